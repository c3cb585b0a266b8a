"""The list of all marks: filtered, grouped, and changed several at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from tests.ui.conftest import settle, type_words

from speechreader.model.annotation import Mark, MarkStyle
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.ui.application import Application
from speechreader.ui.notes.overview.filtering import Entry
from speechreader.ui.notes.overview.grouping import Grouping
from speechreader.ui.notes.overview.model import ROW_ROLE, OverviewModel
from speechreader.ui.notes.overview.presenter import OverviewPresenter
from speechreader.ui.notes.overview.view import OverviewView

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier

#: Words, colour, style, note, tags.
MARKS = (
    ("同一线职工坐在一条板凳上谈心", 1, MarkStyle.HIGHLIGHT, "查一查最早出处", ("提法",)),
    ("办好第1个环节", 3, MarkStyle.UNDERLINE, "", ("数据", "待引用")),
    ("办好第2个环节", 3, MarkStyle.WAVY, "", ()),
    ("谢谢大家", 2, MarkStyle.DOTS, "结尾", ()),
)


def add_marks(
    program: Application, qtbot: QtBot, speech: SpeechId, marks: Sequence = MARKS
) -> None:
    """Make marks on the first place of their words."""
    body: list[str] = []
    program.runner.submit(lambda w, _: w.speech(speech).body, body.append)
    settle(program, qtbot)
    for words, colour, style, note, tags in marks:
        at = body[0].index(words)
        span = Span(at, at + len(words))
        program.desk.change(
            lambda w, s=span, c=colour, y=style, n=note, t=tags: w.marks.add(
                speech, s, colour=c, style=y, note=n, tags=t
            )[1]
        )
    settle(program, qtbot)


def speech_named(program: Application, part: str) -> SpeechId:
    """The speech whose title has `part`."""
    return next(row.id for row in program.desk.rows if part in row.title)


@pytest.fixture
def panel(program: Application, qtbot: QtBot) -> Iterator[OverviewPresenter]:
    """The panel on a library with marks in two speeches; the first of them is open."""
    opened = speech_named(program, "服务")
    add_marks(program, qtbot, opened)
    add_marks(program, qtbot, speech_named(program, "基层"), MARKS[1:2])
    view = OverviewView(program.look)
    view.resize(320, 760)
    qtbot.addWidget(view)
    presenter = OverviewPresenter(program.desk, view)
    view.show()
    presenter.set_shown(True)
    settle(program, qtbot)
    yield presenter
    presenter.set_shown(False)
    settle(program, qtbot)


def _view(panel: OverviewPresenter) -> OverviewView:
    return panel._view


def _quotes(panel: OverviewPresenter) -> list[str]:
    model = panel.model
    rows = (model.row(i) for i in range(model.rowCount()))
    return [row.mark.annotation.anchor.quote.exact for row in rows if isinstance(row, Entry)]


def _row(panel: OverviewPresenter, words: str) -> int:
    rows = range(panel.model.rowCount())
    found = (i for i in rows if isinstance(panel.model.row(i), Entry) and words in spoken(panel, i))
    return next(found)


def spoken(panel: OverviewPresenter, row: int) -> str:
    """A row as a screen reader says it."""
    return str(panel.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole))


def _click(panel: OverviewPresenter, qtbot: QtBot, words: str, held=NONE) -> None:
    rows = _view(panel).list
    at = rows.visualRect(panel.model.index(_row(panel, words))).center()
    qtbot.mouseClick(rows.viewport(), LEFT, held, at)


def _marks(program: Application, qtbot: QtBot) -> tuple[Mark, ...]:
    found: list[tuple[Mark, ...]] = []
    program.runner.submit(lambda w, _: w.marks.all(), found.append)
    settle(program, qtbot)
    return found[0]


def test_the_marks_of_the_speech_stand_in_text_order_under_their_headings(
    panel: OverviewPresenter,
) -> None:
    model = panel.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount() > len(MARKS)
    assert _quotes(panel) == [MARKS[i][0] for i in (1, 0, 2, 3)]
    assert _view(panel).count.text() == "4"


def test_the_library_lists_both_speeches(
    panel: OverviewPresenter, program: Application, qtbot: QtBot
) -> None:
    qtbot.mouseClick(_view(panel).library, LEFT)
    settle(program, qtbot)
    assert panel.whole_library()
    assert len(_quotes(panel)) == 5
    titles = [panel.model.index(i).data() for i in range(panel.model.rowCount())]
    assert [t for t in titles if "讲话" in t] == [
        "在青禾市总工会服务职工推进会上的讲话",
        "在青禾市基层工会建设座谈会上的讲话",
    ]


def test_typing_filters_and_esc_brings_all_back(panel: OverviewPresenter, qtbot: QtBot) -> None:
    field = _view(panel).field
    field.setFocus()
    type_words(field, "環節")
    assert _quotes(panel) == ["办好第1个环节", "办好第2个环节"]
    assert _view(panel).count.text() == "2 of 4"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert len(_quotes(panel)) == 4


def test_a_colour_chip_filters_and_says_how_many(panel: OverviewPresenter, qtbot: QtBot) -> None:
    chips = _view(panel).filters.colours
    assert [c for c, chip in chips.items() if chip.isVisible()] == [1, 2, 3]
    qtbot.mouseClick(chips[3], LEFT)
    assert _quotes(panel) == ["办好第1个环节", "办好第2个环节"]
    qtbot.mouseClick(chips[3], LEFT)
    assert len(_quotes(panel)) == 4


def test_no_part_of_the_panel_is_a_window_of_its_own(panel: OverviewPresenter) -> None:
    view = _view(panel)
    assert all(chip.window() is view for chip in view.filters.colours.values())


def test_nothing_found_says_so_and_offers_the_way_back(
    panel: OverviewPresenter, qtbot: QtBot
) -> None:
    view = _view(panel)
    type_words(view.field, "没有这样的话")
    assert view.nothing.isVisible()
    assert not view.list.isVisible()
    qtbot.mouseClick(view.nothing.clear, LEFT)
    assert view.list.isVisible()
    assert len(_quotes(panel)) == 4


def test_a_click_and_enter_lead_to_the_place(panel: OverviewPresenter, qtbot: QtBot) -> None:
    asked: list[tuple] = []
    panel.jump_asked.connect(lambda *where: asked.append(where))
    _click(panel, qtbot, "谢谢大家")
    qtbot.keyClick(_view(panel).list, Qt.Key.Key_Up)
    qtbot.keyClick(_view(panel).list, Qt.Key.Key_Return)
    speech = panel._desk.speech
    assert [span.of(speech.body) for _, span, _ in asked] == ["谢谢大家", "办好第2个环节"]
    assert asked[0][0] == speech.summary.id


def test_several_are_recoloured_as_one_step(
    panel: OverviewPresenter, program: Application, qtbot: QtBot
) -> None:
    before = _marks(program, qtbot)
    _click(panel, qtbot, "办好第1")
    _click(panel, qtbot, "谢谢大家", SHIFT)
    assert _view(panel).foot.isVisible()
    assert _view(panel).foot.count.text() == "4 selected"
    qtbot.keyClick(_view(panel).list, Qt.Key.Key_6)
    settle(program, qtbot)
    opened = program.desk.speech.summary.id
    marks = _marks(program, qtbot)
    assert {m.annotation.colour for m in marks if m.speech == opened} == {6}
    assert len(panel.batch.marks()) == 4  # they stay selected
    program.desk.undo()
    settle(program, qtbot)
    assert _marks(program, qtbot) == before


def test_all_are_deleted_and_come_back(
    panel: OverviewPresenter, program: Application, qtbot: QtBot
) -> None:
    rows = _view(panel).list
    _click(panel, qtbot, "办好第1")
    qtbot.keyClick(rows, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    settle(program, qtbot)
    assert _quotes(panel) == []
    assert "no marks yet" in _view(panel).nothing.words()
    program.desk.undo()
    settle(program, qtbot)
    assert len(_quotes(panel)) == 4


def test_a_tag_is_given_to_several_and_taken_again(
    panel: OverviewPresenter, program: Application, qtbot: QtBot
) -> None:
    _click(panel, qtbot, "办好第1")
    _click(panel, qtbot, "谢谢大家", CONTROL)
    panel.batch.tag("课堂", True)
    settle(program, qtbot)
    tagged = [m for m in _marks(program, qtbot) if "课堂" in m.annotation.tags]
    assert [m.annotation.anchor.quote.exact for m in tagged] == ["办好第1个环节", "谢谢大家"]
    panel.batch.tag("课堂", False)
    settle(program, qtbot)
    assert not any("课堂" in m.annotation.tags for m in _marks(program, qtbot))


def test_copying_takes_the_words_with_their_headings(
    panel: OverviewPresenter, qtbot: QtBot
) -> None:
    _click(panel, qtbot, "同一线职工")
    qtbot.keyClick(_view(panel).list, Qt.Key.Key_C, CONTROL)
    words = QGuiApplication.clipboard().text()
    assert words.startswith("在青禾市总工会服务职工推进会上的讲话\n")
    assert "“同一线职工坐在一条板凳上谈心”\n　　查一查最早出处\n　　#提法" in words


def test_by_tag_a_mark_stands_under_each_of_its_tags(panel: OverviewPresenter) -> None:
    panel._group(Grouping.TAG)
    assert _quotes(panel).count("办好第1个环节") == 2
    assert len(panel.listed()) == 4


def test_a_mark_made_elsewhere_comes_into_the_list(
    panel: OverviewPresenter, program: Application, qtbot: QtBot
) -> None:
    add_marks(
        program, qtbot, program.desk.speech.summary.id,
        [("今天我们开会", 5, MarkStyle.HIGHLIGHT, "", ())],
    )  # fmt: skip
    assert "今天我们开会" in _quotes(panel)


def test_headings_are_passed_by_and_cannot_be_selected(
    panel: OverviewPresenter, qtbot: QtBot
) -> None:
    rows = _view(panel).list
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Home)
    for _ in range(panel.model.rowCount()):
        assert isinstance(rows.currentIndex().data(ROW_ROLE), Entry)
        qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_A, CONTROL)
    assert len(panel.batch.marks()) == 4


def test_rows_stand_where_they_are_asked_for(panel: OverviewPresenter) -> None:
    rows = _view(panel).list
    for row in range(panel.model.rowCount()):
        rect = rows.visualRect(panel.model.index(row))
        assert rows.indexAt(QPoint(20, rect.top())).row() == row
        assert rows.indexAt(QPoint(20, rect.bottom())).row() == row
    assert not rows.indexAt(QPoint(20, rect.bottom() + 1)).isValid()
    assert isinstance(rows.model(), OverviewModel)


def test_in_the_window_the_keys_of_the_list_come_before_those_of_the_page(
    program: Application, qtbot: QtBot
) -> None:
    add_marks(program, qtbot, program.desk.speech.summary.id)
    program.window.actions_.run("overview")
    settle(program, qtbot)
    overview = program.commands.panels.overview
    rows = _view(overview).list
    rows.setFocus()
    settle(program, qtbot)
    qtbot.keyClick(rows, Qt.Key.Key_A, CONTROL)
    assert len(overview.batch.marks()) == 4
    assert program.window.reader.selected_span() is None
    qtbot.keyClick(rows, Qt.Key.Key_C, CONTROL)
    assert "谢谢大家" in QGuiApplication.clipboard().text()
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    settle(program, qtbot)
    assert program.desk.marks == ()


def test_in_a_library_without_marks_the_panel_says_how_to_begin(
    program: Application, qtbot: QtBot
) -> None:
    view = OverviewView(program.look)
    qtbot.addWidget(view)
    presenter = OverviewPresenter(program.desk, view)
    presenter.set_shown(True)
    settle(program, qtbot)
    assert presenter.model.rowCount() == 0
    presenter.set_shown(False)
    settle(program, qtbot)
