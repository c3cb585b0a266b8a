"""Where the words of a heading end: at the end of its line, at the first stop, or where prose begins behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from speechreader.model.span import Span

#: A heading on a line of its own is at most this long (characters); the longest of the gold outlines has 47.
LONGEST_LINE = 64
#: A run-in heading is cut at its first stop; one that would be longer is cut at its first comma.
LONGEST_RUN_IN = 60
_CLOSING_PUNCTUATION = "。.!?;:,、…— ”"
_STOP = re.compile(r"[。!?;]|:(?!\d)|(?<=[^\d])—— ?(?=\S{12})")
_SENTENCE = re.compile(r"[。!?;]")
_COMMA = re.compile(r"[,]")


@dataclass(frozen=True, slots=True)
class TitleEnd:
    """`end` is behind the last character of the heading; `inline` says that text of its paragraph follows."""

    end: int
    inline: bool
    sure: bool = True


def title_end(shadow: str, start: int, paragraph: Span, limit: int) -> TitleEnd:
    """The end of the heading whose words begin at `start` in `paragraph`; `limit` is where the next heading begins."""
    stop = min(paragraph.end, limit)
    if stop - start <= LONGEST_LINE and not _SENTENCE.search(shadow, start, stop - 1):
        return TitleEnd(_rstrip(shadow, start, stop), inline=stop < paragraph.end)
    first = _first_stop(shadow, start, stop)
    if first is None or not shadow[first:stop].strip(_CLOSING_PUNCTUATION):
        whole = _rstrip(shadow, start, stop)
        if whole - start <= LONGEST_LINE:
            return TitleEnd(whole, inline=stop < paragraph.end)
        first = whole
    if first - start > LONGEST_RUN_IN:
        comma = _COMMA.search(shadow, start + 4, first)
        if comma is not None:
            return TitleEnd(comma.start(), inline=True, sure=False)
    return TitleEnd(_rstrip(shadow, start, first), inline=True, sure=first - start <= LONGEST_LINE)


def _first_stop(shadow: str, start: int, stop: int) -> int | None:
    depth_guard = 0
    for match in _STOP.finditer(shadow, start + 1, stop):
        opened = shadow.count("“", start, match.start()) - shadow.count("”", start, match.start())
        if opened > 0 and depth_guard < 3:
            depth_guard += 1
            continue
        return match.start()
    return None


def _rstrip(shadow: str, start: int, end: int) -> int:
    while end > start and shadow[end - 1] in _CLOSING_PUNCTUATION:
        if shadow[end - 1] == "”" and shadow.count("“", start, end) >= shadow.count(
            "”", start, end
        ):
            break
        end -= 1
    return end
