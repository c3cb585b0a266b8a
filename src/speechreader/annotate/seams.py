"""Where an insertion or a deletion begins, when several places give the same two texts.

After deleting one of two equal sentences nobody can tell which was deleted; after deleting «一是甲。» before «一是乙。»
the characters 一是 may have been those of either. The seam is put where a person would have cut, between paragraphs or
sentences, and what could still be the other twin is remembered as a zone of doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from speechreader.annotate.belief import Judge
from speechreader.annotate.runs import Gap, Run, gaps_between

#: Both ends of a cut as good as this (between sentences): then no worse cut comes into question.
_NATURAL = 2


@dataclass(frozen=True, slots=True)
class Zone:
    """Kept characters `[start, end)` of the old string that may have been others, equal to them.

    `shift` leads from their place in the new string to the other place they might have; 0 if that one
    is gone.
    """

    start: int
    end: int
    shift: int = 0


@dataclass(frozen=True, slots=True)
class _Slide:
    """How far a seam goes to the left and right, and where it lies best, counted from where it is."""

    left: int
    right: int
    best: int


def _reach(text: str, start: int, end: int, limits: tuple[int, int]) -> tuple[int, int]:
    left = right = 0
    while left < limits[0] and text[start - left - 1] == text[end - left - 1]:
        left += 1
    while right < limits[1] and text[start + right] == text[end + right]:
        right += 1
    return left, right


class SeamSetter:
    """Puts every one-sided seam of a chain where it lies best, and collects the zones of doubt."""

    def __init__(self, judge: Judge, a: str, b: str) -> None:
        self._judge = judge
        self._texts = (a, b)
        self.zones: list[Zone] = []

    def settle(self, chain: Sequence[Run], whole: Gap) -> list[Run]:
        """The chain with its seams moved; those at the ends of the texts too."""
        end = Run(whole.old_end, whole.new_end, 0)
        runs = [Run(whole.old, whole.new, 0), *chain, end]
        for i in range(len(runs) - 1):
            gap = gaps_between(runs[i : i + 2], whole)[1]
            if bool(gap.old_size) != bool(gap.new_size):
                runs[i], runs[i + 1] = self._set(runs[i], runs[i + 1], gap)
        return [run for run in runs if run.length]

    def _set(self, left: Run, right: Run, gap: Gap) -> tuple[Run, Run]:
        side = 0 if gap.old_size else 1
        start, end = (gap.old, gap.old_end) if side == 0 else (gap.new, gap.new_end)
        reach = _reach(self._texts[side], start, end, (left.length, right.length))
        if reach == (0, 0):
            return left, right
        ranks = {t: self._rank(side, start + t, end + t) for t in range(-reach[0], reach[1] + 1)}
        best = max(ranks, key=lambda t: (sum(ranks[t]), -abs(t)))
        self._doubt(ranks, best, gap)
        return Run(left.old, left.new, left.length + best), right.cut(best)

    def _rank(self, side: int, start: int, end: int) -> tuple[int, int]:
        return self._judge.break_rank(side, start), self._judge.break_rank(side, end)

    def _doubt(self, ranks: dict[int, tuple[int, int]], best: int, gap: Gap) -> None:
        natural = min(ranks[best]) >= _NATURAL
        rivals = [t for t in ranks if not natural or sum(ranks[t]) >= sum(ranks[best])]
        before, behind = best - min(rivals), max(rivals) - best
        if before:
            end = gap.old + best
            self.zones.append(Zone(end - before, end, gap.new_size))
        if behind:
            start = gap.old_end + best
            self.zones.append(Zone(start, start + behind, -gap.new_size))
