"""The library inside an executable (随附讲话): sealed when it is packed, read where it lies, copied, never written."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from speechreader.model.errors import UserError
from speechreader.model.speech import Reading, SpeechId
from speechreader.store import migrations, speeches
from speechreader.store.faults import as_user_errors
from speechreader.store.header import check_header, has_wal
from speechreader.store.library import Library
from speechreader.store.packing import raw_text

#: Before the hash of a file in the table `bundled`, where the examples stand with the names of their files.
_PREFIX = "pack:"


class Packed(NamedTuple):
    """A speech of a pack: its number there, and the hash of the file that it was made from."""

    id: SpeechId
    sha256: str


def open_frozen(path: Path) -> Library:
    """A library that nobody writes, read without a lock and without a file beside it.

    Errors:
        UserError: library_missing, library_foreign, library_newer, library_damaged, library_unwritable, library_older.
    """
    with as_user_errors(path):
        try:
            header = check_header(path, migrations.newest())
            address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
            connection = sqlite3.connect(address, uri=True, isolation_level=None)
        except OSError as fault:
            raise UserError("library_missing", file=str(path)) from fault
        if header is None or header.version != migrations.newest():
            connection.close()
            raise UserError("library_older", file=str(path))
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA query_only = ON")
        return Library(path, connection, read_only=True)


def packed(library: Library) -> tuple[Packed, ...]:
    """The speeches of a pack, in their order."""
    rows = library.rows(
        "SELECT s.id, o.sha256 FROM speech s JOIN revision r ON r.id = s.revision"
        " JOIN original o ON o.id = r.original WHERE s.removed_at IS NULL ORDER BY s.id"
    )
    return tuple(Packed(*row) for row in rows)


def seal(library: Library, identity: str) -> None:
    """Make a library fit to be handed out: no folder of the one who packed it, everything noted as offered."""
    with library.atomic():
        library.write("UPDATE original SET path = NULL")
        note_offered(library, [identity, *(item.sha256 for item in packed(library))])
    library.rows("VACUUM")


def was_offered(library: Library) -> set[str]:
    """The hashes of files, and the identities of packs, that this library was offered once."""
    rows = library.rows(
        "SELECT substr(name, ?) FROM bundled WHERE substr(name, 1, ?) = ?",
        (len(_PREFIX) + 1, len(_PREFIX), _PREFIX),
    )
    return {name for (name,) in rows}


def note_offered(library: Library, names: Iterable[str]) -> None:
    """Remember hashes and identities as offered, inside `atomic()`."""
    now = speeches.now()
    rows = [(_PREFIX + name, now) for name in names]
    library.write_many("INSERT OR IGNORE INTO bundled VALUES (?, ?)", rows)


def reading_of(library: Library, speech: SpeechId) -> Reading:
    """What cleaning once made of a speech, as if its file had just been read.

    Errors:
        UserError: speech_missing, library_damaged.
    """
    stored = speeches.load(library, speech)
    return Reading(
        original=stored.original,
        metadata=stored.detected,
        raw=raw_text(stored.body, stored.offsets),
        body=stored.body,
        offsets=stored.offsets,
        outline=stored.headings,
        notices=stored.notices,
    )


def copy_into_place(source: Path, target: Path) -> bool:
    """Make `source` the library at `target`, at once or not at all, where nothing of a library lies yet.

    False where something does, also where another program was quicker, and where it cannot be written:
    whoever opens the library then says why.
    """
    if os.path.lexists(target) or has_wal(target):
        return False
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with source.open("rb") as old, part.open("xb") as new:
            shutil.copyfileobj(old, new, 1 << 20)
            new.flush()
            os.fsync(new.fileno())
        return _take_place(part, target)
    except OSError:
        return False
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _take_place(part: Path, target: Path) -> bool:
    """Give `part` the name `target`, never in the place of something."""
    try:
        os.link(part, target)
    except FileExistsError:
        return False
    except (OSError, NotImplementedError, AttributeError):  # a stick knows no links
        if os.path.lexists(target):
            return False
        os.rename(part, target)
    return True
