"""The find bar, the page and the library lane brought together: what is looked for, where, and which hit is current."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from speechreader.app.language import translate
from speechreader.app.messages import sentence
from speechreader.model.errors import UserError
from speechreader.model.span import Span
from speechreader.ui.find.asker import Asker
from speechreader.ui.find.escape import Escape
from speechreader.ui.find.looking import Ask, Found, notes_of
from speechreader.ui.find.memory import Memory
from speechreader.ui.find.route import Route
from speechreader.ui.find.wording import as_plain_words, looser, note_row, nothing, place_of
from speechreader.ui.places import put_below

if TYPE_CHECKING:
    from speechreader.model.search import Query
    from speechreader.model.speech import SpeechId
    from speechreader.ui.compare.side_desk import SideDesk
    from speechreader.ui.desk import Desk
    from speechreader.ui.find.bar import FindBar
    from speechreader.ui.find.hint import Way
    from speechreader.ui.find.options import Options
    from speechreader.ui.main_window import MainWindow
    from speechreader.ui.notes.on_page import PageMarks

#: A longer selection, or one over several paragraphs, is where to look, not what to look for.
_QUERY = 60


class FindPresenter(QObject):
    """Belongs to the inside of one window.

    Holds what was found, which hit is current (an index), the offset from which the words typed so far are looked
    for, and the stretch that they are looked for in. While the bar is closed F3 may be someone else's: see `lend`.
    """

    def __init__(self, window: MainWindow, marks: PageMarks) -> None:
        super().__init__(window.inside)
        self._window, self._marks = window, marks
        self._reader, self._desk, self._reading = marks.sheet
        self._memory = Memory(window.settings)
        self._found, self.current = Found(), -1
        self._origin = 0
        self._scope: Span | None = None
        self._stay = False
        self._route = Route(self._reading, self._reader)
        self._lent: Callable[[int], object] | None = None
        self._asker = Asker(window.desk.runner, self)
        self._asker.found.connect(self._take)
        self._asker.refused.connect(self._refused)
        self._asker.waiting.connect(self._say_patience)
        self._connect()

    @cached_property
    def bar(self) -> FindBar:
        """The bar over the page."""
        window = self._window
        made = self._make_bar()
        made.show_options(self._memory.options())
        made.field.history = self._memory.history()
        made.field.setText(next(iter(made.field.history), ""))
        made.field.textChanged.connect(lambda _: self._run())
        made.field.stepped.connect(self.step)
        made.field.left.connect(self.close)
        made.close_button.clicked.connect(self.close)
        Escape(window, made).pressed.connect(self.close)
        made.asked.connect(self._take_options)
        made.scope_asked.connect(self._take_scope)
        made.note_asked.connect(self._go_to_note)
        return made

    def _make_bar(self) -> FindBar:
        from speechreader.ui.find.bar import FindBar

        window = self._window
        made = FindBar(window.look, window.actions_, window.middle)
        put_below(made, window.strip)
        return made

    def _connect(self) -> None:
        self._hear(self._desk)
        self._window.leaving.connect(self._leave)
        self._reader.hits.ruler.hit_asked.connect(self._hit_asked)
        self._reader.hits.ruler.span_asked.connect(self._reading.show_span)

    def _hear(self, desk: Desk | SideDesk) -> None:
        desk.opened.connect(self._text_changed)
        desk.updated.connect(self._text_changed)
        desk.marks_changed.connect(self._marks_changed)
        desk.closed.connect(self.close)

    def lend(self, step: Callable[[int], object] | None) -> None:
        """Someone else shows hits on the page: the bar closes, and F3 is `step` (1 or -1) until it is opened again."""
        self.close(leave_page=True)
        self._lent = step

    # -- opening and closing -------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether the bar is there."""
        return "bar" in self.__dict__ and not self.bar.isHidden()

    def open(self) -> None:
        """Show the bar; a few selected words are what is looked for, many are where."""
        self._window.actions_.check("find", self.is_open)
        if self._desk.speech is None:
            return
        self._show_page()
        selected = self._reader.selected_span()
        words = selected.of(self._desk.speech.body).strip() if selected else ""
        was_open = self.is_open
        self._begin()
        if selected is not None and 0 < len(words) <= _QUERY and "\n" not in words:
            self._take_words(words, selected)
        elif selected is not None and not was_open:
            self._take_scope(True)
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()

    def _show_page(self) -> None:
        if self._window.stage.searching():
            self._window.stage.leave_search()
        self._window.show_text()

    def _begin(self) -> None:
        if self.is_open:
            return
        self._lent = None
        self._route.begin()
        selected = self._reader.selected_span()
        self._origin = selected.start if selected else self._route.top()
        self.bar.show()
        self._window.actions_.check("find", True)
        self._run()

    def _take_words(self, words: str, at: Span) -> None:
        self._origin = at.start
        if self._scope is not None and not self._scope.overlaps(at):
            self._scope = None
            self.bar.scope.setChecked(False)
        if self.bar.options.regex:
            self.bar.show_options(replace(self.bar.options, regex=False))
        if self.bar.field.text() != words:
            self.bar.field.setText(words)
        else:
            self._run()

    def close(self, *_: object, leave_page: bool = False) -> None:
        """Hide the bar and go back to the page, at the hit; with `leave_page` that is someone else's."""
        self._asker.cancel()
        if not self.is_open:
            return
        self.bar.field.history = self._memory.remember(self.bar.field.text())
        spans, current = self._found.spans, self.current
        self._drop()
        self._scope = None
        self.bar.scope.setChecked(False)
        self.bar.hide()
        self._window.actions_.check("find", False)
        if not leave_page:
            if 0 <= current < len(spans) and self._reader.span_visible(spans[current]):
                self._reader.select_span(spans[current])
            self._reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self._asker.cancel()
        if self.is_open:
            self._memory.remember(self.bar.field.text())

    # -- asking ----------------------------------------------------------------------------------

    def _run(self, *, stay: bool = False) -> None:
        """Look for what stands in the field, and go there unless the page is to `stay`."""
        self._stay = stay
        self._asker.cancel()
        if not self.is_open:
            return
        if self._desk.speech is None or not self.bar.field.text().strip():
            self._drop()
            return
        self._asker.ask(self._ask())

    def _ask(self) -> Ask:
        return ask_of(self.bar.options, self.bar.field.text(), self._desk, self._scope)

    def _say_patience(self) -> None:
        self._drop()
        self.bar.show_count(translate("find", "Searching…"))

    def list_lines(self, show: Callable[[Query, SpeechId], object]) -> None:
        """Have `show` list what stands in the field, in this speech; with nothing in it the bar opens."""
        speech, words = self._desk.speech, self.bar.field.text() if self.is_open else ""
        if speech is not None and not words.strip():
            self.open()
        elif speech is not None:
            self.bar.field.history = self._memory.remember(words)
            show(self.bar.options.query(words), speech.summary.id)

    # -- what came of it ---------------------------------------------------------------------------

    def _take(self, found: Found) -> None:
        self._found = found
        starts = [span.start for span in found.spans]
        if starts:
            self.current = bisect_left(starts, self._origin) % len(starts)
            self._show(go=not self._stay)
        else:
            self.current = -1
            self._reader.set_hits((), None)
        self._say()
        rows = [note_row(note.quote, note.text, hits[0]) for note, hits in found.notes]
        self.bar.show_notes(rows)

    def _say(self) -> None:
        found = self._found
        if found.spans:
            self._say_place()
        else:
            self.bar.show_count(translate("find", "Not found"), warn=True)
        if found.spans or found.notes:
            self.bar.hint.hide()
            return
        noted = any(notes_of(self._desk.marks))
        ways = _ways(looser(self.bar.options, noted=noted), self._take_options)
        if self._scope is not None:
            everywhere = translate("find", "In the whole text")
            ways.insert(0, (everywhere, lambda: self._take_scope(False)))
        words = self.bar.field.text()
        self.bar.hint.warn(nothing(words, in_selection=self._scope is not None), ways)

    def _refused(self, error: UserError) -> None:
        self._drop()
        self.bar.show_count(translate("find", "Not searched"), warn=True)
        options = self.bar.options
        plain = [as_plain_words(options)] if options.regex else []
        self.bar.hint.warn(sentence(error), _ways(plain, self._take_options))

    def _drop(self) -> None:
        self._found, self.current = Found(), -1
        self._reader.set_hits((), None)
        self.bar.show_count("")
        self.bar.show_notes(())
        self.bar.hint.hide()

    # -- going -------------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Go to the next hit (1) or the one before (-1), round the ends of the text."""
        if not self.is_open and self._lent is not None:
            self._lent(by)
            return
        if not self.is_open:
            if self._desk.speech is None:
                return
            self._begin()
            if not self.bar.field.text():
                self.bar.field.setFocus()
                return
        spans = self._found.spans
        if not spans:
            return
        self.bar.field.history = self._memory.remember(self.bar.field.text())
        to = self._route.after(spans, self.current, by)
        self._go(to % len(spans))
        if not 0 <= to < len(spans):
            on = translate("find", "Past the end: on from the beginning.")
            back = translate("find", "Past the beginning: on from the end.")
            self.bar.hint.tell(on if by > 0 else back)
        else:
            self.bar.hint.hide()
        self._say_place()

    def _say_place(self) -> None:
        self.bar.show_count(place_of(self.current, len(self._found.spans)))

    def _go(self, number: int) -> None:
        self.current, self._origin = number, self._found.spans[number].start
        self._show(go=True)

    def _show(self, *, go: bool) -> None:
        """Outline the hits, and with `go` bring the current one into view."""
        self._reader.set_hits(self._found.spans, self.current)
        if go:
            self._route.show(self._found.spans[self.current])

    def _hit_asked(self, number: int) -> None:
        if self.is_open and number < len(self._found.spans):
            self._go(number)
            self._say_place()
        elif number < len(self._reader.hits.spans):
            self._reading.show_span(self._reader.hits.spans[number])

    # -- notes ---------------------------------------------------------------------------------------

    def _go_to_note(self, row: int) -> None:
        if row < len(self._found.notes):
            mark = self._marks.marking.mark(self._found.notes[row].note.mark)
            if mark is not None:
                self._marks.show_note(mark)

    # -- options and memory ------------------------------------------------------------------------

    def _take_options(self, options: Options) -> None:
        self.bar.show_options(options)
        self._memory.keep_options(options)
        self._run()

    def _take_scope(self, on: bool) -> None:
        self._scope = self._reader.selected_span() if on else None
        self.bar.scope.setChecked(self._scope is not None)
        if on and self._scope is None:
            self.bar.hint.tell(translate("find", "Select on the page where to look first."))
            return
        self._run()

    # -- what the desk tells ------------------------------------------------------------------------

    def _text_changed(self, *_: object) -> None:
        if self.is_open:
            self._scope = None
            self.bar.scope.setChecked(False)
            self._origin = self._route.top()
            self._route.begin()
            self._run(stay=True)

    def _marks_changed(self, *_: object) -> None:
        if self.is_open and self.bar.options.notes:
            self._run(stay=True)


def ask_of(options: Options, words: str, desk: Desk | SideDesk, scope: Span | None) -> Ask:
    """What is asked of the speech of `desk` when `words` are looked for."""
    body = desk.speech.body if desk.speech is not None else ""
    notes = tuple(notes_of(desk.marks)) if options.notes else ()
    return Ask(options.query(words), body, scope, notes)


def _ways(offers: Iterable[tuple[str, Options]], take: Callable[[Options], object]) -> list[Way]:
    return [(words, partial(take, options)) for words, options in offers]
