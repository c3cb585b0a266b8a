"""The comparison of two speeches brought together: read, laid side by side, chosen from, kept true to the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from speechreader.model.comparison import Compared, Side
from speechreader.ui.compare.correcting.by_hand import ByHand, Laid, lay, said_of
from speechreader.ui.compare.picture import Picture
from speechreader.ui.compare.reasons import Reasons
from speechreader.ui.compare.refining import Refining, warm_up
from speechreader.ui.compare.words import DistinctiveWords
from speechreader.ui.runner import QtRunner

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speechreader.app.comparing import CommonWording
    from speechreader.app.settings import Settings
    from speechreader.app.workspace import Workspace
    from speechreader.model.annotation import Mark
    from speechreader.model.changes import Changes
    from speechreader.model.errors import UserError
    from speechreader.model.speech import OpenedSpeech, SpeechId
    from speechreader.ui.compare.correcting.by_hand import Said
    from speechreader.ui.desk import Desk
    from speechreader.ui.runner import Ticket

SIDES = (Side.A, Side.B)


class Read(NamedTuple):
    """A speech as it was read from the library, with its marks."""

    speech: OpenedSpeech
    marks: tuple[Mark, ...]


class ComparePresenter(Picture):
    """Holds the two speeches, what came of laying them side by side, and as a `Picture` what is shown of it.

    `comparison_changed` carries the Comparison or None while there is none. `side_changed` (Side) says that a speech
    was read, or is gone; `marks_changed` (Side) that only its marks are others. `busy_changed` says whether work is
    under way.
    """

    comparison_changed = Signal(object)
    side_changed = Signal(object)
    marks_changed = Signal(object)
    busy_changed = Signal(bool)
    refused = Signal(object)  #: UserError: a speech could not be read

    def __init__(
        self, desk: Desk, parent: QObject | None = None, settings: Settings | None = None
    ) -> None:
        super().__init__(parent, settings)
        self._desk = desk
        self._lane: QtRunner[None] | None = None
        self._ids: dict[Side, SpeechId | None] = dict.fromkeys(SIDES)
        self._read: dict[Side, Read | None] = dict.fromkeys(SIDES)
        self._wording: CommonWording | None = None
        self._ticket: Ticket | None = None
        self.busy = self.stopped = False
        self.words = DistinctiveWords(desk.runner, self)
        self.reasons = Reasons(desk.runner, self)
        self._refining = Refining(desk.runner, self)
        self._refining.counted.connect(self._refine)
        self.by_hand = ByHand(desk, self)
        desk.changed.connect(self._library_changed)

    # -- what is compared ---------------------------------------------------------------------

    def compare(self, a: SpeechId | None, b: SpeechId | None) -> None:
        """Lay two speeches of the library side by side; they may be the same one, and either may be wanting yet."""
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
        self.lane().submit(warm_up)
        self._ticket = self._desk.runner.submit(
            lambda workspace, _: _read(workspace, ids),
            self._take,
            failed=self._failed,
            group="compare",
        )

    def _take(self, answer: tuple[dict[Side, Read], CommonWording, Said]) -> None:
        read, self._wording, self.by_hand.said = answer
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
        said = self.by_hand.said
        self._ticket = self.lane().submit(
            lambda _, ticket: lay(a, b, wording, said, ticket),
            self._laid,
            failed=self._failed,
            group="compare",
        )

    def _laid(self, answer: Laid) -> None:
        self._show(answer)
        if self._wording is not None and not self._wording.complete:
            self._refining.start()

    def _show(self, answer: Laid) -> None:
        self.comparison, self._meter = answer.comparison, answer.meter
        self._lengths = {side: len(now.speech.body) for side in SIDES if (now := self._read[side])}
        self._set_busy(False)
        self.comparison_changed.emit(self.comparison)
        self.by_hand.take(answer)

    def _refine(self, wording: CommonWording) -> None:
        """Compare again with all that is known of set phrases by now; the first answer stays to be seen meanwhile."""
        a, b, self._wording = self.compared(Side.A), self.compared(Side.B), wording
        if a is not None and b is not None:
            said = self.by_hand.said
            self._ticket = self.lane().submit(
                lambda _, ticket: lay(a, b, wording, said, ticket),
                self.take_refined,
                group="compare",
            )

    def take_refined(self, answer: Laid) -> None:
        """Show it if it tells anything else; the chosen passage stays the chosen one."""
        if answer.comparison == self.comparison:
            self.by_hand.take(answer)
            return
        chosen = self.passage()
        self.hover(None)
        self.chosen = None
        self._show(answer)
        places = [(passage.a, passage.b) for passage in answer.comparison.passages]
        if chosen is not None and (chosen.a, chosen.b) in places:
            self._set_chosen(places.index((chosen.a, chosen.b)))
        elif chosen is not None:
            self.chosen_changed.emit(None)
        self.by_hand.choose_wanted()

    def _failed(self, error: UserError) -> None:
        self._set_busy(False)
        self.refused.emit(error)

    def _drop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._refining.stop()
        self._set_chosen(None)
        self.hover(None)
        self.by_hand.take(None)
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
        self.keep_now()
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
        if self.by_hand.concerns(changes):
            self.by_hand.read_again()

    def _read_again(self) -> None:
        """Marks or metadata are others; the words are not, and so the comparison stays."""
        ids = {side: speech for side, speech in self._ids.items() if speech is not None}
        self._desk.runner.submit(
            lambda workspace, _: read_sides(workspace, ids),
            self.take_sides,
            failed=self._failed,
            group="compare-marks",
        )

    def take_sides(self, read: dict[Side, Read]) -> None:
        """Take what was read again of speeches whose words are as before."""
        for side, now in read.items():
            before = self._read[side]
            if before is None or before.speech.summary.id != now.speech.summary.id:
                continue
            if before.speech.body != now.speech.body:
                continue  # the words are read anew with all that follows from them
            self._read[side] = now
            if before.speech.metadata != now.speech.metadata:
                self.side_changed.emit(side)
            elif before.marks != now.marks:
                self.marks_changed.emit(side)


def read_sides(workspace: Workspace, ids: Mapping[Side, SpeechId]) -> dict[Side, Read]:
    """The speeches of both sides with their marks; runs on the lane of the library."""
    return {side: _side(workspace, speech) for side, speech in ids.items()}


def _side(workspace: Workspace, speech: SpeechId) -> Read:
    return Read(workspace.speech(speech), workspace.marks.of(speech))


def _read(
    workspace: Workspace, ids: dict[Side, SpeechId]
) -> tuple[dict[Side, Read], CommonWording, Said]:
    """Both speeches, what is known by now of the library's wording, and what was said by hand of the pair.

    Runs on the lane of the library.
    """
    return read_sides(workspace, ids), workspace.comparing.known(), said_of(workspace, ids)
