"""The list of what cleaning did, as a tree of rules and pieces."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from speechreader.app.language import translate
from speechreader.ui.cleaning.names import rule_title
from speechreader.ui.cleaning.pieces import Group, Piece
from speechreader.ui.widgets.text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
ITEM_ROLE = Qt.ItemDataRole.UserRole
_NO_PARENT = QModelIndex()


class CleaningModel(QAbstractItemModel):
    """Two levels; the internal id of a piece is its group's row plus one, that of a group is 0."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: tuple[Group, ...] = ()

    def set_groups(self, groups: tuple[Group, ...]) -> None:
        """Show other pieces."""
        self.beginResetModel()
        self._groups = groups
        self.endResetModel()

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        """The index of a row."""
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = _NO_PARENT) -> QModelIndex:  # type: ignore[override]
        """The rule of a piece."""
        above = child.internalId() if child.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Rules, or the pieces of one."""
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() or parent.row() >= len(self._groups):
            return 0
        return len(self._groups[parent.row()].pieces)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The Group or the Piece; its words."""
        item = self._item(index)
        if role == ITEM_ROLE or item is None:
            return item
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(item, Piece):
            return plain_tooltip(item.removed.strip() or item.shown)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return item.shown if isinstance(item, Piece) else spoken(item)
        return None

    def find(self, edit: int) -> QModelIndex:
        """The row of edit number `edit`."""
        for row, group in enumerate(self._groups):
            for child, piece in enumerate(group.pieces):
                if piece.index == edit:
                    return self.index(child, 0, self.index(row, 0))
        return QModelIndex()

    def _item(self, index: Index) -> Group | Piece | None:
        if not index.isValid():
            return None
        above = index.internalId()
        rows = (
            self._groups[above - 1].pieces if above and above <= len(self._groups) else self._groups
        )
        return rows[index.row()] if index.row() < len(rows) else None


def count_words(group: Group) -> str:
    """How many pieces, and how many characters where any left."""
    if group.kind == "removed" and group.characters:
        return translate(
            "cleaning", "{n} · {chars} chars", n=len(group.pieces), chars=f"{group.characters:,}"
        )
    return translate("cleaning", "{n} places", n=f"{len(group.pieces):,}")


def spoken(group: Group) -> str:
    """The rule as a screen reader says it."""
    return f"{rule_title(group.rule, group.kind)}, {count_words(group)}"
