"""Glossary entries as DeepL takes them: one Chinese phrase, one English phrase, no header.

The rules are those of its API: phrases without control characters, at most 1,024 bytes long,
no source twice, a file of at most 10 MiB; TSV without quoting, CSV quoted as in RFC 4180 with
the two language codes as optional third and fourth columns.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.domain.errors import TextTooLarge
from service.domain.exchange import Exported, LeftOut, Row
from service.domain.exchange.form import PHRASE_BYTES
from service.domain.glossary import Term
from service.storage.formats.text import decode

FILE_BYTES = 10 * 1024 * 1024
_FORMULA = tuple("=+-@＝＋－＠'")


def read(data: bytes) -> Iterator[Row]:
    """Read entries; tabs in the first line mean TSV, anything else CSV.

    Raises:
        InputError: the bytes are not text, or are more than the format allows.
    """
    if len(data) > FILE_BYTES:
        raise TextTooLarge(
            f"the file has {len(data)} bytes; a DeepL glossary has {FILE_BYTES} at most"
        )
    text = decode(data)
    lines = _tsv(text) if "\t" in text.partition("\n")[0] else _csv(text)
    seen: dict[str, int] = {}
    for number, cells in lines:
        if cells:
            row = _row(number, cells, seen)
            seen.setdefault(str(row.values.get("zh", "")), number)
            yield row


def write_tsv(terms: Sequence[Term]) -> Exported:
    """Write the entries that mean one thing wherever they stand, as TSV."""
    chosen = _choose(terms)
    lines = "".join(f"{zh}\t{en}\n" for zh, en in chosen.pairs)
    return _exported(chosen, lines, media_type="text/tab-separated-values", extension="tsv")


def write_csv(terms: Sequence[Term]) -> Exported:
    """Write the entries that mean one thing wherever they stand, as CSV."""
    chosen = _choose(terms)
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows(chosen.pairs)
    return _exported(chosen, buffer.getvalue(), media_type="text/csv", extension="csv")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chosen:
    pairs: tuple[tuple[str, str], ...]
    left_out: tuple[LeftOut, ...]


def _tsv(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        yield number, line.split("\t") if line.strip() else []


def _csv(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        number = reader.line_num + 1
        try:
            yield number, next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield number, ["broken"]


def _row(number: int, cells: list[str], seen: dict[str, int]) -> Row:
    if len(cells) not in {2, 4}:
        return Row(line=number, problem="expected two phrases split by one tab or one comma")
    zh, en = cells[0].strip(), cells[1].strip()
    values = {"zh": zh, "en": en}
    languages = [code.strip().lower().partition("-")[0] for code in cells[2:]]
    if languages and languages != ["zh", "en"]:
        return Row(line=number, skipped="the languages of the entry are not zh and en")
    if zh in seen:
        return Row(line=number, values=values, problem=f"line {seen[zh]} has the same source")
    return Row(line=number, values=values)


def _choose(terms: Sequence[Term]) -> _Chosen:
    """Choose the entries that the format can hold; a variant is an entry of its own."""
    renderings: dict[str, set[str]] = {}
    for term in terms:
        for zh in (term.zh, *term.zh_variants):
            renderings.setdefault(zh, set()).add(term.en)
    pairs: dict[str, str] = {}
    left_out: list[LeftOut] = []
    for term in terms:
        reason = _unfit(term) or ("ambiguous" if len(renderings[term.zh]) > 1 else "")
        if reason:
            left_out.append(LeftOut(term_id=term.id, reason=reason))
            continue
        fit = [zh for zh in (term.zh, *term.zh_variants) if len(renderings[zh]) == 1]
        pairs.update((zh, term.en) for zh in fit if not _unfit_phrase(zh))
    return _Chosen(pairs=tuple(pairs.items()), left_out=tuple(left_out))


def _unfit(term: Term) -> str:
    if "{" in term.zh or "{" in term.en:
        return "a template with slots"
    if term.requires_context or term.flags:
        return "means different things in different contexts"
    if term.status in {"draft", "deprecated"}:
        return f"its status is {term.status}"
    if term.valid_to is not None:
        return "it is no longer valid"
    return _unfit_phrase(term.zh) or _unfit_phrase(term.en)


def _unfit_phrase(phrase: str) -> str:
    if len(phrase.encode("utf-8")) > PHRASE_BYTES:
        return f"longer than {PHRASE_BYTES} bytes"
    if phrase.startswith(_FORMULA):
        return (
            "a spreadsheet would take it for a formula, and the format has no way to say it is not"
        )
    return ""


def _exported(chosen: _Chosen, text: str, *, media_type: str, extension: str) -> Exported:
    data = text.encode("utf-8")
    if len(data) > FILE_BYTES:
        raise TextTooLarge(
            f"the entries make {len(data)} bytes; a DeepL glossary has {FILE_BYTES} at most: "
            "split the glossary"
        )
    return Exported(
        data=data,
        media_type=f"{media_type}; charset=utf-8",
        extension=extension,
        left_out=chosen.left_out,
    )
