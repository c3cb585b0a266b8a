from __future__ import annotations

import pytest

from speechreader.compare.comparison import compare
from speechreader.compare.figures import change, figures_in
from speechreader.compare.rarity import Rarity
from speechreader.compare.templates import lists, templates
from speechreader.model.comparison import ItemFate, Lists, PassageKind, SlotKind, Template

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
        (SlotKind.YEAR, "2023", "2024"), (SlotKind.WORDS, "我市", "我县"),
    ]  # fmt: skip


def test_each_sentence_of_a_long_passage_is_a_pattern_of_its_own() -> None:
    a = "全市共受理来信来访5581件，办结率98.5%。\n我市新建夜校12所，学员由大家推荐。教员要从劳模里请来，按时发给津贴。"
    b = "全县共受理来信来访6120件，办结率99.1%。\n我县新建夜校9所，学员由大家推荐。教员还要从劳模里面请来，按时发津贴。"
    found = templates_of(a, b)
    assert [t.pattern for t in found] == [
        "…共受理来信来访…，办结率…。", "…新建夜校…，学员由大家推荐。",
    ]  # fmt: skip
    there = [(s.a.of(FOREIGN + a), s.b.of(OTHER + b)) for t in found for s in t.slots]
    assert there == [
        ("全市", "全县"), ("5581件", "6120件"), ("98.5%", "99.1%"), ("我市", "我县"), ("12所", "9所"),
    ]  # fmt: skip


def test_another_decimal_point_makes_another_figure() -> None:
    a = "财政投入夜校的经费有23.6亿元，学员由大家推荐，费用由工会出。"
    b = "财政投入夜校的经费有2.36亿元，学员由大家推荐，费用由工会出。"
    (passage,) = compare(FOREIGN + a, OTHER + b, Rarity()).passages
    assert passage.kind is PassageKind.NEAR
    assert passage.numbers
    (template,) = templates_of(a, b)
    assert template.slots[0].change == pytest.approx(-0.9)


def test_a_point_that_parts_thousands_changes_no_figure() -> None:
    a, b = (
        f"财政投入夜校的经费有{n}万元，学员由大家推荐，费用由工会出。" for n in ("1306", "1,306")
    )
    (passage,) = compare(FOREIGN + a, OTHER + b, Rarity()).passages
    assert passage.kind is PassageKind.IDENTICAL


def test_another_script_is_no_part_of_a_slot() -> None:
    a = "今天召开全市衛生工作會議，主要任务是總結2022年工作，部署下一步任务。"
    b = "今天召开全县卫生工作会议，主要任务是总结2023年工作，部署下一步任务。"
    (template,) = templates_of(a, b)
    slots = [(s.a.of(FOREIGN + a), s.b.of(OTHER + b)) for s in template.slots]
    assert slots == [("全市", "全县"), ("2022", "2023")]


def test_a_sentence_with_another_clause_is_no_pattern() -> None:
    a = "夜校要办到园区的门口，学员由大家推荐，费用由工会出。"
    b = "夜校要办到园区的门口，学员由大家推荐，费用由工会出，教员从劳模里请来并且按时发给津贴。"
    assert templates_of(a, b) == ()


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("投入3.2亿元", 320_000_000, "元"),
        ("参与18.6万人次", 186_000, "人次"),
        ("提高4.2个百分点", 4.2, "百分点"),
        ("提高4.2百分点", 4.2, "百分点"),
        ("种粮12千公顷", 12_000, "公顷"),
        ("用电20万千瓦时", 200_000, "千瓦时"),
        ("总产值3万亿元", 3e12, "元"),
        ("投入1亿2000万元", 120_000_000, "元"),
        ("受益20余万人次", 200_000, "人次"),
        ("受益十余万人次", 100_000, "人次"),
        ("走访三千二百户", 3_200, "户"),
        ("增长百分之十二点五", 12.5, "%"),
        ("覆盖率百分之90", 90, "%"),
        ("投入两亿五千万元", 250_000_000, "元"),
        ("投入三点五亿元", 350_000_000, "元"),
        ("连续5年", 5, "年"),
        ("１２００户", 1200, "户"),
        ("达到98.9%", 98.9, "%"),
        ("共1,306名", 1306, "名"),
    ],
)
def test_figures_are_read_with_multiplier_and_unit(words: str, value: float, unit: str) -> None:
    (figure,) = figures_in(words)
    assert (figure.value, figure.unit) == (pytest.approx(value), unit)


def test_years_are_no_figures() -> None:
    assert list(figures_in("2024年和2019年，二〇一九年")) == []


@pytest.mark.parametrize("words", ["5月8日", "第3届", "第十二条", "7届", "G60高速", "一个好办法"])
def test_dates_ordinals_and_articles_count_nothing(words: str) -> None:
    assert list(figures_in(words)) == []


@pytest.mark.parametrize("words", ["亿" * 60 + "元", "一" * 400 + "个", "百分之" + "九" * 400])
def test_rows_of_figures_that_no_number_has_are_endured(words: str) -> None:
    assert all(figure.value < 1e300 for figure in figures_in(words))


def test_a_number_cut_by_a_passage_is_one_slot() -> None:
    a, b = "会上总结了服务职工的经验，部署到2019年", "会上总结了服务职工的经验，部署到2020年"
    (template,) = templates_of(a, b)
    assert [(s.kind, s.a.of(FOREIGN + a)) for s in template.slots] == [(SlotKind.YEAR, "2019")]


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


def test_items_at_the_ends_answer_items_in_the_middle() -> None:
    a = "全市重点推进分级诊疗、家庭医生签约、医保支付改革、药品集中采购四项工作。"
    b = "全市重点推进家庭医生签约、分级诊疗、药品集中采购、互认检查结果四项工作。"
    (found,) = lists_of(a, b)
    by_name = {item.words: item.fate.value for item in found.items}
    assert by_name["医保支付改革"] == "dropped"
    assert by_name["药品集中采购"] == "kept"
    assert {by_name["分级诊疗"], by_name["家庭医生签约"]} == {"kept", "moved"}


def test_equal_enumerations_say_nothing() -> None:
    a = "要把食堂、宿舍、浴室这几件小事办好，让工人住得安心。"
    assert lists_of(a, a) == ()
