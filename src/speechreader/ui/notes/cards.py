"""One card of the notes: measured, painted, and what of it was hit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from math import ceil
from time import localtime
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
    QTextDocument,
)

from speechreader.app.language import translate
from speechreader.model.annotation import AnchorState, Mark
from speechreader.model.span import Span
from speechreader.ui import icons
from speechreader.ui.look import Look
from speechreader.ui.notes.layout import Form
from speechreader.ui.notes.marking import is_bookmark
from speechreader.ui.notes.rich import plain_note, set_note
from speechreader.ui.notes.shapes import draw_shape

_PAD_TOP, _PAD_SIDE, _PAD_FOOT = 7, 14, 9
_HEAD, LINE, _TAGS, _CHOICE = 18, 20, 25, 32
#: A note of more lines than this shows only the first few until it is unfolded.
MOST, FEW = 6, 3
#: Height of a card that shows its first line.
LEAST = _PAD_TOP + _HEAD + _PAD_FOOT
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class Part(Enum):
    """What of a card the pointer is on."""

    CARD = "card"
    UNFOLD = "unfold"
    CHOICE = "choice"


class Hit(NamedTuple):
    """A part, and for a choice the place it stands for."""

    part: Part
    span: Span | None = None


@dataclass(slots=True)
class Card:
    """A mark as the panel shows it; `choices` are (words, place) for one whose place is in doubt."""

    mark: Mark
    y: float = 0.0
    unfolded: bool = False
    choices: tuple[tuple[str, Span], ...] = ()
    #: Another height while the note is being written.
    writing: float = 0.0
    areas: list[tuple[QRectF, Hit]] = field(default_factory=list["tuple[QRectF, Hit]"])

    @property
    def doubtful(self) -> bool:
        """Whether a person must say where it belongs."""
        return self.mark.span is None


class CardFace:
    """Measures and paints cards of one width in the theme of `look`."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.width = 294.0

    # Measuring

    def height(self, card: Card, *, exact: bool = True) -> float:
        """The whole height of a card; not `exact` costs next to nothing and may be a line off."""
        if card.writing:
            return LEAST + card.writing
        lines = self._lines(card, exact=exact)
        tall = LEAST + lines * LINE + (LINE if self._folds(card, exact=exact) else 0)
        if card.doubtful:
            tall += self._sentence_lines(card) * LINE + _CHOICE * self._choice_rows(card)
        return tall + (_TAGS if card.mark.annotation.tags else 0)

    def _folds(self, card: Card, *, exact: bool = True) -> bool:
        return self._all_lines(card, exact=exact) > MOST

    def _lines(self, card: Card, *, exact: bool = True) -> int:
        lines = self._all_lines(card, exact=exact)
        return FEW if lines > MOST and not card.unfolded else lines

    def _all_lines(self, card: Card, *, exact: bool) -> int:
        note = card.mark.annotation.note.strip()
        if not note:
            return 0
        if exact:
            return round(self._document(note).size().height() / LINE)
        per_line = max(1.0, self._room / 13)
        return sum(max(1, ceil(len(line) / per_line)) for line in note[:4000].split("\n"))

    @property
    def _room(self) -> float:
        return self.width - 2 * _PAD_SIDE

    def _document(self, note: str) -> QTextDocument:
        theme = self._look.theme
        family = "|".join(self._look.sans)
        return _documents(note[:20_000], family, theme.text_1, self._room, self._look)

    def _sentence_lines(self, card: Card) -> int:
        metrics = QFontMetricsF(self._look.font(13))
        return max(1, ceil(metrics.horizontalAdvance(doubt_sentence(card)) / self._room))

    def _choice_boxes(self, card: Card) -> list[tuple[QRectF, str, Span]]:
        """The buttons of the places, wrapped; the boxes start at (0, 0)."""
        metrics, boxes = QFontMetricsF(self._look.font(12)), list[tuple[QRectF, str, Span]]()
        x = y = 0.0
        for words, span in card.choices:
            width = min(self._room, metrics.horizontalAdvance(words) + 24)
            if x and x + width > self._room:
                x, y = 0.0, y + _CHOICE
            boxes.append((QRectF(x, y + 4, width, 24), words, span))
            x += width + 6
        return boxes

    def _choice_rows(self, card: Card) -> int:
        boxes = self._choice_boxes(card)
        return round((boxes[-1][0].top() - 4) / _CHOICE) + 1 if boxes else 0

    # Painting

    def paint(
        self, painter: QPainter, card: Card, box: QRectF, form: Form, *, chosen: bool, over: bool
    ) -> None:
        """Paint a card into `box`, and note in it where its parts are."""
        card.areas = []
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, card, box, chosen=chosen, over=over)
        inner = box.adjusted(_PAD_SIDE, _PAD_TOP, -_PAD_SIDE + 4, 0)
        head = QRectF(inner.left(), inner.top(), inner.width(), _HEAD)
        self._head(painter, card, head, least=form is not Form.WHOLE)
        if form is Form.WHOLE and not card.writing:
            y = head.bottom() + 2
            if card.doubtful:
                y = self._doubt(painter, card, inner.left(), y)
            y = self._note(painter, card, inner.left(), y)
            self._tags(painter, card.mark.annotation.tags, inner.left(), y + 5)
        painter.restore()

    def paint_gathered(self, painter: QPainter, box: QRectF, count: int, *, over: bool) -> None:
        """Paint the row that stands for `count` cards."""
        theme = self._look.theme
        painter.setPen(QPen(QColor(theme.line_firm), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(theme.hover if over else theme.panel))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(QColor(theme.text_2))
        painter.setFont(self._look.font(12))
        words = translate("notes", "{n} more notes here", n=f"{count:,}")
        painter.drawText(box.adjusted(_PAD_SIDE, 0, -8, 0), _MIDDLE, words)

    def _ground(
        self, painter: QPainter, card: Card, box: QRectF, *, chosen: bool, over: bool
    ) -> None:
        theme, edge = self._look.theme, box.adjusted(0.5, 0.5, -0.5, -0.5)
        colour = theme.accent if chosen else theme.line_firm if over else theme.line_soft
        pen = QPen(QColor(colour), 1)
        ground = theme.raised
        if card.doubtful:
            ground = theme.warn_ground
            pen = QPen(QColor(theme.accent if chosen else theme.warn), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(edge, 6, 6)
        bar = QRectF(box.left(), box.top() + 7, 3, box.height() - 14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.mark(card.mark.annotation.colour).strong))
        painter.drawRoundedRect(bar, 1.5, 1.5)

    def _head(self, painter: QPainter, card: Card, row: QRectF, *, least: bool) -> None:
        theme, said = self._look.theme, card.mark.annotation
        shape = QRectF(row.left(), row.center().y() - 5, 10, 10)
        strong = theme.mark(said.colour).strong
        draw_shape(painter, said.colour, shape, strong, bookmark=is_bookmark(card.mark))
        room = row.adjusted(17, 0, 0, 0)
        room.setRight(room.right() - self._corner(painter, card, room) - 8)
        quote = " ".join(said.anchor.quote.exact.split())
        note = plain_note(said.note) if least else ""
        self._words(painter, room, note or quote, theme.text_1 if note else theme.text_2, 12)

    def _corner(self, painter: QPainter, card: Card, room: QRectF) -> float:
        """The date, or that the place is in doubt; gives its width."""
        theme = self._look.theme
        painter.setFont(self._look.figures(11))
        words, colour = date_words(card.mark.annotation.modified), theme.text_3
        if card.mark.state is not AnchorState.SAME:
            words, colour = state_words(card.mark), theme.warn
        painter.setPen(QColor(colour))
        painter.drawText(room, _RIGHT, words)
        width = painter.fontMetrics().horizontalAdvance(words)
        if colour == theme.warn:
            x, y = room.right() - width - 17, room.center().y() - 6.5
            icons.draw(painter, "warn", x, y, theme.warn, 13)
            width += 17
        return width

    def _doubt(self, painter: QPainter, card: Card, x: float, y: float) -> float:
        theme = self._look.theme
        tall = self._sentence_lines(card) * LINE
        painter.setFont(self._look.font(13))
        painter.setPen(QColor(theme.warn))
        box = QRectF(x, y, self._room, tall + 4)
        painter.drawText(box, Qt.TextFlag.TextWrapAnywhere, doubt_sentence(card))
        painter.setFont(self._look.font(12))
        for place, words, span in self._choice_boxes(card):
            button = place.translated(x, y + tall)
            painter.setPen(QPen(QColor(theme.line_firm), 1))
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(button.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setPen(QColor(theme.text_1))
            shown = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, int(button.width() - 16)
            )
            painter.drawText(button, Qt.AlignmentFlag.AlignCenter, shown)
            card.areas.append((button, Hit(Part.CHOICE, span)))
        return y + tall + _CHOICE * self._choice_rows(card)

    def _note(self, painter: QPainter, card: Card, x: float, y: float) -> float:
        note = card.mark.annotation.note.strip()
        if not note:
            return y
        tall = self._lines(card) * LINE
        painter.save()
        painter.translate(x, y)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(0, 0, self._room, tall)
        context.palette.setColor(QPalette.ColorRole.Text, QColor(self._look.theme.text_1))
        painter.setClipRect(context.clip)
        self._document(note).documentLayout().draw(painter, context)
        painter.restore()
        y += tall
        if self._folds(card):
            words = translate("notes", "Fold") if card.unfolded else translate("notes", "Unfold")
            painter.setFont(self._look.font(12))
            painter.setPen(QColor(self._look.theme.accent))
            row = QRectF(x, y, self._room, LINE)
            painter.drawText(row, _MIDDLE, words)
            card.areas.append((row, Hit(Part.UNFOLD)))
            y += LINE
        return y

    def _tags(self, painter: QPainter, tags: Sequence[str], x: float, y: float) -> None:
        theme, right = self._look.theme, x + self._room
        painter.setFont(self._look.font(11))
        metrics = painter.fontMetrics()
        for i, tag in enumerate(tags):
            words = metrics.elidedText(tag, Qt.TextElideMode.ElideRight, 110)
            width = metrics.horizontalAdvance(words) + 12
            more = f"+{len(tags) - i}"
            if x + width > right - (0 if i == len(tags) - 1 else 26):
                painter.setPen(QColor(theme.text_3))
                painter.drawText(QRectF(x, y, 40, 18), _MIDDLE, more)
                return
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.tag))
            painter.drawRoundedRect(QRectF(x, y, width, 18), 4, 4)
            painter.setPen(QColor(theme.text_2))
            painter.drawText(QRectF(x, y, width, 18), Qt.AlignmentFlag.AlignCenter, words)
            x += width + 6

    def _words(self, painter: QPainter, room: QRectF, text: str, colour: str, pixels: int) -> None:
        painter.setFont(self._look.font(pixels))
        painter.setPen(QColor(colour))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text[:300], Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, _MIDDLE, shown)


