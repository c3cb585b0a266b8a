"""Whether a place says what was asked for, where it begins and ends, and how it differs."""

from __future__ import annotations

import pytest

from speechreader.compare.likeness import find_alike, sentences
from speechreader.compare.prepared import Prepared
from speechreader.model.reuse import Found, Likeness
from speechreader.model.span import Span

QUERY = "要把服务站点建到车间班组，让职工下楼就能找到组织，有难处当天就有人管。"
BEFORE = "上半年走访了三十家企业。大家的意见很集中，归纳起来有四条。"
BEHIND = "下半年还要开两次现场会。经费的事由财务部门另行通知。"


def alike(words: str, query: str = QUERY) -> list[tuple[str, Found]]:
    body = BEFORE + words + BEHIND
    place = Span(len(BEFORE), len(BEFORE) + len(words))
    return [(one.span.of(body), one) for one in find_alike(Prepared(query), body, place)]


def test_the_same_words_are_identical_whatever_their_marks_and_script() -> None:
    other = "要把服務站點建到車間班組、讓職工下樓就能找到組織；有難處，當天就有人管。"
    for words in (QUERY, other):
        [(found, one)] = alike(words)
        assert found == words
        assert (one.kind, one.score) == (Likeness.IDENTICAL, 1.0)
        assert one.asked == Span(0, len(QUERY))


def test_each_of_two_identical_places_is_told() -> None:
    found = alike(QUERY + "再说一遍，" + QUERY)
    assert [words for words, _ in found] == [QUERY, QUERY]


def test_a_few_other_characters_are_near_and_are_named() -> None:
    [(found, one)] = alike(QUERY.replace("当天", "两天"))
    assert found == QUERY.replace("当天", "两天")
    assert one.kind is Likeness.NEAR
    assert 0.9 < one.score < 1
    body = BEFORE + found
    assert [(v.a.of(QUERY), v.b.of(body)) for v in one.variants if not v.slight] == [("当", "两")]


def test_other_wording_is_reworded_and_ends_where_its_sentence_ends() -> None:
    words = "把服务阵地建到一线班组，让工友下楼就能找得到组织，遇到难处当天有人来管。"
    [(found, one)] = alike(words)
    assert one.kind is Likeness.REWORDED
    assert found == words


def test_reordered_clauses_are_found() -> None:
    words = "有难处当天就有人管，让职工下楼就能找到组织，要把服务站点建到车间班组。"
    [(found, one)] = alike(words)
    assert one.kind is Likeness.REWORDED
    assert found == words


def test_what_has_only_many_of_the_words_is_no_more_than_perhaps() -> None:
    words = (
        "服务站点的钥匙归车间保管。班组的职工下楼吃饭时，常说组织上有难处。当天的账由专人管，"
        "站点建到哪里，谁也说不准；找到组织要靠自己。"
    )
    found = alike(words)
    assert {one.kind for _, one in found} <= {Likeness.MAYBE}


@pytest.mark.parametrize("words", ["", "今天的天气很好，湖边的柳树都绿了，大家都愿意出来走一走。"])
def test_another_sentence_is_nothing(words: str) -> None:
    assert alike(words) == []


def test_sentences_are_cut_at_clauses_where_they_are_too_long() -> None:
    text = "很短。" + "一二三四五六七八九十，" * 5 + "完。" + "这一句正好不长也不短。"
    found = [span.of(text) for span in sentences(Prepared(text), 4, 25)]
    assert found[-1] == "这一句正好不长也不短。"
    assert "很短" not in "".join(found)
    assert all(len(Prepared(words).chars) <= 25 for words in found)
    assert "".join(Prepared(words).chars for words in found[:-1]).startswith(
        "一二三四五六七八九十" * 5
    )


def test_a_greeting_beside_a_long_sentence_is_no_place() -> None:
    query = "同志们：今天召开全市水利工作会议，主要任务是总结2022年工作，部署2023年任务。"
    body = (
        "各位委员、同志们：\n这次全会的主要任务是：听取各县的意见和水库管理单位的汇报，认真落实省里的安排，"
        "总结2022年工作，部署2023年任务，请全市工作会议的代表把堤坝上的事情一件一件办好，"
        "把村里盼了多年的渠道修通，把泵站的旧机器换下来，让田里的水来得及时、走得干净。"
    )
    assert all(one.score >= 0.2 for one in find_alike(Prepared(query), body, Span(0, len(body))))


def test_a_shorter_wording_takes_nothing_of_the_next_sentence() -> None:
    words = "我县新建社区夜校9所，培训基层教员3400人次。"
    body = BEFORE + words + "全县财政投入夜校经费两亿元。"
    place = Span(len(BEFORE), len(BEFORE) + len(words))
    query = "我市新建社区夜校12所，培训基层教员3400人次。"
    (found,) = find_alike(Prepared(query), body, place)
    assert found.kind is Likeness.NEAR
    assert found.span.of(body) == words
