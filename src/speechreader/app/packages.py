"""Versions of the packages that the program stands on.

An installed program asks their metadata. A packed one carries a list instead, written when it was packed: reading
metadata needs the standard library's mail parser, and with it sockets, which a packed program does not hold.
"""

from __future__ import annotations

import json
from functools import cache

from speechreader.app import paths

#: Beside the resources of a packed program: distribution name -> version.
LIST = "packages.json"


def version_of(package: str) -> str | None:
    """The version of a distribution such as "jieba"; None where it is not there."""
    listed = _listed()
    if listed is not None:
        return listed.get(package)
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return None


@cache
def _listed() -> dict[str, str] | None:
    file = paths.resource().with_name(LIST)
    if not file.is_file():
        return None
    found: dict[str, str] = json.loads(file.read_text("utf-8"))
    return found
