"""Places that own offices, and the slots that they fill.

{P} province, {C} city, {X} county or district, {W} country, {S} foreign state or province.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from service.domain.glossary.entries import Term

SLOT = re.compile(r"\{([PCXWS])\}")
_LEVEL = {"P": "province", "C": "prefecture", "X": "county", "S": "subdivision", "W": "country"}
_GENERICS = {"P": ("省",), "C": ("市",), "X": ("县", "区", "旗")}
_REGIONAL = re.compile(r"^(?:党委|主席|副主席)")
_PROVINCIAL = re.compile(r"^(?:省长|副省长|常务副省长|代省长|代理省长|省长助理)")
_SHORT_ONLY = re.compile(r"^(?:日报|卫视|新闻网|好声音|故事|国际友城)")
_GENERIC_END = re.compile(r"(?:维吾尔|壮族|回族)?自治区$|特别行政区$|省$|市$")
_PEOPLES = re.compile(
    r"(?:朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|景颇族|傈僳族|白族|回族|蒙古族|蒙古|"
    r"哈萨克|柯尔克孜)+自治州$"
)
_COMMITTEE = re.compile(r"^委")
_NOUNS = {"P": "province", "C": "city", "X": "county", "区": "district", "旗": "banner"} | {
    "自": "autonomous region"
}
_ADJECTIVES = _NOUNS | {"P": "provincial", "C": "municipal", "自": "regional"}
_LOWER = re.compile(r"People's (?:Government|Congress|Procuratorate|Court)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """A province, city or county; ``adjective`` stands before Committee: Hebei Provincial.

    One that changed its English name is there twice, each with its days.
    """

    code: str
    slot: str
    zh: str
    zh_short: str
    name: str
    short: str
    adjective: str
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def is_known_in_short(self) -> bool:
        """Say whether its name without the generic is enough for its offices: 河北外办, 延边州委.

        A county's short name is not: too many are common words.
        """
        big = self.code.endswith("00") or self.slot == "P"
        return self.zh_short != self.zh and len(self.zh_short) > 1 and big

    @property
    def is_region(self) -> bool:
        """Say whether it is an autonomous region."""
        return self.zh.endswith("自治区")

    def was_called_so(self, on: date | None) -> bool:
        """Say whether the place had this name on a day; without a day, whether it has it now."""
        if on is None:
            return self.valid_to is None
        begun = self.valid_from is None or self.valid_from <= on
        return begun and (self.valid_to is None or on < self.valid_to)

    def suits(self, bare: str) -> bool:
        """Say whether a form without its owner can mean this one: 省委 is never Shanghai's."""
        if bare.startswith(("自治区", "党委", "主席", "副主席")):
            return self.is_region
        generic = re.match(r"(?:常务副|副|代理|代)?([省市县区旗])", bare)
        return generic is None or self.zh.endswith(generic[1])


def owners_of(terms: Iterable[Term]) -> tuple[Owner, ...]:
    """Build the owners from the place terms that are written in full and carry a code."""
    found: dict[tuple[str, str, date | None], Owner] = {}
    for term in terms:
        if term.category not in {"place", "country"} or "short" in term.flags:
            continue
        for slot in _slots_of(term):
            found.setdefault((slot, term.zh, term.valid_from), _owner(term, slot))
    return tuple(found.values())


def _slots_of(term: Term) -> Iterator[str]:
    """Yield the slots that a place fills; a municipality or county-level city is a city too."""
    if term.category == "country" or term.level == "subdivision":
        yield "W" if term.category == "country" else "S"
    elif term.code:
        yield from (slot for slot in "PCX" if _LEVEL[slot] == term.level)
        if term.level in {"province", "county"} and term.zh.endswith("市"):
            yield "C"


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How a template names its owners: in full, in short, and which of them can be meant."""

    suits: Callable[[Owner], bool]
    full: bool = True
    short: bool = False

    def fits(self, owner: Owner, *, short: bool) -> bool:
        """Say whether an owner, named in short or in full, can have the template's office."""
        prefecture = owner.zh.endswith("自治州")  # in short it keeps its generic: 延边州
        return self.suits(owner) and ((self.short or prefecture) if short else self.full)

    def names_of(self, owner: Owner) -> tuple[str, ...]:
        """Return the owner's names before the template's words; none if it cannot be meant."""
        names = ((owner.zh_short, True), (owner.zh, False))
        return tuple(dict.fromkeys(n for n, short in names if self.fits(owner, short=short)))


