"""What a reader may show or hide of a comparison, and what is left of it then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final

from speechreader.app.language import translate
from speechreader.model.comparison import Comparison, Passage, PassageKind, Side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from speechreader.model.comparison import Only


class Shown(Enum):
    """A sort of stretch. A moved passage is of its kind and MOVED, a set phrase of FORMULA alone."""

    IDENTICAL = "identical"
    NEAR = "near"
    REWORDED = "reworded"
    MOVED = "moved"
    ONLY = "only"
    FORMULA = "formula"


class Formulas(Enum):
    """What becomes of set phrases (套话).

    SHOWN: they are passages like any other. DIM: a fine line under the words tells them apart, and nothing else
    counts them. HIDDEN: they are not to be seen.
    """

    SHOWN = "shown"
    DIM = "dim"
    HIDDEN = "hidden"


_KINDS: Final = {
    PassageKind.IDENTICAL: Shown.IDENTICAL,
    PassageKind.NEAR: Shown.NEAR,
    PassageKind.REWORDED: Shown.REWORDED,
}
#: What the checks of the legend switch on and off.
SWITCHES: Final = tuple(shown for shown in Shown if shown is not Shown.FORMULA)


@dataclass(frozen=True, slots=True)
class Filter:
    """What is shown: in the text, the gutter, the strips, the lists and in every number.

    `shortest` is the least length of the longest run of equal characters that a passage must have, `likeness` the
    least score (0..1); what a person has linked by hand is spared from both.
    """

    kinds: frozenset[Shown] = frozenset(SWITCHES)
    formulas: Formulas = Formulas.DIM
    shortest: int = 0
    likeness: float = 0.0

    def __contains__(self, shown: Shown) -> bool:
        """Whether a sort is switched on; set phrases are while they are shown or dim."""
        if shown is Shown.FORMULA:
            return self.formulas is not Formulas.HIDDEN
        return shown in self.kinds

    def without(self, *kinds: Shown) -> Filter:
        """The same with some sorts switched off."""
        return replace(self, kinds=self.kinds - set(kinds))

    def with_this(self, passage: Passage) -> Filter:
        """The narrowest widening that lets `passage` be seen."""
        wider = self if self.is_long_and_like(passage) else replace(self, shortest=0, likeness=0.0)
        if passage.formula:
            hidden = wider.formulas is Formulas.HIDDEN
            return replace(wider, formulas=Formulas.DIM) if hidden else wider
        needed = {shown_as(passage), *([Shown.MOVED] if passage.moved else [])}
        return replace(wider, kinds=wider.kinds | needed)

    def is_long_and_like(self, passage: Passage) -> bool:
        """Whether a passage passes both thresholds."""
        if passage.by_hand:
            return True
        return passage.run >= self.shortest and passage.score >= self.likeness


#: A comparison is first shown with everything, set phrases dim.
AT_FIRST: Final = Filter()


def shown_as(passage: Passage) -> Shown:
    """Which line it is drawn with: that of its kind, or that of set phrases."""
    return Shown.FORMULA if passage.formula else _KINDS[passage.kind]


def is_shown(passage: Passage, shown: Filter) -> bool:
    """Whether a passage is to be seen in the text."""
    if shown_as(passage) not in shown or not shown.is_long_and_like(passage):
        return False
    return passage.formula or not passage.moved or Shown.MOVED in shown


def is_counted(passage: Passage, shown: Filter) -> bool:
    """Whether a passage is to be seen everywhere: joined, listed, walked to. A dim set phrase is not."""
    dim = passage.formula and shown.formulas is not Formulas.SHOWN
    return not dim and is_shown(passage, shown)


def shown_numbers(comparison: Comparison, shown: Filter, side: Side) -> list[int]:
    """The numbers of the passages that are counted, in reading order of one side."""
    numbers = [n for n, p in enumerate(comparison.passages) if is_counted(p, shown)]
    return sorted(numbers, key=lambda n: comparison.passages[n].of(side))


def counts(comparison: Comparison, shown: Filter = AT_FIRST) -> Mapping[Shown, int]:
    """How much there is of each under the thresholds; stretches of one side are counted by `only_counts`."""
    passages = [p for p in comparison.passages if shown.is_long_and_like(p)]
    found: Counter[Shown] = Counter(shown_as(p) for p in passages)
    found[Shown.MOVED] = sum(p.moved and not p.formula for p in passages)
    return found


def only_counts(comparison: Comparison) -> tuple[int, int]:
    """How many stretches only 甲 and only 乙 have, those without a word left out."""
    return _spoken(comparison.only_a), _spoken(comparison.only_b)


def _spoken(stretches: Iterable[Only]) -> int:
    return sum(only.characters > 0 for only in stretches)


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


def formulas_name(choice: Formulas) -> str:
    """One of the three ways with set phrases, in one word."""
    names = {
        Formulas.SHOWN: translate("compare", "Show"),
        Formulas.DIM: translate("compare", "Dim"),
        Formulas.HIDDEN: translate("compare", "Hide"),
    }
    return names[choice]
