"""What the comparison makes of the pairs of bundled speeches that were marked by hand; see `pairs/README.md`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from speechreader.compare.comparison import compare
from speechreader.compare.rarity import Rarity
from speechreader.ingest.pipeline import read_bytes
from speechreader.model.comparison import Comparison, Passage
from speechreader.model.span import Span
from speechreader.model.speech import Reading

PAIRS = Path(__file__).with_name("pairs")
SPEECHES = Path(__file__).resolve().parents[3] / "corpus" / "speeches"


@cache
def reading(name: str) -> Reading:
    path = SPEECHES / f"{name}.md"
    return read_bytes(path.read_bytes(), path.name)


def pairs() -> Iterator[dict[str, Any]]:
    for path in sorted(PAIRS.glob("*.json")):
        yield json.loads(path.read_text("utf-8"))


def place(body: str, words: str) -> Span:
    at = body.index(words)
    return Span(at, at + len(words))


def meeting(comparison: Comparison, a: Span, b: Span) -> Passage | None:
    """The passage that holds at least half of one of the two sentences and overlaps the other."""
    for passage in comparison.passages:
        if passage.a.overlaps(a) and passage.b.overlaps(b):
            inside = (
                (min(p.end, s.end) - max(p.start, s.start)) / len(s)
                for p, s in ((passage.a, a), (passage.b, b))
            )
            if max(inside) >= 0.5:
                return passage
    return None


def measure_pairs(rarity: Rarity) -> dict[str, float]:
    counts = dict.fromkeys(("pairs", "same", "found", "apart", "kept apart", "told", "moved"), 0)
    right = shown = wanted = 0
    for gold in pairs():
        a, b = reading(gold["a"]), reading(gold["b"])
        comparison = compare(a.body, b.body, rarity, outlines=(a.outline, b.outline), own=2)
        counts["pairs"] += 1
        for item in gold["same"]:
            found = meeting(comparison, place(a.body, item["a"]), place(b.body, item["b"]))
            counts["same"] += 1
            counts["found"] += found is not None
            if found and "moved" in item:
                counts["told"] += 1
                counts["moved"] += found.moved is item["moved"]
        for item in gold["apart"]:
            counts["apart"] += 1
            met = meeting(comparison, place(a.body, item["a"]), place(b.body, item["b"]))
            counts["kept apart"] += met is None
        wished = {tuple(pair) for pair in gold["sections"]}
        made = {(p.a, p.b) for p in comparison.sections if p.a is not None and p.b is not None}
        right, shown, wanted = right + len(made & wished), shown + len(made), wanted + len(wished)
    return {
        "pairs": counts["pairs"],
        "same": counts["found"] / counts["same"],
        "apart": counts["kept apart"] / counts["apart"],
        "moved": counts["moved"] / counts["told"],
        "sections F1": 2 * right / (shown + wanted),
    }
