"""A range of dates, each as exact as a person likes."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from speechreader.app.language import translate
from speechreader.ui.dialogs.base import Dialog
from speechreader.ui.notes.overview.filtering import Dates
from speechreader.ui.widgets.text import PlainLabel

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class RangeDialog(Dialog):
    """`chosen` carries the Dates; an end that is left empty is open."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, dates: Dates) -> None:
        super().__init__(parent, translate("overview", "Speeches of which time?"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        self.since, self.until = QLineEdit(dates.since), QLineEdit(dates.until)
        for row, (name, field) in enumerate(
            ((translate("overview", "From"), self.since), (translate("overview", "To"), self.until))
        ):
            field.setPlaceholderText(translate("overview", "2024, 2024-05 or 2024-05-01"))
            field.setAccessibleName(name)
            grid.addWidget(PlainLabel(name, "help"), row, 0)
            grid.addWidget(field, row, 1)
        self.trouble = PlainLabel("", "warn", wrap=True)
        self.trouble.hide()
        self.body.addLayout(grid)
        self.body.addWidget(self.trouble)
        self.add_button(translate("overview", "Cancel")).clicked.connect(self.reject)
        self.add_button(translate("overview", "Filter"), main=True).clicked.connect(self._take)

    def _take(self) -> None:
        dates = Dates(self.since.text().strip(), self.until.text().strip())
        wrong = next((one for one in dates if one and not _DATE.fullmatch(one)), None)
        if wrong is not None:
            words = translate(
                "overview",
                "“{value}” is not a date. Write 2024, 2024-05 or 2024-05-01.",
                value=wrong,
            )
        elif dates.since and dates.until and dates.until < dates.since[: len(dates.until)]:
            words = translate("overview", "The range ends before it begins.")
        else:
            self.chosen.emit(dates)
            self.accept()
            return
        self.trouble.setText(words)
        self.trouble.show()
        self.grow()
