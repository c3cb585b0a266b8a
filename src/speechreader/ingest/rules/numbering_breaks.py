"""Paragraphs of a text without line breaks, recovered from its numbering, its salutation and its addresses."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import groupby

from speechreader.ingest import vocabulary as words
from speechreader.ingest.draft import Cut, Draft
from speechreader.outline.detect import Numbered, find_numbered
from speechreader.outline.markers import SECTIONS, Style
from speechreader.outline.run_in import run_in_ends
from speechreader.text.normalize import SENTENCE_END
from speechreader.text.sentences import ends_sentence, sentence_ends

NAME = "numbering_breaks"

#: A line longer than this holds several paragraphs …
UNBROKEN = 1100
#: … and so does one longer than this in a text of hardly any lines.
UNBROKEN_ALONE, FEW_LINES = 180, 3
#: Longest heading on a line of its own, without and with a full stop at its end.
LONGEST_ALONE, LONGEST_SENTENCE_ALONE = 64, 28
#: Numbering styles whose headings can run into their text without a stop.
_RUN_IN = (*SECTIONS, Style.ARABIC, Style.ORDINAL)
_ADDRESS = re.compile(
    rf"(?<=[{SENTENCE_END}”])(?=(?:(?:尊敬的|各位)[^,。;:!?]{{1,16}}[,、:!]|(?:同志|朋友|工友|乡亲|同学|老师|代表|"
    rf"女士|先生)们\s*[,、!:]))"
)


def find(draft: Draft) -> Iterator[Cut]:
    """Newlines before headings and addresses of an unbroken line, and behind headings that run into the text."""
    numbered = find_numbered(draft.shadow)
    places = set(_before_headings(draft, numbered)) | set(_behind_run_in(draft, numbered))
    places |= set(_addresses(draft))
    for place in sorted(places):
        if (
            draft.text[place - 1 : place] not in ("", "\n")
            and draft.text[place : place + 1] != "\n"
        ):
            yield Cut(place, place, "\n", "split")


def _unbroken(draft: Draft) -> list[tuple[int, int]]:
    filled = [line for line in draft.lines if line.text]
    limit = UNBROKEN_ALONE if len(filled) <= FEW_LINES else UNBROKEN
    return [(line.start, line.end) for line in filled if len(line.text) > limit]


def _inside(spans: list[tuple[int, int]], place: int) -> bool:
    before = bisect_left(spans, (place, 0)) - 1
    return before >= 0 and spans[before][0] < place < spans[before][1]


def _before_headings(draft: Draft, numbered: list[Numbered]) -> Iterator[int]:
    unbroken = _unbroken(draft)
    yield from (one.start for one in numbered if _inside(unbroken, one.start))


def _behind_run_in(draft: Draft, numbered: list[Numbered]) -> Iterator[int]:
    """Places where a heading without a stop ends, style by style within each run."""
    for (style, _), group in groupby(sorted(numbered, key=_run_key), key=_run_key):
        items = list(group)
        if Style[style] not in _RUN_IN or any(_stands_alone(draft, one) for one in items):
            continue
        words = [(one.words, _item_end(draft, one, numbered)) for one in items]
        ends = run_in_ends(
            draft.shadow, words, caution=0.0 if Style[style].rank is not None else 0.6
        )
        if ends is not None:
            yield from ends


def _run_key(one: Numbered) -> tuple[str, int]:
    return (one.style.name, one.run)


def _item_end(draft: Draft, one: Numbered, numbered: list[Numbered]) -> int:
    behind = bisect_right(numbered, one.start, key=lambda other: other.start)
    next_start = numbered[behind].start if behind < len(numbered) else len(draft.text)
    line_end = draft.text.find("\n", one.start, next_start)
    return line_end if line_end >= 0 else next_start


def _stands_alone(draft: Draft, one: Numbered) -> bool:
    """Whether a heading has its line for itself already."""
    # A line that is longer than that even with blanks at its end need not be looked through.
    end = draft.text.find("\n", one.words, one.words + 2 * LONGEST_ALONE)
    if end < 0:
        return False
    line = draft.shadow[one.words : end].rstrip()
    if len(line) > LONGEST_ALONE or sentence_ends(line[:-1]):
        return False
    return not ends_sentence(line) or len(line) <= LONGEST_SENTENCE_ALONE


def _addresses(draft: Draft) -> Iterator[int]:
    for start, end in _unbroken(draft):
        salutation = words.SALUTATION.match(draft.shadow, start, end)
        if salutation is not None:
            yield salutation.end()
        yield from (m.start() for m in _ADDRESS.finditer(draft.shadow, start, end))
