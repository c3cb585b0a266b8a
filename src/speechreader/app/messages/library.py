"""The sentences about the library, its backups and the disk."""

from __future__ import annotations

from speechreader.app.language import QT_TRANSLATE_NOOP

#: code -> (cause, hint). Details of the error fill the {places}.
ERRORS: dict[str, tuple[str, str]] = {
    "library_missing": (
        QT_TRANSLATE_NOOP("errors", "There is no library at “{file}”."),
        QT_TRANSLATE_NOOP("errors", "Check its name and folder."),
    ),
    "library_damaged": (
        QT_TRANSLATE_NOOP("errors", "The library “{file}” is damaged and was left as it is."),
        QT_TRANSLATE_NOOP(
            "errors", "Restore the last backup; nothing of the damaged file will be deleted."
        ),
    ),
    "library_foreign": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is not a SpeechReader library."),
        QT_TRANSLATE_NOOP("errors", "Name another file; this one was not touched."),
    ),
    "library_newer": (
        QT_TRANSLATE_NOOP("errors", "The library “{file}” was written by a newer SpeechReader."),
        QT_TRANSLATE_NOOP("errors", "Update the program; the file was not touched."),
    ),
    "library_older": (
        QT_TRANSLATE_NOOP(
            "errors", "The library “{file}” is of an older version and cannot be changed here."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Open it once where it may be written, so that it can be brought up to date."
        ),
    ),
    "library_locked": (
        QT_TRANSLATE_NOOP("errors", "The library “{file}” is open in another SpeechReader."),
        QT_TRANSLATE_NOOP("errors", "Close the other one first."),
    ),
    "library_unwritable": (
        QT_TRANSLATE_NOOP("errors", "The library “{file}” cannot be opened or made: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Choose a folder in which you may write (--library)."),
    ),
    "library_read_only": (
        QT_TRANSLATE_NOOP("errors", "The library “{file}” can be read here, but not changed."),
        QT_TRANSLATE_NOOP("errors", "Copy it to a folder in which you may write."),
    ),
    "library_unsaved": (
        QT_TRANSLATE_NOOP(
            "errors", "“{file}” was not closed properly and its folder cannot be written."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Copy it together with “{file}-wal” to a folder in which you may write."
        ),
    ),
    "migration_failed": (
        QT_TRANSLATE_NOOP(
            "errors", "The library “{file}” could not be brought up to date (step {step})."
        ),
        QT_TRANSLATE_NOOP("errors", "It is as it was before; please report this."),
    ),
    "library_moved": (
        QT_TRANSLATE_NOOP(
            "errors",
            "The library is no longer at “{file}”: it was moved, renamed or deleted."
            " Nothing was stored.",
        ),
        QT_TRANSLATE_NOOP("errors", "Put it back there under its name, then do it again."),
    ),
    "disk_full": (
        QT_TRANSLATE_NOOP("errors", "The disk is full; “{file}” keeps what it had before."),
        QT_TRANSLATE_NOOP("errors", "Free some space and do it again."),
    ),
    "disk_error": (
        QT_TRANSLATE_NOOP("errors", "The disk failed while “{file}” was read or written."),
        QT_TRANSLATE_NOOP("errors", "Check the disk or its connection, then do it again."),
    ),
    "backup_missing": (
        QT_TRANSLATE_NOOP("errors", "There is no backup at “{file}”."),
        QT_TRANSLATE_NOOP("errors", "Check its name and folder."),
    ),
    "backup_damaged": (
        QT_TRANSLATE_NOOP("errors", "The backup “{file}” is damaged and was not used."),
        QT_TRANSLATE_NOOP("errors", "Take an older backup."),
    ),
    "backup_failed": (
        QT_TRANSLATE_NOOP("errors", "The backup “{file}” could not be written: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Name another place."),
    ),
    "backup_exists": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is there already and was not replaced."),
        QT_TRANSLATE_NOOP("errors", "Name another file."),
    ),
    "backup_foreign": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is not a backup of a library."),
        QT_TRANSLATE_NOOP("errors", "Name another file; nothing was changed."),
    ),
    "library_unreachable": (
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}” cannot be looked for: its “~” names nobody known here, or the current folder "
            "is gone.",
        ),
        QT_TRANSLATE_NOOP("errors", "Name the library with its whole path (--library)."),
    ),
}
