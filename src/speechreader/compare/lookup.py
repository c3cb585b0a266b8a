"""Where else a text stands: pieces of four characters that lead from a query to places in a whole library.

Half of all pieces, chosen by their hash, are noted with the block of `BLOCK` characters in which they stand. Blocks are
counted through the library, so that a place is one number. Places where many rare pieces of the query meet
are candidates; whether they say the same is told by their texts alone (`compare/likeness.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from speechreader.compare.prepared import Prepared

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from speechreader.compare.prepared import Integers
    from speechreader.compare.rarity import Weights


#: Goes up whenever `pack` gives another result for some text: the index is then made anew.
VERSION = 1
#: Code points of a body in one block.
BLOCK = 32
#: A key has 20 bits: the bucket in which it is kept and the rest, which stands with the block in one number.
BUCKET_BITS, REST_BITS = 12, 8
#: Blocks that can be numbered: more than five hundred million characters.
MOST_BLOCKS = 1 << (32 - REST_BITS)
#: Blocks in what `pack` makes one part.
_PART_BITS = 12
PART = 1 << _PART_BITS
#: Pieces that stand in more blocks than this say little of where a text comes from; so many are asked all the same.
COMMON = 1000
_RAREST = 8
#: A place of a whole text is a cell of so many characters; rare pieces weigh so much together there at least.
_CELL, _DENSE = 64, 1.4
_REST = (1 << REST_BITS) - 1


class Place(NamedTuple):
    """Blocks `first` … `last` of the library in which much of a query stands; `votes` is about the share of it."""

    first: int
    last: int
    votes: float


# -- what is noted of a text -----------------------------------------------------------------------


def blocks_of(length: int) -> int:
    """How many blocks a body of `length` code points takes."""
    return length // BLOCK + 1


def pack(text: str) -> list[bytes]:
    """The pieces of a body that are noted, by parts of `PART` blocks: key and block within the part in one number."""
    import numpy as np

    keys, at = _noted(Prepared(text))
    blocks = at // BLOCK
    part = blocks // PART
    both = ((keys << _PART_BITS) | (blocks % PART)).astype("<u4")
    parts = range(blocks_of(len(text)) // PART + 1)
    return [np.unique(both[part == number]).tobytes() for number in parts]


def _unpacked(packed: bytes) -> tuple[Integers, Integers]:
    """Keys and blocks of a part, sorted by both."""
    import numpy as np

    both = np.frombuffer(packed, dtype="<u4").astype(np.int64)
    return both >> _PART_BITS, both & (PART - 1)


def _noted(text: Prepared) -> tuple[Integers, Integers]:
    """The keys of the pieces that are noted, in text order, and their offsets in the text."""
    import numpy as np

    if text.length < 4:
        none = np.zeros(0, dtype=np.int64)
        return none, none
    mixed = text.grams[:-1].astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= text.codes[3:].astype(np.uint64) * np.uint64(0xC2B2AE3D27D4EB4F)
    mixed ^= mixed >> np.uint64(31)
    mixed *= np.uint64(0x94D049BB133111EB)
    noted = np.flatnonzero((mixed >> np.uint64(43)) & np.uint64(1))
    return (mixed[noted] >> np.uint64(44)).astype(np.int64), text.places[noted]


def bucketed(texts: Iterable[tuple[int, bytes]]) -> Iterator[tuple[int, bytes]]:
    """Buckets with their postings, of parts of texts: the number of the first block and what `pack` made of it."""
    import numpy as np

    keys: list[Integers] = []
    blocks: list[Integers] = []
    for first, packed in texts:
        own, at = _unpacked(packed)
        keys.append(own)
        blocks.append(at + first)
    if not any(own.size for own in keys):
        return
    key, block = np.concatenate(keys), np.concatenate(blocks)
    order = np.argsort(key, kind="stable")
    key, block = key[order], block[order]
    postings = ((block << REST_BITS) | (key & _REST)).astype("<u4")
    buckets = key >> REST_BITS
    starts = np.flatnonzero(np.diff(buckets, prepend=-1))
    for start, end in zip(starts.tolist(), [*starts[1:].tolist(), key.size], strict=True):
        yield int(buckets[start]), postings[start:end].tobytes()


# -- asking ----------------------------------------------------------------------------------------


class Asked:
    """The pieces of a query of `length` code points, and where the index has them, as far as it was fed in.

    `keys` are those of its pieces and `at` where each begins in the query.
    """

    def __init__(self, keys: Integers, at: Integers, length: int) -> None:
        import numpy as np

        #: The distinct keys, rising; by their number in here a piece is known below.
        self.keys, first, self._order = np.unique(keys, return_index=True, return_inverse=True)
        self._at = at
        #: The part of a long query in which each key stands first.
        self.cells: Integers = at[first] // _CELL
        self._number = np.full(1 << (BUCKET_BITS + REST_BITS), -1, dtype=np.int32)
        self._number[self.keys] = np.arange(self.keys.size)
        self._found: list[tuple[Integers, Integers]] = []
        self.length = length

    @classmethod
    def of(cls, query: Prepared) -> Asked:
        """The pieces of a text."""
        return cls(*_noted(query), len(query.text))

    @classmethod
    def of_packed(cls, packed: bytes) -> Asked:
        """The pieces that stand in a part of a text."""
        keys, blocks = _unpacked(packed)
        return cls(keys, blocks * BLOCK, len(packed))

    @cached_property
    def buckets(self) -> list[int]:
        """The buckets that have to be fed in."""
        import numpy as np

        return np.unique(self.keys >> REST_BITS).tolist()

    def feed(self, buckets: Sequence[tuple[int, bytes]]) -> None:
        """Take in what the index has in some buckets."""
        import numpy as np

        postings = np.frombuffer(b"".join(packed for _, packed in buckets), dtype="<u4")
        sizes = [len(packed) // 4 for _, packed in buckets]
        base = np.array([bucket << REST_BITS for bucket, _ in buckets], dtype=np.uint32)
        key = np.repeat(base, sizes) | (postings & np.uint32(_REST))
        number = self._number[key]
        here = np.flatnonzero(number >= 0)
        if here.size:
            self._take(number[here], (postings[here] >> np.uint32(REST_BITS)).astype(np.int64))

    def feed_fresh(self, first: int, packed: bytes) -> None:
        """Take in a text that stands in no bucket yet."""
        import numpy as np

        keys, blocks = _unpacked(packed)
        number = self._number[keys]
        here = np.flatnonzero(number >= 0)
        if here.size:
            self._take(number[here], blocks[here] + first)

    def between(self, start: int, end: int) -> Integers:
        """The numbers of the pieces that begin at code points `start` … `end` of the query."""
        import numpy as np

        low, high = np.searchsorted(self._at, (start, end))
        return np.unique(self._order[low:high])

    def _take(self, number: NDArray[np.int32], blocks: Integers) -> None:
        import numpy as np

        self._found.append((number.astype(np.int64), blocks))

    def found(self) -> tuple[Integers, Integers]:
        """Every hit: the number of the piece, and the block."""
        import numpy as np

        none = np.zeros(0, dtype=np.int64)
        numbers = [number for number, _ in self._found]
        blocks = [block for _, block in self._found]
        return np.concatenate([none, *numbers]), np.concatenate([none, *blocks])

    def stands(self, first: int, end: int, packed: bytes) -> bool:
        """Whether exactly what stands in a part of a text stands in the blocks `first` … `end`."""
        import numpy as np

        keys, own = _unpacked(packed)
        wanted = (keys << 32) | (own + first)
        number, block = self.found()
        inside = (block >= first) & (block < end)
        found = (self.keys[number[inside]] << 32) | block[inside]
        return bool(np.array_equal(np.sort(found), np.sort(wanted)))


class Hits:
    """All hits of a query in the texts that live, by piece; one piece weighs from 1 (in one block) to 0 (in all)."""

    def __init__(self, asked: Asked, texts: Texts) -> None:
        import numpy as np

        number, block = asked.found()
        text = texts.of(block)
        live = np.flatnonzero(text >= 0)
        live = live[np.argsort(number[live], kind="stable")]
        self._asked, self._texts = asked, texts
        self._number, self._block, self._text = number[live], block[live], text[live]
        self._starts: Integers = np.searchsorted(
            self._number, np.arange(asked.keys.size + 1)
        ).astype(np.int64)
        self._times: Integers = np.diff(self._starts)
        total = np.log(max(texts.size, 2))
        shares = 1 - np.log(np.maximum(self._times, 1)) / total
        self._weights: Weights = shares.clip(min=0.01)

    def places(self, most: int, start: int = 0, end: int | None = None) -> list[Place]:
        """The `most` places where the query from `start` to `end` may stand, best first, none across two texts."""
        import numpy as np

        end = self._asked.length if end is None else end
        chosen = self._telling(self._asked.between(start, end))
        bounds = self._starts.tolist()
        ranges: list[Integers] = [np.arange(bounds[n], bounds[n + 1]) for n in chosen.tolist()]
        at = np.concatenate([np.zeros(0, dtype=np.int64), *ranges])
        if not at.size:
            return []
        weights = self._weights[self._number[at]]
        blocks, first, which = np.unique(self._block[at], return_index=True, return_inverse=True)
        text = self._text[at][first]
        votes = np.bincount(which, weights=weights)
        size = (end - start) // BLOCK + 2
        sums = votes.copy()
        for step in range(1, size):
            near = np.minimum(np.searchsorted(blocks, blocks + step), blocks.size - 1)
            same = (blocks[near] == blocks + step) & (text[near] == text)
            sums += np.where(same, votes[near], 0.0)
        sums /= self._weights[chosen].sum()
        return _best(blocks, sums, self._texts.ends[text], size, most)

    def _telling(self, numbers: Integers) -> Integers:
        """Of some pieces those that are not everywhere; the rarest, where most are."""
        import numpy as np

        order = numbers[np.argsort(self._times[numbers], kind="stable")]
        order = order[self._times[order] > 0]
        few = int(np.searchsorted(self._times[order], COMMON, "right"))
        return order[: max(few, _RAREST)]

    def texts(self, most: int) -> list[int]:
        """The numbers of the `most` texts that have dense parts of a long query, best first."""
        import numpy as np

        kept = (self._times <= COMMON)[self._number]
        number, block = self._number[kept], self._block[kept]
        # Overlapping pairs of blocks, so that a passage over an edge is not two halves.
        cell = self._asked.cells[number]
        name = np.concatenate((cell << 32 | block, cell << 32 | np.maximum(block - 1, 0)))
        cells, which = np.unique(name, return_inverse=True)
        sums = np.bincount(which, weights=np.tile(self._weights[number], 2))
        dense = np.flatnonzero(sums >= _DENSE)
        owner = self._texts.of(cells[dense] & 0xFFFFFFFF)
        inside = owner >= 0
        over = sums[dense][inside] - _DENSE
        score = np.bincount(owner[inside], weights=over, minlength=len(self._texts.starts))
        best = np.argsort(-score, kind="stable")[:most]
        return [one for one in best.tolist() if score[one] > 0]


def _best(blocks: Integers, sums: Weights, ends: Integers, size: int, most: int) -> list[Place]:
    """The best windows of `size` blocks; of those that overlap the better one, the later where equal."""
    import numpy as np

    order = np.argsort(-sums, kind="stable")[: 4 * size * most]
    taken: set[int] = set()
    found: list[Place] = []
    for at in order.tolist():
        votes = float(sums[at])
        first = int(blocks[at])
        if votes <= 0 or len(found) == most:
            break
        window = range(first, min(first + size, int(ends[at])))
        if taken.isdisjoint(window):
            taken.update(window)
            found.append(Place(first, window[-1], votes))
    return found


class Texts:
    """The blocks that the live texts of a library take: `starts` and `ends`, rising, as they were given."""

    def __init__(self, ranges: Sequence[tuple[int, int]]) -> None:
        import numpy as np

        both = np.array(ranges, dtype=np.int64).reshape(-1, 2)
        self.starts: Integers = both[:, 0]
        self.ends: Integers = both[:, 1]
        #: Blocks in all.
        self.size = int((self.ends - self.starts).sum())

    def of(self, blocks: Integers) -> Integers:
        """The number of the text that has each block, -1 where it is of none that lives."""
        import numpy as np

        if not self.starts.size:
            return np.full(blocks.shape, -1, dtype=np.int64)
        number = np.searchsorted(self.starts, blocks, "right") - 1
        return np.where((number >= 0) & (blocks < self.ends[number]), number, -1)

    def numbers(self, blocks: Iterable[int]) -> list[int]:
        """`of` for a few blocks."""
        import numpy as np

        return self.of(np.array(list(blocks), dtype=np.int64)).tolist()
