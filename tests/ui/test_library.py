"""The library panel, by mouse and keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, settle, type_words, write_texts

from speechreader.app import settings as keys
from speechreader.model.speech import SpeechId, SpeechSummary
from speechreader.ui.application import Application
from speechreader.ui.library.model import LibraryModel
from speechreader.ui.widgets.buttons import Chip


def _titles(program: Application) -> list[str]:
    model = program.window.library.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _click(program: Application, qtbot: QtBot, row: int) -> None:
    rows = program.window.library.list
    at = rows.visualRect(rows.model().index(row, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle(program, qtbot)


def test_first_start_opens_the_latest_speech(program: Application) -> None:
    assert program.desk.speech is not None
    assert program.desk.speech.summary.date == "2024-05-08"
    assert "服务职工" in program.window.reader.toPlainText()


def test_click_opens_a_speech(program: Application, qtbot: QtBot) -> None:
    _click(program, qtbot, 2)
    assert program.desk.speech is not None
    assert "歌会" in program.desk.speech.summary.title
    assert "歌声响起来" in program.window.reader.toPlainText()
    assert program.window.reader.hasFocus()


def test_enter_opens_and_arrows_only_move(program: Application, qtbot: QtBot) -> None:
    rows = program.window.library.list
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(0, 0))
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert program.desk.speech is not None
    assert "服务" in program.desk.speech.summary.title
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    settle(program, qtbot)
    assert "基层" in program.desk.speech.summary.title


@pytest.mark.parametrize(
    ("typed", "left"),
    [("基层", ["基层"]), ("2022", ["歌会"]), ("林远舟", ["服务"]), ("座谈 顾", ["基层"])],
)
def test_typing_filters_by_title_date_and_speaker(
    program: Application, qtbot: QtBot, typed: str, left: list[str]
) -> None:
    type_words(program.window.library.field, typed)
    titles = _titles(program)
    assert len(titles) == len(left)
    assert all(word in title for word, title in zip(left, titles, strict=True))


def test_a_filter_without_hits_says_so_and_can_be_cleared(
    program: Application, qtbot: QtBot
) -> None:
    view = program.window.library
    type_words(view.field, "没有这样的题名")
    assert _titles(program) == []
    assert view.nothing.isVisible()
    assert not view.list.isVisible()
    qtbot.mouseClick(view.nothing.clear, Qt.MouseButton.LeftButton)
    assert len(_titles(program)) == 3
    assert view.list.isVisible()


def test_escape_clears_the_filter_and_down_goes_into_the_list(
    program: Application, qtbot: QtBot
) -> None:
    field = program.window.library.field
    field.setFocus()
    type_words(field, "歌会")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert program.window.library.list.hasFocus()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert len(_titles(program)) == 3


def test_genre_chips_filter(program: Application, qtbot: QtBot) -> None:
    chips = _chips(program)
    assert {"讲话", "致辞"} <= set(chips)
    qtbot.mouseClick(chips["致辞"], Qt.MouseButton.LeftButton)
    assert ["歌会" in title for title in _titles(program)] == [True]
    qtbot.mouseClick(chips["致辞"], Qt.MouseButton.LeftButton)
    assert len(_titles(program)) == 3


def _chips(program: Application) -> dict[str, Chip]:
    return {chip.text(): chip for chip in program.window.library.findChildren(Chip)}


def test_two_speeches_of_two_genres_have_chips_and_one_genre_has_none(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    program = start()
    assert _chips(program) == {}
    paths = write_texts(tmp_path / "texts")
    program.desk.import_paths(paths[:1])
    settle(program, qtbot)
    assert _chips(program) == {}
    program.desk.import_paths(paths[2:])
    settle(program, qtbot)
    assert {name: chip.isVisible() for name, chip in _chips(program).items()} == {
        "讲话": True,
        "致辞": True,
    }


def test_a_chip_that_was_on_hides_nothing_when_its_genre_is_gone(
    program: Application, qtbot: QtBot
) -> None:
    qtbot.mouseClick(_chips(program)["致辞"], Qt.MouseButton.LeftButton)
    program.desk.remove([row.id for row in program.desk.rows if row.genre == "致辞"])
    settle(program, qtbot)
    assert _chips(program) == {}
    assert len(_titles(program)) == 2


def test_sort_order_is_followed_and_remembered(program: Application, qtbot: QtBot) -> None:
    menu = program.window.library.sort.menu()
    by_length = next(action for action in menu.actions() if action.data() == "length")
    by_length.trigger()
    assert "服务" in _titles(program)[0]
    assert "歌会" in _titles(program)[-1]
    assert program.settings.get(keys.SORT) == "length"


def _order_by(program: Application, order: str) -> None:
    actions = program.window.library.sort.menu().actions()
    next(action for action in actions if action.data() == order).trigger()


def test_the_same_order_once_more_turns_it_round_and_that_is_remembered(
    start: Start, stocked_library: Path, qtbot: QtBot
) -> None:
    program = start(stocked_library)
    usual = _titles(program)
    _order_by(program, "date")
    assert _titles(program) == usual[::-1]
    program.window.close()
    again = start()
    settle(again, qtbot)
    assert _titles(again) == usual[::-1]
    reverse = again.window.library.sort.menu().actions()[-1]
    assert (reverse.text(), reverse.isChecked()) == ("Reverse order", True)
    reverse.trigger()
    assert _titles(again) == usual
    reverse.trigger()
    _order_by(again, "length")
    assert not reverse.isChecked()
    assert "服务" in _titles(again)[0]


def test_delete_removes_and_the_toast_takes_it_back(program: Application, qtbot: QtBot) -> None:
    rows = program.window.library.list
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(2, 0))
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    settle(program, qtbot)
    assert len(_titles(program)) == 2
    toast = program.window.toast
    assert toast.isVisible()
    assert "歌会" in toast.sentence()
    qtbot.mouseClick(toast._button, Qt.MouseButton.LeftButton)
    settle(program, qtbot)
    assert len(_titles(program)) == 3


def test_removing_the_open_speech_clears_the_page(program: Application, qtbot: QtBot) -> None:
    rows = program.window.library.list
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    settle(program, qtbot)
    assert program.desk.speech is None
    assert not program.window.texts.isVisible()
    assert not program.window.actions_["select-all"].isEnabled()
    assert not program.window.actions_["back"].isEnabled()


def _row(number: int, title: str, **more: object) -> SpeechSummary:
    values = {"speaker": None, "date": None, "occasion": None, "genre": None}
    return SpeechSummary(
        id=SpeechId(number), title=title, characters=100 * number, progress=0.0, added="", file="",
        **{**values, **more},
    )  # fmt: skip


def test_the_model_keeps_the_rules_of_qt(qapp: object) -> None:
    model = LibraryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(tuple(_row(n, f"第{n}篇", date=f"20{n:02}") for n in range(1, 9)))
    model.set_filter("第3")
    assert model.rowCount() == 1
    model.set_filter("")
    model.set_order("length")
    assert model.index(0).data() == "第8篇"
    model.set_rows(())
    assert model.rowCount() == 0


def test_rows_without_a_date_come_last(qapp: object) -> None:
    model = LibraryModel()
    model.set_rows((_row(1, "无日期"), _row(2, "有日期", date="2020")))
    assert [model.index(r).data() for r in range(2)] == ["有日期", "无日期"]
    model.set_order("date", reverse=True)
    assert [model.index(r).data() for r in range(2)] == ["有日期", "无日期"]


def test_markup_in_a_title_stays_text(qapp: object) -> None:
    model = LibraryModel()
    model.set_rows((_row(1, "<b>粗</b>"),))
    assert "&lt;b&gt;" in model.data(model.index(0), Qt.ItemDataRole.ToolTipRole)


def test_undo_of_a_removal_opens_the_speech_that_was_read(
    program: Application, qtbot: QtBot
) -> None:
    read = program.desk.speech.summary.id
    program.commands.remove()
    settle(program, qtbot)
    assert program.desk.speech is None
    qtbot.keyClick(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(program, qtbot)
    assert program.desk.speech.summary.id == read


def test_undo_of_another_removal_leaves_the_page_alone(program: Application, qtbot: QtBot) -> None:
    read = program.desk.speech.summary.id
    program.desk.remove([row.id for row in program.desk.rows if row.id != read])
    settle(program, qtbot)
    qtbot.keyClick(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(program, qtbot)
    assert program.desk.speech.summary.id == read
    assert len(program.desk.rows) == 3
    assert program.window.toast.sentence() == "Undone: Remove"


@pytest.mark.parametrize("typed", ["纪松年", "紀松年", "２０２３ 纪"])
def test_the_filter_folds_scripts_and_widths(qapp: object, typed: str) -> None:
    model = LibraryModel()
    model.set_rows((_row(1, "甲", speaker="紀松年", date="2023-05-01"), _row(2, "乙")))
    model.set_filter(typed)
    assert [model.index(r).data() for r in range(model.rowCount())] == ["甲"]


def test_enter_in_the_filter_opens_the_first_that_is_left(
    program: Application, qtbot: QtBot
) -> None:
    field = program.window.library.field
    field.setFocus()
    type_words(field, "歌会")
    assert field._count.text() == "1 speech"
    assert program.window.library.count.text() == "3 speeches"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(program, qtbot)
    assert "歌会" in program.desk.speech.summary.title
