"""What the mouse does on the page: traces and marks are clicked, ends are dragged, words are selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from speechreader.model.annotation import MarkId
from speechreader.model.span import Span

if TYPE_CHECKING:
    from speechreader.ui.reader.marks.handles import Handles
    from speechreader.ui.reader.marks.layer import MarkLayer
    from speechreader.ui.reader.picking import Picker
    from speechreader.ui.reader.view import ReaderView

#: The popup of a selection stands so many px below its last line.
BELOW = 9

_SHAPE = Qt.CursorShape


class Pointer:
    """The mouse over one view.

    Holds where a press was that may become a click (None when it has done its work already), and what is hovered.
    """

    def __init__(
        self, view: ReaderView, picker: Picker, layer: MarkLayer, handles: Handles
    ) -> None:
        self._view, self._picker = view, picker
        self._layer, self._handles = layer, handles
        self._pressed: QPoint | None = None
        self._on_spot = False
        self._hovered: tuple[MarkId, ...] = ()

    def press(self, event: QMouseEvent) -> bool:
        """A button goes down; True when Qt is not to hear of it."""
        self._pressed, self._on_spot = None, False
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        point = event.position().toPoint()
        if self._handles.press(point) or self._picker.press(event):
            return True
        if event.modifiers():
            return False
        trace = self._view.traces.at(point)
        if trace is not None:
            self._view.trace_clicked.emit(trace)
            return False
        self._pressed = point
        self._on_spot = self._layer.spot_at(point) is not None
        return self._on_spot

    def double_click(self, event: QMouseEvent) -> None:
        """Take the word; beside the words it is one more click."""
        self._pressed = None
        if event.button() == Qt.MouseButton.LeftButton:
            self._picker.double_click(event)

    def move(self, event: QMouseEvent) -> bool:
        """The mouse moves; True when Qt is not to hear of it."""
        point = event.position().toPoint()
        if self._handles.dragging:
            self._handles.drag(point)
            return True
        if self._picker.by_unit:
            self._picker.drag(point)
            return True
        if not event.buttons():
            self._hover(point)
        return self._on_spot

    def release(self, event: QMouseEvent) -> bool:
        """A button goes up; True when Qt is not to hear of it. `released` must follow."""
        return self._handles.dragging or self._picker.by_unit or self._on_spot

    def released(self, event: QMouseEvent) -> None:
        """Tell what has come of it: another end of a mark, a selection, or a click on marks."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._handles.dragging:
            self._handles.finish()
            return
        self._picker.release()
        point, pressed, on_spot = event.position().toPoint(), self._pressed, self._on_spot
        self._pressed, self._on_spot = None, False
        still = QApplication.startDragDistance()
        clicked = pressed is not None and (point - pressed).manhattanLength() < still
        span = self._view.selected_span()
        if not on_spot:
            self._view.selection_finished.emit(span, below(self._view, span, point.x()))
        marks = self._layer.at(point) if clicked and (on_spot or span is None) else ()
        if marks:
            self._view.mark_clicked.emit(marks, event.globalPosition().toPoint())

    # -- hovering -----------------------------------------------------------------------------

    def leave(self) -> None:
        """The mouse is elsewhere."""
        self._tell(())

    def _hover(self, point: QPoint) -> None:
        marks = self._layer.at(point)
        if self._handles.at(point) is not None:
            shape = _SHAPE.SizeHorCursor
        elif marks or self._view.traces.at(point) is not None:
            shape = _SHAPE.PointingHandCursor
        else:
            shape = _SHAPE.IBeamCursor
        if self._view.viewport().cursor().shape() != shape:
            self._view.viewport().setCursor(shape)
        self._tell(marks)

    def _tell(self, marks: tuple[MarkId, ...]) -> None:
        if marks != self._hovered:
            self._hovered = marks
            self._view.marks_hovered.emit(marks)


def below(view: ReaderView, span: Span | None, x: int | None = None) -> QPoint:
    """Where something about `span` may stand: under its last line, near `x` of the viewport; global."""
    port, body = view.viewport(), view.page.body
    end = span.end if span is not None else 0
    while span is not None and end > span.start + 1 and body[end - 1] == "\n":
        end -= 1
    boxes = view.boxes(Span(end - 1, end)) if span is not None else []
    if not boxes:
        return port.mapToGlobal(QPoint(x or 0, 0))
    bottom = round(boxes[-1].bottom()) - view.verticalScrollBar().value()
    right = round(boxes[-1].right()) - view.horizontalScrollBar().value()
    wanted = right if x is None else x
    y = max(0, min(bottom, port.height())) + BELOW
    return port.mapToGlobal(QPoint(max(0, min(wanted, port.width())), y))
