"""The rows of the trash: removed speeches, then deleted marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from speechreader.app.language import translate
from speechreader.model.annotation import Mark
from speechreader.model.speech import SpeechId, SpeechSummary
from speechreader.ui.notes.overview.filtering import fold
from speechreader.ui.notes.trash.words import marks_words
from speechreader.ui.widgets.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
HEADING, ROW = 40, 50
_NO_PARENT = QModelIndex()


class Part(Enum):
    """The two halves of the trash; a row of this is the heading above one."""

    SPEECHES = "speeches"
    MARKS = "marks"


@dataclass(frozen=True, slots=True)
class GoneSpeech:
    """A removed speech and how many marks it holds."""

    speech: SpeechSummary
    marks: int


@dataclass(frozen=True, slots=True)
class GoneMark:
    """A deleted mark of a speech that is there."""

    mark: Mark
    title: str


Row = Part | GoneSpeech | GoneMark


class TrashModel(QAbstractListModel):
    """All that is in the trash, or what has every word that is typed. `data` with ROW_ROLE gives the Row."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[tuple[Row, str]] = []
        self._rows: list[Row] = []
        self._words: list[str] = []

    def fill(
        self,
        speeches: Sequence[SpeechSummary],
        counts: Mapping[SpeechId, int],
        marks: Sequence[Mark],
        titles: Mapping[SpeechId, str],
    ) -> None:
        """List what was removed: `marks` the latest first, `counts` those of removed speeches."""
        gone: list[Row] = [GoneSpeech(one, counts.get(one.id, 0)) for one in speeches]
        gone += [GoneMark(mark, titles.get(mark.speech, "")) for mark in marks]
        self._all = [(row, fold(_looked_through(row))) for row in gone]
        self._rebuild()

    def set_filter(self, typed: str) -> None:
        """List only what has every word of `typed`."""
        self._words = fold(typed).split()
        self._rebuild()

    def heights(self) -> Sequence[int]:
        """The height of every row, in pixels."""
        return [HEADING if isinstance(row, Part) else ROW for row in self._rows]

    def total(self) -> int:
        """How much there is, listed or not."""
        return len(self._all)

    def rows(self, numbers: Sequence[int]) -> list[Row]:
        """What stands in these rows."""
        return [self._rows[number] for number in numbers]

    def shown(self) -> int:
        """How much is listed."""
        return sum(not isinstance(row, Part) for row in self._rows)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Headings and things."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be seen and nothing else."""
        row = self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None
        if row is None or isinstance(row, Part):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row; its words."""
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole and not isinstance(row, Part):
            return plain_tooltip(_looked_through(row))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return part_words(row) if isinstance(row, Part) else spoken(row)
        return None

    def _rebuild(self) -> None:
        self.beginResetModel()
        left = [row for row, hay in self._all if all(word in hay for word in self._words)]
        speeches = [row for row in left if isinstance(row, GoneSpeech)]
        marks = [row for row in left if isinstance(row, GoneMark)]
        self._rows = []
        for part, some in ((Part.SPEECHES, speeches), (Part.MARKS, marks)):
            if some:
                self._rows += [part, *some]
        self.endResetModel()


def part_words(part: Part) -> str:
    """The heading of a half."""
    if part is Part.SPEECHES:
        return translate("trash", "Speeches")
    return translate("trash", "Marks")


def spoken(row: GoneSpeech | GoneMark) -> str:
    """The row as a screen reader says it."""
    if isinstance(row, GoneSpeech):
        return ", ".join(filter(None, (row.speech.title, row.speech.date, marks_words(row.marks))))
    note = row.mark.annotation
    return ", ".join(filter(None, (note.anchor.quote.exact, note.note, row.title)))


def _looked_through(row: Row) -> str:
    if isinstance(row, GoneSpeech):
        one = row.speech
        return "\n".join(filter(None, (one.title, one.speaker, one.date, one.occasion)))
    if isinstance(row, GoneMark):
        note = row.mark.annotation
        parts = (note.anchor.quote.exact, note.note, " ".join(note.tags), row.title)
        return "\n".join(filter(None, parts))
    return ""
