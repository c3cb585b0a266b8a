"""The desk (案头): the speech that is open, and everything the window does with the library.

The presenters call the desk; the desk runs the work on the db lane and tells what came of it. Nothing else in the
window knows the workspace.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from time import strftime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from speechreader.app.paths import corpus_dir, pack_dir
from speechreader.model.speech import OpenedSpeech, Place, SpeechId, SpeechSummary

if TYPE_CHECKING:
    from speechreader.app.workspace import Workspace
    from speechreader.model.annotation import Mark
    from speechreader.model.changes import Changes, ImportReport
    from speechreader.model.errors import UserError
    from speechreader.model.outline import Heading, OutlineChange
    from speechreader.model.span import Span
    from speechreader.ui.cleaning.pieces import Kept
    from speechreader.ui.runner import QtRunner, Ticket


class Steps(NamedTuple):
    """What undo and redo would do; empty labels where there is nothing."""

    undo: str = ""
    redo: str = ""
    can_undo: bool = False
    can_redo: bool = False


class Stepped(NamedTuple):
    """What undo or redo did: the step, the titles of speeches that went or came, and those that came."""

    label: str
    undone: bool
    titles: tuple[str, ...]
    added: tuple[SpeechId, ...]


class _Rows(NamedTuple):
    """The speeches of the library, and how many marks each has."""

    summaries: tuple[SpeechSummary, ...]
    counts: Mapping[SpeechId, int]


class _Open(NamedTuple):
    """What is read of the open speech."""

    speech: OpenedSpeech
    kept: tuple[Kept, ...]
    marks: tuple[Mark, ...]


class _After(NamedTuple):
    changes: Changes
    rows: _Rows
    steps: Steps
    opened: _Open | None = None
    #: The marks of a speech where nothing else of it changed.
    marks: tuple[SpeechId, tuple[Mark, ...]] | None = None


class Desk(QObject):
    """Holds the library's rows, the open speech with its marks, and the steps of undo.

    Signals are facts: `library_changed` (rows), `opened` (speech, place), `updated` (the open speech changed in the way
    that Changes says), `marks_changed` (of the open speech, after `opened`, `updated` and `closed` too), `closed`,
    `changed` (Changes, at the end of whatever changed something), `steps_changed`, `saved` (time), `import_begun`
    (ticket), `imported` (report), `removed` (titles, marks), `stepped` (Stepped: what undo or redo did).
    """

    library_changed = Signal(object)
    opened = Signal(object, object)
    updated = Signal(object, object)
    marks_changed = Signal(object)
    changed = Signal(object)
    closed = Signal()
    steps_changed = Signal(object)
    saved = Signal(str)
    import_begun = Signal(object)
    imported = Signal(object)
    removed = Signal(object, int)
    stepped = Signal(object)

    def __init__(self, runner: QtRunner[Workspace], library: Path | None = None) -> None:
        super().__init__()
        self.runner, self.library_path = runner, library
        self.rows: tuple[SpeechSummary, ...] = ()
        self.speech: OpenedSpeech | None = None
        self.kept: tuple[Kept, ...] = ()
        self.marks: tuple[Mark, ...] = ()
        self.counts: Mapping[SpeechId, int] = {}
        self.steps = Steps()
        self.loaded = False

    # Reading

    def open(self, speech: SpeechId, place: Place | None = None) -> None:
        """Open a speech, where reading stopped unless a `place` is given."""
        self.runner.submit(
            lambda workspace, _: _read(workspace, speech),
            lambda answer: self._show(answer, place),
            group="open",
        )

    def start(self, last: SpeechId | None) -> None:
        """Open `last` if it is still there, then list the library."""
        if last:
            self.runner.submit(
                lambda workspace, _: _read(workspace, last),
                lambda answer: self._show(answer, None),
                failed=lambda _: None,
                group="open",
            )
        self.reload()

    def reload(self) -> None:
        """List the library anew."""
        self.runner.submit(lambda workspace, _: _rows(workspace), self._take_rows, group="rows")

    def keep_place(self, place: Place, furthest: int) -> None:
        """Remember where reading stands; `furthest` is how far the text was read, in characters of the body."""
        if self.speech is None:
            return
        summary = self.speech.summary
        progress = min(1.0, furthest / max(1, len(self.speech.body)))
        self.speech = replace(
            self.speech,
            place=place,
            summary=replace(summary, progress=max(progress, summary.progress)),
        )
        self.runner.submit(
            lambda workspace, _: workspace.set_place(summary.id, place, furthest),
            lambda _: self._place_was_kept(),
        )

    # Importing

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders, with progress."""

        def work(workspace: Workspace, ticket: Ticket) -> tuple[ImportReport, _After]:
            report, changes = workspace.import_paths(
                list(paths), progress=ticket.report, cancelled=ticket.cancelled
            )
            return report, self._look_after(workspace, changes)

        self.import_begun.emit(
            self.runner.submit(work, self._take_import, group="import", keep=True)
        )

    def import_text(self, text: str, name: str) -> None:
        """Make a speech of pasted text."""

        def work(workspace: Workspace, _: Ticket) -> tuple[ImportReport, _After]:
            report, changes = workspace.import_text(text, name)
            return report, self._look_after(workspace, changes)

        self.import_begun.emit(
            self.runner.submit(work, self._take_import, group="import", keep=True)
        )

    def add_bundled(self) -> None:
        """Bring the speeches that come with the program into the library, also those that were removed."""
        if pack_dir().is_dir():
            self.change(lambda workspace: workspace.add_bundled(again=True), self.open_latest)
        else:
            self.import_paths([corpus_dir()])

    def add_new_bundled(self) -> None:
        """Add the speeches that come with the program and were never offered to this library."""
        self.change(lambda workspace: workspace.add_bundled(), self.open_latest)

    def open_latest(self) -> None:
        """With no speech open, as on the first run, open the latest one."""
        if self.speech is None and self.rows:
            latest = max(self.rows, key=lambda row: (row.date or "", row.title))
            self.open(latest.id)

    # Changing

    def set_metadata(self, speech: SpeechId, values: Mapping[str, str | None]) -> None:
        """Correct some fields of a speech."""
        self.change(lambda workspace: workspace.set_metadata(speech, dict(values)))

    def change_metadata(
        self, speech: SpeechId, values: Mapping[str, str | None], reset: Sequence[str]
    ) -> None:
        """Correct some fields and give others back to what cleaning found."""
        if values:
            self.set_metadata(speech, values)
        if reset:
            self.change(lambda workspace: workspace.reset_metadata(speech, list(reset)))

    def correct_outline(
        self, target: Heading | Span, change: OutlineChange, level: int | None = None
    ) -> None:
        """Say of a heading or a piece of the open speech what it is."""
        if self.speech is not None:
            speech = self.speech.summary.id
            self.change(lambda workspace: workspace.correct_outline(speech, target, change, level))

    def put_back(self, pieces: Sequence[Span]) -> None:
        """Give removed pieces (raw spans) of the open speech back to its body."""
        if self.speech is not None:
            speech = self.speech.summary.id
            self.change(lambda workspace: workspace.put_back(speech, list(pieces)))

    def take_out_again(self, pieces: Sequence[Span]) -> None:
        """Let cleaning have pieces again that were put back."""
        if self.speech is not None:
            speech = self.speech.summary.id
            self.change(lambda workspace: workspace.take_out_again(speech, list(pieces)))

    def remove(self, speeches: Sequence[SpeechId]) -> None:
        """Take speeches out of the library; `removed` then carries their titles and how many marks went along."""
        marks = sum(self.counts.get(speech, 0) for speech in speeches)
        titles = [row.title for row in self.rows if row.id in speeches]
        self.change(
            lambda workspace: workspace.remove(list(speeches)),
            lambda: self.removed.emit(titles, marks),
        )

    def undo(self) -> None:
        """Take back the last change."""
        self._step(undone=True)

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self._step(undone=False)

    def _step(self, *, undone: bool) -> None:
        def work(workspace: Workspace) -> tuple[str, _After]:
            status = workspace.history
            label = status.undo_label if undone else status.redo_label
            changes = workspace.undo() if undone else workspace.redo()
            return label or "", self._look_after(workspace, changes)

        def done(answer: tuple[str, _After]) -> None:
            label, after = answer
            rows = {row.id: row.title for row in (*self.rows, *after.rows.summaries)}
            touched = (*after.changes.added, *after.changes.removed)
            self._take(after)
            if label:
                titles = tuple(rows[speech] for speech in touched if speech in rows)
                self.stepped.emit(Stepped(label, undone, titles, after.changes.added))

        self.runner.submit(lambda workspace, _: work(workspace), done)

    # What comes back from the lane

    def change(
        self,
        work: Callable[[Workspace], Changes],
        then: Callable[[], object] = lambda: None,
        failed: Callable[[UserError], None] | None = None,
    ) -> None:
        """Do `work` on the library; `then` comes when everything that it touched is known here."""

        def done(after: _After) -> None:
            self._take(after)
            then()

        self.runner.submit(
            lambda workspace, _: self._look_after(workspace, work(workspace)), done, failed=failed
        )

    def _look_after(self, workspace: Workspace, changes: Changes) -> _After:
        """What the window needs to know after `changes`; runs on the lane."""
        speech = self.speech.summary.id if self.speech is not None else None
        after = _After(changes, _rows(workspace), _steps(workspace))
        if speech is None:
            return after
        if speech in (*changes.metadata, *changes.outline, *changes.text):
            return after._replace(opened=_read(workspace, speech))
        if speech in changes.marks:
            return after._replace(marks=(speech, workspace.marks.of(speech)))
        return after

    def _take(self, after: _After) -> None:
        current = self.speech.summary.id if self.speech is not None else None
        self.counts = after.rows.counts
        if current is not None and current in after.changes.removed:
            self.speech, self.kept = None, ()
            self.closed.emit()
            self._take_marks(())
        elif after.opened is not None and after.opened.speech.summary.id == current:
            self.speech, self.kept, marks = after.opened
            self.updated.emit(self.speech, after.changes)
            self._take_marks(marks)
        elif after.marks is not None and after.marks[0] == current:
            self._take_marks(after.marks[1])
        self._take_rows(after.rows)
        self._take_steps(after.steps)
        if after.changes:
            self.saved.emit(strftime("%H:%M"))
            self.changed.emit(after.changes)

    def _take_import(self, answer: tuple[ImportReport, _After]) -> None:
        report, after = answer
        self._take(after)
        self.imported.emit(report)

    def _take_rows(self, rows: _Rows) -> None:
        (self.rows, self.counts), self.loaded = rows, True
        self.library_changed.emit(self.rows)

    def _take_marks(self, marks: tuple[Mark, ...]) -> None:
        self.marks = marks
        self.marks_changed.emit(marks)

    def _take_steps(self, steps: Steps) -> None:
        if steps != self.steps:
            self.steps = steps
            self.steps_changed.emit(steps)

    def _show(self, opened: _Open, place: Place | None) -> None:
        self.speech, self.kept, self.marks = opened
        self.opened.emit(opened.speech, place or opened.speech.place)
        self.marks_changed.emit(self.marks)

    def _place_was_kept(self) -> None:
        if self.speech is not None:
            summary = self.speech.summary
            self.rows = tuple(
                replace(row, progress=max(row.progress, summary.progress))
                if row.id == summary.id
                else row
                for row in self.rows
            )
            self.library_changed.emit(self.rows)
        self.saved.emit(strftime("%H:%M"))


def _rows(workspace: Workspace) -> _Rows:
    return _Rows(workspace.speeches(), workspace.marks.counts())


def _read(workspace: Workspace, speech: SpeechId) -> _Open:
    """Speech, put back pieces and marks; they belong to one revision and are read as one."""
    return _Open(workspace.speech(speech), _kept(workspace, speech), workspace.marks.of(speech))


def _kept(workspace: Workspace, speech: SpeechId) -> tuple[Kept, ...]:
    pieces = workspace.put_back_pieces(speech)
    if not pieces:
        return ()
    from speechreader.ui.cleaning.pieces import Kept

    return tuple(Kept(piece.raw, piece.text) for piece in pieces)


def _steps(workspace: Workspace) -> Steps:
    status = workspace.history
    return Steps(status.undo_label or "", status.redo_label or "", status.can_undo, status.can_redo)
