"""How each sort of passage is drawn: a line style that needs no colour, and pens for what is no text."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from speechreader.ui.compare.kinds import Shown

#: Dashes and gaps of a line, px; without any it is solid.
DASHES: Final[dict[Shown, tuple[float, ...]]] = {
    Shown.IDENTICAL: (),
    Shown.NEAR: (9, 4),
    Shown.REWORDED: (3, 3),
    Shown.FORMULA: (7, 3, 1.5, 3),
}
DOT, DOT_STEP = 3, 6


def pen(shown: Shown, ink: QColor, width: float) -> QPen:
    """A pen with the dashes of `shown`."""
    made = QPen(ink, width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes := DASHES.get(shown, ()):
        made.setDashPattern([dash / width for dash in dashes])
    return made


class LineTiles:
    """Draws lines under words from small pictures, one for each style: stroking dashes is slow."""

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], QPixmap] = {}

    def draw(self, painter: QPainter, shown: Shown, line: QRectF, ink: QColor) -> None:
        """Draw the box of a line (its height is its thickness) in the style of `shown`."""
        if not DASHES.get(shown):
            painter.fillRect(line, ink)
            return
        painter.drawTiledPixmap(line.toRect(), self._tile(painter, shown, line.height(), ink))

    def _tile(self, painter: QPainter, shown: Shown, high: float, ink: QColor) -> QPixmap:
        ratio = painter.device().devicePixelRatioF()
        key = (shown, high, ink.rgb(), ratio)
        if key not in self._made:
            whole = sum(DASHES[shown])
            picture = QPixmap(round(whole * ratio), round(high * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            with QPainter(picture) as inside:
                x = 0.0
                for place, dash in enumerate(DASHES[shown]):
                    if place % 2 == 0:
                        inside.fillRect(QRectF(x, 0, dash, high), ink)
                    x += dash
            self._made[key] = picture
        return self._made[key]


def draw_dots(painter: QPainter, x: float, top: float, bottom: float, ink: QColor) -> None:
    """Round dots one under the other, in steps that join from line to line."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    y = top - top % DOT_STEP + DOT_STEP / 2
    while y + DOT / 2 <= bottom:
        if y - DOT / 2 >= top:
            painter.drawEllipse(QRectF(x - DOT / 2, y - DOT / 2, DOT, DOT))
        y += DOT_STEP
    painter.restore()


def draw_sample(
    painter: QPainter, shown: Shown, box: QRectF, ink: QColor, sides: tuple[QColor, QColor]
) -> None:
    """The sign of a sort in legends and lists, in the middle of `box`; `sides` are the colours of 甲 and 乙."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle = box.center()
    if shown is Shown.ONLY:
        for x, colour in zip((middle.x() - 4, middle.x() + 4), sides, strict=True):
            draw_dots(painter, x, box.top(), box.bottom(), colour)
    elif shown is Shown.MOVED:
        painter.setPen(QPen(ink, 1.75))
        painter.drawPath(moved_sign(box))
    else:
        painter.setPen(pen(shown, ink, 1.75))
        painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()))
    painter.restore()


def moved_sign(box: QRectF) -> QPainterPath:
    """An S-curve with an arrow head, as high as it may be."""
    high = min(box.height(), 12.0)
    top, bottom = box.center().y() - high / 2, box.center().y() + high / 2
    middle, right = box.center().x(), min(box.right(), box.left() + 22)
    path = QPainterPath(QPointF(box.left(), top))
    path.cubicTo(middle, top, middle, bottom, right, bottom)
    path.moveTo(right - 4, bottom - 4)
    path.lineTo(right, bottom)
    path.lineTo(right - 4, bottom + 4)
    return path
