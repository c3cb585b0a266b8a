"""Upload, copyright, download and advertising notices, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator

from speechreader.ingest import vocabulary as words
from speechreader.ingest.draft import Draft
from speechreader.ingest.zones import Zones

NAME = "notices"

#: In the body only a short line on its own is believed to be a notice.
LONGEST_INNER = 90


def claims(draft: Draft, zones: Zones) -> Iterator[int]:
    """Notices of head and foot, and unmistakable ones between paragraphs."""
    for i, line in [*zones.head(draft), *zones.foot(draft)]:
        if len(line.text) < words.LONGEST_CHROME and words.NOTICE.search(line.text):
            yield i
    for i, line in zones.body(draft):
        if len(line.text) <= LONGEST_INNER and words.INNER_NOTICE.match(line.text):
            yield i
