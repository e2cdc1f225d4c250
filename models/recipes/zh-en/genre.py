"""Sentences of the genre, composed from a vocabulary of our own: what is called for, and was done.

The verbs, nouns and set phrases are those that the product's rules read; frames put them into
the sentences of official news. Part of the nouns become slots, as glossary terms do in use.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from service.domain.formulas.grammar.inflecting import gerund, inflect, past
from service.domain.formulas.grammar.phrasing import series
from service.domain.formulas.vocabulary import ADVERBS, IDIOMS, NOUNS, VERBS

_SLOTTED = 0.33
_LISTED = 0.14
_PLACED = 0.12
_IDIOMS = 0.12
_ADVERBIAL = 0.35
_SUFFIXED = 0.12
_PLACED_KINDS = {"A": "of", "D": "in", "N": "in", "T": "in", "E": "in", "C": "with"}
_SUFFIXES = {
    "W": (("工作", "the work of"), ("工作", "work on")),
    "D": (
        ("建设", "the development of"),
        ("建设", "the building of"),
        ("发展", "the development of"),
    ),
    "B": (("建设", "the building of"),),
    "T": (("建设", "the building of"),),
}
_PARTICIPLE = {
    "do": "done", "give": "given", "take": "taken", "see": "seen", "draw": "drawn",
    "strive": "striven", "write": "written", "go": "gone", "be": "been",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb with the kinds of nouns that it takes."""

    zh: str
    en: str
    kinds: tuple[str, ...]


@dataclass(slots=True)
class Slots:
    """Hands out slot symbols in the order of the source."""

    used: dict[str, int] = field(default_factory=dict)

    def next(self, kind: str) -> str:
        """Return the next symbol of a kind, or nothing when eight are used."""
        number = self.used.get(kind, 0) + 1
        if number > 8:
            return ""
        self.used[kind] = number
        return f"<{kind}{number}>"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A verb phrase: Chinese, and the English verb apart from its object."""

    zh: str
    verb: str
    rest: str

    @property
    def plain(self) -> str:
        """Return the base form."""
        return f"{self.verb} {self.rest}".rstrip()

    @property
    def gerund(self) -> str:
        """Return the -ing form."""
        return f"{gerund(self.verb)} {self.rest}"

    @property
    def past(self) -> str:
        """Return the simple past."""
        return f"{past(self.verb)} {self.rest}"

    @property
    def participle(self) -> str:
        """Return the past participle."""
        return f"{inflect(self.verb, _participle)} {self.rest}"


class Genre:
    """Composes sentences; the same seed gives the same ones."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._nouns: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for zh, (english, kind) in NOUNS.items():
            self._nouns[kind].append((zh, english))
        self._verbs = [
            Verb(zh, english, tuple(sorted(kinds)))
            for zh, senses in VERBS.items()
            for english, kinds in senses
        ]
        self._adverbs = [pair for pair in ADVERBS.items() if "{}" not in pair[1]]
        self._idioms = [(zh, series(english)) for zh, english in IDIOMS.items()]

    def sentences(self, count: int) -> list[tuple[str, str]]:
        """Return ``count`` different pairs."""
        found: dict[str, str] = {}
        while len(found) < count:
            zh, en = self._chance.choices(_FRAMES, _WEIGHTS)[0](self, Slots())
            found.setdefault(zh, en)
        return list(found.items())

    def pick(self, *options: str) -> str:
        """Return one of the options."""
        return self._chance.choice(options)

    def pair(self, options: Sequence[tuple[str, str]]) -> tuple[str, str]:
        """Return one of the pairs."""
        return self._chance.choice(options)

    def clauses(self, slots: Slots, *, most: int = 4, inflected: bool = False) -> list[Phrase]:
        """Return one to ``most`` verb phrases; without set phrases, if they will be inflected."""
        count = self._chance.choices(range(1, most + 1), (3, 4, 3, 1)[:most])[0]
        return [self.phrase(slots, inflected=inflected) for _ in range(count)]

    def phrase(self, slots: Slots, *, inflected: bool = True) -> Phrase:
        """Return a verb with an object that fits, or a set phrase."""
        if not inflected and self._chance.random() < _IDIOMS:
            zh, en = self._chance.choice(self._idioms)
            return Phrase(zh, en, "")
        verb = self._chance.choice(self._verbs)
        zh, en = self._object_of(verb, slots)
        head, _, tail = verb.en.partition(" {} ")
        adverb = ("", "")
        if self._chance.random() < _ADVERBIAL and " " not in verb.en:
            adverb = self._chance.choice(self._adverbs)
        spoken = f"{adverb[1]} {head}".lstrip()
        return Phrase(f"{adverb[0]}{verb.zh}{zh}", spoken, f"{en} {tail}" if tail else en)

    def _object_of(self, verb: Verb, slots: Slots) -> tuple[str, str]:
        """Return an object: a slot for a verb that takes anything, so that none is absurd."""
        if verb.kinds == ("*",) and (symbol := slots.next("o")):
            return symbol, symbol
        known = [kind for kind in verb.kinds if kind in self._nouns]
        return self.object(self._chance.choice(known or ["W", "D"]), slots)

    def object(self, kind: str, slots: Slots) -> tuple[str, str]:
        """Return a noun of a kind: plain, listed with others, of a place, or as a slot."""
        if self._chance.random() < _LISTED:
            return self._listed(kind, slots)
        place = slots.next("l") if self._chance.random() < _PLACED and kind in _PLACED_KINDS else ""
        zh, en = self._noun(kind, slots)
        if place:
            before = f"与{place}的{zh}" if kind == "C" else f"{place}{zh}"
            return before, f"{en} {_PLACED_KINDS[kind]} {place}"
        return zh, en

    def _listed(self, kind: str, slots: Slots) -> tuple[str, str]:
        pairs = [self._noun(kind, slots) for _ in range(self._chance.choice((2, 2, 3)))]
        pairs = list(dict(pairs).items())
        mark = "、" if len(pairs) > 2 else self._chance.choice(("和", "、"))
        zh = mark.join(zh for zh, _ in pairs)
        return zh, series([en for _, en in pairs])

    def _noun(self, kind: str, slots: Slots) -> tuple[str, str]:
        if self._chance.random() < _SLOTTED and (symbol := slots.next("o")):
            if kind in _SUFFIXES and self._chance.random() < _SUFFIXED:
                zh, en = self._chance.choice(_SUFFIXES[kind])
                return f"{symbol}{zh}", f"{en} {symbol}"
            return symbol, symbol
        return self._chance.choice(self._nouns[kind])


