"""Words of the two texts as cells."""

from __future__ import annotations

from speechreader.model.comparison import Passage, Side
from speechreader.model.span import Span
from speechreader.ui.compare.lists.cells import MOST, Piece, Quote, one_line
from speechreader.ui.compare.lists.matter import Matter


def passage_quote(matter: Matter, side: Side, passage: Passage) -> Quote:
    """A passage on one side; the words that the other does not have are told apart."""
    body, span = matter.side(side).body, passage.of(side)
    stop = min(span.end, span.start + MOST)  # no cell shows more
    pieces: list[Piece] = []
    at = span.start
    for variant in passage.variants:
        own = variant.a if side is Side.A else variant.b
        if own.start >= stop:
            break
        if not variant.slight and len(own):
            pieces += [_piece(body[at : own.start]), _piece(own.of(body), side)]
            at = own.end
    pieces.append(_piece(body[at : max(at, stop)]))
    return Quote(tuple(piece for piece in pieces if piece.words))


def plain_quote(matter: Matter, side: Side, span: Span, *, quiet: bool = False) -> Quote:
    """A stretch of one side in one line."""
    return Quote((Piece(one_line(matter.words(side, span))),), quiet)


def _piece(words: str, side: Side | None = None) -> Piece:
    return Piece(words.replace("\n", " "), side)
