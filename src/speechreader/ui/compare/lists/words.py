"""Distinctive words of either side: counts, rates as bars to both sides, and how sure the difference is."""

from __future__ import annotations

from speechreader.app.language import translate
from speechreader.app.pair_words import HINT, STRONG, PairWord, PairWords
from speechreader.model.comparison import Side
from speechreader.ui.compare.lists import wording
from speechreader.ui.compare.lists.cells import (
    Balance,
    Block,
    Column,
    Label,
    Piece,
    Quote,
    Row,
    Table,
    ToPlaces,
)


def word_table(found: PairWords | None, order: Side, *, functions: bool) -> Table:
    """The words typical of the side of `order`, then those of the other; function words only if they are wanted."""
    if found is None:
        return Table(_columns(), (), 0, translate("lists", "Counting the words…"))
    words = [word for word in found.words if functions or not word.function]
    highest = max((found.rate(word, side) for word in words for side in Side), default=1.0)
    blocks = [
        _block(found, side, [word for word in words if word.side is side], highest)
        for side in (order, order.other)
    ]
    nothing = translate(
        "lists", "No word is so much more frequent on one side that it could not be chance."
    )
    return Table(_columns(), [block for block in blocks if block.rows], len(words), nothing)


def _columns() -> tuple[Column, ...]:
    return (
        Column(translate("lists", "Word"), 150),
        Column(translate("lists", "Times in A"), 78, end=True),
        Column(translate("lists", "per 10,000"), 78, end=True),
        Column(translate("lists", "A ← how often → B"), middle=True),
        Column(translate("lists", "per 10,000"), 78),
        Column(translate("lists", "Times in B"), 78),
        Column(translate("lists", "Likelihood (G²)"), 104, end=True),
        Column(translate("lists", "Log ratio"), 76, end=True),
        Column("", 54),
    )


def _block(found: PairWords, side: Side, words: list[PairWord], highest: float) -> Block:
    name = (
        translate("lists", "More frequent in A")
        if side is Side.A
        else translate("lists", "More frequent in B")
    )
    scale = translate(
        "lists", "strong from {strong}, hint from {hint}", strong=str(STRONG), hint=str(HINT)
    )  # fmt: skip
    head = Row((Label(name), Label(scale, quiet=True)), wording.spoken(name, scale), "", wide=True)
    return Block(tuple(_row(found, word, highest) for word in words), head)


def _row(found: PairWords, word: PairWord, highest: float) -> Row:
    rates = {side: found.rate(word, side) for side in Side}
    counts = {side: f"{len(word.places(side)):,}" for side in Side}
    shown = {side: f"{rates[side]:.1f}" for side in Side}
    degree = translate("lists", "strong") if word.strong else translate("lists", "hint")
    likelihood, ratio = f"{abs(word.likelihood):.1f}", f"{word.ratio:+.1f}".replace("-", "−")
    cells = (
        Quote((Piece(word.word),)),
        Label(counts[Side.A]),
        Label(shown[Side.A], quiet=True),
        Balance(rates[Side.A] / highest, rates[Side.B] / highest),
        Label(shown[Side.B], quiet=True),
        Label(counts[Side.B]),
        Label(likelihood),
        Label(ratio, quiet=True),
        Label(degree, quiet=not word.strong),
    )
    said = wording.spoken(
        word.word,
        translate("lists", "{a} times in A, {b} times in B", a=counts[Side.A], b=counts[Side.B]),
        degree,
    )
    mine, other = (_goal(word, side) for side in (word.side, word.side.other))
    copied = "\t".join((word.word, *counts.values(), *shown.values(), likelihood, ratio))
    beyond_at = 5 if word.side is Side.A else 1
    return Row(cells, said, word.word, copied, mine, other, beyond_at, tip=said)


def _goal(word: PairWord, side: Side) -> ToPlaces | None:
    places = word.places(side)
    return ToPlaces(side, places) if places else None
