from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import SPEECH, read

from speechreader.model.speech import Metadata

BODY = "\n".join(SPEECH)
FRONT = '---\ntitle: 在年会上的讲话\nspeaker: "顾长河"\ndate: 2021-06-18\n---\n\n'


def body(text: str) -> str:
    return read(text, "讲话.md").body


def test_front_matter_declares_the_metadata_and_leaves_the_body() -> None:
    found = read(FRONT + BODY, "讲话.md")
    assert found.body == BODY
    assert found.metadata == Metadata(title="在年会上的讲话", speaker="顾长河", date="2021-06-18")


def test_what_is_declared_goes_before_what_is_found() -> None:
    text = FRONT + "\n".join(["在表彰大会上的讲话", "何小满", *SPEECH])
    found = read(text, "讲话.md").metadata
    assert (found.title, found.speaker) == ("在年会上的讲话", "顾长河")
    assert found.occasion == "表彰大会"


def test_a_rule_of_dashes_that_nothing_closes_is_no_front_matter() -> None:
    assert body(f"---\n{BODY}") == BODY


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("把**地基**打牢。", "把地基打牢。"),
        ("把*地基*打牢。", "把地基打牢。"),
        ("见[年报](a.html)。", "见年报。"),
        ("见![会场](a.png)这里。", "见这里。"),
        ("> 把地基打牢。", "把地基打牢。"),
        ("价格是 5\\*8 元。", "价格是5*8元。"),
    ],
)
def test_marks_go_and_words_stay(marked: str, plain: str) -> None:
    assert body(f"{BODY}\n\n{marked}\n\n{SPEECH[1]}").split("\n")[-2] == plain


@pytest.mark.parametrize(
    "line",
    [
        "3*4*5=60，这是一笔明账。",
        "a_b_c 是文件的名字。",
        "（见[一]和[二]。）",
        "#8楼的工友们也来了。",
    ],
)
def test_signs_that_are_no_marks_stay(line: str) -> None:
    assert body(f"{BODY}\n\n{line}\n\n{SPEECH[1]}").split("\n")[-2].replace(
        " ", ""
    ) == line.replace(" ", "")


def test_headings_become_the_outline_with_their_depth() -> None:
    text = f"{FRONT}{BODY}\n\n## 办学校\n\n{SPEECH[1]}\n\n### 请师傅 ##\n\n{SPEECH[2]}\n\n## C#\n\n{SPEECH[1]}"
    found = read(text, "讲话.md")
    assert [(h.level, h.title) for h in found.outline] == [(1, "办学校"), (2, "请师傅"), (1, "C#")]
    assert "#" not in found.body.replace("C#", "")


def test_marks_of_markdown_mean_nothing_in_plain_text() -> None:
    assert "**地基**" in read(f"{BODY}\n把**地基**打牢。", "讲话.txt").body


@pytest.mark.parametrize("end", ["---", "..."])
def test_a_speech_between_two_rules_is_no_front_matter(end: str) -> None:
    assert SPEECH[1] in body(f"---\n\n{BODY}\n{end}\n{SPEECH[1]}").split("\n")[:-1]


def test_front_matter_may_hold_comments_lists_and_what_is_indented() -> None:
    front = "---\n# 说明\n题名 一: 甲\ntags:\n- 乙\n  - 丙\n\ntitle: 在年会上的讲话\n---\n"
    found = read(front + BODY, "讲话.md")
    assert found.body == BODY
    assert found.metadata.title == "在年会上的讲话"


@pytest.mark.parametrize(
    ("declared", "date"),
    [
        ("2021", "2021"),
        ("2021-06", "2021-06"),
        ('"2021-06-18"', "2021-06-18"),
        ("2021/6/18", "2021-06-18"),
        ("2021年6月18日", "2021-06-18"),
        ("2021-06-18T10:00:00Z", "2021-06-18"),
        ("2021-13-45", None),
        ("昨天", None),
    ],
)
def test_a_declared_date_is_given_in_iso_8601_or_not_at_all(
    declared: str, date: str | None
) -> None:
    assert read(f"---\ndate: {declared}\n---\n{BODY}", "讲话.md").metadata.date == date


@pytest.mark.parametrize(
    "declared", ["", '""', "null", "~", ">", "|-", "[甲, 乙]", "{甲: 乙}", "长" * 401]
)
def test_what_is_no_plain_words_declares_nothing(declared: str) -> None:
    assert read(f"---\nspeaker: {declared}\n---\n{BODY}", "讲话.md").metadata.speaker is None


def test_nothing_invisible_is_declared() -> None:
    text = f"---\ntitle: 在\x1b年会\u202e上的讲话\x00\n---\n{BODY}"
    assert read(text, "讲话.md").metadata.title == "在年会上的讲话"
