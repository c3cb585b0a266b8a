"""The window is opened on a comparison: speeches by their numbers, files that are imported first."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from speechreader.app.messages import sentence
from speechreader.model.changes import Changes
from speechreader.model.errors import UserError
from speechreader.model.speech import SpeechId

if TYPE_CHECKING:
    from speechreader.app.workspace import Workspace
    from speechreader.ui.application import Application

#: A speech by its number, or a file.
Named = int | Path


class PairAtStart(QObject):
    """Compares two speeches once the window of `program` is furnished; what is missing is told there."""

    def __init__(self, program: Application, names: tuple[Named, Named]) -> None:
        super().__init__(program)
        self._program, self._names = program, names
        self._found: list[SpeechId | UserError] = []
        program.furnished.connect(self._begin)

    def _begin(self) -> None:
        self._program.desk.change(self._look, self._compare)

    def _look(self, workspace: Workspace) -> Changes:
        """Runs on the lane of the library."""
        touched: list[Changes] = []
        for name in self._names:
            try:
                speech, changes = found(workspace, name)
            except UserError as error:
                self._found.append(error)
            else:
                self._found.append(speech)
                touched.append(changes)
        return Changes(**{
            field.name: tuple(id for each in touched for id in getattr(each, field.name))
            for field in fields(Changes)
        })  # fmt: skip

    def _compare(self) -> None:
        window = self._program.window
        a, b = (None if isinstance(each, UserError) else each for each in self._found)
        error = next((each for each in self._found if isinstance(each, UserError)), None)
        if error is not None:
            window.toast.say(sentence(error))
        if a is not None and b is not None:
            window.stage.compare(a, b)
        elif (there := a or b) is not None and error is not None:
            self._program.commands.open(there)  # the one that is there, to be read meanwhile


def found(workspace: Workspace, name: Named) -> tuple[SpeechId, Changes]:
    """The speech that is named; a file that the library has already is the speech that it has.

    Errors:
        UserError: speech_missing, library_read_only, and what is wrong with a file.
    """
    if isinstance(name, int):
        if name not in {row.id for row in workspace.speeches()}:
            raise UserError("speech_missing", speech=name)
        return SpeechId(name), Changes()
    report, changes = workspace.import_paths([name])
    if report.failed:
        failed = report.failed[0]
        raise UserError(failed.code, **{"file": name.name, **dict(failed.details)})
    return (report.added[0].id if report.added else report.skipped[0].same_as), changes
