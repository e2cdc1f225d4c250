"""Compose the English of a post that no glossary lists: owner + body + rank."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.domain.glossary import Match
from service.domain.spans import Span

_RANKS = {
    "常务副书记": "Executive Deputy Secretary of {o}",
    "党组副书记": "Deputy Secretary of the Leading Party Members Group of {o}",
    "党组书记": "Secretary of the Leading Party Members Group of {o}",
    "党组成员": "Member of the Leading Party Members Group of {o}",
    "党委副书记": "Deputy Secretary of the Party Committee of {o}",
    "党委书记": "Secretary of the Party Committee of {o}",
    "党委常委": "Member of the Standing Committee of the Party Committee of {o}",
    "副书记": "Deputy Secretary of {o}",
    "书记": "Secretary of {o}",
    "常委": "Member of the Standing Committee of {o}",
    "委员": "Member of {o}",
    "常务副省长": "Executive Vice Governor of {o}",
    "副省长": "Vice Governor of {o}",
    "代省长": "Acting Governor of {o}",
    "省长": "Governor of {o}",
    "常务副市长": "Executive Vice Mayor of {o}",
    "副市长": "Vice Mayor of {o}",
    "代市长": "Acting Mayor of {o}",
    "市长": "Mayor of {o}",
    "副县长": "Deputy Head of {o}",
    "县长": "Head of {o}",
    "副区长": "Deputy Head of {o}",
    "区长": "Head of {o}",
    "州长": "Governor of {o}",
    "镇长": "Head of {o}",
    "乡长": "Head of {o}",
    "副秘书长": "Deputy Secretary-General of {o}",
    "秘书长": "Secretary-General of {o}",
    "常务副部长": "Executive Deputy Head of {o}",
    "副部长": "Deputy Head of {o}",
    "部长": "Head of {o}",
    "部长助理": "Assistant Head of {o}",
    "署长": "Commissioner of {o}",
    "副署长": "Deputy Commissioner of {o}",
    "总干事": "Director-General of {o}",
    "副总干事": "Deputy Director-General of {o}",
    "总裁助理": "Assistant President of {o}",
    "新闻发言人": "Spokesperson for {o}",
    "审计长": "Auditor General of {o}",
    "副厅长": "Deputy Director-General of {o}",
    "厅长": "Director-General of {o}",
    "副局长": "Deputy Director of {o}",
    "局长": "Director of {o}",
    "副司长": "Deputy Director-General of {o}",
    "司长": "Director-General of {o}",
    "副处长": "Deputy Director of {o}",
    "处长": "Director of {o}",
    "副主任": "Deputy Director of {o}",
    "主任": "Director of {o}",
    "名誉主席": "Honorary Chairman of {o}",
    "名誉会长": "Honorary President of {o}",
    "名誉院长": "Honorary President of {o}",
    "国会主席": "Chairman of the National Assembly of {o}",
    "常务副主席": "Executive Vice Chairman of {o}",
    "副主席": "Vice Chairman of {o}",
    "主席": "Chairman of {o}",
    "副组长": "deputy head of {o}",
    "组长": "head of {o}",
    "副会长": "Vice President of {o}",
    "会长": "President of {o}",
    "副理事长": "Vice President of {o}",
    "理事长": "President of {o}",
    "副校长": "Vice President of {o}",
    "校长": "President of {o}",
    "副院长": "Vice President of {o}",
    "院长": "President of {o}",
    "副检察长": "Deputy Chief Procurator of {o}",
    "检察长": "Chief Procurator of {o}",
    "副行长": "Vice President of {o}",
    "行长": "President of {o}",
    "社长": "President of {o}",
    "总编辑": "Editor-in-Chief of {o}",
    "台长": "Director of {o}",
    "馆长": "Director of {o}",
    "所长": "Director of {o}",
    "副董事长": "Vice Chairman of the Board of {o}",
    "董事长": "Chairman of the Board of {o}",
    "副总经理": "Deputy General Manager of {o}",
    "总经理": "General Manager of {o}",
    "副总裁": "Vice President of {o}",
    "总裁": "President of {o}",
    "首席执行官": "Chief Executive Officer of {o}",
    "国家主席": "President of {o}",
    "国家副主席": "Vice President of {o}",
    "国务卿": "Secretary of State of {o}",
    "外交大臣": "Foreign Secretary of {o}",
    "防长": "Defense Minister of {o}",
    "财长": "Finance Minister of {o}",
    "副首相": "Deputy Prime Minister of {o}",
    "国会议长": "Speaker of the Parliament of {o}",
    "总督": "Governor-General of {o}",
    "副州长": "Vice Governor of {o}",
    "盟长": "Head of {o}",
    "旗长": "Head of {o}",
    "副知事": "Vice Governor of {o}",
    "总统": "President of {o}",
    "副总统": "Vice President of {o}",
    "总理": "Prime Minister of {o}",
    "副总理": "Deputy Prime Minister of {o}",
    "首相": "Prime Minister of {o}",
    "外长": "Foreign Minister of {o}",
    "外交部长": "Foreign Minister of {o}",
    "国王": "King of {o}",
    "议长": "Speaker of the Parliament of {o}",
    "大使": "Ambassador of {o}",
    "总领事": "Consul General of {o}",
    "副总领事": "Deputy Consul General of {o}",
    "领事": "Consul of {o}",
    "参赞": "Counselor of {o}",
    "知事": "Governor of {o}",
    "参议员": "Senator from {o}",
    "众议员": "Representative from {o}",
    "发言人": "spokesperson for {o}",
    "负责人": "principal official of {o}",
    "主要负责人": "principal official of {o}",
    "司令员": "Commander of {o}",
    "政委": "Political Commissar of {o}",
    "政治委员": "Political Commissar of {o}",
}
_BARE = {
    "县长": "County Head",
    "副县长": "Deputy County Head",
    "区长": "District Head",
    "副区长": "Deputy District Head",
    "镇长": "Town Head",
    "乡长": "Township Head",
    "州长": "Prefectural Governor",
}
_BODY_RANKS = (
    (
        re.compile(r"(?:人大常委会|人大)$"),
        {"主任": "Chairman of {o}", "副主任": "Vice Chairman of {o}"},
    ),
    (re.compile(r"(?:监委|监察委员会)$"), {"主任": "Director of {o}"}),
)
_DEPARTMENTS = {
    "组织部": ("Organization Department", "party"),
    "宣传部": ("Publicity Department", "party"),
    "统战部": ("United Front Work Department", "party"),
    "政法委": ("Political and Legal Affairs Commission", "party"),
    "政研室": ("Policy Research Office", "party"),
    "外办": ("Foreign Affairs Office", "gov"),
    "外事办": ("Foreign Affairs Office", "gov"),
    "外事办公室": ("Foreign Affairs Office", "gov"),
    "外侨办": ("Foreign and Overseas Chinese Affairs Office", "gov"),
    "发展改革委": ("Development and Reform Commission", "gov"),
    "发改委": ("Development and Reform Commission", "gov"),
    "商务厅": ("Department of Commerce", "gov"),
    "商务局": ("Bureau of Commerce", "gov"),
    "财政厅": ("Department of Finance", "gov"),
    "财政局": ("Finance Bureau", "gov"),
    "教育厅": ("Department of Education", "gov"),
    "教育局": ("Education Bureau", "gov"),
    "科技厅": ("Department of Science and Technology", "gov"),
    "科技局": ("Science and Technology Bureau", "gov"),
    "公安厅": ("Department of Public Security", "gov"),
    "公安局": ("Public Security Bureau", "gov"),
    "民政厅": ("Department of Civil Affairs", "gov"),
    "司法厅": ("Department of Justice", "gov"),
    "工业和信息化厅": ("Department of Industry and Information Technology", "gov"),
    "工信厅": ("Department of Industry and Information Technology", "gov"),
    "农业农村厅": ("Department of Agriculture and Rural Affairs", "gov"),
    "农业厅": ("Department of Agriculture", "gov"),
    "文化和旅游厅": ("Department of Culture and Tourism", "gov"),
    "文旅厅": ("Department of Culture and Tourism", "gov"),
    "文化和旅游局": ("Bureau of Culture and Tourism", "gov"),
    "文旅局": ("Bureau of Culture and Tourism", "gov"),
    "生态环境厅": ("Department of Ecology and Environment", "gov"),
    "生态环境局": ("Bureau of Ecology and Environment", "gov"),
    "自然资源厅": ("Department of Natural Resources", "gov"),
    "交通运输厅": ("Department of Transport", "gov"),
    "交通运输局": ("Transport Bureau", "gov"),
    "水利厅": ("Department of Water Resources", "gov"),
    "人力资源和社会保障厅": ("Department of Human Resources and Social Security", "gov"),
    "人社厅": ("Department of Human Resources and Social Security", "gov"),
    "住房和城乡建设厅": ("Department of Housing and Urban-Rural Development", "gov"),
    "住建厅": ("Department of Housing and Urban-Rural Development", "gov"),
    "卫生健康委": ("Health Commission", "gov"),
    "卫健委": ("Health Commission", "gov"),
    "应急管理厅": ("Department of Emergency Management", "gov"),
    "审计厅": ("Audit Office", "gov"),
    "国资委": ("State-owned Assets Supervision and Administration Commission", "gov"),
    "市场监管局": ("Administration for Market Regulation", "gov"),
    "统计局": ("Bureau of Statistics", "gov"),
    "体育局": ("Sports Bureau", "gov"),
    "林业和草原局": ("Forestry and Grassland Bureau", "gov"),
    "能源局": ("Energy Bureau", "gov"),
    "金融办": ("Financial Affairs Office", "gov"),
    "办公厅": ("General Office", "gov"),
    "政府办公厅": ("General Office", "gov"),
    "贸促会": ("Sub-council of the China Council for the Promotion of International Trade", "gov"),
    "友协": ("People's Association for Friendship with Foreign Countries", "gov"),
    "对外友协": ("People's Association for Friendship with Foreign Countries", "gov"),
}
_LOCAL_BODIES = {
    "区委": "the CPC {place} Committee",
    "市委": "the CPC {place} Committee",
    "县委": "the CPC {place} Committee",
    "州委": "the CPC {place} Committee",
    "党委": "the Party Committee of {place}",
    "工委": "the Working Committee of {place}",
    "党工委": "the Party Working Committee of {place}",
    "管委会": "the Administrative Committee of {place}",
    "政府": "the {place} Government",
    "人民政府": "the {place} People's Government",
    "纪委": "the {place} Commission for Discipline Inspection",
}
_PREFIXES = {
    "原": "former ",
    "前": "former ",
    "时任": "then ",
    "候任": "designate ",
    "名誉": "honorary ",
    "代理": "Acting ",
    "新任": "newly appointed ",
    "现任": "",
}
_ORGANS = frozenset(
    "party-org party_org state-org state_org gov-local local_gov npc npc-local cppcc cppcc-local "
    "judiciary people_org people-org org institution party-local party-generic party-other "
    "intl_org military media place country".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A post in English. ``match`` is the glossary entry that gave it, where one gave all of it."""

    english: str
    match: Match | None = None
    uncertain: bool = False


