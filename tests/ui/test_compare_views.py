"""The legend that filters, numbers that open their passages, the dot plot and the distinctive words."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import PATIENCE, Start, settle
from tests.ui.test_compare import NAMES, SPEECHES, Bench

from speechreader.app import settings as keys
from speechreader.app.pair_words import PairWord, PairWords
from speechreader.app.settings import Settings
from speechreader.app.workspace import Workspace
from speechreader.model.comparison import Side
from speechreader.model.span import Span
from speechreader.ui.application import make_application
from speechreader.ui.compare.below import Below
from speechreader.ui.compare.dots import DotPlot
from speechreader.ui.compare.kinds import AT_FIRST, Filter, Formulas, Shown
from speechreader.ui.compare.legend import Legend
from speechreader.ui.compare.lists.tabs import Tab
from speechreader.ui.compare.presenter import ComparePresenter

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
A, B = Side.A, Side.B
PHRASE = "高举中国特色社会主义伟大旗帜"
BRIDGE = "渡口的旧桥换上新板以后，挑担赶集的人再也不用绕远路了。"
#: Two short talks with a set phrase and a sentence of their own in common, and one more with the phrase.
TALKS = {
    "渡口.txt": f"渡口的话\n\n铁匠铺的火星溅到门槛上。{PHRASE}，学徒围着风箱看淬火。{BRIDGE}\n",
    "集市.txt": f"集市的话\n\n{BRIDGE}卖瓜的老汉今年种了三亩甜瓜。{PHRASE}，天黑前收摊回家。\n",
    "灯塔.txt": f"灯塔的话\n\n守塔人夜里起来三趟。{PHRASE}，风浪再大灯也不灭。\n",
}


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed library with three real speeches and the three talks."""
    folder = tmp_path_factory.mktemp("views")
    for name, text in TALKS.items():
        (folder / name).write_text(text, encoding="utf-8")
    files = [SPEECHES / name for name in NAMES] + [folder / name for name in TALKS]
    with Workspace.open(folder / "library.sqlite") as workspace:
        report, _ = workspace.import_paths(files)
        assert len(report.added) == len(files), report
    return folder / "library.sqlite"


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


@pytest.fixture
def below(bench: Bench) -> Below:
    """Two annual reports side by side, with the lists under them."""
    made = Below(bench.view, bench.look)
    bench.compare()
    made.show_lists(True)
    return made


