"""Importing in the window: by menu, by drop, by paste; progress, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from speechreader.app.language import translate
from speechreader.app.settings import IMPORT_FOLDER, Settings
from speechreader.ui.desk import Desk
from speechreader.ui.widgets.drop_frame import local_paths
from speechreader.ui.widgets.status import StatusLine
from speechreader.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from speechreader.model.changes import ImportReport

#: Characters of a pasted text that become its name until it has a title.
NAME_LENGTH = 24


class ImportPresenter(QObject):
    """Brings texts in and shows what came of it. `open_asked` carries the speech that was added first."""

    open_asked = Signal(object)

    def __init__(
        self, desk: Desk, settings: Settings, window: QWidget, status: StatusLine, toast: Toast
    ) -> None:
        super().__init__(status)
        self._desk, self._settings = desk, settings
        self._window, self._status, self._toast = window, status, toast
        desk.import_begun.connect(status.follow)
        desk.imported.connect(self._imported)

    def choose_files(self) -> None:
        """Ask for files."""
        from PySide6.QtWidgets import QFileDialog

        dialog = self._dialog(translate("import", "Import files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kinds = translate("import", "Texts ({kinds})", kinds="*.txt *.md *.markdown *.text")
        dialog.setNameFilters([kinds, translate("import", "All files (*)")])
        dialog.open()

    def choose_folder(self) -> None:
        """Ask for a folder."""
        from PySide6.QtWidgets import QFileDialog

        dialog = self._dialog(translate("import", "Import a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        """A dialog in the folder that was used last; the two labels are those that Qt has no Chinese for."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, title, _folder(self._settings.get(IMPORT_FOLDER)))
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("import", "Folder:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("import", "Kind of file:"))
        dialog.filesSelected.connect(self._picked)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _picked(self, names: list[str]) -> None:
        paths = [Path(name) for name in names]
        if paths:
            self._settings.set(IMPORT_FOLDER, str(paths[0].parent))
        self.take(paths)

    def paste(self) -> None:
        """Import what is on the clipboard: files, or a text."""
        data = QGuiApplication.clipboard().mimeData()
        paths = local_paths(data)
        if paths:
            self.take(paths)
        elif data is not None and data.text().strip():
            self._desk.import_text(data.text(), _name(data.text()))
        else:
            self._toast.say(translate("import", "There is no text on the clipboard."))

    def take(self, paths: Sequence[Path]) -> None:
        """Import files and folders."""
        if paths:
            self._desk.import_paths(paths)

    def _imported(self, report: ImportReport) -> None:
        self._status.finish()
        if report.added:
            self.open_asked.emit(report.added[0].id)
        if len(report.added) == 1 and not (report.skipped or report.failed or report.cancelled):
            self._toast.say(_one_added(report.added[0].title, report.added[0].updated))
        elif len(report.skipped) == 1 and not (report.added or report.failed or report.cancelled):
            self.open_asked.emit(report.skipped[0].same_as)
            title = report.skipped[0].same_as_title
            self._toast.say(translate("import", "Already in the library: “{title}”", title=title))
        elif report.added or report.skipped or report.failed:
            self._show_summary(report)

    def _show_summary(self, report: ImportReport) -> None:
        from speechreader.ui.dialogs.import_summary import ImportSummary

        dialog = ImportSummary(self._window, report)
        dialog.open_asked.connect(self.open_asked)
        dialog.open()


def _folder(last: str) -> str:
    """The folder that was used last if it is still there, else that of a person's documents."""
    if last and Path(last).is_dir():
        return last
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _one_added(title: str, updated: bool) -> str:
    if updated:
        return translate("import", "Updated “{title}”", title=title)
    return translate("import", "Imported “{title}”", title=title)


def _name(text: str) -> str:
    first = text.strip().partition("\n")[0].strip()[:NAME_LENGTH]
    return translate("import", "Pasted: {words}", words=first)
