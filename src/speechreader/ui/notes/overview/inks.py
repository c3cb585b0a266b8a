"""How a mark looks in a list: its shape in its colour, and the line of its style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from speechreader.model.annotation import MarkStyle, Motivation
from speechreader.ui.notes import shapes

if TYPE_CHECKING:
    from speechreader.model.annotation import Mark
    from speechreader.ui.theme import Theme

_WAVE, _RISE, _DOT = 6.0, 1.5, 7.0


def draw_shape(painter: QPainter, theme: Theme, colour: int, x: float, y: float) -> None:
    """The shape of a colour with its middle at (x, y)."""
    shapes.draw_shape(painter, colour, _box(x, y), theme.mark(colour).strong)


def draw_mark(painter: QPainter, theme: Theme, mark: Mark, x: float, y: float) -> None:
    """The shape of a mark, or the ribbon of a bookmark, with its middle at (x, y)."""
    note = mark.annotation
    bookmark = note.motivation is Motivation.BOOKMARKING
    ink = theme.mark(note.colour).strong
    shapes.draw_shape(painter, note.colour, _box(x, y), ink, bookmark=bookmark)


def underline(
    painter: QPainter, theme: Theme, style: MarkStyle, colour: int, words: QRectF
) -> None:
    """Below `words`, the line of the style in the colour; a highlight has none."""
    if style is MarkStyle.HIGHLIGHT:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink, y = QColor(theme.mark(colour).strong), words.bottom() - 1.5
    if style is MarkStyle.DOTS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for number in range(int(words.width() / (2 * _DOT))):
            painter.drawEllipse(QPointF(words.left() + (2 * number + 1) * _DOT, y), 1.3, 1.3)
    elif style is MarkStyle.WAVY:
        painter.strokePath(_wave(words.left(), words.right(), y), QPen(ink, 1.25))
    else:
        painter.fillRect(QRectF(words.left(), y - 1, words.width(), 1.75), ink)
    painter.restore()


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path, x, up = QPainterPath(QPointF(left, y)), left, True
    while x < right:
        path.quadTo(x + _WAVE / 4, y - 2 * _RISE if up else y + 2 * _RISE, x + _WAVE / 2, y)
        x, up = x + _WAVE / 2, not up
    return path


def _box(x: float, y: float) -> QRectF:
    half = shapes.SIDE / 2
    return QRectF(x - half, y - half, shapes.SIDE, shapes.SIDE)
