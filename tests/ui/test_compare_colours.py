"""What a comparison is painted with can be told apart from its ground, in every theme."""

from __future__ import annotations

import pytest

from speechreader.ui.theme import THEMES, Theme

ALL = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG."""
    light, dark = sorted((_light(one), _light(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@ALL
def test_the_words_can_be_read_on_every_fill(theme: Theme) -> None:
    fills = (theme.shared, theme.shared_selected, theme.side_a_words, theme.side_b_words)
    tints = (theme.side_a_tint, theme.side_b_tint)
    assert min(contrast(theme.body, fill) for fill in fills + tints) >= 6.1


@ALL
def test_lines_and_dots_are_seen_without_their_fill(theme: Theme) -> None:
    for ink in (theme.side_a, theme.side_b, theme.shared_line):
        assert contrast(ink, theme.page) >= 3
