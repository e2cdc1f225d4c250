"""Where the names are: precision first, because a word taken for a name is worse than a miss.

A candidate begins with a surname and is two to four characters long. It counts when something
beside it says so: a post before it, a verb of saying or presiding after it, a list of names, a
byline. What is found once is found everywhere in the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from service.domain.glossary import Match
from service.domain.names.romanising import romanise
from service.domain.names.shapes import NameMention, NameTables
from service.domain.spans import Span

_POSTS = (
    "外长|防长|财长|国务卿|议长|国王|知事|参议员|众议员|议员|"
    "书记|省长|市长|县长|区长|州长|镇长|乡长|村长|主任|主席|部长|局长|厅长|处长|科长|司长|署长|行长|秘书长|组长|队长|常委|"
    "委员|政协委员|会长|理事长|校长|院长|所长|馆长|社长|台长|总编辑|总理|总统|首相|大臣|大使|总领事|领事|公使|参赞|代表|"
    "司令员|司令|政委|政治委员|参谋长|董事长|总经理|经理|总裁|主编|发言人|检察长|法官|教授|院士|专家|研究员|律师|医生|先生|"
    "女士|同志|记者|通讯员|巡视员|调研员|干事|顾问|成员|团长|专员|盟长|旗长|特派员|专职副主席|负责人|书记员|工程师|总工程师|"
    "经济师|主持人|嘉宾|作者|候选人|领导|嘉宾有|夫人|家属|村民|居民|工人|学者"
)
_TITLE_BEFORE = re.compile(rf"(?:{_POSTS})[、:：\s]?$")
_AFTER_STRONG = (
    "应约|应询|致电|致函|复信|会谈|飞抵|离开|撰文|宴请|启动|参与|发起|邀请|来华|访华|来访|到访|接受|率领|代表中国|通电话|结束|前往|访问|部署|督促|勉励|致信|批示|会晤|接见|接受|履新|辞去|不再|表态|"
    "指出|强调|要求|表示|主持|会见|认为|介绍|宣布|致辞|讲话|说|出席|列席|参加|应邀|汇报|率|率队|率团|陪同|代表|传达|通报|作|发表|还|赴|"
    "来到|深入|调研|考察|听取|汇报|担任|当选|签署|签订|宣读|希望|坦言|告诉|在会上|在讲话|在致辞|在座谈|抵达|一行|受|带队|"
    "主讲|主席台|出任|被任命|任命|走访|看望|慰问|检查|督导|对此|透露|提出|回应|回答|亲自|"
    "互致|互赠|举行|致欢迎|致开幕|致闭幕|致贺|致以|致答|发来|发去|递交|转达"
)
_AFTER_WEAK = (
    "等|同志|先生|女士|与|和|及|以及|在|到|向|就|为|任|兼|对|从|于|同|也|已|将|是|分别|共同|一起|先后|今天|昨天|又|"
    "则|的"
)
_FOREIGN_POSTS = (
    "总统|副总统|总理|副总理|首相|外长|防长|财长|外交部长|部长|大臣|国务卿|州长|省长|知事|市长|议长|国王|"
    "大使|总领事|领事|参议员|众议员|议员|主席|代表|总裁|会长|校长|董事长|府尹"
)
_OFFICE_REACH = 12
_TRANSLITERATION = (
    "阿埃艾安昂奥澳巴白班邦保鲍贝本比彼毕别宾波伯博勃布查察车达戴丹道德登邓迪蒂丁东都杜多敦顿厄恩尔法凡范菲费芬丰冯佛夫弗福傅富盖甘冈高"
    "戈哥格葛根贡古瓜圭哈海汉豪贺赫黑亨洪侯胡华惠霍基吉季加贾简江杰捷金津京卡凯坎康考柯科克肯孔库夸昆拉莱赖兰朗劳勒雷蕾黎里理利莉廉"
    "连列林琳隆卢鲁路吕伦罗洛马玛麦曼芒毛梅门蒙米密缅明摩莫默姆木穆纳娜奈南内尼涅宁纽努诺欧帕潘庞佩彭皮平珀普奇齐恰乔切钦琼丘曲热"
    "日茹若撒萨塞赛瑟森沙山尚舍申圣施什史士舒斯松苏索塔泰坦汤唐陶特腾提天廷通图托瓦万旺威韦维魏温文沃乌武西希锡夏香谢辛欣休修"
    "许雪雅亚延扬耶叶伊因英尤约泽扎詹哲珍芝治朱佐娅珊妮露安莎依仁仑兹俄奎娄崔彻忒朋柴滕甫缪翁茜逊厉喀噶宗屈"
    "巧帖拔拜敏艺岑弥甸睦络蓬勃包"
)
_NAME_CHARACTERS = frozenset(f"{_TRANSLITERATION}可何让来吾买孜吐肉如仙丽合则力江白")
"""Characters that names of abroad and of minorities are written with."""
_AFTER_FOREIGN_POST = re.compile(
    rf"[一-鿿]{{0,8}}?(?:{_FOREIGN_POSTS})(?:兼?[一-鿿]{{0,4}}?(?:{_FOREIGN_POSTS}))?(?P<name>[{_TRANSLITERATION}]{{2,9}})"
)
_AFTER_JAPANESE_POST = re.compile(
    rf"[一-鿿]{{0,6}}?(?:{_FOREIGN_POSTS})(?P<name>[一-鿿]{{3,5}}?)(?=[，,。、]|{_AFTER_STRONG})"
)
_JAPANESE = re.compile(r"日本|[一-鿿]{1,3}[县府都]$|北海道")
_STYLED = re.compile(
    r"(?:副?委员长|副?主席|副?总理|国务委员|副?部长|外长|书记|副?省长|副?市长|副?县长|副?区长|主任|大使|总领事|秘书长|院长|检察长)"
    r"(?=[，,。、；：:]|指出|强调|表示|说|主持|出席|会见|一行|在|率|同|代表|应邀|宣布|致)"
)
_HOME = frozenset({"中国", "中华人民共和国"})
_PRONOUNS = frozenset("我你您他她它们这那")
"""Characters of no given name: 向他们 is nobody's."""
_RIGHT_STRONG = re.compile(rf"(?:{_AFTER_STRONG})")
_RIGHT = re.compile(
    rf"$|[0-9]|[，,。；;：:、！？（）()《》“”\s/]|(?:{_AFTER_STRONG}|{_AFTER_WEAK})"
)
_STYLE_BEHIND = re.compile(
    r"总统|总理|主席|首相|外长|大使|总领事|省长|市长|部长|州长|知事|书记|议长|国王|女王|先生|女士"
)
_RIGHT_OF_OFFICER = re.compile(rf"{_RIGHT.pattern}|热烈|衷心|诚挚|高度|感谢|欢迎|祝贺|重申|赞赏|愿")
"""What may stand behind a name that a dot in it or an office before it vouches for."""
_BYLINE = re.compile(
    r"(?:记者|通讯员|作者|编辑|责编|摄影|摄|文|图)[:：/\s]*(?:[一-鿿]{2,4}[\s、]+)*$"
)
_LINE = re.compile(r"(?<![^\n])[一-鿿]{3,4}(?![^\n])")
_GIVEN = frozenset(
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂飞玉红梅玲辉鹏斌华宁波彬建国志文德贵振宗忠义孝"
    "永昌荣富春夏秋冬雪梦琪雨晴佳慧颖怡婷欣悦雯萍莉琳琴珍珠翠凤龙虎俊豪浩宇轩子涵博泽瑞祥祺旭东晨曦阳光"
    "亮晓小大立新学良中正海江山川林森松柏梓桐楠凯峰岩磐石云舟帆航远望清泉润泓源恒毅坚诚信仁礼智贤达维思"
    "家嘉佑卫民兴盛利胜成功业守安康宏伯仲叔季长庆余青竹菊莲荷香馨芝蕾蓉薇卉苗若实心念怀之乐一帆天骏启"
)
"""Characters of given names; of words that begin with a surname, few have two of them."""
_CLAUSE_START = re.compile(r"(?:^|[。；;！？，,：:\n”“])\s*$")


