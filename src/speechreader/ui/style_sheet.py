"""The style sheet template; `$token` stands for a colour of the theme. No colour is written here."""

from __future__ import annotations

STYLE_SHEET = """
* { outline: none; }
QWidget { font-size: 13px; color: $text_1; }
QMainWindow, QDialog { background: $panel; }
QToolTip { background: $raised; color: $text_1; border: 1px solid $line_firm; padding: 4px 8px; }

QMenuBar { background: $window; border: none; border-bottom: 1px solid $line_soft; }
QMenuBar::item { padding: 5px 10px; margin: 4px 2px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; }
QMenu { background: $raised; border: 1px solid $line_firm; padding: 5px 6px; }
QMenu::item { padding: 5px 22px 5px 10px; min-height: 18px; border-radius: 4px; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $line_control; }
QMenu::separator { height: 1px; background: $line_soft; margin: 5px 10px; }

QFrame#panel, QWidget#panel { background: $panel; }
QFrame#strip { background: $panel; border: none; border-bottom: 1px solid $line_soft; }
QFrame#statusLine { background: $window; border: none; border-top: 1px solid $line_soft; }
QFrame#statusLine QLabel { color: $text_2; font-size: 12px; }
QFrame#page { background: $page; }
QLabel#panelTitle { font-weight: bold; }
QLabel#count, QLabel#secondary { color: $text_3; font-size: 12px; }
QLabel#help { color: $text_2; }
QLabel#dialogTitle { font-size: 16px; font-weight: bold; }
QLabel#warn { color: $warn; }
QFrame#warnCard { background: $warn_ground; border: 1px dashed $warn; border-radius: 6px; }
QFrame#warnCard QLabel { color: $warn; }
QFrame#line { background: $line_soft; border: none; max-height: 1px; min-height: 1px; }
QFrame#upright { background: $line_firm; border: none; max-width: 1px; min-width: 1px; }

QSplitter::handle { background: $line_soft; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; background: $line_firm; }
QSplitter::handle:hover { background: $accent; }

QToolButton { border: none; border-radius: 6px; background: transparent; padding: 0;
  min-width: 28px; min-height: 28px; max-height: 28px; }
QToolButton:hover { background: $hover; }
QToolButton:checked, QToolButton:pressed { background: $selected; }
QToolButton:focus { border: 2px solid $accent; }
QToolButton::menu-indicator { image: none; }
QLineEdit > QToolButton, QLineEdit > QToolButton:hover { min-width: 18px; max-width: 18px; min-height: 18px;
  max-height: 18px; background: transparent; }
QToolButton#link { color: $accent; min-width: 0; padding: 0 6px; }

QPushButton { background: $raised; border: 1px solid $line_firm; border-radius: 6px; padding: 0 14px;
  min-height: 26px; max-height: 26px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $selected; }
QPushButton:disabled { color: $line_control; background: $panel; }
QPushButton:focus { border: 2px solid $accent; padding: 0 13px; min-height: 24px; max-height: 24px; }
QPushButton#main { font-weight: bold; }
QPushButton:default { background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton:default:hover { background: $accent; }
QPushButton:default:disabled { background: $panel; color: $line_control; border: 1px solid $line_firm; }
QPushButton:default:focus { border: 2px solid $text_1; }
QPushButton#link { border: none; background: transparent; color: $accent; padding: 0 6px; }
QPushButton#link:hover { background: $hover; }
QPushButton#link:focus { border: 2px solid $accent; padding: 0 4px; }
QPushButton#chip { border-radius: 11px; padding: 0 10px; min-height: 20px; max-height: 20px; font-size: 12px;
  background: $raised; color: $text_2; }
QPushButton#chip:hover { background: $hover; }
QPushButton#chip:checked { background: $selected; border: 1px solid $accent; color: $text_1; }
QPushButton#chip:focus { border: 1px solid $accent; }
QPushButton#card { border-radius: 8px; text-align: left; max-height: 68px; min-height: 66px; padding: 0; }
QPushButton#card:hover { background: $hover; }
QPushButton#card:focus { border: 2px solid $accent; }
QPushButton#card QLabel { background: transparent; }
QLabel#keyCap { background: $panel; color: $text_3; border: 1px solid $line_firm; border-radius: 4px;
  padding: 0 5px; font-size: 11px; }

QLineEdit, QPlainTextEdit, QComboBox { background: $field; border: 1px solid $line_firm;
  border-radius: 6px; padding: 0 8px; selection-background-color: $selected; selection-color: $text_1; }
QLineEdit, QComboBox { min-height: 26px; max-height: 26px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid $accent;
  padding: 0 7px; }
QLineEdit:focus, QComboBox:focus { min-height: 24px; max-height: 24px; }
QPlainTextEdit { padding: 6px 8px; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: none; width: 0; height: 0; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line_firm;
  selection-background-color: $selected; selection-color: $text_1; padding: 4px 0; }
QCheckBox { spacing: 8px; }
QListView, QTreeView { background: $panel; border: none; }
QListView#page, QTreeView#page { background: $page; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar::handle:vertical { background: $line_firm; border-radius: 3px; min-height: 32px; margin: 2px 3px 2px 2px; }
QScrollBar::handle:vertical:hover { background: $line_control; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle:horizontal { background: $line_firm; border-radius: 3px; min-width: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QFrame#toast { background: $raised; border: 1px solid $line_firm; border-bottom: 2px solid $shade;
  border-radius: 8px; }
QFrame#toast QLabel { background: transparent; }
QFrame#popup, QFrame#floatingNote { background: $raised; border: 1px solid $line_firm; border-bottom: 2px solid $shade;
  border-radius: 8px; }
QFrame#popup QWidget#popupTools, QFrame#popup QLabel, QFrame#floatingNote QLabel { background: transparent; }
QFrame#popup QFrame#upright { background: $line_soft; }
QFrame#popup QFrame#line { background: $line_soft; }
QToolButton#popupTool { padding: 0 5px; min-width: 20px; }
QToolButton#popupTool:hover, QToolButton#popupRow:hover { background: $hover; }
QToolButton#popupTool[pointed="true"], QToolButton#popupRow[pointed="true"] { background: $selected; }
QToolButton#popupRow { padding: 0 10px; min-width: 180px; }
QFrame#noteEditor { background: transparent; border: none; }
QPlainTextEdit#noteText { background: $field; }
QLineEdit#tagField { min-height: 22px; max-height: 22px; font-size: 12px; border-radius: 4px; padding: 0 6px; }
QLineEdit#tagField:focus { min-height: 20px; max-height: 20px; padding: 0 5px; }
QPushButton#tagChip { background: $tag; color: $text_2; border: none; border-radius: 4px; padding: 0 7px;
  font-size: 11px; min-height: 20px; max-height: 20px; }
QPushButton#tagChip:hover { background: $hover; }
QPushButton#tagChip:focus { border: 1px solid $accent; }
QPushButton#footHead { border: none; border-radius: 0; background: $panel; color: $warn; text-align: left;
  padding: 0 14px; font-size: 12px; }
QPushButton#footHead:hover { background: $hover; }
QLabel#warnTitle { font-size: 18px; color: $warn; }
QListWidget#offers { background: $raised; border: 1px solid $line_firm; border-radius: 6px; padding: 3px; }
QListWidget#offers::item { padding: 4px 8px; }
QListWidget#offers::item:selected, QListWidget#offers::item:hover { background: $selected; color: $text_1; }
QPlainTextEdit#passage { background: $page; border: none; padding: 0; color: $body; font-size: 17px; }
QPlainTextEdit#passage:focus { border: none; padding: 0; }
QTableWidget { background: $field; gridline-color: $line_soft; border: 1px solid $line_firm; }
QHeaderView::section { background: $panel; border: none; border-bottom: 1px solid $line_firm; padding: 4px 6px; }
QLabel#emptyTitle { font-size: 18px; color: $text_1; }
QFrame#palette { background: $raised; border: 1px solid $line_firm; border-bottom: 2px solid $shade;
  border-radius: 8px; }
QFrame#palette QListView { background: $raised; }
"""
