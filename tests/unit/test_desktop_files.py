"""What tells a Linux desktop of the program: one name for all of it, and valid to the tools of the desktop."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from speechreader import __version__
from speechreader.app.opening import LIBRARY_SUFFIX
from speechreader.store.header import APPLICATION_ID
from speechreader.store.library import Library

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
NAME = "cn.speechreader.SpeechReader"
DESKTOP = LINUX / f"{NAME}.desktop"
METAINFO = LINUX / f"{NAME}.metainfo.xml"
MIME = LINUX / f"{NAME}.mime.xml"
LIBRARY_TYPE = "application/x-speechreader-library"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
SPACE = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}


@pytest.fixture(scope="module")
def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(DESKTOP.read_text("utf-8"))
    assert parser.sections() == ["Desktop Entry"]
    return parser["Desktop Entry"]


def test_the_menu_shows_it_in_both_languages_and_hands_it_files(
    entry: configparser.SectionProxy,
) -> None:
    for key in ("Name", "GenericName", "Comment", "Keywords"):
        assert re.search("[\u4e00-\u9fff]", entry[f"{key}[zh_CN]"])
        assert not re.search("[\u4e00-\u9fff]", entry[key])
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    command, place = entry["Exec"].split()
    assert command in scripts
    assert place == "%F"  # several files come in one start, as paths
    assert entry["Icon"] == NAME
    assert entry["Terminal"] == "false"


def test_it_offers_itself_for_texts_and_is_no_default_for_any(
    entry: configparser.SectionProxy,
) -> None:
    types = entry["MimeType"].strip(";").split(";")
    assert types[0] == LIBRARY_TYPE
    assert set(types[1:]) == {"text/plain", "text/markdown"}
    # Defaults are set in mimeapps.list alone, and by this key of one desktop; neither is ours to touch.
    assert "InitialPreference" not in entry
    assert not list(LINUX.glob("*mimeapps*"))


@pytest.mark.skipif(sys.platform == "win32", reason="no desktop files there")
def test_the_window_bears_the_name_of_the_desktop_file() -> None:
    source = (ROOT / "src/speechreader/ui/application.py").read_text("utf-8")
    assert f'DESKTOP_ID = "{NAME}"' in source


def test_the_software_centre_reads_the_same_names() -> None:
    root = ElementTree.parse(METAINFO).getroot()
    assert root.get("type") == "desktop-application"
    assert root.findtext("id") == NAME
    assert root.findtext("launchable") == DESKTOP.name
    assert root.findtext("metadata_license") == "CC0-1.0"
    assert root.findtext("project_license") == "MIT"
    assert root.findtext("provides/mediatype") == LIBRARY_TYPE
    for tag in ("name", "summary"):
        assert [one.get(LANGUAGE) for one in root.findall(tag)] == [None, "zh_CN"]
    for kind in ("p", "li"):
        told = [one.get(LANGUAGE) for one in root.iter(kind)]
        assert told == [None, "zh_CN"] * (len(told) // 2)


def test_the_newest_release_is_the_version_of_the_program() -> None:
    releases = ElementTree.parse(METAINFO).getroot().findall("releases/release")
    assert releases[0].get("version") == __version__
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", releases[0].get("date", ""))


def test_a_library_is_known_by_its_ending_and_its_first_bytes(tmp_path: Path) -> None:
    kind = ElementTree.parse(MIME).getroot().find("m:mime-type", SPACE)
    assert kind is not None
    assert kind.get("type") == LIBRARY_TYPE
    globs = [one.get("pattern") for one in kind.findall("m:glob", SPACE)]
    assert globs == [f"*{LIBRARY_SUFFIX}"]  # never *.sqlite, which belongs to others too
    Library.open(tmp_path / "x.srlib").close()
    data = (tmp_path / "x.srlib").read_bytes()
    matches = list(kind.iter(f"{{{SPACE['m']}}}match"))
    assert len(matches) == 2
    for match in matches:
        start, value = int(match.get("offset", "")), (match.get("value") or "").encode()
        assert data[start : start + len(value)] == value
    assert APPLICATION_ID.to_bytes(4, "big") == (matches[1].get("value") or "").encode()


def validate(*command: str | Path) -> None:
    if not shutil.which(str(command[0])):
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "hint" not in done.stdout


def test_the_desktop_file_is_valid() -> None:
    validate("desktop-file-validate", DESKTOP)


def test_the_metainfo_is_valid() -> None:
    validate("appstreamcli", "validate", "--no-net", METAINFO)


def test_the_mime_file_is_taken_by_the_system(tmp_path: Path) -> None:
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(MIME, packages / f"{NAME}.xml")
    validate("update-mime-database", tmp_path / "mime")
    globs = (tmp_path / "mime" / "globs2").read_text("utf-8")
    assert f"50:{LIBRARY_TYPE}:*{LIBRARY_SUFFIX}" in globs
