"""A text as it is compared: folded words and figures alone, with their places, clauses and sentences."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from speechreader.model.span import Span
from speechreader.text.folding import folded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Integers = NDArray[np.int64]
    Truths = NDArray[np.bool_]

#: Folded marks behind which a sentence has ended; line ends part sentences, too.
_SENTENCE_STOPS = "。!?;\n…"
#: Folded marks behind which a clause has ended, unless they stand between figures or Latin letters.
_CLAUSE_STOPS = ",:"
#: Below this, tables tell everything about a character; above, only Han characters are common.
_TABLE = 0x10000
_FAR_HAN = range(0x20000, 0x323B0)


def fold(text: str) -> str:
    """`text` as it is compared, one character to one: script, width and case folded."""
    return folded(text)


class _Tables(NamedTuple):
    folded: Integers
    kept: Truths
    sentence: Truths
    clause: Truths
    ascii: Truths


@cache
def _tables() -> _Tables:
    """What each character of the basic plane is folded to, and what it does."""
    import numpy as np

    characters = "".join(map(chr, range(_TABLE)))
    folded = fold(characters)
    codes = _codes(folded)

    def holds(marks: str) -> Truths:
        return np.isin(codes, [ord(c) for c in marks])

    kept = np.fromiter(map(str.isalnum, folded), dtype=np.bool_, count=_TABLE)
    ascii_words = np.fromiter(
        (c.isascii() and c.isalnum() for c in folded), dtype=np.bool_, count=_TABLE
    )
    return _Tables(codes, kept, holds(_SENTENCE_STOPS), holds(_CLAUSE_STOPS), ascii_words)


def _codes(text: str) -> Integers:
    import numpy as np

    raw = text.encode("utf-32-le", "surrogatepass")
    return np.frombuffer(raw, dtype="<u4").astype(np.int64)


class Prepared:
    """`text` reduced to what is compared.

    `codes` are the folded words and figures, `chars` the same as a string; `places[i]` is where `chars[i]` stands
    in the text. `clauses` and `sentences` are the offsets in `chars` at which one begins, closed by the length.
    `left_out` are spans that take no part, such as the numbers of headings; a sentence begins behind each. They are
    kept as starts by their ends.
    """

    def __init__(self, text: str, left_out: Iterable[Span] = ()) -> None:
        import numpy as np

        self.text = text
        codes = _codes(text)
        near = np.minimum(codes, _TABLE - 1)
        tables = _tables()
        kept = tables.kept[near]
        folded = tables.folded[near]
        if codes.size and int(codes.max()) >= _TABLE:
            self._add_far(codes, kept, folded)
        self._line_ends: Truths = codes == ord("\n")
        ends = tables.sentence[near]
        self.left_out = {span.end: span.start for span in left_out if span.start < span.end}
        for end, start in self.left_out.items():
            kept[start:end] = False
            ends[start:end] = True
        self.places: Integers = np.flatnonzero(kept)
        self.codes: Integers = folded[self.places]
        self.length = int(self.codes.size)
        words = tables.ascii[near]
        pauses = tables.clause[near]
        pauses[1:-1] &= ~(words[:-2] & words[2:])
        self.sentences: Integers = self._starts(ends)
        self.clauses: Integers = self._starts(ends | pauses)

    @staticmethod
    def _add_far(codes: Integers, kept: Truths, folded: Integers) -> None:
        import numpy as np

        far = np.flatnonzero(codes >= _TABLE)
        folded[far] = codes[far]
        kept[far] = [code in _FAR_HAN or chr(code).isalnum() for code in codes[far].tolist()]

    def _starts(self, stops: Truths) -> Integers:
        import numpy as np

        if not self.length:
            return np.zeros(1, dtype=np.int64)
        passed = np.cumsum(stops)[self.places]
        begins = np.flatnonzero(passed[1:] > passed[:-1]) + 1
        return np.concatenate(([0], begins, [self.length])).astype(np.int64)

    @cached_property
    def chars(self) -> str:
        """The folded words and figures in one string."""
        return self.codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")

    @cached_property
    def pairs(self) -> Integers:
        """The pairs of neighbouring characters, each packed into one number."""
        return (self.codes[:-1] << 21) | self.codes[1:]

    @cached_property
    def grams(self) -> Integers:
        """The pieces of three characters, each packed into one number."""
        import numpy as np

        if self.length < 3:
            return np.zeros(0, dtype=np.int64)
        return (self.codes[:-2] << 42) | (self.codes[1:-1] << 21) | self.codes[2:]

    @cached_property
    def clause_list(self) -> list[int]:
        """`clauses` as a list, for bisecting."""
        return self.clauses.tolist()

    @cached_property
    def sentence_list(self) -> list[int]:
        """`sentences` as a list, for bisecting."""
        return self.sentences.tolist()

    @cached_property
    def paragraphs(self) -> list[int]:
        """The offsets in `chars` at which a line of the text begins, but for the first."""
        import numpy as np

        ends = np.flatnonzero(self._line_ends)
        starts = np.unique(np.searchsorted(self.places, ends))
        return starts[(starts > 0) & (starts < self.length)].tolist()

    @cached_property
    def place_list(self) -> list[int]:
        """`places` as a list."""
        return self.places.tolist()

    def span(self, start: int, end: int) -> Span:
        """The place in the text of `chars[start:end]`, which is not empty."""
        return Span(int(self.places[start]), int(self.places[end - 1]) + 1)

    def range_of(self, span: Span) -> tuple[int, int]:
        """Start and end in `chars` of the characters of `span`."""
        import numpy as np

        start, end = np.searchsorted(self.places, (span.start, span.end))
        return int(start), int(end)
