"""What cleaning did: the list, the way there, putting back, the original beside."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, settle

from speechreader.ingest import rules
from speechreader.model.span import Span
from speechreader.ui.application import Application
from speechreader.ui.cleaning.model import ITEM_ROLE, CleaningModel
from speechreader.ui.cleaning.names import KINDS, rule_title
from speechreader.ui.cleaning.original import cut_original
from speechreader.ui.cleaning.original_view import OriginalView
from speechreader.ui.cleaning.pieces import Group, Piece
from speechreader.ui.cleaning.view import CleaningDelegate


@pytest.fixture
def messy(start: Start, stocked_library: Path, qtbot: QtBot) -> Application:
    """The program with the messy speech open and the cleaning panel shown."""
    program = start(stocked_library)
    speech = next(row.id for row in program.desk.rows if "基层" in row.title)
    program.commands.reading.open(speech)
    settle(program, qtbot)
    qtbot.keyClick(program.window, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    return program


def _groups(program: Application) -> list[Group]:
    model = program.window.cleaning.tree.model()
    return [model.index(row, 0).data(ITEM_ROLE) for row in range(model.rowCount())]


def _find(program: Application, words: str):
    model = program.window.cleaning.tree.model()
    for row in range(model.rowCount()):
        rule = model.index(row, 0)
        for child in range(model.rowCount(rule)):
            index = model.index(child, 0, rule)
            if words in index.data(ITEM_ROLE).removed:
                return index
    raise AssertionError(f"no piece with {words}")


def test_the_panel_lists_every_edit_by_rule(messy: Application) -> None:
    edits = messy.desk.speech.offsets.edits
    assert sum(len(group.pieces) for group in _groups(messy)) == len(edits) > 3
    kinds = [group.kind for group in _groups(messy)]
    assert kinds == sorted(kinds, key=["removed", "joined", "split", "folded", "blank"].index)


def test_click_on_a_piece_shows_it_whole_and_jumps(messy: Application, qtbot: QtBot) -> None:
    view = messy.window.cleaning
    index = _find(messy, "版权所有")
    view.tree.setExpanded(index.parent(), True)
    view.tree.scrollTo(index)
    qtbot.mouseClick(
        view.tree.viewport(), Qt.MouseButton.LeftButton, pos=view.tree.visualRect(index).center()
    )
    qtbot.wait(20)
    assert view.detail.isVisible()
    assert "未经许可" in view.detail._text.toPlainText()
    bar = messy.window.reader.verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_put_back_and_take_out_again(messy: Application, qtbot: QtBot) -> None:
    view, before = messy.window.cleaning, messy.desk.speech.body
    assert "打印本页" not in before
    view.tree.setCurrentIndex(_find(messy, "打印本页"))
    qtbot.mouseClick(view.detail.put_back, Qt.MouseButton.LeftButton)
    settle(messy, qtbot)
    assert "打印本页" in messy.desk.speech.body
    assert "打印本页" in messy.window.reader.toPlainText()
    last = _groups(messy)[-1]
    assert last.kind == "put_back"
    assert any("打印本页" in piece.removed for piece in last.pieces)
    view.tree.setFocus()
    view.tree.setCurrentIndex(_find(messy, "打印本页"))
    qtbot.keyClick(view.tree, Qt.Key.Key_Space)
    settle(messy, qtbot)
    assert messy.desk.speech.body == before


def test_putting_back_can_be_undone(messy: Application, qtbot: QtBot) -> None:
    before = messy.desk.speech.body
    messy.commands.cleaning.put_back(_groups(messy)[0])
    settle(messy, qtbot)
    assert messy.desk.speech.body != before
    qtbot.keyClick(messy.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(messy, qtbot)
    assert messy.desk.speech.body == before


def test_a_clean_text_says_so(program: Application, qtbot: QtBot) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    rows = program.desk.speech.offsets.edits
    view = program.window.cleaning
    assert view.tree.isVisible() == bool(rows)
    assert view.nothing.isVisible() != bool(rows)


def test_a_trace_on_the_page_leads_to_its_row(messy: Application, qtbot: QtBot) -> None:
    edits = messy.desk.speech.offsets.edits
    number = next(i for i, edit in enumerate(edits) if "上一篇" in edit.removed)
    messy.window.reader.trace_clicked.emit(number)
    item = messy.window.cleaning.tree.item()
    assert isinstance(item, Piece)
    assert item.index == number


def test_original_beside_is_level_and_follows(messy: Application, qtbot: QtBot) -> None:
    window = messy.window
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_B, modifiers)
    qtbot.wait(50)
    assert window.original.isVisible()
    for _ in range(2):
        qtbot.keyClick(window.reader, Qt.Key.Key_PageDown)
    qtbot.wait(150)
    speech = messy.desk.speech
    page = speech.offsets.to_raw(messy.commands.reading.offset_of(window.reader.place()))
    original = window.original.view.raw_at(0)
    assert abs(page - original) < 120
    qtbot.keyClick(window.original.view, Qt.Key.Key_Home)
    qtbot.wait(50)
    assert window.reader.verticalScrollBar().value() == 0
    qtbot.keyClick(window, Qt.Key.Key_B, modifiers)
    assert not window.original.isVisible()


def _struck(view: OriginalView) -> dict[str, bool]:
    """Rule -> whether the words of its box are struck through."""
    struck: dict[str, bool] = {}
    for i, block in enumerate(view._stack.blocks):
        if block.kind == "box":
            formats = view._stack.layout(i).formats()
            struck[block.rule] = all(found.format.fontStrikeOut() for found in formats)
    return struck


def test_what_is_kept_as_information_is_not_struck_in_the_original(
    messy: Application, qtbot: QtBot
) -> None:
    messy.window.actions_.run("beside")
    qtbot.wait(50)
    struck = _struck(messy.window.original.view)
    assert struck["title"] is False
    assert struck["byline"] is False
    assert struck["navigation"] is True
    assert struck["tail_links"] is True


def test_the_original_unfolds_where_one_reads(program: Application, qtbot: QtBot) -> None:
    window = program.window
    window.actions_.run("beside")
    qtbot.wait(50)
    view, speech = window.original.view, program.desk.speech
    assert any(block.kind == "fold" for block in cut_original(speech.raw, speech.offsets.edits))
    window.reader.verticalScrollBar().setValue(window.reader.verticalScrollBar().maximum() // 2)
    qtbot.wait(100)
    top = view.verticalScrollBar().value()
    shown = range(
        view._stack.block_at(top), view._stack.block_at(top + view.viewport().height()) + 1
    )
    assert {view._stack.blocks[i].kind for i in shown} <= {"para", "box"}
    page = speech.offsets.to_raw(program.commands.reading.offset_of(window.reader.place()))
    assert abs(page - view.raw_at(0)) < 120


def test_original_and_page_share_a_small_window_evenly(messy: Application, qtbot: QtBot) -> None:
    window = messy.window
    qtbot.keyClick(window, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    window.resize(1100, 700)
    window.actions_.run("beside")
    qtbot.wait(100)
    assert abs(window.original.width() - window.reader.width()) < 20
    assert window.reader.horizontalScrollBar().maximum() == 0


def test_click_on_a_removed_box_chooses_its_row(messy: Application, qtbot: QtBot) -> None:
    messy.window.actions_.run("beside")
    qtbot.wait(50)
    view = messy.window.original.view
    at = view.viewport().rect().topLeft()
    at.setX(60)
    at.setY(40)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    item = messy.window.cleaning.tree.item()
    assert isinstance(item, Piece)
    assert item.kind == "removed"


def test_the_model_keeps_the_rules_of_qt(qapp: object) -> None:
    model = CleaningModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    pieces = tuple(Piece(i, "notices", "removed", Span(i, i + 1), "字", "字") for i in range(3))
    model.set_groups(
        (Group("notices", "removed", pieces, 3), Group("indents", "blank", pieces[:1], 0))
    )
    assert model.rowCount() == 2
    assert model.rowCount(model.index(0, 0)) == 3
    assert model.find(2).row() == 2
    model.set_groups(())
    assert model.rowCount() == 0


def test_after_putting_back_the_focus_is_on_the_next_row(messy: Application, qtbot: QtBot) -> None:
    tree, detail = messy.window.cleaning.tree, messy.window.cleaning.detail
    first, second = _groups(messy)[:2]
    assert len(first.pieces) == 1
    index = _find(messy, first.pieces[0].removed)
    follower = second.pieces[0].removed
    tree.setCurrentIndex(index)
    detail.put_back.setFocus()
    qtbot.mouseClick(detail.put_back, Qt.MouseButton.LeftButton)
    settle(messy, qtbot)
    assert tree.hasFocus()
    assert tree.item().removed == follower
    tree.setCurrentIndex(tree.currentIndex().parent())
    number = tree.currentIndex().row()
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    settle(messy, qtbot)
    assert tree.hasFocus()
    assert tree.currentIndex().row() == number
    assert isinstance(tree.item(), Group)


def test_every_rule_has_a_name_of_its_own() -> None:
    names = [rule_title(module.NAME, "") for module in _rules()] + [rule_title("markdown", "")]
    assert len(names) > 20
    assert len(set(names)) == len(names)
    assert not set(names) & {title for title, _ in KINDS.values()} - {"Indents and empty lines"}


def _rules() -> list[ModuleType]:
    modules = [
        import_module(f"{rules.__name__}.{found.name}") for found in iter_modules(rules.__path__)
    ]
    return [module for module in modules if hasattr(module, "NAME")]


def test_what_is_kept_as_information_is_not_struck_out(messy: Application) -> None:
    tree = messy.window.cleaning.tree
    struck: dict[str, bool] = {}
    delegate = CleaningDelegate(messy.look)
    delegate._words = lambda *args, font=None: struck.update({args[2]: font.strikeOut()})  # type: ignore[method-assign]
    for group in _groups(messy):
        for piece in group.pieces:
            struck.clear()
            delegate._piece(QPainter(), QRectF(0, 0, 100, 32), piece)
            gone = group.kind == "removed" and group.rule not in ("title", "byline", "signature")
            assert struck == {piece.shown: gone}
    assert "title" in {group.rule for group in _groups(messy)}
    assert tree.isVisible()
