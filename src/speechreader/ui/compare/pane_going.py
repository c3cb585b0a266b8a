"""How one goes about on one of the two pages: like on the page of the reader, with the other one following."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speechreader.ui.counting import BodyCount

if TYPE_CHECKING:
    from speechreader.model.comparison import Side
    from speechreader.model.span import Span
    from speechreader.model.speech import Place
    from speechreader.ui.compare.pane import ComparePane
    from speechreader.ui.compare.view import CompareView


class PaneGoing:
    """A `Going` for the page of `side`; «back» is that of the comparison.

    Holds where a jump ended and what it was for: near the ends of a text a place cannot come to the level.
    """

    def __init__(self, view: CompareView, side: Side) -> None:
        self._view, self._side = view, side
        self._pane: ComparePane = view.panes[side]
        self._pinned: tuple[int, int] | None = None

    def place_of(self, offset: int) -> Place:
        """The place of a body offset."""
        return self._pane.page.positions.place(offset)

    def offset_of(self, place: Place) -> int:
        """The body offset of a place."""
        return self._pane.page.positions.offset(place)

    def reading_offset(self) -> int:
        """The body offset at the level of the two pages: the one jumped to, else what stands there."""
        if self._pinned is not None and self._pinned[0] == self._pane.top:
            return self._pinned[1]
        return round(self._view.tie.level_offset(self._side))

    def paragraph(self, number: int | None = None) -> Span:
        """The stretch of a paragraph, by default of the one at the level."""
        count = BodyCount(self._pane.page.body)
        here = count.place_of(self.reading_offset()).paragraph if number is None else number
        return count.paragraph(here)

    def jump(self, place: Place, *, flash: bool = False, at: float = 0.0) -> None:
        """Bring a place to the level; `at` is for pages that are alone."""
        offset = self.offset_of(place)
        self._view.walk.go_to(self._side, offset, focus=False)
        self._pinned = (self._pane.top, offset)
        if flash:
            self._pane.flash(self._pane.spots.line_at(place))

    def show_span(self, span: Span) -> None:
        """Bring a stretch of the body to the level and outline it once."""
        self.jump(self.place_of(span.start))
        self._pane.flash(span)

    def next_heading(self, by: int) -> None:
        """Go to the next (+1) or the previous (-1) heading of this side."""
        speech = self._view.presenter.speech(self._side)
        if speech is None:
            return
        at = self.reading_offset()
        starts = [heading.span.start for heading in speech.outline]
        ahead = [start for start in starts if (start > at if by > 0 else start < at)]
        if ahead:
            self.jump(self.place_of(ahead[0] if by > 0 else ahead[-1]), flash=True)
