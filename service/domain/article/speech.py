"""Who said what, lists inside running text, and who was there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service.domain.article.shapes import Attendance, Enumeration, Paragraph, Statement
from service.domain.segmenting import split_sentences
from service.domain.spans import Span

_VERBS = (
    "强调指出|明确指出|指出|强调|要求|表示|认为|希望|指示|介绍|介绍说|坦言|提出|谈到|说|称|透露|"
    "呼吁|建议|宣布"
)
_SPEECH = re.compile(
    rf"(?:^|(?<=[。；！？”\s，,]))(?P<who>[一-鿿·]{{1,24}}?)(?P<also>还|在讲话中|在致辞中|在会上|同时)?"
    rf"(?P<verb>{_VERBS})(?=[，,：:“])"
)
_LABEL = re.compile(r"^(?P<who>[一-鿿]{2,4}(?:·[一-鿿]{1,8})*)[：:]")
_NOT_SPEAKERS = frozenset(
    "附件 来源 记者 编辑 责编 作者 问题 提问 回答 备注 说明 时间 地点 电话 传真".split()
)
"""Words before a colon that are nobody's name."""
_BODY_SPEAKERS = (
    "会议",
    "座谈会",
    "论坛",
    "通知",
    "意见",
    "报告",
    "公报",
    "全会",
    "常委会",
    "双方",
)
_NAME_TAIL = re.compile(r"(?:[一-鿿]{1,10}·[一-鿿·]{1,12}|[一-鿿]{2,4})$")
_TITLE_TAIL = re.compile(
    r".*(?:书记|省长|市长|县长|区长|州长|主任|主席|部长|局长|厅长|秘书长|组长|常委|委员|会长|校长|院长|总理|总统|大臣|大使|领事|代表|司令员|政委|董事长|经理|发言人|领导|同志|先生|女士)"
)
_PRONOUN = re.compile(r"(?<![其吉])[他她]$")
_SUBJECT = re.compile(
    r"(?:^|(?<=[。；！？”\s]))(?P<who>[一-鿿·]{2,24}?)"
    r"(?=(?:代表|对|向|就|首先|高度评价|积极评价|感谢|欢迎|简要介绍|介绍了|转达|强调|指出|回顾))"
)
"""Who does something that goes before what is said: 贺云舟对来访表示欢迎。他说，…"""
_NOBODY = re.compile(r"^[各双我全]|[省市县区州部团们方]$|代表|单位|企业|会议")
_NUMERALS = "一二三四五六七八九十"
_MARKS = (
    re.compile(r"(?:^|(?<=[。；;：:，,\s]))(?P<n>[一二三四五六七八九十])(?:要|是(?=[^否的不]))"),
    re.compile(r"(?:^|(?<=[。；;：:\s]))第(?P<n>[一二三四五六七八九十])[，,、]"),
    re.compile(r"(?:^|(?<=[。；;：:\s]))[（(](?P<n>[一二三四五六七八九十])[)）]"),
    re.compile(r"(?:^|(?<=[。；;：:\s]))其(?P<n>[一二三四五六七八九十])[，,]"),
)
_PRESENT = re.compile(
    r"(?:(?:出席|参加|列席)(?:了)?(?:上述)?(?:会议|会见|活动|座谈会?|调研|仪式|签约仪式|会谈)|陪同(?:会见|调研|考察|参加)?|在座)"
    r"[。.]?$"
)
_PRESENT_ARE = re.compile(r"^(?:参加|出席|陪同)(?:会议|会见|活动|座谈|会谈|调研)?的(?:还)?有[:：]?")
_NAME = re.compile(r"^[一-鿿]{2,4}$|^[一-鿿]{1,10}(?:·[一-鿿]{1,10})+$")


def find_statements(paragraphs: Sequence[Paragraph]) -> tuple[Statement, ...]:
    """Find reported speech; a statement reaches to the next speaker or the paragraph's end.

    He and she (他说，…) are the person named last before in the same paragraph.
    """
    found: list[Statement] = list(_labelled(paragraphs))
    for paragraph in paragraphs:
        openings = list(_SPEECH.finditer(paragraph.text))
        for index, opening in enumerate(openings):
            end = openings[index + 1].start() if index + 1 < len(openings) else len(paragraph.text)
            speaker = _speaker(opening, paragraph.text)
            if speaker is None:
                continue
            found.append(
                Statement(
                    speaker=speaker.shifted(paragraph.span.start),
                    verb=opening["verb"],
                    span=Span(opening.start(), end).shifted(paragraph.span.start),
                )
            )
    return tuple(sorted(found, key=lambda statement: statement.span))


def _labelled(paragraphs: Sequence[Paragraph]) -> Iterator[Statement]:
    """Find the answers of a press conference: a name stands in front of two or more paragraphs."""
    labels = [(paragraph, _LABEL.match(paragraph.text)) for paragraph in paragraphs]
    names = [label["who"] for _, label in labels if label]
    for paragraph, label in labels:
        if label is None or names.count(label["who"]) < _ANSWERS or label["who"] in _NOT_SPEAKERS:
            continue
        yield Statement(
            speaker=Span(*label.span("who")).shifted(paragraph.span.start),
            verb="说",
            span=Span(0, len(paragraph.text)).shifted(paragraph.span.start),
        )


