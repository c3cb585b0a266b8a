"""Going from passage to passage: next and previous, to the partner and back, and what is said of where one stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from speechreader.app.language import translate
from speechreader.model.comparison import Side
from speechreader.ui.compare.follow import LEVEL
from speechreader.ui.compare.kinds import letter, name_of, shown_as
from speechreader.ui.compare.lists.wording import characters
from speechreader.ui.compare.pane import heading_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speechreader.model.comparison import Comparison, Passage
    from speechreader.model.span import Span
    from speechreader.ui.compare.pane import ComparePane
    from speechreader.ui.compare.presenter import ComparePresenter
    from speechreader.ui.compare.tie import Tie

LONGEST = 200


class _Stop(NamedTuple):
    """Where the reader stood: the page that led, both heights, and the places of the chosen passage.

    Places, not its number: passages are numbered anew when more is known of set phrases.
    """

    leader: Side
    tops: tuple[int, int]
    chosen: tuple[Span, Span] | None


class Walk(QObject):
    """Moves the two pages from passage to passage. `told` carries a sentence on where one stands, or "".

    `trail_changed` says that there may be another place to go back or forward to.
    """

    told = Signal(str)
    trail_changed = Signal()

    def __init__(
        self, presenter: ComparePresenter, panes: Mapping[Side, ComparePane], tie: Tie
    ) -> None:
        super().__init__(tie)
        self._presenter, self._panes, self._tie = presenter, panes, tie
        self._behind: list[_Stop] = []
        self._ahead: list[_Stop] = []
        self._words = ""  # told of the place where one stands
        presenter.level_asked.connect(self._level)
        presenter.chosen_changed.connect(self._chosen)
        presenter.comparison_changed.connect(self._forget)
        tie.partner_told.connect(self._partner)
        for side, pane in panes.items():
            pane.clicked.connect(partial(self.click, side))

    def side(self) -> Side:
        """The side that has the focus, else the one that leads."""
        held = (side for side, pane in self._panes.items() if pane.hasFocus())
        return next(held, self._tie.leader)

    # -- going ------------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Choose the next (1) or the previous (-1) passage in the order of the side that is read."""
        side = self.side()
        self._tie.lead(side)
        number = self._presenter.step(by, side, self._panes[side].in_view()[0])
        if number is not None:
            self._presenter.choose(number)
        elif self._presenter.comparison is not None:
            end, start = (
                translate("compare", "This is the last passage."),
                translate("compare", "This is the first passage."),
            )
            nothing = translate("compare", "There is no passage to go to.")
            self.told.emit((end if by > 0 else start) if self._presenter.numbers() else nothing)

    def click(self, side: Side, offset: int) -> None:
        """Choose the passage at a place that was clicked; its partner comes level with it."""
        self._tie.lead(side)
        number = self._presenter.passage_at(offset, side)
        if number is not None:
            self.remember()
            self._presenter.choose(number, side)
        else:
            self._presenter.choose(None)
            self._partner(False)

    def go(self, number: int) -> None:
        """Choose a passage that is named elsewhere, in the gutter or in a list."""
        self.remember()
        self._presenter.choose(number)

    def go_to_pair(self, a: Span, b: Span) -> None:
        """Bring a place of 甲 and one of 乙 to one height."""
        self.remember()
        self._presenter.mark_chosen(None)
        self._tie.level_spans({Side.A: a, Side.B: b})
        for side, span in ((Side.A, a), (Side.B, b)):
            self._panes[side].flash(span)

    def go_to(self, side: Side, offset: int, *, focus: bool = True) -> None:
        """Bring a place of one side to the level; the other one follows."""
        self.remember()
        pane = self._panes[side]
        self._tie.lead(side)
        self._tie.forget_chosen()
        pane.bring(offset, LEVEL * pane.viewport().height(), line=True)
        self._tie.follow()
        if focus:
            pane.setFocus()

    def partner(self) -> None:
        """Go over to the other place of the chosen passage, and take the focus along."""
        side = self.side()
        if self._presenter.chosen is None:
            self.click(side, round(self._tie.level_offset(side)))
        if self._presenter.chosen is None:
            return
        self.remember()
        self._presenter.choose(self._presenter.chosen, side)
        other = side.other
        self._panes[other].setFocus(Qt.FocusReason.OtherFocusReason)
        self._tie.leader = other

    # -- coming back --------------------------------------------------------------------------------

    def remember(self) -> None:
        """Keep where the reader stands, to come back to; what lay ahead is forgotten."""
        stop = self._here()
        self._words = ""
        self._ahead.clear()
        if not self._behind or self._behind[-1] != stop:
            self._behind.append(stop)
            del self._behind[:-LONGEST]
        self.trail_changed.emit()

    def can_go(self, by: int) -> bool:
        """Whether there is a place to go back (-1) or forward (+1) to."""
        return bool(self._behind if by < 0 else self._ahead)

    def back(self) -> None:
        """Stand where one stood before the last jump."""
        self._move(self._behind, self._ahead)

    def forward(self) -> None:
        """Stand where one stood before going back."""
        self._move(self._ahead, self._behind)

    def _here(self) -> _Stop:
        tops = self._panes[Side.A].top, self._panes[Side.B].top
        passage = self._presenter.passage()
        return _Stop(self.side(), tops, passage and (passage.a, passage.b))

    def _move(self, stops: list[_Stop], others: list[_Stop]) -> None:
        if not stops:
            return
        here, stop = self._here(), stops.pop()
        others.append(here)
        with self._tie.still():
            self._presenter.mark_chosen(self._number(stop.chosen))
            for side, top in zip(Side, stop.tops, strict=True):
                self._panes[side].verticalScrollBar().setValue(top)
        self._tie.leader = stop.leader
        self._panes[stop.leader].setFocus()
        self.trail_changed.emit()

    def _number(self, places: tuple[Span, Span] | None) -> int | None:
        comparison = self._presenter.comparison
        passages = comparison.passages if comparison is not None else ()
        found = (n for n, passage in enumerate(passages) if (passage.a, passage.b) == places)
        return next(found, None)

    def _forget(self, comparison: Comparison | None) -> None:
        """Another pair, or other words: where one stood is no place any more."""
        if comparison is None:
            self._behind.clear()
            self._ahead.clear()
            self.trail_changed.emit()
        self.told.emit("")

    # -- what is said ---------------------------------------------------------------------------------

    def _level(self, number: int, stays: Side | None) -> None:
        comparison = self._presenter.comparison
        if comparison is not None:
            self._tie.level(comparison.passages[number], stays)

    def _chosen(self, number: int | None) -> None:
        if number is None:
            self._tie.forget_chosen()
        self._words = ""
        self.told.emit(self.sentence())

    def tell(self, words: str) -> None:
        """Say something of the place that was gone to; it stands until one goes on."""
        self._words = words
        self.told.emit(words)

    def sentence(self) -> str:
        """What was told of this place, else the chosen passage: where it stands, its sort, lengths and likeness."""
        if self._words:
            return self._words
        passage = self._presenter.passage()
        if passage is None:
            return ""
        sort = name_of(shown_as(passage))
        if passage.moved:
            sort = translate("compare", "{sort}, moved", sort=sort)
        if reason := self._presenter.reasons.of(self._presenter.chosen):
            sort = translate("compare", "{sort} ({reason})", sort=sort, reason=reason)
        if passage.by_hand:
            sort = translate("compare", "{sort}, by hand", sort=sort)
        return translate(
            "compare", "{a} ↔ {b} · {sort} · {n} / {m} characters · likeness {score}",
            **place_names(self._presenter, passage), sort=sort,
            n=self._length(passage, Side.A), m=self._length(passage, Side.B),
            score=f"{passage.score:.2f}",
        )  # fmt: skip

    def _length(self, passage: Passage, side: Side) -> int:
        """How long a place is, as the list of passages counts."""
        opened = self._presenter.speech(side)
        return characters(passage.of(side).of(opened.body)) if opened is not None else 0

    def _partner(self, certain: bool) -> None:
        if self._presenter.comparison is None:
            return
        other = letter(self._tie.leader.other)
        nothing = translate("compare", "Nothing in {side} answers this place.", side=other)
        self.told.emit(self.sentence() or ("" if certain else nothing))

    # -- the pointer ------------------------------------------------------------------------------------

    def hover(self, side: Side, offset: int | None) -> None:
        """Show the passage under the pointer."""
        found = None if offset is None else self._presenter.passage_at(offset, side)
        self._presenter.hover(found)


def place_names(presenter: ComparePresenter, passage: Passage) -> dict[str, str]:
    """Where a passage stands, by the letter and the heading of each side (甲 二): `a` and `b`."""
    a, b = (
        f"{letter(side)} {heading_number(presenter.speech(side), passage.of(side).start)}".strip()
        for side in Side
    )
    return {"a": a, "b": b}
