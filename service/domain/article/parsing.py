"""From the text of a page to an Article: lines are sorted into heading, body and furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from service.domain.article import heading
from service.domain.article.furniture import credit_tail, furniture_kind, is_numbered
from service.domain.article.heading import Metadata, Titles
from service.domain.article.shapes import Article, Furniture, Paragraph
from service.domain.article.speech import find_attendance, find_enumerations, find_statements
from service.domain.errors import EmptyText, NoChinese, OnlyFurniture
from service.domain.scripts import has_han
from service.domain.spans import Span

_BYLINE = re.compile(
    r"[（(【]\s*(?P<who>(?:[一-鿿]{0,6}(?:记者|通讯员|特约记者|见习记者|实习生))[^()（）【】]{1,60})\s*[)）】]"
)
_BYLINE_LINE = re.compile(
    r"^\s*(?P<who>(?:[一-鿿]{0,6}(?:记者|通讯员|见习记者))\s*[:：]?\s*[一-鿿· 、]{2,40})\s*$"
)
_REPORTER_WORD = re.compile(r"[一-鿿]{0,6}?(?:特约记者|见习记者|记者|通讯员|实习生)[:：]?")
_DATELINE = re.compile(
    r"^(?P<agency>本报(?:讯)?|本网(?:讯)?|新华社|新华网|中新社|中新网|人民网|[一-鿿]{2,8}(?:日报|晚报|网|社|电视台|客户端))?"
    r"(?P<place>[一-鿿]{2,6}?)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日(?P<kind>电|讯|消息)"
)
_AGENCY = re.compile(r"^(?P<agency>本报讯|本网讯|[一-鿿]{2,8}(?:日报|晚报|网|社|客户端)讯)")
_DAY = re.compile(r"(?:(?P<y>(?:19|20)\d{2})年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日")
_BARE_DAY = re.compile(
    r"(?<![\d月年至到\-—])(?P<d>[1-9]|[12]\d|3[01])日(?:上午|下午|晚|，|,|在|至|，)"
)
_EVENT_REACH = 400


@dataclass(slots=True, kw_only=True)
class _Sorted:
    """The lines of a page, sorted."""

    titles: list[Span] = field(default_factory=list)
    metadata: Metadata = field(default_factory=Metadata)
    body: list[Span] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    reporters: list[str] = field(default_factory=list)


def parse_article(text: str) -> Article:
    """Take a normalised page apart.

    Everything but the body may be missing; a plain text is all body.

    Raises:
        EmptyText: there is nothing but white space.
        NoChinese: there is no Chinese character.
        OnlyFurniture: there are notices and links, but no article.
    """
    if not text.strip():
        raise EmptyText("expected a news page, got nothing but white space: pass its text")
    if not has_han(text):
        raise NoChinese("expected a Chinese news page, found no Chinese character in it")
    page = _sort(text)
    if not page.body and not page.titles:
        raise OnlyFurniture(
            "the page holds notices and links, but no article: pass the article's own page"
        )
    if not page.body:
        page.body, page.titles = page.titles, []
    titles = heading.read_titles(text, page.titles)
    paragraphs = tuple(Paragraph(text=span.of(text), span=span) for span in page.body)
    article = Article(
        text=text,
        kicker=titles.kicker,
        headline=titles.headline,
        deck=titles.deck,
        published=page.metadata.published,
        source=page.metadata.source,
        editor=page.metadata.editor,
        reporters=tuple(dict.fromkeys(page.reporters or page.metadata.authors)),
        paragraphs=paragraphs,
        furniture=tuple(page.furniture),
    )
    return _with_structure(_dated(article))


def _with_structure(article: Article) -> Article:
    return replace(
        article,
        statements=find_statements(article.paragraphs),
        enumerations=find_enumerations(article.paragraphs),
        attendance=find_attendance(article.paragraphs),
    )


def _sort(text: str) -> _Sorted:
    page = _Sorted()
    in_notice = in_links = False
    for span in _line_spans(text):
        line = span.of(text)
        kind = furniture_kind(line)
        if heading.is_metadata(line):
            page.metadata = heading.merge(page.metadata, heading.read_metadata(line))
            page.furniture.append(Furniture(kind="metadata", span=span))
            continue
        if kind is None and in_links and not line.rstrip().endswith("。"):
            kind = "links"
        if kind is None and in_notice and page.body and (is_numbered(line) or len(line) > 20):
            kind = "copyright"
        if kind is not None:
            in_notice = in_notice or (kind in {"copyright", "links"} and bool(page.body))
            in_links = in_links or (kind == "links" and bool(page.body))
            page.metadata = heading.merge(page.metadata, heading.read_metadata(line))
            page.furniture.append(Furniture(kind=kind, span=span))
            continue
        byline = _BYLINE_LINE.match(line)
        if byline is not None and page.body:
            page.reporters += _names(byline["who"])
            page.furniture.append(Furniture(kind="byline", span=span))
            continue
        if not page.body and heading.looks_like_title(line) and _may_be_title(page, line):
            page.titles.append(span)
            continue
        _add_body(page, text, span)
    return page


def _may_be_title(page: _Sorted, line: str) -> bool:
    return len(page.titles) < 4 and not line.rstrip().endswith(("：", ":", "，", ","))


def _line_spans(text: str) -> list[Span]:
    spans = []
    position = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = position + raw.index(stripped[0])
            spans.append(Span(start, start + len(stripped)))
        position += len(raw) + 1
    return spans


def _add_body(page: _Sorted, text: str, span: Span) -> None:
    """Add a paragraph without the byline and editor's credit that hang on its end."""
    line = span.of(text)
    tail = credit_tail(line)
    if tail < len(line):
        page.metadata = heading.merge(
            page.metadata, heading.read_metadata(line[tail:].strip(" ()（）[]【】"))
        )
        page.furniture.append(Furniture(kind="credits", span=Span(span.start + tail, span.end)))
        line = line[:tail]
    found = None
    for found in _BYLINE.finditer(line):
        page.reporters += _names(found["who"])
    end = len(line)
    if found is not None and len(line) - found.end() <= 2:
        page.furniture.append(
            Furniture(kind="byline", span=Span(span.start + found.start(), span.start + end))
        )
        end = found.start()
    start = _dateline_end(line, found)
    body = Span(span.start + start, span.start + len(line[:end].rstrip()))
    if body.end > body.start:
        page.body.append(body)


