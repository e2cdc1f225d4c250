"""Numbers, dates, percentages and amounts in Chinese text (GB/T 15835-2011 for their forms)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from service.domain.numbers.shapes import Quantity
from service.domain.numbers.writing import MONTHS, ordinal, plain, spelled
from service.domain.spans import Span

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "○": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_GROUPS = {"万": Decimal(10**4), "亿": Decimal(10**8)}
_HAN = "零〇一二三四五六七八九十百千两"
_ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NUM = rf"(?:(?:{_ARABIC})|[{_HAN}]+)"
_BIG = rf"(?:{_NUM}(?:[多余]?(?:万亿|亿|万|千|百))*(?:{_NUM}(?:万亿|亿|万))?)"
_UNITS_EN = {
    "平方公里": "square kilometers",
    "平方米": "square meters",
    "立方米": "cubic meters",
    "公里": "kilometers",
    "千米": "kilometers",
    "米": "meters",
    "公顷": "hectares",
    "亩": "mu",
    "吨": "tonnes",
    "千瓦时": "kilowatt-hours",
    "千瓦": "kilowatts",
    "公斤": "kilograms",
    "人次": "visits",
    "美元": "US dollars",
    "欧元": "euros",
    "日元": "Japanese yen",
    "港元": "Hong Kong dollars",
    "英镑": "pounds sterling",
    "卢布": "rubles",
    "元": "yuan",
    "人民币": "yuan",
    "个百分点": "percentage points",
    "倍": "times",
    "岁": "years old",
}
_UNIT = "|".join(sorted(_UNITS_EN, key=len, reverse=True))
_WEEK = {"一": "Monday", "二": "Tuesday", "三": "Wednesday", "四": "Thursday", "五": "Friday"}
_WEEK |= {"六": "Saturday", "日": "Sunday", "天": "Sunday"}
_PLANS = {n: (1953 + 5 * (n - 1), 1957 + 5 * (n - 1)) for n in range(1, 3)}
_PLANS |= {n: (1966 + 5 * (n - 3), 1970 + 5 * (n - 3)) for n in range(3, 20)}

_RULES: tuple[tuple[str, str], ...] = (
    (
        "date_range",
        r"(?:(?P<y>\d{4})年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日?\s*(?:至|到|—|－|-|–|~)\s*"
        r"(?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日",
    ),
    (
        "stamp",
        r"(?<!\d)(?P<y>(?:19|20)\d{2})[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<d>0?[1-9]|[12]\d|3[01])"
        r"(?:\s+(?P<t>\d{1,2}:\d{2}(?::\d{2})?))?(?!\d)",
    ),
    (
        "timed_date",
        r"(?P<y>\d{4})年(?P<m>\d{1,2})月(?P<d>\d{1,2})日\s+(?P<t>\d{1,2}:\d{2}(?::\d{2})?)(?!\d)",
    ),
    ("date", r"(?:(?P<y>\d{4}|[一二三四五六七八九〇零]{4})年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日"),
    (
        "year_range",
        r"(?<!\d)(?P<a>(?:19|20)\d{2})年?\s*(?:至|到|—|－|-|–|~)\s*(?P<b>(?:19|20)\d{2})年?(?![\d\-])",
    ),
    ("month", r"(?P<y>\d{4})年(?P<m>\d{1,2})月(?:份)?"),
    ("decade", r"(?:(?P<c>上世纪|20世纪|本世纪|21世纪))?(?P<d>[二三四五六七八九]十|\d0)年代"),
    ("century", r"(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})世纪"),
    ("year", r"(?<!\d)(?P<y>(?:19|20)\d{2})年(?!代|级|多|来|间)"),
    ("only_month", r"(?<![\d一二三四五六七八九十])(?P<m>1[0-2]|[1-9])月(?:份)?(?!\d)"),
    (
        "day",
        r"(?<![\d年月])(?P<d>3[01]|[12]\d|[1-9])日(?=[上下中晚，,。、在至起电讯]|就|同|与|向|会[见谈]|宣布|表示|"
        r"说|主持|应|抵|出席|结束|签署|致|发表|举行|答|回应)",
    ),
    (
        "plan",
        r"[“\"]?(?P<n>十[一二三四五六七八九]|[一二三四五六七八九十])五[”\"]?(?P<k>规划纲要|规划|时期|期间)?",
    ),
    (
        "congress",
        r"(?:第)(?P<n>[一二三四五六七八九十百]+|\d+)(?P<k>届|次|批|轮|个|季度|位|条|章|名)",
    ),
    ("percent_words", rf"百分之(?P<n>[{_HAN}点]+|{_ARABIC})"),
    ("percent_range", rf"(?P<a>{_ARABIC})%?\s*(?:至|到|—|－|-|–|~)\s*(?P<b>{_ARABIC})%"),
    ("percent", rf"(?P<n>{_ARABIC})\s*[%％]"),
    ("fraction", rf"(?P<b>[{_HAN}]+)分之(?P<a>[{_HAN}]+)"),
    (
        "clock",
        r"(?P<h>[01]?\d|2[0-4])[时:：点](?:(?P<q>[0-5]\d)分?)?(?=许|左右|整|，|,|。|至|，|开始|在|举行|\s|$)",
    ),
    (
        "amount",
        rf"(?P<pre>约|近|超过|超|逾|不少于|至少)?(?P<n>{_BIG})(?P<more>多|余|来)?(?P<big>万亿|亿|万)?(?P<more2>多|余)?"
        rf"(?P<unit>{_UNIT})?(?P<post>以上|左右)?",
    ),
)
_PATTERN = re.compile(
    "|".join(
        f"(?P<{name}>{_r})"
        for name, _r in ((n, re.sub(r"\?P<(\w+)>", rf"?P<{n}__\1>", r)) for n, r in _RULES)
    )
)
_COUNTERS = frozenset("个名位人家项次条座所套批年天月小户件台辆篇场届国省市县区村层门对种")


def find_quantities(text: str, *, published: date | None = None) -> tuple[Quantity, ...]:
    """Find the numbers, dates and amounts of a text, in order and without overlaps.

    A Chinese numeral alone counts only with a unit or in a large number: 一些, 统一, 三农, 九江 and
    enumeration markers (一要…) are words. ``published`` completes nothing by itself: dates without
    a year stay without one.
    """
    del published
    found: list[Quantity] = []
    position = 0
    while (match := _PATTERN.search(text, position)) is not None:
        quantity = _read(match, text)
        if quantity is None:
            position = match.start() + 1 if match.end() == match.start() else _skip(match, text)
            continue
        found.append(quantity)
        position = match.end()
    return tuple(found)


def parse_numeral(text: str) -> Decimal:
    """Read a Chinese or mixed numeral: 三千五百万, 1.2万, 两百零三, 二〇一八, 三点五.

    Raises:
        ValueError: the text is not a numeral.
    """
    cleaned = text.replace(",", "").replace("多", "").replace("余", "")
    if not cleaned:
        raise ValueError("expected a numeral, got nothing")
    total = Decimal(0)
    for sign in ("万亿", "亿", "万"):
        if sign in cleaned:
            head, _, cleaned = cleaned.partition(sign)
            factor = Decimal(10**12) if sign == "万亿" else _GROUPS[sign]
            total += (parse_numeral(head) if head else Decimal(1)) * factor
            if not cleaned:
                return total
    return total + _small(cleaned)


def to_numeral(value: int) -> str:
    """Write a whole number below 10^16 in Chinese numerals.

    Raises:
        ValueError: the number is negative or too large.
    """
    if not 0 <= value < 10**16:
        raise ValueError(f"expected a whole number from 0 to 10^16, got {value}")
    if value < 10**4:
        return _four(value)
    for factor, sign in ((10**8, "亿"), (10**4, "万")):
        if value >= factor:
            head, rest = divmod(value, factor)
            gap = "零" if 0 < rest < factor // 10 else ""
            return f"{to_numeral(head)}{sign}{gap}{to_numeral(rest) if rest else ''}"
    raise AssertionError


def _four(value: int) -> str:
    if value == 0:
        return "零"
    out, pending = "", False
    for factor, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, factor)
        if digit:
            out += ("零" if pending and out else "") + "零一二三四五六七八九"[digit] + sign
            pending = False
        else:
            pending = True
    return out.removeprefix("一") if out.startswith("一十") else out


def _small(text: str) -> Decimal:
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        return Decimal(text)
    if "点" in text:
        whole, _, part = text.partition("点")
        digits = "".join(str(_DIGITS[c]) for c in part)
        return Decimal(f"{_small(whole)}.{digits}")
    if len(text) > 1 and all(c in _DIGITS for c in text):
        return Decimal("".join(str(_DIGITS[c]) for c in text))
    total, current = Decimal(0), Decimal(0)
    for found in re.finditer(r"\d+(?:\.\d+)?|.", text):
        token = found[0]
        if token in _UNITS:
            total += (current or Decimal(1)) * _UNITS[token]
            current = Decimal(0)
        elif token in _DIGITS:
            current = Decimal(_DIGITS[token])
        elif token[0].isdigit():
            current = Decimal(token)
        else:
            raise ValueError(f"{token!r} is no part of a numeral")
    return total + current


def _skip(match: re.Match[str], text: str) -> int:
    """Step over a refused match, but look again behind its first character when digits follow."""
    return match.start() + 1 if not text[match.start()].isdigit() else match.end()


def _read(match: re.Match[str], text: str) -> Quantity | None:
    kind = match.lastgroup or ""
    kind = next(name for name, _ in _RULES if match[name] is not None)
    groups = {
        key.split("__", 1)[1]: value
        for key, value in match.groupdict().items()
        if key.startswith(f"{kind}__")
    }
    try:
        return _READERS[kind](match, groups, text)
    except (ValueError, ArithmeticError, KeyError):
        return None


def _quantity(
    match: re.Match[str], kind: str, values: tuple[str, ...], english: str, *accept: str
) -> Quantity:
    return Quantity(
        span=Span(*match.span()),
        source=match[0],
        kind=kind,
        values=values,
        english=english,
        accept=tuple(form for form in accept if form and form != english),
    )


def _date(match: re.Match[str], g: dict[str, str | None], text: str) -> Quantity | None:
    del text
    month, day = int(g["m"] or 0), int(g["d"] or 0)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    if g["y"]:
        year = int(parse_numeral(g["y"]))
        time = g.get("t")
        return _quantity(
            match,
            "date",
            (f"{year:04}-{month:02}-{day:02}",),
            f"{MONTHS[month]} {day}, {year}{f', {time}' if time else ''}",
            f"{MONTHS[month]} {day}, {year}",
            f"{day} {MONTHS[month]} {year}",
            f"{MONTHS[month]} {day} {year}",
        )
    return _quantity(
        match,
        "date",
        (f"{month:02}-{day:02}",),
        f"{MONTHS[month]} {day}",
        f"{day} {MONTHS[month]}",
        f"{MONTHS[month]} {ordinal(day)}",
    )


def _date_range(match: re.Match[str], g: dict[str, str | None], text: str) -> Quantity | None:
    del text
    m1, d1, d2 = int(g["m"] or 0), int(g["d"] or 0), int(g["d2"] or 0)
    m2 = int(g["m2"] or m1)
    if not (1 <= m1 <= 12 and 1 <= m2 <= 12 and 1 <= d1 <= 31 and 1 <= d2 <= 31):
        return None
    tail = f", {g['y']}" if g["y"] else ""
    head = f"{g['y']}-" if g["y"] else ""
    second = f"{d2}" if m1 == m2 else f"{MONTHS[m2]} {d2}"
    joint = "–" if m1 == m2 else " to "
    return _quantity(
        match,
        "date",
        (f"{head}{m1:02}-{d1:02}", f"{head}{m2:02}-{d2:02}"),
        f"{MONTHS[m1]} {d1}{joint}{second}{tail}",
        f"{MONTHS[m1]} {d1} to {second}{tail}",
        f"{MONTHS[m1]} {d1}-{second}{tail}",
    )


def _month(match: re.Match[str], g: dict[str, str | None], text: str) -> Quantity | None:
    del text
    month = int(g["m"] or 0)
    if not 1 <= month <= 12:
        return None
    return _quantity(match, "date", (f"{g['y']}-{month:02}",), f"{MONTHS[month]} {g['y']}")


def _only_month(match: re.Match[str], g: dict[str, str | None], text: str) -> Quantity | None:
    if text[match.end() : match.end() + 1] in {"球", "亮", "饼"}:
        return None
    month = int(g["m"] or 0)
    return _quantity(match, "date", (f"{month:02}",), MONTHS[month])


def _day(match: re.Match[str], g: dict[str, str | None], text: str) -> Quantity:
    del text
    day = int(g["d"] or 0)
    return _quantity(match, "date", (f"{day:02}",), f"the {ordinal(day)}")


def _year(match: re.Match[str], g: dict[str, str | None], text: str) -> Quantity:
    del text
    return _quantity(match, "year", (str(g["y"]),), str(g["y"]))


def _year_range(match: re.Match[str], g: dict[str, str | None], text: str) -> Quantity:
    del text
    return _quantity(
        match,
        "range",
        (str(g["a"]), str(g["b"])),
        f"{g['a']}–{g['b']}",
        f"{g['a']} to {g['b']}",
        f"from {g['a']} to {g['b']}",
        f"{g['a']}-{g['b']}",
    )


def _decade(match: re.Match[str], g: dict[str, str | None], text: str) -> Quantity:
    del text
    tens = int(parse_numeral(g["d"] or ""))
    century = 2000 if g["c"] in {"本世纪", "21世纪"} else 1900
    return _quantity(match, "period", (f"{century + tens}s",), f"the {century + tens}s")


def _century(match: re.Match[str], g: dict[str, str | None], text: str) -> Quantity:
    del text
    number = int(parse_numeral(g["n"] or ""))
    return _quantity(match, "period", (str(number),), f"the {ordinal(number)} century")


def _plan(match: re.Match[str], g: dict[str, str | None], text: str) -> Quantity | None:
    number = int(parse_numeral(g["n"] or ""))
    quoted = match[0][0] in '“"'
    if number < 9 or not (quoted or g["k"] or text[match.end() : match.end() + 1] in "，,。、以来"):
        return None
    if quoted != (match[0].find("”") > 0 or match[0].count('"') > 1):
        return None
    what = {"时期": " period", "期间": " period"}.get(g["k"] or "", "")
    start, end = _PLANS[number]
    body = f"{ordinal(number)} Five-Year Plan{what}"
    return _quantity(match, "period", (str(number),), f"the {body} ({start}–{end})", body)


def _congress(match: re.Match[str], g: dict[str, str | None], text: str) -> Quantity | None:
    number = int(parse_numeral(g["n"] or ""))
    before = text[max(0, match.start() - 2) : match.start()]
    if g["k"] == "名" and not before:
        return None
    if g["k"] in {"条", "章"}:
        what = "Article" if g["k"] == "条" else "Chapter"
        return _quantity(match, "ordinal", (str(number),), f"{what} {number}")
    tail = {"季度": " quarter", "批": " batch", "轮": " round"}.get(g["k"] or "", "")
    return _quantity(
        match,
        "ordinal",
        (str(number),),
        f"{ordinal(number) if number > 9 else spelled(number, kind='ordinal')}{tail}",
        f"{ordinal(number)}{tail}",
    )


def _percent(match: re.Match[str], g: dict[str, str | None], text: str) -> Quantity:
    del text
    value = plain(parse_numeral(g["n"] or ""))
    return _quantity(
        match, "percent", (value,), f"{value} percent", f"{value}%", f"{value} per cent"
    )


def _percent_range(match: re.Match[str], g: dict[str, str | None], text: str) -> Quantity:
    del text
    a, b = plain(parse_numeral(g["a"] or "")), plain(parse_numeral(g["b"] or ""))
    return _quantity(match, "percent", (a, b), f"{a} to {b} percent", f"{a}%–{b}%", f"{a}% to {b}%")


def _fraction(match: re.Match[str], g: dict[str, str | None], text: str) -> Quantity:
    del text
    top, bottom = int(parse_numeral(g["a"] or "")), int(parse_numeral(g["b"] or ""))
    if bottom in {2, 3, 4} and top < bottom:
        name = {2: "half", 3: "third", 4: "quarter"}[bottom]
        words = f"{spelled(top)}-{name}{'s' if top > 1 else ''}"
    else:
        words = f"{spelled(top)}-{spelled(bottom, kind='ordinal')}{'s' if top > 1 else ''}"
    return _quantity(match, "fraction", (f"{top}/{bottom}",), words, words.replace("-", " "))


def _clock(match: re.Match[str], g: dict[str, str | None], text: str) -> Quantity | None:
    before = text[max(0, match.start() - 2) : match.start()]
    hour, minute = int(g["h"] or 0), int(g["q"] or 0)
    if "点" in match[0] and not before.endswith(("午", "晨", "晚")):
        return None
    if before.endswith(("下午", "晚", "晚上")) and hour < 12:
        hour += 12
    half = "a.m." if hour < 12 else "p.m."
    shown = hour if hour <= 12 else hour - 12
    return _quantity(
        match, "number", (f"{hour}:{minute:02}",), f"{shown}:{minute:02} {half}", f"{shown} {half}"
    )


def _amount(match: re.Match[str], g: dict[str, str | None], text: str) -> Quantity | None:
    numeral = (g["n"] or "") + (g["big"] or "")
    han_only = all(c in _HAN for c in g["n"] or "")
    following = text[match.end() : match.end() + 1]
    if han_only and not _is_quantity(match, g, text):
        return None
    value = parse_numeral(numeral)
    unit = g["unit"]
    english, accept = _amount_english(value, g, following=following)
    kind = "money" if unit and ("元" in unit or unit in {"英镑", "卢布"}) else "number"
    return _quantity(match, kind, (plain(value),), english, *accept)


def _is_quantity(match: re.Match[str], g: dict[str, str | None], text: str) -> bool:
    """Say whether a numeral in Chinese characters is a number and not part of a word."""
    numeral = g["n"] or ""
    if g["unit"] in {None, "倍", "人次"} and len(numeral) == 1 and not g["big"]:
        return False
    if g["unit"] and g["unit"] not in {"元", "米"}:
        return True
    long = len(numeral) >= 3 and any(c in numeral for c in "十百千") and numeral[0] not in "千百"
    if (g["big"] and numeral[0] in "一二三四五六七八九两十" and numeral != "一") or long:
        return True
    following = text[match.end() : match.end() + 1]
    before = text[match.start() - 1 : match.start()]
    return (
        len(numeral) >= 2
        and "十" in numeral
        and following in _COUNTERS
        and before not in {"第", "党", "“"}
    )


def _amount_english(
    value: Decimal, g: dict[str, str | None], *, following: str
) -> tuple[str, list[str]]:
    more = bool(g["more"] or g["more2"] or g["post"] == "以上" or g["pre"] in {"超过", "超", "逾"})
    number = _scaled(value)
    unit = _UNITS_EN.get(g["unit"] or "", "")
    if value == 1 and unit.endswith("s") and unit != "times":
        unit = unit.removesuffix("s")
    lead = (
        "more than "
        if more
        else "at least "
        if g["pre"] in {"不少于", "至少"}
        else "nearly "
        if g["pre"] == "近"
        else "about "
        if g["pre"] == "约" or g["post"] == "左右"
        else ""
    )
    bare = f"{number} {unit}".strip()
    accept = [bare, f"over {bare}" if more else "", plain(value)]
    if value == value.to_integral_value() and value < 10**9:
        accept.append(f"{int(value):,}")
    if value <= 12 and value == value.to_integral_value() and not unit and not lead:
        accept.append(spelled(int(value)))
        del following
    return f"{lead}{bare}", accept


def _scaled(value: Decimal) -> str:
    for factor, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if value >= factor:
            return f"{plain(value / factor)} {name}"
    return f"{int(value):,}" if value == value.to_integral_value() else plain(value)


_READERS: dict[str, Callable[[re.Match[str], dict[str, str | None], str], Quantity | None]] = {
    "date_range": _date_range,
    "stamp": _date,
    "timed_date": _date,
    "date": _date,
    "year_range": _year_range,
    "month": _month,
    "decade": _decade,
    "century": _century,
    "year": _year,
    "only_month": _only_month,
    "day": _day,
    "plan": _plan,
    "congress": _congress,
    "percent_words": _percent,
    "percent_range": _percent_range,
    "percent": _percent,
    "fraction": _fraction,
    "clock": _clock,
    "amount": _amount,
}
