from __future__ import annotations

import pytest

from speechreader.ingest.people import find_speaker, find_speaker_in_title
from speechreader.text.normalize import shadow


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("顾长河", "顾长河"),
        ("（顾长河）", "顾长河"),
        ("顾 长河", "顾长河"),
        ("沈一舟同志", "沈一舟"),
        ("欧阳砚秋", "欧阳砚秋"),
        ("青石市总工会主席 顾长河", "顾长河"),
        ("市委常委、市总工会主席　顾长河", "顾长河"),
        ("顾长河（青石市总工会主席）", "顾长河"),
        ("讲话人：顾长河", "顾长河"),
        ("报告人：市总工会副主席 何小满", "何小满"),
        ("買買提·阿里木", "买买提·阿里木"),
        ("校长　佘一诺", "佘一诺"),
    ],
)
def test_a_line_that_is_a_name_with_or_without_office_gives_it(line: str, name: str) -> None:
    found = find_speaker(shadow(line))
    assert found is not None
    assert shadow(found) == shadow(name)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "谢谢大家",
        "全体起立",
        "党组书记",
        "市总工会主席 ×××",
        "青石市总工会",
        "关于加强班组建设",
        "高新区工会",
        "今天，我们在这里集会",
        "常务副主席",
    ],
)
def test_a_line_that_is_no_name_gives_none(line: str) -> None:
    assert find_speaker(shadow(line)) is None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("顾长河在市工会代表大会上的讲话", "顾长河"),
        ("顾长河同志在市工会代表大会上的讲话", "顾长河"),
        ("市总工会主席顾长河在表彰大会上的讲话", "顾长河"),
        ("顾长河：把地基打牢", "顾长河"),
        ("在市工会代表大会上的讲话", None),
        ("全市工会工作会议上的讲话", None),
        ("市长在表彰大会上的讲话", None),
    ],
)
def test_a_name_in_front_of_a_title_is_the_speaker(title: str, name: str | None) -> None:
    assert find_speaker_in_title(shadow(title)) == name
