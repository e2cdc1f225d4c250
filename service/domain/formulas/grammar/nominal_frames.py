"""Noun phrases of diplomacy: between whom, for whom, by whom, in which fields.

Each frame is a pattern over the slotted phrase; what it holds is read by the grammar itself
(``phrasing``), which comes as ``Reading``, and a frame fails where one of its parts does.
"""

from __future__ import annotations

import re

from service.domain.formulas.grammar.disasters import read_disaster
from service.domain.formulas.grammar.gatherings import read_gathering
from service.domain.formulas.grammar.reading import NounPhrase, Reading

_PAIR = r"<a(?P<pair>[1-8])>"
_BOTH = re.compile(rf"^{_PAIR}(?:两国|双方)?$")
_PAIR_PEOPLE = re.compile(
    rf"^{_PAIR}(?:两国)?(?P<who>人民|元首|领导人|外长|政府|企业|青年|青少年)$"
)
_PAIR_ANNIVERSARY = re.compile(rf"^(?:{_PAIR}|两国)(?P<event><e[1-8]>)$")
_HAVING = r"(?:的|在(?=.+(?:领域|方面)(?:的)?.))?"
_PAIR_NOUN = re.compile(rf"^{_PAIR}(?:两国|双方)?{_HAVING}(?P<noun>.+)$")
_BETWEEN = re.compile(rf"^<b(?P<pair>[1-8])>(?:国家)?(?:之间)?{_HAVING}(?P<noun>.+)$")
_FIELDS = re.compile(
    r"^在(?P<fields>.+?)(?:等)?(?:多个|各个)?(?P<what>领域|方面|框架下|事务中|机制中|中)的(?P<noun>.+)$"
)
_TOWARD = re.compile(
    r"^(?P<who>.*?)(?P<long>长期以来|一直以来|多年来)?(?:对|给予)(?P<whom>.+?)的(?P<noun>[^的]+)$"
)
_DONE = re.compile(
    r"^(?P<who>.*?)(?P<long>长期以来|一直以来|多年来)?(?:共同|一贯)?(?:为(?P<whom>.+?)|(?:在|就)(?P<on>.+?)(?:问题)?(?:上|方面))?"
    r"(?P<verb>达成|提出|提供|作出|做出|取得|给予|面临|签署|举办|缔造|开展|所作|缔结)的(?P<noun>.+)$"
)
_BY = {
    "达成": "reached by",
    "提出": "put forward by",
    "提供": "provided by",
    "作出": "made by",
    "做出": "made by",
    "所作": "made by",
    "取得": "made by",
    "给予": "given by",
    "面临": "faced by",
    "签署": "signed by",
    "举办": "hosted by",
    "缔造": "forged by",
    "缔结": "forged by",
    "开展": "carried out by",
}
_SLOT_OF_SLOTS = re.compile(r"^(?P<of>.*<o[1-8]>)(?P<noun><o[1-8]>)$")
_COUNTED = re.compile(
    r"^(?P<n><n[1-8]>)(?:多|余)?(?:名|位|个|家|所|项|对|人|件|批)(?:的)?(?P<noun>.+)$"
)
_OFFICIALS = re.compile(
    r"^(?P<of>.+?)(?P<who>主要负责同志|有关负责同志|负责同志|主要负责人|有关负责人|相关负责人|负责人)$"
)
_OFFICIAL = {
    "主要负责同志": "principal officials",
    "主要负责人": "principal officials",
    "有关负责同志": "officials",
    "有关负责人": "officials",
    "相关负责人": "officials",
    "负责同志": "leading officials",
    "负责人": "leading officials",
}
_WITH_HEAD = {
    "人民": "the people of",
    "元首": "the heads of state of",
    "领导人": "the leaders of",
    "外长": "the foreign ministers of",
    "政府": "the government of",
    "企业": "enterprises of",
    "青年": "young people of",
    "青少年": "young people of",
    "公民": "citizens of",
    "游客": "tourists from",
    "学生": "students from",
    "记者": "reporters from",
    "客人": "guests from",
    "嘉宾": "guests from",
    "优质农产品": "quality farm products from",
    "农产品": "farm products from",
    "产品": "products from",
    "代表团": "the delegation of",
    "人民政府": "the government of",
    "国家": "the countries of",
    "各国": "the countries of",
    "地方政府": "local governments of",
    "各地": "various parts of",
    "朋友": "friends from",
    "老朋友": "old friends in",
}
_BOTH_HEAD = {"政府": "the governments of"}
_PLACE_WHO = re.compile(
    r"^(?P<more>更多|广大)?(?P<place><[lbo][1-8]>)"
    rf"(?P<who>{'|'.join(sorted(_WITH_HEAD, key=len, reverse=True))})$"
)
_GROUP = re.compile(
    r"^(?P<group>广大发展中国家|发展中国家|非洲国家|国际社会|世界各国|地区国家|各国|两国人民|各国人民|当地)(?:的)?(?P<noun>.+)$"
)
_ADDRESSED = re.compile(
    r"^(?P<name><p[1-8]>)(?P<post>总统|总理|首相|主席|外长|大使|总领事|省长|市长|州长|先生|女士)$"
)
_ADDRESSES = {
    "总统": "President",
    "总理": "Prime Minister",
    "首相": "Prime Minister",
    "主席": "Chairman",
    "外长": "Foreign Minister",
    "大使": "Ambassador",
    "总领事": "Consul General",
    "省长": "Governor",
    "市长": "Mayor",
    "州长": "Governor",
    "先生": "Mr.",
    "女士": "Ms.",
}
_RELATIONS = re.compile(r"^(?P<of><o[1-8]>)关系$")
_WORK = re.compile(r"^(?P<place><l[1-8]>)(?P<field><[og][1-8]>)工作$")
_EACH_FIELD = re.compile(r"^各领域(?:的)?(?P<noun>.+)$")
_BETWEEN_US = re.compile(rf"^(?P<who>两国|双方|两地|两省|两市|双边){_HAVING}(?P<noun>.+)$")
_OURS = {
    "两国": "{} between the two countries",
    "双方": "{} between the two sides",
    "两地": "{} between the two places",
    "两省": "{} between the two provinces",
    "两市": "{} between the two cities",
    "双边": "bilateral {}",
}
_OWNED_BY_US = "人民 元首 领导人 政府 企业 公民 青年 青少年 外长".split()


