"""Parsers of HTML and office formats in a process of their own, with limits on memory and time.

A corrupt or hostile file can hang its parser or make it eat all memory; then the process is
killed, the file fails with a reason, and the next file gets a new process.
"""

from __future__ import annotations

import atexit
import base64
import json
import selectors
import subprocess
import sys
import threading
from contextlib import suppress
from typing import IO

from service.domain.archives import ReadLimits
from service.domain.errors import NoChinese, UnreadableDocument

_lock = threading.Lock()
_child: subprocess.Popen[str] | None = None


def parse_apart(extension: str, data: bytes, limits: ReadLimits) -> str:
    """Return the text of an HTML page (in UTF-8), or of a DOCX, PDF or EPUB file.

    Raises:
        NoChinese: there is no Chinese in it.
        UnreadableDocument: it is broken, encrypted, without text, too large, or takes too long.
    """
    with _lock:
        answer = _asked(extension, data, limits)
    if answer.get("code") == NoChinese.code:
        raise NoChinese("it holds no Chinese text")
    if "error" in answer:
        raise UnreadableDocument(answer["error"])
    return answer["text"]


def _asked(extension: str, data: bytes, limits: ReadLimits) -> dict[str, str]:
    global _child
    if _child is None or _child.poll() is not None:
        _child = _started(limits)
    request = {"extension": extension, "data": base64.b64encode(data).decode()}
    try:
        assert _child.stdin is not None  # noqa: S101 - it was opened with pipes
        assert _child.stdout is not None  # noqa: S101
        _child.stdin.write(json.dumps(request) + "\n")
        _child.stdin.flush()
        line = _line(_child.stdout, limits.parse_seconds)
    except OSError:
        line = ""
    if not line.endswith("\n"):
        _end()
        return {"error": "its parser ran out of memory or time, or crashed"}
    answer: dict[str, str] = json.loads(line)
    return answer


def _line(stream: IO[str], seconds: float) -> str:
    with selectors.DefaultSelector() as selector:
        selector.register(stream, selectors.EVENT_READ)
        return stream.readline() if selector.select(seconds) else ""


def _started(limits: ReadLimits) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own module under our own interpreter
        [
            *(sys.executable, "-m", "service.storage.archives.parser"),
            *(str(limits.parse_memory), str(limits.parse_seconds)),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # parsers complain of files in their own words
        text=True,
        encoding="utf-8",
    )


def close_parser() -> None:
    """End the parser's process."""
    with _lock:
        _end()


def _end() -> None:
    global _child
    if _child is None:
        return
    _child.kill()
    _child.wait()
    for pipe in (_child.stdin, _child.stdout):
        if pipe is not None:
            with suppress(OSError):  # a request that was not taken is still in its buffer
                pipe.close()
    _child = None


atexit.register(close_parser)
