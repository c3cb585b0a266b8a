"""Heights of the blocks of a long page: estimated first, exact when set, and where each block stands."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate


class Stack:
    """Blocks one above the other; heights in px. `tops` are worked out again when first asked for."""

    def __init__(self, heights: list[float], top: float, bottom: float) -> None:
        self._heights = heights
        self._top, self._bottom = top, bottom
        self._tops: list[float] | None = None
        self.exact = bytearray(len(heights))

    def __len__(self) -> int:
        return len(self._heights)

    def _all_tops(self) -> list[float]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=self._top))
        return self._tops

    def set_height(self, index: int, height: float) -> bool:
        """Block `index` is `height` px high for certain; says whether that changed anything."""
        self.exact[index] = 1
        if self._heights[index] == height:
            return False
        self._heights[index] = height
        self._tops = None
        return True

    def top(self, index: int) -> float:
        """The y of the upper edge of block `index`."""
        return self._all_tops()[index]

    def height(self, index: int) -> float:
        """The height of block `index`, estimated or exact."""
        return self._heights[index]

    def at(self, y: float) -> int:
        """The block that holds `y`; the first or last one when `y` is outside."""
        return max(0, min(bisect_right(self._all_tops(), y) - 1, len(self._heights) - 1))

    @property
    def total(self) -> float:
        """The height of the page with its margins."""
        return self._all_tops()[-1] + self._bottom
