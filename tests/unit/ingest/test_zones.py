from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import SPEECH

from speechreader.ingest.draft import Draft
from speechreader.ingest.zones import find_zones, is_prose, opens_speech
from speechreader.text.normalize import shadow


def body_of(*lines: str) -> list[str]:
    draft = Draft("\n".join(lines))
    zones = find_zones(draft)
    return [draft.text[line.start : line.end] for _, line in zones.body(draft)]


@pytest.mark.parametrize(
    "line",
    [
        "同志们：", "各位代表、同志们：", "尊敬的各位领导，各位来宾：", "女士们、先生们！", "亲爱的同学们：",
        "各位鄉親、各位朋友：", "大家好！", "各位工友，大家上午好！", "尊敬的顾主席、各位委员：今天开会。",
        "参赛选手、裁判员、同志们：", "各位里長、各位夥伴，大家早安：",
    ],
)  # fmt: skip
def test_an_address_to_those_present_opens_a_speech(line: str) -> None:
    assert opens_speech(shadow(line))


@pytest.mark.parametrize(
    "line",
    [
        "今天，我们在这里集会。",
        "同志们辛苦了。",
        "关于各位代表提案的答复",
        "对同志们的要求：一要快",
        "",
        "会员：",
        "参加会议的有工会干部、职工代表：",
    ],
)
def test_a_sentence_about_people_does_not(line: str) -> None:
    assert not opens_speech(shadow(line))


def test_a_long_row_of_addresses_is_judged_at_once() -> None:
    assert not opens_speech("各位同 " * 60)
    assert opens_speech("各位领导 各位来宾 各位代表 女士们 先生们 同学们 朋友们:")


def test_prose_has_a_stop_or_is_long_and_is_no_chrome() -> None:
    assert is_prose(shadow(SPEECH[1]))
    assert not is_prose("今天开会。")
    assert not is_prose("在青石市工会第五次代表大会上的讲话")
    assert not is_prose("首页 新闻 公告 图片 视频 专题 下载")


def test_the_speech_begins_at_its_salutation() -> None:
    note = "编者按：这篇讲话值得各级工会干部认真读一读，现予刊发。"
    assert body_of("在大会上的讲话", note, *SPEECH) == list(SPEECH)


def test_without_a_salutation_it_begins_at_the_first_prose() -> None:
    assert body_of("在大会上的讲话", "顾长河", *SPEECH[1:]) == list(SPEECH[1:])


def test_a_first_heading_above_the_first_prose_belongs_to_it() -> None:
    lines = ("一、把学校办到车间里", "（一）请老师傅上台", *SPEECH[1:])
    assert body_of("在大会上的讲话", *lines) == list(lines)


def test_a_thousand_headings_above_the_prose_are_no_trouble() -> None:
    assert len(body_of(*["一、加油"] * 3000, *SPEECH[1:])) == 3002


@pytest.mark.parametrize(
    "foot",
    [
        ["相关文档：", "关于年会的通知"],
        ["责任编辑：何小满"],
        ["上一篇：没有了"],
        ["顾长河", "2021年6月18日"],
    ],
)
def test_it_ends_where_the_page_goes_on(foot: list[str]) -> None:
    assert body_of(*SPEECH, *foot) == list(SPEECH)


def test_a_stage_direction_may_be_its_last_line() -> None:
    assert body_of(*SPEECH, "（热烈鼓掌）", "责任编辑：何小满") == [*SPEECH, "（热烈鼓掌）"]


def test_a_text_that_breaks_off_keeps_its_last_words() -> None:
    cut = "下一步，我们还要把夜校办到每一座园区，让想学"
    assert body_of(*SPEECH, SPEECH[1] + cut) == [*SPEECH, SPEECH[1] + cut]


def test_a_text_without_prose_is_all_body() -> None:
    assert body_of("加油", "", "实干") == ["加油", "实干"]
    assert body_of("首页 > 正文", "加油", "责任编辑：何小满") == ["加油"]
    assert body_of("责任编辑：何小满") == ["责任编辑：何小满"]


def test_sections_that_have_a_number_and_no_title_belong_to_the_body() -> None:
    lines = ("在青石市工会工作会议上的讲话", "顾长河", "一", SPEECH[1], "二", SPEECH[1])
    assert body_of(*lines) == ["一", SPEECH[1], "二", SPEECH[1]]


@pytest.mark.parametrize(
    "cut",
    [
        "我们要进一步加强",
        "五、加强领导，确",
        "要把工会建设成职工信赖的",
        "下一步，各级工会组织",
        "抓好夜校、徒弟和",
    ],
)
def test_a_short_line_at_the_very_end_that_breaks_off_stays(cut: str) -> None:
    assert body_of(*SPEECH, cut) == [*SPEECH, cut]


def test_a_text_that_breaks_off_below_a_heading_keeps_both() -> None:
    assert body_of(*SPEECH, "二、把夜校办好", "要请老师傅，") == [
        *SPEECH,
        "二、把夜校办好",
        "要请老师傅，",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "青石市总工会办公室",
        "2021年6月18日",
        "关于做好防暑降温工作的通知",
        "凝心聚力建新功",
        "顾长河",
    ],
)
def test_a_name_a_date_or_a_title_at_the_very_end_does_not(line: str) -> None:
    assert body_of(*SPEECH, line) == list(SPEECH)


def test_words_that_talk_but_stand_above_the_rest_of_a_page_are_of_the_page() -> None:
    assert body_of(*SPEECH, "同志们都在看，", "顾长河") == list(SPEECH)


@pytest.mark.parametrize("thanks", ["谢谢大家", "谢谢大家！", "感谢各位"])
def test_thanks_without_a_stop_are_the_last_words(thanks: str) -> None:
    assert body_of(*SPEECH, thanks, "顾长河") == [*SPEECH, thanks]


def test_below_the_thanks_nothing_of_the_speech_comes() -> None:
    assert body_of(*SPEECH, "谢谢大家。", "我们的公众号，") == [*SPEECH, "谢谢大家。"]


def test_the_foot_of_a_printed_page_is_no_last_line() -> None:
    lines = (
        "同志们：",
        *SPEECH[1:],
        "（本文有删节）",
        "青石日报 要闻 02 在工会代表大会上的讲话 2024-03-01",
        "下一篇：没有了",
    )
    assert body_of(*lines)[-1] != lines[-2]
