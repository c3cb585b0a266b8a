"""The program with a set of speeches inside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, settle, write_texts

from speechreader.app import packs, paths
from speechreader.app.packs import Pack, build_pack
from speechreader.app.paths import Portable


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pack]:
    write_texts(tmp_path / "in")
    made = build_pack([tmp_path / "in"], tmp_path / "program" / "pack", "青禾讲话选")
    monkeypatch.setattr(paths, "pack_dir", lambda: made.folder)
    monkeypatch.setattr("speechreader.ui.desk.pack_dir", lambda: made.folder)
    monkeypatch.setattr("speechreader.ui.widgets.welcome.pack_dir", lambda: made.folder)
    packs.read_pack.cache_clear()
    yield made
    packs.read_pack.cache_clear()


def test_a_library_gets_the_speeches_and_is_told(pack: Pack, start: Start) -> None:
    program = start()
    assert program.window.windowTitle() == "青禾讲话选"
    assert len(program.desk.rows) == 3
    assert program.desk.speech is not None
    assert program.desk.speech.summary.date == "2024-05-08"
    assert program.window.toast.sentence() == "Added from “青禾讲话选”: 3 speeches"


def test_a_library_that_began_with_the_pack_opens_its_latest_without_a_word(
    pack: Pack, start: Start, tmp_path: Path
) -> None:
    assert packs.seed(tmp_path / "library.sqlite")
    program = start()
    assert len(program.desk.rows) == 3
    assert program.desk.speech is not None
    assert program.desk.speech.summary.date == "2024-05-08"
    assert not program.window.toast.isVisible()


def test_what_was_removed_stays_away_until_it_is_asked_for(
    pack: Pack, start: Start, qtbot: QtBot
) -> None:
    first = start()
    first.desk.remove([row.id for row in first.desk.rows])
    settle(first, qtbot)
    first.window.close()
    settle(first, qtbot)
    program = start()
    assert program.desk.rows == ()
    welcome = program.window.welcome
    assert welcome is not None
    assert welcome.isVisible()
    assert welcome.examples.accessibleName() == "Open “青禾讲话选”"
    qtbot.mouseClick(welcome.examples, Qt.MouseButton.LeftButton)
    settle(program, qtbot)
    assert len(program.desk.rows) == 3
    assert program.desk.speech is not None


def test_a_spoilt_card_lets_the_program_start_as_without_a_pack(pack: Pack, start: Start) -> None:
    (pack.folder / "pack.json").write_text("{", encoding="utf-8")
    packs.read_pack.cache_clear()
    program = start()
    assert program.window.windowTitle() == "SpeechReader"
    assert program.desk.rows == ()
    assert program.window.welcome is not None
    assert program.window.welcome.examples.accessibleName() == "Open the example speeches"


def test_a_medium_that_cannot_be_written_is_told_and_stays_in_sight(
    pack: Pack, start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    beside = Portable(tmp_path / "SpeechReader-Data", refused=True)
    monkeypatch.setattr(paths, "portable", lambda: beside)
    program = start()
    assert len(program.desk.rows) == 3
    told = program.window.toast.sentence()
    assert "SpeechReader-Data” beside the program cannot be written" in told
    assert "your own folders are used" in told
