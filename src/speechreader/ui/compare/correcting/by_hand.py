"""What a person said of the pair that is compared, kept over the comparison as it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from speechreader.model.comparison import Compared, Comparison, Side
from speechreader.model.links import THE_SAME, Ruling, likeness

if TYPE_CHECKING:
    from speechreader.app.comparing import CommonWording
    from speechreader.app.workspace import Workspace
    from speechreader.compare.coverage import CoverageMeter
    from speechreader.model.changes import Changes
    from speechreader.model.comparison import Passage
    from speechreader.model.links import Correction, LinkId
    from speechreader.model.span import Span
    from speechreader.model.speech import SpeechId
    from speechreader.ui.compare.presenter import ComparePresenter
    from speechreader.ui.desk import Desk
    from speechreader.ui.runner import Ticket

Said = tuple["Correction", ...]
_NOTHING_SAID: Said = ()


class Laid(NamedTuple):
    """A comparison with what was `said` by hand over what was `found`; `waiting` are the words that do not fit."""

    comparison: Comparison
    meter: CoverageMeter
    found: Comparison
    said: Said = ()
    waiting: Said = ()


class ByHand(QObject):
    """Belongs to the presenter. `changed` when other corrections are known, or others of them fit.

    Of a pair that is corrected while its comparison is shown, only the corrections are read again.
    """

    changed = Signal()

    def __init__(self, desk: Desk, presenter: ComparePresenter) -> None:
        super().__init__(presenter)
        self._desk, self._presenter = desk, presenter
        self._laid: Laid | None = None
        self.said: Said = ()
        self.waiting: Said = ()
        #: Places that were linked just now: their passage is to be chosen when it is there.
        self.wanted: tuple[Span, Span] | None = None

    def take(self, laid: Laid | None) -> None:
        """The presenter shows this now, or nothing."""
        self._laid = laid
        self.waiting = laid.waiting if laid is not None else ()
        self.wanted = self.wanted if laid is not None else None
        self.changed.emit()
        if laid is not None and laid.said != self.said:
            self._lay_again()  # somebody corrected while it was laid side by side

    def concerns(self, changes: Changes) -> bool:
        """Whether corrections of the pair on show are others now."""
        ids = {self._presenter.speech_id(side) for side in Side}
        return None not in ids and ids <= {*changes.links}

    def read_again(self) -> None:
        """Read what is said of the pair on show, and lay it over what was found."""
        a, b = (self._presenter.speech_id(side) for side in Side)
        if a is not None and b is not None:
            self._desk.runner.submit(
                lambda workspace, _: (a, b, workspace.links.of(a, b)),
                self._take_said,
                group="compare-links",
            )

    def _take_said(self, answer: tuple[SpeechId, SpeechId, Said]) -> None:
        a, b, said = answer
        if (a, b) == tuple(self._presenter.speech_id(side) for side in Side):
            self.said = said
            self._lay_again()

    def _lay_again(self) -> None:
        laid, said = self._laid, self.said
        a, b = self._presenter.compared(Side.A), self._presenter.compared(Side.B)
        if laid is not None and a is not None and b is not None:
            self._presenter.lane().submit(
                lambda _, __: _over(laid.found, laid.meter, said, a, b),
                self._take_laid,
                group="compare-links",
            )

    def _take_laid(self, laid: Laid) -> None:
        if self._laid is None or laid.found is not self._laid.found or laid.said != self.said:
            return  # of another comparison, or something newer is on its way
        self._presenter.take_refined(laid)

    def merely_linked(self, passage: Passage) -> LinkId | None:
        """The link of a passage that is there for a person's word alone, without a note; None for any other."""
        if self._laid is None or passage.note:
            return None
        places = passage.a, passage.b
        found = (likeness((p.a, p.b), places) for p in self._laid.found.passages)
        if max(found, default=0.0) >= THE_SAME:
            return None
        linked = (said.id for said in self.said if said.what is Ruling.LINK)
        return next((number for number in linked if number == passage.link), None)

    def choose_wanted(self) -> None:
        """Choose the passage that was linked just now, once it is there."""
        comparison, wanted = self._presenter.comparison, self.wanted
        if comparison is None or wanted is None:
            return
        made = [
            (likeness((passage.a, passage.b), wanted), number)
            for number, passage in enumerate(comparison.passages)
            if passage.by_hand
        ]
        best = max(made, default=(0.0, 0))
        if best[0] >= THE_SAME:  # blanks at the ends of a selection are left out
            self.wanted = None
            self._presenter.choose(best[1])


def said_of(workspace: Workspace, ids: dict[Side, SpeechId]) -> Said:
    """What is said of a pair; nothing where one side is empty. Runs on the lane of the library."""
    if len(ids) < len(Side):
        return _NOTHING_SAID
    return workspace.links.of(ids[Side.A], ids[Side.B])


def lay(a: Compared, b: Compared, wording: CommonWording, said: Said, ticket: Ticket) -> Laid:
    """Lay two texts side by side, and over it what was said by hand; runs on the lane of the comparison."""
    from speechreader.app.comparing import compare, coverage_meter

    found = compare(a, b, wording, ticket.cancelled)
    return _over(found, coverage_meter(a, b), said, a, b)


def _over(found: Comparison, meter: CoverageMeter, said: Said, a: Compared, b: Compared) -> Laid:
    from speechreader.app.links import corrected

    comparison, waiting = corrected(found, said, a, b)
    return Laid(comparison, meter, found, said, waiting)
