"""The things a person can do to the library, one file a noun.

Each runs inside one transaction and says what changed. A noun is imported when the first thing is
done to it: cleaning and outlines bring their rules along, and reading a speech needs none of them.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from speechreader.app.operations import (
        cleaning,
        links,
        marks,
        metadata,
        outline,
        review,
        speeches,
        tags,
        texts,
    )

__all__ = [
    "cleaning",
    "links",
    "marks",
    "metadata",
    "outline",
    "review",
    "speeches",
    "tags",
    "texts",
]


def __getattr__(name: str) -> ModuleType:
    """The noun `name` (PEP 562)."""
    if name not in __all__:
        raise AttributeError(name)
    return import_module(f"{__name__}.{name}")
