"""Coming to the comparison and leaving it, through the whole window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.conftest import settle

from speechreader.app import settings as keys
from speechreader.model.comparison import Side
from speechreader.ui.application import Application
from speechreader.ui.compare.view import CompareView

KEY = Qt.Key


@pytest.fixture
def view(program: Application, qtbot: QtBot) -> CompareView:
    """The open speech beside another one."""
    stage, opened = program.window.stage, program.desk.speech
    assert opened is not None
    other = next(row.id for row in program.desk.rows if row.id != opened.summary.id)
    with qtbot.waitSignal(stage.compare_view.presenter.comparison_changed, timeout=20_000):
        stage.compare(opened.summary.id, other)
    settle(program, qtbot)
    return stage.compare_view


def test_the_actions_of_the_comparison_are_there_while_it_is(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    assert program.window.actions_["compare-next"].isEnabled()
    assert view.presenter.speech_id(Side.A) != view.presenter.speech_id(Side.B)
    program.window.actions_.run("compare-close")
    assert not program.window.stage.comparing()
    assert not program.window.actions_["compare-next"].isEnabled()


def test_esc_leads_back_to_the_page(program: Application, qtbot: QtBot, view: CompareView) -> None:
    view.presenter.choose(None)
    qtbot.keyClick(view, KEY.Key_Escape)
    assert not program.window.stage.comparing()


def test_opening_a_speech_leaves_the_comparison(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    other = view.presenter.speech_id(Side.B)
    assert other is not None
    program.commands.open(other)
    settle(program, qtbot)
    assert not program.window.stage.comparing()
    assert program.desk.speech is not None
    assert program.desk.speech.summary.id == other


def test_without_a_second_speech_that_side_waits_for_one(
    program: Application, qtbot: QtBot
) -> None:
    opened = program.desk.speech
    assert opened is not None
    program.window.actions_.run("compare")
    settle(program, qtbot)
    presenter = program.window.stage.compare_view.presenter
    assert program.window.stage.comparing()
    assert presenter.speech_id(Side.A) == opened.summary.id
    assert presenter.speech_id(Side.B) is None


def test_another_language_ends_the_comparison(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    old = program.window.stage
    program.settings.set(keys.LANGUAGE, "zh_CN")
    qtbot.waitUntil(lambda: program.window.stage is not old, timeout=5000)
    settle(program, qtbot)
    assert not program.window.stage.comparing()
    program.window.actions_.run("compare")
    settle(program, qtbot)
    assert program.window.stage.comparing()
