"""How alike two wordings are, and where words stand that were changed a little.

Edit distances are computed by the bit-parallel method (Myers 1999, as simplified by Hyyrö): a column of the
table is one whole number, so that a character of the text costs a dozen operations whatever the length of the words.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass


def _masks(words: str) -> dict[str, int]:
    masks: dict[str, int] = {}
    for i, character in enumerate(words):
        masks[character] = masks.get(character, 0) | 1 << i
    return masks


def _distances(words: str, text: str, carry: int) -> Iterator[int]:
    """The last row of the table of edit distances, column by column; `carry` 1 fixes the start."""
    masks, top, full = _masks(words), 1 << (len(words) - 1), (1 << len(words)) - 1
    plus, minus, distance = full, 0, len(words)
    for character in text:
        equal = masks.get(character, 0)
        vertical = equal | minus
        across = (((equal & plus) + plus) ^ plus) | equal
        up = minus | (full & ~(across | plus))
        down = plus & across
        distance += bool(up & top) - bool(down & top)
        up = up << 1 & full | carry
        down = down << 1 & full
        plus = down | (full & ~(vertical | up))
        minus = up & vertical
        yield distance


def distance(one: str, other: str) -> int:
    """The number of characters to insert, delete or replace between two wordings."""
    if not one or not other:
        return max(len(one), len(other))
    return deque(_distances(one, other, 1), maxlen=1)[0]


def likeness(one: str, other: str) -> float:
    """1 for equal wordings, 0 for ones without a character in common place."""
    longest = max(len(one), len(other))
    return 1 - distance(one, other) / longest if longest else 1.0


@dataclass(frozen=True, slots=True)
class Fit:
    """Where in a text words fit best: `[start, end)`, with the likeness of the two wordings."""

    start: int
    end: int
    likeness: float


def best_fit(words: str, text: str) -> Fit | None:
    """The part of `text` that is most like `words`, the first of equals; None where nothing is."""
    if not words or not text:
        return None
    least, end = len(words), 0
    for at, found in enumerate(_distances(words, text, 0), 1):
        if found < least:
            least, end = found, at
    if not end:
        return None
    start, back = end, len(words)
    reach = text[max(0, end - 2 * len(words)) : end][::-1]
    for at, found in enumerate(_distances(words[::-1], reach, 1), 1):
        if found < back:
            back, start = found, end - at
    return Fit(start, end, 1 - back / max(len(words), end - start)) if start < end else None
