"""The index of reuse: in step with the texts whatever happens, and known to be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from tests.stock import Stock

from speechreader.compare.lookup import Asked, Hits, Texts
from speechreader.compare.prepared import Prepared
from speechreader.model.speech import SpeechId
from speechreader.store import reuse_index

ONE = "把每一笔会费都花在职工身上，账目每季度上墙公布，谁都可以来问。"
TWO = "夏天送清凉不能只送到镜头前，要送到塔吊下面和高温炉旁。"


@pytest.fixture
def stock(tmp_path: Path) -> Iterator[Stock]:
    stock = Stock.at(tmp_path / "library.sqlite")
    yield stock
    stock.workspace.close()


def found(stock: Stock, query: str) -> list[SpeechId]:
    """The speeches to which the index leads with nearly all pieces of a query."""
    live = reuse_index.live_texts(stock.library)
    texts = Texts([(text.first, text.first + text.blocks) for text in live])
    asked = Asked.of(Prepared(query))
    reuse_index.feed(stock.library, asked)
    places = [place for place in Hits(asked, texts).places(20) if place.votes > 0.9]
    return sorted(live[n].speech for n in texts.numbers(place.first for place in places))


def faults(stock: Stock) -> list[str]:
    return list(reuse_index.faults(stock.library, Random(1)))


def test_a_speech_is_in_the_index_when_its_transaction_ends(stock: Stock) -> None:
    one = stock.add(ONE)
    assert found(stock, ONE) == [one]
    stock.revise(one, TWO)
    assert found(stock, ONE) == []
    assert found(stock, TWO) == [one]
    assert faults(stock) == []


def test_a_removed_speech_leaves_it_and_comes_back_without_being_read_again(stock: Stock) -> None:
    one = stock.add(ONE)
    stock.remove(one)
    assert found(stock, ONE) == []
    stock.workspace.undo()
    assert found(stock, ONE) == [one]
    stock.workspace.redo()
    assert found(stock, ONE) == []
    stock.workspace.restore([one])
    assert found(stock, ONE) == [one]
    assert stock.library.one("SELECT count(*) FROM ix_reuse_text") == (1,)
    assert faults(stock) == []


def test_what_was_rolled_back_never_came_in(stock: Stock) -> None:
    def fail() -> None:
        with stock.library.atomic():
            stock.add(ONE)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert found(stock, ONE) == []
    assert faults(stock) == []


def test_segments_hold_what_single_texts_held(
    stock: Stock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reuse_index, "SEGMENT", 3)
    monkeypatch.setattr(reuse_index, "FANOUT", 2)
    ids = [stock.add(f"{n * 7919}号文件说明{'，' * n}{ONE}") for n in range(13)]
    assert stock.library.one("SELECT count(*) FROM ix_reuse_segment") == (4,)
    assert stock.library.one("SELECT count(*) FROM ix_reuse_fresh") == (1,)
    assert found(stock, ONE) == ids
    with stock.library.atomic():
        while reuse_index.tidy(stock.library):
            pass
    sizes = stock.library.rows("SELECT texts FROM ix_reuse_segment")
    assert sizes == [(6,), (6,)]
    assert found(stock, ONE) == ids
    assert faults(stock) == []


def test_an_index_of_mostly_dead_texts_is_made_anew(
    stock: Stock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reuse_index, "_DEAD", 3)
    one = stock.add(ONE)
    for turn in range(6):
        stock.revise(one, f"{ONE}第{turn}稿。")
    with stock.library.atomic():
        assert reuse_index.tidy(stock.library)
        assert reuse_index.settle(stock.library) == 0
    assert stock.library.one("SELECT count(*), sum(live) FROM ix_reuse_text") == (1, 1)
    assert found(stock, ONE) == [one]


def test_very_many_speeches_wait_for_an_idle_moment(
    stock: Stock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reuse_index, "GROUP", 2)
    with stock.library.atomic():
        ids = [stock.add(f"{ONE}（{n}）") for n in range(3)]
    assert reuse_index.waiting(stock.library) == 3
    assert found(stock, ONE) == []
    assert faults(stock) == []
    while stock.workspace.reuse.catch_up():
        pass
    assert found(stock, ONE) == ids


def test_another_way_of_noting_makes_it_anew(stock: Stock) -> None:
    one = stock.add(ONE)
    with stock.library.atomic():
        stock.library.write("UPDATE ix_reuse_text SET version = 0")
    two = stock.add(f"{ONE}又记。")
    assert found(stock, ONE) == [one, two]
    assert stock.library.one("SELECT count(*) FROM ix_reuse_text") == (2,)


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM ix_reuse_text",
        "UPDATE ix_reuse_text SET revision = revision + 7",
        "UPDATE ix_reuse_text SET live = 0",
        "UPDATE ix_reuse_text SET first = first + 1",
        "DELETE FROM ix_reuse_fresh",
        "UPDATE ix_reuse_fresh SET grams = substr(grams, 5)",
        "UPDATE ix_reuse_fresh SET grams = CAST(substr(grams, 1, 4) || grams AS BLOB)",
    ],
)
def test_harm_is_noticed_and_repaired(stock: Stock, harm: str) -> None:
    one = stock.add(ONE + TWO * 3)
    with stock.library.atomic():
        stock.library.write(harm)
    assert faults(stock) != []
    assert not stock.workspace.reuse.sample(Random(1))
    assert stock.workspace.reuse.catch_up() == 0
    assert found(stock, ONE) == [one]
    assert faults(stock) == []
