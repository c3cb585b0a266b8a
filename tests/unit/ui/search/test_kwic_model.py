"""Lines of a concordance that are read as they are looked at."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from speechreader.model.search import KwicLine
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId, SpeechSummary
from speechreader.ui.search.concordance import AT_HAND, BLOCK, KwicModel


def _line(number: int) -> KwicLine:
    speech = SpeechSummary(
        SpeechId(number // 3), "在歌会上的致辞", None, "2024", None, None, 100, 0.0, "", ""
    )
    return KwicLine(number, speech, Span(number, number + 1), "左", "中", "右", "")


def test_a_hundred_thousand_lines_are_asked_for_by_the_block(qapp: object) -> None:
    model, asked = KwicModel(), []
    model.wanted.connect(lambda start, stop: asked.append((start, stop)))
    model.set_count(100_000)
    assert model.rowCount() == len(model.heights()) == 100_000
    assert model.line(99_950) is None
    assert model.line(99_951) is None  # not asked for twice
    assert asked == [(99_900, 100_000)]
    model.put(99_900, [_line(i) for i in range(99_900, 100_000)])
    assert model.line(99_951).number == 99_951
    assert model.line(100_000) is None


def test_what_was_looked_at_long_ago_is_let_go(qapp: object) -> None:
    model = KwicModel()
    model.set_count(100_000)
    for block in range(AT_HAND + 1):
        start = block * BLOCK
        model.put(start, [_line(i) for i in range(start, start + BLOCK)])
    assert model.line(0) is None
    assert model.line(AT_HAND * BLOCK).number == AT_HAND * BLOCK


def test_a_run_begins_where_the_speech_is_another_one(qapp: object) -> None:
    model = KwicModel()
    model.set_count(6)
    model.put(0, [_line(i) for i in range(6)])
    assert [model._begins_run(i) for i in range(6)] == [True, False, False, True, False, False]
