"""What is decided before anything is packed: what stays out, what must not be in, how libraries get smaller."""

from __future__ import annotations

import importlib
import json
import os
import re
import struct
import subprocess
import sys
import tarfile
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

from pack import (
    archive,
    bundle,
    command,
    freeze,
    icons,
    icu,
    linux,
    parts,
    places,
    versioninfo,
)
from pack.places import Stop

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "name",
    [
        "_internal/PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6.QtNetwork",
        "_internal/PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "_internal/python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so",
        "_socket",
        "socket",
        "_internal\\_socket.pyd",
        "_internal/PySide6/Qt/plugins/platforms/libqvnc.so",
        "_internal/libcrypto.so.3",
        "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
        "urllib.request",
    ],
)
def test_what_could_speak_to_a_network_is_forbidden(name: str) -> None:
    assert parts.is_forbidden(name)


@pytest.mark.parametrize(
    "name", ["urllib.parse", "speechreader.ui.interrupts", "PySide6/Qt/lib/libQt6Core.so.6"]
)
def test_what_the_program_needs_is_not_forbidden(name: str) -> None:
    assert not parts.is_forbidden(name)


def test_input_methods_and_both_display_servers_are_never_left_out() -> None:
    plugins = "PySide6/Qt/plugins"
    kept = (
        "platforms/libqxcb.so", "platforms/libqwayland.so", "platforms/libqoffscreen.so",
        "platforminputcontexts/libibusplatforminputcontextplugin.so",
        "wayland-shell-integration/libxdg-shell.so",
    )  # fmt: skip
    assert [name for name in kept if parts.reason_out(f"{plugins}/{name}")] == []
    assert parts.reason_out("PySide6/Qt/translations/qtbase_zh_CN.qm") is None
    assert parts.reason_out("jieba/dict.txt") is None


def test_each_part_is_left_out_for_a_reason() -> None:
    reasons = [*parts.EXCLUDED_MODULES.values(), *parts.EXCLUDED_FILES.values()]
    assert all(reason.strip() for reason in reasons)


def test_a_library_stays_only_while_something_that_stays_needs_it() -> None:
    needs = {"plugin": {"gui"}, "gui": {"core"}, "krb5": {"core"}}
    assert parts.needed(["plugin"], needs) == {"plugin", "gui", "core"}


@pytest.mark.parametrize(
    ("item", "kept"),
    [
        ("icudt73l/root.res", True),
        ("icudt73l/zh_Hans_CN.res", True),
        ("icudt73l/coll/zh.res", True),
        ("icudt73l/de.res", False),
        ("icudt73l/zone/fr_CA.res", False),
        ("icudt73l/coll/ucadata.icu", True),
        ("icudt73l/curr/supplementalData.res", True),
        ("icudt73l/translit/el.res", True),
    ],
)
def test_only_other_languages_leave_the_data_of_icu(item: str, kept: bool) -> None:
    assert icu.is_kept(item) is kept


def _table(items: dict[str, bytes]) -> bytes:
    """A common data file of ICU with these items."""
    head = struct.pack("<HBB", 32, 0xDA, 0x27).ljust(12, b"\0") + b"CmnD"
    pairs, names, content = bytearray(), bytearray(), bytearray()
    names_at = 4 + 8 * len(items)
    content_at = names_at + sum(len(name) + 1 for name in items)
    for name, data in items.items():
        pairs += struct.pack("<II", names_at + len(names), content_at + len(content))
        names += name.encode() + b"\0"
        content += data
    return head.ljust(32, b"\0") + struct.pack("<I", len(items)) + bytes(pairs + names + content)


def _library(table: bytes) -> bytes:
    """The frame around it: one segment with the table on its second page, and a writable one behind."""
    end = 0x1000 + len(table)
    dynamic = end + (0xF10 - end) % 0x1000
    segments = [(1, 4, 0, end), (1, 6, dynamic, 16)]
    numbers = (2, 1, 3, 62, 1, 0, 64, 999, 0, 64, 56, 2, 64, 1, 1)
    head = struct.pack("<4sBB10xHHIQQQIHHHHHH", b"\x7fELF", *numbers)
    rows = b"".join(
        struct.pack("<IIQQQQQQ", k, f, o, o, o, n, n, 0x1000) for k, f, o, n in segments
    )
    body = (head + rows).ljust(0x1000, b"\0") + table
    return body.ljust(dynamic, b"\0") + b"D" * 16


