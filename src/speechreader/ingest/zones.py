"""Where in a file the speech is: head, body and foot, line by line.

The head ends where the speech opens: at its salutation if there is one early in the text, else at the first
prose or numbered heading. The foot begins where a page says that the text is over, or behind the last prose.
Lines between are the body; what stands in head and foot is told apart later by the rules, each with its reason.
"""

from __future__ import annotations

from dataclasses import dataclass

from speechreader.ingest import vocabulary as words
from speechreader.ingest.dates import find_date
from speechreader.ingest.draft import Draft, Line
from speechreader.outline.markers import SECTIONS, Style, marker_at
from speechreader.text.normalize import SENTENCE_END
from speechreader.text.sentences import ends_sentence, sentence_ends

#: A line with a full stop counts as prose from this length (characters).
PROSE = 18
#: Without one it must be longer.
PROSE_WITHOUT_STOP = 42
#: A line without a stop that names itself a speech in its last characters is a title, however long.
TITLE_END = 8
#: A salutation still opens the speech when at most this share of the prose stands before it …
EARLY_SHARE = 0.3
#: … and at most this many characters.
EARLY_CHARACTERS = 900
#: A title stands at most this many lines above the salutation.
TITLE_REACH = 5
#: Behind a tail marker at most this share of all prose may follow (comments, other texts' teasers).
TAIL_SHARE = 0.35
#: A last line with fewer characters says too little to be told from a name.
SHORTEST_BROKEN = 4
#: The last words of a speech are looked for on so many characters at the end of its last line.
LONGEST_FAREWELL = 24


@dataclass(frozen=True, slots=True)
class Zones:
    """Line numbers: head is `[0, first)`, body `[first, last]`, foot `(last, …)`."""

    first: int
    last: int

    def head(self, draft: Draft) -> list[tuple[int, Line]]:
        """Numbered lines of the head that are not empty."""
        return [(i, line) for i, line in enumerate(draft.lines[: self.first]) if line.text]

    def foot(self, draft: Draft) -> list[tuple[int, Line]]:
        """Numbered lines of the foot that are not empty."""
        start = self.last + 1
        return [(i, line) for i, line in enumerate(draft.lines[start:], start) if line.text]

    def body(self, draft: Draft) -> list[tuple[int, Line]]:
        """Numbered lines of the body that are not empty."""
        span = draft.lines[self.first : self.last + 1]
        return [(i, line) for i, line in enumerate(span, self.first) if line.text]


def find_zones(draft: Draft) -> Zones:
    """The zones of a draft; a text without any prose is all body."""
    lines = [line.text for line in draft.lines]
    prose = [_prose_weight(line) for line in lines]
    if not any(prose):
        return _without_prose(lines)
    first = _first_line(lines, prose)
    return Zones(first, _last_line(lines, prose, first))


def _without_prose(lines: list[str]) -> Zones:
    filled = [i for i, line in enumerate(lines) if line and not words.is_chrome(line)]
    return Zones(filled[0], filled[-1]) if filled else Zones(0, len(lines) - 1)


def is_prose(line: str) -> bool:
    """Whether a line (a stripped shadow) is running text that is no notice."""
    return _prose_weight(line) > 0


def _prose_weight(line: str) -> int:
    """The length of a line of prose, 0 for anything else."""
    if len(line) < PROSE or words.is_menu(line):
        return 0
    stopped = any(mark in line for mark in SENTENCE_END)
    if not stopped and words.SPEECH_WORD.search(line[-TITLE_END:]):
        return 0
    if not stopped and (len(line) < PROSE_WITHOUT_STOP or ("," not in line and "、" not in line)):
        return 0
    return 0 if words.is_chrome(line) else len(line)


def _first_line(lines: list[str], prose: list[int]) -> int:
    openings = _early_openings(lines, prose)
    if openings:
        known = set(openings)
        openings = [i for i in openings if _line_above(lines, i) not in known]
        titled = [i for i in openings if _below_title(lines, i)]
        return titled[-1] if titled else openings[0]
    first_prose = next(i for i, weight in enumerate(prose) if weight)
    return _with_heading_above(lines, first_prose)


def _early_openings(lines: list[str], prose: list[int]) -> list[int]:
    """Lines that open a speech and have little prose before them (a forwarding note, an editor's word)."""
    total = sum(prose)
    before = 0
    found: list[int] = []
    for i, line in enumerate(lines):
        if before > min(EARLY_CHARACTERS, EARLY_SHARE * total):
            break
        if opens_speech(line):
            found.append(i)
        before += prose[i]
    return found


