"""The tables under the tabs, made from two short speeches."""

from __future__ import annotations

from functools import cache

import pytest

pytest.importorskip("PySide6")

from speechreader.app import comparing
from speechreader.model.comparison import Compared, Figure, PassageKind, Side
from speechreader.model.span import Span
from speechreader.outline.detect import detect_outline
from speechreader.ui.compare.kinds import AT_FIRST, Filter, Shown
from speechreader.ui.compare.lists import wording
from speechreader.ui.compare.lists.cells import (
    Label,
    Quote,
    Row,
    Share,
    Table,
    ToPair,
    ToPassage,
    ToPlace,
)
from speechreader.ui.compare.lists.matter import Matter
from speechreader.ui.compare.lists.tables import table_of
from speechreader.ui.compare.lists.tabs import Tab

KEPT = "要把温暖送到最偏远的山乡驿站去，让守桥守塔的师傅们喝上一口热汤。"
MOVED = "夜校的灯光一直亮到末班车开走以后，门卫老周替晚来的学员留着门。"
FIGURES = "全市受理求助电话{}件，办结率达到{}%，回访满意的占九成。"
COURSES = "培训班开设{}、烘焙四门课，课后还有人辅导作业。"
A = (
    "同志们，云岭的春天来得早。\n一、回望走过的路\n"
    f"雪下得最大的那几天，路是一锹一锹铲通的。{KEPT}老矿区的缆车停运多年，今年把它改成了观景台。\n"
    f"账本摊开来给大家看：{FIGURES.format(5581, 96.5)}\n"
    f"二、今后怎么走\n明年想先办两桩小事。{MOVED}\n"
    f"还有一桩得慢慢来。{COURSES.format('焊接、钳工、刺绣')}\n"
)
B = (
    "朋友们，又到了晒谷子的时候。\n一、今后怎么办\n"
    f"木匠铺子里缺年轻人。{MOVED}\n再添几样新手艺也好。{COURSES.format('钳工、刺绣、育婴')}\n"
    f"二、走过的这一年\n洪水退去以后，淤泥有半尺厚。{KEPT}水库边新添了六间书屋，孩子们放学就去。\n"
    f"有人问成绩在哪里。{FIGURES.format(6120, 97.2)}\n"
)


@cache
def matter(a: str = A, b: str = B) -> Matter:
    sides = [Compared(title, body, detect_outline(body)) for title, body in (("甲", a), ("乙", b))]
    return Matter(comparing.compare(*sides, comparing.common_wording()), *sides)


def table(tab: Tab, shown: Filter = AT_FIRST, order: Side = Side.A) -> Table:
    return table_of(tab, matter(), shown, order)


def words(row: Row, column: int) -> str:
    cell = row.cells[column]
    if isinstance(cell, Quote):
        return "".join(piece.words for piece in cell.pieces)
    assert isinstance(cell, Label)
    return cell.words


def test_passages_stand_in_the_order_of_either_side() -> None:
    goals = {side: [row.passage for row in table(Tab.PASSAGES, order=side).rows()] for side in Side}
    passages = matter().comparison.passages
    for side, numbers in goals.items():
        starts = [passages[n].of(side).start for n in numbers if n is not None]
        assert starts == sorted(starts)
        assert len(starts) >= 3
    assert goals[Side.A] != goals[Side.B]
    assert sorted(goals[Side.A]) == sorted(goals[Side.B])


def test_a_passage_says_its_kind_its_sections_and_its_length() -> None:
    row = next(row for row in table(Tab.PASSAGES).rows() if MOVED[:8] in row.hay)
    assert (words(row, 2), words(row, 5)) == ("二、", "一、")
    assert MOVED[:8] in words(row, 3)
    assert MOVED[:8] in words(row, 4)
    passage = matter().comparison.passages[row.passage or 0]
    lengths = [wording.characters(matter().words(s, passage.of(s))) for s in Side]
    assert words(row, 6) == f"{lengths[0]} / {lengths[1]}"
    assert "A 二、 → B 一、" in row.spoken


