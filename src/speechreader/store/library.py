"""Opening, closing and writing the one file: pragmas, locks, transactions."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from speechreader.model.errors import UserError
from speechreader.store import migrations as schema
from speechreader.store.faults import as_user_errors, reason_of
from speechreader.store.header import check_header, has_wal

Row = tuple[Any, ...]

#: FULL: a commit that was answered survives a power cut. The first three guard against a file that
#: was made to do harm.
_PRAGMAS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -16000",
)


class Library:
    """One open library: exactly one connection, owned by the thread that opened it.

    Holds `path`, `read_only` and the connection. Write inside `atomic()`; everything else only
    reads.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._connection = connection
        #: Called before each commit, to bring what is derived in step with what was written.
        self.before_commit: list[Callable[[Library], None]] = []

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        backups: Path | None = None,
        migrations: tuple[schema.Migration, ...] = schema.MIGRATIONS,
    ) -> Library:
        """Open the library at `path`.

        Make it if it is not there, bring it up to date, lock out others.

        Where the file or its folder cannot be written, it is opened for reading (`read_only`
        tells). `backups` is the folder for the copy that is taken before each step of a migration.

        Errors:
            UserError: library_missing, library_unwritable, library_foreign, library_newer,
                library_older, library_damaged, library_locked, library_unsaved, migration_failed,
                disk_full.
        """
        _prepare(path, read_only=read_only)
        with as_user_errors(path):
            found = path.exists() and check_header(path, schema.newest(migrations)) is not None
            read_only = read_only or not _may_write(path)
            crashed = has_wal(path)
            library = cls(path, _connect(path, read_only=read_only), read_only=read_only)
            try:
                library._settle(migrations, backups, found=found, crashed=crashed)
            except BaseException:
                library._connection.close()
                raise
            return library

    def _settle(
        self,
        migrations: tuple[schema.Migration, ...],
        backups: Path | None,
        *,
        found: bool,
        crashed: bool,
    ) -> None:
        if crashed and self.one("PRAGMA quick_check(1)") != ("ok",):
            raise UserError("library_damaged", file=str(self.path))
        version = self._version()
        if version > schema.newest(migrations):
            raise UserError("library_newer", file=str(self.path))
        if version == schema.newest(migrations):
            return
        if self.read_only:
            raise UserError("library_older", file=str(self.path))
        for number in range(version + 1, schema.newest(migrations) + 1):
            if found and number > 1 and backups is not None:
                self.back_up(backups, f"before-{migrations[number - 1].name}")
            schema.migrate(self._connection, self.path, migrations[:number])

    def _version(self) -> int:
        return int(self.one("PRAGMA user_version")[0])

    def close(self) -> None:
        """Write everything into the one file and let go of it; closing twice is fine."""
        with suppress(sqlite3.ProgrammingError):
            if not self.read_only:
                with suppress(
                    sqlite3.OperationalError
                ):  # a full disk: the log keeps what is not yet in the file
                    self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._connection.close()

    def checkpoint(self) -> None:
        """Bring the main file up to date, so that a copy of it alone is whole; for idle moments."""
        if not self.read_only:
            with as_user_errors(self.path):
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def back_up(self, folder: Path, label: str = "") -> Path:
        """A verified copy in `folder`, named by time and `label`; older ones are thinned out."""
        from speechreader.store.backup import back_up_file

        with as_user_errors(self.path):
            return back_up_file(self._connection, self.path, folder, label)

    def copy_to(self, target: Path) -> Path:
        """A verified copy at `target`, or under the name of the library in the folder `target`.

        Errors:
            UserError: backup_exists, backup_failed.
        """
        from speechreader.store.backup import copy_file

        target = target / self.path.name if target.is_dir() else target
        if target.exists():
            raise UserError("backup_exists", file=str(target))
        with as_user_errors(self.path):
            copy_file(self._connection, target)
        return target

    # -- reading ----------------------------------------------------------------------------------

    def rows(self, sql: str, values: Iterable[object] = ()) -> list[Row]:
        """All rows of a SELECT."""
        with as_user_errors(self.path):
            return self._connection.execute(sql, tuple(values)).fetchall()  # type: ignore[arg-type]

    def maybe(self, sql: str, values: Iterable[object] = ()) -> Row | None:
        """The first row of a SELECT, or None."""
        with as_user_errors(self.path):
            return self._connection.execute(sql, tuple(values)).fetchone()  # type: ignore[arg-type]

    def one(self, sql: str, values: Iterable[object] = ()) -> Row:
        """The first row of a SELECT that always has one."""
        row = self.maybe(sql, values)
        if row is None:
            raise LookupError(sql)
        return row

    @property
    def changes(self) -> int:
        """A number that grows with every row written, so that what was read can be kept until then."""
        return self._connection.total_changes

    def interrupt(self) -> None:
        """Stop the statement that runs now; may be called from any thread."""
        self._connection.interrupt()

    # -- writing ----------------------------------------------------------------------------------

    def _must_be_there(self) -> None:
        """Some systems let go on who writes into a file that was deleted, and all of it is lost at the end."""
        try:
            self.path.stat()
        except FileNotFoundError as fault:
            raise UserError("library_moved", file=str(self.path)) from fault
        except (
            OSError
        ):  # whether it is there cannot be told, as by somebody who may not look into the folder
            return

    @contextmanager
    def atomic(self) -> Generator[None, None, None]:
        """All or nothing: a transaction, or inside one a savepoint.

        Errors:
            UserError: library_read_only, library_moved, disk_full and the like; nothing of the
            block is stored then.
        """
        if self.read_only:
            raise UserError("library_read_only", file=str(self.path))
        nested = self._connection.in_transaction
        if not nested:
            self._must_be_there()
        with as_user_errors(self.path):
            self._connection.execute("SAVEPOINT step" if nested else "BEGIN IMMEDIATE")
            try:
                yield
                for settle in () if nested else self.before_commit:
                    settle(self)
                self._connection.execute("RELEASE step" if nested else "COMMIT")
            except BaseException:
                self._roll_back(nested=nested)
                raise

    def _roll_back(self, *, nested: bool) -> None:
        # SQLite itself rolls everything back on a full disk; then there is no transaction left to
        # end.
        if not self._connection.in_transaction:
            return
        if nested:
            self._connection.execute("ROLLBACK TO step")
            self._connection.execute("RELEASE step")
        else:
            self._connection.execute("ROLLBACK")

    def write(self, sql: str, values: Iterable[object] = ()) -> int:
        """Run one INSERT, UPDATE or DELETE inside `atomic()`; the id of the row it made."""
        if not self._connection.in_transaction:
            raise RuntimeError("a write belongs inside atomic()")
        return self._connection.execute(sql, tuple(values)).lastrowid or 0  # type: ignore[arg-type]

    def write_many(self, sql: str, rows: Iterable[Row]) -> None:
        """Run one statement for many rows inside `atomic()`."""
        if not self._connection.in_transaction:
            raise RuntimeError("a write belongs inside atomic()")
        self._connection.executemany(sql, rows)


