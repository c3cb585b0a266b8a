"""The line setting of a page inside a QTextDocument: virtualised, so a long speech opens at once.

`typesetting` decides where lines break and how they are spread; here the decision is handed to Qt line by
line. Only paragraphs in view are shaped. Heights of the others are estimated, then worked out in idle slices.
An exception that leaves one of Qt's callbacks would end the process, hence `_guarded`.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Callable
from functools import wraps
from operator import attrgetter
from time import perf_counter
from typing import ParamSpec, Protocol, TypeVar

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
)

from speechreader.model.span import Span
from speechreader.ui.reader.blocks import Stack
from speechreader.ui.reader.document import Page
from speechreader.ui.reader.extents import boxes_of
from speechreader.ui.reader.faces import Faces
from speechreader.ui.reader.inks import inks_of
from speechreader.ui.reader.selection import draw_selection
from speechreader.ui.reader.shaping import Shaper
from speechreader.ui.reader.styles import AFTER_FRONT, PAGE_BOTTOM, PAGE_TOP, Preset, Style
from speechreader.ui.reader.typesetting import Line
from speechreader.ui.theme import THEMES

P = ParamSpec("P")
T = TypeVar("T")

#: Idle work stops after this many seconds, well inside one frame.
IDLE_SLICE = 0.006
#: Every so many slices the height of the page is reported.
_REPORTED_SLICE = 16
#: Height of the box of a selection, in em.
BOX = 1.42


#: What a mistake in a callback raises. Named one by one: nothing else is to be held up here.
_BUGS = (ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, TypeError)
_BUGS += (ValueError,)


def _guarded(
    fallback: Callable[[], T],
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Hand an exception of a Qt callback to the excepthook instead of into C++, which would crash."""

    def decorate(callback: Callable[P, T]) -> Callable[P, T]:
        @wraps(callback)
        def run(*args: P.args, **kwargs: P.kwargs) -> T:
            try:
                return callback(*args, **kwargs)
            except _BUGS:
                sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]
                return fallback()

        return run

    return decorate


