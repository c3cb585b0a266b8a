"""The distinctive words of the two speeches, counted when they are asked for and never on the thread of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from speechreader.model.comparison import Comparison, Side

if TYPE_CHECKING:
    from speechreader.app.pair_words import PairWords
    from speechreader.app.word_counts import WordCounts
    from speechreader.app.workspace import Workspace
    from speechreader.ui.compare.presenter import ComparePresenter
    from speechreader.ui.runner import QtRunner, Ticket


class DistinctiveWords(QObject):
    """`found` carries the `PairWords` of the comparison after `ask`; another comparison is to be asked for anew."""

    found = Signal(object)

    def __init__(self, runner: QtRunner[Workspace], presenter: ComparePresenter) -> None:
        super().__init__(presenter)
        self._runner, self._presenter = runner, presenter
        self._tickets: list[Ticket] = []
        presenter.comparison_changed.connect(self._forget)

    def ask(self) -> None:
        """Have the words counted, unless that is under way."""
        if not self._tickets and self._presenter.comparison is not None:
            ticket = self._runner.submit(
                lambda workspace, _: workspace.search.words, self._count, group="compare-words"
            )
            self._tickets = [ticket]

    def _count(self, words: WordCounts) -> None:
        """Cutting needs the dictionary and no library: it runs where comparisons run."""
        a, b = (self._presenter.compared(side) for side in Side)
        if a is None or b is None:
            return

        def work(_: None, __: Ticket) -> PairWords:
            from speechreader.app.pair_words import distinctive

            return distinctive(words.cut, a.body, b.body)

        self._tickets.append(
            self._presenter.lane().submit(work, self.found.emit, group="compare-words")
        )

    def _forget(self, _comparison: Comparison | None) -> None:
        for ticket in self._tickets:
            ticket.cancel()
        self._tickets = []
