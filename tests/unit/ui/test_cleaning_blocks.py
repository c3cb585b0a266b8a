"""What cleaning did, grouped for the list and cut into blocks for the original."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechreader.model.cleaning import Edit, OffsetMap
from speechreader.model.span import Span
from speechreader.model.speech import (
    Metadata,
    OpenedSpeech,
    Original,
    Place,
    SpeechId,
    SpeechSummary,
)
from speechreader.ui.cleaning.original import FOLD_FROM, cut_original
from speechreader.ui.cleaning.pieces import Kept, group_pieces, place_in_body

RAW = "首页 新闻\n　　同志们：\n今天开会，提出意见和建\n议。\n版权所有\n"


def _edit(rule: str, kind: str, words: str, put: str = "", raw: str = RAW) -> Edit:
    start = raw.index(words)
    return Edit(rule, kind, Span(start, start + len(words)), words, put)


EDITS = (
    _edit("navigation", "removed", "首页 新闻\n"),
    _edit("indents", "blank", "　　"),
    replace(
        _edit("hard_wraps", "joined", "建\n议"),
        raw=Span(RAW.index("建\n") + 1, RAW.index("建\n") + 2),
        removed="\n",
    ),
    _edit("notices", "removed", "版权所有\n"),
)


def _speech(raw: str = RAW, edits: tuple[Edit, ...] = EDITS) -> OpenedSpeech:
    summary = SpeechSummary(SpeechId(1), "题", None, None, None, None, 10, 0.0, "", "甲.txt")
    return OpenedSpeech(
        summary=summary,
        metadata=Metadata(),
        detected=Metadata(),
        body="",
        outline=(),
        corrections=(),
        raw=raw,
        offsets=OffsetMap(len(raw), edits),
        notices=(),
        original=Original("甲.txt", "", len(raw), "text/plain", "utf-8"),
        place=Place(0),
    )


def test_groups_stand_by_kind_and_count_what_left() -> None:
    groups = group_pieces(_speech(), (Kept(Span(0, 2), "首页"),))
    assert [(g.rule, g.kind, len(g.pieces)) for g in groups] == [
        ("navigation", "removed", 1),
        ("notices", "removed", 1),
        ("hard_wraps", "joined", 1),
        ("indents", "blank", 1),
        ("put_back", "put_back", 1),
    ]
    assert groups[0].characters == 4
    assert groups[-1].pieces[0].index == -1


def test_a_join_is_shown_with_what_stands_around_it() -> None:
    joined = group_pieces(_speech())[2].pieces[0]
    assert joined.shown == "会，提出意见和建↵议。"


def test_the_place_of_a_piece_in_the_body() -> None:
    speech = _speech()
    groups = group_pieces(speech, (Kept(Span(5, 8), "　　同"),))
    assert place_in_body(speech, groups[0].pieces[0]) == Span(0, 0)
    assert place_in_body(speech, groups[1].pieces[0]).start == speech.offsets.clean_length
    assert place_in_body(speech, groups[-1].pieces[0]).start == 0


def test_the_original_as_blocks() -> None:
    blocks = cut_original(RAW, EDITS)
    assert [(b.kind, b.text) for b in blocks] == [
        ("box", "首页 新闻"),
        ("para", "　　同志们："),
        ("para", "今天开会，提出意见和建↵议。"),
        ("box", "版权所有"),
    ]
    assert [b.changed for b in blocks] == [True, False, True, True]


def test_removed_words_inside_a_line_stay_in_their_line() -> None:
    raw = "开头【广告】结尾\n"
    blocks = cut_original(raw, (_edit("notices", "removed", "【广告】", raw=raw),))
    assert [(run.kind, run.text) for run in blocks[0].runs] == [
        ("text", "开头"),
        ("removed", "【广告】"),
        ("text", "结尾"),
    ]


def test_neighbours_of_one_rule_share_a_box() -> None:
    raw = "上一篇\n下一篇\n正文\n"
    edits = (
        _edit("tail_links", "removed", "上一篇\n", raw=raw),
        _edit("tail_links", "removed", "下一篇\n", raw=raw),
    )
    blocks = cut_original(raw, edits)
    assert [b.kind for b in blocks] == ["box", "para"]
    assert blocks[0].edits == (0, 1)


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        ("title", "kept"),
        ("byline", "kept"),
        ("signature", "kept"),
        ("navigation", "removed"),
        ("tail_links", "removed"),
    ],
)
def test_what_became_information_is_kept_and_not_removed(rule: str, kind: str) -> None:
    raw = "上一行\n下一行\n正文\n"
    edits = tuple(_edit(rule, "removed", words, raw=raw) for words in ("上一行\n", "下一行\n"))
    box = cut_original(raw, edits)[0]
    assert {run.kind for run in box.runs} == {kind}
    assert box.kept is (kind == "kept")


def test_long_calm_stretches_are_folded_and_can_be_had_whole() -> None:
    raw = "导航\n" + "".join(f"第{n}段。\n" for n in range(FOLD_FROM + 3))
    edits = (_edit("navigation", "removed", "导航\n", raw=raw),)
    folded = cut_original(raw, edits)
    assert [b.kind for b in folded] == ["box", "para", "fold", "para"]
    assert len(folded[2].hidden) == FOLD_FROM + 1
    assert folded[2].raw == Span(raw.index("第1段"), raw.index("第6段") - 1)
    assert len(cut_original(raw, edits, folded=False)) == FOLD_FROM + 4


@pytest.mark.parametrize("raw", ["", "\n\n", "一段", "一段\r\n二段\r\n"])
def test_originals_without_edits(raw: str) -> None:
    words = [line for line in raw.split() if line]
    assert [b.text for b in cut_original(raw, ())] == words


@given(st.text("字 \n", max_size=40), st.data())
def test_blocks_cover_the_original_in_order_and_lose_no_word(raw: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(raw)), max_size=6)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    kinds = st.sampled_from(["removed", "joined", "blank", "split"])
    edits = tuple(
        Edit("rule", data.draw(kinds), Span(a, b), raw[a:b], data.draw(st.sampled_from(["", "\n"])))
        for a, b in pairs
    )
    blocks = cut_original(raw, edits, folded=False)
    starts = [block.raw.start for block in blocks]
    assert starts == sorted(starts)
    kept = "".join(run.text for block in blocks for run in block.runs if run.kind == "text")
    outside = "".join(raw[i] for i in range(len(raw)) if not any(e.raw.contains(i) for e in edits))
    assert "".join(kept.split()) == "".join(outside.split())


def test_a_put_back_blank_is_shown_among_its_words() -> None:
    at = RAW.index("建\n") + 1
    kept = (Kept(Span(at, at + 1), "\n"),)
    assert group_pieces(_speech(), kept)[-1].pieces[0].shown == "会，提出意见和建↵议。"


def test_a_correction_is_shown_with_both_wordings_and_stands_in_its_line() -> None:
    raw = "前面的话走访慰问后面的话"
    at = raw.index("走访")
    edit = Edit("correction", "corrected", Span(at, at + 4), "走访慰问", "家访")
    gone = Edit("correction", "corrected", Span(0, 2), "前面", "")
    speech = _speech(raw, (gone, edit))
    (group,) = group_pieces(speech)
    assert [p.shown for p in group.pieces] == [
        "[前面→]的话走访慰问后面",
        "前面的话[走访慰问→家访]后面的话",
    ]
    (block,) = cut_original(raw, speech.offsets.edits)
    assert [(run.kind, run.text) for run in block.runs] == [
        ("folded", "前面"),
        ("text", "的话"),
        ("folded", "走访慰问"),
        ("text", "后面的话"),
    ]
