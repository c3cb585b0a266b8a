"""The other views of marks, each made when it is first asked for: overview, review, trash, condensed page, dialogs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from speechreader.app.colours import colour_name
from speechreader.model.speech import SpeechId
from speechreader.ui.actions import Handlers
from speechreader.ui.main_window import MainWindow
from speechreader.ui.notes.commands import MarkCommands
from speechreader.ui.places import put_below

if TYPE_CHECKING:
    from speechreader.ui.notes.condensed import CondensedPresenter
    from speechreader.ui.notes.overview.filtering import Entry
    from speechreader.ui.notes.overview.presenter import OverviewPresenter
    from speechreader.ui.notes.review.presenter import ReviewPresenter
    from speechreader.ui.notes.trash.presenter import TrashPresenter


class MarkPanels(QObject):
    """Belongs to the inside of one window, beside the `marks` that it sends people to."""

    def __init__(self, window: MainWindow, marks: MarkCommands) -> None:
        super().__init__(window.inside)
        self._window, self._desk, self._marks = window, window.desk, marks
        window.right.changed.connect(self.panel_changed)
        window.desk.changed.connect(self._look_for_doubts)
        window.desk.opened.connect(self._look_for_doubts)
        if window.desk.speech is not None:
            self._look_for_doubts()

    @cached_property
    def overview(self) -> OverviewPresenter:
        """All marks of the speech or of the library."""
        from speechreader.ui.notes.overview.presenter import OverviewPresenter
        from speechreader.ui.notes.overview.view import OverviewView

        view = self._window.right.panel("overview")
        assert isinstance(view, OverviewView)
        settings = self._window.settings
        made = OverviewPresenter(self._desk, view, lambda colour: colour_name(settings, colour))
        made.jump_asked.connect(self._marks.go)
        made.removed.connect(self._marks.marking.removed)
        made.condensed_asked.connect(self._read_listed)
        view.close_button.clicked.connect(lambda: self._window.show_right(""))
        return made

    @cached_property
    def review(self) -> ReviewPresenter:
        """The marks whose place changed with the text."""
        from speechreader.ui.notes.review.bar import ReviewBar
        from speechreader.ui.notes.review.presenter import ReviewPresenter
        from speechreader.ui.notes.review.view import ReviewView

        window, reader = self._window, self._window.reader
        view, bar = window.right.panel("review"), ReviewBar(window.look)
        assert isinstance(view, ReviewView)
        put_below(bar, window.strip)
        made = ReviewPresenter(self._desk, view, bar, reader.selected_span)
        made.jump_asked.connect(self._marks.go)
        made.count_changed.connect(self._marks.take_doubts)
        made.show_asked.connect(lambda: window.show_right("review"))
        reader.selection_changed.connect(made.selection_changed)
        view.close_button.clicked.connect(lambda: window.show_right(""))
        return made

    @cached_property
    def trash(self) -> TrashPresenter:
        """What was deleted."""
        from speechreader.ui.notes.trash.presenter import TrashPresenter
        from speechreader.ui.notes.trash.view import TrashView

        view = self._window.right.panel("trash")
        assert isinstance(view, TrashView)
        made = TrashPresenter(self._desk, view)
        view.close_button.clicked.connect(lambda: self._window.show_right(""))
        return made

    @cached_property
    def condensed(self) -> CondensedPresenter:
        """The marked passages as a page."""
        from speechreader.ui.notes.condensed import CondensedPresenter

        made = CondensedPresenter(self._desk, self._window.pages, self._window.look)
        made.jump_asked.connect(self._marks.go)
        return made

    def handlers(self) -> Handlers:
        """What each action does."""
        window = self._window

        def toggle(name: str) -> None:
            window.show_right("" if window.right.name == name else name)

        return {
            "overview": lambda: toggle("overview"),
            "review": lambda: toggle("review"),
            "trash": lambda: toggle("trash"),
            "condensed": self._read_marks,
            "manage-tags": self._manage_tags,
            "colour-names": self._name_colours,
            "correct-text": self._correct,
        }

    def panel_changed(self, name: str) -> None:
        """Another panel stands at the right: the others rest."""
        for panel in ("overview", "review", "trash"):
            if panel == name or panel in self.__dict__:
                getattr(self, panel).set_shown(panel == name)

    def _look_for_doubts(self, *_: object) -> None:
        """Where the text changed under marks, the review comes up by itself with one calm line."""
        if "review" not in self.__dict__ and any(
            mark.state.value != "same" for mark in self._desk.marks
        ):
            QTimer.singleShot(0, self, lambda: self.review)

    def _read_listed(self, entries: Sequence[Entry]) -> None:
        self.condensed.show_entries(entries)

    def _read_marks(self) -> None:
        speech = self._desk.speech
        if speech is not None:
            self.condensed.show_speech(SpeechId(speech.summary.id))

    def _manage_tags(self) -> None:
        from speechreader.ui.notes.tags.dialog import TagsDialog

        TagsDialog(self._window, self._desk, self._window.look).open()

    def _name_colours(self) -> None:
        from speechreader.ui.notes.colour_names import ColourNames

        ColourNames(self._window, self._window.settings, self._window.look).open()

    def _correct(self) -> None:
        from speechreader.ui.dialogs.correct import open_correct

        sheet = self._marks.here().sheet
        open_correct(self._window, sheet.desk, sheet.reader.selected_span())
