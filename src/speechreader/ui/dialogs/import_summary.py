"""What came of an import, file by file; can be copied."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from speechreader.app.language import translate
from speechreader.app.messages import sentence, short_name, skip_reason
from speechreader.model.changes import ImportReport
from speechreader.ui.dialogs.base import Dialog
from speechreader.ui.widgets.text import PlainLabel, line

#: At most this many files are named under each heading; the copied text has all.
SHOWN = 200


class ImportSummary(Dialog):
    """`open_asked` carries the first speech that was added."""

    open_asked = Signal(object)

    def __init__(self, parent: QWidget, report: ImportReport) -> None:
        super().__init__(parent, headline(report), 560)
        self._report = report
        self._sections = sections(report)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        for title, rows in self._sections:
            self._add_section(column, title, rows)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setMinimumHeight(min(420, 60 + 34 * sum(len(rows) + 1 for _, rows in self._sections)))
        self.body.addWidget(area)
        self.add_button(translate("import", "Copy"), left=True).clicked.connect(self._copy)
        self.add_button(translate("import", "Close"), main=not report.added).clicked.connect(
            self.accept
        )
        if report.added:
            self.add_button(translate("import", "Read the first"), main=True).clicked.connect(
                self._open
            )

    def text(self) -> str:
        """The whole summary as plain text."""
        lines = [headline(self._report)]
        for title, rows in self._sections:
            lines += [
                "",
                title,
                *(f"- {name}: {words}" if words else f"- {name}" for name, words in rows),
            ]
        return "\n".join(lines)

    def _add_section(self, column: QVBoxLayout, title: str, rows: list[tuple[str, str]]) -> None:
        column.addWidget(PlainLabel(title, "panelTitle"))
        for name, words in rows[:SHOWN]:
            column.addWidget(PlainLabel(name, wrap=True))
            if words:
                column.addWidget(PlainLabel(words, "secondary", wrap=True))
        if len(rows) > SHOWN:
            column.addWidget(
                PlainLabel(translate("import", "and {n} more", n=len(rows) - SHOWN), "secondary")
            )
        column.addWidget(line())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _open(self) -> None:
        self.open_asked.emit(self._report.added[0].id)
        self.accept()


def headline(report: ImportReport) -> str:
    """The import in one line."""
    if report.cancelled:
        return translate(
            "import", "Import stopped: {n} speeches are in the library", n=len(report.added)
        )
    if not report.added:
        return translate("import", "Nothing new was imported")
    return translate("import", "Imported {n} speeches", n=len(report.added))


def sections(report: ImportReport) -> list[tuple[str, list[tuple[str, str]]]]:
    """Headings and (file or title, words) under them; only those that have something to say."""
    added = [(a.title, short_name(a.file)) for a in report.added if not a.updated]
    updated = [(a.title, short_name(a.file)) for a in report.added if a.updated]
    skipped = [(short_name(s.file), skip_reason(s)) for s in report.skipped]
    failed = [(short_name(f.file), sentence(f)) for f in report.failed]
    named = (
        (translate("import", "Could not be read ({n})", n=len(failed)), failed),
        (translate("import", "Added ({n})", n=len(added)), added),
        (translate("import", "Updated ({n})", n=len(updated)), updated),
        (translate("import", "Skipped ({n})", n=len(skipped)), skipped),
    )
    return [(title, rows) for title, rows in named if rows]