def listed(below: Below) -> list[int]:
    """The passages in the list, once it has followed the filter."""
    shown = below._view.presenter.shown
    for _ in range(PATIENCE // 10):
        if below.lists.shown == shown:
            break
        QTest.qWait(10)
    return below.lists.model.passages()


def share(below: Below, side: Side) -> float:
    return float(below._view.head.titles[side].share.text().rstrip("%"))


def press(legend: Legend, run: int, qtbot: QtBot) -> None:
    at = legend.runs.box_of(run).center().toPoint()
    qtbot.mouseClick(legend.runs, LEFT, pos=at)


def choose_way(legend: Legend, way: Formulas, qtbot: QtBot) -> None:
    at = legend.formulas.box_of(way).center().toPoint()
    qtbot.mouseClick(legend.formulas, LEFT, pos=at)


def open_tab(below: Below, tab: Tab, qtbot: QtBot) -> None:
    tabs = below.lists.head.tabs
    tabs.setCurrentIndex(tab.value)
    qtbot.wait(20)
    assert tabs.tab() is tab


# -- the filter -----------------------------------------------------------------------------------


def test_a_preset_governs_page_strip_gutter_list_numbers_and_walk(
    bench: Bench,
    below: Below,
    qtbot: QtBot,
) -> None:
    view, presenter = bench.view, bench.view.presenter
    before = share(below, A), share(below, B), len(view.strips[A].bars())
    press(view.legend, 13, qtbot)
    assert presenter.shown == Filter(shortest=13)
    long = [n for n, p in enumerate(bench.passages()) if p.run >= 13 and not p.formula]
    assert 0 < len(long) < len(bench.passages())
    assert sorted(listed(below)) == long
    assert sorted(presenter.joined()) == long
    assert share(below, A) < before[0]
    assert share(below, B) < before[1]
    assert len(view.strips[A].bars()) < before[2]
    reworded = [n for n in long if bench.passages()[n].kind.value == "reworded"]
    assert view.legend.checks[Shown.REWORDED].count() == str(len(reworded))
    walked: list[int | None] = []
    for _ in long:
        qtbot.keyClick(view.panes[A], KEY.Key_F8)
        walked.append(presenter.chosen)
    assert walked == presenter.numbers(A)
    hidden = next(p for p in bench.passages() if p.run < 13)
    assert presenter.passage_at(hidden.a.start + 1, A) in (None, *long)
    press(view.legend, 0, qtbot)
    assert presenter.shown == AT_FIRST
    assert (share(below, A), share(below, B)) == before[:2]


def test_the_presets_by_key(bench: Bench, below: Below, qtbot: QtBot) -> None:
    runs = bench.view.legend.runs
    runs.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(runs, KEY.Key_Right)
    assert bench.view.presenter.shown.shortest == 6
    qtbot.keyClick(runs, KEY.Key_End)
    assert bench.view.presenter.shown.shortest == 13
    assert runs.accessibleName().endswith("13")
    qtbot.keyClick(runs, KEY.Key_Right)
    assert bench.view.presenter.shown.shortest == 13


def test_the_sliders_show_and_filter_while_they_move(
    bench: Bench,
    below: Below,
    qtbot: QtBot,
) -> None:
    legend, presenter = bench.view.legend, bench.view.presenter
    qtbot.mouseClick(legend.thresholds, LEFT)
    popup = legend.popup
    assert popup is not None
    numbers = [len(presenter.numbers())]
    for step in range(1, 10):
        qtbot.keyClick(popup.run, KEY.Key_Right)
        assert presenter.shown.shortest == step
        numbers.append(len(presenter.numbers()))
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[-1] < numbers[0]
    assert legend.thresholds.text() == "≥ 9"
    assert legend.runs.held() is None
    at = QPoint(round(popup.likeness.width() * 0.8), popup.likeness.height() // 2)
    qtbot.mouseClick(popup.likeness, LEFT, pos=at)
    assert 0.7 < presenter.shown.likeness < 0.9
    passages = bench.passages()
    assert all(passages[n].score >= presenter.shown.likeness for n in presenter.numbers())
    qtbot.mouseClick(popup.reset, LEFT)
    assert presenter.shown == AT_FIRST
    qtbot.keyClick(popup, KEY.Key_Escape)
    qtbot.waitUntil(lambda: legend.popup is None)


def test_the_filter_is_remembered(bench: Bench, below: Below, qtbot: QtBot) -> None:
    legend, presenter = bench.view.legend, bench.view.presenter
    press(legend, 8, qtbot)
    choose_way(legend, Formulas.HIDDEN, qtbot)
    qtbot.mouseClick(legend.checks[Shown.NEAR], LEFT)
    qtbot.waitUntil(lambda: bench.settings.get(keys.COMPARE_SHORTEST) == 8)
    assert bench.settings.get(keys.COMPARE_FORMULAS) == "hidden"
    assert bench.settings.get(keys.COMPARE_OFF) == "near"
    other = ComparePresenter(bench.desk, None, bench.settings)
    assert other.shown == presenter.shown
    other.close()


def test_set_phrases_are_shown_dim_or_hidden(
    bench: Bench,
    below: Below,
    qtbot: QtBot,
) -> None:
    view, presenter = bench.compare("渡口", "集市"), bench.view.presenter
    phrases = [n for n, p in enumerate(bench.passages()) if p.formula]
    assert phrases
    place = bench.passages()[phrases[0]].a.start + 1
    assert presenter.shown.formulas is Formulas.DIM
    assert presenter.passage_at(place, A) == phrases[0]
    assert phrases[0] not in presenter.numbers()
    assert phrases[0] not in presenter.joined()
    choose_way(view.legend, Formulas.SHOWN, qtbot)
    assert phrases[0] in presenter.numbers()
    assert phrases[0] in listed(below)
    assert phrases[0] in presenter.joined()
    choose_way(view.legend, Formulas.HIDDEN, qtbot)
    assert presenter.passage_at(place, A) is None
    presenter.choose(phrases[0])  # asked for by somebody: it may be seen again
    assert presenter.shown.formulas is Formulas.DIM


def test_the_reason_of_a_set_phrase_is_told(
    bench: Bench,
    below: Below,
    qtbot: QtBot,
) -> None:
    view, presenter = bench.compare("渡口", "集市"), bench.view.presenter
    phrase = next(n for n, p in enumerate(bench.passages()) if p.formula)
    qtbot.waitUntil(lambda: bool(presenter.reasons.of(phrase)), timeout=PATIENCE)
    reason = presenter.reasons.of(phrase)
    assert reason == "in 3 of 6 speeches"
    presenter.choose(phrase)
    assert reason in bench.told[-1]
    presenter.hover(phrase)
    assert reason in view.panes[A].viewport().toolTip()
    presenter.hover(None)
    assert not view.panes[A].viewport().toolTip()
    choose_way(view.legend, Formulas.SHOWN, qtbot)
    assert phrase in listed(below)
    row = next(r for n in range(99) if (r := below.lists.model.row(n)) and r.passage == phrase)
    assert reason in row.spoken


@pytest.mark.parametrize("formulas", [True, False])
def test_a_share_opens_the_passages_it_is_made_of(
    bench: Bench,
    below: Below,
    qtbot: QtBot,
    formulas: bool,
) -> None:
    below.show_lists(False)
    bench.compare("渡口", "集市")
    title = bench.view.head.titles[B]
    qtbot.mouseClick(title.share if formulas else title.without, LEFT)
    assert below.lists.isVisible()
    passages = bench.passages()
    wanted = [n for n, p in enumerate(passages) if formulas or not p.formula]
    assert listed(below) == sorted(wanted, key=lambda n: passages[n].b)
    assert below.lists.head.order is B


@pytest.mark.parametrize("width", [1100, 1240, 1400, 1600, 2000])
def test_nothing_in_the_bars_is_cut_at_any_width(
    bench: Bench,
    below: Below,
    qtbot: QtBot,
    width: int,
) -> None:
    bench.view.resize(width, 760)
    press(bench.view.legend, 13, qtbot)
    qtbot.wait(30)
    for bar in (bench.view.legend, bench.view.head):
        parts = [p for p in bar.findChildren(QWidget) if p.isVisible() and p.parent() is bar]
        for part in parts:
            assert part.geometry().right() <= bar.width()
        for part in (*bench.view.legend.checks.values(), bench.view.legend.tie):
            assert part.width() >= part.sizeHint().width()
    assert bench.view.legend.checks[Shown.ONLY].isVisible()
    short = bench.view.legend.checks[Shown.NEAR].width() < 100
    assert short is (width < 1300)


# -- the dot plot ---------------------------------------------------------------------------------


def plot_of(below: Below, qtbot: QtBot) -> DotPlot:
    open_tab(below, Tab.DOTS, qtbot)
    plot = below.lists.dots.plot
    assert plot.isVisible()
    plot.grab()
    return plot


def test_each_passage_is_a_stroke_and_a_click_leads_to_it(
    bench: Bench,
    below: Below,
    qtbot: QtBot,
) -> None:
    plot, presenter = plot_of(below, qtbot), bench.view.presenter
    assert sorted(s.number for s in plot.strokes()) == sorted(presenter.numbers())
    stroke = max(plot.strokes(), key=lambda s: bench.passages()[s.number].a.start)
    middle = ((stroke.start + stroke.end) / 2).toPoint()
    qtbot.mouseMove(plot, middle)
    assert presenter.hovered == stroke.number
    card = below.lists.dots.card
    passage = bench.passages()[stroke.number]
    body = bench.view.panes[A].page.body
    assert card.words[A].text()[:10] == passage.a.of(body)[:10]
    qtbot.mouseClick(plot, LEFT, pos=middle)
    assert presenter.chosen == stroke.number
    heights = bench.heights(stroke.number)
    assert heights[0] == pytest.approx(heights[1], abs=1)


def test_arrows_walk_in_the_order_of_either_side(
    bench: Bench,
    below: Below,
    qtbot: QtBot,
) -> None:
    plot, presenter = plot_of(below, qtbot), bench.view.presenter
    plot.setFocus()
    qtbot.keyClick(plot, KEY.Key_Right)
    assert presenter.chosen == presenter.numbers(A)[0]
    qtbot.keyClick(plot, KEY.Key_Right)
    assert presenter.chosen == presenter.numbers(A)[1]
    at = presenter.numbers(B).index(presenter.numbers(A)[1])
    qtbot.keyClick(plot, KEY.Key_Down)
    assert presenter.chosen == presenter.numbers(B)[at + 1]
    qtbot.keyClick(plot, KEY.Key_Return)
    assert any(pane.hasFocus() for pane in bench.view.panes.values())


def test_a_click_between_the_strokes_brings_both_places_level(
    bench: Bench,
    below: Below,
    qtbot: QtBot,
) -> None:
    plot = plot_of(below, qtbot)
    box = plot.frame.box
    free = next(
        QPointF(box.left() + dx, box.bottom() - dy)
        for dx in range(20, 200, 12)
        for dy in range(20, 90, 12)
        if plot.at(QPointF(box.left() + dx, box.bottom() - dy)) is None
    )
    a, b = plot.frame.offsets(free)
    qtbot.mouseClick(plot, LEFT, pos=free.toPoint())
    for side, place in ((A, a), (B, b)):
        start, end = bench.view.panes[side].in_view()
        assert start - 40 <= place <= end + 40


def test_the_wheel_enlarges_a_drag_moves_and_a_double_click_shows_all(
    bench: Bench,
    below: Below,
    qtbot: QtBot,
) -> None:
    plot = plot_of(below, qtbot)
    whole = plot.frame.seen
    centre = plot.frame.box.center()
    where = QPointF(plot.mapToGlobal(centre))
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(
        centre, where, QPoint(), QPoint(0, 240), none,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(plot, event)
    near = plot.frame.seen
    assert near[1] - near[0] < whole[1] - whole[0]
    qtbot.mousePress(plot, LEFT, pos=centre.toPoint())
    qtbot.mouseMove(plot, centre.toPoint() + QPoint(30, 20))
    move = QPointF(centre + QPointF(30, 20))
    drag(plot, move)
    qtbot.mouseRelease(plot, LEFT, pos=move.toPoint())
    assert plot.frame.seen[0] < near[0]
    assert bench.view.presenter.chosen is None
    qtbot.keyClick(plot, "0")
    assert plot.frame.seen == whole


def drag(plot: DotPlot, to: QPointF) -> None:
    """Move the pointer with the button held."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    event = QMouseEvent(
        QEvent.Type.MouseMove, to, QPointF(plot.mapToGlobal(to)), Qt.MouseButton.NoButton,
        LEFT, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(plot, event)


def colours(picture: QImage) -> set[str]:
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }


@pytest.mark.parametrize("theme", ["light", "dark", "paper"])
def test_the_plot_shows_what_the_pages_show_in_every_theme(
    bench: Bench,
    below: Below,
    qtbot: QtBot,
    theme: str,
) -> None:
    bench.look.apply(theme)
    plot = plot_of(below, qtbot)
    bench.view.presenter.choose(bench.view.presenter.numbers()[3])
    qtbot.wait(30)
    found, look = colours(plot.grab().toImage()), bench.look.theme
    for wanted in (look.page, look.panel, look.side_a, look.side_b):
        assert QColor(wanted).name() in found
    assert {side for side in plot._views} == set(Side)


def test_the_plot_follows_the_filter_and_says_when_nothing_is_left(
    bench: Bench,
    below: Below,
    qtbot: QtBot,
) -> None:
    plot = plot_of(below, qtbot)
    press(bench.view.legend, 13, qtbot)
    assert listed(below)
    assert [s.number for s in plot.strokes()] == bench.view.presenter.numbers(A)
    bench.view.presenter.set_shown(Filter(frozenset()))
    assert not listed(below)
    assert not plot.isVisible()
    assert below.lists.nothing.sentence.isVisible()
    assert below.lists.nothing.sentence.text()


# -- distinctive words ----------------------------------------------------------------------------


def listed_words(below: Below) -> list[str]:
    model = below.lists.model
    return [row.hay for n in range(model.rowCount()) if (row := model.row(n)) and row.goal]


@pytest.fixture
def worded(bench: Bench, below: Below, qtbot: QtBot) -> Below:
    open_tab(below, Tab.WORDS, qtbot)
    qtbot.waitUntil(lambda: below.lists.model.rowCount() > 2, timeout=PATIENCE)
    return below


def test_words_lead_from_place_to_place_and_are_outlined(
    bench: Bench,
    worded: Below,
    qtbot: QtBot,
) -> None:
    rows, model = worded.lists.list, worded.lists.model
    first = next(n for n in range(9) if (row := model.row(n)) and row.goal)
    row = model.row(first)
    assert row is not None
    word = row.hay
    at = rows.visualRect(model.index(first)).center()
    qtbot.mouseClick(rows.viewport(), LEFT, pos=QPoint(30, at.y()))
    side = A if f"in {'A'}" in bench.told[-1] else B
    pane = bench.view.panes[side]
    assert {span.of(pane.page.body) for span in pane.hits.spans} == {word}
    assert pane.hits.current == 0
    start, end = pane.in_view()
    assert start <= pane.hits.spans[0].start < end
    qtbot.keyClick(rows, KEY.Key_Return)
    assert pane.hits.current == 1
    assert "place 2 of" in bench.told[-1]
    bench.view.tie.partner_told.emit(True)  # the pages have come to rest
    assert "place 2 of" in bench.told[-1]
    for _ in range(len(pane.hits.spans) - 1):
        qtbot.keyClick(rows, KEY.Key_Return)
    assert pane.hits.current == 0  # round again
    bench.view.presenter.choose(0)
    assert not pane.hits.spans


def test_function_words_only_if_they_are_wanted(
    bench: Bench,
    worded: Below,
    qtbot: QtBot,
) -> None:
    places = (Span(0, 2), Span(4, 6), Span(8, 10))
    words = (
        PairWord("茶山", places, (), 20.0, 3.0),
        PairWord("以及", (), places, -7.0, -3.0, True),
    )
    bench.view.presenter.words.found.emit(PairWords(words, (500, 500)))
    assert listed_words(worded) == ["茶山"]
    qtbot.mouseClick(worded.lists.head.functions, LEFT)
    assert listed_words(worded) == ["茶山", "以及"]
    qtbot.mouseClick(worded.lists.head.order_button, LEFT)
    assert listed_words(worded) == ["以及", "茶山"]
    open_tab(worded, Tab.PASSAGES, qtbot)
    assert not worded.lists.head.functions.isVisible()


def test_words_are_saved_for_a_spreadsheet(
    bench: Bench,
    worded: Below,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    worded.write("words", tmp_path / "words.csv")
    qtbot.waitUntil(lambda: bench.told[-1] == "Saved: words.csv", timeout=PATIENCE)
    lines = (tmp_path / "words.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) > worded.lists.model.shown()


def test_another_comparison_has_other_words(
    bench: Bench,
    worded: Below,
    qtbot: QtBot,
) -> None:
    before = listed_words(worded)
    bench.compare("2020-", "2024-")
    qtbot.waitUntil(lambda: worded.lists.model.rowCount() > 2, timeout=PATIENCE)
    assert listed_words(worded) != before


def test_words_that_are_not_counted_yet_are_saved_all_the_same(
    bench: Bench, below: Below, qtbot: QtBot, tmp_path: Path
) -> None:
    below.write("words", tmp_path / "words.csv")
    qtbot.waitUntil(lambda: bench.told[-1] == "Saved: words.csv", timeout=PATIENCE)
    assert len((tmp_path / "words.csv").read_text("utf-8-sig").splitlines()) > 3


def test_words_are_saved_though_the_pair_is_laid_side_by_side_anew_meanwhile(
    bench: Bench, below: Below, qtbot: QtBot, tmp_path: Path
) -> None:
    presenter = bench.view.presenter
    below.write("words", tmp_path / "words.csv")
    presenter.comparison_changed.emit(presenter.comparison)
    qtbot.waitUntil(lambda: bench.told[-1] == "Saved: words.csv", timeout=PATIENCE)
    assert len((tmp_path / "words.csv").read_text("utf-8-sig").splitlines()) > 3


def test_the_menu_knows_the_plot_the_words_and_the_filter(
    start: Start, stocked_library: Path, qtbot: QtBot
) -> None:
    program = start(stocked_library)
    stage, run = program.window.stage, program.window.actions_.run
    stage.compare(*[row.id for row in program.window.desk.rows[:2]])
    view = stage.compare_view
    qtbot.waitUntil(lambda: view.presenter.comparison is not None, timeout=PATIENCE)
    settle(program, qtbot)
    run("compare-dots")
    assert stage.below.lists.dots.plot.isVisible()
    run("compare-key-words")
    assert stage.below.lists.head.tabs.tab() is Tab.WORDS
    for way in (Formulas.HIDDEN, Formulas.SHOWN, Formulas.DIM):
        run("compare-formulas")
        assert view.presenter.shown.formulas is way
    run("compare-thresholds")
    popup = view.legend.popup
    assert popup is not None
    assert popup.isVisible()
    popup.close()