def sqlite_version() -> str:
    """The version of SQLite that this Python brings."""
    return sqlite3.sqlite_version


def _prepare(path: Path, *, read_only: bool) -> None:
    """Make the folder of a new library, see that an old one may be read, or say why not.

    A folder, a pipe or a device is no library and is not opened: a pipe would have us wait for ever.
    """
    try:
        if not path.exists():
            if read_only:
                raise UserError("library_missing", file=str(path))
            path.parent.mkdir(parents=True, exist_ok=True)
        elif not path.is_file():
            raise UserError("library_foreign", file=str(path))
        elif not os.access(path, os.R_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as fault:
        raise UserError("library_unwritable", file=str(path), reason=reason_of(fault)) from fault


def _may_write(path: Path) -> bool:
    if not path.exists():
        return True
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    writable = _may_write(path)
    mode = "rwc" if writable else _reading_mode(path)
    address = f"{path.absolute().as_uri()}?mode={mode}"
    try:
        connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=0)
    except sqlite3.OperationalError as fault:
        raise UserError("library_unwritable", file=str(path), reason=reason_of(fault)) from fault
    connection.text_factory = _text
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        if writable:
            _lock(connection)
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        connection.close()
        raise
    return connection


def _text(stored: bytes) -> str:
    """Text as it was stored. Where a file has rotted the broken places show, and the hashes tell.

    By default sqlite3 would give up the whole query, the sound rows with it.
    """
    return stored.decode("utf-8", "replace")


def _reading_mode(path: Path) -> str:
    """How to open a file or folder that cannot be written.

    SQLite wants to make files beside a library with a log, unless it is told that nobody writes.
    """
    if not has_wal(path):
        return "ro&immutable=1"
    if not os.access(path.parent, os.W_OK):
        raise UserError("library_unsaved", file=str(path))
    return "ro"


def _lock(connection: sqlite3.Connection) -> None:
    """Keep other programs out for as long as the library is open.

    A second writer is refused at the door, not in the middle of a sentence, and no -shm file is
    needed. SQLite takes the lock at the first write; take it now, while there is nothing to lose.
    """
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("COMMIT")
