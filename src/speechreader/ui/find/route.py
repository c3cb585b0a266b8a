"""From hit to hit on the page: what is brought into view, and what «back» returns to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from speechreader.model.span import Span

if TYPE_CHECKING:
    from speechreader.ui.reader.view import ReaderView
    from speechreader.ui.sheet import Going

#: How far down the page a hit is shown.
_HEIGHT = 0.33


class Route:
    """Moves the page of one window. The first move since `begin` is a jump; those after it lead on from there."""

    def __init__(self, reading: Going, reader: ReaderView) -> None:
        self._reading, self._reader = reading, reader
        self._left = False  #: «back» knows already where reading was

    def begin(self) -> None:
        """Where reading is now, «back» shall return to."""
        self._left = False

    def top(self) -> int:
        """The body offset of the first line in view."""
        return self._reading.offset_of(self._reader.place())

    def show(self, span: Span) -> None:
        """Bring `span` into view if it is not."""
        if self._reader.span_visible(span):
            return
        place = self._reading.place_of(span.start)
        if self._left:
            self._reader.go_to(place, at=_HEIGHT)
        else:
            self._left = True
            self._reading.jump(place, at=_HEIGHT)

    def after(self, spans: Sequence[Span], current: int, by: int) -> int:
        """The hit to go to from the `current` one; beyond either end where the way leads round it.

        Where reading has gone elsewhere the way leads on from what is in view.
        """
        if self._reader.span_visible(spans[current]):
            return current + by
        first = bisect_left([span.start for span in spans], self.top())
        return first if by > 0 else first - 1
