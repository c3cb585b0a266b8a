"""The window from start to end: log, language, library, look, and the loop."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    QTranslator,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from speechreader import __version__
from speechreader.app import language, paths
from speechreader.app import settings as keys
from speechreader.app.language import translate
from speechreader.app.settings import Settings
from speechreader.model.errors import UserError
from speechreader.model.speech import SpeechId
from speechreader.ui import clipboard
from speechreader.ui.desk import Desk
from speechreader.ui.garbage import Garbage
from speechreader.ui.look import Look
from speechreader.ui.main_window import MainWindow
from speechreader.ui.reading import ReadingPresenter
from speechreader.ui.runner import QtRunner

if TYPE_CHECKING:
    from speechreader.app.workspace import Workspace
    from speechreader.ui.commands import Commands
    from speechreader.ui.interrupts import Interrupts
    from speechreader.ui.upkeep import Upkeep

log = logging.getLogger(__name__)

LIBRARY_REFUSED = 3
#: The name of the desktop file, the metainfo and the icons in packaging/linux.
DESKTOP_ID = "cn.speechreader.SpeechReader"
#: What shells say of a program that Ctrl+C ended.
STOPPED = 130
#: With this in the environment the program says "painted" when the first words of a speech are on the screen,
#: "furnished" when everything else is, and ends.
BENCH = "SPEECHREADER_BENCH_FIRST_PAINT"
#: With the path of a script in this the window does its steps, and ends; ui/rehearsal.py.
REHEARSAL = "SPEECHREADER_REHEARSAL"
#: The lane has the interpreter for itself for at most so many seconds, to open the library and read the speech.
HEAD_START = 0.06
#: Seconds after which a thread that computes hands the interpreter on to the window; more often than by default.
SWITCH = 0.0005
#: After this many milliseconds the rest of the window is made although nothing was painted, for it may be hidden.
LATEST = 250
_SETTINGS = "settings.json"
#: Fusion is the one style that takes palette and style sheet alike on every system. It is asked for here because
#: `setStyle` gives a QStyle back, whose Python type is all tables and costs as much as the whole page.
_ARGUMENTS = [*sys.argv[:1], "-style", "Fusion"]
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Application(QObject):
    """Holds what lives as long as the program: settings, look, the lane with the library, the window.

    `code` is the exit status: 0, or LIBRARY_REFUSED where the library could not be opened. `first_words` says
    that the speech which was read last is on the screen, or that there is none; what is not needed for that is
    made then, and `furnished` tells when it is done.
    """

    first_words = Signal()
    furnished = Signal()

    def __init__(self, library: Path | None, settings: Settings) -> None:
        super().__init__()
        self.code = 0
        self.settings = settings
        self._garbage = Garbage(self)
        self._files: list[Path] | None = None
        self._commands: Commands | None = None
        self._upkeep: Upkeep | None = None
        self._interrupts: Interrupts | None = None
        self._translators: list[QTranslator] = []
        self._take_language()
        self.library = paths.library_path(library)
        self.runner: QtRunner[Workspace] = QtRunner(
            self._open_library, lambda workspace: workspace.close()
        )
        self.desk = Desk(self.runner, self.library)
        self.runner.refused.connect(self._refused)
        self.runner.bug.connect(self._bug)
        last = SpeechId(settings.get(keys.LAST_SPEECH)) or None
        self.runner.start()
        try:
            self.desk.start(last)
            self.runner.give_way(HEAD_START)
            self._make_window()
        except BaseException:
            self._garbage.end()
            self.runner.close()  # the library is let go of whatever goes wrong here
            raise

    def _make_window(self) -> None:
        settings = self.settings
        self.look = Look()
        self.look.choose(settings.get(keys.THEME))
        self.window = MainWindow(self.desk, settings, self.look)
        self.reading = self._reader()
        # Last, so that each part is given its style once and not at every step of putting it together.
        self.look.apply(settings.get(keys.THEME))
        self.window.closing.connect(self._closing)
        settings.listen(self._setting_changed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_theme)
        self._watch = FirstPaint(self.window.reader.viewport(), self.desk, self._first_words)
        self.desk.library_changed.connect(self._listed)

    def show(self, files: Sequence[Path] = ()) -> None:
        """Show the window; then bring in the speeches that come with the program, and `files`."""
        self._files = list(files)
        self.window.show()

    def heed_interrupts(self) -> None:
        """From here on Ctrl+C closes the window, with what was read kept; `code` says so."""
        from speechreader.ui.interrupts import Interrupts

        self._interrupts = Interrupts(self, self._interrupted)

    def _interrupted(self) -> None:
        self.code = STOPPED
        QTimer.singleShot(0, self.window.close)

    # The rest, once the first words are there

    def _listed(self) -> None:
        self.desk.library_changed.disconnect(self._listed)
        QTimer.singleShot(LATEST if self.desk.speech else 0, self._first_words)

    def _first_words(self) -> None:
        if not self._watch.over:
            self._watch.end()
            self.first_words.emit()
            self.furnish()
            QTimer.singleShot(0, self, self._bring_in)

    @property
    def commands(self) -> Commands:
        """What the actions do; makes the rest of the window if it is not there yet."""
        return self._commands or self.furnish()

    def furnish(self) -> Commands:
        """Make what was not needed for the first words: menus, bars, panels, and what stands behind them."""
        from speechreader.ui.commands import Commands
        from speechreader.ui.icons import application_icon
        from speechreader.ui.upkeep import Upkeep

        if self._commands is None:
            QGuiApplication.setWindowIcon(application_icon())
            self.window.furnish()
            self._commands = Commands(self.window, self.reading)
            self._upkeep = Upkeep(self.window)
            sys.setswitchinterval(SWITCH)
            self.furnished.emit()
        return self._commands

    def _reader(self) -> ReadingPresenter:
        window = self.window
        return ReadingPresenter(self.desk, self.settings, self.look, window.reader, window.trail)

    def _open_library(self) -> Workspace:
        # On the lane, beside the making of the window.
        from speechreader.app.workspace import Workspace

        return Workspace.open(self.library)

    def _bring_in(self) -> None:
        self.window.actions_.dress()
        if self._files is not None:
            self._add_bundled()
        if self._files:
            self.desk.import_paths(self._files)
        self._tell_of_start()
        if self._files is not None:
            from speechreader.ui.inbox import take_files_for

            take_files_for(self.window, self.library)

    def _tell_of_start(self) -> None:
        beside = paths.portable()
        if beside is not None and beside.refused:
            from speechreader.app.messages import sentence

            error = UserError("portable_refused", file=str(beside.folder))
            self.window.toast.say(sentence(error))
        if self.settings.set_aside is not None:
            words = translate(
                "window",
                "The settings could not be read and were set aside: {file}",
                file=str(self.settings.set_aside),
            )
            self.window.toast.say(words)
        if not self.look.sans and not self.look.song:
            self.window.toast.say(
                translate(
                    "window",
                    "No Chinese font is installed; install for example “Noto Sans CJK” to read.",
                )
            )

    def _add_bundled(self) -> None:
        if not paths.pack_dir().is_dir():
            self.desk.add_new_bundled()
            return
        from speechreader.ui import packs

        packs.bring_in(self.window)

    # Language and theme

    def _setting_changed(self, key: str) -> None:
        if key == keys.LANGUAGE.key:
            QTimer.singleShot(0, self._speak_anew)
        elif key == keys.THEME.key:
            self.look.apply(self.settings.get(keys.THEME))
        self.reading.settings_changed(key)
        self.window.stage.take_setting(key)
        if self._commands is not None:
            self._commands.show_settings()

    def _system_theme(self) -> None:
        if self.settings.get(keys.THEME) == "system":
            self.look.apply("system")

    def _speak_anew(self) -> None:
        from PySide6.QtCore import QEventLoop

        from speechreader.ui.commands import Commands

        self.furnish()
        self._take_language()
        self.reading.keep_place()
        self.window.rebuild()
        self.window.actions_.dress()
        # The new inside takes its sizes before the speech is laid out for them.
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self.reading = self._reader()
        self._commands = Commands(self.window, self.reading)

    def _take_language(self) -> None:
        for old in self._translators:
            QCoreApplication.removeTranslator(old)
        chosen = self.settings.get(keys.LANGUAGE)
        name = language.preferred_language() if chosen == "system" else chosen
        QLocale.setDefault(QLocale(name))
        self._translators = _translators(name)
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        language.install(_lookup(name, compiled=len(self._translators) > 1))

    # When something goes wrong

    def _refused(self, error: UserError) -> None:
        """The library cannot be opened: say why, and end."""
        from PySide6.QtWidgets import QMessageBox

        from speechreader.app.messages import sentence

        self.code = LIBRARY_REFUSED
        self.furnish()
        box = QMessageBox(
            QMessageBox.Icon.Warning, "SpeechReader", sentence(error), parent=self.window
        )
        box.finished.connect(self.window.close)
        box.open()

    def _bug(self, report: str) -> None:
        words = translate(
            "window", "This did not work: a fault of the program. Nothing was changed."
        )
        button = translate("window", "Copy report")
        self.furnish()
        self.window.toast.say(
            words, button, lambda: QGuiApplication.clipboard().setText(full_report(report))
        )

    def report_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """What the excepthook does: the fault goes to the log, a sentence to the person."""
        text = "".join(traceback.format_exception(kind, error, trace))
        log.error("unforeseen\n%s", text)
        self._bug(text)

    def _closing(self) -> None:
        if self._interrupts is not None:
            self._interrupts.end()
            self._interrupts = None
        self.reading.keep_place()
        self.runner.close()
        self._garbage.end()


def run(
    files: Sequence[str | Path] = (),
    library: Path | None = None,
    pair: tuple[int | Path, int | Path] | None = None,
) -> int:
    """Show the window, with `pair` on two speeches side by side, until it is closed; gives the exit status."""
    application = make_application()
    _catch_qt_messages()
    settings = Settings(paths.config_dir() / _SETTINGS)
    program = Application(library, settings)
    program.furnished.connect(program.heed_interrupts)
    if pair is not None:
        from speechreader.ui.compare.starting import PairAtStart

        PairAtStart(program, pair)
    outer, sys.excepthook = sys.excepthook, program.report_exception
    if os.environ.get(BENCH):
        program.first_words.connect(lambda: print("painted", flush=True))
        program.furnished.connect(lambda: _say_furnished(program))
    if script := os.environ.get(REHEARSAL):
        from speechreader.ui import rehearsal

        rehearsal.begin(program, Path(script))
    try:
        program.show([Path(file) for file in files])
        application.exec()
    finally:
        # What ends the loop from here on finds no window any more that could tell it.
        sys.excepthook = outer
        program.runner.close()
    return program.code


def make_application() -> QApplication:
    """The Qt application, made once for the process."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else _new_application()
    application.setApplicationName("SpeechReader")
    application.setApplicationDisplayName("SpeechReader")
    application.setDesktopFileName(DESKTOP_ID)
    application.aboutToQuit.connect(clipboard.hand_over)
    return application


