"""Chinese personal names in Pinyin, by GB/T 28039-2011.

Surname first, given name joined, one capital each, no tone marks: 王东峰 Wang Dongfeng. A syllable
that begins with a, o or e inside the given name takes an apostrophe: 陈西安 Chen Xi'an. Compound
surnames are joined, double ones hyphenated. ü is written yu after l and n, as in passports.
"""

from __future__ import annotations

from dataclasses import dataclass

from pypinyin import Style, pinyin

from service.domain.names.shapes import NameTables

_UNSURE = frozenset("乐行重长朝好兴胜盛晟传降调省相的地得着和种参差藏都度恶发干还冠")
_GIVEN = {
    "长": "chang",
    "行": "xing",
    "重": "chong",
    "朝": "chao",
    "乐": "le",
    "好": "hao",
    "兴": "xing",
    "盛": "sheng",
    "胜": "sheng",
    "传": "chuan",
    "相": "xiang",
    "和": "he",
    "藏": "cang",
    "单": "dan",
    "解": "jie",
    "曾": "zeng",
    "朴": "pu",
    "敦": "dun",
    "茜": "qian",
    "娜": "na",
    "柏": "bai",
    "珏": "jue",
    "钧": "jun",
    "晟": "sheng",
    "阿": "a",
    "给": "ji",
    "大": "da",
    "卡": "ka",
    "石": "shi",
    "会": "hui",
    "正": "zheng",
    "中": "zhong",
    "曲": "qu",
    "为": "wei",
    "更": "geng",
    "宁": "ning",
    "王": "wang",
    "华": "hua",
    "少": "shao",
    "应": "ying",
    "强": "qiang",
    "洋": "yang",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Romanisation:
    """A name in English; ``english`` is empty where pinyin would be wrong and no table helps."""

    english: str
    origin: str
    uncertain: bool


def romanise(name: str, *, tables: NameTables) -> Romanisation:
    """Write a person's name in English.

    Persons of the table get their own spelling. Names with · (foreign or of a minority) are not
    turned into pinyin. Readings that are not sure are marked so.
    """
    known = tables.people.get(name)
    if known is not None:
        return Romanisation(english=known.english, origin=known.origin, uncertain=False)
    if "·" in name:
        return Romanisation(english="", origin="foreign", uncertain=True)
    surname, given = split_name(name, tables=tables)
    written, unsure = _surname(surname, tables=tables)
    if not given:
        return Romanisation(english=written, origin="chinese", uncertain=True)
    syllables = [_syllable(character) for character in given]
    return Romanisation(
        english=f"{written} {_joined(syllables)}",
        origin="chinese",
        uncertain=unsure or any(character in _UNSURE for character in given),
    )


def split_name(name: str, *, tables: NameTables) -> tuple[str, str]:
    """Split a name into surname and given name, compound surnames first."""
    if len(name) > 2 and name[:2] in tables.surnames:
        return name[:2], name[2:]
    if len(name) == 4 and name[0] in tables.surnames and name[1] in tables.surnames:
        return name[:2], name[2:]
    return name[:1], name[1:]


def _surname(surname: str, *, tables: NameTables) -> tuple[str, bool]:
    entry = tables.surnames.get(surname)
    if entry is not None and entry.reading:
        return entry.reading, bool(entry.also)
    if entry is None and len(surname) == 2:
        parts = [_surname(character, tables=tables)[0] for character in surname]
        return "-".join(parts), False
    syllables = [_plain(character) for character in surname]
    return _joined(syllables), entry is None


def _syllable(character: str) -> str:
    return _GIVEN.get(character) or _plain(character)


def _plain(character: str) -> str:
    reading = str(pinyin(character, style=Style.NORMAL, errors="ignore", v_to_u=True)[0][0])
    return reading.replace("lü", "lyu").replace("nü", "nyu").replace("ü", "u")


def _joined(syllables: list[str]) -> str:
    word = syllables[0]
    for syllable in syllables[1:]:
        word += f"'{syllable}" if syllable[0] in "aoe" else syllable
    return word[:1].upper() + word[1:]