Frame = Callable[[Genre, Slots], tuple[str, str]]


def _needed(genre: Genre, slots: Slots) -> tuple[str, str]:
    phrases = genre.clauses(slots)
    head = genre.pick("要", "要", "要", "一要", "二要", "三要", "四要", "五要", "一是要", "同时要")
    also = "also " if head == "同时要" else ""
    return f"{head}{_zh(phrases)}。", f"It is {also}necessary to {_base(phrases)}."


def _said(genre: Genre, slots: Slots) -> tuple[str, str]:
    who = genre.pair(
        (("p", "p"), ("p", "p"), ("会议", "The meeting"), ("会议", "The meeting"), ("o", "o"))
    )
    who_zh, who_en = (slots.next(who[0]),) * 2 if who[0] in "po" else who
    zh, en = genre.pair(
        (
            ("强调，要", "stressed that it is necessary to"),
            ("指出，要", "pointed out that it is necessary to"),
            ("要求，", "called for efforts to"),
            ("要求，要", "called for efforts to"),
            ("表示，要", "said that it is necessary to"),
            ("说，要", "said that it is necessary to"),
            ("强调，必须", "stressed that it is imperative to"),
            ("指出，我们要", "pointed out that we should"),
        )
    )
    phrases = genre.clauses(slots)
    return f"{who_zh}{zh}{_zh(phrases)}。", f"{who_en} {en} {_base(phrases)}."


