"""Which top-level sections of two outlines answer each other, many to many."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from speechreader.compare.passages import Link
from speechreader.compare.prepared import Prepared
from speechreader.compare.rarity import Rarity
from speechreader.compare.seeds import Seeds
from speechreader.model.comparison import SectionPair
from speechreader.model.outline import Heading

if TYPE_CHECKING:
    from speechreader.compare.prepared import Integers
    from speechreader.compare.rarity import Weights

#: What linked text and like headings add to the likeness of words.
_LINKED, _HEADED = 0.4, 0.5
#: From which score on sections answer each other, by the greater of the two shares in common passages:
#: with more of it than this, less score is enough; on headings and single words alone much is needed.
_ENOUGH = ((0.06, 0.09), (0.02, 0.14), (-1.0, 0.35))
_LEAST_ENOUGH = min(score for _, score in _ENOUGH)
#: A section without a partner joins one that is taken, if that is so nearly its best.
_JOINS = 0.85
#: Sections that have partners answer a further one that holds this share of them in passages.
_SHARED = 0.2
#: Sections whose neighbours before and behind answer each other need so much score only: what has nothing to do with
#: each other has it seldom (0.055 in one pair of twenty).
_BETWEEN = 0.08


@dataclass(frozen=True)
class Sections:
    """Top-level sections: where each starts in compared words, closed by the length; `titles` folded.

    `places` are the starts in the text, where the number of the heading stands.
    """

    starts: list[int]
    titles: list[str]
    places: list[int]

    @classmethod
    def of(cls, outline: Iterable[Heading], side: Prepared) -> Sections:
        """Those of an outline; what stands before the first heading belongs to none."""
        headings = list(outline)
        top = min((heading.level for heading in headings), default=1)
        chosen = [heading for heading in headings if heading.level == top]
        starts = [side.range_of(heading.span)[0] for heading in chosen]
        titles = [Prepared(heading.title).chars for heading in chosen]
        return cls([*starts, side.length], titles, [heading.span.start for heading in chosen])

    def __len__(self) -> int:
        return len(self.titles)

    def at(self, offset: int) -> int | None:
        """The section of a character, None before the first."""
        number = bisect_right(self.starts, offset) - 1
        return None if number < 0 else min(number, len(self) - 1)

    def holding(self, place: int) -> int | None:
        """The section of a place in the text, None before the first."""
        number = bisect_right(self.places, place) - 1
        return None if number < 0 else number

    def size(self, number: int) -> int:
        """Characters in a section."""
        return max(1, self.starts[number + 1] - self.starts[number])


@dataclass(frozen=True)
class Measured:
    """Two texts with all that says how alike their sections are."""

    a: Prepared
    b: Prepared
    seeds: Seeds
    links: Sequence[Link]
    rarity: Rarity


def pair_sections(of_a: Sections, of_b: Sections, known: Measured) -> tuple[SectionPair, ...]:
    """Pairs in the order of `a`, then the sections of `b` without counterpart."""
    if not len(of_a) or not len(of_b):
        return (
            *(SectionPair(i, None) for i in range(len(of_a))),
            *(SectionPair(None, j) for j in range(len(of_b))),
        )
    in_a, in_b = _linked(of_a, of_b, known.links)
    scores = _cosines(of_a, of_b, known)
    for i, row in enumerate(scores):
        row[:] = [s + _LINKED * max(x, y) for s, x, y in zip(row, in_a[i], in_b[i], strict=True)]
    for i, j, like in _likenesses(of_a.titles, of_b.titles):
        scores[i][j] += _HEADED * like
    chosen = _chosen(scores, in_a, in_b)
    pairs = [SectionPair(i, j, min(1.0, scores[i][j]), in_a[i][j], in_b[i][j]) for i, j in chosen]
    alone_a = set(range(len(of_a))) - {i for i, _ in chosen}
    alone_b = set(range(len(of_b))) - {j for _, j in chosen}
    pairs += [SectionPair(i, None) for i in alone_a] + [SectionPair(None, j) for j in alone_b]
    far = len(of_a)
    return tuple(
        sorted(pairs, key=lambda p: (far if p.a is None else p.a, -1 if p.b is None else p.b))
    )


Matrix = list[list[float]]


def _linked(of_a: Sections, of_b: Sections, links: Sequence[Link]) -> tuple[Matrix, Matrix]:
    """The share of each section of `a` (of `b`) that is linked with each of the other side."""
    common = [[0.0] * len(of_b) for _ in range(len(of_a))]
    for link in links:
        if link.formula:
            continue
        for run in link.runs:
            i, j = of_a.at(link.box.a0 + run.a), of_b.at(link.box.b0 + run.b)
            if i is not None and j is not None:
                common[i][j] += run.size
    in_a = [[min(1.0, c / of_a.size(i)) for c in row] for i, row in enumerate(common)]
    in_b = [[min(1.0, c / of_b.size(j)) for j, c in enumerate(row)] for row in common]
    return in_a, in_b


def _cosines(of_a: Sections, of_b: Sections, known: Measured) -> Matrix:
    """Likeness of words: cosine of the pieces of three characters, weighed by rarity."""
    import numpy as np

    seeds = known.seeds
    at_a = np.searchsorted(of_a.starts[:-1], seeds.a, "right") - 1
    at_b = np.searchsorted(of_b.starts[:-1], seeds.b, "right") - 1
    inside = (at_a >= 0) & (at_b >= 0)
    cells = at_a[inside] * len(of_b) + at_b[inside]
    weights = seeds.rarity[inside] ** 2
    products = np.bincount(cells, weights=weights, minlength=len(of_a) * len(of_b))
    lengths = np.outer(_length(of_a, known.a, known.rarity), _length(of_b, known.b, known.rarity))
    shape = len(of_a), len(of_b)
    return np.minimum(products.reshape(shape) / np.maximum(lengths, 1e-9), 1.0).tolist()


def _length(sections: Sections, side: Prepared, rarity: Rarity) -> Weights:
    """The length of each section's vector; a piece that repeats inside one is counted each time."""
    import numpy as np

    squares = np.concatenate(([0.0], np.cumsum(rarity.weights(side.grams) ** 2)))
    bounds: Integers = np.minimum(sections.starts, squares.size - 1)
    return np.sqrt(np.diff(squares[bounds]))


