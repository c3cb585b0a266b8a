from __future__ import annotations

from tests.unit.ingest.rules.helpers import SPEECH, claimed

from speechreader.ingest.rules import front_matter


def test_what_is_left_of_the_head_is_front_matter() -> None:
    head = ["各县区总工会：", "现将讲话发给你们"]
    assert claimed(front_matter, head=head) == ["各县区总工会:", "现将讲话发给你们"]
    assert claimed(front_matter, body=list(SPEECH), foot=["顾长河"]) == []
