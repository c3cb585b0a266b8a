"""Exit statuses, and which error leads to which."""

from __future__ import annotations

from speechreader.model.errors import UserError

DONE, IN_PART, USAGE, LIBRARY, NOTHING = range(5)
#: What shells say of a program that Ctrl+C ended: 128 and the number of the signal.
STOPPED = 130

_NOTHING = {"speech_missing", "speech_not_stored", "file_missing", "backup_missing"}
_USAGE = {
    "date_unclear",
    "field_unknown",
    "title_empty",
    "value_too_long",
    "backup_exists",
    "export_exists",
    "export_is_folder",
    "export_not_file",
    "export_over_library",
    "export_same_file",
    "path_not_valid",
    "reuse_too_short",
}


def status_of(error: UserError) -> int:
    """The exit status for a command that ended with `error`."""
    if error.code in _NOTHING:
        return NOTHING
    if error.code in _USAGE or error.code.startswith(("query_", "words_")):
        return USAGE
    if error.code.startswith(("library_", "migration_", "backup_damaged", "backup_foreign")):
        return LIBRARY
    return IN_PART
