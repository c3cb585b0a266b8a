"""Marks from a file into the library, all of them in one step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from speechreader.app.corrections import apply_corrections
from speechreader.app.operations.landing import Ground, Landing
from speechreader.app.operations.marks import checked_note, page_of
from speechreader.app.operations.tags import checked, put_tags
from speechreader.model.annotation import AnchorState, MarkId
from speechreader.model.changes import Changes
from speechreader.model.errors import UserError
from speechreader.model.exchange import (
    IncomingMark,
    NotesReport,
    Refused,
    Source,
    Unplaced,
    iri_of,
)
from speechreader.model.speech import SpeechId
from speechreader.store import identity, marks, seals, speeches
from speechreader.store.library import Library
from speechreader.store.rows import Recorder
from speechreader.store.speeches import now, text_hash

#: So much another clock may be ahead of ours.
_AHEAD = timedelta(hours=1)


@dataclass
class Tally:
    """What came of the marks so far."""

    added: int = 0
    merged: int = 0
    updated: int = 0
    unplaced: list[Unplaced] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    remarks: list[Refused] = field(default_factory=list)

    def report(self) -> NotesReport:
        """The outcome, refused items in the order of the file."""
        refused = tuple(sorted(self.refused, key=lambda item: item.item))
        counts = (self.added, self.merged, self.updated)
        return NotesReport(*counts, tuple(self.unplaced), refused, tuple(self.remarks))


def import_marks(
    library: Library,
    recorder: Recorder,
    incoming: Iterable[IncomingMark],
    speech: SpeechId | None,
    tally: Tally,
) -> Changes:
    """Bring marks in: into `speech`, or each into the speech that its file names.

    A mark that is here already stays, unless the file has a newer one; one in the trash comes back. What
    is wrong with a single mark stands in `tally`, and the others come in.

    Errors:
        UserError: speech_missing.
    """
    return _Import(library, recorder, speech, tally).bring(incoming)


class _Import:
    """One import while it runs: the speeches by their names, and their texts as they are needed."""

    def __init__(
        self, library: Library, recorder: Recorder, speech: SpeechId | None, tally: Tally
    ) -> None:
        self._library, self._recorder, self._tally = library, recorder, tally
        self._forced = speech
        self._latest = (datetime.now(UTC) + _AHEAD).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._grounds: dict[SpeechId, Ground] = {}
        self._by_iri = {iri_of(k): v for k, v in identity.by_original(library).items()}
        self._by_text = identity.by_text(library)
        self._by_title: dict[str, list[SpeechId]] = {}
        for summary in speeches.summaries(library):
            self._by_title.setdefault(summary.title, []).append(summary.id)
        if speech is not None:
            self._ground(speech)

    def bring(self, incoming: Iterable[IncomingMark]) -> Changes:
        touched: set[SpeechId] = set()
        seen: dict[str, int] = {}
        for mark in incoming:
            try:
                self._must_be_first(mark, seen)
                speech = self._speech_of(mark.source)
                if self._take(mark, speech):
                    touched.add(speech)
            except UserError as fault:
                details = tuple(fault.details.items())
                self._tally.refused.append(Refused(mark.item, fault.code, details))
        return Changes(marks=tuple(sorted(touched)))

    @staticmethod
    def _must_be_first(mark: IncomingMark, seen: dict[str, int]) -> None:
        if mark.iri is not None and seen.setdefault(mark.iri, mark.item) != mark.item:
            raise UserError("note_id_twice", first=seen[mark.iri])

    def _speech_of(self, source: Source) -> SpeechId:
        """The speech that a file means.

        Errors:
            UserError: note_source_unknown, note_source_unclear.
        """
        if self._forced is not None:
            return self._forced
        found = self._by_iri.get(source.iri, self._by_text.get(source.sha256))
        if found is not None:
            return found
        titled = self._by_title.get(source.title, []) if source.title else []
        if len(titled) > 1:
            raise UserError("note_source_unclear", title=source.title)
        if not titled:
            raise UserError("note_source_unknown", title=str(source)[:100] or "?")
        return titled[0]

    def _ground(self, speech: SpeechId) -> Ground:
        if speech not in self._grounds:
            page = page_of(self._library, speech)
            body = page.describer.text
            detected = speeches.headings(self._library, page.revision)
            corrections = speeches.outline_corrections(self._library, speech)
            outline = apply_corrections(body, detected, corrections)
            self._grounds[speech] = Ground(text_hash(body), page, outline)
        return self._grounds[speech]

    def _take(self, mark: IncomingMark, speech: SpeechId) -> bool:
        """Store one mark; whether anything was written."""
        landing = self._ground(speech).land(mark)
        row = self._columns(mark, landing)
        tags = list(dict.fromkeys(checked(name) for name in mark.tags))
        iri = self._iri_on(mark, speech)
        number = marks.id_of(self._library, iri)
        if number is None:
            self._add({"speech": speech, "iri": iri, **row}, tags)
        elif not self._merge(number, row, tags, self._told_time(mark), landing):
            return False
        self._tell(mark, speech, landing)
        return True

    def _columns(self, mark: IncomingMark, landing: Landing) -> dict[str, Any]:
        modified = mark.modified or mark.created or now()
        return {
            **landing.columns,
            "style": mark.style.value,
            "colour": mark.colour,
            "motivation": mark.motivation.value,
            "note": checked_note(mark.note),
            "created": mark.created or modified,
            "modified": modified,
            "removed_at": None,
        }

    def _iri_on(self, mark: IncomingMark, speech: SpeechId) -> str:
        """The name of the mark on this speech.

        One that another speech has already is left to it: the same file, anchored in a second speech, makes
        marks of their own there, and the same ones each time.
        """
        iri = mark.iri or iri_of(f"{mark.source.iri}\n{mark.quote.exact}\n{mark.item}")
        number = marks.id_of(self._library, iri)
        if number is None:
            return iri
        other = marks.records(self._library, [number])[number]["speech"]
        return iri if other == speech else iri_of(f"{iri}\n{self._ground(speech).sha256}")

    def _tell(self, mark: IncomingMark, speech: SpeechId, landing: Landing) -> None:
        if landing.unplaced:
            unplaced = Unplaced(mark.item, speech, mark.quote.exact, landing.unplaced)
            self._tally.unplaced.append(unplaced)
        if landing.remark:
            self._tally.remarks.append(Refused(mark.item, *landing.remark))

    def _add(self, row: dict[str, Any], tags: list[str]) -> None:
        number = MarkId(self._recorder.insert("mark", seals.sealed(row)))
        put_tags(self._library, self._recorder, number, tags)
        self._tally.added += 1

    def _told_time(self, mark: IncomingMark) -> str:
        """When the file says that the mark was written last; "" where it does not, or names a time to come.

        Such a mark is never newer than one that is here: what a person wrote since it came would be lost.
        """
        told = mark.modified or mark.created or ""
        return told if told <= self._latest else ""

    def _merge(
        self,
        number: MarkId,
        row: dict[str, Any],
        tags: list[str],
        told: str,
        landing: Landing,
    ) -> bool:
        """Bring a mark up to date that is here already; whether anything was written."""
        present = marks.records(self._library, [number])[number]
        newer = told > present["modified"]
        gone = present["removed_at"] is not None
        self._tally.added += gone
        self._tally.merged += not gone
        self._tally.updated += newer and not gone
        if not newer and not gone:
            return False
        wanted = row if newer else {"removed_at": None}
        if landing.unplaced and AnchorState(present["state"]).placed:
            # It has a place here. That the file's text had other words is no reason to lose it.
            wanted = {key: value for key, value in wanted.items() if key not in landing.columns}
        self._recorder.change("mark", [(present, seals.sealed({**present, **wanted}))])
        if newer:
            self._retag(number, tags)
        return True

    def _retag(self, number: MarkId, tags: list[str]) -> None:
        borne = marks.tags_on(self._library, number)
        if [name for _, name, _ in borne] == tags:
            return
        for tag, *_ in borne:
            self._recorder.delete("mark_tag", {"mark": number, "tag": tag})
        put_tags(self._library, self._recorder, number, tags)
