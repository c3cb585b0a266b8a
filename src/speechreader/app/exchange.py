"""Marks and notes out of the library and into it, and whether every mark stands on its words."""

from __future__ import annotations

import dataclasses
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from speechreader.app.language import QT_TRANSLATE_NOOP
from speechreader.model.annotation import AnchorState, Mark
from speechreader.model.exchange import IncomingMark, NoteSheet, NotesReport, Source, iri_of
from speechreader.store import marks, speeches

if TYPE_CHECKING:
    from speechreader.app.ledger import Ledger
    from speechreader.model.changes import Changes
    from speechreader.model.speech import OpenedSpeech, SpeechId
    from speechreader.store.library import Library

#: The formats that marks can be written in, by the names that a person gives.
FORMATS = ("jsonld", "markdown", "csv", "jsonl")


@dataclass(frozen=True, slots=True)
class Check:
    """Whether marks stand on their words.

    `states` counts all marks. `doubtful` have no place and nobody has decided to keep them so, `review`
    have one that a person has not looked at yet; `wrong` stand on other words than they should, which only a
    damaged library can bring about.
    """

    states: dict[str, int]
    doubtful: tuple[Mark, ...]
    review: tuple[Mark, ...]
    wrong: tuple[Mark, ...]


class Exchange:
    """Belongs to a `Workspace` (`workspace.exchange`)."""

    def __init__(
        self, library: Library, ledger: Ledger, speech: Callable[[SpeechId], OpenedSpeech]
    ) -> None:
        self._library, self._ledger, self._speech = library, ledger, speech

    # -- out --------------------------------------------------------------------------------------

    def sheets(self, speech: SpeechId | None = None) -> Iterator[NoteSheet]:
        """The marks of one speech, or of each that has any, with its text and source.

        Errors:
            UserError: speech_missing.
        """
        ids = [speech] if speech is not None else sorted(marks.counts(self._library))
        for number in ids:
            yield self._sheet(number)

    def _sheet(self, speech: SpeechId) -> NoteSheet:
        found = self._speech(speech)
        return NoteSheet(
            source_of(found),
            found.body,
            found.outline,
            marks.of_speech(self._library, speech),
            marks.settled(self._library, speech),
        )

    def pieces(self, name: str, speech: SpeechId | None = None) -> Iterable[str]:
        """The file of all marks (of one speech) in a format, piece by piece.

        Errors:
            UserError: speech_missing.
        """
        from speechreader.export.notes import FORMATS

        return FORMATS[name].write(tuple(self.sheets(speech)))

    def write(
        self, name: str, target: Path, speech: SpeechId | None = None, *, replace: bool = False
    ) -> tuple[Path, ...]:
        """Write the marks to a file, or into a folder; where the files are, all of them or none.

        In a folder each speech gets a file of its own where the format is one for reading.

        Errors:
            UserError: speech_missing, and those of `export.files.write_files`.
        """
        from speechreader.export.files import apart, file_name, write_files
        from speechreader.export.notes import FORMATS

        made, sheets = FORMATS[name], tuple(self.sheets(speech))
        if not os.path.isdir(target):  # Path.is_dir fails where a name is too long
            return write_files({target: made.write(sheets)}, replace=replace)
        parts: list[Sequence[NoteSheet]] = [[sheet] for sheet in sheets] if made.by_speech else []
        parts = parts or [sheets]
        titles = [part[0].source.title if len(part) == 1 else "notes" for part in parts]
        names = apart(file_name(title, made.suffix) for title in titles)
        wanted = {target / file: made.write(part) for file, part in zip(names, parts, strict=True)}
        return write_files(wanted, replace=replace)

    # -- in ---------------------------------------------------------------------------------------

    def read(self, path: Path, speech: SpeechId | None = None) -> tuple[NotesReport, Changes]:
        """Bring in the marks of a file, each into its speech, or all into `speech`; one step.

        A file that cannot be read as a whole brings in nothing.

        Errors:
            UserError: speech_missing, library_read_only, and those of `ingest.notes.read_notes`.
        """
        from speechreader.ingest.notes import read_notes

        found = read_notes(path)
        report, changes = self.bring(found.marks, speech)
        refused = tuple(sorted((*found.refused, *report.refused), key=lambda item: item.item))
        return dataclasses.replace(report, refused=refused), changes

    def bring(
        self, incoming: Iterable[IncomingMark], speech: SpeechId | None = None
    ) -> tuple[NotesReport, Changes]:
        """Bring in marks that were read already, as one step.

        Errors:
            UserError: speech_missing, library_read_only.
        """
        from speechreader.app.operations import exchange

        tally = exchange.Tally()
        label = QT_TRANSLATE_NOOP("history", "Import notes")
        changes = self._ledger.run(label, exchange.import_marks, tuple(incoming), speech, tally)
        return tally.report(), changes

    # -- looking ----------------------------------------------------------------------------------

    def speech_of_file(self, path: Path) -> SpeechId:
        """The speech of the library that was made from the file at `path`.

        Errors:
            UserError: speech_not_stored, file_missing and the like.
        """
        from hashlib import sha256

        from speechreader.ingest.files import load
        from speechreader.model.errors import UserError
        from speechreader.store import identity

        try:
            data = load(path)
        except UserError as fault:
            raise UserError(fault.code, **{**fault.details, "file": str(path)}) from fault
        found = identity.by_original(self._library).get(sha256(data).hexdigest())
        if found is None:
            raise UserError("speech_not_stored", file=str(path))
        return found

    def must_be_there(self, speech: SpeechId) -> None:
        """Refuse a number that no live speech has.

        Errors:
            UserError: speech_missing.
        """
        speeches.present_text(self._library, speech)

    def check(self) -> Check:
        """Look at every mark once more: whether the words at its place are its own."""
        states: Counter[str] = Counter()
        doubtful: list[Mark] = []
        review: list[Mark] = []
        wrong: list[Mark] = []
        for speech, found in groupby(marks.of_library(self._library), lambda mark: mark.speech):
            _, body = speeches.present_text(self._library, speech)
            settled = marks.settled(self._library, speech)
            for mark in found:
                states[mark.state.value] += 1
                if (
                    mark.span is not None
                    and mark.span.of(body) != mark.annotation.anchor.quote.exact
                ):
                    wrong.append(mark)
                elif mark.span is None and mark.id not in settled:
                    doubtful.append(mark)
                elif mark.state in (AnchorState.MOVED, AnchorState.EDITED):
                    review.append(mark)
        counts = {state.value: states[state.value] for state in AnchorState}
        return Check(counts, tuple(doubtful), tuple(review), tuple(wrong))


def source_of(speech: OpenedSpeech) -> Source:
    """What exchange files say of a speech."""
    known = speech.metadata
    return Source(
        iri=iri_of(speech.original.sha256),
        sha256=speeches.text_hash(speech.body),
        title=speech.summary.title,
        speaker=known.speaker,
        date=known.date,
        occasion=known.occasion,
        origin=known.source,
    )
