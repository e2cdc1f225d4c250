"""Request bodies, and the schemas of what is answered."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter

from service.domain.brief import Brief
from service.domain.glossary import Term
from service.domain.translation import Translation

_REFERENCE = "#/components/schemas/{model}"


def _whole(text: str) -> str:
    """Refuse half a surrogate pair, which JSON can carry and no encoding can."""
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise ValueError("holds half of a surrogate pair: send well-formed Unicode")
    return text


Text = Annotated[str, AfterValidator(_whole)]


class TermIn(BaseModel):
    """A term for this request only."""

    model_config = ConfigDict(extra="forbid")

    zh: Text = Field(min_length=1, max_length=200)
    en: Text = Field(min_length=1, max_length=400)

    def to_term(self) -> Term:
        """Return the term as the domain knows it."""
        return Term(id=f"request:{self.zh}", zh=self.zh, en=self.en)


class Asked(BaseModel):
    """What every request for English holds."""

    model_config = ConfigDict(extra="forbid")

    text: Text
    glossaries: list[Text] = Field(
        default_factory=list, max_length=10, description="Names of glossaries, over the built-in."
    )
    terms: list[TermIn] = Field(
        default_factory=list, max_length=1000, description="Terms that win over all glossaries."
    )

    def extra(self) -> list[Term]:
        """Return the terms of this request as the domain knows them."""
        return [term.to_term() for term in self.terms]


class TranslationIn(Asked):
    """A text to translate; line structure survives."""

    text: Text = Field(description="Chinese text.")
    format: Literal["json", "text", "bilingual"] = "json"


class BriefIn(Asked):
    """A page to brief."""

    text: Text = Field(description="The page as text or HTML.")
    length: Literal["flash", "short", "standard"] = "standard"
    format: Literal["json", "md", "html", "docx"] = "json"
    lang: Literal["en", "zh", "both"] = "en"


def component_schemas() -> dict[str, Any]:
    """Return JSON schemas by name: of bodies that come as JSON or form, and of the results."""
    schemas: dict[str, Any] = {}
    kinds = {"TranslationIn": TranslationIn, "BriefIn": BriefIn}
    results = {"Translation": Translation, "Brief": Brief}
    for name, kind in {**kinds, **results}.items():
        mode: Literal["validation", "serialization"] = (
            "serialization" if name in results else "validation"
        )
        schema = TypeAdapter(kind).json_schema(mode=mode, ref_template=_REFERENCE)
        schemas.update(schema.pop("$defs", {}))
        schemas[name] = schema
    schemas["Span"] = _span_schema()
    return schemas


def _span_schema() -> dict[str, Any]:
    """Describe a span as ``web.jsonable`` writes it."""
    return {
        "type": "object",
        "title": "Span",
        "description": "A half-open range of Unicode code points.",
        "properties": {"start": {"type": "integer"}, "end": {"type": "integer"}},
        "required": ["start", "end"],
    }
