"""Regular expressions that stop: they run in a process of their own, which is ended when it takes too long.

Python's engine holds the interpreter while it matches, so no thread can stop it, and whether a pattern will run away
cannot be told from looking at it. The process is started for the first expression and waits for the next.
"""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from speechreader.model.errors import Cancelled, UserError
from speechreader.model.search import Folding
from speechreader.text.folding import folded, table

if TYPE_CHECKING:
    from speechreader.search.side import Side

#: Seconds of work for one round of texts (`ROUND` of them at most); a good expression takes milliseconds.
LIMIT = 2.0
#: Where the system counts the work of a process, a busy machine may take so many times as long for it.
PATIENCE = 10
COUNTED = sys.platform != "win32"
#: Seconds that the process may take to come up on a busy machine.
START = 30.0
ROUND = 50
_STEP = 0.02

#: Characters written by their number or name.
_NAMED = re.compile(r"\\[0-9NuUx]")

Spans = list[tuple[int, int]]


def checked(pattern: str, at: int) -> str:
    """`pattern`, known to be an expression; `at` is where it begins in the query.

    Errors:
        UserError: query_regex, with what is wrong in the words of Python.
    """
    try:
        _compiled(pattern, Folding.NONE)
    except re.error as fault:
        raise UserError("query_regex", reason=fault.msg, at=at + (fault.pos or 0) + 1) from fault
    except (RecursionError, OverflowError) as fault:
        raise UserError("query_regex", reason=str(fault), at=at + 1) from fault
    return pattern


def literals(pattern: str) -> list[str]:
    """Runs of characters that stand in every match of `pattern`, for finding candidates. May miss some."""
    if "|" in pattern or "(?" in pattern or _NAMED.search(pattern):
        return []
    runs: list[str] = []
    run, depth, at = "", 0, 0
    while at < len(pattern):
        char = pattern[at]
        follower = pattern[at + 1 : at + 2]
        plain = char not in "\\^$.[]{}()*+?" and depth == 0
        if plain and follower not in ("*", "?", "{"):
            run += char
        else:
            runs.append(run)
            run = ""
        at, depth = _after(pattern, at, depth)
    return [found for found in (*runs, run) if found.strip()]


def _after(pattern: str, at: int, depth: int) -> tuple[int, int]:
    """The place behind the token at `at`, and how many brackets are open there."""
    char = pattern[at]
    if char == "\\":
        return at + 2, depth
    if char == "[":
        close = at + 2 if pattern[at + 1 : at + 2] in ("^", "]") else at + 1
        while close < len(pattern) and pattern[close] != "]":
            close += 2 if pattern[close] == "\\" else 1
        return close + 1, depth
    if char == "{":
        close = pattern.find("}", at)
        return (close + 1 if close != -1 else at + 1), depth
    return at + 1, depth + (char == "(") - (char == ")")


def matches(pattern: str, folding: Folding, texts: Sequence[str]) -> list[Spans]:
    """The hits in each of `texts`, in this process, however long it takes. Empty ones are no hits."""
    compiled = _compiled(pattern, folding)
    look = folding & ~Folding.CASE
    return [
        [
            found.span()
            for found in compiled.finditer(folded(text, look))
            if found.end() > found.start()
        ]
        for text in texts
    ]


def matches_within(
    seconds: float, pattern: str, folding: Folding, texts: Sequence[str]
) -> list[Spans]:
    """`matches`, for so many seconds of the processor's time: then the system ends this process.

    A clock on the wall would stop good expressions too where the machine is busy. Windows has no such alarm;
    there this is `matches`.
    """
    if sys.platform == "win32":
        return matches(pattern, folding, texts)
    import signal

    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        return matches(pattern, folding, texts)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _compiled(pattern: str, folding: Folding) -> re.Pattern[str]:
    flags = re.MULTILINE | (re.IGNORECASE if Folding.CASE in folding else 0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what other versions of Python may read otherwise
        return re.compile(_folded_pattern(pattern, folding & ~Folding.CASE), flags)


def _folded_pattern(pattern: str, folding: Folding) -> str:
    """`pattern` folded as the texts are; a sign that only looks like syntax after that stays a sign."""
    changed = table(folding)
    result: list[str] = []
    for char in pattern:
        to = char if char.isascii() else changed.get(ord(char), char)
        result.append("\\" + to if to != char and to.isascii() and not to.isalnum() else to)
    return "".join(result)


class RegexProcess:
    """The process that matches. One question at a time, from one thread; `close` ends it."""

    def __init__(self) -> None:
        self._side: Side | None = None

    def matches(
        self,
        pattern: str,
        folding: Folding,
        texts: Sequence[str],
        cancelled: Callable[[], bool] = lambda: False,
    ) -> list[Spans]:
        """The hits in each of `texts` (at most `ROUND` of them), in code points.

        Errors:
            UserError: query_regex_slow, after `LIMIT` seconds of work.
            Cancelled: `cancelled` said so.
        """
        side = self._ready(cancelled)
        try:
            side.ask((LIMIT, pattern, folding, list(texts)))
        except OSError as fault:  # it was ended from outside while it waited
            self.close()
            raise UserError("query_regex_slow", seconds=int(LIMIT)) from fault
        return self._answer(side, LIMIT, cancelled, PATIENCE if COUNTED else 1)

    def close(self) -> None:
        """End the process; the next question starts another."""
        side, self._side = self._side, None
        if side is not None:
            side.close()

    def _ready(self, cancelled: Callable[[], bool]) -> Side:
        if self._side is not None and self._side.alive:
            return self._side
        self.close()
        from speechreader.search.side import Side  # every import of a speech would pay for it

        self._side = side = Side()
        self._answer(side, START, cancelled)
        return side

    def _answer(
        self, side: Side, limit: float, cancelled: Callable[[], bool], patience: int = 1
    ) -> list[Spans]:
        left = limit * patience
        while True:
            try:
                return cast("list[Spans]", side.answer(_STEP))
            except TimeoutError:
                left -= _STEP
            except EOFError as fault:  # ended: its time was up, its memory, or by somebody
                self.close()
                raise UserError("query_regex_slow", seconds=int(limit)) from fault
            if left <= 0 or cancelled():
                self.close()
                if left > 0:
                    raise Cancelled
                raise UserError("query_regex_slow", seconds=int(limit))
