"""Small pictures that are painted again and again: shapes, and one swing of a wave. Stroking paths is slow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from speechreader.ui.notes.shapes import SIDE, shape_pixmap

if TYPE_CHECKING:
    from speechreader.ui.reader.marks.table import Sign

#: Length and height of one wave with its pen, and how far it swings out, px.
WAVE, HIGH = 6, 4
_SWING = 1.25


class Tiles:
    """Makes each picture once for every colour and ratio of screen."""

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], QPixmap] = {}

    def shape(self, painter: QPainter, sign: Sign, ink: QColor) -> QPixmap:
        """The shape of `sign` in `ink` for the screen of `painter`."""
        ratio = painter.device().devicePixelRatioF()
        key = (sign.bookmark or sign.colour, ink.rgb(), ratio)
        if key not in self._made:
            self._made[key] = shape_pixmap(sign.colour, ink, SIDE, ratio, bookmark=sign.bookmark)
        return self._made[key]

    def wave(self, painter: QPainter, ink: QColor, stronger: int) -> QPixmap:
        """One wave in `ink`, to be set side by side."""
        ratio = painter.device().devicePixelRatioF()
        key = ("wave", stronger, ink.rgb(), ratio)
        if key not in self._made:
            self._made[key] = _wave(ink, 1.3 + 0.7 * stronger, ratio)
        return self._made[key]


def _wave(ink: QColor, thick: float, ratio: float) -> QPixmap:
    picture = QPixmap(round(WAVE * ratio), round(HIGH * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    path = QPainterPath(QPointF(-WAVE, HIGH / 2))
    for half in range(6):  # One wave more on both sides, so that the pieces join.
        x, swing = -WAVE + half * WAVE / 2, _SWING if half % 2 else -_SWING
        path.quadTo(x + WAVE / 4, HIGH / 2 + 2 * swing, x + WAVE / 2, HIGH / 2)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(path, QPen(ink, thick))
    return picture
