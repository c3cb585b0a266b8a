"""The outline of whole bodies, as a careful reader would write it down."""

from __future__ import annotations

import pytest
from tests.unit.outline.helpers import PROSE, body, outline, titles, told

LEGAL = (
    "第一条 会员有选举的权利…",
    "第二条 会员有监督的权利…",
    "第三条 会员有退会的自由…",
)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("一、", "二、"), ("（一）", "（二）"), ("1.", "2."), ("（1）", "（2）"), ("①", "②"), ("第一，", "第二，"),
        ("一是", "二是"), ("一要", "二要"), ("其一，", "其二，"), ("首先，", "其次，"), ("——", "——"),
        ("第一部分 ", "第二部分 "), ("1、", "2、"), ("(一)", "(二)"), ("壹、", "贰、"), ("壹、", "貳、"),
    ],
)  # fmt: skip
def test_every_style_makes_an_outline_where_it_opens_paragraphs(one: str, two: str) -> None:
    paragraphs = ("同志们：", f"{one}把学校办到车间。…", f"{two}把师傅请到台上。…")
    assert told(*paragraphs) == [
        (1, one.strip(), "把学校办到车间"),
        (1, two.strip(), "把师傅请到台上"),
    ]


def test_numberings_nest_as_official_documents_nest_them() -> None:
    assert told(
        "一、办学校", "…", "（一）定地点", "…", "1.看场地。…", "2.看路程。…", "（二）定老师", "…", "二、请师傅", "…"
    ) == [
        (1, "一、", "办学校"), (2, "（一）", "定地点"), (3, "1.", "看场地"), (3, "2.", "看路程"),
        (2, "（二）", "定老师"), (1, "二、", "请师傅"),
    ]  # fmt: skip


def test_free_styles_nest_inside_the_heading_above_them() -> None:
    assert told("一、办学校", "一是定地点。…", "二是定老师。…", "二、请师傅", "一要请得来。…", "二要留得住。…") == [
        (1, "一、", "办学校"), (2, "一是", "定地点"), (2, "二是", "定老师"),
        (1, "二、", "请师傅"), (2, "一要", "请得来"), (2, "二要", "留得住"),
    ]  # fmt: skip


def test_first_second_third_may_be_the_outermost() -> None:
    assert told("第一，办学校。…", "一是定地点。…", "二是定老师。…", "第二，请师傅。…") == [
        (1, "第一，", "办学校"), (2, "一是", "定地点"), (2, "二是", "定老师"), (1, "第二，", "请师傅"),
    ]  # fmt: skip


def test_arabic_numbers_may_stand_right_below_chinese_ones() -> None:
    assert told("一、办学校", "1.定地点。…", "2.定老师。…", "二、请师傅", "1.请得来。…", "2.留得住。…") == [
        (1, "一、", "办学校"), (2, "1.", "定地点"), (2, "2.", "定老师"),
        (1, "二、", "请师傅"), (2, "1.", "请得来"), (2, "2.", "留得住"),
    ]  # fmt: skip


def test_a_numbering_in_brackets_may_be_the_outermost() -> None:
    assert told("（一）办学校", "…", "（二）请师傅", "…") == [
        (1, "（一）", "办学校"),
        (1, "（二）", "请师傅"),
    ]


def test_a_numbering_starts_again_below_each_heading() -> None:
    paragraphs = (
        "一、办学校",
        "（一）定地点",
        "…",
        "（二）定老师",
        "…",
        "二、请师傅",
        "（一）请得来",
        "…",
        "（二）留得住",
        "…",
    )
    assert [level for level, _, _ in told(*paragraphs)] == [1, 2, 2, 1, 2, 2]


def test_a_missing_number_does_not_break_the_outline() -> None:
    assert [n for _, n, _ in told("一、办学校", "…", "二、请师傅", "…", "四、带徒弟", "…")] == [
        "一、", "二、", "四、",
    ]  # fmt: skip


def test_headings_with_a_full_stop_end_at_it_and_text_goes_on() -> None:
    [first, second] = outline("一、把学校办到车间。…", "二、把师傅请到台上。…")
    assert first.title == "把学校办到车间"
    assert first.inline
    assert second.inline


