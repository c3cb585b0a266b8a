"""What the rules are called, and what they do, in words of the interface."""

from __future__ import annotations

from speechreader.app.language import QT_TRANSLATE_NOOP, translate

#: Rule id -> (title, sentence). A rule that is not here is called by its kind.
RULES: dict[str, tuple[str, str]] = {
    "navigation": (
        QT_TRANSLATE_NOOP("rules", "Menus and site names"),
        QT_TRANSLATE_NOOP("rules", "Menus, breadcrumbs and site names of a saved web page."),
    ),
    "counters": (
        QT_TRANSLATE_NOOP("rules", "Counters and buttons"),
        QT_TRANSLATE_NOOP("rules", "View counters, text-size switches, print and share buttons."),
    ),
    "notices": (
        QT_TRANSLATE_NOOP("rules", "Notices"),
        QT_TRANSLATE_NOOP("rules", "Upload, copyright, download and advertising notices."),
    ),
    "page_marks": (
        QT_TRANSLATE_NOOP("rules", "Page marks"),
        QT_TRANSLATE_NOOP("rules", "Page numbers, and headers or footers that a page repeats."),
    ),
    "inline_page_marks": (
        QT_TRANSLATE_NOOP("rules", "Page marks in a sentence"),
        QT_TRANSLATE_NOOP("rules", "Page numbers that a page break left inside a sentence."),
    ),
    "markdown": (
        QT_TRANSLATE_NOOP("rules", "File header and marks"),
        QT_TRANSLATE_NOOP(
            "rules", "The header of a Markdown file, and its marks; what the header says is kept."
        ),
    ),
    "title": (
        QT_TRANSLATE_NOOP("rules", "Title, kept as information"),
        QT_TRANSLATE_NOOP(
            "rules", "The title above the speech and its repetitions; it is kept as information."
        ),
    ),
    "byline": (
        QT_TRANSLATE_NOOP("rules", "Byline, kept as information"),
        QT_TRANSLATE_NOOP("rules", "Date, speaker, source and the like; kept as information."),
    ),
    "front_matter": (
        QT_TRANSLATE_NOOP("rules", "Before the speech"),
        QT_TRANSLATE_NOOP("rules", "A covering letter, the header of a mail, a lead."),
    ),
    "signature": (
        QT_TRANSLATE_NOOP("rules", "Sign-off, kept as information"),
        QT_TRANSLATE_NOOP("rules", "What stands below the last words; kept as information."),
    ),
    "tail_links": (
        QT_TRANSLATE_NOOP("rules", "After the speech"),
        QT_TRANSLATE_NOOP("rules", "Related links, comments and imprint behind the last words."),
    ),
    "captions": (
        QT_TRANSLATE_NOOP("rules", "Captions"),
        QT_TRANSLATE_NOOP("rules", "Captions of pictures that a text cannot show."),
    ),
    "contents_table": (
        QT_TRANSLATE_NOOP("rules", "Table of contents"),
        QT_TRANSLATE_NOOP("rules", "The outline stands in for it."),
    ),
    "html_remnants": (
        QT_TRANSLATE_NOOP("rules", "Left-over tags"),
        QT_TRANSLATE_NOOP("rules", "Tags and entities copied out of a page's source."),
    ),
    "time_stamps": (
        QT_TRANSLATE_NOOP("rules", "Senders and times"),
        QT_TRANSLATE_NOOP("rules", "Senders, times of messages and time marks of a transcript."),
    ),
    "invisible_characters": (
        QT_TRANSLATE_NOOP("rules", "Invisible characters"),
        QT_TRANSLATE_NOOP("rules", "Control, zero-width and direction marks."),
    ),
    "full_width": (
        QT_TRANSLATE_NOOP("rules", "Full-width figures and letters"),
        QT_TRANSLATE_NOOP("rules", "１２３ becomes 123: the same words in their usual form."),
    ),
    "run_together": (
        QT_TRANSLATE_NOOP("rules", "Lines run together"),
        QT_TRANSLATE_NOOP(
            "rules", "Line breaks put between title, salutation, speech and page foot."
        ),
    ),
    "blank_runs": (
        QT_TRANSLATE_NOOP("rules", "Paragraphs parted by blanks"),
        QT_TRANSLATE_NOOP("rules", "Runs of blanks inside one long line were paragraph breaks."),
    ),
    "numbering_breaks": (
        QT_TRANSLATE_NOOP("rules", "Paragraphs found by numbering"),
        QT_TRANSLATE_NOOP(
            "rules", "A text without line breaks, parted at its numbering and addresses."
        ),
    ),
    "hard_wraps": (
        QT_TRANSLATE_NOOP("rules", "Lines broken in a sentence"),
        QT_TRANSLATE_NOOP("rules", "Line ends in the middle of a sentence, joined again."),
    ),
    "stray_blanks": (
        QT_TRANSLATE_NOOP("rules", "Blanks inside words"),
        QT_TRANSLATE_NOOP(
            "rules", "Blanks left inside words and sentences by page breaks and layout."
        ),
    ),
    "indents": (
        QT_TRANSLATE_NOOP("rules", "Indents and empty lines"),
        QT_TRANSLATE_NOOP(
            "rules", "Blanks at the edges of paragraphs; the page sets its own indents."
        ),
    ),
    "correction": (
        QT_TRANSLATE_NOOP("rules", "Corrections"),
        QT_TRANSLATE_NOOP(
            "rules", "Words that you corrected; putting one back restores the original."
        ),
    ),
    "put_back": (
        QT_TRANSLATE_NOOP("rules", "Put back by you"),
        QT_TRANSLATE_NOOP("rules", "These pieces are in the text again; no rule touches them."),
    ),
}

#: What these take out of the body is shown as title, speaker, date, source: it is not lost.
INFORMATION = frozenset({"title", "byline", "signature"})

KINDS: dict[str, tuple[str, str]] = {
    "removed": (
        QT_TRANSLATE_NOOP("rules", "Removed"),
        QT_TRANSLATE_NOOP("rules", "Does not belong to the speech."),
    ),
    "joined": (
        QT_TRANSLATE_NOOP("rules", "Joined"),
        QT_TRANSLATE_NOOP("rules", "A break or a blank inside a sentence."),
    ),
    "split": (
        QT_TRANSLATE_NOOP("rules", "Split"),
        QT_TRANSLATE_NOOP("rules", "A new paragraph begins here."),
    ),
    "blank": (
        QT_TRANSLATE_NOOP("rules", "Indents and empty lines"),
        QT_TRANSLATE_NOOP("rules", "Blanks at the edges of paragraphs; no words are touched."),
    ),
    "folded": (
        QT_TRANSLATE_NOOP("rules", "Character forms"),
        QT_TRANSLATE_NOOP("rules", "The same character in its usual form."),
    ),
}


def rule_title(rule: str, kind: str) -> str:
    """What the rule is called."""
    return translate("rules", _words(rule, kind)[0])


def rule_sentence(rule: str, kind: str) -> str:
    """What the rule does."""
    return translate("rules", _words(rule, kind)[1])


def _words(rule: str, kind: str) -> tuple[str, str]:
    return RULES.get(rule) or KINDS.get(kind) or KINDS["removed"]
