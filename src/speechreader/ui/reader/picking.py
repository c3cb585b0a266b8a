"""The selection of the page as a span of the body: set, asked for, taken by clicks, and its plain words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from speechreader.model.span import Span
from speechreader.ui.reader.selecting import sentence_at

if TYPE_CHECKING:
    from speechreader.ui.reader.scrolling import Scroller
    from speechreader.ui.reader.view import ReaderView


class Picker:
    """Handles the selection of one view.

    Holds when and where the last double click was, so that a third click nearby takes the sentence.
    """

    def __init__(self, view: ReaderView, scroller: Scroller) -> None:
        self._view, self._scroller = view, scroller
        self._third = QTimer(view, singleShot=True)
        self._clicked_at = QPoint()

    def span(self) -> Span | None:
        """The selected part of the body; None when nothing of it is selected."""
        cursor = self._view.textCursor()
        if not cursor.hasSelection():
            return None
        to_body = self._view.page.positions.to_body
        start, end = to_body(cursor.selectionStart()), to_body(cursor.selectionEnd())
        return Span(start, end) if start < end else None

    def put(self, start: int, end: int | None = None) -> None:
        """Set cursor and selection (body offsets) without Qt's scrolling to it."""
        to_document, bar = self._view.page.positions.to_document, self._view.verticalScrollBar()
        y, cursor = bar.value(), self._view.textCursor()
        cursor.setPosition(to_document(start))
        if end is not None:
            cursor.setPosition(to_document(end), QTextCursor.MoveMode.KeepAnchor)
        with self._scroller.hold():
            self._view.setTextCursor(cursor)
            bar.setValue(y)

    def text(self) -> str:
        """The selected words: front matter as the metadata has it, the body as it stands."""
        parts = [words for index in range(self._view.page.front) if (words := self._front(index))]
        span = self.span()
        if span is not None:
            parts.append(span.of(self._view.page.body))
        return "\n".join(parts)

    def _front(self, index: int) -> str:
        """What is selected of front block `index`, without the brackets that the page puts."""
        cursor = self._view.textCursor()
        block = self._view.document().findBlockByNumber(index)
        first = max(0, cursor.selectionStart() - block.position())
        last = cursor.selectionEnd() - block.position()
        if last <= 0 or first >= block.length() - 1:
            return ""
        if first == 0 and last >= block.length() - 1:
            return self._view.page.front_words[index]
        return block.text()[first:last].strip("（）")

    def press(self, event: QMouseEvent) -> bool:
        """A press of the left button; True when it was a third click and nothing is left to do."""
        point = event.position().toPoint()
        near = (point - self._clicked_at).manhattanLength() < QApplication.startDragDistance()
        if self._third.isActive() and near:
            self._third.stop()
            self.take(point, sentence_at)
            return True
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._drop_under(point)
        return False

    def double_click(self, event: QMouseEvent) -> None:
        """Take the word."""
        self._clicked_at = event.position().toPoint()
        self._third.start(QApplication.doubleClickInterval())
        self.take(self._clicked_at, self._view.word_at)

    def take(self, point: QPoint, choose: Callable[[str, int], Span]) -> None:
        """Select what `choose` finds in the body at `point` of the viewport."""
        offset = self._view.spots.offset_at(point)
        if offset is not None:
            span = choose(self._view.page.body, offset)
            self.put(span.start, span.end)

    def _drop_under(self, point: QPoint) -> None:
        """A press inside the selection would begin drag and drop; it begins a new selection here."""
        cursor = self._view.textCursor()
        at = self._view.cursorForPosition(point).position()
        if cursor.hasSelection() and cursor.selectionStart() <= at <= cursor.selectionEnd():
            cursor.setPosition(at)
            self._view.setTextCursor(cursor)

    def begin_in_view(self) -> None:
        """Selecting by key begins on the page that is seen, not where a click was long ago."""
        cursor = self._view.textCursor()
        seen = self._view.viewport().rect().intersects(self._view.cursorRect())
        if not cursor.hasSelection() and not seen:
            self.put(self._view.page.positions.offset(self._scroller.place()))
