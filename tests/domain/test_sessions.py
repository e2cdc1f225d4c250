"""Numbered sessions, ministers and missions are composed from the glossary's bodies and places."""

from datetime import date

import pytest

from service.domain.glossary import Glossary, Scope
from service.domain.names import NameTables
from service.domain.terminology import analyse, merge_lists


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("十三届全国人大四次会议开幕", "Fourth Session of the 13th National People's Congress"),
        ("全国政协十三届五次会议召开", "Fifth Session of the 13th National Committee of the CPPCC"),
        (
            "广东省第十三届人民代表大会第五次会议开幕",
            "Fifth Session of the 13th Guangdong Provincial People's Congress",
        ),
        (
            "安徽省委十届五次全会召开",
            "fifth plenary session of the 10th CPC Anhui Provincial Committee",
        ),
        (
            "湖北省政协十二届常委会第二十次会议开幕",
            "20th session of the Standing Committee of the 12th CPPCC Hubei Provincial Committee",
        ),
        (
            "湖北省政协十二届二十一次会议开幕",
            "21st Session of the 12th CPPCC Hubei Provincial Committee",
        ),
        ("中国新任驻哥斯达黎加大使递交国书", "newly appointed Chinese Ambassador to Costa Rica"),
        ("中央第八巡视组反馈情况", "Eighth Central Inspection Team"),
        ("四川甘孜州泸定县发生地震", "Luding County, Garze Prefecture, Sichuan"),
        ("武警四川省总队派出救援队", "Sichuan Corps of the Chinese People's Armed Police Force"),
        ("第十一届海峡论坛举行", "11th Straits Forum"),
        ("教育部副部长率团访问", "Vice Minister of Education"),
        ("生态环境部部长调研", "Minister of Ecology and Environment"),
        ("海关总署署长出席", "Commissioner of the General Administration of Customs"),
        ("世界卫生组织总干事致辞", "Director-General of the World Health Organization"),
        ("日本驻华大使出席", "Ambassador of Japan to China"),
        ("缅甸、泰国驻昆明总领事出席", "Consuls General of Myanmar and Thailand in Kunming"),
        ("中国驻乌克兰大使馆协助撤离", "Chinese Embassy in Ukraine"),
        ("来自英国伦敦的客人", "London, United Kingdom"),
    ],
)
def test_what_the_glossary_does_not_list_whole_is_composed(
    zh: str, en: str, glossary: Glossary, tables: NameTables
) -> None:
    analysis = analyse(zh, glossary=glossary, tables=tables, scope=Scope(on=date(2021, 3, 4)))
    assert en in {o.english for o in merge_lists(analysis.occurrences, zh)}


def test_an_embassy_is_no_ambassador(glossary: Glossary, tables: NameTables) -> None:
    text = "乌克兰大使馆举行招待会"
    analysis = analyse(text, glossary=glossary, tables=tables, scope=Scope())
    assert not any("Ambassador" in o.english for o in analysis.occurrences)
