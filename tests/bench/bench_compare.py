"""How quick a comparison is, as ratios to `difflib` (autojunk off) and diff-match-patch on the same pair, with recall.

CPU seconds: other work on the machine does not count. The pairs are planted (`tests/gold/reuse`), so it is known what
there is to be found. The longest pair takes difflib a minute and more, and is measured
with SPEECHREADER_BENCH=full only. diff-match-patch gives up after some seconds, as it does by itself after one, and
keeps what it has by then. Long pairs say the corpus's sentences more than once, and then planted passages
have better partners than the planted ones: recall sinks there for all methods alike.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import partial
from statistics import median
from time import process_time

from diff_match_patch import diff_match_patch
from tests.gold.reuse.planted import Piece, Planted, plant
from tests.gold.reuse.scoring import Places, Tally, score

from speechreader.app.comparing import common_wording
from speechreader.compare.comparison import compare
from speechreader.compare.rarity import Rarity
from speechreader.model.comparison import Comparison
from speechreader.outline.detect import detect_outline

Row = tuple[str, object, object, object, object]

#: Characters, planted pairs joined for them, and the share of difflib's time that is promised.
SIZES = ((5_000, 1, 0.12), (30_000, 3, 0.05))
LONG = (200_000, 18, 0.02)
SHORTER = (60_000, 6, 0.05)
#: Shorter blocks of difflib and diff-match-patch are chance.
BLOCK = 8
#: Seconds after which diff-match-patch gives up.
PATIENCE = 8.0


def joined(count: int, length: int, seed: int) -> Planted:
    """Planted pairs one behind another, the paragraphs of the second side in another order of the pairs."""
    parts = [plant(1_000 * seed + i, 10_000 if count > 1 else length, 0.3) for i in range(count)]
    order = random.Random(seed).sample(range(count), count)
    a, b, links = "", "", []
    starts_a, starts_b = {}, {}
    for i in range(count):
        starts_a[i], a = len(a), a + parts[i].a + "\n"
    for i in order:
        starts_b[i], b = len(b), b + parts[i].b + "\n"
    for i, part in enumerate(parts):
        for link in part.links:
            one, other = starts_a[i], starts_b[i]
            places = (
                Piece(link.a.start + one, link.a.end + one),
                Piece(link.b.start + other, link.b.end + other),
            )
            links.append(type(link)(link.kind, *places))
    return Planted(a, b, links, ([], []))


def seconds(work: Callable[[], object], times: int) -> float:
    spent: list[float] = []
    for _ in range(times):
        start = process_time()
        work()
        spent.append(process_time() - start)
    return median(spent)


def blocks(pair: Planted) -> list[Places]:
    matcher = SequenceMatcher(None, pair.a, pair.b, autojunk=False)
    return [
        (Piece(m.a, m.a + m.size), Piece(m.b, m.b + m.size))
        for m in matcher.get_matching_blocks()
        if m.size >= BLOCK
    ]


def patches(pair: Planted) -> list[Places]:
    """The equal blocks of diff-match-patch."""
    matcher = diff_match_patch()
    matcher.Diff_Timeout = PATIENCE
    found: list[Places] = []
    a = b = 0
    for kind, words in matcher.diff_main(pair.a, pair.b, False):
        size = len(words)
        if kind == 0 and size >= BLOCK:
            found.append((Piece(a, a + size), Piece(b, b + size)))
        a += size * (kind <= 0)
        b += size * (kind >= 0)
    return found


def shown(comparison: Comparison) -> list[Places]:
    return [
        (Piece(p.a.start, p.a.end), Piece(p.b.start, p.b.end))
        for p in comparison.passages
        if not p.formula
    ]


def recall(pair: Planted, places: Sequence[Places]) -> float:
    tally = Tally()
    score(pair, places, tally)
    return tally.recall


def rows_for(size: tuple[int, int, float], rarity: Rarity, times: int) -> list[Row]:
    length, count, target = size
    pair = joined(count, length, seed=length)
    outlines = tuple(detect_outline(text) for text in (pair.a, pair.b))
    found: list[Comparison] = []

    def ours() -> None:
        found.append(compare(pair.a, pair.b, rarity, outlines=(outlines[0], outlines[1])))

    ours()
    value = seconds(ours, times)
    theirs: list[list[Places]] = []
    baseline = seconds(lambda: theirs.append(blocks(pair)), 1 if length > 10_000 else 3)
    name = f"compare {len(pair.a):,} with {len(pair.b):,} characters"
    rest = seconds(lambda: theirs.append(patches(pair)), 1)
    of = [recall(pair, places) for places in (shown(found[0]), theirs[0], theirs[-1])]
    return [
        (f"{name} (ms)", value * 1000, baseline * 1000, value / baseline, f"≤ {target}"),
        ("  recall of what was planted", of[0], of[1], of[0] / max(of[1], 1e-9), "any"),
        ("  beside diff-match-patch (ms)", value * 1000, rest * 1000, value / rest, f"≤ {target}"),
        ("  its recall", of[0], of[2], of[0] / max(of[2], 1e-9), "any"),
    ]


def beyond(rarity: Rarity) -> list[Row]:
    """Time per character as texts grow: what is linear stays at 1."""
    spent: dict[int, float] = {}
    for count in (6, 24):
        pair = joined(count, 10_000, seed=77)
        work = partial(compare, pair.a, pair.b, rarity)
        work()
        spent[len(pair.a)] = seconds(work, 3)
    (short, one), (long, other) = spent.items()
    times = (other / long) / (one / short)
    name = f"time per character at {long:,} against {short:,} (µs)"
    return [(name, 1e6 * other / long, 1e6 * one / short, times, "≤ 4")]


def main() -> list[Row]:
    """The rows (name, value, difflib, ratio, target)."""
    wording = common_wording().rarity
    long = LONG if os.environ.get("SPEECHREADER_BENCH") == "full" else SHORTER
    rows: list[Row] = []
    for size in (*SIZES, long):
        rows += rows_for(size, wording, 9 if size[0] < 10_000 else 3)
    return rows + beyond(wording)
