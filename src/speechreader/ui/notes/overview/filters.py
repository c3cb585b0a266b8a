"""The filters of the list of all notes: colours with their counts, then style, tag, speaker and date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from speechreader.app.language import QT_TRANSLATE_NOOP, translate
from speechreader.model.annotation import COLOURS, MarkStyle
from speechreader.ui.look import Look
from speechreader.ui.notes.overview.filtering import ANY_TIME, Dates, Entry, Filter
from speechreader.ui.notes.overview.picker import Picker, checks
from speechreader.ui.notes.overview.swatches import Swatch
from speechreader.ui.widgets.buttons import Chip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

_IN_A_ROW = 6
_STYLES = (
    (MarkStyle.HIGHLIGHT, QT_TRANSLATE_NOOP("overview", "Highlight")),
    (MarkStyle.UNDERLINE, QT_TRANSLATE_NOOP("overview", "Underline")),
    (MarkStyle.WAVY, QT_TRANSLATE_NOOP("overview", "Wavy underline")),
    (MarkStyle.DOTS, QT_TRANSLATE_NOOP("overview", "Emphasis dots")),
)
_DAYS = (
    (0, QT_TRANSLATE_NOOP("overview", "Marked today")),
    (6, QT_TRANSLATE_NOOP("overview", "Marked in the last 7 days")),
    (29, QT_TRANSLATE_NOOP("overview", "Marked in the last 30 days")),
)


class FilterBar(QWidget):
    """Holds `wanted`, the filter but for its words; `changed` tells that it is another one."""

    changed = Signal()
    range_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self.wanted = look, Filter()
        self._tags: Counter[str] = Counter()
        self._speakers: Counter[str] = Counter()
        self._years: Sequence[str] = ()
        self.colours = {c: Swatch(look, c, check=True) for c in COLOURS}
        self.style_ = self._chip(translate("overview", "Style"), self._style_menu)
        self.tag = self._chip(translate("overview", "Tag"), self._pick_tags)
        self.speaker = self._chip(translate("overview", "Speaker"), self._pick_speakers)
        self.date = self._chip(translate("overview", "Date"), self._date_menu)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(_IN_A_ROW, 1)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for chip in (self.style_, self.tag, self.speaker, self.date):
            chips.addWidget(chip)
        chips.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 8, 8)
        column.setSpacing(8)
        column.addLayout(self._grid)
        column.addLayout(chips)
        for swatch in self.colours.values():
            swatch.setParent(
                self
            )  # also those that nobody uses: they must not be windows of their own
            swatch.clicked.connect(self._choose_colours)
            swatch.hide()

    def set_names(self, name_of: Callable[[int], str]) -> None:
        """Call the colours by their names."""
        for colour, swatch in self.colours.items():
            swatch.set_name(name_of(colour))

    def offer(self, entries: Iterable[Entry], *, library: bool) -> None:
        """Offer the tags, speakers and years that occur; what was chosen stays chosen."""
        tags: Counter[str] = Counter()
        speakers: Counter[str] = Counter()
        years: set[str] = set()
        for entry in entries:
            tags.update(entry.mark.annotation.tags)
            speakers[entry.speaker] += 1
            years.add(entry.date[:4])
        self._tags, self._speakers = tags, speakers
        self._years = sorted(years - {""}, reverse=True)
        self.tag.setVisible(bool(tags or self.wanted.tags))
        self.speaker.setVisible(library)

    def show_counts(self, counts: Counter[int]) -> None:
        """Say of each colour how many marks have it; colours that nobody uses are left out."""
        while self._grid.takeAt(0) is not None:
            pass
        place = 0
        for colour, swatch in self.colours.items():
            used = bool(counts[colour]) or colour in self.wanted.colours
            if used:
                swatch.set_count(counts[colour])
                self._grid.addWidget(swatch, place // _IN_A_ROW, place % _IN_A_ROW)
                place += 1
            swatch.setVisible(used)

    @staticmethod
    def styles() -> list[tuple[MarkStyle, str]]:
        """The styles of marks with their names."""
        return [(style, translate("overview", name)) for style, name in _STYLES]

    def clear(self) -> None:
        """Ask for nothing."""
        self._want(Filter())

    def want_dates(self, spoken: Dates) -> None:
        """Ask for speeches of a range of dates."""
        self._want(replace(self.wanted, spoken=spoken))

    def _want(self, wanted: Filter) -> None:
        self.wanted = wanted
        for colour, swatch in self.colours.items():
            swatch.setChecked(colour in wanted.colours)
        self.style_.setChecked(bool(wanted.styles))
        self.tag.setChecked(bool(wanted.tags))
        self.speaker.setChecked(bool(wanted.speakers))
        self.date.setChecked(wanted.spoken != ANY_TIME or wanted.marked != ANY_TIME)
        self.changed.emit()

    def _chip(self, name: str, press: Callable[[], None]) -> Chip:
        chip = Chip(f"{name} ▾")
        chip.setAccessibleName(name)
        chip.clicked.connect(lambda: (self._want(self.wanted), press()))
        return chip

    def _choose_colours(self) -> None:
        chosen = frozenset(c for c, swatch in self.colours.items() if swatch.isChecked())
        self._want(replace(self.wanted, colours=chosen))

    def _style_menu(self) -> None:
        menu = QMenu(self)
        for style, name in self.styles():
            action = QAction(name, menu, checkable=True)
            action.setChecked(style in self.wanted.styles)
            action.triggered.connect(
                lambda _=False, which=style: self._want(
                    replace(self.wanted, styles=self.wanted.styles ^ {which})
                )
            )
            menu.addAction(action)
        _open(menu, self.style_)

    def _pick_tags(self) -> None:
        picker = Picker(
            self._look, dict(self._tags.most_common()), checks(self.wanted.tags), parent=self
        )
        picker.toggled.connect(
            lambda *_: self._want(replace(self.wanted, tags=picker.names.checked()))
        )
        picker.open_at(self.tag)

    def _pick_speakers(self) -> None:
        counts = {name: n for name, n in self._speakers.most_common() if name}
        picker = Picker(self._look, counts, checks(self.wanted.speakers), parent=self)
        picker.toggled.connect(
            lambda *_: self._want(replace(self.wanted, speakers=picker.names.checked()))
        )
        picker.open_at(self.speaker)

    def _date_menu(self) -> None:
        menu, today = QMenu(self), date.today()
        self._date(menu, translate("overview", "Any time"), ANY_TIME, ANY_TIME)
        menu.addSeparator()
        for days, name in _DAYS:
            since = (today - timedelta(days=days)).isoformat()
            self._date(menu, translate("overview", name), self.wanted.spoken, Dates(since))
        if self.speaker.isVisibleTo(self):  # the whole library: several speeches
            menu.addSeparator()
            for year in self._years[:12]:
                name = translate("overview", "Speeches of {year}", year=year)
                self._date(menu, name, Dates(year, year), self.wanted.marked)
            menu.addAction(translate("overview", "Speeches from … to …"), self.range_asked.emit)
        _open(menu, self.date)

    def _date(self, menu: QMenu, name: str, spoken: Dates, marked: Dates) -> None:
        action = QAction(name, menu, checkable=True)
        action.setChecked((spoken, marked) == (self.wanted.spoken, self.wanted.marked))
        action.triggered.connect(
            lambda: self._want(replace(self.wanted, spoken=spoken, marked=marked))
        )
        menu.addAction(action)


def _open(menu: QMenu, chip: QPushButton) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))
