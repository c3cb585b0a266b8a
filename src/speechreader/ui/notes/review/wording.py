"""Two wordings of one passage compared character by character. Knows no Qt."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple

#: Longer stretches are not compared inside: their middle counts as wholly changed.
LONGEST = 2_000
#: An island of equal characters shorter than this between two changes reads as noise and counts as changed.
ISLAND = 2


class Piece(NamedTuple):
    """A stretch of one wording; `own` says that the other wording does not have it."""

    text: str
    own: bool


def compare(old: str, new: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The pieces of `old` and of `new`; joined together they give the wordings back."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    before, after = _middle(middle_old, middle_new)
    ends = Piece(old[:head], False), Piece(old[len(old) - tail :], False)
    return _joined([ends[0], *before, ends[1]]), _joined([ends[0], *after, ends[1]])


def _common(one: str, other: str) -> int:
    """How many characters are the same at the beginning."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _middle(old: str, new: str) -> tuple[list[Piece], list[Piece]]:
    if max(len(old), len(new)) > LONGEST:
        return [Piece(old, True)], [Piece(new, True)]
    before: list[Piece] = []
    after: list[Piece] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        own = kind != "equal" or b - a < ISLAND
        before.append(Piece(old[a:b], own))
        after.append(Piece(new[c:d], own))
    return before, after


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Neighbours of one kind made one, empty ones left out."""
    made: list[Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        if made and made[-1].own == piece.own:
            made[-1] = Piece(made[-1].text + piece.text, piece.own)
        else:
            made.append(piece)
    return tuple(made)
