"""Where words stand on the page, and which words stand at a place of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF

from speechreader.model.span import Span

if TYPE_CHECKING:
    from speechreader.model.speech import Place
    from speechreader.ui.reader.layout import PageLayout
    from speechreader.ui.reader.scrolling import Scroller
    from speechreader.ui.reader.view import ReaderView


class Spots:
    """Leads from points of the viewport of one view to offsets of the body, and from spans to boxes."""

    def __init__(self, view: ReaderView, layout: PageLayout, scroller: Scroller) -> None:
        self._view, self._layout, self._scroller = view, layout, scroller

    def paragraph_at(self, point: QPoint) -> int:
        """The paragraph at `point` of the viewport; the first one for the title."""
        index = self._layout.block_at(point.y() + self._view.verticalScrollBar().value())
        return max(0, index - self._view.page.front)

    def offset_at(self, point: QPoint) -> int | None:
        """The offset in the body of the character at `point` of the viewport; None beside the text."""
        y = point.y() + self._view.verticalScrollBar().value()
        x = point.x() + self._view.horizontalScrollBar().value()
        index, number = self._layout.line_at(y)
        if index < self._view.page.front:
            return None
        line = self._layout.lines(index)[number]
        unit = self._layout.unit_at(index, number, x)
        if unit is None:
            return None
        paragraph = index - self._view.page.front
        inside = min(
            self._view.page.positions.to_offset_in(paragraph, unit), max(line.start, line.end - 1)
        )
        return self._view.page.positions.start(paragraph) + inside

    def line_at(self, place: Place) -> Span:
        """What stands between `place` and the end of its line."""
        index = place.paragraph + self._view.page.front
        line = self._layout.lines(index)[self._layout.line_of(index, place.offset)]
        start = self._view.page.positions.start(place.paragraph)
        return Span(start + max(line.start, place.offset), start + line.end)

    def visible(self, span: Span) -> bool:
        """Whether the first line of `span` is wholly in view."""
        top = (
            self._scroller.top_of(self._view.page.positions.place(span.start)) - self._scroller.top
        )
        return top >= 0 and top + self._layout.em * 1.75 <= self._view.viewport().height()

    def boxes(self, span: Span) -> list[QRectF]:
        """One box per line of `span`, in page coordinates (add the scroll position to get there)."""
        first = self._view.page.positions.place(span.start)
        last = self._view.page.positions.place(span.end)
        found: list[QRectF] = []
        for paragraph in range(first.paragraph, last.paragraph + 1):
            whole = self._view.page.positions.span(paragraph)
            start = max(span.start, whole.start) - whole.start
            end = min(span.end, whole.end) - whole.start
            found += self._layout.boxes(paragraph + self._view.page.front, start, end)
        return found
