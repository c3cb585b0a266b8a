"""All keys on one sheet, built from the action table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QWidget

from speechreader.app.actions import ACTIONS, MENUS, full_title_of
from speechreader.app.language import QT_TRANSLATE_NOOP, translate
from speechreader.ui.dialogs.base import Dialog
from speechreader.ui.widgets.buttons import KeyCap, key_text
from speechreader.ui.widgets.text import PlainLabel

#: Keys that belong to a panel, not to an action.
PANEL_KEYS = (
    ("Space", QT_TRANSLATE_NOOP("shortcuts", "Page: one screen on; with Shift one back")),
    ("Home", QT_TRANSLATE_NOOP("shortcuts", "Page: to the beginning; End to the end")),
    ("]", QT_TRANSLATE_NOOP("shortcuts", "Chosen mark: its end on; [ back; with Shift its start")),
    ("Ctrl+Return", QT_TRANSLATE_NOOP("shortcuts", "Note: done; it is kept as you type")),
    ("Return", QT_TRANSLATE_NOOP("shortcuts", "Lists: open, or go there")),
    ("Del", QT_TRANSLATE_NOOP("shortcuts", "Library: remove; outline: not a heading")),
    ("Down", QT_TRANSLATE_NOOP("shortcuts", "Filter: on into the list")),
    ("Esc", QT_TRANSLATE_NOOP("shortcuts", "Clear the filter, close what lies on top")),
)
_COLUMNS = 2


class Shortcuts(Dialog):
    """Groups by menu, in two columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, translate("shortcuts", "Keys"), 860)
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setSpacing(36)
        columns.setContentsMargins(0, 0, 8, 0)
        groups = [(translate("actions", menu.title), _rows(menu.id)) for menu in MENUS]
        panel_rows = [((keys,), translate("shortcuts", text)) for keys, text in PANEL_KEYS]
        groups.append((translate("shortcuts", "Panels"), panel_rows))
        for part in _halves([group for group in groups if group[1]]):
            columns.addLayout(self._column(part), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(sheet)
        area.setMinimumHeight(520)
        self.body.addWidget(area)
        self.add_button(translate("shortcuts", "Close"), main=True).clicked.connect(self.accept)

    def _column(self, groups: list[tuple[str, list[tuple[tuple[str, ...], str]]]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(5)
        row = 0
        for title, rows in groups:
            grid.addWidget(PlainLabel(title, "panelTitle"), row, 0, 1, 2)
            row += 1
            for keys, text in rows:
                grid.addWidget(PlainLabel(text, "help", wrap=True), row, 0)
                grid.addWidget(_caps(keys), row, 1)
                row += 1
            grid.setRowMinimumHeight(row, 10)
            row += 1
        grid.setRowStretch(row, 1)
        grid.setColumnStretch(0, 1)
        return grid


def _rows(menu: str) -> list[tuple[tuple[str, ...], str]]:
    return [(a.shortcuts, full_title_of(a)) for a in ACTIONS if a.menu == menu and a.shortcuts]


def _halves(
    groups: list[tuple[str, list[tuple[tuple[str, ...], str]]]],
) -> list[list[tuple[str, list[tuple[tuple[str, ...], str]]]]]:
    total, seen = sum(len(rows) + 2 for _, rows in groups), 0
    halves: list[list[tuple[str, list[tuple[tuple[str, ...], str]]]]] = [[], []]
    for group in groups:
        halves[0 if seen + len(group[1]) / 2 < total / _COLUMNS else 1].append(group)
        seen += len(group[1]) + 2
    return halves


def _caps(keys: tuple[str, ...]) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addStretch()
    for key in keys:
        row.addWidget(KeyCap(key_text(key)), 0, Qt.AlignmentFlag.AlignVCenter)
    return holder
