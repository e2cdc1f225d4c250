"""Whose news it is, and of which day: the jurisdiction of a page."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from service.domain.article import Article
from service.domain.glossary.entries import Scope
from service.domain.glossary.provinces import CITIES, PROVINCES

_PAPERS = {
    "大众日报": "370000",
    "南方日报": "440000",
    "羊城晚报": "440000",
    "解放日报": "310000",
    "文汇报": "310000",
    "新民晚报": "310000",
    "新华日报": "320000",
    "长江日报": "420000",
    "华西": "510000",
    "燕赵都市报": "130000",
    "长城网": "130000",
    "齐鲁": "370000",
    "大河": "410000",
    "荆楚网": "420000",
    "红网": "430000",
    "三秦": "610000",
    "黑龙江日报": "230000",
    "内蒙古日报": "150000",
    "东南网": "350000",
    "大江网": "360000",
}
_MUNICIPALITIES = frozenset({"110000", "120000", "310000", "500000"})
_OFFICE = (
    r"{}(?:省|市|(?:壮族|回族|维吾尔)?自治区)?"
    r"(?:省长|副省长|市长|副市长|省?委|党委|政府|人民政府|人大|政协|主席|副主席|外办)"
)
_NATIONAL = (
    "新华社",
    "人民日报",
    "中新社",
    "中国新闻",
    "光明日报",
    "经济日报",
    "央视",
    "外交部",
    "国务院",
)


def infer_scope(article: Article) -> Scope:
    """Read province, city and day from a page; what is not certain stays empty.

    The province is that of the source paper, else of the dateline's town, else the one that the
    headline and the first paragraph name and no other beside it.
    """
    day = article.event_date or (article.published.date() if article.published else None)
    first = article.paragraphs[0].text[:200] if article.paragraphs else ""
    heads = [
        span.of(article.text) for span in (article.kicker, article.headline, article.deck) if span
    ]
    for clue in (article.source or "", article.agency or "", article.place or ""):
        province, city = _places(clue)
        if province and not clue.startswith(_NATIONAL):
            return _scope(day, province, city)
    if (article.agency or article.source or "").startswith(_NATIONAL):
        return Scope(on=day)
    return _scope(day, *_only(" ".join((*heads, first))))


def infer_scope_of_text(text: str, *, on: date | None = None) -> Scope:
    """Read the jurisdiction of a text without a page around it from its opening."""
    found = re.search(r"((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日)?", text[:600])
    if on is None and found is not None:
        try:
            on = date(int(found[1]), int(found[2]), int(found[3] or 1))
        except ValueError:
            on = None
    return _scope(on, *_only(text[:300]))


def _scope(on: date | None, province: str, city: str) -> Scope:
    """Let a municipality be its own city."""
    return Scope(on=on, province=province, city=province if province in _MUNICIPALITIES else city)


def _places(clue: str) -> tuple[str, str]:
    for names in (_PAPERS, PROVINCES):
        for name, code in names.items():
            if name in clue:
                return code, ""
    for name, code in CITIES.items():
        if name in clue:
            return f"{code[:2]}0000", code
    return "", ""


def _only(text: str) -> tuple[str, str]:
    """Return the one province that a text names; nothing when it names several.

    Where a consul is posted (驻上海总领事) is no matter. Of several the one counts whose offices
    the text names, if it names only one's: 江苏省省长 in news of a visit to 上海.
    """
    text = re.sub(r"驻[一-鿿]{2,4}(?=(?:副?总)?领事|总领馆|大使|使馆)", "", text)
    counted: Counter[str] = Counter()
    cities: Counter[str] = Counter()
    for name, code in PROVINCES.items():
        counted[code] += text.count(name)
    for name, code in ((name, code) for name, code in CITIES.items() if name in text):
        hits = len(
            re.findall(
                f"{name}(?=市|委|晚报|日报)|在{name}(?=召开|举行|会见|开幕|调研|出席|主持)", text
            )
        )
        cities[code] += hits
        counted[f"{code[:2]}0000"] += hits
    named = [code for code, hits in counted.items() if hits]
    if len(named) > 1:
        present = ((name, code) for name, code in PROVINCES.items() if name in text)
        offices = {code for name, code in present if re.search(_OFFICE.format(name), text)}
        named = [code for code in named if code in offices]
    if len(named) != 1:
        return "", ""
    towns = [code for code, hits in cities.items() if hits and code[:2] == named[0][:2]]
    return named[0], towns[0] if len(towns) == 1 else ""
