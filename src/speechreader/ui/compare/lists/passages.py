"""The list of passages, in reading order of either side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from speechreader.app.language import translate
from speechreader.model.comparison import Passage, Side
from speechreader.ui.compare.correcting.words import signs_of
from speechreader.ui.compare.kinds import Shown, name_of, shown_as
from speechreader.ui.compare.lists import wording
from speechreader.ui.compare.lists.cells import Block, Column, Label, Row, Sample, Table, ToPassage
from speechreader.ui.compare.lists.matter import Matter
from speechreader.ui.compare.lists.quotes import passage_quote

_NO_REASONS: Mapping[int, tuple[str, str]] = {}
_NOTHING = ("", "")


def passage_table(
    matter: Matter, numbers: Sequence[int], reasons: Mapping[int, tuple[str, str]] = _NO_REASONS
) -> Table:
    """The passages with these `numbers`, in this order; `reasons` say why some of them are set phrases."""
    rows = tuple(
        _numbered(_row(matter, number, *reasons.get(number, _NOTHING)), place)
        for place, number in enumerate(numbers, 1)
    )
    nothing = translate("lists", "The two speeches have no passage in common.")
    if matter.comparison.passages:
        nothing = translate("lists", "All passages are switched off in the legend.")
    return Table(_columns(), (Block(rows),) if rows else (), len(rows), nothing)


def _columns() -> tuple[Column, ...]:
    return (
        Column(translate("lists", "No."), 44, end=True),
        Column(translate("lists", "Kind"), 132),
        Column(translate("lists", "A"), 78),
        Column(translate("lists", "Words of A")),
        Column(translate("lists", "Words of B")),
        Column(translate("lists", "B"), 78),
        Column(translate("lists", "Characters"), 84, end=True),
        Column(translate("lists", "Likeness"), 66, end=True),
    )


def _numbered(row: Row, place: int) -> Row:
    cells = (Label(f"{place:,}", quiet=True), *row.cells[1:])
    return Row(cells, row.spoken, row.hay, row.copied, row.goal, tip=row.tip)


def _row(matter: Matter, number: int, reason: str, share: str) -> Row:
    """The row of a passage without its place in the list; kept, for a filter changes with every pixel of a slider."""
    if (number, reason) not in matter.kept:
        matter.kept[number, reason] = _make_row(matter, number, reason, share)
    return matter.kept[number, reason]


def _make_row(matter: Matter, number: int, reason: str, share: str) -> Row:
    passage = matter.comparison.passages[number]
    a, b = matter.words(Side.A, passage.a), matter.words(Side.B, passage.b)
    lengths = f"{wording.characters(a):,} / {wording.characters(b):,}"
    score = f"{passage.score:.2f}"
    sections = [matter.section_at(side, passage.of(side).start) for side in Side]
    cells = (
        Label(""),
        Sample(
            shown_as(passage), _kind_words(passage, share), passage.moved and not passage.formula
        ),
        Label(sections[0]),
        passage_quote(matter, Side.A, passage),
        passage_quote(matter, Side.B, passage),
        Label(sections[1]),
        Label(lengths),
        Label(score),
    )
    said = _spoken(matter, passage, lengths, score, reason)
    tip = "\n".join(part for part in (a, b, reason, passage.note) if part)
    return Row(cells, said, f"{a}\n{b}\n{said}", f"{a}\t{b}", ToPassage(number), tip=tip)


def _kind_words(passage: Passage, share: str) -> str:
    """The kind; its share of speeches for a set phrase; signs where a person had a hand in it or put a note."""
    return " ".join([wording.kind_name(passage), *filter(None, [share]), *signs_of(passage)])


def _spoken(matter: Matter, passage: Passage, lengths: str, score: str, reason: str) -> str:
    from_a, to_b = (
        wording.place_name(side, matter.path_at(side, passage.of(side).start)) for side in Side
    )
    return wording.spoken(
        wording.kind_name(passage),
        name_of(Shown.MOVED) if passage.moved and not passage.formula else "",
        reason,
        translate("lists", "linked by hand") if passage.by_hand else "",
        f"{from_a} → {to_b}",
        translate("lists", "{characters} characters", characters=lengths),
        translate("lists", "likeness {score}", score=score),
        passage.note,
    )
