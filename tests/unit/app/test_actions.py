"""The action table is whole: what menus, palette and shortcut sheet need is there."""

from __future__ import annotations

from collections import Counter

import pytest

from speechreader.app.actions import ACTIONS, BY_ID, MENUS, Action, full_title_of, help_of, title_of
from speechreader.app.language import install
from speechreader.app.paths import resource
from speechreader.app.settings import SETTINGS


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_each_action_can_be_shown(action: Action) -> None:
    assert title_of(action).strip()
    assert help_of(action).endswith(".")
    assert action.menu in {menu.id for menu in MENUS}
    assert not action.icon or resource("icons", f"{action.icon}.svg").exists()


def test_ids_and_keys_are_given_once() -> None:
    assert len(BY_ID) == len(ACTIONS)
    keys = Counter(key for action in ACTIONS for key in action.shortcuts)
    assert [key for key, count in keys.items() if count > 1] == []


def test_choices_name_a_setting_and_one_of_its_values() -> None:
    for action in ACTIONS:
        key, _, value = action.choice.partition("=")
        if key:
            setting = next(s for s in SETTINGS if s.key == key)
            assert setting.admits(value)


def test_no_menu_is_empty() -> None:
    assert {action.menu for action in ACTIONS} == {menu.id for menu in MENUS}


def test_groups_stand_together_in_their_menu() -> None:
    for menu in MENUS:
        groups = [action.group for action in ACTIONS if action.menu == menu.id]
        assert groups == sorted(groups)


def test_levels_are_told_apart() -> None:
    assert title_of(BY_ID["mark-3"]) == "Level 3"
    assert full_title_of(BY_ID["mark-3"]) == "Mark as heading › Level 3"


def test_titles_speak_the_language_of_the_interface() -> None:
    install(lambda context, text: "{level} 级" if text == "Level {level}" else None)
    try:
        assert title_of(BY_ID["mark-2"]) == "2 级"
    finally:
        install(None)
