from __future__ import annotations

from speechreader.model.cleaning import Edit, OffsetMap
from speechreader.model.span import Span


def edit(start: int, removed: str, put: str = "") -> Edit:
    return Edit("rule", "removed", Span(start, start + len(removed)), removed, put)


#: 甲[乙丙→]丁[→\n]戊[己→庚辛]壬 becomes 甲丁\n戊庚辛壬.
MAP = OffsetMap(7, (edit(1, "乙丙"), edit(4, "", "\n"), edit(5, "己", "庚辛")))


def test_the_length_of_the_body_follows_from_the_edits() -> None:
    assert MAP.clean_length == 7
    assert OffsetMap(5, ()).clean_length == 5


def test_each_edit_knows_its_place_in_the_body() -> None:
    assert [MAP.clean_start(i) for i in range(3)] == [1, 2, 4]


def test_kept_characters_map_there_and_back() -> None:
    for raw, clean in ((0, 0), (3, 1), (4, 3), (6, 6)):
        assert MAP.to_clean(raw) == clean
        assert MAP.to_raw(clean) == raw


def test_a_place_in_removed_text_maps_to_where_it_stood() -> None:
    assert [MAP.to_clean(1), MAP.to_clean(2)] == [1, 1]


def test_a_place_in_put_text_maps_to_the_start_of_its_edit() -> None:
    assert [MAP.to_raw(2), MAP.to_raw(4), MAP.to_raw(5)] == [4, 5, 5]


def test_the_ends_map_to_each_other() -> None:
    assert MAP.to_clean(7) == 7
    assert MAP.to_raw(7) == 7


def test_without_edits_nothing_moves() -> None:
    same = OffsetMap(9, ())
    assert [same.to_clean(4), same.to_raw(4)] == [4, 4]


def test_a_stretch_of_the_original_maps_to_what_became_of_it() -> None:
    ranges = {
        (0, 1): (0, 1),
        (0, 4): (0, 2),
        (1, 3): (1, 1),
        (3, 5): (1, 4),
        (4, 5): (3, 4),
        (3, 4): (1, 2),
        (5, 6): (4, 6),
        (2, 7): (1, 7),
    }
    assert {raw: MAP.clean_range(Span(*raw)) for raw in ranges} == {
        raw: Span(*clean) for raw, clean in ranges.items()
    }
