"""Figures of common sentences that are others over there, with unit and change."""

from __future__ import annotations

import re

from speechreader.app.language import translate
from speechreader.model.comparison import Side
from speechreader.ui.compare.kinds import Filter, is_counted
from speechreader.ui.compare.lists import wording
from speechreader.ui.compare.lists.cells import (
    Block,
    Column,
    Label,
    Piece,
    Quote,
    Row,
    Table,
    ToPassage,
    one_line,
)
from speechreader.ui.compare.lists.matter import FigurePair, Matter

_CLAUSE = re.compile(r"[，。；：！？\n]")


def figure_table(matter: Matter, shown: Filter) -> Table:
    """The figures of the passages that are to be seen."""
    passages = matter.comparison.passages
    rows = tuple(
        _row(matter, pair) for pair in matter.figures if is_counted(passages[pair.passage], shown)
    )
    nothing = translate("lists", "No figure differs in what the two have in common.")
    return Table(_columns(), (Block(rows),) if rows else (), len(rows), nothing)


def _columns() -> tuple[Column, ...]:
    return (
        Column(translate("lists", "A"), 74),
        Column(translate("lists", "What it counts")),
        Column(translate("lists", "Figure of A"), 130, end=True),
        Column("", 34),
        Column(translate("lists", "Figure of B"), 130),
        Column(translate("lists", "Change"), 120, end=True),
        Column(translate("lists", "B"), 74, end=True),
    )


def _row(matter: Matter, pair: FigurePair) -> Row:
    passage = matter.comparison.passages[pair.passage]
    a, b = matter.words(Side.A, passage.a), matter.words(Side.B, passage.b)
    one, other = pair.a.span.of(a), pair.b.span.of(b)
    change = wording.growth(pair.a, pair.b, pair.change)
    context = _context(a, pair)
    path = matter.path_at(Side.A, passage.a.start + pair.a.span.start)
    cells = (
        Label(matter.section_at(Side.A, passage.a.start + pair.a.span.start)),
        context,
        Quote((Piece(one.strip(), Side.A),), marked=True),
        Label("→", quiet=True),
        Quote((Piece(other.strip(), Side.B),), marked=True),
        Label(change or "—", quiet=not change),
        Label(matter.section_at(Side.B, passage.b.start + pair.b.span.start), quiet=True),
    )
    words = "".join(piece.words for piece in context.pieces)
    said = wording.spoken(f"{one} → {other}", change, words, wording.place_name(Side.A, path))
    return Row(
        cells, said, f"{a}\n{b}", f"{words}\t{one}\t{other}\t{change}", ToPassage(pair.passage)
    )


def _context(words: str, pair: FigurePair) -> Quote:
    """The clause in which a figure stands, with the figure told apart, and what follows it."""
    start = max((m.end() for m in _CLAUSE.finditer(words, 0, pair.a.span.start)), default=0)
    before = one_line(words[start : pair.a.span.start])
    after = one_line(words[pair.a.span.end :])
    pieces = (Piece(before), Piece(pair.a.span.of(words), Side.A), Piece(after))
    return Quote(tuple(piece for piece in pieces if piece.words))
