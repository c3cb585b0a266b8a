from __future__ import annotations

import pytest

from speechreader.ingest.readers import reader_for
from speechreader.model.errors import UserError


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.txt", "text/plain"),
        ("a.TXT", "text/plain"),
        ("a.md", "text/markdown"),
        ("a.markdown", "text/markdown"),
        ("讲话", "text/plain"),
        ("2.工作报告", "text/plain"),
        ("讲话2021.6.18", "text/plain"),
    ],
)
def test_the_ending_chooses_the_reader(name: str, media_type: str) -> None:
    assert reader_for(name).media_type == media_type


def test_a_foreign_ending_is_named() -> None:
    with pytest.raises(UserError) as caught:
        reader_for("讲话.xyz")
    assert (caught.value.code, caught.value.details) == ("format_unknown", {"ending": ".xyz"})
