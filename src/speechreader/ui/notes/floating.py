"""The card of one mark over the page, for windows that have no room for the notes panel."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QFrame, QWidget

from speechreader.model.annotation import Mark
from speechreader.ui.notes.popup import quoted
from speechreader.ui.notes.writing import Writing
from speechreader.ui.reader.view import ReaderView
from speechreader.ui.widgets.text import PlainLabel

_WIDTH, _BELOW, _EDGE = 320, 12, 8
_SIDE, _HEAD = 12, 20


class FloatingNote(QFrame):
    """Holds the editor of `writing` under the line of its mark, and goes with it when the page is scrolled."""

    def __init__(self, writing: Writing, reader: ReaderView, ground: QWidget) -> None:
        super().__init__(ground)
        self.setObjectName("floatingNote")
        self._writing = writing
        self._reader, self._ground = reader, ground
        self._mark: Mark | None = None
        self._quote = PlainLabel("", "secondary")
        self._quote.setParent(self)
        self._quote.setGeometry(_SIDE, 8, _WIDTH - 2 * _SIDE, _HEAD)
        self.setFixedWidth(_WIDTH)
        reader.scrolled.connect(self._place)
        writing.editor.grown.connect(self._place)
        writing.ended.connect(self._ended)
        self.hide()

    def host(self, mark: Mark) -> None:
        """Show the editor on `mark`."""
        self._mark = mark
        self._quote.setText(quoted(mark))
        self._writing.editor.setParent(self)
        self._writing.editor.show()
        self.show()
        self.raise_()
        self._place()

    def _ended(self, _mark: object, by_key: bool) -> None:
        if self._mark is None:
            return
        self._mark = None
        self.hide()
        if by_key:
            self._reader.setFocus()

    def _place(self) -> None:
        if self._mark is None:
            return
        width = _WIDTH - 2 * _SIDE
        height = self._writing.editor.needed(width)
        self._writing.editor.setGeometry(_SIDE, _HEAD + 14, width, height)
        self.setFixedHeight(_HEAD + 14 + height + 6)
        port = self._reader.viewport()
        line = self._reader.mark_anchor(self._mark.id)
        page = QRect(port.mapTo(self._ground, QPoint()), port.size())
        left = round(page.left() + line.left() if not line.isNull() else page.center().x())
        top = round(page.top() + line.bottom() if not line.isNull() else page.top()) + _BELOW
        if top + self.height() > page.bottom() and line.top() - _BELOW > self.height():
            top = round(page.top() + line.top()) - self.height() - _BELOW
        left = max(page.left() + _EDGE, min(left, page.right() - _WIDTH - _EDGE))
        self.move(left, max(page.top() + _EDGE, min(top, page.bottom() - self.height())))
