"""What the packed program is tried with, on the checkout: the same steps, and steps that must fail."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

from pack import smoke

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.slow


@pytest.fixture
def program(tmp_path: Path) -> smoke.Program:
    """The checkout, as a program with a home and an environment of its own."""
    home = tmp_path / "家 home"
    home.mkdir()
    variables = {
        "PYTHONPATH": str(ROOT / "src"),
        "QT_QPA_PLATFORM": "offscreen",
        **smoke.at_home(home),
    }
    return smoke.Program([sys.executable, "-m", "speechreader"], home, variables)


def test_the_window_keeps_mark_note_and_pair_for_the_next_start(
    program: smoke.Program, tmp_path: Path
) -> None:
    smoke.window(program, tmp_path / "pictures")
    pictures = sorted(path.name for path in (tmp_path / "pictures").iterdir())
    assert pictures == ["compare.png", "note.png", "window.png"]


def test_the_command_line_answers(program: smoke.Program) -> None:
    smoke.command_line(program)


QUIT = ("press", "Ctrl+Q")


@pytest.mark.parametrize(
    ("step", "why"),
    [
        (("see", "没有这样的话"), "this is not to be seen"),
        (("drag", "没有这样的话"), "these words are not on the page"),
        (("press", "Esc"), "the window is still open"),
    ],
)
def test_a_step_that_fails_is_named_and_ends_the_program(
    program: smoke.Program, step: tuple[str, str], why: str
) -> None:
    file = smoke.write_texts(program.home)[0]
    steps = [("see", "满一年了"), ("patience", "2000"), step]
    with pytest.raises(smoke.Stop) as told:
        program.rehearse(steps, file)
    line = str(told.value).splitlines()[0]
    report = json.loads(line[line.index("{") :])
    assert (tuple(report["failed"]), report["why"]) == (step, why)
    assert any(smoke.FIRST in words for words in report["seen"])
    program.rehearse([("see", "满一年了"), QUIT])


def test_a_mark_on_other_words_is_told(program: smoke.Program) -> None:
    steps = [("see", "满一年了"), ("drag", "一年下来"), ("press", "Ctrl+H"), QUIT]
    program.rehearse(steps, smoke.write_texts(program.home)[0])
    with pytest.raises(smoke.Stop, match="一年下来"):
        smoke.kept(program)


def test_a_covered_row_cannot_be_clicked(program: smoke.Program) -> None:
    """The summary of an import holds the window; a click on the library behind it would be no person's."""
    steps = [("see", "Imported 2 speeches"), ("patience", "2000"), ("click", "沈怀川")]
    with pytest.raises(smoke.Stop, match="nothing to click says so"):
        program.rehearse(steps, *smoke.write_texts(program.home))
