"""«Where else?» and what a speech draws on, as both faces get it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.stock import Stock

from speechreader.app.reuse import Reuse, by_likeness, direction
from speechreader.model.errors import Cancelled, UserError
from speechreader.model.outline import Heading
from speechreader.model.reuse import Direction, Likeness
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId

SAID = "要把服务站点建到车间班组，让职工下楼就能找到组织，有难处当天就有人管。"
NEAR = SAID.replace("当天", "两天")
REWORDED = "把服务阵地建到一线班组，让工友下楼就能找得到组织，遇到难处当天有人来管。"
TALK = (
    "清晨的码头上风很大，{n}号泊位的吊车已经忙了两个钟头。",
    "调度室里贴着一张排班表，字写得工整，谁替谁值过夜一目了然。",
    "老会员讲起从前的互助金，说那时候一人一角也凑得起一场病。",
    "修路队在山坡上歇脚，大家商量着给寨子里的孩子们捎些书去。",
    "会议室的长桌擦得很亮，青年们围着一台旧机床讲各自的改法。",
    "食堂的师傅记得每个人的口味，夜班的汤总比白班的多放些姜。",
)


def talk(number: int, *inside: str) -> str:
    """A speech whose words no other number has, with others put into its middle."""
    rng = random.Random(number)

    def line() -> str:
        return "".join(chr(rng.randint(0x4E00, 0x9FA5)) for _ in range(30)) + "。"

    return "\n".join((line() + line(), "".join(inside), line() + line()))


@pytest.fixture
def stock(tmp_path: Path) -> Iterator[Stock]:
    stock = Stock.at(tmp_path / "library.sqlite")
    yield stock
    stock.workspace.close()


@pytest.fixture
def reuse(stock: Stock) -> Reuse:
    return stock.workspace.reuse


def test_places_come_earliest_first_and_undated_last(stock: Stock, reuse: Reuse) -> None:
    undated = stock.add(talk(1, SAID), date=None)
    late = stock.add(talk(2, REWORDED), date="2023-05-06")
    early = stock.add(talk(3, NEAR), date="2019", title="座谈会上的讲话", speaker="林远舟")
    stock.add(talk(4))
    answer = reuse.places(SAID)
    assert [place.speech for place in answer.places] == [early, late, undated]
    assert [place.kind for place in answer.places] == [
        Likeness.NEAR,
        Likeness.REWORDED,
        Likeness.IDENTICAL,
    ]
    assert [place.words for place in answer.places] == [NEAR, REWORDED, SAID]
    first = answer.places[0]
    assert (first.title, first.speaker, first.date) == ("座谈会上的讲话", "林远舟", "2019")
    assert [span.of(first.words) for span in first.differing] == ["两"]
    assert (answer.searched, answer.waiting, answer.more) == (4, 0, False)
    ordered = [place.speech for place in by_likeness(answer.places)]
    assert ordered == [undated, early, late]


def test_the_place_of_the_question_is_its_own(stock: Stock, reuse: Reuse) -> None:
    one = stock.add(talk(1, SAID, NEAR), date="2020")
    body = talk(1, SAID, NEAR)
    at = body.index(SAID)
    answer = reuse.place_of(one, Span(at, at + len(SAID)))
    assert [(place.words, place.own) for place in answer.places] == [(SAID, True), (NEAR, False)]


def test_a_place_tells_its_section_and_what_stands_around(stock: Stock, reuse: Reuse) -> None:
    body = f"一、办好驿站\n先说驿站。{SAID}再说别的。\n二、其他"
    stock.add(body, Heading(1, "一、", "办好驿站", Span(0, 6), 1.0))
    [place] = reuse.places(SAID).places
    assert place.section == "一、办好驿站"
    assert (place.before, place.words, place.behind) == ("先说驿站。", SAID, "再说别的。")
    assert place.span.of(body) == SAID


def test_a_few_characters_are_looked_for_word_for_word(stock: Stock, reuse: Reuse) -> None:
    late = stock.add("車間里的互助金办得好。后来车间里的互助金也办了。", date="2022")
    early = stock.add("先说 车间里\n的互助金。", date="2020")
    stock.add("车间里没有互助金。", date="2019")
    answer = reuse.places("车间里的互助金")
    assert [place.speech for place in answer.places] == [early, late, late]
    assert {place.kind for place in answer.places} == {Likeness.IDENTICAL}
    for few in ("", "，。", "互助金"):
        with pytest.raises(UserError) as error:
            reuse.places(few)
        assert error.value.code == "reuse_too_short"


def test_more_places_than_asked_for_are_told_of(stock: Stock, reuse: Reuse) -> None:
    for number in range(5):
        stock.add(talk(number, SAID), date=f"{2010 + number}")
    few, all_ = reuse.places(SAID, limit=3), reuse.places(SAID, limit=60)
    assert (len(few.places), few.more) == (3, True)
    assert (len(all_.places), all_.more) == (5, False)


def test_a_long_selection_is_found_passage_by_passage(stock: Stock, reuse: Reuse) -> None:
    lines = [line.format(n=7) for line in TALK]
    query = "".join(lines) * 2
    assert len(query) > 300
    one = stock.add(
        "先说两句。" + "".join(lines[:2]) + "再说别的事情，同这里没有关系。", date="2020"
    )
    answer = reuse.places(query[: len(query) // 2] + SAID * 3)
    [place] = [place for place in answer.places if place.speech == one]
    assert place.words == "".join(lines[:2])
    assert place.asked.of(query) == "".join(lines[:2])
    assert place.kind is Likeness.IDENTICAL


def test_passages_of_a_whole_speech_leave_itself_out(stock: Stock, reuse: Reuse) -> None:
    own = stock.add(talk(1, SAID), date="2022")
    other = stock.add(talk(2, REWORDED), date="2020")
    found = reuse.passages(talk(1, SAID), own=own).places
    assert [place.speech for place in found] == [other]
    assert found[0].asked.of(talk(1, SAID)) == SAID
    assert found[0].words == REWORDED


def test_sources_are_earlier_speeches_with_their_shares(stock: Stock, reuse: Reuse) -> None:
    long = "".join(line.format(n=9) for line in TALK)
    first = stock.add(talk(11, *TALK[:4]), date="2018", title="甲")
    second = stock.add(talk(12, TALK[4]), date="2019-03", title="乙")
    later = stock.add(talk(13, *TALK[1:3]), date="2024")
    stock.add("窗外下着雨，谁也没有说起这件事情的来历和去处。", date="2017")
    own = stock.add(long + "末了还有几句话要单独交代清楚。", date="2020-05-01")
    answer = reuse.sources(own)
    by_id = {source.speech: source for source in answer.sources}
    assert set(by_id) == {first, second, later}
    assert answer.sources[0].speech == first
    assert [by_id[s].direction for s in (first, second, later)] == [
        Direction.EARLIER,
        Direction.EARLIER,
        Direction.LATER,
    ]
    assert by_id[first].share > by_id[later].share > by_id[second].share > 0.1
    assert by_id[first].share + by_id[second].share >= answer.earlier > by_id[first].share
    assert answer.searched == 5
    with pytest.raises(UserError) as error:
        reuse.sources(SpeechId(99))
    assert error.value.code == "speech_missing"


def test_what_changes_is_found_as_it_is_now(stock: Stock, reuse: Reuse) -> None:
    one = stock.add(talk(1, SAID))
    assert [place.speech for place in reuse.places(SAID).places] == [one]
    stock.revise(one, talk(1))
    assert reuse.places(SAID).places == ()
    two = stock.add(talk(2, SAID))
    assert [place.speech for place in reuse.places(SAID).places] == [two]
    stock.remove(two)
    assert reuse.places(SAID).places == ()
    stock.workspace.undo()
    assert [place.speech for place in reuse.places(SAID).places] == [two]


def test_a_question_can_be_stopped(stock: Stock, reuse: Reuse) -> None:
    own = stock.add(talk(1, SAID))
    stock.add(talk(2, SAID))
    with pytest.raises(Cancelled):
        reuse.sources(own, progress=lambda *_: reuse.cancel())
    assert len(reuse.places(SAID).places) == 2


@pytest.mark.parametrize(
    ("date", "own", "which"),
    [
        ("2019", "2020-01-02", Direction.EARLIER),
        ("2020-03-01", "2020-01-02", Direction.LATER),
        ("2020", "2020-01-02", Direction.UNKNOWN),
        ("2020-01-02", "2020-01-02", Direction.UNKNOWN),
        (None, "2020", Direction.UNKNOWN),
        ("2020", None, Direction.UNKNOWN),
    ],
)
def test_dates_tell_which_came_first_only_as_exactly_as_they_are(
    date: str | None, own: str | None, which: Direction
) -> None:
    assert direction(date, own) is which
