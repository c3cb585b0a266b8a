"""Levels: numbering styles nested as this text nests them, with the order of GB/T 9704 to settle doubt."""

from __future__ import annotations

from speechreader.outline.markers import Style

#: One open level: its style, and for headings that the format itself marks their declared depth.
_Open = tuple[Style, int]


class Nesting:
    """Hands out levels in document order. Holds the open styles from the outermost inwards."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def level(
        self,
        style: Style,
        depth: int = 0,
        *,
        goes_on_later: bool = False,
        finished: frozenset[Style] = frozenset(),
    ) -> int:
        """The level (from 1) of the next heading.

        `depth` is the declared depth of a MARKED heading. `goes_on_later` says that the innermost open
        numbering counts on behind this heading's run, so that the run lies inside one of its items.
        `finished` are the open styles that do not count on: what was learnt (——必须…) closes a section, it does
        not belong to the last （六） before it.
        """
        if style is Style.MARKED:
            self._close_for_depth(depth)
        elif any(one[0] is style for one in self._open):
            while self._open[-1][0] is not style:
                self._open.pop()
            self._open.pop()
        elif style is Style.DASH:
            self._close_finished(finished)
        elif style.rank is not None and not goes_on_later:
            self._close_for_rank(style.rank)
        self._open.append((style, depth))
        return len(self._open)

    def _close_for_depth(self, depth: int) -> None:
        """A heading that the format marks closes all but the marked ones above it."""
        while self._open and not (self._open[-1][0] is Style.MARKED and self._open[-1][1] < depth):
            self._open.pop()

    def _close_finished(self, finished: frozenset[Style]) -> None:
        while len(self._open) > 1 and self._open[-1][0] in finished:
            self._open.pop()

    def _close_for_rank(self, rank: int) -> None:
        """一、 and （一） close freely used styles above them; 1. and （1） may stand inside those."""
        while self._open:
            top = self._open[-1][0]
            if top is Style.MARKED or (top.rank is not None and top.rank < rank):
                return
            if top.rank is None and rank >= 3:
                return
            self._open.pop()
