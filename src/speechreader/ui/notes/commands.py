"""What the actions of the marks do on the page of the open speech, and who hears of it: cards and panels of marks."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from speechreader.model.annotation import Mark, MarkId, MarkStyle
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.ui.actions import Handlers
from speechreader.ui.main_window import MainWindow
from speechreader.ui.notes.on_page import PageMarks
from speechreader.ui.right_side import NOTES_WIDTH
from speechreader.ui.sheet import Sheet

if TYPE_CHECKING:
    from speechreader.ui.notes.presenter import NotesPresenter
    from speechreader.ui.reading import ReadingPresenter

_MENU_OF_CARD = (
    *("note", "tags", "", "highlight", "underline", "wavy", "dots", ""),
    *("copy-quotation", "copy-citation", "", "delete-mark"),
)
_MENU_OF_PANEL = (
    *("overview", "condensed", "review", "", "manage-tags", "colour-names", ""),
    *("trash", "", "notes-panel"),
)


class MarkCommands(PageMarks):
    """The marks of the open speech, with the panels at its side.

    The actions are about the sheet that `here` gives: this one, or one of two that stand side by side.
    """

    def __init__(
        self, window: MainWindow, reading: ReadingPresenter, refresh: Callable[[], object]
    ) -> None:
        self._going: tuple[SpeechId, Span | None, MarkId] | None = None
        self._doubts = 0
        self.here: Callable[[], PageMarks] = lambda: self
        super().__init__(window, Sheet(window.reader, window.desk, reading), refresh)
        self._jumps = reading
        self._desk.marks_changed.connect(self._arrived)
        window.right.changed.connect(self.panel_changed)

    def has_cards(self) -> bool:
        """Whether the notes stand beside the page."""
        return self._window.right.name == "notes"

    @cached_property
    def notes(self) -> NotesPresenter:
        """The cards beside the text."""
        from speechreader.ui.notes.presenter import NotesPresenter

        window = self._window
        made = NotesPresenter(window, self.marking, self.writing)
        made.jump_asked.connect(self.show_mark)
        made.doubts_asked.connect(lambda: window.show_right("review"))
        made.gathered_asked.connect(lambda: window.show_right("overview"))
        made.keyed.connect(self._key)
        made.menu_asked.connect(lambda at: window.actions_.menu(window, *_MENU_OF_CARD).popup(at))
        made.show_doubts(self._doubts)
        window.notes.more.setMenu(window.actions_.menu(window.notes, *_MENU_OF_PANEL))
        window.notes.more.setPopupMode(window.notes.more.ToolButtonPopupMode.InstantPopup)
        return made

    def handlers(self) -> Handlers:
        """What each action does."""
        show, panel = self._window.show_right, self._window.right
        return {
            **{style.value: lambda s=style: self.here().draw(s) for style in MarkStyle},
            **{f"colour-{n}": lambda n=n: self.here().colour(n) for n in range(1, 9)},
            "note": lambda: self.here().note(),
            "tags": lambda: self.here().note(tags=True),
            "bookmark": lambda: self.here().bookmark(),
            "delete-mark": lambda: self.here().remove(),
            "next-mark": lambda: self.here().step(1),
            "previous-mark": lambda: self.here().step(-1),
            "mark-popup": lambda: self.here().offer(),
            "copy-quotation": lambda: self.here().copy_quotation(),
            "copy-citation": lambda: self.here().copy_citation(),
            "notes-panel": lambda: show("" if panel.name == "notes" else "notes"),
        }

    # Writing

    def _write(self, mark: Mark, *, tags: bool) -> None:
        """In the card beside the text where there is room, else over the page."""
        window = self._window
        if not self.has_cards() and window.width() >= NOTES_WIDTH:
            window.show_right("notes")
        if self.has_cards():
            self.notes.let_through(mark)
            self.notes.write(mark.id, tags=tags)
        else:
            super()._write(mark, tags=tags)

    def show_note(self, mark: Mark) -> None:
        """Go to a mark and to its card."""
        speech = self._desk.speech
        if speech is not None:
            self._window.show_right("notes")
            self.notes.let_through(mark)
            self.go(speech.summary.id, mark.span, mark.id)

    # Going there

    def go(self, speech: SpeechId, span: Span | None, mark: MarkId) -> None:
        """Go to a mark of any speech; «back» returns."""
        opened = self._desk.speech
        if opened is not None and opened.summary.id == speech:
            self.marking.choose(mark)
            if span is not None:
                self._reading.show_span(span)
            return
        self._going = (speech, span, mark)
        self._jumps.open(speech)

    def _arrived(self, _marks: object) -> None:
        opened, going = self._desk.speech, self._going
        if going is None or opened is None or opened.summary.id != going[0]:
            return
        self._going = None
        self.marking.choose(going[2])
        if (span := going[1]) is not None:
            self._reader.go_to(self._reading.place_of(span.start), at=0.33)
            self._reader.flash(span)

    # What the others tell

    def take_doubts(self, count: int) -> None:
        """So many marks of this speech wait for a review."""
        self._doubts = count
        if "notes" in self.__dict__:
            self.notes.show_doubts(count)

    def panel_changed(self, name: str) -> None:
        """Another panel stands at the right."""
        if "notes" in self.__dict__ or name == "notes":
            if name != "notes":
                self.writing.finish()
            self.notes.set_shown(name == "notes")
        self._refresh()

    def _key(self, event: QKeyEvent) -> None:
        """Keys that the cards leave to the chosen mark."""
        key, number = event.key(), event.key() - Qt.Key.Key_0
        if key == Qt.Key.Key_Delete:
            self.remove()
        elif key == Qt.Key.Key_Escape:
            self._reader.setFocus()
        elif 1 <= number <= 8 and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.colour(number)
