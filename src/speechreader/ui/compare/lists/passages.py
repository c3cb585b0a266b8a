"""The list of passages, in reading order of either side."""

from __future__ import annotations

from collections.abc import Sequence

from speechreader.app.language import translate
from speechreader.model.comparison import Passage, Side
from speechreader.ui.compare.kinds import Shown, name_of, shown_as
from speechreader.ui.compare.lists import wording
from speechreader.ui.compare.lists.cells import Block, Column, Label, Row, Sample, Table, ToPassage
from speechreader.ui.compare.lists.matter import Matter
from speechreader.ui.compare.lists.quotes import passage_quote


def passage_table(matter: Matter, numbers: Sequence[int]) -> Table:
    """The passages with these `numbers`, in this order."""
    rows = tuple(_row(matter, place, number) for place, number in enumerate(numbers, 1))
    nothing = translate("lists", "The two speeches have no passage in common.")
    if matter.comparison.passages:
        nothing = translate("lists", "All passages are switched off in the legend.")
    return Table(_columns(), (Block(rows),) if rows else (), len(rows), nothing)


def _columns() -> tuple[Column, ...]:
    return (
        Column(translate("lists", "No."), 44, end=True),
        Column(translate("lists", "Kind"), 118),
        Column(translate("lists", "A"), 78),
        Column(translate("lists", "Words of A")),
        Column(translate("lists", "Words of B")),
        Column(translate("lists", "B"), 78),
        Column(translate("lists", "Characters"), 84, end=True),
        Column(translate("lists", "Likeness"), 66, end=True),
    )


def _row(matter: Matter, place: int, number: int) -> Row:
    passage = matter.comparison.passages[number]
    a, b = matter.words(Side.A, passage.a), matter.words(Side.B, passage.b)
    lengths = f"{wording.characters(a):,} / {wording.characters(b):,}"
    score = f"{passage.score:.2f}"
    sections = [matter.section_at(side, passage.of(side).start) for side in Side]
    cells = (
        Label(f"{place:,}", quiet=True),
        Sample(
            shown_as(passage), wording.kind_name(passage), passage.moved and not passage.formula
        ),
        Label(sections[0]),
        passage_quote(matter, Side.A, passage),
        passage_quote(matter, Side.B, passage),
        Label(sections[1]),
        Label(lengths),
        Label(score),
    )
    said = _spoken(matter, passage, lengths, score)
    return Row(cells, said, f"{a}\n{b}\n{said}", f"{a}\t{b}", ToPassage(number))


def _spoken(matter: Matter, passage: Passage, lengths: str, score: str) -> str:
    from_a, to_b = (
        wording.place_name(side, matter.path_at(side, passage.of(side).start)) for side in Side
    )
    common = ""
    if passage.formula and passage.commonness:
        common = translate(
            "lists", "in {share} of the speeches", share=wording.percent(passage.commonness)
        )
    return wording.spoken(
        wording.kind_name(passage),
        name_of(Shown.MOVED) if passage.moved and not passage.formula else "",
        common,
        f"{from_a} → {to_b}",
        translate("lists", "{characters} characters", characters=lengths),
        translate("lists", "likeness {score}", score=score),
    )
