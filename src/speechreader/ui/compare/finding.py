"""Finding in the two pages at once: the bar is about the page with the focus, the other one shows its hits too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from speechreader.app.language import translate
from speechreader.model.comparison import Side
from speechreader.ui.compare.badge import Badge
from speechreader.ui.compare.kinds import letter
from speechreader.ui.find.asker import Asker
from speechreader.ui.find.bar import FindBar
from speechreader.ui.find.looking import Found
from speechreader.ui.find.presenter import FindPresenter
from speechreader.ui.find.route import Route
from speechreader.ui.find.wording import place_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speechreader.ui.compare.view import CompareView
    from speechreader.ui.main_window import MainWindow
    from speechreader.ui.notes.on_page import PageMarks


class PairFind(FindPresenter):
    """The find bar over two pages. `turn_to` the page that has the focus; F3 then leads from hit to hit there."""

    def __init__(
        self, window: MainWindow, view: CompareView, marks: Mapping[Side, PageMarks]
    ) -> None:
        self._view, self._both, self.side = view, marks, Side.A
        self._found_there = Found()
        self._badges: dict[Side, Badge] = {}
        super().__init__(window, marks[Side.A])
        self._there = Asker(window.desk.runner, self, "find-there")
        self._there.found.connect(self._take_there)

    def _connect(self) -> None:
        for marks in self._both.values():
            self._hear(marks.sheet.desk)
        self._window.leaving.connect(self._leave)

    def _make_bar(self) -> FindBar:
        window, row = self._window, QFrame()
        made = FindBar(window.look, window.actions_, self._view)
        row.setObjectName("strip")
        side = QHBoxLayout(row)
        side.setContentsMargins(12, 0, 0, 0)
        side.setSpacing(0)
        for name in Side:
            self._badges[name] = Badge(window.look, name)
            side.addWidget(self._badges[name], 0, Qt.AlignmentFlag.AlignVCenter)
        side.addWidget(made, 1)
        self._view.put_above(row)
        row.hide()
        self._row = row
        self._show_badge()
        return made

    def _show_page(self) -> None:
        """The pages are there."""

    def turn_to(self, side: Side) -> None:
        """The bar is about this page from now on; what it looks for stays."""
        if side is self.side:
            return
        self._asker.cancel()
        self.side, self._marks = side, self._both[side]
        self._reader, self._desk, self._reading = self._marks.sheet
        self._route = Route(self._reading, self._reader)
        self._scope = None
        if self.is_open:
            self.bar.scope.setChecked(False)
            self._show_badge()
            self._origin = self._route.top()
            self._run(stay=True)

    def _show_badge(self) -> None:
        for side, badge in self._badges.items():
            badge.setVisible(side is self.side)

    # -- opening and closing ------------------------------------------------------------------------

    def _begin(self) -> None:
        _ = self.bar
        self._row.show()
        self._show_badge()
        super()._begin()

    def close(self, *_: object, leave_page: bool = False) -> None:
        """Hide the bar and go back to the page that it was about, at the hit."""
        was_open = self.is_open
        super().close(leave_page=leave_page)
        if was_open:
            self._there.cancel()
            self._take_there(Found())
            self._row.hide()

    def escape(self) -> bool:
        """Esc on a page closes the bar; gives whether it was there."""
        if not self.is_open:
            return False
        self.close()
        return True

    # -- the other page -----------------------------------------------------------------------------

    def _run(self, *, stay: bool = False) -> None:
        other = self._both[self.side.other].sheet
        self._there.cancel()
        self._take_there(Found())
        if self.is_open and self.bar.field.text().strip() and other.desk.speech is not None:
            query = self._ask()
            self._there.ask(query._replace(body=other.desk.speech.body, span=None, notes=()))
        super()._run(stay=stay)

    def _take_there(self, found: Found) -> None:
        self._found_there = found
        self._both[self.side.other].sheet.reader.set_hits(found.spans, None)
        if self.is_open and self._found.spans:
            self._say_place()

    def _say_place(self) -> None:
        here, there = len(self._found.spans), len(self._found_there.spans)
        words = translate(
            "find", "{place} · {n} in {side}",
            place=place_of(self.current, here), n=f"{there:,}", side=letter(self.side.other),
        )  # fmt: skip
        self.bar.show_count(words)

    def _say(self) -> None:
        super()._say()
        if not self._found.spans and self._found_there.spans:
            there = len(self._found_there.spans)
            words = translate(
                "find", "Only in {side}: {n}", n=f"{there:,}", side=letter(self.side.other)
            )
            self.bar.show_count(words, warn=True)
            self.bar.hint.hide()

    def _show(self, *, go: bool) -> None:
        if go:
            self._view.tie.lead(self.side)
        super()._show(go=go)
