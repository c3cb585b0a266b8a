"""Copies of the library: taken from the open file, checked before they count, thinned with age."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import sys
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from speechreader.model.errors import UserError
from speechreader.store.faults import NO_SPACE, as_user_errors, reason_of
from speechreader.store.header import APPLICATION_ID, check_header

_STAMP = "%Y%m%d-%H%M%S"
_NAME = re.compile(r"^backup-(\d{8}-\d{6})(?:-[\w-]+)?\.sqlite$")

#: How many are kept beyond all of today and yesterday: the newest of each day, week, month. As Anki
#: does it.
DAILY, WEEKLY, MONTHLY = 12, 10, 9


def back_up_file(connection: sqlite3.Connection, path: Path, folder: Path, label: str) -> Path:
    """A verified copy of an open library in `folder`, after which the older ones are thinned.

    Errors:
        UserError: backup_failed (also for a copy that does not verify).
    """
    stamp = datetime.now(UTC).strftime(_STAMP)
    target = folder / f"backup-{stamp}{'-' + label if label else ''}.sqlite"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise UserError("backup_failed", file=str(target), reason=reason_of(fault)) from fault
    copy_file(connection, target)
    thin(folder, datetime.now(UTC))
    return target


def copy_file(connection: sqlite3.Connection, target: Path) -> None:
    """Copy an open library to `target`, all or nothing.

    Written under another name, checked, then renamed.

    Errors:
        UserError: backup_failed.
    """
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            connection.backup(copy)
            # One plain file: a copy must not need a log beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
        verify(part)
        _sync(part)
        os.replace(part, target)
    except (OSError, sqlite3.Error) as fault:
        raise UserError("backup_failed", file=str(target), reason=reason_of(fault)) from fault
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def verify(path: Path) -> None:
    """Open the copy at `path` and check it through and through, without changing it.

    Errors:
        UserError: backup_missing, backup_foreign, backup_damaged.
    """
    if not path.is_file():
        raise UserError("backup_missing", file=str(path))
    try:
        # What SQLite does not mind, a last page that was cut, the sizes in the header tell.
        check_header(path, sys.maxsize)
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        ) as copy:
            copy.execute("PRAGMA trusted_schema = OFF")
            sound = copy.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
            ours = copy.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    except (sqlite3.Error, UserError) as fault:
        foreign = isinstance(fault, UserError) and fault.code == "library_foreign"
        code = "backup_foreign" if foreign else "backup_damaged"
        raise UserError(code, file=str(path)) from fault
    if not (sound and ours):
        raise UserError("backup_damaged" if ours else "backup_foreign", file=str(path))


def backups_in(folder: Path) -> list[Path]:
    """The backups in `folder`, newest first."""
    if not folder.is_dir():
        return []
    return sorted((p for p in folder.iterdir() if _NAME.match(p.name)), key=when, reverse=True)


def when(path: Path) -> datetime:
    """When a backup was taken, as its name says (UTC)."""
    found = _NAME.match(path.name)
    stamp = found[1] if found else "19700101-000000"
    return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)


def thin(folder: Path, now: datetime) -> None:
    """Delete the backups that `to_keep` does not keep."""
    found = backups_in(folder)
    kept = to_keep([when(p) for p in found], now)
    for path in found:
        if when(path) not in kept:
            with suppress(OSError):  # one that is in use elsewhere goes next time
                path.unlink()


def to_keep(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which of `times` to keep.

    All of today, of yesterday and from the future (a clock that was wrong), then the newest of each
    of 12 days, 10 weeks and 9 months.
    """
    ordered = sorted(set(times), reverse=True)
    recent = (now - timedelta(days=1)).date()
    kept = {t for t in ordered if t.date() >= recent}
    older = [t for t in ordered if t.date() < recent]
    for period, count in (("%Y-%m-%d", DAILY), ("%G-%V", WEEKLY), ("%Y-%m", MONTHLY)):
        kept |= _newest_of_each(older, period, count)
    return kept


def _newest_of_each(ordered: list[datetime], period: str, count: int) -> set[datetime]:
    newest: dict[str, datetime] = {}
    for time in ordered:
        newest.setdefault(time.strftime(period), time)
    return set(list(newest.values())[:count])


def restore_file(backup: Path, path: Path, newest: int) -> Path | None:
    """Put a verified copy of `backup` in the place of the library at `path`, which nobody has open.

    Returns:
        Where the library that was there is now; None if there was none. It is never deleted.

    Errors:
        UserError: backup_missing, backup_foreign, backup_damaged, library_newer,
            library_unwritable, disk_full.
    """
    verify(backup)
    check_header(backup, newest)
    part = path.with_name(path.name + ".part")
    with as_user_errors(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(backup, part)
            _sync(part)
            aside = _set_aside(path)
            os.replace(part, path)
        except OSError as fault:
            if fault.errno in NO_SPACE:
                raise
            reason = reason_of(fault)
            raise UserError("library_unwritable", file=str(path), reason=reason) from fault
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    return aside


def _set_aside(path: Path) -> Path | None:
    """Rename a library and its log; the log of one file must never be found beside another."""
    if not path.exists():
        return None
    stamp = datetime.now(UTC).strftime(_STAMP)
    aside = path.with_name(f"{path.stem}.replaced-{stamp}{path.suffix}")
    os.replace(path, aside)
    for log in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.replace(f"{path}{log}", f"{aside}{log}")
    return aside
