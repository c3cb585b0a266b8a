"""What is said over the pages where a picture would leave one wondering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speechreader.app.language import translate
from speechreader.model.comparison import Side
from speechreader.ui.compare.kinds import letter

if TYPE_CHECKING:
    from speechreader.ui.compare.presenter import ComparePresenter


def verdict(presenter: ComparePresenter) -> str:
    """A sentence where a picture would leave one wondering: nothing to compare, nothing shared, nothing else."""
    comparison = presenter.comparison
    if comparison is None:
        return ""
    for side in Side:
        opened = presenter.speech(side)
        if opened is not None and not opened.body.strip():
            return translate("compare", "{side} has no text.", side=letter(side))
    if presenter.speech_id(Side.A) == presenter.speech_id(Side.B):
        return translate("compare", "This is one and the same speech on both sides.")
    if not comparison.passages:
        return translate("compare", "The two speeches have no passage in common.")
    bodies = {opened.body for side in Side if (opened := presenter.speech(side)) is not None}
    if len(bodies) == 1:
        return translate("compare", "The two speeches say the same, word for word.")
    return ""
