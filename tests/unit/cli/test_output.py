"""Writing to a terminal."""

from __future__ import annotations

import json

import pytest

from speechreader.cli import output
from speechreader.cli.output import say_json, table, width
from speechreader.cli.speech_id import speech_id, stored_id
from speechreader.model.errors import UserError


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("讲话", 4), ("（1）", 5), ("", 0)])
def test_chinese_characters_take_two_columns(text: str, columns: int) -> None:
    assert width(text) == columns


def test_columns_stand_under_one_another(capsys: pytest.CaptureFixture[str]) -> None:
    table([["1", "讲话", "a"], ["10", "-", "b"]])
    assert capsys.readouterr().out == "1   讲话  a\n10  -     b\n"


def test_without_a_console_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stderr", None)
    output.set_up()
    output.say("讲话")
    output.tell("讲话")


def test_a_table_without_rows_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    table([])
    assert capsys.readouterr().out == ""


def test_json_is_readable_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    say_json({"title": "讲话"})
    printed = capsys.readouterr().out
    assert "讲话" in printed
    assert json.loads(printed) == {"title": "讲话"}


@pytest.mark.parametrize(
    ("given", "number"), [("12", 12), ("./12", None), ("a.txt", None), ("１２", None), ("", None)]
)
def test_a_number_names_a_speech_anything_else_a_file(given: str, number: int | None) -> None:
    assert speech_id(given) == number


def test_a_number_beyond_all_rows_is_just_not_there() -> None:
    assert speech_id("9" * 30) == 2**63 - 1


def test_only_a_stored_speech_can_be_changed() -> None:
    with pytest.raises(UserError, match="speech_missing"):
        stored_id("a.txt")
