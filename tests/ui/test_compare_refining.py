"""The first answer of a comparison comes at once; what the library tells of set phrases is worked in behind it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.conftest import settle

from speechreader.app import comparing
from speechreader.app.comparing import CommonWording
from speechreader.model.comparison import Comparison, Side
from speechreader.ui.application import Application
from speechreader.ui.compare.view import CompareView


def compared(program: Application, qtbot: QtBot) -> tuple[CompareView, list[Comparison]]:
    """The two long speeches side by side, with every answer that was shown; the first passage is chosen at once."""
    view = program.window.stage.compare_view
    shown: list[Comparison] = []

    def take(found: Comparison | None) -> None:
        if found is not None:
            shown.append(found)
            if len(shown) == 1:
                view.presenter.choose(0)

    view.presenter.comparison_changed.connect(take)
    ids = [row.id for row in program.desk.rows if "歌会" not in row.title]
    program.window.stage.compare(*ids)
    qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    settle(program, qtbot)
    qtbot.waitUntil(lambda: not view.presenter.busy, timeout=20_000)
    qtbot.wait(300)
    settle(program, qtbot)
    return view, shown


def whole(program: Application, qtbot: QtBot) -> CommonWording:
    """What the library tells once all is counted."""
    found: list[CommonWording] = []
    program.runner.submit(lambda workspace, _: workspace.comparing.wording(), found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=5000)
    return found[0]


def test_what_the_library_counts_is_worked_in_and_the_chosen_passage_stays(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "_AT_ONCE", 1)
    view, shown = compared(program, qtbot)
    a, b = (view.presenter.compared(side) for side in Side)
    assert a is not None
    assert b is not None
    first = comparing.compare(a, b, CommonWording())
    last = comparing.compare(a, b, whole(program, qtbot))
    assert [c.passages for c in shown] in ([first.passages, last.passages], [last.passages])
    assert view.presenter.comparison is shown[-1]
    chosen = view.presenter.passage()
    assert chosen is not None
    assert (chosen.a, chosen.b) == (shown[0].passages[0].a, shown[0].passages[0].b)


def test_a_library_that_was_counted_before_is_compared_once(
    program: Application, qtbot: QtBot
) -> None:
    whole(program, qtbot)
    _, shown = compared(program, qtbot)
    assert len(shown) == 1


def test_the_way_back_outlives_the_refined_answer(
    program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "_AT_ONCE", 1)
    view, _ = compared(program, qtbot)
    view.presenter.choose(None)
    view.walk.go(0)
    assert view.walk.can_go(-1)
    view.presenter.comparison_changed.emit(view.presenter.comparison)
    assert view.walk.can_go(-1)
    view.walk.back()
    assert view.presenter.passage() is None
    view.walk.forward()
    assert view.presenter.chosen == 0
