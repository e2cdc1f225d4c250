"""Sentences of the genre, in our own words: what speakers ask for, and what happens at meetings.

They teach the model the frame of official news: who said what, in which slot.
"""

from __future__ import annotations

import random
import re

REPORTS = (
    ("指出", "pointed out that"),
    ("强调", "stressed that"),
    ("表示", "said that"),
    ("要求", "stressed that"),
    ("认为", "held that"),
    ("说", "said that"),
)

TASKS = (
    ("坚持党的领导", "uphold Party leadership"),
    ("加强组织领导", "strengthen organization and leadership"),
    ("提高政治站位", "enhance political awareness"),
    ("进一步扩大对外开放", "open wider to the outside world"),
    ("抓好工作落实", "ensure that the work is carried out well"),
    ("坚持以人民为中心", "put the people first"),
    ("加快<o1>建设", "step up the development of <o1>"),
    ("深入学习贯彻<o1>", "thoroughly study and implement <o1>"),
    ("全面贯彻落实<o1>", "fully implement <o1>"),
    ("积极参与<o1>建设", "take an active part in <o1>"),
    ("主动融入<o1>", "become actively involved in <o1>"),
    ("推进<o1>", "advance <o1>"),
    ("坚持<o1>", "adhere to <o1>"),
    ("加强<o1>", "strengthen <o1>"),
    ("完善<o1>", "improve <o1>"),
    ("扩大与<l1>的交流", "expand exchanges with <l1>"),
    ("提升<o1>水平", "raise the level of <o1>"),
    ("严格执行<o1>", "strictly enforce <o1>"),
    ("切实保障国家安全", "effectively safeguard national security"),
    ("增强防范意识", "be more vigilant against risks"),
    ("坚持底线思维", "think in terms of worst-case scenarios"),
    ("讲好<l1>故事", "tell the stories of <l1> well"),
    ("加强队伍建设", "strengthen the ranks of officials"),
    ("全面提升综合素质和能力水平", "improve overall competence and ability"),
    ("建立健全长效机制", "establish sound long-term mechanisms"),
    ("创新工作方式", "find new ways of working"),
    ("深化务实合作", "deepen practical cooperation"),
    ("促进互利共赢", "promote mutual benefit"),
    ("营造良好的环境", "create a favorable environment"),
    ("加大宣传力度", "step up publicity"),
    ("抢抓重大机遇", "seize major opportunities"),
    ("引进先进技术", "introduce advanced technologies"),
    ("统筹谋划、精心组织", "plan as a whole and organize carefully"),
    ("强化责任担当", "strengthen the sense of responsibility"),
    ("积极争取<o1>支持", "strive for the support of <o1>"),
    ("把握<o1>带来的机遇", "seize the opportunities brought by <o1>"),
    ("发挥<o1>的作用", "bring the role of <o1> into play"),
    ("以<o1>为指导", "take <o1> as the guide"),
)

