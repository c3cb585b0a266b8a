"""What the tests of the search share: typing into its field, waiting, and what is listed."""

from __future__ import annotations

from pytestqt.qtbot import QtBot
from tests.ui.conftest import settle, type_words

from speechreader.ui.application import Application
from speechreader.ui.search.groups import SpeechRow
from speechreader.ui.search.page import SearchPage


def find(program: Application, qtbot: QtBot, words: str) -> SearchPage:
    """Type `words` and wait for everything that follows."""
    page = program.window.stage.search_page
    page.head.field.clear()
    page.head.field.setFocus()
    type_words(page.head.field, words)
    rest(program, qtbot)
    return page


def rest(program: Application, qtbot: QtBot, pause: int = 160) -> None:
    """Wait until typing rests and all is answered."""
    qtbot.wait(pause)
    settle(program, qtbot)


def titles(page: SearchPage) -> list[str]:
    """The speeches that are listed."""
    rows = (page.results.row(i) for i in range(page.results.rowCount()))
    return [row.found.speech.title for row in rows if isinstance(row, SpeechRow)]
