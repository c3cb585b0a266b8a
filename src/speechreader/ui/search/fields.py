"""The two fields a query can be typed in, that of the menu bar and that of the page, and what is offered below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from speechreader.ui.search.field import Offers, QueryField

if TYPE_CHECKING:
    from speechreader.ui.main_window import MainWindow
    from speechreader.ui.search.presenter import SearchPresenter

#: The words are looked for once typing has rested so long (milliseconds).
PAUSE = 100


class Fields(QObject):
    """Works for one `SearchPresenter`; both fields always hold the same words."""

    def __init__(self, search: SearchPresenter, window: MainWindow) -> None:
        super().__init__(search)
        self._search, self._window, self._page = search, window, search.page
        # The box stands in the menu bar, outside of what is built anew for another language.
        self.offers = Offers(window)
        self.destroyed.connect(self.offers.deleteLater)
        self.offers.taken.connect(search.look_for)
        self.soon = QTimer(self, singleShot=True, interval=PAUSE)
        self.soon.timeout.connect(search.ask)
        for field in (search.page.head.field, window.search_box):
            field.offers = self.offers
            field.typed.connect(self._typed)
            field.entered.connect(self._entered)
            field.left_down.connect(lambda one=field: self._down(one))
            field.offers_asked.connect(lambda one=field: self._offer(one))
            field.unfocused.connect(self.offers.hide)
            field.left.connect(window.stage.leave_search)

    def _typed(self, text: str) -> None:
        """A person types, in either field."""
        field = self.sender()
        if isinstance(field, QueryField) and field is self._window.search_box and text:
            self._window.stage.show_search()
        self._search.show_text(text)
        self._search.asker.stop()
        self.soon.start()
        if isinstance(field, QueryField):
            self._offer(field)

    def _offer(self, field: QueryField) -> None:
        text = field.text()

        def show(words: tuple[str, ...]) -> None:
            if field.hasFocus() and field.text() == text:
                self.offers.offer(field, words)

        self._search.asker.ask("offers", lambda search: search.suggest(text), show)

    def _down(self, field: QueryField) -> None:
        self.offers.hide()
        if field.text():
            self._into_rows()

    def _entered(self) -> None:
        """Enter in a field: what is typed is looked for at once, and the rows take the focus."""
        self.offers.hide()
        self._window.stage.show_search()
        if self.soon.isActive() or self._search.query() != self._search.asked.query:
            self._search.ask()
        self._search.remember()
        self._into_rows()

    def _into_rows(self) -> None:
        rows = self._page.list()
        if rows.isVisible():
            rows.setFocus()
