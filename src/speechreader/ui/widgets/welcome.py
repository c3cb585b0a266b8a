"""What stands on the page when the library is empty: three ways to begin."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from speechreader.app.language import translate
from speechreader.app.packs import installed
from speechreader.app.paths import pack_dir
from speechreader.ui import icons
from speechreader.ui.look import Look
from speechreader.ui.widgets.buttons import Card, key_text
from speechreader.ui.widgets.text import PlainLabel

_WIDTH = 560


class Welcome(QFrame):
    """`files_asked`, `paste_asked` and `examples_asked` are its three buttons."""

    files_asked = Signal()
    paste_asked = Signal()
    examples_asked = Signal()

    def __init__(self, look: Look, library: Path | None) -> None:
        super().__init__()
        self.setObjectName("page")
        self.files = Card(
            look,
            "import",
            translate("welcome", "Choose files"),
            translate("welcome", "Or drag them, or a whole folder, anywhere onto this window"),
            key_text("Ctrl+O"),
        )
        self.paste = Card(
            look,
            "paste",
            translate("welcome", "Paste a text"),
            translate("welcome", "A text without paragraphs will do"),
            key_text("Ctrl+V"),
        )
        self.examples = Card(look, "book", *_what_comes_along())
        self.files.clicked.connect(self.files_asked)
        self.paste.clicked.connect(self.paste_asked)
        self.examples.clicked.connect(self.examples_asked)
        self._put_together(look, library)

    def _put_together(self, look: Look, library: Path | None) -> None:
        column = QVBoxLayout()
        column.setSpacing(12)
        title = PlainLabel(translate("welcome", "Put the speeches in"))
        title.setFont(look.song_font(28, bold=True))
        title.setStyleSheet("font-size: 28px; font-weight: bold;")
        help_text = PlainLabel(
            translate(
                "welcome",
                "Plain text and Markdown, single files or whole folders. Navigation and page marks are taken "
                "out, broken lines joined, the outline is found; what was taken out can be seen and put "
                "back at any time.",
            ),
            "help",
            wrap=True,
        )
        help_text.setStyleSheet("font-size: 15px;")
        help_text.setMinimumHeight(56)
        for part in (_Drawing(look), title, help_text, self.files, self.paste, self.examples):
            column.addWidget(part)
        column.addSpacing(16)
        column.addWidget(_Promise(look, library))
        holder = QWidget()
        holder.setFixedWidth(_WIDTH)
        holder.setLayout(column)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)


def _what_comes_along() -> tuple[str, str]:
    """Title and help for the speeches inside the program: somebody's set, else the examples."""
    pack = installed() if pack_dir().is_dir() else None
    if pack is None:
        return (
            translate("welcome", "Open the example speeches"),
            translate(
                "welcome",
                "Invented reports and addresses to try things out; remove them at any time",
            ),
        )
    return (
        translate("welcome", "Open “{name}”", name=pack.name),
        translate(
            "welcome",
            "Speeches that came with this program: {count}; your notes stay in your own library",
            count=pack.count,
        ),
    )


class _Promise(QWidget):
    def __init__(self, look: Look, library: Path | None) -> None:
        super().__init__()
        self._look, self._picture = look, PlainLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        words = translate(
            "welcome",
            "Everything is kept in one file: {file}\nThe program opens no network connection and needs no account.",
            file=str(library or ""),
        )
        row.addWidget(PlainLabel(words, "secondary", wrap=True), 1)
        look.changed.connect(self._recolour)
        self._recolour()

    def _recolour(self) -> None:
        self._picture.setPixmap(
            icons.pixmap("lock", self._look.theme.text_3, 14, self.devicePixelRatioF())
        )


class _Drawing(QWidget):
    """A messy sheet, an arrow, a clean one with its outline."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(190, 88)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing from flat lines."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = QPen(QColor(theme.line_control), 1.5)
            for x in (1.0, 113.0):
                painter.setPen(edge)
                painter.setBrush(QColor(theme.page))
                painter.drawRoundedRect(QRectF(x, 4, 62, 80), 4, 4)
            self._messy(painter)
            self._arrow(painter)
            self._clean(painter)

    def _messy(self, painter: QPainter) -> None:
        theme = self._look.theme
        dashed = QPen(QColor(theme.line_control), 1, Qt.PenStyle.DashLine)
        painter.setPen(dashed)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(8.5, 11.5, 47, 11))
        painter.drawRect(QRectF(8.5, 66.5, 47, 11))
        painter.setPen(QPen(QColor(theme.text_3), 1.75))
        for y, runs in (
            (31, ((9, 28), (33, 55))),
            (40, ((9, 40), (46, 55))),
            (49, ((9, 20), (26, 55))),
            (58, ((9, 36),)),
        ):
            for start, end in runs:
                painter.drawLine(start, y, end, y)

    def _arrow(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._look.theme.accent), 1.75, c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(76, 44, 100, 44)
        painter.drawLine(94, 38, 100, 44)
        painter.drawLine(94, 50, 100, 44)

    def _clean(self, painter: QPainter) -> None:
        theme = self._look.theme
        for y, start, end, strong in (
            (15, 128, 160, True), (27, 121, 141, True), (36, 125, 167, False), (45, 121, 167, False),
            (54, 121, 150, False), (66, 121, 145, True), (75, 125, 167, False),
        ):  # fmt: skip
            painter.setPen(
                QPen(QColor(theme.accent if strong else theme.text_3), 2 if strong else 1.5)
            )
            painter.drawLine(start, y, end, y)
