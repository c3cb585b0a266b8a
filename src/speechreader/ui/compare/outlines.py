"""The outline of one side: headings with the share of their sections that both speeches have."""

from __future__ import annotations

from bisect import bisect_right
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from speechreader.app.language import translate
from speechreader.model.comparison import Comparison, Side
from speechreader.ui.compare.badge import Badge
from speechreader.ui.compare.kinds import letter
from speechreader.ui.compare.stretches import shared_share
from speechreader.ui.widgets.rows import START, Index, RowDelegate, paint_ground
from speechreader.ui.widgets.text import PlainLabel, plain_tooltip

if TYPE_CHECKING:
    from speechreader.model.outline import Heading
    from speechreader.model.speech import OpenedSpeech
    from speechreader.ui.look import Look

WIDTH = 186
_ROW, _INDENT, _BAR, _HIGH = 27, 14, 28, 4
_ROLE = Qt.ItemDataRole.UserRole


class Row(NamedTuple):
    """A heading and the share (0..1) of its section that is in passages; None before it is known."""

    heading: Heading
    share: float | None


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's shape
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == _ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.heading.words
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = _with_share(row)
            return plain_tooltip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def take(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


class _Delegate(RowDelegate):
    def __init__(self, look: Look) -> None:
        super().__init__(look, _ROW)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(_ROLE)
        if not isinstance(row, Row):
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, option, self._look, bar=chosen)
        theme, level = self._look.theme, min(row.heading.level, 4)
        left = 12 + (level - 1) * _INDENT
        room = QRectF(option.rect).adjusted(left, 0, -(_BAR + 18), 0)
        font = self._look.font(12, bold=level == 1 or chosen)
        painter.setFont(font)
        painter.setPen(QColor(theme.text_1))
        words = QFontMetrics(font).elidedText(
            row.heading.words, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, START, words)
        if row.share is not None:
            right, middle = option.rect.right() - 9, option.rect.center().y()
            box = QRectF(right - _BAR + 0.5, middle - _HIGH / 2 + 0.5, _BAR, _HIGH)
            painter.setPen(QPen(QColor(theme.line_firm), 1))
            painter.drawRect(box)
            full = QRectF(box.left(), box.top(), round(_BAR * row.share), _HIGH)
            painter.fillRect(full, QColor(theme.shared_line))


class _Rows(QListView):
    """`chosen` on Enter and on a click."""

    chosen = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setItemDelegate(_Delegate(look))
        self.itemDelegate().setParent(self)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        look.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes there."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(index)


class SideOutline(QFrame):
    """The panel of one side. `asked` carries the body offset of a heading that was chosen."""

    asked = Signal(int)

    def __init__(self, look: Look, side: Side) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setFixedWidth(WIDTH)
        self.side = side
        self._opened: OpenedSpeech | None = None
        self._starts: list[int] = []
        self.model = _Model()
        self.rows = _Rows(look, translate("compare", "Outline of {side}", side=letter(side)))
        self.rows.setModel(self.model)
        self.model.setParent(self.rows)
        self.rows.chosen.connect(self._chosen)
        self.nothing = PlainLabel(translate("compare", "No headings"), "help", wrap=True)
        self.nothing.setContentsMargins(12, 6, 12, 6)
        self._put_together(look)

    def _put_together(self, look: Look) -> None:
        head = QWidget()
        head.setFixedHeight(36)
        row = QHBoxLayout(head)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(8)
        row.addWidget(Badge(look, self.side, 18))
        row.addWidget(PlainLabel(translate("compare", "Outline"), "panelTitle"))
        row.addStretch()
        row.addWidget(PlainLabel(translate("compare", "Shared"), "secondary"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self.nothing)
        whole.addWidget(self.rows, 1)
        whole.addStretch()

    def show_side(self, opened: OpenedSpeech | None, comparison: Comparison | None) -> None:
        """Show the headings of a speech, with shares once it is compared."""
        self._opened = opened
        headings = opened.outline if opened is not None else ()
        self._starts = [heading.span.start for heading in headings]
        share = partial(self._share, comparison, headings)
        self.model.take([Row(heading, share(i)) for i, heading in enumerate(headings)])
        self.nothing.setVisible(opened is not None and not headings)
        self.rows.setVisible(bool(headings))

    def _share(
        self, comparison: Comparison | None, headings: tuple[Heading, ...], number: int
    ) -> float | None:
        if comparison is None or self._opened is None:
            return None
        heading = headings[number]
        ends = (h.span.start for h in headings[number + 1 :] if h.level <= heading.level)
        end = next(ends, len(self._opened.body))
        return shared_share(comparison, self.side, heading.span.start, end)

    def follow(self, offset: float) -> None:
        """Make the heading over a place current, without taking the focus."""
        number = bisect_right(self._starts, offset) - 1
        index = self.model.index(number) if number >= 0 else QModelIndex()
        if index != self.rows.currentIndex():
            self.rows.setCurrentIndex(index)

    def _chosen(self, index: QModelIndex) -> None:
        row = index.data(_ROLE)
        if isinstance(row, Row):
            self.asked.emit(row.heading.span.start)


def _with_share(row: Row) -> str:
    if row.share is None:
        return row.heading.words
    return translate(
        "compare",
        "{heading} · {share} shared",
        heading=row.heading.words,
        share=f"{round(100 * row.share)}%",
    )
