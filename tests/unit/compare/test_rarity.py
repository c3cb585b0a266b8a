from __future__ import annotations

import pytest

from speechreader.compare.prepared import Prepared
from speechreader.compare.rarity import Rarity, idf_from, traces

COMMON = "推动高质量发展"


def weights(rarity: Rarity, words: str, own: int = 0) -> list[float]:
    return rarity.weights(Prepared(words).grams, own).tolist()


def test_what_stands_in_every_text_weighs_nothing_and_what_stands_in_none_everything() -> None:
    rarity = idf_from([f"{COMMON}，第{i}件事各不相同" for i in "甲乙丙丁"])
    assert weights(rarity, COMMON) == [0.0] * 5
    assert weights(rarity, "山城夜校") == [1.0, 1.0]


def test_weights_fall_with_the_number_of_texts() -> None:
    rarity = idf_from(["山城夜校", "山城夜校", "江畔驿站", "云朵小屋"])
    once, twice, never = (weights(rarity, w)[0] for w in ("江畔驿", "山城夜", "工匠馆"))
    assert never == 1.0
    assert never > once > twice > 0


def test_texts_that_are_compared_do_not_count_themselves() -> None:
    rarity = idf_from(["山城夜校", "山城夜校", "江畔驿站"])
    assert weights(rarity, "山城夜", own=2) == [1.0]


def test_a_listed_phrase_is_common_in_the_smallest_library() -> None:
    rarity = Rarity([COMMON])
    assert max(weights(rarity, COMMON)) <= 0.1
    assert weights(rarity, "山城夜校") == [1.0, 1.0]


def test_pairs_of_characters_are_listed_inside_a_phrase_and_not_across_two() -> None:
    rarity = Rarity(["山城夜校", "江畔驿站"])
    assert rarity.listed_share(Prepared("夜校").pairs) == 1.0
    assert rarity.listed_share(Prepared("校江").pairs) == 0.0
    assert rarity.listed_share(Prepared("山城驿站").pairs) == pytest.approx(2 / 3)
    assert rarity.listed_share(Prepared("").pairs) == 0.0
    assert weights(rarity, "夜校江") == [1.0]


def test_more_texts_make_another_rarity() -> None:
    one = idf_from(["山城夜校", "江畔驿站"])
    more = one.with_texts([traces("山城夜校")])
    assert (one.documents, more.documents) == (2, 3)
    assert weights(more, "山城夜") < weights(one, "山城夜")
    assert one.share("山城夜校") == 0.5


def test_the_share_of_texts_is_that_of_the_rarest_part() -> None:
    rarity = idf_from(["推动高质量发展", "推动高质量就业", "别的话"])
    assert rarity.share("推动高质量") == pytest.approx(2 / 3)
    assert rarity.share("推动高质量发展") == pytest.approx(1 / 3)
    assert Rarity().share(COMMON) == 0.0
