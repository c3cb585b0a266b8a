"""The two ends of the current mark, to be dragged or moved by keys."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter

from speechreader.model.annotation import Mark, MarkId
from speechreader.model.span import Span
from speechreader.ui.reader.edge import EdgeScroll
from speechreader.ui.reader.extents import boxes_of
from speechreader.ui.reader.marks.pictures import BOX
from speechreader.ui.reader.marks.resizing import End, next_character, resized, stepped
from speechreader.ui.reader.words import next_word

if TYPE_CHECKING:
    from speechreader.ui.reader.layout import PageLayout
    from speechreader.ui.reader.marks.layer import MarkLayer
    from speechreader.ui.reader.view import ReaderView

#: A handle is taken within so many px of its stem.
_REACH = 5
_KNOB = 3.5
#: Keys follow one another within this time (ms), or what they did is one change.
BURST = 500
#: A resized mark is shown so (ms) until the library answers; then as the library has it.
_PATIENCE = 1500

_KEYS = {
    int(Qt.Key.Key_BracketLeft): (End.END, -1),
    int(Qt.Key.Key_BracketRight): (End.END, 1),
    int(Qt.Key.Key_BraceLeft): (End.START, -1),
    int(Qt.Key.Key_BraceRight): (End.START, 1),
}


class Grip(NamedTuple):
    """A handle: which end, and its stem in page coordinates."""

    end: End
    stem: QRectF


class Handles(QObject):
    """Resizes the current mark of one view.

    Holds what is under way: the mark, its words before, and the end that the pointer has. `mark_resized` of the view
    tells a result once; Esc takes back what was not told yet.
    """

    def __init__(self, view: ReaderView, layout: PageLayout, layer: MarkLayer) -> None:
        super().__init__(view)
        self._view, self._layout, self._layer = view, layout, layer
        self._before: tuple[MarkId, Span] | None = None
        self._dragged: End | None = None
        self._edge = EdgeScroll(view, self._follow)
        self._burst = QTimer(self, singleShot=True, interval=BURST)
        self._burst.timeout.connect(self.finish)
        self._answer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._answer.timeout.connect(layer.end_preview)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What was begun ends when the view is left; only then is the view watched."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.finish()
        return super().eventFilter(watched, event)

    @property
    def dragging(self) -> bool:
        """Whether the pointer has an end."""
        return self._dragged is not None

    def _span(self) -> Span | None:
        """The words of the current mark as they are shown."""
        laid = self._layer.table.laid(self._layer.current) if self._layer.current else None
        return laid.span if laid is not None and not laid.bookmark else None

    # -- the handles --------------------------------------------------------------------------

    def grips(self) -> list[Grip]:
        """The handles of the current mark in page coordinates."""
        span = self._span()
        if span is None or not len(span):
            return []
        first, last = self._box(span.start), self._box(span.end - 1)
        if first is None or last is None:
            return []
        return [
            Grip(End.START, QRectF(round(first.left()) - 1, first.top(), 2, first.height())),
            Grip(End.END, QRectF(round(last.right()) - 1, last.top(), 2, last.height())),
        ]

    def _box(self, offset: int) -> QRectF | None:
        place = self._layout.page.positions.place(offset)
        index = place.paragraph + self._layout.page.front
        boxes = boxes_of(self._layout, index, place.offset, place.offset + 1, BOX)
        return boxes[0] if boxes else None

    def paint(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw the handles between `top` and `bottom` of the page."""
        laid = self._layer.table.laid(self._layer.current) if self._layer.current else None
        if laid is None:
            return
        ink = self._layout.inks.strongs[laid.colour - 1]
        for end, stem in self.grips():
            if stem.bottom() < top - 2 * _KNOB or stem.top() > bottom + 2 * _KNOB:
                continue
            knob = stem.top() - 1 if end is End.START else stem.bottom() + 1
            painter.save()
            painter.fillRect(stem, ink)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(QPointF(stem.center().x(), knob), _KNOB, _KNOB)
            painter.restore()

    def at(self, point: QPoint) -> End | None:
        """The end whose handle is at `point` of the viewport."""
        view = self._view
        x = point.x() + view.horizontalScrollBar().value()
        y = point.y() + view.verticalScrollBar().value()
        near = [
            (abs(x - stem.center().x()), end)
            for end, stem in self.grips()
            if stem.adjusted(-_REACH, -_KNOB - 2, _REACH, _KNOB + 2).contains(x, y)
        ]
        return min(near, key=lambda found: found[0])[1] if near else None

    # -- the pointer --------------------------------------------------------------------------

    def press(self, point: QPoint) -> bool:
        """Take the handle at `point`; False where there is none."""
        self.finish()
        self._dragged = self.at(point)
        if self._dragged is not None:
            self._begin()
        return self.dragging

    def drag(self, point: QPoint) -> None:
        """Bring the taken end to `point`."""
        self._follow(point)
        self._edge.at(point)

    def _follow(self, point: QPoint) -> None:
        span = self._span()
        if self._dragged is None or span is None:
            return
        position = self._view.cursorForPosition(point).position()
        offset = self._layout.page.positions.to_body(position)
        self._show(resized(self._layout.page.body, span, self._dragged, offset))

    def _begin(self) -> None:
        span, mark = self._span(), self._layer.current
        if self._before is None and span is not None and mark is not None:
            self._before = (mark, span)
            self._view.installEventFilter(self)

    def _show(self, span: Span) -> None:
        if self._layer.current is not None and span != self._span():
            self._layer.preview(self._layer.current, span)

    def finish(self) -> None:
        """End what is under way and tell it, if anything is otherwise now."""
        before = self._end()
        if before is None:
            return
        mark, old = before
        laid = self._layer.table.laid(mark)
        if laid is not None and laid.span != old:
            self._answer.start()
            self._view.mark_resized.emit(mark, laid.span)

    def _end(self) -> tuple[MarkId, Span] | None:
        """Let go of the mark; gives it with its words before, if one was held."""
        self._burst.stop()
        self._edge.stop()
        self._view.removeEventFilter(self)
        self._dragged, before, self._before = None, self._before, None
        return before

    def cancel(self) -> bool:
        """Take back what is under way; False when nothing is."""
        before = self._end()
        if before is not None:
            self._layer.end_preview()
        return before is not None

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """The library has answered: what it says is shown, but an end that is being moved stays where it is."""
        if self._before is None:
            self._answer.stop()
            self._layer.end_preview()
        self._layer.set_marks(marks)
        if self._before is not None and self._layer.table.laid(self._before[0]) is None:
            self.cancel()

    # -- keys ---------------------------------------------------------------------------------

    def key(self, event: QKeyEvent) -> bool:
        """Esc takes back; brackets move the end, braces the start, with Ctrl by words. Other keys end a burst."""
        if event.key() == Qt.Key.Key_Escape:
            return self.cancel()
        if event.key() in (Qt.Key.Key_Shift, Qt.Key.Key_Control):
            return False
        found = _KEYS.get(event.key())
        span, body = self._span(), self._layout.page.body
        odd = event.modifiers() & (
            Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
        )
        if found is None or span is None or not len(span) or odd:
            self.finish()
            return False
        words = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        step = partial(next_word, find=self._view.word_at) if words else next_character
        self._begin()
        self._show(stepped(body, span, *found, step=step))
        self._burst.start()
        return True
