"""The speeches inside the program, as the window brings them in: its title names them, a toast counts what came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speechreader.app.language import translate
from speechreader.app.packs import installed
from speechreader.ui.main_window import MainWindow

if TYPE_CHECKING:
    from speechreader.app.workspace import Workspace
    from speechreader.model.changes import Changes


def bring_in(window: MainWindow) -> None:
    """Add what this library was not offered yet, and say so; a library that began with the pack has it all."""
    desk, pack = window.desk, installed()
    if pack is None:  # its card is spoilt; the examples come as if there were none
        desk.add_new_bundled()
        return
    window.setWindowTitle(pack.name)
    came: list[int] = []

    def work(workspace: Workspace) -> Changes:
        changes = workspace.add_bundled()
        came.append(len(changes.added))
        return changes

    def then() -> None:
        desk.open_latest()
        if came[0] and not window.toast.isVisible():  # what stands there by then is of more weight
            words = translate(
                "packs", "Added from “{name}”: {count} speeches", name=pack.name, count=came[0]
            )
            window.toast.say(words)

    desk.change(work, then)
