"""Chinese line setting as tables and arithmetic: no Qt, so every rule can be tested without a window.

A paragraph becomes lines by the widths of its characters alone (all Han are one em): where to break, what
to squeeze, how to spread what is left over. The layout then only places what was decided here. Breaking
by our own rules is also what makes long texts quick: heights are exact before anything is shaped.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import add
from typing import NamedTuple

from speechreader.ui.reader.characters import (
    APOSTROPHE_IN_WORD,
    MAGNITUDE,
    TOGETHER,
    inside_units,
    kinds_of,
)

#: Marks that may stand in the margin after the last character of a full line.
HANGING = frozenset("、，。；：")

#: Gap drawn between Han and figures or letters, in em; it may grow to WIDE_GAP when a line is spread.
GAP = 0.12
WIDE_GAP = 0.18

#: Taken off a full-width apostrophe inside a Latin word, in em.
APOSTROPHE = 0.66

#: A line is spread by at most this much between two characters (em); a wider hole is left at its end.
MOST_SPREAD = 0.3

_SQUEEZED = re.compile("[cp](?=[ocp])|o(?=o)")
_GAPPED = re.compile("H(?=w)|w(?=H)")


class Face(NamedTuple):
    """What line setting knows of a font: `em` in px, the advance of a character, and what is tight.

    `tight(c)` says that half of the full-width mark `c` is empty, so that it may be squeezed.
    """

    em: float
    advances: Mapping[str, float]
    tight: Callable[[str], bool]


class Line(NamedTuple):
    """One line `[start, end)` in code points of its paragraph.

    `width` is what the line takes inside the column, without trailing blanks and hanging marks (px).
    `spread` goes after each character but the last, `gap` comes on top at Han–figure gaps and blanks;
    `trim` is taken off the last character (its drawn gap, or the empty half of a closing mark);
    `hang` is the width of a last mark that stands in the margin.
    """

    start: int
    end: int
    width: float
    spread: float = 0.0
    gap: float = 0.0
    trim: float = 0.0
    hang: float = 0.0


class Measure(NamedTuple):
    """The room for a paragraph in px: column `width`, first-line `indent`; `justified` or ragged."""

    width: float
    indent: float
    justified: bool = True


@dataclass
class Setting:
    """A paragraph prepared for breaking: kinds, base spacing (squeezes and gaps) and running widths.

    `runs` are the (start, end, face) set in another face (run-in headings), in code points.
    """

    text: str
    face: Face
    runs: Sequence[tuple[int, int, Face]] = ()
    kinds: str = field(init=False)
    spacing: dict[int, float] = field(init=False)
    ends: list[float] = field(init=False)

    def __post_init__(self) -> None:
        self.kinds = kinds_of(self.text)
        self.spacing = self._base_spacing()
        widths = list(map(self.face.advances.__getitem__, self.text))
        for start, end, face in self.runs:
            widths[start:end] = map(face.advances.__getitem__, self.text[start:end])
        for i, extra in self.spacing.items():
            widths[i] += extra
        self.ends = list(accumulate(widths, add, initial=0.0))
        self._inside_units = inside_units(self.text)

    def _base_spacing(self) -> dict[int, float]:
        em, text = self.face.em, self.text
        found = {m.start(): GAP * em for m in _GAPPED.finditer(self.kinds)}
        for match in _SQUEEZED.finditer(self.kinds):
            i = match.start()
            # The empty half lies behind a closing mark, but before an opening one.
            if self.face.tight(text[i] if self.kinds[i] != "o" else text[i + 1]):
                found[i] = -em / 2
        if "’" in text and self.face.tight("’"):
            found.update((m.start(), -APOSTROPHE * em) for m in APOSTROPHE_IN_WORD.finditer(text))
        return found

    def may_break(self, i: int) -> bool:
        """Whether a line may end before character `i` (0 < i < length)."""
        return self.kinds[i - 1 : i + 1] not in TOGETHER and i not in self._inside_units

    def may_part_unit(self, i: int) -> bool:
        """The same, but a unit of several characters may be parted (11.2万|人次)."""
        pair = self.kinds[i - 1 : i + 1]
        if pair in TOGETHER:
            return False
        return i not in self._inside_units or (pair == "HH" and self.text[i - 1] in MAGNITUDE)

    def may_part_word(self, i: int) -> bool:
        """Whether a long address may be parted before `i`: behind a slash, a hyphen and their like."""
        return self.text[i - 1] in "/-_?&=" and self.kinds[i : i + 1] == "w"

    def trim(self, end: int) -> float:
        """What the character before `end` can give up when it ends a line, in px."""
        extra = self.spacing.get(end - 1, 0.0)
        if extra > 0:
            return extra
        if not extra and self.kinds[end - 1] in "cp" and self.face.tight(self.text[end - 1]):
            return self.face.em / 2
        return 0.0

    def natural(self, start: int, end: int) -> float:
        """Width of `[start, end)` in px, as far as it is not trailing blanks."""
        while end > start and self.kinds[end - 1] == "s":
            end -= 1
        return self.ends[end] - self.ends[start]


def set_lines(setting: Setting, measure: Measure) -> list[Line]:
    """Break a paragraph into lines; there is always at least one."""
    lines: list[Line] = []
    start, length = 0, len(setting.text)
    room = measure.width - measure.indent
    while start < length:
        end = _line_end(setting, start, room)
        end = _spare_the_last(setting, start, end, room)
        lines.append(finish(setting, start, end, room, measure.justified and end < length))
        start, room = end, measure.width
    return lines or [Line(0, 0, 0.0)]


def _line_end(setting: Setting, start: int, room: float) -> int:
    """Where the line that starts at `start` ends by the rules."""
    ends, length = setting.ends, len(setting.text)
    limit = ends[start] + room + 0.01
    fit = bisect_right(ends, limit, lo=start + 1) - 1
    if fit >= length:
        return length
    end = max(fit, start + 1)
    if fit < length and ends[fit + 1] - setting.trim(fit + 1) <= limit:
        end = fit + 1
        if end == length:
            return length
    end = _past_blanks(setting, end)
    hung = _hung(setting, end, start)
    if hung is not None:
        return hung
    if end >= length:
        return length
    return _step_back(setting, start, end)


def _hung(setting: Setting, end: int, start: int) -> int | None:
    """The end with the mark at `end` in the margin, when it may hang there."""
    text, length = setting.text, len(setting.text)
    if end >= length or end <= start or text[end] not in HANGING:
        return None
    after = _past_blanks(setting, end + 1)
    return after if after == length or setting.may_break(after) else None


def _past_blanks(setting: Setting, end: int) -> int:
    kinds, length = setting.kinds, len(setting.text)
    while end < length and kinds[end] == "s":
        end += 1
    return end


def _step_back(setting: Setting, start: int, end: int) -> int:
    """The last place up to `end` where a line may end; a poorer place rather than a wide hole."""
    ends, em = setting.ends, setting.face.em
    strict = _last_break(setting.may_break, start, end)
    if strict is not None and ends[end] - ends[strict] <= _WIDE_HOLE * em:
        return strict
    parted = _last_break(setting.may_part_unit, start, end)
    if parted is not None and ends[end] - ends[parted] <= _WIDEST_HOLE * em:
        return parted
    return _last_break(setting.may_part_word, start, end) or end


#: A hole (em) for which a figure is rather parted from its unit, and one for which a long word is.
_WIDE_HOLE, _WIDEST_HOLE = 2.5, 8.0


def _last_break(allowed: Callable[[int], bool], start: int, end: int) -> int | None:
    """The last place in `(start, end]` that is allowed; not looked for further back than a line is long."""
    for at in range(end, max(start, end - 120), -1):
        if allowed(at):
            return at
    return None


def _spare_the_last(setting: Setting, start: int, end: int, room: float) -> int:
    """Move `end` back when it would leave a last line of one character (marks not counted)."""
    rest = setting.kinds[end:]
    if not rest or len(rest) > 4 or sum(k in "Hw" for k in rest) >= 2:
        return end
    for at in range(end - 1, max(start, end - 4), -1):
        if setting.may_break(at) and sum(k in "Hw" for k in setting.kinds[at:]) >= 2:
            return at if setting.natural(start, at) > room * 0.8 else end
    return end


def finish(setting: Setting, start: int, end: int, room: float, justified: bool) -> Line:
    """Measure the line and share out what it lacks to `room`."""
    hung = _hang_width(setting, start, end, room)
    width = setting.natural(start, end) - hung
    last = _last_shown(setting, start, end)
    extra = setting.spacing.get(last, 0.0)
    trim = extra if extra > 0 else max(0.0, width - room)
    trim = min(trim, setting.trim(last + 1)) if end < len(setting.text) or width > room else 0.0
    width -= trim
    if not justified or room - width < 0.01:
        return Line(start, end, width, trim=trim, hang=hung)
    spread, gap = _share(setting, start, last - (1 if hung else 0), room - width)
    return Line(start, end, width, spread, gap, trim, hung)


def _hang_width(setting: Setting, start: int, end: int, room: float) -> float:
    last = _last_shown(setting, start, end)
    if last <= start or setting.text[last] not in HANGING:
        return 0.0
    width = setting.ends[last + 1] - setting.ends[start]
    return (
        setting.ends[last + 1] - setting.ends[last]
        if width - setting.trim(last + 1) > room
        else 0.0
    )


def _last_shown(setting: Setting, start: int, end: int) -> int:
    last = end - 1
    while last > start and setting.kinds[last] == "s":
        last -= 1
    return last


def _share(setting: Setting, start: int, last: int, slack: float) -> tuple[float, float]:
    """(spread, gap) for the characters `[start, last)`: gaps grow first, then all alike, in px."""
    em, kinds = setting.face.em, setting.kinds[start:last]
    gaps = sum(1 for _ in _GAPPED.finditer(setting.kinds, start, last + 1)) + kinds.count("s")
    gap = min(slack / gaps, (WIDE_GAP - GAP) * em) if gaps else 0.0
    slack -= gap * gaps
    openings = len(spread_places(kinds + setting.kinds[last : last + 1]))
    if openings and slack / openings <= MOST_SPREAD * em:
        return slack / openings, gap
    if not openings or openings <= gaps:
        wide = slack / gaps if gaps else 0.0
        return (0.0, gap + wide) if gaps and wide <= em else (0.0, 0.0)
    return 0.0, 0.0


_FIXED = re.compile("[wazq](?=[wazq])|d(?=d)|e(?=e)|s")


def spread_places(kinds: str) -> list[int]:
    """Which characters of a line may have room put after them: not inside words, dashes, ellipses."""
    fixed = {m.start() for m in _FIXED.finditer(kinds)}
    return [i for i in range(len(kinds) - 1) if i not in fixed]


def spacing_runs(setting: Setting, line: Line) -> list[tuple[int, int, float]]:
    """(start, end, letter spacing in px) covering `line`, neighbours of equal spacing joined."""
    start, end = line.start, line.end
    if start == end:
        return []
    last = _last_shown(setting, start, end)
    kinds = setting.kinds[start : last + 1]
    values = [line.spread] * (end - start)
    for match in _FIXED.finditer(kinds):
        values[match.start()] = line.gap if match.group() == "s" else 0.0
    for i, extra in (
        setting.spacing.items() if len(setting.spacing) < 8 else _between(setting, start, last)
    ):
        if start <= i <= last:
            values[i - start] += extra + (line.gap if extra > 0 else 0.0)
    _end_values(values, setting, line, last)
    return _joined(values, start)


def _between(setting: Setting, start: int, last: int) -> list[tuple[int, float]]:
    spacing = setting.spacing
    return [(i, spacing[i]) for i in range(start, last + 1) if i in spacing]


def _end_values(values: list[float], setting: Setting, line: Line, last: int) -> None:
    at = last - line.start
    values[at] = setting.spacing.get(last, 0.0) if line.end < len(setting.text) else 0.0
    if values[at] > 0:
        values[at] = 0.0
    elif line.trim:
        values[at] = -line.trim
    if line.hang and at > 0:  # Nothing is put before a mark in the margin.
        values[at - 1] = min(0.0, setting.spacing.get(last - 1, 0.0))


def _joined(values: list[float], start: int) -> list[tuple[int, int, float]]:
    runs: list[tuple[int, int, float]] = []
    begin = 0
    for i in range(1, len(values) + 1):
        if i == len(values) or values[i] != values[begin]:
            runs.append((start + begin, start + i, values[begin]))
            begin = i
    return runs