def read_foremost(text: str, reading: Reading) -> NounPhrase | None:
    """Return what would be taken apart wrongly: who is from where, what two sides share."""
    return (
        _people(text, reading)
        or _ours(text, reading)
        or _between(text, reading)
        or _addressed(text)
        or _officials(text, reading)
        or _work(text)
    )


def read_frame(text: str, reading: Reading) -> NounPhrase | None:
    """Return the English of a noun phrase that fits a frame, and its kind."""
    for frame in (
        _two_slots,
        read_disaster,
        read_gathering,
        _pair,
        _between,
        _fields,
        _done,
        _toward,
        _counted,
    ):
        found = frame(text, reading)
        if found is not None:
            return found
    return None


def _people(text: str, reading: Reading) -> NounPhrase | None:
    if found := _GROUP.match(text):
        of, noun = reading.noun(found["group"]), reading.noun(found["noun"])
        return (f"{noun[0]} of {of[0]}", noun[1]) if of and noun else None
    if found := _PAIR_PEOPLE.match(text):
        return (
            f"{_BOTH_HEAD.get(found['who']) or _WITH_HEAD[found['who']]} <A{found['pair']}>",
            "P0",
        )
    if found := _PLACE_WHO.match(text):
        if found["place"].startswith("<o") and found["who"] in {"国家", "各国"}:
            return None
        more = "more " if found["more"] == "更多" else ""
        head = _WITH_HEAD[found["who"]]
        return f"{more}{head.removeprefix('the ') if more else head} {found['place']}", "P0"
    return None


def _pair(text: str, reading: Reading) -> NounPhrase | None:
    if found := _BOTH.match(text):
        return f"<A{found['pair']}>", "P0"
    if event := _PAIR_ANNIVERSARY.match(text):
        whose = f"<A{event['pair']}>" if event["pair"] else "the two countries"
        return f"{event['event']} between {whose}", ""
    found = _PAIR_NOUN.match(text)
    noun = reading.noun(found["noun"]) if found else None
    if found is None or noun is None:
        return None
    english = noun[0].removesuffix(" between the two countries")
    if english.startswith("the ") and " of " in english:
        return f"{english} between <A{found['pair']}>", noun[1]
    friendship = "friendship" in english and " " in english
    article = (
        "the "
        if noun[1] == ""
        or friendship
        or english[:1].isupper()
        or english.startswith(("the ", "a "))
        else ""
    )
    return f"{article}<a{found['pair']}> {english.removeprefix('the ').removeprefix('a ')}", noun[1]


def _between(text: str, reading: Reading) -> NounPhrase | None:
    found = _BETWEEN.match(text)
    noun = reading.noun(found["noun"]) if found else None
    return (f"{noun[0]} between <b{found['pair']}>", noun[1]) if found and noun else None


