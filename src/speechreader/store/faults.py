"""What SQLite and the file system report, told as errors that a person can act on."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from speechreader.model.errors import Cancelled, UserError

#: Primary SQLite result codes and the error they mean to a person.
_CODES = {
    sqlite3.SQLITE_BUSY: "library_locked",
    sqlite3.SQLITE_LOCKED: "library_locked",
    sqlite3.SQLITE_READONLY: "library_read_only",
    sqlite3.SQLITE_IOERR: "disk_error",
    sqlite3.SQLITE_CORRUPT: "library_damaged",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_NOTADB: "library_damaged",
}
#: What the system reports where nothing more fits.
NO_SPACE = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)


@contextmanager
def as_user_errors(path: Path) -> Generator[None, None, None]:
    """Turn the failures of SQLite and of the disk inside the block into UserErrors about `path`.

    A statement that was interrupted from another thread raises Cancelled.

    What stands in no table (a wrong statement, a broken constraint) is a bug of ours and passes
    through.
    """
    try:
        yield
    except sqlite3.Error as fault:
        if getattr(fault, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
            raise Cancelled from fault
        code = code_of(fault)
        if code is None:
            raise
        raise UserError(code, file=str(path)) from fault
    except OSError as fault:
        if fault.errno in NO_SPACE:
            raise UserError("disk_full", file=str(path)) from fault
        raise


def code_of(fault: sqlite3.Error) -> str | None:
    """The code of the UserError that `fault` means, None if it is a bug."""
    result: int | None = getattr(fault, "sqlite_errorcode", None)
    return None if result is None else _CODES.get(result & 0xFF)


def reason_of(fault: OSError | sqlite3.Error) -> str:
    """The system's own words for a fault, without paths and numbers."""
    return (fault.strerror if isinstance(fault, OSError) else None) or str(fault)
