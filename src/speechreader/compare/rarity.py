"""How rare a piece of three characters is: what tells borrowing from set phrases (套话)."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from functools import cached_property
from math import log
from typing import TYPE_CHECKING, NamedTuple

from speechreader.compare.prepared import Prepared

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from speechreader.compare.prepared import Integers

    Weights = NDArray[np.float64]
    Buckets = NDArray[np.uint32]

_BITS = 20
_SPREAD = 0x9E3779B97F4A7C15
#: What a piece of a listed phrase weighs at most; see docs/decisions/0009-passages.md.
_LISTED = 0.1


def _buckets(grams: Integers) -> Integers:
    import numpy as np

    mixed = grams.astype(np.uint64) * np.uint64(_SPREAD)
    return (mixed >> np.uint64(64 - _BITS)).astype(np.int64)


class Traces(NamedTuple):
    """What is kept of a text that counts: a name of its words, and the counters that it raises by one."""

    name: int
    buckets: Buckets


def traces(text: str) -> Traces:
    """What `text` leaves in the counts; some 20 kB for a speech of 5,000 characters."""
    import numpy as np

    prepared = Prepared(text)
    return Traces(hash(prepared.chars), np.unique(_buckets(prepared.grams)).astype(np.uint32))


class Rarity:
    """In how many of `documents` texts each piece of three characters stands.

    Pieces share 2^20 counters, which costs nothing measurable. `listed` are phrases known to be
    formulas however few texts there are; `listed_pairs` are their pairs of characters, packed. A Rarity is never
    changed, and any thread may ask it.
    """

    def __init__(self, listed: Iterable[str] = ()) -> None:
        import numpy as np

        self.documents = 0
        self._counts = np.zeros(1 << _BITS, dtype=np.uint32)
        self._listed = np.zeros(1 << _BITS, dtype=np.bool_)
        phrases = Prepared("\n".join(listed))
        phrase = np.repeat(np.arange(phrases.sentences.size - 1), np.diff(phrases.sentences))
        self._listed[_buckets(phrases.grams[phrase[2:] == phrase[:-2]])] = True
        self.listed_pairs = np.unique(phrases.pairs[phrase[1:] == phrase[:-1]])
        self._listed_pairs = frozenset(self.listed_pairs.tolist())

    def with_texts(self, texts: Iterable[Traces]) -> Rarity:
        """The same with more texts counted; this one stays as it is."""
        more = copy(self)
        more._counts = self._counts.copy()
        for text in texts:
            more._counts[text.buckets] += 1
            more.documents += 1
        return more

    def weights(self, grams: Integers, own: int = 0) -> Weights:
        """The rarity of each piece, 0 (in every text) to 1 (in none).

        `own` of the counted texts are themselves being compared, and all these pieces stand in each of them.
        """
        buckets = _buckets(grams)
        counts = self._counts[buckets].astype(int)
        if own:
            counts = (counts - own).clip(min=0)
        weights = self._scale(self.documents - own)[counts]
        return weights.clip(max=self._ceiling[self._listed[buckets].astype(int)])

    def listed_share(self, pairs: Integers) -> float:
        """The share of these pairs of characters that stand in listed phrases, 0..1."""
        known = sum(pair in self._listed_pairs for pair in pairs.tolist())
        return known / pairs.size if pairs.size else 0.0

    @cached_property
    def _ceiling(self) -> Weights:
        import numpy as np

        return np.array([1.0, _LISTED])

    def _scale(self, documents: int) -> Weights:
        """The weights for 0, 1, 2 … of `documents`; without any text, everything is rare."""
        import numpy as np

        total = log(max(documents, 1) + 1)
        return (total - np.log(np.arange(self.documents + 1) + 1.0)).clip(min=0.0) / total

    def share(self, words: str) -> float:
        """The share of texts in which the rarest piece of `words` stands, 0..1."""
        grams = Prepared(words).grams
        if not grams.size or not self.documents:
            return 0.0
        return float(self._counts[_buckets(grams)].min()) / self.documents


def idf_from(texts: Iterable[str], listed: Iterable[str] = ()) -> Rarity:
    """The counts of `texts`, with `listed` phrases known beforehand."""
    return Rarity(listed).with_texts(map(traces, texts))
