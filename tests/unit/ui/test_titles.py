"""Where titles part, on a face in which Han are 20 px wide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speechreader.ui.reader.titles import set_title
from speechreader.ui.reader.typesetting import Face, Setting

EM = 20.0


class Widths(dict):
    def __missing__(self, character):
        return 10.0 if character.isascii() else EM


FACE = Face(EM, Widths(), lambda mark: mark in "，。、；：”’）》」“‘（《「")


def parted(text, em=20):
    return [text[line.start : line.end] for line in set_title(Setting(text, FACE), em * EM)]


def test_a_title_that_fits_is_one_line():
    assert parted("在云岭市总工会全体会议上的报告") == ["在云岭市总工会全体会议上的报告"]


def test_a_subtitle_begins_a_line_with_its_dash():
    title = "把一件小事做到发光——在2024年秋季开学典礼上的讲话"
    assert parted(title) == ["把一件小事做到发光", "——在2024年秋季开学典礼上的讲话"]


@pytest.mark.parametrize("em", [14, 17, 20, 25])
@pytest.mark.parametrize(
    "title",
    [
        "守正创新 团结奋斗 为谱写中国式现代化云岭篇章贡献工人阶级力量——在云岭市工会第八次代表大会上的报告",
        "聚力主责主业 建功时代新程 以优异成绩迎接党的二十大胜利召开——在云岭市总工会七届四次全体会议上的报告",
        "在云岭市庆祝“五一”国际劳动节暨产业工人队伍建设改革推进大会上的讲话",
        "在云岭市第十二届人民代表大会常务委员会第八次会议上的专题报告",
    ],
)
def test_no_word_is_cut_and_no_line_left_alone(title, em):
    lines = parted(title, em)
    cuts = {len("".join(lines[:i])) for i in range(1, len(lines))}
    for word in (
        "工人",
        "阶级",
        "云岭",
        "岭市",
        "工会",
        "报告",
        "讲话",
        "会议",
        "二十",
        "胜利",
        "劳动节",
    ):
        at = title.find(word)
        assert at < 0 or not cuts & set(range(at + 1, at + len(word)))
    assert all(len(line) >= 4 for line in lines)


@pytest.mark.parametrize("em", [14, 25])
def test_lines_without_a_mark_are_about_equally_long(em):
    lines = parted("甲乙丙丁戊己庚辛壬癸" * 3, em)
    assert max(map(len, lines)) - min(map(len, lines)) <= 1


@given(st.text(alphabet="会议工作，、“”（）《》！1234%年ab —…", max_size=90))
def test_nothing_is_lost_and_nothing_too_wide(title):
    lines = set_title(Setting(title, FACE), 14 * EM)
    assert "".join(title[line.start : line.end] for line in lines) == title
    assert all(line.width <= 14 * EM + EM for line in lines)


def test_a_very_long_title_and_one_without_places_to_part_are_set_too():
    assert len(parted("很长的题名" * 80)) >= 20
    assert "".join(parted("a" * 120)) == "a" * 120
