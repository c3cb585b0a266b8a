"""The note on the chosen passage: a small card over the foot of the pages, in which it is also written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from speechreader.app.language import translate
from speechreader.ui.notes.editor import NoteEditor
from speechreader.ui.notes.rich import plain_note
from speechreader.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from speechreader.model.links import Pair

_WIDTH, _EDGE, _ABOVE = 440, 16, 14
_MOST = 320
#: The focus is only lent, and comes back to where it was.
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class PairNote(NamedTuple):
    """A note with what it is on: the pair, and in a few words where that stands."""

    pair: Pair
    place: str
    note: str


class PairCard(QFrame):
    """Lies over the foot of `ground`. `written` carries a Pair and its note, as often as typing rests.

    It shows the note of the chosen passage; `write` makes it the editor, which Ctrl+Enter, Esc and a click beside it
    end. `left` when that is done, `ended` when the keys go back to the page.
    """

    written = Signal(object, str, bool)
    ended = Signal()
    left = Signal()

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self.setObjectName("floatingNote")
        self.setAccessibleName(translate("correcting", "Note on this pair"))
        self._ground = ground
        self._shown: PairNote | None = None
        self._sent: PairNote | None = None  #: what was written last
        self._stored: str | None = None  #: as the library has it; None where it refused it
        self._again = self._writing = self._stepped = False
        self._drafts: dict[Pair, str] = {}  #: what was refused when another was shown already
        self.place = PlainLabel("", "secondary")
        self.words = PlainLabel("", wrap=True)
        self.button = QPushButton(translate("correcting", "Edit note"))
        self.button.setObjectName("link")
        self.editor = NoteEditor(self)
        self.editor.tags.hide()
        self._put_together()
        self.button.clicked.connect(self.write)
        self.editor.rested.connect(self._rested)
        self.editor.ended.connect(self._end)
        self.editor.grown.connect(self._settle)
        self.editor.text.installEventFilter(self)
        ground.installEventFilter(self)
        self.hide()

    def _put_together(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.place, 1)
        head.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.editor)
        self.setFixedWidth(_WIDTH)

    @property
    def pair(self) -> Pair | None:
        """What the note is on."""
        return self._shown.pair if self._shown is not None else None

    @property
    def writing(self) -> bool:
        """Whether a note is being written."""
        return self._writing

    def show_note(self, shown: PairNote | None) -> None:
        """Show the note of another passage, or none; what was being written is kept first."""
        same = shown is None or (self._shown is not None and shown.pair == self._shown.pair)
        if self._writing and same:  # while it is stored, no passage may be chosen
            if shown is not None and self._stepped and shown.note != self._stored:
                self._shown, self._stored, self._stepped = shown, shown.note, False
                self.editor.set_note(shown.note)
            return
        self.finish()
        self._shown = shown
        self._renew()

    def step(self, _stepped: object) -> None:
        """Undo or redo may have changed the note under the editor: what is shown next is what there is now."""
        self._again, self._stepped = False, True

    def write(self) -> None:
        """Let the note be written."""
        if self._shown is None:
            return
        self._writing, self._again, self._stepped = True, False, False
        self._stored = self._shown.note
        self.editor.set_note(self._drafts.pop(self._shown.pair, self._shown.note))
        self._renew()
        self.editor.text.setFocus()

    def finish(self) -> None:
        """Keep what is written, and be done with it."""
        if self._writing:
            self._rested()
            self._writing = False
            if self._shown is not None:
                self._shown = self._shown._replace(note=self.editor.note())
            self._renew()
            self.left.emit()

    def refused(self, pair: Pair, note: str, *, again: bool = True) -> None:
        """A note could not be stored: its words stay in the editor, and with `again` are tried when it is left.

        Where another note is shown by then, they are there when the first one is written again.
        """
        if self._shown is None and self._sent is not None and self._sent.pair == pair:
            self._shown = self._sent  # nothing else is shown: its words are not to vanish
        if self._shown is None or self._shown.pair != pair:
            self._drafts[pair] = note
            return
        self._stored, self._again = None if again else note, False
        if not self._writing:
            self._writing = True
            self.editor.set_note(note)
            self._renew()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The ground has another size; the focus has left the editor."""
        if watched is self._ground and event.type() == QEvent.Type.Resize:
            self._settle()
        elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._left(event.reason())
        return False

    def _left(self, reason: Qt.FocusReason) -> None:
        if reason not in _STAYS:
            self.finish()

    def _rested(self) -> None:
        note = self.editor.note()
        if self._writing and self._shown is not None and note != self._stored:
            self._stored, self._sent, self._stepped = note, self._shown, False
            self.written.emit(self._shown.pair, note, self._again)
            self._again = True

    def _end(self) -> None:
        self.finish()
        self.ended.emit()

    def _renew(self) -> None:
        shown = self._shown
        note = self._drafts.get(shown.pair, shown.note) if shown is not None else ""
        self.setVisible(shown is not None and (self._writing or bool(note.strip())))
        if shown is None:
            return
        self.place.setText(shown.place)
        words = plain_note(note)
        self.words.setText(words if len(words) <= _MOST else words[: _MOST - 1] + "…")
        self.words.setVisible(not self._writing)
        self.button.setVisible(not self._writing)
        self.editor.setVisible(self._writing)
        self._settle()

    def _settle(self) -> None:
        """Stand at the foot of the ground, in the middle, as high as the words need."""
        whole = self.layout()
        if whole is None or self.isHidden():
            return
        self.setFixedWidth(min(_WIDTH, max(160, self._ground.width() - 2 * _EDGE)))
        whole.activate()
        height = min(whole.totalHeightForWidth(self.width()), self._ground.height() - 2 * _EDGE)
        self.setFixedHeight(max(40, height))
        left = (self._ground.width() - self.width()) // 2
        self.move(left, self._ground.height() - self.height() - _ABOVE)
        self.raise_()
