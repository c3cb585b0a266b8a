"""Enumerations with 、 that answer each other, item by item: kept, dropped, added, moved."""

from __future__ import annotations

from collections import Counter

from speechreader.app.language import translate
from speechreader.model.comparison import Item, ItemFate, Lists, Side
from speechreader.ui.compare.kinds import Filter, is_counted
from speechreader.ui.compare.lists import wording
from speechreader.ui.compare.lists.cells import (
    Block,
    Cell,
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

#: Room for the longest item, in pixels.
_WORDS = 320


def enumeration_table(matter: Matter, shown: Filter) -> Table:
    """The enumerations of the passages that are to be seen."""
    passages = matter.comparison.passages
    blocks = [
        _block(matter, number, lists)
        for number, lists in matter.enumerations
        if is_counted(passages[number], shown)
    ]
    nothing = translate("lists", "No enumeration of A stands in B with other items.")
    return Table(_columns(), blocks, len(blocks), nothing)


def _columns() -> tuple[Column, ...]:
    return (
        Column("", 44),
        Column(translate("lists", "Item"), 84),
        Column(translate("lists", "In A"), _WORDS),
        Column(translate("lists", "In B"), _WORDS),
        Column(""),
    )


def _block(matter: Matter, number: int, lists: Lists) -> Block:
    passage = matter.comparison.passages[number]
    a, b = matter.words(Side.A, passage.a), matter.words(Side.B, passage.b)
    found = Counter(item.fate for item in lists.items)
    counts = " · ".join(
        f"{wording.fate_name(fate)} {found[fate]}" for fate in ItemFate if found[fate]
    )
    one, other = one_line(lists.a.of(a)), one_line(lists.b.of(b))
    head = Row(
        (Quote((Piece(one),)), Label(counts, quiet=True)),
        wording.spoken(one, counts),
        f"{one}\n{other}",
        f"{one}\t{other}",
        ToPassage(number),
        wide=True,
    )
    return Block(tuple(_row(item, number, a, b) for item in lists.items), head, whole=True)


def _row(item: Item, number: int, a: str, b: str) -> Row:
    one = item.a.of(a) if item.a else ""
    other = item.b.of(b) if item.b else ""
    fate = wording.fate_name(item.fate)
    alone = item.fate in (ItemFate.DROPPED, ItemFate.ADDED)
    cells = (
        Label(""),
        Label(fate, quiet=item.fate is ItemFate.KEPT),
        _cell(one, Side.A if alone else None, quiet=item.fate is ItemFate.KEPT),
        _cell(other, Side.B if alone else None, quiet=item.fate is ItemFate.KEPT),
        Label(""),
    )
    said = wording.spoken(fate, item.words)
    return Row(cells, said, f"{one}\n{other}", f"{one}\t{other}", ToPassage(number))


def _cell(words: str, side: Side | None, *, quiet: bool) -> Cell:
    if not words:
        return Label("—", quiet=True)
    return Quote((Piece(words, side),), quiet, marked=True)
