"""About: versions, places, licences."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start

from speechreader import __version__
from speechreader.app import packs, paths
from speechreader.app.packs import Pack
from speechreader.app.paths import Portable
from speechreader.ui.application import Application
from speechreader.ui.dialogs.about import About
from speechreader.ui.dialogs.licences import Licences


@pytest.fixture
def about(program: Application) -> Iterator[About]:
    program.window.actions_.run("about")
    (dialog,) = program.window.findChildren(About)
    yield dialog
    dialog.close()


def words(dialog: About) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_it_tells_versions_and_that_there_is_no_network(about: About) -> None:
    told = words(about)
    for part in (__version__, qVersion(), "SQLite", "Python", "no network connection", "LGPL"):
        assert part in told


def test_a_place_opens_its_folder_or_the_nearest_that_is_there(
    about: About, program: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def take(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    for name in ("Library", "Log"):
        qtbot.mouseClick(about.places[name], Qt.MouseButton.LeftButton)
    assert opened[0] == program.library.parent
    assert opened[1].is_dir()
    assert opened[1] in paths.log_file().parents


def test_everything_can_be_copied(about: About, program: Application, qtbot: QtBot) -> None:
    (copy,) = (button for button in about.findChildren(QPushButton) if button.text() == "Copy")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    told = QGuiApplication.clipboard().text()
    for part in (f"SpeechReader: {__version__}", f"library: {program.library}", "jieba: 0.42.1"):
        assert part in told


def test_a_long_place_is_shortened_in_its_middle_and_whole_for_a_screen_reader(
    start: Start, tmp_path: Path
) -> None:
    deep = tmp_path / ("很深的文件夹" * 8) / "library.sqlite"
    deep.parent.mkdir()
    dialog = About(start().window, deep)
    button = dialog.places["Library"]
    assert len(button.text()) <= 58
    assert "…" in button.text()
    assert button.text().endswith("library.sqlite")
    assert str(deep) in button.accessibleName()
    dialog.close()


def test_the_licences_of_all_parts_can_be_read_and_copied(about: About, qtbot: QtBot) -> None:
    qtbot.mouseClick(about.licences, Qt.MouseButton.LeftButton)
    (dialog,) = about.findChildren(Licences)
    assert dialog.parts.count() > 15
    assert "SpeechReader contributors" in dialog.text.toPlainText()
    qtbot.keyClick(dialog.parts, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.parts, Qt.Key.Key_Down)
    assert "LGPL-3.0-only" in dialog.kind.text()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in dialog.text.toPlainText()
    assert not dialog.text.verticalScrollBar().value()
    dialog._copy()
    assert "PYTHON SOFTWARE FOUNDATION" in QGuiApplication.clipboard().text()
    dialog.close()


@pytest.mark.parametrize(
    ("refused", "told"),
    [(False, "kept beside the program"), (True, "your own folders are used")],
)
def test_a_portable_program_says_where_it_keeps_things(
    start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, refused: bool, told: str
) -> None:
    program = start()
    monkeypatch.setattr(
        paths, "portable", lambda: Portable(tmp_path / "SpeechReader-Data", refused)
    )
    dialog = About(program.window, program.library)
    assert told in words(dialog)
    dialog.close()


def test_the_speeches_inside_are_named(
    start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = start()
    pack = Pack(tmp_path, "青禾讲话选", "0.1.0", 14, "x")
    monkeypatch.setattr(packs, "installed", lambda: pack)
    dialog = About(program.window, program.library)
    assert "青禾讲话选 · 14 speeches" in words(dialog)
    dialog.close()
