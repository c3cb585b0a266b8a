"""The speeches that were found: each with its snippet, and below it the sections that have hits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from speechreader.app.language import translate
from speechreader.model.annotation import MarkId
from speechreader.model.search import NoteHits, SpeechHits
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId, SpeechSummary
from speechreader.ui.search import wording

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
#: Heights of a speech, of a section below it, and of a note, in pixels.
SPEECH, SECTION, NOTE = 60, 28, 60
#: Sections that are listed of one speech.
MOST_SECTIONS = 8
_NO_PARENT = QModelIndex()


class SpeechRow(NamedTuple):
    """A speech that was found, and its snippet."""

    found: SpeechHits

    @property
    def hit(self) -> int:
        """The first hit."""
        return 0


class SectionRow(NamedTuple):
    """A heading with hits below it; `hit` is the number of the first of them in the speech."""

    found: SpeechHits
    words: str
    hits: int
    hit: int


class NoteRow(NamedTuple):
    """A note that was found, and the speech it stands in."""

    found: NoteHits
    speech: SpeechSummary


Row = SpeechRow | SectionRow | NoteRow


class Target(NamedTuple):
    """Where a row leads to: a hit of a speech, or a mark."""

    speech: SpeechId
    hits: tuple[Span, ...] = ()
    current: int | None = None
    mark: MarkId | None = None


class ResultsModel(QAbstractListModel):
    """Rows of found speeches and sections, or of found notes. `data` with ROW_ROLE gives the row."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []

    def set_groups(self, groups: Sequence[SpeechHits]) -> None:
        """Show these speeches."""
        self.beginResetModel()
        self._rows = [row for group in groups for row in _rows_of(group)]
        self.endResetModel()

    def add_groups(self, groups: Sequence[SpeechHits]) -> None:
        """Show more speeches behind the others."""
        rows = [row for group in groups for row in _rows_of(group)]
        if rows:
            count = len(self._rows)
            self.beginInsertRows(QModelIndex(), count, count + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def set_notes(self, notes: Sequence[NoteRow]) -> None:
        """Show notes."""
        self.beginResetModel()
        self._rows = list(notes)
        self.endResetModel()

    def heights(self) -> Sequence[int]:
        """The height of every row, in pixels."""
        return [SECTION if isinstance(row, SectionRow) else SPEECH for row in self._rows]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """All rows."""
        return 0 if parent.isValid() else len(self._rows)

    def row(self, number: int) -> Row | None:
        """What stands in a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def target(self, number: int) -> Target | None:
        """Where a row leads to."""
        row = self.row(number)
        if row is None:
            return None
        if isinstance(row, NoteRow):
            return Target(row.found.speech, mark=row.found.mark)
        hits = row.found.hits
        return Target(row.found.speech.id, hits, row.hit if hits else None)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row; its words."""
        row = self.row(index.row())
        if role == ROW_ROLE or row is None:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row)
        return None


def _rows_of(group: SpeechHits) -> list[Row]:
    rows: list[Row] = [SpeechRow(group)]
    first = 0
    for section in group.sections[:MOST_SECTIONS]:
        heading = section.heading
        words = heading.words if heading else translate("outline", "Title and meeting")
        rows.append(SectionRow(group, words, section.hits, first))
        first += section.hits
    # Where there is but one section it says nothing that the snippet does not.
    return rows if len(rows) > 2 or (len(rows) == 2 and group.sections[0].heading) else rows[:1]


def spoken(row: Row) -> str:
    """A row as a screen reader says it."""
    if isinstance(row, NoteRow):
        return "，".join((row.found.note or "，".join(row.found.tags), row.speech.title))
    if isinstance(row, SectionRow):
        return f"{row.words}，{wording.hits(row.hits)}"
    speech = row.found.speech
    parts = (speech.title, speech.date, wording.hits(len(row.found.hits)), row.found.snippet.text)
    return "，".join(part for part in parts if part)