def test_a_passage_that_is_out_of_order_says_so() -> None:
    rows = [r for r in table(Tab.PASSAGES).rows() if r.passage is not None]
    moved = [r for r in rows if matter().comparison.passages[r.passage or 0].moved]
    assert moved
    assert all(r.cells[1].moved and "Moved" in r.spoken for r in moved)  # type: ignore[union-attr]


def test_what_the_legend_hides_is_not_listed() -> None:
    passages = matter().comparison.passages
    rows = table(Tab.PASSAGES, Filter(frozenset({Shown.IDENTICAL, Shown.MOVED}))).rows()
    kinds = {passages[row.passage or 0].kind for row in rows}
    assert kinds == {PassageKind.IDENTICAL}
    nothing = table(Tab.PASSAGES, frozenset())
    assert not list(nothing.rows())
    assert "legend" in nothing.nothing


def test_only_here_stands_under_its_section() -> None:
    found = table(Tab.ONLY_A)
    block = next(b for b in found.blocks if any("缆车" in row.hay for row in b.rows))
    assert block.head is not None
    assert words(block.head, 0) == "一、回望走过的路"
    assert block.head.goal is None
    row = next(row for row in block.rows if "缆车" in row.hay)
    assert isinstance(row.goal, ToPlace)
    assert row.goal.side is Side.A
    assert "缆车" in matter().words(Side.A, row.goal.span)
    assert not matter().words(Side.A, row.goal.span).startswith("\n")
    assert found.count == len(matter().told(Side.A))


def test_the_nearest_counterpart_is_one_step_away() -> None:
    rows = [r for side in (Tab.ONLY_A, Tab.ONLY_B) for r in table(side).rows() if r.goal]
    near = [row for row in rows if row.beyond]
    assert near
    for row in near:
        assert isinstance(row.beyond, ToPair)
        assert isinstance(row.goal, ToPlace)
        other = row.beyond.b if row.goal.side is Side.A else row.beyond.a
        there = matter().words(row.goal.side.other, other)
        assert words(row, row.beyond_at) == " ".join(there.split())


def test_only_here_can_be_hidden() -> None:
    hidden = table(Tab.ONLY_B, AT_FIRST.without(Shown.ONLY))
    assert not list(hidden.rows())
    assert hidden.count == 0
    assert "legend" in hidden.nothing


def test_sections_answer_each_other_with_their_shares() -> None:
    rows = list(table(Tab.SECTIONS).rows())
    pairs = {(words(row, 0), words(row, 3)) for row in rows}
    assert ("一、回望走过的路", "二、走过的这一年") in pairs
    assert ("二、今后怎么走", "一、今后怎么办") in pairs
    for row in rows:
        assert isinstance(row.goal, ToPair)
        assert isinstance(row.cells[1], Share)
        assert (row.cells[1].value or 0) > 0.3
    other = [words(row, 3) for row in table(Tab.SECTIONS, order=Side.B).rows()]
    assert other == sorted(other)


def test_a_text_without_headings_says_so() -> None:
    bare = matter(KEPT, KEPT + MOVED)
    found = table_of(Tab.SECTIONS, bare, AT_FIRST, Side.A)
    assert not list(found.rows())
    assert found.nothing == "Neither of the two speeches has headings."
    one = table_of(Tab.SECTIONS, matter(A, KEPT), AT_FIRST, Side.A)
    assert all(row.goal == ToPlace(Side.A, row.goal.span) for row in one.rows())  # type: ignore[union-attr]
    assert all(words(row, 3) == "—" for row in one.rows())


def test_figures_are_compared_with_unit_and_change() -> None:
    rows = {words(row, 2): row for row in table(Tab.FIGURES).rows()}
    calls, share = rows["5581件"], rows["96.5%"]
    assert (words(calls, 4), words(calls, 5)) == ("6120件", "+9.7 %")
    assert (words(share, 4), words(share, 5)) == ("97.2%", "+0.7 points")
    assert words(calls, 0) == "一、"
    assert words(calls, 6) == "二、"
    assert "受理求助电话5581件" in words(calls, 1)
    passage = matter().comparison.passages[calls.passage or 0]
    assert "5581件" in matter().words(Side.A, passage.a)


