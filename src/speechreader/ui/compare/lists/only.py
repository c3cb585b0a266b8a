"""What only one side says, section by section, with the nearest counterpart beside each."""

from __future__ import annotations

from itertools import groupby

from speechreader.app.language import translate
from speechreader.model.comparison import Only, Side
from speechreader.model.span import Span
from speechreader.ui.compare.kinds import letter
from speechreader.ui.compare.lists import wording
from speechreader.ui.compare.lists.cells import (
    Block,
    Column,
    Label,
    Row,
    Table,
    ToPair,
    ToPlace,
)
from speechreader.ui.compare.lists.matter import Matter
from speechreader.ui.compare.lists.quotes import plain_quote


def only_table(matter: Matter, side: Side, *, shown: bool = True) -> Table:
    """What only `side` says; nothing of it while the legend hides it."""
    told = matter.told(side)
    if told and not shown:
        nothing = translate("lists", "What only one side says is switched off in the legend.")
    elif side is Side.A:
        nothing = translate("lists", "All that A says stands in B, too.")
    else:
        nothing = translate("lists", "All that B says stands in A, too.")
    groups = groupby(told if shown else (), key=lambda only: only.section)
    blocks = [_block(matter, side, section, list(some)) for section, some in groups]
    return Table(_columns(side), blocks, len(told) if shown else 0, nothing)


def _columns(side: Side) -> tuple[Column, ...]:
    words_a, words_b = translate("lists", "Only in A"), translate("lists", "Only in B")
    near_a, near_b = translate("lists", "Nearest in A"), translate("lists", "Nearest in B")
    mine, nearest = (words_a, near_b) if side is Side.A else (words_b, near_a)
    return (
        Column(translate("lists", "Section"), 78),
        Column(mine),
        Column(translate("lists", "Characters"), 76, end=True),
        Column(nearest),
        Column(letter(side.other), 78),
        Column(translate("lists", "Likeness"), 66, end=True),
    )


def _block(matter: Matter, side: Side, section: int | None, some: list[Only]) -> Block:
    name = (
        translate("lists", "Before the first heading")
        if section is None
        else matter.tops(side)[section].words
    )
    if not matter.tops(side):
        return Block(tuple(_row(matter, side, only) for only in some))
    long = sum(wording.characters(matter.words(side, only.span)) for only in some)
    total = _total(len(some), f"{long:,}")
    head = Row(
        (Label(name), Label(total, quiet=True)), wording.spoken(name, total), name, wide=True
    )
    return Block(tuple(_row(matter, side, only) for only in some), head)


def _total(places: int, characters: str) -> str:
    if places == 1:
        return translate("lists", "1 place · {characters} characters", characters=characters)
    return translate(
        "lists",
        "{count} places · {characters} characters",
        count=f"{places:,}",
        characters=characters,
    )


def _row(matter: Matter, side: Side, only: Only) -> Row:
    words = matter.words(side, only.span)
    span = _bare(only.span, words)
    near = only.nearest
    there = matter.words(side.other, near).strip() if near else ""
    where = matter.section_at(side.other, near.start) if near else ""
    length = f"{wording.characters(words):,}"
    cells = (
        Label(matter.section_at(side, span.start)),
        plain_quote(matter, side, span),
        Label(length),
        plain_quote(matter, side.other, near, quiet=True) if near else Label("—", quiet=True),
        Label(where, quiet=True),
        Label(f"{only.likeness:.2f}" if near else "", quiet=True),
    )
    beyond = None
    if near:
        beyond = ToPair(span, near) if side is Side.A else ToPair(near, span)
    said = wording.spoken(
        wording.only_in(side),
        wording.place_name(side, matter.path_at(side, span.start)),
        translate("lists", "{characters} characters", characters=length),
        words.strip(),
    )
    copied = words.strip() + (f"\t{there}" if there else "")
    return Row(cells, said, f"{words}\n{there}", copied, ToPlace(side, span), beyond, beyond_at=3)


def _bare(span: Span, words: str) -> Span:
    """A stretch without the blanks and line breaks around its words."""
    before = len(words) - len(words.lstrip())
    return Span(span.start + before, span.start + max(before, len(words.rstrip())))
