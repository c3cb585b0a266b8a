"""Sections that answer each other, many to many, with the shares that both have in common passages."""

from __future__ import annotations

from itertools import groupby

from speechreader.app.language import translate
from speechreader.model.comparison import SectionPair, Side
from speechreader.model.span import Span
from speechreader.ui.compare.kinds import letter
from speechreader.ui.compare.lists import wording
from speechreader.ui.compare.lists.cells import (
    Block,
    Cell,
    Column,
    Goal,
    Label,
    Piece,
    Quote,
    Row,
    Share,
    Table,
    ToPair,
    ToPlace,
)
from speechreader.ui.compare.lists.matter import Matter

_LAST = 1 << 30


def section_table(matter: Matter, order: Side) -> Table:
    """The pairs in the order of one side; a section that answers several is named once."""
    pairs = sorted(matter.comparison.sections, key=lambda pair: _place(pair, order))
    blocks = [
        Block(tuple(_row(matter, pair, order, first=n == 0) for n, pair in enumerate(some)))
        for some in (list(group) for _, group in groupby(pairs, key=lambda pair: _run(pair, order)))
    ]
    answered = sum(pair.a is not None and pair.b is not None for pair in pairs)
    return Table(_columns(), blocks, answered, _nothing(matter))


def _place(pair: SectionPair, order: Side) -> tuple[int, int]:
    mine, other = (pair.a, pair.b) if order is Side.A else (pair.b, pair.a)
    return (_LAST if mine is None else mine), (_LAST if other is None else other)


def _run(pair: SectionPair, order: Side) -> tuple[int, int]:
    """Rows of one section of the side that leads stand together; those without one each for itself."""
    mine, other = _place(pair, order)
    return (mine, -1) if mine != _LAST else (mine, other)


def _nothing(matter: Matter) -> str:
    bare = [side for side in Side if not matter.side(side).outline]
    if len(bare) == 1:
        words = (
            translate("lists", "A has no headings."),
            translate("lists", "B has no headings."),
        )
        return words[bare[0] is Side.B]
    return translate("lists", "Neither of the two speeches has headings.")


def _columns() -> tuple[Column, ...]:
    return (
        Column(translate("lists", "Section of A")),
        Column(translate("lists", "In common"), 128),
        Column("", 34),
        Column(translate("lists", "Section of B")),
        Column(translate("lists", "In common"), 128),
    )


def _row(matter: Matter, pair: SectionPair, order: Side, *, first: bool) -> Row:
    a, b = (_name(matter, side, index) for side, index in ((Side.A, pair.a), (Side.B, pair.b)))
    whole = pair.a is not None and pair.b is not None
    cells = (
        _cell(a, quiet=not first and order is Side.A),
        Share(pair.share_a if whole else None),
        Label("↔" if whole else "", quiet=True),
        _cell(b, quiet=not first and order is Side.B),
        Share(pair.share_b if whole else None),
    )
    return Row(cells, _spoken(pair, a, b), f"{a}\n{b}", f"{a}\t{b}", _goal(matter, pair))


def _cell(name: str, *, quiet: bool) -> Cell:
    return Quote((Piece(name),), quiet) if name else Label("—", quiet=True)


def _name(matter: Matter, side: Side, index: int | None) -> str:
    return "" if index is None else matter.tops(side)[index].words


def _spoken(pair: SectionPair, a: str, b: str) -> str:
    if pair.a is None or pair.b is None:
        side = Side.B if pair.a is None else Side.A
        return wording.spoken(a or b, wording.only_in(side))
    shares = translate(
        "lists",
        "{a} of A, {b} of B in common",
        a=wording.percent(pair.share_a),
        b=wording.percent(pair.share_b),
    )
    return wording.spoken(f"{letter(Side.A)} {a} ↔ {letter(Side.B)} {b}", shares)


def _goal(matter: Matter, pair: SectionPair) -> Goal | None:
    a, b = _span(matter, Side.A, pair.a), _span(matter, Side.B, pair.b)
    if a is not None and b is not None:
        return ToPair(a, b)
    return ToPlace(Side.A, a) if a is not None else ToPlace(Side.B, b) if b is not None else None


def _span(matter: Matter, side: Side, index: int | None) -> Span | None:
    return None if index is None else matter.tops(side)[index].span
