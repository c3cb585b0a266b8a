"""The blocks of an original one under the other: laid out where they are looked at, guessed elsewhere."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout, QTextOption

from speechreader.ui.cleaning.original import Block, Run
from speechreader.ui.look import Look
from speechreader.ui.positions import units

SIZE, PITCH = 16, 28
GAP, HEAD, PAD = 8, 22, 8
FOLD = 30


class BlockStack:
    """Holds the blocks, their layouts and their tops for a column of `width` pixels."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.blocks: list[Block] = []
        self.width = 400.0
        self._layouts: dict[int, QTextLayout] = {}
        self._heights: list[float] = []
        self._tops: list[float] = [0.0]

    def set_blocks(self, blocks: tuple[Block, ...]) -> None:
        """Hold other blocks."""
        self.blocks = list(blocks)
        self.forget()

    def forget(self) -> None:
        """The width or the theme is another one: lay out anew."""
        self._layouts = {}
        self._heights = [self._guess(block) for block in self.blocks]
        self._stack()

    def unfold(self, i: int) -> None:
        """Replace a folded stretch by its paragraphs."""
        hidden = self.blocks[i].hidden
        self.blocks[i : i + 1] = hidden
        self._heights[i : i + 1] = [self._guess(block) for block in hidden]
        self._layouts = {}
        self._stack()

    def fold_within(self, raw: int, height: float) -> int:
        """The first folded stretch at the position `raw` or at most `height` pixels below it; -1 if there is none."""
        start = max(0, bisect_right([block.raw.start for block in self.blocks], raw) - 1)
        for i in range(start, len(self.blocks)):
            if self._tops[i] - self._tops[start] > height:
                break
            if self.blocks[i].kind == "fold":
                return i
        return -1

    def height(self) -> float:
        """Of all blocks together."""
        return self._tops[-1]

    def top(self, i: int) -> float:
        """Where block `i` begins."""
        return self._tops[i]

    def box_height(self, i: int) -> float:
        """The height of the frame of a box."""
        return self._heights[i] - GAP * 1.5

    def block_at(self, y: float) -> int:
        """The block at height `y`."""
        return max(0, min(len(self.blocks) - 1, bisect_right(self._tops, y) - 1))

    def settle_around(self, i: int, height: float) -> bool:
        """Make the heights around block `i` exact, `height` pixels far; True if anything moved."""
        changed, done = False, 0.0
        for j in range(max(0, i - 3), len(self.blocks)):
            changed |= self._lay_out(j)
            done += self._heights[j]
            if done > height:
                break
        if changed:
            self._stack()
        return changed

    def raw_at(self, y: float) -> int:
        """The position in the original at height `y`."""
        i = self.block_at(y)
        block, layout = self.blocks[i], self.layout(i)
        if layout is None:
            share = (y - self._tops[i]) / max(1.0, self._heights[i])
            return block.raw.start + round(min(1.0, max(0.0, share)) * len(block.raw))
        inside = max(0, int((y - self._tops[i] - head_of(block)) // PITCH))
        line = layout.lineAt(min(inside, layout.lineCount() - 1))
        return _raw_of(block, line.textStart())

    def y_of(self, raw: int, height: float) -> float:
        """The height of the line with the position `raw`; the `height` pixels around it become exact."""
        i = max(0, bisect_right([block.raw.start for block in self.blocks], raw) - 1)
        self.settle_around(i, height)
        block, layout = self.blocks[i], self.layout(i)
        if layout is None:
            share = (raw - block.raw.start) / max(1, len(block.raw))
            return self._tops[i] + self._heights[i] * min(1.0, share)
        line = layout.lineForTextPosition(_text_of(block, raw))
        if line.isValid() and line.lineNumber():
            return self._tops[i] + head_of(block) + line.lineNumber() * PITCH
        return self._tops[i]

    def edit_at(self, i: int, x: float, y: float) -> int:
        """The number of the edit at `x`, `y` of the column in block `i`, or -1."""
        block, layout = self.blocks[i], self.layout(i)
        if layout is None or not block.edits:
            return -1
        if block.kind == "box":
            return block.edits[0]
        line = layout.lineAt(min(max(0, int((y - self._tops[i]) // PITCH)), layout.lineCount() - 1))
        position, place = line.xToCursor(x), 0  # type: ignore[misc]
        for run in block.runs:
            length = units(run.text)
            if run.edit >= 0 and place - 1 <= position <= place + length:
                return run.edit
            place += length
        return -1

    def layout(self, i: int) -> QTextLayout | None:
        """The lines of block `i`; a folded stretch has none."""
        if self.blocks[i].kind == "fold":
            return None
        if i not in self._layouts:
            self._layouts[i] = self._make_layout(self.blocks[i])
        return self._layouts[i]

    def _stack(self) -> None:
        self._tops = list(accumulate(self._heights, initial=float(GAP * 2)))

    def _guess(self, block: Block) -> float:
        if block.kind == "fold":
            return FOLD + GAP
        per_line = max(4, int(self.width // SIZE))
        return -(-max(1, len(block.text)) // per_line) * PITCH + _around(block)

    def _lay_out(self, i: int) -> bool:
        layout = self.layout(i)
        if layout is None:
            return False
        exact = layout.lineCount() * PITCH + _around(self.blocks[i])
        changed = exact != self._heights[i]
        self._heights[i] = exact
        return changed

    def _make_layout(self, block: Block) -> QTextLayout:
        layout = QTextLayout(block.text, self._look.song_font(SIZE))
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(block))
        inset = 2 * PAD if block.kind == "box" else 0
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width - inset)
            line.setPosition(QPointF(0, y + (PITCH - line.height()) / 2))
            y += PITCH
        layout.endLayout()
        return layout

    def _formats(self, block: Block) -> list[QTextLayout.FormatRange]:
        made, at = list[QTextLayout.FormatRange](), 0
        for run in block.runs:
            found = QTextLayout.FormatRange()
            found.start, found.length = at, units(run.text)  # type: ignore[misc]
            found.format = self._format(run)  # type: ignore[misc]
            made.append(found)
            at += units(run.text)
        return made

    def _format(self, run: Run) -> QTextCharFormat:
        theme, look = self._look.theme, QTextCharFormat()
        look.setForeground(QColor(theme.body))
        if run.kind == "removed":
            look.setFontStrikeOut(True)
            look.setForeground(QColor(theme.text_3))
        elif run.kind == "kept":
            look.setForeground(QColor(theme.text_2))
        elif run.kind in ("sign", "folded"):
            look.setForeground(QColor(theme.accent))
        elif run.kind == "blank":
            look.setBackground(QColor(theme.shade))
        return look


def head_of(block: Block) -> float:
    """How far below the top of its block the first line begins."""
    return HEAD + PAD / 2 if block.kind == "box" else 0.0


def _around(block: Block) -> float:
    return (HEAD + PAD + GAP if block.kind == "box" else 0) + GAP / 2


def _raw_of(block: Block, unit: int) -> int:
    at = 0
    for run in block.runs:
        length = units(run.text)
        if unit < at + length:
            return min(run.raw.start + unit - at, run.raw.end)
        at += length
    return block.raw.end


def _text_of(block: Block, raw: int) -> int:
    at = 0
    for run in block.runs:
        length = units(run.text)
        if raw < run.raw.end:
            return at + min(max(0, raw - run.raw.start), length)
        at += length
    return max(0, at - 1)
