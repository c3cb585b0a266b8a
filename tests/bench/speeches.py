"""A library of any size to measure on: sentences of the bundled speeches with other words put in.

Of the words of two or more characters 45 in a hundred give way to another: 30 to one of the speeches' own words, 15
to one drawn by frequency from the dictionary. So common words stay common, rare ones are there, and pairs of
characters meet as they do in real texts. Made anew from a seed.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, islice
from pathlib import Path

from speechreader.ingest.pipeline import read_file
from speechreader.text.words import Cutter

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
#: Shares of the words of two or more characters that are replaced, in all and by one of the dictionary.
REPLACED, FOREIGN = 0.45, 0.15
#: Words of the dictionary that are drawn from.
VOCABULARY = 60_000


@cache
def _sentences() -> list[list[str]]:
    cut = Cutter().cut
    bodies = [read_file(path)[1].body for path in sorted((CORPUS / "speeches").glob("*.*"))]
    texts = [s for body in bodies for s in re.findall(r"[^。\n]+[。\n]?", body)]
    return [cut(text) for text in texts]


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    frequencies = Cutter()._own.FREQ
    words = [w for w, times in frequencies.items() if times and len(w) > 1 and w[0] >= "\u4e00"]
    words = sorted(words, key=lambda w: (-frequencies[w], w))[:VOCABULARY]
    return words, list(accumulate(frequencies[w] for w in words))


@cache
def _own_words() -> list[str]:
    """Each word as often as it stands in the speeches."""
    return [word for words in _sentences() for word in words if len(word) > 1]


def speeches(count: int, length: int = 5_000, seed: int = 1) -> Iterator[str]:
    """`count` texts of about `length` characters."""
    rng = random.Random(seed)
    sentences = _sentences()
    words, weights = _vocabulary()
    for _ in range(count):
        wanted = max(int(rng.lognormvariate(0, 0.35) * length), 200)
        parts: list[str] = []
        size = 0
        pool = iter(rng.choices(words, cum_weights=weights, k=wanted))
        own = iter(rng.choices(_own_words(), k=wanted))
        while size < wanted:
            for word in rng.choice(sentences):
                other = word
                chance = rng.random() if len(word) > 1 else 1.0
                if chance < REPLACED:
                    other = next(pool if chance < FOREIGN else own, word)
                parts.append(other)
                size += len(other)
        yield "".join(parts).strip()


def queries(texts: list[str], seed: int = 2) -> dict[str, list[str]]:
    """Ten queries for each length and kind.

    Common and seldom: of 400 strings drawn from the texts those that most and fewest of 300 texts have. Rare: in one to
    eight texts. Absent: in none. A single character that is so rare stands in no text of a large library; then the
    kind is left out.
    """
    rng = random.Random(seed)
    whole = "\n".join(texts)
    found: dict[str, list[str]] = {}
    for length in (1, 2, 3, 4, 8):
        sample = list(islice(_drawn(texts, rng, length), 400))
        counted = sorted({term: sum(term in text for text in texts[:300]) for term in sample}.items(),
                         key=lambda item: (-item[1], item[0]))  # fmt: skip
        found[f"{length} common"] = [term for term, _ in counted[:10]]
        found[f"{length} seldom"] = [term for term, _ in counted[-10:]]
        rare = _rare(texts, whole, [term for term, count in counted if count < 2])
        if rare:
            found[f"{length} rare"] = rare
        absent = (
            ("𪚥" if length == 1 else "") + "".join(rng.choices("讲话工会改革稀饕餮龘", k=length))
            for _ in range(5000)
        )
        found[f"{length} absent"] = list(islice((t for t in absent if t not in whole), 10))
    return found


def _rare(texts: list[str], whole: str, terms: list[str], most: int = 8) -> list[str]:
    """Ten of `terms` that stand in at most `most` texts."""
    few = (term for term in reversed(terms) if whole.count(term) <= most)
    return list(islice(few, 10))


def _drawn(texts: list[str], rng: random.Random, length: int) -> Iterator[str]:
    while True:
        text = rng.choice(texts)
        at = rng.randrange(len(text) - length)
        term = text[at : at + length]
        if re.fullmatch(r"[\u4e00-\u9fff]+", term):
            yield term
