"""Who the program says it is, to Windows and macOS."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from speechreader import __version__

NAME = "SpeechReader"
CHINESE = "讲话阅读器"
IDENTIFIER = "cn.speechreader.SpeechReader"
SUMMARY = "讲话阅读器: read, mark, search and compare Chinese speeches, offline"
RIGHTS = "Copyright (c) SpeechReader contributors, MIT licence"
#: Its own kind of file.
LIBRARY = "SpeechReader 资料库"
LIBRARY_TYPE = "cn.speechreader.library"
#: What a person may open with it; it never makes itself the usual program for any of these but its own.
DOCUMENTS = ("txt", "md")


def numbers(version: str = __version__) -> tuple[int, int, int, int]:
    """The four numbers that Windows wants: 1.2.3 is (1, 2, 3, 0); what follows a letter is left out."""
    parts = [int(part) for part in version.split(".") if part.isdigit()][:4]
    first, second, third, fourth = [*parts, 0, 0, 0, 0][:4]
    return first, second, third, fourth


def resource(starter: str) -> object:
    """The version resource of one executable; only on Windows."""
    windows: Any = import_module("PyInstaller.utils.win32.versioninfo")  # its types are too narrow

    strings = {
        "CompanyName": RIGHTS.partition(",")[0].removeprefix("Copyright (c) "),
        "FileDescription": CHINESE,
        "FileVersion": __version__,
        "InternalName": starter,
        "LegalCopyright": RIGHTS,
        "OriginalFilename": f"{starter}.exe",
        "ProductName": NAME,
        "ProductVersion": __version__,
    }
    rows = [windows.StringStruct(key, value) for key, value in strings.items()]
    chinese = 0x0804
    return windows.VSVersionInfo(
        ffi=windows.FixedFileInfo(filevers=numbers(), prodvers=numbers()),
        kids=[
            windows.StringFileInfo([windows.StringTable(f"{chinese:04X}04B0", rows)]),
            windows.VarFileInfo([windows.VarStruct("Translation", [chinese, 1200])]),
        ],
    )


def plist() -> dict[str, object]:
    """The Info.plist of the macOS program, beyond what PyInstaller writes itself."""
    return {
        "CFBundleDisplayName": CHINESE,
        "CFBundleShortVersionString": __version__,
        "CFBundleVersion": __version__,
        "CFBundleDevelopmentRegion": "zh_CN",
        "CFBundleLocalizations": ["zh_CN", "en"],
        "NSHumanReadableCopyright": RIGHTS,
        "NSHighResolutionCapable": True,
        "NSPrincipalClass": "NSApplication",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": LIBRARY,
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [LIBRARY_TYPE],
                "CFBundleTypeExtensions": ["srlib"],
                "CFBundleTypeIconFile": "library.icns",
            },
            {
                "CFBundleTypeName": "Text",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "CFBundleTypeExtensions": list(DOCUMENTS),
            },
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": LIBRARY_TYPE,
                "UTTypeDescription": LIBRARY,
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["srlib"]},
            }
        ],
    }
