"""Corrections of comparisons: made, changed, carried with the words, and each of it taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fakes import SPEECH

from speechreader.app.links import corrected
from speechreader.app.workspace import Workspace
from speechreader.model.annotation import AnchorState
from speechreader.model.changes import Changes
from speechreader.model.comparison import Compared, Comparison, Coverage, Passage, ScrollMap
from speechreader.model.errors import UserError
from speechreader.model.links import Correction, Judged, LinkId, Pair, Ruling
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.store.check import check_library

pytestmark = pytest.mark.usefixtures("ingest")
HERE, THERE = "全年走访职工三千人次", "新建基层工会二十家"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "library.sqlite") as workspace:
        yield workspace


@pytest.fixture
def two(workspace: Workspace) -> tuple[SpeechId, SpeechId]:
    one, _ = workspace.import_text(SPEECH, "甲")
    other, _ = workspace.import_text(SPEECH.replace("云州", "临江"), "乙")
    return one.added[0].id, other.added[0].id


def span_of(workspace: Workspace, speech: SpeechId, words: str) -> Span:
    start = workspace.speech(speech).body.index(words)
    return Span(start, start + len(words))


def pair_of(
    workspace: Workspace, two: tuple[SpeechId, SpeechId], a: str = HERE, b: str = THERE
) -> Pair:
    return Pair(two[0], span_of(workspace, two[0], a), two[1], span_of(workspace, two[1], b))


def only(workspace: Workspace, two: tuple[SpeechId, SpeechId]) -> Correction:
    (correction,) = workspace.links.of(*two)
    return correction


def words(workspace: Workspace, correction: Correction) -> list[str | None]:
    """What both ends stand on."""
    return [
        None if end.span is None else end.span.of(workspace.speech(end.speech).body)
        for end in (correction.a, correction.b)
    ]


def test_two_places_are_linked_in_one_step(
    workspace: Workspace, two: tuple[SpeechId, SpeechId]
) -> None:
    changes = workspace.links.link(pair_of(workspace, two), note="同一件事")
    assert changes == Changes(links=two)
    made = only(workspace, two)
    assert (made.what, made.kind, made.note) == (Ruling.LINK, None, "同一件事")
    assert words(workspace, made) == [HERE, THERE]
    assert workspace.history.undo_label == "Link passages"
    assert workspace.undo() == Changes(links=two)
    assert workspace.links.of(*two) == ()
    workspace.redo()
    assert only(workspace, two) == made


def test_a_pair_may_be_given_either_way_round(
    workspace: Workspace, two: tuple[SpeechId, SpeechId]
) -> None:
    pair = pair_of(workspace, two)
    workspace.links.link(pair.turned())
    made = only(workspace, two)
    assert words(workspace, made) == [HERE, THERE]
    (turned,) = workspace.links.of(two[1], two[0])
    assert turned == made.turned()
    assert (turned.a.speech, turned.a.span) == (pair.b, pair.at_b)


def test_what_is_said_again_of_the_same_places_replaces_what_was_said(
    workspace: Workspace, two: tuple[SpeechId, SpeechId]
) -> None:
    links, pair = workspace.links, pair_of(workspace, two)
    links.set_note(pair, "看这里")
    assert only(workspace, two).what is Ruling.KEEP
    links.set_kind(pair, Judged.REWORDED)
    links.link(pair, Judged.NEAR)
    made = only(workspace, two)
    assert (made.what, made.kind, made.note) == (Ruling.LINK, Judged.NEAR, "看这里")
    links.unlink(pair)
    assert only(workspace, two).what is Ruling.UNLINK
    assert only(workspace, two).note == "看这里"
    shorter = pair._replace(at_a=Span(pair.at_a.start, pair.at_a.end - 2))
    links.link(shorter)
    again = only(workspace, two)
    assert again.id == made.id
    assert words(workspace, again) == [HERE[:-2], THERE]


def test_places_that_share_little_are_others(
    workspace: Workspace, two: tuple[SpeechId, SpeechId]
) -> None:
    pair = pair_of(workspace, two)
    workspace.links.link(pair)
    workspace.links.link(pair._replace(at_a=span_of(workspace, two[0], "三千人次")))
    assert len(workspace.links.of(*two)) == 2


def test_a_word_that_says_nothing_any_more_is_gone(
    workspace: Workspace, two: tuple[SpeechId, SpeechId]
) -> None:
    links, pair = workspace.links, pair_of(workspace, two)
    assert links.set_kind(pair, None) == Changes()
    assert links.set_note(pair, "  ") == Changes()
    assert workspace.history.undo_label == "Import"
    links.set_kind(pair, Judged.FORMULA)
    links.set_note(pair, "记")
    links.set_kind(pair, None)
    assert only(workspace, two).note == "记"
    links.set_note(pair, "")
    assert links.of(*two) == ()
    workspace.undo()
    assert only(workspace, two).note == "记"


def test_the_same_word_twice_leaves_no_step(
    workspace: Workspace, two: tuple[SpeechId, SpeechId]
) -> None:
    pair = pair_of(workspace, two)
    workspace.links.link(pair, Judged.NEAR, "记")
    assert workspace.links.link(pair, Judged.NEAR, "记") == Changes()
    assert workspace.links.set_note(pair, "记") == Changes()
    workspace.undo()
    assert workspace.links.of(*two) == ()


def test_a_note_that_is_written_on_and_on_is_one_step(
    workspace: Workspace, two: tuple[SpeechId, SpeechId]
) -> None:
    pair = pair_of(workspace, two)
    workspace.links.set_note(pair, "一")
    workspace.links.set_note(pair, "一二", again=True)
    workspace.links.set_note(pair, "一二三", again=True)
    workspace.undo()
    assert workspace.links.of(*two) == ()
    workspace.redo()
    assert only(workspace, two).note == "一二三"
    workspace.links.set_note(pair, "四")
    workspace.undo()
    assert only(workspace, two).note == "一二三"


def test_a_correction_is_taken_back_and_again(
    workspace: Workspace, two: tuple[SpeechId, SpeechId]
) -> None:
    workspace.links.unlink(pair_of(workspace, two))
    made = only(workspace, two)
    assert workspace.links.remove([made.id]) == Changes(links=two)
    assert workspace.links.of(*two) == ()
    with pytest.raises(UserError, match="link_missing"):
        workspace.links.remove([made.id])
    workspace.undo()
    assert only(workspace, two) == made
    with pytest.raises(UserError, match="link_missing"):
        workspace.links.remove([made.id, LinkId(99)])
    assert only(workspace, two) == made


@pytest.mark.parametrize("spans", [(Span(0, 0), Span(0, 4)), (Span(0, 4), Span(9000, 9001))])
def test_what_cannot_be_linked_is_refused(
    workspace: Workspace, two: tuple[SpeechId, SpeechId], spans: tuple[Span, Span]
) -> None:
    pair = Pair(two[0], spans[0], two[1], spans[1])
    with pytest.raises(UserError, match="link_without_words"):
        workspace.links.link(pair)
    with pytest.raises(UserError, match="mark_empty"):
        workspace.links.unlink(pair)
    with pytest.raises(UserError, match="speech_missing"):
        workspace.links.link(pair_of(workspace, two)._replace(b=SpeechId(99)))
    assert workspace.links.of(*two) == ()


def test_punctuation_alone_is_not_linked(
    workspace: Workspace, two: tuple[SpeechId, SpeechId]
) -> None:
    pair = pair_of(workspace, two, "。", "。")
    with pytest.raises(UserError, match="link_without_words"):
        workspace.links.link(pair)


def test_places_that_have_other_words_by_now_are_refused(
    workspace: Workspace, two: tuple[SpeechId, SpeechId]
) -> None:
    """Somebody chose them on a text that was replaced while the window showed it."""
    pair = pair_of(workspace, two)._replace(words_a=HERE, words_b=THERE)
    workspace.correct_text(two[0], span_of(workspace, two[0], "全年走访"), "去年逐户看望")
    for say in (
        lambda: workspace.links.link(pair.turned()),
        lambda: workspace.links.unlink(pair),
        lambda: workspace.links.set_kind(pair, Judged.NEAR),
        lambda: workspace.links.set_note(pair, "记"),
    ):
        with pytest.raises(UserError, match="link_words_changed"):
            say()
    assert workspace.links.of(*two) == ()
    workspace.undo()
    workspace.links.set_note(pair, "记")
    assert only(workspace, two).note == "记"


def test_a_note_has_its_limit(workspace: Workspace, two: tuple[SpeechId, SpeechId]) -> None:
    with pytest.raises(UserError, match="note_too_long"):
        workspace.links.set_note(pair_of(workspace, two), "长" * 100_001)
    assert workspace.links.of(*two) == ()


# -- words that change -----------------------------------------------------------------------------


def test_a_link_follows_its_words_when_the_text_is_corrected(
    workspace: Workspace, two: tuple[SpeechId, SpeechId]
) -> None:
    workspace.links.link(pair_of(workspace, two))
    before = only(workspace, two)
    changes = workspace.correct_text(two[0], Span(0, 0), "前面多了一句话。")
    assert changes.links == two
    after = only(workspace, two)
    assert words(workspace, after) == [HERE, THERE]
    assert before.a.span is not None
    assert after.a.span == Span(before.a.span.start + 8, before.a.span.end + 8)
    workspace.undo()
    assert only(workspace, two) == before


def test_an_end_whose_words_are_gone_waits_until_they_are_back(
    workspace: Workspace, two: tuple[SpeechId, SpeechId]
) -> None:
    workspace.links.link(pair_of(workspace, two), note="记")
    sentence = f"{HERE}。"
    workspace.correct_text(two[0], span_of(workspace, two[0], sentence), "别的话说在这里。")
    waiting = only(workspace, two)
    assert waiting.a.span is None
    assert waiting.b.span is not None
    assert waiting.places is None
    assert waiting.note == "记"
    workspace.correct_text(two[0], span_of(workspace, two[0], "别的话说在这里。"), sentence)
    assert words(workspace, only(workspace, two)) == [HERE, THERE]
    assert sound(workspace)


def test_a_link_follows_its_words_into_a_newer_file(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_text(SPEECH, "utf-8")
    workspace.import_paths([file])
    workspace.import_text(SPEECH.replace("云州", "临江"), "乙")
    two = SpeechId(1), SpeechId(2)
    workspace.links.link(pair_of(workspace, two))
    file.write_text(SPEECH.replace("同志们：", "同志们，朋友们：\n大家好。"), "utf-8")
    _, changes = workspace.import_paths([file])
    assert changes.text == (two[0],)
    assert changes.links == (two[0],)
    assert words(workspace, only(workspace, two)) == [HERE, THERE]


def sound(workspace: Workspace) -> bool:
    return all(not check.found for check in check_library(workspace._library))


def spoil(workspace: Workspace, sql: str) -> None:
    with workspace._library.atomic():
        workspace._library.write(sql)


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        ("UPDATE link SET note = '变'", {"links": ("link 1",)}),
        ("UPDATE link SET what = 'unlink'", {"links": ("link 1",)}),
        (
            "UPDATE link_end SET start = start + 1 WHERE side = 'b'",
            {"links": ("link_end 1/b",), "anchors": ("link_end 1/b",)},
        ),
        ("DELETE FROM link_end WHERE side = 'a'", {"links": ("link 1",)}),
    ],
)
def test_the_doctor_finds_what_a_flipped_bit_did(
    workspace: Workspace,
    two: tuple[SpeechId, SpeechId],
    sql: str,
    found: dict[str, tuple[str, ...]],
) -> None:
    workspace.links.link(pair_of(workspace, two), note="记")
    assert sound(workspace)
    spoil(workspace, sql)
    checks = {c.name: c.found for c in check_library(workspace._library) if c.found}
    assert checks == found
    for correction in workspace.links.of(*two):
        for here, there in zip(words(workspace, correction), (HERE, THERE), strict=True):
            assert here in (None, there)


# -- over a comparison -----------------------------------------------------------------------------

ONE = "各级工会走进企业。今天的天气很好，大家都来了。"
OTHER = "工会要多走进企业。天冷，来的人不多。"


def laid(*passages: Passage) -> Comparison:
    scroll = ScrollMap(((0, 0), (len(ONE), len(OTHER))))
    return Comparison(passages, (), (), (), Coverage(), scroll)


def test_a_word_on_places_out_of_the_text_is_told_and_kept(
    workspace: Workspace, two: tuple[SpeechId, SpeechId]
) -> None:
    workspace.links.link(pair_of(workspace, two))
    made = only(workspace, two)
    a, b = Compared("甲", ONE, ()), Compared("乙", OTHER, ())
    found = corrected(laid(), [made], a, b)
    assert found.waiting == (made,)
    assert found.comparison.passages == ()
    assert made.a.state is AnchorState.SAME
