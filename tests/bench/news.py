"""Made-up news for the benchmarks: sentences of our own, each different."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

_PLACES = ("河北省", "山东省", "四川省", "浙江省", "广东省", "江苏省", "云南省", "湖北省")
_BODIES = ("发展改革委", "财政厅", "教育厅", "生态环境厅", "农业农村厅", "商务厅", "水利厅")
_WORK = (
    "农村饮水安全", "高标准农田建设", "职业教育改革", "中小企业融资", "城市更新",
    "大气污染防治", "港口物流", "文化遗产保护", "粮食收储", "养老服务体系",
)  # fmt: skip
_SAID = (
    "{place}{body}近日召开会议，研究部署{work}工作，要求各地抓紧落实。",
    "据介绍，今年以来{place}在{work}方面投入资金{number}亿元，比上年增长{percent}%。",
    "会议指出，{work}关系群众切身利益，要坚持问题导向，加强统筹协调。",
    "记者在现场看到，不少企业正在为{work}项目准备材料，工人们忙着检修设备。",
    "{body}负责人表示，下一步将继续完善政策，推动{work}取得新的进展。",
    "当地居民说，这几年变化很大，道路宽了，河水也清了，日子越过越好。",
)


def article(number: int) -> str:
    """Return one article of six sentences; the same for the same number."""
    lines = []
    for index, said in enumerate(_SAID):
        mix = number * len(_SAID) + index
        lines.append(
            said.format(
                place=_PLACES[mix % len(_PLACES)],
                body=_BODIES[mix % len(_BODIES)],
                work=_WORK[(mix // 3) % len(_WORK)],
                number=mix + 3,
                percent=mix % 17 + 1,
            )
        )
    return "\n".join(lines)


def articles() -> Iterator[str]:
    """Yield articles without end."""
    return map(article, count())
