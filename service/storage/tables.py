"""The tables of glossaries and of the translation memory.

A term's row lives from the revision that wrote it to the revision that changed or removed it
(``until`` is empty while it is current), so that a revision costs only what it changed and any
revision can be read with one condition. Nothing is ever deleted.
"""

from __future__ import annotations

import sqlalchemy as sa

from service.storage.database import UtcDateTime, metadata

glossaries = sa.Table(
    "glossaries",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("description", sa.Text, nullable=False),
    sa.Column("precedence", sa.Integer, nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("terms", sa.Integer, nullable=False),
    sa.Column("created", UtcDateTime, nullable=False),
    sa.Column("changed", UtcDateTime, nullable=False),
    sa.Column("changed_by", sa.String(200), nullable=False),
    sa.Column("deleted", UtcDateTime, nullable=True),
    sa.Index(
        "uq_glossaries_live_name",
        "name",
        unique=True,
        sqlite_where=sa.text("deleted IS NULL"),
        postgresql_where=sa.text("deleted IS NULL"),
    ),
)

revisions = sa.Table(
    "glossary_revisions",
    metadata,
    sa.Column("glossary_id", sa.ForeignKey("glossaries.id"), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("author", sa.String(200), nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("comment", sa.Text, nullable=False),
    sa.Column("added", sa.Integer, nullable=False),
    sa.Column("changed", sa.Integer, nullable=False),
    sa.Column("removed", sa.Integer, nullable=False),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("description", sa.Text, nullable=False),
    sa.Column("precedence", sa.Integer, nullable=False),
)

terms = sa.Table(
    "glossary_terms",
    metadata,
    sa.Column("row", sa.Integer, primary_key=True),
    sa.Column("glossary_id", sa.ForeignKey("glossaries.id"), nullable=False),
    sa.Column("term_id", sa.String(200), nullable=False),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("since", sa.Integer, nullable=False),
    sa.Column("until", sa.Integer, nullable=True),
    sa.Column("zh", sa.Text, nullable=False),
    sa.Column("en", sa.Text, nullable=False),
    sa.Column("category", sa.String(64), nullable=False),
    sa.Column("status", sa.String(20), nullable=False),
    sa.Column("found_by", sa.Text, nullable=False),
    sa.Column("pinyin", sa.Text, nullable=False),
    sa.Column("term", sa.JSON, nullable=False),
    sa.Index(
        "uq_glossary_terms_live",
        "glossary_id",
        "term_id",
        unique=True,
        sqlite_where=sa.text("until IS NULL"),
        postgresql_where=sa.text("until IS NULL"),
    ),
    sa.Index("ix_glossary_terms_position", "glossary_id", "position"),
    sa.Index("ix_glossary_terms_since", "glossary_id", "since"),
    sa.Index("uq_glossary_terms_version", "glossary_id", "term_id", "since", unique=True),
)

memory = sa.Table(
    "memory_segments",
    metadata,
    sa.Column("row", sa.Integer, primary_key=True),
    sa.Column("key", sa.String(64), nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("target", sa.Text, nullable=False),
    sa.Column("origin", sa.String(20), nullable=False),
    sa.Column("author", sa.String(200), nullable=False),
    sa.Column("at", UtcDateTime, nullable=False),
    sa.Column("superseded", UtcDateTime, nullable=True),
    sa.Index(
        "uq_memory_segments_live",
        "key",
        unique=True,
        sqlite_where=sa.text("superseded IS NULL"),
        postgresql_where=sa.text("superseded IS NULL"),
    ),
)

dictionaries = sa.Table(
    "dictionary_sets",
    metadata,
    sa.Column("id", sa.String(36), primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("created", UtcDateTime, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("dictionaries", sa.JSON, nullable=False),
)

ALL = (glossaries, revisions, terms, memory, dictionaries)
