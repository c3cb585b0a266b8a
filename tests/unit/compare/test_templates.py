from __future__ import annotations

import pytest

from speechreader.compare.comparison import compare
from speechreader.compare.figures import change, figures_in
from speechreader.compare.rarity import Rarity
from speechreader.compare.templates import lists, templates
from speechreader.model.comparison import ItemFate, Lists, SlotKind, Template

FOREIGN, OTHER = "秋天的风从河面上吹过来，带着桂花的香气。", "老街两旁的梧桐落了叶，堆成了小山。"


def templates_of(one: str, other: str) -> tuple[Template, ...]:
    a, b = FOREIGN + one, OTHER + other
    return templates(compare(a, b, Rarity()).passages, a, b)


def lists_of(one: str, other: str) -> tuple[Lists, ...]:
    a, b = FOREIGN + one, OTHER + other
    return lists(compare(a, b, Rarity()).passages, a, b)


def fates(found: Lists) -> list[tuple[str, str]]:
    return [(item.fate.value, item.words) for item in found.items]


def test_a_sentence_with_other_figures_is_a_pattern_with_slots() -> None:
    a = "各级工会受理法律咨询、案件5581件，调解成功率达到68%。"
    b = "各级工会受理法律咨询、案件6120件，调解成功率达到71%。"
    (template,) = templates_of(a, b)
    assert template.pattern == "各级工会受理法律咨询、案件…，调解成功率达到…。"
    assert [slot.kind for slot in template.slots] == [SlotKind.FIGURE, SlotKind.FIGURE]
    assert template.slots[0].change == pytest.approx(0.0966, abs=1e-4)


def test_names_and_years_are_slots_too() -> None:
    a = "2023年，我市的夜校要办到每一个园区的门口，学员由大家推荐。"
    b = "2024年，我县的夜校要办到每一个园区的门口，学员由大家推荐。"
    (template,) = templates_of(a, b)
    assert [(s.kind, s.a.of(FOREIGN + a), s.b.of(OTHER + b)) for s in template.slots] == [
        (SlotKind.YEAR, "2023", "2024"), (SlotKind.WORDS, "市", "县"),
    ]  # fmt: skip


def test_a_sentence_with_another_clause_is_no_pattern() -> None:
    a = "夜校要办到园区的门口，学员由大家推荐，费用由工会出。"
    b = "夜校要办到园区的门口，学员由大家推荐，费用由工会出，教员从劳模里请来并且按时发给津贴。"
    assert templates_of(a, b) == ()


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("投入3.2亿元", 320_000_000, "元"),
        ("参与18.6万人次", 186_000, "人次"),
        ("提高4.2个百分点", 4.2, "个百分点"),
        ("１２００户", 1200, "户"),
        ("达到98.9%", 98.9, "%"),
        ("共1,306名", 1306, "名"),
    ],
)
def test_figures_are_read_with_multiplier_and_unit(words: str, value: float, unit: str) -> None:
    (figure,) = figures_in(words)
    assert (figure.value, figure.unit) == (pytest.approx(value), unit)


def test_years_are_no_figures() -> None:
    assert list(figures_in("2024年和2019年")) == []


def test_figures_of_different_units_are_not_compared() -> None:
    people, homes = next(figures_in("30人")), next(figures_in("30户"))
    assert change(people, homes) is None
    assert change(next(figures_in("0人")), people) is None


def test_enumerations_are_compared_item_by_item() -> None:
    a = "推动法院、仲裁、司法行政和工会四方联动，把矛盾化解在厂门里面。"
    b = "推动法院、仲裁、司法行政、人社和工会五方联动，把矛盾化解在厂门里面。"
    (found,) = lists_of(a, b)
    assert fates(found) == [
        ("kept", "推动法院"), ("kept", "仲裁"), ("kept", "司法行政"), ("added", "人社"), ("kept", "工会"),
    ]  # fmt: skip


def test_an_item_that_changed_places_has_moved_and_one_that_is_gone_is_dropped() -> None:
    a = "要把食堂、宿舍、浴室、车棚、图书角这几件小事办好，让工人住得安心。"
    b = "要把食堂、浴室、宿舍、图书角这几件小事办好，让工人住得安心。"
    (found,) = lists_of(a, b)
    by_name = {item.words: item.fate for item in found.items}
    assert by_name["车棚"] is ItemFate.DROPPED
    assert sorted(fate.value for fate in by_name.values()).count("moved") == 1


def test_equal_enumerations_say_nothing() -> None:
    a = "要把食堂、宿舍、浴室这几件小事办好，让工人住得安心。"
    assert lists_of(a, a) == ()
