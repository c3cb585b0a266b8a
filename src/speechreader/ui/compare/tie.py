"""Two pages tied together: where one is moved, the other follows, place by place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from speechreader.model.comparison import Comparison, Passage, Side
from speechreader.ui.compare.follow import LEVEL, FollowMap, level_height

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speechreader.model.span import Span
    from speechreader.ui.compare.pane import ComparePane

#: Milliseconds from the last scrolling until it is told whether the place has a partner.
_REST = 120


class Tie(QObject):
    """Holds which page leads, whether the other one follows, and the passage that both were brought to.

    `partner_told` says after scrolling whether the words at the level have a partner; `tied_changed` follows `tied`.
    """

    partner_told = Signal(bool)
    tied_changed = Signal(bool)

    def __init__(self, panes: Mapping[Side, ComparePane], parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._map: FollowMap | None = None
        self._chosen: Passage | None = None
        self._pinned: Mapping[Side, Span] | None = None
        self._moving = False
        self.leader, self.tied = Side.A, True
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._tell)
        for side, pane in panes.items():
            pane.led.connect(partial(self.lead, side))
            pane.scrolled.connect(partial(self._scrolled, side))

    def take(self, comparison: Comparison | None) -> None:
        """Follow this comparison from now on."""
        self._map = FollowMap(comparison) if comparison is not None else None
        self._chosen = self._pinned = None
        self.follow()

    def lead(self, side: Side) -> None:
        """The reader moves the page of `side`."""
        self.leader = side
        self._pinned = None

    def set_tied(self, tied: bool) -> None:
        """Let the pages follow each other, or not."""
        if tied != self.tied:
            self.tied = tied
            self.tied_changed.emit(tied)
            self.follow()

    def level(self, passage: Passage, stays: Side | None = None) -> None:
        """Bring both places of a passage to one height: that of `stays`, which does not move, or LEVEL."""
        self.level_spans({side: passage.of(side) for side in Side}, stays)
        self._chosen = passage

    def level_spans(self, spans: Mapping[Side, Span], stays: Side | None = None) -> None:
        """Bring a span of each side to one height."""
        self.leader = leader = stays or self.leader
        pane, start = self._panes[leader], spans[leader].start
        with self.still():
            if stays is None or not self._fits(pane, start):
                pane.bring(start, LEVEL * pane.viewport().height(), line=True)
            height = pane.line_y(start) - pane.top
            self._panes[leader.other].bring(spans[leader.other].start, height, line=True)
        self._chosen, self._pinned = None, spans

    def forget_chosen(self) -> None:
        """No passage is chosen any more: its place follows the others again."""
        self._chosen = self._pinned = None

    @contextmanager
    def still(self) -> Iterator[None]:
        """Inside, each page is moved on its own."""
        self._moving, self._pinned = True, None
        try:
            yield
        finally:
            self._moving = False

    @staticmethod
    def _fits(pane: ComparePane, offset: int) -> bool:
        y = pane.line_y(offset) - pane.top
        return 0 <= y <= pane.viewport().height() - pane.page_layout.em * 2

    # -- following --------------------------------------------------------------------------------

    def follow(self) -> None:
        """Bring the page that does not lead level with the one that does."""
        if self._map is None or not self.tied or self._moving:
            return
        pane, other = self._panes[self.leader], self._panes[self.leader.other]
        height = level_height(pane.top, pane.largest_top(), pane.viewport().height())
        level = self._pinned or self._chosen_at(pane.top + height)
        if level is not None:
            self._realign(level)
            return
        if pane.top <= 0:
            other.verticalScrollBar().setValue(0)
            return
        offset = pane.offset_at_y(pane.top + height)
        beyond = pane.top + height - pane.y_of(offset)  # above the first words or below the last
        target = self._map.other(offset, self.leader, self._chosen)
        self._moving = True
        other.bring(target, height - beyond)
        self._moving = False

    def _chosen_at(self, y: float) -> Mapping[Side, Span] | None:
        """The chosen passage while a height of the page is that of its first line, before its first word."""
        if self._chosen is None:
            return None
        pane, start = self._panes[self.leader], self._chosen.of(self.leader).start
        if not pane.line_y(start) <= y < pane.y_of(start):
            return None
        return {side: self._chosen.of(side) for side in Side}

    def _realign(self, spans: Mapping[Side, Span]) -> None:
        """Bring the line of the partner to the height of the line of the side that leads."""
        pane, other = self._panes[self.leader], self._panes[self.leader.other]
        height = pane.line_y(spans[self.leader].start) - pane.top
        self._moving = True
        other.bring(spans[self.leader.other].start, height, line=True)
        self._moving = False

    def _scrolled(self, side: Side) -> None:
        self._rest.start()
        if side is self.leader or not self._moving:
            self.follow()

    def _tell(self) -> None:
        if self._map is None:
            return
        self.partner_told.emit(self._map.has_partner(self.level_offset(), self.leader))

    def level_offset(self, side: Side | None = None) -> float:
        """The place of the body that stands at the level of a page, by default of the one that leads."""
        pane = self._panes[side or self.leader]
        height = level_height(pane.top, pane.largest_top(), pane.viewport().height())
        return pane.offset_at_y(pane.top + height)
