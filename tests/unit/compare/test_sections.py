from __future__ import annotations

from speechreader.compare.comparison import compare
from speechreader.compare.rarity import Rarity
from speechreader.model.outline import Heading
from speechreader.model.span import Span

SCHOOL = "山城夜校开到车间门口，教员从劳模里请，学费由工会和企业各出一半。"
STATION = "江畔驿站通宵亮灯，骑手进门就能接热水、充电、换一件干衣裳。"
HOUSE = "云朵小屋收留放学的孩子，退休教师轮流来陪着写作业。"
WORKSHOP = "创新工作室的图纸贴在墙上，谁有主意谁拿粉笔去改。"


def text(*sections: tuple[str, str]) -> tuple[str, list[Heading]]:
    body, outline = "", []
    for number, (title, words) in zip("一二三四五", sections, strict=False):
        head = f"{number}、{title}"
        span = Span(len(body), len(body) + len(head))
        outline.append(Heading(1, f"{number}、", title, span, 1.0))
        body += f"{head}\n{words}\n"
    return body, outline


def pairs(
    one: tuple[str, list[Heading]], other: tuple[str, list[Heading]]
) -> list[tuple[int | None, int | None]]:
    found = compare(one[0], other[0], Rarity(), outlines=(one[1], other[1])).sections
    return [(pair.a, pair.b) for pair in found]


def test_sections_answer_each_other_wherever_they_stand() -> None:
    one = text(("办好夜校", SCHOOL), ("管好驿站", STATION), ("照看孩子", HOUSE))
    other = text(("让孩子有去处", HOUSE), ("关于课堂", SCHOOL), ("新的事", WORKSHOP))
    assert pairs(one, other) == [(0, 1), (1, None), (2, 0), (None, 2)]


def test_a_section_may_answer_two() -> None:
    one = text(("服务职工", SCHOOL + STATION), ("其他", WORKSHOP))
    other = text(("夜校", SCHOOL), ("驿站", STATION))
    assert pairs(one, other) == [(0, 0), (0, 1), (1, None)]


def test_like_headings_over_other_words_still_answer() -> None:
    one = text(("今年的主要任务和具体要求", SCHOOL), ("其他", STATION))
    other = text(("背景", HOUSE), ("今年的主要任务和具体要求", WORKSHOP))
    assert (0, 1) in pairs(one, other)


def test_neighbours_that_answer_each_other_vouch_for_what_stands_between_them() -> None:
    faint = "夜里值班的人，山城夜校开到车间，各有各的难处，说来话长。"
    one = text(("办好夜校", SCHOOL * 2), ("形势", faint), ("照看孩子", HOUSE * 2))
    other = text(("关于课堂", SCHOOL * 2), ("站位", f"山城夜校{WORKSHOP}"), ("去处", HOUSE * 2))
    moved = text(("站位", f"山城夜校{WORKSHOP}"), ("关于课堂", SCHOOL * 2), ("去处", HOUSE * 2))
    assert (1, 1) in pairs(one, other)
    assert (1, None) in pairs(one, moved)
    foreign = text(("关于课堂", SCHOOL * 2), ("站位", STATION), ("去处", HOUSE * 2))
    assert (1, None) in pairs(one, foreign)


def test_unrelated_sections_stay_alone() -> None:
    assert pairs(text(("甲", SCHOOL)), text(("乙", HOUSE))) == [(0, None), (None, 0)]


def test_a_text_without_outline_has_no_sections() -> None:
    assert pairs((SCHOOL, []), text(("夜校", SCHOOL))) == [(None, 0)]
    assert pairs((SCHOOL, []), (SCHOOL, [])) == []


def test_only_the_outermost_level_counts_however_deep_it_is() -> None:
    body, outline = text(("办好夜校", SCHOOL), ("管好驿站", STATION))
    deep = [Heading(2, h.number, h.title, h.span, 1.0) for h in outline]
    assert pairs((body, deep), (body, outline)) == [(0, 0), (1, 1)]


def test_shares_say_how_much_of_each_section_is_in_common_passages() -> None:
    one, other = text(("夜校", SCHOOL)), text(("夜校", SCHOOL + STATION + HOUSE))
    (pair,) = compare(one[0], other[0], Rarity(), outlines=(one[1], other[1])).sections
    assert pair.share_a > 0.9
    assert 0.2 < pair.share_b < 0.6
