"""The sentences of the program.

For every code of an error or a notice, what happened and what to do.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from speechreader.app.language import QT_TRANSLATE_NOOP, translate
from speechreader.app.search_messages import ERRORS as SEARCH_ERRORS
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
    "mark_missing": (
        QT_TRANSLATE_NOOP("errors", "This mark is no longer there."),
        QT_TRANSLATE_NOOP("errors", "Look into the trash; a deleted mark can be restored."),
    ),
    "mark_empty": (
        QT_TRANSLATE_NOOP("errors", "There are no words here that could be marked."),
        QT_TRANSLATE_NOOP("errors", "Select words of the text."),
    ),
    "note_too_long": (
        QT_TRANSLATE_NOOP("errors", "The note is too long (at most {limit} characters)."),
        QT_TRANSLATE_NOOP("errors", "Shorten it; what was stored before is kept."),
    ),
    "tag_empty": (
        QT_TRANSLATE_NOOP("errors", "A tag needs a name."),
        QT_TRANSLATE_NOOP("errors", "Write at least one character."),
    ),
    "tag_too_long": (
        QT_TRANSLATE_NOOP("errors", "The tag is too long (at most {limit} characters)."),
        QT_TRANSLATE_NOOP("errors", "Shorten it, or write a note instead."),
    ),
    "tag_comma": (
        QT_TRANSLATE_NOOP("errors", "A tag cannot hold a comma or a line break."),
        QT_TRANSLATE_NOOP("errors", "Give two tags, or write it without."),
    ),
    "correction_same": (
        QT_TRANSLATE_NOOP("errors", "The words are the same as before."),
        QT_TRANSLATE_NOOP("errors", "Change them, or leave the text as it is."),
    ),
    "text_empty": (
        QT_TRANSLATE_NOOP("errors", "No words would be left of the speech."),
        QT_TRANSLATE_NOOP("errors", "To take it out of the library, delete the speech."),
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
    **SEARCH_ERRORS,
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
    "display_silent": (
        QT_TRANSLATE_NOOP("errors", "The display “{display}” does not answer."),
        QT_TRANSLATE_NOOP(
            "errors", "Check that it is running; the command line works: speechreader --help."
        ),
    ),
    "library_unreachable": (
        QT_TRANSLATE_NOOP(
            "errors",
            "“{file}” cannot be looked for: its “~” names nobody known here, or the current folder "
            "is gone.",
        ),
        QT_TRANSLATE_NOOP("errors", "Name the library with its whole path (--library)."),
    ),
    "folder_link_outside": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is a link that leads out of the named folder."),
        QT_TRANSLATE_NOOP("errors", "To import what it leads to, name that folder itself."),
    ),
    "window_missing": (
        QT_TRANSLATE_NOOP(
            "errors", "The window cannot be opened, for a part of the program is missing: {reason}."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Install SpeechReader again; the commands work without the window."
        ),
    ),
    # exchange of marks: files as a whole
    "notes_too_large": (
        QT_TRANSLATE_NOOP(
            "errors", "“{file}” is too large for a file of notes ({size} MB; at most {limit} MB)."
        ),
        QT_TRANSLATE_NOOP("errors", "Export the notes of fewer speeches at a time."),
    ),
    "notes_too_many": (
        QT_TRANSLATE_NOOP("errors", "“{file}” holds too many notes (at most {limit})."),
        QT_TRANSLATE_NOOP("errors", "Export the notes of fewer speeches at a time."),
    ),
    "notes_empty": (
        QT_TRANSLATE_NOOP("errors", "The file “{file}” is empty."),
        QT_TRANSLATE_NOOP("errors", "Export the notes once more."),
    ),
    "notes_not_text": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is no file of notes: it is not UTF-8 text."),
        QT_TRANSLATE_NOOP("errors", "Name a JSON-LD or JSONL file of notes; nothing was imported."),
    ),
    "notes_not_json": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is not valid JSON (line {line})."),
        QT_TRANSLATE_NOOP("errors", "Export the notes once more; nothing was imported."),
    ),
    "notes_are_table": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is a table; notes cannot be imported from CSV."),
        QT_TRANSLATE_NOOP("errors", "Export them as JSON-LD or JSONL; nothing was imported."),
    ),
    "notes_broken_off": (
        QT_TRANSLATE_NOOP("errors", "“{file}” breaks off in line {line}; a part is missing."),
        QT_TRANSLATE_NOOP("errors", "Get the whole file; nothing was imported."),
    ),
    "notes_count_wrong": (
        QT_TRANSLATE_NOOP(
            "errors", "“{file}” should hold {told} notes and holds {found}; a part is missing."
        ),
        QT_TRANSLATE_NOOP("errors", "Get the whole file; nothing was imported."),
    ),
    "notes_too_deep": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is nested too deeply for a file of notes."),
        QT_TRANSLATE_NOOP("errors", "Name a JSON-LD or JSONL file of notes; nothing was imported."),
    ),
    "notes_line_too_long": (
        QT_TRANSLATE_NOOP("errors", "Line {line} of “{file}” is too long for a note."),
        QT_TRANSLATE_NOOP("errors", "Export the notes once more; nothing was imported."),
    ),
    "notes_newer": (
        QT_TRANSLATE_NOOP("errors", "“{file}” was written by a newer SpeechReader."),
        QT_TRANSLATE_NOOP("errors", "Update the program; nothing was imported."),
    ),
    "notes_unknown": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is JSON, but holds no annotations."),
        QT_TRANSLATE_NOOP("errors", "Name a JSON-LD or JSONL file of notes; nothing was imported."),
    ),
    # exchange of marks: single items
    "note_field_wrong": (
        QT_TRANSLATE_NOOP("errors", "The field “{field}” does not hold what belongs there."),
        QT_TRANSLATE_NOOP("errors", "Correct it in the file and import that again."),
    ),
    "note_characters_wrong": (
        QT_TRANSLATE_NOOP(
            "errors", "The field “{field}” holds a character that is none (NUL or half a pair)."
        ),
        QT_TRANSLATE_NOOP("errors", "Correct it in the file and import that again."),
    ),
    "note_offset_negative": (
        QT_TRANSLATE_NOOP("errors", "The place {start}–{end} begins before the text."),
        QT_TRANSLATE_NOOP("errors", "Correct it in the file and import that again."),
    ),
    "note_end_before_start": (
        QT_TRANSLATE_NOOP("errors", "The place {start}–{end} ends before it begins."),
        QT_TRANSLATE_NOOP("errors", "Correct it in the file and import that again."),
    ),
    "note_time_unclear": (
        QT_TRANSLATE_NOOP("errors", "“{value}” in the field “{field}” is no time."),
        QT_TRANSLATE_NOOP("errors", "Write it like 2024-05-16T09:30:00Z."),
    ),
    "note_without_quote": (
        QT_TRANSLATE_NOOP("errors", "It quotes no words of a text, so it has no place in one."),
        QT_TRANSLATE_NOOP("errors", "Give it a TextQuoteSelector with the words it is about."),
    ),
    "note_quote_too_long": (
        QT_TRANSLATE_NOOP("errors", "Its quotation is too long (at most {limit} characters)."),
        QT_TRANSLATE_NOOP("errors", "Correct it in the file and import that again."),
    ),
    "note_id_twice": (
        QT_TRANSLATE_NOOP("errors", "It has the same id as item {first}."),
        QT_TRANSLATE_NOOP("errors", "Give each its own id and import the file again."),
    ),
    "note_source_unknown": (
        QT_TRANSLATE_NOOP("errors", "The speech it belongs to (“{title}”) is not in the library."),
        QT_TRANSLATE_NOOP("errors", "Import that speech first, or name one with --speech."),
    ),
    "note_source_unclear": (
        QT_TRANSLATE_NOOP("errors", "The library has several speeches called “{title}”."),
        QT_TRANSLATE_NOOP("errors", "Say which one with --speech."),
    ),
    "note_words_missing": (
        QT_TRANSLATE_NOOP("errors", "Its words are not in the text."),
        QT_TRANSLATE_NOOP("errors", "It is kept with its quotation; place it by hand."),
    ),
    "note_words_repeat": (
        QT_TRANSLATE_NOOP("errors", "Its words fit several places of the text, none for certain."),
        QT_TRANSLATE_NOOP("errors", "It is kept with its quotation; choose the place by hand."),
    ),
    "note_past_the_end": (
        QT_TRANSLATE_NOOP(
            "errors", "The place {start}–{end} is past the end of the text ({length} characters)."
        ),
        QT_TRANSLATE_NOOP("errors", "It was placed by its words."),
    ),
    "note_offsets_wrong": (
        QT_TRANSLATE_NOOP("errors", "Its words do not stand at the place {start}–{end}."),
        QT_TRANSLATE_NOOP("errors", "It was placed by its words."),
    ),
    # exchange of marks: out
    "speech_not_stored": (
        QT_TRANSLATE_NOOP(
            "errors", "The speech in “{file}” is not in the library, so it has no notes."
        ),
        QT_TRANSLATE_NOOP("errors", "Import it first."),
    ),
    "export_exists": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is there already and was not replaced."),
        QT_TRANSLATE_NOOP("errors", "Name another file, or add --force."),
    ),
    "export_is_folder": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is a folder."),
        QT_TRANSLATE_NOOP("errors", "Name another file."),
    ),
    "export_not_file": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is no file but a device or a pipe."),
        QT_TRANSLATE_NOOP("errors", "Name a file."),
    ),
    "export_over_library": (
        QT_TRANSLATE_NOOP("errors", "“{file}” is a library and was not replaced."),
        QT_TRANSLATE_NOOP("errors", "Name another file."),
    ),
    "export_same_file": (
        QT_TRANSLATE_NOOP("errors", "Two reports cannot go into one file (“{file}”)."),
        QT_TRANSLATE_NOOP("errors", "Give each a name of its own."),
    ),
    "export_unwritable": (
        QT_TRANSLATE_NOOP("errors", "“{file}” cannot be written: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Choose a folder in which you may write."),
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


def item_sentence(item: int, code: str, details: Mapping[str, str | int] | None = None) -> str:
    """What is wrong with an item of a file, with its number before it."""
    told = sentence(UserError(code, **(details or {})))
    return translate("errors", "Item {item}: {sentence}", item=item, sentence=told)


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
