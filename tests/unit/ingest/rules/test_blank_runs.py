from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import SPEECH, cleaned, edits

from speechreader.ingest.rules import blank_runs

FIRST, SECOND = SPEECH[1] + SPEECH[2], "".join(reversed(SPEECH[1:]))


@pytest.mark.parametrize("run", ["   ", "\u3000\u3000", " \u3000 ", "\u00a0\u00a0\u00a0", "\t\t"])
def test_runs_of_blanks_part_the_paragraphs_of_a_long_line(run: str) -> None:
    assert cleaned(blank_runs, FIRST + run + SECOND) == f"{FIRST}\n{SECOND}"


def test_two_blanks_before_a_numbering_part_and_two_inside_a_sentence_do_not() -> None:
    text = f"{FIRST[:-1]}  一、把学校办到车间里。{SECOND}各级  工会都要动起来。"
    assert cleaned(blank_runs, text).split("\n") == [
        FIRST[:-1],
        f"一、把学校办到车间里。{SECOND}各级  工会都要动起来。",
    ]


def test_a_single_blank_behind_some_sentences_parts_where_there_is_nothing_else() -> None:
    parts = [FIRST, SECOND, FIRST, SECOND, FIRST]
    assert cleaned(blank_runs, " ".join(parts)).split("\n") == parts


def test_a_single_blank_ends_a_numbered_heading() -> None:
    text = f"{FIRST}   （一）把学校办到车间里 {SECOND}"
    assert cleaned(blank_runs, text).split("\n") == [FIRST, "（一）把学校办到车间里", SECOND]


@pytest.mark.parametrize(
    "text",
    [
        "顾长河   何小满   沈一舟",
        "不等   不靠   不要",
        FIRST + SECOND,
        f"{FIRST} {SECOND}",
        "one  two  three" * 3,
    ],
)
def test_short_lines_and_lone_blanks_stay(text: str) -> None:
    assert cleaned(blank_runs, text) == text


def test_the_run_is_recorded_at_its_place() -> None:
    at = len(FIRST)
    assert edits(blank_runs, f"{FIRST}   {SECOND}") == [(at, at + 3, "\n", "split")]
