"""The passage of the chosen row, shown below the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from speechreader.model.span import Span
from speechreader.ui.search.excerpt import Passage, passage
from speechreader.ui.search.groups import NoteRow

if TYPE_CHECKING:
    from speechreader.app.workspace import Workspace
    from speechreader.model.speech import SpeechId
    from speechreader.ui.search.presenter import SearchPresenter

_PAUSE = 60


class Passages(QObject):
    """Works for one `SearchPresenter`; `show` reads what is current once the arrow keys rest."""

    def __init__(self, search: SearchPresenter) -> None:
        super().__init__(search)
        self._search, self._page = search, search.page
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._read)
        page = search.page
        for rows in (page.result_list, page.line_list):
            rows.selectionModel().currentChanged.connect(lambda *_: self._soon.start())
        page.preview.open_asked.connect(self._open)
        page.preview.copy_asked.connect(search.lining.copy)
        page.rows.currentChanged.connect(lambda _: self._soon.start())

    def line_read(self) -> None:
        """Lines have come: the current one may be among them."""
        if self._page.list() is self._page.line_list:
            self._soon.start()
            self.tell()

    def _current(self) -> tuple[SpeechId, tuple[Span, ...], int, str, str] | None:
        """Speech, hits, number of the current one, title and source of the current row."""
        page = self._page
        if page.rows.currentWidget() is page.nothing:
            return None
        number = page.list().currentIndex().row()
        if page.list() is page.line_list:
            line = page.lines.line(number)
            if line is None:
                return None
            source = "  ".join(part for part in (line.speech.date, line.section) if part)
            return line.speech.id, (line.span,), 0, line.speech.title, source
        row = page.results.row(number)
        if row is None or isinstance(row, NoteRow) or not row.found.hits:
            return None
        speech = row.found.speech
        source = "  ".join(part for part in (speech.date, getattr(row, "words", "")) if part)
        return speech.id, row.found.hits, row.hit, speech.title, source

    def _read(self) -> None:
        self.tell()
        current = self._current()
        if current is None:
            if self._page.list() is self._page.result_list or not self._page.lines.rowCount():
                self._page.preview.hide()
            return
        speech, hits, number, title, source = current

        def work(workspace: Workspace) -> Passage:
            return passage(workspace.speech(speech).body, hits, number, title, source)

        self._search.asker.quietly(work, self._show, "search-passage")

    def _show(self, shown: Passage) -> None:
        page = self._page
        if page.rows.currentWidget() is page.nothing:
            return
        first = page.preview.isHidden()
        page.preview.setVisible(page.height() > 520)
        page.preview.copy.setVisible(page.list() is page.line_list)
        if first:
            height = page.split.height()
            page.split.setSizes([height * 66 // 100, height * 34 // 100])
        page.preview.show_passage(shown)

    def tell(self) -> None:
        """Say in the status line which row is current."""
        rows = self._page.list()
        count = (
            0 if self._page.rows.currentWidget() is self._page.nothing else rows.model().rowCount()
        )
        self._search.tell_row(rows.currentIndex().row() + 1, count)

    def _open(self) -> None:
        rows = self._page.list()
        if rows.currentIndex().isValid():
            rows.entered_row.emit(rows.currentIndex())
