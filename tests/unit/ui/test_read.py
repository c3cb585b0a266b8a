"""What counts as read of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from speechreader.ui.reader.read import Read


def test_what_is_scrolled_away_is_read_what_is_still_in_view_is_not():
    read = Read()
    read.shown(0, 100)
    read.scrolled(60, 160)
    assert read.characters == 60


def test_a_jump_reads_neither_what_it_leaves_nor_what_it_passes():
    read = Read()
    read.shown(0, 100)
    read.shown(5000, 5100)
    read.scrolled(9000, 9100)
    assert read.characters == 0


def test_scrolling_back_reads_what_leaves_below():
    read = Read()
    read.shown(500, 600)
    read.scrolled(450, 550)
    assert read.characters == 50


def test_a_stretch_counts_once():
    read = Read(before=80)
    read.shown(50, 150)
    read.stayed()
    read.stayed()
    assert read.characters == 150


def test_it_says_whether_something_else_is_in_view():
    read = Read()
    assert read.shown(0, 100)
    assert not read.shown(0, 100)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30)), max_size=12))
def test_as_many_characters_as_the_stretches_have_together(stretches):
    read = Read()
    for start, length in stretches:
        read.shown(start, start + length)
        read.stayed()
    assert read.characters == len({i for start, n in stretches for i in range(start, start + n)})
