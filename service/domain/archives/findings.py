"""What a report tells of an archive, gathered from its results one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_UNNAMED = {"number", "date", "literal"}
_BY_CONTEXT = {"title", "place", "organisation"}
"""What these mean in English depends on whose page it is: 省长, 全市, 市财政局."""
_MOST_FORMS = 12


@dataclass(slots=True, kw_only=True)
class Name:
    """A name or phrase that no glossary lists: how it was written, how often, and where."""

    english: Counter[str] = field(default_factory=Counter)
    uses: int = 0
    documents: int = 0
    example: str = ""
    uncertain: bool = False


@dataclass(slots=True, kw_only=True)
class Findings:
    """Terms, names and warnings over a whole archive.

    ``forms`` counts the renderings of a term that has one English, ``contexts`` those of one whose
    English depends on the page; ``missed`` and ``warnings`` hold a count and an example each.
    """

    statuses: Counter[str] = field(default_factory=Counter)
    terms: Counter[str] = field(default_factory=Counter)
    forms: dict[str, Counter[str]] = field(default_factory=dict)
    contexts: dict[str, Counter[str]] = field(default_factory=dict)
    names: dict[str, Name] = field(default_factory=dict)
    missed: dict[tuple[str, str], list[Any]] = field(default_factory=dict)
    warnings: dict[str, list[Any]] = field(default_factory=dict)
    characters: int = 0

    def add(self, row: Mapping[str, Any]) -> None:
        """Take a document's result into account."""
        self.statuses[row["status"]] += 1
        self.characters += len(row["text"])
        result = row.get("translation") or row.get("brief") or {}
        for use in result.get("terms", ()):
            self._use(use, row["id"])
        for term in {u["term"] for u in result.get("terms", ()) if u["glossary"] == "names"}:
            self.names[term].documents += 1
        for found in result.get("candidates", ()):
            if found["category"] != "person":  # people are counted by their uses
                name = self.names.setdefault(found["zh"], Name(example=row["id"]))
                name.uses += found["count"]
                name.documents += 1
        for warning in result.get("warnings", ()):
            _count(self.warnings, warning["kind"], row["id"])

    def _use(self, use: Mapping[str, Any], document: str) -> None:
        self.terms[use["status"]] += 1
        term, english = use["term"], use["english"]
        if use["status"] == "missed":
            _count(self.missed, (term, english), document)
        if use["kind"] not in _UNNAMED:
            table = self.contexts if use["kind"] in _BY_CONTEXT else self.forms
            table.setdefault(term, Counter())[english] += 1
        if use["glossary"] == "names":
            name = self.names.setdefault(term, Name(example=document))
            name.english[english] += 1
            name.uses += 1
            name.uncertain = name.uncertain or "uncertain" in use["flags"]

    def adherence(self) -> float:
        """Return the share of terms that stand in their right form, in percent."""
        wanted = sum(self.terms[status] for status in ("applied", "repaired", "missed"))
        return 100 * (wanted - self.terms["missed"]) / wanted if wanted else 100.0

    def consistency(self) -> float:
        """Return the share of uses with their term's most frequent rendering, in percent.

        Only terms that have one English count: names of people and fixed terms.
        """
        uses = sum(forms.total() for forms in self.forms.values())
        usual = sum(max(forms.values()) for forms in self.forms.values())
        return 100 * usual / uses if uses else 100.0

    def candidates(self) -> list[tuple[str, Name]]:
        """Return what recurs and no glossary lists, those in the most documents first."""
        found = [(term, name) for term, name in self.names.items() if name.documents > 1]
        return sorted(found, key=lambda item: (-item[1].documents, -item[1].uses, item[0]))


def several(forms: Mapping[str, Counter[str]]) -> list[tuple[str, list[tuple[str, int]]]]:
    """Return the terms with more than one rendering, the most used first."""
    varied = [(term, counts) for term, counts in forms.items() if len(counts) > 1]
    varied.sort(key=lambda item: (-item[1].total(), item[0]))
    return [
        (term, sorted(counts.items(), key=lambda form: (-form[1], form[0]))[:_MOST_FORMS])
        for term, counts in varied
    ]


def _count(table: dict[Any, list[Any]], key: Any, example: str) -> None:  # noqa: ANN401
    table.setdefault(key, [0, example])[0] += 1
