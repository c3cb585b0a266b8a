"""The rows of the library: filtered as one types, sorted as one likes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from speechreader.app.language import translate
from speechreader.model.speech import SpeechId, SpeechSummary
from speechreader.text.normalize import shadow
from speechreader.ui.widgets.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
SUMMARY_ROLE = Qt.ItemDataRole.UserRole
#: How many marks the speech has.
MARKS_ROLE = Qt.ItemDataRole.UserRole + 1

#: Setting value -> (key, whether the largest comes first).
_ORDERS: dict[str, tuple[Callable[[SpeechSummary], tuple[object, ...]], bool]] = {
    "date": (lambda row: (row.date or "", row.title), True),
    "title": (lambda row: (row.title, row.date or ""), False),
    "speaker": (lambda row: (row.speaker or "", row.date or ""), False),
    "length": (lambda row: (row.characters, row.title), True),
    "added": (lambda row: (row.added, row.id), True),
    "progress": (lambda row: (row.progress, row.date or ""), True),
}
#: What cannot be sorted stands last, whichever way the others stand.
_UNKNOWN: dict[str, Callable[[SpeechSummary], bool]] = {
    "date": lambda row: not row.date,
    "speaker": lambda row: not row.speaker,
}
GENRES_SHOWN = 4
#: What is dragged out of the library: the numbers of speeches, parted by commas.
DRAGGED = "application/x-speechreader-speeches"


class LibraryModel(QAbstractListModel):
    """All speeches in `order`, without those that the words or the genres of the filter leave out."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[SpeechSummary, ...] = ()
        self._rows: list[SpeechSummary] = []
        self._marks: Mapping[SpeechId, int] = {}
        self._words: list[str] = []
        self._genres: frozenset[str] = frozenset()
        self._order, self._reversed = "date", False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's shape
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, tooltip, accessible text, or the whole summary."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == SUMMARY_ROLE:
            return row
        if role == MARKS_ROLE:
            return self._marks.get(row.id, 0)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(
                "\n".join(filter(None, (row.title, row.occasion, row.speaker, row.date)))
            )
        marks = self._marks.get(row.id, 0)
        return spoken(row, marks) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged."""
        dragged = Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | dragged

    def mimeTypes(self) -> list[str]:
        """What a drag of rows carries."""
        return [DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The numbers of the speeches of some rows, from top to bottom."""
        rows = [self._rows[index.row()] for index in sorted(indexes, key=QModelIndex.row)]
        data = QMimeData()
        data.setData(DRAGGED, ",".join(str(row.id) for row in rows).encode())
        return data

    def set_rows(self, rows: tuple[SpeechSummary, ...]) -> None:
        """Show another state of the library."""
        if rows == self._all:
            return
        same = len(rows) == len(self._all) and all(
            _place(new) == _place(old) for new, old in zip(rows, self._all, strict=True)
        )
        self._all = rows
        if same and self._order != "progress":
            self._refresh()
        else:
            self._rebuild()

    def set_marks(self, marks: Mapping[SpeechId, int]) -> None:
        """How many marks each speech has; those without any may be left out."""
        if marks != self._marks:
            self._marks = marks
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def set_filter(self, text: str) -> None:
        """Show only rows that have every word of `text` in title, speaker, date, occasion or file name."""
        self._words = _folded(text).split()
        self._rebuild()

    def set_genres(self, genres: frozenset[str]) -> None:
        """Show only rows of these genres; of all if there are none."""
        self._genres = genres
        self._rebuild()

    def set_order(self, order: str, *, reverse: bool = False) -> None:
        """Sort by "date", "title", "speaker", "length", "added" or "progress", the other way round if wanted."""
        self._order, self._reversed = order, reverse
        self._rebuild()

    def total(self) -> int:
        """How many speeches there are, shown or not."""
        return len(self._all)

    def genres(self) -> list[str]:
        """The commonest genres that are there, the most frequent first."""
        counts = Counter(row.genre for row in self._all if row.genre)
        return [genre for genre, _ in counts.most_common(GENRES_SHOWN)]

    def row_of(self, speech: SpeechId | None) -> int:
        """The row of a speech, or -1."""
        return next((i for i, row in enumerate(self._rows) if row.id == speech), -1)

    def _rebuild(self) -> None:
        key, descending = _ORDERS[self._order]
        self.beginResetModel()
        rows = sorted(
            filter(self._admits, self._all), key=key, reverse=descending != self._reversed
        )  # type: ignore[arg-type]
        unknown = _UNKNOWN.get(self._order)
        self._rows = sorted(rows, key=unknown) if unknown else rows
        self.endResetModel()

    def _refresh(self) -> None:
        fresh = {row.id: row for row in self._all}
        self._rows = [fresh[row.id] for row in self._rows]
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _admits(self, row: SpeechSummary) -> bool:
        if self._genres and row.genre not in self._genres:
            return False
        fields = (row.title, row.speaker, row.date, row.occasion, row.file)
        text = _folded("\n".join(field for field in fields if field))
        return all(word in text for word in self._words)


def dragged_speeches(data: QMimeData | None) -> list[SpeechId]:
    """The speeches that a drag out of the library carries."""
    if data is None or not data.hasFormat(DRAGGED):
        return []
    numbers = bytes(data.data(DRAGGED).data()).decode().split(",")
    return [SpeechId(int(number)) for number in numbers if number.isdigit()]


def spoken(row: SpeechSummary, marks: int = 0) -> str:
    """The row as a screen reader says it."""
    known = [
        row.title,
        row.date,
        row.speaker,
        translate("library", "{n} characters", n=row.characters),
        translate("library", "{n} mark(s)", n=marks) if marks else "",
    ]
    return ", ".join(part for part in known if part)


def _folded(text: str) -> str:
    """Scripts, widths and cases of letters made one, so that 纪松年 finds 紀松年."""
    return shadow(text).casefold()


def _place(row: SpeechSummary) -> tuple[object, ...]:
    return (row.id, row.title, row.speaker, row.date, row.occasion, row.genre, row.characters)
