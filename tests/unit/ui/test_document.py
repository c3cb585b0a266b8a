"""Which blocks a page has and what role each plays."""

from __future__ import annotations

import pytest

from speechreader.model.outline import Heading
from speechreader.model.span import Span
from speechreader.model.speech import Metadata
from speechreader.ui.positions import Positions
from speechreader.ui.reader.document import body_blocks, chinese_date, front_blocks
from speechreader.ui.reader.styles import Role

BODY = "开头。\n一、总的要求\n（一）思想。办好学校。\n1. 数字。一是要快。"


def heading(level, number, title, inline):
    start = BODY.index(number + title)
    return Heading(level, number, title, Span(start, start + len(number + title)), 0.3, inline)


OUTLINE = (
    heading(1, "一、", "总的要求", False),
    heading(2, "（一）", "思想", True),
    heading(3, "1.", " 数字", True),
    heading(4, "一是", "要快", True),
)


def test_a_heading_of_level_1_alone_on_its_line_has_its_own_role():
    roles = [block.role for block in body_blocks(BODY, BODY, Positions(BODY), OUTLINE)]
    assert roles == [Role.BODY, Role.LEVEL_1, Role.BODY, Role.BODY]


def test_headings_inside_a_paragraph_run_in():
    blocks = body_blocks(BODY, BODY, Positions(BODY), OUTLINE)
    run = blocks[2].run_ins[0]
    assert blocks[2].text[run.start : run.end] == "（一）思想"
    assert blocks[2].text[run.start : run.number_end] == "（一）"
    assert [r.role for r in blocks[3].run_ins] == [Role.LEVEL_3, Role.LEVEL_4]


def test_the_front_says_what_is_known():
    blocks, words = front_blocks(Metadata(title="报告", date="2025-03-18"))
    assert [(b.role, b.text) for b in blocks] == [
        (Role.TITLE, "报告"),
        (Role.DATE, "（2025年3月18日）"),
    ]
    assert words == ("报告", "2025年3月18日")


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("2025-03-18", "2025年3月18日"),
        ("2025-03", "2025年3月"),
        ("2025", "2025年"),
        ("近日", "近日"),
    ],
)
def test_dates_are_as_exact_as_they_are_known(iso, shown):
    assert chinese_date(iso) == shown
