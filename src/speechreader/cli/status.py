"""Exit statuses, and which error leads to which."""

from __future__ import annotations

from speechreader.model.errors import UserError

DONE, IN_PART, USAGE, LIBRARY, NOTHING = range(5)

_NOTHING = {"speech_missing", "file_missing", "backup_missing"}
_USAGE = {
    "date_unclear",
    "field_unknown",
    "title_empty",
    "value_too_long",
    "backup_exists",
    "path_not_valid",
}


def status_of(error: UserError) -> int:
    """The exit status for a command that ended with `error`."""
    if error.code in _NOTHING:
        return NOTHING
    if error.code in _USAGE:
        return USAGE
    if error.code.startswith(("library_", "migration_", "backup_damaged", "backup_foreign")):
        return LIBRARY
    return IN_PART
