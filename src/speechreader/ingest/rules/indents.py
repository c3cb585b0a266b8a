"""Indents, blanks at line ends and empty lines: the typesetter makes its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechreader.ingest.draft import Cut, Draft

NAME = "indents"

_BETWEEN = re.compile(r"(?<![ \n])[ \n]*\n[ \n]*")


def find(draft: Draft) -> Iterator[Cut]:
    """One newline between paragraphs, nothing around them."""
    text = draft.shadow
    first = len(text) - len(text.lstrip(" \n"))
    last = len(text.rstrip(" \n"))
    if first and last:
        yield Cut(0, first, kind="blank")
    for match in _BETWEEN.finditer(text, first, last):
        if match.end() - match.start() > 1:
            yield Cut(match.start(), match.end(), "\n", "blank")
    if last < len(text):
        yield Cut(last, len(text), kind="blank")
