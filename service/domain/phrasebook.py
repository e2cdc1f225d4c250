"""One phrase in every language of a vendor's list, which the vendor's clients test themselves with.

"Proton beam" is what the tests of DeepL's clients translate; with it a server answers them in any
language, instantly and always the same. It translates nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping

MODEL_ID = "proton-beam"
"""The built-in model that the phrasebook comes with."""

PHRASES: Mapping[str, str] = {
    "AR": "شعاع البروتون", "BG": "протонен лъч", "CS": "protonový paprsek", "DA": "protonstråle",
    "DE": "Protonenstrahl", "EL": "δέσμη πρωτονίων", "EN": "proton beam", "ES": "haz de protones",
    "ET": "prootonikiirgus", "FI": "protonisäde", "FR": "faisceau de protons", "HE": "קרן פרוטון",
    "HU": "protonnyaláb", "ID": "berkas proton", "IT": "fascio di protoni", "JA": "陽子ビーム",
    "KO": "양성자 빔", "LT": "protonų spindulys", "LV": "protonu staru kūlis", "NB": "protonstråle",
    "NL": "protonenbundel", "PL": "wiązka protonów", "PT": "feixe de prótons",
    "RO": "fascicul de protoni", "RU": "протонный луч", "SK": "protónový lúč",
    "SL": "protonski žarek", "SV": "protonstråle", "TH": "ลำแสงโปรตอน", "TR": "proton ışını",
    "UK": "протонний пучок", "VI": "chùm proton", "ZH": "质子束",
}  # fmt: skip
_TRADITIONAL = "質子束"


def phrase_in(language: str) -> str:
    """Return the phrase in a language, given by its code in upper case, with or without region."""
    return _TRADITIONAL if language == "ZH-HANT" else PHRASES[language.split("-")[0]]


def language_of(text: str) -> str | None:
    """Tell whose phrase a text begins with, in upper case."""
    if text.startswith(_TRADITIONAL):
        return "ZH"
    return next((code for code, phrase in PHRASES.items() if text.startswith(phrase)), None)


def say(text: str, *, target: str, entries: Mapping[str, str]) -> str:
    """Say the phrase for every line that holds something, or what ``entries`` have for the line."""
    phrase = phrase_in(target)
    return "\n".join(entries.get(line, phrase) if line else "" for line in text.split("\n"))
