"""Correcting a comparison by hand, through the whole window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from tests.ui.conftest import settle

from speechreader.app.comparing import report_name
from speechreader.model.comparison import Passage, PassageKind, Side
from speechreader.model.errors import UserError
from speechreader.model.links import Ruling
from speechreader.model.span import Span
from speechreader.ui.application import Application
from speechreader.ui.compare.correcting.card import PairCard
from speechreader.ui.compare.kinds import Shown
from speechreader.ui.compare.view import CompareView

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(program: Application, qtbot: QtBot) -> CompareView:
    """The open speech beside the second one."""
    stage, opened = program.window.stage, program.desk.speech
    assert opened is not None
    other = next(row.id for row in program.desk.rows if row.id != opened.summary.id)
    with qtbot.waitSignal(stage.compare_view.presenter.comparison_changed, timeout=20_000):
        stage.compare(opened.summary.id, other)
    settled(program, qtbot)
    stage.compare_view.panes[Side.A].setFocus()
    return stage.compare_view


def settled(program: Application, qtbot: QtBot) -> None:
    """Everything that was asked of both lanes is done."""
    for _ in range(4):
        settle(program, qtbot)
        qtbot.waitUntil(lambda: not busy(program), timeout=10_000)


def busy(program: Application) -> bool:
    return program.window.stage.compare_view.presenter.lane().busy()


def card(program: Application) -> PairCard:
    return program.commands.live.correcting.card


def first(view: CompareView) -> Passage:
    """The first passage, which is chosen."""
    number = view.presenter.numbers()[0]
    view.presenter.choose(number)
    passage = view.presenter.passage()
    assert passage is not None
    return passage


def there(view: CompareView, passage: Passage) -> bool:
    comparison = view.presenter.comparison
    assert comparison is not None
    return (passage.a, passage.b) in {(p.a, p.b) for p in comparison.passages}


def key(program: Application, qtbot: QtBot, key: Qt.Key, *, ctrl: bool = False) -> None:
    held = CTRL if ctrl else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(QApplication.focusWidget() or program.window, key, held)
    settled(program, qtbot)


def test_unlinking_and_taking_it_back(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    passage = first(view)
    key(program, qtbot, KEY.Key_Delete, ctrl=True)
    assert not there(view, passage)
    assert view.presenter.chosen is None
    assert "unlinked" in program.window.toast.sentence()
    key(program, qtbot, KEY.Key_Z, ctrl=True)
    assert there(view, passage)
    key(program, qtbot, KEY.Key_Delete)
    assert there(view, passage)  # nothing is chosen
    view.presenter.choose(view.presenter.numbers()[0])
    key(program, qtbot, KEY.Key_Delete)
    assert not there(view, passage)


def test_it_is_kept_over_the_next_comparison(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    passage = first(view)
    key(program, qtbot, KEY.Key_Delete, ctrl=True)
    view.presenter.swap()
    settled(program, qtbot)
    comparison = view.presenter.comparison
    assert comparison is not None
    assert (passage.b, passage.a) not in {(p.a, p.b) for p in comparison.passages}


def test_two_selections_are_linked_and_the_passage_is_chosen(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    actions = program.window.actions_
    assert not actions["compare-link"].isEnabled()
    spans = {side: Span(5, 12) for side in Side}
    for side, pane in view.panes.items():
        pane.setFocus()
        pane.select_span(spans[side])
    settled(program, qtbot)
    assert actions["compare-link"].isEnabled()
    key(program, qtbot, KEY.Key_L)
    passage = view.presenter.passage()
    assert passage is not None
    assert (passage.a, passage.b, passage.by_hand) == (spans[Side.A], spans[Side.B], True)
    (said,) = view.presenter.by_hand.said
    assert said.what is Ruling.LINK
    assert "by hand" in view.walk.sentence()
    key(program, qtbot, KEY.Key_Delete)  # what only a person linked leaves nothing behind
    assert not there(view, passage)
    assert not view.presenter.by_hand.said
    assert not view.presenter.by_hand.waiting
    key(program, qtbot, KEY.Key_Z, ctrl=True)
    assert there(view, passage)


@pytest.mark.parametrize("name", ["identical", "near", "reworded", "formula"])
def test_another_kind(program: Application, qtbot: QtBot, view: CompareView, name: str) -> None:
    before = first(view)
    actions = program.window.actions_
    assert actions["compare-is-as-found"].isChecked()
    actions[f"compare-is-{name}"].trigger()
    settled(program, qtbot)
    comparison = view.presenter.comparison
    assert comparison is not None
    now = next(p for p in comparison.passages if p.a == before.a)
    assert now.by_hand
    assert now.formula if name == "formula" else now.kind is PassageKind(name)
    if name != "formula":
        assert actions[f"compare-is-{name}"].isChecked()
        assert not actions["compare-is-as-found"].isChecked()
        actions["compare-is-as-found"].trigger()
        settled(program, qtbot)
        assert view.presenter.by_hand.said == ()


def test_a_note_is_written_shown_and_kept(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    passage = first(view)
    program.window.actions_["compare-note"].trigger()
    editor = card(program).editor
    assert card(program).isVisible()
    assert editor.text.hasFocus()
    qtbot.keyClicks(editor.text, "the same thought")
    qtbot.keyClick(editor.text, KEY.Key_Return, CTRL)
    settled(program, qtbot)
    assert view.panes[Side.A].hasFocus()
    assert not card(program).writing
    assert card(program).words.text() == "the same thought"
    now = view.presenter.passage()
    assert now is not None
    assert (now.note, now.by_hand) == ("the same thought", False)
    view.presenter.choose(view.presenter.numbers()[1])
    assert not card(program).isVisible()
    view.presenter.choose(None)
    key(program, qtbot, KEY.Key_Z, ctrl=True)
    assert all(one.note == "" for one in view.presenter.by_hand.said)
    assert there(view, passage)


def test_what_is_half_written_is_kept_when_another_passage_is_chosen(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    first(view)
    program.window.actions_["compare-note"].trigger()
    qtbot.keyClicks(card(program).editor.text, "half")
    view.presenter.choose(view.presenter.numbers()[1])
    settled(program, qtbot)
    assert [one.note for one in view.presenter.by_hand.said] == ["half"]
    assert not card(program).isVisible()


def test_a_note_is_stored_while_it_is_written_and_is_one_step(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    first(view)
    program.window.actions_["compare-note"].trigger()
    editor = card(program).editor
    qtbot.keyClicks(editor.text, "one")
    qtbot.waitUntil(lambda: len(view.presenter.by_hand.said) == 1, timeout=5000)
    settled(program, qtbot)
    assert card(program).writing
    assert editor.text.hasFocus()
    qtbot.keyClicks(editor.text, " two")
    qtbot.keyClick(editor.text, KEY.Key_Return, CTRL)
    settled(program, qtbot)
    assert [one.note for one in view.presenter.by_hand.said] == ["one two"]
    assert card(program).words.text() == "one two"
    key(program, qtbot, KEY.Key_Z, ctrl=True)
    assert view.presenter.by_hand.said == ()
    assert not card(program).isVisible()


def test_a_note_that_cannot_be_stored_stays_in_the_editor(
    program: Application, qtbot: QtBot, view: CompareView, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise UserError("disk_full", file="library.sqlite")

    first(view)
    program.window.actions_["compare-note"].trigger()
    with monkeypatch.context() as patch:
        patch.setattr("speechreader.app.operations.links.set_note", full)
        qtbot.keyClicks(card(program).editor.text, "kept")
        qtbot.keyClick(card(program).editor.text, KEY.Key_Return, CTRL)
        settled(program, qtbot)
        assert card(program).writing
        assert card(program).editor.note() == "kept"
        assert "full" in program.window.toast.sentence()
    card(program).editor.text.setFocus()
    qtbot.keyClick(card(program).editor.text, KEY.Key_Return, CTRL)
    settled(program, qtbot)
    assert [one.note for one in view.presenter.by_hand.said] == ["kept"]


def test_undo_takes_a_note_out_of_the_editor_too(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    first(view)
    program.window.actions_["compare-note"].trigger()
    editor = card(program).editor
    qtbot.keyClicks(editor.text, "one")
    qtbot.waitUntil(lambda: len(view.presenter.by_hand.said) == 1, timeout=5000)
    settled(program, qtbot)
    program.desk.undo()
    settled(program, qtbot)
    assert editor.note() == ""
    qtbot.keyClicks(editor.text, "two")
    qtbot.keyClick(editor.text, KEY.Key_Return, CTRL)
    settled(program, qtbot)
    assert [one.note for one in view.presenter.by_hand.said] == ["two"]
    assert card(program).words.text() == "two"


def test_a_refused_note_waits_where_it_was_while_another_one_is_shown(
    program: Application, qtbot: QtBot, view: CompareView, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise UserError("disk_full", file="library.sqlite")

    first(view)
    program.window.actions_["compare-note"].trigger()
    qtbot.keyClicks(card(program).editor.text, "kept")
    with monkeypatch.context() as patch:
        patch.setattr("speechreader.app.operations.links.set_note", full)
        view.presenter.choose(view.presenter.numbers()[1])
        settled(program, qtbot)
    assert not card(program).writing
    first(view)
    assert card(program).words.text() == "kept"
    program.window.actions_["compare-note"].trigger()
    qtbot.keyClick(card(program).editor.text, KEY.Key_Return, CTRL)
    settled(program, qtbot)
    assert [one.note for one in view.presenter.by_hand.said] == ["kept"]


def test_a_note_is_not_written_on_words_that_came_meanwhile(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    passage, a = first(view), view.presenter.speech_id(Side.A)
    assert a is not None
    program.window.actions_["compare-note"].trigger()
    editor = card(program).editor
    qtbot.keyClicks(editor.text, "mine")
    start = Span(passage.a.start, passage.a.start + 4)
    program.desk.change(lambda workspace: workspace.correct_text(a, start, "全部换成别的字句"))
    settled(program, qtbot)
    qtbot.keyClick(editor.text, KEY.Key_Return, CTRL)
    settled(program, qtbot)
    assert view.presenter.by_hand.said == ()
    assert "changed meanwhile" in program.window.toast.sentence()
    assert editor.note() == "mine"
    assert card(program).isVisible()
    qtbot.keyClick(editor.text, KEY.Key_Escape)  # copied or not: it lets go
    settled(program, qtbot)
    assert not card(program).writing


def test_a_note_stays_with_its_pair_when_another_speech_comes(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    first(view)
    a, b = (view.presenter.speech_id(side) for side in Side)
    assert a is not None
    assert b is not None
    other = next(row.id for row in program.desk.rows if row.id not in (a, b))
    program.window.actions_["compare-note"].trigger()
    qtbot.keyClicks(card(program).editor.text, "half")
    view.presenter.set_side(Side.B, other)
    assert not card(program).isVisible()
    settled(program, qtbot)
    assert view.presenter.by_hand.said == ()
    view.presenter.set_side(Side.B, b)
    settled(program, qtbot)
    assert [one.note for one in view.presenter.by_hand.said] == ["half"]


def test_esc_ends_the_writing_and_no_more(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    first(view)
    program.window.actions_["compare-note"].trigger()
    qtbot.keyClick(card(program).editor.text, KEY.Key_Escape)
    settled(program, qtbot)
    assert program.window.stage.comparing()
    assert view.presenter.passage() is not None
    assert view.presenter.by_hand.said == ()


def test_the_right_mouse_button_offers_it(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    menu = QMenu()
    program.commands.live.correcting.fill(menu)
    words = [action.text() for action in menu.actions()]
    assert any(w.startswith("Unlink the passage") for w in words)
    assert not program.window.actions_["compare-unlink"].isEnabled()
    first(view)
    assert program.window.actions_["compare-unlink"].isEnabled()


def test_a_right_click_on_a_ribbon_chooses_its_passage(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    from PySide6.QtGui import QContextMenuEvent

    first(view)
    view.gutter.repaint()
    ribbon = next(iter(view.gutter.drawn()))
    view.presenter.choose(None)
    middle = QPoint(view.gutter.width() // 2, round(sum(ribbon.left + ribbon.right) / 4))
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, middle, view.gutter.mapToGlobal(middle)
    )
    QApplication.sendEvent(view.gutter, event)
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    opened.close()
    assert view.presenter.chosen == view.gutter.at(middle.toPointF())


def test_the_menu_of_a_listed_passage_offers_it(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    lists = program.window.stage.below.lists
    program.window.stage.below.show_lists(True)
    index = lists.model.index(1, 0)
    lists.list.setCurrentIndex(index)
    row = lists.model.row(1)
    assert row is not None
    view.presenter.choose(None)
    lists.list.menu_asked.emit(lists.list.mapToGlobal(QPoint(40, 50)))
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    assert any("Unlink" in action.text() for action in opened.actions())
    opened.close()
    assert view.presenter.chosen == row.passage


def test_all_corrections_are_listed_and_taken_back(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    passage = first(view)
    key(program, qtbot, KEY.Key_Delete, ctrl=True)
    dialog = program.commands.live.correcting.list_all()
    assert dialog is not None
    assert dialog.list.count() == 1
    assert "Unlinked" in dialog.list.item(0).text()
    qtbot.keyClick(dialog.list, KEY.Key_Delete)
    settled(program, qtbot)
    assert dialog.list.count() == 0
    assert "Nothing was corrected" in dialog.sentence.text()
    assert not dialog.back.isEnabled()
    assert there(view, passage)
    dialog.accept()


def test_a_correction_whose_words_are_gone_is_told_and_kept(
    program: Application, qtbot: QtBot, view: CompareView
) -> None:
    for pane in view.panes.values():
        pane.select_span(Span(5, 12))
    settled(program, qtbot)
    key(program, qtbot, KEY.Key_L)
    a = view.presenter.speech_id(Side.A)
    assert a is not None
    body = program.desk.speech.body if program.desk.speech else ""
    line = Span(5, body.index("\n", 5))
    program.desk.change(lambda workspace: workspace.correct_text(a, line, "全部换成别的"))
    settled(program, qtbot)
    notice = program.commands.live.correcting.notice
    qtbot.waitUntil(notice.isVisible, timeout=5000)
    assert "1 correction does not fit" in notice.words.text()
    assert len(view.presenter.by_hand.said) == 1
    key(program, qtbot, KEY.Key_Z, ctrl=True)
    qtbot.waitUntil(lambda: not notice.isVisible(), timeout=5000)


# -- reports ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("style", ["html", "docx", "csv"])
def test_a_report_is_saved_from_the_menu(
    program: Application,
    qtbot: QtBot,
    view: CompareView,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    style: str,
) -> None:
    target = tmp_path / f"out.{style}"
    offered: list[str] = []

    def place(_parent: object, _title: str, name: str, _suffix: str) -> str:
        offered.append(name)
        return str(target)

    monkeypatch.setattr("speechreader.ui.compare.below.ask_place", place)
    program.window.actions_[f"compare-{style}"].trigger()
    settled(program, qtbot)
    assert target.stat().st_size > 500
    titles = [compared.title for s in Side if (compared := view.presenter.compared(s))]
    assert all(title[:8] in offered[0] for title in titles)
    assert offered[0].endswith(f".{style}")


def test_hostile_titles_make_a_harmless_file_name() -> None:
    name = report_name("table", ['<a>"/..\\:*?x', "长" * 60], "html")
    assert not set(name) & set('<>"/\\:*?')
    assert name.endswith(".html")
    assert len(name) < 60


def test_a_report_has_what_is_shown_and_says_what_is_left_out(
    program: Application, qtbot: QtBot, view: CompareView, tmp_path: Path
) -> None:
    below = program.window.stage.below
    below.write("html", tmp_path / "all.html")
    settled(program, qtbot)
    assert "Not complete" not in (tmp_path / "all.html").read_text("utf-8")
    presenter = view.presenter
    presenter.set_shown(replace(presenter.shown, shortest=13).without(Shown.ONLY))
    below.write("html", tmp_path / "some.html")
    below.write("csv", tmp_path / "some.csv")
    settled(program, qtbot)
    page = (tmp_path / "some.html").read_text("utf-8")
    assert "shortest shared run: 13 characters" in page
    assert "what only one side says is left out" in page
    rows = (tmp_path / "some.csv").read_text("utf-8-sig")
    assert "only_a" not in rows
    assert presenter.comparison is not None
    assert presenter.comparison.only_a  # the comparison itself is whole


def test_a_report_that_cannot_be_written_is_told(
    program: Application, qtbot: QtBot, view: CompareView, tmp_path: Path
) -> None:
    program.window.stage.below.write("csv", tmp_path / "no folder" / "x.csv")
    settled(program, qtbot)
    assert view.notice.words.text()
