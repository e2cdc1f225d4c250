"""Which glossaries a request works with, and compiling them once."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Lock

from service.domain.errors import InputError, UnknownGlossary
from service.domain.exchange import OnConflict, Outcome, plan_import
from service.domain.glossary import Glossary, GlossaryData, Term, compile_glossary
from service.storage.builtin import BUILTIN
from service.storage.formats import TermFormats
from service.stores import Stores

_USER_PRECEDENCE = 50
_REQUEST_PRECEDENCE = 60
_COMPILED = 8
"""Compiled glossaries held in memory; each takes some ten MB."""

_SHOWN = 3


class ActiveGlossaries:
    """Finds glossaries by name and compiles them over the built-in ones."""

    def __init__(
        self,
        *,
        builtin: Callable[[], Sequence[GlossaryData]],
        stores: Callable[[], Stores],
        folder: Path | None,
        files_allowed: bool,
    ) -> None:
        """Take what glossaries come from; both callables are asked when first needed."""
        self._builtin = builtin
        self._stores = stores
        self._folder = folder
        self._files_allowed = files_allowed
        self._compiled: OrderedDict[tuple[object, ...], Glossary] = OrderedDict()
        self._lock = Lock()

    def compile(self, names: Sequence[str], extra: Sequence[Term]) -> Glossary:
        """Compile the built-in glossaries with the named ones and single terms over them.

        Raises:
            UnknownGlossary: no glossary has the name.
            InputError: a glossary file cannot be read.
        """
        own = [self._named(name) for name in dict.fromkeys(names) if name not in BUILTIN]
        key = (*((data.id, data.revision) for data in own), tuple(extra))
        with self._lock:  # the second of two equal requests waits for the first one's work
            if key not in self._compiled:
                single = [_request_glossary(extra)] if extra else []
                self._compiled[key] = compile_glossary((*single, *own, *self._builtin()))
            self._compiled.move_to_end(key)
            while len(self._compiled) > _COMPILED:
                self._compiled.popitem(last=False)
            return self._compiled[key]

    def snapshot(self, names: Sequence[str]) -> list[tuple[str, bytes]]:
        """Return the named glossaries as they are now: their revisions, and JSON files of them.

        Raises:
            UnknownGlossary: no glossary has a name.
            InputError: a glossary file cannot be read.
        """
        found = [self._named(name) for name in dict.fromkeys(names) if name not in BUILTIN]
        formats = TermFormats()
        return [
            (f"{data.name}@{data.revision}", formats.write(data.terms, "json").data)
            for data in found
        ]

    def _named(self, name: str) -> GlossaryData:
        for path in self._paths(name):
            if path.is_file():
                return self._read(path)
        stored = self._stores().glossaries.all()
        if any(name in {info.name, info.id} for info in stored):
            return self._stores().load(name)
        known = sorted({*BUILTIN, *self._in_folder(), *(info.name for info in stored)})
        raise UnknownGlossary(
            f"no glossary is called {name!r}: expected one of {', '.join(known)}; take one in "
            "with yijian glossary import, or put a file into YIJIAN_GLOSSARIES_DIR"
        )

    def _paths(self, name: str) -> Iterator[Path]:
        if self._files_allowed and Path(name).suffix:
            yield Path(name).expanduser()
        if self._folder is not None and name == Path(name).name:
            folder = self._folder.expanduser()
            yield from (folder / f"{name}{suffix}" for suffix in ("", ".csv", ".tsv", ".xlsx"))

    def _in_folder(self) -> list[str]:
        return [p.stem for p in self._folder.expanduser().glob("*.*")] if self._folder else []

    @staticmethod
    def _read(path: Path) -> GlossaryData:
        content = path.read_bytes()
        formats = TermFormats()
        rows = formats.read(content, formats.name_for(path.name))
        plan = plan_import((), rows, on_conflict=OnConflict.REFUSE)
        refused = [line for line in plan.lines if line.outcome is Outcome.REFUSED]
        if refused:
            shown = "; ".join(f"line {line.line}: {line.reason}" for line in refused[:_SHOWN])
            raise InputError(
                f"the glossary {path.name} has {len(refused)} line(s) that cannot be used: {shown}"
            )
        return GlossaryData(
            id=path.stem,
            name=path.stem,
            revision=hashlib.sha256(content).hexdigest()[:12],
            terms=tuple(change.after for change in plan.changes if change.after is not None),
            precedence=_USER_PRECEDENCE,
        )


def _request_glossary(terms: Sequence[Term]) -> GlossaryData:
    return GlossaryData(
        id="request",
        name="request",
        revision="-",
        terms=tuple(terms),
        precedence=_REQUEST_PRECEDENCE,
    )