def _fields(text: str, reading: Reading) -> NounPhrase | None:
    found = _FIELDS.match(text)
    if found is None:
        return None
    noun = reading.noun(found["noun"])
    framework = reading.noun(found["fields"] + found["what"].rstrip("下中"))
    if framework and noun and found["what"] not in {"领域", "方面", "中"}:
        return f"{noun[0]} {'in' if '中' in found['what'] else 'within'} {framework[0]}", noun[1]
    fields = reading.noun(found["fields"])
    if fields is None or noun is None:
        return None
    listed = "等" in text[found.end("fields") : found.start("what")]
    word = {"框架下": "within", "机制中": "in"}.get(found["what"], "in")
    such = "areas such as " if listed and found["what"] in {"领域", "方面"} else ""
    return f"{noun[0]} {word} {such}{fields[0]}", noun[1]


def _done(text: str, reading: Reading) -> NounPhrase | None:
    found = _DONE.match(text)
    if found is None:
        return None
    noun = reading.noun(found["noun"])
    parts = {key: reading.noun(found[key]) for key in ("who", "whom", "on") if found[key]}
    if noun is None or any(part is None for part in parts.values()):
        return None
    verb = _BY[found["verb"]].removesuffix(" by")
    ends = (("whom", "for" if found["verb"] == "提供" else "to"), ("who", "by"), ("on", "on"))
    said = [f"{word} {part[0]}" for key, word in ends if (part := parts.get(key))]
    if not said:
        return None
    article = "" if noun[0].startswith(("the ", "a ", "an ", "<")) else "the "
    bare = noun[0].removesuffix(f" {verb}")
    if found["long"]:
        bare = f"long-standing {bare}"
    return " ".join([f"{article}{bare} {verb}", *said]), noun[1]


def _two_slots(text: str, reading: Reading) -> NounPhrase | None:
    """Read <o1><o2> as what belongs to whom."""
    parts = _SLOT_OF_SLOTS.match(text)
    of = reading.noun(parts["of"]) if parts else None
    return (f"{parts['noun']} of {of[0]}", "") if parts and of else None


def _toward(text: str, reading: Reading) -> NounPhrase | None:
    """Read 对<l1>的支持, 中方给予<l1>的支持 and 长期以来对<o1>工作的支持."""
    found = _TOWARD.match(text)
    if found is None:
        return None
    whom, noun = reading.noun(found["whom"]), reading.noun(found["noun"])
    who = reading.noun(found["who"]) if found["who"] else None
    if whom is None or noun is None or (found["who"] and who is None):
        return None
    if noun[1][:1] not in {"S", "C", ""}:
        return None
    of = f" of {who[0]}" if who else ""
    long = "long-standing " if found["long"] else ""
    return f"{long}{noun[0]}{of} for {whom[0]}", noun[1]


def _counted(text: str, reading: Reading) -> NounPhrase | None:
    found = _COUNTED.match(text)
    noun = reading.noun(found["noun"]) if found else None
    if found is None or noun is None or noun[0].startswith(("the ", "a ", "an ")):
        return None
    return f"{found['n']} {noun[0]}", noun[1]


def _officials(text: str, reading: Reading) -> NounPhrase | None:
    found = _OFFICIALS.match(text)
    of = reading.noun(found["of"]) if found else None
    return (f"{_OFFICIAL[found['who']]} of {of[0]}", "P0") if found and of else None


def _ours(text: str, reading: Reading) -> NounPhrase | None:
    """Read 各领域合作, 两地交流 and what else is shared."""
    if found := _EACH_FIELD.match(text):
        noun = reading.noun(found["noun"])
        return (f"{noun[0]} in various fields", noun[1] or "C") if noun else None
    found = _BETWEEN_US.match(text)
    if found is None or found["noun"].startswith(tuple(_OWNED_BY_US)):
        return None
    noun = reading.noun(found["noun"])
    return (_OURS[found["who"]].format(noun[0]), noun[1] or "C") if noun else None


def _addressed(text: str) -> NounPhrase | None:
    """Read <p1>总统, where the post stands behind the name."""
    found = _ADDRESSED.match(text)
    return (f"{_ADDRESSES[found['post']]} {found['name']}", "") if found else None


def _work(text: str) -> NounPhrase | None:
    """Read <l1><o1>工作: what a place does in a field; <o1>关系: relations of cooperation."""
    if relations := _RELATIONS.match(text):
        return f"relations of {relations['of']}", "C"
    found = _WORK.match(text)
    return (f"{found['place']}'s work on {found['field']}", "W") if found else None
