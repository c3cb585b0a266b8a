"""The reading of the marks in Markdown."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from tests.unit.export.notes.helpers import MARKS, SHEET, sheets

from speechreader.export.notes.markdown import block_id, escaped, headings, tag_name, write
from speechreader.model.exchange import NoteSheet

EXPECTED = """\
# 在夜校开学时的讲话

## 一、办好夜校

> 夜校开了三十个班

^a-00000000

好！
见“附件”, 第3页

周砚书：《在夜校开学时的讲话》（2024-05-16）第3段 · 黄色高亮 · #夜校 #待查

> ，𠀀字班
"""


def text(*sheets: NoteSheet) -> str:
    return "".join(write(sheets))


def test_a_mark_has_quote_block_note_and_source() -> None:
    head, _, rest = text(SHEET).partition("\n---\n\n")
    assert rest.startswith(EXPECTED)
    fields = dict(line.split(": ", 1) for line in head.removeprefix("---\n").split("\n"))
    assert json.loads(fields["title"]) == "在夜校开学时的讲话"
    assert fields["marks"] == "6"


def test_headings_are_told_once_and_nested() -> None:
    assert list(headings((), ("一、甲", "（一）乙"))) == ["\n## 一、甲\n", "\n### （一）乙\n"]
    assert list(headings(("一、甲", "（一）乙"), ("一、甲", "（二）丙"))) == ["\n### （二）丙\n"]
    assert list(headings(("一、甲", "（一）乙"), ("一、甲",))) == []
    assert list(headings((), tuple("甲乙丙丁戊己庚")))[-1] == "\n###### 庚\n"


def test_marks_without_a_place_stand_at_the_end() -> None:
    placed, _, lost = text(SHEET).partition("\n## 找不到原处\n")
    assert "> 另一个班" in lost
    assert "位置存疑" in lost
    assert "> 旧的话" in lost
    assert "书签" in placed


def test_words_are_shown_and_not_read_as_markdown() -> None:
    assert "> \\*师傅\\*们\\_很\\_累，\\=1+2" in text(SHEET)
    assert "原为“师傅们很累”" in text(SHEET)
    assert escaped("1. 甲\n- 乙\n+ 丙\n2) 丁") == "1\\. 甲\n\\- 乙\n\\+ 丙\n2\\) 丁"


@pytest.mark.parametrize(
    ("tag", "name"), [("夜校", "#夜校"), ("a b/c", "#a-b/c"), ("第1条。注", "#第1条-注")]
)
def test_tags_are_one_word(tag: str, name: str) -> None:
    assert tag_name(tag) == name


def test_several_speeches_stand_in_one_file() -> None:
    both = text(SHEET, SHEET)
    assert not both.startswith("---")
    assert both.count("# 在夜校开学时的讲话\n\n周砚书 · 2024-05-16") == 2


@given(sheets())
def test_every_mark_has_its_block_whatever_was_noted(sheet: NoteSheet) -> None:
    lines = text(sheet).split("\n")
    assert lines.count(f"^{block_id(MARKS[0].iri)}") >= len(sheet.marks)
