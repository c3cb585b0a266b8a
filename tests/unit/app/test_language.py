"""The interface language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from speechreader.app import language
from speechreader.app.language import preferred_language, read_catalogue, translate

TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS>
<TS version="2.1" language="zh_CN"><context><name>errors</name>
<message><source>Gone: {file}.</source><translation>{file} 不在了。</translation></message>
<message><source>Half</source><translation type="unfinished">一半</translation></message>
<message><source>Old</source><translation type="vanished">旧</translation></message>
</context><context><name>menu</name>
<message><source>Open</source><translation>打开</translation></message></context></TS>
"""


@pytest.fixture
def chinese(tmp_path: Path) -> Iterator[None]:
    path = tmp_path / "zh.ts"
    path.write_text(TS, encoding="utf-8")
    language.install(read_catalogue(path))
    yield
    language.install(None)


def test_without_a_catalogue_the_source_text_is_shown() -> None:
    assert translate("errors", "Gone: {file}.", file="a.txt") == "Gone: a.txt."


def test_a_catalogue_translates_and_the_values_are_filled_in(chinese: None) -> None:
    assert translate("errors", "Gone: {file}.", file="a.txt") == "a.txt 不在了。"


def test_a_text_belongs_to_its_context(chinese: None) -> None:
    assert translate("errors", "Open") == "Open"
    assert translate("menu", "Open") == "打开"


@pytest.mark.parametrize("text", ["Half", "Old", "Nowhere"])
def test_what_is_not_finished_stays_english(chinese: None, text: str) -> None:
    assert translate("errors", text) == text


def test_braces_in_a_value_are_just_characters() -> None:
    assert translate("errors", "Gone: {file}.", file="{x}{0}") == "Gone: {x}{0}."


def test_a_missing_value_does_not_spoil_the_sentence() -> None:
    assert translate("errors", "Gone: {file}.") == "Gone: …."


@pytest.mark.parametrize(
    ("environment", "chosen"),
    [
        ({"SPEECHREADER_LANGUAGE": "zh_CN", "LANG": "en_US.UTF-8"}, "zh_CN"),
        ({"SPEECHREADER_LANGUAGE": "en", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh_CN"),
        ({"LANG": "zh-Hans"}, "zh_CN"),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_follows_the_choice_then_the_system(
    environment: dict[str, str], chosen: str
) -> None:
    assert preferred_language(environment) == chosen
