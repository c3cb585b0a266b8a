"""The gate of quality of comparisons: planted reuse, sections with known answers, pairs marked by hand.

`floors.json` holds, set by set, the figures that were reached; none may sink. After an improvement
`python -m tests.gold.reuse.test_gate --propose` prints new floors.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from tests.gold.reuse import paraphrased, sectioned
from tests.gold.reuse.by_hand import measure_pairs
from tests.gold.reuse.planted import FORMULAS, STRANGERS, Piece, Planted, plant
from tests.gold.reuse.scoring import Tally, score

from speechreader.app.comparing import common_wording, reference_list
from speechreader.compare.comparison import compare
from speechreader.compare.rarity import Rarity
from speechreader.model.comparison import Comparison, PassageKind
from speechreader.text.han_variants import HAN_VARIANTS

FLOORS = Path(__file__).with_name("floors.json")
STEP = 0.005
SHARES = (0.05, 0.2, 0.5)
#: What the product promises on planted reuse, whatever the floors say: the words of issue 5 and of align.md part 10.
PROMISED = {"5,000 characters": 0.97, "20,000 characters": 0.96}
PROMISED_KINDS = {
    **dict.fromkeys(("exact", "punct", "number", "sub10", "sub20"), 0.96),
    **dict.fromkeys(("indel", "reorder", "split"), 0.95),
    "partial": 0.90,
    "sub35": 0.90,
    "heavy": 0.87,
}
#: The kind of passage each edit leads to, where there is no doubt of it.
KINDS = {
    "exact": PassageKind.IDENTICAL,
    "punct": PassageKind.IDENTICAL,
    "sub10": PassageKind.NEAR,
    "sub35": PassageKind.REWORDED,
    "heavy": PassageKind.REWORDED,
}

Figures = dict[str, float]


@cache
def wording() -> Rarity:
    """What a new library knows: the bundled speeches and the reference list."""
    return common_wording().rarity


@cache
def unlisted() -> Rarity:
    """The same without the planted set phrases in the list: what nobody has told it."""
    strangers = [p for p in reference_list() if not any(p in f or f in p for f in FORMULAS)]
    return Rarity(strangers)


def planted_figures(
    pairs: list[Planted], rarity: Rarity, change: Callable[[str], str] = str
) -> Figures:
    tally, right, known = Tally(), 0, 0
    for pair in pairs:
        comparison = compare(pair.a, change(pair.b), rarity)
        shown = [p for p in comparison.passages if not p.formula]
        places = [(Piece(p.a.start, p.a.end), Piece(p.b.start, p.b.end)) for p in shown]
        score(pair, places, tally)
        agreed, told = kinds_agreed(pair, comparison)
        right, known = right + agreed, known + told
    return {"pairs": len(pairs), **tally.figures(), "kind": right / known}


def kinds_agreed(pair: Planted, comparison: Comparison) -> tuple[int, int]:
    """Found links whose passage is of the kind that their edit leads to, and all found ones."""
    right = known = 0
    for link in pair.links:
        inside = [
            p
            for p in comparison.passages
            if p.a.start < link.a.end
            and link.a.start < p.a.end
            and p.b.start < link.b.end
            and link.b.start < p.b.end
        ]
        if link.kind in KINDS and inside:
            best = max(
                inside, key=lambda p: min(p.a.end, link.a.end) - max(p.a.start, link.a.start)
            )
            right += best.kind is KINDS[link.kind]
            known += 1
    return right, known


@cache
def pairs_of(length: int, seeds: int) -> list[Planted]:
    return [plant(seed, length, share) for seed in range(seeds) for share in SHARES]


@cache
def strangers_of(length: int, seeds: int) -> list[Planted]:
    """Pairs whose set phrases stand in no list."""
    return [
        plant(seed, length, share, phrases=STRANGERS) for seed in range(seeds) for share in SHARES
    ]


def traditional(text: str) -> str:
    """`text` in traditional characters, one for one."""
    return text.translate(_traditional())


@cache
def _traditional() -> dict[int, str]:
    return {ord(word[0]): word[1] for word in HAN_VARIANTS.split()}


def section_figures(make: Callable[[int], sectioned.Sectioned] = sectioned.make) -> Figures:
    right = shown = wanted = 0
    for made in map(make, range(24)):
        comparison = compare(made.a, made.b, wording(), outlines=made.outlines)
        found = {(p.a, p.b) for p in comparison.sections if p.a is not None and p.b is not None}
        figures = sectioned.score(found, made.pairs)
        right, shown, wanted = right + figures[0], shown + figures[1], wanted + figures[2]
    return {"P": right / shown, "R": right / wanted, "F1": 2 * right / (shown + wanted)}


SETS: dict[str, Callable[[], Figures]] = {
    "5,000 characters": lambda: planted_figures(pairs_of(5_000, 12), wording()),
    "20,000 characters": lambda: planted_figures(pairs_of(20_000, 3), wording()),
    "5,000, other side traditional": lambda: planted_figures(
        pairs_of(5_000, 4), wording(), traditional
    ),
    "5,000, nothing known of set phrases": lambda: planted_figures(pairs_of(5_000, 4), unlisted()),
    "5,000, set phrases in no list": lambda: planted_figures(strangers_of(5_000, 12), wording()),
    "sections": section_figures,
    "sections, a third replaced in their place": lambda: section_figures(sectioned.replaced),
    "sentences said anew": lambda: paraphrased.measure(wording()),
    "pairs marked by hand": lambda: measure_pairs(wording()),
}


@cache
def measured(name: str) -> Figures:
    return SETS[name]()


def line(name: str, figures: Figures) -> str:
    return f"{name}: " + "  ".join(f"{key} {value:.3f}" for key, value in figures.items())


def floor(value: float) -> float:
    return value if value == int(value) else math.floor(value / STEP) * STEP


@pytest.mark.slow
@pytest.mark.parametrize("name", SETS)
def test_no_figure_of_a_set_sinks_below_its_floor(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    figures = measured(name)
    with capsys.disabled():
        print(f"\n{line(name, figures)}")
    floors: Figures = json.loads(FLOORS.read_text("utf-8"))[name]
    assert set(floors) == set(figures)
    sunk = {key: figures[key] for key, least in floors.items() if figures[key] < least - 1e-9}
    assert sunk == {}


@pytest.mark.slow
@pytest.mark.parametrize("name", PROMISED)
def test_planted_reuse_is_found_as_the_product_promises(name: str) -> None:
    figures = measured(name)
    assert figures["F1"] >= PROMISED[name]
    assert {
        k: figures[f"R {k}"] for k, least in PROMISED_KINDS.items() if figures[f"R {k}"] < least
    } == {}
    assert figures["not false"] >= 0.5  # at most half a false link per 10,000 characters
    assert figures["not leaked"] >= 0.90


@pytest.mark.slow
def test_traditional_characters_cost_next_to_nothing() -> None:
    pairs = pairs_of(5_000, 4)
    assert pairs[0].b != traditional(pairs[0].b)
    same = planted_figures(pairs, wording())["F1"]
    assert abs(same - measured("5,000, other side traditional")["F1"]) <= 0.02


@pytest.mark.slow
def test_sections_are_paired_as_the_product_promises() -> None:
    assert measured("sections")["F1"] >= 0.95
    assert measured("sections, a third replaced in their place")["F1"] >= 0.95
    assert measured("pairs marked by hand")["sections F1"] >= 0.95


def main(arguments: list[str]) -> int:
    """Print the figures, or with --propose the floors that they would allow."""
    if arguments not in ([], ["--propose"]):
        print("usage: python -m tests.gold.reuse.test_gate [--propose]")
        return 2
    rows = {name: measured(name) for name in SETS}
    if arguments:
        floors = {n: {k: round(floor(v), 3) for k, v in row.items()} for n, row in rows.items()}
        print(json.dumps(floors, ensure_ascii=False, indent=1))
    else:
        print("\n".join(line(name, figures) for name, figures in rows.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
