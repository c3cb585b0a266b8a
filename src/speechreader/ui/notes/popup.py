"""The popup over the page: what can be done with a selection or a mark, without taking the focus from the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from speechreader.app.language import translate
from speechreader.model.annotation import Mark, MarkId
from speechreader.ui import icons
from speechreader.ui.look import Look
from speechreader.ui.notes.marking import is_bookmark
from speechreader.ui.notes.rich import plain_note
from speechreader.ui.notes.shapes import shape_icon
from speechreader.ui.notes.swatch import ColourButton
from speechreader.ui.widgets.text import line, plain_tooltip

#: The popup offers so many colours; all eight are in the menu and on the keys.
OFFERED = 6
HEIGHT = 42
_GAP = 9
_EDGE = 8
_LISTED = 7
_QUOTED = 22
_NOTED = 180
_NOTE_SIDE, _NOTE_TOP = 14, 9


class Tool(NamedTuple):
    """A button of the popup: icon, name, what it does; `words` says that the name stands beside the icon."""

    icon: str
    name: str
    act: Callable[[], object]
    words: bool = False
    menu: QMenu | None = None


class Popup(QFrame):
    """Lies over `ground` near a point; Esc, a click beside it or a scroll closes it.

    `coloured` carries a colour, `picked` a mark of a list. While it is shown, ← → and Enter of the `page` walk its
    buttons; every other key stays with the page.
    """

    coloured = Signal(int)
    picked = Signal(object)

    def __init__(self, look: Look, page: QWidget, ground: QWidget) -> None:
        super().__init__(ground)
        self.setObjectName("popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("popup", "What can be done here"))
        self._look, self._page, self._ground = look, page, ground
        self._buttons: list[QAbstractButton] = []
        self._at = -1
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        page.installEventFilter(self)
        ground.window().installEventFilter(self)
        self.hide()

    # What it shows

    def show_tools(
        self,
        names: Sequence[str],
        ringed: int,
        groups: Sequence[Sequence[Tool]],
        at: QPoint,
        *,
        note: str = "",
        write: Callable[[], object] = lambda: None,
    ) -> None:
        """Colours by `names` with one of them `ringed` (0 for none), then the tools in groups, near `at` (global).

        Under them the `note`, and a click on it does `write`.
        """
        self._clear()
        row = self._row()
        for colour, name in enumerate(names, 1):
            button = ColourButton(self._look, colour, name)
            button.set_ringed(colour == ringed)
            button.clicked.connect(lambda _=False, which=colour: self._colour(which))
            self._put(row, button)
        for group in groups:
            if row.count():
                row.addWidget(_bar())
            for tool in group:
                self._put(row, self._tool(tool))
        if note.strip():
            self._column.addWidget(line())
            self._column.addWidget(self._note(note, write))
        self._appear(at)

    def show_list(self, marks: Sequence[Mark], at: QPoint) -> None:
        """Several marks lie over one another: which one is meant?"""
        self._clear()
        self._column.setContentsMargins(5, 5, 5, 5)
        for mark in marks[:_LISTED]:
            button = QToolButton()
            button.setObjectName("popupRow")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setText(quoted(mark).replace("&", "&&"))
            button.setIcon(mark_icon(mark, self._look))
            button.setIconSize(QSize(18, 10))
            button.clicked.connect(lambda _=False, which=mark.id: self._pick(which))
            self._buttons.append(button)
            self._column.addWidget(button)
        self._appear(at)

    def contextMenuEvent(self, event: object) -> None:
        """None: the page under it would show its own."""

    # Where it stands and when it goes

    def _appear(self, at: QPoint) -> None:
        self._column.activate()
        self.setFixedSize(self._column.sizeHint())
        ground, size = self._ground, self.size()
        spot = ground.mapFromGlobal(at)
        page = QRect(self._page.mapTo(ground, QPoint()), self._page.size())
        left = min(
            max(spot.x() - size.width(), page.left() + _EDGE), page.right() - size.width() - _EDGE
        )
        top = spot.y()
        if top + size.height() > page.bottom() - _EDGE:
            top = max(page.top() + _EDGE, self._above - size.height() - _GAP)
        self.move(left, top)
        self.show()
        self.raise_()

    #: Where it may flip to: the top of the words it is about, in the ground's pixels.
    _above = 0

    def flip_above(self, top: QPoint) -> None:
        """The words start at this height (global); the popup stands over them where there is no room below."""
        self._above = self._ground.mapFromGlobal(top).y()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the page while this is shown; and the window's size."""
        if self.isHidden():
            return False
        if watched is self._page and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() == QEvent.Type.Resize and watched is self._ground.window():
            self.hide()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        kind, key = event.type(), event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or key not in _KEYS:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at < 0:
            return False
        if kind == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if kind != QEvent.Type.KeyPress:
            return False
        if key == Qt.Key.Key_Escape:
            self.hide()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._buttons[self._at].click()
        else:
            self._point(self._at + (1 if key == Qt.Key.Key_Right else -1))
        return True

    def _point(self, at: int) -> None:
        self._at = at % len(self._buttons)
        for i, button in enumerate(self._buttons):
            if isinstance(button, ColourButton):
                button.set_pointed(i == self._at)
            else:
                button.setProperty("pointed", i == self._at)
                button.style().unpolish(button)
                button.style().polish(button)

    # Building

    def _clear(self) -> None:
        self.hide()  # what is put into a visible layout counts only later
        self._buttons, self._at = [], -1
        self._column.setContentsMargins(0, 0, 0, 0)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _row(self) -> QHBoxLayout:
        holder = QWidget()
        holder.setObjectName("popupTools")
        holder.setFixedHeight(HEIGHT - 3)
        row = QHBoxLayout(holder)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(2)
        self._column.addWidget(holder)
        return row

    def _put(self, row: QHBoxLayout, button: QAbstractButton) -> None:
        self._buttons.append(button)
        row.addWidget(button)

    def _tool(self, tool: Tool) -> QToolButton:
        button = QToolButton()
        button.setObjectName("popupTool")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIcon(icons.icon(tool.icon, self._look.theme))
        button.setIconSize(icons.icon_size())
        button.setToolTip(plain_tooltip(tool.name))
        button.setAccessibleName(tool.name)
        if tool.words:
            button.setText(tool.name)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if tool.menu is not None:
            menu = tool.menu
            menu.setParent(button, menu.windowFlags())
            menu.triggered.connect(self.hide)
            button.clicked.connect(
                lambda: menu.popup(button.mapToGlobal(QPoint(0, button.height())))
            )
        else:
            button.clicked.connect(lambda: self._act(tool.act))
        return button

    def _note(self, note: str, write: Callable[[], object]) -> NoteRow:
        row = NoteRow(self._look, plain_note(note), self._column.sizeHint().width())
        row.clicked.connect(lambda: self._act(write))
        return row

    def _act(self, act: Callable[[], object]) -> None:
        self.hide()
        act()

    def _colour(self, colour: int) -> None:
        self.hide()
        self.coloured.emit(colour)

    def _pick(self, mark: MarkId) -> None:
        self.hide()
        self.picked.emit(mark)


