"""The tables of set phrases: patterns over slotted clauses, and their English in the past tense.

In the English, ``{a}`` and ``{b}`` are slots, ``{m}`` a kind of meeting, ``{n}`` a noun phrase,
``{e}`` an event of the table, ``{w}`` words of address; an unfilled `` in {b}`` is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

P, L, O, N = r"<p[1-8]>", r"<[lb][1-8]>", r"<[oeg][1-8]>", r"<n[1-8]>"  # noqa: E741 - the slots' letters
ANY = r"<[plobeg][1-8]>"

SUBJECT_NOUNS = {
    "他": "he",
    "她": "she",
    "他们": "they",
    "大使": "the ambassador",
    "总领事": "the consul general",
    "客人": "the guests",
    "来宾": "the guests",
    "客人们": "the guests",
    "中方": "China",
    "会议": "the meeting",
    "大家": "everyone",
    "与会同志": "the participants",
    "双方": "the two sides",
    "各方": "all sides",
    "与会人员": "the participants",
    "与会代表": "the delegates",
    "与会嘉宾": "the guests",
    "代表团": "the delegation",
    "论坛": "the forum",
    "峰会": "the summit",
}
LEADERS = {
    "省领导": "provincial leaders",
    "市领导": "municipal leaders",
    "自治区领导": "regional leaders",
    "区领导": "district leaders",
    "县领导": "county leaders",
}
"""Who the people that are named next are."""
OPENINGS = {
    "昨天": "Yesterday, ",
    "昨日": "Yesterday, ",
    "昨天上午": "Yesterday morning, ",
    "昨日上午": "Yesterday morning, ",
    "昨天下午": "Yesterday afternoon, ",
    "昨日下午": "Yesterday afternoon, ",
    "日前": "Recently, ",
    "近日": "Recently, ",
    "会见后": "After the meeting, ",
    "会谈后": "After the talks, ",
    "会后": "After the meeting, ",
    "会前": "Before the meeting, ",
    "会上": "At the meeting, ",
    "会见中": "During the meeting, ",
    "会谈中": "During the talks, ",
    "访问期间": "During the visit, ",
    "会议期间": "During the meeting, ",
    "活动期间": "During the event, ",
    "调研期间": "During the inspection tour, ",
    "考察期间": "During the inspection tour, ",
    "其间": "During that time, ",
    "随后": "Afterwards, ",
    "当天": "The same day, ",
    "当日": "The same day, ",
    "同日": "The same day, ",
    "去年": "Last year, ",
    "今年": "This year, ",
    "今年以来": "Since the beginning of this year, ",
    "去年以来": "Since last year, ",
    "近年来": "In recent years, ",
}
DAY_PARTS = {
    "": "",
    "上午": "the morning of ",
    "下午": "the afternoon of ",
    "晚": "the evening of ",
    "晚上": "the evening of ",
    "晚间": "the evening of ",
}
MEETING_KINDS = {
    "会议": "a meeting",
    "全体会议": "a plenary meeting",
    "专题会议": "a special meeting",
    "常务会议": "an executive meeting",
    "常委会会议": "a meeting of the Standing Committee",
    "座谈会": "a symposium",
    "动员会": "a mobilization meeting",
    "推进会": "a work promotion meeting",
    "工作会议": "a work meeting",
    "电视电话会议": "a teleconference",
    "新闻发布会": "a press conference",
    "扩大会议": "an enlarged meeting",
    "研讨会": "a seminar",
    "调度会": "a coordination meeting",
    "例行记者会": "a regular press conference",
}
EVENTS = {
    "开幕式": "the opening ceremony",
    "开幕会": "the opening meeting",
    "闭幕式": "the closing ceremony",
    "闭幕会": "the closing meeting",
    "签字仪式": "the signing ceremony",
    "签约仪式": "the signing ceremony",
    "启动仪式": "the launch ceremony",
    "揭牌仪式": "the inauguration ceremony",
    "欢迎仪式": "the welcoming ceremony",
    "颁奖仪式": "the award ceremony",
    "仪式": "the ceremony",
    "论坛": "the forum",
    "峰会": "the summit",
    "座谈会": "the symposium",
    "座谈": "the symposium",
    "研讨会": "the seminar",
    "洽谈会": "the trade fair",
    "招待会": "the reception",
    "欢迎宴会": "the welcoming banquet",
    "会见": "the meeting",
    "会谈": "the talks",
    "会议": "the meeting",
    "大会": "the conference",
    "活动": "the event",
    "有关活动": "the events",
    "相关活动": "the events",
    "上述活动": "the events",
    "调研": "the inspection tour",
    "考察": "the inspection tour",
    "培训": "the training",
    "例行记者会": "a regular press conference",
    "记者会": "a press conference",
    "新闻发布会": "a press conference",
}
NOUNS = {
    "主要情况": "the main developments",
    "下一步工作安排": "the plans for the next steps",
    "下一步工作": "the next steps",
    "工作情况": "the progress of work",
    "有关情况": "the relevant developments",
    "情况": "developments",
    "工作": "work",
    "有关工作": "the relevant work",
    "重点工作": "key tasks",
    "有关文件": "relevant documents",
    "有关事项": "relevant matters",
    "有关决议": "relevant resolutions",
    "有关决定": "relevant decisions",
    "有关人事事项": "personnel matters",
    "相关文件": "relevant documents",
    "工作报告": "the work report",
    "政府工作报告": "the Report on the Work of the Government",
    "共同关心的问题": "issues of common interest",
    "双方共同关心的问题": "issues of common interest",
}
ATTITUDES = {
    "支持": "support",
    "欢迎": "welcome",
    "热烈欢迎": "warm welcome",
    "感谢": "thanks",
    "衷心感谢": "heartfelt thanks",
    "祝贺": "congratulations",
    "热烈祝贺": "warm congratulations",
    "关切": "concern",
    "赞赏": "appreciation",
}
_WORDS = {
    "讲话": "delivered a speech",
    "作讲话": "delivered a speech",
    "发表讲话": "delivered a speech",
    "发表重要讲话": "delivered an important speech",
    "作总结讲话": "delivered concluding remarks",
    "致辞": "delivered an address",
    "发表致辞": "delivered an address",
    "发表主旨演讲": "delivered a keynote speech",
    "作主旨演讲": "delivered a keynote speech",
    "发言": "spoke",
    "作发言": "spoke",
    "作交流发言": "spoke",
    "宣布开幕": "declared it open",
    "宣布论坛开幕": "declared the forum open",
    "宣布大会开幕": "declared the conference open",
}
WORDS = {f"{le}{word}": english for word, english in _WORDS.items() for le in ("", "了")}
WORDS |= {
    word.replace("作", "作了", 1): english for word, english in _WORDS.items() if "作" in word
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A verb phrase: a pattern over the slotted clause and its English in the past tense."""

    pattern: re.Pattern[str]
    english: str


