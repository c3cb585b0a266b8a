"""Rows under headings."""

from __future__ import annotations

from tests.unit.ui.notes.marks import entry

from speechreader.model.annotation import AnchorState
from speechreader.ui.notes.overview.grouping import (
    Arrangement,
    Group,
    Grouping,
    Missing,
    Order,
    sorted_entries,
)

FIRST, SECOND = ("一、回顾",), ("一、回顾", "（一）服务")
ENTRIES = [
    entry(1, "甲", tags=("乙类", "甲类"), created="2025-03-01"),
    entry(2, "乙", outline=FIRST, created="2025-03-09"),
    entry(3, "丙", outline=SECOND, tags=("甲类",), created="2025-03-05"),
    entry(4, "丁", outline=SECOND, state=AnchorState.ORPHAN, created="2025-03-02"),
    entry(5, "戊", outline=FIRST, speech=2, created="2025-03-03"),
]


def _shown(grouping: Grouping, *, library: bool, numbers: list[int] | None = None) -> list[object]:
    numbers = list(range(len(ENTRIES))) if numbers is None else numbers
    return [
        (row.path or row.missing, row.count) if isinstance(row, Group) else row
        for row in Arrangement(ENTRIES, grouping, library=library).rows(numbers)
    ]


def test_without_groups_the_rows_are_the_entries() -> None:
    assert _shown(Grouping.NONE, library=True) == [0, 1, 2, 3, 4]


def test_sections_come_as_in_the_text_and_what_has_no_place_comes_last() -> None:
    rows = _shown(Grouping.SECTION, library=False, numbers=[3, 0, 1, 2])
    assert rows == [
        (Missing.HEADING, 1), 0, (FIRST, 1), 1, (SECOND, 1), 2, (Missing.PLACE, 1), 3,
    ]  # fmt: skip


def test_a_speech_without_headings_is_listed_without_them() -> None:
    assert _shown(Grouping.SECTION, library=False, numbers=[0]) == [0]


def test_in_the_library_a_section_names_its_speech() -> None:
    rows = _shown(Grouping.SECTION, library=True, numbers=[1, 4])
    assert rows == [(("在甲会上的讲话", *FIRST), 1), 1, (("在乙会上的讲话", *FIRST), 1), 4]


def test_by_speech() -> None:
    rows = _shown(Grouping.SPEECH, library=True)
    assert rows == [(("在甲会上的讲话",), 4), 0, 1, 2, 3, (("在乙会上的讲话",), 1), 4]


def test_by_tag_a_mark_stands_under_each_of_its_tags_and_untagged_ones_come_last() -> None:
    rows = _shown(Grouping.TAG, library=True)
    assert rows == [(("乙类",), 1), 0, (("甲类",), 2), 0, 2, (Missing.TAG, 3), 1, 3, 4]


def test_the_latest_first() -> None:
    found = sorted_entries(ENTRIES, Order.LATEST)
    assert [int(e.mark.id) for e in found] == [2, 3, 5, 4, 1]
    assert sorted_entries(ENTRIES, Order.PLACE) == ENTRIES
