"""The passages that two texts share: found, cut to size, laid side by side, and told apart by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from speechreader.compare.edges import (
    grow,
    level,
    presence,
    slid,
    tightened,
    unrolled,
    whole_numbers,
)
from speechreader.compare.grid import SHORTEST, Box, find_boxes
from speechreader.compare.paragraphs import at_paragraphs
from speechreader.compare.prepared import Prepared
from speechreader.compare.rarity import Rarity
from speechreader.compare.runs import Run, equal_runs, matched
from speechreader.compare.seeds import Seeds
from speechreader.compare.weak import weak_boxes
from speechreader.model.comparison import PassageKind
from speechreader.model.errors import Cancelled

#: From this similarity on two wordings are nearly the same.
_NEAR = 0.85
#: Pairs of characters that both sides have, beyond what they have in one order.
_REORDERED = 0.25
#: Less than this in common is chance.
_LEAST = 0.3
#: Of a wording that differs so much, so many characters must be in common.
_WEAK, _LEAST_COMMON = 0.65, 10
#: A link so short, of pieces so common, is a set phrase.
_FORMULA_LENGTH, _FORMULA_RARITY = 16, 0.3
#: With fewer texts than these to count in, one that is made of the words of listed phrases by so much is one, too.
_FEW_TEXTS, _LISTED = 100, 0.82
#: A part without anything in common from this length on parts a link in two.
_HOLE = 18
#: In such a part, so few equal characters are chance, and shorter runs hold nothing.
_CHANCE, _FIRM = 0.2, 3

AskCancelled = Callable[[], bool]


@dataclass(frozen=True)
class Link:
    """A passage in the coordinates of compared words; `runs` count from its corner."""

    box: Box
    runs: list[Run]
    score: float
    kind: PassageKind
    reordered: bool
    formula: bool

    @property
    def size(self) -> int:
        """Characters in common."""
        return matched(self.runs)

    @property
    def longest(self) -> int:
        """The longest run of equal characters."""
        return max((run.size for run in self.runs), default=0)


def find_links(
    a: Prepared, b: Prepared, seeds: Seeds, rarity: Rarity, own: int, cancelled: AskCancelled
) -> list[Link]:
    """The links of two texts in the order of `a`.

    Errors:
        Cancelled: `cancelled` said so.
    """
    found: list[Link] = []

    def lay(boxes: Iterable[Box], *, vouched: bool) -> None:
        for box in (part for whole in boxes for part in unrolled(whole, a, b)):
            if cancelled():
                raise Cancelled
            runs = equal_runs(a.chars[box.a0 : box.a1], b.chars[box.b0 : box.b1])
            for part, inside in _parted(box, runs, a, b):
                cut = level(*tightened(*slid(part, inside, a, b), a, b), a, b)
                pieces = at_paragraphs(*_to_numbers(*cut, a, b), a, b)
                for piece in pieces:
                    link = _link(*piece, a, b, rarity, own, alone=len(pieces) == 1)
                    if link and (vouched or _is_much(link)):
                        found.append(link)

    lay(grow(find_boxes(seeds), a, b), vouched=False)
    lay(weak_boxes(a, b, [link.box for link in found], rarity), vouched=True)
    return _without_echoes(found, a.length, b.length)


def _to_numbers(box: Box, runs: list[Run], a: Prepared, b: Prepared) -> tuple[Box, list[Run]]:
    grown = whole_numbers(box, a, b)
    if grown == box:
        return box, runs
    shift_a, shift_b = box.a0 - grown.a0, box.b0 - grown.b0
    return grown, [Run(r.a + shift_a, r.b + shift_b, r.size) for r in runs]


def _parted(box: Box, runs: list[Run], a: Prepared, b: Prepared) -> list[tuple[Box, list[Run]]]:
    """The box, parted where a long stretch of both sides has nothing in common."""
    firm = [number for number, run in enumerate(runs) if run.size >= _FIRM]
    groups: list[list[Run]] = []
    start = 0
    for one, other in pairwise(firm):
        if _is_hole(runs[one], runs[other], matched(runs[one + 1 : other])):
            groups.append(runs[start : one + 1])
            start = other
    groups.append(runs[start:])
    if len(groups) == 1:
        return [(box, runs)]
    parts: list[tuple[Box, list[Run]]] = []
    for number, group in enumerate(groups):
        if number:
            group[0] = _stretched(group[0], box, a, b)
        first, last = group[0], group[-1]
        a0, b0 = (0, 0) if number == 0 else (first.a, first.b)
        end = last.a + last.size, last.b + last.size
        if number == len(groups) - 1:
            end = box.a1 - box.a0, box.b1 - box.b0
        part = Box(box.a0 + a0, box.a0 + end[0], box.b0 + b0, box.b0 + end[1])
        parts.append((part, [Run(r.a - a0, r.b - b0, r.size) for r in group]))
    return parts


def _stretched(run: Run, box: Box, a: Prepared, b: Prepared) -> Run:
    """The run with the equal characters before it, which the laying side by side may have given away."""
    x, y = box.a0 + run.a, box.b0 + run.b
    more = 0
    while more < min(run.a, run.b) and a.chars[x - more - 1] == b.chars[y - more - 1]:
        more += 1
    return Run(run.a - more, run.b - more, run.size + more)


def _is_hole(one: Run, other: Run, common: int) -> bool:
    """Whether the stretch between two runs, with `common` equal characters in it, is foreign on both sides."""
    size = min(other.a - one.a - one.size, other.b - one.b - one.size)
    return size >= _HOLE and common < _CHANCE * size


def _link(  # noqa: PLR0913 - what it is made of
    box: Box, runs: list[Run], a: Prepared, b: Prepared, rarity: Rarity, own: int, *, alone: bool
) -> Link | None:
    length_a, length_b = box.a1 - box.a0, box.b1 - box.b0
    if min(length_a, length_b) < SHORTEST:
        return None
    score = 2 * matched(runs) / (length_a + length_b)
    ones, others = a.chars[box.a0 : box.a1], b.chars[box.b0 : box.b1]
    kind, reordered = told_apart(ones, others, score)
    # A short paragraph among others that are shared, too, is no set phrase by chance.
    formula = alone and _is_formula(box, runs, a, rarity, own)
    return Link(box, runs, score, kind, reordered, formula)


def _is_much(link: Link) -> bool:
    """Whether so much is in common that it is no chance."""
    if link.score < _LEAST and not link.reordered:
        return False
    return link.score >= _WEAK or link.size >= _LEAST_COMMON


def told_apart(ones: str, others: str, score: float) -> tuple[PassageKind, bool]:
    """The kind of two wordings with `score` of their characters in common, and whether only the order differs."""
    if ones == others:
        return PassageKind.IDENTICAL, False
    if score >= _NEAR:
        return PassageKind.NEAR, False
    short, long = sorted((ones, others), key=lambda words: (len(words), words))
    contained = presence(short, long) if len(long) <= 400 else score
    return PassageKind.REWORDED, contained >= score + _REORDERED


def _is_formula(box: Box, runs: list[Run], a: Prepared, rarity: Rarity, own: int) -> bool:
    if box.a1 - box.a0 > _FORMULA_LENGTH or box.b1 - box.b0 > _FORMULA_LENGTH:
        return False
    import numpy as np

    parts = [a.grams[box.a0 + r.a : box.a0 + r.a + r.size - 2] for r in runs if r.size > 2]
    if not parts:
        return False
    if float(rarity.weights(np.concatenate(parts), own).mean()) < _FORMULA_RARITY:
        return True
    few = rarity.documents - own < _FEW_TEXTS
    return few and rarity.listed_share(a.pairs[box.a0 : box.a1 - 1]) >= _LISTED


def _without_echoes(links: list[Link], length_a: int, length_b: int) -> list[Link]:
    """`links` without those whose both sides better ones have already: refrains pair off in order."""

    def place(link: Link) -> tuple[float, float, Box]:
        skew = abs(link.box.a0 / length_a - link.box.b0 / length_b)
        return (-round(link.score * link.size, 3), skew, link.box)

    taken_a, taken_b = bytearray(length_a), bytearray(length_b)
    kept: list[Link] = []
    for link in sorted(links, key=place):
        a0, a1, b0, b1 = link.box
        free_a = taken_a.count(0, a0, a1) / (a1 - a0)
        free_b = taken_b.count(0, b0, b1) / (b1 - b0)
        if max(free_a, free_b) >= 0.5:
            kept.append(link)
            taken_a[a0:a1] = b"\x01" * (a1 - a0)
            taken_b[b0:b1] = b"\x01" * (b1 - b0)
    return sorted(kept, key=lambda link: link.box)
