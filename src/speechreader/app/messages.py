"""The sentences of the program.

For every code of an error or a notice, what happened and what to do.
"""

from __future__ import annotations

from pathlib import PurePath

from speechreader.app.language import QT_TRANSLATE_NOOP, translate
from speechreader.model.changes import Failed, Skipped
from speechreader.model.cleaning import Notice
from speechreader.model.errors import UserError
from speechreader.text.normalize import visible

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
        QT_TRANSLATE_NOOP("errors", "The library “{file}” cannot be made: {reason}."),
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
    "disk_full": (
        QT_TRANSLATE_NOOP("errors", "The disk is full; “{file}” keeps what it had before."),
        QT_TRANSLATE_NOOP("errors", "Free some space and do it again."),
    ),
    "disk_error": (
        QT_TRANSLATE_NOOP("errors", "The disk failed while “{file}” was read or written."),
        QT_TRANSLATE_NOOP("errors", "Check the disk or its connection, then do it again."),
    ),
    "speech_missing": (
        QT_TRANSLATE_NOOP("errors", "There is no speech {speech} in the library."),
        QT_TRANSLATE_NOOP("errors", "The list of the library shows what there is."),
    ),
    "date_unclear": (
        QT_TRANSLATE_NOOP("errors", "“{value}” is not a date."),
        QT_TRANSLATE_NOOP("errors", "Write 2024, 2024-05 or 2024-05-01."),
    ),
    "field_unknown": (
        QT_TRANSLATE_NOOP("errors", "A speech has no field “{field}”."),
        QT_TRANSLATE_NOOP("errors", "There are title, speaker, date, occasion, source and genre."),
    ),
    "value_too_long": (
        QT_TRANSLATE_NOOP(
            "errors", "The text for “{field}” is too long (at most {limit} characters)."
        ),
        QT_TRANSLATE_NOOP("errors", "Shorten it."),
    ),
    "heading_empty": (
        QT_TRANSLATE_NOOP("errors", "There are no words here that could be a heading."),
        QT_TRANSLATE_NOOP("errors", "Choose a line with words."),
    ),
    "heading_too_long": (
        QT_TRANSLATE_NOOP("errors", "This is too long for a heading (at most {limit} characters)."),
        QT_TRANSLATE_NOOP("errors", "Select the words of the heading only."),
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
    "title_empty": (
        QT_TRANSLATE_NOOP("errors", "A speech needs a title."),
        QT_TRANSLATE_NOOP("errors", "To go back to the one that was found, use --reset title."),
    ),
    "output_unwritable": (
        QT_TRANSLATE_NOOP("errors", "The output cannot be written: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Check where it is sent to."),
    ),
    "display_missing": (
        QT_TRANSLATE_NOOP("errors", "There is no display here for the window."),
        QT_TRANSLATE_NOOP("errors", "The command line works: speechreader --help."),
    ),
    "window_missing": (
        QT_TRANSLATE_NOOP(
            "errors", "The window cannot be opened, for a part of the program is missing: {reason}."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Install SpeechReader again; the commands work without the window."
        ),
    ),
}

#: The system's own words for the commonest reasons, so that a Chinese sentence can end in Chinese.
SYSTEM_REASONS = (
    QT_TRANSLATE_NOOP("system", "Permission denied"),
    QT_TRANSLATE_NOOP("system", "Operation not permitted"),
    QT_TRANSLATE_NOOP("system", "Read-only file system"),
    QT_TRANSLATE_NOOP("system", "No space left on device"),
    QT_TRANSLATE_NOOP("system", "Input/output error"),
    QT_TRANSLATE_NOOP("system", "Not a directory"),
    QT_TRANSLATE_NOOP("system", "No such file or directory"),
    QT_TRANSLATE_NOOP("system", "unable to open database file"),
)

#: Marks that bring their own room with them.
_CHINESE_ENDS = ("。", "！", "？", "；")

#: code -> sentence, for what a reader should know about a text.
NOTICES: dict[str, str] = {
    "truncated_end": QT_TRANSLATE_NOOP(
        "notices", "The text breaks off at its end (“{end}”); something may be missing."
    ),
    "mixed_encoding": QT_TRANSLATE_NOOP(
        "notices", "Lines in another encoding than the rest, decoded by their own: {lines}."
    ),
    "invalid_bytes": QT_TRANSLATE_NOOP(
        "notices", "Places with bytes that are no characters, shown as “�”: {count}."
    ),
    "doubtful_encoding": QT_TRANSLATE_NOOP(
        "notices", "The encoding ({encoding}) is not certain; look for wrong characters."
    ),
    "surrogates_replaced": QT_TRANSLATE_NOOP("notices", "Broken characters were replaced by “�”."),
}

#: reason -> sentence, for a file that an import left out.
REASONS: dict[str, str] = {
    "same_bytes": QT_TRANSLATE_NOOP("reasons", "the library has this file already, as “{title}”"),
    "same_text": QT_TRANSLATE_NOOP(
        "reasons", "the library has the same text already, as “{title}”"
    ),
}


def explain(error: UserError | Failed) -> tuple[str, str]:
    """(cause, hint) of an error, each a sentence in the interface language.

    The hint may be empty.
    """
    details = dict(error.details)
    if isinstance(error, Failed):
        details.setdefault("file", error.file)
    if "file" in details:
        details["file"] = visible_name(str(details["file"]))
    if details.get("reason") in SYSTEM_REASONS:
        details["reason"] = translate("system", str(details["reason"]))
    cause, hint = ERRORS.get(
        error.code, (QT_TRANSLATE_NOOP("errors", "This did not work ({code})."), "")
    )
    details.setdefault("code", error.code)
    return translate("errors", cause, **details), translate(
        "errors", hint, **details
    ) if hint else ""


def sentence(error: UserError | Failed) -> str:
    """Cause and hint in one line, for standard error, the status bar and lists."""
    return joined(*explain(error))


def joined(*sentences: str) -> str:
    """Sentences in one line; no blank stands behind the full stop of a Chinese one."""
    line, *rest = [one for one in sentences if one] or [""]
    for sentence in rest:
        line += sentence if line.endswith(_CHINESE_ENDS) else f" {sentence}"
    return line


def notice_text(notice: Notice) -> str:
    """The sentence of a notice."""
    text = NOTICES.get(
        notice.code, QT_TRANSLATE_NOOP("notices", "Something is odd about this text ({code}).")
    )
    return translate("notices", text, **{"code": notice.code, **dict(notice.details)})


def skip_reason(skipped: Skipped) -> str:
    """Why an import left a file out."""
    return translate("reasons", REASONS[skipped.reason], title=skipped.same_as_title)


def visible_name(path: str) -> str:
    """A file name that can be shown.

    Control and direction marks and undecodable bytes are written out.
    """
    return visible(path)


def short_name(path: str) -> str:
    """The last part of a path, fit to be shown."""
    return visible_name(PurePath(path).name or path)
