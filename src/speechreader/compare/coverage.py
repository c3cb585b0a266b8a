"""How much of each text stands in the other: measured again and again without reading the texts anew."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from speechreader.compare.prepared import Prepared
from speechreader.model.comparison import Coverage, Passage

if TYPE_CHECKING:
    from speechreader.compare.prepared import Integers
    from speechreader.model.span import Span


class CoverageMeter:
    """Measures any choice of the passages of two texts; made once for a comparison.

    For a reader who leaves passages out by their run, kind or score: `of` takes a fraction of a frame.
    """

    def __init__(self, a: Prepared, b: Prepared) -> None:
        self._places = a.places, b.places

    def of(self, passages: Iterable[Passage]) -> Coverage:
        """The shares of distinct characters of each text that `passages` cover, with and without formulas."""
        chosen = list(passages)
        real = [passage for passage in chosen if not passage.formula]
        here, there = self._places
        return Coverage(
            _share(here, (p.a for p in chosen)),
            _share(there, (p.b for p in chosen)),
            _share(here, (p.a for p in real)),
            _share(there, (p.b for p in real)),
        )


def _share(places: Integers, spans: Iterable[Span]) -> float:
    """The share of the characters at `places` that lie in one of `spans`."""
    import numpy as np

    bounds = np.array(sorted((s.start, s.end) for s in spans), dtype=np.int64).reshape(-1, 2)
    if not places.size or not bounds.size:
        return 0.0
    starts, ends = np.searchsorted(places, bounds).T
    reached = np.maximum.accumulate(ends)
    fresh = np.concatenate((starts[:1], np.maximum(starts[1:], reached[:-1])))
    return int((ends - fresh).clip(min=0).sum()) / places.size
