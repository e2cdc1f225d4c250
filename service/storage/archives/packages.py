"""Members of zip and tar packages, with limits on what they really unpack to."""

from __future__ import annotations

import io
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from service.domain.archives import ReadLimits, Unreadable

PACKAGES = (".zip", ".tar.gz", ".tgz", ".tar")
_SMALL = 1024 * 1024
"""Below this many unpacked bytes a high ratio means nothing."""

Member = tuple[str, bytes | Unreadable]


def members_of(path: str, data: bytes, limits: ReadLimits) -> Iterator[Member]:
    """Yield the files inside a package, sorted by name; a broken package is one Unreadable."""
    try:
        if path.lower().endswith(".zip"):
            yield from _zip(path, data, limits)
        else:
            yield from _tar(path, data, limits)
    except (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError, OSError) as error:
        yield path, Unreadable(id=path, reason=f"the package is broken ({type(error).__name__})")


def _zip(path: str, data: bytes, limits: ReadLimits) -> Iterator[Member]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for info in sorted(package.infolist(), key=lambda i: i.filename):
            if info.is_dir():
                continue
            name = _zip_name(info)
            inner = f"{path}/{name}"
            if _escapes(name):
                yield inner, Unreadable(id=inner, reason="its path leads out of the package")
            elif info.flag_bits & 0x1:
                yield inner, Unreadable(id=inner, reason="it is encrypted")
            elif (info.external_attr >> 16) & 0o170000 == 0o120000:
                yield inner, Unreadable(id=inner, reason="a symbolic link")
            else:
                try:
                    with package.open(info) as stream:
                        yield inner, _bounded(inner, stream, info.compress_size, limits)
                except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError) as error:
                    yield inner, Unreadable(id=inner, reason=f"broken ({type(error).__name__})")


def _zip_name(info: zipfile.ZipInfo) -> str:
    """Read names that were written in GB18030 without saying so."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return info.filename


def _tar(path: str, data: bytes, limits: ReadLimits) -> Iterator[Member]:
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:*") as package:
        names = []
        for info in package:
            names.append(info)
            if len(names) > limits.files:
                break
        for info in sorted(names, key=lambda i: i.name):
            inner = f"{path}/{info.name}"
            if info.isdir():
                continue
            if _escapes(info.name):
                yield inner, Unreadable(id=inner, reason="its path leads out of the package")
                continue
            stream = package.extractfile(info) if info.isreg() else None
            if stream is None:
                yield inner, Unreadable(id=inner, reason="a link or a device, not a file")
                continue
            yield inner, _bounded(inner, stream, max(1, len(data)), limits)


def _bounded(inner: str, stream: IO[bytes], packed: int, limits: ReadLimits) -> bytes | Unreadable:
    """Read a member, and no more of it than the limits allow."""
    allowed = min(limits.file_bytes, max(_SMALL, packed * limits.ratio))
    content = stream.read(allowed + 1)
    if len(content) > allowed:
        return Unreadable(id=inner, reason=f"it unpacks to more than {allowed:,} bytes")
    return content


def _escapes(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or ":" in name
