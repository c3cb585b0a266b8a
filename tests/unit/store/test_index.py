"""The index: in step with the texts whatever happens, and known to be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from tests.stock import Stock

from speechreader.model.search import Query
from speechreader.model.speech import SpeechId
from speechreader.search.grams import Lookup, lookup
from speechreader.search.parse import parse
from speechreader.store import index
from speechreader.store.index_parts import part_sizes


@pytest.fixture
def stock(tmp_path: Path) -> Iterator[Stock]:
    stock = Stock.at(tmp_path / "library.sqlite")
    yield stock
    stock.workspace.close()


def asked(query: str) -> Lookup:
    found = lookup(parse(Query(query)))
    assert found is not None
    return found


def found(stock: Stock, query: str) -> list[SpeechId]:
    return index.found(stock.library, asked(query))


def faults(stock: Stock) -> list[str]:
    return list(index.faults(stock.library, Random(1)))


def test_a_speech_is_in_the_index_when_its_transaction_ends(stock: Stock) -> None:
    one = stock.add("改革开放")
    assert found(stock, "改革") == found(stock, "放") == [one]
    stock.revise(one, "职工之家")
    assert found(stock, "改革") == found(stock, "放") == []
    assert found(stock, "之家") == found(stock, "职") == [one]


def test_a_removed_speech_leaves_it_and_comes_back(stock: Stock) -> None:
    one = stock.add("改革开放")
    stock.remove(one)
    assert found(stock, "改革") == []
    stock.workspace.undo()
    assert found(stock, "改革") == [one]
    assert faults(stock) == []


def test_what_was_rolled_back_never_came_in(stock: Stock) -> None:
    def fail() -> None:
        with stock.library.atomic():
            stock.add("改革开放")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert found(stock, "改革") == []
    assert index.waiting(stock.library) == 0


def test_an_operation_that_changes_no_text_leaves_the_index_alone(stock: Stock) -> None:
    one = stock.add("改革开放")
    before = stock.library.rows("SELECT * FROM ix_pair_data")
    stock.workspace.set_metadata(one, {"speaker": "王某"})
    assert stock.library.rows("SELECT * FROM ix_pair_data") == before


def test_counts_come_out_of_the_ranks(stock: Stock) -> None:
    texts = ["改革" * n + "其他的话" * (n * 7 % 11) for n in (1, 2, 30)]
    ids = [stock.add(text) for text in [*texts, "无关", "另一篇"]]
    assert index.frequencies(stock.library, asked("改革").match) == dict(
        zip(ids[:3], (1, 2, 30), strict=True)
    )
    assert index.occurrences(stock.library, "改革") == 33
    assert index.occurrences(stock.library, "改") == 33


def test_counts_come_out_of_the_ranks_where_every_speech_has_it(stock: Stock) -> None:
    ids = [stock.add("改革" * n + "其他" * (50 - n)) for n in range(1, 20)]
    counted = index.frequencies(stock.library, asked("改革").match)
    assert counted == {speech: n for n, speech in enumerate(ids, start=1)}


def test_more_than_a_commit_takes_waits_and_is_caught_up(stock: Stock) -> None:
    with stock.library.atomic():
        ids = [stock.add(f"改革{n}") for n in range(index.GROUP + 3)]
    assert index.waiting(stock.library) == len(ids)
    search = stock.workspace.search
    assert search.totals(Query("改革")).speeches == len(ids)
    assert search.catch_up() == 3
    assert search.catch_up() == 0
    assert found(stock, "改革") == ids
    assert search.totals(Query("改革")).speeches == len(ids)


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM ix_indexed WHERE speech = 1",
        "INSERT INTO ix_pair (ix_pair, rowid, tokens) VALUES ('delete', 1, '改革 革开 开放 放')",
        "INSERT INTO ix_pair (rowid, tokens) VALUES (77, '改革')",
        "UPDATE ix_indexed SET revision = 99 WHERE speech = 1",
    ],
)
def test_an_index_out_of_step_is_noticed_and_made_anew(stock: Stock, harm: str) -> None:
    one = stock.add("改革开放")
    stock.add("职工之家")
    assert faults(stock) == []
    with stock.library.atomic():
        stock.library.write(harm)
    assert faults(stock) != []
    assert not stock.workspace.search.sample(Random(1))
    while stock.workspace.search.catch_up():
        pass
    assert faults(stock) == []
    assert found(stock, "改革") == [one]


def test_another_way_of_folding_makes_the_index_anew(
    stock: Stock, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = stock.add("改革")
    monkeypatch.setattr(index, "VERSION", 2)
    two = stock.add("改革")
    assert set(stock.library.rows("SELECT version FROM ix_indexed")) <= {(2,)}
    while stock.workspace.search.catch_up():
        pass
    assert found(stock, "改革") == [one, two]
    assert set(stock.library.rows("SELECT version FROM ix_indexed")) == {(2,)}


def test_a_library_from_before_is_taken_up_in_idle_moments(stock: Stock) -> None:
    one = stock.add("改革")
    with stock.library.atomic():
        index.empty(stock.library)
    assert stock.workspace.search.run(Query("改革")).groups[0].speech.id == one


def test_a_tidied_index_has_the_same_in_fewer_parts(stock: Stock) -> None:
    ids = [stock.add(f"改革{number}工会") for number in range(30)]
    parts = "SELECT count(DISTINCT segid) FROM ix_pair_idx"
    before = stock.library.one(parts)[0]
    while stock.workspace.search.tidy():
        pass
    assert stock.library.one(parts)[0] == 1 < before
    assert found(stock, "改革") == ids
    assert faults(stock) == []
    assert not stock.workspace.search.tidy()


def test_no_signs_of_a_query_reach_the_syntax_of_the_index(stock: Stock) -> None:
    one = stock.add('a" OR b* NEAR(c) ^d {e}: -f')
    for part in ('a" OR', "b* NEAR(", "^d {e}:", "-f", "*", '"'):
        query = "".join(f"\\{char}" if char in '"*-()' else char for char in f"{part}")
        assert stock.workspace.search.run(Query(query.replace(" OR", ""))).groups, part
        assert found(stock, f'"{query}"') == [one]


def test_few_new_speeches_do_not_have_all_of_the_index_written_anew(stock: Stock) -> None:
    for number in range(200):
        stock.add("".join(chr(0x4E00 + (number * 97 + k * 31) % 5000) for k in range(300)))
    while stock.workspace.search.tidy():
        pass
    stock.add("改革")
    assert not index.scattered(stock.library)
    assert not stock.workspace.search.tidy()
    for _ in range(100):
        stock.add("".join(chr(0x4E00 + k) for k in range(300)))
    assert index.scattered(stock.library)


def test_the_parts_of_an_index_are_read_from_its_record(stock: Stock) -> None:
    for number in range(30):
        stock.add(f"改革{number}")
    record = stock.library.one("SELECT block FROM ix_pair_data WHERE id = 10")[0]
    sizes = part_sizes(record)
    assert sizes is not None
    assert len(sizes) == stock.library.one("SELECT count(DISTINCT segid) FROM ix_pair_idx")[0]
    pages = stock.library.one("SELECT count(*) FROM ix_pair_data WHERE id >= 1 << 37")[0]
    assert sum(sizes) == pages
    assert part_sizes(b"\0\0\0\1\xff\0\0\1" + record[4:]) is None
    assert part_sizes(record[:8]) is None
