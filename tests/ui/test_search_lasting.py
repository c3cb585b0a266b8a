"""Searches that last: what is shown until the answer is there, and what is left where it never comes."""

from __future__ import annotations

from threading import Event
from typing import Any

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot
from tests.ui.conftest import type_words
from tests.ui.searching import find, rest, titles

from speechreader.app.finder import Answer
from speechreader.app.searching import Search
from speechreader.model.errors import UserError
from speechreader.model.search import Totals
from speechreader.ui.application import Application
from speechreader.ui.search.presenter import SearchPresenter


def test_a_search_that_lasts_shows_how_far_it_is(
    search: SearchPresenter, program: Application, qtbot: QtBot
) -> None:
    head = program.window.stage.search_page.head

    def coloured() -> int:
        picture = head.grab().toImage()
        y = picture.height() - 1
        accent = QColor(program.window.look.theme.accent)
        return sum(picture.pixelColor(x, y) == accent for x in range(picture.width()))

    search.asker.waiting.emit(True)
    search.asker.progress.emit(50, 100)
    assert abs(coloured() - head.width() / 2) <= 2
    assert head.cancel.isVisible()
    search.asker.waiting.emit(False)
    assert coloured() == 0


def test_an_expression_that_takes_too_long_leaves_what_was_found(
    search: SearchPresenter, program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = find(program, qtbot, "谈心")
    rows = page.results.rowCount()
    error = UserError("query_regex_long", seconds=20, looked=50, count=200)

    def refuse(*_: object) -> Totals:
        raise error

    monkeypatch.setattr(Search, "totals", refuse)
    monkeypatch.setattr(Answer, "_quick_totals", lambda *_args, **_more: None)
    search.desk.runner.submit(lambda w, _: setattr(w.search, "_last", None), lambda _: None)
    search.ask()
    rest(program, qtbot)
    assert page.results.rowCount() == rows
    assert page.head.numbers.text() == "Not counted to the end"
    assert "50 of 200 speeches" in program.window.toast.sentence()


def test_where_ranking_lasts_the_latest_speeches_are_shown_until_then(
    search: SearchPresenter, program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ranked, go_on = Search.run, Event()

    def slowly(*asked: Any, **more: Any) -> Any:
        go_on.wait(20)
        return ranked(*asked, **more)

    monkeypatch.setattr(Search, "run", slowly)
    page = program.window.stage.search_page
    type_words(page.head.field, "环节")
    qtbot.waitUntil(lambda: page.results.rowCount() > 0)
    assert titles(page)[0].startswith("在青禾市")
    assert page.head.numbers.text() == "Counting…"
    go_on.set()
    rest(program, qtbot)
    assert page.head.numbers.text().endswith("2 speeches")
    assert len(titles(page)) == 2
