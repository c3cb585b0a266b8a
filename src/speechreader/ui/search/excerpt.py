"""The paragraphs around a hit. Knows no Qt."""

from __future__ import annotations

from typing import NamedTuple

from speechreader.model.span import Span

#: Paragraphs before and behind the one of the hit.
AROUND = 2


class Passage(NamedTuple):
    """Paragraphs around a hit: `hits` are places in `text`, `current` is the number of the chosen one."""

    title: str
    source: str
    text: str
    hits: tuple[Span, ...]
    current: int


def passage(body: str, hits: tuple[Span, ...], current: int, title: str, source: str) -> Passage:
    """The paragraphs around hit `current` of `body`, with all hits that stand in them."""
    start, end = hits[current].start, hits[current].end
    for _ in range(AROUND + 1):
        start = body.rfind("\n", 0, max(start, 0))
        found = body.find("\n", end + 1)
        end = len(body) if found < 0 else found
    start += 1
    inside = [hit for hit in hits if start <= hit.start and hit.end <= end]
    shown = tuple(Span(hit.start - start, hit.end - start) for hit in inside)
    return Passage(title, source, body[start:end], shown, inside.index(hits[current]))
