"""Members of zip and tar packages, with limits on what they really unpack to."""

from __future__ import annotations

import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import IO

from service.domain.archives import ReadLimits, Unreadable
from service.domain.errors import UnreadableDocument
from service.storage.archives.unpacking import SMALL, Meter, size_of, unpacked

PACKAGES = (".zip", ".tar.gz", ".tgz", ".tar")
_BROKEN = (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError, OSError, NotImplementedError)
_LEAST = 64 * 1024 * 1024
"""A package may unpack to this much, whatever its own size."""
_LINK, _KIND = 0o120000, 0o170000

Member = tuple[str, IO[bytes] | Unreadable]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacking:
    """How a package is opened.

    ``wanted`` says of a member's path whether it is of interest, ``many`` whether it holds many
    documents and may be large.
    """

    limits: ReadLimits
    meter: Meter
    wanted: Callable[[str], bool]
    many: Callable[[str], bool]


def members_of(path: str, stream: IO[bytes], unpacking: Unpacking) -> Iterator[Member]:
    """Yield the files inside a package, in an order that the package decides.

    The members of a zip are sorted by name; those of a tar come as they stand, for it can only be
    read from front to back. A broken package is one Unreadable, after what came before the break.
    """
    package = _Package(path, size_of(stream), unpacking)
    try:
        if path.lower().endswith(".zip"):
            yield from package.zip(stream)
        else:
            yield from package.tar(stream)
    except _BROKEN as error:
        kind = type(error).__name__
        yield path, Unreadable(id=path, reason=f"the package is broken or cut off ({kind})")
    except UnreadableDocument as error:
        yield path, Unreadable(id=path, reason=error.message)


@dataclass(slots=True)
class _Package:
    path: str
    size: int
    unpacking: Unpacking
    left: int = field(init=False)
    names: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self.left = max(_LEAST, self.size * self.unpacking.limits.ratio)

    def zip(self, stream: IO[bytes]) -> Iterator[Member]:
        with zipfile.ZipFile(stream) as package:
            for info in sorted(package.infolist(), key=_zip_name):
                name = _zip_name(info)
                if info.is_dir() or not self._is_wanted(name):
                    continue
                inner, reason = f"{self.path}/{name}", self._reason(name)
                if info.flag_bits & 0x1:
                    reason = "it is encrypted"
                elif (info.external_attr >> 16) & _KIND == _LINK:
                    reason = "a symbolic link"
                if reason:
                    yield inner, Unreadable(id=inner, reason=reason)
                    continue
                try:
                    with package.open(info) as member:
                        content = self._content(inner, member, info.file_size, info.compress_size)
                except _BROKEN as error:
                    content = Unreadable(id=inner, reason=f"broken ({type(error).__name__})")
                yield inner, content

    def tar(self, stream: IO[bytes]) -> Iterator[Member]:
        with tarfile.open(fileobj=stream, mode="r:*") as package:
            while (info := package.next()) is not None:
                package.members = []  # type: ignore[attr-defined] # it would keep them all
                if info.isdir() or not self._is_wanted(info.name):
                    self._take(info.size)
                    continue
                inner, reason = f"{self.path}/{info.name}", self._reason(info.name)
                member = package.extractfile(info) if info.isreg() else None
                if not reason and member is None:
                    reason = "a link or a device, not a file"
                if reason or member is None:
                    yield inner, Unreadable(id=inner, reason=reason)
                    continue
                yield inner, self._content(inner, member, info.size, self.size)

    def _is_wanted(self, name: str) -> bool:
        return self.unpacking.wanted(f"{self.path}/{name}")

    def _reason(self, name: str) -> str:
        """Say why a member is not taken, by its name."""
        if _escapes(name):
            return "its path leads out of the package"
        if name in self.names:
            return "another file in the package has the same name"
        self.names.add(name)
        return ""

    def _content(
        self, inner: str, member: IO[bytes], told: int, packed: int
    ) -> IO[bytes] | Unreadable:
        """Unpack a member within the limits; ``told`` is the size that the package says."""
        limits = self.unpacking.limits
        most = limits.table_bytes if self.unpacking.many(inner) else limits.file_bytes
        allowed = min(most, max(SMALL, packed * limits.ratio))
        self._take(min(told, allowed))
        try:
            return unpacked(member, allowed=allowed, meter=self.unpacking.meter)
        except UnreadableDocument as error:
            return Unreadable(id=inner, reason=error.message)

    def _take(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise UnreadableDocument(
                f"the package unpacks to far more than its {self.size:,} bytes; the rest of it is "
                "left out"
            )


def _zip_name(info: zipfile.ZipInfo) -> str:
    """Read names that were written in GB18030 without saying so."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return info.filename


def _escapes(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or ":" in name