def test_a_heading_on_a_line_of_its_own_keeps_its_commas_and_loses_its_colon() -> None:
    [first, second] = outline("一、办学校，定地点，请老师：", "…", "二、定规矩", "…")
    assert first.title == "办学校，定地点，请老师"
    assert not first.inline
    assert not second.inline


def test_a_heading_of_two_halves_with_a_blank_stays_whole() -> None:
    assert titles("一、凝心聚力办学校 真抓实干请师傅", "…", "二、带好徒弟", "…")[0] == (
        "凝心聚力办学校 真抓实干请师傅"
    )


def test_items_inside_a_paragraph_count_when_they_are_of_several_sentences() -> None:
    paragraph = f"我讲两点。一是办学校。{PROSE}二是请师傅。{PROSE}"
    assert told("一、今后的事", paragraph, "二、结语", "…") == [
        (1, "一、", "今后的事"), (2, "一是", "办学校"), (2, "二是", "请师傅"), (1, "二、", "结语"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "paragraph",
    [
        "我讲三点：一是快，二是好，三是省。",
        "要做到一是快；二是好；三是省。各位都要记住这句话。",
        "今年做了三件事。一是办了学校。二是请了师傅。三是带了徒弟。",
        "第一季度增长5.2%，第二季度增长6.1%，第三季度增长7.0%。",
        "2019年，1.5万名职工受益；2020年，2.3万名职工受益。",
        "他在信里写道：“一、要团结。二、要学习。三、要争气。”这三句话我一直记着。",
        "第一书记带头，第二梯队跟上，一线工人打头阵。",
        "“十四五”开局，“两个一百年”交汇，一要素一要素地抓。",
        "条例规定：（一）有选举权；（二）有监督权；（三）有退会的自由。",
    ],
)
def test_lists_statistics_and_quotations_in_sentences_are_no_headings(paragraph: str) -> None:
    assert told("同志们：", PROSE, paragraph, PROSE) == []


def test_a_preview_of_the_points_is_no_heading() -> None:
    preview = "下面我讲三点意见：一是办学校，二是请师傅，三是带徒弟。"
    assert titles("同志们：", preview, "一、办学校", "…", "二、请师傅", "…") == ["办学校", "请师傅"]


def test_a_list_of_names_one_below_the_other_is_no_outline() -> None:
    assert told("获奖的班组是：", "1.机修一班", "2.铸造二班", "3.装配三班", PROSE) == []


def test_one_sentence_laid_out_in_lines_is_no_outline() -> None:
    assert told("会议决定：", "一是办学校；", "二是请师傅；", "三是带徒弟。", PROSE) == []


def test_short_lines_between_paragraphs_are_doubtful_headings() -> None:
    found = outline("同志们：", PROSE, "学校办到车间里", PROSE, "师傅请到台上来", PROSE)
    assert [(h.level, h.number, h.title) for h in found] == [
        (1, "", "学校办到车间里"),
        (1, "", "师傅请到台上来"),
    ]
    assert all(h.doubtful for h in found)


def test_one_short_line_alone_is_none() -> None:
    assert told("同志们：", PROSE, "学校办到车间里", PROSE) == []


@pytest.mark.parametrize(
    "line", ["（热烈鼓掌）", "谢谢大家", "2021年6月18日", "同志们，朋友们", "附件1"]
)
def test_stage_directions_thanks_and_dates_are_no_headings(line: str) -> None:
    assert told("同志们：", PROSE, line, PROSE, line, PROSE) == []


def test_unnumbered_headings_stand_below_the_numbered_one() -> None:
    paragraphs = (
        "一、办学校",
        "…",
        "地点要近一点",
        PROSE,
        "老师要好一点",
        PROSE,
        "二、请师傅",
        "…",
    )
    assert [(level, title) for level, _, title in told(*paragraphs)] == [
        (1, "办学校"), (2, "地点要近一点"), (2, "老师要好一点"), (1, "请师傅"),
    ]  # fmt: skip


def test_lines_that_the_format_marks_are_headings_whatever_they_say() -> None:
    text = body("办学校", "…", "细说地点", "…", "请师傅", "…")
    places = [text.index("办学校"), text.index("细说地点"), text.index("请师傅")]
    hints = list(zip(places, (2, 3, 2), strict=True))
    found = outline("办学校", "…", "细说地点", "…", "请师傅", "…", hints=hints)
    assert [(h.level, h.title) for h in found] == [(1, "办学校"), (2, "细说地点"), (1, "请师傅")]
    assert not any(h.doubtful for h in found)


def test_a_marked_heading_keeps_its_number_apart() -> None:
    found = outline("一、办学校", "…", "二、请师傅", "…", hints=[(0, 2)])
    assert (found[0].number, found[0].title) == ("一、", "办学校")


def test_articles_of_a_law_do_not_become_a_deep_outline() -> None:
    assert all(level == 1 for level, _, _ in told("一、条文", *LEGAL, "二、体会", "…"))


def test_half_width_brackets_and_blanks_are_read_as_well() -> None:
    assert told("(一) 办学校", "…", "(二) 请师傅", "…", "1. 看场地。…", "2. 看路程。…") == [
        (1, "(一)", "办学校"), (1, "(二)", "请师傅"), (2, "1.", "看场地"), (2, "2.", "看路程"),
    ]  # fmt: skip


def test_dashes_need_company() -> None:
    assert told("同志们：", PROSE, "——他就是这样的人。" + PROSE, PROSE) == []
    assert titles("我们体会到：", "——必须办学校。…", "——必须请师傅。…") == [
        "必须办学校",
        "必须请师傅",
    ]


def test_a_heading_that_is_only_a_number_is_none() -> None:
    assert told("一、", PROSE, "二、", PROSE) == []


@pytest.mark.parametrize("text", ["", "\n", "一", "一、", "——", "同志们："])
def test_texts_without_headings_have_none(text: str) -> None:
    assert told(text) == []


def test_a_very_long_first_sentence_is_cut_at_its_comma_and_less_sure() -> None:
    long = (
        "把学校办到车间里去"
        + "让每一个想学本领的人都能在下班以后走几步路就找得到课堂找得到师傅" * 3
    )
    found = outline(f"一、办好学校，{long}。…", f"二、请好师傅，{long}。…")
    assert [h.title for h in found] == ["办好学校", "请好师傅"]
    sure = outline("一、办好学校。…", "二、请好师傅。…")
    assert found[0].confidence < sure[0].confidence


def test_a_whole_page_that_is_numbered_or_marked_is_no_heading() -> None:
    page = "一条接着一条没有一个停顿" * 40
    assert told("一、" + page, "二、" + page) == []
    assert outline(page, PROSE, hints=[(0, 1)]) == ()


def test_taiwan_numbers_its_sections_one_level_further_out() -> None:
    assert told("壹、現況", "…", "貳、策略", "一、辦學校。…", "二、請師傅。…", "參、預期", "…") == [
        (1, "壹、", "現況"), (1, "貳、", "策略"), (2, "一、", "辦學校"), (2, "二、", "請師傅"), (1, "參、", "預期"),
    ]  # fmt: skip


def test_quotes_between_the_first_words_do_not_hide_a_heading() -> None:
    paragraphs = ("一要在“快”字上下功夫。…", "二要在“稳”字上下功夫。…")
    assert titles(*paragraphs) == ["在“快”字上下功夫", "在“稳”字上下功夫"]


def test_short_items_that_go_on_are_headings_and_a_list_of_things_is_none() -> None:
    going_on = (
        "一、办学校",
        "…",
        "1.抓前期。挂图作战。",
        "2.抓要素。提前谋划。",
        "二、请师傅",
        "…",
    )
    assert titles(*going_on) == ["办学校", "抓前期", "抓要素", "请师傅"]
    things = ("一、办学校", "…", "1.课桌二十张", "2.黑板两块", "二、请师傅", "…")
    assert titles(*things) == ["办学校", "请师傅"]


def test_a_title_of_one_character() -> None:
    paragraphs = ("一、怎么办", "1、查。全面查、彻底查。…", "2、改。边查边改。…", "二、怎么保", "…")
    assert titles(*paragraphs) == ["怎么办", "查", "改", "怎么保"]


def test_a_line_with_a_year_and_a_phrase_is_a_plain_heading() -> None:
    assert titles("…", "2023，我们同舟共济", "…", "2024，我们逐梦前行", "…") == [
        "2023，我们同舟共济",
        "2024，我们逐梦前行",
    ]
