"""Render a sentence of set phrases by rule.

A sentence of such phrases is rendered by rule, clause by clause, the same way every time; a
sentence with anything else in it is left to the model whole. The text is read with its terms
already replaced by slot symbols (see ``markup``), and the English keeps the symbols.
"""

from __future__ import annotations

import re
from functools import lru_cache

from service.domain.formulas.attendance import render_attendance
from service.domain.formulas.bylines import render_byline, split_dateline
from service.domain.formulas.grammar.nominals import is_plural
from service.domain.formulas.grammar.phrasing import CLAUSES, read_deed, read_noun_phrase
from service.domain.formulas.meetings.headlines import render_headline
from service.domain.formulas.meetings.tasks import render_tasks
from service.domain.formulas.phrases import (
    ANY,
    ATTITUDES,
    DAY_PARTS,
    EVENTS,
    LEADERS,
    MEETING_KINDS,
    NOUNS,
    OPENINGS,
    PHRASES,
    SUBJECT_NOUNS,
    WORDS,
    L,
    N,
    P,
)
from service.domain.formulas.remarks import visits
from service.domain.formulas.remarks.notices import render_notice
from service.domain.formulas.remarks.rendering import render_remark
from service.domain.formulas.remarks.visits import GUESTS, read_figure, render_visit
from service.domain.formulas.sides import Slot, Slots, is_office, tag_sides, untag_sides
from service.domain.formulas.words import render_word

_TIME = re.compile(
    rf"^(?P<n>{N})(?P<part>{'|'.join(sorted(DAY_PARTS, key=len, reverse=True))})[，,]?"
)
_OPENING = re.compile(rf"^({'|'.join(sorted(OPENINGS, key=len, reverse=True))})[，,]")
_PLACE = re.compile(r"^在(?P<where>[^，,]{2,24})[，,](?=<p)")
_SUBJECT = re.compile(
    rf"^(?P<who>(?:{ANY}|{'|'.join(SUBJECT_NOUNS | LEADERS)})(?:等)?)(?=[^，,。]|$)"
)
_HEADS = re.compile(
    rf"^(?P<bodies>{ANY}(?:、{ANY})*)(?:的)?(?:有关|相关|主要)?(?:负责同志|负责人)(?=[^，,。])"
)
_ARTICLE_AND_MODIFIERS = re.compile(
    r"\bthe (?P<words>(?:(?!(?:of|in|for|to|on|with|two|three|other|same) )[a-z-]+,? ){1,4})"
    r"(?P<slot><o[1-8]>)"
)
_PHRASES = (*PHRASES, *visits.PHRASES)
_ANY_PHRASE = re.compile(
    "|".join(f"(?:{re.sub(r'[(][?]P<[a-z]+>', '(?:', one.pattern.pattern)})" for one in _PHRASES)
)
"""All of them at once, without their groups: most clauses are none."""
_EVENT_VERBS = r"(?:召开|举行|举办|开幕|闭幕|落幕|启动)"
_LONGEST = 600
"""Characters of a sentence that is read: what is longer is no sentence of set phrases."""
_WHEN = r"(?:同日|当日|当天|日前|近日)?"


def render_formula(marked: str, slots: Slots | None = None) -> str | None:
    """Return the English of a sentence of set phrases, slots kept; ``None`` when it is not one.

    ``slots`` says what the slots stand for, where that is known.

    >>> render_formula("<p1>主持会议并讲话。")
    '<p1> chaired the meeting and delivered a speech.'
    """
    return _rendered(marked, tuple((slots or {}).items()))


@lru_cache(maxsize=512)
def _rendered(marked: str, slots: tuple[tuple[str, Slot], ...]) -> str | None:
    """Render; remembered, since a clause is asked for when sentences are cut and when rendered."""
    word = render_word(marked.strip())
    if word is not None:
        return word
    known = dict(slots)
    dateline, rest = split_dateline(marked.strip())
    if not rest:
        return dateline.removesuffix(" — ") or None
    tagged = tag_sides(rest, known)
    english = (
        render_byline(tagged)
        or render_notice(tagged)
        or render_headline(tagged)
        or _render_sentence(tagged)
        or render_remark(tagged, known)
    )
    if not english:
        return None
    for mend in (_bare_plurals, _the_office):
        english = mend(english, known)
    return f"{dateline}{untag_sides(english, known)}"


def _the_office(english: str, slots: Slots) -> str:
    """Put an article before an office that opens a sentence without a name: 大使感谢…。

    A headline, which has no full stop, does without.
    """
    symbol, _, rest = english.partition(" ")
    bare = rest[:1].islower() and rest.endswith(".") and is_office(symbol, slots)
    return f"The {english}" if bare and not slots[symbol].english.startswith("the ") else english


def _bare_plurals(english: str, slots: Slots) -> str:
    """Drop the article before the modifiers of a slot whose English is plural."""

    def bare(found: re.Match[str]) -> str:
        slot = slots.get(found["slot"])
        plural = slot is not None and is_plural(slot.english)
        return found["words"] + found["slot"] if plural else found[0]

    return _ARTICLE_AND_MODIFIERS.sub(bare, english)


