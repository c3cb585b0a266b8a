"""The real window on a library of its own, with three speeches made up for these tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from speechreader.app import language
from speechreader.app import settings as keys
from speechreader.app.settings import Settings
from speechreader.app.workspace import Workspace
from speechreader.ui import clipboard
from speechreader.ui.application import Application, make_application
from speechreader.ui.search.presenter import SearchPresenter

PATIENCE = 10_000
_SEARCH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="session", autouse=True)
def _clipboard_is_handed_over(qapp: QCoreApplication) -> Iterator[None]:
    """The test process ends without the application's own ending."""
    yield
    clipboard.hand_over()


_WORK = "我们走进车间班组，同一线职工坐在一条板凳上谈心，把难处一条一条记下来，回去一件一件办。"


def _sections(topic: str, count: int = 6) -> str:
    numbers = "一二三四五六七八九十"
    return "\n".join(
        f"{numbers[i]}、{topic}的第{i + 1}件事\n"
        + "\n".join(
            f"（{numbers[k]}）办好第{k + 1}个环节。在{topic}方面，这是第{i + 1}条第{k + 1}点，{_WORK * 3}"
            for k in range(3)
        )
        for i in range(count)
    )


#: File name -> text. The first is long, the second is messy, the third is short and has no numbering.
TEXTS = {
    "服务.txt": (
        "在青禾市总工会服务职工推进会上的讲话\n（2024年5月8日）\n青禾市总工会主席 林远舟\n\n"
        f"同志们：\n今天我们开会，谈服务职工。\n{_sections('服务职工')}\n谢谢大家。\n"
    ),
    "建设.txt": (
        "首页 > 工会要闻 > 正文\n字号：大 中 小 打印本页 分享到\n"
        "在青禾市基层工会建设座谈会上的讲话\n（2023年9月16日）\n青禾市总工会副主席 顾明溪\n\n"
        "同志们：\n今天座谈，请大家提出意见和建\n议，我先说三点。\n"
        f"{_sections('基层建设', 3).replace('谈心', '谈 心')}\n谢谢大家。\n"
        "上一篇：关于做好防暑降温工作的通知\n下一篇：青禾市技能比武开赛\n"
        "版权所有：青禾工会网 未经许可不得转载\n"
    ),
    "致辞.txt": (
        "在青禾市职工歌会上的致辞\n（2022年10月1日）\n\n"
        "朋友们：\n歌声响起来，我们的心就热起来。祝歌会圆满成功。\n谢谢大家。\n"
    ),
}


def write_texts(folder: Path) -> list[Path]:
    """The three texts as files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in TEXTS]


@pytest.fixture(scope="session")
def stocked_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed library with the three speeches, to be copied."""
    folder = tmp_path_factory.mktemp("library")
    with Workspace.open(folder / "library.sqlite") as workspace:
        report, _ = workspace.import_paths(write_texts(folder / "texts"))
        assert len(report.added) == len(TEXTS), report
    return folder / "library.sqlite"


Start = Callable[..., Application]


@pytest.fixture
def start(
    qapp: object, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Start]:
    """Starts the program on a library and a settings file of this test; may be called again after closing."""
    running: list[Application] = []
    # The speeches that come with the program have tests of their own; here the library is the test's.
    monkeypatch.setattr("speechreader.app.paths.corpus_dir", lambda: tmp_path / "no corpus")
    make_application()

    def begin(library: Path | None = None, **values: object) -> Application:
        settings = Settings(tmp_path / "settings.json")
        settings.set(keys.LANGUAGE, "en")
        settings.set(keys.ANIMATION, False)
        for key, value in values.items():
            settings.set(getattr(keys, key), value)
        target = tmp_path / "library.sqlite"
        if library is not None and not target.exists():
            shutil.copy(library, target)
        program = Application(target, settings)
        running.append(program)
        program.window.resize(1400, 900)
        program.show()
        settle(program, qtbot)
        return program

    yield begin
    for program in running:
        program.window.close()
        program.runner.close()
        program.window.deleteLater()
    language.install(None)


@pytest.fixture
def program(start: Start, stocked_library: Path) -> Application:
    """The program with the three speeches; the latest of them is open."""
    return start(stocked_library)


def settle(program: Application, qtbot: QtBot) -> None:
    """Wait until the library has answered everything and what follows from that is done."""
    qtbot.waitUntil(lambda: not program.runner.busy(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: program.window.furnished, timeout=PATIENCE)
    qtbot.wait(30)
    qtbot.waitUntil(lambda: not program.runner.busy(), timeout=PATIENCE)


def type_words(field: QWidget, words: str) -> None:
    """Commit `words` as an input method does; key clicks can only type Latin letters."""
    commit = QInputMethodEvent()
    commit.setCommitString(words)
    QCoreApplication.sendEvent(field, commit)


@pytest.fixture
def search(program: Application, qtbot: QtBot) -> SearchPresenter:
    """The search, asked for by its keys."""
    qtbot.keyClick(program.window.reader, Qt.Key.Key_F, _SEARCH)
    settle(program, qtbot)
    assert program.window.stage.searching()
    return program.commands.search
