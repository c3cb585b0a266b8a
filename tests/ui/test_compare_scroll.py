"""The two pages follow each other, sentence by sentence, whichever way the one that leads is moved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, settle

from speechreader.app.workspace import Workspace
from speechreader.model.comparison import Side
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.ui.application import Application
from speechreader.ui.compare.pane import ComparePane
from speechreader.ui.compare.view import CompareView

A, B = Side.A, Side.B
KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton

_PLACES = "山前桥头河湾坡上渡口林边塘里岭下滩旁井台"
_WORKS = ("修路", "架桥", "植树", "清淤", "办学", "送医", "通电", "引水", "养蜂", "编竹")


def _section(number: int, title: str, count: int = 14) -> str:
    """A section whose sentences stand nowhere else."""
    said = "".join(
        f"{title}那年第{k + 1}个月，{_PLACES[(number * 7 + k) % 19]}{_PLACES[(number * 5 + k) % 19]}的"
        f"{number * 31 + k * 3}户人家一起{_WORKS[(number + k) % 10]}，用去{number * 100 + k * 7}个工日，"
        f"省下{number + k * 11}车石料。"
        for k in range(count)
    )
    return f"{'一二三四五六七八九十'[number]}、{title}\n{said}\n"


SECTIONS = [_section(n, title) for n, title in enumerate(("开渠", "筑坝", "垦荒", "建仓", "立学"))]
#: What only the first one says stands in the middle; in the second one two sections have changed places.
ONLY = "六、谈心\n" + "".join(
    f"老人说起第{k}回赶集，鞋底磨穿了{k + 2}双，话里全是笑。" for k in range(60)
)
OTHERWISE = "六、唱歌\n" + "".join(
    f"姑娘们唱到第{k}支曲子，篝火添了{k + 3}捆柴，夜还很长。" for k in range(6)
)
TEXTS = {
    "甲文.txt": "渠上村的往事\n\n" + "".join(SECTIONS[:2]) + ONLY + "\n" + "".join(SECTIONS[2:]),
    "乙文.txt": "渠上村的往事再记\n\n"
    + SECTIONS[0] + SECTIONS[1] + SECTIONS[4] + SECTIONS[2] + SECTIONS[3] + OTHERWISE,
    "短文.txt": "渠上村一则\n\n" + SECTIONS[2],
}  # fmt: skip


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed library with the three texts."""
    folder = tmp_path_factory.mktemp("village")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Workspace.open(folder / "library.sqlite") as workspace:
        report, _ = workspace.import_paths([folder / name for name in TEXTS])
        assert len(report.added) == len(TEXTS), report
    return folder / "library.sqlite"


@pytest.fixture
def program(start: Start, village: Path) -> Application:
    """The program on that library."""
    return start(village)


def speech_of(program: Application, file: str) -> SpeechId:
    """The speech that came from `file`."""
    return next(row.id for row in program.desk.rows if row.file == file)


def compare(program: Application, qtbot: QtBot, a: str = "甲文", b: str = "乙文") -> CompareView:
    """Lay two of them side by side and wait."""
    stage = program.window.stage
    stage.compare(speech_of(program, f"{a}.txt"), speech_of(program, f"{b}.txt"))
    rest(program, qtbot)
    return stage.compare_view


def rest(program: Application, qtbot: QtBot) -> None:
    """Wait until everything is read, compared and laid out."""
    settle(program, qtbot)
    view = program.window.stage.compare_view
    qtbot.waitUntil(
        lambda: (
            not view.presenter.busy
            and not program.runner.busy()
            and all(pane.page_layout.settled for pane in view.panes.values())
        ),
        timeout=20_000,
    )
    qtbot.wait(30)


def wheel(pane: ComparePane, steps: int) -> None:
    """Turn the wheel over a page."""
    at = QPointF(pane.viewport().rect().center())
    event = QWheelEvent(
        at, pane.viewport().mapToGlobal(at), QPoint(0, 0), QPoint(0, -120 * steps),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pane.viewport(), event)


def line_apart(view: CompareView, words: str) -> float:
    """By how many lines the same words stand at other heights in the two views."""
    ys = []
    for pane in view.panes.values():
        ys.append(pane.y_of(pane.page.body.index(words)) - pane.top)
    return abs(ys[0] - ys[1]) / view.panes[A].page_layout.pitch(view.panes[A].page.front + 1)


def words_at_level(view: CompareView, side: Side) -> str:
    """The words at the level of a page."""
    body, at = view.panes[side].page.body, round(view.tie.level_offset(side))
    return body[at : at + 12]


