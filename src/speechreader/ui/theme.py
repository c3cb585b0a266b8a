"""Colour tokens of the three themes in one table, and what is made from it: palette, style sheet, painters."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from speechreader.ui.style_sheet import STYLE_SHEET

if TYPE_CHECKING:
    from collections.abc import Mapping


class Shade(NamedTuple):
    """The two tones of a colour of marks: `fill` lies under words, `strong` draws lines and shapes."""

    fill: str
    strong: str


class Theme(NamedTuple):
    """One set of colours, as `#RRGGBB`; the names are the tokens of the visual design."""

    name: str
    dark: bool
    window: str  #: menu bar, status bar, window ground
    panel: str  #: side panels, tool strips
    page: str  #: reading page
    raised: str  #: cards, menus, secondary buttons
    field: str  #: text fields, boxes
    desk: str  #: ground of the original
    hover: str
    tag: str
    selected: str  #: current row, pressed toggle
    selected_idle: str  #: the same while its panel has no focus
    line_soft: str
    line_firm: str
    line_control: str  #: check box, switch off, removal box (at least 3:1)
    shade: str
    text_1: str  #: labels, titles
    text_2: str  #: secondary text, icons
    text_3: str  #: metadata, counts, placeholders
    body: str  #: text of the page
    accent: str
    on_accent: str
    accent_tint: str  #: text selection, opened detail
    warn: str
    warn_ground: str
    side_a: str  #: 甲: line, end cap, dots of what only it says; 乙 likewise
    side_b: str
    side_a_words: str  #: words of one side inside the chosen passage, its badge
    side_b_words: str
    side_a_tint: str  #: text only on that side
    side_b_tint: str
    shared: str  #: fill of a passage at rest
    shared_selected: str  #: hovered or chosen, and its ribbon
    shared_line: str
    ribbon: str
    ribbon_line: str
    gutter: str  #: ground between the panes
    marks: tuple[Shade, ...]  #: of the eight colours of marks, the first one first

    def mark(self, colour: int) -> Shade:
        """The tones of colour 1 to 8 of marks."""
        return self.marks[colour - 1]

    def tokens(self) -> Mapping[str, str]:
        """Token name to colour, for the style sheet; the shades of marks are for painters only."""
        left_out = ("name", "dark", "marks")
        return {name: getattr(self, name) for name in self._fields if name not in left_out}


def _shades(tones: str) -> tuple[Shade, ...]:
    """Fill and strong tone of each colour in turn, parted by blanks."""
    listed = tones.split()
    return tuple(map(Shade, listed[::2], listed[1::2]))


# fmt: off
_LIGHT = Theme(
    name="light", dark=False, window="#F2F0EC", panel="#F8F7F4", page="#FFFFFF", raised="#FFFFFF",
    field="#FFFFFF", desk="#ECE9E4", hover="#ECE9E3", tag="#EAE7E1", selected="#DFEBEA",
    selected_idle="#E9E6E0", line_soft="#E4E0D9", line_firm="#CFCAC1", line_control="#8B857B",
    shade="#D9D5CD", text_1="#24221F", text_2="#57534B", text_3="#6B665D", body="#262420",
    accent="#1B666A", on_accent="#FFFFFF", accent_tint="#E3EEED", warn="#7A5A12", warn_ground="#FBF3DC",
    side_a="#2563AE", side_b="#A8560B", side_a_words="#CBDFF8", side_b_words="#FFDDB5",
    side_a_tint="#EDF4FD", side_b_tint="#FDF3E7", shared="#EBE8E1", shared_selected="#DAD5CA",
    shared_line="#7C766B", ribbon="#DFDBD2", ribbon_line="#B3ADA2", gutter="#F6F4F0",
    marks=_shades("#FFEBA6 #AD8000 #D2ECC6 #478A36 #D2E7FC #2F7FCF #FBD6E2 #BF4677 "
                  "#D5C5F1 #5F3AA6 #FFDDBC #A64B05 #B9E4DE #1F8580 #D8D4CC #57534C"),
)
_DARK = Theme(
    name="dark", dark=True, window="#1C1D1F", panel="#212325", page="#191A1C", raised="#2A2C2F",
    field="#17181A", desk="#151618", hover="#2C2E31", tag="#3A3D41", selected="#213B3C",
    selected_idle="#313336", line_soft="#2F3135", line_firm="#45484D", line_control="#7C7F84",
    shade="#101112", text_1="#E3E0DA", text_2="#B2AFA8", text_3="#A8A59D", body="#D9D6CF",
    accent="#77C2C0", on_accent="#102526", accent_tint="#203536", warn="#E5C46B", warn_ground="#37301C",
    side_a="#83B5F2", side_b="#EFA55C", side_a_words="#214878", side_b_words="#673C10",
    side_a_tint="#1C2734", side_b_tint="#2E261D", shared="#2E3034", shared_selected="#44474C",
    shared_line="#9C978D", ribbon="#383B40", ribbon_line="#6C6F75", gutter="#1E1F22",
    marks=_shades("#54480F #E3C253 #25472B #7BC07A #1C4468 #82C0F6 #57273C #E88AB0 "
                  "#3A2A60 #A583E8 #63300C #E88B3E #17474A #62C4BE #47494E #A4A19A"),
)
_PAPER = Theme(
    name="paper", dark=False, window="#EFE9DC", panel="#F5F0E4", page="#FBF7EC", raised="#FFFCF4",
    field="#FFFCF4", desk="#E9E2D3", hover="#E9E2D2", tag="#E9E1CF", selected="#DCE6DD",
    selected_idle="#E5DECE", line_soft="#E2DAC9", line_firm="#CBC2AE", line_control="#887F6D",
    shade="#D6CDBA", text_1="#2B261E", text_2="#584F41", text_3="#685F50", body="#2E2920",
    accent="#1B666A", on_accent="#FFFFFF", accent_tint="#DDE8DD", warn="#7A5A12", warn_ground="#F7E9C4",
    side_a="#2563AE", side_b="#A8560B", side_a_words="#BFD6EF", side_b_words="#F9CB95",
    side_a_tint="#E3ECF3", side_b_tint="#F8E3C6", shared="#EDE5D4", shared_selected="#DACFB8",
    shared_line="#7C766B", ribbon="#E3D9C4", ribbon_line="#B5A98F", gutter="#F3EDDF",
    marks=_shades("#FBE294 #AD8000 #CFE6BC #478A36 #CFE2F0 #2F7FCF #F6CFD6 #BF4677 "
                  "#D3C3E8 #5F3AA6 #FBD5AC #A64B05 #B7DFD3 #1F8580 #D8D0BD #57534C"),
)
# fmt: on

THEMES: dict[str, Theme] = {theme.name: theme for theme in (_LIGHT, _DARK, _PAPER)}


def with_high_contrast(theme: Theme) -> Theme:
    """The theme with all its lines as strong as its controls, for a system set to high contrast."""
    return theme._replace(line_soft=theme.line_control, line_firm=theme.line_control)


def chosen_theme(setting: str) -> Theme:
    """The theme for the setting "system", "light", "dark" or "paper", with the system's wishes followed."""
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    theme = THEMES.get(setting) or THEMES["dark" if dark else "light"]
    wants_contrast = (
        hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    )
    return with_high_contrast(theme) if wants_contrast else theme


def palette(theme: Theme) -> QPalette:
    """The Qt palette of the theme, so that stock widgets and dialogs take its colours."""
    role = QPalette.ColorRole
    made = QPalette()
    for which, colour in (
        (role.Window, theme.panel),
        (role.WindowText, theme.text_1),
        (role.Base, theme.field),
        (role.AlternateBase, theme.panel),
        (role.Text, theme.text_1),
        (role.PlaceholderText, theme.text_3),
        (role.Button, theme.raised),
        (role.ButtonText, theme.text_1),
        (role.Highlight, theme.selected),
        (role.HighlightedText, theme.text_1),
        (role.ToolTipBase, theme.raised),
        (role.ToolTipText, theme.text_1),
        (role.Link, theme.accent),
        (role.Accent, theme.accent),
        (role.Mid, theme.line_firm),
        (role.Light, theme.raised),
        (role.Dark, theme.line_control),
    ):
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.line_control))
    return made


def style_sheet(theme: Theme) -> str:
    """The Qt style sheet of the theme."""
    return Template(STYLE_SHEET).substitute(theme.tokens())
