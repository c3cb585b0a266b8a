"""What a reader may show or hide of a comparison, and what is left of it then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Final

from speechreader.app.language import translate
from speechreader.model.comparison import Comparison, Passage, PassageKind, Side

if TYPE_CHECKING:
    from collections.abc import Iterable


class Shown(Enum):
    """One switch of the legend. A moved passage needs its kind and MOVED, a set phrase FORMULA alone."""

    IDENTICAL = "identical"
    NEAR = "near"
    REWORDED = "reworded"
    MOVED = "moved"
    ONLY = "only"
    FORMULA = "formula"


#: A comparison is first shown with everything but set phrases.
AT_FIRST: Final = frozenset(Shown) - {Shown.FORMULA}
_KINDS: Final = {
    PassageKind.IDENTICAL: Shown.IDENTICAL,
    PassageKind.NEAR: Shown.NEAR,
    PassageKind.REWORDED: Shown.REWORDED,
}


def shown_as(passage: Passage) -> Shown:
    """Which line it is drawn with: that of its kind, or that of set phrases."""
    return Shown.FORMULA if passage.formula else _KINDS[passage.kind]


def is_shown(passage: Passage, shown: frozenset[Shown]) -> bool:
    """Whether a passage is to be seen while only `shown` is switched on."""
    return shown_as(passage) in shown and (
        passage.formula or not passage.moved or Shown.MOVED in shown
    )


def shown_numbers(comparison: Comparison, shown: frozenset[Shown], side: Side) -> list[int]:
    """The numbers of the passages to be seen, in reading order of one side."""
    numbers = [n for n, p in enumerate(comparison.passages) if is_shown(p, shown)]
    return sorted(numbers, key=lambda n: comparison.passages[n].of(side))


def counts(comparison: Comparison) -> Mapping[Shown, int]:
    """How much there is of each; stretches of one side (ONLY) are counted by `only_counts`."""
    found: Counter[Shown] = Counter(shown_as(p) for p in comparison.passages)
    found[Shown.MOVED] = sum(p.moved and not p.formula for p in comparison.passages)
    return found


def only_counts(comparison: Comparison) -> tuple[int, int]:
    """How many stretches only 甲 and only 乙 have, those without a word left out."""
    return _spoken(comparison.only_a), _spoken(comparison.only_b)


def _spoken(stretches: Iterable[object]) -> int:
    return sum(bool(getattr(only, "characters", 0)) for only in stretches)


def name_of(shown: Shown) -> str:
    """Its name in the interface language."""
    names = {
        Shown.IDENTICAL: translate("compare", "Identical"),
        Shown.NEAR: translate("compare", "Near"),
        Shown.REWORDED: translate("compare", "Reworded"),
        Shown.MOVED: translate("compare", "Moved"),
        Shown.ONLY: translate("compare", "Only here"),
        Shown.FORMULA: translate("compare", "Set phrase"),
    }
    return names[shown]


def letter(side: Side) -> str:
    """甲 or 乙, A or B in English."""
    return translate("compare", "A") if side is Side.A else translate("compare", "B")
