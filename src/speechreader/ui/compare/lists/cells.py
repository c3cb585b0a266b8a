"""What a table of the lists is made of. Knows no Qt and no comparison."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from speechreader.model.comparison import Side
from speechreader.model.span import Span
from speechreader.ui.compare.kinds import Shown

#: No cell is wide enough for more characters than this.
MOST = 240


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a cell; `side` where only that side has them, `slot` for the number of a slot in place of words."""

    words: str
    side: Side | None = None
    slot: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a speech. `quiet` ones stand back: they are beside what the row is about.

    Of a `marked` one the words of one side are marked in every row, else in the chosen one only.
    """

    pieces: tuple[Piece, ...]
    quiet: bool = False
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """Words of ours, or the number of a heading."""

    words: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Sample:
    """The line of a kind of passage, and its name."""

    kind: Shown
    words: str
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, 0..1, as a bar and a number; None leaves the cell empty."""

    value: float | None


@dataclass(frozen=True, slots=True)
class Balance:
    """How much of something 甲 and 乙 have, each 0..1, as bars that go out to both sides of a middle line."""

    a: float
    b: float


Cell = Quote | Label | Sample | Share | Balance


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its width in pixels (0 takes an equal part of what is left), and where its words stand."""

    name: str
    width: int = 0
    end: bool = False
    middle: bool = False


@dataclass(frozen=True, slots=True)
class ToPassage:
    """A row leads to a passage, by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class ToPlace:
    """A row leads to a place of one side."""

    side: Side
    span: Span


@dataclass(frozen=True, slots=True)
class ToPair:
    """A row leads to two places, which are brought level."""

    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class ToPlaces:
    """A row leads to the places of one side, one after the other."""

    side: Side
    spans: tuple[Span, ...]


Goal = ToPassage | ToPlace | ToPair | ToPlaces


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `goal` is None for what can only be read; `beyond` leads to the counterpart of what it shows.

    `spoken` is for those who do not see it, `copied` for the clipboard, `hay` is what is looked through.
    A `wide` row has two cells: one over all columns, and one at the right end. `beyond_at` is the
    number of the column in which the counterpart stands. `tip` is the tooltip, by default what is copied.
    """

    cells: tuple[Cell, ...]
    spoken: str
    hay: str
    copied: str = ""
    goal: Goal | None = None
    beyond: Goal | None = None
    beyond_at: int = -1
    wide: bool = False
    tip: str = ""

    @property
    def passage(self) -> int | None:
        """The number of the passage that it leads to."""
        return self.goal.number if isinstance(self.goal, ToPassage) else None


@dataclass(frozen=True, slots=True)
class Block:
    """Rows under a head of their own. A `whole` one is filtered by its head; else row by row."""

    rows: tuple[Row, ...]
    head: Row | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """What stands under a tab. `nothing` is the sentence in place of rows; `count` what the tab says."""

    columns: tuple[Column, ...]
    blocks: Sequence[Block]
    count: int
    nothing: str

    def rows(self) -> Iterator[Row]:
        """All rows with their heads."""
        for block in self.blocks:
            if block.head is not None:
                yield block.head
            yield from block.rows


def one_line(text: str, most: int = MOST) -> str:
    """`text` without line breaks, as much of it as a cell can show."""
    return " ".join(text[: most * 2].split())[:most]
