"""The library panel and the desk brought together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from speechreader.app.language import QT_TRANSLATE_NOOP, translate
from speechreader.app.settings import SORT, SORT_REVERSED, Settings
from speechreader.model.speech import OpenedSpeech, SpeechId, SpeechSummary
from speechreader.ui.desk import Desk
from speechreader.ui.library.model import SUMMARY_ROLE, LibraryModel
from speechreader.ui.library.view import LibraryView

ORDERS = (
    ("date", QT_TRANSLATE_NOOP("library", "By date")),
    ("title", QT_TRANSLATE_NOOP("library", "By title")),
    ("speaker", QT_TRANSLATE_NOOP("library", "By speaker")),
    ("length", QT_TRANSLATE_NOOP("library", "By length")),
    ("added", QT_TRANSLATE_NOOP("library", "By time of import")),
    ("progress", QT_TRANSLATE_NOOP("library", "By progress")),
)


class LibraryPresenter(QObject):
    """Keeps the list true to the library. `open_asked` carries a speech id."""

    open_asked = Signal(object)
    chosen_changed = Signal()

    def __init__(self, desk: Desk, settings: Settings, view: LibraryView) -> None:
        super().__init__(view)
        self._desk, self._settings, self._view = desk, settings, view
        self.model = LibraryModel()
        self.model.setParent(self)
        self.model.set_order(settings.get(SORT), reverse=settings.get(SORT_REVERSED))
        view.list.setModel(self.model)
        self._sort_menu()
        self._connect()
        self._show(desk.rows)

    def chosen(self) -> SpeechSummary | None:
        """The row that a command on a speech is about."""
        return self._view.list.summary() or (
            self._desk.speech.summary if self._desk.speech else None
        )

    def selected(self) -> list[SpeechSummary]:
        """The rows that a command on several speeches is about."""
        return self._view.list.selected()

    def _connect(self) -> None:
        view, desk = self._view, self._desk
        view.field.textChanged.connect(self._filter)
        view.field.left_down.connect(self._into_list)
        view.field.entered.connect(self._open_first)
        view.genres_changed.connect(self._genres)
        view.nothing.clear.clicked.connect(view.clear_filter)
        view.list.chosen.connect(self.open_asked)
        view.list.selectionModel().currentChanged.connect(self.chosen_changed)
        view.list.selectionModel().selectionChanged.connect(self.chosen_changed)
        desk.library_changed.connect(self._show)
        desk.opened.connect(self._opened)

    def _show(self, rows: tuple[SpeechSummary, ...]) -> None:
        def take() -> None:
            before = self.model.genres()
            self.model.set_marks(self._desk.counts)
            self.model.set_rows(rows)
            if self.model.genres() != before:
                self._view.show_genres(self.model.genres())
                self.model.set_genres(self._view.genres())  # one that was on may be gone

        self._change(take)

    def _opened(self, opened: OpenedSpeech, _place: object) -> None:
        self._settle(opened.summary.id)

    def _filter(self, text: str) -> None:
        self._change(lambda: self.model.set_filter(text))

    def _genres(self, genres: frozenset[str]) -> None:
        self._change(lambda: self.model.set_genres(genres))

    def _change(self, work: Callable[[], object]) -> None:
        """List other rows, or the same ones in another way; what was chosen and selected stays so."""
        rows = self._view.list
        chosen, selected = rows.summary(), {row.id for row in rows.selected()}
        work()
        self._settle(chosen.id if chosen else None)
        if len(selected) > 1:
            rows.select(selected)

    def _settle(self, chosen: SpeechId | None) -> None:
        current = self._desk.speech.summary.id if self._desk.speech else None
        self._view.choose(chosen if self.model.row_of(chosen) >= 0 else current, self.model)
        self._view.show_state(self.model)

    def _into_list(self) -> None:
        rows = self._view.list
        if self.model.rowCount():
            if not rows.currentIndex().isValid():
                rows.setCurrentIndex(self.model.index(0))
            rows.setFocus()

    def _open_first(self) -> None:
        """Enter in the filter: the first of what is left; with nothing typed the list is only gone to."""
        first = self.model.index(0).data(SUMMARY_ROLE)
        if not self._view.field.text():
            self._into_list()
        elif isinstance(first, SpeechSummary):
            self.open_asked.emit(first.id)

    def _sort_menu(self) -> None:
        menu = QMenu(self._view)
        group = QActionGroup(menu)
        for order, title in ORDERS:
            action = QAction(translate("library", title), menu, checkable=True)
            action.setChecked(order == self._settings.get(SORT))
            action.setData(order)
            group.addAction(action)
            menu.addAction(action)
        group.triggered.connect(lambda chosen: self._sort(chosen.data()))
        menu.addSeparator()
        self._reverse = QAction(translate("library", "Reverse order"), menu, checkable=True)
        self._reverse.setChecked(self._settings.get(SORT_REVERSED))
        self._reverse.triggered.connect(lambda: self._sort(self._settings.get(SORT)))
        menu.addAction(self._reverse)
        self._view.sort.setMenu(menu)
        self._view.sort.setPopupMode(self._view.sort.ToolButtonPopupMode.InstantPopup)

    def _sort(self, order: str) -> None:
        """Sort by `order`, the usual way round; by the one that holds already, the other way round."""
        same = order == self._settings.get(SORT)
        reverse = same and not self._settings.get(SORT_REVERSED)
        self._settings.set(SORT, order)
        self._settings.set(SORT_REVERSED, reverse)
        self._reverse.setChecked(reverse)
        self._change(lambda: self.model.set_order(order, reverse=reverse))
