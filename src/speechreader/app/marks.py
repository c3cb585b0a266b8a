"""The marks of the library: the part of the façade that reads, makes, changes, reviews and takes them away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from speechreader.app import operations
from speechreader.app.language import QT_TRANSLATE_NOOP
from speechreader.model.annotation import AnchorState, Mark, MarkId, MarkStyle, Motivation
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.store import marks

if TYPE_CHECKING:
    from speechreader.app.ledger import Ledger
    from speechreader.model.changes import Changes
    from speechreader.store.library import Library


class TagCount(NamedTuple):
    """标签: a tag and how many marks bear it."""

    name: str
    marks: int


class Decision(NamedTuple):
    """What a person says of a mark whose state is not «same».

    With `span` (a place in the present text) the mark goes there, whatever it was; without, a placed mark is accepted
    as it stands, and one without a place becomes an orphan that is kept and no longer asked about.
    """

    mark: MarkId
    span: Span | None = None


class Marks:
    """Belongs to a `Workspace` (`workspace.marks`). Every write is one operation: one transaction, one undo step."""

    def __init__(self, library: Library, ledger: Ledger) -> None:
        self._library, self._ledger = library, ledger

    # -- reading ----------------------------------------------------------------------------------

    def of(self, speech: SpeechId) -> tuple[Mark, ...]:
        """The marks of one speech in text order: those in doubt at their best candidate, orphans behind all others.

        A removed speech is asked as well; one that is not there has none.
        """
        return marks.of_speech(self._library, speech)

    def all(self) -> tuple[Mark, ...]:
        """The marks of all speeches, by speech and then as `of` gives them."""
        return marks.of_library(self._library)

    def counts(self, *, removed: bool = False) -> dict[SpeechId, int]:
        """How many marks each speech has (with `removed`: each removed speech); those without any left out."""
        return marks.counts(self._library, gone=removed)

    def tags(self) -> tuple[TagCount, ...]:
        """The tags that marks bear, by name."""
        return tuple(TagCount(*row) for row in marks.tag_counts(self._library))

    def removed(self) -> tuple[Mark, ...]:
        """The trash: removed marks, latest first. Those of a removed speech are not here, they come back with it."""
        return marks.removed(self._library)

    def unsettled(self, speech: SpeechId) -> tuple[Mark, ...]:
        """The marks that a person should look at, since the text changed under them; in text order."""
        settled = marks.settled(self._library, speech)
        return tuple(
            mark
            for mark in marks.of_speech(self._library, speech)
            if mark.state is not AnchorState.SAME and mark.id not in settled
        )

    # -- writing ----------------------------------------------------------------------------------

    def add(  # noqa: PLR0913 - the fields of a mark, all but the first two with a default
        self,
        speech: SpeechId,
        span: Span,
        *,
        style: MarkStyle = MarkStyle.HIGHLIGHT,
        colour: int = 1,
        note: str = "",
        tags: Iterable[str] = (),
        motivation: Motivation = Motivation.HIGHLIGHTING,
    ) -> tuple[MarkId, Changes]:
        """Mark `span` of the present text; blanks at its ends are left out, whole characters taken in.

        Errors:
            UserError: speech_missing, mark_empty, note_too_long, tag_empty, tag_too_long, tag_comma.
        """
        from uuid import uuid4

        bookmark = motivation is Motivation.BOOKMARKING
        label = (
            QT_TRANSLATE_NOOP("history", "Add bookmark")
            if bookmark
            else QT_TRANSLATE_NOOP("history", "Add mark")
        )
        iri = uuid4().urn
        wish = operations.marks.Wish(style, colour, note, tuple(tags), motivation)
        changes = self._ledger.run(label, operations.marks.add, speech, span, wish, iri)
        number = marks.id_of(self._library, iri)
        if number is None:
            raise LookupError(iri)
        return number, changes

    def restyle(
        self, ids: Sequence[MarkId], *, style: MarkStyle | None = None, colour: int | None = None
    ) -> Changes:
        """Give marks another style, another colour, or both.

        Errors:
            UserError: mark_missing; then none is changed.
        """
        label = QT_TRANSLATE_NOOP("history", "Change look of marks")
        return self._ledger.run(label, operations.marks.restyle, ids, style, colour)

    def set_note(self, mark: MarkId, text: str, *, again: bool = False) -> Changes:
        """Write the note of a mark; "" takes it away. With `again` it is one undo step with the same done just before.

        Errors:
            UserError: mark_missing, note_too_long.
        """
        label = QT_TRANSLATE_NOOP("history", "Write note")
        changes = self._ledger.run(label, operations.marks.set_note, mark, text)
        if again and changes.marks:
            self._ledger.join()
        return changes

    def resize(self, mark: MarkId, span: Span) -> Changes:
        """Put a mark on `span` of the present text.

        Errors:
            UserError: mark_missing, mark_empty, speech_missing.
        """
        label = QT_TRANSLATE_NOOP("history", "Resize mark")
        return self._ledger.run(label, operations.marks.resize, mark, span)

    def tag(
        self, ids: Sequence[MarkId], *, add: Iterable[str] = (), remove: Iterable[str] = ()
    ) -> Changes:
        """Give tags to marks and take others from them; what is in both is given.

        Errors:
            UserError: mark_missing, tag_empty, tag_too_long, tag_comma; then nothing is changed.
        """
        label = QT_TRANSLATE_NOOP("history", "Change tags")
        return self._ledger.run(label, operations.tags.tag, ids, tuple(add), tuple(remove))

    def rename_tag(self, old: str, new: str) -> Changes:
        """Call a tag `new` on every mark; where there is a tag of that name, the two become one.

        Errors:
            UserError: tag_empty, tag_too_long, tag_comma.
        """
        label = QT_TRANSLATE_NOOP("history", "Rename tag")
        return self._ledger.run(label, operations.tags.rename, old, new)

    def delete_tag(self, name: str) -> Changes:
        """Take a tag from every mark; the marks stay."""
        label = QT_TRANSLATE_NOOP("history", "Delete tag")
        return self._ledger.run(label, operations.tags.delete, name)

    def remove(self, ids: Sequence[MarkId]) -> Changes:
        """Put marks into the trash; `restore` brings them back as they were.

        Errors:
            UserError: mark_missing; then none is removed.
        """
        label = QT_TRANSLATE_NOOP("history", "Delete marks")
        return self._ledger.run(label, operations.marks.remove, ids)

    def restore(self, ids: Sequence[MarkId]) -> Changes:
        """Take marks out of the trash.

        Errors:
            UserError: mark_missing; then none is restored.
        """
        label = QT_TRANSLATE_NOOP("history", "Restore marks")
        return self._ledger.run(label, operations.marks.restore, ids)

    def settle(self, decisions: Sequence[Decision]) -> Changes:
        """Do what a person decided in a review, all of it one step; of two words on one mark the last counts.

        Errors:
            UserError: mark_missing, mark_empty, speech_missing; then nothing is changed.
        """
        label = QT_TRANSLATE_NOOP("history", "Review marks")
        said = {decision.mark: decision.span for decision in decisions}
        return self._ledger.run(label, operations.review.settle, said)