@pytest.mark.parametrize("side", [A, B])
@pytest.mark.parametrize("how", ["wheel", "page", "down", "strip", "bar"])
def test_the_sentence_at_the_level_stands_at_one_height(
    program: Application, qtbot: QtBot, side: Side, how: str
) -> None:
    view = compare(program, qtbot)
    pane, strip = view.panes[side], view.strips[side]
    pane.setFocus()
    seen = 0
    for step in range(8):
        if how == "wheel":
            wheel(pane, 2)
        elif how == "page":
            qtbot.keyClick(pane, KEY.Key_PageDown)
        elif how == "down":
            for _ in range(6):
                qtbot.keyClick(pane, KEY.Key_Down, CONTROL)
        elif how == "strip":
            y = strip.height() * (step + 1) // 10
            qtbot.mousePress(strip, LEFT, pos=QPoint(6, y))
            qtbot.mouseMove(strip, QPoint(6, y + 1))
            qtbot.mouseRelease(strip, LEFT, pos=QPoint(6, y + 1))
        else:
            view.tie.lead(side)
            pane.verticalScrollBar().setValue(pane.largest_top() * (step + 1) // 10)
        words = words_at_level(view, side)
        if len(words) == 12 and words in view.panes[side.other].page.body and "\n" not in words:
            seen += 1
            assert line_apart(view, words) < 1.1, words
    assert seen >= 3


def test_moved_sections_are_followed_to_where_they_are(program: Application, qtbot: QtBot) -> None:
    view = compare(program, qtbot)
    for title in ("立学那年第8个月", "垦荒那年第8个月"):
        view.walk.go_to(A, view.panes[A].page.body.index(title))
        assert line_apart(view, title) < 1.1, title


def test_home_and_end_bring_both_to_their_ends(program: Application, qtbot: QtBot) -> None:
    view = compare(program, qtbot, "甲文", "短文")
    pane, other = view.panes[A], view.panes[B]
    pane.setFocus()
    qtbot.keyClick(pane, KEY.Key_End, CONTROL)
    assert pane.top == pane.largest_top()
    qtbot.keyClick(pane, KEY.Key_Home, CONTROL)
    assert pane.top == other.top == 0


def test_where_nothing_answers_the_other_page_holds_still_and_it_is_said(
    program: Application, qtbot: QtBot
) -> None:
    view = compare(program, qtbot)
    said: list[str] = []
    view.told.connect(said.append)
    start = view.panes[A].page.body.index("第20回赶集")
    view.walk.go_to(A, start)
    held = view.panes[B].top
    qtbot.waitUntil(lambda: any("Nothing in B" in words for words in said), timeout=2000)
    wheel(view.panes[A], 1)
    wheel(view.panes[A], 1)
    assert view.panes[A].top > 0
    assert abs(view.panes[B].top - held) <= 2
    assert "Nothing in B" in program.window.status.elsewhere.text() or said


def test_unlocked_pages_keep_their_places_until_they_are_tied_again(
    program: Application, qtbot: QtBot
) -> None:
    view = compare(program, qtbot)
    pane, other = view.panes[A], view.panes[B]
    pane.setFocus()
    wheel(pane, 4)
    tops = pane.top, other.top
    qtbot.keyClick(pane, KEY.Key_F4)
    assert not view.tie.tied
    assert (pane.top, other.top) == tops
    wheel(pane, 3)
    assert pane.top > tops[0]
    assert other.top == tops[1]
    wheel(other, 8)
    away = pane.top
    assert other.top > tops[1]
    assert pane.top == away
    pane.setFocus()
    wheel(pane, 1)
    qtbot.keyClick(pane, KEY.Key_F4)
    assert view.tie.tied
    words = words_at_level(view, A)
    assert line_apart(view, words) < 1.1


def test_the_place_of_reading_is_not_lost_by_comparing(program: Application, qtbot: QtBot) -> None:
    program.commands.open(speech_of(program, "甲文.txt"))
    settle(program, qtbot)
    program.window.reader.verticalScrollBar().setValue(700)
    program.reading.keep_place()
    settle(program, qtbot)
    place = program.window.reader.place()
    view = compare(program, qtbot)
    wheel(view.panes[A], 20)
    program.window.actions_.run("compare-close")
    assert program.window.reader.place() == place
    assert program.desk.speech is not None
    assert program.desk.speech.place == place


def test_a_file_imported_anew_is_compared_anew_and_marks_stay_on_their_words(
    program: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    view = compare(program, qtbot, "甲文", "短文")
    side = program.commands.live.marks[B]
    words = "垦荒那年第5个月"
    start = view.panes[B].page.body.index(words)
    side.marking.add(Span(start, start + len(words)), side.marking.style, 2)
    rest(program, qtbot)
    file = tmp_path / "短文.txt"
    file.write_text("渠上村一则\n\n先说两句闲话，再说正事。\n" + SECTIONS[2] + SECTIONS[3], "utf-8")
    speech = speech_of(program, "短文.txt")
    program.desk.change(lambda w: w.correct_text(speech, Span(0, 0), "先说两句闲话。\n"))
    rest(program, qtbot)
    body = view.panes[B].page.body
    assert body.startswith("先说两句闲话")
    found = program.commands.live.sheets[B].desk.marks
    assert [m.span.of(body) for m in found if m.span] == [words]
    assert view.presenter.comparison is not None
    assert view.presenter.comparison.passages
