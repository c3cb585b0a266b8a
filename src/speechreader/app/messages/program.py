"""The sentences about the program itself: its window, its output, what is packed into it and kept beside it."""

from __future__ import annotations

from speechreader.app.language import QT_TRANSLATE_NOOP

#: code -> (cause, hint). Details of the error fill the {places}.
ERRORS: dict[str, tuple[str, str]] = {
    "output_unwritable": (
        QT_TRANSLATE_NOOP("errors", "The output cannot be written: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Check where it is sent to."),
    ),
    "display_missing": (
        QT_TRANSLATE_NOOP("errors", "There is no display here for the window."),
        QT_TRANSLATE_NOOP("errors", "The command line works: speechreader --help."),
    ),
    "display_silent": (
        QT_TRANSLATE_NOOP("errors", "The display “{display}” does not answer."),
        QT_TRANSLATE_NOOP(
            "errors", "Check that it is running; the command line works: speechreader --help."
        ),
    ),
    "window_missing": (
        QT_TRANSLATE_NOOP(
            "errors", "The window cannot be opened, for a part of the program is missing: {reason}."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Install SpeechReader again; the commands work without the window."
        ),
    ),
    "pack_refused": (
        QT_TRANSLATE_NOOP(
            "errors", "Of {total} files {count} cannot be read:\n{list}\nNothing was packed."
        ),
        QT_TRANSLATE_NOOP("errors", "Repair these files or leave them out, and pack again."),
    ),
    "pack_empty": (
        QT_TRANSLATE_NOOP("errors", "There is no speech in what is to be packed."),
        QT_TRANSLATE_NOOP("errors", "Name files of speeches, or folders with such files in them."),
    ),
    "pack_in_the_way": (
        QT_TRANSLATE_NOOP("errors", "“{file}” holds something else than a pack of speeches."),
        QT_TRANSLATE_NOOP("errors", "Name another folder; this one was not touched."),
    ),
    "portable_refused": (
        QT_TRANSLATE_NOOP(
            "errors", "“{file}” beside the program cannot be written; your own folders are used."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "To keep everything beside the program, copy it where it may be written."
        ),
    ),
    "libraries_several": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is a second library; a window has only one open."),
        QT_TRANSLATE_NOOP("errors", "Open each by itself."),
    ),
}