def _line_above(lines: list[str], i: int) -> int:
    """Number of the nearest line above `i` that is not empty, -1 if there is none."""
    return next((k for k in range(i - 1, -1, -1) if lines[k]), -1)


def _below_title(lines: list[str], i: int) -> bool:
    """Whether the title of a speech stands right above line `i`, with date and names between at most."""
    above = [line for line in lines[max(0, i - 14) : i] if line][-TITLE_REACH:]
    for n, line in enumerate(reversed(above)):
        if len(line) <= 60 and not words.is_chrome(line) and words.SPEECH_WORD.search(line[-10:]):
            return True
        if n and is_prose(line):
            return False
    return False


def opens_speech(line: str) -> bool:
    """Whether a line begins with the address to those present."""
    match = words.SALUTATION.match(line)
    if match is not None and match.end() <= 110:
        return True
    return len(line) <= 60 and words.SALUTATION_LINE.match(line) is not None


def _with_heading_above(lines: list[str], first: int) -> int:
    """A numbered heading right above the first prose belongs to the body."""
    above = _line_above(lines, first)
    while above >= 0 and _is_first_heading(lines[above]):
        first, above = above, _line_above(lines, above)
    return first


def _is_first_heading(line: str) -> bool:
    if line == "一":  # sections that have a number and no title
        return True
    marker = marker_at(line, 0, len(line))
    if marker is None or marker.style in (Style.DASH, Style.PLAIN):
        return False
    return marker.ordinal == 1 and len(line) < 64


def _last_line(lines: list[str], prose: list[int], first: int) -> int:
    last = _cut_at_tail(lines, prose, first)
    while last > first and not _ends_body(lines, last, first):
        last -= 1
    return last


def _cut_at_tail(lines: list[str], prose: list[int], first: int) -> int:
    """The line before the earliest tail marker behind which only the rest of a page follows."""
    total = sum(prose[first:])
    rest = total
    # A line that numbered headings of the speech still follow is no tail.
    numbered = _last_later_heading(lines)
    for i in range(first, len(lines)):
        opens_tail = (
            rest < TAIL_SHARE * total and i > first and words.TAIL.match(lines[i]) is not None
        )
        if opens_tail and len(lines[i]) < 160 and i >= numbered:
            return i - 1
        rest -= prose[i]
    return len(lines) - 1


def _last_later_heading(lines: list[str]) -> int:
    """Number of the last line that opens with 二、, （三） or the like, -1 if there is none."""
    return next((i for i in reversed(range(len(lines))) if _is_later_heading(lines[i])), -1)


def _is_later_heading(line: str) -> bool:
    marker = marker_at(line, 0, len(line))
    if marker is None or marker.style not in (Style.CN, Style.CN_PAREN):
        return False
    return marker.ordinal > 1


def _ends_body(lines: list[str], i: int, first: int) -> bool:
    """Whether line `i` can be the last of the speech."""
    line = lines[i]
    if not line:
        return False
    if words.STAGE_DIRECTION.match(line) or words.THANKS.match(line):
        return True
    if words.is_chrome(line) or words.is_menu(line) or words.PAGE_MARK.match(line):
        return False
    if _prose_weight(line) or (ends_sentence(line) and sentence_ends(line)):
        return True
    # A cut-off text may end in the middle of a line. A short one, or one below a finished sentence, is more likely
    # of the page, unless nothing stands below it and it talks.
    above = _line_above(lines, i)
    dated = find_date(line) is not None and "," not in line  # the foot of a printed page
    if len(line) >= PROSE and not dated and not (above >= first and ends_sentence(lines[above])):
        return True
    return i == _line_above(lines, len(lines)) and _breaks_off(line, lines[above])


def _breaks_off(line: str, above: str) -> bool:
    """Whether the last line of a file is the beginning of a sentence, and no name, date or title."""
    if words.FAREWELL.search(above[-LONGEST_FAREWELL:]) or find_date(line) is not None:
        return False
    marker = marker_at(line, 0, len(line))
    if marker is not None and marker.style in SECTIONS:  # «1.» and «2.» number links as well
        return True
    return len(line) >= SHORTEST_BROKEN and words.TALKS.search(line) is not None
