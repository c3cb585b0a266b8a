"""Versions, where the data is, and what the program does not do."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from speechreader.app import paths
from speechreader.app.language import translate
from speechreader.ui.dialogs.base import Dialog
from speechreader.ui.widgets.text import PlainLabel


class About(Dialog):
    """A table of facts that can be copied."""

    def __init__(self, parent: QWidget, library: Path | None) -> None:
        super().__init__(parent, "SpeechReader 讲话阅读器", 520)
        self._facts = _facts(library)
        words = translate(
            "about", "Reads, cleans and keeps Chinese speeches. It opens no network connection."
        )
        self.body.addWidget(PlainLabel(words, "help", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        for row, (name, value) in enumerate(self._facts):
            grid.addWidget(PlainLabel(name, "secondary"), row, 0)
            grid.addWidget(PlainLabel(value, wrap=True), row, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.add_button(translate("about", "Copy"), left=True).clicked.connect(self._copy)
        self.add_button(translate("about", "Close"), main=True).clicked.connect(self.accept)

    def _copy(self) -> None:
        text = "\n".join(f"{name}: {value}" for name, value in self._facts)
        QGuiApplication.clipboard().setText(text)


def _facts(library: Path | None) -> list[tuple[str, str]]:
    from speechreader.app.doctor import (
        versions,  # it asks every package; only when somebody wants to know
    )

    return [
        *versions().items(),
        ("Qt", qVersion()),
        (translate("about", "System"), platform.platform(terse=True)),
        (translate("about", "Library"), str(library or "")),
        (translate("about", "Log"), str(paths.log_file())),
    ]
