"""The catalogue of marks, filtered as one types."""

from __future__ import annotations

from tests.unit.ui.notes.marks import SPEECHES, entry, mark

from speechreader.model.annotation import MarkStyle
from speechreader.ui.notes.overview.filtering import Catalogue, Dates, Entry, Filter, fold

ENTRIES = [
    entry(1, "把实事办在一线", note="查最早出处", colour=1, tags=("提法",), created="2025-03-20"),
    entry(2, "建好职工之家", colour=3, tags=("数据", "待引用"), created="2025-03-21"),
    entry(3, "建好職工書屋", note="OLD form", colour=3, style=MarkStyle.WAVY, created="2025-04-02"),
    entry(4, "建功立业", colour=2, speech=2, created="2025-04-03"),
]


def _ids(wanted: Filter, catalogue: Catalogue | None = None) -> list[int]:
    catalogue = catalogue or Catalogue(ENTRIES)
    return [int(catalogue.entries[i].mark.id) for i in catalogue.narrow(wanted).entries]


def test_nothing_asked_leaves_everything_in_order() -> None:
    assert _ids(Filter()) == [1, 2, 3, 4]
    assert not Filter().asks()


def test_words_are_looked_for_in_quote_note_and_tags_whatever_their_script_and_case() -> None:
    assert _ids(Filter(words="职工")) == [2, 3]
    assert _ids(Filter(words="職工")) == [2, 3]
    assert _ids(Filter(words="old")) == [3]
    assert _ids(Filter(words="出处")) == [1]
    assert _ids(Filter(words="待引")) == [2]


def test_every_word_must_be_there() -> None:
    assert _ids(Filter(words="建好 书屋")) == [3]
    assert _ids(Filter(words="建好 出处")) == []


def test_typing_on_and_back_gives_what_a_fresh_search_gives() -> None:
    catalogue = Catalogue(ENTRIES)
    for words in ("", "建", "建好", "建好 职", "建好 职工", "建好", "建", "实", ""):
        assert _ids(Filter(words=words), catalogue) == _ids(Filter(words=words)), words


def test_a_change_of_facets_does_not_leave_old_hits_behind() -> None:
    catalogue = Catalogue(ENTRIES)
    assert _ids(Filter(words="建好", tags=frozenset({"数据"})), catalogue) == [2]
    assert _ids(Filter(words="建好职", tags=frozenset()), catalogue) == [2, 3]


def test_colours_are_counted_before_they_are_chosen() -> None:
    found = Catalogue(ENTRIES).narrow(Filter(words="建", colours=frozenset({2})))
    assert [int(ENTRIES[i].mark.id) for i in found.entries] == [4]
    assert found.colours == {3: 2, 2: 1}


def test_style_tag_and_speaker() -> None:
    assert _ids(Filter(styles=frozenset({MarkStyle.WAVY}))) == [3]
    assert _ids(Filter(tags=frozenset({"提法", "数据"}))) == [1, 2]
    assert _ids(Filter(speakers=frozenset({SPEECHES[2].speaker or ""}))) == [4]


def test_dates_of_speech_and_mark() -> None:
    assert _ids(Filter(spoken=Dates("2024", "2024"))) == [1, 2, 3]
    assert _ids(Filter(spoken=Dates("2025-01"))) == [4]
    assert _ids(Filter(marked=Dates("2025-03-21", "2025-04-02"))) == [2, 3]


def test_a_range_holds_dates_of_any_exactness() -> None:
    assert Dates("2024-05", "2024-06").holds("2024-05-31")
    assert Dates("2024-05", "2024-06").holds("2024-06-30")
    assert Dates("2024-05-08").holds("2024")
    assert not Dates("2024-05", "2024-06").holds("2024-07-01")
    assert not Dates("2024").holds("2023-12-31")
    assert not Dates("2024").holds("")
    assert Dates().holds("")


def test_an_entry_says_nothing_of_what_its_speech_does_not_say() -> None:
    bare: Entry = entry(9, "甲", speech=3)
    assert (bare.speaker, bare.date) == ("", "")


def test_folding() -> None:
    assert fold("ＡＢ職") == "ab职"
    assert mark(1, "甲").annotation.anchor.quote.exact == "甲"
