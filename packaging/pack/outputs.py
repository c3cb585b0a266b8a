"""The folder build as single files that every system can make."""

from __future__ import annotations

import os
from pathlib import Path

from pack import archive as packer
from pack.bundle import Wanted
from pack.places import say


def archive(wanted: Wanted, built: Path) -> Path:
    """The archive that the people of this system know how to open."""
    if os.name == "nt" or (built / "SpeechReader.app").is_dir():
        return packer.zip_file(built, wanted.file(".zip"))
    say("Packing: .tar.gz")
    return packer.tar_gz(built, wanted.file(".tar.gz"))


def xz(wanted: Wanted, built: Path) -> Path:
    """The smaller one."""
    say("Packing: .tar.xz (a few minutes)")
    return packer.tar_xz(built, wanted.file(".tar.xz"))
