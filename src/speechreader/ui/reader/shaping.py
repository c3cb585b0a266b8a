"""Lines of single blocks: broken by `typesetting`, handed to Qt line by line, kept while they are in view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextDocument, QTextLayout, QTextLine, QTextOption

from speechreader.ui.reader.characters import COMPLEX, kinds_of
from speechreader.ui.reader.document import Page, empty_page
from speechreader.ui.reader.faces import Faces, PageFont
from speechreader.ui.reader.styles import SCREEN, Preset, Style
from speechreader.ui.reader.titles import set_title
from speechreader.ui.reader.typesetting import Line, Measure, Setting, set_lines, spacing_runs

#: So many shaped blocks are kept; a screen shows far fewer.
_KEPT = 240


class Shaper:
    """Breaks and shapes the blocks of `page` in the document.

    Holds page, preset, fonts and column width, the broken lines by block, which blocks are shaped (oldest
    first) and which had to be left to Qt. `counted(block, lines)` is told when the lines of a block are known.
    """

    def __init__(self, document: QTextDocument, counted: Callable[[int, int], object]) -> None:
        self._document, self._counted = document, counted
        self.page: Page = empty_page()
        self.preset: Preset = SCREEN
        self.faces = Faces(19)
        self.column = 646.0
        self._lines: dict[int, list[Line]] = {}
        self._shaped: dict[int, None] = {}
        self._by_qt: set[int] = set()

    def take(self, page: Page) -> None:
        """Shape `page` from now on; the document must hold its text already."""
        self.page = page
        self._by_qt.clear()
        self.forget()

    def forget(self) -> None:
        """Drop all lines and shapes."""
        for index in self._shaped:
            if index < self._document.blockCount():
                self._clear(index)
        self._shaped.clear()
        self._lines.clear()

    def _clear(self, index: int) -> None:
        layout = self._qt_layout(index)
        layout.clearLayout()
        layout.setFormats([])

    @property
    def em(self) -> float:
        """The text size in px."""
        return float(self.faces.size)

    def style(self, index: int) -> Style:
        """The style of block `index`."""
        return self.preset.styles[self.page.blocks[index].role]

    def pitch(self, index: int) -> float:
        """The distance of lines in block `index`, whole px so that lines do not shimmer."""
        return float(round(self.style(index).pitch * self.em))

    def lines(self, index: int) -> list[Line]:
        """The lines of block `index`, broken now if they were not yet."""
        found = self._lines.get(index)
        if found is None:
            found = self._break(index)
            self._lines[index] = found
            self._counted(index, len(found))
        return found

    def _break(self, index: int) -> list[Line]:
        if self._is_complex(index):
            return self._shape_by_qt(index)
        style, setting = self.style(index), self._setting(index)
        if style.centred:
            return set_title(setting, self.column)
        return set_lines(setting, Measure(self.column, style.indent * setting.face.em))

    def _is_complex(self, index: int) -> bool:
        if index in self._by_qt:
            return True
        text = self.page.blocks[index].text
        astral_front = index < self.page.front and not text.isascii() and max(text) > "\uffff"
        return bool(COMPLEX.search(text)) or astral_front

    def _setting(self, index: int) -> Setting:
        block = self.page.blocks[index]
        runs = [(start, end, font.face) for start, end, font in self._runs(index)]
        return Setting(block.text, self._font(index).face, runs)

    def _font(self, index: int) -> PageFont:
        return self.faces.of(self.style(index))

    def _runs(self, index: int) -> list[tuple[int, int, PageFont]]:
        """The run-in headings of block `index` and their fonts."""
        found: list[tuple[int, int, PageFont]] = []
        for run in self.page.blocks[index].run_ins:
            style = self.preset.styles[run.role]
            style = style._replace(size=1.0)  # A run-in heading is as large as its paragraph.
            end = run.number_end if run.role in self.preset.number_only else run.end
            if end > run.start and (not found or run.start >= found[-1][1]):
                found.append((run.start, end, self.faces.of(style)))
        return found

    def _qt_layout(self, index: int) -> QTextLayout:
        return self._document.findBlockByNumber(index).layout()

    def shape(self, index: int) -> QTextLayout:
        """The Qt layout of block `index`, shaped and placed inside the block's box."""
        layout = self._qt_layout(index)
        if index in self._shaped and layout.lineCount():
            return layout
        lines = self.lines(index)
        if index in self._shaped:  # Breaking it was left to Qt, which shaped it.
            return layout
        if self._is_complex(index) or not self._shape_lines(index, layout, lines):
            self._by_qt.add(index)
            lines = self._lines[index] = self._shape_by_qt(index)
            self._counted(index, len(lines))
        self._keep(index)
        return layout

    def _keep(self, index: int) -> None:
        self._shaped[index] = None
        while len(self._shaped) > _KEPT:
            oldest = next(iter(self._shaped))
            del self._shaped[oldest]
            self._clear(oldest)

    def _shape_lines(self, index: int, layout: QTextLayout, lines: list[Line]) -> bool:
        """Hand our lines to Qt; False when Qt sees other characters than we do."""
        # Any break is allowed to Qt here because it is told each one; the rules are `typesetting`'s.
        layout.setTextOption(_option(QTextOption.WrapMode.WrapAnywhere, Qt.AlignmentFlag.AlignLeft))
        layout.setFormats(self._formats(index, lines))
        layout.beginLayout()
        right = True
        for number, line in enumerate(lines):
            placed = layout.createLine()
            if not placed.isValid():
                break
            right = _fill(placed, line, self._units(index, line.start, line.end)) and right
            self._place(index, placed, number, line)
        right = right and not layout.createLine().isValid()
        layout.endLayout()
        return right

    def _units(self, index: int, start: int, end: int) -> int:
        return self.to_units(index, end) - self.to_units(index, start)

    def to_units(self, index: int, offset: int) -> int:
        """The UTF-16 offset in block `index` of its code point `offset`."""
        paragraph = index - self.page.front
        return self.page.positions.to_units(paragraph, offset) if paragraph >= 0 else offset

    def _place(self, index: int, placed: QTextLine, number: int, line: Line | None) -> None:
        style, font = self.style(index), self._font(index)
        x = style.indent * font.face.em if number == 0 else 0.0
        if style.centred:
            shown = line.width + line.hang if line else placed.naturalTextWidth()
            x = (self.column - shown) / 2
        pitch = self.pitch(index)
        baseline = (pitch - font.ascent - font.descent) / 2 + font.ascent
        y = round(style.above * self.em) + number * pitch + round(baseline) - placed.ascent()
        placed.setPosition(QPointF(x, y))

    def _formats(self, index: int, lines: list[Line]) -> list[QTextLayout.FormatRange]:
        setting, font = self._setting(index), self._font(index)
        runs = self._runs(index)
        ranges: list[QTextLayout.FormatRange] = []
        for line in lines:
            for start, end, spacing in spacing_runs(setting, line):
                for begin, stop, used in _cut(start, end, runs, font):
                    ranges.append(self._range(index, begin, stop, used, spacing))
        return ranges

    def _range(
        self, index: int, start: int, end: int, font: PageFont, spacing: float
    ) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start = self.to_units(index, start)
        made.length = self.to_units(index, end) - made.start
        made.format = font.text_format(spacing)
        return made

    def _shape_by_qt(self, index: int) -> list[Line]:
        """Let Qt break a block whose characters join or run right to left."""
        layout, style = self._qt_layout(index), self.style(index)
        side = Qt.AlignmentFlag.AlignHCenter if style.centred else Qt.AlignmentFlag.AlignJustify
        layout.setTextOption(_option(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere, side))
        length = len(self.page.blocks[index].text)
        whole = _cut(0, length, self._runs(index), self._font(index))
        layout.setFormats([self._range(index, start, end, font, 0.0) for start, end, font in whole])
        lines: list[Line] = []
        layout.beginLayout()
        while (placed := layout.createLine()).isValid():
            indent = style.indent * self.em if not lines else 0.0
            placed.setLineWidth(self.column - indent)
            start = self.to_offset(index, placed.textStart())
            end = self.to_offset(index, placed.textStart() + placed.textLength())
            self._place(index, placed, len(lines), None)
            if style.centred:
                placed.setPosition(QPointF(0.0, placed.position().y()))
            lines.append(Line(start, end, placed.naturalTextWidth()))
        layout.endLayout()
        self._keep(index)
        return lines or [Line(0, 0, 0.0)]

    def ink_shift(self, index: int, offset: int) -> float:
        """How far behind Qt's place for code point `offset` of block `index` its ink begins, px.

        Of two opening marks the first gives up its empty half in front, but Qt takes it off behind.
        """
        text = self.page.blocks[index].text
        if offset < 1 or kinds_of(text[offset - 1 : offset + 1]) != "oo" or self._is_complex(index):
            return 0.0
        face = self._font(index).face
        return face.em / 2 if face.tight(text[offset]) else 0.0

    def advance(self, index: int, character: str) -> float:
        """The width of `character` in the face of block `index`, px."""
        return self._font(index).face.advances[character]

    def to_offset(self, index: int, unit: int) -> int:
        """The code point in block `index` of its UTF-16 offset `unit`."""
        paragraph = index - self.page.front
        return self.page.positions.to_offset_in(paragraph, unit) if paragraph >= 0 else unit


def _fill(placed: QTextLine, line: Line, length: int) -> bool:
    """Put exactly `line`, `length` UTF-16 units, into `placed`; False if Qt cannot."""
    columns = max(1, line.end - line.start)
    for _ in range(4):
        placed.setNumColumns(columns)
        surplus = placed.textLength() - length
        if surplus <= 0:
            return surplus == 0
        columns -= surplus  # Qt counts a ligature (a joined dash) as one column.
    return False


def _option(wrap: QTextOption.WrapMode, side: Qt.AlignmentFlag) -> QTextOption:
    option = QTextOption(side)
    option.setWrapMode(wrap)
    return option


def _cut(
    start: int, end: int, runs: list[tuple[int, int, PageFont]], font: PageFont
) -> list[tuple[int, int, PageFont]]:
    """`[start, end)` cut at the run-in headings, each piece with its font."""
    pieces: list[tuple[int, int, PageFont]] = []
    at = start
    for first, last, own in runs:
        if last <= at or first >= end:
            continue
        if first > at:
            pieces.append((at, first, font))
        pieces.append((max(at, first), min(end, last), own))
        at = min(end, last)
    if at < end:
        pieces.append((at, end, font))
    return pieces
