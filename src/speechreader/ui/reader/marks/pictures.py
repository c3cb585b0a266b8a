"""What is painted of marks on one line of text, worked out once and kept while marks and line stay."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from speechreader.annotate.clusters import is_boundary
from speechreader.annotate.lanes import LANES
from speechreader.model.annotation import MarkId, MarkStyle
from speechreader.model.span import Span
from speechreader.ui.reader.characters import kinds_of
from speechreader.ui.reader.extents import Extents

if TYPE_CHECKING:
    from speechreader.ui.reader.layout import PageLayout
    from speechreader.ui.reader.marks.table import MarkTable, Sheet, Sign, Stretch
    from speechreader.ui.reader.typesetting import Line

#: Height of the fill of a highlight, in em.
BOX = 1.3
#: From one lane to the next, and the height of a line, px.
LANE, THICK = 3, 2


class Drawn(NamedTuple):
    """One line under words: of which mark, how, and where; x from the column, y from the line of text, px.

    `dots` are the middles of emphasis dots.
    """

    mark: MarkId
    style: MarkStyle
    colour: int
    box: QRectF
    dots: tuple[QPointF, ...] = ()


class Picture(NamedTuple):
    """The marks of one line: fills with their colours, lines, signs in the margin, and the fullest place.

    `middle` is the height of the line's middle under its upper edge. `more` marks find no lane where most of them lie;
    `crowd` are all that lie there, the topmost first.
    """

    fills: tuple[tuple[QRectF, int], ...] = ()
    lines: tuple[Drawn, ...] = ()
    signs: tuple[Sign, ...] = ()
    middle: float = 0.0
    more: int = 0
    crowd: tuple[MarkId, ...] = ()


_BLANK = Picture()


class Pictures:
    """Keeps the pictures of the lines in view.

    By block: the sheet and the lines they were made of (kept to see whether they still are), and the pictures by line.
    """

    def __init__(self, layout: PageLayout, table: MarkTable) -> None:
        self._layout, self._table = layout, table
        self._kept: dict[int, tuple[Sheet, list[Line], dict[int, Picture]]] = {}

    def of(self, index: int, number: int) -> Picture:
        """The picture of line `number` of block `index`."""
        paragraph = index - self._layout.page.front
        if paragraph < 0:
            return _BLANK
        sheet, lines = self._table.sheet(paragraph), self._layout.lines(index)
        kept = self._kept.get(index)
        if kept is None or kept[0] is not sheet or kept[1] is not lines:
            kept = self._kept[index] = (sheet, lines, {})
        pictures = kept[2]
        if number not in pictures:
            pictures[number] = self._make(index, number, sheet)
        return pictures[number]

    def forget(self) -> None:
        """Drop everything: another text."""
        self._kept.clear()

    def _make(self, index: int, number: int, sheet: Sheet) -> Picture:
        if not sheet.signs and not sheet.over:
            return _BLANK
        lines = self._layout.lines(index)
        line = Span(lines[number].start, lines[number].end)
        maker = _Maker(self._layout, index, number, sheet, line)
        more, crowd = maker.crowd()
        return Picture(
            tuple(maker.fills()),
            tuple(maker.lines()),
            sheet.signs_on(line, last=number + 1 == len(lines)),
            self._layout.pitch(index) / 2,
            more,
            crowd,
        )


class _Maker:
    """Makes the picture of one line, from what of each mark lies on it (`here`, with its lane, the lowest first).

    It gives what `annotate.decorate` gives for the paragraph, character by character: lines are short.
    """

    def __init__(
        self, layout: PageLayout, index: int, number: int, sheet: Sheet, line: Span
    ) -> None:
        self._layout, self._index, self._sheet, self._line = layout, index, sheet, line
        self._extents = Extents(layout, index, number)
        self._height = round(BOX * layout.em * layout.style(index).size)
        self._top = round((layout.pitch(index) - self._height) / 2)
        start, end = line.start, line.end
        self._here = [
            (stretch, lane, max(stretch.start, start), min(stretch.end, end))
            for stretch, lane in zip(sheet.over, sheet.lanes, strict=True)
            if stretch.start < end and start < stretch.end
        ]

    def fills(self) -> Iterator[tuple[QRectF, int]]:
        """The fills: of each character the topmost highlight's colour, neighbours of one colour as one."""
        start = self._line.start
        colours = [0] * len(self._line)
        for stretch, _, first, last in self._here:
            if stretch.style is MarkStyle.HIGHLIGHT:
                colours[first - start : last - start] = [stretch.colour] * (last - first)
        for colour, group in groupby(range(len(colours)), key=colours.__getitem__):
            if colour:
                places = list(group)
                for left, right in self._extents.of(start + places[0], start + places[-1] + 1):
                    yield QRectF(left, self._top, right - left, self._height), colour

    def lines(self) -> Iterator[Drawn]:
        """The line of each mark that has a lane, the lowest mark's first."""
        for stretch, lane, first, last in self._here:
            if lane < LANES:
                yield from self._drawn(stretch, lane, first, last)

    def _drawn(self, stretch: Stretch, lane: int, first: int, last: int) -> Iterator[Drawn]:
        y = float(self._top + self._height + lane * LANE)
        _, _, style, colour, mark = stretch
        if style is MarkStyle.DOTS:
            dots = tuple(self._dots(first, last, y + THICK / 2 + 0.5))
            yield Drawn(mark, style, colour, QRectF(0, y, 0, THICK), dots)
            return
        for left, right in self._extents.of(first, last):
            # Two marks of one colour in a row are told apart by the px that is left between them.
            width = max(1.0, right - left - (1.0 if stretch.end == last else 0.0))
            yield Drawn(mark, style, colour, QRectF(left, y, width, THICK))

    def _dots(self, first: int, last: int, y: float) -> Iterator[QPointF]:
        """A dot under the middle of each character but marks and blanks."""
        text = self._layout.page.blocks[self._index].text
        for offset in range(first, last):
            if kinds_of(text[offset]) in "Hw" and is_boundary(text, offset):
                wide = self._layout.shaper.advance(self._index, text[offset])
                for left, right in self._extents.of(offset, offset + 1):
                    yield QPointF(left + min(wide, right - left) / 2, y)

    def crowd(self) -> tuple[int, tuple[MarkId, ...]]:
        """How many marks find no lane at the fullest place, and all marks that lie there."""
        start = self._line.start
        steps = [0] * (len(self._line) + 1)
        for _, lane, first, last in self._here:
            if lane >= LANES:
                steps[first - start] += 1
                steps[last - start] -= 1
        depths = list(accumulate(steps))
        most = max(depths)
        return most, self._sheet.at(start + depths.index(most)) if most else ()
