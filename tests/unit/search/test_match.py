"""Places of a query in one text."""

from __future__ import annotations

import pytest

from speechreader.model.outline import Heading
from speechreader.model.search import Folding, Mode, Query
from speechreader.model.span import Span
from speechreader.search.match import Card, Document, Matcher, not_after, not_before
from speechreader.search.parse import parse


def found(query: str, text: str, *, folding: Folding = Folding.ALL, **more) -> list[str] | None:
    [hits] = Matcher(parse(Query(query)), folding).hits([Document(text, **more)])
    return None if hits is None else [text[start:end] for start, end in hits]


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        ("工会", "总工会的工会", ["工会", "工会"]),
        ("改革", "改 革，改\n革，改\u3000革", ["改 革", "改\n革", "改\u3000革"]),
        ("改革開放", "改革开放", ["改革开放"]),
        ("开发", "開發、開髮", ["開發", "開髮"]),
        ("５Ｇ", "5g 5 G", ["5g"]),
        ('"5 g"', "5G 5 \n G", ["5 \n G"]),
        ("第5次", "第 5 次", ["第 5 次"]),
        ("二零一九", "二〇一九", ["二〇一九"]),
        (r"\"四个\"", "「四个」“四个”四个", ["「四个」", "“四个”"]),
        ("——", "--―─", ["--", "―─"]),
        ("XX", "XXX", ["XX"]),
        ("𠮷", "𠮷吉", ["𠮷", "吉"]),
        ("e\u0301", "e\u0301e", ["e\u0301"]),
        ("甲 乙", "乙甲乙", ["乙", "甲", "乙"]),
        ("甲 乙", "甲", None),
        ("甲 OR 乙", "乙", ["乙"]),
        ("甲 -乙", "甲丙", ["甲"]),
        ("甲 -乙", "甲乙", None),
        ("-乙", "甲", []),
        ("工会 总工会", "总工会", ["总工会"]),
        ("甲*2乙", "甲12乙甲123乙", ["甲12乙"]),
        ("甲*2乙", "甲1 2乙", ["甲1 2乙"]),
        ("甲*2乙", "甲\n乙", None),
        ("甲*2乙*2丙", "甲乙丙", ["甲乙丙"]),
        ("甲 NEAR/2 乙", "乙12甲 甲123乙", ["乙12甲"]),
        ("甲 NEAR/2 乙", "甲1\n2乙", ["甲1\n2乙"]),
        ("职工 NEAR/0 工会", "职工会", None),
        ("+%。", "互联网+％。", ["+％。"]),
    ],
)
def test_hits(query: str, text: str, hits: list[str] | None) -> None:
    assert found(query, text) == hits


@pytest.mark.parametrize(
    ("group", "query", "text"),
    [
        (Folding.SCRIPT, "职工", "職工"),
        (Folding.WIDTH, "5G", "５Ｇ"),
        (Folding.CASE, "xx", "XX"),
        (Folding.SHAPES, "“甲", "「甲"),
        (Folding.ZERO, "〇", "零"),
    ],
)
def test_each_group_of_folding_can_be_switched_off(group: Folding, query: str, text: str) -> None:
    def hits(folding: Folding) -> object:
        return Matcher(parse(Query(query, Mode.LITERAL)), folding).hits([Document(text)])[0]

    assert hits(Folding.ALL) == hits(group) == [(0, len(text))]
    assert hits(Folding.ALL & ~group) is None


CARD = Card("在全会上的報告", "王某某", "2024-05", ("产改", "待查"), ("要核对数字",))


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("title:报告", True),
        ("-title:报告", False),
        ("speaker:王某", True),
        ("speaker:李", False),
        ("tag:产改", True),
        ("note:数字", True),
        ("after:2024", True),
        ("after:2024-06", False),
        ("after:2024-05-31", True),
        ("before:2024-05-01", True),
        ("before:2023", False),
        ("title:无 OR 正文", True),
        ("title:无 正文", False),
    ],
)
def test_fields_look_at_what_is_known_of_the_speech(query: str, holds: bool) -> None:
    assert (found(query, "正文", card=CARD) is not None) is holds


def test_a_speech_without_a_date_is_neither_before_nor_after() -> None:
    assert found("after:1900", "甲") is None
    assert found("before:2100", "甲") is None


@pytest.mark.parametrize(
    ("date", "since", "until"),
    [
        ("2024", "2024-05", "2024-05"),
        ("2024-05-03", "2024", "2024-05"),
        ("2024-05", "2023", "2025"),
    ],
)
def test_dates_are_compared_as_exactly_as_both_are_known(date: str, since: str, until: str) -> None:
    assert not_before(date, since)
    assert not_after(date, until)


TEXT = "开头职工\n一、成绩\n职工\n（一）组织\n职工\n二、任务\n职工"
OUTLINE = tuple(
    Heading(level, number, title, Span(TEXT.index(number), TEXT.index(number) + 4), 1.0, False)
    for level, number, title in ((1, "一、", "成绩"), (2, "（一）", "组织"), (1, "二、", "任务"))
)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("职工", 4),
        ("section:成绩 职工", 2),
        ("section:组织 职工", 1),
        ("section:一、成绩 职工", 2),
        ("-section:成绩 职工", 2),
        ("section:成绩 -section:组织 职工", 1),
        ("section:任务 职工 组织", None),
        ("section:没有 职工", None),
    ],
)
def test_a_section_limits_where_words_are_looked_for(query: str, count: int | None) -> None:
    hits = found(query, TEXT, outline=lambda: OUTLINE)
    assert (None if hits is None else len(hits)) == count