def compose_post(
    text: str, span: Span, *, by_span: Mapping[Span, Match], by_start: Mapping[int, Sequence[Match]]
) -> Composed | None:
    """Return the English of the post that fills ``span``; ``None`` when it is not understood."""
    whole = by_span.get(span)
    if whole is not None and whole.term.category in {"title", "dipl_title", "diplomatic-title"}:
        return Composed(english=whole.english, match=whole)
    source = span.of(text)
    for prefix, english in _PREFIXES.items():
        if source.startswith(prefix):
            rest = compose_post(
                text, Span(span.start + len(prefix), span.end), by_span=by_span, by_start=by_start
            )
            if rest is not None:
                return Composed(english=f"{english}{rest.english}", uncertain=rest.uncertain)
    chief = _chief(span, by_span)
    if chief:
        return Composed(english=chief)
    rank = _rank(source)
    if rank is None:
        return None
    body = Span(span.start, span.end - len(rank))
    if body.start == body.end:
        if _BELONGS.search(text[: span.start]):  # of a body that is not understood
            return None
        bare = _RANKS[rank].split(" of {o}")[0].split(" from {o}")[0]
        return Composed(english=_BARE.get(rank, bare))
    owner = _body(text, body, by_span=by_span, by_start=by_start)
    if owner is None:
        return None
    minister = _minister(rank, owner)
    if minister:
        return Composed(english=minister)
    form = _HEADS_ELSEWHERE.get((owner, rank)) or _ranked(rank, body.of(text))
    return Composed(english=form.format(o=_with_the(_governed(rank, owner))))


