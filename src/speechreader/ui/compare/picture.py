"""What is shown of a comparison: the filter, and the passages that are chosen and hovered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from speechreader.model.comparison import Comparison, Side
from speechreader.ui.compare import remembering
from speechreader.ui.compare.kinds import AT_FIRST, Filter, is_shown
from speechreader.ui.compare.sifting import Sifted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speechreader.app.settings import Settings
    from speechreader.compare.coverage import CoverageMeter
    from speechreader.model.comparison import Passage

#: Milliseconds from the last change of the filter until it is written: a slider changes it with every pixel.
_KEEP_AFTER = 400


class Picture(QObject):
    """Holds the comparison (None while there is none), what is shown of it, and the chosen and the hovered passage.

    A passage is named by its number in `comparison.passages`. `passage_chosen` may be emitted by any list; it does
    what `choose` does. `chosen_changed` and `hovered_changed` carry the number or None, `filter_changed` a `Filter`.
    `level_asked` (number, Side that stays, or None) wants both pages brought to one height.
    """

    passage_chosen = Signal(int)
    chosen_changed = Signal(object)
    hovered_changed = Signal(object)
    filter_changed = Signal(object)
    level_asked = Signal(int, object)

    def __init__(self, parent: QObject | None, settings: Settings | None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._lengths: Mapping[Side, int] = {}
        self._sifted: Sifted | None = None
        self._meter: CoverageMeter | None = None
        self.comparison: Comparison | None = None
        self.shown: Filter = remembering.load(settings) if settings else AT_FIRST
        self.chosen: int | None = None
        self.hovered: int | None = None
        self._keep = QTimer(self, singleShot=True, interval=_KEEP_AFTER)
        self._keep.timeout.connect(self._keep_filter)
        self.passage_chosen.connect(self.choose)

    def set_shown(self, shown: Filter) -> None:
        """Show this only, in text, gutter, strips, lists and numbers; it is kept as a setting."""
        if shown != self.shown:
            self.shown = shown
            chosen = self.passage()
            if chosen is not None and not is_shown(chosen, shown):
                self._set_chosen(None)
            self._keep.start()
            self.filter_changed.emit(shown)

    def _keep_filter(self) -> None:
        self._keep.stop()
        if self._settings is not None:
            remembering.save(self._settings, self.shown)

    @property
    def sifted(self) -> Sifted | None:
        """What the filter leaves; None while there is no comparison."""
        if self.comparison is None:
            return None
        if self._sifted is None or not self._sifted.is_of(self.comparison, self.shown):
            self._sifted = Sifted(self.comparison, self.shown, self._lengths, self._meter)
        return self._sifted

    def numbers(self, side: Side = Side.A) -> list[int]:
        """The passages that are walked and listed, in reading order of `side`."""
        return self.sifted.numbers(side) if self.sifted else []

    def joined(self) -> list[int]:
        """The passages that the gutter joins; the chosen and the hovered one always."""
        if self.sifted is None:
            return []
        found, joined = (self.chosen, self.hovered), self.sifted.joined
        return sorted({*joined, *(n for n in found if n is not None)})

    def passage_at(self, offset: int, side: Side) -> int | None:
        """The number of the passage at a place, the one that leads best; None where none is to be seen."""
        if self.comparison is None:
            return None
        found = (p for p in self.comparison.at(offset, side) if is_shown(p, self.shown))
        passage = next(found, None)
        return None if passage is None else self._number_of(passage)

    def _number_of(self, passage: Passage) -> int:
        passages = self.comparison.passages if self.comparison else ()
        return next(n for n, other in enumerate(passages) if other is passage)

    def passage(self) -> Passage | None:
        """The chosen passage."""
        if self.comparison is None or self.chosen is None:
            return None
        return self.comparison.passages[self.chosen]

    # -- choosing -----------------------------------------------------------------------------

    def choose(self, number: int | None, stays: Side | None = None) -> None:
        """Choose a passage, or none; both pages are brought to one height, the one of `stays` not moving.

        One that is hidden is shown with all of its sort.
        """
        if self.comparison is None or number is None:
            self._set_chosen(None)
            return
        passage = self.comparison.passages[number]
        if not is_shown(passage, self.shown):
            self.set_shown(self.shown.with_this(passage))
        self._set_chosen(number)
        self.level_asked.emit(number, stays)

    def mark_chosen(self, number: int | None) -> None:
        """Let a passage be the chosen one, or none, without moving the pages."""
        here = self.comparison is not None and number is not None
        self._set_chosen(number if here else None)

    def step(self, by: int, side: Side, offset: int) -> int | None:
        """The passage after (1) or before (-1) the chosen one in the order of `side`, else after or before `offset`.

        None where there is no further one.
        """
        numbers = self.numbers(side)
        if self.chosen in numbers:
            at = numbers.index(self.chosen) + by
            return numbers[at] if 0 <= at < len(numbers) else None
        starts = [(self._start(n, side), n) for n in numbers]
        ahead = [n for start, n in starts if (start >= offset if by > 0 else start < offset)]
        return None if not ahead else ahead[0 if by > 0 else -1]

    def _start(self, number: int, side: Side) -> int:
        return self.comparison.passages[number].of(side).start if self.comparison else 0

    def _set_chosen(self, number: int | None) -> None:
        if number != self.chosen:
            self.chosen = number
            self.chosen_changed.emit(number)

    def hover(self, number: int | None) -> None:
        """A passage is under the pointer, in a page, in the gutter or in a list."""
        if number != self.hovered:
            self.hovered = number
            self.hovered_changed.emit(number)

    def keep_now(self) -> None:
        """Write the filter if that is still to be done."""
        if self._keep.isActive():
            self._keep_filter()
