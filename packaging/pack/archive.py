"""Folders as single files: the same folder gives the same bytes, whoever packs it and when."""

from __future__ import annotations

import gzip
import lzma
import os
import shutil
import stat
import tarfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from pack.places import moment


def tar_gz(folder: Path, target: Path) -> Path:
    """The folder, under its own name, as `target`."""
    with _fresh(target) as raw, gzip.GzipFile("", "wb", 9, raw, moment()) as stream:
        _write_tar(folder, stream)
    return target


def tar_xz(folder: Path, target: Path) -> Path:
    """As `tar_gz`, smaller and slower to make."""
    with _fresh(target) as raw, lzma.open(raw, "wb", preset=6) as stream:
        _write_tar(folder, stream)
    return target


def zip_file(folder: Path, target: Path) -> Path:
    """The folder, under its own name, as a zip: what Windows and macOS open without help."""
    when = time.gmtime(moment())[:6]
    with (
        _fresh(target) as raw,
        zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out,
    ):
        for path, name in _walk(folder):
            link = path.is_symlink()
            info = zipfile.ZipInfo(name + ("/" if path.is_dir() and not link else ""), when)
            info.create_system = (
                3  # Unix, whose rights and links macOS honours and Windows passes over
            )
            kind = stat.S_IFLNK if link else stat.S_IFDIR if path.is_dir() else stat.S_IFREG
            info.external_attr = (kind | _rights(path)) << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, _content(path))
    return target


@contextmanager
def _fresh(target: Path) -> Iterator[IO[bytes]]:
    """`target`, whatever it was, once all of it is written: files under these names are ours, a folder stops it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    try:
        with part.open("wb") as raw:
            yield raw
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _write_tar(folder: Path, stream: IO[bytes]) -> None:
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as out:
        for path, name in _walk(folder):
            info = out.gettarinfo(path, name)
            if (
                info.islnk()
            ):  # two names of one file are packed as two files, as PyInstaller means them
                info.type, info.size = tarfile.REGTYPE, path.stat().st_size
            info.uid = info.gid = 0
            info.uname = info.gname = ""
            info.mtime = moment()
            info.mode = _rights(path)
            if info.isreg():
                with path.open("rb") as content:
                    out.addfile(info, content)
            else:
                out.addfile(info)


def _walk(folder: Path) -> Iterator[tuple[Path, str]]:
    """Everything in the folder with its name in the archive, in an order that no file system decides."""
    yield folder, folder.name
    for path in sorted(folder.rglob("*")):
        yield path, f"{folder.name}/{path.relative_to(folder).as_posix()}"


def _rights(path: Path) -> int:
    """Readable for all, writable for the owner, executable where it is: whatever the umask was."""
    if path.is_symlink():
        return 0o777
    return 0o755 if path.is_dir() or path.stat().st_mode & stat.S_IXUSR else 0o644


def _content(path: Path) -> bytes:
    if path.is_symlink():
        return os.fsencode(os.readlink(path))
    return b"" if path.is_dir() else path.read_bytes()


def copy_tree(folder: Path, target: Path) -> None:
    """The folder once more, links as links; `target` must not be there."""
    shutil.copytree(folder, target, symlinks=True)