def _render_sentence(marked: str) -> str | None:
    sentence = marked.strip().rstrip("。.，,；;").strip()
    if not sentence or len(sentence) > _LONGEST:
        return None
    whole = render_tasks(sentence) or render_visit(sentence) or render_attendance(sentence)
    if whole is not None:
        return whole
    opening, sentence = _opening(sentence)
    figure = read_figure(sentence)
    if figure is not None:
        return _capital(f"{opening}{figure}.")
    subject, sentence = _subject(sentence)
    clauses = [clause for clause in CLAUSES.split(sentence) if clause]
    phrases = _phrases(clauses, told=subject.startswith("<p") or "leader" in subject)
    if not phrases or any(phrase is None for phrase in phrases):
        return None
    if not subject and not (phrases[0] or "").startswith(("<", "the ")):
        return None
    known = [phrase for phrase in phrases if phrase]
    separate = any(phrase.startswith("<") for phrase in known[1:])
    said = "; ".join(known) if separate else _joined(known)
    return _capital(f"{opening}{subject} {said}." if subject else f"{opening}{said}.")


def _opening(sentence: str) -> tuple[str, str]:
    if words := _OPENING.match(sentence):
        return OPENINGS[words[1]], sentence[words.end() :]
    if place := _PLACE.match(sentence):
        noun = read_noun_phrase(place["where"])
        word = "In" if place["where"].startswith("<l") else "At"
        if noun:
            return f"{word} {noun[0]}, ", sentence[place.end() :]
    found = _TIME.match(sentence)
    if found is None:
        return "", sentence
    return f"On {DAY_PARTS[found['part']]}{found['n']}, ", sentence[found.end() :]


def _subject(sentence: str) -> tuple[str, str]:
    if heads := _HEADS.match(sentence):
        bodies = _joined(heads["bodies"].split("、"))
        return f"leading officials of {bodies}", sentence[heads.end() :]
    found = _SUBJECT.match(sentence)
    if found is None:
        return "", sentence
    who = found["who"]
    rest = sentence[found.end() :]
    if who in LEADERS:
        named = re.match(P, rest)
        return (f"{LEADERS[who]} {named[0]}", rest[named.end() :]) if named else ("", sentence)
    held = re.search(rf"{_EVENT_VERBS}$", CLAUSES.split(rest)[0])
    if who.startswith("<l") and (rest.startswith("<o") or held):
        return "", sentence
    if who.startswith("<o") and re.match(rf"{_WHEN}(?:在{L})?{_WHEN}{_EVENT_VERBS}$", rest):
        return "", sentence
    others = who.endswith("等")
    who = who.removesuffix("等")
    return SUBJECT_NOUNS.get(who, who) + (" and others" if others else ""), rest


def _phrases(clauses: list[str], *, told: bool) -> list[str | None]:
    """Render the clauses; behind one that tells an event, tasks are read as done.

    ``told`` says that the first one is, too: what somebody does in the news, he has done.
    """
    found = [_said(clause) for clause in clauses]
    if not found or (found[0] is None and not told):
        return found
    return [said or read_deed(clause) for said, clause in zip(found, clauses, strict=True)]


def _said(clause: str) -> str | None:
    """Render a clause, with a subject of its own if it has one."""
    plain = _clause(clause)
    if plain is not None:
        return plain
    subject, rest = _subject(clause)
    spoken = _clause(rest) if subject else None
    return f"{subject} {spoken}" if spoken is not None else None


def _clause(clause: str) -> str | None:
    if _ANY_PHRASE.match(clause) is None:
        return None
    for phrase in _PHRASES:
        found = phrase.pattern.match(clause)
        if found is None:
            continue
        filled = _filled(phrase.english, found)
        if filled is not None:
            return filled
    return None


def _filled(english: str, found: re.Match[str]) -> str | None:
    values: dict[str, str] = {}
    for key, value in found.groupdict().items():
        text = _word(key, value)
        if text is None:
            return None
        values[key] = text
    for key, words in (
        ("c", " of {c}"),
        ("b", " in {b}"),
        ("b", " to {b}"),
        ("m", "{m} of "),
        ("e", "{e} of "),
    ):
        if key in values and not values[key]:
            english = english.replace(words, "")
    return english.format(**values)


def _word(key: str, value: str | None) -> str | None:
    """Return the English of one group; ``None`` when it is not known."""
    if key == "n":
        return _noun(value)
    if key == "m":
        return _meeting(value)
    table = {"e": EVENTS, "w": WORDS, "s": ATTITUDES, "g": GUESTS}.get(key)
    return table[value] if table and value else value or ""


def _meeting(kind: str | None) -> str | None:
    return MEETING_KINDS.get(kind) if kind else ""


def _noun(phrase: str | None) -> str | None:
    """Compose a noun phrase of known nouns and slots: A及B, A的B, 全省A的B."""
    if not phrase:
        return "the work"
    parts = [_simple_noun(part) for part in re.split(r"及其|以及|及|和|、", phrase) if part]
    if any(part is None for part in parts):
        return None
    return _joined([part for part in parts if part])


def _simple_noun(phrase: str) -> str | None:
    province = ""
    for prefix, english in (
        ("全省", "the province"),
        ("全市", "the city"),
        ("全国", "the country"),
    ):
        if phrase.startswith(prefix):
            province, phrase = english, phrase[len(prefix) :]
    place = re.match(rf"^(?P<slot>{L})(?=<[po])", phrase)
    if place is not None:
        province, phrase = place["slot"], phrase[place.end() :]
    owner = re.match(rf"^(?P<slot>{ANY})(?:工作)?的?", phrase)
    rest = phrase[owner.end() :] if owner else phrase
    noun = NOUNS.get(rest, "" if owner and not rest else None)
    if noun is None:
        read = read_noun_phrase(phrase)
        return f"{read[0]} in {province}" if read and province else read and read[0]
    pieces = [noun, "of" if noun and owner else "", owner["slot"] if owner else ""]
    english = " ".join(piece for piece in pieces if piece)
    return f"{english} in {province}" if province else english


def _joined(parts: list[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
