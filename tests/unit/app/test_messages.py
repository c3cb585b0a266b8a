"""The sentence for every code."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from speechreader.app.messages import (
    ERRORS,
    NOTICES,
    REASONS,
    explain,
    joined,
    notice_text,
    sentence,
    skip_reason,
    visible_name,
)
from speechreader.model.changes import Failed, Skipped
from speechreader.model.cleaning import Notice
from speechreader.model.errors import UserError
from speechreader.model.speech import SpeechId

SOURCE = Path(__file__).resolve().parents[3] / "src" / "speechreader"
CODE = "\n".join(path.read_text("utf-8") for path in SOURCE.rglob("*.py"))


def codes(kind: str) -> set[str]:
    """The codes that stand in calls of `kind` in the source."""
    return set(re.findall(rf"\b{kind}\(\s*\"(\w+)\"", CODE))


def test_every_error_that_is_raised_has_a_sentence() -> None:
    assert codes("UserError") - set(ERRORS) == set()


def test_every_notice_has_a_sentence() -> None:
    assert codes("Notice") - set(NOTICES) == set()


@pytest.mark.parametrize("table", [ERRORS, NOTICES, REASONS])
def test_no_sentence_is_left_over(table: dict[str, object]) -> None:
    assert [code for code in table if CODE.count(f'"{code}"') < 2] == []


@pytest.mark.parametrize("code", ERRORS)
def test_a_cause_and_a_hint_are_sentences(code: str) -> None:
    for text in ERRORS[code]:
        assert re.search(r"[.…]”?\)?\.?$", text), text
        assert "!" not in text
        names = [field for _, field, _, _ in string.Formatter().parse(text) if field is not None]
        assert all(name.isidentifier() for name in names)


def test_cause_and_hint_name_what_it_is_about() -> None:
    cause, hint = explain(UserError("file_too_large", file="a.txt", size=200, limit=24))
    assert cause == "“a.txt” is too large for a speech (200 MB; at most 24 MB)."
    assert hint == "Split it, or keep only the speech."


def test_a_failed_file_names_itself() -> None:
    assert sentence(Failed("b.txt", "file_empty")) == (
        "The file “b.txt” is empty. Get the text once more from where it came."
    )


def test_an_unknown_code_still_makes_a_sentence() -> None:
    assert sentence(UserError("brand_new")) == "This did not work (brand_new)."
    assert notice_text(Notice("brand_new")) == "Something is odd about this text (brand_new)."


def test_a_notice_fills_in_its_details() -> None:
    assert "own: 3." in notice_text(Notice("mixed_encoding", (("lines", "3"),)))


@pytest.mark.parametrize("reason", REASONS)
def test_a_skipped_file_names_the_speech_it_is(reason: str) -> None:
    assert "“甲”" in skip_reason(Skipped("a", reason, SpeechId(1), "甲"))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("讲话　一.txt", "讲话　一.txt"),
        ("a\nb", "a\\nb"),
        ("txt.\u202eexe", "txt.\\u202eexe"),
        ("\udcff", "\\udcff"),
        ("a\x1b[31m", "a\\x1b[31m"),
    ],
)
def test_odd_characters_of_a_name_are_written_out(name: str, shown: str) -> None:
    assert visible_name(name) == shown


@pytest.mark.parametrize(
    ("sentences", "line"),
    [
        (("It is empty.", "Get it again."), "It is empty. Get it again."),
        (("它是空的。", "请重新获取。"), "它是空的。请重新获取。"),
        (("它是空的。", "Get it again."), "它是空的。Get it again."),
        (("It is empty.", ""), "It is empty."),
        ((), ""),
    ],
)
def test_chinese_sentences_are_joined_without_a_blank(
    sentences: tuple[str, ...], line: str
) -> None:
    assert joined(*sentences) == line
