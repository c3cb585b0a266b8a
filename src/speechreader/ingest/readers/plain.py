"""Plain text: nothing is a mark."""

from __future__ import annotations

from speechreader.ingest.readers.marked import Marked

MEDIA_TYPE = "text/plain"


def read(text: str) -> Marked:
    """A plain text as it is."""
    return Marked()
