"""Disasters that befell a place: <l1>发生强烈地震, <l1>北部洪灾."""

from __future__ import annotations

import re

from service.domain.formulas.grammar.reading import NounPhrase, Reading

_DISASTER = re.compile(
    r"^(?P<where><[lb][1-8]>|贵国)?(?:.{0,3}?(?P<part>北部|南部|东部|西部|中部|部分地区))?(?:近日|日前)?(?:连续)?(?:发生|遭受|遭遇)?(?P<how>强烈|严重|特大|强|)"
    r"(?P<what>地震|洪灾|洪涝|洪水|台风|山体滑坡|泥石流|飓风|火灾|森林火灾|热带风暴|爆炸|空难|坠机|海啸|干旱)(?:灾害|事故|袭击)?$"
)
_DISASTERS = {
    "地震": "earthquake",
    "洪灾": "floods",
    "洪涝": "floods",
    "洪水": "floods",
    "台风": "typhoon",
    "山体滑坡": "landslide",
    "泥石流": "mudslide",
    "飓风": "hurricane",
    "火灾": "fire",
    "森林火灾": "forest fires",
    "热带风暴": "tropical storm",
    "爆炸": "explosion",
    "空难": "plane crash",
    "坠机": "plane crash",
    "海啸": "tsunami",
    "干旱": "drought",
}
_HAPPENED = {"发生", "遭受", "遭遇"}
_PARTS = {
    "北部": "northern ",
    "南部": "southern ",
    "东部": "eastern ",
    "西部": "western ",
    "中部": "central ",
    "部分地区": "parts of ",
}


def read_disaster(text: str, _reading: Reading) -> NounPhrase | None:
    """Read <l1>发生强烈地震 and <l1>北部洪灾 as what happened where."""
    found = _DISASTER.match(text)
    if found is None or not (found["where"] or found["how"]) or text[:2] in _HAPPENED:
        return None
    where = {"贵国": "your country"}.get(found["where"] or "", found["where"])
    strong = "strong " if found["how"] in {"强烈", "强"} else "devastating " if found["how"] else ""
    place = f" in {_PARTS.get(found['part'] or '', '')}{where}" if where else ""
    return f"the {strong}{_DISASTERS[found['what']]}{place}", "F"
