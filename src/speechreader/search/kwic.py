"""Concordance lines (索引行): the words left and right of a hit, and what lines are sorted by."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from speechreader.model.outline import Heading
from speechreader.model.search import KwicSort, SectionHits, Snippet
from speechreader.model.span import Span
from speechreader.text.folding import BLANKS, folded

#: Characters left and right of the first hit in a snippet.
SNIPPET_LEFT, SNIPPET_RIGHT = 24, 72
#: Characters from which on two contexts are taken for the same.
_DEPTH = 12
#: Characters that hold at least one whole word.
_WORD_WINDOW = 12

_BLANK = re.compile(f"[{BLANKS}]+")
_LINE_BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")
_LEFT = {KwicSort.LEFT_1: 0, KwicSort.LEFT_2: 1, KwicSort.LEFT_3: 2}
_RIGHT = {KwicSort.RIGHT_1: 0, KwicSort.RIGHT_2: 1, KwicSort.RIGHT_3: 2}

#: Cuts a text into its words.
Cut = Callable[[str], Sequence[str]]


def context(text: str, span: tuple[int, int], width: int) -> tuple[str, str, str]:
    """`width` characters left, the hit, and as many right, in one line: (left, node, right)."""
    start, end = span
    pieces = text[max(start - width, 0) : start], text[start:end], text[end : end + width]
    left, node, right = (_LINE_BREAK.sub(" ", piece) for piece in pieces)
    return left, node, right


def snippet(text: str, hits: Sequence[tuple[int, int]]) -> Snippet:
    """The line around the first of `hits`, with all of them that stand in it. Without hits, the beginning."""
    at, until = hits[0] if hits else (0, 0)
    start = max(at - SNIPPET_LEFT, 0)
    end = min(max(until, at) + SNIPPET_RIGHT, len(text))
    line = text.rfind("\n", start, at) + 1
    start = max(start, line)
    if not hits:
        line_end = text.find("\n")
        end = min(end, line_end if line_end > 0 else end)
    inside = tuple(Span(a - start, b - start) for a, b in hits if start <= a and b <= end)
    return Snippet(_LINE_BREAK.sub(" ", text[start:end]), inside)


def sections(
    hits: Sequence[tuple[int, int]], outline: Sequence[Heading]
) -> tuple[SectionHits, ...]:
    """The headings that have hits directly below them, in document order, with how many."""
    starts = [heading.span.start for heading in outline]
    counts: dict[int, int] = {}
    for start, _ in hits:
        number = bisect_right(starts, start) - 1
        counts[number] = counts.get(number, 0) + 1
    return tuple(
        SectionHits(outline[number] if number >= 0 else None, count)
        for number, count in sorted(counts.items())
    )


def section_at(starts: Sequence[int], outline: Sequence[Heading], offset: int) -> str:
    """Number and title of the innermost heading above `offset`, "" before the first."""
    number = bisect_right(starts, offset) - 1
    return f"{outline[number].number}{outline[number].title}" if number >= 0 else ""


def context_key(text: str, span: tuple[int, int], sort: KwicSort, cut: Cut | None = None) -> bytes:
    """What the context of a hit is sorted by: outwards from the n-th character or from the next word.

    Characters go in the order of their encoding in GBK, in which the common ones stand by pinyin. Blanks are
    passed over. `cut` is needed for the sorts by word.
    """
    start, end = span
    if sort is KwicSort.NODE:
        return _collated(text[start:end])
    if sort in _LEFT or sort is KwicSort.LEFT_WORD:
        before = _BLANK.sub("", text[max(start - 2 * _DEPTH, 0) : start])
        if sort is KwicSort.LEFT_WORD:
            return _collated((cut(before[-_WORD_WINDOW:]) if cut and before else [""])[-1])
        return _collated(before[::-1][_LEFT[sort] : _DEPTH])
    after = _BLANK.sub("", text[end : end + 2 * _DEPTH])
    if sort is KwicSort.RIGHT_WORD:
        return _collated((cut(after[:_WORD_WINDOW]) if cut and after else [""])[0])
    return _collated(after[_RIGHT[sort] : _DEPTH])


def _collated(text: str) -> bytes:
    return folded(text).encode("gb18030", "replace")


def depends_on_context(sort: KwicSort) -> bool:
    """Whether every text must be read before the first line can be shown."""
    return (
        sort in _LEFT
        or sort in _RIGHT
        or sort in (KwicSort.LEFT_WORD, KwicSort.RIGHT_WORD, KwicSort.NODE)
    )
