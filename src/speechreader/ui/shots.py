"""Pictures of the window, made without a display: for the README, and for looking at the product on a bare machine."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog

from speechreader.app import settings as keys
from speechreader.app.paths import corpus_dir
from speechreader.app.settings import Settings
from speechreader.model.annotation import MarkStyle
from speechreader.model.changes import Failed, Imported, ImportReport, Skipped
from speechreader.model.span import Span
from speechreader.model.speech import Place, SpeechId
from speechreader.ui.application import Application, make_application

SIZE = (1600, 1000)
_SETTLED = 250  #: milliseconds for layouts and paints after the library has answered
_PATIENCE = 30_000


class Studio:
    """A program on a library of its own, brought into one scene after another and photographed.

    `wanted` are the names of the pictures to write; nothing means all.
    """

    def __init__(self, folder: Path, library: Path, wanted: frozenset[str]) -> None:
        self.folder, self.wanted, self.made = folder, wanted, list[Path]()
        self.settings = Settings(None)
        self.settings.set(keys.LANGUAGE, "zh_CN")
        self.settings.set(keys.THEME, "light")
        self.program = Application(library, self.settings)
        self.program.window.resize(*SIZE)

    def wait(self) -> None:
        """Let the library answer and the window paint."""
        spent = 0
        while self.program.runner.busy() and spent < _PATIENCE:
            _pause(20)
            spent += 20
        _pause(_SETTLED)

    def take(self, name: str) -> None:
        """Photograph the window as `name`.png, with the dialog that lies over it."""
        if self.wanted and name not in self.wanted:
            return
        self.wait()
        window = self.program.window
        picture = window.grab()
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible():
                _lay_over(picture, dialog, window.size().toTuple())
        path = self.folder / f"{name}.png"
        if not picture.save(str(path)):
            raise OSError(f"cannot write {path}")
        self.made.append(path)

    def open(self, words: str, place: Place | None = None) -> None:
        """Open the first speech with these words in its title."""
        self.wait()
        rows = self.program.desk.rows
        found = next((row.id for row in rows if words in row.title), rows[0].id)
        self.program.reading.open(SpeechId(found), place)
        self.wait()

    def run(self, action: str) -> None:
        """Do an action of the table."""
        self.program.window.actions_.run(action)
        self.wait()

    def close_dialogs(self) -> None:
        """Close what lies over the window."""
        for dialog in self.program.window.findChildren(QDialog):
            dialog.reject()
        self.wait()


def write_shots(folder: Path, names: Sequence[str] = ()) -> list[Path]:
    """Write the pictures, or only those with these `names`, into `folder` and give their paths.

    Errors:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    make_application()
    with TemporaryDirectory() as scratch:
        wanted = frozenset(names)
        empty = Studio(folder, Path(scratch) / "empty.sqlite", wanted)
        made = _photograph(empty, (lambda studio: studio.take("empty"),))
        filled = Studio(folder, Path(scratch) / "library.sqlite", wanted)
        return made + _photograph(filled, (_fill, *_SCENES))


def _photograph(studio: Studio, scenes: Sequence[Callable[[Studio], None]]) -> list[Path]:
    try:
        studio.program.window.show()
        for scene in scenes:
            scene(studio)
    finally:
        studio.program.window.close()
    return studio.made


def _fill(studio: Studio) -> None:
    """The messy files first, so that there is cleaning to be shown; of the clean ones those that are left."""
    desk = studio.program.desk
    desk.import_paths([corpus_dir().with_name("raw")])
    desk.add_new_bundled()
    studio.wait()
    studio.close_dialogs()


def _reading(studio: Studio) -> None:
    studio.program.window.toast.hide()
    studio.open("讲话")
    headings = studio.program.desk.speech.outline if studio.program.desk.speech else ()
    studio.take("reading-title")
    if headings:
        studio.program.commands.reading.jump_to_offset(
            headings[min(2, len(headings) - 1)].span.start
        )
    for theme in ("light", "dark", "paper"):
        studio.settings.set(keys.THEME, theme)
        studio.take(f"reading-{theme}")
    studio.settings.set(keys.THEME, "light")


#: Marks for the pictures: style, colour, note and tags, laid on clauses of the speech that is open.
_MARKS = (
    (MarkStyle.HIGHLIGHT, 1, "这一提法上一年没有，查一查最早出自哪一篇。", ("提法", "待引用")),
    (MarkStyle.UNDERLINE, 3, "对偶工整，可作课堂例句。", ()),
    (MarkStyle.HIGHLIGHT, 2, "统计口径与去年是否一致？**核对附表**。", ("数据",)),
    (MarkStyle.HIGHLIGHT, 4, "", ("数据",)),
    (MarkStyle.WAVY, 5, "这句话和前面的意思重了。", ()),
    (MarkStyle.DOTS, 6, "", ()),
)
_CLAUSE = re.compile(r"[^，。；：、\n]{8,40}")


