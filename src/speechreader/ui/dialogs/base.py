"""What all dialogs share: a title, a body, buttons at the right of the foot."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from speechreader.ui.widgets.text import PlainLabel


class Dialog(QDialog):
    """A window of its own over `parent`, deleted when it is closed; Esc cancels."""

    def __init__(self, parent: QWidget, title: str, width: int = 440) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self.setModal(True)
        self.finished.connect(self.deleteLater)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(8)
        self._foot.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(14)
        whole.addWidget(PlainLabel(title, "dialogTitle"))
        whole.addLayout(self.body, 1)
        whole.addLayout(self._foot)

    def grow(self) -> None:
        """Become as high as the words need; they wrap, so the least height that Qt sees is too little."""
        whole = self.layout()
        if whole is not None and self.isVisible():
            whole.activate()
            need = whole.totalHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), need))

    def speak_anew(self) -> None:
        """The interface language has changed while this was open."""

    def add_button(self, text: str, *, main: bool = False, left: bool = False) -> QPushButton:
        """A button at the foot; the `main` one answers to Enter."""
        button = QPushButton(text)
        button.setObjectName("main" if main else "")
        button.setDefault(main)
        button.setAutoDefault(main)
        if left:
            self._foot.insertWidget(0, button)
        else:
            self._foot.addWidget(button)
        return button
