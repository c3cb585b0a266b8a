"""What was found as a layer of the page: an outline around each hit, drawn over marks and words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from speechreader.model.span import Span
from speechreader.ui.reader.extents import Extents, lines_between
from speechreader.ui.reader.hits.ruler import Ruler
from speechreader.ui.reader.marks.pictures import BOX

if TYPE_CHECKING:
    from speechreader.ui.reader.document import Page
    from speechreader.ui.reader.layout import PageLayout
    from speechreader.ui.reader.marks.table import MarkTable
    from speechreader.ui.reader.view import ReaderView

_RADIUS = 3
_PLAIN, _CURRENT = 1, 2
#: (number of the hit, its box from the left edge of the column and the upper edge of the line)
Boxed = tuple[int, QRectF]


class Hits:
    """The hits on one view, and its ruler.

    Holds the spans as they were given, those of them that lie in the text, and the boxes of the lines that were
    painted since the page was last set.
    Only lines in view are worked out, so ten thousand hits cost no more than those that are seen.
    """

    def __init__(self, view: ReaderView, layout: PageLayout, table: MarkTable) -> None:
        self._view, self._layout = view, layout
        self._body = ""
        self.spans: tuple[Span, ...] = ()
        self._given: tuple[Span, ...] = ()
        self.current: int | None = None
        self._ends: list[int] = []
        self._lines: dict[tuple[int, int], list[Boxed]] = {}
        self._made_for = (-1, 0.0)
        self.ruler = Ruler(view, layout, self, table)

    def set_text(self, page: Page) -> None:
        """Lie on another page; one with other words has no hits yet."""
        if page.body != self._body:
            self._body = page.body
            self._take(())
            self.current = None

    def set_spans(self, spans: Sequence[Span], current: int | None) -> None:
        """Show `spans` (in text order, none inside another) and which of them is the current one.

        What lies beyond the end of the text is left out.
        """
        if spans is not self._given:
            self._take(spans)
        current = current if current is not None and current < len(self.spans) else None
        self.current = current
        self._view.viewport().update()
        self.ruler.update()

    def _take(self, spans: Sequence[Span]) -> None:
        shown = tuple(span for span in spans if span.start < span.end <= len(self._body))
        if any(one.start > later.start for one, later in pairwise(shown)):
            raise ValueError("hits must come in text order")
        self._given = tuple(spans)  # the same object where it is one already
        self.spans, self._ends = shown, [span.end for span in shown]
        self._lines.clear()
        self.ruler.renew()

    def refresh(self) -> None:
        """Draw page and ruler anew."""
        self._view.viewport().update()
        self.ruler.renew()

    def paint(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw the outlines between `top` and `bottom` of the page, that of the current hit last."""
        if not self.spans:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ink = self._layout.inks.ends
        painter.setPen(QPen(ink, _PLAIN))
        last: list[QRectF] = []
        for number, box in self._boxes(top, bottom):
            if number == self.current:
                last.append(box)
            else:
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.setPen(QPen(ink, _CURRENT))
        for box in last:
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.restore()

    def _boxes(self, top: float, bottom: float) -> Iterator[tuple[int, QRectF]]:
        layout = self._layout
        made_for = (layout.shaper.column, layout.em)
        if made_for != self._made_for:
            self._lines.clear()
            self._made_for = made_for
        for index, number, y in lines_between(layout, top, bottom):
            if index >= layout.page.front:
                boxes = self._lines.get((index, number))
                if boxes is None:
                    boxes = self._lines[index, number] = list(self._on_line(index, number))
                for hit, box in boxes:
                    yield hit, box.translated(layout.left, y)

    def _on_line(self, index: int, number: int) -> Iterator[Boxed]:
        layout = self._layout
        start = layout.page.positions.start(index - layout.page.front)
        line = layout.lines(index)[number]
        hit = bisect_right(self._ends, start + line.start)
        if hit == len(self.spans) or self.spans[hit].start >= start + line.end:
            return
        extents = Extents(layout, index, number)
        high = round(BOX * layout.em * layout.style(index).size)
        y = round((layout.pitch(index) - high) / 2)
        while hit < len(self.spans) and self.spans[hit].start < start + line.end:
            first = max(self.spans[hit].start - start, line.start)
            last = min(self.spans[hit].end - start, line.end)
            for left, right in extents.of(first, last):
                yield hit, QRectF(round(left) - 1, y, round(right) - round(left) + 2, high)
            hit += 1
