from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from tests.unit.ingest.rules.helpers import SPEECH, read, speech

from speechreader.ingest.pipeline import read_bytes, read_file
from speechreader.model.errors import UserError
from speechreader.model.span import Span

BODY = "\n".join(SPEECH)


def failure(data: bytes, name: str = "讲话.txt") -> UserError:
    with pytest.raises(UserError) as caught:
        read_bytes(data, name)
    return caught.value


def test_a_clean_speech_comes_through_untouched() -> None:
    found = read(BODY)
    assert (found.body, found.raw, found.edits, found.notices) == (BODY, BODY, (), ())


def test_the_original_is_described() -> None:
    data = BODY.encode("gb18030")
    original = read_bytes(data, "讲话.txt").original
    assert original.name == "讲话.txt"
    assert original.sha256 == hashlib.sha256(data).hexdigest()
    assert (original.size, original.encoding) == (len(data), "gb18030")
    assert original.media_type == "text/plain"


def test_a_file_is_read_with_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "讲话.txt"
    path.write_text(BODY, "utf-8")
    data, found = read_file(path)
    assert data == path.read_bytes()
    assert (found.body, found.original.name) == (BODY, "讲话.txt")


def test_what_decoding_noticed_is_passed_on() -> None:
    found = read_bytes(BODY.encode() + b"\xe4", "讲话.txt")
    assert "invalid_bytes" in [notice.code for notice in found.notices]


def test_a_truncated_end_is_reported_and_nothing_invented() -> None:
    found = read(f"{BODY * 4}\n{SPEECH[1]}下一步，我们还要把夜校办到每一座园区，让想学")
    assert found.body.endswith("让想学")
    assert [(n.code, dict(n.details)["end"][-3:]) for n in found.notices] == [
        ("truncated_end", "让想学")
    ]


def test_a_whole_end_is_not_reported() -> None:
    assert read(BODY * 4).notices == ()


@pytest.mark.parametrize("text", ["\u200b\u200b", "<br/>", "<div></div>\n\u3000"])
def test_a_file_in_which_nothing_is_left_is_refused(text: str) -> None:
    assert failure(text.encode()).code == "file_no_words"


def test_unknown_formats_and_empty_files_are_refused() -> None:
    assert failure(BODY.encode(), "a.xyz").code == "format_unknown"
    assert failure(b"").code == "file_empty"


def test_a_kept_span_is_not_touched_by_any_rule() -> None:
    text = speech(below=["责任编辑：何小满"])
    at = text.index("责任编辑")
    again = read_bytes(text.encode(), "讲话.txt", keep=frozenset({Span(at, len(text))}))
    assert again.body.endswith("责任编辑：何小满")
    assert read(text).body == BODY


def test_a_chosen_encoding_is_taken() -> None:
    found = read_bytes(BODY.encode("big5", "replace"), "讲话.txt", encoding="big5hkscs")
    assert found.original.encoding == "big5hkscs"


def test_the_outline_is_found_in_the_clean_body() -> None:
    found = read(
        speech(inside=["", "　　一、把学 校办到车间里", SPEECH[1], "二、把师傅请到台上来"])
    )
    assert [h.title for h in found.outline] == ["把学校办到车间里", "把师傅请到台上来"]
    assert [h.span.of(found.body) for h in found.outline] == [
        "一、把学校办到车间里",
        "二、把师傅请到台上来",
    ]


def test_every_way_a_text_can_be_laid_out_gives_one_body() -> None:
    dressed = [
        "\r\n".join(SPEECH),
        "\n\n".join("\u3000\u3000" + line for line in SPEECH),
        "\n".join("\u200b" + line + "  " for line in SPEECH),
        "<br>".join(SPEECH),
    ]
    assert {read(text).body for text in dressed} == {BODY}


def test_a_short_last_line_that_breaks_off_is_kept_and_told() -> None:
    text = (
        "在工会会议上的讲话\n\n同志们：\n" + "今年我们走进车间，把难处一件一件记下来办好。\n" * 12
    )
    found = read_bytes(f"{text}我们要进一步加强".encode(), "甲.txt")
    assert found.body.endswith("\n我们要进一步加强")
    assert [notice.code for notice in found.notices] == ["truncated_end"]


def test_a_heading_that_became_the_title_leaves_no_heading_behind() -> None:
    text = f"# 在青石市工会毕业典礼上的讲话\n\n*校长 顾长河*\n\n{SPEECH[0]}\n\n## 记住来时的路\n\n{SPEECH[1]}\n"
    found = read_bytes(text.encode(), "讲话.md")
    assert [(h.level, h.title) for h in found.outline] == [(1, "记住来时的路")]


def test_thanks_without_a_stop_are_no_broken_end() -> None:
    ends = ("谢谢大家", "我们要把学习成果运用到")
    found = [{n.code for n in read(f"{BODY * 3}\n{end}").notices} for end in ends]
    assert found == [set(), {"truncated_end"}]
