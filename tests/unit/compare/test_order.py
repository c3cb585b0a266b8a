from __future__ import annotations

from itertools import pairwise

from speechreader.compare.grid import Box
from speechreader.compare.order import heaviest_chain, scroll_map
from speechreader.compare.passages import Link
from speechreader.compare.prepared import Prepared
from speechreader.compare.runs import Run, common_start, equal_runs, matched
from speechreader.model.comparison import PassageKind, ScrollMap, Side


def link(a: int, b: int, size: int) -> Link:
    box = Box(a, a + size, b, b + size)
    return Link(box, [Run(0, 0, size)], 1.0, PassageKind.IDENTICAL, False, False)


def test_the_heaviest_order_wins_not_the_one_with_most_passages() -> None:
    links = [link(0, 500, 90), link(100, 0, 20), link(200, 100, 20), link(300, 200, 20)]
    assert heaviest_chain(links) == {0}
    assert heaviest_chain(links[1:]) == {0, 1, 2}
    assert heaviest_chain([]) == set()


def test_of_two_partners_of_one_place_one_is_in_order() -> None:
    assert heaviest_chain([link(0, 0, 20), link(0, 40, 30)]) == {1}


def test_between_passages_places_are_interpolated() -> None:
    knots = ((0.0, 0.0), (100.0, 300.0), (200.0, 400.0))
    scroll = ScrollMap(knots)
    assert scroll.other(50) == 150
    assert scroll.other(150) == 350
    assert scroll.other(350, Side.B) == 150
    assert (scroll.other(0), scroll.other(200), scroll.other(900)) == (0, 400, 400)


def test_the_map_rises_strictly_from_start_to_end() -> None:
    a, b = Prepared("甲乙丙丁戊己庚辛壬癸" * 20), Prepared("子丑寅卯辰巳午未申酉" * 25)
    chain = [link(0, 0, 30), link(20, 40, 40), link(150, 60, 30)]
    knots = scroll_map(chain, a, b).knots
    assert (knots[0], knots[-1]) == ((0.0, 0.0), (200.0, 250.0))
    assert all(x[0] < y[0] and x[1] < y[1] for x, y in pairwise(knots))


def test_equal_runs_are_those_of_a_longest_common_subsequence() -> None:
    assert equal_runs("山城夜校", "山城的夜校") == [Run(0, 0, 2), Run(2, 3, 2)]
    assert equal_runs("", "山") == []
    assert equal_runs("山城", "山城") == [Run(0, 0, 2)]


def test_long_texts_are_laid_side_by_side_around_what_stands_once() -> None:
    words = "".join(chr(0x4E00 + i) for i in range(9_000))
    other = words[:3_000] + "新" * 40 + words[3_200:6_000] + words[6_500:]
    runs = equal_runs(words, other)
    assert matched(runs) == 9_000 - 200 - 500
    assert all(words[r.a : r.a + r.size] == other[r.b : r.b + r.size] for r in runs)


def test_the_common_start_is_found_wherever_it_ends() -> None:
    for size in (0, 1, 7, 64):
        assert common_start("山" * size + "甲", "山" * size + "乙") == size