def _marking(studio: Studio) -> None:
    opened = studio.program.desk.speech
    if opened is None or not opened.outline:
        return
    start = opened.outline[min(1, len(opened.outline) - 1)].span.end
    clauses = [Span(*m.span()) for m in _CLAUSE.finditer(opened.body, start)][::4]
    for span, (style, colour, note, tags) in zip(clauses, _MARKS, strict=False):
        studio.program.desk.change(
            lambda workspace, span=span, style=style, colour=colour, note=note, tags=tags: (
                workspace.marks.add(
                    opened.summary.id, span, style=style, colour=colour, note=note, tags=tags
                )[1]
            )
        )
    studio.wait()
    reading = studio.program.commands.reading
    reading.jump(reading.place_of(opened.outline[0].span.start))
    studio.run("notes-panel")
    studio.take("marking-light")
    studio.settings.set(keys.THEME, "dark")
    studio.take("marking-dark")
    studio.settings.set(keys.THEME, "light")
    studio.run("overview")
    studio.take("all-marks")
    studio.run("overview")


def _searching(studio: Studio) -> None:
    search = studio.program.commands.search
    search.look_for("服务职工")
    studio.wait()
    _pause(1500)  # words are cut in the background before they are counted
    studio.take("search-light")
    studio.run("concordance")
    studio.take("concordance-light")
    studio.settings.set(keys.THEME, "dark")
    studio.take("concordance-dark")
    studio.settings.set(keys.THEME, "light")
    studio.program.window.stage.leave_search()


def _comparing(studio: Studio) -> None:
    rows = studio.program.desk.rows
    older, newer = sorted(
        (row for row in rows if "全体会议" in row.title and row.date), key=lambda r: str(r.date)
    )[-2:]
    stage = studio.program.window.stage
    stage.compare(older.id, newer.id)
    studio.wait()
    _pause(2000)  # what the library tells of set phrases is worked in
    stage.compare_view.walk.step(1)
    for theme in ("light", "dark"):
        studio.settings.set(keys.THEME, theme)
        studio.take(f"compare-{theme}")
    studio.settings.set(keys.THEME, "light")
    studio.run("compare-dots")
    studio.take("compare-dots")
    stage.leave_compare()
    studio.run("sources")
    _pause(1500)
    studio.take("sources")


def _gongwen(studio: Studio) -> None:
    studio.settings.set(keys.PRESET, "gongwen")
    studio.take("reading-gongwen")
    studio.settings.set(keys.PRESET, "screen")


def _english(studio: Studio) -> None:
    studio.settings.set(keys.LANGUAGE, "en")
    studio.take("reading-english")
    studio.settings.set(keys.LANGUAGE, "zh_CN")
    studio.wait()


def _cleaning(studio: Studio) -> None:
    rows = studio.program.desk.rows
    messy = max(rows, key=lambda row: row.file.endswith(".txt") and row.id)
    studio.program.commands.reading.open(messy.id, Place(0))
    studio.wait()
    studio.run("cleaning")
    tree = studio.program.window.cleaning.tree
    model = tree.model()
    tree.setCurrentIndex(model.index(0, 0, model.index(0, 0)))
    studio.run("traces")
    studio.take("cleaning")
    studio.run("beside")
    studio.take("original-beside")
    for action in ("beside", "traces", "cleaning"):  # each is a switch: this puts the window back
        studio.run(action)


def _dialogs(studio: Studio) -> None:
    for action in ("settings", "information", "shortcuts", "about"):
        studio.run(action)
        studio.take(action)
        studio.close_dialogs()
    studio.program.desk.imported.emit(_report(studio))
    studio.take("import-summary")
    studio.close_dialogs()


def _report(studio: Studio) -> ImportReport:
    rows = studio.program.desk.rows
    return ImportReport(
        added=tuple(Imported(row.id, row.file, row.title) for row in rows[:3]),
        skipped=(Skipped(f"copy of {rows[0].file}", "same_bytes", rows[0].id, rows[0].title),),
        failed=(Failed("scan.txt", "file_empty"),),
    )


_SCENES: tuple[Callable[[Studio], None], ...] = (
    _reading,
    _marking,
    _searching,
    _comparing,
    _gongwen,
    _english,
    _cleaning,
    _dialogs,
)


def _lay_over(picture: object, dialog: QDialog, size: object) -> None:
    from PySide6.QtGui import QPainter, QPixmap

    if not isinstance(picture, QPixmap) or not isinstance(size, tuple):
        return
    with QPainter(picture) as painter:
        shot = dialog.grab()
        x, y = (size[0] - dialog.width()) // 2, (size[1] - dialog.height()) // 2
        painter.drawPixmap(x, y, shot)
        painter.setPen(dialog.palette().mid().color())
        painter.drawRect(x - 1, y - 1, dialog.width() + 1, dialog.height() + 1)


def _pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(arguments: list[str]) -> int:
    """Write the pictures into the folder named first, only those named behind it if any are, and list them."""
    if not arguments:
        print("usage: python -m speechreader.ui.shots FOLDER [NAME…]", file=sys.stderr)
        return 2
    for path in write_shots(Path(arguments[0]), arguments[1:]):
        print(path)
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))
