"""View counters, text-size switches, print and share buttons."""

from __future__ import annotations

from collections.abc import Iterator

from speechreader.ingest import vocabulary as words
from speechreader.ingest.draft import Draft
from speechreader.ingest.zones import Zones

NAME = "counters"


def claims(draft: Draft, zones: Zones) -> Iterator[int]:
    """Lines of head and foot that count or switch something."""
    for i, line in [*zones.head(draft), *zones.foot(draft)]:
        if len(line.text) >= words.LONGEST_CHROME:
            continue
        if words.COUNTER.search(line.text) and not words.BYLINE.search(line.text):
            yield i
