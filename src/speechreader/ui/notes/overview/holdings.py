"""The entries behind the list, kept up to date speech by speech."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from speechreader.model.speech import SpeechId, SpeechSummary
from speechreader.ui.notes.overview.filtering import Entry, entry_of

if TYPE_CHECKING:
    from speechreader.app.workspace import Workspace
    from speechreader.model.annotation import Mark
    from speechreader.model.changes import Changes


class Holdings:
    """Entries by speech. The two that read do so on the db lane; `take` brings their answer in."""

    def __init__(self) -> None:
        self._entries: dict[SpeechId, Sequence[Entry]] = {}

    def take(self, entries: Mapping[SpeechId, Sequence[Entry]], *, whole: bool) -> None:
        """What was read: all there is, or some speeches, of which empty ones are gone."""
        if whole:
            self._entries = {}
        self._entries.update(entries)
        self._entries = {speech: some for speech, some in self._entries.items() if some}

    def in_order(self, speeches: Iterable[SpeechSummary]) -> list[Entry]:
        """All entries, the latest speech first, within one by place."""
        latest = sorted(speeches, key=lambda row: (row.date or "", row.title), reverse=True)
        return [entry for row in latest for entry in self._entries.get(row.id, ())]


def read_all(workspace: Workspace) -> dict[SpeechId, list[Entry]]:
    """The entries of the whole library."""
    found: defaultdict[SpeechId, list[Mark]] = defaultdict(list)
    for mark in workspace.marks.all():
        found[mark.speech].append(mark)
    rows = {row.id: row for row in workspace.speeches()}
    return {s: [entry_of(m, rows[s]) for m in marks] for s, marks in found.items() if s in rows}


def read_some(workspace: Workspace, speeches: Iterable[SpeechId]) -> dict[SpeechId, list[Entry]]:
    """The entries of some speeches; those that are not in the library have none."""
    rows = {row.id: row for row in workspace.speeches()}
    return {
        s: [entry_of(m, rows[s]) for m in workspace.marks.of(s)] if s in rows else []
        for s in dict.fromkeys(speeches)
    }


def touched(changes: Changes) -> tuple[SpeechId, ...]:
    """The speeches whose entries may be others now."""
    return tuple(
        dict.fromkeys(
            (*changes.marks, *changes.text, *changes.metadata, *changes.added, *changes.removed)
        )
    )
