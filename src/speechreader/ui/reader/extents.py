"""Where characters stand along their line: from code points to stretches of x, and boxes of whole spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLine

if TYPE_CHECKING:
    from speechreader.ui.reader.layout import PageLayout

#: Scripts that run from right to left: neighbours in the text need not be neighbours on the line.
_LEFTWARDS = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]")


class Extents:
    """Stretches of x on line `number` of block `index`, from the left edge of the column, px.

    Holds Qt's line while it stays shaped, so it is made for one piece of work; places asked for twice are kept.
    """

    def __init__(self, layout: PageLayout, index: int, number: int) -> None:
        self._shaper, self._index = layout.shaper, index
        self._shape = layout.shape(index)
        self._placed = self._shape.lineAt(number)
        self._line = layout.lines(index)[number]
        self._text = layout.page.blocks[index].text
        self._edges: dict[int, float] = {}
        self._leftwards = _LEFTWARDS.search(self._text, self._line.start, self._line.end)

    def of(self, first: int, last: int) -> list[tuple[float, float]]:
        """(left, right) of code points `[first, last)`, which lie on the line.

        More than one stretch only where scripts of both directions meet.
        """
        if self._leftwards is not None:
            return self._by_character(first, last)
        left, right = self._edge(first), self._edge(last)
        return [(left, right) if left <= right else (right, left)]

    def _edge(self, offset: int) -> float:
        x = self._edges.get(offset)
        if x is None:
            x = _first(self._placed.cursorToX(self._shaper.to_units(self._index, offset)))
            if self._line.start < offset < self._line.end:
                x += self._shaper.ink_shift(self._index, offset)
            self._edges[offset] = x
        return x

    def _by_character(self, first: int, last: int) -> list[tuple[float, float]]:
        found: list[tuple[float, float]] = []
        for offset in range(first, last):
            unit = self._shaper.to_units(self._index, offset)
            one = _first(self._placed.cursorToX(unit))
            other = _first(self._placed.cursorToX(unit, QTextLine.Edge.Trailing))
            found.append((min(one, other), max(one, other)))
        joined: list[tuple[float, float]] = []
        for left, right in sorted(found):
            if joined and left <= joined[-1][1] + 0.01:
                joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
            else:
                joined.append((left, right))
        return joined


def boxes_of(layout: PageLayout, index: int, start: int, end: int, high: float) -> list[QRectF]:
    """One box per line for code points `[start, end)` of block `index`, `high` em high, in page coordinates."""
    found: list[QRectF] = []
    height = round(high * layout.em * layout.style(index).size)
    for number, line in enumerate(layout.lines(index)):
        first, last = max(start, line.start), min(end, line.end)
        if first < last:
            y = layout.line_top(index, number) + round((layout.pitch(index) - height) / 2)
            for left, right in Extents(layout, index, number).of(first, last):
                found.append(QRectF(layout.left + left, y, right - left, height))
    return found


def lines_between(
    layout: PageLayout, top: float, bottom: float
) -> Iterator[tuple[int, int, float]]:
    """(block, line, y of its upper edge) of every line between `top` and `bottom` of the page.

    A line above that may reach down there is among them.
    """
    top -= layout.em
    index, count = layout.block_at(top), len(layout.page.blocks)
    while index < count:
        start, pitch = layout.line_top(index, 0), layout.pitch(index)
        if start > bottom:
            return
        behind = min(len(layout.lines(index)), int((bottom - start) // pitch) + 1)
        for number in range(max(0, int((top - start) // pitch)), behind):
            yield index, number, start + number * pitch
        index += 1


def _first(value: object) -> float:
    """PySide gives (x, position) for calls with an in-out argument."""
    return float(value[0] if isinstance(value, tuple) else value)  # type: ignore[arg-type]
