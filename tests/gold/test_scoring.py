"""The scorer itself: what counts as right, and that wrong answers cost."""

from __future__ import annotations

import pytest
from tests.gold.scoring import Gold, Score, Share, begins_with, ends_with, paired, plain
from tests.gold.test_gate import below, floor

from speechreader.model.outline import Heading
from speechreader.model.span import Span


def heading(title: str, level: int = 1, number: str = "一、") -> Heading:
    return Heading(level, number, title, Span(0, 1), 1.0)


def item(words: str, **more: object) -> Gold:
    return {"level": 1, "number": "一、", "heading": words, **more}


def pairs(gold: list[Gold], given: list[Heading]) -> list[tuple[str, str]]:
    return [(g["heading"], h.title) for g, h in paired(gold, given)]


def test_layout_width_and_the_form_of_quotes_do_not_matter() -> None:
    assert plain("“办 学校”——１２\n％\u200b") == plain("「办学校」--12%")
    assert plain("办学校") != plain("办学堂")


@pytest.mark.parametrize(
    ("body", "begins"),
    [
        ("同志们:今天我们在这里开会", True),
        ("》。同志们:今天我们在这里开会", True),
        ("志们:今天我们在这里开会", True),
        ("讲话稿同志们:今天我们在这里开会", False),
        ("今天我们在这里开会", False),
        ("", False),
    ],
)
def test_a_body_may_begin_two_characters_early_or_late(body: str, begins: bool) -> None:
    assert begins_with(body, "同志们：今天我们在这里开会") is begins


@pytest.mark.parametrize(
    ("body", "ends"),
    [
        ("祝大家节日快乐身体健康!", True),
        ("祝大家节日快乐身体健康", True),
        ("祝大家节日快乐身体健", True),
        ("祝大家节日快乐身体健康编辑", True),
        ("祝大家节日快乐身体健康责任编辑", False),
        ("祝大家节日快乐", False),
    ],
)
def test_a_body_may_end_two_characters_early_or_late(body: str, ends: bool) -> None:
    assert ends_with(body, "祝大家节日快乐身体健康！") is ends


def test_headings_are_paired_in_order_when_they_are_nearly_the_same() -> None:
    gold = [item("把学校办到车间里去"), item("把师傅请到台上来")]
    assert pairs(gold, [heading("把学校办到车间里"), heading("把师傅请到台上来")]) == [
        ("把学校办到车间里去", "把学校办到车间里"),
        ("把师傅请到台上来", "把师傅请到台上来"),
    ]
    assert len(pairs(gold, [heading("把师傅请到台上来"), heading("把学校办到车间里")])) == 1
    assert pairs(gold, [heading("别的事情")]) == []


def test_the_number_may_stand_in_the_heading() -> None:
    assert pairs([item("一是办学校")], [heading("办学校", number="一是")]) != []


def test_alternatives_count_and_an_optional_one_is_known_by_its_beginning() -> None:
    assert pairs([item("甲乙丙丁", heading_alt=["办学校"])], [heading("办学校")]) != []
    long = "把学校办到车间里去，让人人都有书读"
    assert pairs([item(long)], [heading("把学校办到车间")]) == []
    assert pairs([item(long, optional=True)], [heading("把学校办到车间")]) != []


def test_nothing_to_get_right_is_all_right_and_scores_add_up() -> None:
    assert Share(0, 0).value == 1.0
    one = Score({"kept": Share(1, 2)}, Share(1, 1), Share(1, 3))
    two = Score({"kept": Share(2, 2)}, Share(1, 2), Share(1, 1))
    total = one + two
    assert total.figures() == {"kept": 0.75, "outline": 4 / 7}


def test_a_figure_below_its_floor_or_missing_is_named() -> None:
    assert below({"kept": 0.9}, {"kept": 0.9}) == []
    assert below({"kept": 0.89}, {"kept": 0.9, "title": 0.5}) == [
        "kept 0.8900 < 0.9",
        "title 0.0000 < 0.5",
    ]


@pytest.mark.parametrize(
    ("value", "least"), [(1.0, 1.0), (0.9999, 0.995), (0.93, 0.93), (0.9333, 0.93)]
)
def test_floors_are_rounded_down(value: float, least: float) -> None:
    assert floor(value) == pytest.approx(least)
