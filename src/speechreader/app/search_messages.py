"""The sentences about queries and searches; part of the table of `messages`."""

from __future__ import annotations

from speechreader.app.language import QT_TRANSLATE_NOOP

#: code -> (cause, hint). `at` counts characters of the query from 1.
ERRORS: dict[str, tuple[str, str]] = {
    "query_empty": (
        QT_TRANSLATE_NOOP("errors", "Nothing to look for was typed."),
        QT_TRANSLATE_NOOP("errors", "Type a word, or words side by side."),
    ),
    "query_too_long": (
        QT_TRANSLATE_NOOP("errors", "The query is too long (at most {limit} characters)."),
        QT_TRANSLATE_NOOP("errors", "Look for the beginning of it."),
    ),
    "query_too_many": (
        QT_TRANSLATE_NOOP("errors", "The query has too many words (at most {limit})."),
        QT_TRANSLATE_NOOP(
            "errors", "Look for fewer at a time; put what belongs together in quotation marks."
        ),
    ),
    "query_too_deep": (
        QT_TRANSLATE_NOOP(
            "errors",
            "The brackets at character {at} are too deep inside one another (at most {limit}).",
        ),
        QT_TRANSLATE_NOOP("errors", "Take some of them away."),
    ),
    "query_quote_open": (
        QT_TRANSLATE_NOOP("errors", "The quotation mark at character {at} is never closed."),
        QT_TRANSLATE_NOOP(
            "errors", "Close it, or put a backslash before it to look for the mark itself."
        ),
    ),
    "query_phrase_empty": (
        QT_TRANSLATE_NOOP("errors", "There is nothing to look for at character {at}."),
        QT_TRANSLATE_NOOP("errors", "Put a word there, or take it away."),
    ),
    "query_gap": (
        QT_TRANSLATE_NOOP(
            "errors", "The star at character {at} stands for 1 to {limit} characters."
        ),
        QT_TRANSLATE_NOOP("errors", "Write *5 for up to five characters."),
    ),
    "query_bracket_open": (
        QT_TRANSLATE_NOOP("errors", "The bracket at character {at} is never closed."),
        QT_TRANSLATE_NOOP(
            "errors", "Close it, or put quotation marks around it to look for the bracket itself."
        ),
    ),
    "query_bracket_close": (
        QT_TRANSLATE_NOOP("errors", "The bracket at character {at} closes nothing."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Take it away, or put quotation marks around it to look for the bracket itself.",
        ),
    ),
    "query_bracket_empty": (
        QT_TRANSLATE_NOOP("errors", "There is nothing between the brackets at character {at}."),
        QT_TRANSLATE_NOOP("errors", "Put a word there, or take them away."),
    ),
    "query_operand": (
        QT_TRANSLATE_NOOP(
            "errors", "“{operator}” at character {at} needs a word on its other side."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Add one, or put it in quotation marks to look for it as it is."
        ),
    ),
    "query_near": (
        QT_TRANSLATE_NOOP("errors", "NEAR at character {at} joins two words or phrases."),
        QT_TRANSLATE_NOOP("errors", "Write 工会 NEAR/10 改革."),
    ),
    "query_near_far": (
        QT_TRANSLATE_NOOP(
            "errors", "NEAR at character {at} reaches too far (at most {limit} characters)."
        ),
        QT_TRANSLATE_NOOP("errors", "Look for both words side by side instead."),
    ),
    "query_field_empty": (
        QT_TRANSLATE_NOOP("errors", "“{field}:” at character {at} needs a word right behind it."),
        QT_TRANSLATE_NOOP("errors", "Write {field}:工会, without a blank."),
    ),
    "query_field_gap": (
        QT_TRANSLATE_NOOP("errors", "In “{field}:” at character {at} a star has no meaning."),
        QT_TRANSLATE_NOOP("errors", "Take the star away."),
    ),
    "query_date": (
        QT_TRANSLATE_NOOP("errors", "“{value}” at character {at} is not a date."),
        QT_TRANSLATE_NOOP("errors", "Write 2024, 2024-05 or 2024-05-01."),
    ),
    "query_section": (
        QT_TRANSLATE_NOOP("errors", "“section:” at character {at} must hold for the whole query."),
        QT_TRANSLATE_NOOP("errors", "Take it out of the brackets and away from OR."),
    ),
    "query_regex_open": (
        QT_TRANSLATE_NOOP("errors", "The regular expression at character {at} is never closed."),
        QT_TRANSLATE_NOOP(
            "errors",
            "End it with a slash, or put quotation marks around it to look for the slash itself.",
        ),
    ),
    "query_regex": (
        QT_TRANSLATE_NOOP("errors", "The regular expression is wrong at character {at}: {reason}."),
        QT_TRANSLATE_NOOP("errors", "Correct it, or look for the words as they are."),
    ),
    "query_regex_slow": (
        QT_TRANSLATE_NOOP(
            "errors",
            "The regular expression took more than {seconds} seconds on a few texts and was stopped.",
        ),
        QT_TRANSLATE_NOOP("errors", "Avoid repetitions inside of repetitions, such as (a+)+."),
    ),
    "search_unnamed": (
        QT_TRANSLATE_NOOP("errors", "A saved search needs a name."),
        QT_TRANSLATE_NOOP("errors", "Type one."),
    ),
    "word_unusable": (
        QT_TRANSLATE_NOOP("errors", "“{word}” cannot be kept whole as a word."),
        QT_TRANSLATE_NOOP("errors", "Write two characters or more, without blanks."),
    ),
    "words_no_set": (
        QT_TRANSLATE_NOOP("errors", "Which speeches are compared with the others was not said."),
        QT_TRANSLATE_NOOP("errors", "Choose some with --speaker, --from, --to or --tag."),
    ),
}
