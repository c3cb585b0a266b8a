"""What is wrong with a regular expression, in sentences of ours and at its place."""

from __future__ import annotations

import pytest

from speechreader.app.messages import explain
from speechreader.model.errors import UserError
from speechreader.model.search import Mode, Query
from speechreader.search.parse import parse


def told(pattern: str) -> str:
    with pytest.raises(UserError) as refused:
        parse(Query(pattern, Mode.REGEX))
    return explain(refused.value)[0]


@pytest.mark.parametrize(
    ("pattern", "at", "reason"),
    [
        ("工(会", 2, "this bracket is never closed"),
        ("工会)", 3, "this bracket closes nothing"),
        ("工[会", 2, "this square bracket is never closed"),
        ("工|*", 3, "nothing stands before this sign that could be repeated"),
        ("工+*", 3, "two signs of repetition stand behind one another"),
        ("工{3,1}", 3, "the larger number of the repetition stands first"),
        ("工\\", 2, "a backslash stands at the end"),
        ("工\\q", 2, "a backslash before this letter has no meaning"),
        ("\\x4", 1, "the number of the character is cut short"),
        ("[z-a]", 2, "the range of characters runs backwards"),
        ("(工)\\2", 5, "there is no group of this number"),
        ("(?P<a>工)(?P<a>会)", 13, "two groups have one name"),
        ("(?<=工+)会", 1, "what is looked for behind must have one length"),
        ("工(?i)", 2, "flags such as (?i) belong at its beginning"),
        ("(?z)", 2, "the signs behind “(?” have no meaning"),
        ("(?", 3, "it ends too soon"),
        ("(?P<名工", 5, "the name is never closed"),
        ("工{99999999999}", 1, "the number of the repetition is too large"),
    ],
)
def test_a_mistake_in_an_expression_is_told_in_plain_words(
    pattern: str, at: int, reason: str
) -> None:
    assert told(pattern) == f"The regular expression is wrong at character {at}: {reason}."


def test_brackets_without_end_are_told_too() -> None:
    assert "at character 1" in told("(" * 4_000)


def test_what_no_table_knows_is_told_without_the_words_of_the_engine() -> None:
    error = UserError("query_regex", at=4, reason="some new words of the engine")
    assert "this is not allowed here" in explain(error)[0]
