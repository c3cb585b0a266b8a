"""Whatever a person does, taking it back gives exactly what was, and doing it again what became of it."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st
from tests import fakes

from speechreader.app.workspace import Workspace
from speechreader.model.errors import UserError
from speechreader.model.outline import OutlineChange
from speechreader.model.span import Span
from speechreader.model.speech import Metadata, SpeechId

NUMBERS = st.integers(1, 4).map(SpeechId)
POSITIONS = st.integers(0, 110)
FIELDS = st.sampled_from(Metadata.field_names())
VALUES = st.none() | st.sampled_from(["甲", "2024", "2024-05-01", ""])
SPANS = st.tuples(POSITIONS, POSITIONS).map(lambda ends: Span(min(ends), max(ends)))

OPERATIONS = st.one_of(
    st.tuples(st.just("set_metadata"), NUMBERS, st.dictionaries(FIELDS, VALUES, max_size=3)),
    st.tuples(st.just("reset_metadata"), NUMBERS, st.lists(FIELDS, max_size=2)),
    st.tuples(
        st.just("correct_outline"),
        NUMBERS,
        SPANS,
        st.sampled_from(OutlineChange),
        st.integers(1, 4) | st.none(),
    ),
    st.tuples(st.just("put_back"), NUMBERS, st.lists(SPANS, min_size=1, max_size=2)),
    st.tuples(st.just("take_out_again"), NUMBERS, st.lists(SPANS, min_size=1, max_size=2)),
    st.tuples(st.just("reclean"), NUMBERS),
    st.tuples(st.just("remove"), st.lists(NUMBERS, min_size=1, max_size=2, unique=True)),
    st.tuples(st.just("restore"), st.lists(NUMBERS, min_size=1, max_size=2, unique=True)),
    st.tuples(
        st.just("import_text"),
        st.sampled_from("一二三").map(lambda n: fakes.SPEECH + n),
        st.just("x"),
    ),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


def state(workspace: Workspace) -> tuple[object, ...]:
    """Everything a person can see, the time of removal and the reading position left aside."""
    return (
        *(
            (opened, workspace.put_back_pieces(s.id))
            for s in workspace.speeches()
            for opened in [workspace.speech(s.id)]
        ),
        *(s.id for s in workspace.removed_speeches()),
    )


def act(workspace: Workspace, name: str, *arguments: object) -> None:
    """One operation; what makes no sense is refused and changes nothing."""
    before = state(workspace)
    try:
        getattr(workspace, name)(*arguments)
    except UserError:
        assert state(workspace) == before


@settings(max_examples=40)
@given(st.lists(OPERATIONS, min_size=1, max_size=12))
def test_undoing_everything_and_redoing_it_walks_the_same_way(
    operations: list[tuple[object, ...]],
) -> None:
    fake = {
        f"speechreader.{n}": fakes for n in ("ingest.pipeline", "ingest.files", "outline.detect")
    }
    with (
        patch.dict(sys.modules, fake),
        tempfile.TemporaryDirectory() as folder,
        Workspace.open(Path(folder) / "library.sqlite") as workspace,
    ):
        workspace.import_text(fakes.SPEECH, "x")
        workspace.import_text(fakes.SPEECH.replace("云州", "临江"), "y")
        for name, *arguments in operations:
            act(workspace, str(name), *arguments)
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
