"""What a filter leaves of a comparison, worked out once for page, gutter, strips, lists and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from speechreader.model.comparison import Comparison, Coverage, Side
from speechreader.ui.compare.kinds import Filter, Formulas, Shown, counts, is_shown
from speechreader.ui.compare.stretches import NOBODY, Stretch, stretches

if TYPE_CHECKING:
    from speechreader.compare.coverage import CoverageMeter


class Sifted:
    """A comparison of texts of `lengths` characters under a filter; parts are worked out when they are asked for."""

    def __init__(
        self,
        comparison: Comparison,
        shown: Filter,
        lengths: Mapping[Side, int],
        meter: CoverageMeter | None = None,
    ) -> None:
        self.comparison, self.shown = comparison, shown
        self._all = shown.formulas is Formulas.SHOWN  # set phrases count like others
        self._lengths, self._meter = lengths, meter
        self._numbers: dict[Side, list[int]] = {}
        self._stretches: dict[Side, list[Stretch]] = {}

    def is_of(self, comparison: Comparison | None, shown: Filter) -> bool:
        """Whether it holds what is left of just this."""
        return self.comparison is comparison and self.shown == shown

    @cached_property
    def _seen(self) -> list[int]:
        passages = enumerate(self.comparison.passages)
        return [number for number, passage in passages if is_shown(passage, self.shown)]

    def numbers(self, side: Side) -> list[int]:
        """The passages that are counted, in reading order of one side."""
        if side not in self._numbers:
            passages = self.comparison.passages
            counted = [n for n in self._seen if self._all or not passages[n].formula]
            self._numbers[side] = sorted(counted, key=lambda n: passages[n].of(side))
        return self._numbers[side]

    def stretches(self, side: Side) -> list[Stretch]:
        """One side parted into what is to be seen."""
        if side not in self._stretches:
            length = self._lengths[side]
            self._stretches[side] = stretches(self.comparison, self.shown, side, length, self._seen)
        return self._stretches[side]

    @cached_property
    def joined(self) -> list[int]:
        """The passages that ribbons join: of many that share a place, as refrains do, those that lead best there."""
        best = {s.number for side in Side for s in self.stretches(side) if s.number != NOBODY}
        return [number for number in self.numbers(Side.A) if number in best]

    @cached_property
    def counts(self) -> Mapping[Shown, int]:
        """How much there is of each sort under the thresholds, switched on or not."""
        return counts(self.comparison, self.shown)

    @cached_property
    def coverage(self) -> Coverage:
        """The shares that the passages left cover, with set phrases (hidden or not) and without."""
        if self._meter is None:
            return self.comparison.coverage
        passages, shown = self.comparison.passages, self.shown
        real = [passages[n] for n in self._seen if not passages[n].formula]
        return self._meter.of(
            real + [p for p in passages if p.formula and shown.is_long_and_like(p)]
        )
