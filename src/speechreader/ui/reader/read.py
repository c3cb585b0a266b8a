"""How much of a speech has been read: no Qt, offsets are code points of the body."""

from __future__ import annotations

from bisect import bisect_left, bisect_right


class Read:
    """The stretches of one body that have been read, and the stretch that is in view.

    Read is what was in view when it was scrolled away, and what stayed in view for a while. What a jump
    passes over is not. `before` characters were read on earlier occasions; they count as the first ones.
    """

    def __init__(self, before: int = 0) -> None:
        self._starts, self._ends = [0], [before]
        self._view = (0, 0)

    def shown(self, start: int, end: int) -> bool:
        """`[start, end)` is in view now, however it came there; says whether that is something else."""
        view = (start, max(start, end))
        changed, self._view = view != self._view, view
        return changed

    def scrolled(self, start: int, end: int) -> None:
        """The reader scrolls to `[start, end)`: what leaves the view is read, if the way there was seen."""
        first, last = self._view
        if first < start <= last + 1:
            self._add(first, start)
        elif start < first <= end + 1:
            self._add(max(first, end), last)

    def stayed(self) -> None:
        """What is in view has been there for a while."""
        self._add(*self._view)

    @property
    def characters(self) -> int:
        """How many characters have been read."""
        return sum(self._ends) - sum(self._starts)

    def _add(self, start: int, end: int) -> None:
        if start >= end:
            return
        low, high = bisect_left(self._ends, start), bisect_right(self._starts, end)
        if low < high:
            start, end = min(start, self._starts[low]), max(end, self._ends[high - 1])
        self._starts[low:high], self._ends[low:high] = [start], [end]
