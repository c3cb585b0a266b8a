"""Showing words: plain labels, tooltips without markup, elision in the middle."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QFrame, QLabel

#: Characters kept before the ellipsis: titles of this genre differ at the end.
HEAD = 4
#: What Qt would read as markup. The module `html` would load its whole table of entities for these four.
_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br/>"))


class PlainLabel(QLabel):
    """A label that takes its text as it is; markup in a foreign text stays text."""

    def __init__(self, text: str = "", name: str = "", *, wrap: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setObjectName(name)
        self.setWordWrap(wrap)


def elide_middle(metrics: QFontMetricsF, text: str, width: float) -> str:
    """`text`, or its first characters, an ellipsis and as much of its end as fits into `width`."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    head = text[:HEAD]
    low, high = 0, len(text) - HEAD
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.horizontalAdvance(f"{head}…{text[-middle:]}") <= width:
            low = middle
        else:
            high = middle - 1
    return (
        f"{head}…{text[len(text) - low :]}"
        if low
        else metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    )


def plain_tooltip(text: str, limit: int = 600) -> str:
    """A tooltip that shows `text` as it is; without this Qt would take «<b>» for markup."""
    shown = text if len(text) <= limit else text[:limit] + "…"
    for sign, entity in _ENTITIES:
        shown = shown.replace(sign, entity)
    return f"<qt>{shown}</qt>" if shown else ""


def line(name: str = "line") -> QFrame:
    """A line of one pixel: «line» lies, «upright» stands."""
    made = QFrame()
    made.setObjectName(name)
    return made
