"""Blanks inside words and sentences, left by page breaks and layout: 咨 询 becomes whole.

A blank between Latin words stays, as does one that parts things on purpose: behind «第一部分», between the
two halves of a parallel slogan, in a row of names.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from speechreader.ingest.draft import Cut, Draft
from speechreader.text.normalize import HAN

NAME = "stray_blanks"

#: Halves of a slogan in quotation marks or in a heading line have at least this many characters.
HALF = 4
#: A row of at least this many words of two to four characters is a list (names, units).
ROW = 3

_BLANKS = re.compile(r"(?<=[^ \n]) +(?=[^ \n])")
_LATIN = re.compile(r"[A-Za-z0-9.,;:!?)%'\"&+/-]")
_NUMBERED = re.compile(
    r"(?:^|\n)\s*第[一二三四五六七八九十百\d]{1,4}(?:部分|章|节|篇|编|讲|条|课)$"
)
_BREAKS = "\n。,;:!?、…()《》"
_QUOTES = "“”"
_WORD_ROW = re.compile(rf"(?:(?<![{HAN}])[{HAN}]{{2,4}} +){{{ROW - 1},}}[{HAN}]{{2,4}}(?![{HAN}])")


def find(draft: Draft) -> Iterator[Cut]:
    """Cut each blank (or run of them) that stands between characters of one sentence."""
    text = draft.shadow
    if " " not in text:
        return
    rows = [(m.start(), m.end()) for m in _WORD_ROW.finditer(text)]
    for match in _BLANKS.finditer(text):
        if not _stays(text, match.start(), match.end()) and not _in_row(rows, match.start()):
            yield Cut(match.start(), match.end(), kind="joined")


def _stays(text: str, start: int, end: int) -> bool:
    before, behind = text[start - 1], text[end]
    if _LATIN.match(before) and _LATIN.match(behind):
        return True
    if _NUMBERED.search(text, max(0, start - 12), start):
        return True
    return _parallel(text, start, end)


def _in_row(rows: list[tuple[int, int]], at: int) -> bool:
    before = bisect_left(rows, (at, 0)) - 1
    return before >= 0 and rows[before][0] < at < rows[before][1]


def _parallel(text: str, start: int, end: int) -> bool:
    """Whether both sides are halves of equal length, in quotation marks or on a short line of their own."""
    left, opened = _reach(text, start - 1, -1)
    right, closed = _reach(text, end, 1)
    whole_line = opened == closed == "\n"
    quoted = opened == "“" and closed == "”"
    return (quoted or whole_line) and left == right >= HALF


def _reach(text: str, at: int, step: int) -> tuple[int, str]:
    """Number of characters up to the next break in one direction, and that break."""
    count = 0
    while 0 <= at < len(text) and text[at] not in _BREAKS + _QUOTES + " " and count < 40:
        count += 1
        at += step
    return count, text[at] if 0 <= at < len(text) else "\n"
