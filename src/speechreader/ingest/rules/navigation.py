"""Site names, menus and breadcrumbs of saved web pages."""

from __future__ import annotations

from collections.abc import Iterator

from speechreader.ingest import vocabulary as words
from speechreader.ingest.draft import Draft
from speechreader.ingest.zones import Zones

NAME = "navigation"


def claims(draft: Draft, zones: Zones) -> Iterator[int]:
    """Lines of head and foot that lead elsewhere."""
    for i, line in [*zones.head(draft), *zones.foot(draft)]:
        short = len(line.text) < words.LONGEST_CHROME
        if (short and words.NAVIGATION.search(line.text)) or words.is_menu(line.text):
            yield i
