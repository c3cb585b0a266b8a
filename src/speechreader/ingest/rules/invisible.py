"""Control characters, zero-width characters and direction marks: invisible, and in the way of search."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechreader.ingest.draft import Cut, Draft

NAME = "invisible_characters"

# Variation selectors and combining marks stay: they belong to a visible character.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2069\ufeff\ufff9-\ufffb]+"
)


def without(text: str) -> str:
    """`text` without invisible characters, for words that stand in no body."""
    return _INVISIBLE.sub("", text)


def find(draft: Draft) -> Iterator[Cut]:
    """Cut every run of invisible characters."""
    for match in _INVISIBLE.finditer(draft.text):
        yield Cut(match.start(), match.end(), kind="blank")
