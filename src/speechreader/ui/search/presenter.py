"""The search of the library brought together: what is typed, asked, shown, and where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from speechreader.app import settings as keys
from speechreader.app.language import translate
from speechreader.app.messages import explain, sentence
from speechreader.model.search import (
    Filters,
    Folding,
    Mode,
    Query,
    Scope,
    SpeechHits,
    Totals,
)
from speechreader.model.search import SearchPage as FoundPage
from speechreader.model.speech import SpeechId
from speechreader.ui.search import wording
from speechreader.ui.search.asking import PAGE, Asked, Asker, Found, first_page
from speechreader.ui.search.charting import Charting
from speechreader.ui.search.early import Early
from speechreader.ui.search.fields import Fields
from speechreader.ui.search.going import Walker
from speechreader.ui.search.leading import Leading
from speechreader.ui.search.lining import Lining
from speechreader.ui.search.nothing import Emptiness
from speechreader.ui.search.noting import Noting
from speechreader.ui.search.page import SearchPage
from speechreader.ui.search.passages import Passages
from speechreader.ui.search.saving import Saving

if TYPE_CHECKING:
    from speechreader.app.searching import Search
    from speechreader.model.errors import UserError
    from speechreader.ui.find.presenter import FindPresenter
    from speechreader.ui.main_window import MainWindow
    from speechreader.ui.notes.commands import MarkCommands
    from speechreader.ui.reading import ReadingPresenter

#: A query that has rested so long (milliseconds) goes into the history.
KEPT = 3000


class SearchPresenter(QObject):
    """Belongs to the inside of one window. `asked` is what is looked for, `groups` the speeches found so far."""

    def __init__(
        self,
        window: MainWindow,
        page: SearchPage,
        reading: ReadingPresenter,
        find: FindPresenter,
        marks: MarkCommands,
    ) -> None:
        super().__init__(window.inside)
        self._window, self.page = window, page
        self.desk, self.settings = window.desk, window.settings
        self.asker = Asker(window.desk.runner, self)
        self.asked = Asked()
        self.groups: list[SpeechHits] = []
        self.totals: Totals | None = None
        self._more = self._loading = self._walking = False
        self._seconds: float | None = None
        self.walker = Walker(window, reading, find, lambda: self.groups)
        self.leading = Leading(self, window, marks)
        self.lining = Lining(self)
        self.charting = Charting(self)
        self.early = Early(self)
        self.noting = Noting(self)
        self.passages = Passages(self)
        self.saving = Saving(self, window)
        self.fields = Fields(self, window)
        self.emptiness = Emptiness(self)
        self._keep = QTimer(self, singleShot=True, interval=KEPT)
        self._keep.timeout.connect(self.remember)
        self._restore()
        self._connect()

    def _restore(self) -> None:
        page, get = self.page, self.settings.get
        page.shown.lines.setChecked(get(keys.SEARCH_VIEW) == "lines")
        page.shown.choose(page.shown.order, get(keys.SEARCH_ORDER))
        page.shown.choose(page.shown.sort, get(keys.SEARCH_SORT))
        page.shown.choose(page.shown.width_, get(keys.SEARCH_WIDTH))
        page.head.show_query("", Mode.WORDS, Folding(get(keys.SEARCH_FOLDING)))
        page.shown.settle(notes=False)

    def _connect(self) -> None:
        page, window = self.page, self._window
        page.left.connect(window.stage.leave_search)
        page.head.changed.connect(self._changed)
        page.head.back.clicked.connect(window.stage.leave_search)
        page.head.cancelled.connect(self._cancel)
        page.filters.changed.connect(self._changed)
        page.shown.view_changed.connect(self._view_changed)
        page.shown.order_changed.connect(self._order_changed)
        page.result_list.entered_row.connect(lambda index: self.leading.enter(index.row()))
        page.result_list.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.asker.waiting.connect(page.head.show_waiting)
        self.asker.progress.connect(page.head.show_progress)
        self.walker.more_asked.connect(self._walk_on)
        self.desk.library_changed.connect(self._library)
        self.desk.changed.connect(self._stale)
        window.leaving.connect(self.asker.leave)
        self._library()

    # Coming and going

    def show(self) -> None:
        """Show the page, with what was found last; the field takes the focus."""
        self._window.stage.show_search()
        self._library()
        field = self.page.head.field
        field.setFocus()
        field.selectAll()
        self.passages.tell()
        if not self.asked.query.text.strip():
            self.emptiness.show_start()

    def look_for(self, text: str) -> None:
        """Look for `text` now."""
        self._window.stage.show_search()
        self.show_text(text)
        self.ask()

    def look_up(self, words: str) -> None:
        """Look for exactly these words, which stand on the page, in all speeches."""
        self._window.stage.show_search()
        self.page.head.show_query(words, Mode.LITERAL, self.page.head.folding())
        self._window.search_box.show_text(words)
        self.ask()
        self.page.head.field.setFocus()

    def list_lines(self, query: Query, speech: SpeechId) -> None:
        """The concordance of `query` in one speech."""
        self.show_saved(query, Scope.TEXT, Filters(speeches=(speech,)))
        self.show_lines(True)
        self.page.line_list.setFocus()

    def show_text(self, text: str) -> None:
        """Let both fields have the same words."""
        for field in (self.page.head.field, self._window.search_box):
            field.show_text(text)

    # Asking

    def query(self) -> Query:
        """What stands in the field, with the options that hold."""
        head = self.page.head
        return Query(head.field.text(), head.mode(), head.folding())

    def _changed(self) -> None:
        self.settings.set(keys.SEARCH_FOLDING, self.page.head.folding().value)
        if self.query().text.strip():
            self.ask()

    def _stale(self, *_: object) -> None:
        """Something was written: what is shown is asked anew."""
        if self._window.stage.searching() and self.asked.query.text.strip():
            self.ask()

    def ask(self) -> None:
        """Look for what stands in the field, with the filters and options that hold."""
        self.fields.soon.stop()
        self.early.stop()
        self.asker.stop()
        shown, filters = self.page.shown, self.page.filters
        query = self.query()
        self.asked = Asked(query, filters.filters(), filters.scope(), shown.chosen_order())
        self.groups, self.totals, self._more, self._loading = [], None, False, False
        if not query.text.strip():
            self.emptiness.show_start()
            return
        self._keep.start()
        shown.settle(notes=self.asked.scope is Scope.NOTES)
        if self.asked.scope is Scope.NOTES:
            self.noting.ask()
            return
        asked = self.asked
        self.early.ask()
        self.asker.ask("page", lambda s: first_page(asked, s), self._take, self.refused)

    def _take(self, found: Found) -> None:
        self.early.stop()
        page = found.page
        self.groups, self._more = list(page.groups), page.more
        self._seconds = found.seconds
        if not page.groups:
            self._take_totals(Totals(0, 0, {}))
            self.emptiness.not_found()
            return
        self.page.results.set_groups(self.groups)
        lines = self.page.shown.lines.isChecked()
        self.page.show_rows(lines=lines)
        if page.totals is not None:
            self._take_totals(page.totals)
        else:
            self.page.head.show_numbers(translate("search", "Counting…"), None)
            asked = self.asked
            self.asker.ask(
                "totals",
                lambda s: s.totals(asked.query, asked.filters),
                self._take_totals,
                self._uncounted,
            )
        if lines:
            self.lining.read()
        else:
            self.page.result_list.choose_row(0)
        self.charting.read()

    def _take_totals(self, totals: Totals) -> None:
        self.totals = totals
        words = f"{wording.hits(totals.hits)} · {wording.speeches(totals.speeches)}"
        self.page.head.show_numbers(words, self._seconds)
        self.page.filters.show_counts(self.desk.rows, totals.by_speech)

    def _uncounted(self, error: UserError) -> None:
        """The speeches found so far stay; how many there are in all was not found out."""
        self.page.head.show_numbers(translate("search", "Not counted to the end"), None)
        self.say(sentence(error))

    def refused(self, error: UserError) -> None:
        """The query is not understood, or took too long: say so, and where."""
        self.early.stop()
        self.asker.stop()
        self.page.head.show_numbers("", None)
        self.page.charts.show_nothing()
        self.emptiness.refused(*explain(error), _place(error))

    def _cancel(self) -> None:
        self.early.stop()
        self.asker.stop()
        self.emptiness.stopped()

    # More of it

    def _scrolled(self, value: int) -> None:
        bar = self.page.result_list.verticalScrollBar()
        if value >= bar.maximum() - self.page.result_list.height():
            self._load_more()

    def _load_more(self) -> None:
        if not self._more or self._loading:
            return
        self._loading = True
        asked, offset = self.asked, len(self.groups)

        def read(search: Search) -> FoundPage:
            return search.run(
                asked.query, asked.filters, order=asked.order, offset=offset, limit=PAGE
            )

        self.asker.ask("more", read, self._take_more)

    def _take_more(self, page: FoundPage) -> None:
        known = sum(1 for group in self.groups if group.hits)
        self._loading, self._more = False, page.more
        self.groups += page.groups
        self.page.results.add_groups(page.groups)
        if self._walking:
            self._walking = False
            self.walker.went_on(known)

    def _walk_on(self) -> None:
        if self._more:
            self._walking = True
            self._load_more()
        else:
            self.walker.went_on(len(self.groups))

    # How it is shown

    def _view_changed(self) -> None:
        lines = self.page.shown.lines.isChecked()
        self.settings.set(keys.SEARCH_VIEW, "lines" if lines else "groups")
        self.page.shown.settle(notes=self.asked.scope is Scope.NOTES)
        if self.groups:
            self.page.show_rows(lines=lines)
            if lines:
                self.lining.read()

    def show_lines(self, lines: bool) -> None:
        """Show the concordance, or the results by speech."""
        chip = self.page.shown.lines if lines else self.page.shown.groups
        chip.setChecked(True)

    def _order_changed(self) -> None:
        self.settings.set(keys.SEARCH_ORDER, self.page.shown.chosen_order().value)
        self.ask()

    def _library(self, *_: object) -> None:
        opened = self.desk.speech
        current: SpeechId | None = opened.summary.id if opened is not None else None
        rows = self.desk.rows
        self.asker.quietly(
            lambda workspace: tuple(tag.name for tag in workspace.marks.tags()),
            lambda tags: self.page.filters.show_library(rows, tags, current),
            "search-tags",
        )

    def tell_row(self, number: int, count: int) -> None:
        """Say in the status line which row is current, while the rows can be seen."""
        if not self._window.stage.searching():
            return
        words = (
            translate("search", "Row {n} of {all}", n=f"{number:,}", all=f"{count:,}")
            if count
            else ""
        )
        keys_ = translate("search", "↑ ↓ rows   Enter opens   Esc back to the text")
        self._window.status.show_elsewhere(f"{words}   {keys_}" if words else keys_)

    def say(self, words: str, *, undo: bool = False) -> None:
        """Say something in passing; with a way back where it can be undone."""
        button = translate("window", "Undo") if undo else ""
        self._window.toast.say(words, button, self.desk.undo)

    def help(self) -> None:
        """Show the page of the query language."""
        from speechreader.ui.search.help import SearchHelp

        dialog = SearchHelp(self._window)
        dialog.tried.connect(self.look_for)
        dialog.open()

    # Where it leads

    def remember(self) -> None:
        """Put the query into the history."""
        self._keep.stop()
        query = self.asked.query
        if query.text.strip() and self.groups:
            self.asker.quietly(lambda workspace: workspace.search.remember(query))

    def show_saved(self, query: Query, scope: Scope, filters: Filters) -> None:
        """Look for what was saved."""
        self._window.stage.show_search()
        self.page.head.show_query(query.text, query.mode, query.folding)
        self._window.search_box.show_text(query.text)
        self.page.filters.show_filters(filters, scope)
        self.ask()


def _place(error: UserError) -> int:
    at = error.details.get("at", 0)
    return at if isinstance(at, int) else 0
