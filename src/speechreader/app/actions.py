"""Actions (命令): one table from which menus, palette, shortcut sheet and tooltips are built."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from speechreader.app.language import QT_TRANSLATE_NOOP, translate


class When(Enum):
    """The conditions under which an action can be used."""

    ALWAYS = "always"
    SPEECH = "a speech is open"
    ALONE = "one speech is on show, not two"
    PANELS = "the panels are on show, not two speeches"
    SELECTED = "words are selected on the page"
    ROW = "a speech is chosen in the library"
    COMPARABLE = "the library has speeches, and they are not compared yet"
    PAIRED = "two speeches were compared and are still there"
    COMPARED = "two speeches are side by side"
    PASSAGE = "a passage of the comparison is chosen"
    LINKABLE = "words are selected on both sides of the comparison"
    HEADING = "a heading is chosen in the outline"
    DOUBTFUL = "a doubtful heading is chosen in the outline"
    MARK = "a mark is chosen on the page"
    MARKABLE = "words are selected, or a mark is chosen"
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
    values of a setting; `submenu` names the title it stands under; the keys of one `on_page` work only while the page
    has the focus.
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
    on_page: bool = False


# fmt: off
MENUS = (
    Menu("file", QT_TRANSLATE_NOOP("actions", "File")),
    Menu("edit", QT_TRANSLATE_NOOP("actions", "Edit")),
    Menu("read", QT_TRANSLATE_NOOP("actions", "Read")),
    Menu("mark", QT_TRANSLATE_NOOP("actions", "Annotate")),
    Menu("outline", QT_TRANSLATE_NOOP("actions", "Outline")),
    Menu("compare", QT_TRANSLATE_NOOP("actions", "Compare")),
    Menu("search", QT_TRANSLATE_NOOP("actions", "Search")),
    Menu("tools", QT_TRANSLATE_NOOP("actions", "Tools")),
    Menu("help", QT_TRANSLATE_NOOP("actions", "Help")),
)

_MARK = QT_TRANSLATE_NOOP("actions", "Mark as heading")
_PASSAGE_IS = QT_TRANSLATE_NOOP("actions", "This passage is")
_REPORTS = QT_TRANSLATE_NOOP("actions", "Save the comparison")
_THEME = QT_TRANSLATE_NOOP("actions", "Theme")
_PRESET = QT_TRANSLATE_NOOP("actions", "Typesetting")
_COLOUR = QT_TRANSLATE_NOOP("actions", "Colour")
_COLOURS = (
    QT_TRANSLATE_NOOP("actions", "Yellow"), QT_TRANSLATE_NOOP("actions", "Green"),
    QT_TRANSLATE_NOOP("actions", "Blue"), QT_TRANSLATE_NOOP("actions", "Pink"),
    QT_TRANSLATE_NOOP("actions", "Purple"), QT_TRANSLATE_NOOP("actions", "Orange"),
    QT_TRANSLATE_NOOP("actions", "Cyan"), QT_TRANSLATE_NOOP("actions", "Grey"),
)

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
    # Find
    Action("find", QT_TRANSLATE_NOOP("actions", "Find in the text…"), "edit",
           QT_TRANSLATE_NOOP("actions", "Find words in the open speech, as you type them."),
           ("Ctrl+F",), When.SPEECH, "search", 2, check=True),
    Action("find-next", QT_TRANSLATE_NOOP("actions", "Find next"), "edit",
           QT_TRANSLATE_NOOP("actions", "Go to the next place where the words stand."),
           ("F3", "Ctrl+G"), When.SPEECH, "down", 2),
    Action("find-previous", QT_TRANSLATE_NOOP("actions", "Find previous"), "edit",
           QT_TRANSLATE_NOOP("actions", "Go to the place before where the words stand."),
           ("Shift+F3", "Ctrl+Shift+G"), When.SPEECH, "up", 2),
    Action("find-lines", QT_TRANSLATE_NOOP("actions", "List the hits as lines"), "edit",
           QT_TRANSLATE_NOOP("actions", "Every hit in this speech on a line of its own, the words in the middle."),
           ("Ctrl+Alt+F",), When.SPEECH, "lines", 2),
    Action("filter-library", QT_TRANSLATE_NOOP("actions", "Filter the library"), "edit",
           QT_TRANSLATE_NOOP("actions", "Type a part of a title, a speaker, a date or an occasion."),
           ("Ctrl+L",), When.PANELS, icon="filter", group=3),
    Action("filter-outline", QT_TRANSLATE_NOOP("actions", "Filter the outline"), "edit",
           QT_TRANSLATE_NOOP("actions", "Type a part of a heading."), ("Ctrl+Shift+L",), When.ALONE, "search", 3),
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
           QT_TRANSLATE_NOOP("actions", "Two more characters in a line."), ("Ctrl+Alt++", "Ctrl+Alt+="),
           When.PANELS, group=1),
    Action("narrower", QT_TRANSLATE_NOOP("actions", "Narrower column"), "read",
           QT_TRANSLATE_NOOP("actions", "Two characters less in a line."), ("Ctrl+Alt+-",), When.PANELS, group=1),
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
           QT_TRANSLATE_NOOP("actions", "Show or hide the panel on the left."), ("F9",), When.PANELS,
           "left-panel", 3, check=True),
    Action("full-screen", QT_TRANSLATE_NOOP("actions", "Full screen"), "read",
           QT_TRANSLATE_NOOP("actions", "The window and nothing else."), ("F11",), group=3, check=True),
    Action("next-panel", QT_TRANSLATE_NOOP("actions", "Next panel"), "read",
           QT_TRANSLATE_NOOP("actions", "Move the focus to the next panel."), ("F6",), group=3),
    Action("previous-panel", QT_TRANSLATE_NOOP("actions", "Previous panel"), "read",
           QT_TRANSLATE_NOOP("actions", "Move the focus to the panel before."), ("Shift+F6",), group=3),
    # Annotate
    Action("highlight", QT_TRANSLATE_NOOP("actions", "Highlight"), "mark",
           QT_TRANSLATE_NOOP("actions", "Highlight the selected words in the colour used last."),
           ("Ctrl+H",), When.MARKABLE, "highlight"),
    Action("underline", QT_TRANSLATE_NOOP("actions", "Underline"), "mark",
           QT_TRANSLATE_NOOP("actions", "Draw a line under the selected words."),
           ("Ctrl+U",), When.MARKABLE, "underline"),
    Action("wavy", QT_TRANSLATE_NOOP("actions", "Wavy underline"), "mark",
           QT_TRANSLATE_NOOP("actions", "Draw a wavy line under the selected words."), (), When.MARKABLE),
    Action("dots", QT_TRANSLATE_NOOP("actions", "Emphasis dots"), "mark",
           QT_TRANSLATE_NOOP("actions", "Put a dot under each of the selected characters."), (), When.MARKABLE),
    *(Action(f"colour-{colour}", name, "mark",
             QT_TRANSLATE_NOOP("actions", "Mark the selected words in this colour, or recolour the chosen mark."),
             (str(colour),), When.MARKABLE, submenu=_COLOUR, on_page=True)
      for colour, name in enumerate(_COLOURS, 1)),
    Action("note", QT_TRANSLATE_NOOP("actions", "Note"), "mark",
           QT_TRANSLATE_NOOP("actions", "Write a note on the selected words or on the chosen mark."),
           ("Ctrl+N",), When.MARKABLE, "note", 1),
    Action("tags", QT_TRANSLATE_NOOP("actions", "Tags…"), "mark",
           QT_TRANSLATE_NOOP("actions", "Tag the selected words or the chosen mark."),
           ("Ctrl+T",), When.MARKABLE, "tag", 1),
    Action("bookmark", QT_TRANSLATE_NOOP("actions", "Bookmark"), "mark",
           QT_TRANSLATE_NOOP("actions", "Put a bookmark at the paragraph being read, or take it away."),
           ("Ctrl+D",), When.SPEECH, "bookmark", 1),
    Action("delete-mark", QT_TRANSLATE_NOOP("actions", "Delete mark"), "mark",
           QT_TRANSLATE_NOOP("actions", "Move the chosen mark with its note to the trash."),
           ("Del",), When.MARK, "remove", 1, on_page=True),
    Action("next-mark", QT_TRANSLATE_NOOP("actions", "Next mark"), "mark",
           QT_TRANSLATE_NOOP("actions", "Go to the next mark of this speech."), ("F7",), When.SPEECH, "down", 2),
    Action("previous-mark", QT_TRANSLATE_NOOP("actions", "Previous mark"), "mark",
           QT_TRANSLATE_NOOP("actions", "Go to the mark before."), ("Shift+F7",), When.SPEECH, "up", 2),
    Action("mark-popup", QT_TRANSLATE_NOOP("actions", "Show the colours"), "mark",
           QT_TRANSLATE_NOOP("actions", "Show what can be done with the selected words or the chosen mark."),
           ("Ctrl+M",), When.MARKABLE, "more", 2),
    Action("copy-quotation", QT_TRANSLATE_NOOP("actions", "Copy as quotation"), "mark",
           QT_TRANSLATE_NOOP("actions", "Copy the words with their source."),
           ("Ctrl+Shift+C",), When.MARKABLE, "copy", 3),
    Action("copy-citation", QT_TRANSLATE_NOOP("actions", "Copy citation (GB/T 7714)"), "mark",
           QT_TRANSLATE_NOOP("actions", "Copy the entry of this speech for a list of references."),
           (), When.SPEECH, "", 3),
    Action("correct-text", QT_TRANSLATE_NOOP("actions", "Correct the text…"), "mark",
           QT_TRANSLATE_NOOP("actions", "Repair the selected words; every mark is carried over."),
           ("F2",), When.SELECTED, "", 3, on_page=True),
    Action("notes-panel", QT_TRANSLATE_NOOP("actions", "Notes"), "mark",
           QT_TRANSLATE_NOOP("actions", "Show or hide the notes beside the text."),
           ("Ctrl+Shift+N",), When.PANELS, icon="right-panel", group=4, check=True),
    Action("overview", QT_TRANSLATE_NOOP("actions", "All marks"), "mark",
           QT_TRANSLATE_NOOP("actions", "List, filter and change the marks of this speech or of the library."),
           ("Ctrl+Shift+M",), When.PANELS, icon="sort", group=4, check=True),
    Action("condensed", QT_TRANSLATE_NOOP("actions", "Read the marks only"), "mark",
           QT_TRANSLATE_NOOP("actions", "Show the marked passages with their notes under their headings."),
           (), When.ALONE, "book", 4),
    Action("review", QT_TRANSLATE_NOOP("actions", "Review marks…"), "mark",
           QT_TRANSLATE_NOOP("actions", "Look at the marks whose place changed with the text."),
           ("Ctrl+Shift+R",), When.PANELS, icon="warn", group=4, check=True),
    Action("manage-tags", QT_TRANSLATE_NOOP("actions", "Manage tags…"), "mark",
           QT_TRANSLATE_NOOP("actions", "Rename, merge and delete tags everywhere."), group=5),
    Action("colour-names", QT_TRANSLATE_NOOP("actions", "Name the colours…"), "mark",
           QT_TRANSLATE_NOOP("actions", "Say what each colour means to you."), group=5),
    Action("trash", QT_TRANSLATE_NOOP("actions", "Trash…"), "mark",
           QT_TRANSLATE_NOOP("actions", "Bring deleted marks and removed speeches back."),
           (), When.PANELS, "", 5, check=True),
    # Outline
    *(Action(f"mark-{level}", QT_TRANSLATE_NOOP("actions", "Level {level}"), "outline",
             QT_TRANSLATE_NOOP("actions", "The selected words, or the paragraph being read, are a heading."),
             (f"Ctrl+Alt+{level}",), When.ALONE, submenu=_MARK) for level in (1, 2, 3, 4)),
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
           QT_TRANSLATE_NOOP("actions", "Show every heading."), (), When.ALONE, "", 2),
    Action("collapse-all", QT_TRANSLATE_NOOP("actions", "Collapse all"), "outline",
           QT_TRANSLATE_NOOP("actions", "Show the first level only."), (), When.ALONE, "", 2),
    # Search
    Action("search", QT_TRANSLATE_NOOP("actions", "Search all speeches…"), "search",
           QT_TRANSLATE_NOOP("actions", "Find every occurrence in the whole library, as you type."),
           ("Ctrl+Shift+F",), icon="search"),
    Action("search-selection", QT_TRANSLATE_NOOP("actions", "Look up the selected words"), "search",
           QT_TRANSLATE_NOOP("actions", "Find the selected words in all speeches."),
           ("Ctrl+Shift+K",), When.SELECTED),
    Action("search-groups", QT_TRANSLATE_NOOP("actions", "Results by speech"), "search",
           QT_TRANSLATE_NOOP("actions", "List the speeches that were found, with their sections."),
           ("Ctrl+Alt+G",), group=1),
    Action("concordance", QT_TRANSLATE_NOOP("actions", "Concordance"), "search",
           QT_TRANSLATE_NOOP("actions", "List every hit on a line of its own, the found words in the middle."),
           ("Ctrl+Alt+K",), group=1),
    Action("search-save", QT_TRANSLATE_NOOP("actions", "Save this search…"), "search",
           QT_TRANSLATE_NOOP("actions", "Keep words, options and filters under a name."), ("Ctrl+Alt+S",), group=2),
    Action("search-csv", QT_TRANSLATE_NOOP("actions", "Save the lines as CSV…"), "search",
           QT_TRANSLATE_NOOP("actions", "Write the lines of the concordance to a file for a spreadsheet."), group=2),
    Action("own-words", QT_TRANSLATE_NOOP("actions", "Own words…"), "search",
           QT_TRANSLATE_NOOP("actions", "Words that are kept whole where words are counted."), group=3),
    Action("search-help", QT_TRANSLATE_NOOP("actions", "How to search"), "search",
           QT_TRANSLATE_NOOP("actions", "The query language, with examples."), group=3),
    # Compare
    Action("compare", QT_TRANSLATE_NOOP("actions", "Compare with…"), "compare",
           QT_TRANSLATE_NOOP("actions", "Lay the open speech beside the one chosen in the library, or another one."),
           ("Ctrl+\\",), When.COMPARABLE, "compare"),
    Action("compare-last", QT_TRANSLATE_NOOP("actions", "Last comparison"), "compare",
           QT_TRANSLATE_NOOP("actions", "Lay the two speeches side by side that were compared last."),
           (), When.PAIRED),
    Action("compare-next", QT_TRANSLATE_NOOP("actions", "Next passage"), "compare",
           QT_TRANSLATE_NOOP("actions", "Go to the next passage that both speeches have."),
           ("F8",), When.COMPARED, "down", 1),
    Action("compare-previous", QT_TRANSLATE_NOOP("actions", "Previous passage"), "compare",
           QT_TRANSLATE_NOOP("actions", "Go to the passage before."), ("Shift+F8",), When.COMPARED, "up", 1),
    Action("compare-partner", QT_TRANSLATE_NOOP("actions", "To the other side"), "compare",
           QT_TRANSLATE_NOOP("actions", "Go to the same passage in the other speech."), (), When.COMPARED, "", 1),
    Action("compare-tie", QT_TRANSLATE_NOOP("actions", "Scroll together"), "compare",
           QT_TRANSLATE_NOOP("actions", "Let both sides follow each other, or not."),
           ("F4",), When.COMPARED, "link", 2),
    Action("compare-swap", QT_TRANSLATE_NOOP("actions", "Swap the two sides"), "compare",
           QT_TRANSLATE_NOOP("actions", "What stood left stands right."), (), When.COMPARED, "swap", 2),
    Action("compare-lists", QT_TRANSLATE_NOOP("actions", "Lists of the comparison"), "compare",
           QT_TRANSLATE_NOOP("actions", "Show or hide passages, sections, figures and what only one side says."),
           (), When.COMPARED, "sort", 2),
    Action("compare-dots", QT_TRANSLATE_NOOP("actions", "Dot plot"), "compare",
           QT_TRANSLATE_NOOP("actions", "See all passages at once, one speech along each axis."),
           (), When.COMPARED, "", 2),
    Action("compare-key-words", QT_TRANSLATE_NOOP("actions", "Key words"), "compare",
           QT_TRANSLATE_NOOP("actions", "The words that one side has so much more often that it is no chance."),
           (), When.COMPARED, "", 2),
    Action("compare-formulas", QT_TRANSLATE_NOOP("actions", "Set phrases: show, dim, hide"), "compare",
           QT_TRANSLATE_NOOP("actions", "Go on to the next way with set phrases."),
           (), When.COMPARED, "", 2),
    Action("compare-thresholds", QT_TRANSLATE_NOOP("actions", "Length and likeness…"), "compare",
           QT_TRANSLATE_NOOP("actions", "Show only passages that are long enough, or like enough."),
           (), When.COMPARED, "filter", 2),
    Action("where-else", QT_TRANSLATE_NOOP("actions", "Where else?"), "compare",
           QT_TRANSLATE_NOOP("actions", "Every speech that says what the selected words or this sentence say."),
           ("Ctrl+Shift+E",), When.SPEECH, "elsewhere", 3),
    Action("sources", QT_TRANSLATE_NOOP("actions", "What this speech draws on"), "compare",
           QT_TRANSLATE_NOOP("actions", "The speeches with which it shares passages, and how much of it."),
           ("Ctrl+Alt+E",), When.SPEECH, "", 3),
    Action("compare-link", QT_TRANSLATE_NOOP("actions", "Link the two selections"), "compare",
           QT_TRANSLATE_NOOP("actions", "Say that the selected words of both sides answer each other."),
           ("L",), When.LINKABLE, "", 4, on_page=True),
    Action("compare-unlink", QT_TRANSLATE_NOOP("actions", "Unlink the passage"), "compare",
           QT_TRANSLATE_NOOP("actions", "Say that the two places of the passage do not answer each other."),
           ("Ctrl+Del",), When.PASSAGE, "", 4),
    Action("compare-is-identical", QT_TRANSLATE_NOOP("actions", "Identical"), "compare",
           QT_TRANSLATE_NOOP("actions", "Count the passage as identical."), (), When.PASSAGE, "", 4, True,
           submenu=_PASSAGE_IS),
    Action("compare-is-near", QT_TRANSLATE_NOOP("actions", "Nearly identical"), "compare",
           QT_TRANSLATE_NOOP("actions", "Count the passage as nearly identical."), (), When.PASSAGE, "", 4, True,
           submenu=_PASSAGE_IS),
    Action("compare-is-reworded", QT_TRANSLATE_NOOP("actions", "Reworded"), "compare",
           QT_TRANSLATE_NOOP("actions", "Count the passage as reworded."), (), When.PASSAGE, "", 4, True,
           submenu=_PASSAGE_IS),
    Action("compare-is-formula", QT_TRANSLATE_NOOP("actions", "Set phrase"), "compare",
           QT_TRANSLATE_NOOP("actions", "Count the passage as a set phrase, which is no reuse."),
           (), When.PASSAGE, "", 4, True, submenu=_PASSAGE_IS),
    Action("compare-is-as-found", QT_TRANSLATE_NOOP("actions", "As it was found"), "compare",
           QT_TRANSLATE_NOOP("actions", "Leave the kind of the passage to the comparison."),
           (), When.PASSAGE, "", 4, True, submenu=_PASSAGE_IS),
    Action("compare-note", QT_TRANSLATE_NOOP("actions", "Note on this pair…"), "compare",
           QT_TRANSLATE_NOOP("actions", "Write a note on the passage; lists and reports show it."),
           ("Ctrl+Alt+M",), When.PASSAGE, "note", 4),
    Action("compare-corrections", QT_TRANSLATE_NOOP("actions", "Corrections by hand…"), "compare",
           QT_TRANSLATE_NOOP("actions", "See what was corrected in this comparison, and take it back."),
           (), When.COMPARED, "", 4),
    Action("compare-html", QT_TRANSLATE_NOOP("actions", "Report as a web page…"), "compare",
           QT_TRANSLATE_NOOP("actions", "Save the comparison as one file that any browser shows and prints."),
           (), When.COMPARED, "", 5, submenu=_REPORTS),
    Action("compare-docx", QT_TRANSLATE_NOOP("actions", "Comparison table for Word…"), "compare",
           QT_TRANSLATE_NOOP("actions", "Save a table of both sides with remarks."),
           (), When.COMPARED, "", 5, submenu=_REPORTS),
    Action("compare-csv", QT_TRANSLATE_NOOP("actions", "Passages for a spreadsheet…"), "compare",
           QT_TRANSLATE_NOOP("actions", "Save one row for each passage."),
           (), When.COMPARED, "", 5, submenu=_REPORTS),
    Action("compare-words", QT_TRANSLATE_NOOP("actions", "Key words for a spreadsheet…"), "compare",
           QT_TRANSLATE_NOOP("actions", "Save one row for each key word, with counts and likelihood."),
           (), When.COMPARED, "", 5, submenu=_REPORTS),
    Action("compare-close", QT_TRANSLATE_NOOP("actions", "Close the comparison"), "compare",
           QT_TRANSLATE_NOOP("actions", "Go back to the one speech."), (), When.COMPARED, "close", 6),
    # Tools
    Action("cleaning", QT_TRANSLATE_NOOP("actions", "What cleaning did"), "tools",
           QT_TRANSLATE_NOOP("actions", "Show or hide the list of what was removed and joined."),
           ("Shift+F9",), When.PANELS, icon="removed", check=True),
    Action("beside", QT_TRANSLATE_NOOP("actions", "Original beside"), "tools",
           QT_TRANSLATE_NOOP("actions", "Show the original next to the clean text, held level."),
           ("Ctrl+Shift+B",), When.ALONE, "beside", check=True),
    Action("traces", QT_TRANSLATE_NOOP("actions", "Traces in the text"), "tools",
           QT_TRANSLATE_NOOP("actions", "Mark on the page where something was removed, joined or split."),
           ("Ctrl+Shift+T",), When.PANELS, icon="eye", check=True),
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
