from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import claimed, recorded, speech

from speechreader.ingest.rules import navigation


@pytest.mark.parametrize(
    "line",
    [
        "您现在的位置：首页 > 领导讲话 > 正文",
        "当前位置: 青石市总工会网 » 讲话",
        "首页 | 机构概况 | 工作动态 | 政策法规 | 联系我们",
        "设为首页 加入收藏",
        "欢迎访问青石市总工会网站",
        "无障碍浏览 长者模式",
        "新闻 公告 图片 视频 专题",
    ],
)
@pytest.mark.parametrize("zone", ["head", "foot"])
def test_lines_that_lead_elsewhere_are_taken_above_and_below_the_speech(
    line: str, zone: str
) -> None:
    assert len(claimed(navigation, **{zone: [line]})) == 1


@pytest.mark.parametrize(
    "line",
    [
        "在青石市工会第五次代表大会上的讲话",
        "（2021年6月18日）",
        "青石市总工会主席 顾长河",
    ],
)
def test_title_date_and_name_are_left_to_others(line: str) -> None:
    assert claimed(navigation, head=[line]) == []


def test_a_sentence_of_the_body_may_speak_of_a_home_page() -> None:
    body = ["我们把办事指南放在首页，职工打开网站首页就能找到。", "首页 > 正文"]
    assert claimed(navigation, body=body) == []


def test_the_line_goes_with_its_line_end() -> None:
    text = speech(above=["当前位置：首页 > 讲话 > 正文"])
    [edit] = recorded(navigation, text)
    assert (edit.raw.start, edit.removed, edit.put) == (0, "当前位置：首页 > 讲话 > 正文\n", "")
