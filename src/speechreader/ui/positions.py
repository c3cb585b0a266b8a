"""Places in a body against positions in a QTextDocument: the only module that knows UTF-16.

The core counts code points in the body; a QTextDocument counts UTF-16 units and holds some front matter
before the body. Characters beyond the basic plane take two units, so only paragraphs that have such
characters need more than an addition.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

from speechreader.model.span import Span
from speechreader.model.speech import Place

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")

#: Characters that a QTextDocument takes for structure (or cannot hold); each is shown as one stand-in.
_STRUCTURE = "\x00\r\x1c\x1d\x1e\x85\u2028\u2029\ufdd0\ufdd1\ufffc"
_UNSHOWABLE = re.compile(f"[{_STRUCTURE}\ud800-\udfff]")


def showable(text: str) -> str:
    """`text` with the characters that would break up or upset a document replaced, one for one."""
    # Looking for single characters is far quicker than one search for the set.
    if any(c in text for c in _STRUCTURE) or _has_surrogates(text):
        return _UNSHOWABLE.sub("\ufffd", text)
    return text


def _has_surrogates(text: str) -> bool:
    try:
        text.encode("utf-16-le")
    except UnicodeEncodeError:
        return True
    return False


def _is_basic(text: str) -> bool:
    """Whether no character takes two units."""
    return len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)


def units(text: str) -> int:
    """The length of `text` in UTF-16 units."""
    return len(text) + len(_ASTRAL.findall(text))


class UnitMap:
    """Code-point offsets of one paragraph against its UTF-16 offsets; `astral` are code-point offsets."""

    __slots__ = ("_astral", "_astral_units")

    def __init__(self, astral: list[int]) -> None:
        self._astral = astral
        self._astral_units = [offset + i for i, offset in enumerate(astral)]

    def to_units(self, offset: int) -> int:
        """The UTF-16 offset of the code point at `offset`."""
        return offset + bisect_left(self._astral, offset)

    def to_offset(self, unit: int) -> int:
        """The code point at UTF-16 offset `unit`; the middle of a pair counts as its start."""
        return unit - bisect_left(self._astral_units, unit)


class Positions:
    """Where each place of `body` stands in the document that shows it.

    Holds the paragraphs' starts in both countings. `front` are the texts of the blocks before the body.
    Offsets that lie outside are drawn to the nearest end.
    """

    def __init__(self, body: str, front: tuple[str, ...] = ()) -> None:
        self.front_blocks = len(front)
        self.length = len(body)
        self._front_units = sum(units(text) + 1 for text in front)
        lengths = [len(p) + 1 for p in body.split("\n")]
        self._starts = list(accumulate(lengths, initial=0))[:-1]
        self._maps = self._unit_maps(body)
        self._unit_starts = self._starts
        if self._maps:
            extra = [
                len(self._maps[i]._astral) if i in self._maps else 0 for i in range(len(lengths))
            ]
            sizes = (n + more for n, more in zip(lengths, extra, strict=True))
            self._unit_starts = list(accumulate(sizes, initial=0))[:-1]
        last = len(self._starts) - 1
        self._end = self._front_units + self._unit_starts[last]
        self._end += self.to_units(last, self.length - self._starts[last])

    def _unit_maps(self, body: str) -> dict[int, UnitMap]:
        if _is_basic(body):
            return {}
        found: dict[int, list[int]] = {}
        for match in _ASTRAL.finditer(body):
            paragraph = bisect_right(self._starts, match.start()) - 1
            found.setdefault(paragraph, []).append(match.start() - self._starts[paragraph])
        return {paragraph: UnitMap(offsets) for paragraph, offsets in found.items()}

    @property
    def paragraphs(self) -> int:
        """How many paragraphs the body has (at least one)."""
        return len(self._starts)

    def start(self, paragraph: int) -> int:
        """The offset in the body at which `paragraph` starts."""
        return self._starts[paragraph]

    def span(self, paragraph: int) -> Span:
        """The characters of `paragraph` in the body, without the newline after it."""
        if paragraph + 1 < len(self._starts):
            return Span(self._starts[paragraph], self._starts[paragraph + 1] - 1)
        return Span(self._starts[paragraph], self.length)

    def to_units(self, paragraph: int, offset: int) -> int:
        """The UTF-16 offset inside `paragraph` of its code point `offset`."""
        unit_map = self._maps.get(paragraph)
        return unit_map.to_units(offset) if unit_map else offset

    def to_offset_in(self, paragraph: int, unit: int) -> int:
        """The code-point offset inside `paragraph` of its UTF-16 offset `unit`."""
        unit_map = self._maps.get(paragraph)
        return unit_map.to_offset(unit) if unit_map else unit

    def place(self, offset: int) -> Place:
        """The place of body offset `offset`; the newline belongs to the paragraph before it."""
        offset = max(0, min(offset, self.length))
        paragraph = bisect_right(self._starts, offset) - 1
        return Place(paragraph, offset - self._starts[paragraph])

    def offset(self, place: Place) -> int:
        """The body offset of `place`."""
        span = self.span(max(0, min(place.paragraph, len(self._starts) - 1)))
        return min(span.start + max(0, place.offset), span.end)

    def to_document(self, offset: int) -> int:
        """The position in the document of body offset `offset`."""
        place = self.place(offset)
        unit = self.to_units(place.paragraph, place.offset)
        return self._front_units + self._unit_starts[place.paragraph] + unit

    def to_body(self, position: int) -> int:
        """The body offset of document position `position`; 0 for what stands before the body."""
        unit = min(position, self._end) - self._front_units
        if unit <= 0:
            return 0
        paragraph = bisect_right(self._unit_starts, unit) - 1
        inside = self.to_offset_in(paragraph, unit - self._unit_starts[paragraph])
        return self._starts[paragraph] + inside

    def in_front(self, position: int) -> bool:
        """Whether document position `position` lies in the front matter."""
        return position < self._front_units
