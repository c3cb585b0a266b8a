"""The concordance: lines asked for as they are looked at, sorted, filtered, thinned, copied, saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from speechreader.app import settings as keys
from speechreader.app.concordance import Concordance, View
from speechreader.app.language import translate
from speechreader.model.search import KwicLine, Mode, Query
from speechreader.ui.search import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speechreader.app.searching import Search
    from speechreader.app.workspace import Workspace
    from speechreader.ui.search.presenter import SearchPresenter

_PAUSE = 150
#: Lines that are copied at most.
_COPIED = 1000


class Lining(QObject):
    """Works for one `SearchPresenter`. The concordance itself belongs to the lane and is only passed back to it."""

    def __init__(self, search: SearchPresenter) -> None:
        super().__init__(search)
        self._search, self._page = search, search.page
        self._lines: Concordance | None = None
        self._wanted = 0
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self.read)
        page = search.page
        page.shown.lines_changed.connect(self._changed)
        page.lines.wanted.connect(self._read_some)
        page.line_list.entered_row.connect(self._enter)
        page.line_list.copy_asked.connect(self.copy)
        page.shown.within.left_down.connect(page.line_list.setFocus)

    def view(self) -> View:
        """How lines are shown: width, order, filter, sample."""
        shown = self._page.shown
        within = shown.within.text().strip()
        return View(
            width=int(shown.width_.currentData()),
            sort=shown.chosen_sort(),
            within=Query(within, Mode.LITERAL) if within else None,
            sample=int(shown.sample.currentData()) or None,
        )

    def read(self) -> None:
        """Have the concordance made; its lines come when they are looked at."""
        asked, view = self._search.asked, self.view()
        if not asked.query.text.strip():
            return

        def work(search: Search) -> tuple[Concordance, int]:
            made = search.concordance(asked.query, asked.filters, view)
            return made, len(made)

        self._search.asker.ask("lines", work, self._take, self._search.refused)

    def filter_by(self, words: str) -> None:
        """Keep the lines that have `words`."""
        self._page.shown.within.setText(words)
        self._search.show_lines(True)
        self.read()

    def _take(self, made: tuple[Concordance, int]) -> None:
        self._lines, count = made
        self._wanted += 1
        self._page.lines.set_count(count)
        if not self._page.shown.lines.isChecked() or not self._search.groups:
            return
        if count:
            self._page.show_rows(lines=True)
            self._page.line_list.choose_row(0)
        else:
            self._search.emptiness.no_lines()

    def _read_some(self, start: int, stop: int) -> None:
        lines, number = self._lines, self._wanted
        if lines is None:
            return

        def done(read: Sequence[KwicLine]) -> None:
            if number == self._wanted:
                self._page.lines.put(start, read)
                self._search.passages.line_read()

        self._search.asker.quietly(lambda _workspace: lines.lines(start, stop), done)

    def _changed(self) -> None:
        shown, put = self._page.shown, self._search.settings.set
        put(keys.SEARCH_SORT, shown.chosen_sort().value)
        put(keys.SEARCH_WIDTH, int(shown.width_.currentData()))
        self._soon.start()

    def _enter(self, index: QModelIndex) -> None:
        line = self._page.lines.line(index.row())
        if line is not None:
            self._search.leading.open_at(line.speech.id, line.span.start)

    def copy(self) -> None:
        """Copy the chosen lines, each with its source."""
        rows = list(self._page.line_list.selected_rows())[:_COPIED]
        found = [line for row in rows if (line := self._page.lines.line(row)) is not None]
        if found:
            words = "\n".join(wording.spoken_line(line) for line in found)
            QGuiApplication.clipboard().setText(words)
            self._search.say(translate("search", "Copied with the source"))

    def save_csv(self) -> None:
        """Save all lines, sorted and filtered as they are shown, as a CSV file that a person names."""
        page = self._page
        if not self._search.groups:
            return
        title = translate("search", "Save the lines as CSV")
        name = translate("search", "concordance") + ".csv"
        path, _ = QFileDialog.getSaveFileName(page, title, name, "CSV (*.csv)")
        if path:
            self.write_csv(Path(path))

    def write_csv(self, path: Path) -> None:
        """Write all lines to `path`."""
        asked, view = self._search.asked, self.view()

        def work(workspace: Workspace) -> int:
            made = workspace.search.concordance(asked.query, asked.filters, view)
            made.write_csv(path)
            return len(made)

        def done(count: int) -> None:
            self._search.say(
                translate("search", "{n} lines saved: {file}", n=f"{count:,}", file=path.name)
            )

        self._search.asker.quietly(work, done)
