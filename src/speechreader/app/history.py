"""Undo and redo: every operation is kept as row patches, so no inverse is ever written by hand."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from speechreader.store.rows import KEYS, Patch

if TYPE_CHECKING:
    from speechreader.model.changes import Changes

#: Steps that are kept; the oldest goes first.
LIMIT = 100


@dataclass(frozen=True, slots=True)
class Step:
    """One operation.

    Its name in English (translated where it is shown), what it wrote, and what that touched.
    """

    label: str
    patches: tuple[Patch, ...]
    changes: Changes

    def rows(self) -> set[tuple[object, ...]]:
        """The rows it wrote, by table and key."""
        written = [(patch.table, patch.after or patch.before or {}) for patch in self.patches]
        return {(table, *(row.get(key) for key in KEYS[table])) for table, row in written}

    def inverse(self) -> Step:
        """The step that takes this one back."""
        patches = tuple(patch.inverse() for patch in reversed(self.patches))
        swapped = replace(self.changes, added=self.changes.removed, removed=self.changes.added)
        return Step(self.label, patches, swapped)


class History:
    """The steps of this session. It only keeps them; `Workspace` applies their patches.

    Read with `next_undo` and `next_redo`, and call `undone` or `redone` once the rows are written,
    so that a failure (a full disk) leaves the history as it was.
    """

    def __init__(self, limit: int = LIMIT) -> None:
        self._done: deque[Step] = deque(maxlen=limit)
        self._undone: list[Step] = []

    def push(self, step: Step) -> None:
        """A new operation was done; what was undone before it cannot be redone any more."""
        self._done.append(step)
        self._undone.clear()

    def next_undo(self) -> Step | None:
        """The step that undo takes back."""
        return self._done[-1] if self._done else None

    def next_redo(self) -> Step | None:
        """The step that redo does again."""
        return self._undone[-1] if self._undone else None

    def undone(self) -> None:
        """The rows of `next_undo` are back as they were."""
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        """The rows of `next_redo` are done again."""
        self._done.append(self._undone.pop())

    def join(self) -> None:
        """Make the last two steps one, if they have one name and the last wrote no row that the other did not."""
        if len(self._done) < 2:
            return
        last, before = self._done[-1], self._done[-2]
        if last.label == before.label and last.rows() <= before.rows():
            self._done.pop()
            self._done[-1] = replace(last, patches=before.patches + last.patches)

    def clear(self) -> None:
        """Forget everything, for rows changed in a way that no step describes."""
        self._done.clear()
        self._undone.clear()
