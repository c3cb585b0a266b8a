"""The colours keep their contrast; the icons are there and crisp."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from speechreader.app.paths import resource
from speechreader.ui import icons
from speechreader.ui.theme import THEMES, Theme, palette, style_sheet, with_high_contrast

GROUNDS = (
    "window",
    "panel",
    "page",
    "raised",
    "field",
    "hover",
    "selected",
    "selected_idle",
    "accent_tint",
)


def _luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", ["text_1", "text_2", "text_3"])
def test_text_can_be_read_on_every_ground(theme: Theme, ground: str, text: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize(("name", "least"), [("light", 15.4), ("dark", 11.9), ("paper", 13.4)])
def test_body_on_the_page(name: str, least: float) -> None:
    assert contrast(THEMES[name].body, THEMES[name].page) >= least


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_accent_warning_and_controls(theme: Theme) -> None:
    assert contrast(theme.text_2, theme.tag) >= 4.5  # text_3 never stands on a tag
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.warn, theme.warn_ground) >= 4.5
    for ground in ("page", "panel", "raised"):
        assert contrast(theme.accent, getattr(theme, ground)) >= 4.5
        assert contrast(theme.line_control, getattr(theme, ground)) >= 3


@pytest.mark.parametrize(("name", "least"), [("light", 9.65), ("dark", 6.15), ("paper", 8.75)])
def test_the_body_can_be_read_on_every_mark_and_its_lines_are_seen(name: str, least: float) -> None:
    theme = THEMES[name]
    assert len(set(theme.marks)) == 8
    for colour in range(1, 9):
        fill, strong = theme.mark(colour)
        assert contrast(theme.body, fill) >= least
        assert contrast(strong, theme.page) >= 3
        for ground in (theme.raised, theme.panel):
            assert contrast(strong, ground) >= 3


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_every_token_is_a_colour_and_the_sheet_takes_them_all(qapp: object, theme: Theme) -> None:
    assert len(theme.tokens()) > 20
    for colour in theme.tokens().values():
        assert QColor(colour).isValid()
    assert "$" not in style_sheet(theme)
    assert palette(theme).color(QPalette.ColorRole.Base) == QColor(theme.field)


def test_high_contrast_makes_lines_strong() -> None:
    theme = with_high_contrast(THEMES["light"])
    assert theme.line_soft == theme.line_firm == theme.line_control


@pytest.mark.parametrize(
    "path", sorted(resource("icons").glob("*.svg")), ids=lambda path: path.stem
)
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_every_icon_is_drawn_in_its_colour_at_the_ratio_of_the_screen(
    qapp: object, path: object, ratio: float
) -> None:
    picture = icons.pixmap(path.stem, "#1B666A", 18, ratio)
    assert picture.width() == round(18 * ratio)
    image = picture.toImage()
    inked = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert ratio == 1.0 or inked
    assert all(abs(colour.red() - 0x1B) <= 2 and abs(colour.blue() - 0x6A) <= 2 for colour in inked)
