"""What every format says of a mark's place, worked out once for a speech."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from speechreader.annotate.describe import path_to
from speechreader.model.annotation import Mark
from speechreader.model.exchange import NoteSheet
from speechreader.model.span import Span
from speechreader.text.utf16 import Utf16


class Place(NamedTuple):
    """Where a mark stands: in code points, in UTF-16 units, under which headings, in which paragraph (from 1).

    A mark in doubt stands nowhere; `section` then are the headings it stood under last.
    """

    span: Span | None
    units: Span | None
    section: tuple[str, ...]
    paragraph: int | None


class Places:
    """The places of the marks of one speech."""

    def __init__(self, sheet: NoteSheet) -> None:
        self._outline = sheet.outline
        self._utf16 = Utf16(sheet.body)
        self._breaks = [at for at, character in enumerate(sheet.body) if character == "\n"]

    def of(self, mark: Mark) -> Place:
        """Where `mark` stands."""
        span = mark.span
        if span is None:
            return Place(None, None, mark.annotation.anchor.outline, None)
        units = Span(self._utf16.units(span.start), self._utf16.units(span.end))
        section = path_to(self._outline, span.start)
        # A break belongs to the paragraph that it ends.
        return Place(span, units, section, bisect_right(self._breaks, span.start - 1) + 1)
