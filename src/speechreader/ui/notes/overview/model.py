"""The rows of the list of all notes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from speechreader.app.language import translate
from speechreader.model.annotation import Mark, MarkId, Motivation
from speechreader.ui.notes.cards import state_words
from speechreader.ui.notes.overview.filtering import Entry
from speechreader.ui.notes.overview.grouping import Group, Missing, Row, doubtful
from speechreader.ui.widgets.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
#: Heights of a heading and of the lines of a row, in pixels.
GROUP, FIRST, FURTHER, ROOM = 40, 24, 20, 10
_NO_PARENT = QModelIndex()


class OverviewModel(QAbstractListModel):
    """Headings and entries. `data` with ROW_ROLE gives a Group or an Entry."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[Entry] = ()
        self._entry_heights: list[int] = []
        self._rows: list[Row] = []
        self._heights: list[int] = []

    def set_rows(self, entries: Sequence[Entry], rows: list[Row]) -> None:
        """Show `rows`, whose numbers are those of `entries`."""
        self.beginResetModel()
        if entries is not self._entries:
            self._entries = entries
            self._entry_heights = [height_of(entry.mark) for entry in entries]
        heights = self._entry_heights
        self._rows = rows
        self._heights = [heights[row] if type(row) is int else GROUP for row in rows]
        self.endResetModel()

    def heights(self) -> Sequence[int]:
        """The height of every row, in pixels."""
        return self._heights

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Headings and entries together."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be seen and nothing else."""
        if isinstance(self.row(index.row()), Entry):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The Group or the Entry; its words."""
        row = self.row(index.row())
        if role == ROW_ROLE or row is None:
            return row
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Entry):
            note = row.mark.annotation
            return plain_tooltip("\n".join(filter(None, (note.anchor.quote.exact, note.note))))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row) if isinstance(row, Entry) else group_words(row)
        return None

    def row(self, number: int) -> Group | Entry | None:
        """What stands in a row."""
        if not 0 <= number < len(self._rows):
            return None
        row = self._rows[number]
        return self._entries[row] if isinstance(row, int) else row

    def entries(self, rows: Iterable[int]) -> list[Entry]:
        """The entries in these rows, each mark once."""
        found: dict[MarkId, Entry] = {}
        for number in rows:
            row = self.row(number)
            if isinstance(row, Entry):
                found.setdefault(row.mark.id, row)
        return list(found.values())

    def marks(self, rows: Iterable[int]) -> list[Mark]:
        """The marks in these rows, each once."""
        return [entry.mark for entry in self.entries(rows)]

    def row_of(self, mark: MarkId) -> int:
        """The first row of a mark, or -1."""
        entries = self._entries
        for number, row in enumerate(self._rows):
            if isinstance(row, int) and entries[row].mark.id == mark:
                return number
        return -1

    def rows_of(self, marks: Collection[MarkId]) -> list[int]:
        """The rows of some marks."""
        entries = self._entries
        return (
            [
                number
                for number, row in enumerate(self._rows)
                if isinstance(row, int) and entries[row].mark.id in marks
            ]
            if marks
            else []
        )

    def first(self) -> int:
        """The first row that is no heading, or -1."""
        return next((i for i, row in enumerate(self._rows) if isinstance(row, int)), -1)


def height_of(mark: Mark) -> int:
    """The height of an entry: its quote, its note if it has one, its tags if it has some."""
    note = mark.annotation
    return ROOM + FIRST + FURTHER * (bool(note.note.strip()) + bool(note.tags))


def group_words(group: Group | None) -> str:
    """The words of a heading."""
    if group is None:
        return ""
    if group.missing is None:
        return " › ".join(group.path)
    return {
        Missing.PLACE: translate("overview", "Place not found"),
        Missing.HEADING: translate("overview", "Before the first heading"),
        Missing.TAG: translate("overview", "Without a tag"),
        Missing.TITLE: translate("overview", "Without a title"),
    }[group.missing]


def day_of(stamp: str) -> str:
    """The local day of an ISO time, as 2025-03-21."""
    try:
        return datetime.fromisoformat(stamp).astimezone().strftime("%Y-%m-%d")
    except ValueError:
        return stamp[:10]


def spoken(entry: Entry) -> str:
    """The row as a screen reader says it."""
    note = entry.mark.annotation
    kind = ""
    if note.motivation is Motivation.BOOKMARKING:
        kind = translate("overview", "Bookmark")
    elif doubtful(entry):
        kind = state_words(entry.mark)
    parts = (kind, note.anchor.quote.exact, note.note, *note.tags, day_of(note.created))
    return ", ".join(part for part in parts if part)
