"""One of the two pages: a reader like any other, with the passages under its words, that can be brought level."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent

from speechreader.app.language import translate
from speechreader.model.comparison import Side
from speechreader.model.speech import Place
from speechreader.ui.compare.kinds import letter
from speechreader.ui.compare.layer import PassageLayer
from speechreader.ui.reader.view import ReaderView

if TYPE_CHECKING:
    from speechreader.model.span import Span
    from speechreader.model.speech import OpenedSpeech
    from speechreader.ui.compare.sifting import Sifted
    from speechreader.ui.theme import Theme

#: The column where there is room, and where there is little, in em.
COLUMN, NARROWEST = 28, 12
#: A press and a release so near each other are a click, px.
_STILL = 4
#: What belongs to a line may stand so many pixels over or under it.
_AROUND = 12


class ComparePane(ReaderView):
    """The page of one side. The strip beside it takes the place of scroll bar and ruler.

    `led` says that the reader moves this page, so the other one has to follow. `clicked` carries the body offset
    of a click on words; `hovered` that under the pointer, or None. `entered` says that the focus came here.
    """

    led = Signal()
    entered = Signal()
    clicked = Signal(int)
    hovered = Signal(object)

    def __init__(self, side: Side) -> None:
        super().__init__()
        self.side = side
        self._pressed_at: QPoint | None = None
        self._extents: dict[Span, tuple[float, float]] = {}
        self._laid: tuple[object, ...] = ()
        self._type.narrowest = NARROWEST
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits.ruler.hide()
        self.setViewportMargins(0, 0, 0, 0)
        self.passages = PassageLayer(self.page_layout, side, self._marks)
        self.page_layout.under = self.passages
        self.setAccessibleName(translate("compare", "Text of {side}", side=letter(side)))
        self.set_column(COLUMN)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.passages.set_theme(theme)
        super().set_theme(theme)
        self.viewport().update()

    def show_side(self, opened: OpenedSpeech | None) -> None:
        """Show a speech from its beginning, or in another state of it where it was; None shows nothing."""
        self.passages.show(None)
        if opened is None:
            self.clear_speech()
        elif self.page.body and self.page.body == opened.body:
            self.refresh_outline(opened)
        else:
            self.show_speech(opened)
            self.go_to(Place(0, 0))

    def show_comparison(self, sifted: Sifted | None) -> None:
        """Show the passages of this side that a filter has left."""
        self.passages.show(sifted)
        self.viewport().update()

    def set_passages(self, chosen: int | None, hovered: int | None) -> None:
        """Show which passage is chosen and which is under the pointer."""
        before, now = {self.passages.chosen, self.passages.hovered}, {chosen, hovered}
        if (self.passages.chosen, self.passages.hovered) != (chosen, hovered):
            moved = self.passages.chosen != chosen
            self.passages.chosen, self.passages.hovered = chosen, hovered
            for span in self.passages.spans(before | now if moved else before ^ now):
                self._renew(span)

    def _renew(self, span: Span) -> None:
        """Paint the lines of a span again, if they are in view."""
        top, low = self.extent(span)
        if low + _AROUND > 0 and top - _AROUND < self.viewport().height():
            upper = max(0, round(top) - _AROUND)
            high = min(self.viewport().height(), round(low) + _AROUND) - upper
            self.viewport().update(0, upper, self.viewport().width(), high)

    # -- heights --------------------------------------------------------------------------------

    @property
    def top(self) -> int:
        """The y of the page at the upper edge of the view."""
        return self._scroller.top

    def y_of(self, offset: float) -> float:
        """The y, in the page, of a place of the body; within a line it is in proportion."""
        index, inside = self._block_of(int(offset))
        layout = self.page_layout
        number = layout.line_of(index, inside)
        line = layout.lines(index)[number]
        share = (inside - line.start + offset % 1) / max(1, line.end - line.start)
        return layout.line_top(index, number) + min(1.0, share) * layout.pitch(index)

    def line_y(self, offset: int) -> float:
        """The y, in the page, of the upper edge of the line of a place."""
        index, inside = self._block_of(offset)
        return self.page_layout.line_top(index, self.page_layout.line_of(index, inside))

    def offset_at_y(self, y: float) -> float:
        """The place of the body at a height of the page; the other way round than `y_of`."""
        layout, page = self.page_layout, self.page
        index, number = layout.line_at(y)
        if index < page.front:
            return 0.0
        line = layout.lines(index)[number]
        share = (y - layout.line_top(index, number)) / layout.pitch(index)
        inside = line.start + min(1.0, max(0.0, share)) * (line.end - line.start)
        return page.positions.start(index - page.front) + inside

    def extent(self, span: Span) -> tuple[float, float]:
        """Upper and lower edge of the lines of a span, in the viewport; about, where that is far."""
        shaper, layout = self.page_layout.shaper, self.page_layout
        laid = (self.page, layout.em, shaper.column, shaper.preset, self.largest_top())
        if laid != self._laid or not layout.settled:
            self._laid = laid
            self._extents.clear()
        known = self._extents.get(span)
        if known is None:
            known = self._extents[span] = self._extent(span)
        return known[0] - self.top, known[1] - self.top

    def _extent(self, span: Span) -> tuple[float, float]:
        """The same in the page."""
        layout, index = self.page_layout, 0
        ends: list[float] = []
        for offset in (span.start, max(span.start, span.end - 1)):
            index, inside = self._block_of(offset)
            ends.append(layout.estimate_of(index, inside))
        return ends[0] + 3, ends[1] + layout.pitch(index) - 3

    def in_view(self) -> tuple[int, int]:
        """The stretch of the body that is in view."""
        return self._scroller.in_view()

    def bring(self, offset: float, height: float, *, line: bool = False) -> None:
        """Scroll a place (with `line`: the upper edge of its line) to a height of the viewport."""
        find = self.line_y if line else self.y_of
        offset = min(offset, len(self.page.body))
        for _ in range(2):  # Making the heights around it exact may move it.
            y = find(offset) - height  # type: ignore[arg-type]
            self._scroller.settle(y, y + self.viewport().height())
        self._scroller.to_y(find(offset) - height, leap=True)  # type: ignore[arg-type]

    def largest_top(self) -> int:
        """Where the view stands at the end of the speech."""
        return self.verticalScrollBar().maximum()

    def _block_of(self, offset: int) -> tuple[int, int]:
        place = self.page.positions.place(min(max(0, offset), len(self.page.body)))
        return place.paragraph + self.page.front, place.offset

    # -- what the reader does ---------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel leads."""
        self.led.emit()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and what is typed with Alt are for the whole comparison; other keys lead."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        self.led.emit()
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is asked from now on is about this page."""
        super().focusInEvent(event)
        self.entered.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press leads, and may become a click."""
        self.led.emit()
        left = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed_at = event.position().toPoint() if left else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on words chooses their passage, a drag has selected."""
        super().mouseReleaseEvent(event)
        at, pressed = event.position().toPoint(), self._pressed_at
        self._pressed_at = None
        if pressed is None or (at - pressed).manhattanLength() > _STILL:
            return
        offset = self.spots.offset_at(at)
        if offset is not None and self.selected_span() is None:
            self.clicked.emit(offset)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what is under the pointer."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            self.hovered.emit(self.spots.offset_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self.hovered.emit(None)


def heading_number(opened: OpenedSpeech | None, offset: int) -> str:
    """The number of the heading over a place («（二）», without 、); "" where there is none."""
    headings = [h for h in opened.outline if h.number] if opened is not None else []
    at = bisect_right([h.span.start for h in headings], offset) - 1
    return headings[at].number.rstrip("、.．，") if at >= 0 else ""
