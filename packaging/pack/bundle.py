"""The builds themselves: the folder that everything else is made of, with speeches inside, or as one file."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import distributions
from pathlib import Path

from pack import archive, environment, freeze, parts
from pack.places import DIST, RECIPES, WORK, Stop, clear, say, slug, system, version

_MAC = sys.platform == "darwin"
_LINUX = sys.platform == "linux"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to pack: the kinds of output, the speeches that go in with the `name` of the set, kept beside or not."""

    kinds: tuple[str, ...]
    speeches: tuple[Path, ...] = ()
    name: str = ""
    portable: bool = False

    @property
    def plain(self) -> bool:
        """Whether it is the program as it is."""
        return not self.speeches and not self.portable

    @property
    def label(self) -> str:
        """The name of the folder, and the beginning of the names of all files."""
        title = self.name or (self.speeches[0].stem if self.speeches else "")
        words = (
            "speechreader",
            slug(title) if self.speeches else "",
            freeze.PORTABLE if self.portable else "",
        )
        return "-".join(word for word in words if word)

    def file(self, ending: str) -> Path:
        """A file in build/dist with version and system in its name."""
        return DIST / f"{self.label}-{version()}-{system()}{ending}"


def folder(wanted: Wanted) -> Path:
    """The folder build as it is wanted. The plain one is made anew only where its sources have changed.

    Errors:
        Stop: it cannot be built; it holds what it must not; a speech cannot be read; something else stands there.
    """
    target = DIST / wanted.label
    mark = environment.fingerprint()
    if wanted.plain and freeze.fingerprint_of(target) == mark:
        say(f"{shown(target)} is up to date.")
        return target
    freeze.must_be_ours(target)
    speeches = _read_speeches(wanted)  # first, for here it turns out whether they can be read
    # An application of macOS is sealed: nothing is laid into it afterwards.
    if wanted.plain or _MAC:
        made = _frozen(mark, speeches)
    else:
        made = _copied(folder(Wanted(())), wanted)
        _lay_speeches(speeches, freeze.data_of(made))
    if wanted.portable:
        (made / freeze.PORTABLE).touch()
    return freeze.put(made, target)


def _frozen(mark: str, speeches: Path | None) -> Path:
    """A new folder build in build/pack, looked through."""
    environment.install_program()
    _write_data(mark)
    if not _LINUX:  # on Linux it is known afterwards which libraries of the system are in
        _write_licences(freeze.DATA, ())
    if _MAC:
        _lay_speeches(speeches, freeze.DATA)
    out = freeze.freeze(icon=_icon())
    made = out / "speechreader"
    if _MAC:
        clear(made)
        made.mkdir()
        (out / freeze.APP).rename(made / freeze.APP)
    if _LINUX:
        _write_licences(freeze.data_of(made), _system_names(made))
    check(made)
    return made


def _copied(plain: Path, wanted: Wanted) -> Path:
    made = WORK / "with" / wanted.label
    clear(made)
    made.parent.mkdir(parents=True, exist_ok=True)
    archive.copy_tree(plain, made)
    return made


def single(wanted: Wanted, built: Path) -> Path:
    """The same as one file; `built` is the folder build, whose licences and speeches it takes."""
    environment.install_program()
    _write_data(freeze.fingerprint_of(built) or "")
    for name in ("licences", "pack"):
        there = freeze.data_of(built) / name
        if there.is_dir():
            archive.copy_tree(there, freeze.DATA / name)
    made = next(freeze.freeze(onefile=True, icon=_icon()).glob("speechreader*"))
    target = wanted.file(f"-single{made.suffix}")
    os.replace(made, target)
    return target


def check(built: Path) -> None:
    """Look for what must not be in a build, and for what must.

    Errors:
        Stop: names each.
    """
    files = [path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()]
    found = [name for name in (*files, *modules(built)) if parts.is_forbidden(name)]
    lacking = list(parts.missing(files)) if _LINUX else []
    if found or lacking:
        lines = [f"  must not be in: {name}" for name in found]
        lines += [f"  is missing: {name}" for name in lacking]
        raise Stop("The build is not as packaging/pack/parts.py wants it:\n" + "\n".join(lines))


def modules(built: Path) -> Iterator[str]:
    """The Python modules in the executable of a folder build."""
    from PyInstaller.archive.readers import CArchiveReader

    inside = CArchiveReader(str(freeze.starter(built)))
    for name, entry in inside.toc.items():
        if entry[-1] == "z":  # an archive of modules
            yield from inside.open_embedded_archive(name).toc


def _write_data(mark: str) -> None:
    """What only a packed program carries, in `freeze.DATA`: versions of what it is made of, and its own card."""
    clear(freeze.DATA)
    freeze.DATA.mkdir(parents=True)
    found = {dist.metadata["Name"]: dist.version for dist in distributions()}
    # As a person writes them; the names in metadata differ in case and hyphens.
    names = {name.replace("_", "-"): number for name, number in found.items()}
    card = {"program": version(), "system": system(), "fingerprint": mark}
    for file, told in (("packages.json", dict(sorted(names.items()))), (freeze.CARD, card)):
        (freeze.DATA / file).write_text(json.dumps(told, indent=1) + "\n", "utf-8")


def _system_names(built: Path) -> Sequence[str]:
    from pack import system_licences

    return system_licences.names_in(built / "_internal")


def _write_licences(data: Path, libraries: Sequence[str]) -> None:
    from pack import system_licences
    from speechreader.app.licences import write_licences

    try:
        write_licences(data / "licences", system_licences.licences_of(libraries))
    except LookupError as fault:
        raise Stop(f"The licences of everything inside cannot be put together: {fault}.") from fault


def _read_speeches(wanted: Wanted) -> Path | None:
    """The set of speeches, made in build/pack; None where none are wanted.

    Errors:
        Stop: one cannot be read; each is named.
    """
    if not wanted.speeches:
        return None
    made = WORK / "speeches"
    clear(made)
    environment.install_program()
    from speechreader.app.messages import sentence
    from speechreader.app.packs import build_pack
    from speechreader.model.errors import UserError

    say("Reading the speeches")
    try:
        pack = build_pack(wanted.speeches, made, wanted.name)
    except UserError as fault:
        raise Stop(sentence(fault)) from fault
    for name in pack.skipped:
        say(f"  left out, the same text came before: {name}")
    counted = "1 speech is" if pack.count == 1 else f"{pack.count} speeches are"
    say(f"  {counted} inside, as «{pack.name}»")
    return made


def _lay_speeches(speeches: Path | None, data: Path) -> None:
    """Put the set that was made into the `_data` of a build, if there is one."""
    if speeches:
        archive.copy_tree(speeches, data / "pack")


def _icon() -> Path | None:
    """The icon of the executable, where the system keeps it there."""
    names = {"win32": "speechreader.ico", "darwin": "speechreader.icns"}
    name = names.get(sys.platform)
    return RECIPES / "icons" / name if name else None


def shown(path: Path) -> str:
    """A path as it is typed from here."""
    return os.path.relpath(path)
