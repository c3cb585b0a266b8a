"""The sentences of the program.

For every code of an error or a notice, what happened and what to do.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from speechreader.app.language import QT_TRANSLATE_NOOP, translate
from speechreader.app.messages import exchange, files, library, marks, program, search, speeches
from speechreader.model.changes import Failed, Skipped
from speechreader.model.cleaning import Notice
from speechreader.model.errors import UserError
from speechreader.text.normalize import visible

#: code -> (cause, hint), area by area. Details of the error fill the {places}.
ERRORS: dict[str, tuple[str, str]] = {
    **files.ERRORS,
    **library.ERRORS,
    **speeches.ERRORS,
    **marks.ERRORS,
    **search.ERRORS,
    **exchange.ERRORS,
    **program.ERRORS,
}

#: The system's own words for the commonest reasons, so that a Chinese sentence can end in Chinese.
SYSTEM_REASONS = (
    QT_TRANSLATE_NOOP("system", "Permission denied"),
    QT_TRANSLATE_NOOP("system", "Operation not permitted"),
    QT_TRANSLATE_NOOP("system", "Read-only file system"),
    QT_TRANSLATE_NOOP("system", "No space left on device"),
    QT_TRANSLATE_NOOP("system", "Input/output error"),
    QT_TRANSLATE_NOOP("system", "Not a directory"),
    QT_TRANSLATE_NOOP("system", "No such file or directory"),
    QT_TRANSLATE_NOOP("system", "unable to open database file"),
)

#: Marks that bring their own room with them.
_CHINESE_ENDS = ("。", "！", "？", "；")

#: code -> sentence, for what a reader should know about a text.
NOTICES: dict[str, str] = {
    "truncated_end": QT_TRANSLATE_NOOP(
        "notices", "The text breaks off at its end (“{end}”); something may be missing."
    ),
    "mixed_encoding": QT_TRANSLATE_NOOP(
        "notices", "Lines in another encoding than the rest, decoded by their own: {lines}."
    ),
    "invalid_bytes": QT_TRANSLATE_NOOP(
        "notices", "Places with bytes that are no characters, shown as “�”: {count}."
    ),
    "doubtful_encoding": QT_TRANSLATE_NOOP(
        "notices", "The encoding ({encoding}) is not certain; look for wrong characters."
    ),
    "surrogates_replaced": QT_TRANSLATE_NOOP("notices", "Broken characters were replaced by “�”."),
}

#: reason -> sentence, for a file that an import left out.
REASONS: dict[str, str] = {
    "same_bytes": QT_TRANSLATE_NOOP("reasons", "the library has this file already, as “{title}”"),
    "same_text": QT_TRANSLATE_NOOP(
        "reasons", "the library has the same text already, as “{title}”"
    ),
}


def explain(error: UserError | Failed) -> tuple[str, str]:
    """(cause, hint) of an error, each a sentence in the interface language.

    The hint may be empty.
    """
    details = dict(error.details)
    if isinstance(error, Failed):
        details.setdefault("file", error.file)
    if "file" in details:
        details["file"] = visible_name(str(details["file"]))
    if details.get("reason") in SYSTEM_REASONS:
        details["reason"] = translate("system", str(details["reason"]))
    if error.code == "query_regex":
        details["reason"] = search.regex_reason(str(details["reason"]))
    cause, hint = ERRORS.get(
        error.code, (QT_TRANSLATE_NOOP("errors", "This did not work ({code})."), "")
    )
    details.setdefault("code", error.code)
    return translate("errors", cause, **details), translate(
        "errors", hint, **details
    ) if hint else ""


def sentence(error: UserError | Failed) -> str:
    """Cause and hint in one line, for standard error, the status bar and lists."""
    return joined(*explain(error))


def item_sentence(item: int, code: str, details: Mapping[str, str | int] | None = None) -> str:
    """What is wrong with an item of a file, with its number before it."""
    told = sentence(UserError(code, **(details or {})))
    return translate("errors", "Item {item}: {sentence}", item=item, sentence=told)


def joined(*sentences: str) -> str:
    """Sentences in one line; no blank stands behind the full stop of a Chinese one."""
    line, *rest = [one for one in sentences if one] or [""]
    for sentence in rest:
        line += sentence if line.endswith(_CHINESE_ENDS) else f" {sentence}"
    return line


def notice_text(notice: Notice) -> str:
    """The sentence of a notice."""
    text = NOTICES.get(
        notice.code, QT_TRANSLATE_NOOP("notices", "Something is odd about this text ({code}).")
    )
    return translate("notices", text, **{"code": notice.code, **dict(notice.details)})


def skip_reason(skipped: Skipped) -> str:
    """Why an import left a file out."""
    return translate("reasons", REASONS[skipped.reason], title=skipped.same_as_title)


def visible_name(path: str) -> str:
    """A file name that can be shown.

    Control and direction marks and undecodable bytes are written out.
    """
    return visible(path)


def short_name(path: str) -> str:
    """The last part of a path, fit to be shown."""
    return visible_name(PurePath(path).name or path)
