"""The words of the find bar: numbers, what was not found, and which looser ways there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from speechreader.app.language import translate
from speechreader.model.span import Span

if TYPE_CHECKING:
    from speechreader.ui.find.options import Options

_SHOWN, _QUOTE, _AROUND = 40, 14, 40


def place_of(number: int, count: int) -> str:
    """Which hit (from 0) of how many."""
    return translate("find", "{n} of {all}", n=f"{number + 1:,}", all=f"{count:,}")


def nothing(words: str, *, in_selection: bool) -> str:
    """What was looked for in vain."""
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    if in_selection:
        return translate("find", "“{words}” was not found in the selection.", words=shown)
    return translate("find", "“{words}” was not found.", words=shown)


def looser(options: Options, *, noted: bool) -> Iterator[tuple[str, Options]]:
    """Options that may find more, each with its name; `noted` says whether there are notes to look in."""
    if options.loosest() != options:
        yield translate("find", "In any form"), options.loosest()
    if options.regex:
        yield as_plain_words(options)
    if noted and not options.notes:
        yield translate("find", "In the notes, too"), replace(options, notes=True)


def as_plain_words(options: Options) -> tuple[str, Options]:
    """Not as a regular expression."""
    return translate("find", "As plain words"), replace(options, regex=False)


def note_row(quote: str, note: str, hit: Span) -> tuple[str, str]:
    """The words that a note is on, and those of the note around a hit, each on one line."""
    start = max(0, hit.start - _AROUND // 2)
    words = " ".join(note[start : hit.end + _AROUND].split())
    quote = " ".join(quote.split())
    short = quote if len(quote) <= _QUOTE else f"{quote[:_QUOTE]}…"
    return short, f"…{words}" if start else words
