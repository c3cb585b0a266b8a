"""Words as a dictionary cuts them, for double clicks and steps by word; the dictionary is read beside the window.

Reading it takes most of a second. Until that is done, and for what is not Han, the pairs and figures of
`selecting.word_at` have to do: no click ever waits.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from threading import Event, Lock, Thread

from speechreader.model.span import Span
from speechreader.text.words import word_starts
from speechreader.ui.reader.selecting import HAN, word_at

#: So many characters around a place are cut: words are short, paragraphs are not.
_REACH = 60

_read = Event()
_once = Lock()


def prepare() -> None:
    """Begin to read the dictionary on a thread of its own, the first time this is called."""
    if _once.acquire(blocking=False):
        Thread(target=_prepare, name="words", daemon=True).start()


def _prepare() -> None:
    word_starts("词")
    _read.set()


def ready() -> bool:
    """Whether the dictionary has been read."""
    return _read.is_set()


def word_span(text: str, offset: int) -> Span:
    """The word at `offset`; the dictionary has its say as soon as it has been read."""
    if not ready():
        prepare()
        return word_at(text, offset)
    return word_by(text, offset, word_starts)


def word_by(text: str, offset: int, cut: Callable[[str], frozenset[int]]) -> Span:
    """The word at `offset`, where `cut` gives the places in a run of Han at which words begin or end."""
    offset = max(0, min(offset, len(text) - 1))
    if not text or not re.match(HAN, text[offset]):
        return word_at(text, offset)
    start = end = offset
    while start > max(0, offset - _REACH) and re.match(HAN, text[start - 1]):
        start -= 1
    while end < min(len(text), offset + _REACH) and re.match(HAN, text[end]):
        end += 1
    places = sorted(cut(text[start:end]))
    number = bisect_right(places, offset - start)
    return Span(start + places[number - 1], start + places[number])


def next_word(
    text: str, offset: int, by: int, *, find: Callable[[str, int], Span] = word_span
) -> int:
    """Where the word at `offset` ends (1) or the one before it begins (-1); blanks and breaks go with the word."""
    at = offset
    if by > 0:
        while at < len(text) and text[at].isspace():
            at += 1
        return max(at, find(text, at).end) if at < len(text) else len(text)
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return min(at, find(text, at - 1).start) if at > 0 else 0
