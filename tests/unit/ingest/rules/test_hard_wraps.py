from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import SPEECH, cleaned, edits

from speechreader.ingest.rules import hard_wraps

PROSE = SPEECH[1] + SPEECH[2]


def wrapped(text: str, width: int) -> str:
    return "\n".join(text[i : i + width] for i in range(0, len(text), width))


def test_a_text_wrapped_throughout_becomes_whole_paragraphs() -> None:
    paragraphs = [PROSE * 2, PROSE * 3]
    text = "\n\n".join(wrapped(p, 26) for p in paragraphs)
    assert cleaned(hard_wraps, text).split("\n\n") == paragraphs


def test_a_sentence_broken_between_two_pages_becomes_whole() -> None:
    at = 30
    text = f"{PROSE}\n{PROSE[:at]}\n{PROSE[at:]}\n{PROSE}"
    assert cleaned(hard_wraps, text).split("\n") == [PROSE] * 3


def test_latin_words_keep_a_blank_where_a_line_ended() -> None:
    text = "我们引进了一套系统。全行业都说它算得上领先，它的名字叫做 smart\nfactory，用起来很顺手。"
    assert "smart factory" in cleaned(hard_wraps, text)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join([*SPEECH, *SPEECH]),
        f"{PROSE}\n一、把学校办到车间里\n{PROSE}\n二、把师傅请到台上来\n{PROSE}",
        f"{PROSE}\n（热烈鼓掌）\n{PROSE}",
        f"{PROSE}\n把学校办到车间里\n{PROSE}",
        "顾长河\n何小满\n沈一舟",
        f"{PROSE}\n——坚持把学校办到车间里\n——坚持把师傅请到台上来\n{PROSE}",
        f"各位来宾、各位代表，\n{PROSE}",
    ],
)
def test_paragraphs_headings_and_stage_directions_keep_their_lines(text: str) -> None:
    assert cleaned(hard_wraps, text) == text


def test_the_join_is_recorded_with_the_blanks_around_the_line_end() -> None:
    text = f"{PROSE}\n{PROSE[:30]} \n{PROSE[30:]}"
    at = len(PROSE) + 31
    assert edits(hard_wraps, text) == [(at, at + 2, "", "joined")]
