"""The words of argparse in the interface language."""

from __future__ import annotations

import argparse

from speechreader.app.language import QT_TRANSLATE_NOOP, translate

#: What argparse says by itself, so that it can be translated; anything else stays English.
WORDS = (
    QT_TRANSLATE_NOOP("argparse", "usage: "),
    QT_TRANSLATE_NOOP("argparse", "positional arguments"),
    QT_TRANSLATE_NOOP("argparse", "options"),
    QT_TRANSLATE_NOOP("argparse", "show this help message and exit"),
    QT_TRANSLATE_NOOP("argparse", "the following arguments are required: %s"),
    QT_TRANSLATE_NOOP("argparse", "unrecognized arguments: %s"),
    QT_TRANSLATE_NOOP("argparse", "argument %(argument_name)s: %(message)s"),
    QT_TRANSLATE_NOOP("argparse", "invalid choice: %(value)r (choose from %(choices)s)"),
    QT_TRANSLATE_NOOP("argparse", "expected one argument"),
    QT_TRANSLATE_NOOP("argparse", "ignored explicit argument %r"),
)


def speak() -> None:
    """Have argparse ask us for its words; it takes them from gettext, whose catalogues we lack."""
    argparse.__dict__["_"] = _word


def _word(text: str) -> str:
    return translate("argparse", text)
