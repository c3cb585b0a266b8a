from __future__ import annotations

import pytest

from speechreader.compare.comparison import compare, prepared
from speechreader.compare.coverage import CoverageMeter
from speechreader.compare.prepared import Prepared
from speechreader.compare.rarity import Rarity, idf_from
from speechreader.compare.weak import weak_boxes
from speechreader.model.comparison import Comparison, Coverage, Passage, PassageKind, Side
from speechreader.model.errors import Cancelled
from speechreader.model.outline import Heading
from speechreader.model.span import Span

SCHOOL = "山城夜校开到车间门口，教员从劳模里请，学费由工会和企业各出一半。"
STATION = "江畔驿站通宵亮灯，骑手进门就能接热水、充电、换一件干衣裳。"
HOUSE = "云朵小屋收留放学的孩子，退休教师轮流来陪着写作业。"
FOREIGN = "秋天的风从河面上吹过来，带着一点点桂花的香气。"
OTHER = "老街两旁的梧桐落了叶，扫街人把它们堆成小山。"
RARE = Rarity()


def words(passage: Passage, a: str, b: str) -> tuple[str, str]:
    return passage.a.of(a), passage.b.of(b)


def applied(passage: Passage, a: str, b: str) -> str:
    """The words of the first side with the variants put in."""
    parts, at = [], passage.a.start
    for variant in passage.variants:
        parts += [a[at : variant.a.start], variant.b.of(b)]
        at = variant.a.end
    return "".join(parts) + a[at : passage.a.end]


def only(a: str, b: str, rarity: Rarity = RARE) -> tuple[Comparison, Passage]:
    """The comparison, and its passage, which is the only one."""
    comparison = compare(a, b, rarity)
    assert len(comparison.passages) == 1
    return comparison, comparison.passages[0]


def test_an_equal_sentence_among_foreign_ones_is_an_identical_passage() -> None:
    a, b = FOREIGN + SCHOOL, SCHOOL + OTHER
    comparison, passage = only(a, b)
    assert words(passage, a, b) == (SCHOOL, SCHOOL)
    assert (passage.kind, passage.score, passage.variants) == (PassageKind.IDENTICAL, 1.0, ())
    assert [o.span.of(a) for o in comparison.only_a] == [FOREIGN]
    assert [o.span.of(b) for o in comparison.only_b] == [OTHER]


def test_other_marks_make_no_other_words() -> None:
    a, b = FOREIGN + SCHOOL, OTHER + SCHOOL.replace("，", "；").replace("。", "！")
    _, passage = only(a, b)
    assert passage.kind is PassageKind.IDENTICAL
    assert passage.variants
    assert all(variant.slight for variant in passage.variants)
    assert applied(passage, a, b) == passage.b.of(b)


def test_a_changed_number_is_told_as_a_whole() -> None:
    a = FOREIGN + "全年帮助1306名职工追回工资2108万元，整改率达到98.9%。"
    b = OTHER + "全年帮助1426名职工追回工资2290万元，整改率达到99.2%。"
    _, passage = only(a, b)
    assert passage.numbers
    assert [(v.a.of(a), v.b.of(b)) for v in passage.variants] == [
        ("1306", "1426"), ("2108", "2290"), ("98.9", "99.2"),
    ]  # fmt: skip


def test_a_single_equal_character_between_edits_is_no_common_word() -> None:
    a = FOREIGN + SCHOOL.replace("教员", "桌子椅子新的")
    b = OTHER + SCHOOL.replace("教员", "儿子女儿新来")
    _, passage = only(a, b)
    assert [(v.a.of(a), v.b.of(b)) for v in passage.variants] == [("桌子椅子新的", "儿子女儿新来")]


def test_a_rewritten_sentence_is_reworded_and_one_word_is_near() -> None:
    near = SCHOOL.replace("教员", "老师")
    far = "夜校就开到车间门口，教员都从劳模里头请来，学费嘛，工会和企业对半分。"
    assert only(FOREIGN + SCHOOL, OTHER + near)[1].kind is PassageKind.NEAR
    assert only(FOREIGN + SCHOOL, OTHER + far)[1].kind is PassageKind.REWORDED


