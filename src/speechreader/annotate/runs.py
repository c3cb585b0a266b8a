"""Equal runs of two strings: found by what stands in both exactly once, chained in order, heaviest first.

This is the patience method on runs of characters: words that occur once on both sides are the same words,
whatever happened around them. It is linear in the length of the texts for each length of run that is tried,
where a shortest edit script would be quadratic in the number of changes and would pair stray characters.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

#: Lengths of the runs looked for, longest first. Shorter ones are no evidence between two edits.
LENGTHS = (32, 16, 8, 4)
_STEP = 256


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """`length` equal characters at `old` in the old and at `new` in the new string."""

    old: int
    new: int
    length: int

    @property
    def old_end(self) -> int:
        """Behind the last character in the old string."""
        return self.old + self.length

    @property
    def new_end(self) -> int:
        """Behind the last character in the new string."""
        return self.new + self.length

    def cut(self, head: int) -> Run:
        """What is left without the first `head` characters."""
        return Run(self.old + head, self.new + head, self.length - head)


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of the old string against a stretch of the new one."""

    old: int
    old_end: int
    new: int
    new_end: int

    @property
    def old_size(self) -> int:
        """How much of the old string it covers."""
        return self.old_end - self.old

    @property
    def new_size(self) -> int:
        """How much of the new string it covers."""
        return self.new_end - self.new


def common_head(a: str, b: str, gap: Gap) -> int:
    """How many characters are equal at the start of `gap`."""
    limit, n = min(gap.old_size, gap.new_size), 0
    i, j = gap.old, gap.new
    while n + _STEP <= limit and a[i + n : i + n + _STEP] == b[j + n : j + n + _STEP]:
        n += _STEP
    while n < limit and a[i + n] == b[j + n]:
        n += 1
    return n


def common_tail(a: str, b: str, gap: Gap) -> int:
    """How many characters are equal at the end of `gap`."""
    limit, n = min(gap.old_size, gap.new_size), 0
    i, j = gap.old_end, gap.new_end
    while n + _STEP <= limit and a[i - n - _STEP : i - n] == b[j - n - _STEP : j - n]:
        n += _STEP
    while n < limit and a[i - n - 1] == b[j - n - 1]:
        n += 1
    return n


def _once(text: str, start: int, end: int, size: int) -> dict[str, int]:
    """Where each run of `size` characters begins, -1 for one that stands there more than once."""
    seen: dict[str, int] = {}
    for at in range(start, end - size + 1):
        gram = text[at : at + size]
        seen[gram] = -1 if gram in seen else at
    return seen


def unique_runs(a: str, b: str, gap: Gap, size: int) -> list[Run]:
    """Longest runs made of pieces of `size` characters that stand exactly once on each side of `gap`."""
    theirs = _once(b, gap.new, gap.new_end, size)
    runs: list[Run] = []
    for gram, old in _once(a, gap.old, gap.old_end, size).items():
        new = theirs.get(gram, -1)
        if old < 0 or new < 0:
            continue
        last = runs[-1] if runs else None
        if last and old - last.old == new - last.new and old <= last.old_end:
            runs[-1] = Run(last.old, last.new, old + size - last.old)
        else:
            runs.append(Run(old, new, size))
    return runs


def heaviest_chain(runs: Sequence[Run]) -> list[Run]:
    """Of runs in old order, those in the same order in both strings that weigh most; overlaps are cut."""
    ends: list[int] = []  # new ends of the best chains found, rising
    best: list[tuple[int, int]] = []  # (weight, number of the last run), rising with `ends`
    before: list[int] = []
    for number, run in enumerate(runs):
        # By a chance likeness a run may begin inside the one before it; most of it lies beyond.
        at = bisect_left(ends, run.new + (run.length + 1) // 2)
        weight, previous = best[at - 1] if at else (0, -1)
        before.append(previous)
        _keep_best(ends, best, run.new_end, (weight + run.length, number))
    return _uncrossed(_followed(runs, before, best[-1][1] if best else -1))


def _keep_best(
    ends: list[int], best: list[tuple[int, int]], end: int, entry: tuple[int, int]
) -> None:
    at = bisect_left(ends, end)
    if at and best[at - 1][0] >= entry[0]:
        return
    stop = at
    while stop < len(ends) and best[stop][0] <= entry[0]:
        stop += 1
    ends[at:stop] = [end]
    best[at:stop] = [entry]


def _followed(runs: Sequence[Run], before: Sequence[int], last: int) -> list[Run]:
    chain: list[Run] = []
    while last >= 0:
        chain.append(runs[last])
        last = before[last]
    return chain[::-1]


def _uncrossed(chain: Iterable[Run]) -> list[Run]:
    kept: list[Run] = []
    for run in chain:
        if kept:
            last = kept[-1]
            head = max(0, last.old_end - run.old, last.new_end - run.new)
            if head < run.length:
                kept.append(run.cut(head))
        else:
            kept.append(run)
    return kept


def gaps_between(runs: Sequence[Run], whole: Gap) -> list[Gap]:
    """What `runs` (a chain) leave over of `whole`: one gap before, between and behind them."""
    gaps: list[Gap] = []
    old, new = whole.old, whole.new
    for run in runs:
        gaps.append(Gap(old, run.old, new, run.new))
        old, new = run.old_end, run.new_end
    gaps.append(Gap(old, whole.old_end, new, whole.new_end))
    return gaps


def joined(runs: Iterable[Run]) -> list[Run]:
    """A chain in old order with runs that touch each other in both strings made one."""
    whole: list[Run] = []
    for run in sorted(runs):
        last = whole[-1] if whole else None
        if last and last.old_end == run.old and last.new_end == run.new:
            whole[-1] = Run(last.old, last.new, last.length + run.length)
        else:
            whole.append(run)
    return whole


def fill(a: str, b: str, gap: Gap) -> list[Run]:
    """A chain of equal runs inside `gap`: common ends, then unique runs, then the same between those."""
    found: list[Run] = []
    open_gaps = [gap]
    while open_gaps:
        at = open_gaps.pop()
        head = common_head(a, b, at)
        if head:
            found.append(Run(at.old, at.new, head))
            at = Gap(at.old + head, at.old_end, at.new + head, at.new_end)
        tail = common_tail(a, b, at)
        if tail:
            found.append(Run(at.old_end - tail, at.new_end - tail, tail))
            at = Gap(at.old, at.old_end - tail, at.new, at.new_end - tail)
        for size in LENGTHS:
            if size > min(at.old_size, at.new_size):
                continue
            chain = heaviest_chain(unique_runs(a, b, at, size))
            if chain:
                found.extend(chain)
                open_gaps.extend(gaps_between(chain, at))
                break
    return joined(found)
