"""Set phrases of official news with one English rendering: who chaired, met, adopted, attended.

A sentence of such phrases is rendered by rule, clause by clause, the same way every time; a
sentence with anything else in it is left to the model whole. The text is read with its terms
already replaced by slot symbols (see ``markup``), and the English keeps the symbols.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_P, _L, _O, _N = r"<p[1-8]>", r"<l[1-8]>", r"<o[1-8]>", r"<n[1-8]>"
_ANY = r"<[plo][1-8]>"
_BODY = r"<[ol][1-8]>"

_SUBJECT_NOUNS = {
    "会议": "the meeting",
    "双方": "the two sides",
    "与会人员": "the participants",
    "与会代表": "the delegates",
    "代表团": "the delegation",
}
_DAY_PARTS = {"上午": "the morning of ", "下午": "the afternoon of ", "晚": "the evening of "}
_DAY_PARTS |= {"晚上": "the evening of ", "": ""}
_MEETING_KINDS = {
    "会议": "a meeting",
    "全体会议": "a plenary meeting",
    "专题会议": "a special meeting",
    "常务会议": "an executive meeting",
    "常委会会议": "a meeting of the Standing Committee",
    "座谈会": "a symposium",
    "动员会": "a mobilization meeting",
    "推进会": "a work promotion meeting",
    "工作会议": "a work meeting",
    "电视电话会议": "a teleconference",
    "新闻发布会": "a press conference",
    "扩大会议": "an enlarged meeting",
}
_NOUNS = {
    "主要情况": "the main developments",
    "下一步工作安排": "the plans for the next steps",
    "下一步工作": "the next steps",
    "工作情况": "the progress of work",
    "有关情况": "the relevant developments",
    "情况": "developments",
    "工作": "work",
    "有关工作": "the relevant work",
    "重点工作": "key tasks",
    "有关文件": "relevant documents",
    "有关事项": "relevant matters",
    "相关文件": "relevant documents",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Phrase:
    """A verb phrase: a pattern over the slotted clause and its English in the past tense."""

    pattern: re.Pattern[str]
    english: str


def _phrase(pattern: str, english: str) -> _Phrase:
    return _Phrase(pattern=re.compile(rf"(?:{pattern})$"), english=english)


_PHRASES = (
    _phrase(r"主持(?:召开)?(?:了)?会议并(?:作)?讲话", "chaired the meeting and delivered a speech"),
    _phrase(r"主持(?:了)?会议", "chaired the meeting"),
    _phrase(
        r"主持会议并(?:作|做)(?:了)?总结讲话",
        "chaired the meeting and delivered concluding remarks",
    ),
    _phrase(
        r"(?:出席|参加)(?:了)?会议并(?:作)?讲话", "attended the meeting and delivered a speech"
    ),
    _phrase(r"(?:出席|参加)(?:了)?并(?:作)?讲话", "attended and delivered a speech"),
    _phrase(r"(?:出席|参加)(?:了)?(?:会议|活动)?并致辞", "attended and delivered an address"),
    _phrase(r"(?:出席|参加)(?:了)?会议", "attended the meeting"),
    _phrase(r"(?:出席|参加)(?:了)?会见", "were present at the meeting"),
    _phrase(r"(?:出席|参加)(?:了)?(?:上述)?活动", "attended the event"),
    _phrase(r"(?:出席|参加)(?:了)?座谈(?:会)?", "attended the symposium"),
    _phrase(r"参加(?:了)?调研", "joined the inspection tour"),
    _phrase(r"(?:列席)(?:了)?会议", "attended the meeting as non-voting participants"),
    _phrase(r"陪同(?:会见|调研|考察)?", "were also present"),
    _phrase(rf"(?:出席|参加)(?:了)?(?P<a>{_O})", "attended {a}"),
    _phrase(rf"(?:出席|参加)(?:了)?(?P<a>{_O})并讲话", "attended {a} and delivered a speech"),
    _phrase(r"(?:发表|作)(?:了)?(?:重要)?讲话", "delivered a speech"),
    _phrase(r"致辞", "delivered an address"),
    _phrase(rf"(?:亲切)?会见(?:了)?(?P<a>{_P})(?:一行)?", "met with {a}"),
    _phrase(rf"在(?P<b>{_L})(?:亲切)?会见(?:了)?(?P<a>{_P})(?:一行)?", "met with {a} in {b}"),
    _phrase(rf"会见(?:了)?来访的(?P<a>{_P})(?:一行)?", "met with the visiting {a}"),
    _phrase(rf"(?:与|同)(?P<a>{_P})(?:一行)?(?:举行)?(?:了)?会谈", "held talks with {a}"),
    _phrase(rf"(?:主持)?召开(?:了)?(?P<a>{_O})(?P<m>[一-鿿]{{0,4}}会议?)?", "held {m} of {a}"),
    _phrase(r"召开(?:了)?(?P<m>[一-鿿]{0,4}会议?)", "held {m}"),
    _phrase(rf"(?P<a>{_O})(?:在(?P<b>{_L}))?(?:召开|举行)", "{a} was held in {b}"),
    _phrase(r"听取(?:了)?(?P<n>.{0,40}?)的?(?:工作|情况)?汇报", "heard reports on {n}"),
    _phrase(
        rf"审议并原则通过(?:了)?(?P<n>(?:{_O}).{{0,16}})", "reviewed and adopted in principle {n}"
    ),
    _phrase(rf"(?:审议)?原则通过(?:了)?(?P<n>(?:{_O}).{{0,16}})", "adopted in principle {n}"),
    _phrase(rf"审议(?:并)?通过(?:了)?(?P<n>(?:{_O}).{{0,16}})", "reviewed and adopted {n}"),
    _phrase(rf"表决通过(?:了)?(?P<n>(?:{_O}).{{0,16}})", "adopted {n} by vote"),
    _phrase(rf"审议(?:了)?(?P<n>(?:{_O}).{{0,16}})", "reviewed {n}"),
    _phrase(rf"传达学习(?:了)?(?P<n>{_O})", "relayed and studied {n}"),
    _phrase(rf"学习(?:了)?(?P<n>{_O})", "studied {n}"),
    _phrase(rf"(?:共同)?(?:签署|签订)(?:了)?(?P<n>{_O})", "signed {n}"),
    _phrase(rf"(?:到|赴|在|来到)(?P<a>{_L})调研", "made an inspection tour of {a}"),
    _phrase(
        rf"(?:到|赴|在|来到)(?P<a>{_L})调研(?P<n>.{{1,24}})",
        "made an inspection tour of {a} to look into {n}",
    ),
    _phrase(r"研究部署(?P<n>.{1,24})", "considered and made arrangements for {n}"),
    _phrase(rf"在(?P<a>{_O})(?:会议|大会|座谈会)?上(?:强调|指出)", "stressed at {a}"),
    _phrase(rf"抵达(?P<a>{_L})", "arrived in {a}"),
)
_TIME = re.compile(rf"^(?P<n>{_N})(?P<part>上午|下午|晚上|晚|)[，,]?")
_SUBJECT = re.compile(
    rf"^(?P<who>(?:{_ANY}|会议|双方|与会人员|与会代表|代表团)(?:等)?)(?=[^，,。]|$)"
)
_CLAUSE = re.compile(r"[，,；;]")


def render_formula(marked: str) -> str | None:
    """Return the English of a sentence of set phrases, slots kept; ``None`` when it is not one.

    >>> render_formula("<p1>主持会议并讲话。")
    '<p1> chaired the meeting and delivered a speech.'
    """
    sentence = marked.strip().rstrip("。.").strip()
    if not sentence:
        return None
    opening, sentence = _opening(sentence)
    subject, sentence = _subject(sentence)
    phrases = [_said(clause) for clause in _CLAUSE.split(sentence) if clause]
    if not phrases or any(phrase is None for phrase in phrases):
        return None
    if not subject and not (phrases[0] or "").startswith("<"):
        return None
    known = [phrase for phrase in phrases if phrase]
    separate = any(phrase.startswith("<") for phrase in known[1:])
    said = "; ".join(known) if separate else _joined(known)
    return f"{opening}{subject} {said}." if subject else f"{opening}{said}."


def _opening(sentence: str) -> tuple[str, str]:
    found = _TIME.match(sentence)
    if found is None:
        return "", sentence
    return f"On {_DAY_PARTS[found['part']]}{found['n']}, ", sentence[found.end() :]


def _subject(sentence: str) -> tuple[str, str]:
    found = _SUBJECT.match(sentence)
    if found is None:
        return "", sentence
    who = found["who"]
    rest = sentence[found.end() :]
    if who.startswith("<o") and re.match(rf"(?:在{_L})?(?:召开|举行)$", rest):
        return "", sentence
    others = who.endswith("等")
    who = who.removesuffix("等")
    return _SUBJECT_NOUNS.get(who, who) + (" and others" if others else ""), rest


def _said(clause: str) -> str | None:
    """Render a clause, with a subject of its own if it has one."""
    plain = _clause(clause)
    if plain is not None:
        return plain
    subject, rest = _subject(clause)
    spoken = _clause(rest) if subject else None
    return f"{subject} {spoken}" if spoken is not None else None


def _clause(clause: str) -> str | None:
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
        text = _noun(value) if key == "n" else _meeting(value) if key == "m" else value or ""
        if text is None:
            return None
        values[key] = text
    if "b" in values and not values["b"]:
        english = english.replace(" in {b}", "")
    if "m" in values and not found["m"]:
        english = english.replace("{m} of {a}", "{a}")
    return english.format(**values)


def _meeting(kind: str | None) -> str | None:
    return _MEETING_KINDS.get(kind) if kind else ""


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
    place = re.match(rf"^(?P<slot>{_L})(?=<[po])", phrase)
    if place is not None:
        province, phrase = place["slot"], phrase[place.end() :]
    owner = re.match(rf"^(?P<slot>{_ANY})(?:工作)?的?", phrase)
    rest = phrase[owner.end() :] if owner else phrase
    noun = _NOUNS.get(rest, "" if owner and not rest else None)
    if noun is None:
        return None
    pieces = [noun, "of" if noun and owner else "", owner["slot"] if owner else ""]
    english = " ".join(piece for piece in pieces if piece)
    return f"{english} in {province}" if province else english


def _joined(parts: list[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
