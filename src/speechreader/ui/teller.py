"""What the window says of steps: what undo and redo would do, what they did, what was removed, what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from speechreader.app.language import translate
from speechreader.model.speech import OpenedSpeech, SpeechId
from speechreader.ui.desk import Stepped, Steps
from speechreader.ui.widgets.buttons import key_text

if TYPE_CHECKING:
    from speechreader.model.errors import UserError
    from speechreader.ui.main_window import MainWindow


class Teller(QObject):
    """Belongs to the inside of `window`; `open_speech` opens one that comes back while none is open."""

    def __init__(self, window: MainWindow, open_speech: Callable[[SpeechId], object]) -> None:
        super().__init__(window.inside)
        self._window, self._desk, self._open = window, window.desk, open_speech
        #: The speech that was open last, to come back to when it was removed and returns.
        self._last = window.desk.speech.summary.id if window.desk.speech else None
        desk = window.desk
        desk.opened.connect(self._opened)
        desk.steps_changed.connect(self._steps)
        desk.changed.connect(self._past)
        desk.removed.connect(self._removed)
        desk.stepped.connect(self._stepped)
        desk.runner.user_error.connect(self._trouble)
        self._steps(desk.steps)

    def undo(self) -> None:
        """Take the last step back."""
        self._window.toast.hide()  # what it offers to take back may be this very step
        self._desk.undo()

    def _past(self, _changes: object) -> None:
        """Something changed since: pressing «Undo» or «Redo» would now be about another step than the one told."""
        if self._window.toast.offers(self._desk.undo, self._desk.redo):
            self._window.toast.hide()

    def _opened(self, opened: OpenedSpeech, _place: object) -> None:
        self._last = opened.summary.id

    def _steps(self, steps: Steps) -> None:
        for action, label, plain in (("undo", steps.undo, "Undo"), ("redo", steps.redo, "Redo")):
            title = translate("actions", plain)
            name = translate("history", label) if label else ""
            self._window.actions_[action].setText(f"{title}  {name}" if name else title)

    def _removed(self, titles: Sequence[str], marks: int) -> None:
        from speechreader.ui.notes.trash.words import removed_sentence

        undo = translate("window", "Undo")
        said = removed_sentence(titles, marks)
        self._window.toast.say(said, undo, self._desk.undo, key_text("Ctrl+Z"))

    def _stepped(self, step: Stepped) -> None:
        """Undo says what it took back; a speech that comes back while none is open is opened."""
        if self._desk.speech is None and step.added:
            last = self._last
            self._open(last if last is not None and last in step.added else step.added[0])
        name = translate("history", step.label)
        said = translate("window", "Undone: {step}", step=name)
        if len(step.titles) == 1:
            title = step.titles[0]
            said = translate("window", "Undone: {step} “{title}”", step=name, title=title)
        if step.undone:
            redo = translate("window", "Redo")
            self._window.toast.say(said, redo, self._desk.redo, key_text("Ctrl+Shift+Z"))
        else:
            self._window.toast.hide()

    def _trouble(self, error: UserError) -> None:
        from speechreader.app.messages import sentence

        self._window.status.finish()
        self._window.toast.say(sentence(error))
