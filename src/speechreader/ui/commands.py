"""The presenters brought together: what each action of the table does, and who hears of what."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from speechreader.app import settings as keys
from speechreader.model.outline import OutlineChange
from speechreader.model.span import Span
from speechreader.model.speech import OpenedSpeech, Place, SpeechId, SpeechSummary
from speechreader.ui.actions import Handlers
from speechreader.ui.compare.correcting.commands import correcting_handlers
from speechreader.ui.compare.dropping import SplitDrop
from speechreader.ui.compare.entry import compare_handlers
from speechreader.ui.dialogs.opener import Dialogs
from speechreader.ui.find.presenter import FindPresenter
from speechreader.ui.importing import ImportPresenter
from speechreader.ui.library.presenter import LibraryPresenter
from speechreader.ui.main_window import MainWindow
from speechreader.ui.menus import Menus
from speechreader.ui.notes.commands import MarkCommands
from speechreader.ui.notes.panels import MarkPanels
from speechreader.ui.on_show import OnShow
from speechreader.ui.outline.presenter import OutlinePresenter
from speechreader.ui.reuse.entry import Reusing
from speechreader.ui.search.box import search_handlers
from speechreader.ui.teller import Teller
from speechreader.ui.walk import Walk

if TYPE_CHECKING:
    from speechreader.model.changes import Changes
    from speechreader.ui.cleaning.beside import BesidePresenter
    from speechreader.ui.cleaning.presenter import CleaningPresenter
    from speechreader.ui.compare.alive import LivePages
    from speechreader.ui.reading import ReadingPresenter
    from speechreader.ui.search.presenter import SearchPresenter


class Commands(QObject):
    """Lives as long as the inside of the window it serves."""

    def __init__(self, window: MainWindow, reading: ReadingPresenter) -> None:
        super().__init__(window.inside)
        self._window, self._desk, self._settings = window, window.desk, window.settings
        self.reading, self._left = reading, False
        self.on_show = OnShow(window, self)
        self.library = LibraryPresenter(window.desk, window.settings, window.library)
        self.outline = OutlinePresenter(window.desk, window.outline)
        self.importing = ImportPresenter(
            window.desk, window.settings, window, window.status, window.toast
        )
        self.marks = MarkCommands(window, reading, self.refresh)
        self.panels = MarkPanels(window, self.marks)
        self.marks.here = self.on_show.marks
        self.find = FindPresenter(window, self.marks)
        self.reusing = Reusing(window, self.on_show.marks, self.open)
        self.teller = Teller(window, self.open)
        self.dialogs = Dialogs(window)
        self.menus = Menus(window, self)
        self.walk = Walk(window)
        self._connect_desk()
        self._connect_panels()
        window.actions_.connect_handlers(self._handlers())
        window.outline.more.setMenu(self.menus.outline())
        window.outline.more.setPopupMode(window.outline.more.ToolButtonPopupMode.InstantPopup)
        self.show_settings()
        for changed in (
            self._panel_changed,
            self.marks.panel_changed,
            self.panels.panel_changed,
        ):
            changed(window.right.name)
        self._show_state()
        reading.tell()

    # Presenters that are made when they are first asked for

    @cached_property
    def cleaning(self) -> CleaningPresenter:
        """The list of what cleaning did."""
        from speechreader.ui.cleaning.presenter import CleaningPresenter

        window = self._window
        made = CleaningPresenter(self._desk, window.cleaning)
        made.jump_asked.connect(self._show_piece)
        window.cleaning.beside.clicked.connect(lambda: window.actions_.run("beside"))
        window.cleaning.close_button.clicked.connect(lambda: self._show_cleaning(False))
        return made

    @cached_property
    def beside(self) -> BesidePresenter:
        """The original beside the page."""
        from speechreader.ui.cleaning.beside import BesidePresenter

        window = self._window
        made = BesidePresenter(self._desk, window.original, window.reader, self.reading)
        made.edit_chosen.connect(self._trace)
        return made

    @cached_property
    def search(self) -> SearchPresenter:
        """The search of the whole library."""
        from speechreader.ui.search.presenter import SearchPresenter

        window = self._window
        return SearchPresenter(
            window, window.stage.search_page, self.reading, self.find, self.marks
        )

    @property
    def live(self) -> LivePages:
        """The two pages of the comparison."""
        return self.on_show.live

    # Wiring

    def _connect_desk(self) -> None:
        desk, window = self._desk, self._window
        desk.opened.connect(self._opened)
        desk.updated.connect(self._updated)
        desk.closed.connect(self._show_state)
        desk.library_changed.connect(self._rows)
        desk.steps_changed.connect(self.refresh)
        desk.saved.connect(window.status.show_saved)

    def _connect_panels(self) -> None:
        window = self._window
        self.library.open_asked.connect(self.open)
        self.library.chosen_changed.connect(self.refresh)
        window.library.list.delete_asked.connect(self.remove)
        window.library.list.menu_asked.connect(self.menus.library)
        window.library.add.clicked.connect(self.importing.choose_files)
        self.importing.open_asked.connect(self.open)
        if window.drop is not None:
            window.drop.dropped.connect(self.importing.take)
        self.split = SplitDrop(window.look, window.pages, self._opened_id)
        self.split.dropped.connect(window.stage.compare)
        self.outline.jump_asked.connect(self._jump)
        self.outline.chosen_changed.connect(self.refresh)
        window.outline.tree.unmark_asked.connect(self.outline.unmark)
        window.outline.tree.menu_asked.connect(self.menus.heading)
        self.reading.moved.connect(self._moved)
        self.reading.trail_changed.connect(self.refresh)
        window.search_box.focused.connect(self._wake_search)
        window.leaving.connect(self._leave)
        window.reader.context_requested.connect(self.menus.page)
        window.reader.selection_changed.connect(self._selected)
        window.reader.trace_clicked.connect(self._trace)
        window.right.changed.connect(self._panel_changed)
        window.stage.currentChanged.connect(self.refresh)

    def _opened_id(self) -> SpeechId | None:
        return self._desk.speech.summary.id if self._desk.speech is not None else None

    def _wake_search(self) -> None:
        if not self._left:  # what goes hands the focus on, and nothing is to be made of that
            _ = self.search

    def _leave(self) -> None:
        self._left = True

    def _handlers(self) -> Handlers:
        window, reading, outline = self._window, self.reading, self.outline
        return {
            "import-files": self.importing.choose_files,
            "import-folder": self.importing.choose_folder,
            "import-clipboard": self.importing.paste,
            "information": self.information,
            "remove": self.remove,
            "quit": window.close,
            "undo": self.teller.undo,
            "redo": self._desk.redo,
            **self.marks.handlers(),
            **self.panels.handlers(),
            **self.on_show.handlers(),
            **search_handlers(window, lambda: self.search, self.on_show.sheet),
            **self.reusing.handlers(),
            **compare_handlers(window, self.library.selected),
            **correcting_handlers(lambda: self.live.correcting),
            "filter-library": self._filter_library,
            "filter-outline": self._filter_outline,
            "larger": lambda: reading.change_size(1),
            "smaller": lambda: reading.change_size(-1),
            "normal-size": lambda: reading.change_size(0),
            "wider": lambda: reading.change_column(2),
            "narrower": lambda: reading.change_column(-2),
            "left-panel": lambda: window.show_left(not window.left_shown()),
            "full-screen": window.toggle_full_screen,
            "next-panel": lambda: self.walk.step(1),
            "previous-panel": lambda: self.walk.step(-1),
            **{f"mark-{level}": lambda level=level: self.mark(level) for level in (1, 2, 3, 4)},
            "confirm-heading": outline.confirm,
            "promote": lambda: outline.change_level(-1),
            "demote": lambda: outline.change_level(1),
            "not-a-heading": outline.unmark,
            "expand-all": outline.expand_all,
            "collapse-all": outline.collapse_all,
            "cleaning": lambda: self._show_cleaning(not window.cleaning_shown()),
            "beside": lambda: self._show_beside(not window.original_shown()),
            "traces": lambda: self._settings.set(keys.TRACES, not self._settings.get(keys.TRACES)),
            "palette": self.dialogs.palette,
            "settings": self.dialogs.settings,
            "shortcuts": self.dialogs.shortcuts,
            "about": self.dialogs.about,
        }

    # Commands

    def information(self) -> None:
        """Show what is known of the chosen speech, to be corrected."""
        row = self.on_show.row()
        if row is not None:
            self.dialogs.information(row.id)

    def remove(self) -> None:
        """Take the selected speeches out of the library."""
        rows = self.on_show.rows()
        if rows:
            self.on_show.marks().writing.finish()  # what is half written goes along, and comes back
            self._desk.remove([row.id for row in rows])

    def mark(self, level: int, target: Span | None = None) -> None:
        """Make a heading of the selected words, else of the paragraph that is being read."""
        if self._desk.speech is None:
            return
        span = target or self._window.reader.selected_span() or self.reading.paragraph()
        self._desk.correct_outline(span, OutlineChange.SET_LEVEL, level)

    def refresh(self, *_: object) -> None:
        """Enable what can be done now."""
        facts = self.on_show.facts()
        self._window.actions_.refresh(when for when, true in facts.items() if true)

    def show_settings(self) -> None:
        """A setting has changed."""
        self._window.actions_.check_choices()
        self._window.actions_.check("traces", self._settings.get(keys.TRACES))
        self._window.status.show_size(self._settings.get(keys.TEXT_SIZE))

    # What the desk tells

    def _opened(self, _opened: OpenedSpeech, _place: object) -> None:
        self._show_state()
        self.reading.tell()  # again, for the reader heard of the speech before the outline did
        self._window.reader.setFocus()

    def _updated(self, _opened: OpenedSpeech, _changes: Changes) -> None:
        self._show_state()
        self.reading.tell()

    def _rows(self, rows: tuple[SpeechSummary, ...]) -> None:
        for gone in self._window.trail.speeches() - {row.id for row in rows}:
            self._window.trail.forget(gone)
        self._show_state()

    def _show_state(self) -> None:
        window, desk = self._window, self._desk
        window.strip.title.show_speech(desk.speech)
        if desk.speech is not None:
            window.show_text()
        elif desk.loaded and not desk.rows:
            welcome = window.show_welcome()
            if not welcome.property("connected"):
                welcome.files_asked.connect(self.importing.choose_files)
                welcome.paste_asked.connect(self.importing.paste)
                welcome.examples_asked.connect(desk.add_bundled)
                welcome.setProperty("connected", True)
        else:
            window.show_blank()
        if desk.speech is None:
            window.status.show_nothing()
        if desk.loaded and not window.status.saved.text():
            window.status.show_saved("")
        self.refresh()

    # What the panels tell

    def open(self, speech: SpeechId, place: Place | None = None) -> None:
        """Open a speech that was chosen, alone, at a place or where reading stopped."""
        self._window.stage.leave_compare()
        self.reading.open(speech, place)
        self._window.close_drawer()

    def _jump(self, offset: int | None) -> None:
        self.reading.jump_to_offset(offset)
        self._window.close_drawer()
        self.refresh()

    def _moved(self, offset: int, read: int, total: int) -> None:
        self.outline.follow(offset)
        self._window.status.show_place(self.outline.model.path(offset))
        self._window.status.show_read(read, total)

    def _selected(self, span: Span | None) -> None:
        self._window.status.show_selected(len(span) if span else 0)
        self.refresh()

    def _trace(self, edit: int) -> None:
        self._show_cleaning(True)
        self.cleaning.choose_edit(edit)

    def _show_piece(self, place: Span, raw: Span) -> None:
        self.reading.show_span(place)
        if self._window.original_shown():
            self.beside.show_raw(raw)

    def _show_cleaning(self, shown: bool) -> None:
        self._window.show_right("cleaning" if shown else "")

    def _panel_changed(self, name: str) -> None:
        if name == "cleaning" or "cleaning" in self.__dict__:
            self.cleaning.set_shown(name == "cleaning")

    def _show_beside(self, shown: bool) -> None:
        if self._desk.speech is not None:
            self._window.show_original(shown)
            self.beside.set_shown(shown)

    def _filter_library(self) -> None:
        self._window.show_left(True)
        self._window.left.reveal(self._window.library)
        self._window.library.field.setFocus()

    def _filter_outline(self) -> None:
        self._window.show_left(True)
        self._window.left.reveal(self._window.outline)
        self._window.outline.toggle_filter()
