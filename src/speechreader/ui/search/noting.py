"""The search of notes and tags: asked for, counted, listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from speechreader.app.language import translate
from speechreader.ui.search.groups import NoteRow

if TYPE_CHECKING:
    from speechreader.model.search import NoteHits
    from speechreader.ui.search.presenter import SearchPresenter


class Noting(QObject):
    """Works for one `SearchPresenter`."""

    def __init__(self, search: SearchPresenter) -> None:
        super().__init__(search)
        self._search = search

    def ask(self) -> None:
        """Have the notes looked through."""
        search, asked = self._search, self._search.asked
        search.asker.ask(
            "page", lambda s: s.notes(asked.query, asked.filters), self._take, search.refused
        )

    def _take(self, notes: tuple[NoteHits, ...]) -> None:
        search, page = self._search, self._search.page
        rows = {row.id: row for row in search.desk.rows}
        shown = [NoteRow(note, rows[note.speech]) for note in notes if note.speech in rows]
        words = (
            translate("search", "1 note")
            if len(shown) == 1
            else translate("search", "{n} notes", n=len(shown))
        )
        page.head.show_numbers(words, None)
        page.filters.show_counts((), None)
        page.charts.show_nothing()
        if not shown:
            search.emptiness.not_found()
            return
        page.preview.hide()
        page.results.set_notes(shown)
        page.show_rows(lines=False)
        page.result_list.choose_row(0)