def _chief(span: Span, by_span: Mapping[Span, Match]) -> str:
    """Read a body's name and its chief's run together: 国防部长 is of the 国防部."""
    body = by_span.get(Span(span.start, span.end - 1))
    if body is None or not _is_organ(body):
        return ""
    rank = f"{body.source[-1]}长"
    if rank not in {"部长", "局长", "署长", "厅长", "院长"}:
        return ""
    return _minister(rank, body.english) or _RANKS[rank].format(o=_with_the(body.english))


def _governed(rank: str, owner: str) -> str:
    """Return the place of a government that has a mayor: 昆明市人民政府副市长 is Kunming's."""
    if not rank.endswith(("省长", "市长", "县长", "区长", "州长")):
        return owner
    government = re.fullmatch(
        r"(?:the )?(?P<p>.+?)(?: Provincial| Municipal)? (?:People's )?Government"
        r"(?: of (?P<of>.+))?",
        owner,
    )
    if government is None:
        return owner
    return ", ".join(part for part in (government["p"], government["of"]) if part)


def rank_at_end(source: str) -> bool:
    """Say whether a text ends in the name of a rank."""
    return _rank(source) is not None


def rank_at_start(source: str) -> str:
    """Return the longest rank that a text begins with; empty when it begins with none."""
    return next((source[:n] for n in range(min(6, len(source)), 1, -1) if source[:n] in _RANKS), "")


