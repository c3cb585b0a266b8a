"""Paints the rows of the lists, cell by cell."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from speechreader.model.comparison import Side
from speechreader.ui.compare.kinds import Shown
from speechreader.ui.compare.lines import draw_sample
from speechreader.ui.compare.lists import wording
from speechreader.ui.compare.lists.cells import (
    Balance,
    Cell,
    Column,
    Label,
    Quote,
    Row,
    Sample,
    Share,
)
from speechreader.ui.compare.lists.columns import LEFT, RIGHT, places
from speechreader.ui.compare.lists.fitting import fitting
from speechreader.ui.compare.lists.model import COLUMNS_ROLE, HIGH, ROW_ROLE
from speechreader.ui.look import Look
from speechreader.ui.search.pieces import cut_right
from speechreader.ui.widgets.rows import END, START, Index, RowDelegate, paint_ground

_SAMPLE, _ARROW, _BAR = 26, "→", 46


class ListDelegate(RowDelegate):
    """A row of any table: its cells in their columns, or a head over all of them."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, HIGH)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if row.goal is not None:
            paint_ground(painter, option, self._look, bar=chosen)
        box = QRectF(option.rect)
        painter.fillRect(
            QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(self._look.theme.line_soft)
        )
        if row.wide:
            self._head(painter, box, row)
        else:
            self._cells(painter, box, row, index.data(COLUMNS_ROLE), chosen)

    def _cells(
        self,
        painter: QPainter,
        box: QRectF,
        row: Row,
        columns: tuple[Column, ...],
        chosen: bool,
    ) -> None:
        spots = places(columns, box.width())
        for cell, column, (x, wide) in zip(row.cells, columns, spots, strict=True):
            room = QRectF(box.left() + x, box.top(), wide, box.height() - 1)
            self._cell(cell, painter, room, column, chosen)

    def _head(self, painter: QPainter, box: QRectF, row: Row) -> None:
        """The first cell at the left, the second at the right end."""
        name, aside = row.cells
        room = box.adjusted(LEFT, 0, -RIGHT, -1)
        taken = 0.0
        if isinstance(aside, Label):
            taken = self._words(painter, room, aside.words, self._look.figures(), "text_3", END)
        room.setRight(room.right() - taken - 16)
        if isinstance(name, Label):
            self._words(painter, room, name.words, self._look.font(13, bold=True), "text_1", START)
        else:
            self._cell(name, painter, room, Column(""), False)

    def _cell(
        self, cell: Cell, painter: QPainter, room: QRectF, column: Column, chosen: bool
    ) -> None:
        match cell:
            case Label():
                tone, where = "text_3" if cell.quiet else "text_2", END if column.end else START
                self._words(painter, room, cell.words, self._look.figures(13), tone, where)
            case Sample():
                self._sample(cell, painter, room, chosen)
            case Share():
                self._share(cell, painter, room)
            case Balance():
                self._balance(cell, painter, room)
            case Quote():
                self._quote(cell, painter, room, column, chosen)

    def _sample(self, cell: Sample, painter: QPainter, room: QRectF, chosen: bool) -> None:
        theme = self._look.theme
        ink = QColor(theme.text_1 if chosen else theme.text_2)
        sides = QColor(theme.side_a), QColor(theme.side_b)
        line = QRectF(room.left(), room.top(), _SAMPLE, room.height())
        draw_sample(painter, cell.kind, line, ink, sides)
        words = f"{cell.words} {_ARROW}" if cell.moved else cell.words
        rest = room.adjusted(_SAMPLE + 10, 0, 0, 0)
        tone = "text_2" if cell.kind is not Shown.FORMULA else "text_3"
        self._words(painter, rest, words, self._look.font(13), tone, START)

    def _share(self, cell: Share, painter: QPainter, room: QRectF) -> None:
        if cell.value is None:
            return
        theme = self._look.theme
        bar = QRectF(room.left() + 0.5, round(room.center().y()) - 3.5, _BAR, 7)
        painter.setPen(QPen(QColor(theme.line_control), 1))
        painter.setBrush(QColor(theme.field))
        painter.drawRect(bar)
        filled = bar.adjusted(0, 0, (min(1.0, cell.value) - 1) * bar.width(), 0)
        painter.fillRect(filled, QColor(theme.shared_line))
        rest = room.adjusted(_BAR + 10, 0, 0, 0)
        words = wording.percent(cell.value)
        self._words(painter, rest, words, self._look.figures(13), "text_2", START)

    def _balance(self, cell: Balance, painter: QPainter, room: QRectF) -> None:
        theme, middle, y = self._look.theme, round(room.center().x()), round(room.center().y()) - 4
        half = room.width() / 2 - 2
        for share, colour, sign in ((cell.a, theme.side_a, -1), (cell.b, theme.side_b, 1)):
            if share > 0:
                long = max(1.0, half * min(1.0, share))
                left = middle - 1 - long if sign < 0 else middle + 2
                painter.fillRect(QRectF(left, y, long, 8), QColor(colour))
        painter.fillRect(
            QRectF(middle, room.top() + 8, 1, room.height() - 16), QColor(theme.line_control)
        )

    def _quote(
        self, cell: Quote, painter: QPainter, room: QRectF, column: Column, chosen: bool
    ) -> None:
        font = self._look.song_font(15)
        metrics = QFontMetricsF(font)
        theme = self._look.theme
        painter.setFont(font)
        pieces = list(fitting(cell.pieces, metrics, room.width()))
        x, marked = room.left(), chosen or cell.marked
        if column.end:
            taken = sum(metrics.horizontalAdvance(piece.words) for piece in pieces)
            x = max(x, room.right() - taken)
        for piece in pieces:
            wide = metrics.horizontalAdvance(piece.words)
            if piece.slot:
                ground = QRectF(x, room.center().y() - 11, wide, 22)
                painter.fillRect(ground, QColor(theme.shared_selected))
            if piece.side is not None and marked:
                self._own(painter, QRectF(x, room.top(), wide, room.height()), piece.side)
            painter.setPen(QColor(theme.text_3 if cell.quiet else theme.body))
            painter.drawText(QRectF(x, room.top(), wide + 2, room.height()), START, piece.words)
            x += wide

    def _own(self, painter: QPainter, box: QRectF, side: Side) -> None:
        """The ground of words that only one side has: its fill and its line."""
        theme, a = self._look.theme, side is Side.A
        middle = box.center().y()
        ground = QRectF(box.left(), middle - 11, box.width(), 22)
        painter.fillRect(ground, QColor(theme.side_a_words if a else theme.side_b_words))
        line = QRectF(box.left(), ground.bottom() - 2, box.width(), 2)
        painter.fillRect(line, QColor(theme.side_a if a else theme.side_b))

    def _words(
        self,
        painter: QPainter,
        room: QRectF,
        words: str,
        font: QFont,
        tone: str,
        where: Qt.AlignmentFlag,
    ) -> float:
        """Write `words` in one line in a tone of the theme; gives how wide they came out."""
        painter.setFont(font)
        painter.setPen(QColor(getattr(self._look.theme, tone)))
        metrics = QFontMetricsF(font)
        shown = cut_right(metrics, words, room.width())
        painter.drawText(room, where, shown)
        return metrics.horizontalAdvance(shown)
