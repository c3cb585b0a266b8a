from __future__ import annotations

from speechreader.outline.levels import Nesting
from speechreader.outline.markers import Style


def levels(*styles: Style) -> list[int]:
    nesting = Nesting()
    return [nesting.level(style) for style in styles]


def test_a_style_keeps_the_level_on_which_it_was_opened() -> None:
    assert levels(Style.CN, Style.CN_PAREN, Style.CN_PAREN, Style.CN) == [1, 2, 2, 1]


def test_the_outermost_style_of_a_text_is_its_first_level() -> None:
    assert levels(Style.CN_PAREN, Style.ARABIC, Style.CN_PAREN) == [1, 2, 1]


def test_a_higher_style_closes_the_lower_ones_above_it() -> None:
    assert levels(Style.CN_PAREN, Style.CN, Style.CN_PAREN) == [1, 1, 2]


def test_free_styles_go_inside_what_is_open() -> None:
    assert levels(Style.CN, Style.IS, Style.IS, Style.CN) == [1, 2, 2, 1]


def test_a_numbering_inside_a_free_style_may_stay_inside_it() -> None:
    assert levels(Style.ORDINAL, Style.ARABIC) == [1, 2]
    assert levels(Style.ORDINAL, Style.CN) == [1, 1]
    nesting = Nesting()
    nesting.level(Style.ORDINAL)
    assert nesting.level(Style.CN, goes_on_later=True) == 2


def test_marked_headings_go_by_their_declared_depth() -> None:
    nesting = Nesting()
    depths = (2, 3, 5, 3, 2, 1)
    assert [nesting.level(Style.MARKED, d) for d in depths] == [1, 2, 3, 2, 1, 1]
