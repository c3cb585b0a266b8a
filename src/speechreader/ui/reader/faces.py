"""Fonts of the page and what line setting needs to know of them."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextCharFormat

from speechreader.ui.reader.styles import Family, Style, families
from speechreader.ui.reader.typesetting import Face

_OPENING_TIGHT = frozenset("“‘（《「『【〔〈［｛〖")
#: How much of an em must be empty before a mark counts as half empty.
_EMPTY = 0.4


class _Advances(dict[str, float]):
    """Advance of each character in px, measured once."""

    def __init__(self, metrics: QFontMetricsF) -> None:
        super().__init__()
        self._metrics = metrics

    def __missing__(self, character: str) -> float:
        # Most characters of a text are Han of one width; asking for each would cost a shaping.
        if "\u4e00" <= character <= "\u9fa5" and character != "中":
            self[character] = width = self["中"]
        else:
            self[character] = width = self._metrics.horizontalAdvance(character)
        return width


class PageFont:
    """One font at one size: its metrics for line setting, and character formats by letter spacing."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        metrics = QFontMetricsF(font)
        self._metrics = metrics
        self._tight: dict[str, bool] = {}
        self._formats: dict[int, QTextCharFormat] = {}
        self.ascent = metrics.ascent()
        self.descent = metrics.descent()
        advances = _Advances(metrics)
        self.face = Face(advances["中"], advances, self._is_tight)

    def _is_tight(self, mark: str) -> bool:
        """Whether the outer half of `mark` is empty in this font, by its ink."""
        if mark not in self._tight:
            em = self.face.em
            ink = self._metrics.tightBoundingRect(mark)
            full = abs(self._metrics.horizontalAdvance(mark) - em) < em * 0.05
            empty = ink.left() if mark in _OPENING_TIGHT else em - ink.right()
            self._tight[mark] = full and empty >= _EMPTY * em
        return self._tight[mark]

    def text_format(self, spacing: float) -> QTextCharFormat:
        """A character format with `spacing` px between letters (to a 64th of a pixel)."""
        key = round(spacing * 64)
        found = self._formats.get(key)
        if found is None:
            font = QFont(self.font)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, key / 64)
            found = QTextCharFormat()
            found.setFont(font)
            self._formats[key] = found
        return found


class Faces:
    """The fonts of a page at text size `size` (px), made when first asked for."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._fonts: dict[tuple[Family, bool, float], PageFont] = {}

    def of(self, style: Style) -> PageFont:
        """The font for `style`."""
        key = (style.family, style.bold, style.size)
        if key not in self._fonts:
            self._fonts[key] = PageFont(self._make(style))
        return self._fonts[key]

    def _make(self, style: Style) -> QFont:
        font = QFont()
        font.setFamilies(installed(style.family))
        font.setPixelSize(max(1, round(self.size * style.size)))
        font.setWeight(QFont.Weight.Bold if style.bold else QFont.Weight.Normal)
        # Glyphs stand at fractions of a pixel, else evenly spread lines would look ragged.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


_installed: dict[Family, list[str]] = {}


def installed(family: Family) -> list[str]:
    """The families for `family` that this computer has, best first; all candidates where none is."""
    if family not in _installed:
        here = set(QFontDatabase.families())
        wanted = families(family)
        _installed[family] = [name for name in wanted if name in here] or list(wanted)
    return _installed[family]
