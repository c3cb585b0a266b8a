"""Naming a speech on the command line."""

from __future__ import annotations

from speechreader.model.errors import UserError
from speechreader.model.speech import SpeechId

#: SQLite counts rows in 64 bits.
_LARGEST = 2**63 - 1


def speech_id(given: str) -> SpeechId | None:
    """The number of a speech.

    None where `given` is no number and so names a file (./12 is a file).
    """
    if not given.isascii() or not given.isdigit():
        return None
    return SpeechId(min(int(given[:20]), _LARGEST))


def stored_id(given: str) -> SpeechId:
    """The number of a speech that is to be changed; only speeches of the library can be.

    Errors:
        UserError: speech_missing.
    """
    number = speech_id(given)
    if number is None:
        raise UserError("speech_missing", speech=given)
    return number
