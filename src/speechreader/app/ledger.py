"""Running operations, and taking them back: one transaction and one undo step each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Concatenate, ParamSpec

from speechreader.app.history import History, HistoryStatus, Step
from speechreader.app.operations.cleaning import carry_places
from speechreader.model.changes import Changes
from speechreader.store import rows
from speechreader.store.library import Library
from speechreader.store.rows import Patch, Recorder

P = ParamSpec("P")
Operation = Callable[Concatenate[Library, Recorder, P], Changes]
NO_CHANGES = Changes()


class Ledger:
    """Writes to one library and remembers how to take that back.

    Whatever fails leaves both the rows and the history as they were.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._history = History()

    def run(self, label: str, operation: Operation[P], *what: P.args, **more: P.kwargs) -> Changes:
        """Run `operation` on `what` in one transaction; what changes nothing leaves no step."""
        recorder = Recorder(self._library)
        with self._library.atomic():
            changes = operation(self._library, recorder, *what, **more)
            carry_places(self._library, recorder.patches)
        return self.keep(label, recorder.patches, changes)

    def keep(self, label: str, patches: Iterable[Patch], changes: Changes) -> Changes:
        """Remember a step whose rows are written; what it changed."""
        step = Step(label, tuple(patches), changes)
        if not step.patches:
            return NO_CHANGES
        self._history.push(step)
        return step.changes

    def join(self) -> None:
        """Make the last step and the one before it one, where both have one name and wrote the same rows."""
        self._history.join()

    def status(self) -> HistoryStatus:
        """What can be undone and redone now."""
        return self._history.status()

    def undo(self) -> Changes:
        """Take the last operation back; nothing happens where there is none."""
        step = self._history.next_undo()
        if step is None:
            return NO_CHANGES
        changes = self._apply(step.inverse())
        self._history.undone()
        return changes

    def redo(self) -> Changes:
        """Do the operation that was taken back last once more."""
        step = self._history.next_redo()
        if step is None:
            return NO_CHANGES
        changes = self._apply(step)
        self._history.redone()
        return changes

    def _apply(self, step: Step) -> Changes:
        with self._library.atomic():
            rows.apply(self._library, step.patches)
            carry_places(self._library, step.patches)
        return step.changes
