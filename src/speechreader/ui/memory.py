"""What the window remembers from one start to the next: its place on the screen, and the sizes of its panels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speechreader.app import settings as keys

if TYPE_CHECKING:
    from speechreader.ui.main_window import MainWindow

USUAL = (1440, 900)


def keep(window: MainWindow) -> None:
    """Write down sizes and places of the window and its panels."""
    put = window.settings.set
    if not window.drawer and window.left_shown():
        put(keys.LEFT_WIDTH, keys.LEFT_WIDTH.within(window.left.width()))
    if window.right.name:
        put(keys.RIGHT_WIDTH, keys.RIGHT_WIDTH.within(window.right.width()))
    if window.furnished and window.library.isVisible() and window.outline.isVisible():
        put(keys.LIBRARY_SHARE, keys.LIBRARY_SHARE.within(window.left.share()))
    put(keys.GEOMETRY, bytes(window.saveGeometry().toHex().data()).decode())


def restore_geometry(window: MainWindow) -> None:
    """Bring the window back to where it was, or to its usual size."""
    kept = window.settings.get(keys.GEOMETRY)
    if not kept or not _restored(window, kept):
        window.resize(*USUAL)


def _restored(window: MainWindow, kept: str) -> bool:
    from PySide6.QtCore import QByteArray

    return window.restoreGeometry(QByteArray.fromHex(kept.encode()))
