"""Taking speeches out of the library, and back in."""

from __future__ import annotations

from collections.abc import Sequence

from speechreader.model.changes import Changes
from speechreader.model.errors import UserError
from speechreader.model.speech import SpeechId
from speechreader.store.library import Library
from speechreader.store.rows import Recorder, read
from speechreader.store.speeches import now


def remove(library: Library, recorder: Recorder, ids: Sequence[SpeechId]) -> Changes:
    """Take speeches out of sight.

    Their rows stay, so that they and a person's work on them can come back.

    Errors:
        UserError: speech_missing; then none is removed.
    """
    for speech in ids:
        _set_removed(library, recorder, speech, now(), gone=False)
    return Changes(removed=tuple(ids))


def restore(library: Library, recorder: Recorder, ids: Sequence[SpeechId]) -> Changes:
    """Bring removed speeches back with everything a person did to them.

    Errors:
        UserError: speech_missing; then none is restored.
    """
    for speech in ids:
        _set_removed(library, recorder, speech, None, gone=True)
    return Changes(added=tuple(ids))


def _set_removed(
    library: Library, recorder: Recorder, speech: SpeechId, when: str | None, *, gone: bool
) -> None:
    row = read(library, "speech", {"id": speech})
    if row is None or (row["removed_at"] is not None) != gone:
        raise UserError("speech_missing", speech=speech)
    recorder.put("speech", {"id": speech, "removed_at": when})
