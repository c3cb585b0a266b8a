"""The column of cards beside the text: one painted widget that moves with the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from speechreader.app.language import translate
from speechreader.model.annotation import MarkId
from speechreader.ui.look import Look
from speechreader.ui.notes.cards import LEAST, Card, CardFace, Part, hit, spoken_card
from speechreader.ui.notes.editor import NoteEditor
from speechreader.ui.notes.layout import GAP, Form, Spot, Wish, lay_out

LEFT, RIGHT = 14, 12
#: By how much the editor is narrower than its card.
_INSET = 18
#: Between the last card and the lower edge.
_FOOT_GAP = 8


class CardColumn(QWidget):
    """Shows `cards` at the height of their lines; all heights are pixels of the page, `top` is what stands at y 0.

    `picked` (a click or ↑ ↓), `edit_asked` (a double click or Enter), `choice_made` (mark, place), `gathered_picked`,
    `menu_asked` (global point), `keyed` (a key for the chosen mark), `wheeled` (the event, for the page),
    `changed` (cards have moved).
    """

    picked = Signal(object)
    edit_asked = Signal(object)
    choice_made = Signal(object, object)
    gathered_picked = Signal()
    menu_asked = Signal(QPoint)
    keyed = Signal(QKeyEvent)
    wheeled = Signal(QWheelEvent)
    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.face = CardFace(look)
        self.cards: list[Card] = []
        self.spots: list[Spot] = []
        #: What of the page stands at the upper edge, now and once it is scrolled to its end.
        self.top, self.last_top = 0.0, float("inf")
        self.view = 600.0
        self.chosen: MarkId | None = None
        self._over: int | None = None
        self._editor: QWidget | None = None
        self._edited: MarkId | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("notes", "Notes beside the text"))
        look.changed.connect(self.update)

    # What is shown

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show `cards`, which are sorted by `y`."""
        self.cards = list(cards)
        self._over = None
        self.lay_out()

    def choose(self, mark: MarkId | None) -> None:
        """Show which card is chosen."""
        self.chosen = mark
        found = self._index(mark)
        spoken = spoken_card(self.cards[found].mark) if found is not None else ""
        self.setAccessibleDescription(spoken)
        self.lay_out()

    def scroll_to(self, top: float) -> None:
        """The page has moved: `top` is what stands at the upper edge."""
        if top != self.top:
            self.top = top
            self._place_editor()
            self.update()
            self.changed.emit()

    def lay_out(self) -> None:
        """Find the place of every card."""
        self.face.width = self.width() - LEFT - RIGHT
        near = (self.top - self.view, self.top + 2 * self.view)
        wishes = [
            Wish(card.y, self.face.height(card, exact=near[0] < card.y < near[1]), LEAST)
            for card in self.cards
        ]
        foot = self.last_top + self.height() - _FOOT_GAP
        room = foot > self.view or sum(wish.whole + GAP for wish in wishes) < foot
        if foot == float("inf") or not room:
            foot = None
        self.spots = lay_out(wishes, view=self.view, chosen=self._index(self.chosen), foot=foot)
        self._place_editor()
        self.update()
        self.changed.emit()

    def box(self, mark: MarkId | None) -> QRectF | None:
        """Where the card of a mark stands in this widget; None where it has none of its own."""
        found = self._index(mark)
        if found is None or self.spots[found].form in (Form.ABSENT, Form.GATHERED):
            return None
        return self._box(found)

    def _box(self, index: int) -> QRectF:
        spot = self.spots[index]
        return QRectF(LEFT, spot.y - self.top, self.face.width, spot.height)

    def _index(self, mark: MarkId | None) -> int | None:
        return next((i for i, card in enumerate(self.cards) if card.mark.id == mark), None)

    # The editor lies over the card it belongs to

    def host(self, editor: QWidget | None, mark: MarkId | None) -> None:
        """Let `editor` stand in the card of `mark`; None takes it out."""
        self._editor, self._edited = editor, mark
        if editor is not None:
            editor.setParent(self)
            self._place_editor()
            editor.show()

    def room_for_editor(self, editor: NoteEditor) -> float:
        """The height that the editor needs in a card of this column."""
        return float(editor.needed(self.width() - LEFT - RIGHT - _INSET))

    def _place_editor(self) -> None:
        box = self.box(self._edited)
        if self._editor is None or box is None:
            return
        left, top = round(box.left()) + 10, round(box.top()) + LEAST - 6
        self._editor.setGeometry(
            QRect(left, top, round(box.width()) - _INSET, round(box.height()) - LEAST)
        )

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Only the cards that can be seen."""
        with QPainter(self) as painter:
            for i, card in enumerate(self.cards):
                spot, box = self.spots[i], self._box(i)
                if spot.form is Form.ABSENT or not box.intersects(QRectF(event.rect())):
                    continue
                if spot.form is Form.GATHERED:
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                    self.face.paint_gathered(painter, box, spot.cards, over=i == self._over)
                    continue
                chosen = card.mark.id == self.chosen
                self.face.paint(painter, card, box, spot.form, chosen=chosen, over=i == self._over)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the notes in other places."""
        super().resizeEvent(event)
        self.lay_out()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The card under the pointer shows that it can be clicked."""
        over = self._at(event.position())
        active = over is not None and self._hit(over, event.position()) is not Part.CARD
        shape = Qt.CursorShape.PointingHandCursor if active else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        if over != self._over:
            self._over = over
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No card is under the pointer."""
        self._over = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a card, unfold it, or choose the place of one in doubt."""
        found = self._at(event.position())
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if found is None or event.button() == Qt.MouseButton.RightButton:
            return
        card = self.cards[found]
        if self.spots[found].form is Form.GATHERED:
            self.gathered_picked.emit()
            return
        what = hit(card, event.position())
        if what.part is Part.UNFOLD:
            card.unfolded = not card.unfolded
            self.lay_out()
        elif what.part is Part.CHOICE:
            self.choice_made.emit(card.mark.id, what.span)
        else:
            self.picked.emit(card.mark.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write."""
        found = self._at(event.position())
        if found is not None and self.spots[found].form is not Form.GATHERED:
            self.edit_asked.emit(self.cards[found].mark.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the card."""
        found = self._at(QPointF(event.pos()))
        if found is not None and self.spots[found].form is not Form.GATHERED:
            self.picked.emit(self.cards[found].mark.id)
            self.menu_asked.emit(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, and the cards with it."""
        self.wheeled.emit(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑ ↓ from card to card, Enter writes; other keys are for the chosen mark."""
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen is not None:
            self.edit_asked.emit(self.chosen)
        else:
            event.ignore()
            self.keyed.emit(event)

    def _step(self, by: int) -> None:
        found = self._index(self.chosen)
        if found is None:
            found = next((i for i in range(len(self.cards)) if self._box(i).bottom() > 0), 0) - by
        if 0 <= found + by < len(self.cards):
            self.picked.emit(self.cards[found + by].mark.id)

    def _at(self, point: QPointF) -> int | None:
        inside = (
            i
            for i in range(len(self.cards) - 1, -1, -1)
            if self.spots[i].form is not Form.ABSENT and self._box(i).contains(point)
        )
        return next(inside, None)

    def _hit(self, index: int, point: QPointF) -> Part:
        return hit(self.cards[index], point).part