def naming(slot: str, after: str, *, led: bool = False) -> Naming:
    """Return how owners are named in a template: {P}委书记 -> 河北省委书记, not 河北委书记.

    ``after`` are the words behind the slot, ``led`` says that there are some before it.
    """
    suits = _suiting(slot, after)
    if led or _SHORT_ONLY.match(after):
        return Naming(suits=suits, short=True, full=not after.startswith(("日报", "卫视")))
    if slot in "WS":
        return Naming(suits=suits)
    if after == "长":
        return Naming(suits=lambda owner: owner.zh[1:].endswith(("县", "区", "旗")))
    chief = after.startswith(("省", "市", "州", "副省", "副市", "副州", "常务副", "代"))
    provincial = slot == "P" and not _COMMITTEE.match(after) and not after.startswith(("纪", "监"))
    return Naming(suits=suits, short=chief or provincial)


def bare_forms(form: str) -> Iterator[str]:
    """Yield the forms whose owner the context gives: {X}委书记 -> 县委书记, 区委书记, 旗委书记."""
    found = SLOT.search(form)
    if found is None or found.start() or _SHORT_ONLY.match(form[found.end() :]):
        return
    literal = form[found.end() :]
    if found[1] == "P" and not _PROVINCIAL.match(literal) and not _COMMITTEE.match(literal):
        yield f"自治区{literal}"
    if found[1] == "P" and _REGIONAL.match(literal):
        return
    for generic in _GENERICS.get(found[1], ()):
        chief = literal.lstrip("常务副代理").startswith(f"{generic}长")
        yield literal if chief else f"{generic}{literal}"


def fill(english: str, owner: Owner) -> str:
    """Fill the slots of an English form."""
    slot = f"{{{owner.slot}}}"
    for noun in ("Provincial", "Municipal"):
        english = english.replace(f"{slot} {noun}", owner.adjective)
    english = english.replace(f"{slot} Province", owner.name)
    whole = owner.slot in "XWS" or owner.zh.endswith(("自治区", "自治州"))
    return english.replace(slot, owner.name if whole else owner.short)


def fill_unknown(english: str, slot: str, *, bare: str = "") -> str:
    """Write an English form without naming the owner: the provincial Party committee."""
    mark = f"{{{slot}}}"
    kind = bare[:1] if bare[:1] in {"区", "旗", "自"} else slot
    noun, word = _NOUNS.get(kind, "country"), _ADJECTIVES.get(kind, "national")
    for adjective in (" Provincial", " Municipal", ""):
        english = english.replace(f"CPC {mark}{adjective} Committee", f"{word} Party committee")
    english = re.sub(
        rf"CPPCC {re.escape(mark)}(?: Provincial| Municipal)? Committee",
        f"{word} committee of the CPPCC",
        english,
    )
    english = re.sub(rf"{re.escape(mark)} (?:Provincial|Municipal)", word, english)
    english = re.sub(rf"of {re.escape(mark)}(?: Province)?", f"of the {noun}", english)
    english = english.replace(mark, word)
    return _LOWER.sub(lambda m: m[0].lower(), english)


def slot_of(form: str) -> str:
    """Return the letter of a form's slot, or an empty text."""
    found = SLOT.search(form)
    return found[1] if found else ""


def _suiting(slot: str, after: str) -> Callable[[Owner], bool]:
    """Return which owners can have the office that the rest of a template names."""
    if slot == "P" and _REGIONAL.match(after):
        return lambda owner: owner.is_region
    if slot == "P" and _COMMITTEE.match(after):
        return lambda owner: not owner.is_region
    if slot == "P" and _PROVINCIAL.match(after):
        return lambda owner: owner.zh.endswith("省")
    if slot == "C":
        chief = re.match(r"(?:常务副|副|代理|代)?(市|州)", after)
        kinds = (chief[1],) if chief else ("市", "自治州")
        return lambda owner: owner.zh.endswith(kinds)
    return lambda owner: True


def _owner(term: Term, slot: str) -> Owner:
    short = term.en_short or term.en
    zh_short = re.sub(_GENERIC_END, "", term.zh) if slot in "PC" else term.zh
    if slot == "C" and term.zh.endswith("自治州"):
        zh_short = f"{re.sub(_PEOPLES, '', term.zh)}州"
    return Owner(
        code=term.code,
        slot=slot,
        zh=term.zh,
        zh_short=zh_short,
        name=term.en,
        short=short,
        adjective=_adjective(term, short),
        valid_from=term.valid_from,
        valid_to=term.valid_to,
    )


def _adjective(term: Term, short: str) -> str:
    if term.zh.endswith("省"):
        return f"{short} Provincial"
    if term.zh.endswith("自治区"):
        return term.en.replace(" Region", " Regional")
    if term.zh.endswith("自治州"):
        return term.en.replace(" Prefecture", " Prefectural")
    return f"{short} Municipal" if term.zh.endswith("市") else term.en