def find_names(
    text: str, *, matches: Sequence[Match], tables: NameTables
) -> tuple[NameMention, ...]:
    """Find the persons named in a text, in order and without overlaps.

    ``matches`` are the glossary terms of the text: no name lies inside one, and a title that ends
    right before a candidate speaks for it.
    """
    blocked = _blocked(matches, tables)
    title_ends = {match.span.end for match in matches if match.term.category == "title"}
    found = {
        *(span for span in _known(text, tables) if not _is_part(span, matches)),
        *_foreign(text, blocked),
        *_after_foreign_posts(text, matches, blocked),
        *_by_context(text, blocked=blocked, title_ends=title_ends, tables=tables),
        *_by_list(text, blocked=blocked, tables=tables),
    }
    alone = _alone(text, blocked=blocked, tables=tables)
    guessed = {span.of(text) for span in alone} - {span.of(text) for span in found}
    found |= alone
    found |= _listed_after(text, found, blocked=blocked, tables=tables)
    everywhere = _recurring(text, found, blocked)
    foreign = {span.of(text) for span in found if _is_foreigner(text, span, matches)}
    mentions = (_mention(span, text, tables, foreign) for span in _settled(everywhere))
    return tuple(replace(m, uncertain=True) if m.name in guessed else m for m in mentions)


