"""A text as anchors compare it: folded, without blanks and line ends, with the way back to each place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from hashlib import blake2b
from unicodedata import is_normalized, normalize

from speechreader.annotate.clusters import snap
from speechreader.model.span import Span
from speechreader.text.normalize import BLANK, HAN, shadow

#: Line ends, blanks, soft hyphens, zero-width characters, direction marks and variation selectors.
_UNSEEN = (
    f"{BLANK}\n\r\x0b\x0c\x1c-\x1f\x85\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
)
_DROPPED = re.compile(f"[{_UNSEEN}]+")
_KEPT = re.compile(f"[^{_UNSEEN}]+")
_NOT_HAN = re.compile(f"[^{HAN}]+")


def _stripped(text: str) -> tuple[str, list[int]]:
    places: list[int] = []
    for match in _KEPT.finditer(text):
        places.extend(range(match.start(), match.end()))
    return _DROPPED.sub("", shadow(text)), places


def _decomposed(chars: str, places: list[int]) -> tuple[str, list[int]]:
    """Composed and compatibility characters as their parts, each part at the place of the whole."""
    parts: list[str] = []
    spread: list[int] = []
    for character, place in zip(chars, places, strict=True):
        split = normalize("NFD", character)
        parts.append(split)
        spread.extend([place] * len(split))
    return "".join(parts), spread


class Folded:
    """`text` folded to `chars`; `places[i]` is where `chars[i]` stands in the text.

    `starts` are the offsets in `chars` at which a paragraph begins (empty paragraphs left out). Both
    spellings of an accented letter, both widths of a figure and any blanks fold to the same.
    """

    __slots__ = ("chars", "places", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        chars, places = _stripped(text)
        if not is_normalized("NFD", chars):
            chars, places = _decomposed(chars, places)
        self.chars = chars
        self.places = places
        breaks = [m.end() for m in re.finditer("\n", text)]
        starts = {bisect_left(places, at) for at in (0, *breaks)}
        self.starts = sorted(starts - {len(chars)})

    def range_of(self, span: Span) -> tuple[int, int]:
        """Start and end in `chars` of the characters of `span` (equal where it holds only blanks)."""
        return bisect_left(self.places, span.start), bisect_left(self.places, span.end)

    def span_of(self, start: int, end: int) -> Span:
        """The span of the text that `chars[start:end]` (not empty) stands for, whole characters."""
        return snap(self.text, Span(self.places[start], self.places[end - 1] + 1))

    def place_of(self, at: int) -> int:
        """The offset in the text of `chars[at]`, or of the end."""
        return self.places[at] if at < len(self.places) else len(self.text)

    def paragraph(self, index: int) -> tuple[int, int]:
        """Start and end in `chars` of a paragraph."""
        following = index + 1 < len(self.starts)
        return self.starts[index], self.starts[index + 1] if following else len(self.chars)

    def paragraph_at(self, at: int) -> int:
        """The number of the paragraph that `chars[at]` belongs to."""
        return max(0, bisect_right(self.starts, at) - 1)

    def paragraphs(self) -> list[tuple[int, int]]:
        """Start and end in `chars` of all paragraphs."""
        return [self.paragraph(i) for i in range(len(self.starts))]

    def paragraph_hash(self, at: int) -> str:
        """The hash of the paragraph that `chars[at]` belongs to, 16 hexadecimal figures."""
        if not self.starts:
            return ""
        start, end = self.paragraph(self.paragraph_at(at))
        words = self.chars[start:end].encode("utf-8", "surrogatepass")
        return blake2b(words, digest_size=8).hexdigest()


def same_words(one: str, other: str) -> bool:
    """Whether two wordings differ at most in blanks, width and shape of their marks, not in Han characters."""
    if one == other:
        return True
    if Folded(one).chars != Folded(other).chars:
        return False
    return _NOT_HAN.sub("", one) == _NOT_HAN.sub("", other)
