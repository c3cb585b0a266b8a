"""Two speeches side by side: what they share, how it differs, and what only one of them says.

The two sides are 甲 (`a`) and 乙 (`b`). All spans count code points of the bodies that were compared.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import Enum
from pathlib import PurePath
from typing import Final

from speechreader.model.links import LinkId
from speechreader.model.outline import Heading
from speechreader.model.span import Span
from speechreader.model.speech import OpenedSpeech, Reading, SpeechId

#: Presets of the shortest shared run (characters) that a reader takes for borrowing.
SHORTEST_RUNS: Final = (6, 8, 13)


class Side(Enum):
    """甲 or 乙."""

    A = "a"
    B = "b"

    @property
    def other(self) -> Side:
        """The opposite one."""
        return Side.B if self is Side.A else Side.A


@dataclass(frozen=True, slots=True)
class Compared:
    """One side of a comparison; `id` is None for a file that is not in the library."""

    title: str
    body: str
    outline: tuple[Heading, ...]
    date: str | None = None
    speaker: str | None = None
    id: SpeechId | None = None

    @classmethod
    def of_speech(cls, opened: OpenedSpeech) -> Compared:
        """A speech of the library."""
        said = opened.metadata
        title = said.title or opened.summary.title
        number = opened.summary.id
        return cls(title, opened.body, opened.outline, said.date, said.speaker, number)

    @classmethod
    def of_reading(cls, reading: Reading) -> Compared:
        """A file that was read without being stored."""
        said = reading.metadata
        title = said.title or PurePath(reading.original.name).stem
        return cls(title, reading.body, reading.outline, said.date, said.speaker)


class PassageKind(Enum):
    """How alike the two places of a passage are."""

    IDENTICAL = "identical"  #: 相同: the same characters; marks, width and script may differ
    NEAR = "near"  #: 近同: a few characters differ
    REWORDED = "reworded"  #: 改写


@dataclass(frozen=True, slots=True)
class Variant:
    """异文: inside a passage, `a` of one side stands where `b` of the other does; one of them may be empty.

    `slight` says that no word differs: only punctuation, blanks, width, case, script, or the number of a heading.
    """

    a: Span
    b: Span
    slight: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """复用段: a place of each side that says the same.

    `score` is 0..1, the share of characters in common (1 for identical). `run` is the longest run of equal
    characters, punctuation not counted. `moved`: it stands out of the order that the other passages keep.
    `formula`: it is a set phrase (套话), common in the library; `commonness` is 0..1, the share of texts
    in which its rarest part stands. `numbers`: only figures differ. `reordered`: the words are the
    same in another order. `variants` in order; putting them into the words of `a` gives the words of `b`.
    `link` names what a person said of it, None where nobody did; `by_hand`: it was linked or given its kind by
    a person, `note` is what was noted on it.
    """

    a: Span
    b: Span
    kind: PassageKind
    score: float
    run: int
    moved: bool = False
    formula: bool = False
    commonness: float = 0.0
    numbers: bool = False
    reordered: bool = False
    variants: tuple[Variant, ...] = ()
    link: LinkId | None = None
    by_hand: bool = False
    note: str = ""

    def of(self, side: Side) -> Span:
        """Its place on one side."""
        return self.a if side is Side.A else self.b


@dataclass(frozen=True, slots=True)
class SectionPair:
    """Sections that answer each other, as indexes into the top level of each outline.

    None stands on the side that has no counterpart. `score` weighs words, linked passages and headings
    (0..1). `share_a` and `share_b` are the shares of each section's characters in common passages.
    """

    a: int | None
    b: int | None
    score: float = 0.0
    share_a: float = 0.0
    share_b: float = 0.0


@dataclass(frozen=True, slots=True)
class Only:
    """仅此: a stretch that no passage covers.

    `characters` counts words and figures in it: 0 for what is left of punctuation between two passages.
    `section` is the index of its top-level section, None before the first. `nearest` is the
    sentence of the other side that is most like it, None where none has anything of it; `likeness` 0..1.
    """

    span: Span
    characters: int
    section: int | None = None
    nearest: Span | None = None
    likeness: float = 0.0


@dataclass(frozen=True, slots=True)
class Coverage:
    """Shares of distinct characters, punctuation not counted, that also stand on the other side; 0..1."""

    a_in_b: float = 0.0
    b_in_a: float = 0.0
    a_in_b_without_formulas: float = 0.0
    b_in_a_without_formulas: float = 0.0


@dataclass(frozen=True, slots=True)
class ScrollMap:
    """Which place is level with which, for panes that scroll together.

    `knots` are pairs of offsets, strictly rising on both sides, from (0, 0) to the two lengths; between them
    places are interpolated.
    """

    knots: tuple[tuple[float, float], ...]

    def other(self, offset: float, side: Side = Side.A) -> float:
        """The place on the other side that is level with `offset` of `side`."""
        here, there = (0, 1) if side is Side.A else (1, 0)
        number = bisect_right(self.knots, offset, key=lambda knot: knot[here]) - 1
        low = self.knots[max(0, min(number, len(self.knots) - 2))]
        high = self.knots[max(0, min(number + 1, len(self.knots) - 1))]
        width = high[here] - low[here]
        share = min(1.0, max(0.0, (offset - low[here]) / width)) if width else 0.0
        return low[there] + share * (high[there] - low[there])


@dataclass(frozen=True, slots=True)
class Partner:
    """Where to look for a place of one side on the other.

    `certain` is False where no passage holds the place: it lies between its neighbours' partners, and
    nothing there answers it.
    """

    offset: int
    certain: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """对照: what came of laying two texts side by side.

    `passages` in the order of 甲. They and `only_a` cover 甲 completely and without overlap of the two
    kinds; passages may overlap each other where one side repeats itself. The same holds of 乙.
    """

    passages: tuple[Passage, ...]
    sections: tuple[SectionPair, ...]
    only_a: tuple[Only, ...]
    only_b: tuple[Only, ...]
    coverage: Coverage
    scroll: ScrollMap
    _by_place: dict[Side, tuple[list[int], list[Passage]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def only(self, side: Side) -> tuple[Only, ...]:
        """What only one side says."""
        return self.only_a if side is Side.A else self.only_b

    def in_order(self, side: Side) -> list[Passage]:
        """The passages in reading order of one side."""
        return self._ordered(side)[1]

    def at(self, offset: int, side: Side = Side.A) -> tuple[Passage, ...]:
        """The passages that hold the character at `offset` of `side`, those in common order first."""
        starts, passages = self._ordered(side)
        before = passages[: bisect_right(starts, offset)]
        found = (p for p in before if p.of(side).contains(offset))
        return tuple(sorted(found, key=lambda p: (p.formula, p.moved, -p.score)))

    def partner(self, offset: int, side: Side = Side.A) -> Partner:
        """Where `offset` of `side` is answered; reordered passages are followed to where they are."""
        for passage in self.at(offset, side):
            if not passage.formula:
                return Partner(_across(passage, offset, side), certain=True)
        return Partner(round(self.scroll.other(offset, side)), certain=False)

    def _ordered(self, side: Side) -> tuple[list[int], list[Passage]]:
        if side not in self._by_place:
            passages = sorted(self.passages, key=lambda p: p.of(side))
            self._by_place[side] = ([p.of(side).start for p in passages], passages)
        return self._by_place[side]


def _across(passage: Passage, offset: int, side: Side) -> int:
    """The place of one character of a passage on the other side: past the variants before it."""
    here, there = passage.of(side).start, passage.of(side.other).start
    for variant in passage.variants:
        mine, other = (variant.a, variant.b) if side is Side.A else (variant.b, variant.a)
        if offset < mine.start:
            break
        if offset < mine.end:
            return other.start + min(offset - mine.start, max(0, len(other) - 1))
        here, there = mine.end, other.end
    return min(there + offset - here, max(0, passage.of(side.other).end - 1))


# -- sentences that are the same but for slots --------------------------------------------------------


class SlotKind(Enum):
    """What fills a slot."""

    FIGURE = "figure"
    YEAR = "year"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text with the unit that follows it: 5581 件, 9.7 %, 3.2 亿元 (counted in 元).

    `value` has the multiplier worked in (万, 亿); `unit` is without it.
    """

    span: Span
    value: float
    unit: str

    @property
    def is_share(self) -> bool:
        """Whether a difference says more of it than a growth."""
        return self.unit in ("%", "百分点")


@dataclass(frozen=True, slots=True)
class Slot:
    """One substitution of a template. `change` is (b - a) / a for two figures of one unit, else None."""

    kind: SlotKind
    a: Span
    b: Span
    figure_a: Figure | None = None
    figure_b: Figure | None = None
    change: float | None = None


@dataclass(frozen=True, slots=True)
class Template:
    """Two sentences that are the same but for `slots`; `pattern` has … in place of each."""

    a: Span
    b: Span
    pattern: str
    slots: tuple[Slot, ...]


class ItemFate(Enum):
    """What became of an item of an enumeration of 甲 in that of 乙."""

    KEPT = "kept"
    DROPPED = "dropped"
    ADDED = "added"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Item:
    """An item of two lists; a span is None on the side that does not have it."""

    fate: ItemFate
    words: str
    a: Span | None
    b: Span | None


@dataclass(frozen=True, slots=True)
class Lists:
    """Two enumerations with 、 that answer each other; `items` in the order of 甲, what 乙 adds in its place."""

    a: Span
    b: Span
    items: tuple[Item, ...]
