"""The original, painted: paragraphs, boxes of removed text, folded stretches."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from speechreader.app.language import translate
from speechreader.model.span import Span
from speechreader.ui import icons
from speechreader.ui.cleaning.names import rule_sentence, rule_title
from speechreader.ui.cleaning.original import Block
from speechreader.ui.cleaning.stack import FOLD, GAP, HEAD, PAD, PITCH, BlockStack, head_of
from speechreader.ui.look import Look
from speechreader.ui.widgets.text import plain_tooltip

_MARGIN = 26
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class OriginalView(QAbstractScrollArea):
    """The blocks of one original. `edit_clicked` carries the number of an edit; `scrolled_by_hand` is told as such."""

    edit_clicked = Signal(int)
    scrolled_by_hand = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._stack = BlockStack(look)
        self._chosen = -1
        self._leading = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("beside", "Original"))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        look.changed.connect(self._lay_out_anew)

    # What is shown

    def show_blocks(self, blocks: tuple[Block, ...]) -> None:
        """Show other blocks, from the top."""
        self._chosen = -1
        self._stack.set_blocks(blocks)
        self._lay_out_anew()
        self.verticalScrollBar().setValue(0)

    def choose(self, raw: Span) -> None:
        """Bring a stretch of the original into view and frame it."""
        for i, block in enumerate(self._stack.blocks):
            if block.kind == "fold" and block.raw.start <= raw.start < block.raw.end:
                self._unfold(i)
                break
        numbers = (run.edit for block in self._stack.blocks for run in block.runs if run.raw == raw)
        self._chosen = next(numbers, -1)
        self.scroll_to(raw.start, self.viewport().height() / 3)
        self.viewport().update()

    def reveal(self, raw: int) -> None:
        """Unfold what would be seen with the position `raw` at the top."""
        while (i := self._stack.fold_within(raw, self.viewport().height())) >= 0:
            self._unfold(i)

    def raw_at(self, height: float) -> int:
        """The position in the original at `height` pixels below the top of the view."""
        if not self._stack.blocks:
            return 0
        return self._stack.raw_at(self.verticalScrollBar().value() + height)

    def scroll_to(self, raw: int, height: float = 0.0) -> None:
        """Bring the position `raw` to `height` pixels below the top, without telling that it was done by hand."""
        if not self._stack.blocks:
            return
        y = self._stack.y_of(raw, self.viewport().height() * 2)
        self._leading = True
        self._measure()
        self.verticalScrollBar().setValue(round(y - height) if raw else 0)
        self._leading = False

    def _lay_out_anew(self) -> None:
        self._stack.width = max(120.0, self.viewport().width() - 2 * _MARGIN)
        self._stack.forget()
        self._measure()

    def _measure(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, round(self._stack.height() + page / 2) - page))
        bar.setPageStep(page)
        bar.setSingleStep(PITCH)
        self.viewport().update()

    def _unfold(self, i: int) -> None:
        self._stack.unfold(i)
        self._measure()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the blocks in view."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), QColor(self._look.theme.desk))
            if not self._stack.blocks:
                return
            top, height = self.verticalScrollBar().value(), self.viewport().height()
            first = self._stack.block_at(top)
            if self._stack.settle_around(first, height * 2):
                self._measure()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for i in range(first, len(self._stack.blocks)):
                y = self._stack.top(i) - top
                if y > height:
                    break
                self._paint_block(painter, i, y)

    def _paint_block(self, painter: QPainter, i: int, y: float) -> None:
        block, layout = self._stack.blocks[i], self._stack.layout(i)
        if layout is None:
            self._paint_fold(painter, block, y)
        elif block.kind == "box":
            self._paint_box(painter, block, y, self._stack.box_height(i))
            layout.draw(painter, QPointF(_MARGIN + PAD, y + head_of(block)))
        else:
            layout.draw(painter, QPointF(_MARGIN, y))

    def _paint_box(self, painter: QPainter, block: Block, y: float, height: float) -> None:
        theme, width = self._look.theme, self._stack.width
        chosen = self._chosen in block.edits
        pen = QPen(QColor(theme.accent if chosen else theme.line_control), 2 if chosen else 1)
        pen.setStyle(Qt.PenStyle.SolidLine if block.kept else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(theme.panel) if chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(_MARGIN + 0.5, y + 0.5, width - 1, height), 4, 4)
        head = QRectF(_MARGIN + PAD, y + 3, width - 2 * PAD, HEAD - 2)
        sign = "information" if block.kept else "removed"
        icons.draw(painter, sign, head.left(), head.center().y() - 7, theme.text_2)
        painter.setFont(self._look.font(12))
        painter.setPen(QColor(theme.text_2))
        painter.drawText(head.adjusted(20, 0, 0, 0), _MIDDLE, rule_title(block.rule, "removed"))
        count = sum(not c.isspace() for c in block.text)
        painter.drawText(head, _RIGHT, translate("library", "{n} chars", n=f"{count:,}"))

    def _paint_fold(self, painter: QPainter, block: Block, y: float) -> None:
        theme = self._look.theme
        row = QRectF(_MARGIN, y + GAP / 4, self._stack.width, FOLD)
        painter.setPen(QPen(QColor(theme.line_firm), 1))
        painter.drawLine(row.topLeft(), row.topRight())
        painter.drawLine(row.bottomLeft(), row.bottomRight())
        icons.draw(painter, "right", row.left() + 4, row.center().y() - 7, theme.text_2)
        painter.setFont(self._look.font(12))
        painter.setPen(QColor(theme.text_2))
        words = translate(
            "beside", "{n} paragraphs in which nothing was removed", n=len(block.hidden)
        )
        painter.drawText(row.adjusted(24, 0, 0, 0), _MIDDLE, words)
        painter.setPen(QColor(theme.accent))
        painter.drawText(row, _RIGHT, translate("beside", "Unfold"))

    # Hands

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click unfolds, or chooses what cleaning did there."""
        if event.button() != Qt.MouseButton.LeftButton or not self._stack.blocks:
            return
        i, number = self._at(event.position())
        if self._stack.blocks[i].kind == "fold":
            self._unfold(i)
        elif number >= 0:
            self._chosen = number
            self.viewport().update()
            self.edit_clicked.emit(number)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what the rule does, when the pointer rests on what cleaning did."""
        if not isinstance(event, QHelpEvent) or not self._stack.blocks:
            return super().viewportEvent(event)
        i, number = self._at(QPointF(event.pos()))
        block = self._stack.blocks[i]
        kinds = {run.edit: run.kind for run in block.runs}
        left = kinds.get(number) in ("removed", "kept")
        tip = rule_sentence(block.rule, "removed" if left else "joined")
        QToolTip.showText(event.globalPos(), plain_tooltip(tip) if number >= 0 else "")
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew, with the same words at the top."""
        super().resizeEvent(event)
        raw = self.raw_at(0) if self.verticalScrollBar().value() else 0
        self._lay_out_anew()
        self.scroll_to(raw)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by key as the page does."""
        bar = self.verticalScrollBar()
        page = bar.pageStep() - PITCH
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        steps = {
            Qt.Key.Key_Down: PITCH,
            Qt.Key.Key_Up: -PITCH,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Space: -page if back else page,
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        step = next((steps[key] for key in steps if key == event.key()), None)
        if step is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step)

    def _at(self, point: QPointF) -> tuple[int, int]:
        """The block at a point of the view, and the number of the edit there or -1."""
        y = point.y() + self.verticalScrollBar().value()
        i = self._stack.block_at(y)
        return i, self._stack.edit_at(i, point.x() - _MARGIN, y)

    def _scrolled(self) -> None:
        self.viewport().update()
        if not self._leading:
            self.scrolled_by_hand.emit()
