"""A side parted into what is shown: nothing overlaps, nothing that is switched off is left."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from speechreader.model.comparison import (
    Comparison,
    Coverage,
    Only,
    Passage,
    PassageKind,
    ScrollMap,
    Side,
)
from speechreader.model.span import Span
from speechreader.ui.compare.kinds import (
    AT_FIRST,
    Filter,
    Formulas,
    Shown,
    counts,
    is_counted,
    is_shown,
    only_counts,
    shown_numbers,
)
from speechreader.ui.compare.sifting import Sifted
from speechreader.ui.compare.stretches import NOBODY, Stretch, shared_share, stretches

SAME = Passage(Span(0, 10), Span(20, 30), PassageKind.IDENTICAL, 1.0, 10)
LIKE = Passage(Span(5, 20), Span(40, 55), PassageKind.REWORDED, 0.7, 6, moved=True)
PHRASE = Passage(Span(20, 26), Span(30, 36), PassageKind.IDENTICAL, 1.0, 6, formula=True)
LAID = Comparison(
    (SAME, LIKE, PHRASE),
    (),
    (Only(Span(26, 27), 0), Only(Span(27, 40), 12)),
    (Only(Span(0, 20), 18), Only(Span(36, 40), 3)),
    Coverage(),
    ScrollMap(((0.0, 0.0), (40.0, 55.0))),
)


def test_the_better_passage_is_seen_where_two_overlap() -> None:
    found = stretches(LAID, AT_FIRST, Side.A, 40)
    assert found == [
        Stretch(0, 10, 0, Shown.IDENTICAL),
        Stretch(10, 20, 1, Shown.REWORDED),
        Stretch(20, 26, 2, Shown.FORMULA),
        Stretch(27, 40, NOBODY, Shown.ONLY),
    ]
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_what_is_switched_off_leaves() -> None:
    assert {s.shown for s in stretches(LAID, Filter(formulas=Formulas.SHOWN), Side.A, 40)} == {
        Shown.IDENTICAL,
        Shown.REWORDED,
        Shown.FORMULA,
        Shown.ONLY,
    }
    few = replace(AT_FIRST, formulas=Formulas.HIDDEN).without(Shown.IDENTICAL, Shown.ONLY)
    without = stretches(LAID, few, Side.A, 40)
    assert without == [Stretch(5, 20, 1, Shown.REWORDED)]


def test_a_moved_passage_needs_both_its_switches() -> None:
    assert is_shown(LIKE, Filter(frozenset({Shown.REWORDED, Shown.MOVED}), Formulas.HIDDEN))
    assert not is_shown(LIKE, Filter(frozenset({Shown.REWORDED}), Formulas.HIDDEN))
    assert not is_shown(LIKE, Filter(frozenset({Shown.MOVED}), Formulas.HIDDEN))


def test_numbers_come_in_the_order_of_the_side() -> None:
    assert shown_numbers(LAID, Filter(formulas=Formulas.SHOWN), Side.A) == [0, 1, 2]
    assert shown_numbers(LAID, Filter(formulas=Formulas.SHOWN), Side.B) == [0, 2, 1]


def test_counts_leave_punctuation_and_set_phrases_apart() -> None:
    found = counts(LAID)
    wanted = {Shown.IDENTICAL: 1, Shown.REWORDED: 1, Shown.MOVED: 1, Shown.FORMULA: 1}
    assert {kind: found[kind] for kind in wanted} == wanted
    assert only_counts(LAID) == (1, 2)


def test_a_share_counts_no_character_twice() -> None:
    assert shared_share(LAID, Side.A, 0, 40) == 0.5
    assert shared_share(LAID, Side.A, 0, 20) == 1.0
    assert shared_share(LAID, Side.A, 20, 40) == 0.0


def test_thresholds_hold_for_runs_and_likeness_and_spare_none_of_the_numbers() -> None:
    assert shown_numbers(LAID, Filter(shortest=8), Side.A) == [0]
    assert shown_numbers(LAID, Filter(likeness=0.8), Side.A) == [0]
    assert shown_numbers(LAID, Filter(likeness=0.7, shortest=6), Side.A) == [0, 1]
    assert counts(LAID, Filter(shortest=8)) == {Shown.IDENTICAL: 1, Shown.MOVED: 0}


def test_a_dim_set_phrase_is_seen_and_not_counted() -> None:
    assert is_shown(PHRASE, AT_FIRST)
    assert not is_counted(PHRASE, AT_FIRST)
    assert is_counted(PHRASE, Filter(formulas=Formulas.SHOWN))


def test_what_is_asked_for_is_let_in_and_nothing_else() -> None:
    narrow = Filter(frozenset({Shown.ONLY}), Formulas.HIDDEN, shortest=8)
    wider = narrow.with_this(LIKE)
    assert is_shown(LIKE, wider)
    assert not is_shown(SAME, wider)
    assert wider.formulas is Formulas.HIDDEN
    assert narrow.with_this(PHRASE).formulas is Formulas.DIM


def test_of_many_at_one_place_only_the_best_are_joined() -> None:
    again = Passage(Span(0, 10), Span(20, 30), PassageKind.NEAR, 0.9, 10, moved=True)
    laid = replace(LAID, passages=(SAME, again, LIKE, PHRASE))
    sifted = Sifted(laid, AT_FIRST, {Side.A: 40, Side.B: 55})
    assert sifted.numbers(Side.A) == [0, 1, 2]
    assert sifted.joined == [0, 2]
