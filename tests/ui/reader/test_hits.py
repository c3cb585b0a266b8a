"""What was found, in pixels: an outline around each hit and nothing else, and a tick for it on the ruler."""

from __future__ import annotations

from time import perf_counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from tests.ui.reader.marked import BODY, image_of, mark, new_view, opened, over, scrolled

from speechreader.model.span import Span
from speechreader.ui.reader.hits.ruler import WIDTH
from speechreader.ui.theme import THEMES

LEFT = Qt.MouseButton.LeftButton
LIGHT = THEMES["light"]


@pytest.fixture
def view(qtbot):
    return new_view(qtbot)


def edges_of(view, span):
    """How many pixels of pure accent stand on the left edge of the first box of `span`, column by column."""
    box = view.boxes(span)[0].translated(-scrolled(view))
    return box


def accent_columns(view, x, y_middle, theme=LIGHT):
    """The columns near `x` whose pixel at the height `y_middle` has the accent colour."""
    image, accent = image_of(view), QColor(theme.accent)
    return [c for c in range(x - 4, x + 5) if image.pixelColor(c, y_middle) == accent]


def test_each_hit_is_outlined_and_the_current_one_more_strongly(view):
    spans = [over("报告工作"), over("放在心上")]
    view.set_hits(spans, 1)
    for span, thick in zip(spans, (1, 2), strict=True):
        box = edges_of(view, span)
        y = round(box.center().y())
        assert len(accent_columns(view, round(box.left()), y)) == thick
    bare = edges_of(view, over("请大家"))
    assert accent_columns(view, round(bare.left()), round(bare.center().y())) == []


def test_a_hit_has_no_fill_and_leaves_the_mark_under_it(view):
    span = over("报告工作")
    view.set_marks([mark(1, Span(span.start - 2, span.end + 2), 1)])
    y = round(edges_of(view, span).top()) + 4
    x = round(edges_of(view, span).center().x())
    plain = image_of(view).pixelColor(x, y)
    view.set_hits([span], None)
    assert image_of(view).pixelColor(x, y) == plain
    box = edges_of(view, span)
    assert accent_columns(view, round(box.left()), round(box.center().y()))


@pytest.mark.parametrize("theme", ["light", "dark", "paper"])
def test_hits_have_the_accent_of_the_theme(view, theme):
    span = over("报告工作")
    view.set_hits([span], 0)
    view.set_theme(THEMES[theme])
    box = edges_of(view, span)
    assert accent_columns(view, round(box.left()), round(box.center().y()), THEMES[theme])


@pytest.mark.parametrize("change", ["narrow", "large", "gongwen"])
def test_outlines_follow_the_words_when_lines_break_elsewhere(view, change):
    span = over("全市各级工会")
    view.set_hits([span], 0)
    image_of(view)
    if change == "narrow":
        view.resize(640, 700)
    elif change == "large":
        view.set_text_size(26)
    else:
        view.set_preset("gongwen")
    QApplication.processEvents()
    box = edges_of(view, span)
    assert accent_columns(view, round(box.left()), round(box.center().y()))


def test_a_hit_over_a_line_break_is_two_boxes(view):
    place = view.page.positions.place(BODY.index("我们一件"))
    line = view.page_layout.lines(place.paragraph + view.page.front)[0]
    end = BODY.index("我们一件") + line.end
    view.set_hits([Span(end - 3, end + 3)], 0)
    boxes = view.boxes(Span(end - 3, end + 3))
    assert len(boxes) == 2
    view.verticalScrollBar().setValue(0)
    for box in boxes:
        at = box.translated(-scrolled(view))
        for x in (round(at.left()), round(at.right())):
            assert accent_columns(view, x, round(at.center().y())), (x, at)


def test_hits_stay_on_their_words_while_scrolling(view):
    words = [i for i in range(len(BODY)) if BODY.startswith("职工看得见", i)]
    view.set_hits([Span(i, i + 2) for i in words], None)
    for value in (0, 37, 200, view.verticalScrollBar().maximum()):
        view.verticalScrollBar().setValue(value)
        QApplication.processEvents()
        port = view.viewport().rect().adjusted(20, 20, -20, -20)
        seen = 0
        for start in words:
            box = view.boxes(Span(start, start + 2))[0].translated(-scrolled(view))
            if port.contains(box.toRect()):
                seen += 1
                assert accent_columns(view, round(box.left()), round(box.center().y()))
        assert seen or value == 0


def test_another_text_has_no_hits(view):
    view.set_hits([over("报告工作")], 0)
    view.show_speech(opened("另一篇讲话，谈的是别的事。"))
    assert list(view.hits.spans) == []
    view.set_hits([Span(3, 99)], 0)
    assert list(view.hits.spans) == []  # beyond its end there is nothing to outline


