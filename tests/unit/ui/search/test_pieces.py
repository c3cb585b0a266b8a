"""Words cut to a width, pieces of a snippet, passages, and what is said of a wrong query."""

from __future__ import annotations

from speechreader.model.span import Span
from speechreader.ui.search.excerpt import passage
from speechreader.ui.search.pieces import cut_left, cut_right, pieces
from speechreader.ui.search.wording import marked, section_number


class _Face:
    """Every character is ten wide."""

    def horizontalAdvance(self, text: str, /) -> float:
        return 10.0 * len(text)


def test_pieces_put_together_again_are_the_text() -> None:
    text = "歌声响起来，歌声不断"
    found = list(pieces(text, [(0, 2), (6, 8)]))
    assert found == [("歌声", True), ("响起来，", False), ("歌声", True), ("不断", False)]
    assert "".join(words for words, _ in found) == text


def test_what_fits_is_not_cut() -> None:
    assert cut_right(_Face(), "职工之家", 40) == "职工之家"
    assert cut_left(_Face(), "职工之家", 40) == "职工之家"


def test_a_cut_keeps_within_the_room_and_says_that_something_is_missing() -> None:
    for room in range(20, 80, 7):
        right, left = (
            cut_right(_Face(), "把难处一条一条记下", room),
            cut_left(_Face(), "把难处一条一条记下", room),
        )
        assert len(right) * 10 <= room
        assert len(left) * 10 <= room
        assert right.endswith("…")
        assert left.startswith("…")
    assert cut_right(_Face(), "职工", 5) == ""


def test_no_left_context_begins_with_a_closing_mark() -> None:
    assert cut_left(_Face(), "谈心，回去办", 50) == "…回去办"
    assert cut_left(_Face(), "，回去办", 100) == "回去办"


def test_a_passage_has_the_paragraphs_around_and_all_their_hits() -> None:
    body = "\n".join(f"第{i}段有歌声。" for i in range(9))
    hits = tuple(Span(i, i + 2) for i in range(len(body)) if body.startswith("歌声", i))
    shown = passage(body, hits, 4, "题", "")
    assert shown.text == "\n".join(f"第{i}段有歌声。" for i in range(2, 7))
    assert [hit.of(shown.text) for hit in shown.hits] == ["歌声"] * 5
    assert shown.current == 2
    first = passage(body, hits, 0, "题", "")
    assert first.text.startswith("第0段")
    assert first.current == 0
    assert passage(body, hits, 8, "题", "").text.endswith("第8段有歌声。")


def test_the_place_of_a_mistake_is_marked() -> None:
    assert marked("(环节", 1) == "▸(◂环节"
    assert marked("环节", 3) == ""
    long = marked("字" * 50 + ")" + "字" * 50, 51)
    assert "▸)◂" in long
    assert long.startswith("…")
    assert long.endswith("…")


def test_the_bare_number_of_a_heading() -> None:
    assert section_number("三、办好") == "三"
    assert section_number("（二）突出") == "二"
    assert section_number("12.任务") == "12"
    assert section_number("加强领导") == ""
