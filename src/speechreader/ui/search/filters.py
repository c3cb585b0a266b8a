"""The filters beside the results: where to look, genre, date, speaker, tag, chosen speeches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from speechreader.app.language import translate
from speechreader.model.search import Filters, Scope
from speechreader.model.speech import SpeechId, SpeechSummary
from speechreader.ui.look import Look
from speechreader.ui.search import wording
from speechreader.ui.search.check import Check
from speechreader.ui.widgets.text import PlainLabel, line

WIDTH = 240
#: Values of one field that are listed.
_MOST = 30
_DATE = QRegularExpression(r"\d{0,4}(-\d{0,2}(-\d{0,2})?)?")


class CheckList(QWidget):
    """Check boxes with a count each; none checked means all. `changed` when a person checks one."""

    changed = Signal()

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._look = look
        self._boxes: dict[str, tuple[Check, PlainLabel]] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(line())
        inner = QVBoxLayout()
        inner.setContentsMargins(14, 10, 14, 10)
        inner.setSpacing(6)
        inner.addWidget(PlainLabel(title, "panelTitle"))
        inner.addLayout(self._rows)
        whole.addLayout(inner)
        self.hide()

    def set_values(self, values: Sequence[str]) -> None:
        """Offer these; those that are checked stay so, and stay on the list."""
        values = list(dict.fromkeys((*self.chosen(), *values)))[:_MOST]
        if values == list(self._boxes):
            return
        kept = self.chosen()
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        self._boxes = {value: self._add(value, value in kept) for value in values}
        self.setVisible(bool(values))

    def show_counts(self, counts: Mapping[str, int] | None) -> None:
        """How many hits each has; None where nothing was counted."""
        for value, (_, label) in self._boxes.items():
            label.setText("" if counts is None or value not in counts else f"{counts[value]:,}")

    def chosen(self) -> tuple[str, ...]:
        """What is checked."""
        return tuple(value for value, (box, _) in self._boxes.items() if box.isChecked())

    def choose(self, values: Sequence[str]) -> None:
        """Check these and no others, without telling."""
        self.set_values([*self._boxes, *(v for v in values if v not in self._boxes)])
        for value, (box, _) in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(value in values)
            box.blockSignals(False)

    def _add(self, value: str, on: bool) -> tuple[Check, PlainLabel]:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        shown = value if len(value) <= 14 else f"{value[:13]}…"
        box, count = Check(self._look, shown), PlainLabel("", "secondary")
        box.setAccessibleName(value)
        box.setChecked(on)
        box.toggled.connect(self.changed)
        row.addWidget(box, 1)
        row.addWidget(count)
        self._rows.addWidget(holder)
        return box, count


class FilterPanel(QFrame):
    """`changed` when a person changes something; `filters` and `scope` say what holds."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setFixedWidth(WIDTH)
        self._speeches: tuple[SpeechId, ...] | None = None
        self._open: SpeechId | None = None
        self.clear = QPushButton(translate("search", "Clear"))
        self.clear.setObjectName("link")
        self.clear.clicked.connect(self._clear)
        self.text = Check(look, translate("search", "In the text"), one_of_several=True)
        self.notes = Check(look, translate("search", "In notes and tags"), one_of_several=True)
        self.text.setChecked(True)
        self.since, self.until = _date_field("search.since"), _date_field("search.until")
        self.genres = CheckList(look, translate("search", "Genre"))
        self.speakers = CheckList(look, translate("search", "Speaker"))
        self.tags = CheckList(look, translate("search", "Tag"))
        self.only_open = Check(look, translate("search", "Only the open speech"))
        self.only_chosen = Check(look, "")
        self._put_together()
        self._connect()
        self._settle()

    def _put_together(self) -> None:
        self._group = QButtonGroup(self)
        for button in (self.text, self.notes):
            self._group.addButton(button)
        head = QHBoxLayout()
        head.setContentsMargins(14, 4, 8, 4)
        head.addWidget(PlainLabel(translate("search", "Scope"), "panelTitle"))
        head.addStretch()
        head.addWidget(self.clear)
        inside = QWidget()
        inside.setObjectName("panel")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._section("Look in", self.text, self.notes))
        rows.addWidget(self.genres)
        dates = QWidget()
        pair = QHBoxLayout(dates)
        pair.setContentsMargins(0, 0, 0, 0)
        for part in (self.since, PlainLabel(translate("search", "to"), "secondary"), self.until):
            pair.addWidget(part)
        rows.addWidget(self._section("Date", dates))
        rows.addWidget(self.speakers)
        rows.addWidget(self.tags)
        rows.addWidget(self._section("Speeches", self.only_open, self.only_chosen))
        rows.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(area, 1)

    def _section(self, title: str, *parts: QWidget) -> QWidget:
        titles = {
            "Look in": translate("search", "Look in"),
            "Date": translate("search", "Date"),
            "Speeches": translate("search", "Speeches"),
        }
        made = QWidget()
        whole = QVBoxLayout(made)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(line())
        inner = QVBoxLayout()
        inner.setContentsMargins(14, 10, 14, 10)
        inner.setSpacing(6)
        inner.addWidget(PlainLabel(titles[title], "panelTitle"))
        for part in parts:
            inner.addWidget(part)
        whole.addLayout(inner)
        return made

    def _connect(self) -> None:
        for part in (self.genres, self.speakers, self.tags):
            part.changed.connect(self._changed)
        self.notes.toggled.connect(self._changed)
        for field in (self.since, self.until):
            field.textEdited.connect(self._changed)
        self.only_open.toggled.connect(self._changed)
        self.only_chosen.toggled.connect(self._changed)

    # What holds

    def filters(self) -> Filters:
        """The speeches that are looked through."""
        speeches = self._speeches if self.only_chosen.isChecked() else None
        if self.only_open.isChecked() and self._open is not None:
            speeches = (self._open,)
        return Filters(
            speakers=self.speakers.chosen(),
            genres=self.genres.chosen(),
            tags=self.tags.chosen(),
            since=_whole(self.since.text()),
            until=_whole(self.until.text()),
            speeches=speeches,
        )

    def scope(self) -> Scope:
        """Text, or notes and tags."""
        return Scope.NOTES if self.notes.isChecked() else Scope.TEXT

    def show_filters(self, filters: Filters, scope: Scope) -> None:
        """Take what a saved search says, without telling."""
        self.blockSignals(True)
        self.speakers.choose(filters.speakers)
        self.genres.choose(filters.genres)
        self.tags.choose(filters.tags)
        self.since.setText(filters.since or "")
        self.until.setText(filters.until or "")
        self.only_open.setChecked(False)
        (self.notes if scope is Scope.NOTES else self.text).setChecked(True)
        self.choose_speeches(filters.speeches)
        self.blockSignals(False)
        self._settle()

    def choose_speeches(self, speeches: tuple[SpeechId, ...] | None) -> None:
        """Look through these speeches only; None lifts that."""
        before, self._speeches = self._speeches, speeches
        already = self.only_chosen.isChecked()
        self.only_chosen.setChecked(speeches is not None)
        self._settle()
        if already and speeches is not None and speeches != before:
            self.changed.emit()  # the box stays checked and says nothing itself

    def set_years(self, since: str, until: str) -> None:
        """Only the speeches of these years; empty texts lift that."""
        self.since.setText(since)
        self.until.setText(until)
        self._changed()

    def show_library(
        self, rows: Sequence[SpeechSummary], tags: Sequence[str], opened: SpeechId | None
    ) -> None:
        """Offer what stands in the library."""
        self.genres.set_values(_frequent(row.genre for row in rows))
        self.speakers.set_values(_frequent(row.speaker for row in rows))
        self.tags.set_values(tags)
        self._open = opened
        self._settle()

    def show_counts(
        self, rows: Sequence[SpeechSummary], by_speech: Mapping[SpeechId, int] | None
    ) -> None:
        """How many hits each genre and each speaker has."""
        for part, field in ((self.genres, "genre"), (self.speakers, "speaker")):
            counts: Counter[str] = Counter()
            for row in rows if by_speech is not None else ():
                if by_speech is not None and row.id in by_speech and getattr(row, field):
                    counts[getattr(row, field)] += by_speech[row.id]
            part.show_counts(counts if by_speech is not None else None)

    def _changed(self, *_: object) -> None:
        self._settle()
        self.changed.emit()

    def _clear(self) -> None:
        self.show_filters(Filters(), self.scope())
        self.changed.emit()

    def _settle(self) -> None:
        self.only_open.setVisible(self._open is not None)
        self.only_chosen.setVisible(self._speeches is not None)
        number = len(self._speeches or ())
        self.only_chosen.setText(
            translate("search", "Only {speeches} chosen", speeches=wording.speeches(number))
        )
        parent = self.only_open.parentWidget()
        if parent is not None:
            parent.setVisible(self._open is not None or self._speeches is not None)
        self.clear.setVisible(not self.filters().empty)


def _frequent(values: object) -> list[str]:
    counts = Counter(value for value in values if value)  # type: ignore[attr-defined]
    return [value for value, _ in counts.most_common()]


def _date_field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setValidator(QRegularExpressionValidator(_DATE, field))
    field.setPlaceholderText(translate("search", "year"))
    since = name == "search.since"
    field.setAccessibleName(
        translate("search", "From this date") if since else translate("search", "Until this date")
    )
    return field


def _whole(text: str) -> str | None:
    """A date that is typed to its end; None while it is not."""
    return text if len(text) in (4, 7, 10) and not text.endswith("-") else None
