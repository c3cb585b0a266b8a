"""Where sentences end in Chinese prose."""

from __future__ import annotations

import re

from speechreader.text.normalize import CLOSING, SENTENCE_END

#: In a shadow: a run of sentence-ending marks with the closing marks that follow it.
SENTENCE_STOP = re.compile(f"[{SENTENCE_END}]+[{re.escape(CLOSING)}]*")


def sentence_ends(shadow: str, start: int = 0, end: int | None = None) -> list[int]:
    """Offsets just behind each sentence of `shadow[start:end]`, in the shadow's own coordinates."""
    stop = len(shadow) if end is None else end
    return [match.end() for match in SENTENCE_STOP.finditer(shadow, start, stop)]


def ends_sentence(shadow: str) -> bool:
    """Whether `shadow` (trailing blanks ignored) closes with a full stop or its like, quotes allowed behind."""
    bare = shadow.rstrip().rstrip(CLOSING)
    return bare.endswith(tuple(SENTENCE_END)) or bare.endswith((";", ":"))