def test_clauses_in_another_order_stay_one_passage() -> None:
    turned = "学费由工会和企业各出一半，教员从劳模里请，山城夜校开到车间门口。"
    _, passage = only(FOREIGN + SCHOOL, OTHER + turned)
    assert passage.reordered


def test_what_stands_elsewhere_has_moved_and_the_rest_has_not() -> None:
    a = SCHOOL + FOREIGN * 3 + STATION + HOUSE
    b = STATION + HOUSE + OTHER * 3 + SCHOOL
    comparison = compare(a, b, RARE)
    moved = {p.a.of(a): p.moved for p in comparison.passages}
    assert moved == {SCHOOL: True, STATION + HOUSE: False}


def test_simplified_and_traditional_are_the_same_words() -> None:
    a = FOREIGN + "产业工人队伍建设要为职工办实事，把机会让给一线。"
    b = OTHER + "產業工人隊伍建設要為職工辦實事，把機會讓給一線。"
    _, passage = only(a, b)
    assert passage.score > 0.9
    assert applied(passage, a, b) == passage.b.of(b)


def test_set_phrases_are_told_apart_by_the_library() -> None:
    phrase = "以时不我待的劲头真抓实干"
    a, b = f"{FOREIGN}我们{phrase}，{OTHER}", f"{HOUSE}大家{phrase}，{STATION}"
    library = [f"第{i}篇里也说{phrase}，别的不同" for i in "甲乙丙丁戊己庚辛"]
    rare, common = compare(a, b, RARE), compare(a, b, idf_from(library))
    assert [p.formula for p in rare.passages] == [False]
    assert [p for p in common.passages if not p.formula] == []
    assert common.coverage.a_in_b_without_formulas == 0.0


def test_coverage_counts_each_character_once_in_both_directions() -> None:
    a, b = SCHOOL + FOREIGN, SCHOOL + SCHOOL
    cover = compare(a, b, RARE).coverage
    size, foreign = (sum(c.isalnum() for c in text) for text in (SCHOOL, FOREIGN))
    assert cover.a_in_b == pytest.approx(size / (size + foreign))
    assert cover.b_in_a == 1.0


def test_coverage_can_be_asked_of_some_passages_only() -> None:
    near = STATION.replace("热水", "开水")
    a, b = SCHOOL + FOREIGN * 2 + STATION, near + OTHER * 2 + SCHOOL
    passages = compare(a, b, RARE).passages
    long = [p for p in passages if p.run >= 20]
    assert [p.a.of(a) for p in long] == [SCHOOL]
    meter = CoverageMeter(prepared(a), prepared(b))
    assert 0 < meter.of(long).a_in_b < meter.of(passages).a_in_b
    assert meter.of(()) == Coverage()
    assert meter.of(passages) == compare(a, b, RARE).coverage


def test_a_refrain_pairs_off_in_its_order_and_not_each_with_each() -> None:
    a = "".join(SCHOOL + filler for filler in (FOREIGN, STATION, ""))
    b = "".join(SCHOOL + filler for filler in (OTHER, HOUSE, ""))
    comparison = compare(a, b, RARE)
    assert [words(p, a, b) for p in comparison.passages] == [(SCHOOL, SCHOOL)] * 3
    assert not any(p.moved for p in comparison.passages)


def test_a_place_is_followed_to_its_partner_even_where_it_moved() -> None:
    a, b = SCHOOL + FOREIGN * 3 + STATION, STATION + OTHER * 3 + SCHOOL
    comparison = compare(a, b, RARE)
    for sentence in (SCHOOL, STATION):
        partner = comparison.partner(a.index(sentence) + 5)
        assert partner.certain
        assert partner.offset == b.index(sentence) + 5
        assert comparison.partner(b.index(sentence) + 5, Side.B).offset == a.index(sentence) + 5
    assert not comparison.partner(a.index(FOREIGN) + 3).certain


def test_only_here_names_the_nearest_sentence_over_there() -> None:
    a = FOREIGN + "驿站里备着雨衣和针线。" + HOUSE
    b = HOUSE + OTHER + "老人在驿站里备着热茶，桌上摊着旧报纸。"
    comparison = compare(a, b, RARE)
    nearest = [o.nearest.of(b) for o in comparison.only_a if o.nearest]
    assert nearest == ["老人在驿站里备着热茶，桌上摊着旧报纸"]


