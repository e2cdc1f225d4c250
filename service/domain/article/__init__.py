"""A Chinese official news page taken apart: headline, date, source, body, who said what."""

from service.domain.article.parsing import parse_article
from service.domain.article.shapes import (
    Article,
    Attendance,
    Enumeration,
    Furniture,
    Paragraph,
    Statement,
)

__all__ = [
    "Article",
    "Attendance",
    "Enumeration",
    "Furniture",
    "Paragraph",
    "Statement",
    "parse_article",
]