EVENTS = (
    ("<p1>主持会议并讲话。", "<p1> chaired the meeting and delivered a speech."),
    ("<p1>主持会议。", "<p1> chaired the meeting."),
    ("<p1>出席并讲话。", "<p1> attended and delivered a speech."),
    ("<p1>出席会议并讲话。", "<p1> attended the meeting and delivered a speech."),
    ("<p1>参加会议。", "<p1> attended the meeting."),
    ("<p1>出席会议。", "<p1> attended the meeting."),
    ("<p1>参加会见。", "<p1> were present at the meeting."),
    ("参加会见的有<p1>。", "Those present at the meeting were <p1>."),
    ("<p1>参加活动。", "<p1> took part in the event."),
    ("<p1>陪同调研。", "<p1> accompanied the inspection tour."),
    ("<n1>，<p1>在<l1>会见了<p2>。", "On <n1>, <p1> met with <p2> in <l1>."),
    ("<p1>会见<p2>一行。", "<p1> met with <p2> and the accompanying delegation."),
    ("<p1>会见<p2>", "<p1> meets with <p2>"),
    ("<n1>，<p1>会见了<p2>。", "On <n1>, <p1> met with <p2>."),
    ("<n1>，<o1>召开<o2>会议。", "On <n1>, <o1> held a meeting of <o2>."),
    ("<n1>下午，<o1>召开会议。", "On the afternoon of <n1>, <o1> held a meeting."),
    ("<n1>，<o1>在<l1>举行。", "On <n1>, <o1> was held in <l1>."),
    ("<o1>在<l1>召开", "<o1> held in <l1>"),
    ("<o1><n1>在<l1>召开。", "<o1> was held in <l1> on <n1>."),
    ("会议审议并原则通过了<o1>。", "The meeting reviewed and adopted in principle <o1>."),
    ("会议审议通过了<o1>。", "The meeting reviewed and adopted <o1>."),
    ("听取<o1>的汇报", "heard reports on <o1>"),
    ("会议听取了<o1>情况汇报。", "The meeting heard a report on <o1>."),
    (
        "<n1>，<o1>召开<o2>会议，听取工作情况汇报，审议<o3>。",
        "On <n1>, <o1> held a meeting of <o2>, heard work reports and reviewed <o3>.",
    ),
    (
        "<n1>下午，<o1>召开<o2>会议，听取工作情况汇报，审议并原则通过了<o3>。",
        "On the afternoon of <n1>, <o1> held a meeting of <o2>, heard work reports, "
        "and reviewed and adopted in principle <o3>.",
    ),
    ("双方签署了<o1>。", "The two sides signed <o1>."),
    ("<p1>对<p2>的来访表示欢迎。", "<p1> welcomed <p2> on the visit."),
    ("<p1>感谢<p2>。", "<p1> thanked <p2>."),
    (
        "<p1>介绍了<l1>经济社会发展情况。",
        "<p1> briefed the guests on the economic and social development of <l1>.",
    ),
    (
        "<p1>说，<l1>愿与<l2>加强<o1>合作。",
        "<p1> said that <l1> is willing to strengthen cooperation with <l2> in <o1>.",
    ),
    (
        "会议指出，<o1>取得显著成效。",
        "The meeting noted that <o1> has achieved remarkable results.",
    ),
    ("会议强调，<o1>是<o2>。", "The meeting stressed that <o1> is <o2>."),
    (
        "党的十八大以来，<o1>取得历史性成就。",
        "Since the 18th CPC National Congress, <o1> has made historic achievements.",
    ),
    ("<p1>赴<l1>调研<o1>工作。", "<p1> went to <l1> to look into the work of <o1>."),
    ("<p1>在<o1>上强调", "<p1> stresses at <o1>"),
    ("<p1>在<o1>会议上强调", "<p1> stresses at meeting of <o1>"),
    ("深入学习贯彻<o1>", "Thoroughly studying and implementing <o1>"),
    ("<p1>出席", "<p1> attends"),
    ("<p1>出席并讲话", "<p1> attends and speaks"),
    ("<p1>主持", "<p1> chairs"),
    (
        "全省各级党委、政府和有关部门要高度重视。",
        "Party committees, governments and relevant departments at all levels across "
        "the province should attach great importance to this.",
    ),
    (
        "<l1>各级党委、政府要坚持<o1>。",
        "Party committees and governments at all levels in <l1> should adhere to <o1>.",
    ),
    (
        "<n1>，<l1>地区生产总值达到<n2>，增长<n3>。",
        "In <n1>, the gross regional product of <l1> reached <n2>, up <n3>.",
    ),
    ("投资总额<n1>。", "The total investment was <n1>."),
    ("<o1>同比增长<n1>。", "<o1> rose <n1> year on year."),
    (
        "来自<n1>国家的<n2>代表参加会议。",
        "<n2> representatives from <n1> countries attended the meeting.",
    ),
)

_PAIRS = 500
_COPIES = 4


def sentences() -> list[tuple[str, str]]:
    """Combine the tables into pairs, the same ones each time."""
    chance = random.Random(3)
    found = [pair for zh, en in TASKS for pair in _alone(zh, en)]
    for zh_verb, en_verb in REPORTS:
        found += [
            (f"<p1>{zh_verb}，要{zh}。", f"<p1> {en_verb} it is necessary to {en}.")
            for zh, en in TASKS
        ]
    for _ in range(_PAIRS):
        found += _together(*chance.sample(TASKS, 2), chance=chance)
    found += [pair for pair in EVENTS for _ in range(_COPIES)]
    chance.shuffle(found)
    return found


def _alone(zh: str, en: str) -> list[tuple[str, str]]:
    capital = _capital(en)
    return [
        (f"要{zh}。", f"It is necessary to {en}."),
        (f"{zh}。", f"{capital}."),
        (zh, capital),
    ]


def _together(
    first: tuple[str, str], second: tuple[str, str], *, chance: random.Random
) -> list[tuple[str, str]]:
    (zh1, en1), (zh2, en2) = first, _renumbered(second, after=first)
    comma = chance.choice(("，", ","))
    zh_verb, en_verb = chance.choice(REPORTS)
    number = chance.choice("一二三四五六")
    both = f"{en1} and to {en2}"
    return [
        (f"{number}要{zh1}{comma}{zh2}。", f"It is necessary to {both}."),
        (
            f"<p1>{zh_verb}{comma}要{zh1}{comma}{zh2}。",
            f"<p1> {en_verb} it is necessary to {both}.",
        ),
        (f"{zh1}{comma}{zh2}。", f"{_capital(en1)} and {en2}."),
    ]


def _renumbered(task: tuple[str, str], *, after: tuple[str, str]) -> tuple[str, str]:
    """Give a task's slots the next numbers where the first task has slots of the same kind."""
    zh, en = task
    for kind in "lo":
        if f"<{kind}1>" in after[0]:
            zh, en = (re.sub(f"<{kind}1>", f"<{kind}2>", side) for side in (zh, en))
    return zh, en


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
