"""The shapes of the colours: each another one, inside its box, in its ink."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from speechreader.ui.notes.shapes import draw_shape, shape_icon, shape_pixmap

INK = QColor("#1B666A")
BOOKMARK = 9


def painted(colour: int, side: int = 10) -> QImage:
    """The shape (9 for the bookmark) in the middle of a larger picture."""
    image = QImage(side * 3, side * 3, QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        box = QRectF(side, side, side, side)
        draw_shape(painter, min(colour, 8), box, INK, bookmark=colour == BOOKMARK)
        assert not painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    """The pixels that are more ink than not."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {(x, y) for x, y in points if image.pixelColor(x, y).alpha() > 127}


@pytest.mark.parametrize("colour", range(1, 10))
def test_a_shape_stays_in_its_box_and_has_its_ink(qapp: object, colour: int) -> None:
    image = painted(colour)
    ink = inked(image)
    assert len(ink) >= 24
    assert all(10 <= x < 20 and 10 <= y < 20 for x, y in ink)
    assert image.pixelColor(15, 15).rgb() == INK.rgb()


@pytest.mark.parametrize(("one", "other"), list(combinations(range(1, 10), 2)))
def test_no_two_shapes_are_alike(qapp: object, one: int, other: int) -> None:
    assert len(inked(painted(one)) ^ inked(painted(other))) >= 8


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_pictures_of_shapes_are_sharp_on_every_screen(qapp: object, ratio: float) -> None:
    picture = shape_pixmap(3, INK, 12, ratio)
    assert picture.width() == round(12 * ratio)
    assert picture.deviceIndependentSize().toSize().width() in (12, 13)
    assert not shape_icon(3, INK).isNull()
