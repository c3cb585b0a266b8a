"""Whatever a person does, taking it back gives exactly what was, and doing it again what became of it."""

from __future__ import annotations

import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st
from tests import fakes

from speechreader.app.marks import Decision
from speechreader.app.workspace import Workspace
from speechreader.model.annotation import MarkId, MarkStyle, Motivation
from speechreader.model.errors import UserError
from speechreader.model.links import Judged, LinkId, Pair
from speechreader.model.outline import OutlineChange
from speechreader.model.span import Span
from speechreader.model.speech import Metadata, SpeechId
from speechreader.store.rows import KEYS

#: Loaded before the stand-ins are put into `sys.modules`: what comes in under them goes with them, and numpy cannot
#: be loaded twice.
import_module("numpy")

SEQUENCES = 300
NUMBERS = st.integers(1, 3).map(SpeechId)
POSITIONS = st.integers(0, 110)
FIELDS = st.sampled_from(Metadata.field_names())
VALUES = st.none() | st.sampled_from(["甲", "2024", "2024-05-01", ""])
SPANS = st.tuples(POSITIONS, POSITIONS).map(lambda ends: Span(min(ends), max(ends)))
SHORT = st.tuples(POSITIONS, st.integers(0, 12)).map(lambda it: Span(it[0], it[0] + it[1]))
MARKS = st.integers(1, 5).map(MarkId)
SOME_MARKS = st.lists(MARKS, min_size=1, max_size=3)
TAGS = st.sampled_from(["甲", "乙", "丙", " 丙", "", "丁,戊"])
SOME_TAGS = st.lists(TAGS, max_size=2)
LOOKS = st.fixed_dictionaries(
    {},
    optional={"style": st.sampled_from(MarkStyle), "colour": st.integers(1, 8)},
)
NEW_MARK = st.fixed_dictionaries(
    {},
    optional={
        "note": st.sampled_from(["记", "", "- 一\n- 二"]),
        "tags": SOME_TAGS,
        "motivation": st.sampled_from([Motivation.HIGHLIGHTING, Motivation.BOOKMARKING]),
    },
)
#: What the file is that is imported again and again.
FILES = (
    fakes.SPEECH,
    fakes.SPEECH.replace("二十家", "三十家"),
    fakes.SPEECH.replace("（二）组织建设。新建基层工会二十家。\n", ""),
    fakes.SPEECH.replace("同志们：", "同志们，朋友们：\n大家好。"),
    fakes.SPEECH.replace("全年走访职工三千人次", "走访的事没有提"),
)

