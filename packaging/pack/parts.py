"""What is left out of the packed program, and why; and what must never be found in it.

The reason stands beside each name, so that nobody has to guess whether it may come back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch

#: Python modules that are not packed: name -> reason. A module below a named one goes with it.
EXCLUDED_MODULES = {
    # Nothing that could speak to a network. `_socket` and `_ssl` are the only ways of Python to one.
    "_socket": "the only door of Python to a network",
    "socket": "needs _socket",
    "socketserver": "needs _socket",
    "_ssl": "OpenSSL",
    "ssl": "needs _ssl",
    "_hashlib": "links OpenSSL; hashlib has the same sums of its own",
    "asyncio": "needs sockets",
    "_asyncio": "needs asyncio",
    "multiprocessing": "needs sockets; search/side.py does what is wanted of it with two pipes",
    "_multiprocessing": "part of multiprocessing",
    "_posixshmem": "part of multiprocessing",
    "concurrent": "brings multiprocessing; threads are all that is used",
    "http": "network",
    "ftplib": "network",
    "imaplib": "network",
    "poplib": "network",
    "smtplib": "network",
    "telnetlib": "network",
    "nntplib": "network",
    "xmlrpc": "network",
    "webbrowser": "the program opens no page by itself",
    "urllib.request": "network; urllib.parse stays",
    "urllib.robotparser": "network",
    "email": "needs sockets; wanted by importlib.metadata, which app/packages.py does without",
    "importlib.metadata": "needs email",
    # Qt beyond Core, Gui, Widgets and Svg.
    "PySide6.QtNetwork": "network; the promise is that there is none",
    "PySide6.QtQml": "no QML here; brings QtNetwork",
    "PySide6.QtQuick": "no QML here",
    "PySide6.QtOpenGL": "all painting is done by QPainter on the raster engine",
    "PySide6.QtOpenGLWidgets": "as QtOpenGL",
    "PySide6.QtPdf": "not used",
    "PySide6.QtPrintSupport": "not used",
    "PySide6.QtSql": "SQLite is reached through Python",
    "PySide6.QtTest": "for tests",
    "PySide6.QtDBus": "the Python binding; the library itself stays, input methods speak through it",
    # What the libraries we use would like to have.
    "pip": "wanted by sqlite-utils for its plugins, which we switch off",
    "setuptools": "build time",
    "pkg_resources": "wanted by jieba, which reads its dictionary as a file where this is missing",
    "_distutils_hack": "build time",
    "distutils": "build time",
    "jieba.analyse": "keywords; counting is our own. 6 MB",
    "jieba.posseg": "parts of speech; not used. 5 MB",
    "jieba.lac_small": "a neural model; not used. 12 MB",
    "numpy.f2py": "Fortran",
    "numpy.testing": "for tests",
    "numpy._pyinstaller": "for tests",
    "numpy.distutils": "build time",
    "numpy.typing": "types are not looked at while running",
    "numpy.random": "the comparison throws no dice; 3 MB",
    "numpy.fft": "not used",
    "numpy.polynomial": "not used",
    "numpy.ctypeslib": "not used",
    "rapidfuzz.fuzz_cpp_avx2": "as fast as fuzz_cpp at what we ask, and 2 MB; rapidfuzz takes what it finds",
    "rapidfuzz.distance.metrics_cpp_avx2": "as above; 3 MB",
    "rapidfuzz.process_cpp_impl": "lists of choices; not used, and there is one in Python",
    "rapidfuzz.__pyinstaller": "for PyInstaller",
    "pandas": "wanted by nobody who runs here",
    "tkinter": "another toolkit",
    "_tkinter": "another toolkit",
    "readline": "the command line asks no questions; brings libreadline",
    "curses": "no full-screen terminal here",
    "_curses": "as curses",
    "pdb": "debugger",
    "bdb": "debugger",
    "cmd": "debugger",
    "code": "debugger",
    "doctest": "tests",
    "unittest": "tests",
    "pydoc": "documentation reader",
    "pydoc_data": "documentation reader",
    "lib2to3": "build time",
    "ensurepip": "build time",
    "venv": "build time",
    "xml.sax": "brings urllib.request; XML is read with ElementTree",
    "xml.dom": "XML is read with ElementTree",
    "test": "tests",
    "turtle": "another toolkit",
    "tomllib": "build time",
}  # fmt: skip

#: Files that PyInstaller's hooks collect and that are not packed: pattern -> reason. Matched against the path in the
#: bundle and against the file name; `-lib` stands for the ways in which the systems name a library.
EXCLUDED_FILES = {
    # Network.
    "*Qt6Network*": "network",
    "*QtNetwork*": "network",
    "*/plugins/tls/*": "encrypted connections",
    "*/plugins/networkinformation/*": "asks whether there is a network",
    "*libssl*": "OpenSSL",
    "*libcrypto*": "OpenSSL",
    "*/platforms/*qvnc*": "shows the window to other machines: it listens on a port",
    "*/generic/*qtuiotouch*": "listens for touches on a network port",
    # Platforms without a desktop.
    "*/platforms/*qeglfs*": "full screen on bare graphics hardware",
    "*/platforms/*qlinuxfb*": "full screen on a bare frame buffer",
    "*/platforms/*qvkkhrdisplay*": "full screen on bare Vulkan",
    "*/platforms/*qminimalegl*": "an example of Qt",
    "*/platforms/*qminimal.*": "an example of Qt; offscreen stays, for tests and pictures",
    "*/platforms/*qdirect2d*": "an experiment of Qt; Windows paints through qwindows",
    "*/egldeviceintegrations/*": "for eglfs",
    "*EglFSDeviceIntegration*": "for eglfs",
    "*EglFsKmsSupport*": "for eglfs",
    "*EglFsKmsGbmSupport*": "for eglfs",
    "*/generic/*": "keyboards and mice read from the kernel, for platforms without a desktop",
    # Other toolkits and painters.
    "*Qt6OpenGL*": "all painting is done by QPainter on the raster engine",
    "*QtOpenGL*": "as above",
    "*/xcbglintegrations/*": "OpenGL windows; the raster engine needs none. Brings the libGL of the machine",
    "*/wayland-graphics-integration-client/*": "OpenGL windows on Wayland; shared memory is in the platform itself",
    "*opengl32sw*": "OpenGL in software for Windows, 20 MB",
    "*d3dcompiler*": "for OpenGL on Windows",
    "*Qt6Qml*": "no QML here",
    "*Qt6Quick*": "no QML here",
    "*/qml/*": "no QML here",
    "*WebEngine*": "no browser here",
    "*VirtualKeyboard*": "GPL only, and brings QML",
    "*Qt6Pdf*": "not used",
    "*/imageformats/*qpdf*": "not used",
    "*/platformthemes/*qgtk3*": "brings GTK with 30 libraries; the program has a look of its own",
    # Pictures: our icons are SVG, and what is saved is PNG, which QtGui has inside.
    "*/imageformats/*qgif*": "not used",
    "*/imageformats/*qicns*": "not used",
    "*/imageformats/*qjpeg*": "not used",
    "*/imageformats/*qtga*": "not used",
    "*/imageformats/*qtiff*": "not used",
    "*/imageformats/*qwbmp*": "not used",
    "*/imageformats/*qwebp*": "not used",
    # Languages other than ours.
    "*/translations/qtbase_[!z]*": "the window speaks Chinese and English; English is in Qt itself",
    "*/translations/qtbase_zh_TW*": "no traditional Chinese interface",
    "*/translations/qt_*": "holds nothing but the names of the others",
    "*/translations/qt[!b]*": "other parts of Qt",
    # Of jieba only the dictionary is read.
    "jieba/finalseg/*": "the same numbers as in its modules, for another Python",
    "jieba/posseg/*": "parts of speech",
    "jieba/analyse/*": "keywords",
    "jieba/lac_small/*": "a neural model",
    "jieba/*.py": "sources",
    # Notices are collected for all packages alike, below _data.
    "*.dist-info/*": "metadata of packages; versions and licences lie in _data",
    "*.pyi": "types",
    "numpy/*/tests/*": "tests",
}  # fmt: skip

#: What no file and no module of the bundle may be called: the promise in a form that can be tested.
FORBIDDEN = re.compile(
    r"""Qt6?Network | (^|/)tls/ | openssl | libssl | libcrypto | (^|[/.])_?ssl($|[._]) | (^|[/.])_?socket($|[._])
    | _hashlib | qvnc | Qt6?(Qml|Quick|WebEngine|WebSockets|VirtualKeyboard) | VirtualKeyboard | libkrb5 | libcurl
    | libnss | urllib\.request | http\.client""",
    re.VERBOSE,
)

#: What a bundle for Linux must hold, besides the program: pattern -> reason.
WANTED_ON_LINUX = {
    "*/platforms/libqxcb.so": "X11",
    "*/platforms/libqwayland*.so": "Wayland",
    "*/platforms/libqoffscreen.so": "pictures and tests without a display",
    "*/wayland-shell-integration/libxdg-shell.so": "windows on Wayland",
    "*/wayland-decoration-client/*": "a title bar on Wayland desktops that draw none",
    "*/platforminputcontexts/libibus*": "Chinese input through IBus and Fcitx",
    "*/platforminputcontexts/libcompose*": "dead keys",
    "*/imageformats/libqsvg.so": "the icon of the window",
    "*/iconengines/libqsvgicon.so": "the icon of the window",
    "*/libxcb-cursor.so.0": "the library that desktops most often miss",
    "*/translations/qtbase_zh_CN.qm": "Qt's own buttons in Chinese",
    "*/jieba/dict.txt": "words",
    "*/speechreader/_data/corpus/speeches/*.md": "the speeches that come with it",
    "*/speechreader/_data/resources/translations/*.qm": "the interface in Chinese",
}


def reason_out(path: str) -> str | None:
    """Why the file at `path` in the bundle is left out; None where it stays. Backslashes count as slashes."""
    place = path.replace("\\", "/")
    found = (why for pattern, why in EXCLUDED_FILES.items() if fnmatch(place, pattern))
    return next(found, None)


def is_forbidden(name: str) -> bool:
    """Whether a file or module of this name breaks the promise of no network."""
    return FORBIDDEN.search(name.replace("\\", "/")) is not None


def needed(start: Iterable[str], needs: dict[str, set[str]]) -> set[str]:
    """`start` and everything that it needs, directly or through others, as far as `needs` knows."""
    found, waiting = set[str](), list(start)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += needs.get(name, ())
    return found


def missing(paths: Iterable[str]) -> Iterator[str]:
    """What a bundle for Linux with these files lacks."""
    files = list(paths)
    for pattern, why in WANTED_ON_LINUX.items():
        if not any(fnmatch(f"/{file}", pattern) for file in files):
            yield f"{pattern} ({why})"
