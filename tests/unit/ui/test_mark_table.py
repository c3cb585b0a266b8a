"""Which marks lie where on the page, without a page."""

from __future__ import annotations

from random import Random

from speechreader.annotate.lanes import lanes
from speechreader.model.annotation import (
    Anchor,
    AnchorState,
    Annotation,
    Mark,
    MarkId,
    MarkStyle,
    Motivation,
    Quote,
)
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.ui.positions import Positions
from speechreader.ui.reader.marks.table import MarkTable, Sign, Stretch

BODY = "第一段的话。\n第二段说得长一些。\n\n最后一段。"
HIGHLIGHT = MarkStyle.HIGHLIGHT


def mark(number: int, start: int, end: int, *, bookmark: bool = False, body: str = BODY) -> Mark:
    span = Span(start, end)
    motivation = Motivation.BOOKMARKING if bookmark else Motivation.HIGHLIGHTING
    anchor = Anchor(span, Quote(span.of(body)))
    note = Annotation(anchor, HIGHLIGHT, 1, f"2025-01-{number:03}", "", motivation=motivation)
    return Mark(MarkId(number), SpeechId(1), f"urn:uuid:{number}", note)


def table(*marks: Mark) -> MarkTable:
    made = MarkTable()
    made.set_text(BODY, Positions(BODY))
    made.set_marks(marks)
    return made


def test_a_mark_over_paragraphs_is_cut_at_their_ends_and_has_one_sign() -> None:
    made = table(mark(1, 3, 12))
    assert made.sheet(0).over == (Stretch(3, 6, HIGHLIGHT, 1, MarkId(1)),)
    assert made.sheet(1).over == (Stretch(0, 5, HIGHLIGHT, 1, MarkId(1)),)
    assert made.sheet(0).signs == (Sign(3, MarkId(1), 1, False),)
    assert made.sheet(1).signs == made.sheet(2).signs == ()
    assert made.at(6) == ()


def test_shorter_marks_lie_on_top_and_of_equal_ones_the_later() -> None:
    made = table(mark(3, 0, 6), mark(1, 1, 3), mark(2, 1, 3))
    assert made.at(1) == (MarkId(2), MarkId(1), MarkId(3))


def test_a_sheet_stays_the_same_object_until_its_own_marks_change() -> None:
    made = table(mark(1, 0, 3), mark(2, 8, 12))
    first, second = made.sheet(0), made.sheet(1)
    made.set_marks([mark(1, 0, 3), mark(2, 8, 13)])
    assert made.sheet(0) is first
    assert made.sheet(1) is not second


def test_a_mark_that_is_shown_elsewhere_leaves_its_old_words() -> None:
    made = table(mark(1, 0, 3))
    made.put(MarkId(1), Span(8, 12))
    assert made.at(1) == ()
    assert made.at(9) == (MarkId(1),)
    laid = made.laid(MarkId(1))
    assert laid is not None
    assert laid.span == Span(8, 12)
    made.set_marks([mark(1, 0, 3)])
    assert made.at(1) == (MarkId(1),)
    assert made.at(9) == ()


def test_bookmarks_have_a_sign_and_nothing_on_the_words() -> None:
    made = table(mark(1, 8, 10, bookmark=True))
    assert made.sheet(1).over == ()
    assert made.sheet(1).signs == (Sign(1, MarkId(1), 1, True),)
    assert made.at(8) == ()


def test_what_is_in_doubt_or_quotes_other_words_is_not_there() -> None:
    sure = mark(1, 0, 3)
    doubtful = Mark(MarkId(2), sure.speech, "urn:2", sure.annotation, AnchorState.AMBIGUOUS)
    strange = mark(3, 0, 3, body="别的话别的话")
    made = table(doubtful, strange)
    assert made.at(1) == ()
    assert made.laid(MarkId(2)) is None
    assert made.laid(MarkId(3)) is None


def test_another_text_has_no_marks_and_the_same_text_keeps_them() -> None:
    made = table(mark(1, 0, 3))
    made.set_text(BODY, Positions(BODY, ("题目",)))
    assert made.at(1) == (MarkId(1),)
    made.set_text("新" + BODY, Positions("新" + BODY))
    assert made.at(1) == made.at(2) == ()


def test_it_agrees_with_the_core_on_any_marks() -> None:
    body = "\n".join("字" * (5 + i % 7) for i in range(30))
    positions, chance = Positions(body), Random(5)
    for _ in range(20):
        marks = []
        for number in range(1, 60):
            start = chance.randrange(len(body) - 1)
            marks.append(mark(number, start, start + chance.randrange(1, 40), body=body))
        marks = [one for one in marks if one.annotation.anchor.span.end <= len(body)]
        made = MarkTable()
        made.set_text(body, positions)
        made.set_marks(marks)
        lowest_first = sorted(
            marks, key=lambda m: (-len(m.annotation.anchor.span), m.annotation.created)
        )
        for offset in range(len(body)):
            over = [m for m in reversed(lowest_first) if m.annotation.anchor.span.contains(offset)]
            assert made.at(offset) == (() if body[offset] == "\n" else tuple(m.id for m in over))
        for paragraph in range(positions.paragraphs):
            sheet = made.sheet(paragraph)
            assert sheet.lanes == lanes([Span(s.start, s.end) for s in sheet.over])
