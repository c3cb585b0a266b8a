"""Why a passage is taken for a set phrase: in how many speeches of the library its words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from speechreader.app.language import translate
from speechreader.model.comparison import Comparison, Side

if TYPE_CHECKING:
    from speechreader.app.comparing import Spread
    from speechreader.app.workspace import Workspace
    from speechreader.ui.compare.presenter import ComparePresenter
    from speechreader.ui.runner import QtRunner, Ticket

#: So many phrases are looked up in one job: a mark must not wait for them.
_AT_ONCE = 12
#: Fewer speeches than this do not make a set phrase; it is known as one from elsewhere then.
_LEAST = 3


class Reasons(QObject):
    """Looks up every set phrase of the comparison, a few at a time. `changed` when more is known."""

    changed = Signal()

    def __init__(self, runner: QtRunner[Workspace], presenter: ComparePresenter) -> None:
        super().__init__(presenter)
        self._runner, self._presenter = runner, presenter
        self._words: dict[int, str] = {}
        self._known: dict[str, Spread | None] = {}
        self._ticket: Ticket | None = None
        presenter.comparison_changed.connect(self._take)

    def of(self, number: int | None) -> str:
        """The reason of a passage in words; "" for what is no set phrase, or not looked up yet."""
        words = self._words.get(number) if number is not None else None
        if words is None or words not in self._known:
            return ""
        found = self._known[words]
        if found is None or found.speeches < _LEAST:
            return translate("compare", "known from the bundled list and speeches")
        count, whole = f"{found.speeches:,}", f"{found.of:,}"
        return translate("compare", "in {count} of {whole} speeches", count=count, whole=whole)

    def short(self, number: int | None) -> str:
        """The same as a fraction, 212/340; "" where no number is the reason."""
        found = self._known.get(self._words.get(number, "")) if number is not None else None
        if found is None or found.speeches < _LEAST:
            return ""
        return f"{found.speeches}/{found.of}"

    def _take(self, comparison: Comparison | None) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._words, self._known = {}, {}
        body = speech.body if (speech := self._presenter.speech(Side.A)) is not None else ""
        if comparison is not None and any(passage.formula for passage in comparison.passages):
            from speechreader.app.comparing import formula_words

            passages = enumerate(comparison.passages)
            self._words = {n: formula_words(p, body) for n, p in passages if p.formula}
            self._ask()

    def _ask(self) -> None:
        some = sorted({*self._words.values()} - self._known.keys())[:_AT_ONCE]
        if some:
            self._ticket = self._runner.submit(
                lambda workspace, _: {w: workspace.comparing.spread(w) for w in some},
                self._answer,
                group="compare-reasons",
            )

    def _answer(self, found: dict[str, Spread | None]) -> None:
        self._known |= found
        self.changed.emit()
        self._ask()
