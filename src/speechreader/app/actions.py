"""Actions (命令): one table from which menus, palette, shortcut sheet and tooltips are built."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from speechreader.app.language import QT_TRANSLATE_NOOP, translate


class When(Enum):
    """The conditions under which an action can be used."""

    ALWAYS = "always"
    SPEECH = "a speech is open"
    SELECTED = "words are selected on the page"
    ROW = "a speech is chosen in the library"
    HEADING = "a heading is chosen in the outline"
    DOUBTFUL = "a doubtful heading is chosen in the outline"
    CAN_UNDO = "there is a step to undo"
    CAN_REDO = "there is a step to redo"
    CAN_GO_BACK = "there is a place to go back to"
    CAN_GO_FORWARD = "there is a place to go forward to"


@dataclass(frozen=True, slots=True)
class Menu:
    """One menu of the menu bar."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a person can do.

    `group` parts a menu by lines; `check` says that it is on or off; `choice` is "setting=value" for one of several
    values of a setting; `submenu` names the title it stands under.
    """

    id: str
    title: str
    menu: str
    help: str
    shortcuts: tuple[str, ...] = ()
    when: When = When.ALWAYS
    icon: str = ""
    group: int = 0
    check: bool = False
    choice: str = ""
    submenu: str = ""


# fmt: off
MENUS = (
    Menu("file", QT_TRANSLATE_NOOP("actions", "File")),
    Menu("edit", QT_TRANSLATE_NOOP("actions", "Edit")),
    Menu("read", QT_TRANSLATE_NOOP("actions", "Read")),
    Menu("outline", QT_TRANSLATE_NOOP("actions", "Outline")),
    Menu("tools", QT_TRANSLATE_NOOP("actions", "Tools")),
    Menu("help", QT_TRANSLATE_NOOP("actions", "Help")),
)

_MARK = QT_TRANSLATE_NOOP("actions", "Mark as heading")
_THEME = QT_TRANSLATE_NOOP("actions", "Theme")
_PRESET = QT_TRANSLATE_NOOP("actions", "Typesetting")

ACTIONS = (
    # File
    Action("import-files", QT_TRANSLATE_NOOP("actions", "Import files…"), "file",
           QT_TRANSLATE_NOOP("actions", "Take text files into the library."), ("Ctrl+O",), icon="import"),
    Action("import-folder", QT_TRANSLATE_NOOP("actions", "Import a folder…"), "file",
           QT_TRANSLATE_NOOP("actions", "Take all texts of a folder into the library."),
           ("Ctrl+Shift+O",), icon="folder"),
    Action("import-clipboard", QT_TRANSLATE_NOOP("actions", "Paste as a speech"), "file",
           QT_TRANSLATE_NOOP("actions", "Make a speech of the text on the clipboard."), ("Ctrl+V",), icon="paste"),
    Action("information", QT_TRANSLATE_NOOP("actions", "Information…"), "file",
           QT_TRANSLATE_NOOP("actions", "See and correct title, speaker, date, occasion and source."),
           ("Ctrl+I",), When.ROW, "information", 1),
    Action("remove", QT_TRANSLATE_NOOP("actions", "Remove from the library"), "file",
           QT_TRANSLATE_NOOP("actions", "Take the speech out of the library; this can be undone."),
           (), When.ROW, "remove", 1),
    Action("quit", QT_TRANSLATE_NOOP("actions", "Quit"), "file",
           QT_TRANSLATE_NOOP("actions", "Close the window; place and layout are kept."), ("Ctrl+Q",), group=2),
    # Edit
    Action("undo", QT_TRANSLATE_NOOP("actions", "Undo"), "edit",
           QT_TRANSLATE_NOOP("actions", "Take back the last change in the library."),
           ("Ctrl+Z",), When.CAN_UNDO, "undo"),
    Action("redo", QT_TRANSLATE_NOOP("actions", "Redo"), "edit",
           QT_TRANSLATE_NOOP("actions", "Make the change again that was undone."),
           ("Ctrl+Shift+Z", "Ctrl+Y"), When.CAN_REDO, "redo"),
    Action("copy", QT_TRANSLATE_NOOP("actions", "Copy"), "edit",
           QT_TRANSLATE_NOOP("actions", "Copy the selected words."), ("Ctrl+C",), When.SELECTED, "copy", 1),
    Action("select-all", QT_TRANSLATE_NOOP("actions", "Select all"), "edit",
           QT_TRANSLATE_NOOP("actions", "Select the whole speech."), ("Ctrl+A",), When.SPEECH, "", 1),
    Action("filter-library", QT_TRANSLATE_NOOP("actions", "Filter the library"), "edit",
           QT_TRANSLATE_NOOP("actions", "Type a part of a title, a speaker, a date or an occasion."),
           ("Ctrl+L",), icon="filter", group=2),
    Action("filter-outline", QT_TRANSLATE_NOOP("actions", "Filter the outline"), "edit",
           QT_TRANSLATE_NOOP("actions", "Type a part of a heading."), ("Ctrl+Shift+L",), When.SPEECH, "search", 2),
    # Read
    Action("back", QT_TRANSLATE_NOOP("actions", "Back"), "read",
           QT_TRANSLATE_NOOP("actions", "Go back to the place before the last jump."),
           ("Alt+Left",), When.CAN_GO_BACK, "back"),
    Action("forward", QT_TRANSLATE_NOOP("actions", "Forward"), "read",
           QT_TRANSLATE_NOOP("actions", "Go forward again."), ("Alt+Right",), When.CAN_GO_FORWARD, "forward"),
    Action("next-heading", QT_TRANSLATE_NOOP("actions", "Next heading"), "read",
           QT_TRANSLATE_NOOP("actions", "Go to the next heading."), ("Alt+Down",), When.SPEECH, "down"),
    Action("previous-heading", QT_TRANSLATE_NOOP("actions", "Previous heading"), "read",
           QT_TRANSLATE_NOOP("actions", "Go to the heading before."), ("Alt+Up",), When.SPEECH, "up"),
    Action("larger", QT_TRANSLATE_NOOP("actions", "Larger text"), "read",
           QT_TRANSLATE_NOOP("actions", "Make the text of the page larger."), ("Ctrl++", "Ctrl+="), group=1),
    Action("smaller", QT_TRANSLATE_NOOP("actions", "Smaller text"), "read",
           QT_TRANSLATE_NOOP("actions", "Make the text of the page smaller."), ("Ctrl+-",), group=1),
    Action("normal-size", QT_TRANSLATE_NOOP("actions", "Normal text size"), "read",
           QT_TRANSLATE_NOOP("actions", "Go back to 19 pixels."), ("Ctrl+0",), group=1),
    Action("wider", QT_TRANSLATE_NOOP("actions", "Wider column"), "read",
           QT_TRANSLATE_NOOP("actions", "Two more characters in a line."), ("Ctrl+Alt++", "Ctrl+Alt+="), group=1),
    Action("narrower", QT_TRANSLATE_NOOP("actions", "Narrower column"), "read",
           QT_TRANSLATE_NOOP("actions", "Two characters less in a line."), ("Ctrl+Alt+-",), group=1),
    Action("theme-system", QT_TRANSLATE_NOOP("actions", "Like the system"), "read",
           QT_TRANSLATE_NOOP("actions", "Light or dark as the system is."),
           group=2, choice="theme=system", submenu=_THEME),
    Action("theme-light", QT_TRANSLATE_NOOP("actions", "Light"), "read",
           QT_TRANSLATE_NOOP("actions", "Dark letters on white."), group=2, choice="theme=light", submenu=_THEME),
    Action("theme-dark", QT_TRANSLATE_NOOP("actions", "Dark"), "read",
           QT_TRANSLATE_NOOP("actions", "Light letters on a dark page."), group=2, choice="theme=dark", submenu=_THEME),
    Action("theme-paper", QT_TRANSLATE_NOOP("actions", "Paper"), "read",
           QT_TRANSLATE_NOOP("actions", "A warm page."), group=2, choice="theme=paper", submenu=_THEME),
    Action("preset-screen", QT_TRANSLATE_NOOP("actions", "For the screen"), "read",
           QT_TRANSLATE_NOOP("actions", "Song throughout, column as wide as you like."),
           group=2, choice="preset=screen", submenu=_PRESET),
    Action("preset-gongwen", QT_TRANSLATE_NOOP("actions", "Official document (gongwen)"), "read",
           QT_TRANSLATE_NOOP("actions", "Fangsong, Hei and Kai with 28 characters in a line."),
           group=2, choice="preset=gongwen", submenu=_PRESET),
    Action("left-panel", QT_TRANSLATE_NOOP("actions", "Library and outline"), "read",
           QT_TRANSLATE_NOOP("actions", "Show or hide the panel on the left."), ("F9",), icon="left-panel",
           group=3, check=True),
    Action("full-screen", QT_TRANSLATE_NOOP("actions", "Full screen"), "read",
           QT_TRANSLATE_NOOP("actions", "The window and nothing else."), ("F11",), group=3, check=True),
    Action("next-panel", QT_TRANSLATE_NOOP("actions", "Next panel"), "read",
           QT_TRANSLATE_NOOP("actions", "Move the focus to the next panel."), ("F6",), group=3),
    Action("previous-panel", QT_TRANSLATE_NOOP("actions", "Previous panel"), "read",
           QT_TRANSLATE_NOOP("actions", "Move the focus to the panel before."), ("Shift+F6",), group=3),
    # Outline
    *(Action(f"mark-{level}", QT_TRANSLATE_NOOP("actions", "Level {level}"), "outline",
             QT_TRANSLATE_NOOP("actions", "The selected words, or the paragraph being read, are a heading."),
             (f"Ctrl+Alt+{level}",), When.SPEECH, submenu=_MARK) for level in (1, 2, 3, 4)),
    Action("confirm-heading", QT_TRANSLATE_NOOP("actions", "Confirm"), "outline",
           QT_TRANSLATE_NOOP("actions", "The doubtful heading is one."), (), When.DOUBTFUL, "done", 1),
    Action("promote", QT_TRANSLATE_NOOP("actions", "Promote"), "outline",
           QT_TRANSLATE_NOOP("actions", "One level up, towards 一、."), ("Alt+Shift+Left",), When.HEADING, "", 1),
    Action("demote", QT_TRANSLATE_NOOP("actions", "Demote"), "outline",
           QT_TRANSLATE_NOOP("actions", "One level down."), ("Alt+Shift+Right",), When.HEADING, "", 1),
    Action("not-a-heading", QT_TRANSLATE_NOOP("actions", "Not a heading"), "outline",
           QT_TRANSLATE_NOOP("actions", "Take the heading out of the outline; the words stay."),
           ("Ctrl+Alt+0",), When.HEADING, "", 1),
    Action("expand-all", QT_TRANSLATE_NOOP("actions", "Expand all"), "outline",
           QT_TRANSLATE_NOOP("actions", "Show every heading."), (), When.SPEECH, "", 2),
    Action("collapse-all", QT_TRANSLATE_NOOP("actions", "Collapse all"), "outline",
           QT_TRANSLATE_NOOP("actions", "Show the first level only."), (), When.SPEECH, "", 2),
    # Tools
    Action("cleaning", QT_TRANSLATE_NOOP("actions", "What cleaning did"), "tools",
           QT_TRANSLATE_NOOP("actions", "Show or hide the list of what was removed and joined."),
           ("Shift+F9",), icon="right-panel", check=True),
    Action("beside", QT_TRANSLATE_NOOP("actions", "Original beside"), "tools",
           QT_TRANSLATE_NOOP("actions", "Show the original next to the clean text, held level."),
           ("Ctrl+Shift+B",), When.SPEECH, "beside", check=True),
    Action("traces", QT_TRANSLATE_NOOP("actions", "Traces in the text"), "tools",
           QT_TRANSLATE_NOOP("actions", "Mark on the page where something was removed, joined or split."),
           ("Ctrl+Shift+T",), icon="eye", check=True),
    Action("palette", QT_TRANSLATE_NOOP("actions", "Command palette…"), "tools",
           QT_TRANSLATE_NOOP("actions", "Find any command by its name."), ("Ctrl+Shift+P",), icon="search", group=1),
    Action("settings", QT_TRANSLATE_NOOP("actions", "Settings…"), "tools",
           QT_TRANSLATE_NOOP("actions", "Language, theme and typesetting."), ("Ctrl+,",), icon="settings", group=1),
    # Help
    Action("shortcuts", QT_TRANSLATE_NOOP("actions", "Keys"), "help",
           QT_TRANSLATE_NOOP("actions", "All keys on one sheet."), ("?", "F1")),
    Action("about", QT_TRANSLATE_NOOP("actions", "About"), "help",
           QT_TRANSLATE_NOOP("actions", "Versions, and where your data is.")),
)
# fmt: on

BY_ID: dict[str, Action] = {action.id: action for action in ACTIONS}


def title_of(action: Action) -> str:
    """The title of the action in the interface language."""
    return translate("actions", action.title, level=action.id.rpartition("-")[2])


def full_title_of(action: Action) -> str:
    """The title with that of the submenu it stands under."""
    title = title_of(action)
    return f"{translate('actions', action.submenu)} › {title}" if action.submenu else title


def help_of(action: Action) -> str:
    """The sentence that says what the action does, in the interface language."""
    return translate("actions", action.help)
