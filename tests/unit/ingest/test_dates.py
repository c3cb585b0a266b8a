from __future__ import annotations

import pytest

from speechreader.ingest.dates import find_date, without_dates
from speechreader.text.normalize import shadow


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2019年5月8日", "2019-05-08"),
        ("（2019 年 5 月 8 日）", "2019-05-08"),
        ("二〇一九年五月八日", "2019-05-08"),
        ("二○二四年十二月廿一日", "2024-12-21"),
        ("一九八六年十月", "1986-10"),
        ("2019年", "2019"),
        ("2019-05-08", "2019-05-08"),
        ("2019.5.8", "2019-05-08"),
        ("2019/12/31 09:20", "2019-12-31"),
        ("２０１９年５月８日", "2019-05-08"),
        ("民國一一四年十月十九日", "2025-10-19"),
        ("民國114年10月19日", "2025-10-19"),
        ("3月5日，2019年5月8日", "2019-05-08"),
    ],
)
def test_dates_are_read_as_exact_as_they_are_written(text: str, date: str) -> None:
    assert find_date(shadow(text)) == date


@pytest.mark.parametrize(
    "text",
    ["", "五月八日", "2019年13月8日", "增长2019.5万", "1.5.8", "3019年", "12345-67-89", "十四五"],
)
def test_what_is_no_date_gives_none(text: str) -> None:
    assert find_date(shadow(text)) is None


def test_dates_in_figures_can_be_left_out() -> None:
    assert find_date("2019-05-08", numeric=False) is None
    assert find_date("2019-05-08 2020年1月2日", numeric=False) == "2020-01-02"


def test_a_line_without_its_dates_keeps_the_rest() -> None:
    assert without_dates("(2019年5月8日) 顾长河").strip() == "顾长河"
