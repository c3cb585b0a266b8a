"""What else stands above the speech: a covering letter, the header of a mail, a lead."""

from __future__ import annotations

from collections.abc import Iterator

from speechreader.ingest.draft import Draft
from speechreader.ingest.zones import Zones

NAME = "front_matter"


def claims(draft: Draft, zones: Zones) -> Iterator[int]:
    """Every line of the head that no other rule has claimed."""
    for i, _ in zones.head(draft):
        yield i
