"""The words around hits (搭配), and where in a speech hits stand (分布)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import accumulate

from speechreader.app.finder import Answer, Found, Shelf
from speechreader.app.word_counts import WordCounts
from speechreader.model.search import Collocates, Dispersion, Order
from speechreader.model.span import Span
from speechreader.search import statistics

#: Speeches that collocates are drawn from at most, spread evenly over time: some seconds of cutting, once.
SAMPLE = 300


def collocates(
    answer: Answer, words: WordCounts, window: int, check: Callable[[], None]
) -> Collocates:
    """The words up to `window` words left and right of the hits, in the same paragraph."""
    totals = answer.totals()
    ids = [speech for speech in answer.candidates(Order.OLDEST) if totals.by_speech.get(speech)]
    ids = ids[:: -(-len(ids) // SAMPLE)] if ids else ids
    together: Counter[str] = Counter()
    hits = 0
    for one in answer.look(ids):
        check()
        hits += len(one.hits)
        together.update(_around(one, words.cut, window))
    alone = words.of(ids, check=check)
    rows = statistics.collocates(together, alone, hits, together.total(), alone.total())
    return Collocates(rows, hits, totals.hits, len(ids))


def _around(one: Found, cut: Callable[[str], Sequence[str]], window: int) -> Counter[str]:
    """The words near the hits of one text, paragraph by paragraph."""
    found: Counter[str] = Counter()
    body, hits = one.text.body, one.hits
    at = 0
    while at < len(hits):
        start = body.rfind("\n", 0, hits[at][0]) + 1
        end = body.find("\n", hits[at][0])
        end = max(len(body) if end == -1 else end, hits[at][1])
        inside = [hit for hit in hits[at:] if hit[0] < end]
        at += len(inside)
        words = list(cut(body[start:end]))
        places = _as_words(words, [(a - start, b - start) for a, b in inside])
        found.update(statistics.window_words(words, places, window))
    return found


def _as_words(words: Sequence[str], hits: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Each hit as the words that it touches (first, last + 1)."""
    ends = list(accumulate(map(len, words)))
    places: list[tuple[int, int]] = []
    first = 0
    for start, end in hits:
        while ends[first] <= start:
            first += 1
        last = first
        while last < len(ends) - 1 and ends[last] < end:
            last += 1
        places.append((first, last + 1))
    return places


def dispersion(answer: Answer, shelf: Shelf, offset: int, limit: int) -> tuple[Dispersion, ...]:
    """Where the hits stand, speech by speech, the newest first."""
    counts = answer.totals().by_speech
    ids = [speech for speech in answer.candidates(Order.NEWEST) if counts.get(speech)]
    return tuple(_spread(answer, shelf, one) for one in answer.look(ids[offset : offset + limit]))


def _spread(answer: Answer, shelf: Shelf, one: Found) -> Dispersion:
    length = max(len(one.text.body), 1)
    outline = answer.outline(one.text)
    top = min((heading.level for heading in outline), default=1)
    return Dispersion(
        shelf.summaries()[one.text.speech],
        tuple(Span(*hit) for hit in one.hits),
        tuple(start / length for start, _ in one.hits),
        tuple(h.span.start / length for h in outline if h.level == top),
        statistics.evenness(*statistics.tenths(one.hits, length)),
    )
