"""Where rows and lines lead to: a hit of a speech, or a mark."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from speechreader.app.language import translate

if TYPE_CHECKING:
    from speechreader.model.search import SearchPage
    from speechreader.model.speech import SpeechId
    from speechreader.ui.main_window import MainWindow
    from speechreader.ui.notes.commands import MarkCommands
    from speechreader.ui.search.presenter import SearchPresenter


class Leading(QObject):
    """Works for one `SearchPresenter`."""

    def __init__(self, search: SearchPresenter, window: MainWindow, marks: MarkCommands) -> None:
        super().__init__(search)
        self._search, self._window, self._marks = search, window, marks
        search.page.result_list.menu_asked.connect(self._menu)

    def _menu(self, at: QPoint) -> None:
        """What can be done with the chosen rows."""
        self.menu().popup(at)

    def menu(self) -> QMenu:
        """The menu of the chosen rows."""
        rows, results = self._search.page.result_list, self._search.page.results
        targets = [results.target(row) for row in rows.selected_rows()]
        chosen = tuple(dict.fromkeys(target.speech for target in targets if target is not None))
        menu = QMenu(rows)
        menu.addAction(
            translate("search", "Open the speech"), lambda: self.enter(rows.currentIndex().row())
        )
        menu.addSeparator()
        menu.addAction(
            translate("search", "Search only in the chosen speeches"), lambda: self.narrow(chosen)
        )
        return menu

    def narrow(self, speeches: tuple[SpeechId, ...]) -> None:
        """Look through these speeches only."""
        self._search.page.filters.choose_speeches(speeches)
        self._search.page.filters.show()

    def enter(self, row: int) -> None:
        """Open what a row of the results leads to."""
        target = self._search.page.results.target(row)
        if target is None:
            return
        self._search.remember()
        if target.mark is not None:
            self._window.stage.leave_search()
            mark, speech = target.mark, target.speech

            def go(span: object) -> None:
                self._marks.go(speech, span, mark)  # type: ignore[arg-type]

            self._search.asker.quietly(
                lambda w: next((m.span for m in w.marks.of(speech) if m.id == mark), None), go
            )
        else:
            self._search.walker.open(target.speech, target.hits, target.current or 0)

    def open_at(self, speech: SpeechId, start: int) -> None:
        """Open a speech at the hit that begins at `start`, with all its hits."""
        self._search.remember()
        asked = self._search.asked
        only = replace(asked.filters, speeches=(speech,))

        def done(page: SearchPage) -> None:
            for group in page.groups:
                starts = [hit.start for hit in group.hits]
                self._search.walker.open(
                    speech, group.hits, starts.index(start) if start in starts else 0
                )

        self._search.asker.ask("hits", lambda s: s.run(asked.query, only), done)
