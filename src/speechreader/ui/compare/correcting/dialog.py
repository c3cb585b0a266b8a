"""All corrections of a pair: what was said by hand, where, and how to take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from speechreader.app.language import translate
from speechreader.app.links import waiting_words
from speechreader.app.messages import joined
from speechreader.model.comparison import Side
from speechreader.ui.compare.correcting.words import what_words
from speechreader.ui.compare.kinds import letter
from speechreader.ui.dialogs.base import Dialog
from speechreader.ui.notes.rich import plain_note
from speechreader.ui.widgets.text import PlainLabel, plain_tooltip

if TYPE_CHECKING:
    from speechreader.model.links import Correction
    from speechreader.ui.compare.presenter import ComparePresenter
    from speechreader.ui.desk import Desk

_WIDTH, _HEIGHT, _LONGEST = 640, 320, 44
_ROWS = "QListWidget::item { padding: 6px 8px; }"


class CorrectionsDialog(Dialog):
    """Del takes the chosen ones back, Enter goes to the place. `place_asked` carries a Span of 甲 and one of 乙."""

    place_asked = Signal(object, object)

    def __init__(self, parent: QWidget, desk: Desk, presenter: ComparePresenter) -> None:
        super().__init__(parent, translate("correcting", "Corrections by hand"), _WIDTH)
        self._desk, self._by_hand = desk, presenter.by_hand
        self.sentence = PlainLabel("", "secondary", wrap=True)
        self.list = QListWidget()
        self.list.setObjectName("page")
        self.list.setStyleSheet(_ROWS)
        self.list.setMinimumHeight(_HEIGHT)
        self.list.setAccessibleName(translate("correcting", "Corrections by hand"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self.list)
        self.body.addWidget(self.sentence)
        self.back = self.add_button(translate("correcting", "Take back"), left=True)
        self.go = self.add_button(translate("correcting", "Go there"))
        close = self.add_button(translate("correcting", "Close"), main=True)
        close.clicked.connect(self.accept)
        self.back.clicked.connect(self._take_back)
        self.go.clicked.connect(self._go)
        self.list.itemSelectionChanged.connect(self._settle)
        self.list.itemActivated.connect(self._go)
        self._by_hand.changed.connect(self._fill)
        self.finished.connect(self._leave)
        self._fill()
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes back what is chosen."""
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self._take_back()
        else:
            super().keyPressEvent(event)

    def _leave(self, _: int) -> None:
        self._by_hand.changed.disconnect(self._fill)

    def _fill(self) -> None:
        at = self.list.currentRow()
        waiting = {one.id for one in self._by_hand.waiting}
        self.list.clear()
        for correction in self._by_hand.said:
            self._add(correction, waits=correction.id in waiting)
        if self.list.count():
            self.list.setCurrentRow(min(max(at, 0), self.list.count() - 1))
        nothing = translate("correcting", "Nothing was corrected by hand in this comparison.")
        kept = translate("correcting", "They are kept, and fit again when their words are back.")
        waits = waiting_words(len(waiting))
        said = joined(waits, kept) if waits else "" if self.list.count() else nothing
        self.sentence.setText(said)
        self.sentence.setVisible(bool(said))
        self._settle()

    def _add(self, correction: Correction, *, waits: bool) -> None:
        what = what_words(correction)
        if waits:
            what = translate("correcting", "{what}, does not fit", what=what)
        a, b = (_short(end.anchor.quote.exact) for end in (correction.a, correction.b))
        words = f"{what}\n{letter(Side.A)}  {a}\n{letter(Side.B)}  {b}"
        if correction.note:
            words += f"\n✎  {_short(plain_note(correction.note))}"
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, correction)
        item.setToolTip(
            plain_tooltip(
                "\n".join(
                    (correction.a.anchor.quote.exact, correction.b.anchor.quote.exact)
                    + ((correction.note,) if correction.note else ())
                )
            )
        )
        self.list.addItem(item)

    def _chosen(self) -> list[Correction]:
        return [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]

    def _settle(self) -> None:
        chosen = self._chosen()
        self.back.setEnabled(bool(chosen))
        self.go.setEnabled(len(chosen) == 1 and chosen[0].places is not None)

    def _take_back(self) -> None:
        ids = [one.id for one in self._chosen()]
        if ids:
            self._desk.change(lambda workspace: workspace.links.remove(ids))

    def _go(self, *_: object) -> None:
        chosen = self._chosen()
        places = chosen[0].places if chosen else None
        if places is not None:
            self.accept()
            self.place_asked.emit(*places)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
