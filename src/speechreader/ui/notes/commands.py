"""What the actions of the marks do, and who hears of what: page, popup, cards, and the other panels of marks."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from speechreader.app.actions import When
from speechreader.app.language import translate
from speechreader.model.annotation import Mark, MarkId, MarkStyle
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.ui.actions import Handlers
from speechreader.ui.main_window import MainWindow
from speechreader.ui.notes.floating import FloatingNote
from speechreader.ui.notes.marking import Marking
from speechreader.ui.notes.offers import Offers
from speechreader.ui.notes.writing import Writing
from speechreader.ui.right_side import NOTES_WIDTH
from speechreader.ui.widgets.buttons import key_text

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


class MarkCommands(QObject):
    """Belongs to the inside of one window. `refresh` is called when other things can be done."""

    def __init__(
        self, window: MainWindow, reading: ReadingPresenter, refresh: Callable[[], object]
    ) -> None:
        super().__init__(window.inside)
        self._window, self._reading, self._refresh = window, reading, refresh
        self._desk, self._reader = window.desk, window.reader
        self.marking = Marking(window.desk, window.settings, self)
        self.writing = Writing(window.desk, self.marking, window.inside)
        self.offers = Offers(window, self.marking)
        self.floating = FloatingNote(self.writing, window.reader, window.inside)
        self._going: tuple[SpeechId, Span | None, MarkId] | None = None
        self._doubts = 0
        self._connect()
        self._reader.set_marks(window.desk.marks)

    @cached_property
    def notes(self) -> NotesPresenter:
        """The cards beside the text."""
        from speechreader.ui.notes.presenter import NotesPresenter

        window = self._window
        made = NotesPresenter(window, self.marking, self.writing)
        made.jump_asked.connect(self._show)
        made.doubts_asked.connect(lambda: window.show_right("review"))
        made.gathered_asked.connect(lambda: window.show_right("overview"))
        made.keyed.connect(self._key)
        made.menu_asked.connect(lambda at: window.actions_.menu(window, *_MENU_OF_CARD).popup(at))
        made.show_doubts(self._doubts)
        window.notes.more.setMenu(window.actions_.menu(window.notes, *_MENU_OF_PANEL))
        window.notes.more.setPopupMode(window.notes.more.ToolButtonPopupMode.InstantPopup)
        return made

    def _connect(self) -> None:
        reader, marking = self._reader, self.marking
        reader.mark_resized.connect(marking.resize)
        reader.selection_changed.connect(self._selected)
        marking.chosen_changed.connect(self._chosen)
        marking.removed.connect(self._removed)
        self.offers.coloured.connect(self.colour)
        self._desk.marks_changed.connect(self._arrived)
        self._desk.opened.connect(self._leave)
        self._window.leaving.connect(self.writing.finish)
        self._window.right.changed.connect(self.panel_changed)

    def handlers(self) -> Handlers:
        """What each action does."""
        show = self._window.show_right
        panel = self._window.right
        return {
            **{style.value: lambda s=style: self.draw(s) for style in MarkStyle},
            **{f"colour-{n}": lambda n=n: self.colour(n) for n in range(1, 9)},
            "note": self.note,
            "tags": lambda: self.note(tags=True),
            "bookmark": self._bookmark,
            "delete-mark": self.remove,
            "next-mark": lambda: self._step(1),
            "previous-mark": lambda: self._step(-1),
            "mark-popup": self.offers.by_key,
            "copy-quotation": self._copy_quotation,
            "copy-citation": self._copy_citation,
            "notes-panel": lambda: show("" if panel.name == "notes" else "notes"),
        }

    def facts(self) -> dict[When, bool]:
        """What of the conditions of actions is true."""
        chosen = self.marking.chosen is not None
        return {
            When.MARK: chosen,
            When.MARKABLE: chosen or self._reader.selected_span() is not None,
        }

    # Marking

    def draw(self, style: MarkStyle) -> None:
        """Mark the selection in this style, or give it to the chosen mark."""
        self._mark(style, None)

    def colour(self, colour: int) -> None:
        """Highlight the selection in this colour, or give it to the chosen mark."""
        self._mark(None, colour)

    def _mark(
        self,
        style: MarkStyle | None,
        colour: int | None,
        then: Callable[[MarkId], object] = lambda _: None,
    ) -> None:
        span, chosen = self._reader.selected_span(), self.marking.chosen
        self.offers.popup.hide()
        if span is not None:
            self.marking.add(
                span,
                style or MarkStyle.HIGHLIGHT,
                colour or self.marking.colour,
                lambda mark: (self._let_go(span), then(mark)),
            )
        elif chosen is not None:
            self.marking.restyle([chosen.id], style=style, colour=colour)

    def _let_go(self, span: Span) -> None:
        """The words are marked: the selection has done its work, unless it is another one by now."""
        if self._reader.selected_span() == span:
            self._reader.select_span(Span(span.end, span.end))

    def note(self, *, tags: bool = False) -> None:
        """Write on the selection, which becomes a mark, or on the chosen mark."""
        chosen = self.marking.chosen
        if self._reader.selected_span() is not None:
            self._mark(self.marking.style, None, lambda mark: self.write(mark, tags=tags))
        elif chosen is not None:
            self.write(chosen.id, tags=tags)

    def write(self, mark: MarkId, *, tags: bool = False) -> None:
        """Open the editor: in the card beside the text where there is room, else over the page."""
        self.offers.popup.hide()
        window, found = self._window, self.marking.mark(mark)
        if found is None:
            return
        if window.right.name != "notes" and window.width() >= NOTES_WIDTH:
            window.show_right("notes")
        self._show(found)  # nobody should type where nothing can be seen
        if window.right.name == "notes":
            self.notes.let_through(found)
            self.notes.write(mark, tags=tags)
        else:
            self.floating.host(found)
            self.writing.begin(found, tags=tags)

    def remove(self) -> None:
        """Move the chosen mark to the trash."""
        chosen = self.marking.chosen
        if chosen is not None:
            self.marking.remove([chosen.id])

    def _bookmark(self) -> None:
        place = self._reading.place_of(self._reading.reading_offset())
        span = self._reader.selected_span()
        self.marking.bookmark(self._reading.paragraph(place.paragraph), span)
        if span is not None:
            self._let_go(span)

    def _step(self, by: int) -> None:
        found = self.marking.next_to(self._reading.reading_offset(), by)
        if found is not None:
            self.marking.choose(found.id)
            self._show(found)

    # Copying

    def _copy_quotation(self) -> None:
        from speechreader.app.citation import quotation

        span, speech = self._span(), self._desk.speech
        if speech is not None and span is not None:
            self._copy(quotation(speech, span), translate("window", "Copied as quotation"))

    def _copy_citation(self) -> None:
        from speechreader.app.citation import gbt7714

        speech = self._desk.speech
        if speech is not None:
            self._copy(gbt7714(speech, self._span()), translate("window", "Citation copied"))

    def _copy(self, words: str, said: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self._window.toast.say(said)

    def _span(self) -> Span | None:
        chosen = self.marking.chosen
        return self._reader.selected_span() or (chosen.span if chosen is not None else None)

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
        self._reading.open(speech)

    def _arrived(self, _marks: object) -> None:
        opened, going = self._desk.speech, self._going
        if going is None or opened is None or opened.summary.id != going[0]:
            return
        self._going = None
        self.marking.choose(going[2])
        if (span := going[1]) is not None:
            self._reader.go_to(self._reading.place_of(span.start), at=0.33)
            self._reader.flash(span)

    def _show(self, mark: Mark) -> None:
        """Bring a mark into view, or the first place that it may have."""
        span = mark.span or (mark.candidates[0].span if mark.candidates else None)
        if span is None or self._reader.span_visible(span):
            return
        self._reading.show_span(span)

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

    def _selected(self, span: Span | None) -> None:
        if span is not None:
            self.marking.choose(None)

    def _chosen(self, mark: Mark | None) -> None:
        self._reader.set_current_mark(mark.id if mark is not None else None)
        self._refresh()

    def _leave(self, *_: object) -> None:
        self.writing.finish()
        self.offers.popup.hide()

    def _removed(self, count: int) -> None:
        said = translate("window", "Moved to the trash: {n} mark(s)", n=count)
        undo = translate("window", "Undo")
        self._window.toast.say(said, undo, self._desk.undo, key_text("Ctrl+Z"))

    def _key(self, event: QKeyEvent) -> None:
        """Keys that the cards leave to the chosen mark."""
        key, number = event.key(), event.key() - Qt.Key.Key_0
        if key == Qt.Key.Key_Delete:
            self.remove()
        elif key == Qt.Key.Key_Escape:
            self._reader.setFocus()
        elif 1 <= number <= 8 and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.colour(number)
