"""The rows of a table as a list sees them: those that have every word that is typed, and no more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from speechreader.ui.compare.lists.cells import Block, Column, Row, Table
from speechreader.ui.notes.overview.filtering import fold
from speechreader.ui.widgets.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE, COLUMNS_ROLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
#: Heights of a row and of a head over rows, in pixels.
HIGH, HEAD = 36, 34
_NO_PARENT = QModelIndex()


class ListModel(QAbstractListModel):
    """The rows of one table that are left by the filter. `data` with ROW_ROLE gives the Row."""

    def __init__(self) -> None:
        super().__init__()
        self._blocks: Sequence[Block] = ()
        self._hay: dict[int, str] = {}
        self._words: list[str] = []
        self._rows: list[Row] = []
        self.columns: tuple[Column, ...] = ()

    def fill(self, table: Table | None) -> None:
        """Show another table, or none."""
        self._blocks = table.blocks if table else ()
        self.columns = table.columns if table else ()
        self._hay = {}
        self._rebuild()

    def set_filter(self, typed: str) -> None:
        """Keep only the rows that have every word of `typed`."""
        words = fold(typed).split()
        if words != self._words:
            self._words = words
            self._rebuild()

    @property
    def filtered(self) -> bool:
        """Whether something is typed."""
        return bool(self._words)

    def heights(self) -> Sequence[int]:
        """The height of every row, in pixels."""
        return [HEAD if row.wide else HIGH for row in self._rows]

    def row(self, number: int) -> Row | None:
        """One of the rows that are left."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def shown(self) -> int:
        """How many rows are left, heads that lead nowhere aside."""
        return sum(row.goal is not None for row in self._rows)

    def passages(self) -> list[int]:
        """The passages that the rows left lead to."""
        return [row.passage for row in self._rows if row.passage is not None]

    def row_of_passage(self, passage: int) -> int | None:
        """The first row that leads to a passage."""
        return next((n for n, row in enumerate(self._rows) if row.passage == passage), None)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Rows and heads."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What leads nowhere can be seen and nothing else."""
        row = self.row(index.row())
        if row is None or row.goal is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, its columns, its words."""
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == COLUMNS_ROLE:
            return self.columns
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(row.tip or row.copied.replace("\t", "\n"))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return None

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._rows = []
        for block in self._blocks:
            kept = self._kept(block)
            if kept and block.head is not None:
                self._rows.append(block.head)
            self._rows += kept
        self.endResetModel()

    def _kept(self, block: Block) -> Sequence[Row]:
        if not self._words:
            return block.rows
        if block.head is not None and block.whole:
            return block.rows if self._has_words(block.head) else ()
        return [row for row in block.rows if self._has_words(row)]

    def _has_words(self, row: Row) -> bool:
        hay = self._hay.get(id(row))
        if hay is None:
            hay = self._hay[id(row)] = fold(row.hay)
        return all(word in hay for word in self._words)
