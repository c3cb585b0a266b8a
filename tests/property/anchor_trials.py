"""Revisions of speeches whose truth is known: every character carries where it came from through each edit."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import exp, log
from pathlib import Path

from speechreader.annotate.carry import Carrier
from speechreader.annotate.clusters import is_boundary
from speechreader.annotate.describe import Describer
from speechreader.annotate.folded import Folded
from speechreader.model.annotation import Anchor, AnchorState, Carried
from speechreader.model.span import Span

ROOT = Path(__file__).resolve().parents[2]
#: A character and the offset it had in the old text, None for one that was put in.
Char = tuple[str, int | None]
Paragraph = list[Char]

SHORTEST, LONGEST = 2, 200
#: The share of a mark that must be left for its place to be «still there».
STILL_THERE = 0.6


def corpus() -> list[str]:
    """The bodies of the bundled speeches, paragraphs parted by one newline."""
    texts = [p.read_text("utf-8") for p in sorted(ROOT.glob("corpus/speeches/*.md"))]
    return [re.sub("\n+", "\n", t.split("---\n", 2)[2]).strip() for t in texts]


def exotic(text: str, rng: random.Random) -> str:
    """`text` with ideographs beyond the BMP, marks that combine, selectors, emoji and full-width figures."""
    beyond = {c: chr(0x20000 + ord(c) - 0x4E00) for c in "工会职动们国建服展的"}
    parts: list[str] = []
    for character in text:
        roll = rng.random()
        put = beyond.get(character, character) if roll < 0.5 else character
        if "0" <= put <= "9" and roll < 0.7:
            put = chr(ord(put) + 0xFEE0)
        if "一" <= character <= "鿿" and roll > 0.97:
            put += rng.choice(("\u0301", "\u20dd", "\ufe00", "\U000e0101", "\u0323\u0301"))
        if character in "，。" and roll > 0.96:
            put += rng.choice(("👩‍👩‍👧", "🇨🇳", "👍🏽", "ｅ\u0301", "é", "㊗️", "각"))
        parts.append(put)
    return "".join(parts)


def random_span(text: str, rng: random.Random) -> Span:
    """A selection of 2 to 200 characters with words in it; short and long ones are equally frequent."""
    while True:
        if rng.random() < 0.5:
            length = rng.randint(SHORTEST, LONGEST)
        else:
            length = round(exp(rng.uniform(log(SHORTEST), log(LONGEST))))
        start = rng.randrange(max(1, len(text) - length))
        span = Span(start, min(len(text), start + length))
        if len(Folded(span.of(text)).chars) >= SHORTEST:
            return span


class Revision:
    """A text under edit; `marks` are what edits aim at when they aim at marks."""

    def __init__(self, text: str, foreign: Sequence[str], rng: random.Random) -> None:
        self.old = text
        self.rng = rng
        self.foreign = foreign
        self.marks: list[Span] = []
        self.done: list[str] = []
        self.paragraphs: list[Paragraph] = []
        at = 0
        for words in text.split("\n"):
            self.paragraphs.append([(c, at + i) for i, c in enumerate(words)])
            at += len(words) + 1

    @property
    def new(self) -> str:
        return "\n".join("".join(c for c, _ in p) for p in self.paragraphs)

    def origins(self) -> list[int | None]:
        """For each character of the new text where it came from; None for new ones and line ends."""
        found: list[int | None] = []
        for paragraph in self.paragraphs:
            found += [*(at for _, at in paragraph), None]
        return found[:-1]

    # ── where

    def _paragraph(self) -> int:
        weights = [len(p) + 1 for p in self.paragraphs]
        return self.rng.choices(range(len(weights)), weights)[0]

    def _cut(self, number: int, at: int) -> int:
        """`at` moved to where no character is torn."""
        text = "".join(c for c, _ in self.paragraphs[number])
        while not is_boundary(text, at):
            at += 1
        return at

    def _range(self, longest: int) -> tuple[int, int, int]:
        number = self._paragraph()
        size = len(self.paragraphs[number])
        start = self.rng.randrange(size + 1)
        end = min(size, start + self.rng.randint(1, longest))
        return number, self._cut(number, start), self._cut(number, end)

    def _mark(self) -> tuple[int, int, int] | None:
        """What is left of a mark, if that is in one paragraph."""
        mark = self.rng.choice(self.marks)
        for number, paragraph in enumerate(self.paragraphs):
            there = [i for i, (_, at) in enumerate(paragraph) if at in range(mark.start, mark.end)]
            if there and there[-1] - there[0] + 1 == len(there) == len(mark):
                return number, there[0], there[-1] + 1
        return None

    # ── with what

    def words(self, longest: int) -> Paragraph:
        """Words from this speech or from another one."""
        source = self.old if self.rng.random() < 0.3 else self.rng.choice(self.foreign)
        longest = min(longest, 12) if source is self.old else longest
        start = self.rng.randrange(len(source) - longest)
        end = start + self.rng.randint(1, longest)
        while not is_boundary(source, start):
            start += 1
        while not is_boundary(source, end):
            end += 1
        return [(c, None) for c in source[start:end].replace("\n", "")]

    # ── edits

    def insert(self) -> None:
        number, at, _ = self._range(1)
        self.paragraphs[number][at:at] = self.words(60)

    def delete(self) -> None:
        number, start, end = self._range(80)
        del self.paragraphs[number][start:end]

    def replace(self) -> None:
        number, start, end = self._range(40)
        self.paragraphs[number][start:end] = self.words(60)

    def typo(self) -> None:
        number, start, end = self._range(2)
        self.paragraphs[number][start:end] = self.words(2)

    def delete_sentence(self) -> None:
        number = self._paragraph()
        text = "".join(c for c, _ in self.paragraphs[number])
        ends = [0, *(m.end() for m in re.finditer("[。；！？]", text)), len(text)]
        pick = self.rng.randrange(len(ends) - 1)
        del self.paragraphs[number][ends[pick] : ends[pick + 1]]

    def delete_paragraph(self) -> None:
        if len(self.paragraphs) > 4:
            del self.paragraphs[self.rng.randrange(len(self.paragraphs))]

    def new_paragraph(self) -> None:
        made = [c for _ in range(3) for c in self.words(60)]
        self.paragraphs.insert(self.rng.randrange(len(self.paragraphs) + 1), made)

    def rewrite_paragraph(self) -> None:
        number = self._paragraph()
        size = len(self.paragraphs[number])
        made: Paragraph = []
        while len(made) < size:
            made += self.words(60)
        self.paragraphs[number] = made

    def move(self) -> None:
        moved = self.paragraphs.pop(self.rng.randrange(len(self.paragraphs)))
        self.paragraphs.insert(self.rng.randrange(len(self.paragraphs) + 1), moved)

    def move_and_edit(self) -> None:
        moved = self.paragraphs.pop(self._paragraph())
        at = self.rng.randrange(len(self.paragraphs) + 1)
        self.paragraphs.insert(at, moved)
        start = self._cut(at, self.rng.randrange(len(moved) + 1))
        moved[start:start] = self.words(10)

    def split(self) -> None:
        number, at, _ = self._range(1)
        paragraph = self.paragraphs[number]
        self.paragraphs[number : number + 1] = [paragraph[:at], paragraph[at:]]

    def merge(self) -> None:
        if len(self.paragraphs) > 4:
            number = self.rng.randrange(len(self.paragraphs) - 1)
            self.paragraphs[number] += self.paragraphs.pop(number + 1)

    def typeset(self) -> None:
        """Width of figures and blanks change, the words do not."""
        number = self._paragraph()
        wide = [
            (chr(ord(c) + 0xFEE0) if "0" <= c <= "9" else c, at)
            for c, at in self.paragraphs[number]
        ]
        self.paragraphs[number] = [("\u3000", None), ("\u3000", None), *wide]

    # ── edits that aim at a mark

    def delete_mark(self) -> None:
        found = self._mark()
        if found:
            number, start, end = found
            del self.paragraphs[number][start:end]

    def replace_mark(self) -> None:
        found = self._mark()
        if found:
            number, start, end = found
            self.paragraphs[number][start:end] = self.words(60)

    def decoy(self) -> None:
        """The mark's words go, and equal ones are put in elsewhere."""
        self._decoy(self._paragraph())

    def decoy_nearby(self) -> None:
        """The mark's words go, and equal ones are put into the same paragraph."""
        self._decoy(None)

    def _decoy(self, other: int | None) -> None:
        found = self._mark()
        if found:
            number, start, end = found
            other = number if other is None else other
            words: Paragraph = [(c, None) for c, _ in self.paragraphs[number][start:end]]
            del self.paragraphs[number][start:end]
            at = self._cut(other, self.rng.randrange(len(self.paragraphs[other]) + 1))
            # Nearer than this, the two texts say that the few words between went to the other side.
            if abs(self._offset(other, at) - self._offset(number, start)) >= len(words):
                self.paragraphs[other][at:at] = words

    def _offset(self, number: int, at: int) -> int:
        return sum(len(p) + 1 for p in self.paragraphs[:number]) + at

    def double(self) -> None:
        """Equal words are put in elsewhere; the mark's own stay."""
        found = self._mark()
        if found:
            number, start, end = found
            words = [(c, None) for c, _ in self.paragraphs[number][start:end]]
            other = self._paragraph()
            at = self._cut(other, self.rng.randrange(len(self.paragraphs[other]) + 1))
            self.paragraphs[other][at:at] = words

    def insert_in_mark(self) -> None:
        found = self._mark()
        if found:
            number, start, end = found
            at = self._cut(number, self.rng.randrange(start, end))
            self.paragraphs[number][at:at] = self.words(20)

    def edit_in_mark(self) -> None:
        found = self._mark()
        if found:
            number, start, end = found
            size = end - start
            at = self._cut(number, start + self.rng.randrange(size))
            stop = self._cut(number, min(end, at + max(1, size // 4)))
            self.paragraphs[number][at:stop] = self.words(max(1, size // 4))

    def edit(self, aimed: bool) -> None:
        """One edit of a random kind, or one of those that aim at a mark."""
        kinds, weights = (_KINDS[-7:], _WEIGHTS[-7:]) if aimed else (_KINDS, _WEIGHTS)
        kind = self.rng.choices(kinds, weights)[0]
        self.done.append(kind.__name__)
        kind(self)


_KINDS: list[Callable[[Revision], None]] = [
    Revision.insert, Revision.delete, Revision.replace, Revision.typo, Revision.delete_sentence,
    Revision.delete_paragraph, Revision.new_paragraph, Revision.rewrite_paragraph, Revision.move,
    Revision.move_and_edit, Revision.split, Revision.merge, Revision.typeset, Revision.delete_mark,
    Revision.replace_mark, Revision.decoy, Revision.decoy_nearby, Revision.double, Revision.insert_in_mark,
    Revision.edit_in_mark,
]  # fmt: skip
_WEIGHTS = [3, 3, 3, 4, 2, 1, 1, 1, 2, 1, 2, 2, 1, 3, 3, 3, 1, 2, 2, 3]


@dataclass
class Figures:
    """What the trials came to. `wrong` are words outside the original place painted as same or moved."""

    marks: int = 0
    states: Counter[str] = field(default_factory=Counter[str])
    gone: int = 0
    gone_reported: int = 0
    there: int = 0
    there_carried: int = 0
    wrong: list[str] = field(default_factory=list[str])
    misses: list[str] = field(default_factory=list[str])
    twins: int = 0
    strayed: int = 0

    def __str__(self) -> str:
        states = ", ".join(f"{name} {count}" for name, count in sorted(self.states.items()))
        return (
            f"{self.marks} marks: {states}\n"
            f"  words outside the original place painted as same or moved: {len(self.wrong)}\n"
            f"  quote deleted: {self.gone}, reported orphan or ambiguous:"
            f" {self.gone_reported / max(1, self.gone):.2%}\n"
            f"  place still there: {self.there}, carried: {self.there_carried / max(1, self.there):.2%}\n"
            f"  edge characters that an equal neighbour may have been: {self.twins}\n"
            f"  edited, and painted off the place: {self.strayed}"
        )


class Trial:
    """Compares what was carried with what is true, for one revision."""

    def __init__(self, old: str, new: str, origins: Sequence[int | None]) -> None:
        self.old, self.new, self.origins = old, new, origins
        self.came_from = {at: i for i, at in enumerate(origins) if at is not None}

    def judge(self, anchor: Anchor, carried: Carried, figures: Figures) -> None:
        mark = range(anchor.span.start, anchor.span.end)
        visible = [i for i in mark if Folded(self.old[i]).chars]
        left = [self.came_from[i] for i in visible if i in self.came_from]
        figures.marks += 1
        figures.states[carried.state.value] += 1
        share = len(left) / len(visible)
        told = f"{carried.state.value}: {carried.old!r} → {carried.new!r} ({share:.2f} left)"
        painted = set(range(carried.span.start, carried.span.end)) if carried.span else set[int]()
        if not left:
            figures.gone += 1
            figures.gone_reported += not carried.state.placed
            if carried.state.placed:
                figures.misses.append("gone " + told)
        elif share >= STILL_THERE and left == sorted(left):
            figures.there += 1
            good = 2 * len(painted & set(left)) >= len(left)
            figures.there_carried += good
            if not good:
                figures.misses.append("there " + told)
        if carried.state in (AnchorState.SAME, AnchorState.MOVED):
            self._look_for_strangers(anchor, painted, left, figures, told)
        elif carried.state is AnchorState.EDITED and not painted & set(left):
            figures.strayed += 1

    def _look_for_strangers(
        self, anchor: Anchor, painted: set[int], left: list[int], figures: Figures, told: str
    ) -> None:
        strangers = {
            i
            for i in painted
            if Folded(self.new[i]).chars and self.origins[i] not in range(*_ends(anchor.span))
        }
        if not strangers:
            return
        if painted & set(left) and self._twin(anchor, painted, strangers):
            figures.twins += 1
        else:
            figures.wrong.append(told)

    def _twin(self, anchor: Anchor, painted: set[int], strangers: set[int]) -> bool:
        """Whether strangers stand where equal characters of the mark itself were deleted.

        Then another edit, which made the very same text of the very same text, left the mark whole.
        """
        old = Folded(anchor.quote.exact).chars
        new = Folded(self.new[min(painted) : max(painted) + 1]).chars
        return old == new and 2 * len(strangers) < len(painted)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def run(texts: Sequence[str], count: int, seed: int, *, aimed: bool = False) -> Figures:
    """Carries `count` marks over random revisions of `texts`; `aimed` edits all go for a mark."""
    rng = random.Random(seed)
    figures = Figures()
    while figures.marks < count:
        for number, text in enumerate(texts):
            if figures.marks >= count:
                break
            foreign = [*texts[:number], *texts[number + 1 :]]
            revision = Revision(text, foreign, rng)
            describer = Describer(text)
            amount = min(12 if aimed else 50, count - figures.marks)
            anchors = [describer.describe(random_span(text, rng)) for _ in range(amount)]
            revision.marks = [anchor.span for anchor in anchors]
            for _ in range(rng.randint(1, min(24, 2 + len(text) // (500 if aimed else 250)))):
                revision.edit(aimed)
            trial = Trial(text, revision.new, revision.origins())
            carrier = Carrier(text, revision.new)
            for anchor in anchors:
                trial.judge(anchor, carrier.carry(anchor), figures)
    return figures
