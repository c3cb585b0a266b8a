"""What fills the window below its menu: the panels around the text, the search, or two speeches side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from speechreader.app import settings as keys
from speechreader.app.language import translate

if TYPE_CHECKING:
    from speechreader.model.speech import SpeechId
    from speechreader.ui.compare.below import Below
    from speechreader.ui.compare.view import CompareView
    from speechreader.ui.main_window import MainWindow
    from speechreader.ui.search.page import SearchPage


class Stage(QStackedWidget):
    """Holds the panels, and search and comparison once they are asked for.

    `below` are the lists of the comparison, there as soon as `compare_view` was asked for.
    """

    below: Below

    def __init__(self, window: MainWindow, panels: QWidget) -> None:
        super().__init__()
        self._window, self._panels = window, panels
        self._page: SearchPage | None = None
        self._compare: CompareView | None = None
        self.addWidget(panels)

    @property
    def search_page(self) -> SearchPage:
        """The page of the search."""
        if self._page is None:
            from speechreader.ui.search.page import SearchPage

            self._page = SearchPage(self._window.look)
            self.addWidget(self._page)
        return self._page

    def searching(self) -> bool:
        """Whether the search can be seen."""
        return self._page is not None and self.currentWidget() is self._page

    def show_search(self) -> None:
        """The search instead of the panels; nobody needs to be offered the way to it any more."""
        self.setCurrentWidget(self.search_page)
        if self._window.toast.offers(self.ask_search):
            self._window.toast.hide()

    def ask_search(self) -> None:
        """As if a person asked for the search."""
        self._window.actions_.run("search")

    def leave_search(self) -> None:
        """The panels again, as they were."""
        self.setCurrentWidget(self._panels)
        self._window.reader.setFocus()
        self._window.status.show_elsewhere("")

    # Two speeches side by side

    @property
    def compare_view(self) -> CompareView:
        """The comparison of two speeches."""
        if self._compare is None:
            from speechreader.ui.compare.below import Below
            from speechreader.ui.compare.view import CompareView

            window = self._window
            self._compare = view = CompareView(window.look, window.desk, window.settings)
            self.below = Below(view, window.look)
            view.close_asked.connect(self.leave_compare)
            view.told.connect(self._tell_compare)
            view.presenter.comparison_changed.connect(self._remember)
            window.leaving.connect(view.shut)  # ends its thread: the inside goes, or the window
            self.addWidget(view)
        return self._compare

    def comparing(self) -> bool:
        """Whether the comparison can be seen."""
        return self._compare is not None and self.currentWidget() is self._compare

    def compare(self, a: SpeechId | None, b: SpeechId | None) -> None:
        """Two speeches side by side instead of the panels; where one is wanting, the library is offered for it."""
        from speechreader.model.comparison import Side

        view = self.compare_view
        self.setCurrentWidget(view)
        view.compare(a, b)
        if a is None or b is None:
            view.choose_speech(Side.A if a is None else Side.B)

    def leave_compare(self) -> None:
        """The panels again, as they were."""
        if self.comparing():
            self.leave_search()

    def take_setting(self, key: str) -> None:
        """A setting has changed."""
        if self._compare is not None:
            self._compare.take_settings(key)

    def _remember(self, comparison: object) -> None:
        """The pair is offered again, also after the next start."""
        from speechreader.model.comparison import Side

        presenter = self.compare_view.presenter
        ids = [presenter.speech_id(side) for side in Side]
        if comparison is not None and None not in ids:
            self._window.settings.set(keys.LAST_PAIR, ",".join(map(str, ids)))

    def _tell_compare(self, words: str) -> None:
        if self.comparing():
            keys = translate("compare", "F8 next passage · Enter to the other side")
            self._window.status.show_elsewhere(words or keys)
