"""Run the migrations on the connection that the program hands over."""

from __future__ import annotations

from alembic import context

from service.storage import tables
from service.storage.database import metadata

_REGISTERED = tables.ALL
"""The tables must be declared before the metadata is compared with a database."""


def run() -> None:
    """Migrate inside the caller's transaction."""
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata,
        render_as_batch=True,
    )
    context.run_migrations()


run()
