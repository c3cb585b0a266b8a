"""The façade: pages, orders, lines, notes, what is remembered, and stopping."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.stock import Stock

from speechreader.app import finder
from speechreader.app.concordance import View
from speechreader.app.nearby import collocates
from speechreader.app.searching import Search
from speechreader.model.errors import Cancelled, UserError
from speechreader.model.search import (
    Filters,
    Folding,
    KwicSort,
    Mode,
    Order,
    Query,
    SavedSearch,
)
from speechreader.model.span import Span
from speechreader.model.speech import SpeechId
from speechreader.search import regex
from speechreader.search.match import Matcher
from speechreader.text.folding import folded

WORD = Query("职工")


@pytest.fixture
def stock(tmp_path: Path) -> Iterator[Stock]:
    stock = Stock.at(tmp_path / "library.sqlite")
    stock.add("职工职工职工，再说别的。", date="2022", speaker="王某", genre="报告")
    stock.add("职工，" + "说说别的事情。" * 30, date="2024-03", speaker="李某")
    stock.add("职工職工。" + "话" * 20, speaker="王某")
    stock.add("与此无关。", date="2024")
    yield stock
    stock.workspace.close()


@pytest.fixture
def search(stock: Stock) -> Search:
    return stock.workspace.search


def ids(search: Search, query: Query = WORD, **more) -> list[int]:
    return [group.speech.id for group in search.run(query, **more).groups]


def test_speeches_come_in_the_order_asked_for(search: Search) -> None:
    assert ids(search)[0] == 1
    assert ids(search, order=Order.NEWEST) == [2, 1, 3]
    assert ids(search, order=Order.OLDEST) == [3, 1, 2]
    assert ids(search, order=Order.HITS) == [1, 3, 2]


@pytest.mark.parametrize("query", [WORD, Query("职*工"), Query("职工 OR 职工*")])
def test_pages_follow_one_another_and_the_numbers_are_of_the_whole(
    search: Search, query: Query
) -> None:
    pages = [search.run(query, offset=offset, limit=2) for offset in (0, 2)]
    assert [page.more for page in pages] == [True, False]
    assert len({g.speech.id for page in pages for g in page.groups}) == 3
    assert (search.totals(query).hits, search.totals(query).speeches) == (6, 3)


def test_numbers_come_with_the_first_page_where_that_is_all(search: Search) -> None:
    page = search.run(WORD)
    assert page.totals is not None
    assert page.totals.by_speech == {1: 3, 2: 1, 3: 2}
    assert search.run(WORD, limit=1, filters=Filters(speakers=("王某",))).totals is None


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(speakers=("王某",)), [1, 3]),
        (Filters(genres=("报告",)), [1]),
        (Filters(since="2023"), [2]),
        (Filters(until="2022-12"), [1]),
        (Filters(since="2022", until="2024"), [1, 2]),
        (Filters(speeches=()), []),
        (Filters(tags=("无",)), []),
    ],
)
def test_filters_leave_speeches_out(search: Search, filters: Filters, found: list[int]) -> None:
    assert sorted(ids(search, filters=filters)) == found
    assert sorted(search.totals(WORD, filters).by_speech) == found


def test_a_corrected_field_is_what_is_filtered_by(stock: Stock, search: Search) -> None:
    [two] = [s.id for s in stock.workspace.speeches() if s.speaker == "李某"]
    assert search.run(WORD, Filters(speakers=("赵某",))).groups == ()
    stock.workspace.set_metadata(two, {"speaker": "赵某"})
    assert ids(search, filters=Filters(speakers=("赵某",))) == [two]


def test_tags_and_notes_are_filtered_and_searched(stock: Stock, search: Search) -> None:
    three = stock.workspace.speeches()[2].id
    stock.workspace.marks.add(three, Span(0, 2), note="职工二字要核对", tags=("待查",))
    assert ids(search, filters=Filters(tags=("待查",))) == [three]
    assert ids(search, Query("tag:待查")) == [three]
    [found] = search.notes(WORD)
    assert (found.speech, found.hits) == (three, (Span(0, 2),))
    assert search.notes(Query("待查"))[0].hits == ()
    assert search.notes(Query("核对待查")) == ()
    stock.workspace.undo()
    assert search.notes(WORD) == ()


def test_lines_by_date_are_read_when_they_are_looked_at(
    search: Search, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = search.concordance(WORD, view=View(width=2, sort=KwicSort.NEWEST))
    read: list[int] = []
    plain = Matcher.hits
    monkeypatch.setattr(
        Matcher, "hits", lambda self, texts: (read.append(len(texts)), plain(self, texts))[1]
    )
    assert len(lines) == 6
    assert [line.speech.id for line in lines.lines(0, 2)] == [2, 1]
    assert read == [1, 1]
    assert [(line.left, line.node, line.right) for line in lines.lines(1, 4)] == [
        ("", "职工", "职工"),
        ("职工", "职工", "职工"),
        ("职工", "职工", "，再"),
    ]
    assert lines.lines(5, 99)[0].number == 5
    assert lines.lines(6, 9) == ()


def test_lines_can_be_sorted_filtered_and_thinned(search: Search) -> None:
    def lines(**view):
        found = search.concordance(WORD, view=View(width=3, **view))
        return [(line.left, line.right) for line in found.lines(0, len(found))]

    ordered = [right[:1] for _, right in lines(sort=KwicSort.RIGHT_1)]
    assert ordered == sorted(ordered, key=lambda c: folded(c).encode("gb18030"))
    assert lines(within=Query("再说")) == [("职工职工"[-3:], "，再说")]
    thinned = lines(sample=2, seed=3)
    assert len(thinned) == 2
    assert thinned == lines(sample=2, seed=3)
    assert set(thinned) <= set(lines())


def test_lines_go_into_a_table_that_spreadsheets_open(search: Search, tmp_path: Path) -> None:
    lines = search.concordance(WORD, view=View(width=2, sort=KwicSort.NEWEST))
    lines.write_csv(tmp_path / "lines.csv")
    rows = (tmp_path / "lines.csv").read_text("utf-8-sig").splitlines()
    assert rows[0].startswith("number,id,date,speaker,title,section,left,node,right")
    assert rows[1] == "1,2,2024-03,李某,讲话2,,,职工,，说,0,2"
    assert len(rows) == 7
    with pytest.raises(UserError, match="export_unwritable"):
        lines.write_csv(tmp_path / "nowhere" / "lines.csv")
    with pytest.raises(UserError, match="export_over_library"):
        lines.write_csv(tmp_path / "library.sqlite")


def test_no_line_of_a_table_is_a_formula(stock: Stock, search: Search, tmp_path: Path) -> None:
    stock.add("=甲+职员会")
    lines = search.concordance(Query("职员会"), view=View(width=3))
    lines.write_csv(tmp_path / "lines.csv")
    assert ",'=甲+,职员会,," in (tmp_path / "lines.csv").read_text("utf-8-sig")


@pytest.mark.parametrize("sort", [KwicSort.NEWEST, KwicSort.LEFT_1])
@pytest.mark.parametrize("looked", [True, False])
def test_lines_of_a_speech_that_has_gone_are_not_read(
    stock: Stock, search: Search, sort: KwicSort, *, looked: bool
) -> None:
    lines = search.concordance(WORD, view=View(sort=sort))
    if looked:
        lines.lines(0, 6)
    stock.remove(SpeechId(1))
    with pytest.raises(Cancelled):
        lines.lines(0, 6)
    stock.workspace.undo()
    assert len(lines.lines(0, 6)) == 6


def test_lines_whose_words_have_gone_are_not_read(stock: Stock, search: Search) -> None:
    lines = search.concordance(WORD)
    stock.revise(SpeechId(1), "别的话。")
    with pytest.raises(Cancelled):
        lines.lines(0, 6)


def test_words_near_a_hit_and_their_years(search: Search) -> None:
    near = search.collocates(WORD, window=2)
    assert (near.counted, near.hits, near.speeches) == (6, 6, 3)
    assert all(row.together <= row.alone for row in near.rows)
    years = search.per_year(WORD)
    assert [(y.year, y.hits, y.speeches) for y in years] == [
        (2022, 3, 1), (2023, 0, 0), (2024, 1, 2), (None, 2, 1),
    ]  # fmt: skip
    assert years[0].per_ten_thousand == pytest.approx(3 / 12 * 10_000)
    spread = search.dispersion(WORD)
    assert [one.speech.id for one in spread] == [2, 1, 3]
    assert spread[1].places == (0.0, pytest.approx(2 / 12), pytest.approx(4 / 12))


def test_a_place_in_one_text(search: Search) -> None:
    assert search.find("职 工，职工", WORD) == (Span(0, 3), Span(4, 6))
    assert search.find("职工，职工", WORD, span=Span(1, 5)) == (Span(3, 5),)
    assert search.find("職工", Query("职工", folding=Folding.NONE)) == ()
    assert search.find("职工", Query("职.", Mode.REGEX)) == (Span(0, 2),)


def test_searches_are_saved_replaced_forgotten_and_brought_back(
    stock: Stock, search: Search
) -> None:
    one = SavedSearch("甲", WORD, filters=Filters(since="2024", speeches=(1, 2)))
    search.save(one)
    search.save(SavedSearch("甲", Query("工会", Mode.REGEX, Folding.NONE)))
    assert [s.query.text for s in search.saved()] == ["工会"]
    stock.workspace.undo()
    assert search.saved() == (one,)
    search.forget("甲")
    assert search.saved() == ()
    stock.workspace.undo()
    assert search.saved() == (one,)


@pytest.mark.parametrize(
    ("name", "code"), [(" ", "search_unnamed"), ("长" * 101, "value_too_long")]
)
def test_a_saved_search_has_a_name(search: Search, name: str, code: str) -> None:
    with pytest.raises(UserError, match=code):
        search.save(SavedSearch(name, WORD))


def test_half_a_character_in_a_query_is_stored_readable(search: Search) -> None:
    search.remember(Query("\ud800工"))
    search.save(SavedSearch("甲\ud83d", Query("\ud800"), filters=Filters(tags=("\ud800",))))
    assert [query.text for query in search.history()] == ["\\ud800工"]
    assert [(s.name, s.query.text) for s in search.saved()] == [("甲\\ud83d", "\\ud800")]
    search.forget("甲\ud83d")
    assert search.saved() == ()


def test_a_query_that_nobody_can_ask_is_not_kept(search: Search) -> None:
    query = Query("工" * 100_000)
    search.remember(query)
    with pytest.raises(UserError, match="query_too_long"):
        search.save(SavedSearch("长", query))
    assert (search.history(), search.saved()) == ((), ())


def test_what_was_searched_is_remembered_once_and_offered(search: Search) -> None:
    for text in ("职工之家", "改革", "职工之家"):
        search.remember(Query(text))
    assert [query.text for query in search.history()] == ["职工之家", "改革"]
    assert search.suggest("职工") == ("职工之家",)
    assert "改革开放" in [*search.suggest("改革"), *search.words.cutter.beginning("改革", 50)]
    search.clear_history()
    assert search.history() == ()


def test_words_that_a_person_adds_stay_whole(search: Search) -> None:
    assert "别的事情" not in search.frequencies()
    search.words.set_own_words(["别的事情", " "])
    assert search.words.own_words() == ("别的事情",)
    assert search.frequencies()["别的事情"] == 30
    with pytest.raises(UserError, match="word_unusable"):
        search.words.set_own_words(["一 二"])


def test_counted_words_are_kept_until_the_text_changes(
    stock: Stock, search: Search, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = search.frequencies()
    monkeypatch.setattr(type(search.words.cutter), "cut", lambda *_: ["再切"])
    assert search.frequencies() == first
    stock.revise(stock.workspace.speeches()[3].id, "换了文本")
    assert search.frequencies()["再切"] == 1


def test_a_search_is_stopped_from_another_thread_and_the_next_one_works(
    stock: Stock, search: Search, monkeypatch: pytest.MonkeyPatch
) -> None:
    with stock.library.atomic():
        for number in range(60):
            stock.add(f"职工{number}" * 200)
    monkeypatch.setattr(regex, "LIMIT", 60.0)
    rings = threading.Timer(1.0, search.cancel)
    rings.start()
    with pytest.raises(Cancelled):
        search.totals(Query("(.+)+没|(.+)+有", Mode.REGEX))
    rings.join()
    assert search.totals(WORD).speeches == 63


def test_ringing_when_nothing_runs_stops_nothing(stock: Stock, search: Search) -> None:
    search.cancel()
    assert ids(search) != []
    stock.add("职工又一篇")
    assert search.totals(WORD).speeches == 4


def test_a_query_that_finds_nothing_offers_what_is_there(search: Search) -> None:
    found = search.nearest(Query("再说別地"))
    assert (found.looked_for, found.spellings) == ("再说別地", ("再说别的", "再说别"))
    assert search.nearest(Query("完全没有的话")).spellings == ()


def test_a_search_that_is_stopped_amid_any_reading_is_cancelled(
    stock: Stock, search: Search
) -> None:
    stock.add("职工")
    connection = stock.library._connection
    connection.set_progress_handler(lambda: 1, 1)
    with pytest.raises(Cancelled):
        search.run(WORD)
    connection.set_progress_handler(None, 1)
    assert search.totals(WORD).speeches == 4


def test_an_expression_has_a_limit_over_all_speeches(
    stock: Stock, search: Search, monkeypatch: pytest.MonkeyPatch
) -> None:
    with stock.library.atomic():
        for number in range(60):
            stock.add(f"职工{number}")
    monkeypatch.setattr(finder, "REGEX_SECONDS", 1e-9)
    with pytest.raises(UserError) as refused:
        search.totals(Query("职.", Mode.REGEX))
    assert refused.value.code == "query_regex_long"
    assert (refused.value.details["looked"], refused.value.details["count"]) == (50, 63)
    assert search.totals(Query("职工")).speeches == 63


def test_a_search_tells_how_far_it_is(stock: Stock, search: Search) -> None:
    for number in range(60):
        stock.add(f"职工{number}")
    told: list[tuple[int, int]] = []
    search.tell(lambda *far: told.append(far))
    search.totals(Query("职*3工"))
    assert told == [(0, 63), (50, 63)]
    search.tell(None)
    search.totals(Query("职*2工"))
    assert len(told) == 2


def test_the_first_speeches_come_unranked_and_only_where_the_index_knows_them(
    search: Search,
) -> None:
    assert [group.speech.id for group in search.first(WORD)] == [3, 2, 1]
    assert [group.speech.id for group in search.first(WORD, limit=2)] == [3, 2]
    assert [len(group.hits) for group in search.first(WORD)] == [2, 1, 3]
    assert [g.speech.id for g in search.first(WORD, Filters(speakers=("王某",)))] == [3, 1]
    assert search.first(Query("职.", Mode.REGEX)) == ()
    assert search.first(Query("职工", folding=Folding.NONE)) == ()


def test_counting_the_words_near_hits_stops_between_two_texts(search: Search) -> None:
    checks: list[int] = []

    def check() -> None:
        checks.append(1)
        if len(checks) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        collocates(search._answer(WORD, Filters()), search.words, 5, check)
    assert len(checks) == 2