_ANSWERS = 2


def _speaker(opening: re.Match[str], text: str) -> Span | None:
    who = opening["who"]
    start = opening.start("who")
    if who.endswith("其他"):
        return None
    if _PRONOUN.search(who):
        return _named_before(text, start)
    if who.endswith(_BODY_SPEAKERS):
        return Span(start, opening.end("who"))
    titled = _TITLE_TAIL.match(who)
    if titled is not None and 2 <= len(who) - titled.end() <= 12:
        return Span(start + titled.end(), opening.end("who"))
    name = _NAME_TAIL.fullmatch(who)
    return Span(start + name.start(), opening.end("who")) if name is not None else None


def _named_before(text: str, position: int) -> Span | None:
    """Return the name of the last person who spoke or acted before a place in a paragraph."""
    found = [
        named
        for pattern in (_SPEECH, _SUBJECT)
        for match in pattern.finditer(text, 0, position)
        if not _PRONOUN.search(match["who"]) and not match["who"].endswith(_BODY_SPEAKERS)
        for named in [_speaker(match, text)]
        if named is not None and not _NOBODY.search(named.of(text))
    ]
    return max(found, key=lambda span: span.start, default=None)


def find_enumerations(paragraphs: Sequence[Paragraph]) -> tuple[Enumeration, ...]:
    """Find lists with markers that count up from one, within and across paragraphs."""
    found: list[Enumeration] = []
    for pattern in _MARKS:
        run: list[tuple[Paragraph, int]] = []
        for paragraph in paragraphs:
            for mark in pattern.finditer(paragraph.text):
                number = _NUMERALS.index(mark["n"]) + 1
                if number == 1:
                    found.extend(_closed(run, paragraphs))
                    run = [(paragraph, mark.start())]
                elif run and number == len(run) + 1:
                    run.append((paragraph, mark.start()))
        found.extend(_closed(run, paragraphs))
    return tuple(sorted(found, key=lambda e: e.span))


def _closed(
    run: Sequence[tuple[Paragraph, int]], paragraphs: Sequence[Paragraph]
) -> list[Enumeration]:
    if len(run) < 2:
        return []
    items = []
    for index, (paragraph, start) in enumerate(run):
        following = run[index + 1] if index + 1 < len(run) else None
        if following is not None and following[0] is paragraph:
            end = following[1]
        else:
            end = _item_end(paragraph, start, last=following is None)
        inside = paragraph.text[start:end]
        items.append(Span(start, start + len(inside.rstrip())).shifted(paragraph.span.start))
    return [Enumeration(items=tuple(items), span=Span(items[0].start, items[-1].end))]


def _item_end(paragraph: Paragraph, start: int, *, last: bool) -> int:
    """End the last item of a paragraph with its sentence; others with the paragraph."""
    if not last:
        return len(paragraph.text)
    for sentence in split_sentences(paragraph.text):
        if sentence.end > start:
            return sentence.end
    return len(paragraph.text)


def find_attendance(paragraphs: Sequence[Paragraph]) -> tuple[Attendance, ...]:
    """Find sentences that list those present: A、B、C参加会议。"""
    found = []
    for paragraph in paragraphs:
        for sentence in split_sentences(paragraph.text):
            text = sentence.of(paragraph.text).strip()
            listed = _listed(text)
            if listed is None:
                continue
            offset = (
                paragraph.span.start
                + sentence.start
                + paragraph.text[sentence.start : sentence.end].index(text)
            )
            found.append(
                Attendance(
                    span=Span(offset, offset + len(text)),
                    people=tuple(span.shifted(offset) for span, _ in listed),
                    titles=tuple(
                        title.shifted(offset) if title is not None else None for _, title in listed
                    ),
                )
            )
    return tuple(found)


def _listed(sentence: str) -> list[tuple[Span, Span | None]] | None:
    tail = _PRESENT.search(sentence)
    head = _PRESENT_ARE.match(sentence)
    if tail is None and head is None:
        return None
    start = head.end() if head else 0
    end = len(sentence.rstrip("。.")) if head else tail.start() if tail else 0
    people: list[tuple[Span, Span | None]] = []
    title_start: int | None = None
    for part in re.finditer(r"[^、，,和及]+", sentence[start:end]):
        whole = Span(start + part.start(), start + part.end())
        found = _person(whole.of(sentence).removesuffix("等"))
        if found is None:
            title_start = whole.start if title_start is None else title_start
            continue
        name = found.shifted(whole.start)
        first = title_start if title_start is not None else whole.start
        people.append((name, Span(first, name.start) if name.start > first else None))
        title_start = None
    return people if people and (len(people) > 1 or head) else None


def _person(part: str) -> Span | None:
    if _NAME.match(part):
        return Span(0, len(part))
    titled = _TITLE_TAIL.match(part)
    if titled is not None and _NAME.match(part[titled.end() :]):
        return Span(titled.end(), len(part))
    return None