def _rank(source: str) -> str | None:
    for length in range(min(6, len(source)), 1, -1):
        if source[-length:] in _RANKS:
            return source[-length:]
    return None


_BELONGS = re.compile(r"[一-鿿](?<![了由向的与和同对为任是请经会见迎兼及、在])$")
_HEADS_ELSEWHERE = {
    ("United States", "财长"): "Secretary of the Treasury of {o}",
    ("United States", "防长"): "Secretary of Defense of {o}",
    ("United States", "国会议长"): "Speaker of the House of Representatives of {o}",
    ("Germany", "总理"): "Chancellor of {o}",
    ("Germany", "副总理"): "Vice Chancellor of {o}",
    ("Austria", "总理"): "Chancellor of {o}",
    ("Austria", "副总理"): "Vice Chancellor of {o}",
    ("China", "总理"): "Premier of {o}",
    ("China", "副总理"): "Vice Premier of {o}",
    ("Democratic People's Republic of Korea", "总理"): "Premier of {o}",
    ("United States", "国务卿"): "Secretary of State of {o}",
    ("United Kingdom", "外交大臣"): "Foreign Secretary of {o}",
    ("Japan", "外交大臣"): "Foreign Minister of {o}",
}
_MINISTERS = {
    "部长": "Minister of {f}",
    "副部长": "Vice Minister of {f}",
    "常务副部长": "Executive Vice Minister of {f}",
    "部长助理": "Assistant Minister of {f}",
    "党组书记": "Secretary of the Leading Party Members Group of the Ministry of {f}",
}


_SECRETARIES = {
    "部长": "Secretary of {f}",
    "副部长": "Deputy Secretary of {f}",
    "部长助理": "Assistant Secretary of {f}",
}


