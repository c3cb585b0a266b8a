"""The program installed from its wheel, in an environment that has nothing else of ours."""

from __future__ import annotations

import json
import os
import site
import subprocess
import sys
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from speechreader import __version__
from speechreader.app.paths import corpus_dir

ROOT = Path(__file__).resolve().parents[2]
BIN = "Scripts" if os.name == "nt" else "bin"
TITLE = "在全市职工技能大赛开幕式上的讲话"
_SPEECH = """在全市职工技能大赛开幕式上的讲话
（2024年5月16日）
周砚书
同志们：
今天，全市职工技能大赛开幕了。我代表市总工会，向大家表示热烈的祝贺！
一、提高认识，把技能大赛办好
技能是立身之本。全市各级工会要把大赛作为服务职工的大事来抓。
二、精心组织，让职工得到实惠
要严格评判，公开公正。要加强宣传，弘扬工匠精神。
谢谢大家。
"""
Run = Callable[..., subprocess.CompletedProcess[str]]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel in it; the libraries it needs are borrowed from the one that runs this."""
    folder = tmp_path_factory.mktemp("environment")
    venv.EnvBuilder(symlinks=os.name != "nt").create(folder)
    python = folder / BIN / "python"
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "--python", python, "install", "--quiet"),
            *("--no-deps", "--no-index", "--disable-pip-version-check", wheel),
        ],
        check=True,
        capture_output=True,
    )
    told = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    )
    # Paths that a .pth adds are not searched for more of them, so our checkout stays out.
    borrowed = [place for place in site.getsitepackages() if Path(place).is_dir()]
    (Path(told.stdout.strip()) / "borrowed.pth").write_text("\n".join(borrowed), "utf-8")
    return folder


@pytest.fixture
def run(environment: Path, tmp_path: Path) -> Run:
    """Runs the installed program with an empty home and nothing of our environment."""
    home = tmp_path / "家 home"
    home.mkdir()
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in os.environ}

    def go(*words: str | Path, check: bool = True, **more: str) -> subprocess.CompletedProcess[str]:
        name, *rest = words
        return subprocess.run(
            [environment / BIN / str(name), *rest],
            env={
                **kept,
                "HOME": str(home),
                "USERPROFILE": str(home),
                "LOCALAPPDATA": str(home),
                "APPDATA": str(home),
                "QT_QPA_PLATFORM": "offscreen",
                **more,
            },
            cwd=tmp_path,
            check=check,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )

    return go


def test_the_wheel_holds_resources_speeches_and_terms_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.partition("/")[0] for name in names}
    assert tops == {"speechreader", f"speechreader-{__version__}.dist-info"}
    for needed in (
        "speechreader/_data/resources/translations/speechreader_zh_CN.qm",
        "speechreader/_data/resources/icons/book.svg",
        "speechreader/_data/resources/formulas.txt",
        "speechreader/_data/resources/licences/LGPL-3.0.txt",
        "speechreader/_data/corpus/LICENSE",
        f"speechreader-{__version__}.dist-info/licenses/LICENSE",
    ):
        assert needed in names
    speeches = [name for name in names if name.startswith("speechreader/_data/corpus/speeches/")]
    assert len(speeches) == len(list(corpus_dir().glob("*.md")))
    assert not [name for name in names if "__pycache__" in name or "tests" in name]


def test_it_is_our_wheel_that_runs(run: Run, environment: Path) -> None:
    assert run("speechreader", "--version").stdout == f"SpeechReader {__version__}\n"
    assert run("python", "-m", "speechreader", "--version").stdout.strip().endswith(__version__)
    report = json.loads(run("speechreader", "doctor", "--json").stdout)
    resources = Path(report["places"]["resources"])
    assert environment in resources.parents
    assert resources.is_dir()
    assert report["versions"]["frozen"] == "false"


def test_the_command_line_reads_and_keeps_speeches(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "讲话.txt"
    file.write_text(_SPEECH, "utf-8")
    read = json.loads(run("speechreader", "inspect", file, "--json").stdout)
    assert (read["title"], read["date"]) == (TITLE, "2024-05-16")
    assert [heading["number"] for heading in read["outline"]] == ["一、", "二、"]
    run("speechreader", "import", file)
    listed = json.loads(run("speechreader", "list", "--json").stdout)["speeches"]
    assert [speech["title"] for speech in listed] == [TITLE]
    found = json.loads(run("speechreader", "search", "工匠", "--json").stdout)
    assert found["total_hits"] == 1


def test_it_speaks_chinese(run: Run) -> None:
    told = run("speechreader", "show", "99", check=False, SPEECHREADER_LANGUAGE="zh_CN").stderr
    assert any("\u4e00" <= sign <= "\u9fff" for sign in told)


@pytest.mark.parametrize("start", [["speechreader"], ["python", "-m", "speechreader"]])
def test_the_window_comes_up_with_the_speeches_that_come_along(run: Run, start: list[str]) -> None:
    painted = run(*start, SPEECHREADER_BENCH_FIRST_PAINT="1")
    assert painted.stdout.split() == ["painted", "furnished"]
    run("python", "-c", _BUNDLED)
    listed = json.loads(run("speechreader", "list", "--json").stdout)["speeches"]
    assert len(listed) == len(list(corpus_dir().glob("*.md")))


_BUNDLED = """
from speechreader.app.workspace import Workspace
with Workspace.open() as workspace:
    workspace.add_bundled()
"""
