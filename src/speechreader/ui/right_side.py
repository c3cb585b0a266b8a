"""The right side of the window: one panel at a time, each made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from speechreader.app.settings import RIGHT_PANEL, RIGHT_WIDTH
from speechreader.ui.look import Look
from speechreader.ui.places import place

if TYPE_CHECKING:
    from speechreader.ui.cleaning.view import CleaningView
    from speechreader.ui.main_window import MainWindow
    from speechreader.ui.notes.overview.view import OverviewView
    from speechreader.ui.notes.panel import NotesPanel
    from speechreader.ui.notes.review.view import ReviewView
    from speechreader.ui.notes.trash.view import TrashView
    from speechreader.ui.reuse.view import ReuseView

#: In a narrower window the notes are shapes in the margin of the page, with a card on click.
NOTES_WIDTH = 1320
#: Which action shows and hides which panel.
RIGHT_ACTIONS = {
    "cleaning": "cleaning",
    "notes-panel": "notes",
    "overview": "overview",
    "review": "review",
    "trash": "trash",
}
#: Panels that hold a table may be made this wide.
WIDE = 900
_WIDE_ONES = ("overview", "trash", "reuse")


class RightSide(QStackedWidget):
    """Holds «notes», «cleaning», «overview», «review», «trash» and «reuse»; `name` is the one on show, "" for none.

    Before the window is furnished an empty panel keeps the place. `changed` carries the name that is now on show.
    """

    changed = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window, self._look, self._settings = window, window.look, window.settings
        self._insisted = False
        self._panels: dict[str, QWidget] = {}
        self._name = ""
        self.setMinimumWidth(RIGHT_WIDTH.low)
        self.setMaximumWidth(RIGHT_WIDTH.high)
        self.addWidget(place("panel"))
        self.hide()

    @property
    def name(self) -> str:
        """Which panel is on show."""
        return "" if self.isHidden() else self._name

    def ask(self, name: str) -> None:
        """Show a panel, or none with "", because a person asked for it; that is remembered."""
        self._insisted = name == "notes" and self._window.width() < NOTES_WIDTH
        self._settings.set(RIGHT_PANEL, name)
        self._put(name)

    def settle(self) -> bool:
        """Show what is remembered; the notes only where there is room or somebody insists. Gives whether it moved."""
        wide, wanted = self._window.width() >= NOTES_WIDTH, self._settings.get(RIGHT_PANEL)
        self._insisted = self._insisted and not wide
        name = "" if wanted == "notes" and not (wide or self._insisted) else wanted
        if name == self.name:
            return False
        if self._window.furnished:
            self._put(name)
        else:
            self._hold(name)
        return True

    def fill(self) -> None:
        """The window is furnished: what had its place kept comes."""
        if self.name:
            self._show(self.name)

    def _hold(self, name: str) -> None:
        self._name = name
        self.setVisible(bool(name))

    def _put(self, name: str) -> None:
        if self.isVisible():
            self._settings.set(RIGHT_WIDTH, RIGHT_WIDTH.within(self.width()))
        held = self.isAncestorOf(self._window.focusWidget() or self)
        self._show(name)
        if held and not name:  # what is hidden would leave the focus to chance
            self._window.reader.setFocus()
        self._window.right_changed()

    def _show(self, name: str) -> None:
        self._name = name
        if name:
            self.setMaximumWidth(WIDE if name in _WIDE_ONES else RIGHT_WIDTH.high)
            self.setCurrentWidget(self.panel(name))
        self.setVisible(bool(name))
        self.changed.emit(name)

    def current(self) -> QWidget | None:
        """The panel on show."""
        return self._panels.get(self.name)

    def panel(self, name: str) -> QWidget:
        """The panel `name`, made now if it is asked for the first time."""
        if name not in self._panels:
            makers = {
                "notes": _notes,
                "cleaning": _cleaning,
                "overview": _overview,
                "review": _review,
                "trash": _trash,
                "reuse": _reuse,
            }
            self._panels[name] = made = makers[name](self._look)
            self.addWidget(made)
        return self._panels[name]


def _cleaning(look: Look) -> CleaningView:
    from speechreader.ui.cleaning.view import CleaningView

    made = CleaningView(look)
    made.setFocusProxy(made.tree)
    return made


def _notes(look: Look) -> NotesPanel:
    from speechreader.ui.notes.panel import NotesPanel

    made = NotesPanel(look)
    made.setFocusProxy(made.column)
    return made


def _overview(look: Look) -> OverviewView:
    from speechreader.ui.notes.overview.view import OverviewView

    made = OverviewView(look)
    made.setFocusProxy(made.list)
    return made


def _review(look: Look) -> ReviewView:
    from speechreader.ui.notes.review.view import ReviewView

    made = ReviewView(look)
    made.setFocusProxy(made.list)
    return made


def _trash(look: Look) -> TrashView:
    from speechreader.ui.notes.trash.view import TrashView

    made = TrashView(look)
    made.setFocusProxy(made.list)
    return made


def _reuse(look: Look) -> ReuseView:
    from speechreader.ui.reuse.view import ReuseView

    made = ReuseView(look)
    made.setFocusProxy(made.list)
    return made
