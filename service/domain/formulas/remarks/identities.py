"""What somebody or something is said to be: 中国是乌拉圭重要的贸易伙伴."""

from __future__ import annotations

import re

from service.domain.formulas.grammar.phrasing import read_noun_phrase, series
from service.domain.formulas.vocabulary import ROLES

_HOW_ALONE = {
    "重要": "an important {}",
    "主要": "a major {}",
    "最大": "the largest {}",
    "值得信赖": "a trustworthy {}",
    "可以信赖": "a trustworthy {}",
    "可信赖": "a trustworthy {}",
    "天然": "a natural {}",
    "真正": "a true {}",
    "共同": "a common {}",
}
_WHERE = re.compile(r"^(?P<of>.+?)在(?P<where>.+?)的(?P<rest>.+)$")
_PART = re.compile(r"^(?P<of>.+?)不可分割的(?:一)?部分$")
_COOPERATIVE = re.compile(
    r"^(?P<in>共建.+?|<o[1-8]>)(?P<rest>重要合作伙伴|合作伙伴|旗舰项目|标志性项目)$"
)
_AND = re.compile(r"以及|[、和及]|与(?=[^<])")
_NEIGHBORS = re.compile(
    r"^(?P<how>隔海相望|山水相连|一衣带水|真诚相待|相互信赖|休戚与共|唇齿相依|彼此信赖)的(?P<rest>.+)$"
)
_NEIGHBORING = {
    "隔海相望": "{} facing each other across the sea",
    "山水相连": "{} linked by mountains and rivers",
    "一衣带水": "{} separated only by a strip of water",
    "唇齿相依": "{} as close as lips and teeth",
    "真诚相待": "{} who treat each other with sincerity",
    "相互信赖": "{} who trust each other",
    "彼此信赖": "{} who trust each other",
    "休戚与共": "{} who share weal and woe",
}


def read_identity(text: str, *, plural: bool) -> str | None:
    """Return the English of what stands behind 是; ``None`` when it is not known.

    >>> read_identity("好朋友、好伙伴", plural=True)
    'good friends and good partners'
    """
    if apart := _PART.match(text):
        noun = read_noun_phrase(apart["of"])
        return f"an inalienable part of {noun[0]}" if noun else None
    if near := _NEIGHBORS.match(text):
        rest = read_identity(near["rest"], plural=plural)
        return _NEIGHBORING[near["how"]].format(rest) if rest else None
    plain = _listed(text, plural=plural) or _owned_each(text, plural=plural)
    if plain is not None:
        return plain
    if where := _WHERE.match(text):
        of, place = read_noun_phrase(where["of"]), read_noun_phrase(where["where"])
        what = _qualified(where["rest"], plural=plural)
        return f"{what} of {of[0]} in {place[0]}" if of and place and what else None
    if cooperative := _COOPERATIVE.match(text):
        role = ROLES[cooperative["rest"]][plural]
        noun = read_noun_phrase(cooperative["in"])
        return f"{role} in {noun[0]}" if noun else None
    return _owned(text, plural=plural)


def _owned(text: str, *, plural: bool) -> str | None:
    """Read <l1>重要的贸易伙伴: what one is to somebody."""
    for cut in range(1, len(text) - 1):
        what = _qualified(text[cut:], plural=plural)
        owner = read_noun_phrase(text[:cut].removesuffix("的")) if what else None
        if what and owner:
            word = "to" if what.startswith(("a contributor", "contributors")) else "of"
            return f"{what} {word} {owner[0]}"
    return None


def _listed(text: str, *, plural: bool) -> str | None:
    """Read 发展中大国和<o1>成员国: roles, of which all but the first may be somebody's."""
    first, *others = [part for part in _AND.split(text) if part]
    roles = [_qualified(first, plural=plural)]
    for part in others:
        owned = _owned(part, plural=plural) if part.startswith("<") else None
        roles.append(_qualified(part, plural=plural) or owned)
    known = [role for role in roles if role]
    return series(known) if known and len(known) == len(roles) else None


def _owned_each(text: str, *, plural: bool) -> str | None:
    """Read 世界和平的建设者、全球发展的贡献者, where each belongs to something of its own."""
    parts = text.split("、")
    if len(parts) < 2 or not all("的" in part for part in parts):
        return None
    roles = [read_identity(part, plural=plural) for part in parts]
    known = [role for role in roles if role]
    return series(known) if len(known) == len(roles) else None


def _qualified(text: str, *, plural: bool) -> str | None:
    """Read 重要的贸易伙伴和外资来源地: how each of them is, and what."""
    if text in ROLES:
        return ROLES[text][plural]
    for how, english in _HOW_ALONE.items():
        rest = text.removeprefix(how).removeprefix("的") if text.startswith(how) else ""
        parts = [part for part in _AND.split(rest) if part] if rest else []
        if parts and all(part in ROLES for part in parts):
            bare = series([_bare(ROLES[part][plural]) for part in parts])
            said = english.format(bare)
            return said.removeprefix("a ").removeprefix("an ") if plural else said
    return None


def _bare(role: str) -> str:
    return role.removeprefix("a ").removeprefix("an ").removeprefix("the ")
