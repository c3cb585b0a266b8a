"""Marks in pixels: each shows under its own words and nowhere else, whatever the page is like."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from tests.ui.reader.marked import (
    BODY,
    fill,
    fill_top,
    image_of,
    ink_of,
    lane_y,
    mark,
    new_view,
    opened,
    over,
    point_of,
    scrolled,
    strong,
)

from speechreader.model.annotation import AnchorState, MarkStyle
from speechreader.model.cleaning import Edit, OffsetMap
from speechreader.model.span import Span
from speechreader.ui.theme import THEMES

LIGHT = THEMES["light"]


@pytest.fixture
def view(qtbot):
    return new_view(qtbot)


def shown_offsets(view):
    """The characters of the first paragraphs that are in view and have ink."""
    end = min(BODY.index("我们一件"), view.seen_to())
    joined = {BODY.index("\u0301")}
    return [i for i in range(end) if not BODY[i].isspace() and i not in joined]


def assert_filled(view, marks, theme):
    """Over the ink of each character stands the fill of its mark, or the bare page."""
    image = image_of(view)
    for offset in shown_offsets(view):
        x, y = round(ink_of(view, offset).center().x()), fill_top(view, offset)
        colours = [m.annotation.colour for m in marks if m.span.contains(offset)]
        wanted = fill(theme, colours[-1]) if colours else QColor(theme.page)
        assert image.pixelColor(x, y) == wanted, (offset, BODY[offset])


SPANS = [
    over("报告工作，请"),
    over("镇（街道），“一站"),
    over("“《通知》"),
    over("服务到了车间"),
    over("竞赛，𠮷祥村"),
    over("😀"),
    over("首，由职工"),
]
MARKS = [mark(i, span, i) for i, span in enumerate(SPANS, 1)]

CHANGES = {
    "as it is": lambda view: None,
    "dark": lambda view: view.set_theme(THEMES["dark"]),
    "paper": lambda view: view.set_theme(THEMES["paper"]),
    "narrow": lambda view: view.resize(640, 700),
    "large": lambda view: view.set_text_size(25),
    "small": lambda view: view.set_text_size(14),
    "gongwen": lambda view: view.set_preset("gongwen"),
    "scrolled": lambda view: view.verticalScrollBar().setValue(61),
}


@pytest.mark.parametrize("change", CHANGES)
def test_each_fill_lies_under_its_own_characters_and_nowhere_else(view, change):
    view.set_marks(MARKS)
    image_of(view)
    CHANGES[change](view)
    QApplication.processEvents()
    theme = THEMES.get(change, LIGHT)
    assert_filled(view, MARKS, theme)


@pytest.mark.parametrize("words", ["《", "“《", "“", "《通", "）", "）：", "：“", "：", "》要"])
def test_squeezed_marks_are_filled_where_their_ink_is(view, qtbot, words):
    body = "他说：“《通知》要落实（试行）：“《规定》要执行”。”" * 3
    view.show_speech(opened(body))
    span = over(words, body)
    view.set_marks([mark(1, span, 3, body=body)])
    image = image_of(view)
    for offset in range(25):
        x, y = round(ink_of(view, offset).center().x()), fill_top(view, offset)
        wanted = fill(LIGHT, 3) if span.contains(offset) else QColor(LIGHT.page)
        assert image.pixelColor(x, y) == wanted, (offset, body[offset])


def test_a_mark_over_paragraphs_is_painted_on_every_line_of_it(view):
    span = Span(BODY.index("列席"), BODY.index("祥村"))
    view.set_marks([mark(1, span, 2)])
    assert_filled(view, [mark(1, span, 2)], LIGHT)
    end_of_paragraph = BODY.index("\n") - 1
    y = fill_top(view, end_of_paragraph)
    right = round(ink_of(view, end_of_paragraph).right()) + 30
    assert image_of(view).pixelColor(right, y) == QColor(LIGHT.page)


def test_the_shorter_mark_is_on_top_and_every_mark_has_a_line(view):
    long, short = over("把职工放在心上"), over("放在")
    view.set_marks([mark(2, long, 1), mark(1, short, 3)])
    image, inside = image_of(view), BODY.index("放在")
    x = point_of(view, inside).x()
    assert image.pixelColor(x, fill_top(view, inside)) == fill(LIGHT, 3)
    assert image.pixelColor(x, lane_y(view, inside, 0)) == strong(LIGHT, 1)
    assert image.pixelColor(x, lane_y(view, inside, 0) + 1) == strong(LIGHT, 1)
    assert image.pixelColor(x, lane_y(view, inside, 0) + 2) == QColor(LIGHT.page)
    assert image.pixelColor(x, lane_y(view, inside, 1)) == strong(LIGHT, 3)
    before = BODY.index("把职工")
    x = point_of(view, before).x()
    assert image.pixelColor(x, fill_top(view, before)) == fill(LIGHT, 1)
    assert image.pixelColor(x, lane_y(view, before, 1)) == QColor(LIGHT.page)


def test_beyond_three_lanes_marks_are_counted_in_the_margin(view):
    span = over("把职工放在心上")
    view.set_marks([mark(i, span, i) for i in range(1, 4)])
    three = image_of(view)
    marks = [mark(i, span, i) for i in range(1, 6)]
    view.set_marks(marks)
    five = image_of(view)
    right = round(view.page_layout.left + view.page_layout.column)
    y = point_of(view, span.start).y()
    beside = QRect(right + 2, y - 10, 30, 20)
    assert three.copy(beside) != five.copy(beside)
    counted = [view.marks_at(QPoint(x, y)) for x in range(right, right + 30)]
    assert (5, 4, 3, 2, 1) in counted


@pytest.mark.parametrize("style", [MarkStyle.UNDERLINE, MarkStyle.WAVY, MarkStyle.DOTS])
def test_a_line_alone_has_no_fill(view, style):
    span = over("把职工放在心上")
    plain = image_of(view)
    view.set_marks([mark(1, span, 4, style)])
    image = image_of(view)
    for offset in range(span.start, span.end):
        assert image.pixelColor(point_of(view, offset).x(), fill_top(view, offset)) == QColor(
            LIGHT.page
        )
    y = lane_y(view, span.start, 0)
    line = QRect(point_of(view, span.start).x() - 9, y - 1, 7 * 19, 5)
    assert plain.copy(line) != image.copy(line)


def test_dots_stand_under_the_middle_of_characters_and_not_under_punctuation(view):
    span = over("上，新建")
    view.set_marks([mark(1, span, 4, MarkStyle.DOTS)])
    image = image_of(view)
    page = QColor(LIGHT.page)
    for offset in range(span.start, span.end):
        ink, y = ink_of(view, offset), lane_y(view, offset, 0) + 1
        inked = image.pixelColor(round(ink.center().x()), y) != page
        assert inked is (BODY[offset] != "，"), BODY[offset]
        assert image.pixelColor(round(point_of(view, offset).x()) - 8, y) == page


def margin(view, offset):
    """The margin left of the line that holds `offset`."""
    y = point_of(view, offset).y()
    return QRect(0, y - 12, round(view.page_layout.left) - 10, 24)


def inked_at(image, x, y, colour):
    return image.pixelColor(x, y) == colour


def test_the_shape_stands_left_of_the_first_line_only(view):
    span = Span(BODY.index("全市"), BODY.index("他说"))
    plain = image_of(view)
    view.set_marks([mark(1, span, 3)])
    image = image_of(view)
    left, y = round(view.page_layout.left), point_of(view, span.start).y()
    assert inked_at(image, left - 21, y, strong(LIGHT, 3))
    assert image.pixelColor(left - 28, y) == QColor(LIGHT.page)
    second = span.end - 1
    assert point_of(view, second).y() > y
    assert image.copy(margin(view, second)) == plain.copy(margin(view, second))


def test_shapes_that_begin_on_one_line_stand_side_by_side_in_the_order_of_the_text(view):
    first, second = over("全市各级"), over("工会把")
    view.set_marks([mark(1, second, 5), mark(2, first, 3)])
    image, left = image_of(view), round(view.page_layout.left)
    y = point_of(view, first.start).y()
    assert inked_at(image, left - 21, y, strong(LIGHT, 3))
    assert inked_at(image, left - 35, y, strong(LIGHT, 5))


def test_a_bookmark_is_a_ribbon_beside_the_line_and_leaves_the_words_alone(view):
    span = over("全市各级")
    plain = image_of(view)
    view.set_marks([mark(1, span, 2, bookmark=True)])
    image = image_of(view)
    y = point_of(view, span.start).y()
    words = QRect(round(view.page_layout.left) - 9, 0, 760, 700)
    assert image.copy(words) == plain.copy(words)
    assert inked_at(image, round(view.page_layout.left) - 21, y, strong(LIGHT, 2))
    assert view.marks_at(point_of(view, span.start)) == ()


def test_doubtful_marks_and_quotes_of_other_words_are_never_painted(view):
    plain = image_of(view)
    span = over("把职工")
    strange = mark(3, span, body="乙" * len(BODY))
    view.set_marks(
        [
            mark(1, span, state=AnchorState.AMBIGUOUS),
            mark(2, span, state=AnchorState.ORPHAN),
            strange,
        ]
    )
    assert image_of(view) == plain
    view.set_marks([mark(1, span, state=AnchorState.EDITED)])
    assert image_of(view) != plain


def test_another_text_drops_the_marks(view):
    view.set_marks(MARKS)
    view.refresh_outline(opened())
    assert_filled(view, MARKS, LIGHT)
    other = "改" + BODY
    view.refresh_outline(opened(other))
    image = image_of(view)
    view.set_marks([])
    assert image_of(view) == image


@pytest.mark.parametrize("seed", range(6))
def test_painting_never_leaves_the_words(view, seed):
    """What differs from the bare page lies in the boxes of the marks, in their lanes, or in the margins."""
    chance = Random(seed)
    view.verticalScrollBar().setValue(chance.randrange(200))
    plain, marks = image_of(view), []
    for number in range(1, 12):
        start = chance.randrange(view.seen_to() - 30)
        span = Span(start, start + chance.randrange(1, 60))
        marks.append(mark(number, span, chance.randrange(1, 9), chance.choice(list(MarkStyle))))
    view.set_marks(marks)
    view.set_current_mark(None)
    image, allowed = image_of(view), []
    for one in marks:
        for box in view.boxes(one.span):
            wide = box.translated(-scrolled(view)).toAlignedRect()
            allowed.append(wide.adjusted(0, 0, 0, 9))
    left = round(view.page_layout.left)
    right = round(left + view.page_layout.column)
    for y in range(image.height()):
        here = [box for box in allowed if box.top() <= y <= box.bottom()]
        for x in range(left - 12, right):
            if image.pixel(x, y) != plain.pixel(x, y):
                assert any(box.left() <= x <= box.right() for box in here), (x, y)


def test_a_selection_lies_over_fills_and_leaves_their_lines(view):
    span = over("把职工放在心上")
    view.set_marks([mark(1, span, 1)])
    view.select_span(over("放在"))
    image, offset = image_of(view), BODY.index("放在")
    x = point_of(view, offset).x()
    assert image.pixelColor(x, fill_top(view, offset)) == QColor(LIGHT.accent_tint)
    assert image.pixelColor(x, lane_y(view, offset, 0)) == strong(LIGHT, 1)


def test_the_current_mark_has_handles_and_a_stronger_line(view):
    span = over("把职工放在心上")
    view.set_marks([mark(1, span, 1)])
    x, y = point_of(view, span.start).x(), lane_y(view, span.start, 0)
    assert image_of(view).pixelColor(x, y + 2) == QColor(LIGHT.page)
    view.set_current_mark(1)
    image = image_of(view)
    assert image.pixelColor(x, y + 2) == strong(LIGHT, 1)
    box = view.boxes(span)[0].translated(-scrolled(view))
    for edge in (box.left(), box.right()):
        assert inked_at(image, round(edge), round(box.center().y()), strong(LIGHT, 1))


def test_traces_of_cleaning_stand_beside_the_shapes(view):
    raw = "删去" + BODY
    edits = (Edit("navigation", "removed", Span(0, 2), "删去", ""),)
    speech = replace(opened(), raw=raw, offsets=OffsetMap(len(raw), edits))
    view.show_speech(speech)
    view.set_traces(speech)
    plain = image_of(view)
    view.set_marks([mark(1, over("各位代表"), 3)])
    image, left, y = image_of(view), round(view.page_layout.left), point_of(view, 0).y()
    assert inked_at(image, left - 21, y, strong(LIGHT, 3))
    box = QRect(left - 29, y - 8, 15, 16)
    assert image.copy(box.translated(-14, 0)) == plain.copy(box)


def test_a_mark_is_on_the_screen_with_the_next_painting(view):
    image_of(view)
    view.set_marks([mark(1, over("把职工"), 1)])
    view.set_marks([mark(1, over("把职工"), 1), mark(2, over("放在心上"), 6)])
    offset = BODY.index("放在")
    assert image_of(view).pixelColor(point_of(view, offset).x(), fill_top(view, offset)) == fill(
        LIGHT, 6
    )
    view.set_marks([])
    assert image_of(view).pixelColor(point_of(view, offset).x(), fill_top(view, offset)) == QColor(
        LIGHT.page
    )
