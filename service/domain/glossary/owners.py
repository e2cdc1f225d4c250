"""Places that own offices, and the slots that they fill: {P} province, {C} city, {X} county."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from service.domain.glossary.entries import Term

SLOT = re.compile(r"\{([PCX])\}")
_LEVEL = {"P": "province", "C": "prefecture", "X": "county"}
_GENERIC = {"P": "省", "C": "市", "X": "县"}
_REGIONAL = re.compile(r"^(?:党委|主席|副主席)")
_PROVINCIAL = re.compile(r"^(?:省长|副省长|常务副省长|代省长|代理省长|省长助理)")
_SHORT_ONLY = re.compile(r"^(?:日报|卫视|新闻网|好声音|故事|国际友城)")
_COMMITTEE = re.compile(r"^委")
_BARE_COUNTY = frozenset(
    "委 委书记 委副书记 委常委 政府 人民政府 政协 政协主席 政协副主席".split()
    + "人大常委会 人大常委会主任".split()
)
_NOUNS = {"P": "province", "C": "city", "X": "county"}
_REGION_NAMES = {"自治区": "autonomous region"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """A province, city or county; ``adjective`` stands before Committee: Hebei Provincial."""

    code: str
    slot: str
    zh: str
    zh_short: str
    name: str
    short: str
    adjective: str

    @property
    def is_region(self) -> bool:
        """Say whether it is an autonomous region."""
        return self.zh.endswith("自治区")


def owners_of(terms: Iterable[Term]) -> tuple[Owner, ...]:
    """Build the owners from the place terms that are written in full and carry a code."""
    found: dict[tuple[str, str], Owner] = {}
    for term in terms:
        if term.category != "place" or not term.code or "short" in term.flags or term.valid_to:
            continue
        for slot, level in _LEVEL.items():
            municipality = term.level == "province" and term.zh.endswith("市") and slot == "C"
            if term.level == level or municipality:
                found.setdefault((slot, term.zh), _owner(term, slot))
    return tuple(found.values())


def expansions(form: str, owner: Owner) -> Iterator[str]:
    """Yield the written forms of a template for an owner: {P}委书记 -> 河北省委书记."""
    slot = f"{{{owner.slot}}}"
    before, _, after = form.partition(slot)
    if not _suits(after, owner):
        return
    if _SHORT_ONLY.match(after) or before:
        yield form.replace(slot, owner.zh_short)
        if not after.startswith(("日报", "卫视")):
            yield form.replace(slot, owner.zh)
        return
    generic = _GENERIC[owner.slot]
    if after.startswith(("省", "市", "副省", "副市", "常务副", "代", "长")):
        if after != "长":
            yield form.replace(slot, owner.zh)
            yield form.replace(slot, owner.zh_short)
        elif owner.zh.endswith(("县", "区")) and len(owner.zh) > 1:
            yield form.replace(slot, owner.zh)
        return
    yield form.replace(slot, owner.zh)
    if not _COMMITTEE.match(after) and not after.startswith(("纪", "监")) and generic == "省":
        yield form.replace(slot, owner.zh_short)


def bare_form(form: str) -> str:
    """Return the form whose owner the context gives: {P}委书记 -> 省委书记; empty when none."""
    found = SLOT.search(form)
    if found is None or found.start() or _SHORT_ONLY.match(form[found.end() :]):
        return ""
    literal = form[found.end() :]
    if found[1] == "X":
        return f"县{literal}" if literal in _BARE_COUNTY else ""
    if found[1] == "P" and _REGIONAL.match(literal):
        return f"自治区{literal}"
    generic = _GENERIC[found[1]]
    suits = literal.lstrip("常务副代理").startswith(f"{generic}长")
    return literal if suits else f"{generic}{literal}"


def fill(english: str, owner: Owner) -> str:
    """Fill the slots of an English form."""
    slot = f"{{{owner.slot}}}"
    for noun in ("Provincial", "Municipal"):
        english = english.replace(f"{slot} {noun}", owner.adjective)
    english = english.replace(f"{slot} Province", owner.name)
    return english.replace(
        slot, owner.name if owner.slot == "X" or owner.is_region else owner.short
    )


def fill_unknown(english: str, slot: str, *, bare: str = "") -> str:
    """Write an English form without naming the owner: the provincial Party committee."""
    mark = f"{{{slot}}}"
    noun = _REGION_NAMES["自治区"] if bare.startswith("自治区") else _NOUNS[slot]
    word = {"P": "provincial", "C": "municipal", "X": "county"}[slot]
    for adjective in (" Provincial", " Municipal", ""):
        english = english.replace(f"CPC {mark}{adjective} Committee", f"{word} Party committee")
    english = re.sub(
        rf"CPPCC {re.escape(mark)} (?:Provincial|Municipal) Committee",
        f"{word} committee of the CPPCC",
        english,
    )
    english = re.sub(rf"{re.escape(mark)} (?:Provincial|Municipal)", word, english)
    english = re.sub(rf"of {re.escape(mark)}(?: Province)?", f"of the {noun}", english)
    return english.replace(mark, word)


def slot_of(form: str) -> str:
    """Return the letter of a form's slot, or an empty text."""
    found = SLOT.search(form)
    return found[1] if found else ""


def _suits(after: str, owner: Owner) -> bool:
    if owner.slot == "P" and _REGIONAL.match(after):
        return owner.is_region
    if owner.slot == "P" and (_PROVINCIAL.match(after) or _COMMITTEE.match(after)):
        return not owner.is_region and (owner.zh.endswith("省") or bool(_COMMITTEE.match(after)))
    if owner.slot == "C":
        return owner.zh.endswith("市")
    return True


def _owner(term: Term, slot: str) -> Owner:
    short = term.en_short or term.en
    zh_short = (
        re.sub(r"(?:维吾尔|壮族|回族)?自治区$|特别行政区$|省$|市$", "", term.zh)
        if slot in "PC"
        else term.zh
    )
    return Owner(
        code=term.code,
        slot=slot,
        zh=term.zh,
        zh_short=zh_short,
        name=term.en,
        short=short,
        adjective=_adjective(term, short),
    )


def _adjective(term: Term, short: str) -> str:
    if term.zh.endswith("省"):
        return f"{short} Provincial"
    if term.zh.endswith("自治区"):
        return term.en.replace(" Region", " Regional")
    return f"{short} Municipal" if term.zh.endswith("市") else term.en
