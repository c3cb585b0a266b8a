"""Spellings near one that was not found: a character more, less, other, or two changed round."""

from __future__ import annotations

from collections.abc import Callable, Iterator

#: Longer strings are not tried: nobody mistypes a paragraph by one character.
LONGEST = 12


def variants(term: str) -> Iterator[str]:
    """Patterns of one mistake in `term` (squeezed), likeliest first; «*» stands for any one character.

    Only patterns that keep two characters side by side, for others match everything.
    """
    for at in range(len(term)):
        yield term[:at] + "*" + term[at + 1 :]
    for at in range(len(term) - 1):
        if term[at] != term[at + 1]:
            yield term[:at] + term[at + 1] + term[at] + term[at + 2 :]
    if len(term) > 2:
        for at in range(len(term)):
            yield term[:at] + term[at + 1 :]


def usable(pattern: str) -> bool:
    """Whether `pattern` has two characters side by side to look it up by."""
    return any(len(part) >= 2 for part in pattern.split("*"))


def nearest(term: str, count: Callable[[str], dict[str, int]], most: int) -> tuple[str, ...]:
    """The spellings that occur, whole ones before shortened ones, those that occur most often first.

    `count(pattern)` gives what fits a pattern and how often it occurs.
    """
    found: dict[str, int] = {}
    for pattern in dict.fromkeys(variants(term)) if 2 <= len(term) <= LONGEST else ():
        for spelling, times in count(pattern).items():
            if spelling != term and times:
                found[spelling] = max(found.get(spelling, 0), times)
    return tuple(sorted(found, key=lambda s: (len(s) < len(term), -found[s], s)))[:most]
