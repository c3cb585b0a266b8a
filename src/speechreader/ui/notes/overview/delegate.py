"""Paints a row of the list of all notes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from speechreader.model.annotation import Motivation
from speechreader.ui import icons
from speechreader.ui.look import Look
from speechreader.ui.notes.cards import state_words
from speechreader.ui.notes.overview.filtering import Entry
from speechreader.ui.notes.overview.grouping import Group, doubtful
from speechreader.ui.notes.overview.inks import draw_mark, underline
from speechreader.ui.notes.overview.model import (
    FIRST,
    FURTHER,
    GROUP,
    ROOM,
    ROW_ROLE,
    day_of,
    group_words,
)
from speechreader.ui.notes.rich import plain_note
from speechreader.ui.widgets.rows import Index, RowDelegate, paint_ground
from speechreader.ui.widgets.text import elide_middle

_LEFT, _RIGHT_EDGE, _INDENT = 14, 12, 18
_START = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_END = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_ELIDE = Qt.TextElideMode.ElideRight


class OverviewDelegate(RowDelegate):
    """An entry: shape, quote and date; its note; its tags. A heading: its words and how many stand under it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, GROUP)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(ROW_ROLE)
        room = QRectF(option.rect).adjusted(_LEFT, 0, -_RIGHT_EDGE, 0)
        if isinstance(row, Group):
            self._group(painter, room, row)
        elif isinstance(row, Entry):
            current = bool(option.state & QStyle.StateFlag.State_HasFocus)
            paint_ground(painter, option, self._look, bar=current)
            self._entry(painter, room, row, bool(option.state & QStyle.StateFlag.State_Selected))

    def _group(self, painter: QPainter, room: QRectF, group: Group) -> None:
        theme = self._look.theme
        line = QRectF(room.left(), room.bottom() - 27, room.width(), 22)
        painter.setFont(self._look.figures())
        painter.setPen(QColor(theme.text_3))
        painter.drawText(line, _END, f"{group.count:,}")
        width = line.width() - painter.fontMetrics().horizontalAdvance(f"{group.count:,}") - 10
        font = self._look.font(12, bold=True)
        painter.setFont(font)
        painter.setPen(QColor(theme.text_2))
        painter.drawText(line, _START, elide_middle(QFontMetricsF(font), group_words(group), width))
        painter.fillRect(
            QRectF(room.left(), room.bottom() - 1, room.width(), 1), QColor(theme.line_soft)
        )

    def _entry(self, painter: QPainter, room: QRectF, entry: Entry, chosen: bool) -> None:
        mark, note, theme = entry.mark, entry.mark.annotation, self._look.theme
        top = room.top() + ROOM / 2
        draw_mark(painter, theme, mark, room.left() + 5, top + FIRST / 2)
        first = QRectF(room.left() + _INDENT, top, room.width() - _INDENT, FIRST)
        self._quote(painter, first, entry)
        line = QRectF(first.left(), top + FIRST, first.width(), FURTHER)
        if note.note.strip():
            words = " ".join(plain_note(note.note).split())
            self._text(painter, line, words, self._look.font(12), theme.text_2)
            line.translate(0, FURTHER)
        if note.tags:
            paint_tags(painter, line, note.tags, self._look, chosen=chosen)

    def _quote(self, painter: QPainter, line: QRectF, entry: Entry) -> None:
        theme, note = self._look.theme, entry.mark.annotation
        aside = day_of(note.created)[5:]
        painter.setFont(self._look.figures(11))
        if doubtful(entry):
            aside = state_words(entry.mark)
            painter.setPen(QColor(theme.warn))
        else:
            painter.setPen(QColor(theme.text_3))
        painter.drawText(line, _END, aside)
        width = line.width() - painter.fontMetrics().horizontalAdvance(aside) - 10
        if doubtful(entry):
            x = line.right() - painter.fontMetrics().horizontalAdvance(aside) - 17
            icons.draw(painter, "warn", x, line.center().y() - 7, theme.warn)
            width -= 18
        quote = " ".join(note.anchor.quote.exact.split())
        font = self._look.song_font(14)
        shown = self._text(
            painter,
            QRectF(line.left(), line.top(), width, line.height()),
            quote,
            font,
            theme.text_1,
        )
        if note.motivation is not Motivation.BOOKMARKING:
            underline(
                painter,
                theme,
                note.style,
                note.colour,
                QRectF(line.left(), line.top(), shown, FIRST),
            )

    def _text(self, painter: QPainter, line: QRectF, words: str, font: QFont, colour: str) -> float:
        """Write `words` in one line; gives how wide they came out."""
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(words, _ELIDE, int(line.width()))
        painter.drawText(line, _START, shown)
        return float(painter.fontMetrics().horizontalAdvance(shown))


def paint_tags(
    painter: QPainter, line: QRectF, tags: tuple[str, ...], look: Look, *, chosen: bool
) -> None:
    """Paint as many tags as the line has room for, then how many more there are; `chosen` is the ground of the row."""
    theme, font = look.theme, look.font(11)
    painter.setFont(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    metrics, x = QFontMetricsF(font), line.left()
    for number, tag in enumerate(tags):
        more = f"+{len(tags) - number}"
        width = metrics.horizontalAdvance(tag) + 12
        if x + width > line.right():
            if number:
                painter.setPen(QColor(theme.text_3))
                painter.drawText(QRectF(x, line.top(), 40, line.height()), _START, more)
                return
            width = line.right() - x
        box = QRectF(x, line.center().y() - 8, width, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.raised if chosen else theme.tag))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(theme.text_2))
        shown = metrics.elidedText(tag, _ELIDE, width - 10)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        x += width + 6