def _minister(rank: str, body: str) -> str:
    """Return the Minister of Education for 教育部部长; empty for a body that is no ministry."""
    field = re.fullmatch(r"(?:the )?(?:(?:US )?(?P<us>Department)|Ministry) of (?P<f>.+)", body)
    if field is None:
        return ""
    form = (_SECRETARIES if field["us"] and "US " in body else _MINISTERS).get(rank, "")
    return f"{'US ' if field['us'] and form else ''}{form.format(f=field['f'])}"


def _ranked(rank: str, body: str) -> str:
    for pattern, ranks in _BODY_RANKS:
        if pattern.search(body) and rank in ranks:
            return ranks[rank]
    return _RANKS[rank]


def _body(
    text: str, span: Span, *, by_span: Mapping[Span, Match], by_start: Mapping[int, Sequence[Match]]
) -> str | None:
    whole = by_span.get(span)
    if whole is not None and _is_organ(whole):
        return whole.english
    for owner in by_start.get(span.start, ()):
        rest = text[owner.span.end : span.end]
        if owner.span.end < span.end and _is_organ(owner):
            inner = by_span.get(Span(owner.span.end, span.end))
            if inner is not None and inner.term.level == "subdivision":
                return _state_of(inner, owner)
            if rest in _LOCAL_BODIES and owner.term.category.startswith("place"):
                return _LOCAL_BODIES[rest].format(place=owner.english)
            department = _DEPARTMENTS.get(rest)
            if department is not None:
                name, kind = department
                return f"the {_adjective(owner, kind)}{name}{_of(owner, kind)}"
            if inner is not None and _is_organ(inner):
                return foreign_body(inner, owner)
    return None


def foreign_body(body: Match, owner: Match) -> str:
    """Return a body with its owner: US Department of Commerce, the Ministry of Justice of Japan."""
    ministry = re.fullmatch(r"(?:the )?Ministry of (?P<f>.+)", body.english)
    if ministry is not None and owner.english == "United States":
        name = {
            "Foreign Affairs": "State",
            "Finance": "the Treasury",
            "National Defense": "Defense",
        }
        return f"US Department of {name.get(ministry['f'], ministry['f'])}"
    return f"{_with_the(body.english)} of {_with_the(owner.english)}"


def _state_of(state: Match, country: Match) -> str:
    """Return California; Tottori Prefecture, Japan."""
    if country.english == "United States":
        return state.english
    return f"{state.english}, {_with_the(country.english).removeprefix('the ')}"


def _is_organ(match: Match) -> bool:
    category = match.term.category
    return category in _ORGANS or category.startswith(("place", "country", "us-state"))


def _adjective(owner: Match, kind: str) -> str:
    """Write Hebei Provincial, Shijiazhuang Municipal before a department's name."""
    if kind == "party" or not owner.term.category.startswith(("place", "country")):
        return ""
    place = owner.english
    if place.endswith(" Province"):
        return f"{place.removesuffix(' Province')} Provincial "
    if place.endswith((" City", " Municipality")):
        return f"{place.rsplit(' ', 1)[0]} Municipal "
    return f"{place} "


def _of(owner: Match, kind: str) -> str:
    if kind == "party" or not owner.term.category.startswith(("place", "country")):
        return f" of {_with_the(owner.english)}"
    return ""


_NO_ARTICLE = re.compile(
    r"^(?:the\s|[A-Z][\w'’-]*(?:\s(?:Province|City|County|District|University|Daily|Prefecture))?$)|"
    r"\b(?:Province|City|Municipality|University)$"
)


def _with_the(english: str) -> str:
    if english.lower().startswith("the ") or _NO_ARTICLE.search(english):
        return english
    head = re.split(r" (?:of|for|on|in|with) ", english)[0].split()[-1]
    return f"the {english}" if head in _HEADS else english


_HEADS = frozenset(
    """Organization Committee Congress Government Ministry Commission Bureau Office Department
    Council Group Conference Court Procuratorate Party Administration Federation Association
    Union Secretariat Region Prefecture Republic Kingdom States Emirates Netherlands
    Philippines""".split()
)
