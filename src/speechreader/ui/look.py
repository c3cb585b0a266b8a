"""What everything painted by us asks for: the theme in force, and the families of the interface."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from speechreader.ui.theme import THEMES, Theme, chosen_theme, palette, style_sheet

_SANS = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)
_SONG = ("Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", "SimSun")


class Look(QObject):
    """Holds the theme in force and tells (`changed`) when it becomes another one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = THEMES["light"]
        there = set(QFontDatabase.families())
        self.sans = [family for family in _SANS if family in there]
        self.song = [family for family in _SONG if family in there] or self.sans

    def choose(self, setting: str) -> None:
        """Take the theme that `setting` names (or the system wishes) for what is painted from now on."""
        self.theme = chosen_theme(setting)

    def apply(self, setting: str) -> None:
        """Take the theme for the whole application, and tell everything that is there already."""
        before, self.theme = self.theme, chosen_theme(setting)
        theme, application = self.theme, QApplication.instance()
        if not isinstance(application, QApplication):
            return
        application.setFont(self.font())
        application.setPalette(palette(theme))
        application.setStyleSheet(style_sheet(theme))
        if theme != before:
            self.changed.emit()

    def font(self, pixels: int = 13, *, bold: bool = False) -> QFont:
        """The interface face at `pixels`."""
        made = QFont()
        if self.sans:
            made.setFamilies(self.sans)
        return _sized(made, pixels, bold)

    def song_font(self, pixels: int, *, bold: bool = False) -> QFont:
        """The Song face at `pixels`, for excerpts and the titles of empty pages."""
        made = QFont()
        if self.song:
            made.setFamilies(self.song)
        return _sized(made, pixels, bold)

    def figures(self, pixels: int = 12) -> QFont:
        """The interface face with figures of one width, for columns of numbers."""
        made = self.font(pixels)
        made.setFeature(QFont.Tag("tnum"), 1)
        return made


def _sized(font: QFont, pixels: int, bold: bool) -> QFont:
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font
