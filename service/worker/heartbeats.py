"""Who is alive: each worker's row in the queue's database, and its token.

A worker that was silent loses its row to whoever takes back its work; when it wakes, its token is
no longer there, and it must write nothing more. No clock is compared with another's: silence is
counted in looks at a row that did not change, so a database that was away kills nobody.
"""

from __future__ import annotations

import time
from uuid import uuid4

import sqlalchemy as sa

from service.domain.errors import StorageError

_PATIENCE = 60.0
_PAUSE = 0.5

_metadata = sa.MetaData()
_workers = sa.Table(
    "yijian_workers",
    _metadata,
    sa.Column("executor", sa.String(200), primary_key=True),
    sa.Column("token", sa.String(40), nullable=False),
    sa.Column("beats", sa.BigInteger, nullable=False),
)


class Heartbeats:
    """One worker's row, and its view of the others."""

    def __init__(self, engine: sa.Engine, executor: str, *, looks: int) -> None:
        """Take the row of ``executor``; a process that held it before is fenced by that.

        A row that did not change in ``looks`` looks in a row is of a worker that is dead.
        """
        self._engine = engine
        self._executor = executor
        self._token = uuid4().hex
        self._looks = looks
        self._seen: dict[str, tuple[tuple[str, int], int]] = {}
        row = _workers.c.executor == executor
        with engine.begin() as connection:
            taken = connection.execute(
                sa.update(_workers).where(row).values(token=self._token, beats=0)
            )
            if not taken.rowcount:
                connection.execute(
                    sa.insert(_workers).values(executor=executor, token=self._token, beats=0)
                )

    def beat(self) -> bool:
        """Say that this worker is alive; return whether the row is still its own."""
        mine = sa.and_(_workers.c.executor == self._executor, _workers.c.token == self._token)
        with self._engine.begin() as connection:
            change = sa.update(_workers).where(mine).values(beats=_workers.c.beats + 1)
            return bool(connection.execute(change).rowcount)

    def is_mine(self) -> bool:
        """Return whether the row is still this worker's own."""
        with self._engine.connect() as connection:
            wanted = sa.select(_workers.c.token).where(_workers.c.executor == self._executor)
            return connection.execute(wanted).scalar() == self._token

    def claim_dead(self) -> list[str]:
        """Fence the workers that were silent for too long; each is claimed by one caller."""
        with self._engine.connect() as connection:
            rows = connection.execute(sa.select(_workers)).all()
        claimed = []
        for row in rows:
            state = (row.token, row.beats)
            before, looks = self._seen.get(row.executor, (state, -1))
            looks = looks + 1 if before == state else 0
            self._seen[row.executor] = (state, looks)
            if looks >= self._looks and row.executor != self._executor and self._claim(row):
                claimed.append(row.executor)
        return claimed

    def forget(self, executor: str) -> None:
        """Delete the row of a claimed worker, once its work is taken back."""
        gone = sa.and_(_workers.c.executor == executor, _workers.c.token == "")
        with self._engine.begin() as connection:
            connection.execute(sa.delete(_workers).where(gone))
        self._seen.pop(executor, None)

    def leave(self) -> None:
        """Delete this worker's own row."""
        mine = sa.and_(_workers.c.executor == self._executor, _workers.c.token == self._token)
        with self._engine.begin() as connection:
            connection.execute(sa.delete(_workers).where(mine))

    def _claim(self, row: sa.Row[tuple[str, str, int]]) -> bool:
        same = sa.and_(
            _workers.c.executor == row.executor,
            _workers.c.token == row.token,
            _workers.c.beats == row.beats,
        )
        with self._engine.begin() as connection:
            change = sa.update(_workers).where(same).values(token="", beats=row.beats + 1)
            return bool(connection.execute(change).rowcount)


def open_queue(url: str, *, patience: float = _PATIENCE) -> sa.Engine:
    """Open the queue's database; on SQLite, turn on WAL before anybody launches.

    A server that does not answer is waited for, ``patience`` seconds long.

    Raises:
        StorageError: it cannot be opened.
    """
    engine = sa.create_engine(url.replace("postgresql://", "postgresql+psycopg://", 1))
    local = engine.dialect.name == "sqlite"
    until = time.monotonic() + patience
    while True:
        try:
            with engine.begin() as connection:
                if local:
                    connection.execute(sa.text("pragma journal_mode=wal"))
                connection.execute(sa.schema.CreateTable(_workers, if_not_exists=True))
        except sa.exc.OperationalError as error:
            waits = not local or is_busy(error)
            if not waits or time.monotonic() >= until:
                raise StorageError(_said(engine, error)) from error
            time.sleep(_PAUSE)
        except sa.exc.IntegrityError:  # another worker made the table at the same moment
            continue
        else:
            return engine


def is_busy(error: sa.exc.OperationalError) -> bool:
    """Say whether somebody else was writing to a SQLite file for too long."""
    return "locked" in str(error.orig)


def _said(engine: sa.Engine, error: sa.exc.OperationalError) -> str:
    if engine.dialect.name == "sqlite":
        return (
            f"the run's queue cannot be opened ({error.orig}): free some space or fix the folder, "
            "and give the same command again"
        )
    where = engine.url.render_as_string(hide_password=True)
    return (
        f"the queue at {where} does not answer: start it, and give the same command again; "
        "finished pieces are kept"
    )
