"""Tags renamed, merged and deleted everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.conftest import settle, type_words
from tests.ui.test_overview import add_marks, speech_named

from speechreader.ui.application import Application
from speechreader.ui.notes.tags.dialog import TagsDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(program: Application, qtbot: QtBot) -> TagsDialog:
    """The dialog over a library with three tags."""
    add_marks(program, qtbot, speech_named(program, "服务"))
    made = TagsDialog(program.window, program.desk, program.look)
    made.open()
    settle(program, qtbot)
    return made


def _tags(dialog: TagsDialog) -> dict[str, int]:
    return {tag.name: tag.marks for tag in dialog.model.all}


def _choose(dialog: TagsDialog, name: str) -> None:
    dialog.list.setFocus()
    dialog.list.choose(dialog.model.row_of(name))


def test_all_tags_stand_there_with_their_counts(dialog: TagsDialog) -> None:
    assert _tags(dialog) == {"待引用": 1, "提法": 1, "数据": 1}


def test_f2_renames_and_ctrl_z_takes_it_back(
    dialog: TagsDialog, program: Application, qtbot: QtBot
) -> None:
    _choose(dialog, "数据")
    qtbot.keyClick(dialog.list, Qt.Key.Key_F2)
    dialog.ask.name.clear()
    type_words(dialog.ask.name, "统计数据")
    qtbot.keyClick(dialog.ask.name, Qt.Key.Key_Return)
    settle(program, qtbot)
    assert dialog.isVisible()
    assert _tags(dialog) == {"待引用": 1, "提法": 1, "统计数据": 1}
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(program, qtbot)
    assert "数据" in _tags(dialog)


def test_a_name_that_is_there_is_said_to_merge_before_it_does(
    dialog: TagsDialog, program: Application, qtbot: QtBot
) -> None:
    _choose(dialog, "数据")
    dialog.ask_name()
    assert dialog.ask.words.isHidden()
    dialog.ask.name.setText("待引用")
    assert "both become one" in dialog.ask.words.text()
    qtbot.mouseClick(dialog.ask.done, LEFT)
    settle(program, qtbot)
    assert _tags(dialog) == {"待引用": 1, "提法": 1}


def test_merging_asks_into_which(dialog: TagsDialog, program: Application, qtbot: QtBot) -> None:
    _choose(dialog, "提法")
    qtbot.mouseClick(dialog.merge, LEFT)
    dialog.ask.target.setCurrentText("数据")
    assert "“提法”" in dialog.ask.words.text()
    qtbot.mouseClick(dialog.ask.done, LEFT)
    settle(program, qtbot)
    assert _tags(dialog) == {"待引用": 1, "数据": 2}


def test_deleting_a_tag_leaves_the_marks(
    dialog: TagsDialog, program: Application, qtbot: QtBot
) -> None:
    _choose(dialog, "提法")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    settle(program, qtbot)
    assert "提法" not in _tags(dialog)
    assert len(program.desk.marks) == 4
    assert "提法" in dialog.said.text()


def test_a_name_that_cannot_be_is_refused_with_a_sentence(
    dialog: TagsDialog, program: Application, qtbot: QtBot
) -> None:
    _choose(dialog, "提法")
    dialog.ask_name()
    dialog.ask.name.setText("提法，数据")
    qtbot.keyClick(dialog.ask.name, Qt.Key.Key_Return)
    settle(program, qtbot)
    assert _tags(dialog) == {"待引用": 1, "提法": 1, "数据": 1}
    assert dialog.said.text()


def test_after_ctrl_z_one_tag_is_selected_though_the_key_is_still_held(
    dialog: TagsDialog, program: Application, qtbot: QtBot
) -> None:
    _choose(dialog, "提法")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    settle(program, qtbot)
    qtbot.keyPress(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(program, qtbot)
    qtbot.keyRelease(dialog, Qt.Key.Key_Z)
    assert "提法" in _tags(dialog)
    assert len(dialog.chosen()) == 1


def test_the_filter(dialog: TagsDialog) -> None:
    type_words(dialog.field, "数")
    assert dialog.chosen() == ["数据"]
    assert dialog.model.rowCount() == 1
