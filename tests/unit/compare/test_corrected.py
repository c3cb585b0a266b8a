"""What a person says of a pair, laid over a comparison."""

from __future__ import annotations

from speechreader.compare.comparison import compare
from speechreader.compare.corrected import corrected
from speechreader.compare.rarity import Rarity
from speechreader.model.annotation import Anchor, AnchorState, Quote
from speechreader.model.comparison import Compared, Comparison, Passage, PassageKind
from speechreader.model.links import Correction, End, Judged, LinkId, Ruling
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.outline.detect import detect_outline

FIRST = "各级工会要走进车间班组，听取职工的急难愁盼。"
SECOND = "全年帮助困难职工家庭四千二百户，发放物资一万份。"
THIRD = "来年继续办好职工学校，让更多青年工人学到手艺。"
A = "\n".join(
    (
        "一、工作",
        FIRST,
        "今年雨水多，河堤加固了三次。",
        SECOND,
        "食堂换了新灶台，饭菜既便宜又可口，大伙都爱去。",
        "二、打算",
        THIRD,
    )
)
B = "\n".join(
    (
        "一、情况",
        SECOND,
        "另外谈谈防汛，堤坝修了几回。",
        "剧团下乡唱戏八十场，老人孩子坐满了场院。",
        "二、今后",
        THIRD,
        "接着说别的事情。",
        FIRST,
    )
)
RAIN, FLOOD = "今年雨水多，河堤加固了三次。", "另外谈谈防汛，堤坝修了几回。"
ONE, OTHER = (Compared("", text, detect_outline(text)) for text in (A, B))


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def said(
    what: Ruling,
    a: Span,
    b: Span,
    kind: Judged | None = None,
    note: str = "",
    state: AnchorState = AnchorState.SAME,
) -> Correction:
    one = End(SpeechId(1), Anchor(a, Quote(a.of(A))), state)
    other = End(SpeechId(2), Anchor(b, Quote(b.of(B))))
    return Correction(LinkId(7), what, one, other, "", "", kind, note)


def found() -> Comparison:
    return compare(A, B, Rarity(), outlines=(ONE.outline, OTHER.outline))


def passage_of(comparison: Comparison, words: str) -> Passage | None:
    at = A.index(words) + 2
    return next((p for p in comparison.passages if p.a.contains(at)), None)


def on(passage: Passage | None) -> tuple[Span, Span]:
    assert passage is not None
    return passage.a, passage.b


def test_what_is_unlinked_is_only_here_again() -> None:
    before = found()
    places = on(passage_of(before, FIRST))
    after, waiting = corrected(before, [said(Ruling.UNLINK, *places)], ONE, OTHER)
    assert waiting == ()
    assert passage_of(after, FIRST) is None
    assert len(after.passages) == len(before.passages) - 1
    assert any(FIRST in only.span.of(A) for only in after.only_a)
    assert any(FIRST in only.span.of(B) for only in after.only_b)
    assert after.coverage.a_in_b < before.coverage.a_in_b


def test_it_is_unlinked_too_where_a_later_comparison_cuts_it_a_little_differently() -> None:
    before = found()
    a, b = on(passage_of(before, FIRST))
    word = said(Ruling.UNLINK, Span(a.start, a.end - 6), Span(b.start + 3, b.end))
    after, _ = corrected(before, [word], ONE, OTHER)
    assert passage_of(after, FIRST) is None
    small = said(Ruling.UNLINK, Span(a.start, a.start + 4), Span(b.start, b.start + 4))
    after, waiting = corrected(before, [small], ONE, OTHER)
    assert passage_of(after, FIRST) is not None
    assert waiting == (small,)  # a much longer passage links these words; the person is told


def test_what_stood_in_the_way_no_longer_makes_the_other_one_moved() -> None:
    before = found()
    moved = passage_of(before, FIRST)
    assert moved is not None
    assert moved.moved
    words = [
        said(Ruling.UNLINK, *on(passage_of(before, SECOND))),
        said(Ruling.UNLINK, *on(passage_of(before, THIRD))),
    ]
    one, _ = corrected(before, words[:1], ONE, OTHER)
    assert [p.moved for p in one.passages if p.a == moved.a] == [True]
    both, _ = corrected(before, words, ONE, OTHER)
    assert [p.moved for p in both.passages] == [False]


def test_two_selections_become_a_passage_of_the_kind_their_words_have() -> None:
    before = found()
    assert passage_of(before, RAIN) is None
    places = span(A, RAIN), span(B, FLOOD)
    after, _ = corrected(before, [said(Ruling.LINK, *places, note="同一件事")], ONE, OTHER)
    made = passage_of(after, RAIN)
    assert made is not None
    assert (made.a, made.b) == places
    assert (made.kind, made.by_hand, made.note) == (PassageKind.REWORDED, True, "同一件事")
    assert made.link == LinkId(7)
    assert 0 < made.score < 0.85
    assert made.variants
    assert not any(only.span.overlaps(made.a) for only in after.only_a)


