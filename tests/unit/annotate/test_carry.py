"""The five states, each by examples that a person would judge the same way."""

from __future__ import annotations

import pytest

from speechreader.annotate.carry import carry
from speechreader.annotate.describe import describe
from speechreader.model.annotation import Anchor, AnchorState, Carried, Quote
from speechreader.model.outline import Heading
from speechreader.model.span import Span

A = "各位代表、同志们：去年全市各级工会把课堂办到车间里，开了二十六所夜校，结业职工八千四百人。"
B = "维权服务见行见效。三条热线并成一条，接听电话一万三千个，办结率百分之九十七。"
C = "自身建设不断加强。机关干部每人联系一个班组，全年下基层住了四十二天。"
D = "今年要做好三件事：办好夜校，管好经费，建好驿站。"
TEXT = "\n".join((A, B, C, D))


def mark(words: str, text: str = TEXT, number: int = 0) -> Anchor:
    at = -1
    for _ in range(number + 1):
        at = text.index(words, at + 1)
    return describe(text, Span(at, at + len(words)))


def carried(words: str, new: str, old: str = TEXT, number: int = 0) -> Carried:
    return carry(old, new, [mark(words, old, number)])[0]


def test_words_that_nobody_touched_are_the_same_wherever_others_changed() -> None:
    new = "新的开头。\n" + TEXT.replace("一万三千", "一万四千").replace("四十二天", "四十五天")
    found = carried("三条热线并成一条", new)
    assert found.state is AnchorState.SAME
    assert found.span == Span(new.index("三条"), new.index("三条") + 8)
    assert found.new == found.old == "三条热线并成一条"


def test_another_setting_of_the_same_words_is_no_edit() -> None:
    old, new = "全市12所夜校，结业职工\n八千人。", "　　全市１２所夜校，\n结业 职工八千人。"
    found = carried("12所夜校，结业职工\n八千人", new, old)
    assert found.state is AnchorState.SAME
    assert found.new == "１２所夜校，\n结业 职工八千人"


def test_split_and_joined_paragraphs_keep_their_marks() -> None:
    split = TEXT.replace("车间里，", "车间里，\n")
    joined = TEXT.replace("\n", "", 1)
    for new in (split, joined):
        assert carried("把课堂办到车间里，开了二十六所夜校", new).state is AnchorState.SAME


def test_a_paragraph_that_moved_takes_its_marks_along() -> None:
    new = "\n".join((A, C, D, B))
    found = carried("接听电话一万三千个", new)
    assert found.state is AnchorState.MOVED
    assert found.span is not None
    assert found.span.start == new.index("接听电话")


def test_a_paragraph_that_moved_and_changed_takes_its_marks_along() -> None:
    changed = B.replace("三条热线", "四条热线")
    new = "\n".join((A, C, D, changed))
    assert carried("办结率百分之九十七", new).state is AnchorState.MOVED
    found = carried("三条热线并成一条，接听电话", new)
    assert found.state is AnchorState.EDITED
    assert found.new == "四条热线并成一条，接听电话"


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("开了二十六所夜校", "开了三十六所夜校"),
        ("二十六所夜校", "二十六所职工夜校"),
        ("结业职工八千四百人", "结业职工九千人"),
        ("把课堂办到车间里", "把课堂办到工地上"),
    ],
)
def test_words_that_changed_at_a_certain_place_show_old_and_new(before: str, behind: str) -> None:
    found = carried(before, TEXT.replace(before, behind))
    assert found.state is AnchorState.EDITED
    assert (found.old, found.new) == (before, behind)


def test_deleted_words_are_not_found_again_at_an_equal_phrase() -> None:
    new = TEXT.replace("开了二十六所夜校，", "")
    found = carried("夜校", new)
    assert "夜校" in new
    assert (found.state, found.span, found.candidates) == (AnchorState.ORPHAN, None, ())


def test_nor_where_equal_words_were_put_in() -> None:
    new = TEXT.replace("三条热线并成一条，", "") + "\n会后再说，三条热线并成一条，大家没有意见。"
    found = carried("三条热线并成一条，", new)
    assert not found.state.placed


def test_a_deleted_paragraph_leaves_orphans() -> None:
    found = carried("接听电话一万三千个", "\n".join((A, C, D)))
    assert (found.state, found.new) == (AnchorState.ORPHAN, None)


def test_of_two_equal_paragraphs_nobody_knows_which_was_deleted() -> None:
    old = "\n".join((A, B, B, C))
    new = "\n".join((A, B, C))
    for number in (0, 1):
        found = carried("办结率百分之九十七", new, old, number)
        assert not found.state.placed
    assert carried("下基层住了四十二天", new, old).state is AnchorState.SAME


