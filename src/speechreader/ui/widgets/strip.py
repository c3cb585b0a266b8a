"""The strip over the page: where from and to, what is read, how it looks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from speechreader.app.language import translate
from speechreader.model.speech import OpenedSpeech
from speechreader.ui.actions import Actions
from speechreader.ui.look import Look
from speechreader.ui.places import STRIP
from speechreader.ui.widgets.buttons import IconButton
from speechreader.ui.widgets.text import elide_middle, line, plain_tooltip


class Strip(QFrame):
    """Back, forward, left panel · title and date · find, text size, theme, traces, cleaning, original, notes."""

    def __init__(self, look: Look, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setFixedHeight(STRIP)
        self.title = Caption(look)
        self.type_size = IconButton(look, "text-size", translate("strip", "Text size and column"))
        self.theme = IconButton(look, "theme", translate("strip", "Theme and typesetting"))
        self.type_size.setMenu(
            actions.menu(self, "larger", "smaller", "normal-size", "", "wider", "narrower")
        )
        self.theme.setMenu(
            actions.menu(
                self,
                *("theme-system", "theme-light", "theme-dark", "theme-paper", ""),
                *("preset-screen", "preset-gongwen"),
            )
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(6)
        for part in (
            IconButton(look, "back", action=actions["back"]),
            IconButton(look, "forward", action=actions["forward"]),
        ):
            row.addWidget(part)
        row.addWidget(_upright())
        row.addWidget(IconButton(look, "left-panel", action=actions["left-panel"]))
        row.addWidget(self.title, 1)
        row.addWidget(IconButton(look, "search", action=actions["find"]))
        for button in (self.type_size, self.theme):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            row.addWidget(button)
        row.addWidget(IconButton(look, "eye", action=actions["traces"]))
        row.addWidget(IconButton(look, "removed", action=actions["cleaning"]))
        row.addWidget(IconButton(look, "beside", action=actions["beside"]))
        row.addWidget(_upright())
        row.addWidget(IconButton(look, "right-panel", action=actions["notes-panel"]))


class Caption(QWidget):
    """Title in bold and date beside it, centred; the title gives way in its middle."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._title, self._date = look, "", ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def show_speech(self, speech: OpenedSpeech | None) -> None:
        """Name the speech."""
        self._title = speech.summary.title if speech else ""
        self._date = (speech.metadata.date or "") if speech else ""
        self.setToolTip(plain_tooltip(self._title))
        self.setAccessibleName(f"{self._title} {self._date}".strip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both, centred as one."""
        bold, plain = self._look.font(13, bold=True), self._look.figures(13)
        gap = 10 if self._date else 0
        date_width = QFontMetricsF(plain).horizontalAdvance(self._date)
        room = self.width() - 24 - gap - date_width
        title = elide_middle(QFontMetricsF(bold), self._title, room)
        title_width = QFontMetricsF(bold).horizontalAdvance(title)
        left = (self.width() - title_width - gap - date_width) / 2
        with QPainter(self) as painter:
            painter.setFont(bold)
            painter.setPen(QColor(self._look.theme.text_1))
            painter.drawText(QRectF(left, 0, title_width + 2, self.height()), _MIDDLE, title)
            painter.setFont(plain)
            painter.setPen(QColor(self._look.theme.text_3))
            where = QRectF(left + title_width + gap, 0, date_width + 2, self.height())
            painter.drawText(where, _MIDDLE, self._date)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def _upright() -> QFrame:
    made = line("upright")
    made.setFixedHeight(18)
    return made
