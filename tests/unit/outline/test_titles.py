from __future__ import annotations

import pytest
from tests.unit.outline.helpers import PROSE

from speechreader.model.span import Span
from speechreader.outline.titles import title_end
from speechreader.text.normalize import shadow


def title(text: str, limit: int | None = None) -> tuple[str, bool]:
    end = title_end(shadow(text), 0, Span(0, len(text)), limit or len(text))
    return text[: end.end], end.inline


@pytest.mark.parametrize(
    ("text", "words", "inline"),
    [
        ("办学校", "办学校", False),
        ("办学校。", "办学校", False),
        ("办学校，请师傅：", "办学校，请师傅", False),
        (f"办学校。{PROSE}", "办学校", True),
        (f"办学校：{PROSE}", "办学校", True),
        (f"办学校！{PROSE}", "办学校", True),
        (f"学“传帮带。”的精神。{PROSE}", "学“传帮带。”的精神", True),
        ("弘扬“传帮带”", "弘扬“传帮带”", False),
    ],
)
def test_a_heading_ends_at_its_line_or_at_its_first_stop(
    text: str, words: str, inline: bool
) -> None:
    assert title(text) == (words, inline)


def test_a_heading_ends_before_the_next_one() -> None:
    text = "办学校二、请师傅"
    assert title(text, limit=3) == ("办学校", True)
