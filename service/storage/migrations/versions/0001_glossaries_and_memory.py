"""Glossaries with revisions, and the translation memory."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "glossaries",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("precedence", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("terms", sa.Integer(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(length=200), nullable=False),
        sa.Column("deleted", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_glossaries")),
    )
    with op.batch_alter_table("glossaries", schema=None) as batch_op:
        batch_op.create_index(
            "uq_glossaries_live_name",
            ["name"],
            unique=True,
            sqlite_where=sa.text("deleted IS NULL"),
            postgresql_where=sa.text("deleted IS NULL"),
        )

    op.create_table(
        "memory_segments",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("origin", sa.String(length=20), nullable=False),
        sa.Column("author", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_memory_segments")),
    )
    with op.batch_alter_table("memory_segments", schema=None) as batch_op:
        batch_op.create_index(
            "uq_memory_segments_live",
            ["key"],
            unique=True,
            sqlite_where=sa.text("superseded IS NULL"),
            postgresql_where=sa.text("superseded IS NULL"),
        )

    op.create_table(
        "glossary_revisions",
        sa.Column("glossary_id", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("author", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("removed", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("precedence", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["glossary_id"],
            ["glossaries.id"],
            name=op.f("fk_glossary_revisions_glossary_id_glossaries"),
        ),
        sa.PrimaryKeyConstraint("glossary_id", "number", name=op.f("pk_glossary_revisions")),
    )
    op.create_table(
        "glossary_terms",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("glossary_id", sa.String(length=64), nullable=False),
        sa.Column("term_id", sa.String(length=200), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("since", sa.Integer(), nullable=False),
        sa.Column("until", sa.Integer(), nullable=True),
        sa.Column("zh", sa.Text(), nullable=False),
        sa.Column("en", sa.Text(), nullable=False),
        sa.Column("category", sa.String(length=64), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("found_by", sa.Text(), nullable=False),
        sa.Column("pinyin", sa.Text(), nullable=False),
        sa.Column("term", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["glossary_id"],
            ["glossaries.id"],
            name=op.f("fk_glossary_terms_glossary_id_glossaries"),
        ),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_glossary_terms")),
    )
    with op.batch_alter_table("glossary_terms", schema=None) as batch_op:
        batch_op.create_index(
            "ix_glossary_terms_position", ["glossary_id", "position"], unique=False
        )
        batch_op.create_index("ix_glossary_terms_since", ["glossary_id", "since"], unique=False)
        batch_op.create_index(
            "uq_glossary_terms_live",
            ["glossary_id", "term_id"],
            unique=True,
            sqlite_where=sa.text("until IS NULL"),
            postgresql_where=sa.text("until IS NULL"),
        )
        batch_op.create_index(
            "uq_glossary_terms_version", ["glossary_id", "term_id", "since"], unique=True
        )


def downgrade() -> None:
    """Drop the tables."""
    with op.batch_alter_table("glossary_terms", schema=None) as batch_op:
        batch_op.drop_index("uq_glossary_terms_version")
        batch_op.drop_index(
            "uq_glossary_terms_live",
            sqlite_where=sa.text("until IS NULL"),
            postgresql_where=sa.text("until IS NULL"),
        )
        batch_op.drop_index("ix_glossary_terms_since")
        batch_op.drop_index("ix_glossary_terms_position")

    op.drop_table("glossary_terms")
    op.drop_table("glossary_revisions")
    with op.batch_alter_table("memory_segments", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_memory_segments_live",
            sqlite_where=sa.text("superseded IS NULL"),
            postgresql_where=sa.text("superseded IS NULL"),
        )

    op.drop_table("memory_segments")
    with op.batch_alter_table("glossaries", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_glossaries_live_name",
            sqlite_where=sa.text("deleted IS NULL"),
            postgresql_where=sa.text("deleted IS NULL"),
        )

    op.drop_table("glossaries")
