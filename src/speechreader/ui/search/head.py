"""The head of the results: field, mode, numbers, what can be done; and the line that says how rows are shown."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from speechreader.app.language import translate
from speechreader.model.search import Folding, KwicSort, Mode, Order
from speechreader.ui.look import Look
from speechreader.ui.search import wording
from speechreader.ui.search.field import QueryField
from speechreader.ui.widgets.buttons import LINK_INSET, Chip, IconButton
from speechreader.ui.widgets.choice import Choice
from speechreader.ui.widgets.field import FilterField
from speechreader.ui.widgets.text import PlainLabel, line

WIDTHS = (12, 24, 36, 48)
SAMPLES = (0, 50, 100, 500, 1000)
_BAR, _LEAST_CHOICE = 3, 84


class Head(QFrame):
    """`changed` when mode or folding is another one; `cancelled` on the link of a search that lasts.

    Where there is little room the chips are written as signs, and the time is left out; the numbers never are.
    """

    changed = Signal()
    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setFixedHeight(52)
        self.back = IconButton(look, "back", translate("search", "Back to the text (Esc)"))
        self.field = QueryField(look)
        self.field.setMinimumWidth(140)
        self.field.setMaximumWidth(420)
        self.literal, self.regex = Chip(""), Chip("")
        self.folding_button = QPushButton(translate("search", "Alike"))
        self.folding_button.setToolTip(translate("search", "Differences that are passed over"))
        self.numbers, self.seconds = PlainLabel("", "panelTitle"), PlainLabel("", "secondary")
        self.cancel = QPushButton(translate("search", "Cancel"))
        self.cancel.setObjectName("link")
        self.cancel.hide()
        self.save = IconButton(look, "bookmark", translate("search", "Saved searches"))
        self.help = IconButton(look, "information", translate("search", "How to search"))
        self.more = IconButton(look, "more", translate("search", "More"))
        self._look, self._folding = look, Folding.ALL
        self._waiting, self._share = False, 0.0
        self._put_together()
        self._make_folding()
        self._write_chips(signs=False)
        self.cancel.clicked.connect(self.cancelled)

    def _put_together(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self.field, 1)
        for chip in (self.literal, self.regex):
            chip.toggled.connect(lambda on, one=chip: self._one_mode(one, on))
            row.addWidget(chip)
        row.addWidget(self.folding_button)
        row.addStretch()
        for part in (self.numbers, self.seconds, self.cancel, self.save, self.help, self.more):
            row.addWidget(part)

    def _make_folding(self) -> None:
        menu = QMenu(self)
        self._fold_actions: list[tuple[Folding, QAction]] = []
        for group, words in wording.FOLDINGS:
            action = menu.addAction(translate("search", words))
            action.setCheckable(True)
            action.setChecked(True)
            action.toggled.connect(lambda on, one=group: self._fold(one, on))
            self._fold_actions.append((group, action))
        self.folding_button.setMenu(menu)

    def mode(self) -> Mode:
        """How the words are taken."""
        if self.literal.isChecked():
            return Mode.LITERAL
        return Mode.REGEX if self.regex.isChecked() else Mode.WORDS

    def folding(self) -> Folding:
        """What is passed over."""
        return self._folding

    def show_query(self, text: str, mode: Mode, folding: Folding) -> None:
        """Take what a saved search says, without telling."""
        self.blockSignals(True)
        self.field.show_text(text)
        self.literal.setChecked(mode is Mode.LITERAL)
        self.regex.setChecked(mode is Mode.REGEX)
        for group, action in self._fold_actions:
            action.setChecked(bool(group & folding))
        self.blockSignals(False)

    def show_numbers(self, numbers: str, seconds: float | None) -> None:
        """The exact numbers of the answer, and how long it took."""
        self.numbers.setText(numbers)
        words = "" if seconds is None else translate("search", "{s} s", s=f"{seconds:.2f}")
        self.seconds.setText(words)
        self._fit()

    def show_waiting(self, on: bool) -> None:
        """A search lasts: it can be stopped."""
        if on:
            self.seconds.setText(translate("search", "Searching…"))
        elif self.seconds.text() == translate("search", "Searching…"):
            self.seconds.clear()
        self.cancel.setVisible(on)
        self._waiting = on
        self._share = self._share if on else 0.0
        self._fit()
        self.update()

    def show_progress(self, done: int, total: int) -> None:
        """How many of how many speeches were looked through; shown once the search lasts."""
        self._share = done / max(total, 1)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names or signs on the chips, as there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Write everything out if there is room for it."""
        self._write_chips(signs=False)
        self.seconds.show()
        if self.minimumSizeHint().width() > self.width():
            self._write_chips(signs=True)
            self.seconds.hide()

    def _write_chips(self, *, signs: bool) -> None:
        for chip, sign, name in (
            (self.literal, "“ ”", translate("search", "Exact characters")),
            (self.regex, ".*", translate("search", "Regex")),
        ):
            chip.setText(sign if signs else name)
            chip.setAccessibleName(name)
            chip.setToolTip(name if signs else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The strip, and at its foot a bar of three pixels while a search lasts."""
        super().paintEvent(event)
        if not self._waiting:
            return
        with QPainter(self) as painter:
            bar = QRect(0, self.height() - _BAR, self.width(), _BAR)
            painter.fillRect(bar, QColor(self._look.theme.line_soft))
            bar.setWidth(max(round(self.width() * self._share), _BAR))
            painter.fillRect(bar, QColor(self._look.theme.accent))

    def _one_mode(self, chip: Chip, on: bool) -> None:
        other = self.regex if chip is self.literal else self.literal
        if on and other.isChecked():
            other.blockSignals(True)
            other.setChecked(False)
            other.blockSignals(False)
        self.changed.emit()

    def _fold(self, group: Folding, on: bool) -> None:
        self._folding = self._folding | group if on else self._folding & ~group
        self.changed.emit()


class Shown(QFrame):
    """How rows are shown: by speech or as lines; their order; for lines filter, sample and width.

    Signals: `view_changed`, `order_changed`, `lines_changed` (sort, filter, sample or width).
    """

    view_changed = Signal()
    order_changed = Signal()
    lines_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setFixedHeight(40)
        self.filters = IconButton(look, "filter", translate("search", "Show or hide the filters"))
        self.charts = IconButton(
            look, "right-panel", translate("search", "Show or hide the charts")
        )
        self.groups = Chip(translate("search", "By speech"))
        self.lines = Chip(translate("search", "Concordance"))
        self.order, self.sort = Choice(look), Choice(look)
        self.width_, self.sample = Choice(look), Choice(look)
        self.within = FilterField(look, translate("search", "Filter the lines"))
        self._fill()
        self._put_together()
        self._connect()

    def _fill(self) -> None:
        for order, words in wording.ORDERS:
            self.order.addItem(translate("search", words), order.value)
        for sort, words in wording.SORTS:
            self.sort.addItem(translate("search", words), sort.value)
        for width in WIDTHS:
            self.width_.addItem(translate("search", "{n} chars", n=width), width)
        for number in SAMPLES:
            words = (
                translate("search", "{n} at random", n=f"{number:,}")
                if number
                else translate("search", "All lines")
            )
            self.sample.addItem(words, number)
        for part, name in (
            (self.order, translate("search", "Order")),
            (self.sort, translate("search", "Sort by")),
            (self.width_, translate("search", "Context on either side")),
            (self.sample, translate("search", "Random sample")),
        ):
            part.setAccessibleName(name)
            part.setToolTip(name)
        self.width_.setCurrentIndex(1)

    def _put_together(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        self._either = QButtonGroup(self)
        row.addWidget(self.filters)
        for chip in (self.groups, self.lines):
            self._either.addButton(chip)
            row.addWidget(chip)
        self.groups.setChecked(True)
        self._bar = line("upright")
        self._bar.setFixedHeight(16)
        row.addWidget(self._bar)
        self.within.setMinimumWidth(90)
        self.within.setMaximumWidth(200)
        for part in (self.order, self.sort, self.width_, self.sample):
            part.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
            part.setMinimumWidth(_LEAST_CHOICE)  # and cut where there is little room
            row.addWidget(part)
        row.addWidget(self.within, 1)
        row.addStretch()
        row.addWidget(self.charts)
        self.settle(notes=False)

    def _connect(self) -> None:
        self.groups.toggled.connect(self.view_changed)
        self.order.activated.connect(self.order_changed)
        for part in (self.sort, self.width_, self.sample):
            part.activated.connect(self.lines_changed)
        self.within.textEdited.connect(self.lines_changed)
        self.within._cross.triggered.connect(self.lines_changed)

    def settle(self, *, notes: bool) -> None:
        """Show what belongs to the view; notes have one view and one order."""
        lines = self.lines.isChecked() and not notes
        for part in (self.sort, self.width_, self.sample, self.within):
            part.setVisible(lines)
        self.order.setVisible(not lines and not notes)
        for part in (self.groups, self.lines, self._bar):
            part.setVisible(not notes)

    def chosen_order(self) -> Order:
        """In which order speeches are listed."""
        return Order(self.order.currentData())

    def chosen_sort(self) -> KwicSort:
        """What lines are sorted by."""
        return KwicSort(self.sort.currentData())

    def choose(self, box: Choice, value: object) -> None:
        """Take a remembered value."""
        box.setCurrentIndex(max(0, box.findData(value)))


class Nothing(QWidget):
    """What stands there instead of rows: a sentence, a line of help, and ways on as links."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._title = PlainLabel("", "emptyTitle", wrap=True)
        self._title.setFont(look.song_font(18, bold=True))
        self._help = PlainLabel("", "help", wrap=True)
        self._links = QVBoxLayout()
        self._links.setSpacing(2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(48 - LINK_INSET, 40, 48, 24)
        for label in (self._title, self._help):
            label.setContentsMargins(LINK_INSET, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self._title)
        whole.addWidget(self._help)
        whole.addLayout(self._links)
        whole.addStretch()

    def say(
        self, title: str, words: str, links: list[tuple[str, object]], *, warn: bool = False
    ) -> None:
        """Show a sentence, help and links; `chosen` then carries what a link stands for."""
        self._title.setText(title)
        self._title.setProperty("warn", warn)
        self._title.setObjectName("warnTitle" if warn else "emptyTitle")
        self._title.style().polish(self._title)
        self._help.setText(words)
        self._help.setVisible(bool(words))
        while (item := self._links.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        for label, value in links:
            button = QPushButton(label.replace("&", "&&"))
            button.setObjectName("link")
            button.clicked.connect(lambda _=False, one=value: self.chosen.emit(one))
            self._links.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def words(self) -> str:
        """What it says."""
        return f"{self._title.text()}\n{self._help.text()}"

    def links(self) -> list[QPushButton]:
        """The ways on."""
        found: list[QPushButton] = []
        for number in range(self._links.count()):
            item = self._links.itemAt(number)
            button = item.widget() if item is not None else None
            if isinstance(button, QPushButton):
                found.append(button)
        return found
