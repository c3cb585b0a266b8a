"""Likeness of wordings."""

from __future__ import annotations

import pytest

from speechreader.annotate.fuzzy import Fit, best_fit, distance, likeness


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("", "", 0),
        ("工会", "", 2),
        ("推动改革", "推进改革", 1),
        ("夜校", "校夜", 2),
        ("𠀀工", "工", 1),
    ],
)
def test_distance_counts_characters(one: str, other: str, expected: int) -> None:
    assert distance(one, other) == distance(other, one) == expected


def test_likeness_runs_from_nothing_to_equal() -> None:
    assert likeness("工会", "工会") == likeness("", "") == 1
    assert likeness("工会", "夜校") == 0
    assert likeness("推动改革", "推进改革") == 0.75


def test_the_best_fit_is_the_nearest_part() -> None:
    assert best_fit("职工夜校", "把职工的夜校办好") == Fit(1, 6, 0.8)
    assert best_fit("职工夜校", "春天") is None
    assert best_fit("", "春天") is None


def test_long_words_are_no_trouble() -> None:
    words = "把课堂办到车间里去" * 200
    text = "前" * 50 + words[:900] + "错" + words[901:] + "后" * 50
    fit = best_fit(words, text)
    assert fit is not None
    assert (fit.start, fit.end) == (50, 50 + len(words))
