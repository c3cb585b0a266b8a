"""Versions, where the data is, what the program does not do, and whose work is in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from speechreader.app import packs, paths
from speechreader.app.language import translate
from speechreader.ui.dialogs.base import Dialog
from speechreader.ui.widgets.text import PlainLabel, line, plain_tooltip

#: A place is shown up to so many characters; the middle of a longer one is left out.
_SHOWN = 58


class About(Dialog):
    """A table of facts that can be copied; a place opens in the file manager.

    `places` are the buttons of the places, `licences` the one that shows the terms.
    """

    def __init__(self, parent: QWidget, library: Path | None) -> None:
        super().__init__(parent, "SpeechReader 讲话阅读器", 560)
        self._library = library or paths.library_path()
        self.places: dict[str, QPushButton] = {}
        promise = translate(
            "about", "Reads, cleans and keeps Chinese speeches. It opens no network connection."
        )
        self.body.addWidget(PlainLabel(promise, "help", wrap=True))
        self.body.addLayout(_grid([(name, PlainLabel(value)) for name, value in _versions()]))
        self.body.addWidget(line())
        self.body.addLayout(_grid([(name, self._place(name, to)) for name, to in self._where()]))
        if kept := _kept_words():
            self.body.addWidget(PlainLabel(kept, "secondary", wrap=True))
        self.body.addWidget(line())
        self.body.addWidget(PlainLabel(_terms(), "secondary", wrap=True))
        copy = self.add_button(translate("about", "Copy"), left=True)
        self.licences = self.add_button(translate("about", "Licences"), left=True)
        close = self.add_button(translate("about", "Close"), main=True)
        copy.clicked.connect(self._copy)
        self.licences.clicked.connect(self._show_licences)
        close.clicked.connect(self.accept)
        close.setFocus()

    def _where(self) -> list[tuple[str, Path]]:
        return [
            (translate("about", "Library"), self._library),
            (translate("about", "Backups"), paths.backup_dir(self._library)),
            (translate("about", "Settings"), paths.config_dir()),
            (translate("about", "Log"), paths.log_file()),
        ]

    def _place(self, name: str, place: Path) -> QPushButton:
        text = str(place)
        short = text if len(text) <= _SHOWN else f"{text[:14]}…{text[15 - _SHOWN :]}"
        button = QPushButton(short.replace("&", "&&"))
        button.setObjectName("link")
        button.setAutoDefault(False)
        button.setAccessibleName(f"{name}: {text}")
        button.setToolTip(plain_tooltip(translate("about", "Show the folder: {place}", place=text)))
        button.clicked.connect(lambda: open_folder(place))
        self.places[name] = button
        return button

    def _copy(self) -> None:
        """Everything that helps to find a fault, as `speechreader doctor` has it."""
        from speechreader.app.doctor import places, versions

        facts = {**versions(), "Qt": qVersion(), **places(self._library)}
        text = "\n".join(f"{name}: {value}" for name, value in facts.items())
        QGuiApplication.clipboard().setText(text)

    def _show_licences(self) -> None:
        from speechreader.ui.dialogs.licences import Licences

        Licences(self).open()


def open_folder(place: Path) -> bool:
    """Show `place` in the file manager: the folder, or that of a file, or the next one above that is there."""
    folder = place if place.is_dir() else place.parent
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _grid(rows: list[tuple[str, QWidget]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, 76)
    for row, (name, value) in enumerate(rows):
        grid.addWidget(PlainLabel(name, "secondary"), row, 0)
        flat = isinstance(value, QPushButton)
        grid.addWidget(value, row, 1)
        if flat:
            value.setStyleSheet("text-align: left; padding-left: 0; margin-left: 0;")
    grid.setColumnStretch(1, 1)
    return grid


def _versions() -> list[tuple[str, str]]:
    # It asks every package; only when somebody wants to know.
    from speechreader.app.doctor import versions

    found = versions()
    rows = [
        (translate("about", "Version"), found["SpeechReader"]),
        ("Python", found["Python"]),
        ("Qt", f"{qVersion()} · PySide6 {found['PySide6-Essentials']}"),
        ("SQLite", found["SQLite"]),
        (translate("about", "System"), found["system"]),
    ]
    pack = packs.installed()
    if pack is not None:
        count = translate("about", "{count} speeches", count=pack.count)
        rows.insert(1, (translate("about", "Inside"), f"{pack.name} · {count}"))
    return rows


def _kept_words() -> str:
    """What is special about the places, if something is."""
    beside = paths.portable()
    if beside is None:
        return ""
    if not beside.refused:
        return translate("about", "Everything is kept beside the program and moves with it.")
    from speechreader.app.messages import sentence
    from speechreader.model.errors import UserError

    return sentence(UserError("portable_refused", file=str(beside.folder)))


def _terms() -> str:
    return translate(
        "about",
        "Free software under the MIT licence. The window uses Qt and PySide6 under the LGPL, version 3; they may be "
        "replaced. “Licences” has the terms of everything inside.",
    )
