"""Corrections laid over what the rules made of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from speechreader.app.operations.texts import grasped, tidied
from speechreader.ingest.corrections import apply_corrections
from speechreader.ingest.draft import Cut, Draft
from speechreader.model.cleaning import TextCorrection
from speechreader.model.span import Span
from speechreader.store.corrections import StoredCorrection
from speechreader.store.packing import raw_text

RAW = "导航 首页\n各位代表，同\n志们：\n今天开会。大家辛苦了。\n第1页\n我们接着讲１２件事。\n"


def cleaned() -> Draft:
    """Chrome out, a line joined, a paragraph begun, figures folded, the last break off."""
    draft = Draft(RAW).apply("navigation", [Cut(0, RAW.index("各位"))])
    joint, page = draft.text.index("\n志"), draft.text.index("第1页\n")
    draft = draft.apply_all(
        [
            ("hard_wraps", Cut(joint, joint + 1, "", "joined")),
            ("page_marks", Cut(page, page + 4)),
        ]
    )
    split, wide = draft.text.index("大家"), draft.text.index("１２")
    return draft.apply_all(
        [
            ("run_together", Cut(split, split, "\n", "split")),
            ("full_width", Cut(wide, wide + 2, "12", "folded")),
            ("indents", Cut(len(draft.text) - 1, len(draft.text), "", "blank")),
        ]
    )


BODY = "各位代表，同志们：\n今天开会。\n大家辛苦了。\n我们接着讲12件事。"


def corrected(*corrections: TextCorrection) -> str:
    draft = apply_corrections(cleaned(), corrections)
    assert raw_text(draft.text, draft.offsets) == RAW
    return draft.text


def at(words: str, put: str) -> TextCorrection:
    start = RAW.index(words)
    return TextCorrection(Span(start, start + len(words)), put)


def test_the_stage_is_set() -> None:
    assert corrected() == BODY


def test_words_are_put_in_the_place_of_words() -> None:
    assert corrected(at("代表", "会员")) == BODY.replace("代表", "会员")
    assert corrected(at("同\n志", "朋友")) == BODY.replace("同志", "朋友")
    assert corrected(at("讲１２件", "说十二件")) == BODY.replace("讲12件", "说十二件")
    assert corrected(at("大家", "")) == BODY.replace("大家", "")


def test_what_was_put_in_beside_a_correction_stays() -> None:
    assert corrected(at("大家", "各位")) == BODY.replace("大家", "各位")
    assert corrected(at("。大家", "，各位")) == BODY.replace("。\n大家", "，各位")


def test_of_corrections_that_overlap_the_first_is_applied() -> None:
    assert corrected(at("今天开会", "昨天开会"), at("开会。", "散会。")) == BODY.replace(
        "今天", "昨天"
    )


def test_a_correction_of_what_the_rules_took_out_waits() -> None:
    assert corrected(at("首页", "封面"), at("代表", "会员")) == BODY.replace("代表", "会员")


@given(
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(0, 9), st.text("甲乙\n ", max_size=4)),
        min_size=1,
        max_size=6,
    )
)
def test_one_correction_after_the_other_gives_exactly_the_words_that_were_wanted(
    wishes: list[tuple[int, int, str]],
) -> None:
    known: list[StoredCorrection] = []
    draft = cleaned()
    for number, (start, length, words) in enumerate(wishes):
        span, put = tidied(draft.text, Span(start, start + length), words)
        wanted = draft.text[: span.start] + put + draft.text[span.end :]
        if wanted == draft.text or not wanted.strip():
            continue
        raw, put = grasped(draft.text, draft.offsets, known, span, put)
        known = [one for one in known if one.raw is not None and not one.raw.overlaps(raw)]
        known.append(StoredCorrection(number, raw, raw.of(RAW), put, "", "", 0.0))
        made = [TextCorrection(one.raw, one.put) for one in known if one.raw is not None]
        draft = apply_corrections(cleaned(), made)
        assert draft.text == wanted
        assert raw_text(draft.text, draft.offsets) == RAW
        assert not wanted.startswith("\n")
        assert "\n\n" not in wanted
