"""The conditions under which a term applies: the words around it, the province, the letters.

A rule of ``requires_context`` is one of ``article_province=*`` (the text's province is known),
``article_province=CN-HE``, ``follows=省政协`` and ``precedes=会议`` (the words right beside the
term), ``near=冬奥`` (the same sentence), ``in_text=冬奥`` and ``followed_by_person``. A rule that
has no name is one of ``near``. All rules of a term must hold.
"""

from __future__ import annotations

import re

from service.domain.glossary.entries import Scope, Term
from service.domain.spans import Span

PROVINCE_CODES = dict(
    zip(
        "BJ TJ HE SX NM LN JL HL SH JS ZJ AH FJ JX SD HA HB HN GD GX HI CQ SC GZ YN XZ SN GS QH NX "
        "XJ TW HK MO".split(),
        "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 "
        "65 71 81 82".split(),
        strict=True,
    )
)
"""The letters of ISO 3166-2:CN and the digits of GB/T 2260 for the same province."""
PERSON = "followed_by_person"
_GENERICS = re.compile(r"[ 　]*(?:特别行政区|自治[区州县]|[省市县区州盟旗镇乡村岛港])")
_ENDS = re.compile(r"[。！？!?\n]")


def is_local(term: Term, scope: Scope) -> bool:
    """Say whether a term's jurisdiction takes in the text's province.

    ``*``, a whole country and a place abroad are no limit; CN-HE is one to Hebei's news.
    """
    country, _, part = term.jurisdiction.partition("-")
    if country != "CN" or not part:
        return True
    wanted = PROVINCE_CODES.get(part, part)
    return bool(scope.province) and scope.province.startswith(wanted[:2])


def fits(term: Term, text: str, span: Span, *, scope: Scope) -> bool:
    """Say whether a term applies where it stands in the original ``text``."""
    if not is_local(term, scope):
        return False
    if term.case_sensitive and not _same_case(term, span.of(text)):
        return False
    if "needs_generic" in term.flags and not _GENERICS.match(text, span.end):
        return False
    if "common_word" in term.flags and not term.requires_context:
        return False
    return all(_holds(rule, text, span, scope) for rule in term.requires_context)


def _same_case(term: Term, written: str) -> bool:
    bare = re.sub(r"\s+", "", written)
    return any(re.sub(r"\s+", "", form) in bare for form in (term.zh, *term.zh_variants))


def _holds(rule: str, text: str, span: Span, scope: Scope) -> bool:
    name, mark, value = rule.partition("=")
    if not mark:
        name, value = ("near", rule) if rule != PERSON else (PERSON, "")
    if name == "article_province":
        code = PROVINCE_CODES.get(value.removeprefix("CN-"), value)
        return bool(scope.province) and (value == "*" or scope.province.startswith(code[:2]))
    if name in {"follows", "follows_org"}:
        return text[: span.start].rstrip(" 　“《").endswith(value)
    if name == "precedes":
        return text[span.end :].lstrip(" 　”》").startswith(value)
    if name == "in_text":
        return value in text
    if name == PERSON:  # decided when the names are known
        return True
    return value in _sentence(text, span)


def _sentence(text: str, span: Span) -> str:
    start = max((m.end() for m in _ENDS.finditer(text, 0, span.start)), default=0)
    end = _ENDS.search(text, span.end)
    return text[start : end.start() if end else len(text)]
