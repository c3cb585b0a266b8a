"""The titles over the two pages: which speeches they are, how much of each the other one has, and what may be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from speechreader.app.language import translate
from speechreader.model.comparison import Side
from speechreader.ui.compare.badge import Badge
from speechreader.ui.compare.kinds import letter
from speechreader.ui.widgets.buttons import IconButton
from speechreader.ui.widgets.shrinking import ShrinkingLabel
from speechreader.ui.widgets.text import PlainLabel, plain_tooltip

if TYPE_CHECKING:
    from speechreader.model.speech import OpenedSpeech
    from speechreader.ui.compare.sifting import Sifted
    from speechreader.ui.look import Look

HEIGHT = 48
#: Narrower halves leave date and length to the tooltip.
_META_FROM = 680
_WITHOUT_FROM = 440


class SideTitle(QWidget):
    """Badge, title, date and length, and the share that stands on the other side.

    `coverage_asked` on a click on a share: the passages it is made of are wanted, with set phrases or without.
    """

    coverage_asked = Signal(bool)

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
        self.share_words = PlainLabel("", "secondary")
        self.share, self.without = _number(bold=True), _number()
        self.share.clicked.connect(partial(self.coverage_asked.emit, True))
        self.without.clicked.connect(partial(self.coverage_asked.emit, False))
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

    def show_shares(self, sifted: Sifted | None) -> None:
        """Show the shares of distinct characters that the passages shown cover, with and without set phrases."""
        for part in (self.share_words, self.share, self.without):
            part.setVisible(sifted is not None)
        if sifted is None:
            return
        found, a = sifted.coverage, self.side is Side.A
        whole = found.a_in_b if a else found.b_in_a
        without = found.a_in_b_without_formulas if a else found.b_in_a_without_formulas
        here, there = letter(self.side), letter(self.side.other)
        self.share_words.setText(translate("compare", "In {side}", side=there))
        self.share.setText(f"{100 * whole:.1f}%")
        self.without.setText(
            translate("compare", "without set phrases {share}", share=f"{100 * without:.1f}%")
        )
        tip = translate(
            "compare",
            "Share of the characters of {here} in passages that {there} has, too, reworded ones included",
            here=here,
            there=there,
        )
        for part in (self.share_words, self.share, self.without):
            part.setToolTip(plain_tooltip(tip))
        lists = translate("compare", "Click to list the passages.")
        for button in (self.share, self.without):
            button.setToolTip(plain_tooltip(f"{tip}\n{lists}"))
            button.setAccessibleName(f"{tip}: {button.text()}")
        self.settle(self.width())

    def settle(self, room: int) -> None:
        """Leave out what has no room."""
        self.meta.setVisible(room >= _META_FROM)
        self.without.setVisible(room >= _WITHOUT_FROM and not self.share.isHidden())


def _number(*, bold: bool = False) -> QPushButton:
    made = QPushButton()
    made.setObjectName("link")
    made.setAutoDefault(True)
    made.setStyleSheet(
        f"QPushButton {{ font-weight: {'bold' if bold else 'normal'}; padding: 0 2px; }}"
    )
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.hide()
    return made


class Head(QFrame):
    """Both titles, with the button that swaps them between and the one that closes at the end."""

    choose_asked = Signal(object)  #: Side
    coverage_asked = Signal(object, bool)  #: Side, whether set phrases are counted
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
            title.coverage_asked.connect(partial(self.coverage_asked.emit, side))
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
