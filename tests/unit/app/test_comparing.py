"""What a comparison knows of common wording, and its reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechreader.app import comparing
from speechreader.app.comparing import common_wording, compare, reference_list
from speechreader.app.paths import corpus_dir
from speechreader.app.workspace import Workspace
from speechreader.model.comparison import Compared
from speechreader.model.errors import UserError

SCHOOL = "山城夜校开到车间门口，教员从劳模里请，学费由工会和企业各出一半。"
OTHER = "老街两旁的梧桐落了叶，扫街人把它们堆成小山。"


def side(title: str, body: str) -> Compared:
    return Compared(title, body, ())


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
    workspace.close()


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
