"""Which notes the panel shows: by colour, by tag, by words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from speechreader.model.annotation import Mark
from speechreader.text.normalize import shadow


@dataclass(frozen=True, slots=True)
class Sieve:
    """Lets a mark through that has one of the `colours` (if there are any), the `tag` (if not "") and all `words`."""

    colours: frozenset[int] = frozenset()
    tag: str = ""
    words: str = ""

    @property
    def open(self) -> bool:
        """Whether everything passes."""
        return not (self.colours or self.tag or self.words.strip())

    def admits(self, mark: Mark) -> bool:
        """Whether `mark` is shown."""
        said = mark.annotation
        if self.colours and said.colour not in self.colours:
            return False
        if self.tag and self.tag not in said.tags:
            return False
        text = _folded("\n".join((said.anchor.quote.exact, said.note, *said.tags)))
        return all(word in text for word in _folded(self.words).split())


def colours_of(marks: Iterable[Mark]) -> dict[int, int]:
    """How many marks have each colour that is there, by colour."""
    return dict(sorted(Counter(mark.annotation.colour for mark in marks).items()))


def tags_of(marks: Iterable[Mark]) -> dict[str, int]:
    """How many marks bear each tag, by name."""
    return dict(sorted(Counter(tag for mark in marks for tag in mark.annotation.tags).items()))


def _folded(text: str) -> str:
    return shadow(text).casefold()
