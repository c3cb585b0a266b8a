from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import SPEECH, claimed, read, recorded, speech

from speechreader.ingest.rules import tail_links


def test_it_takes_every_line_of_the_foot_and_no_other() -> None:
    assert claimed(tail_links, head=["上一篇：没有了"], foot=["上一篇：没有了", "随便什么"]) == [
        "上一篇:没有了",
        "随便什么",
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "上一篇：关于评选工匠的通知",
        "相关文档：",
        "责任编辑：何小满",
        "【打印】 【关闭】",
        "猜你喜欢",
        "版权所有 青石市总工会",
    ],
)
def test_what_follows_the_speech_on_a_page_goes(opening: str) -> None:
    text = speech(below=[opening, "青石市机修行业协会召开年会", "关于举办厨艺比赛的通知"])
    assert read(text).body == "\n".join(SPEECH)


def test_a_line_about_editors_and_links_inside_the_speech_stays() -> None:
    line = "编辑部的同志说，链接好上一代与下一代工人，是我们办报的本分，我很赞成。"
    assert line in read(speech(inside=[line])).body


def test_numbered_headings_behind_a_line_show_that_it_is_no_foot() -> None:
    heading = ["附件要随文件一起发。", "二、把学校办到车间里", SPEECH[1], SPEECH[2]]
    assert read(speech(below=heading)).body.endswith("\n".join(heading))


def test_the_recorded_lines_are_exact() -> None:
    text = speech(below=["相关文档：", "关于举办厨艺比赛的通知"])
    [edit] = recorded(tail_links, text)
    assert edit.removed == "相关文档：\n关于举办厨艺比赛的通知"
    assert edit.raw.end == len(text)