def _is_part(span: Span, matches: Sequence[Match]) -> bool:
    """Say whether a known name is only a part of a term: 习近平外交思想."""
    return any(match.span.contains(span) and match.span != span for match in matches)


def _is_foreigner(text: str, span: Span, matches: Sequence[Match]) -> bool:
    """Say whether a country, state or city abroad owns the post before a name: 德国外长马斯."""
    for match in matches:
        gap = text[match.span.end : span.start]
        if 0 < len(gap) <= _OFFICE_REACH and _is_abroad(text, match):
            office = re.fullmatch(rf"[一-鿿]{{0,8}}?(?:{_FOREIGN_POSTS})", gap)
            if office is not None:
                return True
    return False


def _is_abroad(text: str, match: Match) -> bool:
    """Say whether a term names a place abroad that is not the host of somebody else's envoy."""
    abroad = match.term.category == "country" or match.term.level in {"subdivision", "city"}
    return abroad and match.source not in _HOME and not text.endswith("驻", 0, match.span.start)


def _mention(span: Span, text: str, tables: NameTables, foreign: set[str]) -> NameMention:
    name = span.of(text)
    written = romanise(name, tables=tables)
    if name in foreign and name not in tables.people:
        return NameMention(span=span, name=name, english="", origin="foreign", uncertain=True)
    return NameMention(
        span=span,
        name=name,
        english=written.english,
        origin=written.origin,
        uncertain=written.uncertain,
    )


def _blocked(matches: Sequence[Match], tables: NameTables) -> frozenset[int]:
    """Return the places inside glossary terms, where no name may begin or end."""
    return frozenset(
        position
        for match in matches
        if match.term.category != "person" and match.source not in tables.people
        for position in range(match.span.start, match.span.end)
    )


def _known(text: str, tables: NameTables) -> set[Span]:
    if not tables.people:
        return set()
    pattern = "|".join(map(re.escape, sorted(tables.people, key=len, reverse=True)))
    return {Span(*match.span()) for match in re.finditer(pattern, text)}


