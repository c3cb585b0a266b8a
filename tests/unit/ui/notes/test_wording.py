"""Two wordings side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from speechreader.ui.notes.review.wording import LONGEST, Piece, compare


def test_what_differs_is_marked_on_its_side() -> None:
    old, new = compare("把实事办在一线", "把实事办到一线")
    assert old == (Piece("把实事办", False), Piece("在", True), Piece("一线", False))
    assert new == (Piece("把实事办", False), Piece("到", True), Piece("一线", False))


def test_a_single_equal_character_between_changes_is_no_island() -> None:
    old, new = compare("甲乙丙丁", "子乙丑丁")
    assert old == (Piece("甲乙丙", True), Piece("丁", False))
    assert new == (Piece("子乙丑", True), Piece("丁", False))


def test_what_was_only_put_in_leaves_the_old_wording_plain() -> None:
    old, new = compare("办实事", "办好实事")
    assert old == (Piece("办实事", False),)
    assert new == (Piece("办", False), Piece("好", True), Piece("实事", False))


def test_a_very_long_middle_counts_as_changed() -> None:
    old, _ = compare("头" + "甲乙" * LONGEST + "尾", "头" + "乙甲" * LONGEST + "尾")
    assert [piece.own for piece in old] == [False, True, False]


@given(st.text("甲乙丙丁𠀀", max_size=30), st.text("甲乙丙丁𠀀", max_size=30))
def test_the_pieces_give_the_wordings_back(one: str, other: str) -> None:
    old, new = compare(one, other)
    assert "".join(piece.text for piece in old) == one
    assert "".join(piece.text for piece in new) == other
    assert one != other or not any(piece.own for piece in (*old, *new))
