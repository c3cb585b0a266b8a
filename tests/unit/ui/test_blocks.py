"""Heights of blocks and where each stands."""

from __future__ import annotations

from speechreader.ui.reader.blocks import Stack


def test_blocks_stand_below_each_other():
    stack = Stack([10.0, 20.0, 30.0], top=5, bottom=7)
    assert [stack.top(i) for i in range(3)] == [5, 15, 35]
    assert stack.total == 72


def test_a_new_height_moves_what_is_below():
    stack = Stack([10.0, 20.0, 30.0], top=0, bottom=0)
    assert stack.set_height(0, 15.0)
    assert not stack.set_height(1, 20.0)
    assert (stack.top(1), stack.top(2)) == (15, 35)


def test_the_block_at_a_height_and_the_nearest_outside():
    stack = Stack([10.0, 20.0], top=5, bottom=5)
    assert [stack.at(y) for y in (-3, 5, 14.9, 15, 99)] == [0, 0, 0, 1, 1]
