"""The field that a query is typed in, and what it offers below while one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from speechreader.app.language import QT_TRANSLATE_NOOP, translate
from speechreader.ui.look import Look
from speechreader.ui.widgets.buttons import KeyCap
from speechreader.ui.widgets.field import FilterField
from speechreader.ui.widgets.text import plain_tooltip

_ROW = 28
_MOST = 8


class QueryField(FilterField):
    """`typed` carries what stands in it when a person changes it; `entered` on Enter; `left` on Esc.

    ↓ asks for the list below (`offers_asked`); while that is shown, ↑ ↓ Enter and Esc belong to it.
    """

    typed = Signal(str)
    left = Signal()
    offers_asked = Signal()
    focused = Signal()
    unfocused = Signal()

    def __init__(self, look: Look, key: str = "") -> None:
        super().__init__(look, translate("search", "Search all speeches"), icon="search")
        self.setMaxLength(200_000)
        self.setToolTip(language_tooltip())
        self.offers: Offers | None = None
        self._cap = KeyCap(key) if key else None
        if self._cap is not None:
            self._cap.setParent(self)
            self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textEdited.connect(self.typed)
        self._cross.triggered.connect(lambda: self.typed.emit(""))

    def show_text(self, text: str) -> None:
        """Take `text` without telling."""
        if text != self.text():
            self.setText(text)

    def mark_place(self, at: int) -> None:
        """Mark the character `at` (from 1) of the query, where it is wrong; words that are being typed are left be."""
        if 1 <= at <= len(self.text()) and not self.hasFocus():
            self.setSelection(at - 1, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list below come first."""
        offers, key = self.offers, event.key()
        if offers is not None and offers.isVisible() and offers.take_key(key):
            return
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Down and not self.text():
            self.offers_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Somebody is about to type."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is offered goes."""
        super().focusOutEvent(event)
        self.unfocused.emit()

    def resizeEvent(self, event: object) -> None:
        """The key stands at the right end."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._settle()

    def _settle(self) -> None:
        super()._settle()
        cap = getattr(self, "_cap", None)
        if cap is not None:
            cap.setVisible(not self.text())
            cap.adjustSize()
            cap.move(self.width() - cap.width() - 8, (self.height() - cap.height()) // 2)


class Offers(QListWidget):
    """Queries of late and words that begin so, below a field; the focus stays in the field."""

    taken = Signal(str)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("offers")
        self.setFrameShape(QFrame.Shape.Box)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("search", "Searches of late and words"))
        self.itemClicked.connect(self._take)
        self.hide()

    def offer(self, field: QWidget, words: Sequence[str]) -> None:
        """Show `words` below `field`; without any it goes."""
        self.clear()
        for word in words[:_MOST]:
            item = QListWidgetItem(" ".join(word.split())[:200])
            item.setData(Qt.ItemDataRole.UserRole, word)
            self.addItem(item)
        self.setVisible(bool(words))
        corner = field.mapTo(self._over, QPoint(0, field.height() + 2))
        corner.setX(max(4, min(corner.x(), self._over.width() - field.width() - 4)))
        height = sum(self.sizeHintForRow(i) for i in range(self.count())) + 2 * self.frameWidth()
        self.setGeometry(corner.x(), max(corner.y(), 0), field.width(), height)
        self.raise_()

    def words(self) -> list[str]:
        """What is offered."""
        return [self.item(i).data(Qt.ItemDataRole.UserRole) for i in range(self.count())]

    def take_key(self, key: int) -> bool:
        """Do what a key means here; gives whether it meant anything."""
        row, last = self.currentRow(), self.count() - 1
        if key == Qt.Key.Key_Down:
            self.setCurrentRow(min(row + 1, last))
        elif key == Qt.Key.Key_Up and row >= 0:
            self.setCurrentRow(row - 1)
        elif key == Qt.Key.Key_Escape:
            self.hide()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self._take(self.item(row))
        else:
            return False
        return True

    def _take(self, item: QListWidgetItem) -> None:
        self.hide()
        self.taken.emit(item.data(Qt.ItemDataRole.UserRole))


_LANGUAGE = (
    QT_TRANSLATE_NOOP("search", "工会 改革    both words, anywhere in a speech"),
    QT_TRANSLATE_NOOP("search", "“工会改革”    these characters one after the other"),
    QT_TRANSLATE_NOOP("search", "工会 OR 职工    one of them    ·    -改革    without it"),
    QT_TRANSLATE_NOOP("search", "工会 NEAR/10 改革    at most 10 characters apart"),
    QT_TRANSLATE_NOOP(
        "search",
        "“改*5放”    up to 5 characters between    ·    /第.{{1,3}}次/    regular expression",
    ),
    "title:  speaker:  tag:  note:  after:  before:  section:",
)


def language_tooltip() -> str:
    """The query language in one tooltip."""
    return plain_tooltip("\n".join(translate("search", text) for text in _LANGUAGE))
