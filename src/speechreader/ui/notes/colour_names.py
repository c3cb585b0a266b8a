"""What a person calls the colours."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from speechreader.app.colours import LONGEST, colour_name, name_colour, usual_name
from speechreader.app.language import translate
from speechreader.app.settings import Settings
from speechreader.model.annotation import COLOURS
from speechreader.ui.dialogs.base import Dialog
from speechreader.ui.look import Look
from speechreader.ui.notes.swatch import ColourButton
from speechreader.ui.widgets.buttons import KeyCap
from speechreader.ui.widgets.text import PlainLabel


class ColourNames(Dialog):
    """A field for each colour; what is typed holds at once."""

    def __init__(self, parent: QWidget, settings: Settings, look: Look) -> None:
        super().__init__(parent, translate("colours", "Name the colours"))
        self._settings = settings
        self.fields: dict[int, QLineEdit] = {}
        help_text = translate("colours", "Say what each colour means to you. Shapes and keys stay.")
        self.body.addWidget(PlainLabel(help_text, "help", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for row, colour in enumerate(COLOURS):
            field = QLineEdit(colour_name(settings, colour))
            field.setMaxLength(LONGEST)
            field.setPlaceholderText(usual_name(colour))
            field.setAccessibleName(usual_name(colour))
            field.textEdited.connect(lambda words, which=colour: self._name(which, words))
            self.fields[colour] = field
            sample = ColourButton(look, colour, usual_name(colour))
            sample.setEnabled(False)
            grid.addWidget(sample, row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(KeyCap(str(colour)), row, 2)
        self.body.addLayout(grid)
        self.add_button(translate("colours", "Close"), main=True).clicked.connect(self.accept)

    def _name(self, colour: int, words: str) -> None:
        name_colour(self._settings, colour, words)
