from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import SPEECH, cleaned, edits

from speechreader.ingest.rules import numbering_breaks

PROSE = SPEECH[1] + SPEECH[2]


def test_an_unbroken_text_is_parted_at_its_numbering_and_its_salutation() -> None:
    text = f"同志们：{PROSE}一、把学校办到车间里。{PROSE}二、把师傅请到台上来。{PROSE}"
    assert cleaned(numbering_breaks, text).split("\n") == [
        "同志们：",
        PROSE,
        f"一、把学校办到车间里。{PROSE}",
        f"二、把师傅请到台上来。{PROSE}",
    ]


def test_an_unbroken_text_is_parted_at_its_addresses() -> None:
    text = f"同志们：{PROSE}同志们！{PROSE}各位工友，{PROSE}"
    assert cleaned(numbering_breaks, text).split("\n") == [
        "同志们：",
        PROSE,
        f"同志们！{PROSE}",
        f"各位工友，{PROSE}",
    ]


def test_headings_that_run_into_their_text_are_parted_from_it() -> None:
    text = (
        f"同志们：{PROSE}一、把稳方向，筑牢思想根基今年以来，各车间都在学、都在讲。{PROSE}"
        f"二、盯紧一线，练强岗位本领我们办起了夜校，请来了老师傅。{PROSE}"
        f"三、贴近职工，办实身边小事各级工会都要到班组里去。{PROSE}"
    )
    lines = cleaned(numbering_breaks, text).split("\n")
    assert "一、把稳方向，筑牢思想根基" in lines
    assert "二、盯紧一线，练强岗位本领" in lines
    assert "三、贴近职工，办实身边小事" in lines


@pytest.mark.parametrize(
    "text",
    [
        f"同志们：\n{PROSE}\n一、把学校办到车间里。{PROSE}\n二、把师傅请到台上来。{PROSE}",
        f"{PROSE}一是快，二是好，三是省，四是稳。{PROSE}",
        f"{PROSE}增长1.5倍；2019年第三季度，第一批二十人结业。{PROSE}",
        f"{PROSE}他在信里写：“一、要团结。二、要学习。”{PROSE}",
    ],
)
def test_broken_texts_lists_in_sentences_statistics_and_quotes_stay(text: str) -> None:
    assert cleaned(numbering_breaks, text).replace("\n", "") == text.replace("\n", "")
    numbers = ("一是快", "二是好", "2019", "第一批", "一、要团结", "二、要学习")
    assert not [n for n in numbers if f"\n{n}" in cleaned(numbering_breaks, text)]


def test_the_break_is_recorded_without_taking_a_character() -> None:
    text = f"同志们：{PROSE}一、把学校办到车间里。{PROSE}二、把师傅请到台上来。{PROSE}"
    places = [4, text.index("一、"), text.index("二、")]
    assert edits(numbering_breaks, text) == [(at, at, "\n", "split") for at in places]
