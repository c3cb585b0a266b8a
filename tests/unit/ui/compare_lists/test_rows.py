"""What a cell has room for, and which rows are left by a filter."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from speechreader.model.comparison import Side
from speechreader.model.span import Span
from speechreader.ui.compare.lists.cells import (
    Block,
    Column,
    Label,
    Piece,
    Row,
    Table,
    ToPassage,
    ToPlace,
)
from speechreader.ui.compare.lists.columns import GAP, LEFT, RIGHT, places
from speechreader.ui.compare.lists.fitting import fitting
from speechreader.ui.compare.lists.model import HEAD, HIGH, ListModel


class _Face:
    """Every character is ten wide."""

    def horizontalAdvance(self, text: str, /) -> float:
        return 10.0 * len(text)


PIECES = (Piece("春天的"), Piece("山乡", Side.A), Piece("来了客人"))


def test_what_fits_is_shown_whole() -> None:
    assert list(fitting(PIECES, _Face(), 90)) == list(PIECES)


@pytest.mark.parametrize("room", [85, 60, 45, 30, 20])
def test_what_is_cut_ends_in_an_ellipsis_and_keeps_its_sides(room: int) -> None:
    found = list(fitting(PIECES, _Face(), room))
    shown = "".join(piece.words for piece in found)
    assert shown.endswith("…")
    assert 10 * len(shown) <= room
    whole = "".join(piece.words for piece in PIECES)
    assert whole.startswith(shown[:-1])
    for piece in found:
        assert (piece.side is Side.A) == (piece.words in ("山", "山乡"))


def test_no_room_shows_nothing() -> None:
    assert list(fitting(PIECES, _Face(), 15)) == []


def test_open_columns_share_what_is_left() -> None:
    columns = (Column("", 50), Column(""), Column(""), Column("", 60))
    spots = places(columns, 1000)
    assert spots[0] == (LEFT, 50)
    assert spots[1][1] == spots[2][1] == (1000 - LEFT - RIGHT - 110 - 3 * GAP) / 2
    assert spots[-1][0] + spots[-1][1] == pytest.approx(1000 - RIGHT)


def _row(words: str, passage: int) -> Row:
    return Row((Label(words),), words, words, words, ToPassage(passage))


def _model(*, whole: bool) -> ListModel:
    head = Row((Label("夜校"), Label("2")), "夜校", "夜校 灯光", wide=True)
    other = Row((Label("书屋"), Label("1")), "书屋", "书屋", wide=True)
    blocks = (
        Block((_row("灯光亮着", 4), _row("職工留门", 7)), head, whole),
        Block((_row("孩子来了", 9),), other, whole),
    )
    model = ListModel()
    model.fill(Table((Column(""),), blocks, 3, ""))
    return model


def _words(model: ListModel) -> list[str]:
    return [str(model.index(n).data()) for n in range(model.rowCount())]


def test_rows_are_filtered_one_by_one_and_their_heads_go_with_the_last() -> None:
    model = _model(whole=False)
    assert list(model.heights()) == [HEAD, HIGH, HIGH, HEAD, HIGH]
    model.set_filter("职工")  # in the other script
    assert _words(model) == ["夜校", "職工留门"]
    assert model.shown() == 1
    model.set_filter("")
    assert model.rowCount() == 5


def test_a_whole_block_stays_or_goes_as_one() -> None:
    model = _model(whole=True)
    model.set_filter("灯光")
    assert _words(model) == ["夜校", "灯光亮着", "職工留门"]
    model.set_filter("孩子")
    assert _words(model) == []


def test_the_row_of_a_passage_is_found_and_heads_cannot_be_chosen() -> None:
    model = _model(whole=False)
    assert model.row_of_passage(7) == 2
    assert model.row_of_passage(5) is None
    assert not model.flags(model.index(0))
    assert model.flags(model.index(1))


def test_a_place_is_no_passage() -> None:
    row = Row((), "", "", goal=ToPlace(Side.A, Span(0, 3)))
    assert row.passage is None
