from __future__ import annotations

import pytest

from speechreader.text.numerals import parse_numeral, parse_year

UNITS = "一二三四五六七八九"


def written(number: int) -> str:
    """A number from 1 to 99 as an ordinal writes it."""
    tens, units = divmod(number, 10)
    ten = "" if tens == 0 else "十" if tens == 1 else f"{UNITS[tens - 1]}十"
    return ten + (UNITS[units - 1] if units else "")


def test_every_ordinal_up_to_ninety_nine_is_read() -> None:
    assert [parse_numeral(written(n)) for n in range(1, 100)] == list(range(1, 100))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("廿一", 21), ("卅", 30), ("一百", 100), ("一百零八", 108), ("三百二十", 320), ("九百九十九", 999),
        ("12", 12), ("0", 0), ("两百", 200), ("〇", 0),
    ],
)  # fmt: skip
def test_other_ways_of_writing(text: str, value: int) -> None:
    assert parse_numeral(text) == value


@pytest.mark.parametrize("text", ["", "甲", "一千", "第一", "1.5", "一、", "１２"])
def test_what_is_no_numeral_has_no_value(text: str) -> None:
    assert parse_numeral(text) is None


@pytest.mark.parametrize(
    ("text", "year"), [("二〇一九", 2019), ("二○二四", 2024), ("一九四九", 1949), ("2019", 2019)]
)
def test_a_year_is_read_digit_by_digit(text: str, year: int) -> None:
    assert parse_year(text) == year


@pytest.mark.parametrize("text", ["", "二十", "甲乙"])
def test_what_is_no_year_has_no_value(text: str) -> None:
    assert parse_year(text) is None
