"""A page taken apart and read for its terms, names and numbers: what needs no model."""

from __future__ import annotations

from dataclasses import dataclass, replace

from service.domain.article import Article, parse_article
from service.domain.glossary import Glossary, infer_scope
from service.domain.names import NameTables
from service.domain.normalising import Normalised, normalise
from service.domain.spans import Span
from service.domain.terminology import Analysis, analyse


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A page: normalised, taken apart, and analysed without its furniture."""

    normalised: Normalised
    article: Article
    analysis: Analysis

    def verbatim(self, span: Span) -> str:
        """Return a stretch of the article as the page that was handed in has it."""
        return self.normalised.to_source(span).of(self.normalised.source)


def outline(page: str, *, glossary: Glossary, tables: NameTables) -> Outline:
    """Take a page apart.

    Raises:
        InputError: the page is empty, holds no Chinese, or is nothing but furniture.
    """
    normalised = normalise(page)
    article = parse_article(normalised.text)
    analysis = analyse(article.text, glossary=glossary, tables=tables, scope=infer_scope(article))
    furniture = [found.span for found in article.furniture]
    outside = tuple(
        o for o in analysis.occurrences if not any(f.overlaps(o.span) for f in furniture)
    )
    return Outline(
        normalised=normalised, article=article, analysis=replace(analysis, occurrences=outside)
    )
