"""Writing rows so that it can be undone.

Every change is kept as the row before and the row after.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from speechreader.store.library import Library, Row

#: The tables that a person's work changes, and their keys. What is not here (originals, revisions,
#: headings) is only ever added to: undoing points back at an older row and deletes nothing.
KEYS: dict[str, tuple[str, ...]] = {
    "speech": ("id",),
    "metadata_correction": ("speech", "field"),
    "outline_correction": ("speech", "quote", "occurrence"),
    "kept_piece": ("speech", "start"),
    "text_correction": ("id",),
    "mark": ("id",),
    "tag": ("id",),
    "mark_tag": ("mark", "tag"),
    "link": ("id",),
    "link_end": ("link", "side"),
    "saved_search": ("name",),
}

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Patch:
    """One row of `table` as it was and as it became; None where there is no such row."""

    table: str
    before: Record | None
    after: Record | None

    def inverse(self) -> Patch:
        """The patch that takes this one back."""
        return Patch(self.table, self.after, self.before)


class Recorder:
    """Writes rows inside a transaction and remembers how to take that back, in `patches`."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.patches: list[Patch] = []

    def put(self, table: str, record: Record) -> None:
        """Insert `record`, or set its columns in the row that has its key."""
        before = read(self._library, table, record)
        after = {**(before or {}), **record}
        if after != before:
            _put(self._library, table, after)
            self.patches.append(Patch(table, before, read(self._library, table, record)))

    def insert(self, table: str, record: Record) -> int:
        """Insert `record`, which has no number yet; the number it was given, never one that was given before."""
        names = _quoted(record)
        marks = ", ".join("?" * len(record))
        number = self._library.write(
            f"INSERT INTO {table} ({names}) VALUES ({marks})", record.values()
        )
        self.patches.append(Patch(table, None, read(self._library, table, {"id": number})))
        return number

    def change(self, table: str, rows: Iterable[tuple[Record, Record]]) -> None:
        """Write many rows at once, each given whole, as it stands and as it is to become.

        What stands is not read again: for a thousand marks that is most of the time.
        """
        changed = [(before, after) for before, after in rows if before != after]
        _change(self._library, table, [after for _, after in changed])
        self.patches += [Patch(table, before, after) for before, after in changed]

    def delete(self, table: str, key: Record) -> None:
        """Delete the row with `key`, if there is one."""
        before = read(self._library, table, key)
        if before is not None:
            _delete(self._library, table, before)
            self.patches.append(Patch(table, before, None))


def read(library: Library, table: str, key: Record) -> dict[str, Any] | None:
    """The row of `table` with the key columns of `key`, by column name."""
    names = columns(library, table)
    found = library.maybe(
        f"SELECT {_quoted(names)} FROM {table} WHERE {_where(table)}", _key(table, key)
    )
    return None if found is None else dict(zip(names, found, strict=True))


def columns(library: Library, table: str) -> list[str]:
    """The column names of `table`, in order."""
    return [name for (name,) in library.rows("SELECT name FROM pragma_table_info(?)", (table,))]


def apply(library: Library, patches: Iterable[Patch]) -> None:
    """Bring the rows to the `after` of each patch, in the order given, inside `atomic()`."""
    for patch in patches:
        if patch.after is not None:
            _put(library, patch.table, patch.after)
        elif patch.before is not None:
            _delete(library, patch.table, patch.before)


def _put(library: Library, table: str, record: Record) -> None:
    keys = KEYS[table]
    rest = [name for name in record if name not in keys]
    changes = ", ".join(f'"{name}" = excluded."{name}"' for name in rest)
    action = f"UPDATE SET {changes}" if rest else "NOTHING"
    marks = ", ".join("?" * len(record))
    library.write(
        f"INSERT INTO {table} ({_quoted(record)}) VALUES ({marks})"
        f" ON CONFLICT ({_quoted(keys)}) DO {action}",
        record.values(),
    )


def _change(library: Library, table: str, records: list[Record]) -> None:
    if not records:
        return
    keys = KEYS[table]
    rest = [name for name in records[0] if name not in keys]
    columns_set = ", ".join(f'"{name}" = ?' for name in rest)
    library.write_many(
        f"UPDATE {table} SET {columns_set} WHERE {_where(table)}",
        (tuple(record[name] for name in (*rest, *keys)) for record in records),
    )


def _delete(library: Library, table: str, key: Record) -> None:
    library.write(f"DELETE FROM {table} WHERE {_where(table)}", _key(table, key))


def _where(table: str) -> str:
    return " AND ".join(f'"{name}" = ?' for name in KEYS[table])


def _key(table: str, record: Record) -> Row:
    return tuple(record[name] for name in KEYS[table])


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
