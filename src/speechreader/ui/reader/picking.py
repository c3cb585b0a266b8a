"""The selection of the page as a span of the body: set, asked for, taken by clicks and keys, and its plain words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from speechreader.model.span import Span
from speechreader.ui.reader.edge import EdgeScroll
from speechreader.ui.reader.selecting import sentence_at
from speechreader.ui.reader.words import next_word, prepare

if TYPE_CHECKING:
    from speechreader.ui.reader.scrolling import Scroller
    from speechreader.ui.reader.view import ReaderView

Unit = Callable[[str, int], Span]

#: The dictionary is read once the page has rested so long (ms).
_REST = 1500
_SIDEWAYS = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Picker:
    """Handles the selection of one view.

    Holds when and where the last double click was, so that a third click nearby takes the sentence, and while the
    button stays down the unit (word or sentence) by which a drag goes on, with the one it began with.
    """

    def __init__(self, view: ReaderView, scroller: Scroller) -> None:
        self._view, self._scroller = view, scroller
        self._third = QTimer(view, singleShot=True)
        self._clicked_at = QPoint()
        self._unit: tuple[Unit, Span] | None = None
        self._edge = EdgeScroll(view, self._extend)

    def span(self) -> Span | None:
        """The selected part of the body; None when nothing of it is selected."""
        cursor = self._view.textCursor()
        if not cursor.hasSelection():
            return None
        to_body = self._view.page.positions.to_body
        start, end = to_body(cursor.selectionStart()), to_body(cursor.selectionEnd())
        return Span(start, end) if start < end else None

    def put(self, start: int, end: int | None = None) -> None:
        """Set cursor and selection (body offsets, the cursor goes to `end`) without Qt's scrolling to it."""
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

    # -- the pointer --------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> bool:
        """A press of the left button; True when it was a third click and nothing is left to do."""
        point = event.position().toPoint()
        near = (point - self._clicked_at).manhattanLength() < QApplication.startDragDistance()
        if self._third.isActive() and near:
            self._third.stop()
            self._take(point, sentence_at)
            return True
        if not event.modifiers() & _SHIFT:
            self._drop_under(point)
        return False

    def double_click(self, event: QMouseEvent) -> None:
        """Take the word."""
        self._clicked_at = event.position().toPoint()
        self._third.start(QApplication.doubleClickInterval())
        self._take(self._clicked_at, self._view.word_at)

    def _take(self, point: QPoint, choose: Unit) -> None:
        """Select what `choose` finds in the body at `point` of the viewport; a drag goes on by its like."""
        offset = self._view.spots.offset_at(point)
        if offset is not None:
            span = choose(self._view.page.body, offset)
            self._unit = (choose, span)
            self.put(span.start, span.end)

    @property
    def by_unit(self) -> bool:
        """Whether a drag that began with a double or a third click is under way."""
        return self._unit is not None

    def drag(self, point: QPoint) -> None:
        """Go on to `point` by words or sentences."""
        self._extend(point)
        self._edge.at(point)

    def _extend(self, point: QPoint) -> None:
        if self._unit is None:
            return
        choose, first = self._unit
        body, positions = self._view.page.body, self._view.page.positions
        offset = self._view.spots.offset_at(point)
        if offset is None:  # Beside the text: up to the nearest place between two characters.
            at = positions.to_body(self._view.cursorForPosition(point).position())
            other = Span(at, at)
        else:
            other = choose(body, offset)
        if other.start < first.start:
            self.put(first.end, other.start)
        else:
            self.put(first.start, max(first.end, other.end))

    def release(self) -> None:
        """The button is up: a drag by words is over."""
        self._unit = None
        self._edge.stop()

    def _drop_under(self, point: QPoint) -> None:
        """A press inside the selection would begin drag and drop; it begins a new selection here."""
        cursor = self._view.textCursor()
        at = self._view.cursorForPosition(point).position()
        if cursor.hasSelection() and cursor.selectionStart() <= at <= cursor.selectionEnd():
            cursor.setPosition(at)
            self._view.setTextCursor(cursor)

    # -- keys ---------------------------------------------------------------------------------

    def begin_in_view(self) -> None:
        """Selecting by key begins on the page that is seen, not where a click was long ago."""
        cursor = self._view.textCursor()
        seen = self._view.viewport().rect().intersects(self._view.cursorRect())
        if not cursor.hasSelection() and not seen:
            self.put(self._view.page.positions.offset(self._scroller.place()))

    def by_word(self, event: QKeyEvent) -> bool:
        """Ctrl and an arrow go by words, with Shift they select; False for any other key, and in the title."""
        by = _SIDEWAYS.get(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        cursor, positions = self._view.textCursor(), self._view.page.positions
        if by is None or modifiers not in (_CTRL, _CTRL | _SHIFT):
            return False
        if positions.in_front(cursor.position()) or positions.in_front(cursor.anchor()):
            return False
        step = partial(next_word, find=self._view.word_at)
        to = step(self._view.page.body, positions.to_body(cursor.position()), by)
        if modifiers & _SHIFT:
            self.put(positions.to_body(cursor.anchor()), to)
        else:
            self.put(to)
        self._view.ensureCursorVisible()
        return True


def prepare_at_rest(owner: QObject, moved: SignalInstance) -> None:
    """Prepare once `moved` has been silent for a while; reading the dictionary would make scrolling stutter."""
    rest = QTimer(owner, singleShot=True, interval=_REST)
    rest.timeout.connect(prepare)
    moved.connect(rest.start)
