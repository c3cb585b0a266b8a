"""The sentences about a speech: what is said of it, its headings, its words."""

from __future__ import annotations

from speechreader.app.language import QT_TRANSLATE_NOOP

#: code -> (cause, hint). Details of the error fill the {places}.
ERRORS: dict[str, tuple[str, str]] = {
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
    "correction_same": (
        QT_TRANSLATE_NOOP("errors", "The words are the same as before."),
        QT_TRANSLATE_NOOP("errors", "Change them, or leave the text as it is."),
    ),
    "text_empty": (
        QT_TRANSLATE_NOOP("errors", "No words would be left of the speech."),
        QT_TRANSLATE_NOOP("errors", "To take it out of the library, delete the speech."),
    ),
    "title_empty": (
        QT_TRANSLATE_NOOP("errors", "A speech needs a title."),
        QT_TRANSLATE_NOOP("errors", "To go back to the one that was found, use --reset title."),
    ),
}
