"""The review panel: which marks there are to look at, the one that is current in full, and the way to settle all."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from speechreader.app.language import translate
from speechreader.model.annotation import Mark
from speechreader.ui.library.view import panel_head
from speechreader.ui.look import Look
from speechreader.ui.notes.review.delegate import ReviewDelegate
from speechreader.ui.notes.review.detail import Detail
from speechreader.ui.notes.review.model import MARK_ROLE
from speechreader.ui.widgets.buttons import IconButton
from speechreader.ui.widgets.text import PlainLabel, line

_FIGURES = "123456789"


class ReviewList(QListView):
    """`answered` carries "accept", "orphan", "place", "undecide", "show" (a click) or a figure."""

    answered = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setItemDelegate(ReviewDelegate(look))
        self.itemDelegate().setParent(self)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(translate("review", "Marks to be reviewed"))
        look.changed.connect(self.viewport().update)

    def mark(self) -> Mark | None:
        """The mark that is current."""
        found = self.currentIndex().data(MARK_ROLE)
        return found if isinstance(found, Mark) else None

    def event(self, event: QEvent) -> bool:
        """The answers come before the shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if _answer(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter accepts, figures choose a place, O keeps without one, P places by hand, Backspace takes back."""
        answer = _answer(event)
        if answer:
            self.answered.emit(answer)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are answers here."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click shows the mark on the page, also when it is current already."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.mark() is not None:
            self.answered.emit("show")


def _answer(event: QKeyEvent) -> str:
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return ""
    key = Qt.Key(event.key())
    keys = {
        Qt.Key.Key_Return: "accept",
        Qt.Key.Key_Enter: "accept",
        Qt.Key.Key_O: "orphan",
        Qt.Key.Key_P: "place",
        Qt.Key.Key_Backspace: "undecide",
    }
    return keys.get(key, event.text() if event.text() and event.text() in _FIGURES else "")


class ReviewView(QFrame):
    """The whole panel."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.count = PlainLabel("", "count")
        self.close_button = IconButton(look, "close", translate("review", "Close"))
        self.accept_moved = QPushButton(translate("review", "Accept all moved"))
        self.accept_all = QPushButton(translate("review", "Accept all"))
        for button in (self.accept_moved, self.accept_all):
            button.setObjectName("link")
            button.setAutoDefault(True)  # outside a dialog this only means that Enter presses it
        self.list = ReviewList(look)
        self.nothing = PlainLabel("", "help", wrap=True)
        self.nothing.setContentsMargins(14, 12, 14, 12)
        self.detail = Detail(look)
        self.decided = PlainLabel("", "secondary")
        self.apply = QPushButton(translate("review", "Apply"))
        self.apply.setObjectName("main")
        self.apply.setAutoDefault(True)
        self.foot = QWidget()
        self._put_together()

    def _put_together(self) -> None:
        many = QHBoxLayout()
        many.setContentsMargins(8, 0, 8, 6)
        many.addWidget(self.accept_moved)
        many.addWidget(self.accept_all)
        many.addStretch()
        self._many = QWidget()
        self._many.setLayout(many)
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(14, 8, 12, 10)
        foot.addWidget(self.decided, 1)
        foot.addWidget(self.apply)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(panel_head(translate("review", "Review"), self.count, self.close_button))
        whole.addWidget(self._many)
        whole.addWidget(line())
        whole.addWidget(self.nothing)
        whole.addWidget(self.list, 1)
        whole.addStretch()
        whole.addWidget(self.detail)
        whole.addWidget(line())
        whole.addWidget(self.foot)

    def say(self, sentence: str) -> None:
        """A sentence instead of the list; the empty one brings the list back."""
        self.nothing.setText(sentence)
        self.nothing.setVisible(bool(sentence))
        for part in (self.list, self._many, self.foot):
            part.setVisible(not sentence)
        if sentence:
            self.detail.hide()
