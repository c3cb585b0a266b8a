"""The way to the first words: what is left for later, and that nothing moves when it comes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import PATIENCE, Start

from speechreader.app import settings as keys
from speechreader.app.settings import Settings
from speechreader.ui.application import Application, make_application

ROOT = Path(__file__).resolve().parents[2]
#: Made only when the first words are on the screen.
LATER = (
    "PySide6.QtSvg",
    "speechreader.app.actions",
    "speechreader.app.messages",
    "speechreader.ui.actions",
    "speechreader.ui.cleaning",
    "speechreader.ui.commands",
    "speechreader.ui.dialogs",
    "speechreader.ui.icons",
    "speechreader.ui.library",
    "speechreader.ui.notes.commands",
    "speechreader.ui.notes.marking",
    "speechreader.ui.notes.panel",
    "speechreader.ui.notes.popup",
    "speechreader.ui.teller",
    "speechreader.ui.outline",
    "speechreader.ui.upkeep",
)
FIRST_WORDS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QWidget
from speechreader.app.settings import LAST_SPEECH, Settings
from speechreader.ui.application import Application, make_application

def tell():
    print(*sorted(sys.modules), *(made.__name__ for made in QWidget.__subclasses__()), sep="\\n")
    program.window.close()

application = make_application()
settings = Settings(Path(sys.argv[2]))
settings.set(LAST_SPEECH, 1)
program = Application(Path(sys.argv[1]), settings)
program.first_words.connect(tell)
program.show()
application.exec()
"""


def test_the_first_words_wait_for_nothing_else(stocked_library: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_WORDS, str(stocked_library), str(tmp_path / "s.json")],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    loaded = done.stdout.split()
    assert "speechreader.ui.reader.view" in loaded
    assert [m for m in loaded if any(m == late or m.startswith(f"{late}.") for late in LATER)] == []
    # PySide makes the types of all widgets when it meets one that it does not know.
    assert "QCalendarWidget" not in loaded


def _place(widget: QWidget) -> tuple[QPoint, int, int]:
    return widget.mapTo(widget.window(), QPoint(0, 0)), widget.width(), widget.height()


@pytest.mark.parametrize(
    "values", [{}, {"RIGHT_PANEL": "cleaning"}, {"RIGHT_PANEL": "notes"}, {"LEFT_SHOWN": False}]
)
def test_nothing_moves_when_the_places_are_filled(
    start: Start, stocked_library: Path, tmp_path: Path, qtbot: QtBot, values: dict[str, bool]
) -> None:
    first = start(stocked_library, **values)
    assert first.desk.speech is not None
    first.window.close()
    seen: list[object] = []
    make_application()
    program = Application(tmp_path / "library.sqlite", Settings(tmp_path / "settings.json"))
    window = program.window
    window.resize(1400, 900)
    parts = (window.reader, window.left, window.panels, window.pages)
    program.first_words.connect(lambda: seen.extend(map(_place, parts)))
    program.first_words.connect(lambda: seen.append(window.reader.place()))
    program.first_words.connect(lambda: seen.append(window.furnished))
    program.show()
    qtbot.waitUntil(lambda: window.furnished and not program.runner.busy(), timeout=PATIENCE)
    qtbot.wait(50)
    assert seen == [*map(_place, parts), window.reader.place(), False]
    assert window.right.name == program.settings.get(keys.RIGHT_PANEL)
    assert window.reader.hasFocus()
    window.close()
    window.deleteLater()


def test_commands_asked_for_before_the_first_words_are_there(
    start: Start, stocked_library: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    start(stocked_library).window.close()
    program = Application(tmp_path / "library.sqlite", Settings(tmp_path / "settings.json"))
    program.commands.refresh()
    assert program.window.furnished
    program.show()
    qtbot.waitUntil(lambda: program.desk.speech is not None, timeout=PATIENCE)
    qtbot.wait(50)
    assert program.window.strip.title.accessibleName().startswith("在青禾市")
    program.window.close()
    program.window.deleteLater()
