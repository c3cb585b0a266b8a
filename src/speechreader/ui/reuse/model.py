"""What the panel lists: places that say what was asked for, or the speeches that one draws on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from speechreader.app.language import translate
from speechreader.app.reuse import by_likeness, kind_name
from speechreader.model.reuse import Direction, Likeness, ReusePlace, Source
from speechreader.ui.widgets.rows import Index

ROW_ROLE = Qt.ItemDataRole.UserRole
#: Heights of a place, a speech and a heading, in pixels.
PLACE, SOURCE, HEADING = 104, 62, 34
_NO_PARENT = QModelIndex()


class Sort(Enum):
    """What the filter tells apart: what is likely the same only is reworded."""

    IDENTICAL = "identical"
    NEAR = "near"
    REWORDED = "reworded"


def sort_of(kind: Likeness) -> Sort:
    """Under which filter a kind goes."""
    return Sort.REWORDED if kind is Likeness.MAYBE else Sort(kind.value)


def sort_name(sort: Sort) -> str:
    """The filter in the interface language."""
    names = {
        Sort.IDENTICAL: translate("reuse", "Identical"),
        Sort.NEAR: translate("reuse", "Near"),
        Sort.REWORDED: translate("reuse", "Reworded"),
    }
    return names[sort]


Row = ReusePlace | Source | Direction


class ReuseModel(QAbstractListModel):
    """Places in time or by likeness, or speeches under the headings earlier, later, undated."""

    def __init__(self) -> None:
        super().__init__()
        self._places: tuple[ReusePlace, ...] = ()
        self._rows: list[Row] = []
        self.shown = frozenset(Sort)
        self.by_likeness = False

    def set_places(self, places: Iterable[ReusePlace]) -> None:
        """List places; the filter stays."""
        self._places = tuple(places)
        self.arrange()

    def set_sources(self, sources: Iterable[Source]) -> None:
        """List speeches, the ones that came earlier first."""
        self._places = ()
        found = tuple(sources)
        rows: list[Row] = []
        for direction in Direction:
            some = [source for source in found if source.direction is direction]
            rows += [direction, *some] if some else []
        self._reset(rows)

    def arrange(self) -> None:
        """Filter and order the places anew."""
        left = tuple(place for place in self._places if sort_of(place.kind) in self.shown)
        self._reset([*(by_likeness(left) if self.by_likeness else left)])

    def counts(self) -> Mapping[Sort, int]:
        """How many other places there are of each sort, shown or not."""
        return Counter(sort_of(place.kind) for place in self._places if not place.own)

    def row(self, number: int) -> Row | None:
        """What stands in a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def number_of(self, row: Row | None) -> int:
        """The row in which something like `row` stands, or -1."""
        for number, one in enumerate(self._rows):
            if one == row or (
                isinstance(one, ReusePlace)
                and isinstance(row, ReusePlace)
                and (one.speech, one.span) == (row.speech, row.span)
            ):
                return number
        return -1

    def heights(self) -> Sequence[int]:
        """The height of every row, in pixels."""
        return [
            PLACE if isinstance(r, ReusePlace) else SOURCE if isinstance(r, Source) else HEADING
            for r in self._rows
        ]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """All rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be seen and nothing else."""
        if isinstance(self.row(index.row()), Direction | None):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row; its words."""
        row = self.row(index.row())
        if role == ROW_ROLE or row is None:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row)
        return None

    def _reset(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()


def heading(direction: Direction) -> str:
    """The heading over speeches."""
    names = {
        Direction.EARLIER: translate("reuse", "It draws on these earlier ones"),
        Direction.LATER: translate("reuse", "These later ones draw on it"),
        Direction.UNKNOWN: translate("reuse", "Same date, or none"),
    }
    return names[direction]


def likeness(place: ReusePlace) -> str:
    """Kind of a place and share of characters in common, in a few characters."""
    if place.own:
        return translate("reuse", "here")
    if place.kind is Likeness.IDENTICAL:
        return kind_name(place.kind)
    return f"{kind_name(place.kind)} {place.score:.0%}"


def spoken(row: Row) -> str:
    """A row as a screen reader says it, and as it is copied."""
    if isinstance(row, Direction):
        return heading(row)
    if isinstance(row, Source):
        parts = (row.title, row.date, row.speaker, f"{row.share:.1%}", passages(row.passages))
    else:
        words = " ".join(row.words.split())
        parts = (row.date, row.speaker, row.title, row.section, likeness(row), words)
    return "\t".join(part for part in parts if part)


def passages(count: int) -> str:
    """So many passages."""
    if count == 1:
        return translate("reuse", "1 passage")
    return translate("reuse", "{n} passages", n=f"{count:,}")
