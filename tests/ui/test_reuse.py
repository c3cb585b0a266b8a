"""«Where else?» through the whole window: asked by key, listed, laid side by side, come back to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, settle

from speechreader.app.workspace import Workspace
from speechreader.model.comparison import Side
from speechreader.model.reuse import Direction, Likeness, ReusePlace, Source
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.ui.application import Application
from speechreader.ui.reuse.entry import sentence_at, where
from speechreader.ui.reuse.presenter import ReusePresenter
from speechreader.ui.reuse.view import ReuseView

KEY = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
SAID = "把难处一条一条记下来，回去一件一件办，办成的销号，没办成的说明白是谁在等谁"
DIFFERENT = "把难处一条一条记下来，回来一件一件办，办成的销号，没办成的讲明白是谁在等谁"


def view_of(program: Application) -> ReuseView:
    view = program.window.right.panel("reuse")
    assert isinstance(view, ReuseView)
    return view


def presenter_of(program: Application) -> ReusePresenter:
    return program.commands.reusing.presenter


def places(program: Application) -> list[ReusePlace]:
    model = presenter_of(program).model
    rows = [model.row(number) for number in range(model.rowCount())]
    return [row for row in rows if isinstance(row, ReusePlace)]


def ask(program: Application, qtbot: QtBot, words: str = SAID) -> ReuseView:
    """Select words on the page and press the keys."""
    speech, reader = program.desk.speech, program.window.reader
    assert speech is not None
    at = speech.body.index(words)
    reader.setFocus()
    reader.select_span(Span(at, at + len(words)))
    qtbot.keyClick(reader, KEY.Key_E, CTRL_SHIFT)
    settle(program, qtbot)
    return view_of(program)


@pytest.fixture
def asked(start: Start, qtbot: QtBot, tmp_path: object) -> Application:
    """Four speeches; what the open one says stands in two of the others, and with other words in one."""
    program = start()
    texts = {
        "甲.txt": f"甲会上的讲话\n（2020年1月3日）\n林远舟\n\n同志们：\n{SAID}，大家说好不好。\n别的以后再讲。",
        "乙.txt": f"乙会上的讲话\n（2018年1月3日）\n顾明溪\n\n同志们：\n先说天气。我们要{SAID}，谁也不许拖。",
        "丙.txt": f"丙会上的讲话\n（2023年1月3日）\n林远舟\n\n同志们：\n大家要{DIFFERENT}，到年底再看成绩单。",
        "丁.txt": "丁会上的讲话\n（2021年1月3日）\n林远舟\n\n同志们：\n河边的柳树绿了，孩子们放起了风筝。",
    }

    def bring(workspace: Workspace, _: object) -> None:
        for name, text in texts.items():
            workspace.import_text(text, name)

    program.runner.submit(bring)
    program.desk.reload()
    settle(program, qtbot)
    program.commands.open(program.desk.rows[0].id)
    settle(program, qtbot)
    return program


def test_the_keys_list_every_place_earliest_first(asked: Application, qtbot: QtBot) -> None:
    view = ask(asked, qtbot)
    assert asked.window.right.name == "reuse"
    assert asked.window.focusWidget() is view.list
    assert [place.date for place in places(asked)] == ["2018-01-03", "2020-01-03", "2023-01-03"]
    assert [place.kind for place in places(asked)] == [
        Likeness.IDENTICAL,
        Likeness.IDENTICAL,
        Likeness.NEAR,
    ]
    assert [place.own for place in places(asked)] == [False, True, False]
    assert view.count.text() == "2"
    assert SAID in view.asked.toolTip()


def test_enter_lays_both_side_by_side_and_esc_comes_back(asked: Application, qtbot: QtBot) -> None:
    view = ask(asked, qtbot)
    stage = asked.window.stage
    view.list.choose_row(2)
    with qtbot.waitSignal(stage.compare_view.presenter.comparison_changed, timeout=20_000):
        qtbot.keyClick(view.list, KEY.Key_Return)
    settle(asked, qtbot)
    pair = stage.compare_view
    bodies = [pair.presenter.speech(side) for side in Side]
    assert stage.comparing()
    assert [body.metadata.date if body else None for body in bodies] == ["2020-01-03", "2023-01-03"]
    qtbot.waitUntil(lambda: pair.presenter.chosen is not None, timeout=5_000)
    passage = pair.presenter.passage()
    assert passage is not None
    assert bodies[0] is not None
    assert bodies[1] is not None
    assert "一条一条" in passage.a.of(bodies[0].body)
    assert "一条一条" in passage.b.of(bodies[1].body)
    while stage.comparing():  # the chosen passage goes first
        qtbot.keyClick(pair, KEY.Key_Escape)
    qtbot.waitUntil(lambda: asked.window.focusWidget() is view.list, timeout=5_000)
    assert view.list.currentIndex().row() == 2
    assert len(places(asked)) == 3


def test_a_second_place_in_the_same_speech_is_brought_level_too(
    asked: Application, qtbot: QtBot
) -> None:
    view = ask(asked, qtbot)
    stage = asked.window.stage
    view.list.choose_row(2)
    with qtbot.waitSignal(stage.compare_view.presenter.comparison_changed, timeout=20_000):
        qtbot.keyClick(view.list, KEY.Key_Return)
    presenter = stage.compare_view.presenter
    qtbot.waitUntil(lambda: presenter.chosen is not None, timeout=5_000)
    stage.leave_compare()
    presenter.mark_chosen(None)
    qtbot.waitUntil(lambda: asked.window.focusWidget() is view.list, timeout=5_000)
    qtbot.keyClick(view.list, KEY.Key_Return)
    assert stage.comparing()
    qtbot.waitUntil(lambda: presenter.chosen is not None, timeout=5_000)


def test_chips_filter_and_the_order_can_be_that_of_likeness(
    asked: Application, qtbot: QtBot
) -> None:
    view = ask(asked, qtbot)
    chips = {chip.text(): chip for chip in view.chips.values()}
    assert list(chips) == ["Identical 1", "Near 1", "Reworded 0"]
    assert not chips["Reworded 0"].isEnabled()
    qtbot.mouseClick(chips["Identical 1"], Qt.MouseButton.LeftButton)
    assert [place.date for place in places(asked)] == ["2023-01-03"]
    qtbot.mouseClick(chips["Near 1"], Qt.MouseButton.LeftButton)
    assert places(asked) == []
    assert view.nothing.text() == "No place of these kinds."
    for chip in (chips["Identical 1"], chips["Near 1"]):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    presenter_of(asked).order(by_likeness=True)
    assert [place.score == 1.0 for place in places(asked)] == [True, True, False]


def test_the_sentence_being_read_is_asked_about_where_nothing_is_selected(
    asked: Application, qtbot: QtBot
) -> None:
    asked.window.reader.setFocus()
    qtbot.keyClick(asked.window.reader, KEY.Key_E, CTRL_SHIFT)
    settle(asked, qtbot)
    about = presenter_of(asked).about
    assert about is not None
    body = asked.desk.speech.body if asked.desk.speech else ""
    assert about.words == about.span.of(body)
    assert about.words


def test_the_whole_speech_lists_its_sources(asked: Application, qtbot: QtBot) -> None:
    view = ask(asked, qtbot)
    qtbot.mouseClick(view.speech, Qt.MouseButton.LeftButton)
    settle(asked, qtbot)
    model = presenter_of(asked).model
    rows = [model.row(number) for number in range(model.rowCount())]
    assert [type(row) for row in rows] == [Direction, Source, Direction, Source]
    sources = [row for row in rows if isinstance(row, Source)]
    assert [source.date for source in sources] == ["2018-01-03", "2023-01-03"]
    assert "of this speech stands in earlier ones" in view.foot.words.text()
    qtbot.mouseClick(view.passage, Qt.MouseButton.LeftButton)
    settle(asked, qtbot)
    assert len(places(asked)) == 3


def test_nothing_elsewhere_says_how_many_were_searched(asked: Application, qtbot: QtBot) -> None:
    view = ask(asked, qtbot, "大家说好不好。\n别的以后再讲")
    assert view.nothing.text() == (
        "Nothing like it stands anywhere else; 4 speeches were searched."
    )
    assert view.count.text() == ""


def test_too_few_words_are_told_in_the_panel(asked: Application, qtbot: QtBot) -> None:
    view = ask(asked, qtbot, "好不")
    assert "Too few words" in view.nothing.text()
    assert not presenter_of(asked).busy()


def test_the_list_follows_the_library(asked: Application, qtbot: QtBot) -> None:
    ask(asked, qtbot)
    earliest = places(asked)[0].speech
    asked.desk.remove([earliest])
    settle(asked, qtbot)
    assert [place.date for place in places(asked)] == ["2020-01-03", "2023-01-03"]
    asked.window.show_right("")
    asked.desk.undo()
    settle(asked, qtbot)
    assert len(places(asked)) == 2  # while it is away nothing is asked
    asked.window.show_right("reuse")
    settle(asked, qtbot)
    assert places(asked)[0].date == "2018-01-03"


def test_rows_are_copied_as_text(asked: Application, qtbot: QtBot) -> None:
    view = ask(asked, qtbot)
    view.list.choose_row(0)
    qtbot.keyClick(view.list, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text()
    assert copied.startswith("2018-01-03\t")
    assert SAID in copied


def test_it_is_asked_from_a_side_of_the_comparison(asked: Application, qtbot: QtBot) -> None:
    stage, rows = asked.window.stage, asked.desk.rows
    with qtbot.waitSignal(stage.compare_view.presenter.comparison_changed, timeout=20_000):
        stage.compare(SpeechId(rows[0].id), SpeechId(rows[2].id))
    settle(asked, qtbot)
    pane = stage.compare_view.panes[Side.B]
    body = stage.compare_view.presenter.speech(Side.B)
    assert body is not None
    at = body.body.index(DIFFERENT)
    pane.setFocus()
    pane.select_span(Span(at, at + len(DIFFERENT)))
    qtbot.keyClick(pane, KEY.Key_E, CTRL_SHIFT)
    settle(asked, qtbot)
    assert stage.comparing()
    aside = asked.commands.reusing.aside
    assert aside.view.isVisible()
    assert aside.about is not None
    assert (aside.about.speech, aside.about.words) == (body.summary.id, DIFFERENT)
    found = [aside.model.row(n) for n in range(aside.model.rowCount())]
    assert [place.own for place in found] == [False, False, True]  # type: ignore[union-attr]
    other = next(p for p in found if p.speech not in (rows[0].id, rows[2].id))  # type: ignore[union-attr]
    with qtbot.waitSignal(stage.compare_view.presenter.comparison_changed, timeout=20_000):
        aside.view.list.choose_row(found.index(other))
        qtbot.keyClick(aside.view.list, KEY.Key_Return)
    settle(asked, qtbot)
    shown = [stage.compare_view.presenter.speech_id(side) for side in Side]
    assert shown == [other.speech, body.summary.id]  # type: ignore[union-attr]
    qtbot.wait(50)
    passage = stage.compare_view.presenter.passage()
    assert passage is not None
    assert passage.b.overlaps(Span(at, at + len(DIFFERENT)))
    stage.compare_view.panes[Side.B].setFocus()
    qtbot.keyClick(stage.compare_view.panes[Side.B], KEY.Key_Escape)
    assert stage.comparing()
    assert not aside.view.isVisible()


def test_the_panel_says_what_it_is_for(asked: Application, qtbot: QtBot) -> None:
    asked.window.show_right("reuse")
    settle(asked, qtbot)
    assert "Ctrl+Shift+E" in view_of(asked).nothing.text()
    qtbot.mouseClick(view_of(asked).speech, Qt.MouseButton.LeftButton)
    settle(asked, qtbot)
    assert presenter_of(asked).whole
    assert presenter_of(asked).about is not None


@pytest.mark.parametrize(
    ("offset", "words"),
    [
        (0, "甲。"),
        (1, "甲。"),
        (2, "乙丙！”"),
        (5, "乙丙！”"),
        (7, "丁"),
        (9, "戊己"),
        (11, "戊己"),
    ],
)
def test_the_sentence_at_an_offset(offset: int, words: str) -> None:
    body = "甲。乙丙！”\n丁\n戊己"
    assert sentence_at(body, min(offset, len(body))).of(body) == words


def test_words_that_have_moved_are_found_again() -> None:
    assert where("一二三四", "二三", Span(1, 3)) == Span(1, 3)
    assert where("〇一二三四", "二三", Span(1, 3)) == Span(2, 4)
    assert where("一二四", "二三", Span(1, 3)) is None