@lru_cache(maxsize=512)
def _documents(note: str, _family: str, colour: str, width: float, look: Look) -> QTextDocument:
    return set_note(note, look.font(13), colour, width, LINE)


def hit(card: Card, point: QPointF) -> Hit:
    """What of a painted card is at `point`."""
    return next((what for box, what in card.areas if box.contains(point)), Hit(Part.CARD))


def doubt_sentence(card: Card) -> str:
    """What a person should know of a mark whose place is in doubt."""
    if card.mark.state is AnchorState.ORPHAN:
        return translate("notes", "The text changed, and this passage is gone.")
    if not card.choices:
        return translate("notes", "The text changed, and the place is not certain.")
    if len(card.choices) == 1:
        return translate("notes", "The text changed. Does it belong here?")
    return translate("notes", "The text changed. Choose the place.")


def state_words(mark: Mark) -> str:
    """What became of the words of a mark, in two or three."""
    return {
        AnchorState.MOVED: translate("notes", "moved"),
        AnchorState.EDITED: translate("notes", "reworded"),
        AnchorState.AMBIGUOUS: translate("notes", "place in doubt"),
        AnchorState.ORPHAN: translate("notes", "words gone"),
    }.get(mark.state, "")


def date_words(time: str) -> str:
    """The day of an ISO time, without the year where it is this one."""
    day = time[:10]
    return day[5:] if day[:4] == f"{localtime().tm_year}" else day


def spoken_card(mark: Mark) -> str:
    """A card as a screen reader says it."""
    said = mark.annotation
    parts = (state_words(mark), said.anchor.quote.exact, plain_note(said.note), *said.tags)
    return ", ".join(part for part in parts if part)