def test_the_same_text_keeps_its_hits_when_the_outline_changes(view):
    view.set_hits([over("报告工作")], 0)
    view.refresh_outline(opened())
    assert list(view.hits.spans) == [over("报告工作")]


# The ruler


def ruler_of(view):
    return view.hits.ruler


def test_the_ruler_stands_between_page_and_scroll_bar(view):
    ruler, port = ruler_of(view), view.viewport().geometry()
    assert ruler.geometry().left() == port.right() + 1
    assert (ruler.width(), ruler.height()) == (WIDTH, port.height())
    view.resize(700, 500)
    QApplication.processEvents()
    assert ruler.height() == view.viewport().height()


def test_ticks_stand_in_proportion_and_in_their_colours(view):
    first, last = over("报告工作"), Span(len(BODY) - 5, len(BODY) - 3)
    view.set_marks([mark(1, over("竞赛"), 4)])
    view.set_hits([first, last], 1)
    ticks = ruler_of(view).ticks()
    whole = view.page_layout.documentSize().height()
    for tick in ticks:
        box = view.boxes(tick.span)[0]
        wanted = box.center().y() / whole * ruler_of(view).height()
        assert abs(tick.y - wanted) <= 3, tick
    picture = ruler_of(view).grab().toImage()
    by_hit = {tick.hit: tick for tick in ticks}
    assert picture.pixelColor(6, by_hit[None].y) == QColor(LIGHT.mark(4).strong)
    assert picture.pixelColor(6, by_hit[0].y) == QColor(LIGHT.accent)
    assert picture.pixelColor(0, by_hit[1].y) == QColor(LIGHT.accent)  # the current one is wider
    assert picture.pixelColor(6, ruler_of(view).height() // 2) == QColor(LIGHT.page)


def test_a_click_on_a_tick_asks_for_its_hit_or_its_mark(view, qtbot):
    span, marked = Span(len(BODY) - 5, len(BODY) - 3), Span(len(BODY) // 2, len(BODY) // 2 + 4)
    view.set_marks([mark(1, marked, 4)])
    view.set_hits([over("报告工作"), span], 0)
    ruler = ruler_of(view)
    by_hit = {tick.hit: tick for tick in ruler.ticks()}
    with qtbot.waitSignal(ruler.hit_asked) as asked:
        qtbot.mouseClick(ruler, LEFT, pos=QPoint(5, by_hit[1].y + 2))
    assert asked.args == [1]
    with qtbot.waitSignal(ruler.span_asked) as asked:
        qtbot.mouseClick(ruler, LEFT, pos=QPoint(5, by_hit[None].y))
    assert asked.args == [marked]


def test_a_click_beside_the_ticks_scrolls_there_and_dragging_goes_on(view, qtbot):
    view.set_hits([over("报告工作")], 0)
    ruler, bar = ruler_of(view), view.verticalScrollBar()
    qtbot.mousePress(ruler, LEFT, pos=QPoint(5, ruler.height() // 2))
    middle = bar.value()
    assert abs(middle - bar.maximum() / 2) < 40
    qtbot.mouseMove(ruler, QPoint(5, ruler.height() - 2))
    assert bar.value() == bar.maximum()
    qtbot.mouseRelease(ruler, LEFT, pos=QPoint(5, ruler.height() - 2))
    qtbot.mouseMove(ruler, QPoint(5, 2))
    assert bar.value() == bar.maximum()


def test_the_tooltip_of_a_tick_has_its_words_with_their_neighbours(view):
    view.set_hits([over("放在心上")], 0)
    (tick,) = ruler_of(view).ticks()
    words = ruler_of(view).words_of(tick)
    assert "把职工放在心上，新建组织" in words
    assert "\n" not in words


def test_ten_thousand_hits_cost_no_more_than_those_in_view(qtbot):
    body = "\n".join("一件一件办好实事，让职工看得见、摸得着。" * 4 for _ in range(1500))
    view = new_view(qtbot, body)
    hits = [Span(i, i + 1) for i in range(len(body)) if body[i] == "一"]
    assert len(hits) > 10_000
    bare = min(_paints(view) for _ in range(3))
    view.set_hits(hits, 5000)
    image_of(view)
    view.hits.ruler.grab()
    full = min(_paints(view) for _ in range(3))
    assert full < 12 * bare + 0.05, (bare, full)
    worked_out = sum(len(boxes) for boxes in view.hits._lines.values())
    assert worked_out < 2000  # only lines that were in view


def _paints(view):
    """Seconds for five screens, one after another."""
    began = perf_counter()
    for step in range(5):
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 40 * (-1) ** step)
        view.viewport().grab()
    return perf_counter() - began
