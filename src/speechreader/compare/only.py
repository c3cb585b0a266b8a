"""What only one side says, with the nearest there is over there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from speechreader.compare.prepared import Prepared
from speechreader.compare.sections import Measured, Sections
from speechreader.model.comparison import Only, Passage, Side
from speechreader.model.span import Span

if TYPE_CHECKING:
    from speechreader.compare.prepared import Integers, Truths

#: Rarity of common pieces, as a share of the shorter one's, from which on a sentence is like another.
_LIKE = 0.08


def _covered(side: Prepared, spans: Iterable[Span]) -> Truths:
    """Which characters of the text lie in one of `spans`."""
    import numpy as np

    change = np.zeros(len(side.text) + 1, dtype=np.int64)
    for span in spans:
        change[span.start] += 1
        change[span.end] -= 1
    return np.cumsum(change)[:-1] > 0


def only_here(
    side: Side, known: Measured, passages: Sequence[Passage], sections: Sections
) -> tuple[Only, ...]:
    """All of one text that no passage covers, in order, parted at section starts."""
    import numpy as np

    here, there = (known.a, known.b) if side is Side.A else (known.b, known.a)
    covered = _covered(here, [p.of(side) for p in passages])
    if not covered.size:
        return ()
    new = np.concatenate(([True], covered[1:] != covered[:-1]))
    new[[place for place in sections.places if place < covered.size]] = True
    starts = np.flatnonzero(new)
    ends = np.concatenate((starts[1:], [covered.size]))
    free = ~covered[starts]
    bounds = np.stack((starts[free], ends[free]), axis=1)
    if not bounds.size:
        return ()
    inside: Integers = np.searchsorted(here.places, bounds)
    seeds = (known.seeds.a, known.seeds.b) if side is Side.A else (known.seeds.b, known.seeds.a)
    nearest = _nearest(inside, seeds, known, there)
    return tuple(
        Only(Span(start, end), last - first, sections.holding(start), *near)
        for (start, end), (first, last), near in zip(
            bounds.tolist(), inside.tolist(), nearest, strict=True
        )
    )


def _nearest(
    inside: Integers, seeds: tuple[Integers, Integers], known: Measured, there: Prepared
) -> list[tuple[Span | None, float]]:
    """For each range of characters the most similar sentence over there, with the likeness."""
    import numpy as np

    found: list[tuple[Span | None, float]] = [(None, 0.0)] * len(inside)
    here, others = seeds
    stretch = np.searchsorted(inside[:, 0], here, "right") - 1
    use = np.flatnonzero((stretch >= 0) & (here < inside[np.maximum(stretch, 0), 1]))
    if not use.size:
        return found
    sentence = np.searchsorted(there.sentences, others[use], "right") - 1
    cells, which = np.unique(stretch[use] * there.sentences.size + sentence, return_inverse=True)
    sums = np.bincount(which, weights=known.seeds.weight[use])
    for cell in np.argsort(sums, kind="stable").tolist():  # the best of each comes last
        at, number = divmod(int(cells[cell]), there.sentences.size)
        start, end = there.sentence_list[number : number + 2]
        shorter = min(end - start, int(inside[at, 1] - inside[at, 0]))
        likeness = min(1.0, float(sums[cell]) / max(1, shorter))
        if likeness >= _LIKE:
            found[at] = there.span(start, end), likeness
    return found
