"""Lines that are no sentences: 来源：…, 记者：…, and the dateline of an agency."""

from __future__ import annotations

import re

_LABELS = {
    "来源": "Source",
    "稿件来源": "Source",
    "信息来源": "Source",
    "记者": "Reporter",
    "通讯员": "Correspondent",
    "作者": "Author",
    "编辑": "Editor",
    "责编": "Editor",
    "责任编辑": "Editor",
    "发布时间": "Released",
    "发布日期": "Released",
    "时间": "Time",
    "日期": "Date",
}
_FIELD = rf"(?:{'|'.join(sorted(_LABELS, key=len, reverse=True))})"
_ITEM = re.compile(rf"\s*(?:(?P<label>{_FIELD})[:：]\s*)?(?P<said><[nop][1-8]>)\s*")
_BYLINE = re.compile(rf"^(?:<n[1-8]>\s*){{,2}}(?:\s*{_FIELD}[:：]\s*<[nop][1-8]>)+\s*$")
_ROLES = {"记者": "Reporter", "通讯员": "Correspondent", "编辑": "Editor", "作者": "Author"}
_PEOPLE = r"[:：\s]*(?:<p[1-8]>[\s、,，]*)+"
_SIGNER = re.compile(rf"\s*(?:<o[1-8]>|本报|本台)?({'|'.join(_ROLES)})({_PEOPLE})")
_SIGNED = re.compile(rf"^[（(](?:{_SIGNER.pattern})+[）)]$")
_DATELINE = re.compile(
    r"^(?P<agency><o[1-8]>)(?P<place><l[1-8]>)(?P<date><n[1-8]>)电\s*(?:[（(]记者\s*(?P<by><p[1-8]>)[）)])?\s*"
)


def render_byline(line: str) -> str | None:
    """Return the English of a line of date, source, reporter and editor.

    >>> render_byline("<n1> 来源：<o1> 责编：<p1>")
    '<n1> Source: <o1> Editor: <p1>'
    >>> render_byline("(记者 <p1> <p2> 通讯员 <p3>)")
    '(Reporters: <p1> and <p2>; Correspondent: <p3>)'
    """
    if _SIGNED.match(line):
        return f"({'; '.join(_signer(found) for found in _SIGNER.finditer(line))})"
    if _BYLINE.match(line) is None:
        return None
    items = [
        f"{_LABELS[item['label']]}: {item['said']}" if item["label"] else item["said"]
        for item in _ITEM.finditer(line)
    ]
    return " ".join(items)


def _signer(found: re.Match[str]) -> str:
    people = re.findall("<p[1-8]>", found[2])
    named = " and ".join([", ".join(people[:-1]), people[-1]] if people[1:] else people)
    return f"{_ROLES[found[1]]}{'s' if people[1:] else ''}: {named}"


def split_dateline(sentence: str) -> tuple[str, str]:
    """Take the dateline off the front of a report; it is empty where there is none.

    >>> split_dateline("<o1><l1><n1>电(记者 <p1>)<p2>主持会议。")
    ('<l1>, <n1> (<o1>, reporter: <p1>) — ', '<p2>主持会议。')
    """
    found = _DATELINE.match(sentence)
    if found is None:
        return "", sentence
    by = f", reporter: {found['by']}" if found["by"] else ""
    return f"{found['place']}, {found['date']} ({found['agency']}{by}) — ", sentence[found.end() :]
