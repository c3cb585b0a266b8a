"""Links over several paragraphs: one passage for each that has changed, one for neighbours that have not."""

from __future__ import annotations

import pytest

from speechreader.compare.comparison import compare
from speechreader.compare.rarity import Rarity
from speechreader.model.comparison import Comparison, PassageKind, Side

RARITY = Rarity([])
PORT = "港口全年装卸集装箱八百四十万只，同比增长百分之六。"
RAIL = "环湖铁路西段铺轨完成，沿线九座车站全部封顶。"
SCHOOL = "新建扩建中小学十一所，新增学位一万两千个。"
PARK = "拆除违章围墙四公里，还市民一条滨水步道。"


def said(comparison: Comparison, a: str, b: str) -> list[tuple[str, str]]:
    """The words of the passages on both sides."""
    return [(p.of(Side.A).of(a), p.of(Side.B).of(b)) for p in comparison.passages]


def test_each_changed_paragraph_is_a_passage() -> None:
    """Of four paragraphs two have other figures; the equal ones between stay one passage."""
    a = "\n".join((PORT, RAIL, SCHOOL, PARK))
    b = "\n".join((PORT.replace("八百四十", "九百一十"), RAIL, SCHOOL, PARK.replace("四", "七")))
    found = compare(a, b, RARITY)
    assert said(found, a, b) == [
        (PORT, b.split("\n")[0]),
        (f"{RAIL}\n{SCHOOL}", f"{RAIL}\n{SCHOOL}"),
        (PARK, b.split("\n")[3]),
    ]
    assert [p.kind for p in found.passages][1] is PassageKind.IDENTICAL
    assert found.passages[0].numbers
    assert found.passages[2].numbers


def test_a_paragraph_in_two_stays_with_the_one_it_was() -> None:
    """A paragraph that only one side breaks is no place to part a passage at."""
    a = PORT + RAIL + SCHOOL.replace("十一", "十九")
    b = f"{PORT}\n{RAIL}{SCHOOL}"
    assert said(compare(a, b, RARITY), a, b) == [(a, b)]


def test_a_short_heading_goes_with_what_follows() -> None:
    """A line of less than ten characters is no passage of its own."""
    a = f"{PORT}\n民生改善\n{SCHOOL.replace('十一', '十九')}"
    b = f"{PORT}\n民生改善\n{SCHOOL}"
    assert [words for words, _ in said(compare(a, b, RARITY), a, b)] == [PORT, a[len(PORT) + 1 :]]


def test_a_replaced_paragraph_is_only_here() -> None:
    """A paragraph that has nothing in common stands between two passages, on either side."""
    one, other = "湿地公园五月开放。".ljust(9), "乡村医生轮训完毕。"
    a, b = f"{PORT}\n{one}{RAIL}", f"{PORT}\n{other}{RAIL}"
    found = compare(a, b, RARITY)
    assert found.passages[0].a.of(a) == PORT


@pytest.mark.parametrize("times", [1, 7])
def test_the_other_way_round_it_is_parted_alike(times: int) -> None:
    """The cuts do not depend on which side comes first."""
    a = "\n".join((PORT, RAIL, SCHOOL, PARK) * times)
    b = "\n".join((PORT, RAIL.replace("九", "八"), SCHOOL, PARK[:-6] + "步道一条。") * times)
    there, back = compare(a, b, RARITY), compare(b, a, RARITY)
    assert len(there.passages) >= 3
    assert {(p.a, p.b) for p in there.passages} == {(p.b, p.a) for p in back.passages}


def test_what_a_sentence_begins_with_is_not_taken_from_the_one_before() -> None:
    """The same words at the start of two sentences: the passage is the second, on both sides."""
    works = f"今年重点工程进展顺利。{RAIL}{SCHOOL}"
    a, b = f"{PARK}\n今年重点工程进展有关问题。\n{works}", f"{works}\n{PORT}"
    assert said(compare(a, b, RARITY), a, b) == [(works, works)]


def test_long_refrains_are_paired_line_by_line() -> None:
    """Of a thousand times one sentence every hundredth is another: all others are found again."""
    lines = [RAIL] * 1000
    changed = [SCHOOL if n % 100 == 0 else line for n, line in enumerate(lines)]
    cover = compare("\n".join(lines), "\n".join(changed), RARITY).coverage
    assert min(cover.a_in_b, cover.b_in_a) >= 0.98