def test_nor_at_the_ends_of_a_text() -> None:
    for old, new in ((f"{A}\n{B}\n{B}", f"{A}\n{B}"), (f"{B}\n{B}\n{A}", f"{B}\n{A}")):
        for number in (0, 1):
            assert not carried("办结率百分之九十七", new, old, number).state.placed


def test_a_mark_torn_far_apart_is_not_drawn_over_all_that_lies_between() -> None:
    between = "\n".join(f"第{n}次会议开了{n}天，来了{n}十人。" for n in range(60))
    new = f"{A}\n{between}\n{B}"
    found = carried("结业职工八千四百人。\n维权服务见行见效", new, f"{A}\n{B}")
    assert found.state is AnchorState.AMBIGUOUS
    assert [new[c.span.start : c.span.end] for c in found.candidates] == [
        "结业职工八千四百人。",
        "维权服务见行见效",
    ]


def test_of_two_equal_paragraphs_nobody_knows_which_was_put_in() -> None:
    found = carried("办结率百分之九十七", "\n".join((A, B, B, C)))
    assert found.state is AnchorState.AMBIGUOUS
    assert len(found.candidates) == 2


def test_the_seam_of_a_deletion_lies_between_paragraphs() -> None:
    one, two = "一是办好夜校，送课到车间。", "一是管好经费，投到乡镇去。"
    old = "\n".join((A, one, two, C))
    new = "\n".join((A, two, C))
    assert carried("一是", new, old, 0).state is AnchorState.ORPHAN
    assert carried("一是", new, old, 1).state is AnchorState.SAME


def test_words_that_were_rewritten_are_gone_though_some_characters_are_alike() -> None:
    new = TEXT.replace(B, "今后热线的电话要有人接，事情要有人办，百分之一的差错也要追究到人。")
    for words in ("三条热线并成一条", "电话", "办结率百分之九十七"):
        assert not carried(words, new).state.placed, words


def test_what_is_left_of_a_mark_is_offered_when_it_is_less_than_half() -> None:
    new = TEXT.replace("同志们：去年全市各级工会把课堂办到车间里，开了二十六", "")
    words = "同志们：去年全市各级工会把课堂办到车间里，开了二十六所夜校，"
    assert not carried(words, new).state.placed


def test_an_orphan_stays_at_the_nearest_heading_that_survived() -> None:
    old = f"一、回顾\n{A}\n（一）维权\n{B}\n二、打算\n{D}"
    new = f"一、回顾\n{A}\n二、打算\n{D}"

    def headings(text: str) -> list[Heading]:
        parts = [(1, "一、", "回顾"), (2, "（一）", "维权"), (1, "二、", "打算")]
        found = [(text.find(n + t), lv, n, t) for lv, n, t in parts]
        return [
            Heading(lv, n, t, Span(at, at + len(n + t)), 1) for at, lv, n, t in found if at >= 0
        ]

    at = old.index("接听电话")
    anchor = describe(old, Span(at, at + 4), headings(old))
    (found,) = carry(old, new, [anchor], headings(new))
    assert found.state is AnchorState.ORPHAN
    assert found.heading == headings(new)[0]
    (renumbered,) = carry(old, new.replace("一、回顾", "壹、回顾"), [anchor], headings(new))
    assert renumbered.heading == headings(new)[0]


def test_a_combining_mark_put_behind_a_mark_changes_its_last_character() -> None:
    found = carried("办到车间", TEXT.replace("车间", "车间\u20dd"))
    assert found.state is AnchorState.EDITED
    assert found.new == "办到车间\u20dd"


def test_an_anchor_of_another_text_is_looked_for_by_its_words() -> None:
    stray = Anchor(Span(1, 3), Quote("接听电话一万三千个"))
    (found,) = carry(TEXT, TEXT, [stray])
    assert found.state is AnchorState.SAME
    lost = Anchor(Span(900, 904), Quote("没有这句话"))
    assert carry(TEXT, TEXT, [lost])[0].state is AnchorState.ORPHAN


@pytest.mark.parametrize("new", ["", "\n", "。", "完全不同的另一篇文章，没有一句相同。"])
def test_a_text_without_any_of_it_leaves_only_orphans(new: str) -> None:
    assert carried("接听电话一万三千个", new).state is AnchorState.ORPHAN


def test_traditional_characters_for_simplified_ones_are_an_edit() -> None:
    found = carried("各级工会", TEXT.replace("各级工会", "各級工會"))
    assert found.state is AnchorState.EDITED
    assert found.new == "各級工會"
