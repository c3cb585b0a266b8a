"""Whether a place says what was asked for: the texts themselves laid side by side, where the index points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from speechreader.compare.edges import presence
from speechreader.compare.grid import Box
from speechreader.compare.prepared import Prepared
from speechreader.compare.runs import equal_runs, matched
from speechreader.compare.variants import find_variants, passage_spans
from speechreader.model.reuse import NEAR, Found, Likeness
from speechreader.model.span import Span

#: From this share of common characters on a place says the same in other words.
_REWORDED = 0.55
#: Of the pairs of characters of a query so many are there in whatever order: reordered, or perhaps the same.
_REORDERED, _MAYBE = 0.85, 0.6
#: Code points around a place in which its edges are looked for, besides half the length of the query.
_MARGIN = 24
#: An edge goes to the next clause if this share of the clause at most and so many characters are between.
_SHARE, _STEP = 0.4, 8
#: Marks that close a clause or a sentence.
_MARKS = "。！？；：，、…”’」』》〉）】!?;:,.)]"
#: A sentence with this share of its pairs in the query belongs to a place that is reordered.
_OF_IT = 0.3
#: Less than this of a query in such sentences is scattered over the place, and says nothing.
_IN_ONE = 0.4


def find_alike(query: Prepared, body: str, place: Span) -> list[Found]:
    """Where in `body`, in and around `place`, stands what `query` says; word for word wherever it does."""
    margin = _MARGIN + len(query.text) // 2
    start = max(0, place.start - margin)
    part = Prepared(body[start : place.end + margin])
    if not query.length or not part.length:
        return []
    boxes = _all_in(query, part, 0, part.length) or _perhaps(query, part)
    return [_found(query, part, start, *box) for box in boxes]


def sentences(text: Prepared, least: int, most: int) -> Iterator[Span]:
    """The sentences of more than `least` words and figures, cut at clauses where they have over `most`."""
    for start, end in pairwise(text.sentence_list):
        at = start
        while end - at > most:
            clause = text.clause_list[bisect_right(text.clause_list, at + most) - 1]
            cut = clause if clause > at else at + most
            yield _with_marks(text, at, cut)
            at = cut
        if end - at > least:
            yield _with_marks(text, at, end)


def _with_marks(text: Prepared, start: int, end: int) -> Span:
    """The place of `chars[start:end]` with the marks that close it."""
    span = text.span(start, end)
    behind = span.end
    while behind < len(text.text) and text.text[behind] in _MARKS:
        behind += 1
    return Span(span.start, behind)


Rated = tuple[Box, float, Likeness]


def _all_in(query: Prepared, part: Prepared, low: int, high: int) -> list[Rated]:
    """The places between `low` and `high`: those word for word, else the best one, and what is left around them."""
    if high - low < _REWORDED * query.length:
        return []
    found = _identical(query, part, low, high) or _best(query, part, low, high)
    around: list[Rated] = []
    for box, _, _ in found:
        around += _all_in(query, part, low, box.b0)
        low = max(low, box.b1)
    return [*found, *around, *(_all_in(query, part, low, high) if found else ())]


def _identical(query: Prepared, part: Prepared, low: int, high: int) -> list[Rated]:
    found: list[Rated] = []
    at = part.chars.find(query.chars, low, high)
    while at >= 0:
        end = at + query.length
        found.append((Box(0, query.length, at, end), 1.0, Likeness.IDENTICAL))
        at = part.chars.find(query.chars, end, high)
    return found


def _best(query: Prepared, part: Prepared, low: int, high: int) -> list[Rated]:
    """The best place that is not the same word for word."""
    from rapidfuzz.fuzz import partial_ratio_alignment, ratio

    chars = part.chars[low:high]
    aligned = partial_ratio_alignment(query.chars, chars, score_cutoff=100 * _REWORDED)
    if not aligned:
        return []
    start, end = low + aligned.dest_start, low + aligned.dest_end
    if aligned.score >= 100 * NEAR:  # what is nearly the same begins and ends where the query does
        start, end = _without_rest(query, part, start, end)
        score = ratio(query.chars, part.chars[start:end]) / 100
        return [(Box(0, query.length, start, end), score, Likeness.NEAR)]
    box = _to_clauses(query, part, start, end)
    box = box._replace(b0=max(low, box.b0), b1=min(high, box.b1))
    score = ratio(query.chars, part.chars[box.b0 : box.b1]) / 100
    if score < _REWORDED:
        return []
    return [(box, score, Likeness.NEAR if score >= NEAR else Likeness.REWORDED)]


def _without_rest(query: Prepared, part: Prepared, start: int, end: int) -> tuple[int, int]:
    """A place without what stands there before the first or behind the last character of the query."""
    runs = equal_runs(query.chars, part.chars[start:end])
    if not runs:
        return start, end
    first, last = runs[0], runs[-1]
    behind = start + last.b + last.size
    return (
        start + first.b if first.a == 0 else start,
        behind if last.a + last.size == query.length else end,
    )


def _perhaps(query: Prepared, part: Prepared) -> list[Rated]:
    """The sentences with much of the query in whatever order."""
    from rapidfuzz.fuzz import ratio

    share = presence(query.chars, part.chars)
    if share < _MAYBE:
        return []
    box = _sentences(query, part)
    if presence(query.chars, part.chars[box.b0 : box.b1]) < _IN_ONE:
        return []
    score = ratio(query.chars, part.chars[box.b0 : box.b1]) / 100
    return [(box, score, Likeness.REWORDED if share >= _REORDERED else Likeness.MAYBE)]


def _to_clauses(query: Prepared, part: Prepared, start: int, end: int) -> Box:
    """The place with its edges at what is equal, then at the clauses near them."""
    runs = equal_runs(query.chars, part.chars[start:end])
    firm = [run for run in runs if run.size > 1] or runs
    if firm:
        start, end = start + firm[0].b, start + firm[-1].b + firm[-1].size
    return Box(0, query.length, _near(part.clause_list, start), _near(part.clause_list, end))


def _near(bounds: list[int], at: int) -> int:
    """The clause bound next to `at`, or `at` where that is too far."""
    before = bounds[bisect_right(bounds, at) - 1]
    behind = bounds[min(bisect_left(bounds, at), len(bounds) - 1)]
    nearest = before if at - before <= behind - at else behind
    far = min(_STEP, _SHARE * (behind - before))
    return nearest if abs(nearest - at) <= far else at


def _sentences(query: Prepared, part: Prepared) -> Box:
    """The sentences from the first to the last that have something of the query."""
    bounds = part.sentence_list
    inside = [
        i
        for i in range(len(bounds) - 1)
        if presence(part.chars[bounds[i] : bounds[i + 1]], query.chars) >= _OF_IT
    ]
    if not inside:
        return Box(0, query.length, 0, part.length)
    return Box(0, query.length, bounds[inside[0]], bounds[inside[-1] + 1])


def _found(
    query: Prepared, part: Prepared, shift: int, box: Box, score: float, kind: Likeness
) -> Found:
    spans = passage_spans(box, query, part)
    runs = equal_runs(query.chars, part.chars[box.b0 : box.b1])
    if matched(runs) == query.length == box.b1 - box.b0:
        kind, score = Likeness.IDENTICAL, 1.0
    variants = find_variants(spans, box, runs, query, part)
    there = Span(spans[1].start + shift, spans[1].end + shift)
    moved = tuple(
        type(v)(v.a, Span(v.b.start + shift, v.b.end + shift), v.slight) for v in variants
    )
    return Found(spans[0], there, round(score, 4), kind, moved)
