from __future__ import annotations

from tests.unit.ingest.rules.helpers import SPEECH, claimed, recorded, speech

from speechreader.ingest.rules import byline


def test_it_takes_what_the_head_says_of_the_speech_and_nothing_else() -> None:
    head = ["现将讲话发给你们", "顾长河", "（2021年6月18日）", "来源：青石工人报"]
    assert claimed(byline, head=head, foot=["顾长河"]) == [
        "顾长河",
        "(2021年6月18日)",
        "来源:青石工人报",
    ]
    assert claimed(byline, body=["来源：江水从雪山来。", *SPEECH]) == []


def test_date_and_name_below_a_title_are_recorded_as_byline() -> None:
    above = ["在青石市工会代表大会上的讲话", "青石市总工会主席 顾长河", "（2021年6月18日）"]
    text = speech(above=above)
    [edit] = recorded(byline, text)
    assert edit.removed == "青石市总工会主席 顾长河\n（2021年6月18日）\n"
    assert edit.raw.start == len(above[0]) + 1
