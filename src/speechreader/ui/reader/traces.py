"""Traces of cleaning on the page: where a piece was removed, ends were joined or a paragraph was split."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QToolTip

from speechreader.app.language import translate
from speechreader.ui.reader.marks.layer import SLOT

if TYPE_CHECKING:
    from speechreader.model.speech import OpenedSpeech
    from speechreader.ui.reader.document import Page
    from speechreader.ui.reader.layout import PageLayout
    from speechreader.ui.reader.marks.layer import MarkLayer
    from speechreader.ui.reader.view import ReaderView

_SHOWN = ("removed", "joined", "split")
#: A tooltip shows at most this many characters of what was removed.
_LONGEST = 300
_REACH = 7


class Trace(NamedTuple):
    """One trace: the index of its edit, its kind, where it stands in the body, and what the tooltip says."""

    edit: int
    kind: str
    offset: int
    rule: str
    removed: str


class Traces:
    """Paints and finds the traces of one speech."""

    def __init__(self, view: ReaderView, layout: PageLayout, marks: MarkLayer) -> None:
        self._view, self._layout, self._marks = view, layout, marks
        self._traces: list[Trace] = []
        self._offsets: list[int] = []
        self._page: Page | None = None
        self._accent, self._neutral = QColor("teal"), QColor("gray")

    def set_colours(self, accent: QColor, neutral: QColor) -> None:
        """`accent` for joints and splits, `neutral` for removals."""
        self._accent, self._neutral = accent, neutral

    def set_traces(self, opened: OpenedSpeech | None, page: Page | None = None) -> None:
        """Show the traces of `opened` on `page`; None shows none."""
        self._page = page
        self._traces = traces_of(opened) if opened is not None else []
        self._offsets = [trace.offset for trace in self._traces]
        self._view.viewport().update()

    @property
    def shown(self) -> tuple[Trace, ...]:
        """The traces on the page, in the order of the body."""
        return tuple(self._traces)

    def paint(self, painter: QPainter, top: float, bottom: float) -> None:
        """Draw the traces between `top` and `bottom` (page coordinates)."""
        if not self._traces:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for trace, spot in self._visible(top, bottom):
            draw = {"removed": self._removed, "joined": self._joint, "split": self._split}
            draw[trace.kind](painter, spot)

    def _visible(self, top: float, bottom: float) -> list[tuple[Trace, QRectF]]:
        """Traces in view with the box of the boundary they mark: left edge, line top, no width, pitch."""
        page, layout = self._page, self._layout
        if page is None:
            return []
        first, last = layout.block_at(top) - page.front, layout.block_at(bottom) - page.front
        if last < 0:
            return []
        low = bisect_left(self._offsets, page.positions.span(max(0, first)).start)
        found: list[tuple[Trace, QRectF]] = []
        for trace in self._traces[low:]:
            place = page.positions.place(trace.offset)
            if place.paragraph > last:
                break
            index = place.paragraph + page.front
            number = layout.line_of(index, place.offset)
            y = layout.line_top(index, number)
            if top - layout.em * 2 <= y <= bottom:
                x = layout.x_of(index, place.offset, number)
                found.append((trace, QRectF(x, y, 0, layout.pitch(index))))
        return found

    def _joint(self, painter: QPainter, spot: QRectF) -> None:
        """A wedge under the joint, pointing up at it."""
        half = max(3.0, self._layout.em * 0.19)
        tip = QPointF(spot.left(), spot.center().y() + self._layout.em * 0.58)
        wedge = QPolygonF([tip, tip + QPointF(half, half * 1.2), tip + QPointF(-half, half * 1.2)])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._accent)
        painter.drawPolygon(wedge)

    def _removed(self, painter: QPainter, spot: QRectF) -> None:
        """A dashed upright at the place and a dashed box in the margin."""
        pen = QPen(self._neutral, 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = self._layout.em * 0.68
        x, middle = round(spot.left()) - 0.5, spot.center().y()
        painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half))
        painter.drawRect(self._margin_box(spot))

    def _split(self, painter: QPainter, spot: QRectF) -> None:
        """The sign of a paragraph in the margin, left of the line that now begins."""
        font = self._view.font()
        font.setPixelSize(max(11, round(self._layout.em * 0.72)))
        painter.setFont(font)
        painter.setPen(self._accent)
        box = self._margin_box(spot).adjusted(-6, -6, 6, 6)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "¶")

    def _margin_box(self, spot: QRectF) -> QRectF:
        """Left of the column, and of the shapes of marks that begin on the same line."""
        side, middle = 11.0, spot.center().y()
        shapes = self._marks.signs_beside(*self._layout.line_at(middle))
        x = round(self._layout.left) - 27.5 - shapes * SLOT
        return QRectF(max(1.5, x), round(middle - side / 2) + 0.5, side, side)

    def at(self, point: QPoint) -> int | None:
        """The edit whose trace is at `point` of the viewport."""
        trace = self._trace_at(point)
        return trace.edit if trace else None

    def _trace_at(self, point: QPoint) -> Trace | None:
        if not self._traces:
            return None
        x = point.x() + self._view.horizontalScrollBar().value()
        y = point.y() + self._view.verticalScrollBar().value()
        for trace, spot in self._visible(y - self._layout.em * 2, y):
            if not spot.top() <= y <= spot.bottom():
                continue
            margin = trace.kind != "joined" and self._margin_box(spot).adjusted(
                -5, -5, 5, 5
            ).contains(x, y)
            low = trace.kind != "joined" or y > spot.center().y()
            if margin or (trace.kind != "split" and low and abs(x - spot.left()) <= _REACH):
                return trace
        return None

    def tooltip(self, event: QEvent) -> bool:
        """Show what happened at the pointer, as plain text; False where there is no trace."""
        if not isinstance(event, QHelpEvent):
            return False
        trace = self._trace_at(event.pos())
        if trace is None:
            return False
        QToolTip.showText(event.globalPos(), self.words(trace), self._view.viewport())
        return True

    def words(self, trace: Trace) -> str:
        """What the tooltip of `trace` says; the text it quotes is escaped, so it stays plain."""
        from html import escape  # a table of all entities, for a tooltip

        from speechreader.ui.cleaning.names import rule_title

        sentence = _sentence(trace, rule_title(trace.rule, trace.kind))
        return f"<div style='white-space:pre-wrap'>{escape(sentence)}</div>"


def traces_of(opened: OpenedSpeech) -> list[Trace]:
    """The traces worth showing in place, in the order of the body; blanks and folded forms are not."""
    offsets = opened.offsets
    made = [
        Trace(i, edit.kind, _spot(opened, i), edit.rule, edit.removed)
        for i, edit in enumerate(offsets.edits)
        if edit.kind in _SHOWN
    ]
    return sorted(made, key=lambda trace: trace.offset)


def _spot(opened: OpenedSpeech, index: int) -> int:
    """Where the trace of edit `index` stands: a split marks the line that begins behind its break."""
    edit, start = opened.offsets.edits[index], opened.offsets.clean_start(index)
    after = start + len(edit.put) if edit.kind == "split" else start
    return min(after, len(opened.body))


def _sentence(trace: Trace, rule: str) -> str:
    if trace.kind == "split":
        return translate("reader", "A new paragraph begins here ({rule})", rule=rule)
    shown = trace.removed.strip("\n")
    if len(shown) > _LONGEST:
        shown = shown[:_LONGEST] + "…"
    if trace.kind == "removed":
        return translate("reader", "Removed here ({rule}):\n{removed}", rule=rule, removed=shown)
    if shown.strip():
        return translate(
            "reader", "Joined here ({rule}), left out:\n{removed}", rule=rule, removed=shown
        )
    return translate("reader", "Joined here; a break or blank stood between ({rule})", rule=rule)