def test_the_smaller_library_holds_the_kept_items_whole_and_what_lay_behind_them() -> None:
    german = {"icudt73l/de.res": b"D" * 9000}
    kept = {"icudt73l/root.res": b"root" * 5, "icudt73l/zh.res": b"zhongwen"}
    made = icu.smaller(_library(_table({**german, **kept})))
    table = made[0x1000:]
    count = struct.unpack_from("<I", table, 32)[0]
    pairs = [struct.unpack_from("<II", table, 36 + 8 * i) for i in range(count)]
    found = {
        table[32 + name : table.index(b"\0", 32 + name)].decode(): table[32 + data :]
        for name, data in pairs
    }
    assert list(found) == list(kept)
    assert all(found[name].startswith(data) for name, data in kept.items())
    offset, address = struct.unpack_from("<QQ", made, 64 + 56 + 8)
    assert made[offset : offset + 16] == b"D" * 16
    assert offset % 0x1000 == address % 0x1000
    assert len(made) < 0x1000 + 5000


@pytest.mark.parametrize("library", [b"MZ", b"\x7fELF\x02\x01" + bytes(200)])
def test_a_library_of_another_form_is_refused_and_so_packed_as_it_came(library: bytes) -> None:
    with pytest.raises(icu.Unfit):
        icu.smaller(library)


# -- what may be asked for


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["zipfile"], "There is no «zipfile»; on Linux there are folder"),
        (["dmg"], "«dmg» is made on macOS; this is Linux."),
        (["--name", "甲"], "--speeches PATH"),
        (["--speeches", "nowhere-at-all.txt"], "There is nothing at"),
        (["--speeches"], "expected at least one argument"),
        (["--speeches", __file__, "--name", " "], "--name is empty"),
        (["deb", "--speeches", __file__], "«deb» holds no speeches"),
        (["single", "--portable"], "«single» cannot be portable"),
        (["--speach", "x"], "--help says what there is"),
    ],
)
def test_what_cannot_be_packed_is_refused_in_a_sentence(arguments: list[str], told: str) -> None:
    with pytest.raises(command.Misused) as refused:
        command.parse(arguments, "Linux")
    assert told in str(refused.value)


def test_a_wrong_argument_is_told_of_at_once_by_the_script_itself() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "packaging" / "build.py", "nothing"],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("pack: There is no «nothing»; on ")


def test_without_a_kind_all_are_made_that_fit() -> None:
    speech = ["--speeches", __file__]
    assert command.parse([], "Linux").kinds == ("folder", "archive", "single", "deb", "appimage")
    assert command.parse(speech, "Linux").kinds == ("folder", "archive", "single", "appimage")
    assert command.parse([*speech, "--portable"], "Windows").kinds == ("folder", "archive")
    assert command.parse(["--portable", "xz"], "Linux").kinds == ("folder", "xz")


def test_a_set_of_speeches_and_what_is_portable_have_folders_of_their_own() -> None:
    speech = Path(__file__)
    assert bundle.Wanted(()).label == "speechreader"
    assert bundle.Wanted((), (speech,), "作风 建设/2024").label == "speechreader-作风-建设-2024"
    assert bundle.Wanted((), (speech,)).label == "speechreader-test_packaging"
    assert bundle.Wanted((), portable=True).label == "speechreader-portable"


def test_everything_that_is_made_has_a_maker() -> None:
    places = {place for kinds in command.KINDS.values() for place, _ in kinds.values() if place}
    for place in places:
        module, _, name = place.partition(".")
        assert callable(getattr(importlib.import_module(f"pack.{module}"), name))


# -- what may be replaced


def build(folder: Path, mark: str = "1") -> Path:
    """What `put` knows as a build of ours."""
    data = folder / "_internal" / "speechreader" / "_data"
    data.mkdir(parents=True)
    (data / freeze.CARD).write_text(json.dumps({"fingerprint": mark}), "utf-8")
    (folder / "speechreader").write_text("", "utf-8")
    return folder


def test_a_new_build_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    target = build(tmp_path / "out", "old")
    freeze.put(build(tmp_path / "made", "new"), target)
    assert freeze.fingerprint_of(target) == "new"
    assert not (tmp_path / "made").exists()


def test_a_folder_that_packing_did_not_make_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "thesis.docx").write_text("years of work", "utf-8")
    with pytest.raises(Stop, match="was not made by"):
        freeze.put(build(tmp_path / "made"), target)
    assert (target / "thesis.docx").read_text("utf-8") == "years of work"


@pytest.mark.parametrize("more", ["SpeechReader-Data", "notes.txt"])
def test_a_build_that_somebody_has_worked_in_is_left_alone(tmp_path: Path, more: str) -> None:
    target = build(tmp_path / "out", "old")
    (target / more).mkdir()
    with pytest.raises(Stop, match=re.escape(f"holds more than was packed ({more})")):
        freeze.put(build(tmp_path / "made"), target)
    assert freeze.fingerprint_of(target) == "old"


