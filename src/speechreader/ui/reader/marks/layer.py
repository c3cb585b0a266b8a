"""The marks as a layer of the page: what lies where, and the painting of it under and beside the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from speechreader.annotate.lanes import LANES
from speechreader.model.annotation import Mark, MarkId, MarkStyle
from speechreader.model.span import Span
from speechreader.ui.notes.shapes import SIDE
from speechreader.ui.reader.extents import Extents, lines_between
from speechreader.ui.reader.marks.pictures import BOX, LANE, THICK, Drawn, Picture, Pictures
from speechreader.ui.reader.marks.table import MarkTable
from speechreader.ui.reader.marks.tiles import Tiles

if TYPE_CHECKING:
    from speechreader.ui.reader.document import Page
    from speechreader.ui.reader.layout import PageLayout
    from speechreader.ui.reader.marks.table import Sign
    from speechreader.ui.reader.view import ReaderView

#: The first shape begins so far left of the column; each later one on its line a slot further left.
_FIRST, SLOT = 26, 14
#: What stays free at the left edge of the page.
_EDGE = 4
_COUNT_SIZE, _COUNT_WIDTH = 11, 28
_DOT = 1.6


class Spot(NamedTuple):
    """A shape or a count in the margin, in page coordinates, and the marks it stands for; a count has no `sign`."""

    box: QRectF
    marks: tuple[MarkId, ...]
    sign: Sign | None


class MarkLayer:
    """The marks of the text on one view.

    Holds the marks as they were given, one that is shown elsewhere for the time being, their table, the pictures of
    the lines in view, and which mark is current.
    """

    def __init__(self, view: ReaderView, layout: PageLayout) -> None:
        self._view, self._layout = view, layout
        self.table = MarkTable()
        self._pictures = Pictures(layout, self.table)
        self._marks: Sequence[Mark] = ()
        self._preview: tuple[MarkId, Span] | None = None
        self.current: MarkId | None = None
        self._shown: list[tuple[Picture, QPointF]] = []
        self._tiles = Tiles()
        self._count_font = QFont()
        self._count_font.setPixelSize(_COUNT_SIZE)

    # -- what is shown ------------------------------------------------------------------------

    def set_text(self, page: Page) -> None:
        """Lie on another page; one with other words has no marks yet."""
        self.table.set_text(page.body, page.positions)
        self._pictures.forget()
        if not self.table:
            self._marks, self._preview, self.current = (), None, None

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show `marks`, as far as they have a place; one that is previewed stays where it is shown."""
        self._marks = marks
        self.table.set_marks(marks)
        if self._preview is not None:
            self.table.put(*self._preview)
        self._view.viewport().update()

    def set_current(self, mark: MarkId | None) -> None:
        """Show `mark` as the one that is worked on."""
        if mark != self.current:
            self.current = mark
            self._view.viewport().update()

    def preview(self, mark: MarkId, span: Span) -> None:
        """Show `mark` on other words for the time being."""
        self._preview = (mark, span)
        self.table.put(mark, span)
        self._view.viewport().update()

    def end_preview(self) -> None:
        """Show the marks as they were given."""
        self._preview = None
        self.set_marks(self._marks)

    # -- where ----------------------------------------------------------------------------------

    def at(self, point: QPoint) -> tuple[MarkId, ...]:
        """The marks at `point` of the viewport, the topmost first: of a shape beside the words, or over them."""
        if not self.table:
            return ()
        spot = self.spot_at(point)
        if spot is not None:
            return spot.marks
        offset = self._view.spots.offset_at(point)
        return () if offset is None else self.table.at(offset)

    def spot_at(self, point: QPoint) -> Spot | None:
        """What stands in the margin at `point` of the viewport."""
        if not self.table:
            return None
        at = QPointF(point) + self._scrolled()
        for index, number, y in lines_between(self._layout, at.y(), at.y()):
            for spot in self._spots(index, number, y):
                if spot.box.adjusted(-2, -4, 2, 4).contains(at):
                    return spot
        return None

    def _scrolled(self) -> QPointF:
        view = self._view
        return QPointF(view.horizontalScrollBar().value(), view.verticalScrollBar().value())

    def anchor(self, mark: MarkId) -> QRectF:
        """The box of the first line of `mark` in the viewport; empty when it has no place.

        Far from what is in view, where nothing is set yet, the height is an estimate and the box as wide as the column.
        """
        laid = self.table.laid(mark)
        if laid is None:
            return QRectF()
        layout, place = self._layout, self._layout.page.positions.place(laid.span.start)
        index = place.paragraph + layout.page.front
        high = round(BOX * layout.em * layout.style(index).size)
        y = layout.estimate_of(index, place.offset) + round((layout.pitch(index) - high) / 2)
        box = QRectF(layout.left, y, layout.column, high).translated(-self._scrolled())
        screen = self._view.viewport().rect()
        if not screen.adjusted(0, -screen.height(), 0, screen.height()).intersects(box.toRect()):
            return box
        number = layout.line_of(index, place.offset)
        last = min(place.offset + len(laid.span), layout.lines(index)[number].end)
        extents = Extents(layout, index, number).of(place.offset, max(place.offset, last))
        left, right = extents[0] if extents else (0.0, 0.0)
        return QRectF(box.left() + left, box.top(), right - left, high)

    def signs_beside(self, index: int, number: int) -> int:
        """How many slots the shapes beside a line take."""
        return min(len(self._pictures.of(index, number).signs), self._slots())

    def _slots(self) -> int:
        return max(1, int((self._layout.left - _FIRST - _EDGE) // SLOT) + 1)

    def _spots(self, index: int, number: int, top: float) -> list[Spot]:
        """Shapes from the column outwards in the order of the text; the last slot counts what has no room."""
        picture = self._pictures.of(index, number)
        if not picture.signs and not picture.more:
            return []
        y, slots = top + picture.middle, self._slots()
        shown = picture.signs if len(picture.signs) <= slots else picture.signs[: slots - 1]
        rest = picture.signs[len(shown) :]
        found = [Spot(self._slot(k, y), (sign.mark,), sign) for k, sign in enumerate(shown)]
        if rest:
            box = self._slot(len(shown), y)
            box.setLeft(max(0.0, box.right() - _COUNT_WIDTH))
            found.append(Spot(box, tuple(sign.mark for sign in rest), None))
        if picture.more:
            found.append(Spot(self._beside(index, number, y), picture.crowd, None))
        return found

    def _slot(self, number: int, y: float) -> QRectF:
        x = round(self._layout.left) - _FIRST - number * SLOT
        return QRectF(x, round(y - SIDE / 2), SIDE, SIDE)

    def _beside(self, index: int, number: int, y: float) -> QRectF:
        """The place right of the column for the count of marks without a lane."""
        hang = self._layout.lines(index)[number].hang
        x = self._layout.left + self._layout.column + max(4.0, hang + 1)
        return QRectF(x, round(y - SIDE / 2), _COUNT_WIDTH, SIDE)

    # -- painting -------------------------------------------------------------------------------

    def paint_fills(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw the fills between `top` and `bottom` of the page."""
        self._shown = list(self._pictured(top, bottom)) if self.table else []
        fills = self._layout.inks.fills
        for picture, corner in self._shown:
            for box, colour in picture.fills:
                painter.fillRect(box.translated(corner), fills[colour - 1])

    def paint_lines(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw the lines beside the fills just drawn, those of the current mark last."""
        current: list[tuple[Drawn, QPointF]] = []
        for picture, corner in self._shown:
            for drawn in picture.lines:
                if drawn.mark == self.current:
                    current.append((drawn, corner))
                else:
                    self._line(painter, drawn, corner, 0)
        for drawn, corner in current:
            self._line(painter, drawn, corner, 1)

    def _pictured(self, top: float, bottom: float) -> Iterator[tuple[Picture, QPointF]]:
        left = self._layout.left
        for index, number, y in lines_between(self._layout, top, bottom):
            picture = self._pictures.of(index, number)
            if picture.lines:  # Whatever has a fill has a line, too, or counts as one.
                yield picture, QPointF(left, y)

    def _line(self, painter: QPainter, drawn: Drawn, corner: QPointF, stronger: int) -> None:
        ink = self._layout.inks.strongs[drawn.colour - 1]
        if drawn.style in (MarkStyle.HIGHLIGHT, MarkStyle.UNDERLINE):
            box = drawn.box.translated(corner)
            painter.fillRect(box.adjusted(0, 0, 0, stronger * (LANE - THICK)), ink)
            return
        if drawn.style is MarkStyle.WAVY:
            box = drawn.box.translated(corner).toRect().adjusted(0, -1, 0, 1)
            painter.drawTiledPixmap(box, self._tiles.wave(painter, ink, stronger))
            return
        painter.save()
        painter.translate(corner)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for dot in drawn.dots:
            painter.drawEllipse(dot, _DOT + 0.5 * stronger, _DOT + 0.5 * stronger)
        painter.restore()

    def paint_margin(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw shapes and counts between `top` and `bottom` of the page."""
        if not self.table:
            return
        inks = self._layout.inks
        for index, number, y in lines_between(self._layout, top, bottom):
            for spot in self._spots(index, number, y):
                if spot.sign is None:
                    self._count(painter, spot)
                else:
                    ink = inks.strongs[spot.sign.colour - 1]
                    painter.drawPixmap(
                        spot.box.topLeft(), self._tiles.shape(painter, spot.sign, ink)
                    )

    def _count(self, painter: QPainter, spot: Spot) -> None:
        left = spot.box.left() < self._layout.left
        side = Qt.AlignmentFlag.AlignRight if left else Qt.AlignmentFlag.AlignLeft
        beside = len(spot.marks) if left else len(spot.marks) - LANES
        painter.setFont(self._count_font)
        painter.setPen(self._layout.inks.quiet)
        flags = side | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(spot.box.adjusted(0, -4, 0, 4), flags, f"+{beside}")
