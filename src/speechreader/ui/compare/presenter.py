"""The comparison of two speeches brought together: read, laid side by side, chosen from, kept true to the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from speechreader.model.comparison import Compared, Comparison, Side
from speechreader.ui.compare.kinds import AT_FIRST, Shown, is_shown, shown_as, shown_numbers
from speechreader.ui.runner import QtRunner

if TYPE_CHECKING:
    from speechreader.app.comparing import CommonWording
    from speechreader.app.workspace import Workspace
    from speechreader.model.annotation import Mark
    from speechreader.model.changes import Changes
    from speechreader.model.comparison import Passage
    from speechreader.model.errors import UserError
    from speechreader.model.speech import OpenedSpeech, SpeechId
    from speechreader.ui.desk import Desk
    from speechreader.ui.runner import Ticket

SIDES = (Side.A, Side.B)


class Read(NamedTuple):
    """A speech as it was read from the library, with its marks."""

    speech: OpenedSpeech
    marks: tuple[Mark, ...]


class ComparePresenter(QObject):
    """Holds the two speeches, what came of laying them side by side, what is shown of it, and the chosen passage.

    A passage is named by its number in `comparison.passages`. `passage_chosen` may be emitted by any list; it does
    what `choose` does. `chosen_changed` carries the number or None, `filter_changed` a frozenset of `Shown`,
    `comparison_changed` the Comparison or None while there is none. `side_changed` (Side) says that a speech
    was read, or is gone; `marks_changed` (Side) that only its marks are others. `level_asked` (number, Side that
    stays, or None) wants both pages brought to one height. `busy_changed` says whether work is under way.
    """

    passage_chosen = Signal(int)
    chosen_changed = Signal(object)
    hovered_changed = Signal(object)
    filter_changed = Signal(object)
    comparison_changed = Signal(object)
    side_changed = Signal(object)
    marks_changed = Signal(object)
    level_asked = Signal(int, object)
    busy_changed = Signal(bool)
    refused = Signal(object)  #: UserError: a speech could not be read

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lane: QtRunner[None] | None = None
        self._ids: dict[Side, SpeechId | None] = dict.fromkeys(SIDES)
        self._read: dict[Side, Read | None] = dict.fromkeys(SIDES)
        self._wording: CommonWording | None = None
        self._ticket: Ticket | None = None
        self._numbers_of: tuple[Comparison | None, frozenset[Shown]] | None = None
        self._numbers: dict[Side, list[int]] = {}
        self.comparison: Comparison | None = None
        self.shown: frozenset[Shown] = AT_FIRST
        self.chosen: int | None = None
        self.hovered: int | None = None
        self.busy = self.stopped = False
        self.passage_chosen.connect(self.choose)
        desk.changed.connect(self._library_changed)

    # -- what is compared ---------------------------------------------------------------------

    def compare(self, a: SpeechId, b: SpeechId) -> None:
        """Lay two speeches of the library side by side; they may be the same one."""
        self._ids = {Side.A: a, Side.B: b}
        self._read = dict.fromkeys(SIDES)
        self._renew(SIDES)

    def set_side(self, side: Side, speech: SpeechId) -> None:
        """Put another speech on one side; the other one stays."""
        if self._ids[side] != speech:
            self._ids[side] = speech
            self._read[side] = None
            self._renew((side,))

    def swap(self) -> None:
        """甲 becomes 乙."""
        self._ids = {Side.A: self._ids[Side.B], Side.B: self._ids[Side.A]}
        self._read = {Side.A: self._read[Side.B], Side.B: self._read[Side.A]}
        self._renew(SIDES)

    def cancel(self) -> None:
        """Give up what is under way; the two texts stay as they are."""
        if self.busy and self._ticket is not None:
            self._ticket.cancel()
            self.stopped = True
            self._set_busy(False)

    def again(self) -> None:
        """Compare after it was given up; what was not read yet is read."""
        self._renew(())

    def speech(self, side: Side) -> OpenedSpeech | None:
        """The speech of one side; None before it is read, or when it is gone."""
        read = self._read[side]
        return read.speech if read is not None else None

    def speech_id(self, side: Side) -> SpeechId | None:
        """The number of the speech of one side."""
        return self._ids[side]

    def marks(self, side: Side) -> tuple[Mark, ...]:
        """The marks of the speech of one side."""
        read = self._read[side]
        return read.marks if read is not None else ()

    def compared(self, side: Side) -> Compared | None:
        """One side as the reports take it."""
        speech = self.speech(side)
        return Compared.of_speech(speech) if speech is not None else None

    # -- what is shown ------------------------------------------------------------------------

    def set_shown(self, shown: frozenset[Shown]) -> None:
        """Show these only, in text, gutter, strips and lists."""
        if shown != self.shown:
            self.shown = shown
            chosen = self.passage()
            if chosen is not None and not is_shown(chosen, shown):
                self._set_chosen(None)
            self.filter_changed.emit(shown)

    def numbers(self, side: Side = Side.A) -> list[int]:
        """The passages to be seen, in reading order of `side`."""
        made_of = self._numbers_of
        if not made_of or made_of[0] is not self.comparison or made_of[1] != self.shown:
            self._numbers_of = (self.comparison, self.shown)
            self._numbers = {
                side: shown_numbers(self.comparison, self.shown, side) if self.comparison else []
                for side in SIDES
            }
        return self._numbers[side]

    def passage_at(self, offset: int, side: Side) -> int | None:
        """The number of the passage at a place, the one that leads best; None where none is to be seen."""
        if self.comparison is None:
            return None
        found = (p for p in self.comparison.at(offset, side) if is_shown(p, self.shown))
        passage = next(found, None)
        return None if passage is None else self._number_of(passage)

    def _number_of(self, passage: Passage) -> int:
        passages = self.comparison.passages if self.comparison else ()
        return next(n for n, other in enumerate(passages) if other is passage)

    def passage(self) -> Passage | None:
        """The chosen passage."""
        if self.comparison is None or self.chosen is None:
            return None
        return self.comparison.passages[self.chosen]

    # -- choosing -----------------------------------------------------------------------------

    def choose(self, number: int | None, stays: Side | None = None) -> None:
        """Choose a passage, or none; both pages are brought to one height, the one of `stays` not moving.

        One that is hidden is shown with all of its sort.
        """
        if self.comparison is None or number is None:
            self._set_chosen(None)
            return
        passage = self.comparison.passages[number]
        if not is_shown(passage, self.shown):
            needed = {shown_as(passage), *([Shown.MOVED] if passage.moved else [])}
            self.set_shown(self.shown | needed)
        self._set_chosen(number)
        self.level_asked.emit(number, stays)

    def mark_chosen(self, number: int | None) -> None:
        """Let a passage be the chosen one, or none, without moving the pages."""
        here = self.comparison is not None and number is not None
        self._set_chosen(number if here else None)

    def step(self, by: int, side: Side, offset: int) -> int | None:
        """The passage after (1) or before (-1) the chosen one in the order of `side`, else after or before `offset`.

        None where there is no further one.
        """
        numbers = self.numbers(side)
        if self.chosen in numbers:
            at = numbers.index(self.chosen) + by
            return numbers[at] if 0 <= at < len(numbers) else None
        starts = [(self._start(n, side), n) for n in numbers]
        ahead = [n for start, n in starts if (start >= offset if by > 0 else start < offset)]
        return None if not ahead else ahead[0 if by > 0 else -1]

    def _start(self, number: int, side: Side) -> int:
        return self.comparison.passages[number].of(side).start if self.comparison else 0

    def _set_chosen(self, number: int | None) -> None:
        if number != self.chosen:
            self.chosen = number
            self.chosen_changed.emit(number)

    def hover(self, number: int | None) -> None:
        """A passage is under the pointer, in a page, in the gutter or in a list."""
        if number != self.hovered:
            self.hovered = number
            self.hovered_changed.emit(number)

    # -- reading and comparing ------------------------------------------------------------------

    def _renew(self, sides: tuple[Side, ...]) -> None:
        """Read what is not read yet, then compare; `sides` show something else from now on."""
        self._drop()
        for side in sides:
            self.side_changed.emit(side)
        ids = {side: speech for side, speech in self._ids.items() if speech is not None}
        if not ids:
            self._set_busy(False)
            return
        self._set_busy(True)
        self.stopped = False
        self._ticket = self._desk.runner.submit(
            lambda workspace, _: _read(workspace, ids),
            self._take,
            failed=self._failed,
            group="compare",
        )

    def _take(self, answer: tuple[dict[Side, Read], CommonWording]) -> None:
        read, self._wording = answer
        for side in read:
            if self._read[side] != read[side]:
                self._read[side] = read[side]
                self.side_changed.emit(side)
        self._lay_side_by_side()

    def _lay_side_by_side(self) -> None:
        a, b, wording = self.compared(Side.A), self.compared(Side.B), self._wording
        if a is None or b is None or wording is None:
            self._set_busy(False)
            return
        self._set_busy(True)
        self.stopped = False
        self._ticket = self.lane().submit(
            lambda _, ticket: _compare(a, b, wording, ticket),
            self._laid,
            failed=self._failed,
            group="compare",
        )

    def _laid(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._set_busy(False)
        self.comparison_changed.emit(comparison)

    def _failed(self, error: UserError) -> None:
        self._set_busy(False)
        self.refused.emit(error)

    def _drop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._set_chosen(None)
        self.hover(None)
        if self.comparison is not None:
            self.comparison = None
            self.comparison_changed.emit(None)

    def _set_busy(self, busy: bool) -> None:
        if busy != self.busy:
            self.busy = busy
            self.busy_changed.emit(busy)

    def lane(self) -> QtRunner[None]:
        """Comparing needs no library: it must not keep a mark from being written."""
        if self._lane is None:
            self._lane = QtRunner(lambda: None, lambda _: None)
            self._lane.bug.connect(self._desk.runner.bug)
            self._lane.start()
        return self._lane

    def close(self) -> None:
        """The window or its inside goes: give up what is under way."""
        if self._ticket is not None:
            self._ticket.cancel()
        if self._lane is not None:
            self._lane.close()
            self._lane = None
        self.busy = False

    # -- what happens in the library meanwhile --------------------------------------------------

    def _library_changed(self, changes: Changes) -> None:
        gone = [side for side in SIDES if self._ids[side] in changes.removed]
        if gone:
            for side in gone:
                self._ids[side] = self._read[side] = None
            self._renew(tuple(gone))
            return
        ids = {speech for speech in self._ids.values() if speech is not None}
        if ids & {*changes.text, *changes.outline}:
            self._renew(())
        elif ids & {*changes.marks, *changes.metadata}:
            self._read_again()

    def _read_again(self) -> None:
        """Marks or metadata are others; the words are not, and so the comparison stays."""
        ids = {side: speech for side, speech in self._ids.items() if speech is not None}
        self._desk.runner.submit(
            lambda workspace, _: {side: _side(workspace, id) for side, id in ids.items()},
            self._take_again,
            failed=self._failed,
            group="compare-marks",
        )

    def _take_again(self, read: dict[Side, Read]) -> None:
        for side, now in read.items():
            before = self._read[side]
            if before is None or before.speech.summary.id != now.speech.summary.id:
                continue
            self._read[side] = now
            if before.speech.metadata != now.speech.metadata:
                self.side_changed.emit(side)
            elif before.marks != now.marks:
                self.marks_changed.emit(side)


def _side(workspace: Workspace, speech: SpeechId) -> Read:
    return Read(workspace.speech(speech), workspace.marks.of(speech))


def _read(
    workspace: Workspace, ids: dict[Side, SpeechId]
) -> tuple[dict[Side, Read], CommonWording]:
    """Both speeches and what is common in the library; runs on the lane of the library."""
    return {side: _side(workspace, id) for side, id in ids.items()}, workspace.comparing.wording()


def _compare(a: Compared, b: Compared, wording: CommonWording, ticket: Ticket) -> Comparison:
    """Runs on the lane of the comparison."""
    from speechreader.app.comparing import compare

    return compare(a, b, wording, ticket.cancelled)
