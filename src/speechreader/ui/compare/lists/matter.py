"""The comparison and its two texts, with what the lists ask of them again and again."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property

from speechreader.model.comparison import (
    Compared,
    Comparison,
    Figure,
    Lists,
    Only,
    Passage,
    PassageKind,
    Side,
    Template,
)
from speechreader.model.outline import Heading
from speechreader.model.span import Span
from speechreader.ui.compare.lists.cells import Row


@dataclass(frozen=True, slots=True)
class FigurePair:
    """A figure of 甲 that is another one in 乙; places count from the start of the passage, given by its number.

    `change` is a share of the first; None where the units differ.
    """

    passage: int
    a: Figure
    b: Figure
    change: float | None


@dataclass(frozen=True)
class Matter:
    """A comparison with what was compared. `kept` is for rows of passages, by number and reason."""

    comparison: Comparison
    a: Compared
    b: Compared
    kept: dict[tuple[int, str], Row] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def side(self, side: Side) -> Compared:
        """One of the two texts."""
        return self.a if side is Side.A else self.b

    def words(self, side: Side, span: Span) -> str:
        """What stands at a place."""
        return span.of(self.side(side).body)

    def section_at(self, side: Side, offset: int) -> str:
        """The number (else the title) of the nearest heading above a place, "" at the head of the text.

        A figure (1.) says little alone; the number above it comes along.
        """
        numbers = self._numbers(side, offset)
        last = numbers[-1] if numbers else ""
        return "".join(numbers[-2:]) if last[:1].isdecimal() else last

    def path_at(self, side: Side, offset: int) -> str:
        """The numbers of the headings that a place stands under, outermost first."""
        return "".join(self._numbers(side, offset))

    def _numbers(self, side: Side, offset: int) -> list[str]:
        outline = self.side(side).outline
        at = bisect_right(outline, offset, key=lambda h: h.span.start) - 1
        numbers: list[str] = []
        level: int | None = None
        for heading in outline[at::-1] if at >= 0 else ():
            if level is None or heading.level < level:
                level = heading.level
                numbers.append(heading.number or heading.title)
            if level == 1:
                break
        return numbers[::-1]

    def tops(self, side: Side) -> list[Heading]:
        """The headings of the outermost level."""
        return self._tops[side]

    @cached_property
    def _tops(self) -> dict[Side, list[Heading]]:
        found: dict[Side, list[Heading]] = {}
        for side in Side:
            outline = self.side(side).outline
            top = min((heading.level for heading in outline), default=1)
            found[side] = [heading for heading in outline if heading.level == top]
        return found

    def told(self, side: Side) -> list[Only]:
        """What only one side says, as far as there is something to read."""
        return [only for only in self.comparison.only(side) if only.characters]

    @cached_property
    def templates(self) -> list[tuple[int, Template]]:
        """Sentences that are the same but for slots, with their passages; places count from where these start."""
        from speechreader.compare.templates import templates

        return [
            (number, template)
            for number, passage in self._differing
            for template in templates([passage], *self._both(number))
        ]

    @cached_property
    def enumerations(self) -> list[tuple[int, Lists]]:
        """Enumerations with 、 that answer each other, with their passages; places count from where these start."""
        from speechreader.compare.templates import lists

        found: dict[tuple[Span, Span], tuple[int, Lists]] = {}
        for number, passage in self._differing:
            for one in lists([passage], *self._both(number)):
                found.setdefault(self._there(number, one.a, one.b), (number, one))
        return list(found.values())

    @cached_property
    def figures(self) -> list[FigurePair]:
        """Figures that are others over there, in the order of 甲, each pair once."""
        found: dict[tuple[Span, Span], FigurePair] = {}
        for number, passage in self._differing:
            for pair in _figure_pairs(number, passage, *self._both(number)):
                found.setdefault(self._there(number, pair.a.span, pair.b.span), pair)
        return list(found.values())

    @cached_property
    def _differing(self) -> list[tuple[int, Passage]]:
        """The passages that differ in words, as if each were a text of its own."""
        return [
            (number, _alone(passage))
            for number, passage in enumerate(self.comparison.passages)
            if passage.kind is not PassageKind.IDENTICAL
        ]

    def _both(self, number: int) -> tuple[str, str]:
        passage = self.comparison.passages[number]
        return self.words(Side.A, passage.a), self.words(Side.B, passage.b)

    def _there(self, number: int, a: Span, b: Span) -> tuple[Span, Span]:
        passage = self.comparison.passages[number]
        return _moved(a, passage.a.start), _moved(b, passage.b.start)


def _alone(passage: Passage) -> Passage:
    """A passage with places that count from its own starts: what is looked for in it then costs its own length."""
    a, b = -passage.a.start, -passage.b.start
    variants = tuple(replace(v, a=_moved(v.a, a), b=_moved(v.b, b)) for v in passage.variants)
    return replace(passage, a=_moved(passage.a, a), b=_moved(passage.b, b), variants=variants)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _figure_pairs(number: int, passage: Passage, a: str, b: str) -> list[FigurePair]:
    from speechreader.compare.figures import change, figure_around, figures_in

    ones, others = list(figures_in(a)), list(figures_in(b))
    variants = [v for v in passage.variants if not v.slight and len(v.a) and len(v.b)]
    pairs = ((figure_around(ones, v.a), figure_around(others, v.b)) for v in variants)
    return [
        FigurePair(number, one, other, change(one, other)) for one, other in pairs if one and other
    ]
