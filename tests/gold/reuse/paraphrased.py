"""What the comparison makes of sentences that a person said anew, and of others that are only on the same matter.

`paraphrases.json` was written for this, sentence by sentence, before anything was measured on it.
"""

from __future__ import annotations

import json
import random
from pathlib import Path

from tests.gold.reuse.by_hand import meeting
from tests.gold.reuse.planted import Unrelated

from speechreader.compare.comparison import compare
from speechreader.compare.rarity import Rarity
from speechreader.model.span import Span

SENTENCES = Path(__file__).with_name("paraphrases.json")
#: Characters of unrelated text before each sentence.
_AROUND = 250


def measure(rarity: Rarity) -> dict[str, float]:
    """The share of the sentences that were found again, and of those kept apart that should be."""
    gold: dict[str, list[tuple[str, str]]] = json.loads(SENTENCES.read_text("utf-8"))
    same = [_met(gold["same"][i::5], i, rarity) for i in range(5)]
    apart = [_met(gold["apart"][i::2], 10 + i, rarity) for i in range(2)]
    return {
        "pairs": len(gold["same"]),
        "found": sum(same) / len(gold["same"]),
        "kept apart": 1 - sum(apart) / len(gold["apart"]),
    }


def _met(pairs: list[tuple[str, str]], seed: int, rarity: Rarity) -> int:
    """How many pairs are in one passage, each text having its own sentences around them in its own order."""
    rng = random.Random(f"paraphrased {seed}")
    dealer = Unrelated(rng)
    texts, places = ["", ""], [{}, {}]
    for side in range(2):
        for number in rng.sample(range(len(pairs)), len(pairs)):
            texts[side] += "".join(dealer.deal(_AROUND))
            start, words = len(texts[side]), pairs[number][side]
            places[side][number] = Span(start, start + len(words))
            texts[side] += words
    found = compare(*texts, rarity)
    return sum(meeting(found, places[0][n], places[1][n]) is not None for n in range(len(pairs)))
