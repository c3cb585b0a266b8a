"""Opens the dialogs; each is imported when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from speechreader.model.speech import OpenedSpeech, SpeechId

if TYPE_CHECKING:
    from speechreader.ui.main_window import MainWindow


class Dialogs(QObject):
    """One method for each dialog of `window`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.inside)
        self._window = window
        self._speak_anew()

    def _speak_anew(self) -> None:
        """The window was built anew for another language: so are the dialogs that stand open over it."""
        from speechreader.ui.dialogs.base import Dialog

        for dialog in self._window.findChildren(Dialog):
            if dialog.isVisible():
                dialog.speak_anew()

    def information(self, speech: SpeechId) -> None:
        """What is known of a speech, to be corrected."""
        self._window.desk.runner.submit(
            lambda workspace, _: workspace.speech(speech), self._show_information
        )

    def palette(self) -> None:
        """Any command by its name."""
        from speechreader.ui.dialogs.palette import Palette

        Palette(self._window, self._window.actions_, self._window.look).open_over()

    def settings(self) -> None:
        """Language, theme, typesetting."""
        from speechreader.ui.dialogs.settings import SettingsDialog

        SettingsDialog(self._window, self._window.settings, self._window.look).open()

    def shortcuts(self) -> None:
        """All keys."""
        from speechreader.ui.dialogs.shortcuts import Shortcuts

        Shortcuts(self._window).open()

    def about(self) -> None:
        """Versions and places."""
        from speechreader.ui.dialogs.about import About

        About(self._window, self._window.desk.library_path).open()

    def _show_information(self, opened: OpenedSpeech) -> None:
        from speechreader.ui.dialogs.information import Information

        dialog = Information(self._window, opened)
        dialog.changed.connect(self._window.desk.change_metadata)
        dialog.open()
