"""Request bodies."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from service.domain.glossary import Term


class TermIn(BaseModel):
    """A term for this request only."""

    model_config = ConfigDict(extra="forbid")

    zh: str = Field(min_length=1, max_length=200)
    en: str = Field(min_length=1, max_length=400)

    def to_term(self) -> Term:
        """Return the term as the domain knows it."""
        return Term(id=f"request:{self.zh}", zh=self.zh, en=self.en)


class TranslationIn(BaseModel):
    """A text to translate; line structure survives."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(description="Chinese text.")
    glossaries: list[str] = Field(default_factory=list, max_length=10)
    terms: list[TermIn] = Field(default_factory=list, max_length=1000)


class BriefIn(BaseModel):
    """A page to brief."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(description="The page as text or HTML.")
    length: Literal["flash", "short", "standard"] = "standard"
    format: Literal["json", "md", "html", "docx"] = "json"
    lang: Literal["en", "zh", "both"] = "en"
    glossaries: list[str] = Field(default_factory=list, max_length=10)
    terms: list[TermIn] = Field(default_factory=list, max_length=1000)
