"""The search box at the right of the menu bar, and what the actions of the search do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QWidget

from speechreader.ui.look import Look
from speechreader.ui.search.field import QueryField
from speechreader.ui.widgets.buttons import key_text

if TYPE_CHECKING:
    from speechreader.ui.actions import Handlers
    from speechreader.ui.main_window import MainWindow
    from speechreader.ui.search.presenter import SearchPresenter
    from speechreader.ui.sheet import Sheet

WIDTH = 320


def put_box(look: Look, bar: QMenuBar) -> QueryField:
    """A new search box in the corner of the menu bar, in the place of an older one."""
    old = bar.cornerWidget(Qt.Corner.TopRightCorner)
    holder = QWidget(bar)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 4, 12, 4)
    box = QueryField(look, key_text("Ctrl+Shift+F"))
    box.setFixedWidth(WIDTH)
    row.addWidget(box)
    bar.setCornerWidget(holder, Qt.Corner.TopRightCorner)
    holder.show()
    if old is not None:
        old.deleteLater()
    return box


def search_handlers(
    window: MainWindow, search: Callable[[], SearchPresenter], sheet: Callable[[], Sheet]
) -> Handlers:
    """What each action of the search does; the search itself is made when the first of them is asked for.

    `sheet` gives the page with the focus, whose selected words can be looked up.
    """

    def look_up() -> None:
        reader, desk, _ = sheet()
        speech, span = desk.speech, reader.selected_span()
        if speech is not None and span is not None:
            search().look_up(span.of(speech.body))

    def view(*, lines: bool) -> None:
        search().show()
        search().show_lines(lines)

    def save() -> None:
        search().saving.ask_name()

    def write_csv() -> None:
        search().lining.save_csv()

    def explain() -> None:
        search().help()

    def own_words() -> None:
        from speechreader.ui.search.own_words import OwnWordsDialog

        OwnWordsDialog(window, window.desk.runner).open()

    return {
        "own-words": own_words,
        "search": lambda: search().show(),
        "search-selection": look_up,
        "search-groups": lambda: view(lines=False),
        "concordance": lambda: view(lines=True),
        "search-save": save,
        "search-csv": write_csv,
        "search-help": explain,
    }
