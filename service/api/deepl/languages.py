"""The languages of the vendor's list, and those that this service translates."""

from __future__ import annotations

from dataclasses import dataclass

from service.domain.errors import InvalidRequest
from service.domain.phrasebook import MODEL_ID
from service.runtime.loaded import Runtime

NAMES = {
    "AR": "Arabic", "BG": "Bulgarian", "CS": "Czech", "DA": "Danish", "DE": "German",
    "EL": "Greek", "EN": "English", "ES": "Spanish", "ET": "Estonian", "FI": "Finnish",
    "FR": "French", "HE": "Hebrew", "HU": "Hungarian", "ID": "Indonesian", "IT": "Italian",
    "JA": "Japanese", "KO": "Korean", "LT": "Lithuanian", "LV": "Latvian", "NB": "Norwegian",
    "NL": "Dutch", "PL": "Polish", "PT": "Portuguese", "RO": "Romanian", "RU": "Russian",
    "SK": "Slovak", "SL": "Slovenian", "SV": "Swedish", "TH": "Thai", "TR": "Turkish",
    "UK": "Ukrainian", "VI": "Vietnamese", "ZH": "Chinese",
}  # fmt: skip
VARIANTS = {
    "EN-GB": "English (British)",
    "EN-US": "English (American)",
    "ES-419": "Spanish (Latin American)",
    "PT-BR": "Portuguese (Brazilian)",
    "PT-PT": "Portuguese (European)",
    "ZH-HANS": "Chinese (simplified)",
    "ZH-HANT": "Chinese (traditional)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """The languages that are translated, by their codes.

    ``formal`` are the targets that know formal and informal words.
    """

    sources: tuple[str, ...] = ("ZH",)
    targets: tuple[str, ...] = ("EN", "EN-GB", "EN-US")
    formal: frozenset[str] = frozenset()
    phrases: bool = False


_PHRASES = Offered(
    sources=tuple(NAMES),
    targets=tuple(sorted({*NAMES, *VARIANTS})),
    formal=frozenset(("DE", "ES", "ES-419", "FR", "IT", "JA", "NL", "PL", "PT-BR", "PT-PT", "RU")),
    phrases=True,
)


def offered(loaded: Runtime) -> Offered:
    """Return what is translated: Chinese into English, unless the clients' test model is loaded."""
    return _PHRASES if loaded.settings.model == MODEL_ID else Offered()


def known(code: str, *, name: str) -> str:
    """Return a code in upper case.

    Raises:
        InvalidRequest: the vendor's list does not have it.
    """
    upper = code.strip().upper().replace("_", "-")
    if upper not in NAMES and upper not in VARIANTS:
        raise InvalidRequest(f"Value for '{name}' not supported.")
    return upper


def base(code: str) -> str:
    """Return the language of a code without its region, in lower case."""
    return code.split("-")[0].lower()