def _bodies_should(genre: Genre, slots: Slots) -> tuple[str, str]:
    zh, en = genre.pair(
        (
            ("我们要", "We should"),
            ("我们必须", "We must"),
            ("我们将", "We will"),
            ("各地各部门要", "All localities and departments should"),
            ("各级党委和政府要", "Party committees and governments at all levels should"),
            ("各有关部门要", "All departments concerned should"),
            ("全省上下要", "The whole province should"),
            ("各级领导干部要", "Leading officials at all levels should"),
            ("必须", "It is imperative to"),
            ("<o>要", "<o> should"),
            ("<o>将", "<o> will"),
            ("<l>要", "<l> should"),
            ("<l>将", "<l> will"),
            ("下一步，要", "Next, it is necessary to"),
            ("希望", "It is hoped that efforts will be made to"),
        )
    )
    for kind in "ol":
        if f"<{kind}>" in zh:
            symbol = slots.next(kind)
            zh, en = zh.replace(f"<{kind}>", symbol), en.replace(f"<{kind}>", symbol)
    phrases = genre.clauses(slots)
    return f"{zh}{_zh(phrases)}。", f"{en} {_base(phrases)}."


def _bare(genre: Genre, slots: Slots) -> tuple[str, str]:
    phrases = genre.clauses(slots, most=3)
    return f"{_zh(phrases)}{genre.pick('。', '，', '')}", f"{_capital(_base(phrases))}"


def _done(genre: Genre, slots: Slots) -> tuple[str, str]:
    zh, en = genre.pair(
        (
            ("近年来，", "In recent years, "),
            ("今年以来，", "Since the beginning of this year, "),
            ("去年以来，", "Since last year, "),
            ("<n>以来，", "Since <n>, "),
            ("", ""),
        )
    )
    if "<n>" in zh:
        symbol = slots.next("n")
        zh, en = zh.replace("<n>", symbol), en.replace("<n>", symbol)
    who = slots.next(genre.pick("o", "l"))
    phrases = genre.clauses(slots, inflected=True)
    result_zh, result_en = genre.pair(
        (
            ("，取得显著成效", " and achieved remarkable results"),
            ("，取得积极进展", " and made good progress"),
            ("", ""),
            ("", ""),
            ("，取得了新的成绩", " and made new achievements"),
        )
    )
    done = series([p.participle if zh else p.past for p in phrases])
    if result_zh:
        done = ", ".join([p.participle if zh else p.past for p in phrases]) + "," * (
            len(phrases) > 1
        )
    has = "has " if zh else ""
    return f"{zh}{who}{_zh(phrases)}{result_zh}。", f"{en}{who} {has}{done}{result_en}."


def _china_ready(genre: Genre, slots: Slots) -> tuple[str, str]:
    who = slots.next("p")
    other = slots.next("l")
    zh, en = genre.pair(
        (
            (f"中方愿同{other}一道，", f"China is ready to work with {other} to"),
            (f"中国愿与{other}", f"China is willing to work with {other} to"),
            ("双方应", "the two sides should"),
            ("希望双方", "it is hoped that the two sides will"),
            (f"中方愿同{other}", f"China is ready to work with {other} to"),
            (f"{other}愿同中方", f"{other} is willing to work with China to"),
        )
    )
    phrases = genre.clauses(slots, most=3)
    said_zh, said_en = genre.pair(
        (("表示，", "said that"), ("说，", "said that"), ("指出，", "pointed out that"))
    )
    return f"{who}{said_zh}{zh}{_zh(phrases)}。", f"{who} {said_en} {en} {_base(phrases)}."


def _two_sides(genre: Genre, slots: Slots) -> tuple[str, str]:
    phrases = genre.clauses(slots, most=3)
    zh, en = genre.pair(
        (
            ("双方一致同意", "The two sides agreed to"),
            ("双方同意", "The two sides agreed to"),
            ("双方表示，将", "The two sides said that they will"),
            ("双方决定", "The two sides decided to"),
        )
    )
    return f"{zh}{_zh(phrases)}。", f"{en} {_base(phrases)}."


def _is(genre: Genre, slots: Slots) -> tuple[str, str]:
    one, other = (genre.object(genre.pick(*"DWC"), slots) for _ in range(2))
    zh, en = genre.pair(
        (
            ("是{1}的重要内容", "is an important part of {1}"),
            ("是{1}的重要基础", "is an important foundation for {1}"),
            ("是{1}的必由之路", "is the only way to {1}"),
            ("是{1}的必然要求", "is an inherent requirement of {1}"),
            ("是{1}的重要保障", "is an important guarantee for {1}"),
            ("对{1}具有重要意义", "is of great significance to {1}"),
            ("为{1}提供了有力支撑", "has provided strong support for {1}"),
            ("为{1}作出了重要贡献", "has made important contributions to {1}"),
            ("取得显著成效", "has achieved remarkable results"),
            ("取得积极进展", "has made good progress"),
            ("有力推动了{1}", "has given a strong boost to {1}"),
            ("不是{1}的全部", "is not all there is to {1}"),
            ("与{1}密切相关", "is closely related to {1}"),
        )
    )
    if "{1}" not in zh:
        slots.used.clear()
        one = genre.object("D", slots)
    return f"{one[0]}{zh.replace('{1}', other[0])}。", _capital(
        f"{one[1]} {en.replace('{1}', other[1])}."
    )


