"""The colours of the page."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor

from speechreader.ui.theme import Theme


class Inks(NamedTuple):
    """The colours that the page is drawn with: of text by token, of the selection, of its ends, of the ground.

    `fills` and `strongs` are those of the eight colours of marks, `quiet` is that of counts in the margin.
    They come from the theme alone. Palettes do not: Qt replaces them as application and style sheet change.
    """

    text: dict[str, QColor]
    selection: QColor
    ends: QColor
    ground: QColor
    fills: tuple[QColor, ...]
    strongs: tuple[QColor, ...]
    quiet: QColor


def inks_of(theme: Theme) -> Inks:
    """The colours of `theme`."""
    return Inks(
        {"body": QColor(theme.body), "text_2": QColor(theme.text_2)},
        QColor(theme.accent_tint),
        QColor(theme.accent),
        QColor(theme.page),
        tuple(QColor(shade.fill) for shade in theme.marks),
        tuple(QColor(shade.strong) for shade in theme.marks),
        QColor(theme.text_3),
    )