def _new_application() -> QApplication:
    if sys.platform != "darwin":
        return QApplication(_ARGUMENTS)
    from speechreader.ui.mac import MacApplication

    return MacApplication(_ARGUMENTS)


class FirstPaint(QObject):
    """Calls `then` once the words of the speech on the desk have been painted on `ground`; `over` after `end`."""

    def __init__(self, ground: QWidget, desk: Desk, then: Callable[[], object]) -> None:
        super().__init__(ground)
        self._ground, self._desk, self._then = ground, desk, then
        self.over = False
        ground.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint with a speech; the words reach the screen when it has returned."""
        if event.type() == QEvent.Type.Paint and self._desk.speech is not None:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False

    def end(self) -> None:
        """Wait no longer."""
        self.over = True
        self._ground.removeEventFilter(self)


def _say_furnished(program: Application) -> None:
    """Close when all that was just made is painted."""
    program.window.repaint()
    print("furnished", flush=True)
    QTimer.singleShot(0, program.window.close)


def full_report(trace: str) -> str:
    """What a person can send: versions and the trace, no text of a speech."""
    import platform  # takes its time, and is needed only when something went wrong

    from PySide6.QtCore import qVersion

    versions = f"SpeechReader {__version__} · Python {platform.python_version()} · Qt {qVersion()}"
    return f"{versions} · {platform.platform(terse=True)}\n{trace}"


def _translators(name: str) -> list[QTranslator]:
    """Qt's own words first, then ours; those that are not there are left out."""
    made: list[QTranslator] = []
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (f"{qt_folder}/qtbase_{name}.qm", str(paths.translation_file(name, "qm"))):
        translator = QTranslator()
        if translator.load(file):
            made.append(translator)
    return made


def _lookup(name: str, *, compiled: bool) -> language.Lookup | None:
    """Look texts up through Qt; where our compiled catalogue is missing, in the one that is written by hand."""
    if name == language.ENGLISH:
        return None
    source = paths.translation_file(name)
    if not compiled and source.exists():
        return language.read_catalogue(source)
    return QCoreApplication.translate


def _catch_qt_messages() -> None:
    def take(kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
        logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", text)

    qInstallMessageHandler(take)
