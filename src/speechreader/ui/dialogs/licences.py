"""The terms of the program and of everything inside it: a list at the left, the text at the right."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from speechreader.app.language import translate
from speechreader.app.licences import as_text, licences
from speechreader.ui.dialogs.base import Dialog
from speechreader.ui.widgets.text import PlainLabel


class Licences(Dialog):
    """`parts` is the list, `text` shows the terms of the chosen one; all of them together can be copied."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, translate("licences", "Licences"), 900)
        self._found = licences()
        self.parts = QListWidget()
        self.parts.setObjectName("offers")
        self.parts.setAccessibleName(translate("licences", "Parts of the program"))
        self.parts.addItems([one.name for one in self._found])
        self.parts.setFixedWidth(230)
        self.kind = PlainLabel("", "panelTitle", wrap=True)
        self.note = PlainLabel("", "secondary", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(translate("licences", "Licence text"))
        self.text.setStyleSheet("font-size: 12px;")  # terms are set in lines of 79 signs
        self.body.addLayout(self._columns(), 1)
        self.add_button(translate("licences", "Copy all"), left=True).clicked.connect(self._copy)
        self.add_button(translate("licences", "Close"), main=True).clicked.connect(self.accept)
        self.parts.currentRowChanged.connect(self._show)
        self.parts.setCurrentRow(0)
        self.parts.setFocus()
        self.resize(self.minimumWidth(), 640)

    def _columns(self) -> QHBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self.kind)
        right.addWidget(self.note)
        right.addSpacing(4)
        right.addWidget(self.text, 1)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.parts)
        both.addLayout(right, 1)
        return both

    def _show(self, row: int) -> None:
        one = self._found[row]
        self.kind.setText(" · ".join(part for part in (one.version, one.licence) if part))
        self.kind.setVisible(bool(self.kind.text()))
        self.note.setText(translate("licences", one.note))
        self.text.setPlainText(one.text)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._found))
