"""The icon of the program, in the window and wherever the system shows it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from speechreader.ui.icons import application_icon


def test_the_icon_has_a_drawing_for_each_size_a_system_asks_for(qapp: QApplication) -> None:
    icon = application_icon()
    assert sorted(size.width() for size in icon.availableSizes()) == [16, 24, 32, 48, 64, 128, 256]
    small = icon.pixmap(QSize(16, 16)).toImage()
    corner, middle = small.pixelColor(0, 0), small.pixelColor(8, 7)
    assert corner.alpha() < 128  # a rounded tile
    assert middle.name() == "#ffd968"  # with one marked line
