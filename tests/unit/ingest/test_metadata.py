from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import SPEECH, read, speech

from speechreader.model.speech import Metadata

TITLE = "在青石市工会第五次代表大会上的讲话"


def said(*above: str, below: tuple[str, ...] = ()) -> Metadata:
    return read(speech(above=above, below=below)).metadata


def test_the_usual_block_says_everything() -> None:
    assert said(
        TITLE, "青石市总工会主席 顾长河", "（2021年6月18日）", "来源：青石工人报"
    ) == Metadata(
        title=TITLE,
        speaker="顾长河",
        date="2021-06-18",
        occasion="青石市工会第五次代表大会",
        source="青石工人报",
        genre="讲话",
    )


def test_a_bare_speech_says_nothing() -> None:
    assert said() == Metadata()


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ((f"标题：{TITLE}",), TITLE),
        ((f"{TITLE}_青石市总工会",), TITLE),
        ((f"【转载】{TITLE}",), TITLE),
        (("在青石市工会", "第五次代表大会上的讲话"), TITLE),
        (("首页 > 正文", TITLE, TITLE), TITLE),
        ((f"{TITLE}（2021年6月18日）",), TITLE),
        (("把地基打牢", f"——{TITLE}"), f"把地基打牢——{TITLE}"),
        (("《在表彰会上的致辞》",), "在表彰会上的致辞"),
        (("在 青 石 市 表 彰 会 上 的 致 辞",), "在青石市表彰会上的致辞"),
    ],
)
def test_a_title_is_cleaned_of_what_surrounds_it(lines: tuple[str, ...], title: str) -> None:
    assert said(*lines).title == title


def test_a_title_may_be_named_below_the_speech() -> None:
    assert said(below=(f"本文标题：{TITLE}",)).title == TITLE


@pytest.mark.parametrize(
    ("lines", "speaker"),
    [
        ((TITLE, "顾长河"), "顾长河"),
        ((TITLE, "市总工会主席 顾长河（2021年6月18日）"), "顾长河"),
        (("顾长河在表彰大会上的讲话",), "顾长河"),
        ((TITLE, "编辑：何小满"), None),
        ((TITLE, "作者：何小满 发布时间：2021-06-20"), None),
        ((TITLE, "市总工会主席 ×××"), None),
    ],
)
def test_the_speaker_is_who_spoke_not_who_published(
    lines: tuple[str, ...], speaker: str | None
) -> None:
    assert said(*lines).speaker == speaker


def test_name_and_date_may_stand_below_the_speech() -> None:
    found = said(TITLE, below=("顾长河", "2021年6月18日"))
    assert (found.speaker, found.date) == ("顾长河", "2021-06-18")


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        ((TITLE, "（二〇二一年六月十八日）"), "2021-06-18"),
        ((f"{TITLE}（2021年6月18日）",), "2021-06-18"),
        ((TITLE, "时间：2021年6月18日"), "2021-06-18"),
        ((TITLE, "发布时间：2021-06-20"), None),
        ((TITLE, "2021-06-20 09:12 浏览次数：8"), None),
        ((TITLE, "（6月18日）", "发布时间：2021-06-20"), "2021-06-18"),
        ((TITLE, "（2021年6月）"), "2021-06"),
        (("2021年5月在表彰大会上的讲话",), None),
    ],
)
def test_a_date_of_publishing_is_not_the_date_of_the_speech(
    lines: tuple[str, ...], date: str | None
) -> None:
    assert said(*lines).date == date


def test_the_body_is_not_asked() -> None:
    lines = [
        *SPEECH,
        "2020年3月1日，市总工会主席 顾长河 在表彰大会上的讲话里说过这句话。",
        SPEECH[1],
    ]
    assert read("\n".join(lines)).metadata == Metadata()


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("在表彰大会上的致辞", "致辞"),
        ("青石市总工会工作报告", "报告"),
        ("在开幕式上的欢迎词", "致辞"),
        ("开学典礼上的演讲", "演讲"),
        ("节能倡议书", "倡议书"),
    ],
)
def test_the_genre_is_the_last_word_for_it_in_the_title(title: str, genre: str) -> None:
    assert said(title).genre == genre


def test_names_are_given_in_the_characters_of_the_text() -> None:
    text = "\n".join(
        [
            "在同鄉會年會上的致辭",
            "會長 陳遠橋",
            "各位鄉親：",
            "今天，我們在這裡歡聚一堂，心情都很激動，請大家舉杯。",
        ]
    )
    found = read(text).metadata
    assert (found.title, found.speaker) == ("在同鄉會年會上的致辭", "陳遠橋")


def test_a_tab_in_a_title_is_a_blank() -> None:
    assert said(TITLE.replace("工会", "工会\t")).title == TITLE


def test_a_subtitle_that_says_when_and_where_is_no_part_of_the_title() -> None:
    found = said(
        "政府工作报告", "——2024年1月16日在青石市第五届人民代表大会第三次会议上", "市长 顾长河"
    )
    assert (found.title, found.date) == ("政府工作报告", "2024-01-16")
    assert found.occasion == "青石市第五届人民代表大会第三次会议"


def test_a_slogan_of_two_phrases_above_the_title_belongs_to_it() -> None:
    found = said("坚持稳字当头　把握工作主动", TITLE)
    assert found.title == f"坚持稳字当头 把握工作主动——{TITLE}"
    assert said("青石市总工会　领导讲话", TITLE).title == TITLE


def test_the_paper_that_printed_it_is_the_source() -> None:
    assert said(TITLE, below=("（《青石日报》2021年6月20日第1版）",)).source == "青石日报"


def test_the_last_words_behind_a_label_name_the_speaker() -> None:
    assert said(TITLE, "报告人：铁路工务段 桥隧工 马铁山").speaker == "马铁山"


def test_a_genre_and_nothing_else_is_a_title() -> None:
    assert said("主持词").title == "主持词"


def test_a_dated_bracket_at_the_end_of_an_unbroken_text_is_a_signature() -> None:
    text = f"{TITLE}同志们：{SPEECH}谢谢大家！（2025年4月23日，市文化局局长 柳依然）"
    reading = read(text)
    assert (reading.metadata.date, reading.metadata.speaker) == ("2025-04-23", "柳依然")
    assert reading.body.endswith("谢谢大家！")


def test_new_years_day_is_a_date() -> None:
    assert said(TITLE, below=("青石集团董事长 顾长河", "2024年元旦")).date == "2024-01-01"


def test_blanks_inside_a_field_are_one_plain_blank() -> None:
    above = ("把学校办到车间里", "（2021年6月18日，在青石市工会\t第五次代表大会上的讲话）")
    assert said(*above).occasion == "青石市工会 第五次代表大会"
    declared = read(
        "---\noccasion: 第五次\t\t代表大会\nspeaker: 顾\u3000长河\n---\n" + "\n".join(SPEECH),
        "甲.md",
    )
    assert declared.metadata.occasion == "第五次 代表大会"
    assert declared.metadata.speaker == "顾 长河"
