from __future__ import annotations

import pytest
from tests.unit.ingest.rules.helpers import claimed, recorded, speech

from speechreader.ingest.rules import notices


@pytest.mark.parametrize(
    "line",
    [
        "本文档由用户上传，版权归原作者所有",
        "文档格式：DOC 共 7 页",
        "VIP专享文档 免费下载",
        "如有侵权，请联系删除",
        "更多精彩范文请关注公众号",
        "未经授权不得转载 www.example.cn",
        "此邮件及附件含有保密信息，仅限收件人使用。",
    ],
)
def test_notices_above_and_below_the_speech_are_taken(line: str) -> None:
    assert len(claimed(notices, head=[line])) == 1
    assert len(claimed(notices, foot=[line])) == 1


@pytest.mark.parametrize(
    "line",
    [
        "点击下载本文档",
        "本文由范文之家整理提供",
        "展开阅读全文",
        "开通会员免费下载全文",
        "向上滑动阅览",
    ],
)
def test_an_unmistakable_notice_between_paragraphs_is_taken(line: str) -> None:
    assert claimed(notices, body=["同志们：", line, "今年的任务很重。"]) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "要保护职工的发明，版权归谁、收益归谁，都要写进合同里。",
        "会员的事就是工会的事，会员满意不满意是唯一的标准。",
        "工会会员突破三十万人，其中新就业形态的会员四万人。",
        "有的文件下载下来就锁进抽屉，这样的落实不是落实。",
        "我们请职工上传照片，评出了一百个最美瞬间。",
        "关注我们身边的困难职工，就是关注我们自己。",
    ],
)
def test_sentences_of_the_body_about_rights_members_and_downloads_stay(line: str) -> None:
    assert claimed(notices, body=["同志们：", line, "今年的任务很重。"]) == []


def test_a_long_line_of_the_body_is_never_a_notice() -> None:
    long = "点击屏幕就能报名，" + "这就是我们说的把服务送到职工手边，" * 6 + "请大家记住。"
    assert claimed(notices, body=["同志们：", long]) == []


def test_the_recorded_line_is_exact() -> None:
    text = speech(inside=["本文由范文之家整理提供"])
    [edit] = recorded(notices, text)
    assert edit.removed == "本文由范文之家整理提供\n"
    assert edit.raw.start == text.index("本文由")
