"""Lines broken in the middle of sentences, by a page layout or between two pages, are joined again.

Where a text is wrapped throughout, the wrap width shows in its lines; where it is not, only a line that stops
in the middle of a sentence is joined with the next.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import quantiles

from speechreader.ingest import vocabulary as words
from speechreader.ingest.draft import Cut, Draft, Line
from speechreader.outline.markers import Style, marker_at
from speechreader.text.sentences import ends_sentence, sentence_ends

NAME = "hard_wraps"

#: A text is wrapped when at least this share of its lines stops in the middle of a sentence …
OPEN_SHARE = 0.4
#: … and this share of those has nearly the same width.
EVEN_SHARE = 0.6
#: How far (characters) a full line may be from the wrap width; punctuation rules push characters over.
SLACK = 3
#: In a text that is not wrapped, a line at least this long that stops in mid-sentence was broken by accident.
LONG_LINE = 22
#: Share of indented lines between which the indent marks paragraphs.
INDENTED = (0.03, 0.7)


@dataclass(frozen=True, slots=True)
class _Row:
    line: Line
    width: float
    indent: int
    blank_above: bool

    @property
    def text(self) -> str:
        return self.line.text


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a text is wrapped: `width` is 0 when it is not; `indents` and `blanks` say what marks paragraphs."""

    width: float
    indents: bool
    blanks: bool


def find(draft: Draft) -> Iterator[Cut]:
    """Cut the line ends inside paragraphs, with the blanks around them."""
    rows = _rows(draft)
    layout = _layout(rows)
    for above, below in itertools.pairwise(rows):
        if _joins(layout, above, below):
            start = above.line.start + above.indent + len(above.text)
            end = below.line.start + below.indent
            yield Cut(start, end, _between(above.text, below.text), "joined")


def _between(above: str, below: str) -> str:
    latin = (
        above[-1].isascii() and above[-1].isalpha() and below[0].isascii() and below[0].isalpha()
    )
    return " " if latin else ""


def _rows(draft: Draft) -> list[_Row]:
    rows: list[_Row] = []
    blank = False
    for line in draft.lines:
        if not line.text:
            blank = True
            continue
        shadow = draft.shadow[line.start : line.end]
        indent = len(shadow) - len(shadow.lstrip())
        rows.append(_Row(line, _width(line.text), indent, blank))
        blank = False
    return rows


def _width(text: str) -> float:
    """Width in ideographs: ASCII characters count half."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2


def _open(text: str) -> bool:
    """Whether a line stops in the middle of a sentence."""
    return not ends_sentence(text) and not words.STAGE_DIRECTION.match(text)


def _layout(rows: list[_Row]) -> _Layout:
    broad = [row for row in rows if row.width >= 12]
    opened = [row.width for row in broad if _open(row.text)]
    if len(broad) < 6 or len(opened) < OPEN_SHARE * len(broad) or len(opened) < 4:
        return _Layout(0, indents=False, blanks=False)
    width = quantiles(opened, n=10)[8]
    even = sum(abs(w - width) <= SLACK for w in opened)
    if width > 90 or even < EVEN_SHARE * len(opened):
        return _Layout(0, indents=False, blanks=False)
    indented = sum(row.indent >= 2 for row in rows) / len(rows)
    blanks = sum(row.blank_above for row in rows[1:]) / len(rows)
    return _Layout(width, INDENTED[0] <= indented <= INDENTED[1], 0 < blanks < 0.5)


def _joins(layout: _Layout, above: _Row, below: _Row) -> bool:
    if _opens_paragraph(below, layout) or words.SALUTATION_LINE.match(below.text):
        return False
    if not layout.width:
        return _broken_by_accident(above, below)
    if layout.indents:
        return _open(above.text) or not _heads(below)
    full = above.width >= layout.width - SLACK - (2 if above.indent >= 2 else 0)
    if not _open(above.text):
        return full and not below.blank_above and not _heads(below)
    if _heads(above) and not full:
        return False
    return (
        full or above.text.endswith((",", "、")) or (not below.blank_above and _mid_sentence(above))
    )


def _mid_sentence(row: _Row) -> bool:
    return bool(sentence_ends(row.text)) or "," in row.text


def _opens_paragraph(row: _Row, layout: _Layout) -> bool:
    return layout.indents and row.indent >= 2


def _heads(row: _Row) -> bool:
    """Whether a line begins with a numbering that opens a paragraph."""
    marker = marker_at(row.text, 0, len(row.text))
    return marker is not None and marker.style is not Style.DECIMAL


def _broken_by_accident(above: _Row, below: _Row) -> bool:
    if not _open(above.text) or len(above.text) < LONG_LINE or _heads(below):
        return False
    if above.text.endswith((",", "、", "(", "“", "《")):
        return True
    if below.text[0] in ",。、;:!?)”》":
        return True
    # A long heading on a line of its own has no stop either; prose has sentences in it.
    prose = bool(sentence_ends(above.text)) or (not _heads(above) and above.text.count(",") >= 2)
    return prose and below.indent < 2 and len(below.text) >= 2
