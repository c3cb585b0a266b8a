"""The charts beside the results, each with its head and a table that says the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from speechreader.app.language import translate
from speechreader.model.search import Collocates, Dispersion, YearCount
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.search.function_words import is_function_word
from speechreader.ui.dialogs.base import Dialog
from speechreader.ui.look import Look
from speechreader.ui.search import wording
from speechreader.ui.search.charts import CollocateChart, DispersionChart, YearChart
from speechreader.ui.widgets.buttons import LINK_INSET, Chip, IconButton
from speechreader.ui.widgets.choice import NumberField
from speechreader.ui.widgets.text import PlainLabel, line, plain_tooltip

WIDTH = 356
#: Speeches whose places are shown at first, and on demand.
FEW, MANY = 10, 200
#: Words that are shown as bars; the table has all.
BARS = 12


class ChartPanel(QFrame):
    """Years, places, words near the hits.

    Signals: `year_chosen` (a year), `place_chosen` (speech, hits, number), `word_chosen`, `window_changed`,
    `more_asked` (all speeches), `content_changed` (whether function words are left out).
    """

    year_chosen = Signal(int)
    place_chosen = Signal(object, object, int)
    word_chosen = Signal(str)
    window_changed = Signal(int)
    more_asked = Signal()
    content_changed = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setFixedWidth(WIDTH)
        self._look = look
        self.years, self.places, self.words = (
            YearChart(look),
            DispersionChart(look),
            CollocateChart(look),
        )
        self.year_words = PlainLabel("", "secondary", wrap=True)
        self.word_words = PlainLabel("", "secondary", wrap=True)
        self.dice = Chip("logDice")
        self.content = Chip(translate("search", "Content words"))
        self.content.setToolTip(
            plain_tooltip(translate("search", "Leave out function words such as 的, 了, 和"))
        )
        self.content.setChecked(True)
        self.window_field = NumberField(1, 50, 5)
        self.window_field.setFixedWidth(44)
        self.window_field.setAccessibleName(
            translate("search", "Characters or words on either side")
        )
        self.more = QPushButton()
        self.more.setObjectName("link")
        self._collocates: Collocates | None = None
        self._put_together()
        self._connect()
        self.show_nothing()

    def _put_together(self) -> None:
        inside = QWidget()
        inside.setObjectName("panel")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 8)
        rows.setSpacing(0)
        rows.addLayout(
            self._head(
                translate("search", "Use over the years"),
                PlainLabel(translate("search", "per 10,000 characters"), "secondary"),
                table=self._year_table,
            )
        )
        rows.addWidget(self.years)
        rows.addWidget(_inset(self.year_words))
        rows.addWidget(line())
        rows.addLayout(
            self._head(
                translate("search", "Places in each speech"),
                PlainLabel(translate("search", "beginning → end"), "secondary"),
                table=self._place_table,
            )
        )
        rows.addWidget(self.places)
        further = QHBoxLayout()
        further.setContentsMargins(14 - LINK_INSET, 0, 14, 0)
        further.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addLayout(further)
        rows.addWidget(line())
        near = PlainLabel("±", "secondary")
        rows.addLayout(
            self._head(
                translate("search", "Words near the hits"), near, self.window_field,
                table=self._word_table,
            )
        )  # fmt: skip
        chips = QHBoxLayout()
        chips.setContentsMargins(14, 0, 14, 4)
        chips.setSpacing(6)
        for chip in (self.content, self.dice):
            chips.addWidget(chip)
        chips.addStretch()
        rows.addLayout(chips)
        rows.addWidget(self.words)
        rows.addWidget(_inset(self.word_words))
        rows.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _head(self, title: str, *parts: QWidget, table: Callable[[], object]) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(14, 6, 8, 4)
        head.setSpacing(6)
        head.addWidget(PlainLabel(title, "panelTitle"))
        head.addStretch()
        for part in parts:
            head.addWidget(part)
        name = translate("search", "{title} as a table", title=title)
        button = IconButton(self._look, "sort", name)
        button.clicked.connect(table)
        head.addWidget(button)
        return head

    def _connect(self) -> None:
        self.years.chosen.connect(self._year)
        self.places.chosen.connect(self._place)
        self.words.chosen.connect(lambda i: self.word_chosen.emit(self.words.rows[i].word))
        self.window_field.changed.connect(self.window_changed)
        self.dice.toggled.connect(self._show_words)
        self.content.toggled.connect(self._show_words)
        self.content.toggled.connect(self.content_changed)
        self.more.clicked.connect(self.more_asked)

    # What is shown

    def show_nothing(self) -> None:
        """Nothing was counted."""
        self.show_years((), None, None)
        self.show_places((), 0)
        self.show_collocates(None)

    def show_years(
        self, years: Sequence[YearCount], incomplete: tuple[int, int] | None, chosen: int | None
    ) -> None:
        """The years; `incomplete` is the last year and its last month."""
        last = incomplete[0] if incomplete else None
        self.years.show_years(years, last, chosen)
        said: list[str] = []
        for number, year in enumerate(self.years.years):
            if year.year == chosen:
                said.append(self.years.words(number) + translate("search", "."))
        if incomplete and any(year.year == last for year in self.years.years):
            said.append(
                translate(
                    "search", "Dashed: {year} only reaches to month {month}.",
                    year=str(incomplete[0]), month=incomplete[1],
                )
            )  # fmt: skip
        self.year_words.setText(" ".join(said))

    def show_places(self, speeches: Sequence[Dispersion], total: int) -> None:
        """The places in the first speeches of `total`."""
        self.places.show_speeches(speeches)
        self.more.setText(translate("search", "Show {n} speeches", n=min(total, MANY)))
        self.more.setVisible(0 < len(speeches) < min(total, MANY))

    def show_collocates(self, found: Collocates | None) -> None:
        """The words near the hits."""
        self._collocates = found
        self._show_words()

    def _rows(self) -> list:
        rows = (
            [row for row in found.rows if row.likelihood > 0] if (found := self._collocates) else []
        )
        if self.content.isChecked():
            rows = [row for row in rows if not is_function_word(row.word)]
        if self.dice.isChecked():
            rows.sort(key=lambda row: -row.dice)
        return rows

    def _show_words(self, *_: object) -> None:
        rows = self._rows()
        self.words.show_rows(rows[:BARS], dice=self.dice.isChecked())
        found = self._collocates
        if found is None or not rows:
            self.word_words.setText("")
        else:
            self.word_words.setText(
                translate(
                    "search", "Words as jieba cuts them; {counted} of {hits} counted.",
                    counted=f"{found.counted:,}", hits=wording.hits(found.hits),
                )
            )  # fmt: skip

    def _year(self, number: int) -> None:
        year = self.years.years[number].year
        if year is not None:
            self.year_chosen.emit(year)

    def _place(self, number: int) -> None:
        one, hit = self.places.item(number)
        speech: SpeechId = one.speech.id
        hits: tuple[Span, ...] = one.hits
        self.place_chosen.emit(speech, hits, hit)

    # Table twins

    def _year_table(self) -> None:
        names = (
            translate("search", "Year"), translate("search", "Hits"), translate("search", "Speeches with hits"),
            translate("search", "All speeches"), translate("search", "Characters"), translate("search", "per 10,000"),
        )  # fmt: skip
        rows = [
            (y.year, y.hits, y.matching, y.speeches, y.characters, round(y.per_ten_thousand, 2))
            for y in self.years.years
        ]
        Table(self, translate("search", "Use over the years"), names, rows).open()

    def _place_table(self) -> None:
        names = (
            translate("search", "Speech"), translate("search", "Date"), translate("search", "Hits"),
            translate("search", "Evenness"), translate("search", "Places (%)"),
        )  # fmt: skip
        rows = [
            (
                one.speech.title, one.speech.date or "", len(one.hits), round(one.evenness, 2),
                " ".join(f"{share * 100:.0f}" for share in one.places),
            )
            for one in self.places.speeches
        ]  # fmt: skip
        Table(self, translate("search", "Places in each speech"), names, rows).open()

    def _word_table(self) -> None:
        names = (
            translate("search", "Word"), translate("search", "Near"), translate("search", "Alone"),
            translate("search", "Log-likelihood"), "logDice",
        )  # fmt: skip
        rows = [
            (row.word, row.together, row.alone, round(row.likelihood, 2), round(row.dice, 2))
            for row in self._rows()
        ]
        Table(self, translate("search", "Words near the hits"), names, rows).open()


class Table(Dialog):
    """What a chart shows, in figures; a click on a column sorts by it."""

    def __init__(
        self, parent: QWidget, title: str, names: Sequence[str], rows: Sequence[Sequence[object]]
    ) -> None:
        super().__init__(parent.window(), title, 640)
        self.table = table = QTableWidget(len(rows), len(names))
        table.setHorizontalHeaderLabels(list(names))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.setAccessibleName(title)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                item = QTableWidgetItem()
                item.setData(Qt.ItemDataRole.DisplayRole, value)
                table.setItem(r, c, item)
        table.setSortingEnabled(True)
        table.setMinimumHeight(360)
        self.body.addWidget(table)
        self.add_button(translate("search", "Close"), main=True).clicked.connect(self.accept)


def _inset(widget: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(14, 2, 14, 8)
    row.addWidget(widget)
    return holder
