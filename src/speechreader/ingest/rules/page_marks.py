"""Page numbers, and headers or footers that a printed page repeats.

What only looks like them is left alone: the cells of a table («已完成» in every row, a column of figures) stand closer
together than pages do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from speechreader.ingest import vocabulary as words
from speechreader.ingest.draft import Draft
from speechreader.ingest.zones import Zones
from speechreader.outline.markers import marker_at
from speechreader.text.normalize import squeeze
from speechreader.text.sentences import ends_sentence

NAME = "page_marks"

#: A line that stands at least this often in a text, word for word, may be a running header …
REPEATED = 3
#: … if it is no longer than this (characters) …
LONGEST_HEADER = 48
#: … and so much text stands between one and the next (characters), or page numbers stand beside them.
PAGE = 200
#: Bare figures with less than this between them (characters) are a column of a table, not page numbers.
COLUMN = 60
_EDGES = "-—–·第页/"


def claims(draft: Draft, zones: Zones) -> Iterator[int]:
    """Page numbers on lines of their own anywhere, running headers inside the body."""
    body = zones.body(draft)
    cells = _columns(draft, [i for i, line in body if line.text.isdecimal()])
    numbers = {
        i
        for i, line in enumerate(draft.lines)
        if i not in cells and line.text and words.PAGE_MARK.match(line.text)
    }
    yield from sorted(numbers)
    places: dict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(draft.lines):
        if line.text:
            places[_bare(line.text)].append(i)
    headers = {bare for bare, found in places.items() if _on_every_page(draft, found, numbers)}
    for i, line in body:
        if _bare(line.text) in headers and _is_header(line.text):
            yield i


def _columns(draft: Draft, figures: Sequence[int]) -> set[int]:
    """Those of the lines with a bare figure that have another one close by."""
    cells: set[int] = set()
    for above, below in pairwise(figures):
        if draft.lines[below].start - draft.lines[above].end < COLUMN:
            cells |= {above, below}
    return cells


def _on_every_page(draft: Draft, places: Sequence[int], numbers: set[int]) -> bool:
    """Whether lines of the same words stand as far apart as pages, or mostly beside page numbers."""
    if len(places) < REPEATED:
        return False
    beside = sum(bool(numbers & _neighbours(draft, i)) for i in places)
    if 2 * beside >= len(places) or _count_on([_own_number(draft.lines[i].text) for i in places]):
        return True
    gaps = [draft.lines[b].start - draft.lines[a].end for a, b in pairwise(places)]
    return median(gaps) >= PAGE


def _neighbours(draft: Draft, i: int) -> set[int]:
    """Numbers of the nearest lines above and below that are not empty."""
    filled = (range(i - 1, -1, -1), range(i + 1, len(draft.lines)))
    found = (next((k for k in side if draft.lines[k].text), -1) for side in filled)
    return set(found) - {-1}


def _own_number(line: str) -> int | None:
    """The page number at the end, or at the beginning, of a line."""
    figures = squeeze(line).strip(_EDGES)
    for end in (figures[len(figures.rstrip("0123456789")) :], figures[: -len(_bare(line)) or None]):
        if 0 < len(end) <= 4 and end.isdecimal():
            return int(end)
    return None


def _count_on(numbers: Sequence[int | None]) -> bool:
    """Whether at least half of the lines have a number, and these count on from page to page."""
    known = [number for number in numbers if number is not None]
    return 2 * len(known) >= len(numbers) and all(b - a in (1, 2) for a, b in pairwise(known))


def _bare(line: str) -> str:
    """A line without blanks and page numbers at its ends, so that «… 3» and «… 4» count as one."""
    return squeeze(line).strip("0123456789" + _EDGES)


def _is_header(line: str) -> bool:
    if not 3 <= len(_bare(line)) <= LONGEST_HEADER or ends_sentence(line):
        return False
    if words.STAGE_DIRECTION.match(line) or line.startswith("("):
        return False
    return marker_at(line, 0, len(line)) is None
