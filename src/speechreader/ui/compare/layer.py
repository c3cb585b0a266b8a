"""The passages under the words of one page: fills, lines, words of one side, and dots beside what only it says."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from speechreader.model.comparison import Comparison, Side
from speechreader.model.span import Span
from speechreader.ui.compare.kinds import Formulas, Shown
from speechreader.ui.compare.lines import LineTiles, draw_dots
from speechreader.ui.compare.stretches import NOBODY, Stretch
from speechreader.ui.reader.extents import Extents, lines_between

if TYPE_CHECKING:
    from speechreader.ui.compare.sifting import Sifted
    from speechreader.ui.reader.layout import PageLayout, Under
    from speechreader.ui.theme import Theme

#: Height of a fill, in em.
BOX = 1.3
_LINE, _CHOSEN_LINE, _WORDS_LINE = 2, 2, 3
#: From the column to the dots beside it, px; on the right, hanging marks come first.
_DOTS_LEFT, _DOTS_RIGHT = 13, 20


class Piece(NamedTuple):
    """What one stretch has of a line: its sort, its passage, and from where to where, from the left of the column.

    With `own` they are words in it that the other side does not have.
    """

    shown: Shown
    number: int
    left: float
    right: float
    own: bool = False


class PassageLayer:
    """Lies under the marks of one page, which it paints after its own fills and lines.

    Holds the comparison, what is shown of it, which passage is chosen and which hovered, and the pieces of the lines
    that were painted since. Only lines in view are worked out.
    """

    def __init__(self, layout: PageLayout, side: Side, above: Under) -> None:
        self._layout, self._side, self._above = layout, side, above
        self._comparison: Comparison | None = None
        self._stretches: list[Stretch] = []
        self._ends: list[int] = []
        self._pieces: dict[tuple[int, int], list[Piece]] = {}
        self._made_for: tuple[object, ...] = ()
        self._tiles = LineTiles()
        self._plain_formulas = True
        self.chosen: int | None = None
        self.hovered: int | None = None

    def show(self, sifted: Sifted | None) -> None:
        """Lie under the words that were compared, as far as a filter shows them; None for nothing."""
        self._comparison = sifted.comparison if sifted is not None else None
        self._plain_formulas = sifted is None or sifted.shown.formulas is not Formulas.SHOWN
        self._stretches = sifted.stretches(self._side) if sifted is not None else []
        self._ends = [stretch.end for stretch in self._stretches]
        self._pieces.clear()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        a = self._side is Side.A
        self._shared, self._strong = QColor(theme.shared), QColor(theme.shared_selected)
        self._line, self._text = QColor(theme.shared_line), QColor(theme.text_1)
        self._tint = QColor(theme.side_a_tint if a else theme.side_b_tint)
        self._words = QColor(theme.side_a_words if a else theme.side_b_words)
        self._own = QColor(theme.side_a if a else theme.side_b)

    def spans(self, numbers: Iterable[int | None]) -> Iterator[Span]:
        """The places of passages on this side; those that are not there are left out."""
        passages = self._comparison.passages if self._comparison is not None else ()
        for number in numbers:
            if number is not None and number < len(passages):
                yield passages[number].of(self._side)

    # -- painting -----------------------------------------------------------------------------

    def paint_fills(self, painter: QPainter, top: float, bottom: float) -> None:
        """Fills of passages and of what only this side says, then those of marks."""
        for index, number, y in self._lines(top, bottom):
            box = self._box(index, y)
            for piece in self._of(index, number):
                ink = self._fill(piece)
                if ink is not None:
                    painter.fillRect(self._wide(box, piece.left, piece.right), ink)
            for words, left, right in self._chosen_on(index, number):
                ink = self._words if words else self._strong
                painter.fillRect(self._wide(box, left, right), ink)
        self._above.paint_fills(painter, top, bottom)

    def paint_lines(self, painter: QPainter, top: float, bottom: float) -> None:
        """Lines under passages, stronger ones under the words of this side in the chosen one; dots; those of marks."""
        for index, number, y in self._lines(top, bottom):
            box = self._box(index, y)
            pieces = self._of(index, number)
            for piece in pieces:
                self._underline(painter, piece, box)
            for words, left, right in self._chosen_on(index, number):
                if words:
                    line = self._wide(box, left, right)
                    line.setTop(line.bottom() - 1)
                    line.setHeight(_WORDS_LINE)
                    painter.fillRect(line, self._own)
            if any(piece.number == NOBODY for piece in pieces):
                draw_dots(painter, self._dots(), y, y + self._layout.pitch(index), self._own)
        self._above.paint_lines(painter, top, bottom)

    def _underline(self, painter: QPainter, piece: Piece, box: QRectF) -> None:
        if piece.number == NOBODY or piece.own:
            return
        strong = piece.number in (self.chosen, self.hovered)
        line = self._wide(box, piece.left, piece.right)
        line.setTop(line.bottom())
        line.setHeight(1 if piece.shown is Shown.FORMULA and not strong else _LINE)
        self._tiles.draw(painter, piece.shown, line, self._text if strong else self._line)

    def _fill(self, piece: Piece) -> QColor | None:
        if piece.number == NOBODY:
            return self._tint
        if piece.own:  # of the chosen one they are painted stronger, afterwards
            return None if piece.number == self.chosen else self._tint
        if piece.number in (self.chosen, self.hovered):
            return self._strong
        plain = piece.shown is Shown.FORMULA and self._plain_formulas
        return None if plain else self._shared

    def _dots(self) -> float:
        layout = self._layout
        if self._side is Side.A:
            return round(layout.left) - _DOTS_LEFT
        return round(layout.left + layout.column) + _DOTS_RIGHT

    # -- where --------------------------------------------------------------------------------

    def _lines(self, top: float, bottom: float) -> Iterator[tuple[int, int, float]]:
        if self._comparison is None:
            return
        for index, number, y in lines_between(self._layout, top, bottom):
            if index >= self._layout.page.front:
                yield index, number, y

    def _box(self, index: int, y: float) -> QRectF:
        layout = self._layout
        high = round(BOX * layout.em * layout.style(index).size)
        return QRectF(layout.left, y + round((layout.pitch(index) - high) / 2), 0, high)

    @staticmethod
    def _wide(box: QRectF, left: float, right: float) -> QRectF:
        x = round(box.left() + left)
        return QRectF(x, box.top(), round(box.left() + right) - x, box.height())

    def _of(self, index: int, number: int) -> list[Piece]:
        layout = self._layout
        made_for = (layout.page, layout.shaper.column, layout.em, layout.shaper.preset)
        if self._made_for != made_for:
            self._made_for = made_for
            self._pieces.clear()
        found = self._pieces.get((index, number))
        if found is None:
            found = self._pieces[index, number] = list(self._make(index, number))
        return found

    def _make(self, index: int, number: int) -> Iterator[Piece]:
        start, line = self._start(index), self._layout.lines(index)[number]
        at = bisect_right(self._ends, start + line.start)
        extents: Extents | None = None
        for stretch in self._stretches[at:]:
            if stretch.start >= start + line.end:
                return
            extents = extents or Extents(self._layout, index, number)
            first = max(stretch.start, start + line.start)
            last = min(stretch.end, start + line.end)
            for left, right in extents.of(first - start, last - start):
                yield Piece(stretch.shown, stretch.number, left, right)
            for span in self._own_words(stretch, first, last):
                for left, right in extents.of(span.start - start, span.end - start):
                    yield Piece(stretch.shown, stretch.number, left, right, own=True)

    def _own_words(self, stretch: Stretch, start: int, end: int) -> Iterator[Span]:
        """The words in `[start, end)` of a stretch that only this side has."""
        if self._comparison is None or stretch.number == NOBODY:
            return
        if stretch.shown is Shown.FORMULA and self._plain_formulas:
            return
        for variant in self._comparison.passages[stretch.number].variants:
            words = variant.a if self._side is Side.A else variant.b
            if not variant.slight and words.start < end and start < words.end:
                yield Span(max(start, words.start), min(end, words.end))

    def _start(self, index: int) -> int:
        return self._layout.page.positions.start(index - self._layout.page.front)

    def _chosen_on(self, index: int, number: int) -> Iterator[tuple[bool, float, float]]:
        """The chosen passage on a line: first all of it, then the words of this side (True)."""
        if self._comparison is None or self.chosen is None:
            return
        passage = self._comparison.passages[self.chosen]
        whole, start = passage.of(self._side), self._start(index)
        line = self._layout.lines(index)[number]
        if whole.end <= start + line.start or whole.start >= start + line.end:
            return
        own = [v.a if self._side is Side.A else v.b for v in passage.variants if not v.slight]
        extents = Extents(self._layout, index, number)
        for words, span in [(False, whole), *((True, span) for span in own)]:
            first = max(span.start - start, line.start)
            last = min(span.end - start, line.end)
            if first < last:
                for left, right in extents.of(first, last):
                    yield words, left, right
