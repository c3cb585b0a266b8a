"""The page that is read: a read-only QTextEdit with our line setting, moved and asked in places of the body."""

from __future__ import annotations

from collections.abc import Callable
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
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from speechreader.app.language import translate
from speechreader.model.span import Span
from speechreader.model.speech import Place
from speechreader.ui.clipboard import PlainWords
from speechreader.ui.reader.document import Page, empty_page, make_page
from speechreader.ui.reader.flash import Flash
from speechreader.ui.reader.inks import inks_of
from speechreader.ui.reader.layout import PageLayout
from speechreader.ui.reader.picking import Picker
from speechreader.ui.reader.progress import Progress
from speechreader.ui.reader.scrolling import Scroller
from speechreader.ui.reader.selecting import word_at
from speechreader.ui.reader.spots import Spots
from speechreader.ui.reader.styles import PRESETS, SCREEN, Preset
from speechreader.ui.reader.traces import Traces

if TYPE_CHECKING:
    from speechreader.model.speech import OpenedSpeech
    from speechreader.ui.theme import Theme

SMALLEST, LARGEST = 14, 32
NARROWEST, WIDEST = 28, 40
LEFT_MARGIN, RIGHT_MARGIN = 48, 24
#: Milliseconds between two reports of the place.
REPORT_TIME = 50

