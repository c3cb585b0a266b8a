"""The sentences about marks, notes, tags, and corrections of a comparison."""

from __future__ import annotations

from speechreader.app.language import QT_TRANSLATE_NOOP

#: code -> (cause, hint). Details of the error fill the {places}.
ERRORS: dict[str, tuple[str, str]] = {
    "mark_missing": (
        QT_TRANSLATE_NOOP("errors", "This mark is no longer there."),
        QT_TRANSLATE_NOOP("errors", "Look into the trash; a deleted mark can be restored."),
    ),
    "mark_words_changed": (
        QT_TRANSLATE_NOOP("errors", "The words here changed meanwhile; nothing was marked."),
        QT_TRANSLATE_NOOP("errors", "Select the words as they stand now."),
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
    "link_missing": (
        QT_TRANSLATE_NOOP("errors", "This correction is no longer there."),
        QT_TRANSLATE_NOOP("errors", "It was taken back; undo brings it again."),
    ),
    "link_words_changed": (
        QT_TRANSLATE_NOOP("errors", "The words here changed meanwhile; nothing was corrected."),
        QT_TRANSLATE_NOOP("errors", "Choose the passage as it stands now."),
    ),
    "link_without_words": (
        QT_TRANSLATE_NOOP("errors", "There are no words here that could be linked."),
        QT_TRANSLATE_NOOP("errors", "Select words on both sides, not only punctuation."),
    ),
}
