"""A table of contents with dot leaders: the outline replaces it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechreader.ingest import vocabulary as words
from speechreader.ingest.draft import Draft
from speechreader.ingest.zones import Zones

NAME = "contents_table"

#: An entry is no longer than this (characters, leaders included).
LONGEST_ENTRY = 160
#: An entry ends with its page number.
_LAST = frozenset("0123456789)")
_CAPTION = re.compile(r"^(?:目 *录|目 *次|contents)$", re.I)


def claims(draft: Draft, zones: Zones) -> Iterator[int]:
    """Lines that end in leaders and a page number, and the word above them."""
    entries = [
        i
        for i, line in enumerate(draft.lines)
        if len(line.text) < LONGEST_ENTRY
        and line.text[-1:] in _LAST
        and words.CONTENTS_ENTRY.search(line.text)
    ]
    if len(entries) < 2:
        return
    yield from entries
    yield from (
        i for i, line in enumerate(draft.lines) if i < entries[-1] and _CAPTION.match(line.text)
    )
