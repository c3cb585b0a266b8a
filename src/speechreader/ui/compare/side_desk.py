"""The desk of one side: the speech that stands there with its marks, and the way to change them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from speechreader.model.comparison import Side
from speechreader.model.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from speechreader.app.workspace import Workspace
    from speechreader.model.annotation import Mark
    from speechreader.model.changes import Changes
    from speechreader.model.speech import OpenedSpeech
    from speechreader.ui.compare.presenter import ComparePresenter, Read
    from speechreader.ui.desk import Desk, Stepped
    from speechreader.ui.runner import QtRunner


class SideDesk(QObject):
    """Answers like `Desk` about the speech of one side. Every change goes through the one desk of the window.

    Signals are those of `Desk`: `opened` and `updated` carry the speech, `closed` says that the side is empty,
    `marks_changed` carries the marks, `stepped` what undo or redo did; it comes when the marks after it are known.
    """

    opened = Signal(object, object)
    updated = Signal(object, object)
    marks_changed = Signal(object)
    closed = Signal()
    stepped = Signal(object)

    def __init__(self, desk: Desk, presenter: ComparePresenter, side: Side) -> None:
        super().__init__(presenter)
        self._desk, self._presenter, self.side = desk, presenter, side
        self._body: str | None = None
        presenter.side_changed.connect(self._side_changed)
        presenter.marks_changed.connect(self._marks_changed)
        desk.stepped.connect(self._stepped)

    @property
    def runner(self) -> QtRunner[Workspace]:
        """The lane of the library."""
        return self._desk.runner

    @property
    def speech(self) -> OpenedSpeech | None:
        """The speech of this side."""
        return self._presenter.speech(self.side)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Its marks."""
        return self._presenter.marks(self.side)

    def undo(self) -> None:
        """Take back the last change of the library."""
        self._desk.undo()

    def change(
        self,
        work: Callable[[Workspace], Changes],
        then: Callable[[], object] = lambda: None,
        failed: Callable[[UserError], None] | None = None,
    ) -> None:
        """Do `work` on the library; `then` comes when the marks of both sides after it are known here."""
        from speechreader.ui.compare.presenter import read_sides

        presenter = self._presenter
        read: dict[Side, Read] = {}
        ids = {side: id for side in Side if (id := presenter.speech_id(side)) is not None}

        def both(workspace: Workspace) -> Changes:
            changes = work(workspace)
            # Another text, and a side that is gone, the presenter reads with all that follows from it.
            with suppress(UserError):
                read.update({} if changes.text else read_sides(workspace, ids))
            return changes

        def done() -> None:
            presenter.take_sides(read)
            then()

        self._desk.change(both, done, failed)

    def _side_changed(self, side: Side) -> None:
        if side is not self.side:
            return
        speech = self.speech
        if speech is None:
            self.closed.emit()
        else:
            self.opened.emit(speech, speech.place)
        self.marks_changed.emit(self.marks)

    def _marks_changed(self, side: Side) -> None:
        if side is self.side:
            self.marks_changed.emit(self.marks)

    def _stepped(self, step: Stepped) -> None:
        # Undo has the marks read anew on the lane; what is asked after that is answered after that.
        self.runner.submit(lambda *_: None, lambda _: self.stepped.emit(step))
