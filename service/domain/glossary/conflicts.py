"""What is doubtful about a glossary, shown before it does harm."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ahocorasick_rs import AhoCorasick, MatchKind

from service.domain.glossary.entries import Term

_EVERYDAY = frozenset(
    """
    工作 会议 发展 问题 国家 建设 经济 社会 进行 加强 推动 促进 提高 坚持 合作
    交流 服务 管理 项目 企业 群众 干部 领导 同志 我们 他们 全面 重要 积极 进一步
    方面 情况 任务 目标 要求 措施 政策 制度 机制 体系 能力 水平 作用 关系 活动
    代表 负责 组织 部门 单位 地方 地区 中心 基础 重点 支持 保障 落实 实现 开展
    深入 改革 开放 创新 安全 生产 市场 技术 教育 文化 环境 资源 基层 人民 人员
    大家 今天 目前 已经 以及 表示 指出 强调 认为 希望 出席 参加 主持 讲话 介绍
    访问 会见 双方 共同 关注 和平 团结 友好 友谊 世界 国际 国内 全国 各级 有关
    相关
    """.split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A doubt about one or several terms.

    ``kind``: two_renderings, collapse, common_word, forbidden_elsewhere, successor_cycle,
    empty_side, control_character.
    """

    kind: str
    terms: tuple[str, ...]
    message: str


def check_glossary(terms: Sequence[Term]) -> tuple[Conflict, ...]:
    """Report what is doubtful, in the order of the kinds above."""
    return (
        *_renderings(terms),
        *_collapses(terms),
        *_common_words(terms),
        *_forbidden(terms),
        *_cycles(terms),
        *_unwritable(terms),
    )


def _renderings(terms: Iterable[Term]) -> Iterable[Conflict]:
    groups: dict[tuple[str, str, tuple[str, ...]], list[Term]] = defaultdict(list)
    for term in terms:
        scope = (term.system, term.level, *term.requires_context)
        for form in dict.fromkeys((term.zh, *term.zh_variants)):
            groups[form, term.jurisdiction, scope].append(term)
    for (form, jurisdiction, _), group in groups.items():
        if len({term.en for term in group}) > 1 and _overlap_in_time(group):
            forms = " / ".join(dict.fromkeys(term.en for term in group))
            yield Conflict(
                kind="two_renderings",
                terms=tuple(dict.fromkeys(term.id for term in group)),
                message=f"{form} has several renderings in scope {jurisdiction}: {forms}",
            )


def _overlap_in_time(group: Sequence[Term]) -> bool:
    ordered = sorted(group, key=lambda t: t.valid_from or date.min)
    return any(
        first.valid_to is None or second.valid_from is None or first.valid_to > second.valid_from
        for first, second in itertools.pairwise(ordered)
    )


def _collapses(terms: Iterable[Term]) -> Iterable[Conflict]:
    groups: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        groups[term.en.casefold()].append(term)
    for group in groups.values():
        distinct = {term.zh for term in group}
        related = any(a != b and (a in b or b in a) for a in distinct for b in distinct)
        if len(distinct) > 1 and not related and _meet_in_time(group):
            yield Conflict(
                kind="collapse",
                terms=tuple(term.id for term in group),
                message=f"{' / '.join(sorted(distinct))} become the same English: {group[0].en}",
            )


def _meet_in_time(group: Sequence[Term]) -> bool:
    """Say whether two of the terms are in use on one day and neither follows the other."""
    followers = {(term.id, term.successor_id) for term in group}
    return any(
        _overlap_in_time([first, second])
        and (first.id, second.id) not in followers
        and (second.id, first.id) not in followers
        for first, second in itertools.combinations(group, 2)
        if first.zh != second.zh
    )


def _common_words(terms: Iterable[Term]) -> Iterable[Conflict]:
    for term in terms:
        common = len(term.zh) == 1 or "common_word" in term.flags or term.zh in _EVERYDAY
        if common and term.mandatory and not term.requires_context:
            yield Conflict(
                kind="common_word",
                terms=(term.id,),
                message=f"{term.zh} is a common word or a single character: give it a context, "
                "or let it be preferred only",
            )


def _forbidden(terms: Sequence[Term]) -> Iterable[Conflict]:
    """Find renderings that hold what an entry of the same or a shorter Chinese term forbids."""
    strict: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        if term.en_forbid:
            strict[term.zh].append(term)
    if not strict:
        return
    inside = AhoCorasick(list(strict), matchkind=MatchKind.Standard)
    words = list(strict)
    for term in terms:
        found = inside.find_matches_as_indexes(term.zh, overlapping=True)
        for other in (known for index, *_ in found for known in strict[words[index]]):
            wrong = next((f.form for f in other.en_forbid if _holds(term, other, f.form)), "")
            if wrong:
                yield Conflict(
                    kind="forbidden_elsewhere",
                    terms=tuple(dict.fromkeys((term.id, other.id))),
                    message=f"“{wrong}” is wanted by one entry and forbidden by another",
                )


def _holds(term: Term, other: Term, wrong: str) -> bool:
    accepted = " ".join((other.en, other.en_short, *other.en_accept)).casefold()
    if wrong.casefold() in accepted and term.id != other.id:
        return False
    pattern = re.compile(rf"(?<!\w){re.escape(wrong)}(?!\w)", re.IGNORECASE)
    return any(pattern.search(form) for form in (term.en, term.en_short, *term.en_accept))


def _cycles(terms: Sequence[Term]) -> Iterable[Conflict]:
    successors = {term.id: term.successor_id for term in terms if term.successor_id}
    reported: set[str] = set()
    for start in successors:
        path = [start]
        while (following := successors.get(path[-1])) and following not in path:
            path.append(following)
        if following in path and following not in reported:
            reported.update(path)
            yield Conflict(
                kind="successor_cycle",
                terms=tuple(path),
                message=f"these entries succeed each other in a circle: {' -> '.join(path)}",
            )


def _unwritable(terms: Iterable[Term]) -> Iterable[Conflict]:
    for term in terms:
        if not term.zh.strip() or not term.en.strip():
            yield Conflict(
                kind="empty_side", terms=(term.id,), message="an entry needs both of its sides"
            )
        if any(unicodedata.category(c) == "Cc" for c in term.zh + term.en):
            yield Conflict(
                kind="control_character",
                terms=(term.id,),
                message="an entry holds a control character: type it again",
            )
