"""What a country or a person thanks for, welcomes, hopes for, opposes, and is ready to do.

Every attitude comes as a verb phrase in the base form, for the subject to agree with.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from service.domain.formulas.grammar.inflecting import gerund
from service.domain.formulas.grammar.phrasing import read_deed, read_noun_phrase, read_verb_phrase


class Attitude(NamedTuple):
    """A verb phrase in the base form; ``opens``: bare clauses behind it go on with its "to"."""

    english: str
    opens: bool = False


_EXPRESSED = {
    "强烈不满和坚决反对": "strong dissatisfaction with and firm opposition to",
    "强烈不满": "strong dissatisfaction with",
    "坚决反对": "firm opposition to",
    "严重关切": "serious concern over",
    "高度关切": "grave concern over",
    "关切": "concern over",
    "深切哀悼": "deep condolences over",
    "深切的哀悼": "deep condolences over",
    "沉痛哀悼": "deep condolences over",
    "赞赏": "appreciation for",
    "高度赞赏": "high appreciation for",
    "欢迎": "a welcome to",
    "热烈欢迎": "a warm welcome to",
    "诚挚欢迎": "a sincere welcome to",
    "感谢": "thanks for",
    "衷心感谢": "heartfelt thanks for",
    "诚挚感谢": "sincere thanks for",
    "衷心的感谢": "heartfelt thanks for",
    "祝贺": "congratulations on",
    "热烈祝贺": "warm congratulations on",
    "诚挚祝贺": "sincere congratulations on",
    "诚挚慰问": "sincere sympathy to",
    "诚挚的慰问": "sincere sympathy to",
    "慰问": "sympathy to",
    "敬意": "respect to",
    "崇高敬意": "high respect to",
}
_EXPRESS = re.compile(
    rf"^(?:对|向)(?P<what>.+?)表示(?P<how>{'|'.join(sorted(_EXPRESSED, key=len, reverse=True))})$"
)
_DEAD = {"the victims": "for"}
_READY_WITH = re.compile(
    r"^(?:也|还)?愿(?:意)?(?:继续|进一步)?(?:同|与|和)(?P<whom>.+?)(?:一道|一起|共同|携手)(?:努力)?$"
)
_READY = re.compile(r"^(?:也|还)?愿(?:意)?(?P<what>.+)$")
_FORWARD = re.compile(r"^(?:热切)?(?:期待|期盼|盼望)(?:着)?(?P<what>.+)$")
_HOPE = re.compile(r"^(?:真诚|衷心)?(?:希望|盼)(?P<what>.+)$")
_TRUST = re.compile(r"^(?:坚信|相信)(?P<what>.+)$")
_URGE = re.compile(r"^(?:(?P<again>再次)?(?:强烈)?(?P<verb>敦促|呼吁|要求|提醒))(?P<whom>.+)$")
_URGED = {"敦促": "urge", "呼吁": "call on", "要求": "ask", "提醒": "remind"}
_WELCOME = re.compile(r"^(?P<how>热烈|诚挚|真诚)?欢迎(?P<whom>.+)$")
_INVITE = re.compile(r"^(?P<how>诚挚|热情)?邀请(?P<whom>.+)$")
_THANK = re.compile(
    r"^(?P<how>衷心|由衷|诚挚)?感谢(?P<whom>.+?)(?P<long>长期以来|一直以来|多年来)?(?P<rest>(?:对|为|给予|在).+的.+|的.+)$"
)
_THANK_PLAIN = re.compile(r"^(?P<how>衷心|由衷|诚挚)?感谢(?P<what>.+)$")
_CONGRATULATE = re.compile(r"^(?P<how>热烈|衷心)?祝贺(?P<what>.+)$")
_ACHIEVEMENTS = {"巨大": "great", "辉煌": "brilliant", "显著": "remarkable", "重大": "major"}
_ACHIEVED = re.compile(
    rf"^(?P<who><l[1-8]>|中国)(?P<what>.+?)(?:所)?取得(?:的)?(?P<how>{'|'.join(_ACHIEVEMENTS)})(?:的)?成就$"
)
_VALUE = re.compile(r"^(?:高度|十分|非常)?(?P<verb>高度重视|重视)(?P<what>.+)$")
_DOING = re.compile("发展(?:对|同|与)|加强|深化|推动|促进|扩大|推进")
_ADVOCATE = re.compile(r"^(?:一贯)?(?:主张|倡导)(?P<what>.+)$")
_SETTLED = re.compile(
    r"^由(?P<who>.+?)通过(?P<how>.+?)(?:妥善|和平|友好)?(?P<verb>解决|处理)(?P<what>.+)$"
)
_OPPOSE = re.compile(r"^(?P<how>坚决|一贯)?反对(?P<what>.+)$")
_OPEN_ENDED = re.compile(r"as (?:an opportunity|a new starting point)$")
_HOWS = {
    "热烈": "warmly ",
    "诚挚": "sincerely ",
    "真诚": "sincerely ",
    "热情": "cordially ",
    "衷心": "sincerely ",
    "由衷": "sincerely ",
    "坚决": "firmly ",
    "一贯": "consistently ",
}


def read_attitude(clause: str) -> Attitude | None:
    """Return an attitude; ``None`` when the clause is none, or a word of it is not known."""
    for read in (_ready, _expressing, _forward, _hope, _trust, _urging, _welcome, _thanks, _others):
        found = read(clause)
        if found is not None:
            return found
    return None


def _how(found: re.Match[str]) -> str:
    return _HOWS.get(found["how"] or "", "")


def _ready(clause: str) -> Attitude | None:
    if together := _READY_WITH.match(clause):
        whom = read_noun_phrase(together["whom"])
        return Attitude(f"be ready to work with {whom[0]} to", opens=True) if whom else None
    found = _READY.match(clause)
    said = read_verb_phrase(found["what"]) if found else None
    return Attitude(f"be ready to {said}", opens=True) if said else None


def _expressing(clause: str) -> Attitude | None:
    found = _EXPRESS.match(clause)
    if found is None:
        return None
    words = _EXPRESSED[found["how"]]
    if found["what"] == "此":
        return Attitude(f"express {words} this")
    what = read_noun_phrase(found["what"])
    if what is None:
        return None
    if "哀悼" in found["how"] and what[0] in _DEAD:
        words = words.replace("over", _DEAD[what[0]])
    return Attitude(f"express {words} {what[0]}")


def _forward(clause: str) -> Attitude | None:
    found = _FORWARD.match(clause)
    if found is None:
        return None
    said = read_verb_phrase(found["what"])
    if said:
        open_ended = _OPEN_ENDED.search(said)
        return Attitude(
            f"look forward to {gerund(said)}{' to' if open_ended else ''}", bool(open_ended)
        )
    noun = read_noun_phrase(found["what"])
    return Attitude(f"look forward to {noun[0]}") if noun else None


def _hope(clause: str) -> Attitude | None:
    found = _HOPE.match(clause)
    if found is None:
        return None
    said = read_verb_phrase(found["what"])
    if said:
        return Attitude(f"hope to {said}", opens=True)
    whom = _doing(found["what"])
    return Attitude(f"hope that {whom[0]} will {whom[1]}", opens=True) if whom else None


def _trust(clause: str) -> Attitude | None:
    found = _TRUST.match(clause)
    whom = _doing(found["what"], mark=r"(?:一定)?(?:将|会|能够|能)") if found else None
    return Attitude(f"believe that {whom[0]} will {whom[1]}", opens=True) if whom else None


def _urging(clause: str) -> Attitude | None:
    found = _URGE.match(clause)
    whom = _doing(found["whom"]) if found else None
    if found is None or whom is None:
        return None
    return Attitude(f"{_URGED[found['verb']]} {whom[0]} to {whom[1]}", opens=True)


def _welcome(clause: str) -> Attitude | None:
    for pattern, verb in ((_WELCOME, "welcome"), (_INVITE, "invite")):
        found = pattern.match(clause)
        if found is None:
            continue
        noun = read_noun_phrase(found["whom"])
        if noun:
            return Attitude(f"{_how(found)}{verb} {noun[0]}")
        whom = _doing(found["whom"])
        return Attitude(f"{_how(found)}{verb} {whom[0]} to {whom[1]}") if whom else None
    return None


def _thanks(clause: str) -> Attitude | None:
    found = _THANK.match(clause)
    if found:
        whom = read_noun_phrase(found["whom"])
        what = _thing(found["rest"], long=bool(found["long"])) if whom else None
        if whom and what:
            return Attitude(f"{_how(found)}thank {whom[0]} for {what}")
    plain = _THANK_PLAIN.match(clause)
    if plain is None:
        return None
    doing = _doing(plain["what"])
    if doing:
        return Attitude(f"{_how(plain)}thank {doing[0]} for {gerund(doing[1])}")
    noun = read_noun_phrase(plain["what"])
    return Attitude(f"{_how(plain)}thank {noun[0]}") if noun else None


_THING_FOR = re.compile(
    r"^(?:对|为|给予|在)(?P<whom>.+?)(?:给予|提供|所做|做出|作出)?的(?P<noun>[^的]+)$"
)


def _thing(rest: str, *, long: bool) -> str | None:
    """Read what thanks are for: 对<o1>工作的支持, 的盛情款待, 为经济复苏提供的帮助."""
    if rest.startswith("的"):
        noun = read_noun_phrase(rest[1:])
        return noun[0] if noun and not long else None
    found = _THING_FOR.match(rest)
    if found is None:
        return None
    whom, noun = read_noun_phrase(found["whom"]), read_noun_phrase(found["noun"])
    if whom is None or noun is None:
        return None
    bare = f"{'long-standing ' if long else ''}{noun[0].removeprefix('the ')}"
    return f"the {bare} {'given to' if rest.startswith('给予') else 'for'} {whom[0]}"


def _others(clause: str) -> Attitude | None:
    if found := _CONGRATULATE.match(clause):
        if achieved := _ACHIEVED.match(found["what"]):
            return _achievement(achieved)
        doing = _doing(found["what"])
        if doing:
            return Attitude(f"{_how(found)}congratulate {doing[0]} on {gerund(doing[1])}")
        noun = read_noun_phrase(found["what"])
        return Attitude(f"{_how(found)}congratulate {noun[0]}") if noun else None
    if found := _VALUE.match(clause):
        said = read_verb_phrase(found["what"]) if _DOING.match(found["what"]) else None
        noun = None if said else read_noun_phrase(found["what"])
        said = said or (None if noun else read_verb_phrase(found["what"]))
        what = noun[0] if noun else gerund(said) if said else None
        return Attitude(f"attach great importance to {what}") if what else None
    if (found := _ADVOCATE.match(clause)) and (settled := _SETTLED.match(found["what"])):
        nouns = [read_noun_phrase(settled[part]) for part in ("what", "who", "how")]
        what, who, how = (noun[0] if noun else "" for noun in nouns)
        return (
            Attitude(f"hold that {who} should resolve {what} through {how}") if all(nouns) else None
        )
    if found := _ADVOCATE.match(clause):
        said = read_verb_phrase(found["what"])
        noun = None if said else read_noun_phrase(found["what"])
        done = read_deed(found["what"], gerund) if said else None
        what = done or (noun[0] if noun else None)
        return Attitude(f"advocate {what}") if what else None
    if found := _OPPOSE.match(clause):
        noun = read_noun_phrase(found["what"])
        if noun:
            return Attitude(f"{_how(found)}oppose {noun[0]}")
        whom = _doing(found["what"])
        if whom:
            return Attitude(f"{_how(found)}oppose {whom[0]} {gerund(whom[1])}")
        said = read_verb_phrase(found["what"])
        done = read_deed(found["what"], gerund) if said else None
        return Attitude(f"{_how(found)}oppose {done}") if done else None
    return None


def _achievement(found: re.Match[str]) -> Attitude | None:
    """Read 祝贺<l1>经济社会发展取得巨大成就."""
    who, what = read_noun_phrase(found["who"]), read_noun_phrase(found["what"])
    if who is None or what is None:
        return None
    how = _ACHIEVEMENTS[found["how"]]
    return Attitude(f"congratulate {who[0]} on its {how} achievements in {what[0]}")


def _doing(text: str, *, mark: str = "(?:能|能够|继续|积极)?") -> tuple[str, str] | None:
    """Read 更多企业来华投资: who, and what he does, in the base form."""
    for cut in range(1, len(text) - 1):
        rest = text[cut:]
        asked = re.match(mark, rest)
        if asked is None:
            continue
        denied = rest.startswith("不要")
        said = read_verb_phrase(rest.removeprefix("不要") if denied else rest) or (
            read_verb_phrase(rest[asked.end() :]) if asked.end() else None
        )
        whom = read_noun_phrase(text[:cut]) if said else None
        if whom and said:
            return whom[0], f"not {said}" if denied else said
    return None
