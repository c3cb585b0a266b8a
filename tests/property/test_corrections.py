"""Corrections of real texts: each gives exactly the words that were wanted, and putting all back the first text."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from speechreader.app.operations.texts import tidied
from speechreader.app.workspace import Workspace
from speechreader.model.errors import UserError
from speechreader.model.span import Span

RAW = sorted((Path(__file__).resolve().parents[2] / "corpus" / "raw").glob("*.txt"))
CORRECTIONS = 20


@pytest.mark.parametrize("file", RAW[::4], ids=lambda path: path.stem)
def test_a_messy_file_is_corrected_again_and_again(file: Path, tmp_path: Path) -> None:
    random = Random(file.stem)
    with Workspace.open(tmp_path / "library.sqlite") as workspace:
        speech = workspace.import_paths([file])[0].added[0].id
        first = body = workspace.speech(speech).body
        near = 0
        for _ in range(CORRECTIONS):
            # Every other one hits an earlier one, or what is beside it.
            near = (
                near + random.randint(-6, 6)
                if random.random() < 0.5
                else random.randrange(len(body))
            )
            start = min(max(near, 0), len(body) - 1)
            span = Span(start, min(len(body), start + random.choice((0, 0, 1, 2, 3, 8, 40))))
            words = "".join(random.choices("甲乙丙\n好 ", k=random.choice((0, 0, 1, 2, 5))))
            place, put = tidied(body, span, words)
            wanted = body[: place.start] + put + body[place.end :]
            if wanted == body:
                with pytest.raises(UserError, match="correction_same"):
                    workspace.correct_text(speech, span, words)
                continue
            workspace.correct_text(speech, span, words)
            body = workspace.speech(speech).body
            assert body == wanted
        made = [e.raw for e in workspace.speech(speech).offsets.edits if e.rule == "correction"]
        assert len(made) > CORRECTIONS // 4
        workspace.put_back(speech, made)
        assert workspace.speech(speech).body == first
        assert workspace.put_back_pieces(speech) == ()
