"""The schema, as the list of steps that made it: named, append-only, each in one transaction.

A step that was released is never changed; the next one is added at the end. The number of steps
done is the `user_version` of the file. docs/storage.md describes the tables, and a test keeps that
page and these steps together.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from speechreader.model.errors import UserError
from speechreader.store import index_tables, reuse_tables
from speechreader.store.faults import code_of
from speechreader.store.header import APPLICATION_ID

if TYPE_CHECKING:
    from sqlite_utils import Database


class Migration(NamedTuple):
    """One step: `name` is recorded in the table `migration`, `apply` changes schema and rows."""

    name: str
    apply: Callable[[Database], None]


def tables_of(connection: sqlite3.Connection) -> Database:
    """sqlite-utils over our connection, without the plugins that happen to be installed.

    Imported late: it takes a tenth of a second, and reading needs none of it.
    """
    from sqlite_utils import Database

    return Database(connection, execute_plugins=False)


def _create(
    db: Database,
    name: str,
    columns: dict[str, type],
    pk: str | tuple[str, ...],
    nullable: tuple[str, ...] = (),
    foreign_keys: tuple[tuple[str, str, str], ...] = (),
) -> None:
    """A STRICT table; every column is NOT NULL unless `nullable` names it."""
    filled = {column for column in columns if column not in nullable and column != pk}
    table = db.table(name)
    table.create(columns, pk=pk, not_null=filled, strict=True, foreign_keys=list(foreign_keys))


def _first_tables(db: Database) -> None:
    _originals(db)
    _speeches(db)
    _revisions(db)
    _first_indexes(db)
    _corrections(db)
    _headings(db)


def _originals(db: Database) -> None:
    _create(
        db,
        "original",
        {
            "id": int,
            "sha256": str,
            "data": bytes,
            "size": int,
            "name": str,
            "path": str,
            "media_type": str,
            "encoding": str,
            "added_at": str,
        },
        pk="id",
        nullable=("path",),
    )


def _speeches(db: Database) -> None:
    _create(
        db,
        "speech",
        {
            "id": int,
            "revision": int,
            "title": str,
            "speaker": str,
            "date": str,
            "occasion": str,
            "source": str,
            "genre": str,
            "added_at": str,
            "removed_at": str,
        },
        pk="id",
        nullable=(
            "revision",
            "title",
            "speaker",
            "date",
            "occasion",
            "source",
            "genre",
            "removed_at",
        ),
    )


def _revisions(db: Database) -> None:
    _create(
        db,
        "revision",
        {
            "id": int,
            "speech": int,
            "original": int,
            "text": str,
            "sha256": str,
            "length": int,
            "characters": int,
            "offsets": str,
            "notices": str,
            "cleaner": str,
            "seal": str,
            "created_at": str,
        },
        pk="id",
        foreign_keys=(("speech", "speech", "id"), ("original", "original", "id")),
    )


def _first_indexes(db: Database) -> None:
    db.table("original").create_index(["sha256"], unique=True)
    db.table("original").create_index(["path"])
    db.table("revision").create_index(["sha256"])
    db.table("revision").create_index(["original"])
    db.table("revision").create_index(["speech"])


def _corrections(db: Database) -> None:
    speech = (("speech", "speech", "id"),)
    _create(
        db,
        "metadata_correction",
        {"speech": int, "field": str, "value": str},
        pk=("speech", "field"),
        nullable=("value",),
        foreign_keys=speech,
    )
    _create(
        db,
        "outline_correction",
        {"speech": int, "quote": str, "occurrence": int, "change": str, "level": int},
        pk=("speech", "quote", "occurrence"),
        nullable=("level",),
        foreign_keys=speech,
    )
    _create(
        db,
        "kept_piece",
        {"speech": int, "start": int, "end": int, "text": str},
        pk=("speech", "start"),
        foreign_keys=speech,
    )
    _create(
        db,
        "reading_state",
        {"speech": int, "paragraph": int, "offset": int, "furthest": int, "read_at": str},
        pk="speech",
        foreign_keys=speech,
    )
    _create(
        db,
        "bundled",
        {"name": str, "added_at": str},
        pk="name",
    )


def _headings(db: Database) -> None:
    _create(
        db,
        "ix_heading",
        {
            "revision": int,
            "position": int,
            "level": int,
            "number": str,
            "title": str,
            "start": int,
            "end": int,
            "confidence": float,
            "inline": int,
        },
        pk=("revision", "position"),
        foreign_keys=(("revision", "revision", "id"),),
    )


#: What a person marked. AUTOINCREMENT, here and below, because a number that was given once names the same thing for
#: ever, also after the row that had it was taken back by undo.
_MARK = """
CREATE TABLE mark (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    speech INTEGER NOT NULL REFERENCES speech (id),
    revision INTEGER NOT NULL REFERENCES revision (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    occurrence INTEGER NOT NULL,
    occurrences INTEGER NOT NULL,
    outline TEXT NOT NULL,
    paragraph TEXT NOT NULL,
    style TEXT NOT NULL,
    colour INTEGER NOT NULL,
    motivation TEXT NOT NULL,
    note TEXT NOT NULL,
    state TEXT NOT NULL,
    was TEXT,
    doubt TEXT,
    settled INTEGER NOT NULL,
    iri TEXT NOT NULL UNIQUE,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    removed_at TEXT,
    seal TEXT NOT NULL
) STRICT
"""
_TAG = """
CREATE TABLE tag (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE) STRICT
"""
_TEXT_CORRECTION = """
CREATE TABLE text_correction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    speech INTEGER NOT NULL REFERENCES speech (id),
    start INTEGER,
    "end" INTEGER,
    was TEXT NOT NULL,
    put TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    share REAL NOT NULL
) STRICT
"""


def _marks(db: Database) -> None:
    for table in (_MARK, _TAG, _TEXT_CORRECTION):
        db.conn.execute(table)
    _create(
        db,
        "mark_tag",
        {"mark": int, "tag": int, "position": int},
        pk=("mark", "tag"),
        foreign_keys=(("mark", "mark", "id"), ("tag", "tag", "id")),
    )
    db.table("mark").create_index(["speech"])
    db.table("mark_tag").create_index(["tag"])
    db.table("text_correction").create_index(["speech"])


def _search_index(db: Database) -> None:
    for statement in index_tables.FIRST:
        db.conn.execute(statement)


#: What a person says of two places of a pair of speeches, whatever a comparison finds.
_LINK = """
CREATE TABLE link (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    speech_a INTEGER NOT NULL REFERENCES speech (id),
    speech_b INTEGER NOT NULL REFERENCES speech (id),
    what TEXT NOT NULL,
    kind TEXT,
    note TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    removed_at TEXT,
    seal TEXT NOT NULL
) STRICT
"""
_LINK_END = """
CREATE TABLE link_end (
    link INTEGER NOT NULL REFERENCES link (id),
    side TEXT NOT NULL,
    speech INTEGER NOT NULL REFERENCES speech (id),
    revision INTEGER NOT NULL REFERENCES revision (id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    occurrence INTEGER NOT NULL,
    occurrences INTEGER NOT NULL,
    outline TEXT NOT NULL,
    paragraph TEXT NOT NULL,
    state TEXT NOT NULL,
    seal TEXT NOT NULL,
    PRIMARY KEY (link, side)
) STRICT
"""


def _links(db: Database) -> None:
    for table in (_LINK, _LINK_END):
        db.conn.execute(table)
    db.table("link").create_index(["speech_a", "speech_b"])
    db.table("link_end").create_index(["speech"])


def _reuse_index(db: Database) -> None:
    for statement in reuse_tables.FIRST:
        db.conn.execute(statement)


#: Every step that was ever released, oldest first.
MIGRATIONS: tuple[Migration, ...] = (
    Migration("first_tables", _first_tables),
    Migration("marks", _marks),
    Migration("search_index", _search_index),
    Migration("links", _links),
    Migration("reuse_index", _reuse_index),
)


def newest(migrations: tuple[Migration, ...] = MIGRATIONS) -> int:
    """The `user_version` that this program writes."""
    return len(migrations)


def migrate(connection: sqlite3.Connection, path: Path, migrations: tuple[Migration, ...]) -> None:
    """Bring the schema up to date, one transaction a step.

    A step that fails leaves the file as it was before it.

    Errors:
        UserError: migration_failed, and what `faults` knows.
    """
    done: int = connection.execute("PRAGMA user_version").fetchone()[0]
    # A foreign key that cascades would empty tables when a step rebuilds the one they refer to, and
    # the switch has no effect inside a transaction.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        for number, step in enumerate(migrations[done:], start=done + 1):
            _run(connection, path, number, step)
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _run(connection: sqlite3.Connection, path: Path, number: int, step: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if number == 1:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(
                "CREATE TABLE migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT"
            )
        step.apply(tables_of(connection))
        connection.execute(
            "INSERT INTO migration VALUES (?, strftime('%Y-%m-%dT%H:%M:%SZ'))", (step.name,)
        )
        connection.execute(f"PRAGMA user_version = {number}")
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise sqlite3.IntegrityError("a migration left rows that refer to nothing")
        connection.execute("COMMIT")
    except BaseException as fault:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if isinstance(fault, sqlite3.Error) and code_of(fault) is None:
            raise UserError("migration_failed", file=str(path), step=step.name) from fault
        raise
