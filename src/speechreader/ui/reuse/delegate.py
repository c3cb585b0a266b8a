"""Paints the rows of the panel «Where else?»."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from speechreader.model.reuse import Direction, ReusePlace, Source
from speechreader.model.span import Span
from speechreader.text.utf16 import Utf16
from speechreader.ui.look import Look
from speechreader.ui.positions import showable
from speechreader.ui.reuse.model import PLACE, ROW_ROLE, heading, likeness, passages
from speechreader.ui.search.pieces import cut_right
from speechreader.ui.widgets.rows import END, START, Index, RowDelegate, paint_ground
from speechreader.ui.widgets.text import elide_middle

_LEFT, _RIGHT = 14, 12
#: Height of a line of an excerpt and how many there are; characters shown before the place.
_LINE, _LINES, _BEFORE = 23, 2, 6
_BAR = 46


class ReuseDelegate(RowDelegate):
    """A place: date and likeness, title and section, two lines of words. A speech: title, share, passages."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, PLACE)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(ROW_ROLE)
        box = QRectF(option.rect).adjusted(_LEFT, 0, -_RIGHT, 0)
        if isinstance(row, Direction):
            self._heading(painter, box, row)
            return
        paint_ground(painter, option, self._look, bar=_chosen(option))
        below = QRectF(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(below, QColor(self._look.theme.line_soft))
        if isinstance(row, ReusePlace):
            self._place(painter, box, row)
        elif isinstance(row, Source):
            self._source(painter, box, row)

    def _heading(self, painter: QPainter, box: QRectF, row: Direction) -> None:
        painter.setFont(self._look.font(12, bold=True))
        painter.setPen(QColor(self._look.theme.text_2))
        painter.drawText(box.adjusted(0, 10, 0, 0), START, heading(row))

    # -- a place

    def _place(self, painter: QPainter, box: QRectF, row: ReusePlace) -> None:
        upper = QRectF(box.left(), box.top() + 7, box.width(), 18)
        about = "  ".join(part for part in (row.date or "—", row.speaker) if part)
        taken = self._words(painter, upper, likeness(row), "text_2", END)
        rest = upper.adjusted(0, 0, -taken - 12, 0)
        self._words(painter, rest, about, "text_3", START)
        title = QRectF(box.left(), upper.bottom() + 1, box.width(), 20)
        self._title(painter, title, row.title, row.section)
        words = QRectF(box.left(), title.bottom() + 3, box.width(), _LINES * _LINE)
        self._excerpt(painter, words, row)

    def _title(self, painter: QPainter, room: QRectF, title: str, section: str) -> None:
        font = self._look.font(13)
        metrics = QFontMetricsF(font)
        aside = cut_right(metrics, section, room.width() * 0.4) if section else ""
        wide = metrics.horizontalAdvance(aside) + 10 if aside else 0
        shown = elide_middle(metrics, title, room.width() - wide)
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.text_1))
        painter.drawText(room, START, shown)
        if aside:
            rest = room.adjusted(metrics.horizontalAdvance(shown) + 10, 0, 0, 0)
            painter.setPen(QColor(self._look.theme.text_3))
            painter.drawText(rest, START, aside)

    def _excerpt(self, painter: QPainter, room: QRectF, row: ReusePlace) -> None:
        """The words on two lines, what surrounds them quiet, what differs from the query on the ground of 乙."""
        before = row.before[-_BEFORE:]
        text = showable(f"{before}{row.words}{row.behind}".replace("\n", " "))
        shift, end = len(before), len(before) + len(row.words)
        units = Utf16(text)
        theme, formats = self._look.theme, list[QTextLayout.FormatRange]()
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(theme.text_3))
        for span in (Span(0, shift), Span(end, len(text))):
            formats.append(_format(units, span, quiet))
        other = QTextCharFormat()
        other.setBackground(QColor(theme.side_b_words))
        for span in row.differing:
            formats.append(_format(units, Span(span.start + shift, span.end + shift), other))
        layout = QTextLayout(text, self._look.song_font(15))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([one for one in formats if one.length > 0])  # type: ignore[attr-defined]
        layout.beginLayout()
        for number in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room.width())
            line.setPosition(QPointF(0, number * _LINE))
        layout.endLayout()
        painter.setPen(QColor(theme.body))
        layout.draw(painter, room.topLeft())

    # -- a speech

    def _source(self, painter: QPainter, box: QRectF, row: Source) -> None:
        theme = self._look.theme
        upper = QRectF(box.left(), box.top() + 8, box.width(), 21)
        share = f"{row.share:.1%}"
        painter.setFont(self._look.figures(13))
        painter.setPen(QColor(theme.text_1))
        painter.drawText(upper, END, share)
        taken = painter.fontMetrics().horizontalAdvance(share) + 10
        bar = QRectF(upper.right() - taken - _BAR + 0.5, round(upper.center().y()) - 3.5, _BAR, 7)
        painter.setPen(QPen(QColor(theme.line_control), 1))
        painter.setBrush(QColor(theme.field))
        painter.drawRect(bar)
        filled = bar.adjusted(0, 0, (min(1.0, row.share) - 1) * bar.width(), 0)
        painter.fillRect(filled, QColor(theme.shared_line))
        font = self._look.font(13)
        painter.setFont(font)
        painter.setPen(QColor(theme.text_1))
        rest = QRectF(upper.left(), upper.top(), bar.left() - upper.left() - 12, upper.height())
        painter.drawText(rest, START, elide_middle(QFontMetricsF(font), row.title, rest.width()))
        lower = QRectF(box.left(), upper.bottom() + 1, box.width(), 20)
        taken = self._words(painter, lower, passages(row.passages), "text_3", END)
        about = "  ".join(part for part in (row.date or "—", row.speaker) if part)
        self._words(painter, lower.adjusted(0, 0, -taken - 12, 0), about, "text_3", START)

    def _words(
        self, painter: QPainter, room: QRectF, words: str, tone: str, where: Qt.AlignmentFlag
    ) -> float:
        font = self._look.figures()
        metrics = QFontMetricsF(font)
        shown = cut_right(metrics, words, room.width())
        painter.setFont(font)
        painter.setPen(QColor(getattr(self._look.theme, tone)))
        painter.drawText(room, where, shown)
        return metrics.horizontalAdvance(shown)


def _format(units: Utf16, span: Span, how: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    start, end = units.units(span.start), units.units(span.end)
    made.start, made.length, made.format = start, end - start, how  # type: ignore[attr-defined]
    return made


def _chosen(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)