class NoteRow(QAbstractButton):
    """The words of a note under the tools, `width` px wide; a click is for writing on."""

    def __init__(self, look: Look, words: str, width: int) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("popupNote")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(words)
        self._shown = words if len(words) <= _NOTED else f"{words[:_NOTED]}…"
        room = QRect(0, 0, width - 2 * _NOTE_SIDE, 1000)
        metrics = QFontMetrics(look.font(13))
        tall = metrics.boundingRect(room, _WRAP, self._shown).height()
        self.setFixedSize(width, tall + 2 * _NOTE_TOP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, on the ground of a row where the pointer is on them."""
        theme = self._look.theme
        with QPainter(self) as painter:
            if self.underMouse():
                painter.fillRect(self.rect().adjusted(4, 3, -4, -4), QColor(theme.hover))
            painter.setFont(self._look.font(13))
            painter.setPen(QColor(theme.text_1))
            room = self.rect().adjusted(_NOTE_SIDE, _NOTE_TOP, -_NOTE_SIDE, 0)
            painter.drawText(room, _WRAP, self._shown)


_WRAP = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value

_KEYS = (
    Qt.Key.Key_Escape,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)


def quoted(mark: Mark, length: int = _QUOTED) -> str:
    """The words of a mark in one line, at most `length` characters of them."""
    words = " ".join(mark.annotation.anchor.quote.exact.split())
    return words if len(words) <= length else f"{words[:length]}…"


def mark_icon(mark: Mark, look: Look) -> QIcon:
    """The shape of a mark, for menus and lists."""
    colour = mark.annotation.colour
    return shape_icon(colour, look.theme.mark(colour).strong, bookmark=is_bookmark(mark))


def _bar() -> QFrame:
    made = line("upright")
    made.setFixedHeight(18)
    return made
