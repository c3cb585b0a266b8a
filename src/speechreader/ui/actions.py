"""The action table made into QActions, and the menus built from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from speechreader.app.actions import ACTIONS, BY_ID, MENUS, Action, When, help_of, title_of
from speechreader.app.language import translate
from speechreader.app.settings import PRESET, THEME, Settings
from speechreader.ui import icons
from speechreader.ui.look import Look
from speechreader.ui.widgets.buttons import key_text

_NATIVE = QKeySequence.SequenceFormat.NativeText
#: The settings whose values are actions.
_CHOSEN = {setting.key: setting for setting in (THEME, PRESET)}
Handlers = Mapping[str, Callable[[], object]]


class Actions(QObject):
    """One QAction for each row of the table, with `handlers` (by id) behind them.

    Their keys work in the whole window `owner`, those of the rows `on_page` only while `page` has the focus.
    """

    def __init__(self, owner: QWidget, page: QWidget, settings: Settings, look: Look) -> None:
        super().__init__(owner)
        self._owner, self._page, self._settings, self._look = owner, page, settings, look
        self._groups: dict[str, QActionGroup] = {}
        self._handlers: Handlers = {}
        self._dressed = False
        self._actions = {action.id: self._make(action) for action in ACTIONS}
        look.changed.connect(self._recolour)

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def connect_handlers(self, handlers: Handlers) -> None:
        """Put a handler behind each action; actions that choose the value of a setting have theirs already."""
        self._handlers = handlers

    def run(self, action_id: str) -> None:
        """Do what the action does."""
        choice = BY_ID[action_id].choice
        if choice:
            key, _, value = choice.partition("=")
            self._settings.set(_CHOSEN[key], value)
        else:
            self._handlers[action_id]()

    def refresh(self, facts: Iterable[When]) -> None:
        """Enable the actions whose condition is among `facts`."""
        true = {When.ALWAYS, *facts}
        for action in ACTIONS:
            self._actions[action.id].setEnabled(action.when in true)

    def check(self, action_id: str, on: bool) -> None:
        """Show whether what the action switches is on."""
        self._actions[action_id].setChecked(on)

    def check_choices(self) -> None:
        """Show which values the settings have."""
        for action in ACTIONS:
            key, _, value = action.choice.partition("=")
            if key:
                self._actions[action.id].setChecked(self._settings.get(_CHOSEN[key]) == value)

    def fill(self, bar: QMenuBar) -> None:
        """Build the menu bar from the table."""
        for menu in MENUS:
            rows = [action for action in ACTIONS if action.menu == menu.id]
            self.fill_menu(bar.addMenu(translate("actions", menu.title)), rows)

    def fill_menu(self, menu: QMenu, rows: Iterable[Action]) -> QMenu:
        """Put `rows` of the table into a menu, with lines between groups and submenus where the table says so."""
        group, submenus = None, dict[str, QMenu]()
        for row in rows:
            if group is not None and row.group != group:
                menu.addSeparator()
            group = row.group
            if row.submenu and row.submenu not in submenus:
                submenus[row.submenu] = menu.addMenu(translate("actions", row.submenu))
            submenus.get(row.submenu, menu).addAction(self._actions[row.id])
        return menu

    def menu(self, parent: QWidget, *ids: str) -> QMenu:
        """A menu of single actions; an empty id is a line."""
        menu = QMenu(parent)
        for action_id in ids:
            if action_id:
                menu.addAction(self._actions[action_id])
            else:
                menu.addSeparator()
        return menu

    def _make(self, row: Action) -> QAction:
        action = QAction(_words(row), self._owner)
        action.setObjectName(row.id)
        action.setStatusTip(help_of(row))
        action.setToolTip(help_of(row))
        action.setShortcuts([QKeySequence(keys) for keys in row.shortcuts])
        context = Qt.ShortcutContext
        action.setShortcutContext(context.WidgetShortcut if row.on_page else context.WindowShortcut)
        action.setCheckable(row.check or bool(row.choice))
        if row.choice:
            key = row.choice.partition("=")[0]
            self._groups.setdefault(key, QActionGroup(self)).addAction(action)
        action.triggered.connect(lambda _=False, name=row.id: self.run(name))
        (self._page if row.on_page else self._owner).addAction(action)
        return action

    def dress(self) -> None:
        """Give the menu items their icons; nobody sees these before the first words are on the page."""
        self._dressed = True
        self._recolour()

    def _recolour(self) -> None:
        if not self._dressed:
            return
        for row in ACTIONS:
            if row.icon and not self._actions[row.id].isCheckable():
                self._actions[row.id].setIcon(icons.icon(row.icon, self._look.theme))


def _words(row: Action) -> str:
    """The title; with the key behind a tab where a menu would write it in another way than the key caps."""
    title = title_of(row).replace("&", "&&")
    keys = row.shortcuts[0] if row.shortcuts else ""
    shown = key_text(keys)
    return title if shown == QKeySequence(keys).toString(_NATIVE) else f"{title}\t{shown}"
