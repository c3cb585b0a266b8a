"""What keys do on the page: ends of marks, scrolling, steps by word, and when a selection by keys has ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from speechreader.ui.reader.pointing import below

if TYPE_CHECKING:
    from speechreader.model.span import Span
    from speechreader.ui.reader.marks.handles import Handles
    from speechreader.ui.reader.picking import Picker
    from speechreader.ui.reader.scrolling import Scroller
    from speechreader.ui.reader.view import ReaderView


class Keys:
    """The keyboard on one view. Holds what was selected before a key, and whether keys have selected since Shift."""

    def __init__(
        self, view: ReaderView, scroller: Scroller, picker: Picker, handles: Handles
    ) -> None:
        self._view, self._scroller = view, scroller
        self._picker, self._handles = picker, handles
        self._before: Span | None = None
        self._selecting = False

    def press(self, event: QKeyEvent) -> bool:
        """A key goes down; False leaves it to Qt, after which `pressed` must follow."""
        if self._handles.key(event) or self._scroller.by_key(event):
            event.accept()
            return True
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._picker.begin_in_view()
        self._before = self._view.selected_span()
        if not self._picker.by_word(event):
            return False
        self.pressed()
        event.accept()
        return True

    def pressed(self) -> None:
        """A key has done its work."""
        self._selecting = self._selecting or self._view.selected_span() != self._before

    def release(self, event: QKeyEvent) -> None:
        """A key goes up: with Shift, selecting has ended."""
        if event.key() == Qt.Key.Key_Shift and self._selecting:
            self._selecting = False
            span = self._view.selected_span()
            self._view.selection_finished.emit(span, below(self._view, span))