def phrase(pattern: str, english: str) -> Phrase:
    """Compile a phrase that has to match a whole clause."""
    return Phrase(pattern=re.compile(rf"(?:{pattern})$"), english=english)


def _one_of(table: dict[str, str], name: str) -> str:
    return rf"(?P<{name}>{'|'.join(sorted(table, key=len, reverse=True))})"


_E, _W, _S = _one_of(EVENTS, "e"), _one_of(WORDS, "w"), _one_of(ATTITUDES, "s")
_WHEN = r"(?:同日|当日|当天|日前|近日)?"
_GUESTS = r"(?:客人|外宾|来宾|嘉宾|友人)(?:一行)?"
_ATTENDED = r"(?:应邀)?(?:出席|参加)(?:了)?"

PHRASES = (
    phrase(r"主持(?:召开)?(?:了)?会议", "chaired the meeting"),
    phrase(rf"主持(?:召开)?(?:了)?会议并{_W}", "chaired the meeting and {w}"),
    phrase(rf"主持(?:召开)?(?:了)?{_E}", "presided over {e}"),
    phrase(rf"主持(?:召开)?(?:了)?{_E}并{_W}", "presided over {e} and {w}"),
    phrase(rf"主持(?:召开)?(?:了)?(?P<a>{O})", "chaired {a}"),
    phrase(rf"{_ATTENDED}会见", "were present at the meeting"),
    phrase(rf"{_ATTENDED}{_E}", "attended {e}"),
    phrase(rf"{_ATTENDED}{_E}并{_W}", "attended {e} and {w}"),
    phrase(rf"{_ATTENDED}并{_W}", "attended and {w}"),
    phrase(rf"{_ATTENDED}(?P<a>{O})(?:{_E})?", "attended {e} of {a}"),
    phrase(rf"{_ATTENDED}(?P<a>{O})(?:{_E})?并{_W}", "attended {e} of {a} and {w}"),
    phrase(rf"{_ATTENDED}", "attended"),
    phrase(r"列席(?:了)?(?:会议)?", "attended the meeting in a non-voting capacity"),
    phrase(r"陪同(?:会见|参加会见)?", "were also present"),
    phrase(r"陪同(?:调研|考察|检查|视察)", "joined the inspection tour"),
    phrase(r"陪同(?:访问|出访)", "joined the visit"),
    phrase(_W, "{w}"),
    phrase(rf"(?:在会上|会上){_W}", "{w} at the meeting"),
    phrase(rf"(?:先后|分别){_W}", "{w}"),
    phrase(rf"(?:对此)?表示{_S}", "expressed {s}"),
    phrase(rf"(?:亲切)?(?:会见|接见)(?:了)?(?:来访的)?(?P<a>{P})(?:一行)?", "met with {a}"),
    phrase(
        rf"在(?P<b>{L})(?:亲切)?(?:会见|接见)(?:了)?(?:来访的)?(?P<a>{P})(?:一行)?",
        "met with {a} in {b}",
    ),
    phrase(
        rf"(?:在(?P<b>{L}))?(?:亲切)?(?:会见|接见)(?:了)?(?:来访的|来华访问的)?(?P<a>{O})(?:一行)?",
        "met with {a} in {b}",
    ),
    phrase(
        rf"(?:在(?P<b>{L}))?(?:亲切)?(?:会见|接见)(?:了)?(?:来访的)?(?P<a>{L}){_GUESTS}",
        "met with guests from {a} in {b}",
    ),
    phrase(
        rf"(?:在(?P<b>{L}))?(?:亲切)?(?:会见|接见)(?:了)?(?:来访的)?(?P<a>{L})(?:代表团|访问团)(?:一行)?",
        "met with a delegation from {a} in {b}",
    ),
    phrase(
        r"(?:亲切)?(?:会见|接见)(?:了)?(?:来访的)?(?:代表团)(?:一行)?", "met with the delegation"
    ),
    phrase(rf"(?:与|同)(?P<a>{P})(?:一行)?(?:举行)?(?:了)?会谈", "held talks with {a}"),
    phrase(
        rf"(?:与|同)(?P<a>{P})(?:一行)?在(?P<b>{L})举行(?:了)?(?:会谈|会晤)",
        "held talks with {a} in {b}",
    ),
    phrase(r"(?:举行|召开)(?:了)?(?:线上|视频|云)(?:会谈|会晤)", "held an online meeting"),
    phrase(r"共同出席(?:会议|活动|仪式)?并(?:分别)?致辞", "attended and delivered speeches"),
    phrase(rf"(?:主持)?召开(?:了)?(?P<a>{O})(?P<m>[一-鿿]{{0,4}}会议?)?", "held {m} of {a}"),
    phrase(r"召开(?:了)?(?P<m>[一-鿿]{0,5}会议?)", "held {m}"),
    phrase(
        r"(?:会议)?以(?P<n>.{1,12}?)(?:会议)?(?:的)?(?:形式|方式)(?:召开|举行)",
        "was held by {n}",
    ),
    phrase(
        rf"(?P<n>(?:{L})?.{{2,30}}?(?:会议|大会|座谈会|推进会|动员会|研讨会))(?:在(?P<b>{L}))?(?:召开|举行)",
        "{n} was held in {b}",
    ),
    phrase(rf"在(?P<b>{L})(?:正式)?(?:签署|签订)(?:了)?(?P<n>{O})", "signed {n} in {b}"),
    phrase(r"(?:专门)?作出(?:了)?批示", "gave written instructions"),
    phrase(r"作(?:了)?动员(?:讲话|部署)", "delivered a mobilization speech"),
    phrase(r"到会指导并讲话", "attended to give guidance and delivered a speech"),
    phrase(rf"召开(?:了)?(?P<a>{N})(?:次)?全体会议", "held its {a} plenary meeting"),
    phrase(rf"召开(?:了)?(?P<a>{N})(?:次)?会议", "held its {a} meeting"),
    phrase(rf"在(?P<b>{L})召开(?:了)?(?P<m>[一-鿿]{{0,5}}会议?)", "held {m} in {b}"),
    phrase(rf"(?:在(?P<b>{L}))?召开(?:了)?(?P<a>{O})", "held {a} in {b}"),
    phrase(
        rf"(?P<c>{L})?(?P<a>{O}){_WHEN}(?:在(?P<b>{L}))?{_WHEN}(?:召开|举行|举办)",
        "{a} of {c} was held in {b}",
    ),
    phrase(
        rf"(?P<c>{L})?(?P<a>{O})暨(?P<n>.{{2,20}}?(?:会|会议|大会|活动|仪式|论坛)){_WHEN}"
        rf"(?:在(?P<b>{L}))?{_WHEN}(?:召开|举行|举办)",
        "{a} of {c} and {n} were held in {b}",
    ),
    phrase(
        rf"(?P<c>{L})?(?P<a>{O}){_WHEN}(?:在(?P<b>{L}))?{_WHEN}开幕", "{a} of {c} opened in {b}"
    ),
    phrase(
        rf"(?P<c>{L})?(?P<a>{O}){_WHEN}(?:在(?P<b>{L}))?{_WHEN}(?:闭幕|落幕)",
        "{a} of {c} closed in {b}",
    ),
    phrase(
        rf"(?P<c>{L})?(?P<a>{O}){_WHEN}(?:在(?P<b>{L}))?{_WHEN}启动",
        "{a} of {c} was launched in {b}",
    ),
    phrase(rf"(?:在(?P<b>{L}))?(?:举行|举办)(?:了)?(?P<a>{O})", "held {a} in {b}"),
    phrase(r"听取(?:了)?(?P<n>.{0,40}?)的?(?:工作|情况)?汇报", "heard reports on {n}"),
    phrase(rf"听取(?:和|并)?审议(?:了)?(?P<n>(?:{O}).{{0,24}})", "heard and deliberated {n}"),
    phrase(
        rf"审议并原则通过(?:了)?(?P<n>(?:{O}).{{0,16}}|有关文件)",
        "reviewed and adopted in principle {n}",
    ),
    phrase(rf"(?:审议)?原则通过(?:了)?(?P<n>(?:{O}).{{0,16}})", "adopted in principle {n}"),
    phrase(
        rf"审议(?:并)?通过(?:了)?(?P<n>(?:{O}).{{0,16}}|有关(?:文件|决议|决定))",
        "reviewed and adopted {n}",
    ),
    phrase(rf"表决通过(?:了)?(?P<n>(?:{O}).{{0,16}})", "adopted {n} by vote"),
    phrase(rf"通过(?:了)?(?P<n>(?:{O}).{{0,16}}|有关(?:文件|决议|决定))", "adopted {n}"),
    phrase(rf"审议(?:了)?(?P<n>(?:{O}).{{0,16}})", "reviewed {n}"),
    phrase(rf"传达学习(?:了)?(?P<n>{O})", "relayed and studied {n}"),
    phrase(rf"学习(?:了)?(?P<n>{O})", "studied {n}"),
    phrase(rf"(?:共同)?(?:签署|签订)(?:了)?(?P<n>{O})", "signed {n}"),
    phrase(rf"(?:与|同)(?P<a>{ANY})(?:共同)?(?:签署|签订)(?:了)?(?P<n>{O})", "signed {n} with {a}"),
    phrase(rf"(?:正式)?(?:发布|发表)(?:了)?(?P<n>{O})", "released {n}"),
    phrase(rf"(?:正式)?(?:公布|印发)(?:了)?(?P<n>{O})", "issued {n}"),
    phrase(rf"(?:批复|批准)(?:了)?(?P<n>{O})", "approved {n}"),
    phrase(rf"(?:先后)?访问(?:了)?(?P<a>{ANY})", "visited {a}"),
    phrase(rf"(?:赴|到|来|抵)(?P<a>{L})(?:进行)?(?:友好)?访问", "visited {a}"),
    phrase(rf"(?:参观|考察)(?:了)?(?P<n>{ANY}(?:、{ANY})*)", "toured {n}"),
    phrase(
        rf"率(?:代表)?团(?:赴|到|访问|出访)(?:了)?(?P<a>{L})(?:访问|考察|交流|调研)?",
        "led a delegation to {a}",
    ),
    phrase(rf"率(?:代表)?团出席(?:了)?(?P<a>{O})", "led a delegation to {a}"),
    phrase(r"率(?:代表)?团出席(?:了)?(?:论坛|会议|活动|峰会)", "led a delegation to the event"),
    phrase(
        rf"(?:到|赴|在|来到|深入)(?P<a>{ANY})(?:调研|考察|检查|视察)",
        "made an inspection tour of {a}",
    ),
    phrase(
        rf"(?P<x>{N})至(?P<y>{N})(?:到|赴|在|来到|深入)(?P<a>{ANY})(?:调研|考察|检查|视察)",
        "made an inspection tour of {a} from {x} to {y}",
    ),
    phrase(
        rf"(?P<x>{N})(?:到|赴|在|来到|深入)(?P<a>{ANY})(?:调研|考察|检查|视察)",
        "made an inspection tour of {a} on {x}",
    ),
    phrase(
        rf"(?:到|赴|在|来到|深入)(?P<a>{ANY})(?:调研|考察|检查)(?P<n>.{{1,24}})",
        "made an inspection tour of {a} to look into {n}",
    ),
    phrase(r"(?:实地|现场)?(?:考察|检查|察看)(?:了)?(?P<n>[一-鿿]{3,24})", "inspected {n}"),
    phrase(r"还(?:实地|现场)?(?:考察|检查|察看)(?:了)?(?P<n>[一-鿿]{3,24})", "also inspected {n}"),
    phrase(r"研究部署(?P<n>.{1,24})", "considered and made arrangements for {n}"),
    phrase(rf"在(?P<a>{O})(?:会议|大会|座谈会)?上(?:强调|指出)", "stressed at {a}"),
    phrase(rf"(?:抵达|到达)(?P<a>{L})", "arrived in {a}"),
    phrase(r"(?:向(?:大会|会议))?作(?:了)?工作报告", "delivered the work report"),
    phrase(
        r"(?:向(?:大会|会议))?作(?:了)?政府工作报告",
        "delivered the Report on the Work of the Government",
    ),
    phrase(r"(?:汇报|介绍|通报)(?:了)?(?P<n>.{1,24})", "briefed the meeting on {n}"),
    phrase(r"(?:回)?答(?:了)?记者问", "took questions from reporters"),
)
