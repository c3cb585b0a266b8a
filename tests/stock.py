"""A library filled by hand, text by text, past ingest: what searching is tested and measured on."""

from __future__ import annotations

import hashlib
from pathlib import Path

from speechreader.app.workspace import Workspace
from speechreader.model.cleaning import OffsetMap
from speechreader.model.outline import Heading
from speechreader.model.speech import Metadata, Original, Reading, SpeechId
from speechreader.store import speeches
from speechreader.store.library import Library
from speechreader.store.rows import Recorder


class Stock:
    """Texts put into the library of `workspace` as an import would, each in a transaction of its own."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.library: Library = workspace._library

    @classmethod
    def at(cls, path: Path) -> Stock:
        return cls(Workspace.open(path))

    def add(self, text: str, *headings: Heading, **fields: str | None) -> SpeechId:
        with self.library.atomic():
            speech = speeches.add_speech(self.library)
            self._point(speech, text, headings, fields)
        return speech

    def revise(self, speech: SpeechId, text: str) -> None:
        with self.library.atomic():
            self._point(speech, text, (), {})

    def remove(self, *ids: SpeechId) -> None:
        self.workspace.remove(ids)

    def _point(
        self,
        speech: SpeechId,
        text: str,
        headings: tuple[Heading, ...],
        fields: dict[str, str | None],
    ) -> None:
        data = f"{speech}\n{text}".encode()
        original = Original(
            "讲话.txt", hashlib.sha256(data).hexdigest(), len(data), "text/plain", "utf-8"
        )
        metadata = Metadata(**{"title": f"讲话{speech}", **fields})
        reading = Reading(original, metadata, text, text, OffsetMap(len(text), ()), headings, ())
        source = speeches.add_original(self.library, original, data, None)
        revision = speeches.add_revision(self.library, speech, source, reading, "1")
        speeches.point_at(Recorder(self.library), speech, revision, metadata)
