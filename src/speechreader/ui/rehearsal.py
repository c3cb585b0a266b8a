"""A rehearsal: the window does what a script says, as a person would with keys and mouse, and tells what it sees.

It is how the packed program is tested where nothing but the packed program is: no Python, no test library. With
SPEECHREADER_REHEARSAL=FILE in the environment, the steps of that file (JSON: a list of lists, verb first) are done once
the window is furnished; each is written to standard output as it is done. The first that fails says why and what is
to be seen instead, and ends the program with status 1. The verbs are the methods of `Rehearsal`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QKeyCombination,
    QModelIndex,
    QPoint,
    QPointF,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QAction,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from speechreader.model.span import Span

if TYPE_CHECKING:
    from speechreader.ui.application import Application

FAILED = 1
_PATIENCE = (
    20_000  #: milliseconds that something may take to appear, unless the script says otherwise
)
_STEP = 25
_SETTLED = 120  #: milliseconds for layouts and paints after the library has answered
_ROWS = 2_000  #: rows of one list that are looked at
_LEFT = Qt.MouseButton.LeftButton


class Failure(Exception):
    """What a step found otherwise than the script says."""


def begin(program: Application, script: Path) -> None:
    """Do the steps of `script` when the window is there."""
    steps = json.loads(script.read_text("utf-8"))
    rehearsal = Rehearsal(program)
    program.furnished.connect(lambda: QTimer.singleShot(0, lambda: rehearsal.play(steps)))


class Rehearsal:
    """The verbs of a script; each takes the words behind it."""

    def __init__(self, program: Application) -> None:
        self.program = program
        self._patience = _PATIENCE
        self._verbs: dict[str, Callable[..., object]] = {
            "click": self.click,
            "drag": self.drag,
            "patience": self.patience,
            "press": self.press,
            "see": self.see,
            "shot": self.shot,
            "type": self.type,
            "wait": self.wait,
        }

    def play(self, steps: list[list[str]]) -> None:
        """Do one step after the other; the last closes the window. Where one fails it is closed here."""
        self.program.code = FAILED
        step = ["wait"]
        try:
            self.wait()
            for step in steps:
                self._verbs[step[0]](*step[1:])
                print(json.dumps({"done": step}, ensure_ascii=False), flush=True)
            if self.program.window.isVisible():
                raise Failure("the window is still open")
            self.program.code = 0
        except Failure as failure:
            told = {"failed": step, "why": str(failure), "seen": sorted(set(seen()))}
            print(json.dumps(told, ensure_ascii=False), flush=True)
        finally:
            if self.program.window.isVisible():
                QApplication.closeAllWindows()

    def wait(self, pause: str = "0") -> None:
        """Let the library answer and the window paint, and `pause` milliseconds more."""
        if not self.program.window.isVisible():
            return  # a loop that is begun while the program ends would swallow its end
        for _ in range(2):  # what follows from the first answer may ask the library again
            self._until(lambda: not self.program.runner.busy(), "the library does not come to rest")
            if QApplication.activeWindow() is None:
                self.program.window.activateWindow()  # a display without a window manager leaves it
            _pause(_SETTLED)
        _pause(int(pause))

    def patience(self, milliseconds: str) -> None:
        """From here on wait no longer than this for anything."""
        self._patience = int(milliseconds)

    def press(self, keys: str) -> None:
        """Press keys, such as "Ctrl+F": what has the focus may claim them, else they are a shortcut, else its."""
        focus, wanted = _focus(), QKeySequence(keys)
        claim = _key(QEvent.Type.ShortcutOverride, keys)
        claim.ignore()
        QApplication.sendEvent(focus, claim)
        shortcut = None if claim.isAccepted() else _shortcut(focus, wanted)
        if isinstance(shortcut, QAction):
            shortcut.trigger()
        elif shortcut is not None:
            shortcut.activated.emit()
        else:
            QApplication.sendEvent(focus, _key(QEvent.Type.KeyPress, keys))
            QApplication.sendEvent(_focus(), _key(QEvent.Type.KeyRelease, keys))
        self.wait()

    def type(self, words: str) -> None:
        """Enter words as an input method does."""
        commit = QInputMethodEvent()
        commit.setCommitString(words)
        QCoreApplication.sendEvent(_focus(), commit)
        self.wait("200")  # searches wait until typing rests

    def drag(self, words: str) -> None:
        """Select words on the page, where they stand in one line, with the mouse."""
        reader, opened = self.program.window.reader, self.program.desk.speech
        at = opened.body.find(words) if opened else -1
        if at < 0:
            raise Failure("these words are not on the page")
        span = Span(at, at + len(words))
        self.program.commands.reading.jump_to_offset(at)
        self.wait()
        box = reader.boxes(span)[0].translated(0, -reader.verticalScrollBar().value())
        y = round(box.center().y())
        start, end = QPoint(round(box.left()) + 1, y), QPoint(round(box.right()) - 1, y)
        port = reader.viewport()
        _mouse(port, QEvent.Type.MouseButtonPress, start)
        _mouse(port, QEvent.Type.MouseMove, (start + end) / 2)
        _mouse(port, QEvent.Type.MouseMove, end)
        _mouse(port, QEvent.Type.MouseButtonRelease, end)
        self.wait()
        if reader.selected_span() != span:
            raise Failure("other words were selected")

    def click(self, words: str) -> None:
        """Click on the first button, label or row that says these words and is not covered."""
        found: list[tuple[QWidget, QPoint]] = []
        self._until(lambda: bool(found or found.extend(_places(words))), "nothing to click says so")
        widget, point = found[0]
        _mouse(widget, QEvent.Type.MouseButtonPress, point)
        _mouse(widget, QEvent.Type.MouseButtonRelease, point)
        self.wait()

    def see(self, words: str) -> None:
        """Wait until these words are to be seen somewhere, on the page too."""
        self._until(lambda: any(words in text for text in seen()), "this is not to be seen")

    def shot(self, file: str) -> None:
        """Write a picture: of the screen where there is one, else of the window."""
        window = self.program.window
        on_screen = QApplication.platformName() == "xcb"
        picture = window.screen().grabWindow(0) if on_screen else window.grab()
        if not picture.save(file):
            raise Failure("the picture could not be written")

    def _until(self, done: Callable[[], bool], complaint: str) -> None:
        waited = 0
        while not done():
            if waited > self._patience:
                raise Failure(complaint)
            _pause(_STEP)
            waited += _STEP


def seen() -> Iterator[str]:
    """Every text that is to be seen in a window of the program, also in rows that must be scrolled to."""
    for widget in _visible():
        if isinstance(widget, QAbstractItemView) and widget.model():
            yield from (text for _, text in _rows(widget.model(), QModelIndex()))
        yield from _texts(widget)


def _visible() -> Iterator[QWidget]:
    for top in QApplication.topLevelWidgets():
        if top.isVisible():
            yield top
            yield from (widget for widget in top.findChildren(QWidget) if widget.isVisible())


def _texts(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.toPlainText()
    if widget.isWindow():
        yield widget.windowTitle()


def _rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[tuple[QModelIndex, str]]:
    for row in range(min(model.rowCount(parent), _ROWS)):
        # The count of a list's columns is hidden from us; it is one.
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                yield index, str(index.data(role) or "")
        if not isinstance(model, QAbstractListModel):
            yield from _rows(model, model.index(row, 0, parent))


def _places(words: str) -> Iterator[tuple[QWidget, QPoint]]:
    """Where a person could click on something that says `words`."""
    for widget in _visible():
        if isinstance(widget, QAbstractItemView) and widget.model():
            for index, text in _rows(widget.model(), QModelIndex()):
                if words in text:
                    widget.scrollTo(index)
                    place = (widget.viewport(), widget.visualRect(index).center())
                    if _reachable(*place):
                        yield place
        elif isinstance(widget, QLabel | QAbstractButton) and widget.isEnabled():
            place = (widget, widget.rect().center())
            if any(words in text for text in _texts(widget)) and _reachable(*place):
                yield place


def _reachable(widget: QWidget, point: QPoint) -> bool:
    """Whether a click there gets to the widget: nothing lies over it, and no dialog holds its window."""
    top = widget.window()
    holds = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if holds is not None and holds is not top:
        return False
    struck = top.childAt(widget.mapTo(top, point))
    return struck is widget or (struck is not None and widget.isAncestorOf(struck))


def _shortcut(focus: QWidget, wanted: QKeySequence) -> QAction | QShortcut | None:
    """What these keys set off where `focus` is."""
    top = focus.window()
    if top.windowType() == Qt.WindowType.Popup:
        return None
    for action in top.findChildren(QAction):
        if action.isEnabled() and wanted in action.shortcuts():
            return action
    for shortcut in top.findChildren(QShortcut):
        if shortcut.isEnabled() and shortcut.key() == wanted and _within(shortcut, focus):
            return shortcut
    return None


def _within(shortcut: QShortcut, focus: QWidget) -> bool:
    """Whether a shortcut works where `focus` is."""
    home = shortcut.parent()
    context = shortcut.context()
    if not isinstance(home, QWidget) or not home.isVisible():
        return False
    if context == Qt.ShortcutContext.WidgetShortcut:
        return home is focus
    if context == Qt.ShortcutContext.WidgetWithChildrenShortcut:
        return home is focus or home.isAncestorOf(focus)
    return True


def _key(kind: QEvent.Type, keys: str) -> QKeyEvent:
    """An event for keys such as "Ctrl+Return"."""
    pressed: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[reportIndexIssue]
    letter = keys if len(keys) == 1 else ""
    return QKeyEvent(kind, pressed.key(), pressed.keyboardModifiers(), letter)


def _focus() -> QWidget:
    """What the next key goes to."""
    window = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    window = window or QApplication.activeWindow()
    focused = QApplication.focusWidget() or (window.focusWidget() if window else None)
    found = focused or window
    if found is None:
        raise Failure("nothing has the focus")
    return found


def _mouse(widget: QWidget, kind: QEvent.Type, point: QPoint) -> None:
    place = QPointF(point)
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else _LEFT
    moved = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else _LEFT
    event = QMouseEvent(
        kind, place, QPointF(widget.mapToGlobal(point)), moved, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)


def _pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
