"""The page of the query language, with examples that can be tried."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from speechreader.app.language import QT_TRANSLATE_NOOP, translate
from speechreader.ui.dialogs.base import Dialog
from speechreader.ui.widgets.text import PlainLabel

#: An example, and what it finds.
EXAMPLES = (
    ("工会 改革", QT_TRANSLATE_NOOP("search", "speeches that have both words, anywhere")),
    (
        "“工会改革”",
        QT_TRANSLATE_NOOP(
            "search", "these characters one after the other; blanks and line breaks never hide them"
        ),
    ),
    ("工会 OR 职工", QT_TRANSLATE_NOOP("search", "one of them, or both")),
    ("工会 -改革", QT_TRANSLATE_NOOP("search", "speeches without what follows the minus")),
    ("(工会 OR 职工) 改革", QT_TRANSLATE_NOOP("search", "brackets hold together")),
    (
        "工会 NEAR/10 改革",
        QT_TRANSLATE_NOOP("search", "both, with at most 10 characters between them"),
    ),
    ("“改*5革”", QT_TRANSLATE_NOOP("search", "up to 5 other characters of the same line between")),
    ("/第.{1,3}次/", QT_TRANSLATE_NOOP("search", "a regular expression")),
    (
        "title:报告 speaker:王",
        QT_TRANSLATE_NOOP("search", "speeches with these characters in the title, in the speaker"),
    ),
    (
        "tag:产改 note:核对",
        QT_TRANSLATE_NOOP(
            "search", "speeches with a mark that has this tag, these words in its note"
        ),
    ),
    (
        "after:2023-05 before:2024",
        QT_TRANSLATE_NOOP("search", "speeches of that month or later, of that year or earlier"),
    ),
    (
        "section:任务 工会",
        QT_TRANSLATE_NOOP("search", "only below headings that have these characters"),
    ),
    ("\\*", QT_TRANSLATE_NOOP("search", "a backslash takes the meaning from the sign behind it")),
)


class SearchHelp(Dialog):
    """`tried` carries the example that was clicked."""

    tried = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, translate("search", "How to search"), 680)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(4)
        for row, (example, words) in enumerate(EXAMPLES):
            button = QPushButton(example)
            button.setObjectName("link")
            button.clicked.connect(lambda _=False, text=example: self._try(text))
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(PlainLabel(translate("search", words), "help", wrap=True), row, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        note = translate(
            "search",
            "Operators are capital letters. Simplified and traditional, full and half width, "
            "capital and small letters, quotation marks and dashes, 〇 and 零 "
            "are found alike; each can be switched off under “Alike”.",
        )
        self.body.addWidget(PlainLabel(note, "secondary", wrap=True))
        self.add_button(translate("search", "Close"), main=True).clicked.connect(self.accept)

    def _try(self, text: str) -> None:
        self.accept()
        self.tried.emit(text)
