"""Date, speaker, source and occasion between title and speech: they become metadata."""

from __future__ import annotations

from collections.abc import Iterator

from speechreader.ingest.draft import Draft
from speechreader.ingest.metadata import tells
from speechreader.ingest.zones import Zones

NAME = "byline"


def claims(draft: Draft, zones: Zones) -> Iterator[int]:
    """Lines of the head that say who spoke, when, where, or where it was printed."""
    for i, line in zones.head(draft):
        if tells(line.text):
            yield i
