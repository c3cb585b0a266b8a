"""Places of a body where a numbering stands that could open a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from speechreader.model.span import Span
from speechreader.outline.markers import Marker, Style, inline_markers, marker_at
from speechreader.text.normalize import HAN, SENTENCE_END

#: How far back an opening quote or bracket still covers a numbering; further back its closing mark is lost.
QUOTE_REACH = 160
_OPENING, _CLOSING = "“《(<〈【[", "”》)>〉】]"
#: Two letters or figures, quotes and the like before and between them («一要在“快”字上…»).
_WORDS_FOLLOW = re.compile(rf"(?:[^{HAN}A-Za-z\d]{{0,2}}[{HAN}A-Za-z\dＸ×]){{2}}")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A marker with its surroundings: the paragraph it stands in, and whether it stands behind other text of it.

    `before` is the last character in front of it ("" at a paragraph start).
    """

    marker: Marker
    paragraph: int
    span: Span
    inline: bool
    before: str

    @property
    def style(self) -> Style:
        """The numbering style."""
        return self.marker.style

    @property
    def ordinal(self) -> int:
        """The number, from 1."""
        return self.marker.ordinal

    @property
    def after_sentence(self) -> bool:
        """Whether it opens a paragraph or follows a full stop (closing quotes allowed between)."""
        return not self.inline or self.before in SENTENCE_END


def paragraphs_of(body: str) -> list[Span]:
    """The spans of the paragraphs of a body, newlines and blanks at either end left out."""
    spans: list[Span] = []
    start = 0
    for line in body.split("\n"):
        indent = len(line) - len(line.lstrip())
        spans.append(Span(start + indent, max(start + indent, start + len(line.rstrip()))))
        start += len(line) + 1
    return spans


def find_candidates(shadow: str, paragraphs: list[Span]) -> list[Candidate]:
    """All numberings at paragraph starts or behind a stop, outside quotations, that words follow."""
    found: list[Candidate] = []
    for index, span in enumerate(paragraphs):
        found += [
            c
            for c in _of_paragraph(shadow, index, span)
            if _WORDS_FOLLOW.match(shadow, c.marker.end)
        ]
    return [
        c for c in found if marker_at(shadow, c.marker.end, c.span.end) is None or _mixed(shadow, c)
    ]


def _mixed(shadow: str, candidate: Candidate) -> bool:
    """«一是要…» or «（一）一要…» name one heading; «一、二、三产业» names none."""
    inner = marker_at(shadow, candidate.marker.end, candidate.span.end)
    return inner is not None and inner.style is not candidate.style


def _of_paragraph(shadow: str, index: int, span: Span) -> Iterator[Candidate]:
    first = marker_at(shadow, span.start, span.end)
    if first is not None:
        yield Candidate(first, index, span, inline=False, before="")
    for marker in inline_markers(shadow, span.start, span.end):
        if first is not None and marker.start < first.end:
            continue
        if not _quoted(shadow, span.start, marker.start):
            stretch = shadow[max(span.start, marker.start - QUOTE_REACH) : marker.start]
            before = stretch.rstrip(" " + _CLOSING)[-1:]
            yield Candidate(marker, index, span, inline=True, before=before)


def _quoted(shadow: str, start: int, at: int) -> bool:
    """Whether a quotation or bracket is open at `at`."""
    stretch = shadow[max(start, at - QUOTE_REACH) : at]
    return any(
        stretch.rfind(left) > stretch.rfind(right)
        for left, right in zip(_OPENING, _CLOSING, strict=True)
    )
