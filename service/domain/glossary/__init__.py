"""Terms, glossaries, and where they occur in a text."""

from service.domain.glossary.conflicts import Conflict, check_glossary
from service.domain.glossary.entries import (
    CASE_RULES,
    Forbidden,
    GlossaryData,
    Match,
    Provenance,
    Scope,
    Term,
)
from service.domain.glossary.matching import Glossary, compile_glossary
from service.domain.glossary.scope import infer_scope, infer_scope_of_text

__all__ = [
    "CASE_RULES",
    "Conflict",
    "Forbidden",
    "Glossary",
    "GlossaryData",
    "Match",
    "Provenance",
    "Scope",
    "Term",
    "check_glossary",
    "compile_glossary",
    "infer_scope",
    "infer_scope_of_text",
]
