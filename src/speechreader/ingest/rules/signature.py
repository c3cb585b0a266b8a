"""Name and date below the last words: they become metadata."""

from __future__ import annotations

from collections.abc import Iterator

from speechreader.ingest.dates import find_date, without_dates
from speechreader.ingest.draft import Draft
from speechreader.ingest.people import find_speaker
from speechreader.ingest.zones import Zones

NAME = "signature"

#: A signature stands on the first lines behind the body.
REACH = 4


def claims(draft: Draft, zones: Zones) -> Iterator[int]:
    """Lines right behind the speech that are a name, an office with a name, or a date."""
    for i, line in zones.foot(draft)[:REACH]:
        if len(line.text) > 48:
            return
        date = find_date(line.text)
        rest = without_dates(line.text).strip(" (),、")
        if (date is not None and len(line.text) < 24) or find_speaker(rest) is not None:
            yield i
