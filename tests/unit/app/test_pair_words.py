"""Words that one of two texts has more often than chance would have it."""

from __future__ import annotations

from pathlib import Path

import pytest

from speechreader.app.pair_words import HINT, LEAST, STRONG, distinctive, save_csv
from speechreader.model.comparison import Side


def cut(text: str) -> list[str]:
    """Words parted by blanks; a blank is a piece of its own, so that places hold."""
    pieces: list[str] = []
    for word in text.split(" "):
        pieces += [word, " "]
    return pieces[:-1]


FILL = " ".join(f"词{n}" for n in range(60))
A = f"{FILL} " + "茶山 " * 12 + "的 " * 12 + "雨"
B = f"{FILL} " + "铁路 " * 4 + "雨"


def test_a_word_of_one_side_is_found_with_its_places() -> None:
    found = distinctive(cut, A, B)
    tea = next(word for word in found.words if word.word == "茶山")
    assert (len(tea.a), len(tea.b), tea.side) == (12, 0, Side.A)
    assert {span.of(A) for span in tea.places(Side.A)} == {"茶山"}
    assert tea.strong is (tea.likelihood >= STRONG)
    assert found.rate(tea, Side.A) == pytest.approx(10_000 * 12 / found.sizes[0])
    assert found.rate(tea, Side.B) == 0


def test_the_other_side_has_negative_numbers() -> None:
    back = distinctive(cut, B, A)
    there = distinctive(cut, A, B)
    assert {w.word: -w.likelihood for w in back.words} == pytest.approx(
        {w.word: w.likelihood for w in there.words}
    )
    assert all((w.ratio > 0) is (w.likelihood > 0) for w in there.words)


def test_what_is_rare_or_even_is_left_out() -> None:
    found = distinctive(cut, A, B)
    words = {word.word for word in found.words}
    assert "雨" not in words  # once on each side
    assert not words & set(FILL.split())
    assert all(len(word.a) + len(word.b) >= LEAST for word in found.words)
    assert all(abs(word.likelihood) >= HINT for word in found.words)


def test_function_words_and_bare_figures_are_told_apart() -> None:
    found = distinctive(cut, f"{A} " + "2024 " * 15, B)
    told = {word.word: word.function for word in found.words}
    assert told["的"]
    assert told["2024"]
    assert not told["茶山"]


@pytest.mark.parametrize("other", ["", "。，", FILL])
def test_empty_texts_and_equal_ones_have_nothing(other: str) -> None:
    assert distinctive(cut, other, other).words == ()


def test_the_spreadsheet_has_a_line_for_each_word(tmp_path: Path) -> None:
    found = distinctive(cut, A, B)
    path = save_csv(found, tmp_path / "words.csv")
    lines = path.read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("word,a,b,")
    assert [line.split(",")[0] for line in lines[1:]] == [word.word for word in found.words]
    assert lines[1].split(",")[1:3] == [str(len(found.words[0].a)), str(len(found.words[0].b))]