TEXTS = st.one_of(
    st.tuples(st.just("put_back"), NUMBERS, st.lists(SPANS, min_size=1, max_size=2)),
    st.tuples(st.just("take_out_again"), NUMBERS, st.lists(SPANS, min_size=1, max_size=2)),
    st.tuples(st.just("reclean"), NUMBERS),
    st.tuples(
        st.just("correct_text"), NUMBERS, SHORT, st.sampled_from(["", "甲", "乙\n丙", "走访"])
    ),
    st.tuples(st.just("import_file"), st.sampled_from(FILES)),
    st.tuples(
        st.just("import_text"),
        st.sampled_from("一二三").map(lambda n: fakes.SPEECH + n),
        st.just("x"),
    ),
)
SPEECHES = st.one_of(
    st.tuples(st.just("set_metadata"), NUMBERS, st.dictionaries(FIELDS, VALUES, max_size=3)),
    st.tuples(st.just("reset_metadata"), NUMBERS, st.lists(FIELDS, max_size=2)),
    st.tuples(
        st.just("correct_outline"),
        NUMBERS,
        SPANS,
        st.sampled_from(OutlineChange),
        st.integers(1, 4) | st.none(),
    ),
    st.tuples(st.just("remove"), st.lists(NUMBERS, min_size=1, max_size=2, unique=True)),
    st.tuples(st.just("restore"), st.lists(NUMBERS, min_size=1, max_size=2, unique=True)),
)
MARKING = st.one_of(
    st.tuples(st.just("marks.add"), NUMBERS, SHORT, NEW_MARK),
    st.tuples(st.just("marks.restyle"), SOME_MARKS, LOOKS),
    st.tuples(st.just("marks.set_note"), MARKS, st.sampled_from(["", "批", "注\0意"])),
    st.tuples(st.just("marks.resize"), MARKS, SHORT),
    st.tuples(
        st.just("marks.tag"), SOME_MARKS, st.fixed_dictionaries({"add": TAGS, "remove": TAGS})
    ),
    st.tuples(st.just("marks.rename_tag"), TAGS, TAGS),
    st.tuples(st.just("marks.delete_tag"), TAGS),
    st.tuples(st.just("marks.remove"), SOME_MARKS),
    st.tuples(st.just("marks.restore"), SOME_MARKS),
    st.tuples(
        st.just("marks.settle"),
        st.lists(st.builds(Decision, MARKS, st.none() | SHORT), min_size=1, max_size=3),
    ),
)
WORDS = SHORT | SPANS
PAIRS = st.builds(Pair, NUMBERS, WORDS, NUMBERS, WORDS) | st.just(
    Pair(SpeechId(1), Span(40, 50), SpeechId(2), Span(58, 66))
)
KINDS = st.none() | st.sampled_from(Judged)
LINKING = st.one_of(
    st.tuples(st.just("links.link"), PAIRS, KINDS, st.sampled_from(["", "记"])),
    st.tuples(st.just("links.unlink"), PAIRS),
    st.tuples(st.just("links.set_kind"), PAIRS, KINDS),
    st.tuples(st.just("links.set_note"), PAIRS, st.sampled_from(["", "批"])),
    st.tuples(
        st.just("links.remove"), st.lists(st.integers(1, 3).map(LinkId), min_size=1, unique=True)
    ),
)
OPERATIONS = st.one_of(
    TEXTS,
    SPEECHES,
    MARKING,
    MARKING,
    LINKING,
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


def state(workspace: Workspace) -> tuple[object, ...]:
    """Every table that a person's work is in, and all that can be seen; times of removal left aside."""
    return (
        *tables(workspace),
        *(
            (opened, workspace.put_back_pieces(s.id), workspace.marks.of(s.id))
            for s in workspace.speeches()
            for opened in [workspace.speech(s.id)]
        ),
        *(s.id for s in workspace.removed_speeches()),
        workspace.marks.all(),
        workspace.marks.tags(),
        *(
            workspace.links.of(a.id, b.id)
            for a in workspace.speeches()
            for b in workspace.speeches()
        ),
    )


def tables(workspace: Workspace) -> list[list[tuple[Any, ...]]]:
    """The rows of every table that a person's work is in."""
    return [_rows(workspace, table) for table in KEYS]


def _rows(workspace: Workspace, table: str) -> list[tuple[Any, ...]]:
    """The rows of one table; undoing an import removes the speech at the time of the undoing."""
    library = workspace._library
    rows = library.rows(f"SELECT * FROM {table} ORDER BY 1, 2")
    if table != "speech":
        return rows
    columns = [name for (name,) in library.rows("SELECT name FROM pragma_table_info('speech')")]
    at = columns.index("removed_at")
    return [(*row[:at], row[at] is None, *row[at + 1 :]) for row in rows]


def _do(workspace: Workspace, file: Path, name: str, arguments: tuple[Any, ...]) -> None:
    if name == "import_file":
        file.write_text(arguments[0], "utf-8")
        workspace.import_paths([file])
        return
    target: Any = workspace
    for part in name.split("."):
        target = getattr(target, part)
    if arguments and isinstance(arguments[-1], dict) and name.startswith("marks."):
        target(*arguments[:-1], **arguments[-1])
    else:
        target(*arguments)


def act(workspace: Workspace, file: Path, name: str, *arguments: Any) -> None:
    """One operation; what makes no sense is refused and changes nothing."""
    before = tables(workspace)
    try:
        _do(workspace, file, name, arguments)
    except UserError:
        assert tables(workspace) == before


def nothing_is_painted_on_other_words(workspace: Workspace) -> None:
    """A mark, and an end of a link, that has a place stands on its own words."""
    for a in workspace.speeches():
        for b in workspace.speeches():
            for link in workspace.links.of(a.id, b.id):
                for end in (link.a, link.b):
                    body = workspace.speech(end.speech).body
                    assert end.span is None or end.span.of(body) == end.anchor.quote.exact
    for summary in workspace.speeches():
        body = workspace.speech(summary.id).body
        for mark in workspace.marks.of(summary.id):
            if mark.span is not None:
                assert mark.span.of(body) == mark.annotation.anchor.quote.exact


@settings(max_examples=SEQUENCES)
@given(st.lists(OPERATIONS, min_size=1, max_size=12))
def test_undoing_everything_and_redoing_it_walks_the_same_way(
    operations: list[tuple[Any, ...]],
) -> None:
    fake = {
        f"speechreader.{n}": fakes for n in ("ingest.pipeline", "ingest.files", "outline.detect")
    }
    with (
        patch.dict(sys.modules, fake),
        tempfile.TemporaryDirectory() as folder,
        Workspace.open(Path(folder) / "library.sqlite") as workspace,
    ):
        file = Path(folder) / "x.txt"
        _do(workspace, file, "import_file", (fakes.SPEECH,))
        workspace.import_text(fakes.SPEECH.replace("云州", "临江"), "y")
        workspace.marks.add(SpeechId(1), Span(40, 46), tags=["甲"])
        workspace.marks.add(SpeechId(1), Span(58, 66), note="记")
        workspace.links.link(Pair(SpeechId(1), Span(40, 50), SpeechId(2), Span(58, 66)), None, "记")
        for name, *arguments in operations:
            act(workspace, file, str(name), *arguments)
            nothing_is_painted_on_other_words(workspace)
        while workspace.history.can_redo:
            workspace.redo()
        states = [state(workspace)]
        while workspace.history.can_undo:
            workspace.undo()
            states.append(state(workspace))
        for expected in reversed(states[:-1]):
            workspace.redo()
            assert state(workspace) == expected
        assert not workspace.history.can_redo