def test_equal_words_that_are_linked_are_identical() -> None:
    a, b = span(A, "职工"), span(B, "职工")
    after, _ = corrected(found(), [said(Ruling.LINK, a, b)], ONE, OTHER)
    (made,) = [p for p in after.passages if p.by_hand]
    assert (made.kind, made.score, made.run, made.variants) == (PassageKind.IDENTICAL, 1.0, 2, ())


def test_a_link_takes_the_place_of_the_passage_that_was_found_there() -> None:
    before = found()
    places = span(A, SECOND), span(B, SECOND)
    a = Span(places[0].start, places[0].end - 8)
    after, _ = corrected(before, [said(Ruling.LINK, a, places[1])], ONE, OTHER)
    (made,) = [p for p in after.passages if p.a.overlaps(a)]
    assert (made.a, made.b) == (a, places[1])
    assert len(after.passages) == len(before.passages)


def test_another_kind_and_a_note_leave_the_places_as_they_were_found() -> None:
    before = found()
    passage = passage_of(before, THIRD)
    a, b = on(passage)
    inside = Span(a.start, a.end - 3), b
    word = said(Ruling.KEEP, *inside, kind=Judged.NEAR, note="见附件")
    after, _ = corrected(before, [word], ONE, OTHER)
    now = passage_of(after, THIRD)
    assert now is not None
    assert (now.a, now.b) == (a, b)
    assert (now.kind, now.note, now.by_hand) == (PassageKind.NEAR, "见附件", True)
    assert after.scroll == before.scroll


def test_a_note_alone_is_not_a_correction_by_hand() -> None:
    before = found()
    places = on(passage_of(before, THIRD))
    after, _ = corrected(before, [said(Ruling.KEEP, *places, note="记")], ONE, OTHER)
    now = passage_of(after, THIRD)
    assert now is not None
    assert (now.note, now.by_hand, now.kind) == ("记", False, PassageKind.IDENTICAL)


def test_what_is_called_a_set_phrase_is_no_reuse_any_more() -> None:
    before = found()
    places = on(passage_of(before, THIRD))
    after, _ = corrected(before, [said(Ruling.KEEP, *places, kind=Judged.FORMULA)], ONE, OTHER)
    now = passage_of(after, THIRD)
    assert now is not None
    assert now.formula
    assert after.coverage.a_in_b == before.coverage.a_in_b
    assert after.coverage.a_in_b_without_formulas < before.coverage.a_in_b_without_formulas


def test_a_note_on_a_passage_that_is_not_found_any_more_still_stands() -> None:
    word = said(Ruling.KEEP, span(A, RAIN), span(B, FLOOD), note="记")
    after, waiting = corrected(found(), [word], ONE, OTHER)
    made = passage_of(after, RAIN)
    assert made is not None
    assert (made.note, made.by_hand, waiting) == ("记", True, ())


def test_a_word_whose_place_is_in_doubt_waits() -> None:
    before = found()
    word = said(Ruling.LINK, span(A, RAIN), span(B, FLOOD), state=AnchorState.ORPHAN)
    after, waiting = corrected(before, [word], ONE, OTHER)
    assert waiting == (word,)
    assert after.passages == before.passages


def test_sections_that_are_linked_by_hand_answer_each_other() -> None:
    a, b = (
        Compared("", text, detect_outline(text))
        for text in (
            "一、天气\n今年雨水多，河堤加固了三次。\n二、读书\n青年工人爱读书，夜校开了五个班。\n",
            "一、唱歌\n合唱团成立了，每周练两回。\n二、防汛\n堤坝修了几回，巡查不断。\n",
        )
    )
    before = compare(a.body, b.body, Rarity(), outlines=(a.outline, b.outline))
    assert (0, 1) not in {(p.a, p.b) for p in before.sections}
    one, other = "今年雨水多，河堤加固了三次", "堤坝修了几回，巡查不断"
    at_a, at_b = a.body.index(one), b.body.index(other)
    ends = (
        End(SpeechId(1), Anchor(Span(at_a, at_a + len(one)), Quote(one))),
        End(SpeechId(2), Anchor(Span(at_b, at_b + len(other)), Quote(other))),
    )
    word = Correction(LinkId(1), Ruling.LINK, *ends, "", "")
    after, _ = corrected(before, [word], a, b)
    (made,) = [p for p in after.passages if p.by_hand]
    assert (made.a, made.b) == (ends[0].span, ends[1].span)