def _dateline_end(line: str, byline: re.Match[str] | None) -> int:
    """Return where the news begins behind 本报石家庄3月27日电（记者…）."""
    opening = _DATELINE.match(line) or _AGENCY.match(line)
    if opening is None:
        return 0
    end = opening.end()
    if byline is not None and byline.start() - end <= 1:
        end = byline.end()
    while end < len(line) and line[end] in " 　：:，,":
        end += 1
    return end


def _names(who: str) -> list[str]:
    bare = _REPORTER_WORD.sub(" ", who)
    names = []
    parts = re.split(r"[\s、,，/]+", bare.strip())
    index = 0
    while index < len(parts):
        part = parts[index]
        if len(part) == 1 and index + 1 < len(parts) and len(parts[index + 1]) == 1:
            part += parts[index + 1]  # 王 强: a two-character name set with a space
            index += 1
        index += 1
        if 2 <= len(part) <= 15 and re.fullmatch(r"[一-鿿·]+", part):
            names.append(part)
    return names


def _dated(article: Article) -> Article:
    """Find agency, town and day of the dateline, and the day of the event."""
    opening = article.paragraphs[0].span.start if article.paragraphs else 0
    line_start = article.text.rfind("\n", 0, opening) + 1
    first_line = article.text[line_start : line_start + 120].lstrip()
    found = _DATELINE.match(first_line)
    place = found["place"] if found else None
    agency = (found["agency"] if found else None) or None
    if found is None and (short := _AGENCY.match(first_line)):
        agency = short["agency"].removesuffix("讯")
    day = _event_day(article)
    if day is None and found is not None:
        day = _complete(int(found["m"]), int(found["d"]), article.published)
    if day is None and article.headline is not None:
        day = _titled_day(article.headline.of(article.text))
    return replace(article, agency=agency, place=place, event_date=day)


def _titled_day(headline: str) -> date | None:
    """Read the day of a title such as 2024年3月14日外交部发言人主持例行记者会."""
    found = _DAY.search(headline)
    if found is None or not found["y"]:
        return None
    return _day(int(found["y"]), int(found["m"]), int(found["d"]))


def _event_day(article: Article) -> date | None:
    """Read the first day that the body's opening names, with the year of publication."""
    if not article.paragraphs:
        return None
    opening = article.paragraphs[0].text[:_EVENT_REACH]
    found = _DAY.search(opening)
    if found is not None:
        if found["y"]:
            return _day(int(found["y"]), int(found["m"]), int(found["d"]))
        return _complete(int(found["m"]), int(found["d"]), article.published)
    bare = _BARE_DAY.search(opening)
    if bare is not None and article.published is not None:
        day = int(bare["d"])
        published = article.published
        month, year = published.month, published.year
        if day > published.day:
            month, year = (month - 1, year) if month > 1 else (12, year - 1)
        return _day(year, month, day)
    return None


def _complete(month: int, day: int, published: datetime | None) -> date | None:
    """Give a month and day the year that brings it closest before publication."""
    if published is None:
        return None
    this_year = _day(published.year, month, day)
    if this_year is not None and (this_year - published.date()).days > 31:
        return _day(published.year - 1, month, day)
    return this_year


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


__all__ = ["Titles", "parse_article"]
