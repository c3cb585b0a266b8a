"""The marks of one sheet: what can be done with them there, and who hears of what."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from speechreader.app.actions import When
from speechreader.app.language import translate
from speechreader.model.annotation import Mark, MarkId, MarkStyle
from speechreader.model.span import Span
from speechreader.ui.notes.floating import FloatingNote
from speechreader.ui.notes.marking import Marking
from speechreader.ui.notes.offers import Offers
from speechreader.ui.notes.writing import Writing
from speechreader.ui.widgets.buttons import key_text

if TYPE_CHECKING:
    from speechreader.ui.main_window import MainWindow
    from speechreader.ui.sheet import Sheet


class PageMarks(QObject):
    """Belongs to the inside of one window and to one sheet. `refresh` is called when other things can be done."""

    def __init__(self, window: MainWindow, sheet: Sheet, refresh: Callable[[], object]) -> None:
        super().__init__(window.inside)
        self._window, self.sheet, self._refresh = window, sheet, refresh
        self._reader, self._desk, self._reading = sheet
        self.marking = Marking(sheet.desk, window.settings, self)
        self.writing = Writing(sheet.desk, self.marking, window.inside)
        self.offers = Offers(window, sheet.reader, self.marking, self.has_cards)
        self.floating = FloatingNote(self.writing, sheet.reader, window.inside)
        self._connect()
        self._reader.set_marks(sheet.desk.marks)

    def has_cards(self) -> bool:
        """Whether the notes stand beside this page, so that a popup need not show them."""
        return False

    def _connect(self) -> None:
        reader, marking = self._reader, self.marking
        reader.mark_resized.connect(marking.resize)
        reader.selection_changed.connect(self._selected)
        marking.chosen_changed.connect(self._chosen)
        marking.removed.connect(self._removed)
        self.offers.coloured.connect(self.colour)
        self._desk.opened.connect(self.leave)
        self._window.leaving.connect(self.writing.finish)

    def facts(self) -> dict[When, bool]:
        """What of the conditions of actions is true."""
        chosen = self.marking.chosen is not None
        selected = self._reader.selected_span() is not None
        return {
            When.SELECTED: selected,
            When.MARK: chosen,
            When.MARKABLE: chosen or selected,
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
        """Open the editor over the page, under the line of the mark."""
        self.offers.popup.hide()
        found = self.marking.mark(mark)
        if found is None:
            return
        self.show_mark(found)  # nobody should type where nothing can be seen
        self._write(found, tags=tags)

    def _write(self, mark: Mark, *, tags: bool) -> None:
        self.floating.host(mark)
        self.writing.begin(mark, tags=tags)

    def offer(self) -> None:
        """Show what can be done with the selection or the chosen mark."""
        self.offers.by_key()

    def remove(self) -> None:
        """Move the chosen mark to the trash."""
        chosen = self.marking.chosen
        if chosen is not None:
            self.marking.remove([chosen.id])

    def bookmark(self) -> None:
        """Bookmark the selection or the paragraph that is read, or take the bookmark away."""
        place = self._reading.place_of(self._reading.reading_offset())
        span = self._reader.selected_span()
        self.marking.bookmark(self._reading.paragraph(place.paragraph), span)
        if span is not None:
            self._let_go(span)

    def step(self, by: int) -> None:
        """Go to the next mark (+1) or the one before (-1)."""
        found = self.marking.next_to(self._reading.reading_offset(), by)
        if found is not None:
            self.marking.choose(found.id)
            self.show_mark(found)

    # Copying

    def copy_quotation(self) -> None:
        """Copy the selection or the chosen mark with its source."""
        from speechreader.app.citation import quotation

        span, speech = self._span(), self._desk.speech
        if speech is not None and span is not None:
            self._copy(quotation(speech, span), translate("window", "Copied as quotation"))

    def copy_citation(self) -> None:
        """Copy the entry of the speech for a list of references."""
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

    def show_mark(self, mark: Mark) -> None:
        """Bring a mark into view, or the first place that it may have."""
        span = mark.span or (mark.candidates[0].span if mark.candidates else None)
        if span is None or self._reader.span_visible(span):
            return
        self._reading.show_span(span)

    def show_note(self, mark: Mark) -> None:
        """Go to a mark and show what is written on it."""
        self.marking.choose(mark.id)
        self.show_mark(mark)
        self.offers.by_key()

    # What the others tell

    def leave(self, *_: object) -> None:
        """Another speech comes, or another view: what is half written is kept."""
        self.writing.finish()
        self.offers.popup.hide()

    def _selected(self, span: Span | None) -> None:
        if span is not None:
            self.marking.choose(None)

    def _chosen(self, mark: Mark | None) -> None:
        self._reader.set_current_mark(mark.id if mark is not None else None)
        self._refresh()

    def _removed(self, count: int) -> None:
        said = translate("window", "Moved to the trash: {n} mark(s)", n=count)
        undo = translate("window", "Undo")
        self._window.toast.say(said, undo, self._window.desk.undo, key_text("Ctrl+Z"))
