"""A message taken apart into its instruction and the article that it holds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.domain.chat.phrases import is_request
from service.domain.scripts import count_han, has_han

_ARTICLE_HAN = 40
"""A text with at least so many Han characters that asks for nothing is an article."""
_SHORT_ARTICLE = 8
_LABEL = re.compile(
    r"^\s*(?:source text|text|input|article|content|原文|正文|全文|文章|内容|新闻)\s*[:：]\s*",
    re.IGNORECASE,
)
_FENCE = re.compile(r"^\s*(?:```\w*|\"\"\"|'''|<\/?\w+>|---+|===+|%%|###.*)\s*$")
_HEAD = re.compile(r"^(?P<head>[^\n]{2,120}?)[:：]\s*(?P<body>\S.*)$", re.DOTALL)
_QUOTED = re.compile(r"[`“\"「]([^`”\"」]*[\u3400-\u9fff][^`”\"」]*)[`”\"」]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What a user sent; either part may be empty."""

    instruction: str = ""
    article: str = ""


def take_apart(content: str) -> Message:
    """Cut a message into its instruction and its article.

    >>> take_apart("翻译成英文：省委书记出席会议。").article
    '省委书记出席会议。'
    """
    text = content.strip()
    if not text:
        return Message()
    return _by_lines(text.split("\n")) or _by_colon(text) or _by_quotes(text) or _whole(text)


def behind_request(content: str) -> str:
    """Return what stands behind a request's colon in any script; empty where nothing does.

    >>> behind_request("Translate into English: COVID-19")
    'COVID-19'
    """
    found = _HEAD.match(content.strip())
    if found is None or found["body"].startswith("//") or not is_request(f"{found['head']}:"):
        return ""
    return found["body"].strip()


def _by_lines(lines: list[str]) -> Message | None:
    """Take the requests above and below an article off it, with what fences it in."""
    asked: list[str] = []
    start, end = 0, len(lines)
    while start < end and (_is_edge(lines[start]) or _asks(lines[start])):
        asked.append(lines[start])
        start += 1
    below: list[str] = []
    while end > start and (_is_edge(lines[end - 1]) or _asks(lines[end - 1], below=True)):
        end -= 1
        below.insert(0, lines[end])
    orders = [line.strip() for line in (*asked, *below) if not _is_edge(line)]
    body = lines[start:end]
    if not orders or not has_han("".join(body)):
        return None
    body[0] = _LABEL.sub("", body[0])
    return Message(instruction="\n".join(orders), article="\n".join(body).strip())


def _is_edge(line: str) -> bool:
    return not line.strip() or _FENCE.match(line) is not None


def _asks(line: str, *, below: bool = False) -> bool:
    label = _LABEL.match(line)
    return is_request(line, below=below) and not (label and has_han(line[label.end() :]))


def _by_colon(text: str) -> Message | None:
    found = _HEAD.match(text)
    if found is None or not is_request(f"{found['head']}:") or not has_han(found["body"]):
        return None
    return Message(instruction=found["head"].strip(), article=found["body"].strip())


def _by_quotes(text: str) -> Message | None:
    """Take a quoted text out of a line that asks for its translation."""
    found = _QUOTED.search(text)
    if found is None or count_han(found[1]) < _SHORT_ARTICLE or "\n" in text:
        return None
    rest = f"{text[: found.start()]} {text[found.end() :]}".strip()
    return Message(instruction=rest, article=found[1].strip()) if is_request(rest) else None


def _whole(text: str) -> Message:
    article = count_han(text) >= _ARTICLE_HAN or text.count("。") > 1
    if article and not is_request(text):
        return Message(article=text)
    return Message(instruction=text)
