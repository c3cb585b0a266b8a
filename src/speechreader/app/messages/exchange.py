"""The sentences about notes that come from files, and about files that are written."""

from __future__ import annotations

from speechreader.app.language import QT_TRANSLATE_NOOP

#: code -> (cause, hint). Details of the error fill the {places}.
ERRORS: dict[str, tuple[str, str]] = {
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
