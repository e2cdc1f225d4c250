"""Structured logs with a request id; never the user's text.

Events are names, values are numbers and ids. A library's own words are left out, because they may
quote what it was given: only its name and the level of the event are kept. An unexpected error is
logged by its type and by the lines of code that it went through, not by its message.
"""

from __future__ import annotations

import logging
import sys
import traceback
from pathlib import Path

import structlog

_OWN_WORDS = ("uvicorn",)
"""Libraries that speak of themselves alone: addresses, signals, start and end."""

_PACKAGE = Path(__file__).resolve().parent


def configure_logs(level: str) -> None:
    """Write one JSON object a line to standard error, from ``level`` on."""
    number = getattr(logging, level.upper())
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),  # as it is when logging
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(level=number, handlers=[_Libraries()], force=True)


def logger() -> structlog.typing.FilteringBoundLogger:
    """Return the logger; its events are names, its values numbers and ids."""
    bound: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    return bound


def path_of(error: BaseException) -> list[str]:
    """Return the lines of our own code that an error went through, outermost first."""
    return [
        f"{Path(frame.filename).resolve().relative_to(_PACKAGE)}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if _PACKAGE in Path(frame.filename).resolve().parents
    ]


class _Libraries(logging.Handler):
    """Pass the records of libraries on to our own logger."""

    def emit(self, record: logging.LogRecord) -> None:
        """Log one record: in the library's words where these are known to be harmless."""
        own = record.name.split(".")[0] in _OWN_WORDS and record.exc_info is None
        event = record.getMessage() if own else "library"
        logger().log(record.levelno, event, library=record.name)
