"""Words of a cell cut to its width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from speechreader.ui.compare.lists.cells import Piece
from speechreader.ui.search.pieces import Metrics, cut_right


def fitting(pieces: Sequence[Piece], metrics: Metrics, room: float) -> Iterator[Piece]:
    """As many of the pieces as fit into `room` pixels, with … where something is missing."""
    whole = "".join(piece.words for piece in pieces)
    shown = cut_right(metrics, whole, room)
    if shown == whole:
        yield from pieces
        return
    rest = len(shown) - 1
    for piece in pieces:
        if rest > 0:
            yield replace(piece, words=piece.words[:rest])
            rest -= len(piece.words)
    if shown:
        yield Piece("…")
