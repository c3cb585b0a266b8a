"""Words looked for in a text that they do not come from: candidates, scored by words and context.

A place counts only when it scores `ACCEPTED` and clearly beats the next. Without that floor a rule of this kind put
12 to 72 per cent of deleted quotes on strangers, depending on their length; with it none of ninety-eight.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import nlargest
from itertools import takewhile

from speechreader.annotate.describe import occurrences
from speechreader.annotate.folded import Folded, same_words
from speechreader.annotate.fuzzy import best_fit, likeness
from speechreader.model.annotation import AnchorState, Candidate, Carried, Quote
from speechreader.model.span import Span

#: The score from which a place is believed, and by how much it must beat the next.
ACCEPTED = 0.80
MARGIN = 0.10
#: Places below this are not even offered.
OFFERED = 0.60
#: Folded characters of context that are compared on each side.
CONTEXT = 32
_MOST = 8
_COMPARED = 32
_GRAM = 3
#: Pieces that stand at more places than this tell nothing of where words come from.
_RARE = 16
#: The share of pieces that a place must have in common with the words to be looked at, and how many are.
_SHARED, _LOOKED_AT = 0.25, 3

Place = tuple[float, int, int]  #: score, start, end in the folded text


def score(quote: tuple[str, str, str], text: str, start: int, end: int) -> float:
    """How well folded (prefix, words, suffix) agree with `text[start:end]` and what is around it, 0..1.

    Half of the weight is in the words and a quarter in each context; a context that is not known, or
    that the text's end cuts off, gives its weight to the others.
    """
    prefix, words, suffix = quote
    parts = [(0.5, likeness(words, text[start:end]))]
    if prefix:
        before = text[max(0, start - len(prefix)) : start]
        parts.append((0.25, likeness(prefix, before)))
    if suffix:
        parts.append((0.25, likeness(suffix, text[end : end + len(suffix)])))
    return sum(weight * value for weight, value in parts) / sum(weight for weight, _ in parts)


def around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Prefix, words and suffix of a place in a folded text."""
    return text[max(0, start - CONTEXT) : start], text[start:end], text[end : end + CONTEXT]


class Seeker:
    """Finds words in the parts of `text` that `free` shows (same length; the rest of it is blanked)."""

    def __init__(self, text: str, free: str) -> None:
        self._text = text
        self._free = free
        self._grams: dict[str, list[int]] | None = None

    def places(self, quote: tuple[str, str, str]) -> list[Place]:
        """The best places for folded (prefix, words, suffix), best first, at most eight."""
        words = quote[1]
        exact = occurrences(self._free, words)
        if len(exact) > _COMPARED:
            exact = nlargest(_COMPARED, exact, key=lambda at: self._agreement(quote, at))
        found = {(at, at + len(words)) for at in exact}
        if len(found) < _MOST:
            found |= set(self._near(words))
        scored = sorted(
            ((score(quote, self._text, s, e), s, e) for s, e in found), key=lambda p: (-p[0], p[1])
        )
        return _apart(scored)[:_MOST]

    def _agreement(self, quote: tuple[str, str, str], at: int) -> int:
        """How many characters around exact words at `at` are those of the quote's context."""
        prefix, words, suffix = quote
        end = at + len(words)
        before = self._text[max(0, at - len(prefix)) : at]
        behind = self._text[end : end + len(suffix)]
        return _alike(prefix[::-1], before[::-1]) + _alike(suffix, behind)

    def _index(self) -> dict[str, list[int]]:
        if self._grams is None:
            self._grams = {}
            for at in range(len(self._free) - _GRAM + 1):
                self._grams.setdefault(self._free[at : at + _GRAM], []).append(at)
        return self._grams

    def _near(self, words: str) -> Iterable[tuple[int, int]]:
        """Places that share many short pieces with `words`, at about the same distances."""
        index, votes = self._index(), Counter[int]()
        width = max(4, len(words) // 4)
        for i in range(len(words) - _GRAM + 1):
            places = index.get(words[i : i + _GRAM], ())
            if len(places) <= _RARE:
                votes.update((at - i) // width for at in places)
        needed = _SHARED * (len(words) - _GRAM + 1)
        for bucket, count in votes.most_common(_LOOKED_AT):
            if count + max(votes[bucket - 1], votes[bucket + 1]) < needed:
                break
            low = max(0, (bucket - 1) * width)
            fit = best_fit(words, self._free[low : (bucket + 3) * width + len(words)])
            if fit:
                yield low + fit.start, low + fit.end


def _alike(one: str, other: str) -> int:
    """How many characters are the same at the beginning."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _apart(places: Sequence[Place]) -> list[Place]:
    """Of places that overlap, only the best."""
    kept: list[Place] = []
    for place in places:
        if all(place[1] >= other[2] or other[1] >= place[2] for other in kept):
            kept.append(place)
    return kept


def winner(places: Sequence[Place]) -> Place | None:
    """The place that is good enough and clearly better than the next, if there is one."""
    if not places or places[0][0] < ACCEPTED:
        return None
    if len(places) > 1 and places[0][0] - places[1][0] < MARGIN:
        return None
    return places[0]


def offered(text: Folded, places: Iterable[Place]) -> tuple[Candidate, ...]:
    """The places worth a person's choice."""
    return tuple(
        Candidate(text.span_of(start, end), round(value, 3))
        for value, start, end in places
        if value >= OFFERED
    )


class Locator:
    """Finds the words of foreign marks in one text."""

    def __init__(self, text: str) -> None:
        self._folded = Folded(text)
        self._seeker = Seeker(self._folded.chars, self._folded.chars)

    def locate(self, quote: Quote, hint: Span | None = None) -> Carried:
        """Where `quote` stands: same (its words, certain), edited, ambiguous or orphan.

        `hint` is where the mark says it stands, in code points. It decides between equal words only
        where it meets one of them exactly, and is never trusted against the quote.
        """
        parts = (
            Folded(quote.prefix).chars[-CONTEXT:],
            Folded(quote.exact).chars,
            Folded(quote.suffix).chars[:CONTEXT],
        )
        places = self._seeker.places(parts) if parts[1] else []
        best = winner(places)
        meant = self._meant(parts[1], hint)
        if meant and (best is None or best[1:] == meant):
            reason = score(parts, self._folded.chars, *meant)
            if all(value - MARGIN < reason for value, *_ in places):
                return self._placed(quote, *meant)
        if best:
            return self._placed(quote, best[1], best[2])
        candidates = offered(self._folded, places)
        state = AnchorState.AMBIGUOUS if candidates else AnchorState.ORPHAN
        return Carried(state, None, quote.exact, candidates=candidates)

    def _meant(self, words: str, hint: Span | None) -> tuple[int, int] | None:
        """The place of the hint, where the words of the quote stand exactly there."""
        if hint is None or hint.end > len(self._folded.text):
            return None
        start, end = self._folded.range_of(hint)
        return (start, end) if words and self._folded.chars[start:end] == words else None

    def _placed(self, quote: Quote, start: int, end: int) -> Carried:
        span = self._folded.span_of(start, end)
        new = span.of(self._folded.text)
        state = AnchorState.SAME if same_words(quote.exact, new) else AnchorState.EDITED
        return Carried(state, span, quote.exact, new)


def locate(text: str, quote: Quote, hint: Span | None = None) -> Carried:
    """Where the words of one foreign mark stand; for many in one text, a `Locator` is quicker."""
    return Locator(text).locate(quote, hint)
