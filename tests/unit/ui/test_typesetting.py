"""The rules of Chinese line setting, on a face in which Han are 20 px and letters 10 px wide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechreader.ui.reader.characters import COMPLEX
from speechreader.ui.reader.typesetting import (
    APOSTROPHE,
    GAP,
    Face,
    Measure,
    Setting,
    set_lines,
    spacing_runs,
)

EM = 20.0


class Widths(dict):
    def __missing__(self, character):
        return 10.0 if character.isascii() else EM


FACE = Face(EM, Widths(), lambda mark: mark in "，。、；：”’）》」“‘（《「")
MEASURE = Measure(10 * EM, 2 * EM)

TEXTS = st.text(alphabet="会议工作，。、；：“”（）《》！1234.5%年名abc —…", max_size=120)


def broken(text, measure=MEASURE):
    setting = Setting(text, FACE)
    return [text[line.start : line.end] for line in set_lines(setting, measure)]


def drawn(setting, line, to=None):
    """Width of the line as the runs space it, its last mark in the margin left out."""
    widths = []
    for start, end, spacing in spacing_runs(setting, line):
        widths += [FACE.advances[c] + spacing for c in setting.text[start:end]]
    text = setting.text[line.start : line.end].rstrip(" ")
    return sum(widths[: len(text)]) - line.hang


@given(TEXTS)
def test_lines_follow_each_other_and_lose_nothing(text):
    lines = set_lines(Setting(text, FACE), MEASURE)
    assert "".join(text[line.start : line.end] for line in lines) == text
    assert all(line.start < line.end for line in lines) or not text


@given(TEXTS)
def test_no_line_is_wider_than_its_room(text):
    setting = Setting(text, FACE)
    for number, line in enumerate(set_lines(setting, MEASURE)):
        room = MEASURE.width - (MEASURE.indent if number == 0 else 0)
        assert line.width <= room + 0.02
        assert drawn(setting, line) <= room + 0.1


@given(st.text(alphabet="会议工作，。“”（）1年a", min_size=30, max_size=80))
def test_the_runs_cover_each_line_without_a_hole(text):
    setting = Setting(text, FACE)
    for line in set_lines(setting, MEASURE):
        runs = spacing_runs(setting, line)
        assert [run[0] for run in runs] == [line.start, *(run[1] for run in runs[:-1])]
        assert runs[-1][1] == line.end


@given(st.text(alphabet="会议工作部署", min_size=12, max_size=60), st.integers(0, 59))
def test_closing_marks_never_start_a_line_and_opening_ones_never_end_it(text, at):
    at = min(at, len(text))
    text = text[:at] + "（好）、" + text[at:]
    lines = broken(text)
    assert not any(line[0] in "）、" for line in lines)
    assert not any(line[-1] == "（" for line in lines)


def test_a_pause_hangs_behind_a_full_line():
    lines = set_lines(Setting("一二三四五六七八，九十", FACE), MEASURE)
    assert (lines[0].end, lines[0].hang, lines[0].width) == (9, EM, 8 * EM)


def test_an_exclamation_mark_does_not_hang():
    assert broken("一二三四五六七八！九十一") == ["一二三四五六七", "八！九十一"]


def test_a_closing_bracket_at_the_end_gives_up_its_empty_half():
    setting = Setting("一二三四五（6）九十一", FACE)  # 5 + 1 + ½ + ½ em and no more room
    lines = set_lines(setting, Measure(7 * EM, 0))
    assert lines[0].end == 8
    assert drawn(setting, lines[0]) == pytest.approx(7 * EM)


@pytest.mark.parametrize(
    ("text", "squeezed"),
    [("他说：“好", 2), ("”“", 0), ("》（", 0), ("。”了", 0), ("（《甲", 0), ("））", 0)],
)
def test_where_two_marks_meet_half_an_em_is_taken_out(text, squeezed):
    assert Setting(text, FACE).spacing == {squeezed: -EM / 2}


@pytest.mark.parametrize("text", ["，甲", "甲（", "好“甲", "——", "……"])
def test_a_mark_beside_a_word_keeps_its_width(text):
    assert Setting(text, FACE).spacing == {}


def test_a_font_with_narrow_marks_is_not_squeezed():
    assert Setting("：“", Face(EM, Widths(), lambda mark: False)).spacing == {}


def test_a_gap_is_drawn_between_han_and_figures():
    spacing = Setting("共312家", FACE).spacing
    assert spacing == {0: GAP * EM, 3: GAP * EM}


def test_no_gap_beside_a_mark_or_at_the_end_of_a_line():
    assert Setting("，312。", FACE).spacing == {}
    setting = Setting("一二三四五六七八12345678901234", FACE)
    first = set_lines(setting, MEASURE)[0]
    assert first.end == 8
    assert drawn(setting, first) == pytest.approx(8 * EM)


@pytest.mark.parametrize("number", ["3865名", "1.86万", "63.5%", "2025年", "1,234元", "５０个"])
def test_a_number_keeps_its_unit(number):
    for filling in range(3, 12):
        lines = broken("一" * filling + number + "职工代表")
        assert any(number in line for line in lines), lines


def test_a_long_unit_is_parted_rather_than_leave_a_hole():
    lines = broken("一二三四11.2万立方米", Measure(9 * EM, 0))
    assert lines[0] == "一二三四11.2万"


@pytest.mark.parametrize("word", ["GDP", "——", "……", "don’t", "R&D", "1,234.56"])
def test_words_dashes_and_ellipses_are_not_split(word):
    for filling in range(3, 12):
        assert any(word in line for line in broken("一" * filling + word + "二三四五"))


def test_a_long_address_is_parted_behind_a_slash_or_hyphen():
    address = "https://a.example/a-long/path/of-many/words/and/still-more/words/to-come"
    lines = broken("请见" + address, Measure(16 * EM, 0))
    assert lines[0].startswith("请见https")
    assert all(line[-1] in "/-" for line in lines[:-1])


def test_an_endless_figure_takes_no_time():
    assert "".join(broken("1" * 3000 + "甲")) == "1" * 3000 + "甲"


def test_the_last_line_has_two_characters_at_least():
    for length in range(9, 40):
        lines = broken("工" * length + "。")
        assert len(lines) == 1 or len(lines[-1].rstrip("。")) >= 2


def test_all_lines_but_the_last_end_flush():
    setting = Setting(
        "新建基层工会组织312家，新增会员1.86万人，“一站通”职工之家覆盖47个乡镇。" * 3, FACE
    )
    lines = set_lines(setting, Measure(20 * EM, 2 * EM))
    for number, line in enumerate(lines[:-1]):
        room = 20 * EM - (2 * EM if number == 0 else 0)
        assert drawn(setting, line) == pytest.approx(room)
    assert lines[-1].spread == 0


def test_room_is_never_put_into_a_number():
    setting = Setting("甲乙1234567丙丁戊己庚辛壬癸子丑", FACE)
    first = set_lines(setting, Measure(10.4 * EM, 0))[0]
    assert first.spread > 0
    inside = [run for run in spacing_runs(setting, first) if run[0] < 8 and run[1] > 3]
    assert inside[0][2] == 0.0


def test_blanks_at_a_line_end_take_no_room():
    lines = set_lines(Setting("一二三四五六七八 九十", FACE), MEASURE)
    assert (lines[0].end, lines[0].width) == (9, 8 * EM)


def test_an_apostrophe_in_a_latin_word_is_narrow():
    assert Setting("don’t", FACE).spacing == {3: -APOSTROPHE * EM}


def test_an_empty_paragraph_is_one_empty_line():
    setting = Setting("", FACE)
    (line,) = set_lines(setting, MEASURE)
    assert (line.start, line.end, spacing_runs(setting, line)) == (0, 0, [])


@pytest.mark.parametrize("text", ["e\u0301", "العربية", "a\u200bb", "\t"])
def test_scripts_that_join_are_left_to_qt(text):
    assert COMPLEX.search(text)


def test_plain_chinese_is_ours():
    assert not COMPLEX.search("讲话，2024年（GDP）“𠮷”——……Ａ１①")
