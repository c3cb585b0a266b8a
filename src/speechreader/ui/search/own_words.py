"""The words that a person adds to the dictionary by which texts are cut: one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from speechreader.app.language import translate
from speechreader.app.messages import sentence
from speechreader.ui.dialogs.base import Dialog
from speechreader.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from speechreader.app.workspace import Workspace
    from speechreader.model.errors import UserError
    from speechreader.ui.runner import QtRunner

_HEIGHT = 220


class OwnWordsDialog(Dialog):
    """Shows the words that are kept, and keeps others; what cannot be a word is said here."""

    def __init__(self, parent: QWidget, runner: QtRunner[Workspace]) -> None:
        super().__init__(parent, translate("search", "Own words"))
        self._runner, self._there = runner, True
        self.finished.connect(self._leave)
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(translate("search", "Own words"))
        self.field.setFixedHeight(_HEIGHT)
        self.field.setEnabled(False)
        says = translate(
            "search",
            "One word a line. They are kept whole where words are counted; what can be found does not depend on them.",
        )
        self.trouble = PlainLabel("", "warn", wrap=True)
        self.trouble.hide()
        self.field.textChanged.connect(self.trouble.hide)
        for part in (PlainLabel(says, "help", wrap=True), self.field, self.trouble):
            self.body.addWidget(part)
        self.add_button(translate("search", "Cancel")).clicked.connect(self.reject)
        self.keep = self.add_button(translate("search", "Save"), main=True)
        self.keep.clicked.connect(self._keep)
        runner.submit(lambda workspace, _: workspace.search.words.own_words(), self._show)

    def _leave(self, _: int) -> None:
        self._there = False

    def _show(self, words: tuple[str, ...]) -> None:
        if self._there:
            self.field.setPlainText("\n".join(words))
            self.field.setEnabled(True)
            self.field.setFocus()

    def _keep(self) -> None:
        words = self.field.toPlainText().splitlines()
        self._runner.submit(
            lambda workspace, _: workspace.search.words.set_own_words(words),
            self._kept,
            failed=self._fail,
        )

    def _kept(self, _: None) -> None:
        if self._there:
            self.accept()

    def _fail(self, error: UserError) -> None:
        if self._there:
            self.trouble.setText(sentence(error))
            self.trouble.show()
            self.grow()
