"""Packed documents (DOCX, PPTX, XLSX, EPUB) of strangers: opened within limits, packed again."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from lxml import etree

from service.domain.errors import TextTooLarge, UnreadableDocument
from service.domain.tagging import Tagged
from service.storage.documents.in_place.blocks import Block, Element

UNPACKED_BYTES = 512 * 1024 * 1024
PART_BYTES = 48 * 1024 * 1024
RATIO = 250
PARTS = 20_000
_SMALL = 1024 * 1024
"""Parts up to this size may be packed as tightly as they like."""
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DAMAGE = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError, EOFError)
_DAMAGED = "the file is damaged or incomplete: open it in its own program and save it again"


class Archive:
    """The parts of a packed document."""

    def __init__(self, data: bytes) -> None:
        """Open it and add up what it unpacks to, as the unpacker stops at the sizes it states.

        Raises:
            UnreadableDocument: it is no such archive, or protected by a password.
            TextTooLarge: it unpacks to more than is allowed.
        """
        if data.startswith(_COMPOUND):
            raise UnreadableDocument(
                "expected a document without a password in a present-day format, got a protected "
                "or an old binary one: remove the password, or save it as DOCX, PPTX or XLSX"
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE as error:
            raise UnreadableDocument(_DAMAGED) from error
        parts = self._zip.infolist()
        if any(part.flag_bits & 1 for part in parts):
            raise UnreadableDocument("the file is protected by a password: remove it first")
        unpacked = sum(part.file_size for part in parts)
        if unpacked > UNPACKED_BYTES or len(parts) > PARTS:
            raise TextTooLarge(
                f"the file unpacks to {unpacked:,} bytes in {len(parts):,} parts, at most "
                f"{UNPACKED_BYTES:,} in {PARTS:,} are read: split it"
            )
        if any(p.file_size > max(RATIO * p.compress_size, _SMALL) for p in parts):
            raise TextTooLarge(
                f"a part of the file is packed more than {RATIO} times: no office program does so"
            )
        self.names = tuple(part.filename for part in parts)

    def read(self, name: str) -> bytes:
        """Unpack one part whose text is to be worked on.

        Raises:
            UnreadableDocument: it is missing or damaged.
            TextTooLarge: it is larger than is allowed.
        """
        try:
            size = self._zip.getinfo(name).file_size
            if size > PART_BYTES:
                raise TextTooLarge(
                    f"a part of the file has {size:,} bytes of text, at most {PART_BYTES:,} are "
                    "read: split it"
                )
            return self._zip.read(name)
        except (KeyError, *_DAMAGE) as error:
            raise UnreadableDocument(_DAMAGED) from error

    def packed(self, changed: Mapping[str, bytes]) -> bytes:
        """Pack all parts again, in their order, with those that changed."""
        out = io.BytesIO()
        try:
            with zipfile.ZipFile(out, "w") as target:
                for part in self._zip.infolist():
                    data = changed.get(part.filename)
                    target.writestr(part, self._zip.read(part) if data is None else data)
        except _DAMAGE as error:
            raise UnreadableDocument(_DAMAGED) from error
        return out.getvalue()


class Part(Protocol):
    """A part of a packed document with words in it."""

    @property
    def units(self) -> Sequence[Tagged]:
        """The lines that hold Chinese."""
        ...

    def put(self, units: Iterator[Tagged]) -> None:
        """Take as many units as there are, and set them in place."""
        ...

    def packed(self) -> bytes:
        """Return the part as it is now."""
        ...


class XmlPart:
    """A part in XML whose words are in blocks."""

    def __init__(self, root: Element, blocks: Sequence[Block]) -> None:
        self.root = root
        self._blocks = blocks
        self.units = tuple(unit for block in blocks for unit in block.units)

    def put(self, units: Iterator[Tagged]) -> None:
        """Take as many units as there are, and set them in place."""
        for block in self._blocks:
            block.put(units)

    def packed(self) -> bytes:
        """Return the XML as it is now."""
        return etree.tostring(
            self.root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
        )


class Package:
    """A packed document of which some parts hold words."""

    def __init__(
        self, archive: Archive, parts: Mapping[str, Part], *, name: str, media_type: str
    ) -> None:
        self._archive = archive
        self._parts = parts
        self.name = name
        self.media_type = media_type
        self.units = tuple(unit for part in parts.values() for unit in part.units)

    def write(self, units: Sequence[Tagged]) -> bytes:
        """Return the document with the units in place."""
        row = iter(units)
        for part in self._parts.values():
            part.put(row)
        self.settle()
        return self._archive.packed({name: part.packed() for name, part in self._parts.items()})

    def settle(self) -> None:
        """Bring into line what depends on other words of the document; formats override it."""


def parse_xml(data: bytes) -> Element:
    """Parse XML of a stranger: no document type, no entities, nothing fetched.

    Raises:
        UnreadableDocument: it is not well formed, or has a document type.
    """
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableDocument(_DAMAGED) from error
    if root.getroottree().docinfo.doctype:
        raise UnreadableDocument(
            "expected a document without a document type declaration, got one: save it again"
        )
    return root


def content_types(archive: Archive, *, main: str) -> dict[str, str]:
    """Return the content type of every part of an Office file, as it lists them itself.

    Raises:
        UnreadableDocument: there is no part whose type ends with ``main``, a program's own.
    """
    root = parse_xml(archive.read("[Content_Types].xml"))
    found = {
        (one.get("PartName") or "").lstrip("/"): (one.get("ContentType") or "")
        for one in root.iter("{*}Override")
    }
    if not any(kind.endswith(main) for kind in found.values()):
        raise UnreadableDocument(
            "expected an Office file of the kind that its extension says, got another: rename it"
        )
    return {name: found[name] for name in archive.names if name in found}
