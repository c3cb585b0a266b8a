"""What `./dev pack` understands, and the order in which it makes what was asked for."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from pack.bundle import Wanted
from pack.places import Stop, say

_SYSTEM = {"win32": "Windows", "darwin": "macOS"}.get(sys.platform, "Linux")
#: What each system is given: kind -> (module, function, what it is). The function gets Wanted and the folder build.
KINDS: dict[str, dict[str, tuple[str, str]]] = {
    "Linux": {
        "folder": ("", "a folder that starts from anywhere"),
        "archive": ("outputs.archive", "that folder as .tar.gz"),
        "single": ("bundle.single", "one file, which unpacks itself at each start"),
        "deb": ("linux.deb", "a package for Debian, Ubuntu, UOS, Kylin"),
        "appimage": ("linux.appimage", "one file for any desktop"),
        "xz": (
            "outputs.xz",
            "the folder as .tar.xz: smaller, slow to make; only when named",
        ),
    },
    "Windows": {
        "folder": ("", "a folder that starts from anywhere"),
        "archive": ("outputs.archive", "that folder as .zip"),
        "single": ("bundle.single", "one .exe, which unpacks itself at each start"),
        "installer": ("windows.installer", "an installer, made by Inno Setup"),
    },
    "macOS": {
        "folder": ("", "SpeechReader.app in a folder"),
        "archive": ("outputs.archive", "that folder as .zip"),
        "dmg": ("macos.dmg", "a disk image"),
    },
}
#: Made only when named.
_ASKED = {"xz"}
#: What cannot hold a set of speeches: it belongs to the system, and there is one of it.
_OF_SYSTEM = {"deb", "installer"}
#: What can be portable: something that has a «beside».
_WITH_FOLDER = {"folder", "archive", "xz", "dmg"}


class Misused(Stop):
    """Wrong arguments, as one sentence."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """A sentence instead of the usage lines."""
        raise Misused(f"{message[:1].upper()}{message[1:]}. ./dev pack --help says what there is.")


def parse(arguments: Sequence[str], system: str = _SYSTEM) -> Wanted:
    """What these arguments ask for.

    Errors:
        Misused: they make no sense here, or a path leads nowhere.
    """
    kinds = KINDS[system]
    told = "\n".join(f"  {kind:10} {what}" for kind, (_, what) in kinds.items())
    parser = _Parser(
        prog="./dev pack",
        description="Builds what is handed out, in build/dist.",
        epilog=f"kinds on {system}, all of them unless some are named:\n{told}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="what to make")
    parser.add_argument(
        "--speeches", nargs="+", metavar="PATH", type=Path, help="files and folders that go inside"
    )
    parser.add_argument("--name", help="what the set of speeches is called")
    parser.add_argument(
        "--portable", action="store_true", help="everything is kept beside the executable"
    )
    given = parser.parse_intermixed_args(arguments)
    _check_kinds(given.kinds, kinds, system)
    wanted = Wanted((), _speeches(given), (given.name or "").strip(), given.portable)
    return _with_kinds(wanted, given.kinds, kinds)


def _check_kinds(named: Sequence[str], kinds: dict[str, tuple[str, str]], system: str) -> None:
    for kind in named:
        if kind in kinds:
            continue
        elsewhere = [name for name, others in KINDS.items() if kind in others]
        if elsewhere:
            raise Misused(f"«{kind}» is made on {' and '.join(elsewhere)}; this is {system}.")
        raise Misused(f"There is no «{kind}»; on {system} there are {', '.join(kinds)}.")


def _speeches(given: argparse.Namespace) -> tuple[Path, ...]:
    if given.name is not None and not given.speeches:
        raise Misused("--name is the name of a set of speeches: give them with --speeches PATH….")
    if given.name is not None and not given.name.strip():
        raise Misused("--name is empty.")
    paths = tuple(Path(os.path.abspath(path)) for path in given.speeches or ())
    lost = [str(path) for path in paths if not path.exists()]
    if lost:
        raise Misused(f"There is nothing at {', '.join(lost)}.")
    return paths


def _with_kinds(wanted: Wanted, named: Sequence[str], kinds: dict[str, tuple[str, str]]) -> Wanted:
    """The same, with the named kinds, or with all that fit."""
    unfit = {k for k in kinds if wanted.speeches and k in _OF_SYSTEM}
    unfit |= {k for k in kinds if wanted.portable and k not in _WITH_FOLDER}
    refused = [kind for kind in named if kind in unfit]
    if refused and wanted.portable and refused[0] not in _WITH_FOLDER:
        raise Misused(f"«{refused[0]}» cannot be portable: it has no folder to keep things in.")
    if refused:
        raise Misused(f"«{refused[0]}» holds no speeches: it belongs to the system, not to a set.")
    chosen = named or [kind for kind in kinds if kind not in unfit | _ASKED]
    ordered = tuple(kind for kind in kinds if kind in chosen or kind == "folder")
    return Wanted(ordered, wanted.speeches, wanted.name, wanted.portable)


def carry_out(wanted: Wanted) -> None:
    """Make all of it, the folder first, and say where each is.

    Errors:
        Stop: as soon as one cannot be made; what was made before stays.
    """
    from pack import bundle

    built = bundle.folder(wanted)
    _tell(built)
    for kind in wanted.kinds:
        maker = _maker(KINDS[_SYSTEM][kind][0])
        made = maker(wanted, built) if maker else None
        if made:
            _tell(made)


def _maker(place: str) -> Callable[[Wanted, Path], Path | None] | None:
    """The function at a place such as «linux.deb»."""
    if not place:
        return None
    module, _, name = place.partition(".")
    return getattr(__import__(f"pack.{module}", fromlist=[name]), name)


def _tell(made: Path) -> None:
    files = [made] if made.is_file() else [p for p in made.rglob("*") if p.is_file()]
    size = sum(path.lstat().st_size for path in files if not path.is_symlink())
    say(f"  {os.path.relpath(made)}  {size / 1e6:.1f} MB")
