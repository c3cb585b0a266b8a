"""The ruler (标尺): a strip beside the scroll bar with a tick for each hit and each mark of the whole speech."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from speechreader.model.span import Span
from speechreader.ui.widgets.text import plain_tooltip

if TYPE_CHECKING:
    from speechreader.ui.reader.hits.layer import Hits
    from speechreader.ui.reader.layout import PageLayout
    from speechreader.ui.reader.marks.table import MarkTable
    from speechreader.ui.reader.view import ReaderView

WIDTH = 12
#: A tick is aimed at from so many pixels above and below.
_NEAR = 3
_MARK, _HIT, _CURRENT = 3, 2, 3
#: Milliseconds until ticks that are out of date are made anew: the words of the page come first.
_REST = 60
#: Left and right of what a tick stands for, its tooltip shows so many characters.
_AROUND = 18


class Tick(NamedTuple):
    """A place on the ruler, `y` from its top; `hit` is the number of a hit, None for a mark in `colour`."""

    y: int
    span: Span
    hit: int | None
    colour: int = 0


class Ruler(QWidget):
    """Keeps to the right edge of the page of `view`; its room stays when there is nothing on it.

    A click near a tick tells `hit_asked` (number) or `span_asked` (of a mark), elsewhere it scrolls there, as dragging
    does. Holds the ticks for the height and the page they were made for.
    """

    hit_asked = Signal(int)
    span_asked = Signal(object)

    def __init__(self, view: ReaderView, layout: PageLayout, hits: Hits, table: MarkTable) -> None:
        super().__init__(view)
        self._view, self._layout, self._hits, self._table = view, layout, hits, table
        self._ticks: list[Tick] = []
        self._made_for: tuple[int, float] | None = None
        self._soon = QTimer(self, singleShot=True, interval=_REST)
        self._soon.timeout.connect(self._make)
        self._dragged = False
        view.setViewportMargins(0, 0, WIDTH, 0)
        view.viewport().installEventFilter(self)
        view.verticalScrollBar().valueChanged.connect(self._scrolled)
        layout.documentSizeChanged.connect(self.update)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def renew(self) -> None:
        """Hits, marks or colours are others."""
        self._made_for = None
        self.update()

    def ticks(self) -> list[Tick]:
        """What stands on the ruler: marks, then hits, each in text order."""
        if self._is_stale():
            self._made_for = self._wanted()
            self._ticks = [*self._of_marks(), *self._of_hits()]
        return self._ticks

    def _wanted(self) -> tuple[int, float]:
        return self.height(), self._layout.documentSize().height()

    def _is_stale(self) -> bool:
        return self._made_for != self._wanted()

    def _make(self) -> None:
        self.ticks()
        self.update()

    # -- making ------------------------------------------------------------------------------

    def _of_marks(self) -> Iterator[Tick]:
        laid = self._table.all_laid()
        for y, number in self._heights([one.span.start for one in laid]):
            yield Tick(y, laid[number].span, None, laid[number].colour)

    def _of_hits(self) -> Iterator[Tick]:
        spans = self._hits.spans
        for y, number in self._heights([span.start for span in spans]):
            yield Tick(y, spans[number], number)

    def _heights(self, offsets: list[int]) -> Iterator[tuple[int, int]]:
        """(y, number) of each of `offsets` (rising): two questions a paragraph, what lies between is in proportion."""
        layout = self._layout
        page, whole = layout.page, max(1.0, layout.documentSize().height())
        scale = self.height() / whole
        places = ((page.positions.place(offset), i) for i, offset in enumerate(offsets))
        for paragraph, some in groupby(places, key=lambda pair: pair[0].paragraph):
            index = paragraph + page.front
            length = max(1, len(page.blocks[index].text))
            first, last = layout.estimate_of(index, 0), layout.estimate_of(index, length - 1)
            middle = layout.pitch(index) / 2
            for place, number in some:
                share = min(1.0, place.offset / length)
                yield round((first + share * (last - first) + middle) * scale), number

    # -- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, ticks of marks, of hits, the current one, and what of the page is in view."""
        if self._is_stale() and not self._soon.isActive():
            self._soon.start()
        inks, ticks = self._layout.inks, self._ticks
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), inks.ground)
            if not ticks:
                return
            self._draw(painter, {(t.y, t.colour) for t in ticks if t.hit is None}, inks.strongs)
            for y in {tick.y for tick in ticks if tick.hit is not None}:
                painter.fillRect(2, y - _HIT // 2, WIDTH - 4, _HIT, inks.ends)
            for tick in ticks:
                if tick.hit is not None and tick.hit == self._hits.current:
                    painter.fillRect(0, tick.y - _CURRENT // 2, WIDTH, _CURRENT, inks.ends)
            self._draw_view(painter, inks.quiet)

    def _draw(
        self, painter: QPainter, places: Iterable[tuple[int, int]], inks: tuple[QColor, ...]
    ) -> None:
        for y, colour in sorted(places):
            painter.fillRect(2, y - _MARK // 2, WIDTH - 4, _MARK, inks[colour - 1])

    def _draw_view(self, painter: QPainter, ink: QColor) -> None:
        whole = max(1.0, self._layout.documentSize().height())
        port = self._view.viewport().height()
        if port >= whole:
            return
        scale = self.height() / whole
        y = self._view.verticalScrollBar().value() * scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 1.5))
        painter.drawRoundedRect(QRectF(0.75, y + 0.75, WIDTH - 1.5, port * scale - 1.5), 3, 3)

    # -- the pointer ---------------------------------------------------------------------------

    def tick_at(self, y: float) -> Tick | None:
        """The tick nearest to `y`, hits first, if one is near."""
        near = [tick for tick in self.ticks() if abs(tick.y - y) <= _NEAR]
        return min(near, key=lambda tick: (tick.hit is None, abs(tick.y - y)), default=None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the tick, else to that part of the page."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        tick = self.tick_at(event.position().y())
        if tick is None:
            self._dragged = True
            self._scroll_to(event.position().y())
        elif tick.hit is not None:
            self.hit_asked.emit(tick.hit)
        else:
            self.span_asked.emit(tick.span)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll along, or show that there is something to go to."""
        if self._dragged:
            self._scroll_to(event.position().y())
            return
        over = self.tick_at(event.position().y()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Dragging is over."""
        self._dragged = False

    def event(self, event: QEvent) -> bool:
        """The words that a tick stands for, with their neighbours, as its tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tick = self.tick_at(event.pos().y())
            if tick is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), plain_tooltip(self.words_of(tick)), self)
            return True
        return super().event(event)

    def words_of(self, tick: Tick) -> str:
        """What a tick stands for, within its paragraph."""
        page = self._layout.page
        whole = page.positions.span(page.positions.place(tick.span.start).paragraph)
        start = max(whole.start, tick.span.start - _AROUND)
        end = min(whole.end, max(tick.span.start + 1, min(tick.span.end, start + 60)) + _AROUND)
        before = "…" if start > whole.start else ""
        return f"{before}{page.body[start:end]}{'…' if end < whole.end else ''}"

    def _scroll_to(self, y: float) -> None:
        whole, port = self._layout.documentSize().height(), self._view.viewport().height()
        self._view.verticalScrollBar().setValue(round(y / max(1, self.height()) * whole - port / 2))

    # -- staying in place ----------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the right edge of the page."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            port = self._view.viewport().geometry()
            self.setGeometry(port.right() + 1, port.top(), WIDTH, port.height())
        return False

    def _scrolled(self) -> None:
        if self._ticks:
            self.update()
