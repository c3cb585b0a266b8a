"""Distinctive words (特色词): which words one of two texts has so much more often that it is no chance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import log2
from pathlib import Path

from speechreader.model.comparison import Side
from speechreader.model.span import Span
from speechreader.search.function_words import is_function_word
from speechreader.search.statistics import is_word, log_likelihood

#: A word that stands in both texts together less often than this says nothing.
LEAST = 3
#: A likelihood that chance exceeds once in ten thousand words, and once in a hundred.
STRONG, HINT = 15.13, 6.63


@dataclass(frozen=True, slots=True)
class PairWord:
    """特色词: a word with its places in both texts.

    `likelihood` is G², positive where 甲 has more of it; `ratio` is the binary logarithm of how many times as often.
    `function`: it builds sentences and carries no matter, or is a bare figure.
    """

    word: str
    a: tuple[Span, ...]
    b: tuple[Span, ...]
    likelihood: float
    ratio: float
    function: bool = False

    def places(self, side: Side) -> tuple[Span, ...]:
        """Where it stands on one side, in text order."""
        return self.a if side is Side.A else self.b

    @property
    def side(self) -> Side:
        """The side that it is typical of."""
        return Side.A if self.likelihood >= 0 else Side.B

    @property
    def strong(self) -> bool:
        """Whether it is more than a hint."""
        return abs(self.likelihood) >= STRONG


@dataclass(frozen=True, slots=True)
class PairWords:
    """The distinctive words of two texts of `sizes` words, the most distinctive first."""

    words: tuple[PairWord, ...]
    sizes: tuple[int, int]

    def rate(self, word: PairWord, side: Side) -> float:
        """How often a word stands in 10,000 words of one side."""
        size = self.sizes[0] if side is Side.A else self.sizes[1]
        return 10_000 * len(word.places(side)) / max(1, size)


def distinctive(cut: Callable[[str], Iterable[str]], a: str, b: str) -> PairWords:
    """The words of two texts that `cut` parts, as far as the difference is at least a hint; any thread will do."""
    places = _places(cut, a), _places(cut, b)
    sizes = tuple(sum(map(len, side.values())) for side in places)
    found: list[PairWord] = []
    for word in places[0].keys() | places[1].keys():
        here, there = places[0].get(word, []), places[1].get(word, [])
        if len(here) + len(there) < LEAST:
            continue
        likelihood = log_likelihood(len(here), sizes[0], len(there), sizes[1])
        if abs(likelihood) >= HINT:
            ratio = log2(_rate(len(here), sizes[0]) / _rate(len(there), sizes[1]))
            function = is_function_word(word) or word.isdecimal()
            found.append(PairWord(word, tuple(here), tuple(there), likelihood, ratio, function))
    found.sort(key=lambda w: (-abs(w.likelihood), w.word))
    return PairWords(tuple(found), (sizes[0], sizes[1]))


def _rate(count: int, size: int) -> float:
    # Half a time instead of never, so that the ratio of a word that is new stays a number.
    return max(count, 0.5) / max(size, 1)


def _places(cut: Callable[[str], Iterable[str]], text: str) -> dict[str, list[Span]]:
    found: defaultdict[str, list[Span]] = defaultdict(list)
    at = 0
    for word in cut(text):
        if is_word(word):
            found[word].append(Span(at, at + len(word)))
        at += len(word)
    return found


def save_csv(found: PairWords, path: Path) -> Path:
    """Write the words for a spreadsheet, over a file that is there.

    Errors:
        UserError: export_is_folder, export_unwritable, disk_full.
    """
    from speechreader.export.files import write_files
    from speechreader.export.notes.csv_table import guarded, row

    columns = ("word", "a", "b", "a_per_10000", "b_per_10000", "log_likelihood", "log_ratio")
    lines = ["\ufeff" + row(columns)]
    for word in found.words:
        cells = (
            word.word,
            len(word.a),
            len(word.b),
            f"{found.rate(word, Side.A):.1f}",
            f"{found.rate(word, Side.B):.1f}",
            f"{word.likelihood:.2f}",
            f"{word.ratio:.2f}",
        )
        lines.append(row([guarded(cell) for cell in cells]))
    return write_files({path: lines}, replace=True)[0]
