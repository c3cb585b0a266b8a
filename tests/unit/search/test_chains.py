"""Gaps and nearness: decided from the places of the parts, in time that grows with the places."""

from __future__ import annotations

import random
import re
import time

import pytest

from speechreader.model.search import Query
from speechreader.search import chains
from speechreader.search.match import Document, Matcher
from speechreader.search.parse import parse


def hits(query: str, text: str) -> list[tuple[int, int]] | None:
    return Matcher(parse(Query(query))).hits([Document(text)])[0]


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("甲*3乙", "甲甲乙", [(0, 3)]),
        ("甲*1乙*1丙", "甲乙1乙丙", None),
        ("甲*2乙*1丙", "甲乙1乙丙", [(0, 5)]),
        ("甲 NEAR/1 乙", "甲12甲1乙", [(3, 6)]),
        ("xx NEAR/0 乙", "xxx乙", [(1, 4)]),
        ("甲*1乙 NEAR/1 丙", "丙1甲1乙", [(0, 5)]),
    ],
)
def test_the_right_places_are_joined(
    query: str, text: str, found: list[tuple[int, int]] | None
) -> None:
    assert hits(query, text) == found


def test_one_gap_finds_what_an_expression_finds() -> None:
    rng = random.Random(4)
    for _ in range(500):
        text = "".join(rng.choices("甲乙丙丁\n", weights=(3, 3, 2, 2, 1), k=rng.randint(1, 40)))
        gap = rng.randint(1, 4)
        plain = [m.span() for m in re.finditer(rf"甲[^\n]{{0,{gap}}}?乙", text)]
        assert (hits(f"甲*{gap}乙", text) or []) == plain


@pytest.mark.parametrize(
    "query",
    ["的" + "*100的" * 30 + "无", "的" + "*100的" * 40, "的*100是 NEAR/1000 的*100是"],
)
def test_nothing_is_tried_again_and_again(query: str) -> None:
    # With an expression that backtracks, minutes.
    text = "的说是的话" * 400
    begun = time.monotonic()
    hits(query, text)
    assert time.monotonic() - begun < 10


def test_a_ruler_counts_no_blanks_and_sees_lines() -> None:
    ruler = chains.Ruler("甲 乙\n丙丁")
    assert ruler.between(0, 6) == 4
    assert (ruler.one_line(0, 3), ruler.one_line(2, 5)) == (True, False)
