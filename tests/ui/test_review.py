"""The review of marks after a change of the text: nothing is done before it is applied, and then as one step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Start, settle

from speechreader.model.annotation import (
    Anchor,
    AnchorState,
    Annotation,
    Candidate,
    Mark,
    MarkId,
    MarkStyle,
    Quote,
)
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.ui.application import Application
from speechreader.ui.notes.review.bar import ReviewBar
from speechreader.ui.notes.review.model import state_sentence, state_word
from speechreader.ui.notes.review.presenter import ReviewPresenter
from speechreader.ui.notes.review.view import ReviewView

LEFT = Qt.MouseButton.LeftButton
HEAD = "在石桥镇工会座谈会上的讲话\n\n同志们：\n"
EDITED = "我们要把服务职工的实事办在一线，把难处记在本子上，一件一件去落实。"
MOVED = "文化惠民要走进车间，送去图书、电影和健康讲座，让工友们下班以后有去处。"
LOST = "去年冬天的暖心包裹发到了每一位环卫工人手里，包里有手套、围巾和热水壶。"
REST = (
    "今年的安全生产月要早准备，隐患排查一项也不能少。",
    "劳模工作室要带徒弟，年轻人要敢上手，师傅要舍得教。",
    "新就业形态的师傅们分散在各处，建会入会要靠线上线下一起做。",
)
BEFORE = HEAD + "\n".join((EDITED, REST[0], LOST, REST[1], REST[2], MOVED)) + "\n谢谢大家。\n"
AFTER = (
    HEAD
    + "\n".join((MOVED, EDITED.replace("办在一线", "办到班组"), REST[0], REST[1], REST[2]))
    + "\n谢谢大家。\n"
)


@pytest.fixture
def revised(start: Start, qtbot: QtBot, tmp_path: Path) -> Application:
    """A speech whose file was imported, marked, changed and imported again."""
    program = start(None)
    path = tmp_path / "讲话.txt"
    path.write_text(BEFORE, encoding="utf-8")
    program.desk.import_paths([path])
    settle(program, qtbot)
    row = program.desk.rows[0].id
    program.desk.open(row)
    settle(program, qtbot)
    body = program.desk.speech.body
    for words in (
        "把服务职工的实事办在一线",
        "送去图书、电影和健康讲座",
        "包里有手套、围巾和热水壶",
    ):
        at = body.index(words)
        span = Span(at, at + len(words))
        program.desk.change(lambda w, s=span: w.marks.add(row, s, note="要查")[1])
    settle(program, qtbot)
    path.write_text(AFTER, encoding="utf-8")
    program.desk.import_paths([path])
    settle(program, qtbot)
    return program


@pytest.fixture
def review(revised: Application, qtbot: QtBot) -> ReviewPresenter:
    """The panel beside that speech; «selection» is what the test puts there."""
    view, bar = ReviewView(revised.look), ReviewBar(revised.look)
    for widget in (view, bar):
        qtbot.addWidget(widget)
    view.resize(320, 760)
    presenter = ReviewPresenter(revised.desk, view, bar, lambda: view.property("selection"))
    settle(revised, qtbot)
    assert bar.isVisible()
    view.show()
    presenter.set_shown(True)
    settle(revised, qtbot)
    return presenter


def _marks(program: Application, qtbot: QtBot) -> tuple[Mark, ...]:
    found: list[tuple[Mark, ...]] = []
    program.runner.submit(lambda w, _: w.marks.all(), found.append)
    settle(program, qtbot)
    return found[0]


def _states(review: ReviewPresenter) -> list[AnchorState]:
    return [mark.state for mark in review.docket.marks]


def _choose(review: ReviewPresenter, state: AnchorState) -> Mark:
    row = _states(review).index(state)
    review._view.list.setCurrentIndex(review.model.index(row))
    return review.docket.marks[row]


def test_the_bar_counts_and_gives_way_to_the_panel(review: ReviewPresenter) -> None:
    bar = review._bar
    assert "3 marks" in bar.sentence()
    assert not bar.isVisible()
    review.set_shown(False)
    assert bar.isVisible()
    bar.close_button.click()
    assert not bar.isVisible()
    review.set_shown(False)
    assert not bar.isVisible()  # put off until there is more


def test_what_became_of_each_mark_is_listed(review: ReviewPresenter) -> None:
    assert set(_states(review)) == {AnchorState.MOVED, AnchorState.EDITED, AnchorState.ORPHAN}
    _choose(review, AnchorState.EDITED)
    detail = review._view.detail
    assert detail.old.toPlainText() == "把服务职工的实事办在一线"
    assert detail.new.toPlainText() == "把服务职工的实事办到班组"
    assert detail.accept.isVisible()
    assert not detail.orphan.isVisible()
    _choose(review, AnchorState.ORPHAN)
    assert not detail.new.isVisible()
    assert detail.orphan.isVisible()


def test_nothing_changes_before_it_is_applied_and_all_of_it_is_one_step(
    review: ReviewPresenter, revised: Application, qtbot: QtBot
) -> None:
    before = _marks(revised, qtbot)
    rows = review._view.list
    rows.setFocus()
    _choose(review, AnchorState.EDITED)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    _choose(review, AnchorState.MOVED)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    _choose(review, AnchorState.ORPHAN)
    qtbot.keyClick(rows, Qt.Key.Key_Return)  # it has no place that could be accepted
    assert review.docket.decided() == 2
    qtbot.keyClick(rows, Qt.Key.Key_O)
    assert review._view.decided.text() == "3 of 3 decided"
    assert _marks(revised, qtbot) == before
    qtbot.mouseClick(review._view.apply, LEFT)
    settle(revised, qtbot)
    assert _states(review) == []
    assert "nothing to review" in review._view.nothing.text()
    after = _marks(revised, qtbot)
    assert sorted(m.state.value for m in after) == ["orphan", "same", "same"]
    revised.desk.undo()
    settle(revised, qtbot)
    assert _marks(revised, qtbot) == before
    assert len(_states(review)) == 3


def test_all_moved_ones_are_accepted_at_once(review: ReviewPresenter, qtbot: QtBot) -> None:
    qtbot.mouseClick(review._view.accept_moved, LEFT)
    assert [d.mark for d in review.docket.decisions()] == [
        m.id for m in review.docket.marks if m.state is AnchorState.MOVED
    ]
    qtbot.mouseClick(review._view.accept_all, LEFT)
    assert review.docket.decided() == 2


def test_a_lost_mark_is_placed_where_words_are_selected(
    review: ReviewPresenter, revised: Application, qtbot: QtBot
) -> None:
    mark = _choose(review, AnchorState.ORPHAN)
    detail = review._view.detail
    assert not detail.place.isEnabled()
    at = revised.desk.speech.body.index("隐患排查")
    review._view.setProperty("selection", Span(at, at + 4))
    review.selection_changed()
    qtbot.mouseClick(detail.place, LEFT)
    review.apply()
    settle(revised, qtbot)
    placed = next(m for m in _marks(revised, qtbot) if m.id == mark.id)
    assert placed.state is AnchorState.SAME
    assert placed.span == Span(at, at + 4)


def test_a_place_chosen_in_the_former_text_is_forgotten_when_the_text_changes(
    review: ReviewPresenter, revised: Application, qtbot: QtBot
) -> None:
    mark = _choose(review, AnchorState.ORPHAN)
    desk = revised.desk
    at = desk.speech.body.index("隐患排查")
    review._view.setProperty("selection", Span(at, at + 4))
    review.answer("place")
    assert review.docket.decided() == 1
    speech, first = desk.speech.summary.id, desk.speech.body.index("同志们")
    desk.change(lambda w: w.correct_text(speech, Span(first, first + 3), "各位劳模、同志们"))
    settle(revised, qtbot)
    assert review.docket.decided() == 0
    assert not review._view.apply.isEnabled()
    review.apply()
    settle(revised, qtbot)
    assert next(m for m in desk.marks if m.id == mark.id).span is None


def test_one_place_alone_is_not_called_several() -> None:
    span = Span(3, 7)
    anchor = Anchor(span, Quote("处理一起", "", ""))
    annotation = Annotation(anchor, MarkStyle.HIGHLIGHT, 1, "", "")
    one = Mark(MarkId(1), SpeechId(1), "", annotation, AnchorState.AMBIGUOUS)
    one = replace(one, candidates=(Candidate(span, 0.9),))
    assert state_word(one) == "perhaps here"
    assert "Does it?" in state_sentence(one)
    two = replace(one, candidates=(Candidate(span, 0.9), Candidate(Span(9, 13), 0.9)))
    assert state_word(two) == "several places"


def test_a_decision_can_be_taken_back(review: ReviewPresenter, qtbot: QtBot) -> None:
    _choose(review, AnchorState.MOVED)
    qtbot.keyClick(review._view.list, Qt.Key.Key_Return)
    _choose(review, AnchorState.MOVED)
    qtbot.keyClick(review._view.list, Qt.Key.Key_Backspace)
    assert review.docket.decided() == 0
    assert not review._view.apply.isEnabled()


def test_the_row_that_becomes_current_is_shown_on_the_page(review: ReviewPresenter) -> None:
    asked: list[tuple] = []
    review.jump_asked.connect(lambda *where: asked.append(where))
    for state in (AnchorState.ORPHAN, AnchorState.MOVED):
        _choose(review, state)
    body = review._desk.speech.body
    assert asked[-1][1].of(body) == "送去图书、电影和健康讲座"


@pytest.fixture
def doubled(start: Start, qtbot: QtBot, tmp_path: Path) -> Application:
    """A marked sentence that went, and came back twice in other company; the review panel of the window is open."""
    program = start(None)
    path = tmp_path / "讲话.txt"
    wanted = "名单要一户一户核实清楚"
    path.write_text(
        HEAD + f"困难职工的{wanted}，不漏一户，不错一人。\n" + "\n".join(REST), encoding="utf-8"
    )
    program.desk.import_paths([path])
    settle(program, qtbot)
    row = program.desk.rows[0].id
    program.desk.open(row)
    settle(program, qtbot)
    at = program.desk.speech.body.index(wanted)
    program.desk.change(lambda w: w.marks.add(row, Span(at, at + len(wanted)))[1])
    settle(program, qtbot)
    again = f"困难职工的{wanted}，不漏一户，不错一人"
    extra = (
        f"说到慰问，街道的同志提醒我们，{again}，再上报。",
        f"说到体检，医院的同志告诉我们，{again}，再安排。",
    )
    path.write_text(HEAD + "\n".join((REST[0], extra[0], REST[1], extra[1], REST[2])), "utf-8")
    program.desk.import_paths([path])
    settle(program, qtbot)
    program.window.actions_.run("review")
    settle(program, qtbot)
    return program


def test_of_several_places_one_is_chosen_by_its_figure(doubled: Application, qtbot: QtBot) -> None:
    review = doubled.commands.panels.review
    view = review._view
    mark = review.docket.marks[0]
    assert mark.state is AnchorState.AMBIGUOUS
    assert len(view.detail.places()) == len(mark.candidates) == 2
    view.list.setFocus()
    qtbot.keyClick(view.list, Qt.Key.Key_2)
    settle(doubled, qtbot)
    assert "2" in view.detail.places()[1].text()
    assert view.detail.places()[1].isChecked()
    assert doubled.desk.marks[0].span is None
    qtbot.mouseClick(view.apply, LEFT)
    settle(doubled, qtbot)
    assert doubled.desk.marks[0].span == mark.candidates[1].span


def test_showing_a_mark_on_the_page_leaves_the_focus_in_the_list(
    doubled: Application, qtbot: QtBot
) -> None:
    view = doubled.commands.panels.review._view
    view.list.setFocus()
    qtbot.keyClick(view.list, Qt.Key.Key_Home)
    qtbot.mouseClick(
        view.list.viewport(), LEFT, pos=view.list.visualRect(view.list.currentIndex()).center()
    )
    settle(doubled, qtbot)
    assert view.list.hasFocus()
