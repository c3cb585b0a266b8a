"""Where the ends of a mark may go: whole characters, at least one, no break of a paragraph at an end. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from speechreader.annotate.clusters import snap
from speechreader.model.span import Span


class End(Enum):
    """Which end of a mark."""

    START = "start"
    END = "end"


def resized(body: str, span: Span, end: End, offset: int) -> Span:
    """`span` with one `end` brought to `offset` of `body`, as far as the other end allows."""
    offset = snap(body, Span(offset, offset)).start if 0 <= offset <= len(body) else offset
    if end is End.START:
        start = max(0, min(offset, snap(body, Span(span.end - 1, span.end)).start))
        while start < span.end - 1 and body[start] == "\n":
            start += 1
        return Span(start, span.end)
    stop = min(len(body), max(offset, snap(body, Span(span.start, span.start + 1)).end))
    while stop > span.start + 1 and body[stop - 1] == "\n":
        stop -= 1
    return Span(span.start, stop)


def next_character(body: str, offset: int, by: int) -> int:
    """The boundary of a character behind (1) or before (-1) `offset`; breaks of paragraphs are passed over."""
    at = offset
    while 0 <= at + by <= len(body):
        at += by
        passed = body[at - 1] if by > 0 else body[at]
        if passed != "\n":
            break
    whole = snap(body, Span(min(at, offset), max(at, offset)))
    return whole.end if by > 0 else whole.start


def stepped(
    body: str, span: Span, end: End, by: int, step: Callable[[str, int, int], int] = next_character
) -> Span:
    """`span` with one `end` moved by one `step` towards the end (1) or the start (-1) of the text."""
    at = span.start if end is End.START else span.end
    return resized(body, span, end, step(body, at, by))
