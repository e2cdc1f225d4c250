"""Who or what a clause speaks of: the subject, its number, and whether it is a person.

What a person does is told in the past tense; what a country wants, and what relations are like,
is stated in the present.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.domain.formulas.grammar.inflecting import past, third_person
from service.domain.formulas.grammar.phrasing import read_noun_phrase
from service.domain.formulas.remarks.numbering import is_plural
from service.domain.formulas.sides import Slots, is_office


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A subject in English; ``person`` says that what it does is told, not stated."""

    english: str
    plural: bool = False
    person: bool = False

    @property
    def be(self) -> str:
        """Am, is or are."""
        return "am" if self.english == "I" else "are" if self.plural else "is"

    @property
    def have(self) -> str:
        """Have or has."""
        return "have" if self.plural or self.english == "I" else "has"

    def does(self, verb: str) -> str:
        """Return a verb phrase in the present tense, behind this subject."""
        if verb == "be" or verb.startswith("be "):
            return f"{self.be}{verb[2:]}"
        return verb if self.plural or self.english == "I" else third_person(verb)

    def did(self, verb: str) -> str:
        """Return a verb phrase in the past tense, behind this subject."""
        for stated, told in _TOLD.items():
            if verb.startswith(stated):
                return f"{told}{verb.removeprefix(stated)}"
        if verb == "be" or verb.startswith("be "):
            return f"{'were' if self.plural else 'was'}{verb[2:]}"
        return past(verb)


_TOLD = {
    "hope that": "expressed the hope that",
    "hope to": "expressed the hope to",
    "believe that": "expressed the belief that",
    "be ready to": "expressed readiness to",
}
"""What people say of their own mind, when it is told."""
_KNOWN = {
    "我": Subject(english="I"),
    "我们": Subject(english="we", plural=True),
    "中方": Subject(english="China"),
    "中国": Subject(english="China"),
    "双方": Subject(english="the two sides", plural=True),
    "各方": Subject(english="all sides", plural=True),
    "两国": Subject(english="the two countries", plural=True),
    "两地": Subject(english="the two places", plural=True),
    "总领馆": Subject(english="the consulate general"),
    "总领事馆": Subject(english="the consulate general"),
    "使馆": Subject(english="the embassy"),
    "他": Subject(english="he", person=True),
    "她": Subject(english="she", person=True),
    "他们": Subject(english="they", plural=True, person=True),
    "大使": Subject(english="the ambassador", person=True),
    "总领事": Subject(english="the consul general", person=True),
    "客人": Subject(english="the guests", plural=True, person=True),
    "客人们": Subject(english="the guests", plural=True, person=True),
    "外宾": Subject(english="the foreign guests", plural=True, person=True),
    "来宾": Subject(english="the guests", plural=True, person=True),
    "外方嘉宾": Subject(english="the foreign guests", plural=True, person=True),
    "嘉宾": Subject(english="the guests", plural=True, person=True),
    "代表团": Subject(english="the delegation", person=True),
    "代表团一行": Subject(english="the delegation", person=True),
    "采访团": Subject(english="the press group", person=True),
    "考察团": Subject(english="the delegation", person=True),
    "访问团": Subject(english="the delegation", person=True),
    "双方代表": Subject(english="representatives of the two sides", plural=True, person=True),
    "与会嘉宾": Subject(english="the guests", plural=True, person=True),
    "与会代表": Subject(english="the delegates", plural=True, person=True),
    "会议": Subject(english="the meeting", person=True),
}
_PERSON = re.compile(r"<p[1-9]>")
_HUMAN = re.compile(
    r"(?:嘉宾|代表|记者|客人|人士|大使|领事|负责人|负责同志|外长|部长|总统|总理|主席|人员|学员)(?:们)?$"
)


def read_subject(text: str, slots: Slots) -> Subject | None:
    """Read who or what a clause speaks of; ``None`` when a word is not known."""
    others = text.endswith("等") and len(text) > 1
    name = text.removesuffix("等")
    if name in _KNOWN:
        return _KNOWN[name]
    noun = (name, "") if _PERSON.fullmatch(name) else read_noun_phrase(name)
    if noun is None:
        return None
    titled = is_office(name, slots)
    person = bool(_PERSON.fullmatch(name) or _HUMAN.search(name) or titled)
    if titled:
        noun = f"the {noun[0]}", noun[1]
    return Subject(
        english=f"{noun[0]} and others" if others else noun[0],
        plural=others or is_plural(noun[0], slots),
        person=person,
    )
