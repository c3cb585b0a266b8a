"""Sentences that are the same but for slots: one pattern each, its substitutions under it."""

from __future__ import annotations

from speechreader.app.language import translate
from speechreader.model.comparison import Passage, Side, Slot, Template
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
from speechreader.ui.compare.lists.matter import Matter

#: Circled numbers.
_FIRST, _SIGNS = ord("①"), 20
#: Room for the longest slot, in pixels.
_WORDS = 236


def template_table(matter: Matter, shown: Filter) -> Table:
    """The patterns of the passages that are to be seen."""
    passages = matter.comparison.passages
    blocks = [
        _block(matter, number, template)
        for number, template in matter.templates
        if is_counted(passages[number], shown)
    ]
    nothing = translate("lists", "No sentence of A stands in B with only a few words changed.")
    return Table(_columns(), blocks, len(blocks), nothing)


def _columns() -> tuple[Column, ...]:
    return (
        Column("", 44, end=True),
        Column(translate("lists", "Slot"), 84),
        Column(translate("lists", "In A"), _WORDS),
        Column("", 24),
        Column(translate("lists", "In B"), _WORDS),
        Column(translate("lists", "Change"), 120, end=True),
        Column(""),
    )


def _block(matter: Matter, number: int, template: Template) -> Block:
    passage = matter.comparison.passages[number]
    a, b = matter.words(Side.A, passage.a), matter.words(Side.B, passage.b)
    where = _sections(matter, passage, template)
    rows = tuple(_row(place, slot, number, a, b) for place, slot in enumerate(template.slots))
    one, other = template.a.of(a), template.b.of(b)
    hay = f"{one}\n{other}"
    head = Row(
        (Quote(_pattern(template, a)), Label(where, quiet=True)),
        wording.spoken(one_line(template.pattern), where),
        hay,
        f"{one}\t{other}",
        ToPassage(number),
        wide=True,
    )
    return Block(rows, head, whole=True)


def _sections(matter: Matter, passage: Passage, template: Template) -> str:
    """Where a sentence of a passage stands on both sides."""
    inside = {Side.A: template.a.start, Side.B: template.b.start}
    names = [
        wording.place_name(side, matter.section_at(side, passage.of(side).start + inside[side]))
        for side in Side
    ]
    return " → ".join(names)


def _pattern(template: Template, a: str) -> tuple[Piece, ...]:
    """The sentence with a number in place of each slot."""
    pieces: list[Piece] = []
    at = template.a.start
    for place, slot in enumerate(template.slots):
        pieces += [Piece(a[at : slot.a.start]), Piece(_number(place), slot=True)]
        at = slot.a.end
    pieces.append(Piece(a[at : template.a.end]))
    return tuple(
        Piece(piece.words.replace("\n", " "), slot=piece.slot) for piece in pieces if piece.words
    )


def _number(place: int) -> str:
    """① for the first; there are twenty of these signs."""
    return chr(_FIRST + place) if place < _SIGNS else f"({place + 1})"


def _row(place: int, slot: Slot, number: int, a: str, b: str) -> Row:
    one, other = slot.a.of(a), slot.b.of(b)
    change = ""
    if slot.figure_a and slot.figure_b:
        change = wording.growth(slot.figure_a, slot.figure_b, slot.change)
    kind = wording.slot_name(slot.kind)
    cells = (
        Label(_number(place)),
        Label(kind, quiet=True),
        Quote((Piece(one, Side.A),), marked=True),
        Label("→", quiet=True),
        Quote((Piece(other, Side.B),), marked=True),
        Label(change),
        Label(""),
    )
    said = wording.spoken(kind, f"{one} → {other}", change)
    return Row(cells, said, f"{one}\n{other}", f"{one}\t{other}", ToPassage(number))
