"""A passage as a quotation and as a reference."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.fakes import SPEECH

from speechreader.app.citation import gbt7714, in_words, names, paragraphs, quotation, quoted
from speechreader.app.workspace import Workspace
from speechreader.model.span import Span
from speechreader.model.speech import OpenedSpeech

pytestmark = pytest.mark.usefixtures("ingest")


@pytest.fixture
def speech(tmp_path: Path) -> OpenedSpeech:
    with Workspace.open(tmp_path / "library.sqlite") as workspace:
        report, _ = workspace.import_text(SPEECH, "讲话")
        number = report.added[0].id
        workspace.set_metadata(number, {"speaker": "周砚书", "date": "2024-05-16"})
        return workspace.speech(number)


def place(speech: OpenedSpeech, words: str) -> Span:
    start = speech.body.index(words)
    return Span(start, start + len(words))


def test_a_quotation_says_who_what_when_and_where(speech: OpenedSpeech) -> None:
    above = next(h for h in speech.outline if h.number == "（一）")
    assert quotation(speech, place(speech, "全年走访职工三千人次。")) == (
        "“全年走访职工三千人次。”\n"
        "——周砚书：《在云州市总工会全体会议上的讲话》（2024年5月16日），"
        f"一、过去一年的工作，（一）{above.title}，第4段"
    )


def test_a_quotation_names_only_what_is_known(speech: OpenedSpeech) -> None:
    bare = replace(speech, metadata=replace(speech.metadata, speaker=None, date=None), outline=())
    line = quotation(bare, Span(0, 3)).split("\n")[1]
    assert line == "——《在云州市总工会全体会议上的讲话》，第1段"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("学技能", "“学技能”"),
        ("他说“学‘真’技能”", "“他说‘学“真”技能’”"),
        ("workers’ “school”", "“workers’ ‘school’”"),
        ("一段\n\n　　二段\n", "“一段\n“二段”"),
    ],
)
def test_quotation_marks_follow_the_rules_of_punctuation(words: str, shown: str) -> None:
    assert quoted(words) == shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [("甲", "第1段"), ("\n乙", "第2段"), ("乙\n\n丁", "第2—4段"), ("丁", "第4段")],
)
def test_paragraphs_count_from_one(words: str, shown: str) -> None:
    body = "甲\n乙\n\n丁"
    start = body.index(words)
    assert paragraphs(body, Span(start, start + len(words))) == shown


@pytest.mark.parametrize(
    ("speaker", "shown"),
    [
        (None, "佚名"),
        ("", "佚名"),
        ("周砚书", "周砚书"),
        ("周砚书、何小满", "周砚书, 何小满"),
        ("甲、乙，丙；丁", "甲, 乙, 丙, 等"),
    ],
)
def test_the_names_of_a_reference(speaker: str | None, shown: str) -> None:
    assert names(speaker) == shown


def test_a_speech_is_of_the_type_other_and_a_report_is_a_report(speech: OpenedSpeech) -> None:
    assert gbt7714(speech) == "周砚书. 在云州市总工会全体会议上的讲话[Z]. 2024-05-16."
    report = replace(speech, metadata=replace(speech.metadata, genre="工作报告"))
    assert "[R]" in gbt7714(report)


def test_a_reference_says_what_is_not_known(speech: OpenedSpeech) -> None:
    bare = replace(speech, metadata=replace(speech.metadata, speaker=None, date=None))
    assert gbt7714(bare) == "佚名. 在云州市总工会全体会议上的讲话[Z]. [日期不详]."


def test_a_reference_with_occasion_source_and_place(speech: OpenedSpeech) -> None:
    known = replace(speech.metadata, occasion="年度总结", source="云州工人报", date="2024")
    told = gbt7714(replace(speech, metadata=known), place(speech, "今年"))
    assert told == ("周砚书. 在云州市总工会全体会议上的讲话: 年度总结[Z]. 云州工人报, 2024: 第6段.")
    named = replace(known, occasion="全体会议")
    assert ": 全体会议" not in gbt7714(replace(speech, metadata=named))


@pytest.mark.parametrize(
    ("date", "shown"),
    [("2024", "2024年"), ("2024-05", "2024年5月"), ("2024-05-16", "2024年5月16日")],
)
def test_a_date_in_words(date: str, shown: str) -> None:
    assert in_words(date) == shown
