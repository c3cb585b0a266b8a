"""The window: places the panels and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QSplitter

from speechreader.app import settings as keys
from speechreader.app.settings import Settings
from speechreader.ui import memory
from speechreader.ui.desk import Desk
from speechreader.ui.left_panel import LOW, LeftPanel
from speechreader.ui.look import Look
from speechreader.ui.pages import Pages
from speechreader.ui.places import MENU_BAR, STATUS_LINE, STRIP, column, place, put
from speechreader.ui.right_side import RIGHT_ACTIONS, RightSide
from speechreader.ui.stage import Stage
from speechreader.ui.trail import Trail

if TYPE_CHECKING:
    from speechreader.ui.cleaning.beside import OriginalPane
    from speechreader.ui.cleaning.view import CleaningView
    from speechreader.ui.notes.panel import NotesPanel
    from speechreader.ui.widgets.drop_frame import DropFrame
    from speechreader.ui.widgets.welcome import Welcome

SMALLEST = (1100, 700)
#: The page keeps at least this width; where it would not, the left panel becomes a drawer.
PAGE_WIDTH = 620


class MainWindow(QMainWindow):
    """Holds the panels. Everything they do comes from their presenters, which `commands` brings together.

    It is made in two steps, so that the first words come soon: at first the page, and the places of everything
    else; `furnish` then puts menus, bars and panels into these, and nothing moves. The whole inside can be built
    anew, which is how another interface language is taken. `leaving` is told before the inside goes, so that what is
    half written is kept, and `closing` before the window does.
    """

    leaving = Signal()
    closing = Signal()

    def __init__(self, desk: Desk, settings: Settings, look: Look) -> None:
        super().__init__()
        self.desk, self.settings, self.look = desk, settings, look
        self.trail = Trail()
        self.drop: DropFrame | None = None
        self._normal_state = self.windowState()
        self.setObjectName("SpeechReader")
        self.setWindowTitle("SpeechReader")
        self.setMinimumSize(*SMALLEST)
        self.build()
        memory.restore_geometry(self)
        # First of all that hear of it: the page takes its room before a speech is laid out for it.
        desk.opened.connect(self.show_text)

    # Building

    def build(self) -> None:
        """Make the page and the places of everything else."""
        self.furnished = False
        self.drawer = self._left_gave_way = self._offered = False
        self.menuBar().clear()
        self.menuBar().setFixedHeight(MENU_BAR)
        self.left = LeftPanel()
        self.pages = Pages(self.look, self.desk.library_path)
        self.reader, self.texts = self.pages.reader, self.pages.texts
        self._strip_place = place("strip", STRIP)
        self._status_place = place("statusLine", STATUS_LINE)
        self.middle = column(self._strip_place, self.pages)
        self.panels = QSplitter(Qt.Orientation.Horizontal)
        self.panels.setChildrenCollapsible(False)
        self.right = RightSide(self)
        for part in (self.left, self.middle, self.right):
            self.panels.addWidget(part)
        self.panels.setStretchFactor(1, 1)
        self.left.setMinimumWidth(keys.LEFT_WIDTH.low)
        self.left.setMaximumWidth(keys.LEFT_WIDTH.high)
        self.desk.marks_changed.connect(self.reader.set_marks)
        self.stage = Stage(self, self.panels)
        self.inside = column(self.stage, self._status_place)
        self.setCentralWidget(self.inside)
        self._restore_panels()
        self.reader.setFocus()

    def furnish(self) -> None:
        """Put menus, bars and panels into their places, in the language that is in force."""
        from speechreader.ui.actions import Actions
        from speechreader.ui.library.view import LibraryView
        from speechreader.ui.outline.view import OutlineView
        from speechreader.ui.search.box import put_box
        from speechreader.ui.widgets.drop_frame import DropFrame
        from speechreader.ui.widgets.status import StatusLine
        from speechreader.ui.widgets.strip import Strip
        from speechreader.ui.widgets.toast import Toast

        self.furnished = True
        self.actions_ = Actions(self, self.reader, self.settings, self.look)
        self.actions_.fill(self.menuBar())
        self.search_box = put_box(self.look, self.menuBar())
        self.library, self.outline = LibraryView(self.look), OutlineView(self.look)
        self.left.fill(self.library, self.outline, self.settings.get(keys.LIBRARY_SHARE))
        self.strip, self.status = Strip(self.look, self.actions_), StatusLine(self.look)
        put(self.strip, self._strip_place)
        put(self.status, self._status_place)
        self.right.fill()
        self.toast = Toast(self.look, self.middle, self.inside)
        self.drop = self.drop or DropFrame(self.look, self)
        self._check_panels()

    def rebuild(self) -> None:
        """Make the inside anew."""
        self.leaving.emit()
        memory.keep(self)
        for action in self.actions():
            self.removeAction(action)
        self.actions_.deleteLater()
        if self.drop is not None:
            self.drop.setParent(None)
        if (old := self.takeCentralWidget()) is not None:
            old.hide()
            old.deleteLater()
        self.build()
        if self.drop is not None:
            self.drop.setParent(self)
        self.furnish()
        if self.desk.speech is not None:
            self.show_text()

    # Panels that are made when they are first asked for

    @property
    def cleaning(self) -> CleaningView:
        """The list of what cleaning did."""
        return self.right.panel("cleaning")  # type: ignore[return-value]

    @property
    def notes(self) -> NotesPanel:
        """The notes beside the text."""
        return self.right.panel("notes")  # type: ignore[return-value]

    @property
    def original(self) -> OriginalPane:
        """The original beside the page."""
        return self.pages.original

    @property
    def welcome(self) -> Welcome | None:
        """The page of an empty library, if it was shown."""
        return self.pages.welcome

    def cleaning_shown(self) -> bool:
        """Whether the list of what cleaning did can be seen, or keeps its place."""
        return self.right.name == "cleaning"

    def original_shown(self) -> bool:
        """Whether the original stands beside the page."""
        return self.pages.original_shown()

    # What is on the page

    def show_text(self, *_: object) -> None:
        """The page with the open speech."""
        if self.furnished:
            self.strip.show()
        self.pages.show_text()
        if self._offered:
            self.show_left(not self.drawer and self.settings.get(keys.LEFT_SHOWN))

    def show_welcome(self) -> Welcome:
        """The page of an empty library."""
        self.strip.hide()
        return self.pages.show_welcome()

    def show_blank(self) -> None:
        """An empty page: no speech is open. It sends to the library, which is therefore shown."""
        self.library.list.setFocus()  # else it would go on to whatever comes next, the search box
        if self.pages.show_blank() and not self.left_shown():
            self.offer_library()

    def offer_library(self) -> None:
        """Show the library until a speech is opened."""
        self._offered = True
        self.left.show()
        self.left.reveal(self.library)
        self._settle()
        self.actions_.check("left-panel", True)

    # Panels

    def left_shown(self) -> bool:
        """Whether library and outline can be seen."""
        return not self.left.isHidden()

    def show_left(self, shown: bool) -> None:
        """Show or hide library and outline."""
        self.left.setVisible(shown)
        self._left_gave_way = self._offered = False
        if shown and self.drawer:
            self._place_drawer()
        if not self.drawer:
            self.settings.set(keys.LEFT_SHOWN, shown)
        self._check("left-panel", shown)
        if not shown:
            self.reader.setFocus()

    def show_right(self, name: str) -> None:
        """Show one of the panels of the right side, or none with ""; it is remembered."""
        self.right.ask(name)

    def right_changed(self) -> None:
        """Another panel stands at the right: actions and sizes follow."""
        self._check_panels()
        self._settle()
        self._size_panels()

    def _check_panels(self) -> None:
        self.actions_.check("left-panel", self.left_shown())
        for action, name in RIGHT_ACTIONS.items():
            self.actions_.check(action, self.right.name == name)

    def show_original(self, shown: bool) -> None:
        """Show or hide the original beside the page."""
        self.actions_.check("beside", shown)
        self.original.setVisible(shown)
        self._make_room(shown)
        self.pages.show_original(shown, self.settings.get(keys.BESIDE_SHARE))

    def _make_room(self, beside: bool) -> None:
        """Two texts need the room of library and outline, unless the window is very wide."""
        if beside and self.left_shown() and self.pages.width() < 2 * PAGE_WIDTH:
            self._left_gave_way = True
            self.left.hide()
        elif not beside and self._left_gave_way:
            self._left_gave_way = False
            self.left.setVisible(not self.drawer)
        self.actions_.check("left-panel", self.left_shown())

    def _check(self, action: str, on: bool) -> None:
        if self.furnished:
            self.actions_.check(action, on)

    def toggle_full_screen(self) -> None:
        """The window and nothing else, or as it was before."""
        if self.isFullScreen():
            self.setWindowState(self._normal_state)
        else:
            self._normal_state = self.windowState()
            self.showFullScreen()
        self.actions_.check("full-screen", self.isFullScreen())

    # Sizes

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Panels give way in their order."""
        super().resizeEvent(event)
        self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the drawer and leaves full screen."""
        if event.key() == Qt.Key.Key_Escape and self.drawer and self.left_shown():
            self.show_left(False)
        elif event.key() == Qt.Key.Key_Escape and self.isFullScreen():
            self.toggle_full_screen()
        else:
            super().keyPressEvent(event)

    def close_drawer(self) -> None:
        """A speech or a heading was chosen: give the page its room again."""
        if self.drawer and self.left_shown():
            self.show_left(False)

    def _settle(self) -> None:
        self.left.set_low(self.height() < LOW)
        if self.right.settle():
            self._size_panels()
        right = self.settings.get(keys.RIGHT_WIDTH) if self.right.name else 0
        room = self.width() - self.settings.get(keys.LEFT_WIDTH) - right
        self._make_drawer(room < PAGE_WIDTH)
        if self.drawer and self.left_shown():
            self._place_drawer()

    def _make_drawer(self, drawer: bool) -> None:
        if drawer == self.drawer:
            return
        self.drawer = drawer
        self.left.set_drawer(drawer)
        if drawer:
            self.settings.set(keys.LEFT_WIDTH, keys.LEFT_WIDTH.within(self.left.width()))
            self.left.setParent(self.inside)
            self.show_left(False)
            if self.pages.blank():
                self.offer_library()
        else:
            self.panels.insertWidget(0, self.left)
            self.show_left(self.settings.get(keys.LEFT_SHOWN))
            self._size_panels()

    def _place_drawer(self) -> None:
        strip = self.strip if self.furnished else self._strip_place
        top = 0 if strip.isHidden() else STRIP  # the button that closes it stands there
        height = self.panels.height() - top
        self.left.setGeometry(0, top, self.settings.get(keys.LEFT_WIDTH), height)
        self.left.raise_()

    def _restore_panels(self) -> None:
        self.left.setVisible(self.settings.get(keys.LEFT_SHOWN))
        self.right.settle()
        self._size_panels()

    def _size_panels(self) -> None:
        left, right = self.settings.get(keys.LEFT_WIDTH), self.settings.get(keys.RIGHT_WIDTH)
        width = max(self.width(), SMALLEST[0])
        taken = left * self.left_shown() + right * bool(self.right.name)
        sizes = [width - taken, right]
        self.panels.setSizes(sizes if self.drawer else [left, *sizes])

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system into and out of full screen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._check("full-screen", self.isFullScreen())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write everything down, then let the library finish."""
        self.leaving.emit()
        memory.keep(self)
        self.closing.emit()
        event.accept()
