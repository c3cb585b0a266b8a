"""Running operations, and taking them back: one transaction and one undo step each.

What writes is imported by the first write, for a window waits for its first words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Concatenate, NamedTuple, ParamSpec

if TYPE_CHECKING:
    from speechreader.app.history import History, Step
    from speechreader.model.changes import Changes
    from speechreader.store.library import Library
    from speechreader.store.rows import Patch, Recorder

    P = ParamSpec("P")
    Operation = Callable[Concatenate[Library, Recorder, P], Changes]


class HistoryStatus(NamedTuple):
    """What the Undo and Redo items of a menu show.

    Labels are None where there is nothing to undo or redo.
    """

    undo_label: str | None = None
    redo_label: str | None = None

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self.undo_label is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self.redo_label is not None


class Ledger:
    """Writes to one library and remembers how to take that back.

    Whatever fails leaves both the rows and the history as they were.
    """

    def __init__(self, library: Library) -> None:
        self._library = library

    @cached_property
    def _history(self) -> History:
        from speechreader.app.history import History

        return History()

    def run(self, label: str, operation: Operation[P], *what: P.args, **more: P.kwargs) -> Changes:
        """Run `operation` on `what` in one transaction; what changes nothing leaves no step."""
        from speechreader.app.operations.cleaning import carry_places
        from speechreader.store.rows import Recorder

        recorder = Recorder(self._library)
        with self._library.atomic():
            changes = operation(self._library, recorder, *what, **more)
            carry_places(self._library, recorder.patches)
        return self.keep(label, recorder.patches, changes)

    def keep(self, label: str, patches: Iterable[Patch], changes: Changes) -> Changes:
        """Remember a step whose rows are written; what it changed."""
        from speechreader.app.history import Step

        step = Step(label, tuple(patches), changes)
        if not step.patches:
            return _nothing()
        self._history.push(step)
        return step.changes

    def join(self) -> None:
        """Make the last step and the one before it one, where both have one name and wrote the same rows."""
        self._history.join()

    def status(self) -> HistoryStatus:
        """What can be undone and redone now."""
        if "_history" not in vars(self):
            return HistoryStatus()
        undo, redo = self._history.next_undo(), self._history.next_redo()
        return HistoryStatus(undo and undo.label, redo and redo.label)

    def undo(self) -> Changes:
        """Take the last operation back; nothing happens where there is none."""
        step = self._history.next_undo()
        if step is None:
            return _nothing()
        changes = self._apply(step.inverse())
        self._history.undone()
        return changes

    def redo(self) -> Changes:
        """Do the operation that was taken back last once more."""
        step = self._history.next_redo()
        if step is None:
            return _nothing()
        changes = self._apply(step)
        self._history.redone()
        return changes

    def _apply(self, step: Step) -> Changes:
        from speechreader.app.operations.cleaning import carry_places
        from speechreader.store import rows

        with self._library.atomic():
            rows.apply(self._library, step.patches)
            carry_places(self._library, step.patches)
        return step.changes


def _nothing() -> Changes:
    from speechreader.model.changes import Changes

    return Changes()