def test_what_somebody_has_put_around_a_build_is_left_alone(tmp_path: Path) -> None:
    for name in ("out", "made"):
        build(tmp_path / name / "usr" / "lib", name)
        (tmp_path / name / "AppRun").touch()
    (tmp_path / "out" / "thesis.docx").write_text("years of work", "utf-8")
    with pytest.raises(Stop, match=re.escape("holds more than was packed (thesis.docx)")):
        freeze.put(tmp_path / "made", tmp_path / "out", "usr/lib")
    (tmp_path / "out" / "thesis.docx").unlink()
    freeze.put(tmp_path / "made", tmp_path / "out", "usr/lib")
    assert freeze.fingerprint_of(tmp_path / "out" / "usr" / "lib") == "made"


def test_a_link_to_a_build_is_no_build(tmp_path: Path) -> None:
    real = build(tmp_path / "elsewhere", "old")
    link = tmp_path / "out"
    link.symlink_to(real)
    with pytest.raises(Stop, match="was not made by"):
        freeze.put(build(tmp_path / "made"), link)
    assert freeze.fingerprint_of(real) == "old"


@pytest.mark.parametrize("place", [".", "..", "other/folder"])
def test_work_folders_are_emptied_inside_of_the_work_folder_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    work = tmp_path / "work"
    (work / "step").mkdir(parents=True)
    (tmp_path / "other" / "folder").mkdir(parents=True)
    monkeypatch.setattr(places, "WORK", work)
    outside = tmp_path / place if "/" in place else work / place
    with pytest.raises(Stop, match="is not removed"):
        places.clear(outside)
    assert outside.is_dir()
    places.clear(work / "step")
    assert not (work / "step").exists()


def test_a_link_out_of_the_work_folder_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    work = tmp_path / "work"
    work.mkdir()
    (work / "step").symlink_to(kept)
    monkeypatch.setattr(places, "WORK", work)
    with pytest.raises(Stop, match="is not removed"):
        places.clear(work / "step")
    assert kept.is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="a lock of Unix")
def test_two_packings_of_one_checkout_wait_for_one_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "WORK", tmp_path)
    order: list[str] = []
    told = threading.Event()
    monkeypatch.setattr(places, "say", lambda text: told.set())

    def second() -> None:
        with places.alone():
            order.append("second")

    with places.alone():
        other = threading.Thread(target=second)
        other.start()
        assert told.wait(30)
        order.append("first")
    other.join(30)
    assert order == ["first", "second"]


# -- archives


def sample(folder: Path) -> Path:
    (folder / "sub").mkdir(parents=True)
    (folder / "sub" / "文.txt").write_text("字", "utf-8")
    (folder / "run").write_text("#!", "utf-8")
    (folder / "run").chmod(0o700)
    (folder / "link").symlink_to("sub/文.txt")
    return folder


@pytest.mark.parametrize("pack", [archive.tar_gz, archive.tar_xz, archive.zip_file])
def test_the_same_folder_is_the_same_bytes_at_another_time_and_umask(
    tmp_path: Path, pack: Callable[[Path, Path], Path]
) -> None:
    first = sample(tmp_path / "a" / "speechreader")
    second = sample(tmp_path / "b" / "speechreader")
    os.utime(second / "run", (5, 5))
    (second / "sub" / "文.txt").chmod(0o600)
    made = [pack(folder, tmp_path / f"{n}.out") for n, folder in enumerate((first, second))]
    assert made[0].read_bytes() == made[1].read_bytes()


def test_an_archive_that_breaks_off_leaves_the_older_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, target = sample(tmp_path / "speechreader"), tmp_path / "out.tar.gz"
    target.write_bytes(b"older")

    def full(*_: object) -> None:
        raise OSError("no space")

    monkeypatch.setattr(archive, "_rights", full)
    with pytest.raises(OSError, match="no space"):
        archive.tar_gz(folder, target)
    assert target.read_bytes() == b"older"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.tar.gz", "speechreader"]


def test_an_archive_belongs_to_nobody_and_keeps_links_and_what_may_be_started(
    tmp_path: Path,
) -> None:
    made = archive.tar_gz(sample(tmp_path / "speechreader"), tmp_path / "out.tar.gz")
    with tarfile.open(made) as content:
        found = {info.name: info for info in content}
    assert list(found) == sorted(found)
    assert {(info.uid, info.uname, info.mtime) for info in found.values()} == {
        (0, "", places.MOMENT)
    }
    assert found["speechreader/run"].mode == 0o755
    assert found["speechreader/sub/文.txt"].mode == 0o644
    assert found["speechreader/link"].linkname == "sub/文.txt"


def test_an_archive_can_be_given_another_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    made = archive.tar_gz(sample(tmp_path / "speechreader"), tmp_path / "out.tar.gz")
    with tarfile.open(made) as content:
        assert {info.mtime for info in content} == {1_700_000_000}


# -- icons and installers


