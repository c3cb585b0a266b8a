"""How well links were found, character by character, on both sides at once (after the PAN competitions)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tests.gold.reuse.planted import Piece, Planted

Places = tuple[Piece, Piece]


def words_in(text: str, start: int, end: int) -> set[int]:
    return {i for i in range(start, end) if text[i].isalnum()}


def _overlap(one: Piece, other: Piece) -> bool:
    return one.start < other.end and other.start < one.end


@dataclass
class Tally:
    """Characters found, right and wanted, of both sides together, and links that are none."""

    wanted: int = 0
    right_of_wanted: int = 0
    shown: int = 0
    right_of_shown: int = 0
    false_links: int = 0
    characters: int = 0
    formula: int = 0
    leaked: int = 0
    kinds: dict[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def precision(self) -> float:
        return self.right_of_shown / self.shown if self.shown else 1.0

    @property
    def recall(self) -> float:
        return self.right_of_wanted / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def per_10k(self) -> float:
        """Links that meet no planted one, per 10,000 characters of a text."""
        return self.false_links * 20_000 / self.characters

    @property
    def leak(self) -> float:
        """The share of the planted set phrases shown as reuse."""
        return self.leaked / self.formula if self.formula else 0.0

    def figures(self) -> dict[str, float]:
        found = {"P": self.precision, "R": self.recall, "F1": self.f1}
        found |= {f"R {kind}": right / all_ for kind, (right, all_) in self.kinds.items()}
        return found | {"not false": 1 - self.per_10k, "not leaked": 1 - self.leak}


def score(pair: Planted, shown: Sequence[Places], tally: Tally) -> None:
    """Adds the figures of one pair; `shown` are the passages that are no formulas."""
    for side, text in enumerate((pair.a, pair.b)):
        gold = [(link.kind, (link.a, link.b)) for link in pair.links]
        wanted: set[int] = set()
        right: set[int] = set()
        for kind, places in gold:
            whole = words_in(text, *places[side])
            found = _met(places, shown, side, text)
            wanted |= whole
            right |= found
            before = tally.kinds.get(kind, (0, 0))
            tally.kinds[kind] = before[0] + len(found), before[1] + len(whole)
        all_shown: set[int] = set()
        true: set[int] = set()
        for places in shown:
            all_shown |= words_in(text, *places[side])
            true |= _met(places, [places_ for _, places_ in gold], side, text)
        tally.wanted += len(wanted)
        tally.right_of_wanted += len(right)
        tally.shown += len(all_shown)
        tally.right_of_shown += len(true)
        tally.characters += len(text)
        formulas = {i for piece in pair.formulas[side] for i in words_in(text, *piece)}
        tally.formula += len(formulas)
        tally.leaked += len(formulas & (all_shown - true))
    tally.false_links += sum(_is_false(places, pair) for places in shown)


def _met(one: Places, others: Iterable[Places], side: int, text: str) -> set[int]:
    """The words of `one` on a side that lie in others which meet it on both sides."""
    met: set[int] = set()
    for other in others:
        if _overlap(one[0], other[0]) and _overlap(one[1], other[1]):
            start = max(one[side].start, other[side].start)
            met |= words_in(text, start, min(one[side].end, other[side].end))
    return met


def _is_false(places: Places, pair: Planted) -> bool:
    """Whether it meets neither planted reuse nor a set phrase on both sides."""
    if any(_overlap(places[0], g.a) and _overlap(places[1], g.b) for g in pair.links):
        return False
    phrases = (any(_overlap(places[i], f) for f in pair.formulas[i]) for i in range(2))
    return not all(phrases)
