"""Offsets, paragraphs and characters of a body, counted once so that any place is found at once."""

from __future__ import annotations

from bisect import bisect_right

from speechreader.model.span import Span
from speechreader.model.speech import Place


class BodyCount:
    """Where each paragraph of `body` starts, and how many characters (without blanks) stand before it."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._starts, self._before = [0], [0]
        for text in body.split("\n"):
            self._starts.append(self._starts[-1] + len(text) + 1)
            self._before.append(self._before[-1] + _count(text))

    @property
    def total(self) -> int:
        """Characters of the body, blanks aside."""
        return self._before[-1]

    def place_of(self, offset: int) -> Place:
        """The place of a body offset."""
        paragraph = self._paragraph_at(offset)
        return Place(paragraph, offset - self._starts[paragraph])

    def offset_of(self, place: Place) -> int:
        """The body offset of a place."""
        return min(self._starts[self._valid(place.paragraph)] + place.offset, len(self._body))

    def paragraph(self, number: int) -> Span:
        """The stretch of paragraph `number`, without its line end."""
        number = self._valid(number)
        return Span(self._starts[number], self._starts[number + 1] - 1)

    def characters_before(self, offset: int) -> int:
        """Characters before a body offset, blanks aside."""
        paragraph = self._paragraph_at(offset)
        return self._before[paragraph] + _count(self._body[self._starts[paragraph] : offset])

    def _paragraph_at(self, offset: int) -> int:
        return self._valid(bisect_right(self._starts, offset) - 1)

    def _valid(self, number: int) -> int:
        return max(0, min(number, len(self._starts) - 2))


def _count(text: str) -> int:
    return len("".join(text.split()))
