"""What the first hundred bytes of a library say.

Read without SQLite so that the file stays untouched.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from speechreader.model.errors import UserError

#: «SpRd» at offset 68 of the file: tells a library of ours from any other SQLite file.
APPLICATION_ID = int.from_bytes(b"SpRd", "big")
_MAGIC = b"SQLite format 3\0"
_LENGTH = 100


class Header(NamedTuple):
    """The fields of a SQLite header that matter here.

    `pages` is 0 where the header does not vouch for it.
    """

    application_id: int
    version: int
    page_size: int
    pages: int


def read_header(path: Path) -> Header | None:
    """The header of the library at `path`.

    None if the file is empty, which a new library is for a moment.

    Errors:
        UserError: library_damaged, library_foreign.
    """
    with path.open("rb") as file:
        data = file.read(_LENGTH)
    if not data:
        return None
    if len(data) < _LENGTH or not data.startswith(_MAGIC):
        # Half a header is damage; anything else was never ours.
        cut = data.startswith(_MAGIC) or not data.strip(b"\0")
        raise UserError("library_damaged" if cut else "library_foreign", file=str(path))
    return _parsed(data)


def _parsed(data: bytes) -> Header:
    def number(start: int, end: int) -> int:
        return int.from_bytes(data[start:end], "big")

    size = number(16, 18)
    vouched = number(24, 28) == number(92, 96)
    return Header(
        application_id=number(68, 72),
        version=number(60, 64),
        page_size=65536 if size == 1 else size,
        pages=number(28, 32) if vouched else 0,
    )


def check_header(path: Path, newest: int) -> Header | None:
    """Refuse a file that is not ours, that is from a newer program, or that was cut short.

    Errors:
        UserError: library_foreign, library_newer, library_damaged.
    """
    header = read_header(path)
    if header is None:
        return None
    if header.application_id != APPLICATION_ID and not _just_begun(path, header):
        raise UserError("library_foreign", file=str(path))
    if header.version > newest:
        raise UserError("library_newer", file=str(path))
    # Pages may still stand in the write-ahead log alone, so a short file tells something only
    # without one.
    if not has_wal(path) and path.stat().st_size < header.pages * header.page_size:
        raise UserError("library_damaged", file=str(path))
    return header


def _just_begun(path: Path, header: Header) -> bool:
    """Whether a first start was cut off before the first schema reached the main file."""
    return header.application_id == 0 and header.version == 0 and header.pages <= 1


def has_wal(path: Path) -> bool:
    """Whether a write-ahead log with something in it lies beside the library."""
    try:
        return os.stat(f"{path}-wal").st_size > 0
    except OSError:
        return False
