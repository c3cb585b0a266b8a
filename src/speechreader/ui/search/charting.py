"""What the charts show, asked for once the rows are there and typing rests."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from speechreader.app import settings as keys
from speechreader.model.search import Collocates, Dispersion, YearCount
from speechreader.ui.search.chart_panel import FEW, MANY

if TYPE_CHECKING:
    from speechreader.model.span import Span
    from speechreader.model.speech import SpeechId
    from speechreader.ui.search.presenter import SearchPresenter

#: Charts wait so long (milliseconds) for further typing; words longer, for these are the costliest.
_PAUSE, _WORDS_PAUSE = 250, 700


class Charting(QObject):
    """Works for one `SearchPresenter`; asks for nothing while the charts cannot be seen."""

    def __init__(self, search: SearchPresenter) -> None:
        super().__init__(search)
        self._search, self._charts = search, search.page.charts
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._read)
        self._later = QTimer(self, singleShot=True, interval=_WORDS_PAUSE)
        self._later.timeout.connect(self._read_words)
        self._many = False
        charts = self._charts
        charts.year_chosen.connect(self._year)
        charts.place_chosen.connect(self._place)
        charts.word_chosen.connect(search.lining.filter_by)
        charts.window_changed.connect(lambda _: self._later.start())
        charts.more_asked.connect(self._all_places)
        charts.content.setChecked(search.settings.get(keys.SEARCH_CONTENT_WORDS))
        charts.content_changed.connect(
            lambda on: search.settings.set(keys.SEARCH_CONTENT_WORDS, on)
        )
        search.page.shown.charts.clicked.connect(self.read)

    def read(self) -> None:
        """Ask for what the charts show of the present search."""
        self._many = False
        if self._charts.isHidden() or not self._search.groups:
            return
        self._soon.start()
        self._later.start()

    def _read(self) -> None:
        search, asked = self._search, self._search.asked
        if not search.groups:
            return
        every = replace(asked.filters, since=None, until=None)
        search.asker.ask("years", lambda s: s.per_year(asked.query, every), self._take_years)
        self._read_places()

    def _read_places(self) -> None:
        asked, limit = self._search.asked, MANY if self._many else FEW
        self._search.asker.ask(
            "places",
            lambda s: s.dispersion(asked.query, asked.filters, limit=limit),
            self._take_places,
        )

    def _read_words(self) -> None:
        asked, window = self._search.asked, self._charts.window_field.value()
        if self._search.groups:
            self._search.asker.ask(
                "words",
                lambda s: s.collocates(asked.query, asked.filters, window=window),
                self._take_words,
                lambda _: self._charts.show_collocates(None),
            )

    def _all_places(self) -> None:
        self._many = True
        self._read_places()

    def _take_years(self, years: tuple[YearCount, ...]) -> None:
        filters = self._search.asked.filters
        one = filters.since if filters.since and filters.since == filters.until else ""
        chosen = int(one) if len(one) == 4 else None
        self._charts.show_years(years, self._last_month(), chosen)

    def _last_month(self) -> tuple[int, int] | None:
        """The last year of the library and its last month, where that year is not over."""
        dates = sorted(
            row.date for row in self._search.desk.rows if row.date and len(row.date) >= 7
        )
        if not dates or dates[-1][5:7] >= "12":
            return None
        return int(dates[-1][:4]), int(dates[-1][5:7])

    def _take_places(self, speeches: tuple[Dispersion, ...]) -> None:
        totals = self._search.totals
        self._charts.show_places(speeches, totals.speeches if totals else len(speeches))

    def _take_words(self, words: Collocates) -> None:
        self._charts.show_collocates(words)

    def _year(self, year: int) -> None:
        """A bar was chosen: only the lines of this year; chosen again, of all."""
        filters, words = self._search.page.filters, str(year)
        same = filters.filters().since == filters.filters().until == words
        filters.set_years("" if same else words, "" if same else words)

    def _place(self, speech: SpeechId, hits: tuple[Span, ...], number: int) -> None:
        self._search.walker.open(speech, hits, number)
