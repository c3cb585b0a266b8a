"""What is shown while all the speeches are ranked: those imported last, if ranking lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from speechreader.app.language import translate
from speechreader.model.search import Order

if TYPE_CHECKING:
    from speechreader.model.errors import UserError
    from speechreader.model.search import SpeechHits
    from speechreader.ui.search.presenter import SearchPresenter

#: Ranking that lasts longer (milliseconds) is not waited for.
EARLY = 60


class Early(QObject):
    """Works for one `SearchPresenter`: `ask` before the whole answer is asked for, `stop` once it is there."""

    def __init__(self, search: SearchPresenter) -> None:
        super().__init__(search)
        self._search = search
        self._groups: tuple[SpeechHits, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=EARLY)
        self._soon.timeout.connect(self._show)

    def ask(self) -> None:
        """Have some speeches looked up, where another order than by rank is not to be had as quickly anyway."""
        asked = self._search.asked
        if asked.order is Order.RANK:
            self._search.asker.ask(
                "first", lambda s: s.first(asked.query, asked.filters), self._take, _pass
            )

    def stop(self) -> None:
        """Show nothing any more."""
        self._soon.stop()

    def _take(self, groups: tuple[SpeechHits, ...]) -> None:
        self._groups = groups
        if groups:
            self._soon.start()

    def _show(self) -> None:
        search, page = self._search, self._search.page
        search.groups = list(self._groups)
        page.results.set_groups(search.groups)
        page.head.show_numbers(translate("search", "Counting…"), None)
        if not page.shown.lines.isChecked():
            page.show_rows(lines=False)
            page.result_list.choose_row(0)


def _pass(_: UserError) -> None:
    """What is wrong is told by the question for the whole answer."""
