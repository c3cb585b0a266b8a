"""Paragraphs parted only by runs of blanks inside one long line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechreader.ingest.draft import Cut, Draft
from speechreader.outline.markers import SECTIONS, Style, marker_at
from speechreader.text.normalize import CLOSING, SENTENCE_END

NAME = "blank_runs"

#: Lines shorter than this are not taken for several paragraphs.
LONG = 120
#: Single blanks part paragraphs only in a line at least this long …
LONG_FOR_SINGLE = 300
#: … where at least this many, and at most this share of the sentence ends, are followed by one.
SINGLE_BREAKS, SINGLE_SHARE = 3, 0.5
#: Words of a heading that a single blank ends.
HEADING = (4, 40)

_RUN = re.compile(r" {2,}")
_SINGLE = re.compile(rf"(?<=[{re.escape(SENTENCE_END + CLOSING)}:;]) (?=\S)")
_STOPS = re.compile(rf"[{re.escape(SENTENCE_END)}]")


def find(draft: Draft) -> Iterator[Cut]:
    """A newline for each run of two or more blanks, and for single blanks where they are the only separator."""
    for line in draft.lines:
        if len(line.text) < LONG:
            continue
        start = (
            line.start
            + len(draft.shadow[line.start : line.end])
            - len(draft.shadow[line.start : line.end].lstrip())
        )
        end = start + len(line.text)
        runs = [
            m
            for m in _RUN.finditer(draft.shadow, start, end)
            if _parts(draft, m.start(), m.end(), end)
        ]
        matches = runs or _single_breaks(draft.shadow, start, end)
        spans = {(m.start(), m.end()) for m in matches} | set(
            _behind_headings(draft.shadow, start, end, runs)
        )
        for begin, stop in sorted(spans):
            yield Cut(begin, stop, "\n", "split")


def _parts(draft: Draft, start: int, end: int, stop: int) -> bool:
    """Whether a run of blanks parts paragraphs: behind a stop, before a numbering, wide, or an indent of two ems."""
    before = draft.shadow[start - 1]
    if before in SENTENCE_END + CLOSING + ":;" or end - start >= 3:
        return True
    if draft.text.count("\u3000", start, end) == 2:
        return True
    marker = marker_at(draft.shadow, end, stop)
    return marker is not None and marker.style in (*SECTIONS, Style.DASH)


def _single_breaks(shadow: str, start: int, end: int) -> list[re.Match[str]]:
    if end - start < LONG_FOR_SINGLE:
        return []
    found = list(_SINGLE.finditer(shadow, start, end))
    stops = len(_STOPS.findall(shadow, start, end))
    return found if len(found) >= SINGLE_BREAKS and len(found) <= SINGLE_SHARE * stops else []


def _behind_headings(
    shadow: str, start: int, end: int, runs: list[re.Match[str]]
) -> Iterator[tuple[int, int]]:
    """«（一）加强领导 各级党组织要…»: a single blank that ends a numbered heading."""
    pieces = [start, *(m.end() for m in runs)]
    ends = [*(m.start() for m in runs), end]
    for piece, stop in zip(pieces, ends, strict=True):
        marker = marker_at(shadow, piece, stop)
        if marker is None or marker.style not in SECTIONS:
            continue
        blank = shadow.find(" ", marker.end, min(stop, marker.end + HEADING[1]))
        words = shadow[marker.end : blank] if blank > 0 else ""
        if HEADING[0] <= len(words) and not _STOPS.search(words) and stop - blank > 40:
            yield blank, blank + 1
