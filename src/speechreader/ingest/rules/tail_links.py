"""What follows a speech on a page: related links, comments, imprint."""

from __future__ import annotations

from collections.abc import Iterator

from speechreader.ingest.draft import Draft
from speechreader.ingest.zones import Zones

NAME = "tail_links"


def claims(draft: Draft, zones: Zones) -> Iterator[int]:
    """Every line of the foot that no other rule has claimed."""
    for i, _ in zones.foot(draft):
        yield i
