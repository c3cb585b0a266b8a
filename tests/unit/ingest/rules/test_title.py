from __future__ import annotations

from tests.unit.ingest.rules.helpers import SPEECH, claimed, read, recorded, speech

from speechreader.ingest.rules import title

TITLE = "在青石市工会第五次代表大会上的讲话"


def test_the_title_and_its_repetitions_are_taken_wherever_they_stand() -> None:
    head = [TITLE, "首页 > 正文", TITLE]
    assert claimed(title, head=head, foot=[TITLE]) == [TITLE] * 3


def test_both_lines_of_a_broken_title_are_taken() -> None:
    head = ["在青石市工会", "第五次代表大会上的讲话"]
    assert claimed(title, head=head) == head


def test_a_subtitle_belongs_to_the_title() -> None:
    head = ["把地基打牢", "——在青石市机修行业大会上的讲话"]
    assert claimed(title, head=head) == head
    assert read(speech(above=head)).metadata.title == "把地基打牢——在青石市机修行业大会上的讲话"


def test_a_text_without_a_title_loses_nothing() -> None:
    assert claimed(title) == []


def test_a_sentence_that_only_mentions_the_title_stays() -> None:
    body = [*SPEECH, f"去年我作了题为《{TITLE}》的讲话，大家还记得。"]
    assert claimed(title, head=[TITLE], body=body) == [TITLE]


def test_the_recorded_lines_are_exact() -> None:
    text = speech(above=[TITLE], below=["", TITLE])
    found = recorded(title, text)
    assert [edit.removed for edit in found] == [TITLE + "\n", TITLE]
    assert [edit.raw.start for edit in found] == [0, len(text) - len(TITLE)]
