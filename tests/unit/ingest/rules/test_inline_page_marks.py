from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import cleaned, edits

from speechreader.ingest.rules import inline_page_marks


@pytest.mark.parametrize("mark", ["第 2 页 共 4 页", "第2页/共4页", " 第 12 页，共 40 页 "])
def test_a_page_number_with_the_number_of_pages_goes_from_inside_a_line(mark: str) -> None:
    assert (
        cleaned(inline_page_marks, f"解决了十二个。{mark}三、办学校") == "解决了十二个。三、办学校"
    )


@pytest.mark.parametrize(
    "text", ["翻到第 2 页，写着四个字。", "教材共 40 页，人手一册。", "第二页共有四页附图。"]
)
def test_pages_that_a_speech_talks_about_stay(text: str) -> None:
    assert cleaned(inline_page_marks, text) == text


def test_the_mark_is_recorded_at_its_place() -> None:
    assert edits(inline_page_marks, "甲。第 2 页 共 4 页乙") == [(2, 13, "", "removed")]
