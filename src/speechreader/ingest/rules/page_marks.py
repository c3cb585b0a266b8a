"""Page numbers, and headers or footers that a printed page repeats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from speechreader.ingest import vocabulary as words
from speechreader.ingest.draft import Draft
from speechreader.ingest.zones import Zones
from speechreader.outline.markers import marker_at
from speechreader.text.normalize import squeeze
from speechreader.text.sentences import ends_sentence

NAME = "page_marks"

#: A line that stands at least this often in a text, word for word, is a running header …
REPEATED = 3
#: … if it is no longer than this (characters).
LONGEST_HEADER = 48


def claims(draft: Draft, zones: Zones) -> Iterator[int]:
    """Page numbers on lines of their own anywhere, running headers inside the body."""
    body = zones.body(draft)
    times = Counter(_bare(line.text) for line in draft.lines if line.text)
    for i, line in enumerate(draft.lines):
        if line.text and words.PAGE_MARK.match(line.text):
            yield i
    for i, line in body:
        if _is_header(line.text) and times[_bare(line.text)] >= REPEATED:
            yield i


def _bare(line: str) -> str:
    """A line without blanks and page numbers at its ends, so that «… 3» and «… 4» count as one."""
    return squeeze(line).strip("0123456789-—–·第页/")


def _is_header(line: str) -> bool:
    if not 3 <= len(_bare(line)) <= LONGEST_HEADER or ends_sentence(line):
        return False
    if words.STAGE_DIRECTION.match(line) or line.startswith("("):
        return False
    return marker_at(line, 0, len(line)) is None
