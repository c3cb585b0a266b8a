"""Settings: typed, within range, written whole, never in the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from speechreader.app import settings as keys
from speechreader.app.settings import SETTINGS, Setting, Settings


def test_defaults_hold_where_there_is_no_file(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    assert settings.get(keys.TEXT_SIZE) == 19
    assert settings.get(keys.THEME) == "system"
    assert not (tmp_path / "settings.json").exists()


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_each_default_is_admitted(setting: Setting[str]) -> None:
    assert setting.admits(setting.default)


def test_keys_are_given_once() -> None:
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)


def test_what_is_set_is_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    first = Settings(path)
    first.set(keys.THEME, "paper")
    first.set(keys.TEXT_SIZE, 24)
    first.set(keys.TRACES, True)
    second = Settings(path)
    assert second.get(keys.THEME) == "paper"
    assert second.get(keys.TEXT_SIZE) == 24
    assert second.get(keys.TRACES) is True
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (keys.THEME, "purple"),
        (keys.TEXT_SIZE, 13),
        (keys.TEXT_SIZE, 33),
        (keys.COLUMN, True),
        (keys.TRACES, 1),
    ],
)
def test_values_out_of_range_or_of_another_type_are_refused(
    setting: Setting[str], value: str
) -> None:
    settings = Settings(None)
    with pytest.raises(ValueError, match=setting.key):
        settings.set(setting, value)
    assert settings.get(setting) == setting.default


def test_a_broken_file_is_set_aside_and_said(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark"', encoding="utf-8")
    settings = Settings(path)
    assert settings.get(keys.THEME) == "system"
    assert settings.set_aside == tmp_path / "settings.json.broken"
    assert settings.set_aside.read_text(encoding="utf-8") == '{"theme": "dark"'
    assert not path.exists()


def test_unknown_keys_and_bad_values_are_dropped_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "dark", "text_size": "big", "other": 1}), encoding="utf-8")
    settings = Settings(path)
    assert settings.get(keys.THEME) == "dark"
    assert settings.get(keys.TEXT_SIZE) == 19
    settings.set(keys.COLUMN, 30)
    assert json.loads(path.read_text(encoding="utf-8")) == {"theme": "dark", "column": 30}


def test_listeners_hear_of_changes_only() -> None:
    settings, heard = Settings(None), list[str]()
    settings.listen(heard.append)
    settings.set(keys.COLUMN, 30)
    settings.set(keys.COLUMN, 30)
    assert heard == ["column"]


def test_a_folder_that_cannot_be_written_does_not_stop_the_reader(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    settings = Settings(tmp_path / "file" / "settings.json")
    settings.set(keys.COLUMN, 30)
    assert settings.get(keys.COLUMN) == 30
