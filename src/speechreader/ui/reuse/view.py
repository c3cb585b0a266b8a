"""The panel «Where else?»: what is asked, what was found, and what goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from speechreader.app.language import translate
from speechreader.ui.library.view import panel_head
from speechreader.ui.look import Look
from speechreader.ui.notes.overview.row_list import RowList
from speechreader.ui.reuse.delegate import ReuseDelegate
from speechreader.ui.reuse.model import Sort, sort_name
from speechreader.ui.search.pieces import cut_right
from speechreader.ui.widgets.buttons import Chip, IconButton
from speechreader.ui.widgets.text import PlainLabel, line, plain_tooltip


class ReuseList(RowList):
    """`left` on Esc."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up what is under way, or goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ReuseView(QFrame):
    """The whole panel.

    `whole_changed` says whether the speech as a whole is asked about, `filtered` that a chip was switched.
    """

    whole_changed = Signal(bool)
    filtered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._look, self._asked = look, ""
        self.count = PlainLabel("", "count")
        self.arrange = IconButton(look, "sort", translate("reuse", "Order"))
        self.close_button = IconButton(look, "close", translate("reuse", "Close"))
        self.passage = Chip(translate("reuse", "These words"))
        self.speech = Chip(translate("reuse", "Whole speech"))
        self.asked = PlainLabel("", "secondary")
        self.chips = {sort: Chip(sort_name(sort)) for sort in Sort}
        self.filters = QWidget()
        self.list = ReuseList(look)
        self.list.setItemDelegate(ReuseDelegate(look))
        self.list.itemDelegate().setParent(self.list)
        self.list.setAccessibleName(translate("reuse", "Where else?"))
        self.nothing = PlainLabel("", "help", wrap=True)
        self.nothing.setContentsMargins(14, 16, 14, 16)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.foot = Foot()
        self._put_together()
        self.show_whole(False)
        self.show_counts({})
        self.say("")
        for chip, whole in ((self.passage, False), (self.speech, True)):
            chip.clicked.connect(lambda _=False, all_=whole: self._choose(all_))
        for chip in self.chips.values():
            chip.setChecked(True)
            chip.clicked.connect(self.filtered)

    def _put_together(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        title = translate("reuse", "Where else?")
        whole.addLayout(panel_head(title, self.count, self.arrange, self.close_button))
        scope = QHBoxLayout()
        scope.setContentsMargins(14, 2, 12, 8)
        scope.setSpacing(6)
        scope.addWidget(self.passage)
        scope.addWidget(self.speech)
        scope.addStretch()
        whole.addLayout(scope)
        self.asked.setContentsMargins(14, 0, 12, 8)
        whole.addWidget(self.asked)
        chips = QHBoxLayout(self.filters)
        chips.setContentsMargins(14, 0, 12, 8)
        chips.setSpacing(6)
        for chip in self.chips.values():
            chips.addWidget(chip)
        chips.addStretch()
        whole.addWidget(self.filters)
        whole.addWidget(line())
        whole.addWidget(self.nothing, 1)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.foot)

    def show_whole(self, whole: bool) -> None:
        """Say what is asked about: the words, or the speech as a whole."""
        self.passage.setChecked(not whole)
        self.speech.setChecked(whole)
        self.arrange.setVisible(not whole)
        if whole:
            self.show_counts({})

    def show_asked(self, words: str) -> None:
        """What is asked about, on one line that ends where there is no more room."""
        self._asked = " ".join(words.split())
        self.asked.setToolTip(plain_tooltip(words))
        self._fit()

    def show_counts(self, counts: dict[Sort, int]) -> None:
        """How many places there are of each sort; the chips are away where there are none."""
        self.filters.setVisible(bool(counts))
        for sort, chip in self.chips.items():
            count = counts.get(sort, 0)
            chip.setText(f"{sort_name(sort)} {count:,}")
            chip.setEnabled(bool(count))

    def chosen(self) -> frozenset[Sort]:
        """The sorts whose chips are on."""
        return frozenset(sort for sort, chip in self.chips.items() if chip.isChecked())

    def say(self, sentence: str) -> None:
        """A sentence instead of the list; the empty one brings the list back."""
        self.nothing.setText(sentence)
        self.nothing.setVisible(bool(sentence))
        self.list.setVisible(not sentence)
        self.setFocusProxy(self.speech if sentence else self.list)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words asked about fit into their line."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = QFontMetricsF(self.asked.font())
        self.asked.setText(cut_right(metrics, self._asked, max(60, self.width() - 34)))
        self.asked.setVisible(bool(self._asked))

    def _choose(self, whole: bool) -> None:
        self.show_whole(whole)
        self.whole_changed.emit(whole)


class Foot(QFrame):
    """What goes on, with a way to end it; or that there is more."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.words = PlainLabel("", "help", wrap=True)
        self.button = QPushButton("")
        self.button.setAutoDefault(True)  # outside a dialog this only means that Enter presses it
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line())
        row = QHBoxLayout()
        row.setContentsMargins(14, 6, 12, 8)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        column.addLayout(row)
        self.hide()

    def say(self, sentence: str, button: str = "") -> None:
        """A sentence and what can be done; nothing with an empty one."""
        self.words.setText(sentence)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.setVisible(bool(sentence))
