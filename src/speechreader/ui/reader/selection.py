"""The selection as it is painted: a tint over fills and under the letters, with an upright at each end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from speechreader.model.span import Span

if TYPE_CHECKING:
    from speechreader.ui.reader.layout import PageLayout


def draw_selection(
    layout: PageLayout, painter: QPainter, blocks: tuple[int, int], positions: Span
) -> None:
    """Draw what lies in `blocks` (first, behind the last) of the selection `positions` of the document."""
    for index in range(*blocks):
        _draw_in(layout, painter, index, positions)


def _draw_in(layout: PageLayout, painter: QPainter, index: int, positions: Span) -> None:
    block = layout.document().findBlockByNumber(index)
    first, last = positions.start - block.position(), positions.end - block.position()
    if last <= 0 or first >= block.length():
        return
    begin = layout.shaper.to_offset(index, max(0, first))
    stop = min(len(layout.page.blocks[index].text), layout.shaper.to_offset(index, last))
    boxes = layout.boxes(index, begin, stop)
    for box in boxes:
        painter.fillRect(box, layout.inks.selection)
    if boxes and first >= 0:
        painter.fillRect(_edge(boxes[0], boxes[0].left()), layout.inks.ends)
    if boxes and last < block.length():
        painter.fillRect(_edge(boxes[-1], boxes[-1].right() - 1), layout.inks.ends)


def _edge(box: QRectF, x: float) -> QRectF:
    return QRectF(round(x), box.top(), 1, box.height())