_TEXT_FLAGS = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class ReaderView(QTextEdit):
    """Shows one speech.

    Holds the page (blocks and positions), its layout, the scroller (which keeps the line at the top through
    resizing and changes of type) and the traces of cleaning. Positions go in and out as places and as
    spans of the body in code points. Signals are facts.
    """

    place_changed = Signal(object)  #: Place of the first visible line, at most every REPORT_TIME
    read_to = Signal(
        int
    )  #: how many characters of the body have been read, as offset; it only grows
    selection_changed = Signal(object)  #: Span | None
    text_size_requested = Signal(int)  #: steps, from Ctrl+wheel
    context_requested = Signal(QPoint, object, int)  #: global position, Span | None, paragraph
    trace_clicked = Signal(int)  #: index of the edit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.word_at: Callable[[str, int], Span] = word_at
        self._size, self._column, self._preset = 19, SCREEN.column, SCREEN
        self._page = empty_page()
        self._set_up_widget()
        self._set_up_document()
        self.spots = Spots(self, self._layout, self._scroller)
        self.traces = Traces(self, self._layout)
        self._flash = Flash(self)
        self._apply_type()

    def _set_up_widget(self) -> None:
        self._ground = _ground()
        self.setViewport(self._ground)
        self.setReadOnly(True)
        self.setTextInteractionFlags(_TEXT_FLAGS)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(translate("reader", "Speech text"))
        self.viewport().setMouseTracking(True)

    def _set_up_document(self) -> None:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        self._layout = PageLayout(document)
        document.setDocumentLayout(self._layout)
        self.setDocument(document)
        self._scroller = Scroller(self, self._layout)
        self._scroller.moved.connect(self._report_soon)
        self._picker = Picker(self, self._scroller)
        self.selectionChanged.connect(self._report_selection)
        self._report = QTimer(self, singleShot=True, interval=REPORT_TIME)
        self._report.timeout.connect(lambda: self.place_changed.emit(self.place()))
        self._progress = Progress(self, self._scroller)
        self._progress.grown.connect(self.read_to)
        self._report.timeout.connect(self._progress.report)

    # -- what is shown ------------------------------------------------------------------

    def show_speech(self, opened: OpenedSpeech) -> None:
        """Show `opened` at the place where reading stopped."""
        self._progress.restart(round(opened.summary.progress * len(opened.body)))
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
            self._page = page
            with self._scroller.hold():
                self._layout.set_page(page)
            self._scroller.restore()
            return
        kept = self._scroller.kept()
        self._show_page(page)
        self._scroller.keep(kept)

    def _show_page(self, page: Page) -> None:
        self._scroller.reset()
        self._flash.stop()
        self._page = page
        with QSignalBlocker(self), self._scroller.hold():
            self.document().setPlainText(page.text)
            self._layout.set_page(page)
        self._picker.put(0)
        self._scroller.restore()
        self._report_selection()

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
        self._size = max(SMALLEST, min(size, LARGEST))
        self._apply_type()

    def set_column(self, em: int) -> None:
        """Width of the column in em, 28 to 40, where the window has room for it."""
        self._column = max(NARROWEST, min(em, WIDEST))
        self._apply_geometry()

    def set_preset(self, name: str) -> None:
        """«screen» or «gongwen»."""
        self._preset = PRESETS[name]
        self._apply_type()

    def set_motion(self, allowed: bool) -> None:
        """Whether scrolling to a place may glide."""
        self._scroller.glides = allowed

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._layout.inks = inks_of(theme)
        self.traces.set_colours(QColor(theme.accent), QColor(theme.line_control))
        self.viewport().update()

    def _apply_type(self) -> None:
        self._layout.set_type(self._size, self._preset)
        self.verticalScrollBar().setSingleStep(round(self._size * self._preset.pitch))
        self._apply_geometry(again=True)

    def _apply_geometry(self, again: bool = False) -> None:
        width = self.viewport().width()
        column = float(_column_em(width, self._size, self._column, self._preset) * self._size)
        left = max(LEFT_MARGIN, round((width - column) / 2))
        page_width = max(float(width), LEFT_MARGIN + column + RIGHT_MARGIN)
        with self._scroller.hold():
            if again or column != self._layout.column:
                self._layout.set_geometry(left, column, page_width)
            else:
                self._layout.move(left, page_width)
        self._scroller.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the first visible line where it is."""
        with self._scroller.hold():
            super().resizeEvent(event)
        self._apply_geometry()

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

    def _report_soon(self) -> None:
        if not self._report.isActive():
            self._report.start()

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

    def set_traces(self, opened: OpenedSpeech | None) -> None:
        """Show in place what cleaning did to `opened`; None hides it."""
        self.traces.set_traces(opened, self._page)

    # -- events -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and text first, traces and the flash over it."""
        self._scroller.settle_view()
        y = self.verticalScrollBar().value()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._layout.inks.ground)
        super().paintEvent(event)
        self._scroller.catch_up()
        with QPainter(self.viewport()) as painter:
            painter.translate(-self.horizontalScrollBar().value(), -y)
            self.traces.paint(painter, y, y + self.viewport().height())
            self._flash.paint(painter)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips of traces."""
        if event.type() == QEvent.Type.ToolTip and self.traces.tooltip(event):
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A third click takes the sentence; a press inside the selection starts a new one, no drag and drop."""
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self._picker.press(event):
            return
        if left and not event.modifiers():
            trace = self.traces.at(event.position().toPoint())
            if trace is not None:
                self.trace_clicked.emit(trace)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the word."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._picker.double_click(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A pointing hand over traces."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            over = self.traces.at(event.position().toPoint()) is not None
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the text size, else scrolling."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            delta = event.angleDelta().y()
            if delta:
                self.text_size_requested.emit(1 if delta > 0 else -1)
            event.accept()
            return
        self._scroller.stop()
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the window."""
        point = self.viewport().mapFromGlobal(event.globalPos())
        self.context_requested.emit(
            event.globalPos(), self.selected_span(), self.spots.paragraph_at(point)
        )
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that move the page; with Shift, Qt's own selecting."""
        if self._scroller.by_key(event):
            event.accept()
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._picker.begin_in_view()
        super().keyPressEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """The plain words; front matter as the metadata has it, paragraphs parted by newlines."""
        return PlainWords(self._picker.text())

    def _report_selection(self) -> None:
        self.selection_changed.emit(self.selected_span())


def _ground() -> QWidget:
    """The viewport. Qt has one of its own, but PySide would not know it when it first meets it.

    To find out what it is, it would make the Python types of all widgets there are (ten milliseconds).
    """
    made = QWidget()
    made.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # The view paints the ground, too.
    made.setCursor(Qt.CursorShape.IBeamCursor)
    return made


def _column_em(width: int, size: int, wanted: int, preset: Preset) -> int:
    """How many characters of `size` pixels a line takes in a view of `width` pixels."""
    most = WIDEST if preset is SCREEN else preset.column
    room = (width - LEFT_MARGIN - RIGHT_MARGIN) // size
    return max(NARROWEST, min(wanted, most, room))
