"""The title above the speech, and its repetitions: it becomes metadata, the body begins with the speech."""

from __future__ import annotations

from collections.abc import Iterator

from speechreader.ingest.draft import Draft
from speechreader.ingest.heading_block import find_title
from speechreader.ingest.zones import Zones
from speechreader.text.normalize import squeeze

NAME = "title"


def claims(draft: Draft, zones: Zones) -> Iterator[int]:
    """The lines that hold the title, and lines in head, foot and body that only repeat it."""
    title = find_title(draft, zones)
    if title is None:
        return
    yield from title.lines
    bare = squeeze(title.text)
    for i, line in enumerate(draft.lines):
        if line.text and len(line.text) >= 6 and squeeze(draft.text[line.start : line.end]) == bare:
            yield i
