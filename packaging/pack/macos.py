"""The disk image of macOS."""

from __future__ import annotations

import shutil
from pathlib import Path

from pack import freeze
from pack.archive import copy_tree
from pack.bundle import Wanted
from pack.places import WORK, clear, run, say


def dmg(wanted: Wanted, built: Path) -> Path | None:
    """An image with the program beside a link to Applications, as people know it.

    Errors:
        Stop: hdiutil failed.
    """
    if not shutil.which("hdiutil"):
        say("No .dmg: hdiutil is missing on this machine.")
        return None
    say("Packing: .dmg")
    image = WORK / "dmg"
    clear(image)
    copy_tree(built, image)
    if not wanted.portable:  # what is portable stays where it is carried
        (image / "Applications").symlink_to("/Applications")
    target = wanted.file(".dmg")
    volume = wanted.name or freeze.APP.removesuffix(".app")
    run(
        *("hdiutil", "create", "-quiet", "-ov", "-format", "UDZO"),
        *("-volname", volume, "-srcfolder", image, target),
        log=WORK / "dmg.log",
    )
    return target
