"""Person names: where they are, and how they are written in English."""

from service.domain.names.finding import find_names
from service.domain.names.romanising import Romanisation, romanise
from service.domain.names.shapes import KnownPerson, NameMention, NameTables, Surname

__all__ = [
    "KnownPerson",
    "NameMention",
    "NameTables",
    "Romanisation",
    "Surname",
    "find_names",
    "romanise",
]
