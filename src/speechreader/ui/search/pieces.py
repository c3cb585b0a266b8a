"""Words cut to a width: at whole characters, with an ellipsis, never beginning with a closing mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from speechreader.ui.search.wording import without_closing


class Metrics(Protocol):
    """What is asked of a face: how wide it draws a text."""

    def horizontalAdvance(self, text: str, /) -> float:
        """The width of `text`."""
        ...


def pieces(text: str, hits: Sequence[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """`text` in turn outside and inside of `hits`: (words, whether they are a hit); empty pieces are left out."""
    at = 0
    for start, end in hits:
        if start > at:
            yield text[at:start], False
        if end > start:
            yield text[start:end], True
        at = max(at, end)
    if at < len(text):
        yield text[at:], False


def cut_right(metrics: Metrics, text: str, room: float) -> str:
    """As much of the beginning of `text` as fits, with … where something is missing."""
    if metrics.horizontalAdvance(text) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.horizontalAdvance(text[:middle] + "…") <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low] + "…" if low else ""


def cut_left(metrics: Metrics, text: str, room: float) -> str:
    """As much of the end of `text` as fits, with … where something is missing."""
    if metrics.horizontalAdvance(text) <= room:
        return without_closing(text) or text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.horizontalAdvance("…" + text[len(text) - middle :]) <= room:
            low = middle
        else:
            high = middle - 1
    return "…" + without_closing(text[len(text) - low :]) if low else ""
