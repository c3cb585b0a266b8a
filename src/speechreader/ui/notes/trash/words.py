"""What is said of things that go into the trash and come back."""

from __future__ import annotations

from collections.abc import Sequence

from speechreader.app.language import translate


def removed_sentence(titles: Sequence[str], marks: int) -> str:
    """What was removed, and that its marks went along and are not lost."""
    title = "”、“".join(titles)
    if not marks:
        return translate("trash", "Removed “{title}”; it is in the trash.", title=title)
    if marks == 1:
        return translate(
            "trash", "Removed “{title}” with its 1 mark; both are in the trash.", title=title
        )
    return translate(
        "trash",
        "Removed “{title}” with its {n} marks; both are in the trash.",
        title=title,
        n=f"{marks:,}",
    )


def marks_words(count: int) -> str:
    """So many marks."""
    if count == 1:
        return translate("trash", "1 mark")
    return translate("trash", "{n} marks", n=f"{count:,}")
