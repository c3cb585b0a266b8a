"""The shape of each colour of marks, the cue that needs no colour: on the page, on cards, in the popup, in filters."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap, QPolygonF

#: The usual side of a shape in px.
SIDE = 10

#: Corners of the shapes with corners, in a square from -1 to 1, y downwards.
_CORNERS: dict[int, tuple[tuple[float, float], ...]] = {
    2: ((0.0, -0.9), (1.0, 0.8), (-1.0, 0.8)),
    3: ((-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)),
    4: ((0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)),
    5: tuple((sin(k * pi / 3), -cos(k * pi / 3)) for k in range(6)),
    6: ((-1.0, -0.8), (1.0, -0.8), (0.0, 0.9)),
    7: ((-1.0, -0.34), (1.0, -0.34), (1.0, 0.34), (-1.0, 0.34)),
    8: ((-0.34, -1.0), (0.34, -1.0), (0.34, 1.0), (-0.34, 1.0)),
}
_RIBBON = ((-0.7, -1.0), (0.7, -1.0), (0.7, 1.0), (0.0, 0.4), (-0.7, 1.0))
_DISC = 0.84


def shape_path(colour: int, box: QRectF) -> QPainterPath:
    """The outline of the shape of `colour` (1 to 8), as large as `box` allows and in its middle."""
    path = QPainterPath()
    if colour in _CORNERS:
        path.addPolygon(_placed(_CORNERS[colour], box))
        path.closeSubpath()
    else:
        radius = min(box.width(), box.height()) / 2 * _DISC
        path.addEllipse(box.center(), radius, radius)
    return path


def ribbon_path(box: QRectF) -> QPainterPath:
    """The outline of a bookmark."""
    path = QPainterPath()
    path.addPolygon(_placed(_RIBBON, box))
    path.closeSubpath()
    return path


def _placed(corners: tuple[tuple[float, float], ...], box: QRectF) -> QPolygonF:
    half, middle = min(box.width(), box.height()) / 2, box.center()
    return QPolygonF([middle + QPointF(x * half, y * half) for x, y in corners])


def draw_shape(
    painter: QPainter, colour: int, box: QRectF, ink: QColor | str, *, bookmark: bool = False
) -> None:
    """Fill the shape of `colour`, or the ribbon of a bookmark, with `ink` inside `box`; the painter stays as it was."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(ribbon_path(box) if bookmark else shape_path(colour, box), QColor(ink))
    painter.restore()


def shape_pixmap(
    colour: int, ink: QColor | str, side: int = SIDE, ratio: float = 1.0, *, bookmark: bool = False
) -> QPixmap:
    """The shape alone on nothing, `side` logical px wide and high, for a screen of `ratio`."""
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        draw_shape(painter, colour, QRectF(0, 0, side, side), ink, bookmark=bookmark)
    return picture


def shape_icon(
    colour: int, ink: QColor | str, side: int = SIDE, *, bookmark: bool = False
) -> QIcon:
    """The shape as an icon for menus and buttons, sharp on screens of every usual ratio."""
    icon = QIcon()
    for ratio in (1.0, 1.25, 1.5, 2.0):
        icon.addPixmap(shape_pixmap(colour, ink, side, ratio, bookmark=bookmark))
    return icon
