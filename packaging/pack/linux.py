"""The folder build as Linux installs it: a package of Debian, and an AppImage."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from pack import freeze
from pack.archive import copy_tree
from pack.bundle import Wanted, shown
from pack.icons import DRAWINGS, SIZES
from pack.places import DIST, RECIPES, ROOT, WORK, Stop, clear, moment, run, say, version

IDENTIFIER = "cn.speechreader.SpeechReader"
_FILE_TYPE = "application-x-speechreader-library"
#: Where the folder build lies in an installed system.
HOME = "usr/lib/speechreader"
#: Libraries that are never packed, because they must fit the machine, and the packages that bring them.
OUTSIDE = {
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    "libc.so.6": "libc6",
    "libdl.so.2": "libc6",
    "libm.so.6": "libc6",
    "libpthread.so.0": "libc6",
    "librt.so.1": "libc6",
    "libutil.so.1": "libc6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libxcb.so.1": "libxcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
_DESCRIPTION = """\
read, mark, search and compare Chinese speeches (讲话阅读器)
 SpeechReader reads Chinese speeches and work reports, cleans and outlines
 them, and keeps notes on them that stay with their words. It searches a
 whole library to the single character and compares two speeches side by
 side. Everything stays on this machine; it opens no network connection.
"""


def install_tree(built: Path, root: Path) -> None:
    """Lay the folder build, its starter and all that a desktop wants to know of it below `root`."""
    home = root / HOME
    home.parent.mkdir(parents=True)
    copy_tree(built, home)
    _link("../lib/speechreader/speechreader", root / "usr/bin/speechreader")
    recipes = RECIPES / "linux"
    share = root / "usr/share"
    for source, target in {
        recipes / f"{IDENTIFIER}.desktop": "applications",
        recipes / f"{IDENTIFIER}.metainfo.xml": "metainfo",
    }.items():
        _copy(source, share / target / source.name)
    _copy(recipes / f"{IDENTIFIER}.mime.xml", share / "mime" / "packages" / f"{IDENTIFIER}.xml")
    icons = share / "icons" / "hicolor"
    for size in SIZES:
        picture = DRAWINGS / f"speechreader-{size}.png"
        _copy(picture, icons / f"{size}x{size}" / "apps" / f"{IDENTIFIER}.png")
    _copy(DRAWINGS / "speechreader.svg", icons / "scalable" / "apps" / f"{IDENTIFIER}.svg")
    _copy(DRAWINGS / "library.svg", icons / "scalable" / "mimetypes" / f"{_FILE_TYPE}.svg")
    _write(share / "doc" / "speechreader" / "copyright", _copyright())


def deb(wanted: Wanted, built: Path) -> Path | None:
    """A package of Debian; None, with a line on what is missing, where it cannot be made.

    Errors:
        Stop: dpkg-deb failed, or a library is needed that no package is known for.
    """
    if not shutil.which("dpkg-deb"):
        say("No .deb: dpkg-deb is missing on this machine (package dpkg).")
        return None
    say("Packing: .deb")
    root = WORK / "deb"
    clear(root)
    install_tree(built, root)
    _write(root / "DEBIAN" / "control", _control(root))
    _plain_rights(root)
    target = DIST / f"speechreader_{version()}_{_architecture()}.deb"
    made = WORK / target.name
    run(
        "dpkg-deb", "-Zxz", "-z6", "--root-owner-group", "--build", root, made,
        log=WORK / "deb.log", SOURCE_DATE_EPOCH=str(moment()),
    )  # fmt: skip
    os.replace(made, target)
    return target


def appimage(wanted: Wanted, built: Path) -> Path:
    """An AppImage; where its tool is missing, the folder it is made of, with a line on what to do."""
    folder = _app_dir(wanted, built)
    if not shutil.which("appimagetool"):
        say(
            f"No AppImage: appimagetool is missing on this machine. Where it is: appimagetool {shown(folder)}"
        )
        return folder
    say("Packing: AppImage")
    target = wanted.file(".AppImage")
    run(
        "appimagetool", "--no-appstream", folder, target,
        log=WORK / "appimage.log", ARCH=os.uname().machine, SOURCE_DATE_EPOCH=str(moment()),
    )  # fmt: skip
    return target


def outside(root: Path) -> set[str]:
    """The libraries that what lies below `root` needs and does not hold."""
    there, needs = set[str](), set[str]()
    for path in _binaries(root):
        there.add(path.name)
        needs |= set(re.findall(r"NEEDED\s+(\S+)", _dump("-p", path)))
    there |= {path.name for path in root.rglob("*.so*")}
    return needs - there


def depends(root: Path) -> list[str]:
    """What the package must ask its system for.

    Errors:
        Stop: a library is needed that stands in no table.
    """
    wanted = outside(root)
    unknown = sorted(wanted - OUTSIDE.keys())
    if unknown:
        raise Stop(
            f"No package is known for {', '.join(unknown)}: packaging/pack/linux.py has the table."
        )
    packages = sorted({OUTSIDE[name] for name in wanted} - {"libc6"})
    return [f"libc6 (>= {_libc(root)})", *packages]


def _libc(root: Path) -> str:
    """The oldest C library with which everything below `root` starts."""
    found = {
        tuple(map(int, number.split(".")))
        for path in _binaries(root)
        for number in re.findall(r"GLIBC_(\d+(?:\.\d+)+)", _dump("-T", path))
    }
    return ".".join(map(str, max(found)))


def _binaries(root: Path) -> Iterator[Path]:
    for path in sorted(root.rglob("*")):
        if path.is_file() and not path.is_symlink() and (".so" in path.name or not path.suffix):
            with path.open("rb") as content:
                if content.read(4) == b"\x7fELF":
                    yield path


def _dump(option: str, path: Path) -> str:
    done = subprocess.run(["objdump", option, path], capture_output=True, text=True, check=False)
    return done.stdout


def _control(root: Path) -> str:
    files = (path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    size = sum(path.stat().st_size for path in files) // 1024
    return (
        f"Package: speechreader\nVersion: {version()}\nArchitecture: {_architecture()}\n"
        "Maintainer: SpeechReader contributors <speechreader@localhost>\n"
        f"Installed-Size: {size}\nSection: text\nPriority: optional\n"
        f"Depends: {', '.join(depends(root))}\n"
        "Recommends: fonts-noto-cjk\nSuggests: fcitx5 | ibus\n"
        f"Description: {_DESCRIPTION}"
    )


def _architecture() -> str:
    if shutil.which("dpkg"):
        ask = ("dpkg", "--print-architecture")
        return subprocess.run(ask, capture_output=True, text=True, check=True).stdout.strip()
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(os.uname().machine, os.uname().machine)


def _copyright() -> str:
    licences = f"/{HOME}/_internal/speechreader/_data/licences"
    mine = (ROOT / "LICENSE").read_text("utf-8")
    return (
        f"{mine}\nThis package also holds parts of others: Qt, Python, NumPy and more. Who made them and\n"
        f"their terms stand in {licences}, and in the program under\nHelp, About, Licences.\n"
    )


def _app_dir(wanted: Wanted, built: Path) -> Path:
    target = DIST / ("SpeechReader.AppDir" if wanted.plain else f"{wanted.label}.AppDir")
    freeze.must_be_ours(target, HOME)
    made = WORK / "appdir"
    clear(made)
    install_tree(built, made)
    _copy(RECIPES / "linux" / f"{IDENTIFIER}.desktop", made / f"{IDENTIFIER}.desktop")
    _copy(DRAWINGS / "speechreader-256.png", made / f"{IDENTIFIER}.png")
    _link(f"{IDENTIFIER}.png", made / ".DirIcon")
    _link(f"{HOME}/speechreader", made / "AppRun")
    _plain_rights(made)
    return freeze.put(made, target, HOME)


def _plain_rights(root: Path) -> None:
    """Readable for all, writable for the owner: whatever the umask here is."""
    root.chmod(0o755)
    for path in root.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


def _link(place: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.symlink_to(place)
