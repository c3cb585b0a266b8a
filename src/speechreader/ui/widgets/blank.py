"""What stands on the page while no speech is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from speechreader.app.language import translate
from speechreader.ui.look import Look
from speechreader.ui.widgets.buttons import key_text
from speechreader.ui.widgets.text import PlainLabel

_FILTER = "Ctrl+L"


class BlankPage(QFrame):
    """One sentence, and one line that says how to go on."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("page")
        title = PlainLabel(translate("blank", "Choose a speech in the library"))
        title.setFont(look.song_font(28, bold=True))
        title.setStyleSheet("font-size: 28px; font-weight: bold;")
        words = translate(
            "blank",
            "Click it, or press {key} and type a part of its title.",
            key=key_text(_FILTER),
        )
        self.help = PlainLabel(words, "help", wrap=True)
        self.help.setStyleSheet("font-size: 15px;")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(48, 0, 48, 0)
        whole.setSpacing(12)
        whole.addStretch(2)
        for part in (title, self.help):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            whole.addWidget(part)
        whole.addStretch(3)
