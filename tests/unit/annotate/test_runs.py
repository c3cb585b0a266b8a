"""Equal runs and their chains."""

from __future__ import annotations

from speechreader.annotate.runs import (
    Gap,
    Run,
    common_head,
    common_tail,
    fill,
    gaps_between,
    heaviest_chain,
    joined,
    unique_runs,
)


def whole(a: str, b: str) -> Gap:
    return Gap(0, len(a), 0, len(b))


def test_common_ends_are_found_beyond_the_size_of_a_step() -> None:
    a, b = "甲" * 300 + "乙" + "丙" * 700, "甲" * 300 + "丁" + "丙" * 700
    assert common_head(a, b, whole(a, b)) == 300
    assert common_tail(a, b, whole(a, b)) == 700


def test_runs_are_made_of_what_stands_once_on_each_side() -> None:
    a, b = "春夏秋冬东南西北", "东南西北春夏秋冬春夏"
    assert unique_runs(a, b, whole(a, b), 4) == [Run(0, 4, 4), Run(4, 0, 4)]


def test_the_heaviest_order_wins_not_the_one_with_most_runs() -> None:
    runs = [Run(0, 50, 40), Run(50, 0, 4), Run(60, 10, 4), Run(70, 20, 4)]
    assert heaviest_chain(runs) == [Run(0, 50, 40)]
    assert heaviest_chain([]) == []


def test_runs_that_overlap_are_cut() -> None:
    assert heaviest_chain([Run(0, 0, 10), Run(8, 12, 10)]) == [Run(0, 0, 10), Run(10, 14, 8)]


def test_gaps_are_what_runs_leave_over() -> None:
    gaps = gaps_between([Run(2, 0, 3)], Gap(0, 9, 0, 4))
    assert gaps == [Gap(0, 2, 0, 0), Gap(5, 9, 3, 4)]


def test_runs_that_touch_become_one() -> None:
    assert joined([Run(3, 5, 2), Run(0, 2, 3)]) == [Run(0, 2, 5)]


def test_an_edit_in_the_middle_leaves_its_two_sides() -> None:
    a, b = "各级工会要把夜校办到车间里去", "各级工会要把课堂办到车间里去"
    assert fill(a, b, whole(a, b)) == [Run(0, 0, 6), Run(8, 8, 6)]