def test_the_icons_hold_a_picture_of_every_size() -> None:
    content = (icons.MADE / "speechreader.ico").read_bytes()
    count = struct.unpack_from("<H", content, 4)[0]
    rows = [struct.unpack_from("<BBBBHHII", content, 6 + 16 * n) for n in range(count)]
    assert [row[0] or 256 for row in rows] == list(icons.ICO_SIZES)
    for row in rows:
        start, size = row[7], row[6]
        assert content[start : start + 8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack_from(">I", content, start + 16)[0] == (row[0] or 256)
        assert start + size <= len(content)


def test_the_icon_of_macos_is_as_long_as_it_says_and_whole() -> None:
    content = (icons.MADE / "speechreader.icns").read_bytes()
    assert struct.unpack_from(">4sI", content) == (b"icns", len(content))
    found, place = dict[str, int](), 8
    while place < len(content):
        kind, size = struct.unpack_from(">4sI", content, place)
        found[kind.decode()] = struct.unpack_from(">I", content, place + 8 + 16)[0]
        place += size
    wanted = {kind: size for size, kinds in icons.ICNS_TYPES.items() for kind in kinds}
    assert found == wanted


def test_the_window_and_the_menus_have_a_picture_of_each_size() -> None:
    for size in icons.SIZES:
        content = (icons.DRAWINGS / f"speechreader-{size}.png").read_bytes()
        assert struct.unpack_from(">II", content, 16) == (size, size)


def test_windows_gets_four_numbers_and_macos_knows_the_own_kind_of_file() -> None:
    assert versioninfo.numbers("1.2.3") == (1, 2, 3, 0)
    assert versioninfo.numbers("0.1.0b2") == (0, 1, 0, 0)
    documents = versioninfo.plist()["CFBundleDocumentTypes"]
    assert [entry["LSHandlerRank"] for entry in documents] == ["Owner", "Alternate"]
    assert documents[0]["CFBundleTypeExtensions"] == ["srlib"]


def test_the_installer_of_windows_names_files_that_there_are() -> None:
    recipe = ROOT / "packaging" / "windows" / "speechreader.iss"
    text = recipe.read_text("utf-8")
    for named in re.findall(r"(?:SetupIconFile|LicenseFile)=(.+)|Source: \"(\.\.[^\"*]+)\"", text):
        place = next(filter(None, named)).replace("\\", "/")
        assert (recipe.parent / place).is_file(), place
    starters = set(re.findall(r"\\([\w-]+\.exe)", text))
    spec = (ROOT / "packaging" / "speechreader.spec").read_text("utf-8")
    assert all(f'"{name.removesuffix(".exe")}"' in spec for name in starters)
    assert "speechreader-window.exe" in starters


def test_what_a_library_outside_of_the_package_is_called_is_known_or_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "libours.so.1").write_bytes(b"\x7fELF")
    told = {"-p": "  NEEDED  libEGL.so.1\n  NEEDED  libours.so.1\n", "-T": "GLIBC_2.9 GLIBC_2.34"}
    monkeypatch.setattr(linux, "_dump", lambda option, path: told[option])
    assert linux.depends(tmp_path) == ["libc6 (>= 2.34)", "libegl1"]
    told["-p"] += "  NEEDED  libmystery.so.4\n"
    with pytest.raises(Stop, match="No package is known for libmystery"):
        linux.depends(tmp_path)


def test_an_installed_tree_has_what_a_desktop_looks_for(tmp_path: Path) -> None:
    linux.install_tree(build(tmp_path / "built"), tmp_path / "root")
    share = tmp_path / "root" / "usr" / "share"
    assert (tmp_path / "root" / "usr" / "bin" / "speechreader").resolve().is_file()
    name = linux.IDENTIFIER
    wanted = [
        f"applications/{name}.desktop",
        f"metainfo/{name}.metainfo.xml",
        f"mime/packages/{name}.xml",
        f"icons/hicolor/scalable/apps/{name}.svg",
        *(f"icons/hicolor/{size}x{size}/apps/{name}.png" for size in icons.SIZES),
        "icons/hicolor/scalable/mimetypes/application-x-speechreader-library.svg",
        "doc/speechreader/copyright",
    ]
    assert [path for path in wanted if not (share / path).is_file()] == []


def test_the_matrix_packs_on_the_three_systems_and_keeps_every_kind_of_file() -> None:
    text = (ROOT / "packaging" / "ci" / "build.yml").read_text("utf-8")
    assert {word.partition("-")[0] for word in re.findall(r"system: ([\w.-]+)", text)} == {
        "ubuntu",
        "windows",
        "macos",
    }
    for ending in (".tar.gz", ".zip", ".deb", ".AppImage", ".exe", ".dmg"):
        assert f"build/dist/*{ending}" in text
    assert all(line.split()[-1] in ("pack", "smoke") for line in re.findall("python dev.*", text))