def test_numbers_of_headings_are_not_compared() -> None:
    def text(number: str) -> tuple[str, list[Heading]]:
        head = Span(0, len(number) + 6)
        return f"{number}把学校办起来\n{SCHOOL}", [Heading(1, number, "把学校办起来", head, 1.0)]

    (a, one), (b, other) = text("二、"), text("四、")
    comparison = compare(a, b, RARE, outlines=(one, other))
    (passage,) = comparison.passages
    assert passage.kind is PassageKind.IDENTICAL
    assert passage.a.of(a).startswith("二、")
    assert [(v.a.of(a), v.b.of(b), v.slight) for v in passage.variants] == [("二", "四", True)]
    assert [(s.a, s.b) for s in comparison.sections] == [(0, 0)]


def test_an_empty_side_shares_nothing() -> None:
    comparison = compare("", SCHOOL, RARE)
    assert (comparison.passages, comparison.only_a) == ((), ())
    assert [o.span for o in comparison.only_b] == [Span(0, len(SCHOOL))]
    assert compare("", "", RARE).scroll.other(0) == 0


def test_texts_without_a_common_character_share_nothing() -> None:
    comparison = compare("甲" * 900, "乙" * 700, RARE)
    assert comparison.passages == ()
    assert comparison.coverage.a_in_b == 0


def test_ten_thousand_repetitions_are_answered() -> None:
    comparison = compare(SCHOOL * 10_000, SCHOOL * 9_999, RARE)
    assert comparison.coverage.a_in_b == comparison.coverage.b_in_a == 1.0
    assert compare(SCHOOL * 40, SCHOOL + OTHER, RARE).coverage.a_in_b == 1.0


def test_a_comparison_can_be_given_up() -> None:
    with pytest.raises(Cancelled):
        compare(FOREIGN + SCHOOL, SCHOOL + OTHER, RARE, cancelled=lambda: True)


def test_what_a_person_said_anew_in_another_order_is_found() -> None:
    a = f"{FOREIGN}疗休养名额向一线倾斜，苦脏累险岗位的职工优先安排。{HOUSE}"
    b = f"{OTHER}安排疗休养，先紧着苦、脏、累、险岗位上的人，名额多给一线。{STATION}"
    comparison, passage = only(a, b)
    assert passage.kind is PassageKind.REWORDED
    assert passage.a.of(a).startswith("疗休养")
    assert passage.b.of(b).startswith("安排疗休养")
    assert len(comparison.only_a) == 2


def test_one_matter_and_two_statements_are_no_passage() -> None:
    a = f"{FOREIGN}职工书屋的书每年更换三成，由职工自己列书单。{HOUSE}"
    b = f"{OTHER}职工食堂的饭菜三成由企业补贴，职工自己付七成。{STATION}"
    assert compare(a, b, RARE).passages == ()


def test_words_of_listed_phrases_make_a_set_phrase_where_there_is_little_to_count() -> None:
    listed = ["巩固基础", "牢固壮美", "壮大主力", "主流价值", "潮流思潮", "思想政治", "舆论阵地"]
    phrase = "巩固壮大主流思想舆论"
    a, b = f"{FOREIGN[:-1]}{phrase}。", f"{phrase}，{OTHER}"
    few = idf_from(["各不相同的话"], listed)
    assert [p.formula for p in compare(a, b, few).passages] == [True]
    many = idf_from([f"第{i}篇各不相同的话" for i in range(150)], listed)
    assert [p.formula for p in compare(a, b, many).passages] == [False]
    assert [p.formula for p in compare(a, b, RARE).passages] == [False]


def test_as_bags_of_characters_sentences_are_compared_and_long_lists_are_not() -> None:
    items = [f"{one}{other}" for one in "甲乙丙丁戊己庚辛" for other in "子丑寅卯辰巳午未"]
    for times, found in ((1, 1), (3, 0)):
        a, b = (Prepared("、".join(order * times)) for order in (items, items[::-1]))
        assert len(weak_boxes(a, b, [], RARE)) == found