def test_a_pattern_numbers_its_slots() -> None:
    blocks = [b for b in table(Tab.TEMPLATES).blocks if "5581" in (b.head.hay if b.head else "")]
    (block,) = blocks
    assert block.head is not None
    assert "①" in words(block.head, 0)
    assert "5581" not in words(block.head, 0)
    first = block.rows[0]
    assert [words(first, n) for n in (0, 2, 4)] == ["①", "5581件", "6120件"]
    assert isinstance(first.goal, ToPassage)


def test_the_pattern_of_a_sentence_begins_where_the_sentence_does() -> None:
    a = "夜校的教员从劳模里请来，按时发给津贴。全市共办夜校12所，学员由大家推荐。"
    b = "夜校的教员从劳模里请来，要按时发给津贴。全市共办夜校9所，学员由大家推荐。"
    (block,) = table_of(Tab.TEMPLATES, matter(a, b), AT_FIRST, Side.A).blocks
    assert block.head is not None
    assert words(block.head, 0) == "全市共办夜校①，学员由大家推荐。"
    assert "教员" not in block.head.hay


def test_an_enumeration_says_what_became_of_each_item() -> None:
    (block,) = table(Tab.ENUMERATIONS).blocks
    fates = {words(row, 2): words(row, 1) for row in block.rows}
    added = [words(row, 3) for row in block.rows if words(row, 1) == "Added"]
    assert fates["钳工"] == fates["刺绣"] == "Kept"
    assert added == ["育婴"]
    assert "Dropped" in fates.values()


def test_a_speech_with_itself_differs_in_nothing() -> None:
    same = matter(A, A)
    for tab in (Tab.ONLY_A, Tab.ONLY_B, Tab.TEMPLATES, Tab.FIGURES, Tab.ENUMERATIONS):
        found = table_of(tab, same, AT_FIRST, Side.A)
        assert found.count == 0
        assert not list(found.rows())
        assert found.nothing
    assert table_of(Tab.PASSAGES, same, AT_FIRST, Side.A).count == 1


def test_nothing_in_common_is_said() -> None:
    strange = table_of(Tab.PASSAGES, matter(KEPT, ""), AT_FIRST, Side.A)
    assert strange.count == 0
    assert strange.nothing == "The two speeches have no passage in common."


@pytest.mark.parametrize(
    ("before", "after", "unit", "change", "said"),
    [
        (5581.0, 6120.0, "件", 539 / 5581, "+9.7 %"),
        (10.0, 8.0, "家", -0.2, "−20.0 %"),
        (96.5, 93.0, "%", -3.5 / 96.5, "−3.5 points"),
        (3.0, 4.0, "家", None, ""),
    ],
)
def test_growth(before: float, after: float, unit: str, change: float | None, said: str) -> None:
    one, other = (Figure(Span(0, 1), value, unit) for value in (before, after))
    assert wording.growth(one, other, change) == said


def test_a_number_of_figures_takes_the_one_above_it_along() -> None:
    body = (
        "一、办好实事\n（一）夜校\n1. 开课\n灯亮着。\n2. 结课\n灯灭了。\n（二）书屋\n孩子们来了。\n"
    )
    sides = Compared("甲", body, detect_outline(body))
    one = Matter(comparing.compare(sides, sides, comparing.common_wording()), sides, sides)
    at = body.index("灯灭")
    assert one.section_at(Side.A, at).startswith("（一）2")
    assert one.path_at(Side.A, at).startswith("一、（一）2")
    assert one.section_at(Side.A, body.index("孩子")) == "（二）"
    assert one.section_at(Side.A, body.index("一、")) == "一、"


@pytest.mark.parametrize("tab", [Tab.ONLY_A, Tab.ONLY_B])
def test_the_head_of_a_section_counts_as_its_rows_do(tab: Tab) -> None:
    blocks = [block for block in table(tab).blocks if block.head is not None]
    assert blocks
    for block in blocks:
        total = sum(int(words(row, 2)) for row in block.rows)
        assert block.head is not None
        assert f" {total} " in f" {words(block.head, 1)} "
