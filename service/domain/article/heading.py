"""The top of a page: headline, kicker, deck, and the line with time, source and editor."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from service.domain.spans import Span

_TIME = re.compile(
    r"(?P<y>(?:19|20)\d{2})\s*(?:年|[-/.])\s*(?P<m>\d{1,2})\s*(?:月|[-/.])\s*(?P<d>\d{1,2})\s*日?"
    r"(?:[\sT]*(?:星期.)?\s*(?P<H>\d{1,2})\s*[:：时]\s*(?P<M>\d{1,2})(?:\s*[:：分]\s*(?P<S>\d{1,2}))?)?"
)
_FIELD_END = (
    r"(?=\s{1,}|$|[|｜】\])）]|责编|责任编辑|编辑|作者|记者|来源|发布|时间|浏览|点击|字号|分享)"
)
_SOURCE = re.compile(
    r"(?:稿件来源|信息来源|文章来源|来源|稿源|出处)\s*[:：]\s*(?P<v>[^\s|｜]{2,30}?)" + _FIELD_END
)
_EDITOR = re.compile(
    r"(?:责任编辑|责\s*编|本期编辑|编\s*辑)\s*[:：/]\s*(?P<v>[一-鿿·]{2,8}?)" + _FIELD_END
)
_AUTHOR = re.compile(r"(?:作\s*者|记\s*者|通讯员)\s*[:：]\s*(?P<v>[一-鿿·、 ]{2,20}?)" + _FIELD_END)
_LABEL = re.compile(
    r"(?:发布时间|发布日期|时间|日期|来源|责编|责任编辑|编辑|作者|字号|浏览|阅读)\s*[:：]"
)
_MAX_TITLE = 90
_PUNCTUATED = re.compile(r"[。；;]")
_SAYING = re.compile(r"(?:强调|指出|要求|表示|致信|作出|讲话)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the metadata lines of a page say."""

    published: datetime | None = None
    source: str | None = None
    editor: str | None = None
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """The lines above, of, and below the headline."""

    kicker: Span | None = None
    headline: Span | None = None
    deck: Span | None = None


def is_metadata(line: str) -> bool:
    """Say whether a line holds little but a time, a source or an editor."""
    stripped = line.strip()
    if not stripped or len(stripped) > 160:
        return False
    rest = _TIME.sub("", stripped, count=1)
    for pattern in (_SOURCE, _EDITOR, _AUTHOR):
        rest = pattern.sub("", rest)
    rest = re.sub(
        r"(?:浏览|点击|阅读|字号|分享|大中小|打印|发布时间|时间)[\d:：次大中小\s]*", "", rest
    )
    labelled = _LABEL.search(stripped) is not None or _TIME.match(stripped) is not None
    return labelled and len(re.sub(r"[\s|｜:：\[\]【】()（）]+", "", rest)) <= 8


def read_metadata(line: str) -> Metadata:
    """Read a metadata line."""
    source, editor, author = _SOURCE.search(line), _EDITOR.search(line), _AUTHOR.search(line)
    return Metadata(
        published=read_time(line),
        source=source["v"].strip() if source else None,
        editor=editor["v"].strip() if editor else None,
        authors=tuple(author["v"].replace("、", " ").split()) if author else (),
    )


def read_time(text: str) -> datetime | None:
    """Read the first full date of a text, with its time of day where it has one."""
    found = _TIME.search(text)
    if found is None:
        return None
    try:
        return datetime(  # noqa: DTZ001 - pages give local wall time without a zone
            int(found["y"]),
            int(found["m"]),
            int(found["d"]),
            int(found["H"] or 0),
            int(found["M"] or 0),
            int(found["S"] or 0),
        )
    except ValueError:
        return None


def merge(first: Metadata, second: Metadata) -> Metadata:
    """Fill what the first leaves open from the second."""
    return Metadata(
        published=first.published or second.published,
        source=first.source or second.source,
        editor=first.editor or second.editor,
        authors=first.authors or second.authors,
    )


def looks_like_title(line: str) -> bool:
    """Say whether a line can be a headline: short, and not ended like a sentence."""
    stripped = line.strip()
    return 0 < len(stripped) <= _MAX_TITLE * 2 and not _PUNCTUATED.search(stripped)


def read_titles(text: str, lines: list[Span]) -> Titles:
    """Tell kicker, headline and deck apart among the title lines of a page.

    One line may hold all three, run together with spaces. With three, the middle one is the
    headline. With two, a first one with a verb of saying is the kicker;
    else the second one is the deck.
    """
    parts = [part for line in lines for part in _split_run(text, line)]
    if not parts:
        return Titles()
    if len(parts) == 1:
        return Titles(headline=parts[0])
    if len(parts) == 2:
        first = parts[0].of(text)
        if first.endswith(("强调", "指出", "要求", "表示", "时强调", "会上强调")) or (
            first.startswith(("——", "—")) is False and _is_kicker(first, parts[1].of(text))
        ):
            return Titles(kicker=parts[0], headline=parts[1])
        return Titles(headline=parts[0], deck=parts[1])
    return Titles(
        kicker=parts[0],
        headline=parts[1] if len(parts) == 3 else Span(parts[1].start, parts[-2].end),
        deck=parts[-1],
    )


def _is_kicker(first: str, second: str) -> bool:
    return bool(_SAYING.search(first)) and not _SAYING.search(second) and len(second) > 8


def _split_run(text: str, line: Span) -> list[Span]:
    """Split a line at spaces between Chinese characters; a space in a short title stays."""
    parts: list[Span] = []
    start = line.start
    inside = line.of(text)
    for gap in re.finditer(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])", inside):
        piece = Span(start, line.start + gap.start())
        if piece.end - piece.start >= 6 and len(inside) - gap.end() >= 6:
            parts.append(piece)
            start = line.start + gap.end()
    parts.append(Span(start, line.end))
    return parts if len(parts) <= 5 else [line]
