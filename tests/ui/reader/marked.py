"""A page with marks for the tests of this folder, and what stands on it in pixels."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QImage

from speechreader.model.annotation import (
    Anchor,
    AnchorState,
    Annotation,
    Mark,
    MarkId,
    MarkStyle,
    Motivation,
    Quote,
)
from speechreader.model.cleaning import OffsetMap
from speechreader.model.span import Span
from speechreader.model.speech import Metadata, OpenedSpeech, Original, Place, SpeechId
from speechreader.model.speech import SpeechSummary as Summary
from speechreader.ui.reader.marks.pictures import BOX
from speechreader.ui.reader.view import ReaderView
from speechreader.ui.theme import THEMES, Theme

BODY = "\n".join(
    (
        "各位代表：现在我报告工作，请大家审议，并请列席的同志提出意见。",
        "全市各级工会把职工放在心上，新建组织312家，覆盖47个乡镇（街道），“一站通”服务到了车间。他说：“《通知》要落实！”",
        "围绕重点行业开展竞赛，𠮷祥村也来了😀人。",
        "e\u0301tude 一首，由职工乐团演奏，大家听得入神。",
        *("我们一件一件办好实事，让职工看得见、摸得着。" * 3 for _ in range(20)),
    )
)


def opened(body: str = BODY) -> OpenedSpeech:
    """The body as an opened speech."""
    known = Metadata(title="在全体会议上的报告", date="2025-03-18", speaker="周明远")
    summary = Summary(SpeechId(1), "报告", None, None, None, None, len(body), 0.0, "", "")
    original = Original("a.txt", "", 1, "text/plain", "utf-8")
    return OpenedSpeech(
        summary, known, known, body, (), (), body, OffsetMap(len(body), ()), (), original, Place(0)
    )


def mark(  # noqa: PLR0913 - every test asks for something else
    number: int,
    span: Span,
    colour: int = 1,
    style: MarkStyle = MarkStyle.HIGHLIGHT,
    body: str = BODY,
    state: AnchorState = AnchorState.SAME,
    bookmark: bool = False,
) -> Mark:
    """A mark; a greater number was made later."""
    motivation = Motivation.BOOKMARKING if bookmark else Motivation.HIGHLIGHTING
    anchor = Anchor(span, Quote(span.of(body)))
    note = Annotation(anchor, style, colour, f"2025-03-{number:02}", "", motivation=motivation)
    return Mark(MarkId(number), SpeechId(1), f"urn:uuid:{number}", note, state)


def over(words: str, body: str = BODY) -> Span:
    """Where `words` first stand."""
    start = body.index(words)
    return Span(start, start + len(words))


def new_view(qtbot, body: str = BODY) -> ReaderView:
    """A page on the screen."""
    made = ReaderView()
    qtbot.addWidget(made)
    made.set_theme(THEMES["light"])
    made.set_motion(False)
    made.resize(860, 700)
    made.show_speech(opened(body))
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def image_of(view: ReaderView) -> QImage:
    """What a full painting puts on the page."""
    return view.viewport().grab().toImage()


def scrolled(view: ReaderView) -> QPoint:
    return QPoint(view.horizontalScrollBar().value(), view.verticalScrollBar().value())


def ink_of(view: ReaderView, offset: int) -> QRectF:
    """The box of the ink of one character in the viewport, asked of the glyphs themselves."""
    place = view.page.positions.place(offset)
    index = place.paragraph + view.page.front
    shape = view.page_layout.shape(index)
    unit = view.page.positions.to_units(place.paragraph, place.offset)
    (run, *_) = shape.glyphRuns(unit, 1)
    box = run.rawFont().boundingRect(run.glyphIndexes()[0]).translated(run.positions()[0])
    top = view.page_layout.line_top(index, 0) - round(
        view.page_layout.style(index).above * view.page_layout.em
    )
    return box.translated(view.page_layout.left, top).translated(-scrolled(view))


def fill_top(view: ReaderView, offset: int) -> int:
    """The y in the viewport of the second row of the fill over the character: no ink reaches that high."""
    place = view.page.positions.place(offset)
    index, layout = place.paragraph + view.page.front, view.page_layout
    high = round(BOX * layout.em * layout.style(index).size)
    y = layout.line_top(index, layout.line_of(index, place.offset))
    return round(y + round((layout.pitch(index) - high) / 2)) + 1 - scrolled(view).y()


def lane_y(view: ReaderView, offset: int, lane: int) -> int:
    """The y in the viewport of the first row of a lane under the character."""
    index = view.page.positions.place(offset).paragraph + view.page.front
    high = round(BOX * view.page_layout.em * view.page_layout.style(index).size)
    return fill_top(view, offset) - 1 + high + 3 * lane


def point_of(view: ReaderView, offset: int) -> QPoint:
    """The middle of the character at `offset` of the body, in the viewport."""
    box = view.boxes(Span(offset, offset + 1))[0].translated(-scrolled(view))
    return box.center().toPoint()


def edge_of(view: ReaderView, offset: int) -> QPoint:
    """The left edge of the character at `offset`, at half its height, in the viewport."""
    box = view.boxes(Span(offset, offset + 1))[0].translated(-scrolled(view))
    return QPoint(round(box.left()) + 1, round(box.center().y()))


def fill(theme: Theme, colour: int) -> QColor:
    return QColor(theme.mark(colour).fill)


def strong(theme: Theme, colour: int) -> QColor:
    return QColor(theme.mark(colour).strong)