def _foreign(text: str, blocked: frozenset[int]) -> set[Span]:
    """Find names with a dot, as far as their outer parts are written in characters of names."""
    found: set[Span] = set()
    for run in re.finditer(r"[一-鿿]{1,7}(?:·[一-鿿A-Z]{1,8})+", text):
        first, *_, last = run[0].split("·")
        start = _first_part(text, run.start() + len(first), first, blocked)
        end = _last_part(text, run.end() - len(last), last)
        if start not in blocked or text[start] in _NAME_CHARACTERS:
            found.add(Span(start, end))
    return found


def _first_part(text: str, dot: int, part: str, blocked: frozenset[int]) -> int:
    """Return where the part of a name before its first dot begins.

    A term that ends at the dot is none (阿里·哈梅内伊), one before the name ends it.
    """
    least = dot - len(part) + _post_length(part)
    start, touching = dot, True
    while start > least and text[start - 1] in _NAME_CHARACTERS:
        touching = touching and start - 1 in blocked
        if start - 1 in blocked and not touching:
            break
        start -= 1
    return start if start < dot else least


def _last_part(text: str, start: int, part: str) -> int:
    """Return where the part of a name behind its last dot ends."""
    length = next(
        (i for i, sign in enumerate(part) if sign not in _NAME_CHARACTERS and not sign.isascii()),
        len(part),
    )
    longest = start + (length or len(part))
    ends = (end for end in range(longest, start, -1) if _RIGHT_OF_OFFICER.match(text, end))
    return next(ends, longest)


def _after_foreign_posts(text: str, matches: Sequence[Match], blocked: frozenset[int]) -> set[Span]:
    """Find the names that no table knows behind a foreign office: 英国外交大臣克莱弗利."""
    found: set[Span] = set()
    for match in matches:
        if not _is_abroad(text, match):
            continue
        japanese = _JAPANESE.search(match.source)
        behind = _AFTER_JAPANESE_POST if japanese else _AFTER_FOREIGN_POST
        name = behind.match(text, match.span.end)
        if name is None:
            continue
        start, end = name.span("name")
        while end - start > 1 and not _RIGHT_OF_OFFICER.match(text[end : end + 4]):
            end -= 1
        if end - start > 1 and not blocked.intersection(range(start, end)):
            found.add(Span(start, end))
    return found


def _post_length(run: str) -> int:
    """Return how much of a run before the first · is a post: 总统弗拉基米尔·普京."""
    head = run.split("·", 1)[0]
    found = re.search(rf".*(?:{_POSTS})", head)
    return found.end() if found is not None else 0


def _by_context(
    text: str, *, blocked: frozenset[int], title_ends: set[int], tables: NameTables
) -> set[Span]:
    found: set[Span] = set()
    for start, character in enumerate(text):
        if start in blocked or not _begins_name(text, start, character, tables):
            continue
        before = text[max(0, start - 24) : start]
        titled = start in title_ends or _TITLE_BEFORE.search(before) is not None
        byline = _BYLINE.search(before) is not None
        clause = _CLAUSE_START.search(before) is not None
        for span in _lengths(text, start, tables, blocked):
            right = text[span.end : span.end + 4]
            strong = _RIGHT_STRONG.match(right) is not None
            strong = strong or _STYLED.match(text, span.end) is not None
            if _ends_in_verb(text, span):
                continue
            beside = _RIGHT.match(right) or _STYLED.match(text, span.end)
            if ((titled or byline) and beside) or (clause and strong):
                found.add(span)
                break
    return found


def _ends_in_verb(text: str, span: Span) -> bool:
    """Say whether the last character already belongs to a verb: 傅聪接|受采访."""
    verb = _RIGHT_STRONG.match(text, span.end - 1) if span.end - span.start > 2 else None
    return verb is not None and verb.end() > span.end


def _begins_name(text: str, start: int, character: str, tables: NameTables) -> bool:
    return character in tables.surnames or text[start : start + 2] in tables.surnames


