"""The sentences about queries and searches; part of the table of `messages`. And what is wrong with an expression."""

from __future__ import annotations

from speechreader.app.language import QT_TRANSLATE_NOOP, translate

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
    "query_regex_long": (
        QT_TRANSLATE_NOOP(
            "errors",
            "The regular expression was stopped after {seconds} seconds;"
            " {looked} of {count} speeches were looked through by then.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Put a word beside it that must be there too, choose fewer speeches or years, or make it simpler.",
        ),
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
    "reuse_too_short": (
        QT_TRANSLATE_NOOP("errors", "Too few words to be looked for elsewhere."),
        QT_TRANSLATE_NOOP("errors", "Choose {least} characters at least, better a sentence."),
    ),
}

#: What Python's engine says of a wrong expression begins with -> what is wrong; the first that fits.
_REASONS: tuple[tuple[str, str], ...] = (
    ("missing >, unterminated name", QT_TRANSLATE_NOOP("regex", "the name is never closed")),
    ("missing )", QT_TRANSLATE_NOOP("regex", "this bracket is never closed")),
    ("unbalanced parenthesis", QT_TRANSLATE_NOOP("regex", "this bracket closes nothing")),
    (
        "unterminated character set",
        QT_TRANSLATE_NOOP("regex", "this square bracket is never closed"),
    ),
    (
        "nothing to repeat",
        QT_TRANSLATE_NOOP("regex", "nothing stands before this sign that could be repeated"),
    ),
    (
        "multiple repeat",
        QT_TRANSLATE_NOOP("regex", "two signs of repetition stand behind one another"),
    ),
    (
        "min repeat greater than max repeat",
        QT_TRANSLATE_NOOP("regex", "the larger number of the repetition stands first"),
    ),
    (
        "the repetition number is too large",
        QT_TRANSLATE_NOOP("regex", "the number of the repetition is too large"),
    ),
    ("bad escape (end of pattern)", QT_TRANSLATE_NOOP("regex", "a backslash stands at the end")),
    (
        "bad escape",
        QT_TRANSLATE_NOOP("regex", "a backslash before this letter has no meaning"),
    ),
    (
        "incomplete escape",
        QT_TRANSLATE_NOOP("regex", "the number of the character is cut short"),
    ),
    ("octal escape", QT_TRANSLATE_NOOP("regex", "there is no character of this number")),
    ("undefined character name", QT_TRANSLATE_NOOP("regex", "no character has this name")),
    (
        "bad character range",
        QT_TRANSLATE_NOOP("regex", "the range of characters runs backwards"),
    ),
    (
        "invalid group reference",
        QT_TRANSLATE_NOOP("regex", "there is no group of this number"),
    ),
    ("bad group number", QT_TRANSLATE_NOOP("regex", "there is no group of this number")),
    ("unknown group name", QT_TRANSLATE_NOOP("regex", "there is no group of this name")),
    ("redefinition of group name", QT_TRANSLATE_NOOP("regex", "two groups have one name")),
    (
        "bad character in group name",
        QT_TRANSLATE_NOOP("regex", "a group cannot have this name"),
    ),
    ("missing group name", QT_TRANSLATE_NOOP("regex", "the group has no name")),
    (
        "cannot refer to an open group",
        QT_TRANSLATE_NOOP("regex", "the group that is meant is not closed yet"),
    ),
    (
        "look-behind requires fixed-width pattern",
        QT_TRANSLATE_NOOP("regex", "what is looked for behind must have one length"),
    ),
    (
        "global flags not at the start",
        QT_TRANSLATE_NOOP("regex", "flags such as (?i) belong at its beginning"),
    ),
    ("unknown flag", QT_TRANSLATE_NOOP("regex", "there is no such flag")),
    ("bad inline flags", QT_TRANSLATE_NOOP("regex", "these flags cannot be used here")),
    ("missing flag", QT_TRANSLATE_NOOP("regex", "a flag is missing")),
    ("missing -, : or )", QT_TRANSLATE_NOOP("regex", "the flags are never closed")),
    ("missing :", QT_TRANSLATE_NOOP("regex", "a colon is missing behind the flags")),
    (
        "unknown extension",
        QT_TRANSLATE_NOOP("regex", "the signs behind “(?” have no meaning"),
    ),
    ("unexpected end of pattern", QT_TRANSLATE_NOOP("regex", "it ends too soon")),
    ("maximum recursion depth", QT_TRANSLATE_NOOP("regex", "too much stands inside one another")),
)


def regex_reason(said: str) -> str:
    """What is wrong with an expression, in words of ours, from what Python's engine `said`."""
    for beginning, reason in _REASONS:
        if said.startswith(beginning):
            return translate("regex", reason)
    return translate("regex", "this is not allowed here")
