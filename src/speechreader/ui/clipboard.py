"""What the page puts on the clipboard, and the clipboard at the end of the program."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication


class PlainWords(QMimeData):
    """The words of a selection and nothing else: no fonts, no layout."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText(words)


def hand_over() -> None:
    """Exchange words that Python has put on the clipboard for the same in Qt's own keeping.

    Qt destroys the clipboard's content after Python has ended; an object that Python made crashes the
    process then (measured with 6.11.3: exit status 139 after copying and quitting).
    """
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        words = clipboard.mimeData(mode)
        if isinstance(words, PlainWords):
            clipboard.setText(words.text(), mode)
