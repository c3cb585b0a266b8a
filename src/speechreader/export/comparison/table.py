"""The rows of a comparison table: 甲, 乙, remarks; in the reading order of 甲, what only 乙 says at its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from speechreader.compare.templates import templates
from speechreader.model.comparison import (
    Compared,
    Comparison,
    Figure,
    Only,
    Passage,
    PassageKind,
    SectionPair,
    Side,
    Slot,
    SlotKind,
)
from speechreader.model.outline import Heading
from speechreader.model.span import Span

#: A counterpart less alike than this is none to a reader.
_LIKE = 0.15
_EXCERPT = 36
_MINUS = "−"


@dataclass(frozen=True, slots=True)
class ReportWords:
    """Everything a report says besides the two texts, in the language of the reader."""

    title: str
    language: str
    a: str
    b: str
    remarks: str
    sections: str
    share: str
    table: str
    identical: str
    near: str
    reworded: str
    only_a: str
    only_b: str
    moved: str
    moved_to: str
    formula: str
    formula_in: str
    reordered: str
    by_hand: str
    note: str
    points: str
    nearest: str
    a_in_b: str
    b_in_a: str
    with_formulas: str
    without_formulas: str


class PieceKind(Enum):
    """What a piece of a cell is."""

    SHARED = "shared"
    OWN = "own"  #: words that only this side has, inside a passage
    ONLY = "only"  #: a stretch that only this side has


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a cell that look alike."""

    kind: PieceKind
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; a cell is empty where a side says nothing. `kind` is None where only one side speaks."""

    kind: PassageKind | None
    formula: bool
    moved: bool
    a: tuple[Piece, ...]
    b: tuple[Piece, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """A comparison with all that a report of it needs; `remark` says what of it was left out, "" for nothing."""

    a: Compared
    b: Compared
    comparison: Comparison
    words: ReportWords
    remark: str = ""

    def side(self, side: Side) -> Compared:
        """One of the two texts."""
        return self.a if side is Side.A else self.b

    @cached_property
    def _tops(self) -> dict[Side, list[Heading]]:
        return {side: top_level(self.side(side).outline) for side in Side}

    def heading(self, side: Side, index: int | None) -> str:
        """A top-level heading by its index, in its own words; a dash where there is none."""
        return "—" if index is None else self._tops[side][index].words

    def section_at(self, side: Side, offset: int) -> str:
        """The number (else the title) of the nearest heading above a place, "" at the head of the text."""
        outline = self.side(side).outline
        at = bisect_right(outline, offset, key=lambda h: h.span.start) - 1
        return "" if at < 0 else outline[at].number or outline[at].title

    @cached_property
    def figures(self) -> dict[tuple[Span, Span], tuple[Slot, ...]]:
        """The figures that changed, by the places of their passage."""
        return {(p.a, p.b): tuple(self._figures_of(p)) for p in self.comparison.passages}

    def _figures_of(self, passage: Passage) -> Iterator[Slot]:
        for template in templates([passage], self.a.body, self.b.body):
            yield from (slot for slot in template.slots if slot.kind is SlotKind.FIGURE)

    def kind(self, kind: PassageKind) -> str:
        """The name of a kind."""
        names = self.words.identical, self.words.near, self.words.reworded
        return dict(zip(PassageKind, names, strict=True))[kind]


def top_level(outline: Sequence[Heading]) -> list[Heading]:
    """The headings of the outermost level there is."""
    top = min((heading.level for heading in outline), default=1)
    return [heading for heading in outline if heading.level == top]


def percent(share: float) -> str:
    """A share for a reader: 12.3 %."""
    return f"{share:.1%}".replace("%", " %")


def rows(sheet: Sheet) -> Iterator[Row]:
    """The table."""
    here: list[Passage | Only] = [*sheet.comparison.passages, *_told(sheet.comparison.only_a)]
    here.sort(key=lambda item: item.a.start if isinstance(item, Passage) else item.span.start)
    waiting = _told(sheet.comparison.only_b)[::-1]
    for item in here:
        if isinstance(item, Only):
            yield _only(sheet, Side.A, item)
            continue
        if not item.moved and not item.formula:
            while waiting and waiting[-1].span.start < item.b.start:
                yield _only(sheet, Side.B, waiting.pop())
        yield _shared(sheet, item)
    for item in waiting[::-1]:
        yield _only(sheet, Side.B, item)


def _told(items: Sequence[Only]) -> list[Only]:
    """Those in which there is something to read."""
    return [item for item in items if item.characters]


def _only(sheet: Sheet, side: Side, item: Only) -> Row:
    cell = (Piece(PieceKind.ONLY, item.span.of(sheet.side(side).body).strip("\n")),)
    remarks = [sheet.words.only_a if side is Side.A else sheet.words.only_b]
    if item.nearest and item.likeness >= _LIKE:
        words = item.nearest.of(sheet.side(side.other).body).replace("\n", " ")
        short = words if len(words) <= _EXCERPT else words[: _EXCERPT - 1] + "…"
        remarks.append(sheet.words.nearest.format(words=short))
    cells = (cell, ()) if side is Side.A else ((), cell)
    return Row(None, False, False, *cells, tuple(remarks))


def _shared(sheet: Sheet, passage: Passage) -> Row:
    a, b = (_pieces(sheet.side(side).body, passage, side) for side in Side)
    remarks = tuple(_remarks(sheet, passage))
    return Row(passage.kind, passage.formula, passage.moved, a, b, remarks)


def _pieces(body: str, passage: Passage, side: Side) -> tuple[Piece, ...]:
    span, found = passage.of(side), list[Piece]()
    at = span.start
    for variant in passage.variants:
        own = variant.a if side is Side.A else variant.b
        if variant.slight or not len(own):
            continue
        found += [Piece(PieceKind.SHARED, body[at : own.start]), Piece(PieceKind.OWN, own.of(body))]
        at = own.end
    found.append(Piece(PieceKind.SHARED, body[at : span.end]))
    return tuple(piece for piece in found if piece.words)


def _remarks(sheet: Sheet, passage: Passage) -> Iterator[str]:
    words = sheet.words
    yield sheet.kind(passage.kind)
    if passage.by_hand:
        yield words.by_hand
    if passage.moved:
        there = sheet.section_at(Side.B, passage.b.start)
        yield words.moved_to.format(section=there) if there else words.moved
    if passage.reordered:
        yield words.reordered
    if passage.formula:
        if passage.commonness:
            yield words.formula_in.format(share=percent(passage.commonness))
        else:
            yield words.formula
    for slot in sheet.figures.get((passage.a, passage.b), ()):
        if slot.figure_a and slot.figure_b:
            yield _change(sheet, slot.figure_a, slot.figure_b, slot.change)
    if passage.note:
        yield words.note.format(words=passage.note)


def _change(sheet: Sheet, one: Figure, other: Figure, change: float | None) -> str:
    said = f"{one.span.of(sheet.a.body)} → {other.span.of(sheet.b.body)}"
    if change is None:
        return said
    growth = f"{change:+.1%}".replace("%", " %")
    if one.is_share:
        growth = sheet.words.points.format(points=f"{other.value - one.value:+.4g}")
    growth = growth.replace("-", _MINUS)
    return f"{said} ({growth})"


def section_rows(sheet: Sheet) -> Iterator[tuple[str, str, str]]:
    """The section pairs: heading of 甲, heading of 乙, the shares that both have in common passages."""
    for pair in sheet.comparison.sections:
        yield sheet.heading(Side.A, pair.a), sheet.heading(Side.B, pair.b), _shares(pair)


def _shares(pair: SectionPair) -> str:
    if pair.a is None or pair.b is None:
        return ""
    return f"{percent(pair.share_a)} / {percent(pair.share_b)}"


def coverage_rows(sheet: Sheet) -> Iterator[tuple[str, str, str]]:
    """What is covered: direction, without formulas, with them."""
    cover, words = sheet.comparison.coverage, sheet.words
    yield words.a_in_b, percent(cover.a_in_b_without_formulas), percent(cover.a_in_b)
    yield words.b_in_a, percent(cover.b_in_a_without_formulas), percent(cover.b_in_a)
