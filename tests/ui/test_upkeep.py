"""Copies and checkpoints while nobody waits."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.conftest import settle

from speechreader.app import paths
from speechreader.app.backups import list_backups
from speechreader.app.comparing import Comparing
from speechreader.app.searching import Search
from speechreader.model.errors import UserError
from speechreader.ui.application import Application
from speechreader.ui.upkeep import Upkeep


@pytest.fixture(autouse=True)
def _data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "data_dir", lambda: tmp_path / "data")


def test_a_copy_is_taken_once_the_lane_is_idle(program: Application, qtbot: QtBot) -> None:
    assert list_backups(program.library) == []
    Upkeep(program.window, 10)
    qtbot.waitUntil(lambda: list_backups(program.library) != [], timeout=5000)
    settle(program, qtbot)
    assert len(list_backups(program.library)) == 1


def test_a_change_reaches_the_one_file(program: Application, qtbot: QtBot) -> None:
    Upkeep(program.window, 10)
    log = program.library.with_name(f"{program.library.name}-wal")
    settle(program, qtbot)
    speech = program.desk.speech
    assert speech is not None
    program.desk.set_metadata(speech.summary.id, {"source": "会议记录"})
    settle(program, qtbot)
    qtbot.waitUntil(lambda: not log.exists() or log.stat().st_size == 0, timeout=5000)


def test_its_own_work_calls_for_no_more(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[object] = []
    monkeypatch.setattr("speechreader.app.backups.back_up_if_due", runs.append)
    Upkeep(program.window, 10)
    qtbot.wait(200)
    assert len(runs) == 1


def test_a_copy_that_fails_is_told_once(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise UserError("backup_failed", file="x", reason="no")

    monkeypatch.setattr("speechreader.app.backups.back_up_if_due", fail)
    told: list[UserError] = []
    program.runner.user_error.connect(told.append)
    Upkeep(program.window, 10)
    qtbot.waitUntil(lambda: bool(told), timeout=5000)
    for _ in range(2):
        program.desk.reload()
        qtbot.wait(80)
    assert [error.code for error in told] == ["backup_failed"]


def test_an_index_that_is_behind_is_brought_up_to_date_step_by_step(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting, short, done = [2, 1, 0], [True, False], list[str]()
    monkeypatch.setattr(Search, "sample", lambda _: done.append("sample"))
    monkeypatch.setattr(Search, "catch_up", lambda _: done.append("catch up") or waiting.pop(0))
    monkeypatch.setattr(Search, "tidy", lambda _: done.append("tidy") or short.pop(0))
    waiting.append(0)
    Upkeep(program.window, 10)
    qtbot.waitUntil(lambda: not short, timeout=5000)
    settle(program, qtbot)
    qtbot.wait(100)
    assert done == ["sample", *["catch up"] * 3, "tidy", "catch up", "tidy"]


def test_a_first_comparison_is_made_ready_step_by_step_and_no_more_than_once(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    left, done = [True, True, False], list[bool]()
    monkeypatch.setattr(Search, "catch_up", lambda _: 0)
    monkeypatch.setattr(Search, "tidy", lambda _: False)
    monkeypatch.setattr(Comparing, "prepare", lambda _: done.append(left[0]) or left.pop(0))
    Upkeep(program.window, 10)
    qtbot.waitUntil(lambda: not left, timeout=5000)
    settle(program, qtbot)
    qtbot.wait(100)
    assert done == [True, True, False]
