"""The one façade of the library.

Whatever the window or the command line does with data goes through here. To open a library and to
read a speech costs only what that needs: what changes something is imported when it is first done,
for a window waits for its first words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from speechreader.app import operations, paths
from speechreader.app.corrections import apply_corrections
from speechreader.app.language import QT_TRANSLATE_NOOP
from speechreader.app.session import Session
from speechreader.model.errors import UserError
from speechreader.model.speech import OpenedSpeech, Place, SpeechId, SpeechSummary
from speechreader.store import speeches
from speechreader.store.library import Library
from speechreader.store.packing import raw_text

if TYPE_CHECKING:
    from speechreader.app import importing
    from speechreader.app.comparing import Comparing
    from speechreader.app.exchange import Exchange
    from speechreader.app.links import Links
    from speechreader.app.marks import Marks
    from speechreader.app.reuse import Reuse
    from speechreader.app.searching import Search
    from speechreader.model.changes import Changes, ImportReport
    from speechreader.model.outline import Heading, OutlineChange
    from speechreader.model.span import Span
    from speechreader.model.speech import Reading
    from speechreader.store.speeches import KeptPiece


class Workspace(Session):
    """One open library, its undo, and everything a person does with speeches.

    Belongs to the thread that opened it. Every write is one named operation: one transaction, one
    undo step, one `Changes`; a write that changes nothing leaves no step. Labels of steps are
    English source texts of the translation context "history".
    """

    def __init__(self, library: Library) -> None:
        super().__init__(library)
        library.before_commit.append(_index)

    @cached_property
    def marks(self) -> Marks:
        """The marks of the library."""
        from speechreader.app.marks import Marks

        return Marks(self._library, self._ledger)

    @cached_property
    def links(self) -> Links:
        """What a person corrected in comparisons."""
        from speechreader.app.links import Links

        return Links(self._library, self._ledger)

    @cached_property
    def search(self) -> Search:
        """What finds, lists and counts."""
        from speechreader.app.searching import Search

        return Search(self._library, self._ledger)

    @cached_property
    def exchange(self) -> Exchange:
        """Marks and notes out of the library and into it."""
        from speechreader.app.exchange import Exchange

        return Exchange(self._library, self._ledger, self.speech)

    @cached_property
    def reuse(self) -> Reuse:
        """Where else something stands, and what a speech draws on."""
        from speechreader.app.reuse import Reuse

        return Reuse(self._library, self.comparing)

    @cached_property
    def comparing(self) -> Comparing:
        """What comparisons of speeches need to know of this library."""
        from speechreader.app.comparing import Comparing

        return Comparing(self._library)

    def close(self) -> None:
        """Bring everything into the one file and let go of it; closing twice is fine."""
        if "search" in self.__dict__:
            self.search.close()
        super().close()

    # -- reading ----------------------------------------------------------------------------------

    def speeches(self) -> tuple[SpeechSummary, ...]:
        """The speeches of the library, in the order in which they came."""
        return speeches.summaries(self._library)

    def removed_speeches(self) -> tuple[SpeechSummary, ...]:
        """The speeches that were removed and can be restored."""
        return speeches.summaries(self._library, removed=True)

    def speech(self, speech: SpeechId) -> OpenedSpeech:
        """Everything the reader shows of one speech.

        Errors:
            UserError: speech_missing.
        """
        return _opened(self._library, speech)

    def original_bytes(self, speech: SpeechId) -> bytes:
        """The file that a speech was made from, byte for byte.

        Errors:
            UserError: speech_missing.
        """
        return speeches.original_bytes(self._library, speech)

    def put_back_pieces(self, speech: SpeechId) -> tuple[KeptPiece, ...]:
        """The pieces of the original that a person put back, in raw order."""
        return speeches.kept_pieces(self._library, speech)

    @staticmethod
    def inspect(path: Path) -> Reading:
        """Read one file without storing it.

        Errors:
            UserError: file_missing, file_unreadable and the like.
        """
        from speechreader.app.importing import read_path

        return read_path(path).reading

    # -- importing --------------------------------------------------------------------------------

    def import_paths(
        self,
        places: Iterable[Path],
        *,
        progress: importing.Progress | None = None,
        cancelled: importing.Cancelled | None = None,
    ) -> tuple[ImportReport, Changes]:
        """Import files and folders (with everything below them). Runs in the calling thread.

        `progress` is told files done, files in all and the file that comes next; `cancelled` is
        asked before each file. What was stored by then stays.

        Errors:
            UserError: library_read_only. What is wrong with a single file stands in the report.
        """
        from speechreader.app import importing
        from speechreader.ingest.files import find_files

        self._must_write()
        tally = importing.import_files(self._library, find_files(places), progress, cancelled)
        report, changes = tally.report(), self._imported(tally)
        self._tidy(len(report.added), cancelled)
        return report, changes

    def import_text(self, text: str, name: str) -> tuple[ImportReport, Changes]:
        """Import pasted text under `name`.

        Errors:
            UserError: library_read_only, disk_full, and those of a file that cannot be read.
        """
        from speechreader.app import importing
        from speechreader.store.rows import Recorder

        self._must_write()
        incoming = importing.incoming_text(text, name)
        recorder = Recorder(self._library)
        with self._library.atomic():
            outcome = importing.store(self._library, recorder, incoming)
        tally = importing.Tally([outcome], recorder.patches)
        return tally.report(), self._imported(tally)

    def add_bundled(self, *, again: bool = False) -> Changes:
        """Add the speeches that come with the program, those not offered to this library before.

        These are the ones of the pack inside the executable, where there is one, else the examples.
        With `again`, removed ones of a pack come back. Not undoable.

        Errors:
            UserError: disk_full, disk_error, library_damaged (of the pack).
        """
        from speechreader.app import importing, packs

        if self.read_only:
            return importing.Tally().changes()
        pack = packs.installed()
        if pack is not None:
            return packs.add_pack(self._library, pack, again=again).changes()
        return importing.import_bundled(self._library, paths.corpus_dir()).changes()

    def _tidy(self, steps: int, cancelled: importing.Cancelled | None) -> None:
        """Put the parts of the search index together that an import left; a step for each speech it brought.

        So a large import leaves a small index, and after a small one nobody waits for a large library. What is
        not done here is done in idle moments. A disk that is full has harmed nothing that was imported.
        """
        with suppress(UserError):
            for _ in range(steps):
                if (cancelled is not None and cancelled()) or not self.search.tidy():
                    return

    def _imported(self, tally: importing.Tally) -> Changes:
        label = QT_TRANSLATE_NOOP("history", "Import")
        return self._ledger.keep(label, tally.patches, tally.changes())

    # -- operations -------------------------------------------------------------------------------

    def set_metadata(self, speech: SpeechId, fields: Mapping[str, str | None]) -> Changes:
        """Correct fields of a speech; None says that a field is to be empty.

        Errors:
            UserError: speech_missing, field_unknown, date_unclear, value_too_long.
        """
        label = QT_TRANSLATE_NOOP("history", "Change information")
        return self._ledger.run(label, operations.metadata.set_metadata, speech, fields)

    def reset_metadata(self, speech: SpeechId, fields: Iterable[str]) -> Changes:
        """Go back to what was found in the text for `fields`.

        Errors:
            UserError: speech_missing, field_unknown.
        """
        label = QT_TRANSLATE_NOOP("history", "Reset information")
        return self._ledger.run(label, operations.metadata.reset_metadata, speech, fields)

    def correct_outline(
        self,
        speech: SpeechId,
        target: Heading | Span,
        change: OutlineChange,
        level: int | None = None,
    ) -> Changes:
        """Say what a heading is.

        A heading, or a stretch of the body, is one of `level`, or it is none.

        SET_LEVEL without a level confirms the one there is, or puts a new heading beside the one
        before it.

        Errors:
            UserError: speech_missing, heading_empty, heading_too_long.
        """
        label = QT_TRANSLATE_NOOP("history", "Change outline")
        operation = operations.outline.correct_outline
        return self._ledger.run(label, operation, speech, target, change, level)

    def put_back(self, speech: SpeechId, pieces: Sequence[Span]) -> Changes:
        """Put pieces that cleaning removed or changed (raw spans) back into the text.

        Errors:
            UserError: speech_missing.
        """
        label = QT_TRANSLATE_NOOP("history", "Put back")
        return self._ledger.run(label, operations.cleaning.put_back, speech, pieces)

    def take_out_again(self, speech: SpeechId, pieces: Sequence[Span]) -> Changes:
        """Let cleaning have the put-back pieces that overlap `pieces` (raw spans) again.

        Errors:
            UserError: speech_missing.
        """
        label = QT_TRANSLATE_NOOP("history", "Take out again")
        return self._ledger.run(label, operations.cleaning.take_out_again, speech, pieces)

    def correct_text(self, speech: SpeechId, span: Span, words: str) -> Changes:
        """Put `words` in the place of `span` of the body; marks are carried over, the original stays as it is.

        An empty `span` inserts, empty `words` delete, a line break begins a paragraph. Later cleaning and a
        newer file keep the correction; `put_back` on its piece takes it back.

        Errors:
            UserError: speech_missing, correction_same, value_too_long, text_empty.
        """
        label = QT_TRANSLATE_NOOP("history", "Correct text")
        return self._ledger.run(label, operations.texts.correct_text, speech, span, words)

    def reclean(self, speech: SpeechId) -> Changes:
        """Clean a speech with the rules of today, corrections carried along.

        Errors:
            UserError: speech_missing.
        """
        label = QT_TRANSLATE_NOOP("history", "Clean again")
        return self._ledger.run(label, operations.cleaning.reclean, speech)

    def remove(self, ids: Sequence[SpeechId]) -> Changes:
        """Take speeches out of the library; `restore` brings them back as they were.

        Errors:
            UserError: speech_missing.
        """
        label = QT_TRANSLATE_NOOP("history", "Remove")
        return self._ledger.run(label, operations.speeches.remove, ids)

    def restore(self, ids: Sequence[SpeechId]) -> Changes:
        """Bring removed speeches back.

        Errors:
            UserError: speech_missing.
        """
        label = QT_TRANSLATE_NOOP("history", "Restore")
        return self._ledger.run(label, operations.speeches.restore, ids)

    def set_place(self, speech: SpeechId, place: Place, furthest: int) -> None:
        """Remember where reading stopped and how far it came (code points); no undo step.

        The furthest point only grows. On a library that cannot be written, nothing happens.
        """
        if self.read_only:
            return
        with self._library.atomic():
            state = speeches.reading_state(self._library, speech)
            furthest = max(furthest, state[1] if state else 0)
            speeches.set_place(self._library, speech, place, furthest)


def _opened(library: Library, speech: SpeechId) -> OpenedSpeech:
    stored = speeches.load(library, speech)
    corrections = stored.outline_corrections
    return OpenedSpeech(
        summary=speeches.summary(library, speech),
        metadata=replace(stored.detected, **stored.metadata_corrections),
        detected=stored.detected,
        body=stored.body,
        outline=apply_corrections(stored.body, stored.headings, corrections),
        corrections=corrections,
        raw=raw_text(stored.body, stored.offsets),
        offsets=stored.offsets,
        notices=stored.notices,
        original=stored.original,
        place=stored.place,
    )


def _index(library: Library) -> None:
    """Bring the indexes in step before a commit, where a text changed; nothing is loaded otherwise."""
    if library.maybe("SELECT 1 FROM ix_waiting LIMIT 1"):
        from speechreader.store import index

        index.settle_few(library)
    if library.maybe("SELECT 1 FROM ix_reuse_waiting LIMIT 1"):
        from speechreader.store import reuse_index

        reuse_index.settle_few(library)