class Under(Protocol):
    """What lies on the page under the letters: fills under the selection, lines over it; y in page coordinates."""

    def paint_fills(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw what the selection may cover."""
        ...

    def paint_lines(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw what stays visible under a selection."""
        ...


class _Nothing:
    def paint_fills(self, painter: QPainter, top: float, bottom: float) -> None: ...

    def paint_lines(self, painter: QPainter, top: float, bottom: float) -> None: ...


class PageLayout(QAbstractTextDocumentLayout):
    """Sets the blocks of a `Page`.

    Holds a `shaper` for the blocks, the geometry of the page, a `Stack` of heights and the colours.
    `generation` grows whenever something may stand elsewhere: pixels of an older one are not to be moved.
    """

    reflowed = Signal(bool)  #: heights changed in idle work; True asks to announce it

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.shaper = Shaper(document, self._counted)
        self.left, self.width = 48.0, 718.0
        self.inks = inks_of(THEMES["light"])
        self.under: Under = _Nothing()
        self._stack = Stack([0.0], 0, 0)
        self._idle_at = self._idle_slices = self.generation = 0
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._idle_slice)
        self.restart()

    # -- what the view sets -------------------------------------------------------------

    def set_page(self, page: Page) -> None:
        """Show `page`; the document must hold its text already."""
        self.shaper.take(page)
        self.restart()

    def set_type(self, size: int, preset: Preset) -> None:
        """Set the text size (px) and the preset; geometry must follow."""
        self.shaper.faces, self.shaper.preset = Faces(size), preset

    def set_geometry(self, left: float, column: float, width: float) -> None:
        """Left edge and width of the column and width of the whole page, px; lines are broken anew."""
        self.left, self.shaper.column, self.width = left, column, width
        self.restart()

    def move(self, left: float, width: float) -> None:
        """Shift the column without breaking lines anew."""
        self.left, self.width = left, width
        self.generation += 1
        self.update.emit()

    def restart(self) -> None:
        """Forget all lines; heights are estimates until each block is set."""
        self.shaper.forget()
        em = self.em
        heights = self._estimates()
        if self.page.front:
            heights[self.page.front - 1] += AFTER_FRONT * em
        self._stack = Stack(heights, round(PAGE_TOP * em), round(PAGE_BOTTOM * em))
        self._idle_at = 0
        self.generation += 1
        self._idle.start()
        self._changed()

    def _changed(self) -> None:
        self.documentSizeChanged.emit(self._size())
        self.update.emit()

    # -- measures ----------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page that is set."""
        return self.shaper.page

    @property
    def column(self) -> float:
        """The width of the column in px."""
        return self.shaper.column

    @property
    def em(self) -> float:
        """The text size in px."""
        return self.shaper.em

    def style(self, index: int) -> Style:
        """The style of block `index`."""
        return self.shaper.style(index)

    def pitch(self, index: int) -> float:
        """The distance of lines in block `index` in px."""
        return self.shaper.pitch(index)

    def _estimates(self) -> list[float]:
        """A height for each block from its number of characters."""
        em, ready = self.em, {}
        for role, style in self.shaper.preset.styles.items():
            per_line = max(1.0, self.column / (style.size * em))
            space = self._height_of(style, 0)
            ready[role] = (style.indent, per_line, space, self._height_of(style, 1) - space)
        heights: list[float] = []
        for block in self.page.blocks:
            indent, per_line, space, pitch = ready[block.role]
            heights.append(space + pitch * max(1, -int(-(len(block.text) + indent) // per_line)))
        return heights

    def _height_of(self, style: Style, lines: int) -> float:
        space = round(style.above * self.em) + round(style.below * self.em)
        return space + lines * round(style.pitch * self.em)

    def _exact_height(self, index: int, lines: int) -> float:
        extra = AFTER_FRONT * self.em if index + 1 == self.page.front else 0.0
        return self._height_of(self.style(index), lines) + extra

    def _size(self) -> QSizeF:
        return QSizeF(self.width, self._stack.total)

    # -- setting -------------------------------------------------------------------------

    def lines(self, index: int) -> list[Line]:
        """The lines of block `index`, broken now if they were not yet."""
        return self.shaper.lines(index)

    def shape(self, index: int) -> QTextLayout:
        """The Qt layout of block `index`, shaped and placed inside the block's box."""
        return self.shaper.shape(index)

    def to_units(self, index: int, offset: int) -> int:
        """The UTF-16 offset in block `index` of its code point `offset`."""
        return self.shaper.to_units(index, offset)

    def _counted(self, index: int, lines: int) -> None:
        self.generation += self._stack.set_height(index, self._exact_height(index, lines))

    def _idle_slice(self) -> None:
        end = perf_counter() + IDLE_SLICE
        total, before = len(self._stack), self._stack.total
        while self._idle_at < total and perf_counter() < end:
            if not self._stack.exact[self._idle_at]:
                self.lines(self._idle_at)
            self._idle_at += 1
        self._idle_slices += 1
        if self._idle_at >= total:
            self._idle.stop()
        # Each report makes Qt paint again; the scroll bar need not know at once.
        report = not self._idle.isActive() or self._idle_slices % _REPORTED_SLICE == 0
        if report or self._stack.total != before:
            self.reflowed.emit(report)

    def settle(self, top: float, bottom: float) -> bool:
        """Make the heights of all blocks between `top` and `bottom` exact; says whether any changed."""
        before = self._stack.total
        index = self._stack.at(top)
        while index < len(self._stack) and self._stack.top(index) <= bottom:
            self.lines(index)
            index += 1
        return self._stack.total != before

    def settle_end(self, height: float) -> None:
        """Make the heights of the last `height` px exact."""
        index = len(self._stack) - 1
        while index >= 0 and height > 0:
            self.lines(index)
            height -= self._stack.height(index)
            index -= 1

    def announce(self) -> None:
        """Tell the view that the page has another height."""
        self.documentSizeChanged.emit(self._size())

    @property
    def settled(self) -> bool:
        """Whether every height is exact."""
        return not self._idle.isActive()

    # -- places ------------------------------------------------------------------------------

    def block_at(self, y: float) -> int:
        """The block at `y`."""
        return self._stack.at(y)

    def line_at(self, y: float) -> tuple[int, int]:
        """(block, line) at `y`; the nearest line where there is none."""
        index = self._stack.at(y)
        lines = self.lines(index)
        inside = y - self.line_top(index, 0)
        return index, max(0, min(int(inside // self.pitch(index)), len(lines) - 1))

    def line_top(self, index: int, number: int) -> float:
        """The y of line `number` of block `index`."""
        above = round(self.style(index).above * self.em)
        return self._stack.top(index) + above + number * self.pitch(index)

    def line_of(self, index: int, offset: int) -> int:
        """The line of block `index` that holds code point `offset`."""
        lines = self.lines(index)
        return min(bisect_right(lines, offset, key=_end_of), len(lines) - 1)

    def x_of(self, index: int, offset: int, line: int | None = None) -> float:
        """The x before code point `offset` of block `index`, in page coordinates."""
        placed = self.shape(index).lineAt(self.line_of(index, offset) if line is None else line)
        x = placed.cursorToX(self.to_units(index, offset))
        return self.left + float(x[0] if isinstance(x, tuple) else x)  # type: ignore[arg-type]

    def unit_at(self, index: int, number: int, x: float) -> int | None:
        """The UTF-16 offset in block `index` of the character under `x` of its line `number`, if any."""
        line = self.shape(index).lineAt(number)
        extent = line.naturalTextRect()
        if not extent.left() <= x - self.left <= extent.right() or line.textLength() == 0:
            return None
        return line.xToCursor(x - self.left, QTextLine.CursorPosition.CursorOnCharacter)

    def boxes(self, index: int, start: int, end: int) -> list[QRectF]:
        """One box per line for code points `[start, end)` of block `index`, in page coordinates."""
        return boxes_of(self, index, start, end, BOX)

    def estimate_of(self, index: int, offset: int) -> float:
        """About the y of the line that holds code point `offset`, without setting a block for it."""
        if self._stack.exact[index]:
            return self.line_top(index, self.line_of(index, offset))
        share = offset / max(1, len(self.page.blocks[index].text))
        return self._stack.top(index) + share * max(
            0, self._stack.height(index) - self.pitch(index)
        )

    # -- what Qt calls -----------------------------------------------------------------------

    @_guarded(lambda: None)
    def documentChanged(self, start: int, removed: int, added: int) -> None:
        """Nothing: the page is set by `set_page`."""

    @_guarded(lambda: 1)
    def pageCount(self) -> int:
        """One endless page."""
        return 1

    @_guarded(lambda: QSizeF(0, 0))
    def documentSize(self) -> QSizeF:
        """Width and height of the page."""
        return self._size()

    @_guarded(QRectF)
    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        """The whole page: there is one frame."""
        return QRectF(QPointF(0, 0), self._size())

    @_guarded(QRectF)
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The box of `block`; Qt relies on its lines being there after this call."""
        index = block.blockNumber()
        if not block.isValid() or index >= len(self._stack):
            return QRectF()
        self.shape(index)
        return QRectF(self.left, self._stack.top(index), self.column, self._stack.height(index))

    @_guarded(lambda: -1)
    def hitTest(  # pyright: ignore[reportIncompatibleMethodOverride]: Qt only ever passes a QPointF
        self, point: QPointF, accuracy: Qt.HitTestAccuracy
    ) -> int:
        """The document position at `point`; -1 beside the text when an exact hit is asked for."""
        index, number = self.line_at(point.y())
        layout = self.shape(index)
        line = layout.lineAt(number)
        x = point.x() - self.left
        if accuracy == Qt.HitTestAccuracy.ExactHit:
            inside = line.naturalTextRect().adjusted(0, -self.em / 2, 0, self.em / 2)
            if not inside.contains(QPointF(x, point.y() - self._stack.top(index))):
                return -1
        unit = line.xToCursor(x, QTextLine.CursorPosition.CursorBetweenCharacters)
        return self.document().findBlockByNumber(index).position() + unit

    @_guarded(lambda: None)
    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Draw the blocks inside the clip of `context`, the selection under them."""
        # The list owns the cursors: taken twice, or let go while in use, they point nowhere.
        selections = list(context.selections)
        clip = QRectF(context.clip)
        if clip.isEmpty():
            clip = QRectF(0, 0, self.width, self._stack.total)
        spans = [(s.cursor.selectionStart(), s.cursor.selectionEnd()) for s in selections]
        blocks = self._shaped_between(clip.top(), clip.bottom())
        self.under.paint_fills(painter, clip.top(), clip.bottom())
        for start, end in spans:
            draw_selection(self, painter, (blocks.start, blocks.stop), Span(start, end))
        self.under.paint_lines(painter, clip.top(), clip.bottom())
        for index in blocks:
            painter.setPen(self.inks.text[self.style(index).ink])
            at = QPointF(self.left, self._stack.top(index))
            self.shape(index).draw(painter, at, [], clip)

    def _shaped_between(self, top: float, bottom: float) -> range:
        """The blocks in view, all set: setting one may move those below it."""
        first = index = self._stack.at(top)
        while index < len(self._stack) and self._stack.top(index) <= bottom:
            self.shape(index)
            index += 1
        return range(first, index)


_end_of = attrgetter("end")
