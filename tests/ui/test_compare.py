"""Two real speeches side by side, in a window of their own, with keys and mouse."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.conftest import PATIENCE, type_words

from speechreader.app import settings as keys
from speechreader.app.settings import Settings
from speechreader.app.workspace import Workspace
from speechreader.model.comparison import Passage, Side
from speechreader.model.speech import SpeechId
from speechreader.ui.application import make_application
from speechreader.ui.compare.below import Below
from speechreader.ui.compare.follow import LEVEL
from speechreader.ui.compare.kinds import AT_FIRST, Filter, Formulas, Shown
from speechreader.ui.compare.page_row import OUTLINES_FROM
from speechreader.ui.compare.pane import ComparePane
from speechreader.ui.compare.view import SMALLER, CompareView
from speechreader.ui.desk import Desk
from speechreader.ui.look import Look
from speechreader.ui.runner import QtRunner

SPEECHES = Path(__file__).parents[2] / "corpus" / "speeches"
NAMES = ("2020-annual-report.md", "2021-annual-report.md", "2024-may-day-speech.md")
SHORT = {"空话.txt": "关于茶叶的话\n\n茶山上的雾散了，采茶的人背着竹篓往回走。\n"}
LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
A, B = Side.A, Side.B


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed library with three real speeches and a very short one."""
    folder = tmp_path_factory.mktemp("compare")
    for name, text in SHORT.items():
        (folder / name).write_text(text, encoding="utf-8")
    files = [SPEECHES / name for name in NAMES] + [folder / name for name in SHORT]
    with Workspace.open(folder / "library.sqlite") as workspace:
        report, _ = workspace.import_paths(files)
        assert len(report.added) == len(files), report
    return folder / "library.sqlite"


