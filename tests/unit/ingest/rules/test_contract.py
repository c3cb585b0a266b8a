"""What every cleaning rule keeps to."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest
from tests.unit.ingest.rules.helpers import SPEECH

from speechreader.ingest import rules
from speechreader.ingest.draft import Draft
from speechreader.ingest.pipeline import read_bytes, rule_modules
from speechreader.ingest.zones import find_zones
from speechreader.model.span import Span
from speechreader.model.speech import Reading

#: Names stand in stored maps: one may come, none may change or go.
NAMES = {
    "html_remnants", "invisible_characters", "full_width", "run_together", "inline_page_marks",
    "title", "contents_table", "page_marks", "time_stamps", "captions", "navigation", "counters", "notices",
    "signature", "byline", "front_matter", "tail_links", "blank_runs", "numbering_breaks", "hard_wraps",
    "stray_blanks", "indents",
}  # fmt: skip
KINDS = {"removed", "joined", "split", "blank", "folded"}

#: A page on which every rule has something to do.
MESS = "\n".join(
    [
        "当前位置：首页 > 讲话 > 正文",
        "本文档由用户上传，共 7 页",
        "现将讲话发给你们",
        "目 录",
        "一、把学校办到车间里…………1",
        "二、把师傅请到台上来…………4",
        "在青石市工会第五次代表大会上的讲话",
        "浏览次数：31",
        "青石市总工会主席 顾长河",
        "",
        f"\u3000\u3000同志们：{SPEECH[1]}\u3000\u3000\u3000２０２１年，<b>机修</b>\u200b车间的夜校开了一百零四次课。"
        "这是全市第一所办在车间里的学校，也是第一所由师傅自己写教材的学校，大家都说好、都说要办下去。"
        "今年，我们要把它办到每一个县区、每一座园区，让想学本领的人都找得到课堂、跟得上师傅。",
        "图为大会现场",
        "办公室小何 2024-05-16 09:31:07",
        f"一、把学校办到车间里。{SPEECH[1]}职工的法律咨 询，也要送到",
        "班组里去，第 1 页 共 3 页送到工棚里去。",
        "— 3 —",
        f"二、把师傅请到台上来。{SPEECH[2]}",
        "顾长河",
        "2021年6月18日",
        "相关文档：",
        "关于举办厨艺比赛的通知",
    ]
)
#: Two that need texts of their own: glued parts, and paragraphs lost altogether.
GLUED = f"在青石市工会大会上的讲话各位代表、同志们：{SPEECH[1]}{SPEECH[2]}责任编辑：何小满"
UNBROKEN = f"同志们：{''.join(SPEECH[1:])}一、办学校。{SPEECH[1]}二、请师傅。{SPEECH[2]}"
TEXTS = (MESS, GLUED, UNBROKEN)


def reading(text: str, keep: frozenset[Span] = frozenset()) -> Reading:
    return read_bytes(text.encode(), "讲话.txt", keep=keep)


def rebuilt(found: Reading) -> str:
    """The body as the raw text and the edits give it."""
    parts, at = [], 0
    for edit in found.edits:
        parts += [found.raw[at : edit.raw.start], edit.put]
        at = edit.raw.end
    return "".join([*parts, found.raw[at:]])


def test_names_are_unique_and_none_has_changed() -> None:
    names = [rule.NAME for rule in rule_modules()]
    assert sorted(names) == sorted(NAMES)


def test_every_file_of_the_package_is_a_rule_that_runs() -> None:
    files = {path.stem for path in Path(rules.__file__).parent.glob("[a-z]*.py")}
    assert {rule.__name__.rpartition(".")[2] for rule in rule_modules()} == files


def test_every_rule_has_a_test_file_of_its_own() -> None:
    missing = [
        rule.__name__
        for rule in rule_modules()
        if not Path(__file__).with_name(f"test_{rule.__name__.rpartition('.')[2]}.py").exists()
    ]
    assert missing == []


@pytest.mark.parametrize("rule", rule_modules(), ids=lambda rule: rule.NAME)
def test_a_rule_says_what_it_is_for_and_is_of_one_of_two_kinds(rule: ModuleType) -> None:
    assert (rule.__doc__ or "").strip()
    assert hasattr(rule, "find") != hasattr(rule, "claims")


@pytest.mark.parametrize("rule", rule_modules(), ids=lambda rule: rule.NAME)
@pytest.mark.parametrize("text", ["", "\n", " ", "一", "\u3000\n\u3000"])
def test_a_rule_survives_texts_without_words(rule: ModuleType, text: str) -> None:
    draft = Draft(text)
    if hasattr(rule, "find"):
        assert draft.apply(rule.NAME, rule.find(draft)).raw == text
    else:
        assert set(rule.claims(draft, find_zones(draft))) <= set(range(len(draft.lines)))


@pytest.mark.parametrize(
    "rule", [r for r in rule_modules() if hasattr(r, "find")], ids=lambda rule: rule.NAME
)
@pytest.mark.parametrize("text", TEXTS, ids=["mess", "glued", "unbroken"])
def test_cuts_are_ascending_disjoint_and_inside(rule: ModuleType, text: str) -> None:
    cuts = list(rule.find(Draft(text)))
    assert all(0 <= cut.start <= cut.end <= len(text) for cut in cuts)
    assert all(one.end <= two.start for one, two in pairwise(cuts))
    assert {cut.kind for cut in cuts} <= KINDS


@pytest.mark.parametrize(
    "rule", [r for r in rule_modules() if hasattr(r, "claims")], ids=lambda rule: rule.NAME
)
@pytest.mark.parametrize("text", TEXTS, ids=["mess", "glued", "unbroken"])
def test_claims_are_lines_of_the_draft(rule: ModuleType, text: str) -> None:
    draft = Draft(text)
    assert set(rule.claims(draft, find_zones(draft))) <= set(range(len(draft.lines)))


def test_between_them_the_texts_give_every_rule_something_to_do() -> None:
    done = {edit.rule for text in TEXTS for edit in reading(text).edits}
    # The breaks of run_together go with the title and the foot that they part from the speech.
    assert NAMES - done == {"run_together"}


@pytest.mark.parametrize("text", TEXTS, ids=["mess", "glued", "unbroken"])
def test_the_edits_rebuild_the_body_from_the_raw_text(text: str) -> None:
    found = reading(text)
    assert rebuilt(found) == found.body
    assert all(edit.removed == edit.raw.of(found.raw) for edit in found.edits)
    assert all(a.raw.end <= b.raw.start for a, b in pairwise(found.edits))


def test_whatever_was_removed_can_be_put_back_by_itself() -> None:
    for edit in [e for e in reading(MESS).edits if e.kind == "removed"]:
        again = reading(MESS, keep=frozenset({edit.raw}))
        assert not [e for e in again.edits if e.raw.overlaps(edit.raw)], edit
        assert edit.removed.strip() in again.body
        assert rebuilt(again) == again.body


def test_nothing_is_recorded_that_changed_nothing() -> None:
    assert [e for text in TEXTS for e in reading(text).edits if e.removed == e.put] == []


def test_a_line_removed_between_empty_lines_stays_a_thing_of_its_own() -> None:
    text = "\n".join([SPEECH[1], "", "— 3 —", "", SPEECH[2]])
    found = reading(text)
    assert [(e.rule, e.removed) for e in found.edits if e.kind == "removed"] == [
        ("page_marks", "— 3 —\n")
    ]
    assert found.body == f"{SPEECH[1]}\n{SPEECH[2]}"
