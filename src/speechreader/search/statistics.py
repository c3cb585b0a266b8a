"""What is counted from hits and words: association, keyness, dispersion, use by year. Pure functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import log, log2

from speechreader.model.search import Collocate, KeyWord, YearCount
from speechreader.model.speech import SpeechId, SpeechSummary

#: A word that stands with another less often than this says nothing.
LEAST_TOGETHER = 2


def log_likelihood(here: int, size: int, there: int, other_size: int) -> float:
    """Dunning's G² for a word that occurs `here` times in `size` words and `there` times in `other_size`.

    Negative where it is rarer here. 3.84 is exceeded by chance once in twenty, 15.13 once in ten thousand.
    """
    total, words = here + there, size + other_size
    if not total or not size or not other_size:
        return 0.0
    expected, elsewhere = size * total / words, other_size * total / words
    value = 2 * (_term(here, expected) + _term(there, elsewhere))
    return value if here * other_size >= there * size else -value


def _term(count: int, expected: float) -> float:
    return count * log(count / expected) if count else 0.0


def log_dice(together: int, node: int, word: int) -> float:
    """logDice: 14 where neither word ever stands without the other, one less for half as much."""
    return 14 + log2(2 * together / (node + word)) if together else float("-inf")


def window_words(
    words: Sequence[str], places: Iterable[tuple[int, int]], window: int
) -> Counter[str]:
    """The words up to `window` words left and right of each place (first and last word + 1).

    A word between two places counts once: it stands there once.
    """
    near: set[int] = set()
    nodes: set[int] = set()
    for first, end in places:
        near.update(range(max(first - window, 0), min(end + window, len(words))))
        nodes.update(range(first, end))
    return Counter(words[number] for number in near - nodes if is_word(words[number]))


def is_word(word: str) -> bool:
    """Whether a piece of a cut text is a word and not a mark or a blank."""
    return any(char.isalnum() for char in word)


def collocates(
    together: Mapping[str, int], alone: Mapping[str, int], node: int, window_size: int, size: int
) -> tuple[Collocate, ...]:
    """The words of the windows, the strongest first.

    `node` counts the searched word, `window_size` the words in all windows, `size` all words.
    """
    found: list[Collocate] = []
    for word, count in together.items():
        if count < LEAST_TOGETHER:
            continue
        whole = max(alone.get(word, 0), count)
        rest = max(size - window_size, 1)
        likelihood = log_likelihood(count, window_size, whole - count, rest)
        found.append(Collocate(word, count, whole, likelihood, log_dice(count, node, whole)))
    return tuple(sorted(found, key=lambda c: (-c.likelihood, c.word)))


def keyness(here: Mapping[str, int], there: Mapping[str, int]) -> tuple[KeyWord, ...]:
    """Every word of both sets, the most typical of `here` first. `ratio` compares relative frequencies."""
    size, other = sum(here.values()), sum(there.values())
    words = here.keys() | there.keys()
    found = (_key_word(word, here.get(word, 0), there.get(word, 0), size, other) for word in words)
    return tuple(sorted(found, key=lambda k: (-k.likelihood, k.word)))


def _key_word(word: str, here: int, there: int, size: int, other: int) -> KeyWord:
    # Half a time instead of never, so that the ratio of a word that is new stays a number.
    ratio = (max(here, 0.5) / max(size, 1)) / (max(there, 0.5) / max(other, 1))
    return KeyWord(word, here, there, log_likelihood(here, size, there, other), ratio)


def evenness(counts: Sequence[int], sizes: Sequence[int]) -> float:
    """Gries' deviation of proportions, turned round: 1 spread as the text is, near 0 all in one part."""
    total, whole = sum(counts), sum(sizes)
    if not total or not whole:
        return 0.0
    parts = zip(counts, sizes, strict=True)
    return 1 - sum(abs(c / total - s / whole) for c, s in parts) / 2


def year_of(speech: SpeechSummary) -> int | None:
    """The year of a speech, None where no date is known."""
    return int(speech.date[:4]) if speech.date else None


def per_year(
    speeches: Iterable[SpeechSummary], counts: Mapping[SpeechId, int]
) -> tuple[YearCount, ...]:
    """Hits by year, empty years between included; speeches without a date come last, as year None."""
    rows: dict[int | None, list[int]] = {}
    for speech in speeches:
        row = rows.setdefault(year_of(speech), [0, 0, 0, 0])
        row[0] += counts.get(speech.id, 0)
        row[1] += counts.get(speech.id, 0) > 0
        row[2] += 1
        row[3] += speech.characters
    years = [year for year in rows if year is not None]
    span: list[int | None] = list(range(min(years), max(years) + 1)) if years else []
    span += [None] if None in rows else []
    return tuple(YearCount(year, *rows.get(year, [0, 0, 0, 0])) for year in span)


def tenths(hits: Sequence[tuple[int, int]], length: int) -> tuple[list[int], list[int]]:
    """Hits in each tenth of a text, and how long each is, for `evenness`."""
    edges = [length * n // 10 for n in range(11)]
    counts = [sum(a <= start < b for start, _ in hits) for a, b in pairwise(edges)]
    return counts, [b - a for a, b in pairwise(edges)]
