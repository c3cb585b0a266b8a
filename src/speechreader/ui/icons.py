"""Our icons: drawn on a 24 grid, recoloured by token, rendered at the real ratio of the screen."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from speechreader.app import paths
from speechreader.ui.theme import Theme

ICON_SIZE = 18


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return paths.resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int = ICON_SIZE, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` logical pixels for a screen of `ratio` device pixels per pixel."""
    from PySide6.QtSvg import QSvgRenderer  # not needed before the first words are painted

    drawing = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        drawing.render(painter, QRectF(0, 0, size, size))
    return picture


def ratios() -> list[float]:
    """The device pixel ratios of the screens there are."""
    return sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0})


def icon(
    name: str,
    theme: Theme,
    *,
    colour: str | None = None,
    size: int = ICON_SIZE,
    check: bool = False,
) -> QIcon:
    """The icon in `colour` (or the theme's): at rest, disabled, and with `check` also switched on."""
    made = QIcon()
    on, off, dim = theme.accent, colour or theme.text_2, theme.line_firm
    for ratio in ratios():
        made.addPixmap(pixmap(name, off, size, ratio), QIcon.Mode.Normal, QIcon.State.Off)
        made.addPixmap(pixmap(name, dim, size, ratio), QIcon.Mode.Disabled, QIcon.State.Off)
        if check:
            made.addPixmap(pixmap(name, on, size, ratio), QIcon.Mode.Normal, QIcon.State.On)
    return made


def draw(painter: QPainter, name: str, x: float, y: float, colour: str, size: int = 14) -> None:
    """Draw the icon with its top left corner at (x, y), crisp on the device of `painter`."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawPixmap(QRectF(x, y, size, size).topLeft(), pixmap(name, colour, size, ratio))


def icon_size() -> QSize:
    """The size of an icon in a button."""
    return QSize(ICON_SIZE, ICON_SIZE)


def application_icon() -> QIcon:
    """The icon of the program, drawn for each size (`packaging/icons.py`)."""
    made = QIcon()
    for picture in sorted(paths.resource("application").glob("speechreader-*.png")):
        made.addFile(str(picture))
    return made
