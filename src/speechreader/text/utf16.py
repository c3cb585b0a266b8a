"""UTF-16 units and code points: what other programs count in, and what we count in."""

from __future__ import annotations

from bisect import bisect_left


class Utf16:
    """The way between both counts in one text; characters beyond U+FFFF count two units."""

    __slots__ = ("_length", "_long", "_starts")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._long = (
            [at for at, character in enumerate(text) if character > "\uffff"]
            if text and max(text) > "\uffff"
            else []
        )
        self._starts = [at + before for before, at in enumerate(self._long)]

    def units(self, offset: int) -> int:
        """The units before the code point at `offset`."""
        return offset + bisect_left(self._long, offset)

    def offset(self, units: int) -> int | None:
        """The code point behind so many units; None inside of a character or out of the text."""
        before = bisect_left(self._starts, units)
        if before and self._starts[before - 1] + 1 == units:
            return None
        offset = units - before
        return offset if 0 <= offset <= self._length else None
