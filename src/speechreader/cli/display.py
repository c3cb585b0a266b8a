"""Whether a window can be shown here: Qt ends the process by itself where no display answers, so it is asked first."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping

from speechreader.model.errors import UserError

#: Platforms of Qt that need a display server; all others paint without one.
_SERVED = ("xcb", "wayland")


def require(environment: Mapping[str, str] = os.environ) -> None:
    """Make sure that a display answers.

    Errors:
        UserError: display_missing where none is named, display_silent where the named one does not answer.
    """
    platform = environment.get("QT_QPA_PLATFORM", "")
    if not sys.platform.startswith("linux") or (platform and not platform.startswith(_SERVED)):
        return
    named = [name for name in _ASKED if environment.get(name)]
    if not named:
        raise UserError("display_missing")
    if not any(_ASKED[name]() for name in named):
        raise UserError("display_silent", display=", ".join(environment[name] for name in named))


def _x11_answers() -> bool:
    import ctypes  # here and below: not for those who need no display

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # cannot be told; Qt will
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers


def _wayland_answers() -> bool:
    import ctypes

    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return True
    wayland.wl_display_connect.restype = ctypes.c_void_p
    connection = wayland.wl_display_connect(None)
    if connection:
        wayland.wl_display_disconnect(ctypes.c_void_p(connection))
    return bool(connection)


#: Variable that names a display -> asks it.
_ASKED: dict[str, Callable[[], bool]] = {
    "WAYLAND_DISPLAY": _wayland_answers,
    "DISPLAY": _x11_answers,
}
