"""Two revisions of a text laid side by side: what stayed, what moved, and what cannot be told."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from speechreader.annotate.belief import Judge
from speechreader.annotate.folded import Folded
from speechreader.annotate.runs import (
    Gap,
    Run,
    fill,
    gaps_between,
    heaviest_chain,
    joined,
    unique_runs,
)
from speechreader.annotate.seams import SeamSetter, Zone

#: Stand for characters that take no part; no text holds lone surrogates, and the two are not equal.
BLANK = ("\ud800", "\ud801")
#: A paragraph shorter than this says nothing by turning up elsewhere.
SHORTEST_PARAGRAPH = 6
#: A run outside any equal paragraph is taken for moved from this length on.
SHORTEST_MOVE = 24
_MOVE_GRAM = 12
_NEIGHBOURS = 200
#: Fewer characters on both sides of a run are alike by chance.
_WORDS = 4
#: Of two neighbours that changed places, one so many times longer than the other surely stayed.
_LIGHTER = 12
_MOST_MOVES = 64
#: Of a paragraph that moved so much must have come along, and no more may have stayed behind.
_MOST, _REST = 0.6, 0.2


@dataclass(frozen=True)
class Alignment:
    """What is known of two folded texts: runs that `stayed` (in order), runs that `moved`, zones of doubt."""

    old: Folded
    new: Folded
    stayed: list[Run]
    moved: list[Run]
    zones: list[Zone]
    gaps: list[Gap]
    _starts: tuple[list[int], list[int]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        starts = ([r.old for r in self.stayed], [r.old for r in self.moved])
        object.__setattr__(self, "_starts", starts)

    def pieces(self, start: int, end: int, *, moved: bool = False) -> list[Run]:
        """The parts of old `[start, end)` that stayed (or moved), in old order."""
        runs = self.moved if moved else self.stayed
        found: list[Run] = []
        for run in runs[max(0, bisect_right(self._starts[moved], start) - 1) :]:
            if run.old >= end:
                break
            head = max(0, start - run.old)
            length = min(end, run.old_end) - run.old - head
            if length > 0:
                found.append(Run(run.old + head, run.new + head, length))
        return found

    def run_at(self, at: int, *, moved: bool = False) -> Run:
        """The run that holds old `at`."""
        return (self.moved if moved else self.stayed)[bisect_right(self._starts[moved], at) - 1]

    def gap_before(self, run: Run, *, moved: bool = False) -> Gap:
        """What lies between `run` and the one before it, in the old order."""
        runs, number = self._neighbour(run, moved)
        last = runs[number - 1] if number else Run(0, 0, 0)
        return Gap(last.old_end, run.old, last.new_end, run.new)

    def gap_behind(self, run: Run, *, moved: bool = False) -> Gap:
        """What lies between `run` and the one behind it, in the old order."""
        runs, number = self._neighbour(run, moved)
        end = Run(len(self.old.chars), len(self.new.chars), 0)
        following = runs[number + 1] if number + 1 < len(runs) else end
        return Gap(run.old_end, following.old, run.new_end, following.new)

    def _neighbour(self, run: Run, moved: bool) -> tuple[list[Run], int]:
        number = bisect_right(self._starts[moved], run.old) - 1
        return (self.moved if moved else self.stayed), number

    def gaps_near(self, start: int, end: int) -> list[Gap]:
        """The gaps between stayed runs that touch or enter old `[start, end]`, in order."""
        first = max(0, bisect_right(self._starts[0], start) - 1)
        last = bisect_right(self._starts[0], end)
        return [g for g in self.gaps[first : last + 1] if g.old <= end and g.old_end >= start]

    def new_place(self, at: int) -> int:
        """Where in the new text the place of old `at` is: behind the nearest character before it that stayed."""
        number = bisect_right(self._starts[0], at) - 1
        if number < 0:
            return 0
        run = self.stayed[number]
        return run.new + min(at - run.old, run.length)

    def free(self) -> str:
        """The new text with all that has an old origin blanked: where deleted words may stand again."""
        return _masked(self.new.chars, ((r.new, r.new_end) for r in (*self.stayed, *self.moved)), 1)


def _masked(text: str, spans: Iterable[tuple[int, int]], side: int) -> str:
    parts: list[str] = []
    at = 0
    for start, end in sorted(spans):
        parts += [text[at:start], BLANK[side] * (end - max(start, at))]
        at = max(at, end)
    return "".join([*parts, text[at:]])


def _equal_paragraphs(old: Folded, new: Folded) -> list[Run]:
    """Paragraphs that stand in each text once."""
    sides: list[dict[str, int]] = []
    for text in (old, new):
        spans = text.paragraphs()
        count = Counter(text.chars[s:e] for s, e in spans)
        sides.append({w: s for s, e in spans if count[w := text.chars[s:e]] == 1})
    return [Run(s, sides[1][w], len(w)) for w, s in sides[0].items() if w in sides[1]]


def align(old: Folded, new: Folded) -> Alignment:
    """Lays two texts side by side.

    Paragraphs that stand once in both come first; those out of the heaviest common order have moved.
    Between the others equal runs are found by `runs.fill`; joins and splits of paragraphs do not show, as
    line ends are folded away. What is left over is looked through for moved parts of paragraphs.
    """
    whole = Gap(0, len(old.chars), 0, len(new.chars))
    pairs = _equal_paragraphs(old, new)
    chain = heaviest_chain(pairs)
    staying = set(chain)
    away = [r for r in pairs if r not in staying and r.length >= SHORTEST_PARAGRAPH]
    a = _masked(old.chars, ((r.old, r.old_end) for r in away), 0)
    b = _masked(new.chars, ((r.new, r.new_end) for r in away), 1)
    runs = [*chain]
    for gap in gaps_between(chain, whole):
        runs += fill(a, b, gap)
    judge = Judge(old, new, a, b, BLANK)
    setter = SeamSetter(judge, a, b)
    stayed = setter.settle(judge.believed(runs, whole), whole)
    zones = [*setter.zones, *_swapped(judge, a, b, stayed, whole)]
    moved = sorted([*away, *_moves(judge, a, b, stayed)])
    gaps = gaps_between(stayed, whole)
    return Alignment(old, new, stayed, moved, zones, gaps)


def _swapped(judge: Judge, a: str, b: str, stayed: Sequence[Run], whole: Gap) -> list[Zone]:
    """Runs that changed places with a neighbour: which of the two moved, nobody can tell.

    Paragraphs that moved as a whole are blanked in `a` and `b` and cast no doubt.
    """
    zones: list[Zone] = []
    gaps = gaps_between(stayed, whole)
    for run, left, right in zip(stayed, gaps, gaps[1:], strict=False):
        olds = a[left.old : left.old_end], a[right.old : right.old_end]
        news = b[left.new : left.new_end], b[right.new : right.new_end]
        crossed = max(_shared(olds[0], news[1]), _shared(news[0], olds[1]))
        if _LIGHTER * crossed >= run.length and not judge.is_paragraph(run):
            zones.append(Zone(run.old, run.old_end))
    return zones


def _shared(one: str, other: str) -> int:
    """How many characters of one wording stand in the other too, in pieces that are no mere particles."""
    if min(len(one), len(other)) < _WORDS:
        return 0
    pieces = {other[i : i + _WORDS] for i in range(len(other) - _WORDS + 1)}
    count = 0
    ends = 0
    for i in range(len(one) - _WORDS + 1):
        if one[i : i + _WORDS] in pieces:
            count += i + _WORDS - max(ends, i)
            ends = i + _WORDS
    return count


def _moves(judge: Judge, a: str, b: str, stayed: Sequence[Run]) -> list[Run]:
    """Long runs whose words stand once in both texts, at another place, with what belongs to them."""
    whole = Gap(0, len(a), 0, len(b))
    sizes = gaps_between(stayed, whole)
    if max(g.old_size for g in sizes) < SHORTEST_MOVE or max(g.new_size for g in sizes) < (
        SHORTEST_MOVE
    ):
        return []
    free_a = _masked(a, ((r.old, r.old_end) for r in stayed), 0)
    free_b = _masked(b, ((r.new, r.new_end) for r in stayed), 1)
    seeds = [
        run
        for run in unique_runs(free_a, free_b, whole, _MOVE_GRAM)
        if run.length >= SHORTEST_MOVE and _once_in_both(a, b, run)
    ]
    found: list[Run] = []
    for group in _grouped(seeds, free_a, free_b)[:_MOST_MOVES]:
        around = judge.hull(Gap(group[0].old, group[-1].old_end, group[0].new, group[-1].new_end))
        hull = _unblanked(around, group, free_a, free_b)
        runs = judge.believed(fill(free_a, free_b, hull), hull)
        if not _is_paragraphs(runs, around, free_a, free_b):
            continue
        found += runs
        free_a = _masked(free_a, ((r.old, r.old_end) for r in runs), 0)
        free_b = _masked(free_b, ((r.new, r.new_end) for r in runs), 1)
    return joined(found)


def _is_paragraphs(runs: Sequence[Run], whole: Gap, a: str, b: str) -> bool:
    """Whether paragraphs moved, and not words out of them.

    Words that are cut in one place and stand in another may as well have been deleted here and written
    there. A paragraph that moved leaves next to nothing behind, or is all there is of a new one.
    """
    size = sum(run.length for run in runs)
    left = whole.old_size - a[whole.old : whole.old_end].count(BLANK[0])
    there = whole.new_size - b[whole.new : whole.new_end].count(BLANK[1])
    most_of_old = size >= _MOST * left and left >= (1 - _REST) * whole.old_size
    if most_of_old and size >= _MOST * there and there >= (1 - _REST) * whole.new_size:
        return True
    at_edge = runs and (runs[0].old == whole.old or runs[-1].old_end == whole.old_end)
    return bool(at_edge) and size >= (1 - _REST) * there and there == whole.new_size


def _once_in_both(a: str, b: str, run: Run) -> bool:
    words = a[run.old : run.old_end]
    return a.find(words, a.find(words) + 1) == -1 == b.find(words, b.find(words) + 1)


def _grouped(seeds: Sequence[Run], a: str, b: str) -> list[list[Run]]:
    """Seeds that moved together: near each other and in the same order on both sides; heaviest first."""
    groups: list[list[Run]] = []
    for run in seeds:
        last = groups[-1][-1] if groups else None
        if last and _together(last, run, a, b):
            groups[-1].append(run)
        else:
            groups.append([run])
    return sorted(groups, key=lambda group: -sum(run.length for run in group))


def _together(one: Run, two: Run, a: str, b: str) -> bool:
    olds, news = two.old - one.old_end, two.new - one.new_end
    if not (-SHORTEST_MOVE < olds <= _NEIGHBOURS and -SHORTEST_MOVE < news <= _NEIGHBOURS):
        return False
    return BLANK[0] not in a[one.old_end : two.old] and BLANK[1] not in b[one.new_end : two.new]


def _unblanked(hull: Gap, group: Sequence[Run], a: str, b: str) -> Gap:
    """`hull` drawn in, so that it reaches from its group no further than free text does."""
    first, last = group[0], group[-1]
    old = max(hull.old, a.rfind(BLANK[0], hull.old, first.old) + 1)
    new = max(hull.new, b.rfind(BLANK[1], hull.new, first.new) + 1)
    old_stop = a.find(BLANK[0], last.old_end, hull.old_end)
    new_stop = b.find(BLANK[1], last.new_end, hull.new_end)
    return Gap(
        old,
        hull.old_end if old_stop == -1 else old_stop,
        new,
        hull.new_end if new_stop == -1 else new_stop,
    )
