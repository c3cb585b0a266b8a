"""The titles over the two pages: which speeches they are, how much of each the other one has, and what may be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from speechreader.app.language import translate
from speechreader.model.comparison import Comparison, Side
from speechreader.ui.compare.badge import Badge
from speechreader.ui.compare.kinds import letter
from speechreader.ui.widgets.buttons import IconButton
from speechreader.ui.widgets.shrinking import ShrinkingLabel
from speechreader.ui.widgets.text import PlainLabel, plain_tooltip

if TYPE_CHECKING:
    from speechreader.model.speech import OpenedSpeech
    from speechreader.ui.look import Look

HEIGHT = 48
#: Narrower halves leave date and length to the tooltip.
_META_FROM = 680


class SideTitle(QWidget):
    """Badge, title, date and length, and the share that stands on the other side."""

    def __init__(self, look: Look, side: Side) -> None:
        super().__init__()
        self.side = side
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.title = ShrinkingLabel("", "panelTitle")
        self.meta = PlainLabel("", "secondary")
        self.choose = IconButton(
            look,
            "down",
            translate("compare", "Choose another speech for {side}", side=letter(side)),
        )
        self.share = PlainLabel("", "panelTitle")
        self.share_words = PlainLabel("", "secondary")
        self.without = PlainLabel("", "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(6)
        for part in (Badge(look, side), self.title, self.choose, self.meta):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.share_words, self.share, self.without):
            row.addWidget(part)

    def show_side(self, opened: OpenedSpeech | None) -> None:
        """Show which speech it is."""
        if opened is None:
            self.title.set_text(translate("compare", "Choose a speech"))
            self.meta.clear()
            return
        summary = opened.summary
        self.title.set_text(opened.metadata.title or summary.title)
        length = translate("compare", "{n} characters", n=f"{summary.characters:,}")
        parts = (opened.metadata.date, length)
        self.meta.setText(" · ".join(part for part in parts if part))

    def show_shares(self, comparison: Comparison | None) -> None:
        """Show the shares of distinct characters, with and without set phrases."""
        if comparison is None:
            for part in (self.share_words, self.share, self.without):
                part.clear()
            return
        found = comparison.coverage
        a = self.side is Side.A
        whole = found.a_in_b if a else found.b_in_a
        without = found.a_in_b_without_formulas if a else found.b_in_a_without_formulas
        other = letter(self.side.other)
        self.share_words.setText(translate("compare", "In {side}", side=other))
        self.share.setText(f"{100 * whole:.1f}%")
        self.without.setText(
            translate("compare", "without set phrases {share}", share=f"{100 * without:.1f}%")
        )
        tip = translate(
            "compare", "Share of the characters of {here} that also stand in {there}",
            here=letter(self.side), there=other,
        )  # fmt: skip
        for part in (self.share_words, self.share, self.without):
            part.setToolTip(plain_tooltip(tip))

    def settle(self, room: int) -> None:
        """Leave out what has no room."""
        self.meta.setVisible(room >= _META_FROM)
        self.without.setVisible(room >= 440)


class Head(QFrame):
    """Both titles, with the button that swaps them between and the one that closes at the end."""

    choose_asked = Signal(object)  #: Side
    swap_asked = Signal()
    close_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setFixedHeight(HEIGHT)
        self.titles = {side: SideTitle(look, side) for side in Side}
        self.swap = IconButton(look, "swap", translate("compare", "Swap the two sides"))
        self.close_button = IconButton(look, "close", translate("compare", "Close  Esc"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(0)
        row.addWidget(self.titles[Side.A], 1)
        row.addWidget(self.swap, 0, Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self.titles[Side.B], 1)
        row.addWidget(self.close_button)
        for side, title in self.titles.items():
            title.choose.clicked.connect(partial(self.choose_asked.emit, side))
        self.swap.clicked.connect(self.swap_asked)
        self.close_button.clicked.connect(self.close_asked)

    def settle(self, width: int) -> None:
        """Fit the titles into a head of `width` px."""
        for title in self.titles.values():
            title.settle((width - 80) // 2)


class Notice(QFrame):
    """A sentence under the bars, with at most one thing to do about it. `asked` when that is wanted."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.words = PlainLabel()
        self.button = QPushButton()
        self.button.setObjectName("link")
        self.button.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 14, 3)
        row.addWidget(self.words)
        row.addWidget(self.button)
        row.addStretch()
        self.hide()

    def say(self, words: str, button: str = "") -> None:
        """Show a sentence, or nothing with ""."""
        self.words.setText(words)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.setVisible(bool(words))
