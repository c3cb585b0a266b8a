"""What stands beside the dot plot: the words of the passage that is hovered or chosen, else how to read the plot."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from speechreader.app.language import translate
from speechreader.model.comparison import Passage, Side
from speechreader.ui.compare.badge import Badge
from speechreader.ui.compare.kinds import Shown, shown_as
from speechreader.ui.compare.lines import draw_sample
from speechreader.ui.compare.lists import wording
from speechreader.ui.compare.lists.cells import one_line
from speechreader.ui.compare.lists.matter import Matter
from speechreader.ui.look import Look
from speechreader.ui.widgets.text import PlainLabel

_SAMPLE, _MOST = 30, 150


class DotCard(QWidget):
    """A card without a frame."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: Shown | None = None
        self.kind, self.numbers = PlainLabel("", "panelTitle"), PlainLabel("", "secondary")
        self.places = {side: PlainLabel("", "secondary") for side in Side}
        self.words = {side: PlainLabel("", wrap=True) for side in Side}
        self.help = PlainLabel("", "help", wrap=True)
        self._sample = _Line(look)
        self._put_together()
        self.show_passage(None, None)

    def _put_together(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 24, 24, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(10)
        for part in (self._sample, self.kind, self.numbers):
            head.addWidget(part)
        head.addStretch()
        column.addLayout(head)
        self._badges: list[QWidget] = []
        for side in Side:
            row = QHBoxLayout()
            row.setSpacing(8)
            badge = Badge(self._look, side, 18)
            self._badges.append(badge)
            self.words[side].setFont(self._look.song_font(15))
            row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(2)
            words.addWidget(self.places[side])
            words.addWidget(self.words[side])
            row.addLayout(words, 1)
            column.addLayout(row)
        column.addWidget(self.help)
        column.addStretch()

    def show_passage(
        self, matter: Matter | None, passage: Passage | None, reason: str = ""
    ) -> None:
        """Show a passage; without one, how the plot is read."""
        here = matter is not None and passage is not None
        for part in (
            self._sample, self.kind, self.numbers, *self._badges,
            *self.places.values(), *self.words.values(),
        ):  # fmt: skip
            part.setVisible(here)
        self.help.setText("" if here else _help())
        self.help.setVisible(not here)
        if matter is None or passage is None:
            return
        self._sample.show_kind(shown_as(passage))
        moved = translate("lists", "moved") if passage.moved and not passage.formula else ""
        self.kind.setText(wording.spoken(wording.kind_name(passage), moved))
        lengths = [wording.characters(matter.words(side, passage.of(side))) for side in Side]
        count = translate(
            "lists", "{characters} characters", characters=f"{lengths[0]:,} / {lengths[1]:,}"
        )
        likeness = translate("lists", "likeness {score}", score=f"{passage.score:.2f}")
        self.numbers.setText(" · ".join(part for part in (count, likeness, reason) if part))
        for side in Side:
            span = passage.of(side)
            self.places[side].setText(matter.path_at(side, span.start))
            self.places[side].setVisible(bool(self.places[side].text()))
            words = one_line(matter.words(side, span))
            self.words[side].setText(words if len(words) <= _MOST else words[:_MOST] + "…")


class _Line(QWidget):
    """The line of a kind."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._shown = look, Shown.IDENTICAL
        self.setFixedSize(_SAMPLE, 18)

    def show_kind(self, shown: Shown) -> None:
        """Show the line of this one."""
        self._shown = shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        ink = QColor(self._look.theme.text_1)
        with QPainter(self) as painter:
            draw_sample(painter, self._shown, QRectF(self.rect()), ink, (ink, ink))


def _help() -> str:
    return translate(
        "lists",
        "Each stroke is a passage: from left to right its place in A, from top to bottom its place in B. What keeps "
        "its order runs down a slope; a ring is around what has moved. The box is what the two pages show.\n"
        "Click a stroke to go there; arrows walk, the wheel enlarges, a double click shows all.",
    )
