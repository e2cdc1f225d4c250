"""The languages of the vendor's list, and those that this service translates."""

from __future__ import annotations

from service.domain.errors import InvalidRequest

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
SOURCES = ("ZH",)
TARGETS = ("EN", "EN-GB", "EN-US")


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
