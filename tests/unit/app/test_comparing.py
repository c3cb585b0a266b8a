"""What a comparison knows of common wording, and its reports."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from speechreader.app import comparing
from speechreader.app.comparing import (
    Spread,
    common_wording,
    compare,
    coverage_meter,
    formula_words,
    reference_list,
)
from speechreader.app.paths import corpus_dir
from speechreader.app.workspace import Workspace
from speechreader.model.comparison import Compared, Passage, PassageKind, Variant
from speechreader.model.errors import UserError
from speechreader.model.outline import Heading
from speechreader.model.span import Span

SCHOOL = "山城夜校开到车间门口，教员从劳模里请，学费由工会和企业各出一半。"
OTHER = "老街两旁的梧桐落了叶，扫街人把它们堆成小山。"


def side(title: str, body: str) -> Compared:
    return Compared(title, body, ())


@pytest.fixture(autouse=True)
def bundled_read_anew() -> None:
    """A test before these may have worked without the bundled speeches."""
    comparing._bundled.cache_clear()
    comparing._basis.cache_clear()


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace.open(tmp_path / "library.sqlite")


def add(workspace: Workspace, name: str, text: str) -> None:
    workspace.import_text(text, name)


def test_the_reference_list_holds_phrases_and_no_remarks() -> None:
    phrases = reference_list()
    assert len(phrases) == len(set(phrases)) > 400
    assert all(3 <= len(p) <= 40 and p.isalpha() for p in phrases), [
        p for p in phrases if not p.isalpha()
    ]


def test_a_listed_phrase_is_a_formula_in_a_new_library() -> None:
    phrase = "坚持稳中求进工作总基调"
    a = side("甲", f"秋风从河面上吹过来，我们{phrase}，大家辛苦了。")
    b = side("乙", f"{OTHER}明年继续{phrase}，争取好收成。")
    found = compare(a, b, common_wording())
    assert [p for p in found.passages if not p.formula] == []


def test_the_speeches_that_are_compared_do_not_count_themselves() -> None:
    wording = common_wording([SCHOOL, OTHER])
    assert wording.own(SCHOOL, OTHER) == 2
    assert wording.own(SCHOOL, SCHOOL) == 1
    assert wording.own("别的话") == 0


def test_every_text_counts_once_however_often_it_is_there() -> None:
    bundled = next(corpus_dir().glob("*.md")).read_text("utf-8").split("\n---\n", 1)[1]
    alone = common_wording().rarity.documents
    assert common_wording([bundled, SCHOOL, SCHOOL]).rarity.documents == alone + 1


def test_the_library_is_counted_again_when_it_changed(workspace: Workspace) -> None:
    add(workspace, "一.txt", f"在夜校的讲话\n同志们：\n{SCHOOL}\n{OTHER}")
    first = workspace.comparing.wording()
    assert workspace.comparing.wording() is first
    add(workspace, "二.txt", f"在驿站的讲话\n同志们：\n{OTHER * 3}")
    second = workspace.comparing.wording()
    assert second.rarity.documents == first.rarity.documents + 1
    workspace.undo()
    assert workspace.comparing.wording().counted == first.counted
    workspace.close()


def test_what_is_known_at_once_grows_step_by_step_to_the_whole(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "_AT_ONCE", 2)
    for number in "一二三四五":
        add(workspace, f"{number}.txt", f"在夜校的讲话\n同志们：\n第{number}回，{SCHOOL}")
    at_first = workspace.comparing.known()
    assert not at_first.complete
    assert at_first.rarity.documents == common_wording().rarity.documents
    assert workspace.comparing.count_some()
    assert workspace.comparing.known().rarity.documents == at_first.rarity.documents + 2
    assert workspace.comparing.count_some()
    assert not workspace.comparing.count_some()
    whole = workspace.comparing.known()
    assert whole.complete
    assert whole.rarity.documents == at_first.rarity.documents + 5
    assert not workspace.comparing.count_some()
    assert workspace.comparing.known() is whole
    workspace.close()


def test_an_idle_moment_makes_ready_only_where_there_is_something_to_compare(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[bool] = []
    monkeypatch.setattr(comparing, "warm_up", lambda: loaded.append(True))
    add(workspace, "一.txt", f"在夜校的讲话\n同志们：\n{SCHOOL}")
    assert not workspace.comparing.prepare()
    assert not workspace.comparing.known().complete
    add(workspace, "二.txt", f"在驿站的讲话\n同志们：\n{OTHER}")
    assert workspace.comparing.prepare()
    assert workspace.comparing.known().complete
    assert not workspace.comparing.prepare()
    assert not workspace.comparing.prepare()
    assert loaded == [True]
    workspace.close()


def test_a_phrase_is_counted_speech_by_speech_through_the_index(workspace: Workspace) -> None:
    assert workspace.comparing.spread("山城夜校") is None
    add(workspace, "一.txt", f"在夜校的讲话\n同志们：\n{SCHOOL}{SCHOOL}")
    add(workspace, "二.txt", f"在驛站的講話\n同志們：\n{SCHOOL.replace('门', '門')}")
    add(workspace, "三.txt", f"在驿站的讲话\n同志们：\n{OTHER}")
    assert workspace.comparing.spread("开到车间门口") == Spread(2, 3)
    assert workspace.comparing.spread("开到车间窗口") == Spread(0, 3)
    assert workspace.comparing.spread(" ") is None
    workspace.undo()
    assert workspace.comparing.spread("开到车间门口") == Spread(2, 2)
    workspace.close()


def test_the_words_of_a_set_phrase_are_its_longest_common_stretch() -> None:
    a, b = f"{OTHER}要坚持稳中求进工作总基调，好。", "我们坚持稳中求进工作的总基调，对。"
    start = a.index("坚持")
    place = b.index("的总")
    shared = Variant(Span(a.index("总基"), a.index("总基")), Span(place, place + 1))
    passage = Passage(
        Span(start - 1, a.index("好")), Span(2, 17), PassageKind.NEAR, 0.9, 9, variants=(shared,)
    )
    assert formula_words(passage, a) == "要坚持稳中求进工作"
    assert formula_words(replace(passage, variants=()), a) == "要坚持稳中求进工作总基调"


def test_the_meter_tells_what_the_comparison_tells_headings_and_all() -> None:
    heading = Heading(1, "一、", "回顾", Span(0, 4), 1.0)
    a = Compared("甲", f"一、回顾\n{SCHOOL}{OTHER}", (heading,))
    b = side("乙", f"{SCHOOL}好。")
    found = compare(a, b, common_wording())
    assert coverage_meter(a, b).of(found.passages) == found.coverage
    assert 0 < found.coverage.a_in_b < found.coverage.b_in_a < 1


def test_two_reports_never_share_a_file(tmp_path: Path) -> None:
    a, b = side("甲", SCHOOL), side("乙", SCHOOL + OTHER)
    found = compare(a, b, common_wording())
    with pytest.raises(UserError, match="export_same_file"):
        comparing.save_reports({"html": tmp_path / "x", "csv": tmp_path / "x"}, a, b, found)
    assert list(tmp_path.iterdir()) == []


def test_a_report_shows_markup_in_a_text_as_words() -> None:
    a, b = side("<b>甲</b>", f"{SCHOOL}<script>x</script>"), side("乙", SCHOOL)
    page = "".join(
        str(piece) for piece in comparing.report("html", a, b, compare(a, b, common_wording()))
    )
    assert "<script>" not in page
    assert "&lt;b&gt;甲" in page


def test_a_word_file_takes_control_characters_out() -> None:
    a, b = side("甲", f"{SCHOOL}\x0b\ud800"), side("乙", SCHOOL)
    (content,) = comparing.report("docx", a, b, compare(a, b, common_wording()))
    assert isinstance(content, bytes)
    assert content.startswith(b"PK")
