"""From a clean body to its outline.

1. `candidates`: numberings at paragraph starts or behind a stop, outside quotations.
2. `runs`: numberings that count on from one another and structure the text (not lists inside sentences).
3. `plain`: short lines of their own between paragraphs, without a number.
4. `titles`: where the words of each heading end.
5. `levels`: nested as this text nests them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from speechreader.model.outline import Heading
from speechreader.model.span import Span
from speechreader.outline.candidates import Candidate, find_candidates, paragraphs_of
from speechreader.outline.levels import Nesting
from speechreader.outline.markers import Style
from speechreader.outline.plain import find_plain
from speechreader.outline.runs import Run, find_runs
from speechreader.outline.titles import title_end
from speechreader.text.normalize import shadow as shadow_of

#: Words of a heading, in characters: with fewer it says nothing, with more it is a paragraph.
SHORTEST, LONGEST = 1, 400
#: Confidence of a heading that the file format itself marks (Markdown's #).
MARKED_CONFIDENCE = 0.97


@dataclass(frozen=True, slots=True)
class _Place:
    """A heading to be: where its number begins and ends, its style and run."""

    start: int
    words: int
    paragraph: Span
    style: Style
    confidence: float
    depth: int = 0
    run: Run | None = None


def detect_outline(
    body: str, hints: Sequence[tuple[int, int]] = (), shadow: str | None = None
) -> tuple[Heading, ...]:
    """The headings of `body` (paragraphs parted by one newline) in document order.

    `hints` are (offset of a paragraph start, depth) of lines that the file format marks as headings.
    `shadow` is that of `body`, for callers that have it. Offsets in and out are code points of `body`.
    """
    shadow = shadow_of(body) if shadow is None else shadow
    paragraphs = paragraphs_of(body)
    runs = find_runs(shadow, paragraphs, find_candidates(shadow, paragraphs))
    places = _places(shadow, paragraphs, runs, dict(hints))
    return _headings(body, shadow, places)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbering that opens a heading: offsets of its number and of the words behind it; `run` counts runs."""

    start: int
    words: int
    style: Style
    run: int


def find_numbered(shadow: str) -> list[Numbered]:
    """The numbered headings of a shadow that may still lack its paragraph breaks, in document order."""
    paragraphs = paragraphs_of(shadow)
    runs = find_runs(shadow, paragraphs, find_candidates(shadow, paragraphs))
    found = [
        Numbered(c.marker.start, c.marker.end, run.style, n)
        for n, run in enumerate(runs)
        for c in run.items
    ]
    return sorted(found, key=lambda one: one.start)


def _places(
    shadow: str, paragraphs: list[Span], runs: list[Run], hints: dict[int, int]
) -> list[_Place]:
    places = {c.marker.start: _numbered(c, run) for run in runs for c in run.items}
    for span in paragraphs:
        if span.start in hints:
            known = places.get(span.start)
            words, run = (known.words, known.run) if known else (span.start, None)
            places[span.start] = _Place(
                span.start, words, span, Style.MARKED, MARKED_CONFIDENCE, hints[span.start], run
            )
    for span, confidence in find_plain(
        shadow, paragraphs, {p.paragraph.start for p in places.values()}
    ):
        places[span.start] = _Place(span.start, span.start, span, Style.PLAIN, confidence)
    return sorted(places.values(), key=lambda place: place.start)


def _numbered(candidate: Candidate, run: Run) -> _Place:
    marker = candidate.marker
    return _Place(marker.start, marker.end, candidate.span, marker.style, run.confidence, run=run)


def _headings(body: str, shadow: str, places: list[_Place]) -> tuple[Heading, ...]:
    nesting = Nesting()
    headings: list[Heading] = []
    latest: dict[Style, Run] = {}
    for i, place in enumerate(places):
        if i and (before := places[i - 1]).run is not None:
            latest[before.style] = before.run
        limit = places[i + 1].start if i + 1 < len(places) else len(body)
        end = title_end(shadow, place.words, place.paragraph, limit)
        if not SHORTEST <= end.end - place.words <= LONGEST:
            continue
        level = nesting.level(
            place.style,
            place.depth,
            goes_on_later=_inside(places, i),
            finished=_finished(latest, place.start) if place.style is Style.DASH else frozenset(),
        )
        confidence = place.confidence - (0 if end.sure else 0.15)
        headings.append(
            Heading(
                level=level,
                number=body[place.start : place.words].strip(),
                title=body[place.words : end.end].strip(),
                span=Span(place.start, end.end),
                confidence=round(max(confidence, 0.1), 2),
                inline=end.inline,
            )
        )
    return tuple(headings)


def _finished(latest: dict[Style, Run], here: int) -> frozenset[Style]:
    """Styles whose latest run does not count on behind `here`."""
    return frozenset(s for s, run in latest.items() if run.items[-1].marker.start < here)


def _inside(places: list[_Place], i: int) -> bool:
    """Whether the run that begins at place `i` lies wholly between two items of the run before it."""
    run = places[i].run
    if run is None or i == 0 or run.items[0].marker.start != places[i].start:
        return False
    outer = places[i - 1].run
    if outer is None:
        return False
    behind = bisect_right(outer.items, places[i].start, key=lambda c: c.marker.start)
    return (
        behind < len(outer.items) and run.items[-1].marker.start < outer.items[behind].marker.start
    )