class Bench:
    """A view on a library of its own."""

    def __init__(self, library: Path, settings: Settings, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.runner: QtRunner[Workspace] = QtRunner(
            lambda: Workspace.open(library), Workspace.close
        )
        self.desk = Desk(self.runner, library)
        self.look = Look()
        self.look.apply("light")
        self.settings = settings
        self.view = CompareView(self.look, self.desk, settings)
        self.told: list[str] = []
        self.view.told.connect(self.told.append)
        self.runner.start()
        self.desk.start(None)
        self.view.resize(1600, 900)
        self.view.show()
        qtbot.waitUntil(lambda: self.desk.loaded, timeout=PATIENCE)

    def id(self, part: str) -> SpeechId:
        """The speech with `part` in its date or title."""
        return next(row.id for row in self.desk.rows if part in f"{row.date} {row.title}")

    def compare(self, a: str = "2020-", b: str = "2021-") -> CompareView:
        """Lay two speeches side by side and wait."""
        self.view.compare(self.id(a), self.id(b))
        self.rest()
        return self.view

    def rest(self) -> None:
        """Wait until everything is read, compared and laid out."""
        view = self.view
        for _ in range(2):  # counting on after a first answer may have it laid out again
            self.qtbot.waitUntil(
                lambda: (
                    not self.runner.busy()
                    and not view.presenter.busy
                    and not view.presenter.lane().busy()
                ),
                timeout=PATIENCE,
            )
            self.qtbot.wait(10)
        self.qtbot.waitUntil(
            lambda: all(p.page_layout.settled for p in view.panes.values()), timeout=PATIENCE
        )
        self.qtbot.wait(30)

    def passages(self) -> tuple[Passage, ...]:
        """All there are."""
        comparison = self.view.presenter.comparison
        assert comparison is not None
        return comparison.passages

    def heights(self, number: int) -> tuple[float, float]:
        """How high the first lines of both places stand in their views."""
        passage = self.passages()[number]
        return tuple(  # type: ignore[return-value]
            pane.line_y(passage.of(side).start) - pane.top for side, pane in self.view.panes.items()
        )


@pytest.fixture
def bench(
    qapp: object, qtbot: QtBot, stock: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Bench]:
    """An empty comparison in a window."""
    monkeypatch.setattr("speechreader.app.paths.corpus_dir", lambda: tmp_path / "no corpus")
    make_application()
    shutil.copy(stock, tmp_path / "library.sqlite")
    settings = Settings(tmp_path / "settings.json")
    settings.set(keys.ANIMATION, False)
    made = Bench(tmp_path / "library.sqlite", settings, qtbot)
    yield made
    made.view.shut()
    made.view.close()
    made.runner.close()
    made.view.deleteLater()


def pictured(pane: ComparePane) -> QImage:
    """What is painted."""
    return pane.viewport().grab().toImage()


def click(bench: Bench, pane: ComparePane, offset: int) -> None:
    """Click on the character at an offset of the body."""
    boxes = pane.boxes(pane.spots.line_at(pane.page.positions.place(offset)))
    at = boxes[0].topLeft() + QPointF(6, boxes[0].height() / 2 - pane.top)
    bench.qtbot.mouseClick(pane.viewport(), LEFT, pos=at.toPoint())


def wheel(pane: ComparePane, steps: int) -> None:
    """Turn the wheel over a page."""
    at = QPointF(pane.viewport().rect().center())
    event = QWheelEvent(
        at, pane.viewport().mapToGlobal(at), QPoint(0, 0), QPoint(0, -120 * steps),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pane.viewport(), event)


def test_both_texts_stand_there_with_their_passages(bench: Bench) -> None:
    view = bench.compare()
    for side, pane in view.panes.items():
        opened = view.presenter.speech(side)
        assert opened is not None
        assert pane.page.body == opened.body
        assert view.head.titles[side].title.text() == opened.metadata.title
        assert view.outlines[side].model.rowCount() == len(opened.outline)
    counted = {kind: view.legend.checks[kind].count() for kind in (Shown.IDENTICAL, Shown.REWORDED)}
    kinds = [p.kind.value for p in bench.passages() if not p.formula]
    assert counted == {kind: str(kinds.count(kind.value)) for kind in counted}
    assert view.legend.position.text() == f"– / {len(view.presenter.numbers())}"


def test_fills_lie_under_the_words_of_a_passage_only_while_it_is_shown(bench: Bench) -> None:
    view = bench.compare()
    number = next(n for n in view.presenter.numbers() if not bench.passages()[n].moved)
    view.walk.go(number)
    pane, theme = view.panes[A], bench.look.theme
    box = pane.boxes(bench.passages()[number].a)[0]
    spot = QPoint(round(box.left()) + 1, round(box.top()) + 2 - pane.top)
    assert pictured(pane).pixelColor(spot) == QColor(theme.shared_selected)
    view.presenter.choose(None)
    assert pictured(pane).pixelColor(spot) == QColor(theme.shared)
    view.presenter.set_shown(Filter(frozenset(), Formulas.HIDDEN))
    assert pictured(pane).pixelColor(spot) == QColor(theme.page)


def test_words_of_one_side_are_marked_inside_the_chosen_passage(bench: Bench) -> None:
    view = bench.compare()
    passages = bench.passages()
    number, own = next(
        (n, v.a)
        for n in view.presenter.numbers()
        for v in passages[n].variants
        if not v.slight and len(v.a) > 1
    )
    view.walk.go(number)
    pane = view.panes[A]
    pane.bring(own.start, 200, line=True)
    box = pane.boxes(own)[0]
    spot = QPoint(round(box.left()) + 1, round(box.top()) + 3 - pane.top)
    assert pictured(pane).pixelColor(spot) == QColor(bench.look.theme.side_a_words)


def test_words_of_one_side_are_tinted_while_their_passage_is_not_chosen(bench: Bench) -> None:
    view = bench.compare()
    passages, pane = bench.passages(), view.panes[A]
    stretches = view.presenter.sifted.stretches(A)
    own = next(
        v.a
        for stretch in stretches
        if stretch.number >= 0 and not passages[stretch.number].formula
        for v in passages[stretch.number].variants
        if not v.slight and len(v.a) > 1 and stretch.start <= v.a.start < v.a.end <= stretch.end
    )
    pane.bring(own.start, 200, line=True)
    box = pane.boxes(own)[0]
    spot = QPoint(round(box.left()) + 1, round(box.top()) + 3 - pane.top)
    assert pictured(pane).pixelColor(spot) == QColor(bench.look.theme.side_a_tint)


def test_f8_walks_in_reading_order_and_keeps_both_places_level(bench: Bench, qtbot: QtBot) -> None:
    view = bench.compare()
    order, seen = view.presenter.numbers(A), []
    view.panes[A].setFocus()
    for _ in range(6):
        qtbot.keyClick(view.panes[A], KEY.Key_F8)
        assert view.presenter.chosen is not None
        seen.append(view.presenter.chosen)
        left, right = bench.heights(seen[-1])
        if all(0 < pane.top < pane.largest_top() for pane in view.panes.values()):
            assert left == pytest.approx(right, abs=1)
            assert left == pytest.approx(LEVEL * view.panes[A].viewport().height(), abs=2)
    assert seen == order[order.index(seen[0]) : order.index(seen[0]) + 6]
    qtbot.keyClick(view.panes[A], KEY.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert view.presenter.chosen == seen[-2]
    assert view.legend.position.text() == f"{order.index(seen[-2]) + 1} / {len(order)}"
    assert bench.told[-1].startswith("A ")


def test_the_walk_ends_at_the_last_passage_and_says_so(bench: Bench, qtbot: QtBot) -> None:
    view = bench.compare()
    last = view.presenter.numbers()[-1]
    view.walk.go(last)
    qtbot.keyClick(view.panes[A], KEY.Key_F8)
    assert view.presenter.chosen == last
    assert bench.told[-1] == "This is the last passage."


def test_pages_follow_each_other_until_they_are_unlocked(bench: Bench, qtbot: QtBot) -> None:
    view = bench.compare()
    a, b = view.panes[A], view.panes[B]
    tops = []
    for _ in range(12):
        wheel(a, 3)
        tops.append(b.top)
    assert tops[-1] > tops[0] > 0
    comparison = view.presenter.comparison
    assert comparison is not None
    ordered = next(
        p for p in comparison.passages if not p.moved and p.a.start > len(a.page.body) / 2
    )
    a.led.emit()
    a.bring(ordered.a.start, LEVEL * a.viewport().height())
    assert b.y_of(ordered.b.start) - b.top == pytest.approx(
        LEVEL * a.viewport().height(), abs=b.page_layout.em
    )
    qtbot.keyClick(a, KEY.Key_F4)
    assert not view.legend.tie.isChecked()
    before = b.top
    wheel(a, -6)
    assert b.top == before
    qtbot.keyClick(a, KEY.Key_F4)
    assert b.top != before  # it catches up at once


def test_the_ends_of_both_texts_meet(bench: Bench, qtbot: QtBot) -> None:
    view = bench.compare()
    qtbot.keyClick(view.panes[B], KEY.Key_End)
    assert view.panes[B].top == view.panes[B].largest_top() > 0
    assert view.panes[A].top == pytest.approx(view.panes[A].largest_top(), abs=3)
    qtbot.keyClick(view.panes[B], KEY.Key_Home)
    assert (view.panes[A].top, view.panes[B].top) == (0, 0)


def test_a_click_brings_the_partner_level_and_leaves_the_page_alone(bench: Bench) -> None:
    view = bench.compare()
    pane = view.panes[A]
    number = next(
        n
        for n in view.presenter.numbers()
        if bench.passages()[n].a.start > 1500 and len(bench.passages()[n].a) > 40
    )
    passage = bench.passages()[number]
    pane.led.emit()
    pane.bring(passage.a.start, 420, line=True)
    top = pane.top
    click(bench, pane, passage.a.start + 30)
    assert view.presenter.chosen == number
    assert pane.top == top
    left, right = bench.heights(number)
    assert left == pytest.approx(right, abs=1)


def test_enter_goes_to_the_partner_and_alt_left_comes_back(bench: Bench, qtbot: QtBot) -> None:
    view = bench.compare()
    moved = next(n for n in view.presenter.numbers() if bench.passages()[n].moved)
    view.walk.go(moved)
    qtbot.keyClick(view.panes[A], KEY.Key_Home)
    stood = view.panes[A].top, view.panes[B].top
    view.panes[A].setFocus()
    qtbot.keyClick(view.panes[A], KEY.Key_Return)
    assert view.panes[B].hasFocus() or QApplication.focusWidget() is None
    assert view.tie.leader is B
    left, right = bench.heights(moved)
    assert left == pytest.approx(right, abs=1)
    assert 0 <= right < view.panes[B].viewport().height()
    qtbot.keyClick(view.panes[B], KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (view.panes[A].top, view.panes[B].top) == stood
    assert view.tie.leader is A


def test_the_legend_hides_passages_everywhere(bench: Bench, qtbot: QtBot) -> None:
    view = bench.compare()
    view.walk.go(
        next(n for n in view.presenter.numbers() if bench.passages()[n].kind.value == "near")
    )
    everything = len(view.presenter.numbers()), len(view.strips[A].bars())
    qtbot.mouseClick(view.legend.checks[Shown.NEAR], LEFT)
    assert view.presenter.shown == AT_FIRST.without(Shown.NEAR)
    assert view.presenter.chosen is None
    assert len(view.presenter.numbers()) < everything[0]
    assert len(view.strips[A].bars()) < everything[1]
    view.gutter.grab()
    near = [n for n, p in enumerate(bench.passages()) if p.kind.value == "near"]
    assert not {ribbon.number for ribbon in view.gutter.drawn()} & set(near)
    view.presenter.passage_chosen.emit(near[0])  # asked for by a list: it comes back
    assert view.presenter.chosen == near[0]
    assert view.legend.checks[Shown.NEAR].isChecked()


def test_a_ribbon_can_be_hovered_and_clicked(bench: Bench, qtbot: QtBot) -> None:
    view = bench.compare()
    number = next(n for n in view.presenter.numbers() if not bench.passages()[n].moved)
    view.walk.go(number)
    view.presenter.choose(None)
    view.gutter.grab()
    ribbon = next(r for r in view.gutter.drawn() if r.number == number)
    middle = QPoint(view.gutter.width() // 2, round((sum(ribbon.left) + sum(ribbon.right)) / 4))
    found = view.gutter.at(QPointF(middle))
    assert found is not None
    qtbot.mouseMove(view.gutter, middle)
    qtbot.waitUntil(lambda: view.presenter.hovered == found, timeout=PATIENCE)
    qtbot.mouseClick(view.gutter, LEFT, pos=middle)
    assert view.presenter.chosen == found


def test_a_crowd_of_ribbons_is_drawn_by_its_edges(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = bench.compare()
    view.walk.go(next(n for n in view.presenter.numbers() if not bench.passages()[n].moved))
    view.presenter.choose(None)
    fills = QColor(bench.look.theme.gutter)
    x = view.gutter.width() // 2

    def coloured() -> int:
        image = view.gutter.grab().toImage()
        return sum(image.pixelColor(x, y) != fills for y in range(image.height()))

    many = coloured()
    monkeypatch.setattr("speechreader.ui.compare.gutter.MOST_FILLED", 0)
    assert 0 < coloured() < many / 2


def test_a_place_on_the_strip_is_gone_to(bench: Bench, qtbot: QtBot) -> None:
    view = bench.compare()
    strip = view.strips[B]
    box, stretch = next((b, s) for b, s in strip.bars() if s.start > 2000)
    qtbot.mouseClick(strip, LEFT, pos=box.center().toPoint())
    start, end = view.panes[B].in_view()
    assert start <= stretch.start <= end
    assert view.tie.leader is B
    assert view.panes[A].top > 0


def test_a_heading_is_gone_to_and_the_other_page_follows(bench: Bench, qtbot: QtBot) -> None:
    view = bench.compare()
    outline = view.outlines[A]
    index = outline.model.index(2)
    at = outline.rows.visualRect(index).center()
    qtbot.mouseClick(outline.rows.viewport(), LEFT, pos=at)
    heading = outline.model.rows[2].heading
    assert view.panes[A].span_visible(heading.span)
    assert outline.rows.currentIndex().row() == 2
    assert all(row.share is not None and 0 <= row.share <= 1 for row in outline.model.rows)
    assert max(row.share or 0 for row in outline.model.rows) > 0.2


def test_another_speech_is_chosen_from_the_library(bench: Bench, qtbot: QtBot) -> None:
    view = bench.compare()
    qtbot.mouseClick(view.head.titles[B].choose, LEFT)
    chooser = view.chooser
    assert chooser is not None
    type_words(chooser.field, "茶叶")
    assert chooser.model.rowCount() == 1
    qtbot.keyClick(chooser.field, KEY.Key_Return)
    bench.rest()
    assert view.panes[B].page.body.startswith("茶山上的雾")
    assert view.head.titles[A].title.text() == "在云岭市总工会七届二次全体会议上的报告"
    assert view.notice.words.text() == "The two speeches have no passage in common."
    assert view.notice.isVisible()


def test_swapping_mirrors_everything(bench: Bench, qtbot: QtBot) -> None:
    view = bench.compare()
    spans = {(p.a, p.b) for p in bench.passages()}
    shares = view.head.titles[A].share.text(), view.head.titles[B].share.text()
    qtbot.mouseClick(view.head.swap, LEFT)
    bench.rest()
    assert {(p.b, p.a) for p in bench.passages()} == spans
    assert (view.head.titles[B].share.text(), view.head.titles[A].share.text()) == shares
    assert all(share.endswith("%") for share in shares)


def test_a_speech_with_itself_is_one_passage_and_is_called_so(bench: Bench) -> None:
    view = bench.compare("2020-", "2020-")
    assert len(bench.passages()) == 1
    assert view.notice.words.text() == "This is one and the same speech on both sides."
    wheel(view.panes[A], 9)
    assert view.panes[A].top == pytest.approx(view.panes[B].top, abs=1) != 0


def test_a_removed_speech_leaves_the_other_one_and_a_sentence(bench: Bench, qtbot: QtBot) -> None:
    view = bench.compare()
    bench.desk.remove([bench.id("2021-")])
    bench.rest()
    assert view.presenter.comparison is None
    assert view.panes[B].page.body == ""
    assert view.panes[A].page.body
    assert view.notice.words.text() == "There is no speech on side B."
    qtbot.mouseClick(view.notice.button, LEFT)
    assert view.chooser is not None
    view.chooser.close()


def test_a_corrected_speech_is_compared_anew(bench: Bench) -> None:
    view = bench.compare()
    speech = bench.id("2020-")
    body = view.panes[A].page.body
    before = bench.passages()
    span = before[len(before) // 2].a
    bench.desk.change(lambda workspace: workspace.correct_text(speech, span, "此处另有安排"))
    bench.rest()
    assert view.panes[A].page.body == body[: span.start] + "此处另有安排" + body[span.end :]
    assert bench.passages() != before
    comparison = view.presenter.comparison
    assert comparison is not None
    covered = [p.a for p in bench.passages()] + [only.span for only in comparison.only_a]
    assert max(span.end for span in covered) == len(view.panes[A].page.body)


def test_a_new_mark_is_shown_without_comparing_again(bench: Bench) -> None:
    view = bench.compare()
    comparison = view.presenter.comparison
    speech, span = bench.id("2021-"), bench.passages()[0].b
    bench.desk.change(lambda workspace: workspace.marks.add(speech, span)[1])
    bench.rest()
    qtbot = bench.qtbot
    qtbot.waitUntil(lambda: len(view.presenter.marks(B)) == 1, timeout=PATIENCE)
    assert view.presenter.comparison is comparison
    mark = view.presenter.marks(B)[0]
    assert not view.panes[B].mark_anchor(mark.id).isEmpty()


def test_comparing_can_be_given_up_and_begun_again(bench: Bench, qtbot: QtBot) -> None:
    view = bench.view
    view.compare(bench.id("2020-"), bench.id("2021-"))
    qtbot.keyClick(view.panes[A], KEY.Key_Escape)
    assert not view.presenter.busy
    assert view.notice.words.text() == "The comparison was cancelled."
    qtbot.wait(200)
    assert view.presenter.comparison is None
    qtbot.mouseClick(view.notice.button, LEFT)
    bench.rest()
    assert bench.passages()
    assert view.notice.isHidden()


def test_a_newer_comparison_drops_the_older_one(bench: Bench, qtbot: QtBot) -> None:
    view = bench.view
    heard = []
    view.presenter.comparison_changed.connect(heard.append)
    view.compare(bench.id("2020-"), bench.id("2021-"))
    view.compare(bench.id("2020-"), bench.id("茶叶"))
    bench.rest()
    assert len([laid for laid in heard if laid is not None]) == 1
    assert view.panes[B].page.body.startswith("茶山上的雾")


def test_progress_and_cancel_are_offered_when_it_lasts(bench: Bench, qtbot: QtBot) -> None:
    view = bench.view
    view.notices.patience.setInterval(0)
    view.compare(bench.id("2020-"), bench.id("2021-"))
    qtbot.waitUntil(lambda: view.notice.button.text() == "Cancel", timeout=PATIENCE)
    bench.rest()
    assert view.notice.isHidden()


def test_esc_lets_go_of_the_passage_then_leaves(bench: Bench, qtbot: QtBot) -> None:
    view = bench.compare()
    qtbot.keyClick(view.panes[A], KEY.Key_F8)
    qtbot.keyClick(view.panes[A], KEY.Key_Escape)
    assert view.presenter.chosen is None
    with qtbot.waitSignal(view.close_asked, timeout=PATIENCE):
        qtbot.keyClick(view.panes[A], KEY.Key_Escape)


def test_outlines_and_gutter_give_way_in_a_small_window(bench: Bench, qtbot: QtBot) -> None:
    view = bench.compare()
    assert view.outlines[A].isVisible()
    wide = view.gutter.width()
    view.resize(1100, 640)
    qtbot.wait(30)
    assert OUTLINES_FROM > 1100
    assert not view.outlines[A].isVisible()
    assert [panel for panel, _ in view.stops()] == [view.panes[A], view.panes[B]]
    assert view.gutter.width() < wide
    for pane in view.panes.values():
        assert pane.page_layout.width <= pane.viewport().width()
    edges = [part.geometry() for part in view.legend.checks.values()]
    assert all(one.right() < other.left() for one, other in pairwise(edges))
    assert view.legend.next.geometry().right() <= view.legend.width()


def test_text_size_and_theme_are_those_of_the_reader(bench: Bench, qtbot: QtBot) -> None:
    view = bench.compare()
    bench.settings.set(keys.TEXT_SIZE, 24)
    view.take_settings(keys.TEXT_SIZE.key)
    assert view.panes[B].page_layout.em == 24 - SMALLER
    bench.look.apply("dark")
    assert pictured(view.panes[A]).pixelColor(2, 2) == QColor(bench.look.theme.page)
    bench.look.apply("light")


def test_the_lists_below_lead_and_follow(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    below = Below(bench.view, bench.look)
    view = bench.compare()
    number = view.presenter.numbers()[4]
    below.lists.passage_chosen.emit(number)
    assert view.presenter.chosen == number
    one, other = bench.passages()[2], bench.passages()[6]
    below.lists.pair_chosen.emit(one.a, other.b)
    heights = [
        view.panes[side].line_y(span.start) - view.panes[side].top
        for side, span in ((A, one.a), (B, other.b))
    ]
    assert heights[0] == pytest.approx(heights[1], abs=1)
    assert view.presenter.chosen is None
    below.write("csv", tmp_path / "table.csv")
    qtbot.waitUntil(lambda: "Saved: table.csv" in bench.told, timeout=PATIENCE)
    assert (tmp_path / "table.csv").read_text("utf-8-sig").count("\n") > len(bench.passages())


def test_one_speech_waits_for_the_other_to_be_chosen(bench: Bench, qtbot: QtBot) -> None:
    view = bench.view
    view.presenter.set_side(A, bench.id("2020-"))
    bench.rest()
    assert view.panes[A].page.body
    assert view.presenter.comparison is None
    assert view.notice.words.text() == "There is no speech on side B."
    view.presenter.set_side(B, bench.id("2021-"))
    bench.rest()
    assert bench.passages()
