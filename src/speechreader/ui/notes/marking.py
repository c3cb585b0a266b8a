"""The marker in the reader's hand: what can be done with marks, on the desk, and which mark is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from speechreader.app.settings import MARK_COLOUR, MARK_STYLE, Settings
from speechreader.model.annotation import Mark, MarkId, MarkStyle, Motivation
from speechreader.model.errors import UserError
from speechreader.model.span import Span

if TYPE_CHECKING:
    from speechreader.app.workspace import Workspace
    from speechreader.model.changes import Changes
    from speechreader.model.speech import OpenedSpeech
    from speechreader.ui.compare.side_desk import SideDesk
    from speechreader.ui.desk import Desk

#: Characters of a paragraph that a bookmark without a selection holds on to.
BOOKMARKED = 20


class Marking(QObject):
    """Makes and changes the marks of the open speech; remembers the last colour and style.

    `chosen_changed` carries the mark that is chosen now, or None; it also comes when that mark itself has changed.
    `removed` carries how many marks were deleted.
    """

    chosen_changed = Signal(object)
    removed = Signal(int)

    def __init__(self, desk: Desk | SideDesk, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._settings = desk, settings
        self._by_id: dict[MarkId, Mark] = {mark.id: mark for mark in desk.marks}
        self._chosen: MarkId | None = None
        desk.marks_changed.connect(self._take)

    # The chosen mark

    @property
    def chosen(self) -> Mark | None:
        """The mark that commands are about."""
        return self.mark(self._chosen) if self._chosen is not None else None

    def mark(self, mark: MarkId) -> Mark | None:
        """A mark of the open speech."""
        return self._by_id.get(mark)

    def choose(self, mark: MarkId | None) -> None:
        """Choose a mark of the open speech, or none."""
        if mark != self._chosen and (mark is None or mark in self._by_id):
            self._chosen = mark
            self.chosen_changed.emit(self.chosen)

    def next_to(self, offset: int, by: int) -> Mark | None:
        """The mark after (+1) or before (-1) the chosen one; without one, of those from the body offset on."""
        marks = [mark for mark in self._desk.marks if mark.span is not None]
        ids = [mark.id for mark in marks]
        if self._chosen is not None and self._chosen in ids:
            at = ids.index(self._chosen) + by
            return marks[at] if 0 <= at < len(marks) else None
        ahead = [m for m in marks if m.span and (m.span.start >= offset) == (by > 0)]
        return (ahead[0] if by > 0 else ahead[-1]) if ahead else None

    # What can be done

    @property
    def colour(self) -> int:
        """The colour of the last mark."""
        return self._settings.get(MARK_COLOUR)

    @property
    def style(self) -> MarkStyle:
        """The style of the last mark."""
        return MarkStyle(self._settings.get(MARK_STYLE))

    def add(
        self,
        span: Span,
        style: MarkStyle,
        colour: int,
        then: Callable[[MarkId], object] = lambda _: None,
    ) -> None:
        """Mark `span` of the open speech and choose the new mark; `then` gets it."""
        self._settings.set(MARK_COLOUR, colour)
        self._settings.set(MARK_STYLE, style.value)
        self._make(span, then, style=style, colour=colour)

    def _make(
        self,
        span: Span,
        then: Callable[[MarkId], object],
        *,
        style: MarkStyle,
        colour: int,
        motivation: Motivation = Motivation.HIGHLIGHTING,
    ) -> None:
        speech = self._desk.speech
        if speech is None:
            return
        made: list[MarkId] = []

        def work(workspace: Workspace) -> Changes:
            _same_words(workspace, speech, span)
            mark, changes = workspace.marks.add(
                speech.summary.id, span, style=style, colour=colour, motivation=motivation
            )
            made.append(mark)
            return changes

        def done() -> None:
            if made[0] in self._by_id:  # another speech may have been opened meanwhile
                self.choose(made[0])
                then(made[0])

        self._desk.change(work, done)

    def restyle(
        self,
        marks: Iterable[MarkId],
        *,
        style: MarkStyle | None = None,
        colour: int | None = None,
    ) -> None:
        """Give marks another style or colour, and the next mark too."""
        if colour is not None:
            self._settings.set(MARK_COLOUR, colour)
        if style is not None:
            self._settings.set(MARK_STYLE, style.value)
        ids = list(marks)
        self._desk.change(lambda w: w.marks.restyle(ids, style=style, colour=colour))

    def note(
        self,
        mark: MarkId,
        text: str,
        then: Callable[[], object] = lambda: None,
        *,
        again: bool = False,
    ) -> None:
        """Write the note of a mark; "" takes it away. With `again` it is one undo step with the writing before it."""
        self._desk.change(lambda w: w.marks.set_note(mark, text, again=again), then)

    def resize(self, mark: MarkId, span: Span) -> None:
        """Let a mark cover `span`."""
        speech = self._desk.speech
        if speech is None:
            return

        def work(workspace: Workspace) -> Changes:
            _same_words(workspace, speech, span)
            return workspace.marks.resize(mark, span)

        self._desk.change(work)

    def place(self, mark: MarkId, span: Span) -> None:
        """A person has said where a mark in doubt belongs."""
        from speechreader.app.marks import Decision

        self._desk.change(lambda w: w.marks.settle([Decision(mark, span)]))

    def tag(self, marks: Iterable[MarkId], add: Sequence[str], remove: Sequence[str] = ()) -> None:
        """Give marks tags, and take others away."""
        ids = list(marks)
        self._desk.change(lambda w: w.marks.tag(ids, add=add, remove=remove))

    def remove(self, marks: Iterable[MarkId]) -> None:
        """Move marks with their notes to the trash."""
        ids = list(marks)
        self._desk.change(lambda w: w.marks.remove(ids), lambda: self.removed.emit(len(ids)))

    def bookmark(self, paragraph: Span, selection: Span | None = None) -> None:
        """Bookmark the selection or the paragraph; where one stands already, take it away."""
        here = selection or paragraph
        there = [
            mark.id
            for mark in self._desk.marks
            if is_bookmark(mark) and mark.span is not None and here.contains(mark.span.start)
        ]
        if there:
            self.remove(there)
            return
        end = min(paragraph.end, paragraph.start + BOOKMARKED)
        span = selection or Span(paragraph.start, end)
        self._make(
            span,
            lambda _: None,
            style=MarkStyle.HIGHLIGHT,
            colour=self.colour,
            motivation=Motivation.BOOKMARKING,
        )

    def _take(self, marks: tuple[Mark, ...]) -> None:
        before = self.chosen
        self._by_id = {mark.id: mark for mark in marks}
        if self._chosen is not None and self._chosen not in self._by_id:
            self._chosen = None
        if self.chosen != before:
            self.chosen_changed.emit(self.chosen)


def _same_words(workspace: Workspace, shown: OpenedSpeech, span: Span) -> None:
    """A place was chosen on the words that were shown; by now the library may have others there.

    Errors:
        UserError: mark_words_changed, speech_missing.
    """
    if span.of(workspace.speech(shown.summary.id).body) != span.of(shown.body):
        raise UserError("mark_words_changed")


def is_bookmark(mark: Mark) -> bool:
    """Whether a mark is a bookmark, which is not painted on the words."""
    return mark.annotation.motivation is Motivation.BOOKMARKING
