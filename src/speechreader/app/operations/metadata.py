"""Correcting what is known of a speech."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from speechreader.model.changes import Changes
from speechreader.model.errors import UserError
from speechreader.model.speech import Metadata, SpeechId
from speechreader.store import speeches
from speechreader.store.library import Library
from speechreader.store.packing import storable
from speechreader.store.rows import Recorder

MAX_LENGTH = 1000
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def set_metadata(
    library: Library, recorder: Recorder, speech: SpeechId, fields: Mapping[str, str | None]
) -> Changes:
    """Keep a person's word on `fields` beside what was detected.

    None or "" says that a field is to be empty.

    A word that says what was detected anyway is no correction.

    Errors:
        UserError: speech_missing, field_unknown, date_unclear, value_too_long.
    """
    wanted = {name: checked(name, value) for name, value in fields.items()}
    detected = speeches.load(library, speech).detected
    for name, value in wanted.items():
        key = {"speech": speech, "field": name}
        if getattr(detected, name) == value:
            recorder.delete("metadata_correction", key)
        else:
            recorder.put("metadata_correction", {**key, "value": value})
    return Changes(metadata=(speech,))


def reset_metadata(
    library: Library, recorder: Recorder, speech: SpeechId, fields: Iterable[str]
) -> Changes:
    """Go back to what was detected for `fields`.

    Errors:
        UserError: speech_missing, field_unknown.
    """
    speeches.load(library, speech)
    for name in fields:
        checked(name, None)
        recorder.delete("metadata_correction", {"speech": speech, "field": name})
    return Changes(metadata=(speech,))


def checked(name: str, value: str | None) -> str | None:
    """`value` as it is stored for the field `name`.

    One line, a date (2023-03-05, 2023年3月5日) in ISO 8601, None if nothing is left.

    Errors:
        UserError: field_unknown, date_unclear, value_too_long.
    """
    if name not in Metadata.field_names():
        raise UserError("field_unknown", field=name)
    words = " ".join(storable(value or "").split())
    if len(words) > MAX_LENGTH:
        raise UserError("value_too_long", field=name, limit=MAX_LENGTH)
    if name == "date" and words:
        return _iso_date(words)
    return words or None


def _iso_date(words: str) -> str:
    """A date as it is stored, from ISO 8601 or from the way in which speeches write it."""
    from speechreader.ingest.dates import find_date, without_dates
    from speechreader.text.normalize import shadow

    if _is_date(words):
        return words
    folded = shadow(words)
    found = find_date(folded)
    if found is None or without_dates(folded).strip() or not _is_date(found):
        raise UserError("date_unclear", value=words)
    return found


def _is_date(text: str) -> bool:
    found = _DATE.fullmatch(text)
    if not found:
        return False
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
