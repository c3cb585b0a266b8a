"""Files into the library.

What is new, what is there already, what is a newer text of the same file.
"""

from __future__ import annotations

import logging
import os
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from speechreader.app.opening import is_library
from speechreader.app.operations.cleaning import cleaner, revise_from_file
from speechreader.model.changes import Changes, Failed, Imported, ImportReport, Skipped
from speechreader.model.cleaning import Notice
from speechreader.model.errors import UserError
from speechreader.model.speech import Reading, SpeechId
from speechreader.store import finding, speeches
from speechreader.store.library import Library
from speechreader.store.rows import Patch, Recorder, read

#: (files done, files in all, name of the file that comes next)
Progress = Callable[[int, int, str], None]
#: Asked before each file; True leaves the rest out.
Cancelled = Callable[[], bool]
Outcome = Imported | Skipped | Failed

#: One commit, with its wait for the disk, serves so many files or so many seconds, whichever is
#: first: a commit costs about 5 ms, a file between 1 and 50, and nobody should lose more than a
#: blink of work.
GROUP_FILES = 16
GROUP_SECONDS = 0.3
#: Share of paragraphs that two texts from the same path must have in common to be versions of one
#: speech.
SAME_SPEECH = 0.5
#: Errors after which another file cannot be stored either.
_DISK = ("disk_full", "disk_error")
_SURROGATE = re.compile("[\ud800-\udfff]")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that was read: `path` is absolute, None for text that came from no file."""

    file: str
    path: str | None
    data: bytes
    reading: Reading


@dataclass(slots=True)
class Tally:
    """What came of the files so far, and the rows that undo needs."""

    outcomes: list[Outcome] = field(default_factory=list)
    patches: list[Patch] = field(default_factory=list)
    cancelled: bool = False

    def report(self) -> ImportReport:
        """The outcomes, sorted by kind."""
        return ImportReport(
            added=tuple(o for o in self.outcomes if isinstance(o, Imported)),
            skipped=tuple(o for o in self.outcomes if isinstance(o, Skipped)),
            failed=tuple(o for o in self.outcomes if isinstance(o, Failed)),
            cancelled=self.cancelled,
        )

    def changes(self) -> Changes:
        """Which speeches came, which got another text, and whose marks and links were carried to it."""
        imported = [o for o in self.outcomes if isinstance(o, Imported)]
        updated = tuple(o.id for o in imported if o.updated)
        added = tuple(o.id for o in imported if not o.updated)
        return Changes(
            added=added,
            metadata=updated,
            outline=updated,
            text=updated,
            marks=self._carried("mark"),
            links=self._carried("link_end"),
        )

    def _carried(self, table: str) -> tuple[SpeechId, ...]:
        """The speeches whose rows of `table` were carried to another text."""
        after = (patch.after for patch in self.patches if patch.table == table)
        return tuple(sorted({SpeechId(row["speech"]) for row in after if row}))


def import_files(
    library: Library,
    files: Iterable[Path | Failed],
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Tally:
    """Store the speeches in `files`, several to a transaction, each whole or not at all."""
    todo = list(files)
    tally = Tally()
    done = 0
    while done < len(todo) and not tally.cancelled:
        watch = _Watch(progress, cancelled, done, len(todo))
        group, spoilt = _group(library, todo[done:], watch)
        tally.cancelled = watch.stopped
        tally.outcomes += group.outcomes
        tally.patches += group.patches
        done += len(group.outcomes)
        if spoilt:
            tally.outcomes += [_refused(file, spoilt) for file in todo[done:]]
            break
    if progress:
        progress(len(tally.outcomes), len(todo), "")
    return tally


@dataclass(slots=True)
class _Watch:
    """Reports each file before it is read, and asks whether to go on."""

    progress: Progress | None
    cancelled: Cancelled | None
    done: int
    total: int
    stopped: bool = False

    def over(self, files: Iterable[Path | Failed]) -> Iterator[Path | Failed]:
        """`files`, until the person asks to stop."""
        for file in files:
            self.stopped = self.cancelled is not None and self.cancelled()
            if self.stopped:
                return
            if self.progress:
                name = file.file if isinstance(file, Failed) else str(file)
                self.progress(self.done, self.total, name)
            self.done += 1
            yield file


def _group(
    library: Library, files: list[Path | Failed], watch: _Watch
) -> tuple[Tally, UserError | None]:
    """Import the first few of `files` in one transaction.

    The error if the disk did not take even one alone.
    """
    begun = watch.done
    try:
        return _transaction(library, files[:GROUP_FILES], watch, GROUP_SECONDS), None
    except UserError as fault:
        if fault.code not in _DISK:
            raise
    return _one_by_one(library, files[: watch.done - begun])


def _transaction(
    library: Library, files: list[Path | Failed], watch: _Watch, seconds: float
) -> Tally:
    group = Tally()
    end = time.monotonic() + seconds
    with library.atomic():
        for file in watch.over(files):
            _take(library, file, group)
            if time.monotonic() > end:
                break
    return group


def _one_by_one(library: Library, files: list[Path | Failed]) -> tuple[Tally, UserError | None]:
    """What of a group still fits on the disk, and the error of the first file that does not."""
    tally = Tally()
    for file in files:
        try:
            one = _transaction(library, [file], _Watch(None, None, 0, 1), 0)
        except UserError as fault:
            if fault.code not in _DISK:
                raise
            return tally, fault
        tally.outcomes += one.outcomes
        tally.patches += one.patches
    return tally, None


def _refused(file: Path | Failed, fault: UserError) -> Failed:
    if isinstance(file, Failed):
        return file
    details = {name: value for name, value in fault.details.items() if value != str(file)}
    return Failed(str(file), fault.code, tuple(details.items()))


def _take(library: Library, file: Path | Failed, group: Tally, *, bundled: bool = False) -> None:
    """Read and store one file; of a `bundled` one the place is not kept, which is the program's and may move.

    Its failure is an outcome and harms no other file, only a full disk ends the group.
    """
    if isinstance(file, Failed):
        group.outcomes.append(file)
        return
    recorder = Recorder(library)
    try:
        _refuse_library(library, file)
        incoming = read_path(file)
        if bundled:
            incoming = replace(incoming, path=None)
        with library.atomic():
            outcome = store(library, recorder, incoming)
    except UserError as fault:
        if fault.code in _DISK:
            raise
        outcome = _refused(file, fault)
    except Exception:  # noqa: BLE001 - one bad file must not cost the person the other three hundred
        _log.exception("a file could not be imported")
        outcome = Failed(str(file), "file_internal")
    else:
        group.patches += recorder.patches
    group.outcomes.append(outcome)


def _refuse_library(library: Library, file: Path) -> None:
    """Refuse a library; the open one without opening it, for closing a file gives up all locks of the process on it."""
    with suppress(OSError, ValueError):  # what is not there is told by who reads it
        if file.samefile(library.path) or is_library(file):
            raise UserError("file_is_library", file=str(file))


def read_path(path: Path) -> Incoming:
    """Read one file.

    Errors:
        UserError: file_missing, file_unreadable and the like, with `file` in their details.
    """
    from speechreader.ingest.pipeline import read_file

    try:
        data, reading = read_file(path)
    except UserError as fault:
        raise UserError(fault.code, **{"file": str(path), **fault.details}) from fault
    return Incoming(str(path), os.path.abspath(path), data, reading)


def incoming_text(text: str, name: str) -> Incoming:
    """Pasted text as if it had come in a file.

    Lone surrogates, which no file can hold, are replaced and noted.

    Errors:
        UserError: as for a file.
    """
    from speechreader.ingest.pipeline import read_bytes

    data = _SURROGATE.sub("\ufffd", text).encode()
    try:
        reading = read_bytes(data, name)
    except UserError as fault:
        raise UserError(fault.code, **{"file": name, **fault.details}) from fault
    if _SURROGATE.search(text):
        reading = replace(reading, notices=(*reading.notices, Notice("surrogates_replaced")))
    return Incoming(name, None, data, reading)


# -- deciding -------------------------------------------------------------------------------------


def store(library: Library, recorder: Recorder, incoming: Incoming) -> Imported | Skipped:
    """Add what was read, or say which speech it is; inside `atomic()`."""
    reading = incoming.reading
    known = finding.by_bytes(library, reading.original.sha256)
    if known is not None:
        return _known_bytes(library, recorder, incoming, known)
    same = finding.by_text(library, speeches.text_hash(reading.body))
    if same is not None:
        return _skipped(library, incoming, "same_text", same)
    older = _older_version(library, incoming)
    if older is not None:
        return _update(library, recorder, incoming, older)
    return _add(library, recorder, incoming)


def _known_bytes(
    library: Library, recorder: Recorder, incoming: Incoming, known: finding.Known
) -> Imported | Skipped:
    if known.removed:
        recorder.put("speech", {"id": known.id, "removed_at": None})
        if not known.current:
            _update(library, recorder, incoming, known.id)
        return Imported(known.id, incoming.file, finding.title_of(library, known.id))
    if not known.current and known.id in _from_path(library, incoming):
        return _update(library, recorder, incoming, known.id)
    return _skipped(library, incoming, "same_bytes", known.id)


def _skipped(library: Library, incoming: Incoming, reason: str, same: SpeechId) -> Skipped:
    return Skipped(incoming.file, reason, same, finding.title_of(library, same))


def _from_path(library: Library, incoming: Incoming) -> dict[SpeechId, str]:
    return dict(finding.by_path(library, incoming.path)) if incoming.path else {}


def _older_version(library: Library, incoming: Incoming) -> SpeechId | None:
    """The speech that came from the same path and has at least half of its paragraphs in common."""
    for speech, text in _from_path(library, incoming).items():
        if shared_paragraphs(text, incoming.reading.body) >= SAME_SPEECH:
            return speech
    return None


def shared_paragraphs(one: str, other: str) -> float:
    """The share of paragraphs (0..1) that two texts have in common.

    Repeated ones counted as often as they stand.
    """
    left, right = Counter(one.split("\n")), Counter(other.split("\n"))
    return 2 * (left & right).total() / (left.total() + right.total())


def _update(library: Library, recorder: Recorder, incoming: Incoming, speech: SpeechId) -> Imported:
    original = speeches.add_original(
        library, incoming.reading.original, incoming.data, incoming.path
    )
    stored = speeches.load(library, speech)
    revise_from_file(library, recorder, stored, original, incoming.reading, incoming.data)
    return Imported(speech, incoming.file, finding.title_of(library, speech), updated=True)


def _add(library: Library, recorder: Recorder, incoming: Incoming) -> Imported:
    reading = incoming.reading
    original = speeches.add_original(library, reading.original, incoming.data, incoming.path)
    speech = speeches.add_speech(library)
    revision = speeches.add_revision(library, speech, original, reading, cleaner())
    speeches.point_at(Recorder(library), speech, revision, reading.metadata)
    # Undoing an import removes the speech as a person would: its rows stay, and nothing is copied
    # into memory.
    row = read(library, "speech", {"id": speech})
    recorder.patches.append(Patch("speech", {**(row or {}), "removed_at": speeches.now()}, row))
    return Imported(speech, incoming.file, finding.title_of(library, speech))


# -- what comes with the program
# ---------------------------------------------------------------------------------


def import_bundled(library: Library, folder: Path) -> Tally:
    """Add the speeches of the program that this library was not offered yet.

    A removed one does not come back.
    """
    offered = finding.bundled_names(library)
    files = [path for path in sorted(folder.glob("*.md")) if path.name not in offered]
    tally = Tally()
    if not files:
        return tally
    with library.atomic():
        for path in files:
            _take(library, path, tally, bundled=True)
            library.write("INSERT INTO bundled VALUES (?, ?)", (path.name, speeches.now()))
    return tally