def _enough(linked: float) -> float:
    """The score that sections need which share so much in passages."""
    return next(score for least, score in _ENOUGH if linked > least)


def _likenesses(ones: list[str], others: list[str]) -> Iterator[tuple[int, int, float]]:
    """Headings that have pairs of characters in common, with the share of them (Dice)."""
    pairs_of = [{title[i : i + 2] for i in range(len(title) - 1)} for title in others]
    holders: dict[str, list[int]] = {}
    for j, pairs in enumerate(pairs_of):
        for pair in pairs:
            holders.setdefault(pair, []).append(j)
    for i, title in enumerate(ones):
        pairs = {title[k : k + 2] for k in range(len(title) - 1)}
        common = Counter(j for pair in pairs for j in holders.get(pair, ()))
        for j, count in common.items():
            yield i, j, 2 * count / (len(pairs) + len(pairs_of[j]))


def _chosen(scores: Matrix, in_a: Matrix, in_b: Matrix) -> list[tuple[int, int]]:
    """The best pairs, each section once; then those between such; those without partner; what is linked besides."""
    cells = [
        (i, j)
        for i, row in enumerate(scores)
        for j, score in enumerate(row)
        if score >= _LEAST_ENOUGH and score >= _enough(max(in_a[i][j], in_b[i][j]))
    ]
    cells.sort(key=lambda cell: (-scores[cell[0]][cell[1]], cell))
    chosen: set[tuple[int, int]] = set()
    taken_a: set[int] = set()
    taken_b: set[int] = set()

    def take(i: int, j: int) -> None:
        taken_a.add(i)
        taken_b.add(j)
        chosen.add((i, j))

    for i, j in cells:
        if i not in taken_a and j not in taken_b:
            take(i, j)
    for i, j in _between(scores, frozenset(chosen)):
        if i not in taken_a or j not in taken_b:
            take(i, j)
    best_a = [max(row) for row in scores]
    best_b = [max(column) for column in zip(*scores, strict=True)]
    for i, j in cells:
        joins_a = i not in taken_a and scores[i][j] >= _JOINS * best_a[i]
        joins_b = j not in taken_b and scores[i][j] >= _JOINS * best_b[j]
        if joins_a or joins_b or max(in_a[i][j], in_b[i][j]) >= _SHARED:
            chosen.add((i, j))
    return sorted(chosen)


def _between(scores: Matrix, chosen: frozenset[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cells whose two neighbours in the order of both texts are chosen, or one of them at an end of both."""
    last = len(scores) - 1, len(scores[0]) - 1
    return [
        (i, j)
        for i, row in enumerate(scores)
        for j, score in enumerate(row)
        if score >= _BETWEEN
        and ((i - 1, j - 1) in chosen or (i, j) == (0, 0))
        and ((i + 1, j + 1) in chosen or (i, j) == last)
        and (i, j) not in chosen
        and last != (0, 0)
    ]
