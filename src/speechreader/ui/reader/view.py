"""The page that is read: a read-only QTextEdit with our line setting, moved and asked in places of the body."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QPoint,
    QRectF,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from speechreader.model.span import Span
from speechreader.model.speech import Place
from speechreader.ui.clipboard import PlainWords
from speechreader.ui.reader.document import Page, empty_page, make_page
from speechreader.ui.reader.flash import Flash
from speechreader.ui.reader.ground import document_for, ground_for
from speechreader.ui.reader.hits.layer import Hits
from speechreader.ui.reader.inks import inks_of
from speechreader.ui.reader.keying import Keys
from speechreader.ui.reader.layout import PageLayout
from speechreader.ui.reader.marks.handles import Handles
from speechreader.ui.reader.marks.layer import MarkLayer
from speechreader.ui.reader.picking import Picker, prepare_at_rest
from speechreader.ui.reader.pointing import Pointer
from speechreader.ui.reader.progress import Progress
from speechreader.ui.reader.scrolling import Scroller
from speechreader.ui.reader.spots import Spots
from speechreader.ui.reader.styles import PRESETS
from speechreader.ui.reader.traces import Traces
from speechreader.ui.reader.typography import Typography
from speechreader.ui.reader.words import word_span

if TYPE_CHECKING:
    from speechreader.model.annotation import Mark, MarkId
    from speechreader.model.speech import OpenedSpeech
    from speechreader.ui.theme import Theme

#: Milliseconds between two reports of the place.
REPORT_TIME = 50


class _Telling(QTextEdit):
    """What a page tells. Signals are facts."""

    place_changed = Signal(object)  #: Place of the first visible line, at most every REPORT_TIME
    #: how many characters of the body have been read, as offset; it only grows
    read_to = Signal(int)
    selection_changed = Signal(object)  #: Span | None
    text_size_requested = Signal(int)  #: steps, from Ctrl+wheel
    context_requested = Signal(QPoint, object, int)  #: global position, Span | None, paragraph
    trace_clicked = Signal(int)  #: index of the edit
    mark_clicked = Signal(object, QPoint)  #: marks (topmost first), global position
    marks_hovered = Signal(object)  #: marks under the pointer, () for none
    mark_resized = Signal(object, object)  #: mark, its new Span
    #: Span | None and the global point where something about it may stand: the mouse or the keys have done selecting
    selection_finished = Signal(object, QPoint)
    scrolled = Signal()  #: other words may be in view, or the same ones elsewhere


class ReaderView(_Telling):
    """Shows one speech.

    Holds the page (blocks and positions), its layout, the scroller (which keeps the line at the top through
    resizing and changes of type) and the traces of cleaning. Positions go in and out as places and as
    spans of the body in code points.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.word_at: Callable[[str, int], Span] = word_span
        self._page = empty_page()
        self._ground = ground_for(self)
        self._set_up_document()
        self.spots = Spots(self, self._layout, self._scroller)
        self._set_up_marks()
        self.traces = Traces(self, self._layout, self._marks)
        self._flash = Flash(self)
        self._type = Typography(self, self._layout, self._scroller)

    def _set_up_document(self) -> None:
        self._layout = document_for(self)
        self._scroller = Scroller(self, self._layout)
        self._scroller.moved.connect(lambda: self._report.isActive() or self._report.start())
        self._picker = Picker(self, self._scroller)
        self.selectionChanged.connect(self._report_selection)
        self._report = QTimer(self, singleShot=True, interval=REPORT_TIME)
        self._report.timeout.connect(lambda: self.place_changed.emit(self.place()))
        self._progress = Progress(self, self._scroller)
        self._progress.grown.connect(self.read_to)
        self._report.timeout.connect(self._progress.report)

    def _set_up_marks(self) -> None:
        self._marks = MarkLayer(self, self._layout)
        self._layout.under = self._marks
        self.hits = Hits(self, self._layout, self._marks.table)
        self._handles = Handles(self, self._layout, self._marks)
        self._pointer = Pointer(self, self._picker, self._marks, self._handles)
        self._keys = Keys(self, self._scroller, self._picker, self._handles)
        self._scroller.moved.connect(self.scrolled)
        self._layout.reflowed.connect(self.scrolled)
        prepare_at_rest(self, self._scroller.moved)

    # -- what is shown ------------------------------------------------------------------

    def show_speech(self, opened: OpenedSpeech) -> None:
        """Show `opened` at the place where reading stopped."""
        self._progress.restart(round(opened.summary.progress * len(opened.body)))
        self.set_marks(())
        self._show_page(make_page(opened))
        self.go_to(opened.place)

    def clear_speech(self) -> None:
        """Show nothing."""
        self.traces.set_traces(None)
        self._progress.restart(0)
        self._show_page(empty_page())

    def refresh_outline(self, opened: OpenedSpeech) -> None:
        """Set the headings anew; the place and the selection stay. Text and metadata may have changed too."""
        page = make_page(opened)
        if page.text == self._page.text:
            with self._scroller.hold():
                self._take(page)
            self._scroller.restore()
            return
        kept = self._scroller.kept()
        self._show_page(page)
        self._scroller.keep(kept)

    def _show_page(self, page: Page) -> None:
        self._scroller.reset()
        self._flash.stop()
        self._handles.finish()
        with QSignalBlocker(self), self._scroller.hold():
            self.document().setPlainText(page.text)
            self._take(page)
        self._picker.put(0)
        self._scroller.restore()
        self._report_selection()

    def _take(self, page: Page) -> None:
        self._page = page
        self._layout.set_page(page)
        self._marks.set_text(page)
        self.hits.set_text(page)

    @property
    def page(self) -> Page:
        """The blocks on show and the map between body and document."""
        return self._page

    @property
    def page_layout(self) -> PageLayout:
        """The line setting, for overlays that need boxes of text."""
        return self._layout

    # -- type, theme, geometry -------------------------------------------------------------

    def set_text_size(self, size: int) -> None:
        """Text size in px, 14 to 32."""
        self._type.set_size(size)

    def set_column(self, em: int) -> None:
        """Width of the column in em, 28 to 40, where the window has room for it."""
        self._type.set_column(em)

    def set_preset(self, name: str) -> None:
        """«screen» or «gongwen»."""
        self._type.set_preset(PRESETS[name])

    def set_motion(self, allowed: bool) -> None:
        """Whether scrolling to a place may glide."""
        self._scroller.glides = allowed

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._layout.inks = inks_of(theme)
        self.traces.set_colours(QColor(theme.accent), QColor(theme.line_control))
        self.hits.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the first visible line where it is."""
        with self._scroller.hold():
            super().resizeEvent(event)
        self._type.fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move pixels only where they still show the page as it is laid out."""
        self._scroller.settle_view()
        if not self._scroller.catch_up():
            super().scrollContentsBy(dx, dy)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt would scroll to the cursor when first shown."""
        with self._scroller.hold():
            super().showEvent(event)
        self._scroller.restore()

    # -- place --------------------------------------------------------------------------------

    def place(self) -> Place:
        """The place of the first visible line; the start of the body while the title is in view."""
        return self._scroller.place()

    def go_to(self, place: Place, flash: bool = False, at: float = 0.0) -> None:
        """Bring `place` to the height `at` of the view (0 top … 1 bottom); `flash` outlines its line once."""
        place = self._page.positions.place(self._page.positions.offset(place))
        if place == Place(0, 0) and not flash:
            self._scroller.to_y(0, leap=True)
            return
        self._scroller.to_place(place, at)
        if flash:
            self.flash(self.spots.line_at(place))

    def seen_to(self) -> int:
        """The offset in the body behind the last line that is wholly in view."""
        return self._scroller.seen_to()

    # -- spans ----------------------------------------------------------------------------------

    def selected_span(self) -> Span | None:
        """The selected part of the body; None when nothing of it is selected."""
        return self._picker.span()

    def select_span(self, span: Span) -> None:
        """Select `span`; the view does not move."""
        self._picker.put(span.start, span.end)

    def span_visible(self, span: Span) -> bool:
        """Whether the first line of `span` is wholly in view."""
        return self.spots.visible(span)

    def boxes(self, span: Span) -> list[QRectF]:
        """One box per line of `span`, in page coordinates (add the scroll position to get there)."""
        return self.spots.boxes(span)

    def flash(self, span: Span) -> None:
        """Outline `span` once, for a moment."""
        self._flash.start(span)

    # -- marks ------------------------------------------------------------------------------------

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show the marks of this speech; those in doubt, or whose words are not these, are not painted.

        Another text drops them: give them again after `show_speech` and after a `refresh_outline` with other words.
        """
        self._handles.set_marks(marks)
        self.hits.ruler.renew()

    def set_current_mark(self, mark: MarkId | None) -> None:
        """Show `mark` as the one that is worked on: with handles at its ends and stronger lines."""
        if mark != self._marks.current:
            self._handles.finish()
            self._marks.set_current(mark)

    def marks_at(self, point: QPoint) -> tuple[MarkId, ...]:
        """The marks at `point` of the viewport, on the words or beside them, the topmost first."""
        return self._marks.at(point)

    def mark_anchor(self, mark: MarkId) -> QRectF:
        """The box of the first line of `mark` in the viewport; about, where that is far; empty without a place."""
        return self._marks.anchor(mark)

    # -- what was found -----------------------------------------------------------------------------

    def set_hits(self, spans: Sequence[Span], current: int | None) -> None:
        """Outline `spans` (in text order), the `current` one (an index) more strongly, until the text is another."""
        self.hits.set_spans(spans, current)

    def set_traces(self, opened: OpenedSpeech | None) -> None:
        """Show in place what cleaning did to `opened`; None hides it."""
        self.traces.set_traces(opened, self._page)

    # -- events -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, marks and text first; shapes, hits, traces, handles and the flash over them."""
        self._scroller.settle_view()
        y = self.verticalScrollBar().value()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._layout.inks.ground)
        super().paintEvent(event)
        self._scroller.catch_up()
        with QPainter(self.viewport()) as painter:
            painter.translate(-self.horizontalScrollBar().value(), -y)
            marks, hits = self._marks.paint_margin, self.hits.paint
            for over in (marks, hits, self.traces.paint, self._handles.paint):
                over(painter, y + event.rect().top(), y + event.rect().bottom())
            self._flash.paint(painter)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips of traces."""
        if event.type() == QEvent.Type.ToolTip and self.traces.tooltip(event):
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Handles, traces and shapes come first; the rest selects, as Qt does it."""
        if not self._pointer.press(event):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the word."""
        self._pointer.double_click(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was taken, or tell what is under the pointer."""
        if not self._pointer.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A selection has ended, or marks were clicked."""
        if not self._pointer.release(event):
            super().mouseReleaseEvent(event)
        self._pointer.released(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered any more."""
        self._pointer.leave()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the text size, else scrolling."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._scroller.stop()
            super().wheelEvent(event)
            return
        if steps := event.angleDelta().y():
            self.text_size_requested.emit(1 if steps > 0 else -1)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the window."""
        at = event.globalPos()
        paragraph = self.spots.paragraph_at(self.viewport().mapFromGlobal(at))
        self.context_requested.emit(at, self.selected_span(), paragraph)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that resize a mark, move the page or select by words; with Shift, Qt's own selecting."""
        if not self._keys.press(event):
            super().keyPressEvent(event)
            self._keys.pressed()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """With Shift a selection by keys ends."""
        super().keyReleaseEvent(event)
        self._keys.release(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """The plain words; front matter as the metadata has it, paragraphs parted by newlines."""
        return PlainWords(self._picker.text())

    def _report_selection(self) -> None:
        self.selection_changed.emit(self.selected_span())
