"""Where strokes of the dot plot stand."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QPointF, QRectF

from speechreader.model.comparison import Passage, PassageKind
from speechreader.model.span import Span
from speechreader.ui.compare.dot_frame import Frame, Stroke


def framed(a: int = 1000, b: int = 500) -> Frame:
    frame = Frame(a, b)
    frame.fit(QRectF(0, 0, 600, 300))
    return frame


def passage(a: int, b: int, length: int = 100, *, moved: bool = False) -> Passage:
    spans = Span(a, a + length), Span(b, b + length)
    return Passage(*spans, PassageKind.NEAR, 0.9, 10, moved=moved)


def test_places_and_points_answer_each_other() -> None:
    frame = framed()
    assert (frame.x(0), frame.x(1000)) == (frame.box.left(), frame.box.right())
    assert (frame.y(0), frame.y(500)) == (frame.box.top(), frame.box.bottom())
    assert frame.offsets(QPointF(frame.x(250), frame.y(400))) == (250, 400)
    assert frame.offsets(QPointF(-50, 9999)) == (0, 500)


def test_the_point_under_the_pointer_stays_while_it_is_enlarged() -> None:
    frame = framed()
    about = QPointF(frame.x(300), frame.y(100))
    frame.zoom(4, about)
    assert frame.offsets(about) == (300, 100)
    assert frame.seen[1] - frame.seen[0] == pytest.approx(250)
    frame.zoom(1 / 100, about)
    assert frame.seen == (0, 1000, 0, 500)  # never less than all


def test_what_is_enlarged_stays_within_the_texts() -> None:
    frame = framed()
    frame.zoom(5, QPointF(frame.x(0), frame.y(0)))
    frame.move(-10_000, 10_000)
    assert frame.seen[0] == 0
    assert frame.seen[3] == 500
    frame.zoom(10_000, QPointF(frame.x(0), frame.y(500)))
    assert frame.seen[1] - frame.seen[0] == pytest.approx(10)


def test_a_passage_out_of_sight_is_brought_in() -> None:
    frame = framed()
    frame.zoom(5, QPointF(frame.x(0), frame.y(0)))
    far = passage(800, 300)
    assert frame.bring(far)
    assert frame.seen[0] <= 850 <= frame.seen[1]
    assert frame.seen[2] <= 350 <= frame.seen[3]
    assert not frame.bring(far)


def test_the_shortest_stroke_can_be_seen_and_hit() -> None:
    frame = framed(200_000, 200_000)
    stroke = Stroke.of(3, passage(100_000, 50_000, 6), frame)
    by = stroke.end - stroke.start
    assert (by.x() ** 2 + by.y() ** 2) ** 0.5 == pytest.approx(5)
    assert stroke.distance((stroke.start + stroke.end) / 2) == pytest.approx(0, abs=1e-6)
    assert stroke.distance(stroke.end + QPointF(30, 40)) == pytest.approx(50, abs=6)
