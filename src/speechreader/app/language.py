"""The interface language: English source text in, the person's language out.

Nothing here knows Qt. A face installs a lookup (the window its QTranslator, the command line a
catalogue read from the .ts file), and every layer above `store` asks `translate`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

#: (context, English text) -> the text in the interface language, or None where the catalogue has
#: none.
Lookup = Callable[[str, str], str | None]

ENGLISH = "en"
CHINESE = "zh_CN"
LANGUAGE_VARIABLE = "SPEECHREADER_LANGUAGE"


def _source_text(_context: str, _text: str) -> str | None:
    return None


_installed: list[Lookup] = [_source_text]


class _Details(dict[str, str | int]):
    """Details of a sentence.

    One that is missing shows as an ellipsis, for a message must not fail itself.
    """

    def __missing__(self, key: str) -> str:
        return "…"


def install(lookup: Lookup | None) -> None:
    """Make `lookup` answer `translate`; None goes back to the English source text."""
    _installed[0] = lookup or _source_text


def translate(context: str, text: str, **values: str | int) -> str:
    """`text` in the interface language, with `{name}` places filled from `values`."""
    found = _installed[0](context, text) or text
    return found.format_map(_Details(values)) if values or "{" in found else found


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark `text` of a table for translation.

    `translate(context, text)` is called where it is shown.
    """
    return text


def preferred_language(environ: Mapping[str, str] | None = None) -> str:
    """«zh_CN» or «en», from SPEECHREADER_LANGUAGE, else from the locale of the system."""
    named = (os.environ if environ is None else environ).get(LANGUAGE_VARIABLE) or _system_locale(
        environ
    )
    return CHINESE if named.lower().replace("-", "_").startswith(("zh", "chinese")) else ENGLISH


def _system_locale(environ: Mapping[str, str] | None) -> str:
    env = os.environ if environ is None else environ
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"):
        if env.get(name):
            return env[name]
    # Windows sets none of these; there the C library knows.
    import locale

    return (locale.getlocale()[0] or "") if environ is None else ""


def late_catalogue(path: Path) -> Lookup:
    """`read_catalogue(path)`, read when the first text is asked for: the window asks for none."""

    @cache
    def catalogue() -> Lookup:
        return read_catalogue(path)

    def look_up(context: str, text: str) -> str | None:
        return catalogue()(context, text)

    return look_up


def read_catalogue(path: Path) -> Lookup:
    """A lookup over a Qt Linguist file (.ts). Texts that are not finished are left in English.

    Errors:
        OSError: the file cannot be read.
        xml.etree.ElementTree.ParseError: it is no .ts file.
    """
    # Imported here: the window reads a compiled catalogue and needs no XML.
    from xml.etree import ElementTree

    table: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                table[name, message.findtext("source", "")] = translation.text
    return lambda context, text: table.get((context, text))
