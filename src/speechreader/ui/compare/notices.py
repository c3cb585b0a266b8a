"""The sentence over the pages, and what its button does: what is awaited, what is missing, what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from speechreader.app.language import translate
from speechreader.app.messages import sentence
from speechreader.model.comparison import Side
from speechreader.ui.compare.kinds import letter
from speechreader.ui.compare.verdict import verdict
from speechreader.ui.widgets.status import PATIENCE

if TYPE_CHECKING:
    from speechreader.model.errors import UserError
    from speechreader.ui.compare.head import Notice
    from speechreader.ui.compare.presenter import ComparePresenter


class Notices(QObject):
    """Writes what `presenter` tells into `notice`. `choose_asked` carries the Side for which a speech is wanted."""

    choose_asked = Signal(object)

    def __init__(self, presenter: ComparePresenter, notice: Notice) -> None:
        super().__init__(notice)
        self._presenter, self._notice = presenter, notice
        #: What takes no longer is not worth a sentence.
        self.patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self.patience.timeout.connect(self._settle)
        notice.asked.connect(self._answer)
        presenter.side_changed.connect(self._settle)
        presenter.comparison_changed.connect(self._settle)
        presenter.busy_changed.connect(self._busy)
        presenter.refused.connect(self._refused)

    def _empty(self) -> Side | None:
        """The side on which there is no speech, the first one if there are two."""
        return next((side for side in Side if self._presenter.speech_id(side) is None), None)

    def _busy(self, busy: bool) -> None:
        if busy:
            self.patience.start()
        else:
            self.patience.stop()
        self._settle()

    def _refused(self, error: UserError) -> None:
        self._notice.say(sentence(error))

    def _settle(self, _value: object = None) -> None:
        presenter, say, empty = self._presenter, self._notice.say, self._empty()
        if presenter.busy:
            if not self.patience.isActive():
                words = translate("compare", "Comparing the two speeches…")
                say(words, translate("compare", "Cancel"))
        elif empty is not None:
            words = translate("compare", "There is no speech on side {side}.", side=letter(empty))
            say(words, translate("compare", "Choose a speech…"))
        elif presenter.stopped:
            words = translate("compare", "The comparison was cancelled.")
            say(words, translate("compare", "Compare again"))
        else:
            say(verdict(presenter))

    def _answer(self) -> None:
        empty = self._empty()
        if self._presenter.busy:
            self._presenter.cancel()
        elif empty is not None:
            self.choose_asked.emit(empty)
        else:
            self._presenter.again()
