"""What of a comparison goes into a report: what is shown, with a sentence on what is left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from speechreader.app.language import translate
from speechreader.ui.compare.kinds import Filter, Shown, is_shown

if TYPE_CHECKING:
    from speechreader.model.comparison import Comparison
    from speechreader.ui.compare.sifting import Sifted


def reported(sifted: Sifted) -> tuple[Comparison, str]:
    """The comparison with only what the filter shows, and what is to be said of that; "" where all of it is there."""
    comparison, shown = sifted.comparison, sifted.shown
    passages = tuple(p for p in comparison.passages if is_shown(p, shown))
    only = Shown.ONLY in shown
    if only and len(passages) == len(comparison.passages):
        return comparison, ""
    left = replace(
        comparison,
        passages=passages,
        only_a=comparison.only_a if only else (),
        only_b=comparison.only_b if only else (),
        coverage=sifted.coverage,
    )
    return left, _remark(shown, len(comparison.passages) - len(passages), only=only)


def _remark(shown: Filter, hidden: int, *, only: bool) -> str:
    """What the filter left out, and by which measure."""
    parts: list[str] = []
    if hidden:
        parts.append(translate("report", "passages left out by the filter: {n}", n=f"{hidden:,}"))
    if shown.shortest:
        parts.append(
            translate("report", "shortest shared run: {n} characters", n=str(shown.shortest))
        )
    if shown.likeness:
        least = f"{shown.likeness:.2f}"
        parts.append(translate("report", "least likeness: {score}", score=least))
    if not only:
        parts.append(translate("report", "what only one side says is left out"))
    return translate(
        "report", "Not complete: {parts}.", parts=translate("report", "; ").join(parts)
    )


def ask_place(parent: QWidget, title: str, name: str, suffix: str) -> str:
    """Where a file is to be saved, with its ending; "" for nowhere. The dialog asks before a file is replaced."""
    dialog = QFileDialog(parent, title, name, f"{suffix.upper()} (*.{suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    if not dialog.exec():
        return ""
    return dialog.selectedFiles()[0]