def _contributes(genre: Genre, slots: Slots) -> tuple[str, str]:
    phrases = genre.clauses(slots, most=2)
    goal = genre.object(genre.pick(*"DC"), slots)
    zh, en = genre.pair(
        (
            ("为{0}作出新的更大贡献", "make new and greater contributions to {0}"),
            ("为{0}提供有力保障", "provide a strong guarantee for {0}"),
            ("为{0}提供有力支撑", "provide strong support for {0}"),
            ("为{0}营造良好环境", "create a favorable environment for {0}"),
            ("为{0}注入新动力", "inject new impetus into {0}"),
            ("确保{0}取得实效", "ensure that {0} produces real results"),
            ("推动{0}再上新台阶", "take {0} to a new level"),
            ("推动{0}取得新成效", "ensure that {0} achieves new results"),
            ("不断开创{0}新局面", "continue to break new ground in {0}"),
        )
    )
    tail = Phrase(zh.replace("{0}", goal[0]), en.replace("{0}", goal[1]), "")
    start_zh, start_en = genre.pair(
        (("要", "It is necessary to"), ("我们要", "We should"), ("将", "Efforts will be made to"))
    )
    spoken = series([*(p.plain for p in phrases), tail.verb])
    return f"{start_zh}{_zh([*phrases, tail])}。", f"{start_en} {spoken}."


def _not(genre: Genre, slots: Slots) -> tuple[str, str]:
    who = slots.next(genre.pick("o", "p", "l"))
    phrase = genre.phrase(slots)
    zh, en = genre.pair(
        (
            (f"{who}没有{phrase.zh}。", f"{who} did not {phrase.plain}."),
            (f"{who}不会{phrase.zh}。", f"{who} will not {phrase.plain}."),
            (f"{who}不能{phrase.zh}。", f"{who} cannot {phrase.plain}."),
            (f"{who}未能{phrase.zh}。", f"{who} failed to {phrase.plain}."),
            (f"{who}尚未{phrase.zh}。", f"{who} has not yet {phrase.participle}."),
            (f"{who}并未{phrase.zh}。", f"{who} did not {phrase.plain}."),
            (f"不得{phrase.zh}。", f"It is not permitted to {phrase.plain}."),
        )
    )
    if who not in zh:
        return "不得以任何理由收取费用。", "No fees may be charged for any reason."
    return zh, en


def _through(genre: Genre, slots: Slots) -> tuple[str, str]:
    means, aims = genre.phrase(slots), genre.clauses(slots, most=2)
    zh, en = genre.pair(
        (
            ("通过{0}，{1}", "{1} by {2}"),
            ("在{0}的同时，{1}", "{1} while {2}"),
            ("在{0}中{1}", "{1} in the course of {2}"),
        )
    )
    start_zh, start_en = genre.pair((("要", "It is necessary to "), ("", "")))
    said = en.replace("{1}", _base(aims)).replace("{2}", means.gerund)
    return (
        f"{start_zh}{zh.replace('{0}', means.zh).replace('{1}', _zh(aims))}。",
        f"{_capital(start_en + said)}.",
    )


_FRAMES: tuple[Frame, ...] = (
    _needed, _said, _bodies_should, _bare, _done, _china_ready, _two_sides, _is, _contributes, _not,
    _through,
)  # fmt: skip
_WEIGHTS = (14, 16, 16, 12, 12, 8, 4, 6, 8, 3, 5)


def _zh(phrases: Sequence[Phrase]) -> str:
    return "，".join(phrase.zh for phrase in phrases)


def _base(phrases: Sequence[Phrase]) -> str:
    return series([phrase.plain for phrase in phrases])


def _participle(word: str) -> str:
    return _PARTICIPLE.get(word) or past(word)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
