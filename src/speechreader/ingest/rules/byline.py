"""Date, speaker, source and what else stands between title and speech: it becomes metadata."""

from __future__ import annotations

from collections.abc import Iterator

from speechreader.ingest.draft import Draft
from speechreader.ingest.zones import Zones

NAME = "byline"


def claims(draft: Draft, zones: Zones) -> Iterator[int]:
    """Every line of the head that no other rule has claimed."""
    for i, _ in zones.head(draft):
        yield i
