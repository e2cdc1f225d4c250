"""Whether a hit stands by itself or is only part of a word: 市长 in 城市长期, AI in FAIR."""

from __future__ import annotations

import re

_LATIN = re.compile(r"[A-Za-z0-9À-ɏ]")
_NOT_BEFORE = {"市": "城都股超上门集菜夜闹鸟黑", "省": "节反", "县": "全各", "区": "地社园小城郊特"}
_NOT_AFTER_CHIEF = "期远江城久短大征安寿春度效假跑足"
_NOT_A_PLACE = {
    "大": "扩强盛重巨伟最较放壮博广增加远庞",
    "通": "普流交沟贯打互联",
    "安": "平公治国维保",
    "和": "温谐缓",
    "长": "增成生部省市县",
    "平": "水公和太",
    "中": "集其空",
    "开": "公展召离打",
    "东": "股房",
    "日": "0123456789节今昨明每生",
    "海": "上沿",
    "保": "确环社医担",
    "宝": "珠法",
    "天": "今明昨每航",
    "广": "推宽",
    "白": "明空",
    "金": "资基奖现",
    "本": "成资根基",
    "南": "指",
    "自": "来亲各",
}


def is_bordered(pattern: str, text: str, start: int, end: int) -> bool:
    """Say whether the folded ``text[start:end]`` may be the term ``pattern`` by itself."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if _LATIN.match(pattern[0]) and before and _LATIN.match(before):
        return False
    if _LATIN.match(pattern[-1]) and after and _LATIN.match(after):
        return False
    if before and before in _NOT_BEFORE.get(pattern[0], ""):
        return False
    if len(pattern) == 2 and before and before in _NOT_A_PLACE.get(pattern[0], ""):
        return False
    return not (pattern.endswith("长") and after and after in _NOT_AFTER_CHIEF)
