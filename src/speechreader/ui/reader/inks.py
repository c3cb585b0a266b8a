"""The colours of the page."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor

from speechreader.ui.theme import Theme


class Inks(NamedTuple):
    """The colours that the page is drawn with: of text by token, of the selection, of its ends, of the ground.

    They come from the theme alone. Palettes do not: Qt replaces them as application and style sheet change.
    """

    text: dict[str, QColor]
    selection: QColor
    ends: QColor
    ground: QColor


def inks_of(theme: Theme) -> Inks:
    """The colours of `theme`."""
    text = {"body": QColor(theme.body), "text_2": QColor(theme.text_2)}
    return Inks(text, QColor(theme.accent_tint), QColor(theme.accent), QColor(theme.page))
