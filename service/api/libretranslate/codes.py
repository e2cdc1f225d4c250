"""Language codes: how callers write them, and how they are answered."""

from __future__ import annotations

import re
from enum import StrEnum

from service.domain.detection import Detected
from service.domain.errors import InvalidRequest

_SHOWN = re.compile(r"[A-Za-z0-9_-]{1,16}")


class Code(StrEnum):
    """A language as it is written in answers."""

    AUTO = "auto"
    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"
    ENGLISH = "en"

    @property
    def chinese(self) -> bool:
        """Say whether it is Chinese in either script."""
        return self.startswith("zh")


NAMES = {
    Code.SIMPLIFIED: "Chinese",
    Code.TRADITIONAL: "Chinese (traditional)",
    Code.ENGLISH: "English",
}
TARGETS = {
    Code.SIMPLIFIED: (Code.ENGLISH, Code.SIMPLIFIED),
    Code.TRADITIONAL: (Code.ENGLISH, Code.TRADITIONAL),
    Code.ENGLISH: (Code.ENGLISH,),
}
"""What each language can be asked for in; in its own, it comes back as it is."""
_WRITTEN = {
    **{code.lower(): code for code in Code},
    "zh": Code.SIMPLIFIED,
    "zh-cn": Code.SIMPLIFIED,
    "zh-sg": Code.SIMPLIFIED,
    "zt": Code.TRADITIONAL,
    "zh-tw": Code.TRADITIONAL,
    "zh-hk": Code.TRADITIONAL,
    "zh-mo": Code.TRADITIONAL,
    "en-us": Code.ENGLISH,
    "en-gb": Code.ENGLISH,
}


def read_source(given: str) -> Code:
    """Read the language of a text.

    Raises:
        InvalidRequest: it is none that is translated from.
    """
    code = _WRITTEN.get(given.strip().replace("_", "-").lower())
    if code is None:
        raise InvalidRequest(f"{_shown(given)} is not supported")
    return code


def read_target(given: str) -> Code:
    """Read the language that is asked for.

    Raises:
        InvalidRequest: it is none that anything is translated into.
    """
    code = read_source(given)
    if code is Code.AUTO:
        raise InvalidRequest(f"{Code.AUTO} is not supported")
    return code


def code_of(detected: Detected) -> str:
    """Return the code for a text's own language; a text without letters counts as English."""
    return Code.ENGLISH if detected.language == "und" else detected.language


def refusal(source: str, target: Code) -> InvalidRequest:
    """Return the error for two languages that are known and are no pair."""
    known = {code.value: name for code, name in NAMES.items()}
    here = f"{known.get(source, 'the language found')} ({source})"
    return InvalidRequest(
        f"{NAMES[target]} ({target}) is not available as a target language from {here}"
    )


def _shown(given: str) -> str:
    return given if _SHOWN.fullmatch(given) else "this language"
