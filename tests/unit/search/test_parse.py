"""The query language: what is meant, and where a mistake stands."""

from __future__ import annotations

import pytest

from speechreader.model.errors import UserError
from speechreader.model.search import Mode, Query
from speechreader.search.parse import MAX_DEPTH, MAX_LENGTH, MAX_TERMS, parse
from speechreader.search.tree import All, Either, Field, Near, Node, Not, Phrase, Regex


def words(*texts: str) -> tuple[Phrase, ...]:
    return tuple(Phrase((text,)) for text in texts)


A, B, C = words("甲", "乙", "丙")


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("甲", A),
        (" 甲\u3000乙\n", All((A, B))),
        ("甲 AND 乙", All((A, B))),
        ("甲 乙 OR 丙", Either((All((A, B)), C))),
        ("甲 (乙 | 丙)", All((A, Either((B, C))))),
        ("甲 -乙", All((A, Not(B)))),
        ("-(甲 OR 乙)", Not(Either((A, B)))),
        ("甲-乙", Phrase(("甲-乙",))),
        ("- 甲", All((Phrase(("-",)), A))),
        ('"甲 乙"', Phrase(("甲 乙",))),
        ("“甲 乙”", Phrase(("甲 乙",))),
        ('甲"乙"丙', All((A, B, C))),
        ("甲 NEAR/3 乙", Near(A, B, 3)),
        ("甲 NEAR 乙", Near(A, B, 10)),
        ("甲 NEARBY 乙", All((A, Phrase(("NEARBY",)), B))),
        ("甲*乙", Phrase(("甲", "乙"), (10,))),
        ('"甲*3 乙*丙"', Phrase(("甲", " 乙", "丙"), (3, 10))),
        ("甲*", A),
        (r"甲\*乙", Phrase(("甲*乙",))),
        (r"\-甲", Phrase(("-甲",))),
        (r"\"甲\"", Phrase(('"甲"',))),
        ("/甲.乙/", Regex("甲.乙", 1)),
        ("/甲/乙/ 丙", All((Regex("甲/乙", 1), C))),
        ("title:甲", Field("title", "甲", 0)),
        ("speaker：“甲 乙”", Field("speaker", "甲 乙", 0)),
        ("after:２０２４-05", Field("after", "2024-05", 0)),
        ("http://甲", Phrase(("http://甲",))),
        ("1网+1证+1卡", Phrase(("1网+1证+1卡",))),
        ("a|b", Phrase(("a|b",))),
        ("ORDER", Phrase(("ORDER",))),
        ("甲 -section:乙", All((A, Not(Field("section", "乙", 3))))),
        ("😀\0", Phrase(("😀\ufffd",))),
    ],
)
def test_a_query_means(query: str, tree: Node) -> None:
    assert parse(Query(query)) == tree


@pytest.mark.parametrize(
    ("query", "code", "at"),
    [
        ("", "query_empty", 1),
        (" \u3000\n\u200b", "query_empty", 1),
        ('甲 "乙', "query_quote_open", 3),
        ('甲 "  "', "query_phrase_empty", 3),
        ("*", "query_phrase_empty", 1),
        ("甲*0乙", "query_gap", 1),
        ("甲*101乙", "query_gap", 1),
        ("甲 (乙", "query_bracket_open", 3),
        ("甲 (", "query_bracket_open", 3),
        ("甲) 乙", "query_bracket_close", 2),
        ("甲 ()", "query_bracket_empty", 3),
        ("甲 OR", "query_operand", 3),
        ("OR 甲", "query_operand", 1),
        ("甲 AND", "query_operand", 3),
        ("甲 OR OR 乙", "query_operand", 3),
        ("(甲 OR)", "query_operand", 4),
        ("-(-)", "query_operand", 3),
        ("NEAR/5 甲", "query_near", 1),
        ("甲 NEAR/5", "query_near", 3),
        ("甲 NEAR/5 (乙 丙)", "query_near", 3),
        ("甲 NEAR 乙 NEAR 丙", "query_near", 10),
        ("甲 NEAR/1001 乙", "query_near_far", 3),
        ("甲 NEAR/" + "9" * 4_900 + " 乙", "query_near_far", 3),
        ("甲 title:", "query_field_empty", 3),
        ("title: 甲", "query_field_empty", 1),
        ("title:甲*乙", "query_field_gap", 1),
        ("甲 after:去年", "query_date", 3),
        ("甲 after:2024-13", "query_date", 3),
        ("before:2023-02-29", "query_date", 1),
        ("before:0000", "query_date", 1),
        ("甲 (乙 OR section:丙)", "query_section", 9),
        ("-(甲 section:丙)", "query_section", 5),
        ("甲 /乙", "query_regex_open", 3),
        ("甲 /乙(/", "query_regex", 5),
    ],
)
def test_a_mistake_is_told_with_its_place(query: str, code: str, at: int) -> None:
    with pytest.raises(UserError) as told:
        parse(Query(query))
    assert (told.value.code, told.value.details["at"]) == (code, at)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("甲" * (MAX_LENGTH + 1), "query_too_long"),
        ("甲" * 100_000, "query_too_long"),
        ("(" * (MAX_DEPTH + 1) + "甲" + ")" * (MAX_DEPTH + 1), "query_too_deep"),
        ("-" * 2000 + "甲", "query_too_deep"),
        ("甲 " * (MAX_TERMS + 1), "query_too_many"),
    ],
)
def test_what_is_too_much_is_refused_at_once(query: str, code: str) -> None:
    with pytest.raises(UserError, match=code):
        parse(Query(query))


def test_what_is_just_not_too_much_is_understood() -> None:
    assert parse(Query("(" * MAX_DEPTH + "甲" + ")" * MAX_DEPTH)) == A
    assert parse(Query("甲" * MAX_LENGTH)) == Phrase(("甲" * MAX_LENGTH,))


@pytest.mark.parametrize("text", ['"甲', "甲 OR", "-(", "*", "a*b"])
def test_no_sign_has_a_meaning_in_a_literal_query(text: str) -> None:
    assert parse(Query(text, Mode.LITERAL)) == Phrase((text,))


def test_a_whole_query_can_be_one_expression() -> None:
    assert parse(Query("甲 (乙|丙)", Mode.REGEX)) == Regex("甲 (乙|丙)", 0)
    with pytest.raises(UserError, match="query_regex"):
        parse(Query("*", Mode.REGEX))
