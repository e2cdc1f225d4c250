"""What answers are made of, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from service.domain.posts import PersonFound
from service.domain.terminology import Occurrence
from service.domain.wording import role

ABILITIES = {
    "zh": "这不在我的能力之内。我处理中文新闻：概括（标题、几点、多少字，中文或英文）、译成英文、"
    "列出人物和职务、给出术语的规范英译、出示某一点的原文、改得更短。请把文章连同要求一起发来。",
    "en": "That is beyond me. I work on Chinese news: I summarise it (a headline, N points, "
    "N words, in English or Chinese), translate it into English, list its people and their "
    "titles, give the standard English of a term, show the original of a point, or make a "
    "summary shorter. Please send the article with the request.",
}
NO_ARTICLE = {
    "zh": "还没有文章：请把中文全文连同要求一起发来。",
    "en": "There is no article yet: please send its Chinese text with the request.",
}
NO_PEOPLE = {"zh": "文中没有找到人物。", "en": "No people were found in the text."}
_NO_POINT = {"zh": "没有第{n}点：共有{all}点。", "en": "There is no point {n}: there are {all}."}
_NO_TERM = {
    "zh": "术语库里没有“{t}”。模型的译法（未经核对）：{e}",
    "en": "The glossaries do not hold “{t}”. The model's own rendering, unchecked: {e}",
}
_DOUBT = {"zh": "（译名待核）", "en": " (rendering to be checked)"}
_ALSO = {"zh": "；也可作 {x}", "en": "; also {x}"}
_NEVER = {"zh": "；不用 {x}", "en": "; not {x}"}
_FROM = {"zh": "（依据：{x}）", "en": " (source: {x})"}
_SAID = {"zh": "文中：{x}", "en": "In the article: {x}"}
_ENDS = (".", "!", "?", "…", ":", ";", "。", "！", "？", "：", "；")
_SENTENCES = re.compile(r"\S+")


def no_point(number: int, count: int, language: str) -> str:
    """Say that there is no such point."""
    return _NO_POINT[language].format(n=number, all=count)


def unlisted(term: str, english: str, language: str) -> str:
    """Say that no glossary holds a term, and what the model makes of it."""
    return _NO_TERM[language].format(t=term, e=english)


def person(found: PersonFound, language: str) -> str:
    """Return a person with posts and part, as one line."""
    part = role(found.role, language)
    doubt = _DOUBT[language] if found.uncertain else ""
    if language == "zh":
        name = f"{found.name}（{found.english}）" if found.english else found.name
        return f"- {name}{doubt}：{'；'.join(filter(None, (found.titles_zh, part)))}"
    name = f"{found.english} ({found.name})" if found.english else found.name
    return f"- {name}{doubt} — {'; '.join((*found.titles, part))}"


def explanation(found: Occurrence, language: str) -> str:
    """Return the English of a term with what else may and may not be written."""
    bare = found.english.removeprefix("the ")
    others = [form for form in found.forms if form.removeprefix("the ") != bare]
    text = f"{found.source}{'：' if language == 'zh' else ': '}{found.english}"
    if others:
        text += _ALSO[language].format(x="; ".join(others))
    if found.forbid:
        text += _NEVER[language].format(x="; ".join(f"“{form}”" for form in found.forbid))
    if found.provenance:
        text += _FROM[language].format(x=found.provenance)
    return text + (_DOUBT[language] if "uncertain" in found.flags else "")


def quoted(sentence: str, language: str) -> str:
    """Return the sentence of the article that a term stands in."""
    return _SAID[language].format(x=sentence)


def point(number: int, said: str, items: Sequence[str]) -> str:
    """Return a point with its list; 0 is no number."""
    head = f"{number}. {said}" if number else said
    rows = [f"({index}) {item}" for index, item in enumerate(items, start=1)]
    return "\n   ".join([head, *rows] if said else [f"{head}{rows[0]}", *rows[1:]])


def ended(text: str, language: str) -> str:
    """End a sentence that was cut at a clause."""
    bare = text.strip()
    if not bare or bare.rstrip("”\"'）)").endswith(_ENDS):
        return bare
    return f"{bare}{'。' if language == 'zh' else '.'}"


def size_of(text: str, language: str) -> int:
    """Count English words, or Chinese characters with their marks."""
    return len(text.split()) if language == "en" else len("".join(text.split()))


def fitting(sentences: Iterable[str], room: int, language: str) -> str:
    """Join sentences from the first on, for as long as they fit into the room; maybe none."""
    kept: list[str] = []
    for sentence in sentences:
        if sum(size_of(one, language) for one in (*kept, sentence)) > room:
            break
        kept.append(sentence)
    return ("" if language == "zh" else " ").join(kept)


def clipped(text: str, limit: int, language: str) -> str:
    """Cut a text hard, and show that it was cut; 0 is no limit."""
    if not limit or size_of(text, language) <= limit:
        return text
    if language == "zh":
        return f"{text[: limit - 1]}…"
    return f"{' '.join(_SENTENCES.findall(text)[:limit])}…"
