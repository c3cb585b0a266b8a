"""What is known of a speech, to be corrected field by field."""

from __future__ import annotations

from dataclasses import asdict
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from speechreader.app.language import QT_TRANSLATE_NOOP, translate
from speechreader.model.speech import OpenedSpeech
from speechreader.ui.dialogs.base import Dialog
from speechreader.ui.widgets.text import PlainLabel, line

FIELDS = {
    "title": QT_TRANSLATE_NOOP("information", "Title"),
    "speaker": QT_TRANSLATE_NOOP("information", "Speaker"),
    "date": QT_TRANSLATE_NOOP("information", "Date"),
    "occasion": QT_TRANSLATE_NOOP("information", "Occasion"),
    "source": QT_TRANSLATE_NOOP("information", "Source"),
    "genre": QT_TRANSLATE_NOOP("information", "Genre"),
}


class Information(Dialog):
    """`changed` carries the speech, the fields that were corrected, and those that go back to what was found."""

    changed = Signal(object, object, object)

    def __init__(self, parent: QWidget, speech: OpenedSpeech) -> None:
        super().__init__(parent, translate("information", "Information"), 520)
        self._speech = speech
        self._before = {name: value or "" for name, value in asdict(speech.metadata).items()}
        self._found = {name: value or "" for name, value in asdict(speech.detected).items()}
        self.fields: dict[str, QLineEdit] = {}
        self.resets: dict[str, QPushButton] = {}
        self._notes: dict[str, PlainLabel] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        for row, name in enumerate(FIELDS):
            self._add(name, 2 * row)
        self.body.addLayout(self._grid)
        self.body.addWidget(line())
        self.body.addWidget(PlainLabel(self._origin(), "secondary", wrap=True))
        cancel = self.add_button(translate("information", "Cancel"))
        save = self.add_button(translate("information", "Save"), main=True)
        cancel.clicked.connect(self.reject)
        save.clicked.connect(self._save)
        self._order(*self.fields.values(), *self.resets.values(), cancel, save)
        self.fields["title"].setFocus()

    def _order(self, *stops: QWidget) -> None:
        """The order of the Tab key: what is typed into comes first."""
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _add(self, name: str, row: int) -> None:
        label = PlainLabel(translate("information", FIELDS[name]), "help")
        field = QLineEdit(self._before[name])
        label.setBuddy(field)
        field.setAccessibleName(label.text())
        if name == "date":
            field.setPlaceholderText(translate("information", "2025-03-18, 2025-03 or 2025"))
        reset = QPushButton(translate("information", "As found"))
        reset.setObjectName("link")
        reset.setAutoDefault(False)  # else Enter in a field would press it
        reset.setAccessibleName(f"{label.text()}: {reset.text()}")
        reset.clicked.connect(
            lambda _=False, which=name: self.fields[which].setText(self._found[which])
        )
        note = PlainLabel("", "secondary", wrap=True)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1)
        self._grid.addWidget(reset, row, 2)
        self._grid.addWidget(note, row + 1, 1, 1, 2)
        self.fields[name], self.resets[name], self._notes[name] = field, reset, note
        field.textChanged.connect(lambda _="", which=name: self._note(which))
        self._note(name)

    def _note(self, name: str) -> None:
        """Say what the text itself says, where the field says something else."""
        found = self._found[name]
        differs = self.fields[name].text().strip() != found
        if not differs:
            words = "" if found else translate("information", "The text does not say.")
        elif found:
            words = translate("information", "The text says: {found}", found=found)
        else:
            words = translate("information", "Yours; the text does not say.")
        self._notes[name].setText(words)
        self._notes[name].setVisible(bool(words))
        self.resets[name].setVisible(differs)
        self.grow()

    def _origin(self) -> str:
        original = self._speech.original
        return translate(
            "information",
            "Original: {name} · {size} bytes · {encoding} · imported {added}",
            name=original.name,
            size=f"{original.size:,}",
            encoding=original.encoding,
            added=self._speech.summary.added[:10],
        )

    def _save(self) -> None:
        values: dict[str, str | None] = {}
        reset: list[str] = []
        for name, field in self.fields.items():
            text = field.text().strip()
            if text == self._before[name]:
                continue
            if text == self._found[name]:
                reset.append(name)
            else:
                values[name] = text or None
        if values or reset:
            self.changed.emit(self._speech.summary.id, values, reset)
        self.accept()
