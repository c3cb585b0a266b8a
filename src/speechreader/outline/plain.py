"""Headings without a number: short lines of their own that stand between paragraphs of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speechreader.model.span import Span
from speechreader.text.normalize import HAN
from speechreader.text.sentences import ends_sentence

#: Longest line (characters) that can be an unnumbered heading.
LONGEST = 32
#: A paragraph of prose has at least this many characters.
PROSE = 36
#: Confidence of such a heading; one alone in a text is not believed.
CONFIDENCE = 0.55

_NOT_A_HEADING = re.compile(
    r"^\(.*\)$|同志们|^各位|女士们|来宾|谢谢|^(?!\d{4},)\d|[年月]\d|^(?:图|表|注|附|附件|备注)[\d:一二三]|^[^\w]+$"
)
_WORD = re.compile(f"[{HAN}]")


def find_plain(
    shadow: str, paragraphs: list[Span], taken: set[int]
) -> Iterator[tuple[Span, float]]:
    """Spans of lines that look like unnumbered headings, with their confidence; `taken` are headings already found."""
    found = [
        span
        for i, span in enumerate(paragraphs)
        if span.start not in taken and _fits(shadow, paragraphs, i)
    ]
    if len(found) >= 2:
        yield from ((span, CONFIDENCE) for span in found)


def _fits(shadow: str, paragraphs: list[Span], i: int) -> bool:
    line = paragraphs[i].of(shadow)
    if not 0 < i < len(paragraphs) - 1 or not 4 <= len(line) <= LONGEST:
        return False
    if len(_WORD.findall(line)) < 4 or ends_sentence(line) or line.endswith((",", "、")):
        return False
    if _NOT_A_HEADING.search(line):
        return False
    before, behind = paragraphs[i - 1].of(shadow), paragraphs[i + 1].of(shadow)
    return len(behind) >= PROSE and (ends_sentence(before) or len(before) <= LONGEST * 2)