def _lengths(text: str, start: int, tables: NameTables, blocked: frozenset[int]) -> Iterable[Span]:
    """Yield the possible names at a place, the longest first."""
    compound = text[start : start + 2] in tables.surnames
    for length in (4, 3) if compound else (3, 2):
        span = Span(start, start + length)
        name = span.of(text)
        if len(name) < length or not all("一" <= c <= "鿿" for c in name):
            continue
        if name[:2] in tables.not_names or (span.end - 1) in blocked:
            continue
        if name[-1] in "、的在和与了等将把被" or name[1] in "、的在了":
            continue
        if not _PRONOUNS.isdisjoint(name):
            continue
        yield span


def _by_list(text: str, *, blocked: frozenset[int], tables: NameTables) -> set[Span]:
    """Find runs of two or more names joined by 、: 童某某、王某某、夏某某参加会议."""
    found: set[Span] = set()
    for run in re.finditer(r"[一-鿿]{2,4}(?:[、][一-鿿]{2,4})+", text):
        spans: list[Span] = []
        position = run.start()
        parts = run[0].split("、")
        for index, part in enumerate(parts):
            options = [
                span
                for span in _lengths(text, position, tables, blocked)
                if span.end <= position + len(part)
                and (span.end == position + len(part) or index == len(parts) - 1)
                and position not in blocked
                and _begins_name(text, position, text[position], tables)
                and (index < len(parts) - 1 or _RIGHT.match(text[span.end : span.end + 4]))
            ]
            spans.extend(options[:1])
            position += len(part) + 1
        if (len(spans) == len(parts) and len(parts) >= 3) or (
            len(spans) == len(parts) == 2
            and (_RIGHT_STRONG.match(text[spans[-1].end : spans[-1].end + 3]))
        ):
            found.update(spans)
    return found


def _alone(text: str, *, blocked: frozenset[int], tables: NameTables) -> set[Span]:
    """Find the names that are a whole line, as in the cells of a list."""
    found: set[Span] = set()
    for line in _LINE.finditer(text):
        span = Span(*line.span())
        name = line[0]
        surname = 2 if name[:2] in tables.surnames else 1
        given = name[surname:]
        if (
            _begins_name(text, span.start, name[0], tables)
            and name[:2] not in tables.not_names
            and len(given) == 2
            and _GIVEN.issuperset(given)
            and blocked.isdisjoint(range(span.start, span.end))
        ):
            found.add(span)
    return found


def _listed_after(
    text: str, found: set[Span], *, blocked: frozenset[int], tables: NameTables
) -> set[Span]:
    """Follow lists from a known name: 区某某、查某某、朴某某出席会议."""
    listed: set[Span] = set()
    ends = [span.end for span in found]
    while ends:
        start = ends.pop() + 1
        if text[start - 1 : start] != "、" or start in blocked:
            continue
        if not _begins_name(text, start, text[start : start + 1], tables):
            continue
        for span in _lengths(text, start, tables, blocked):
            if _RIGHT.match(text[span.end : span.end + 4]):
                listed.add(span)
                ends.append(span.end)
                break
    return listed


def _recurring(text: str, found: set[Span], blocked: frozenset[int]) -> set[Span]:
    """Find each name wherever it stands; two-character names need a border after them."""
    everywhere = set(found)
    for name in {span.of(text) for span in found}:
        for match in re.finditer(re.escape(name), text):
            span = Span(*match.span())
            behind = text[span.end : span.end + 4]
            bordered = _RIGHT.match(behind) is not None or _STYLE_BEHIND.match(behind) is not None
            if (len(name) > 2 or bordered) and span.start not in blocked:
                everywhere.add(span)
    return everywhere


def _settled(spans: set[Span]) -> list[Span]:
    taken: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -(s.end - s.start))):
        if not taken or span.start >= taken[-1].end:
            taken.append(span)
    return taken
