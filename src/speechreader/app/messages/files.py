"""The sentences about files that are read."""

from __future__ import annotations

from speechreader.app.language import QT_TRANSLATE_NOOP

#: code -> (cause, hint). Details of the error fill the {places}.
ERRORS: dict[str, tuple[str, str]] = {
    "file_missing": (
        QT_TRANSLATE_NOOP("errors", "The file “{file}” is not there."),
        QT_TRANSLATE_NOOP("errors", "Check its name and folder."),
    ),
    "file_unreadable": (
        QT_TRANSLATE_NOOP("errors", "“{file}” cannot be read: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Check that you may open it, or copy it to a folder of yours."),
    ),
    "file_empty": (
        QT_TRANSLATE_NOOP("errors", "The file “{file}” is empty."),
        QT_TRANSLATE_NOOP("errors", "Get the text once more from where it came."),
    ),
    "file_too_large": (
        QT_TRANSLATE_NOOP(
            "errors", "“{file}” is too large for a speech ({size} MB; at most {limit} MB)."
        ),
        QT_TRANSLATE_NOOP("errors", "Split it, or keep only the speech."),
    ),
    "file_is_folder": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is a folder."),
        QT_TRANSLATE_NOOP("errors", "Name a file in it, or import the folder as a whole."),
    ),
    "file_not_regular": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is a device or a pipe, not a file."),
        QT_TRANSLATE_NOOP("errors", "Save the text to a file first."),
    ),
    "path_not_valid": (
        QT_TRANSLATE_NOOP("errors", "“{file}” cannot be the name of a file."),
        QT_TRANSLATE_NOOP("errors", "Check its name and folder."),
    ),
    "encoding_unknown": (
        QT_TRANSLATE_NOOP("errors", "“{encoding}” is no encoding that can be read."),
        QT_TRANSLATE_NOOP("errors", "Name another, such as utf-8 or gb18030."),
    ),
    "file_binary": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is not a text: it holds binary data ({kind})."),
        QT_TRANSLATE_NOOP(
            "errors", "Save the speech as plain text (.txt) or Markdown (.md) first."
        ),
    ),
    "file_not_text": (
        QT_TRANSLATE_NOOP("errors", "The encoding of “{file}” could not be told for certain."),
        QT_TRANSLATE_NOOP("errors", "Save it as UTF-8 and import it again."),
    ),
    "file_no_words": (
        QT_TRANSLATE_NOOP(
            "errors", "No words are left of “{file}” once page furniture is taken out."
        ),
        QT_TRANSLATE_NOOP("errors", "Look whether the file holds a speech at all."),
    ),
    "path_link_loop": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is a link that leads back to itself."),
        QT_TRANSLATE_NOOP("errors", "Remove the link, or name the real file."),
    ),
    "format_unknown": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is of a kind that cannot be read here."),
        QT_TRANSLATE_NOOP(
            "errors", "Save the speech as plain text (.txt) or Markdown (.md) first."
        ),
    ),
    "file_internal": (
        QT_TRANSLATE_NOOP(
            "errors", "“{file}” could not be read because of a fault in this program."
        ),
        QT_TRANSLATE_NOOP("errors", "The log says more; please report it."),
    ),
    "folder_link_outside": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is a link that leads out of the named folder."),
        QT_TRANSLATE_NOOP("errors", "To import what it leads to, name that folder itself."),
    ),
    "file_is_library": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is a library, not a speech."),
        QT_TRANSLATE_NOOP("errors", "Open it by itself, with a double click or with --library."),
    ),
}
