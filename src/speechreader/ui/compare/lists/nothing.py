"""What stands in place of rows where there are none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from speechreader.app.language import translate
from speechreader.ui.compare.kinds import Filter, Formulas, Shown
from speechreader.ui.compare.lists.head import link_button
from speechreader.ui.look import Look
from speechreader.ui.widgets.text import PlainLabel


class Nothing(QWidget):
    """A sentence; where a filter hides everything, a way to take it away (`clear_asked`)."""

    clear_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.sentence = PlainLabel("", "emptyTitle", wrap=True)
        self.sentence.setFont(look.song_font(18))
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.clear = link_button(translate("lists", "Clear the filter"))
        self.clear.clicked.connect(self.clear_asked)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 12, 24, 12)
        whole.setSpacing(8)
        whole.addStretch(2)
        whole.addWidget(self.sentence)
        whole.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)

    def say(self, sentence: str, *, filtered: bool = False) -> None:
        """Show a sentence, and the way out where a filter is to blame."""
        self.sentence.setText(sentence)
        self.clear.setVisible(filtered)

    def say_hidden(self, kind: Shown | None, shown: Filter) -> None:
        """Say why nothing is left: the filter, or the legend that keeps the kind that is asked for out of the lists."""
        sentence = translate("lists", "Nothing here fits the filter.")
        if kind is Shown.FORMULA and shown.formulas is not Formulas.SHOWN:
            sentence = translate(
                "lists", "Set phrases are listed once “Show” is chosen for them above."
            )
        self.say(sentence, filtered=True)
