from __future__ import annotations

from speechreader.outline.run_in import run_in_ends
from speechreader.text.normalize import shadow


def cut(*items: str) -> list[str] | None:
    """The headings that are found in front of the items of one run, or None."""
    text = shadow("".join(items))
    starts, at = [], 0
    for item in items:
        starts.append((at, at + len(item)))
        at += len(item)
    ends = run_in_ends(text, starts)
    if ends is None:
        return None
    return [text[start:end] for (start, _), end in zip(starts, ends, strict=True)]


def test_headings_built_alike_are_cut_where_a_sentence_opens() -> None:
    assert cut(
        "把稳方向，筑牢思想根基今年以来，各车间都在学，学了就用，用了就讲，讲了再学，一刻也没有停下来。",
        "盯紧一线，练强岗位本领我们办起了夜校，请来了老师傅，写出了自己的教材，听课的人一天比一天多。",
        "贴近职工，办实身边小事各级工会都要到班组里去，问一问灯亮不亮，水热不热，工装合身不合身。",
    ) == ["把稳方向,筑牢思想根基", "盯紧一线,练强岗位本领", "贴近职工,办实身边小事"]


def test_headings_with_their_own_stop_are_left_alone() -> None:
    assert cut("办好学校。今年以来，各车间都在学。", "请好师傅。我们请来了老师傅。") is None


def test_one_item_alone_proves_nothing() -> None:
    assert (
        cut(
            "把稳方向，筑牢思想根基今年以来，各车间都在学，学了就用，用了就讲，讲了再学，没有停下来。"
        )
        is None
    )


def test_rules_that_are_whole_sentences_are_not_cut() -> None:
    assert (
        cut(
            "全体职工要按时到岗，佩戴工牌，遵守操作规程，不得擅自离开岗位，有事要向班长请假。",
            "各车间要每周组织一次安全检查，发现隐患要当场登记，当天整改，第二天复查，不留尾巴。",
            "食堂要把价格写在墙上，把账目贴在门口，让每一个来吃饭的人都看得明白，吃得放心。",
        )
        is None
    )
