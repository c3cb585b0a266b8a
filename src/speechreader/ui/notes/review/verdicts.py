"""What a person has decided of the marks under review, before any of it is done. Knows no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from speechreader.app.marks import Decision
from speechreader.model.annotation import AnchorState, Mark, MarkId
from speechreader.model.span import Span


class Verdict(Enum):
    """What is to become of a mark."""

    ACCEPT = "accept"  #: it stays where it was carried to
    PLACE = "place"  #: it goes to a place that a person chose
    ORPHAN = "orphan"  #: it is kept without a place


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict; `span` (in the present text) belongs to PLACE, `candidate` is its number where it was offered."""

    verdict: Verdict
    span: Span | None = None
    candidate: int | None = None


class Docket:
    """The marks under review and the rulings on them. Nothing is done before `decisions` go to the library."""

    def __init__(self) -> None:
        self.marks: tuple[Mark, ...] = ()
        self._rulings: dict[MarkId, Ruling] = {}

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Take other marks; rulings stay on marks that are still there and still stand (or doubt) as they did."""
        before = {mark.id: mark for mark in self.marks}
        self.marks = tuple(marks)
        self._rulings = {
            mark.id: self._rulings[mark.id]
            for mark in self.marks
            if mark.id in self._rulings and _alike(before.get(mark.id), mark)
        }

    def ruling(self, mark: MarkId) -> Ruling | None:
        """What was decided of a mark, if anything."""
        return self._rulings.get(mark)

    def accept(self, mark: Mark) -> bool:
        """It is right as it was carried; only where it has a place. Gives whether that was possible."""
        if mark.state.placed:
            self._rulings[mark.id] = Ruling(Verdict.ACCEPT)
        return mark.state.placed

    def choose(self, mark: Mark, number: int) -> bool:
        """It belongs to the candidate numbered from 0. Gives whether there is such a one."""
        if not 0 <= number < len(mark.candidates):
            return False
        self._rulings[mark.id] = Ruling(Verdict.PLACE, mark.candidates[number].span, number)
        return True

    def place(self, mark: Mark, span: Span) -> None:
        """It belongs to `span`, which a person selected."""
        self._rulings[mark.id] = Ruling(Verdict.PLACE, span)

    def orphan(self, mark: Mark) -> bool:
        """It is kept without a place; only where it has none. Gives whether that was possible."""
        if not mark.state.placed:
            self._rulings[mark.id] = Ruling(Verdict.ORPHAN)
        return not mark.state.placed

    def undecide(self, mark: MarkId) -> None:
        """Take the ruling on a mark back."""
        self._rulings.pop(mark, None)

    def forget_places(self) -> None:
        """The text is another one now: spans that were chosen in the former one mean nothing any more."""
        self._rulings = {m: ruling for m, ruling in self._rulings.items() if ruling.span is None}

    def accept_all(self, states: Sequence[AnchorState]) -> int:
        """Accept every placed mark in one of `states` of which nothing was decided. Gives how many that were."""
        chosen = [
            mark
            for mark in self.marks
            if mark.state in states and mark.state.placed and mark.id not in self._rulings
        ]
        for mark in chosen:
            self.accept(mark)
        return len(chosen)

    def decided(self) -> int:
        """Of how many marks something was decided."""
        return len(self._rulings)

    def decisions(self) -> tuple[Decision, ...]:
        """The rulings as the library takes them, in the order of the marks."""
        return tuple(
            Decision(mark.id, self._rulings[mark.id].span)
            for mark in self.marks
            if mark.id in self._rulings
        )

    def next_open(self, after: int) -> int:
        """The row of the next mark behind row `after` of which nothing was decided, from the top again; else -1."""
        count = len(self.marks)
        for step in range(1, count + 1):
            row = (after + step) % count
            if self.marks[row].id not in self._rulings:
                return row
        return -1


def _alike(old: Mark | None, new: Mark) -> bool:
    return old is not None and _standing(old) == _standing(new)


def _standing(mark: Mark) -> tuple[object, ...]:
    return mark.state, mark.span, mark.annotation.anchor.quote.exact, mark.candidates
