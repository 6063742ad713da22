"""Whether the display that is named answers.

Qt ends the whole process where it cannot reach one, so this is asked before the application is made,
without Qt: by the X library that Qt itself uses, or by the socket of the Wayland compositor.
"""

import ctypes
import os
from pathlib import Path

from core.errors import EnvironmentFault

_XCB = "libxcb.so.1"


def require_display() -> None:
    """Raises EnvironmentFault where a display is named and none that is named answers."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return  # the user has chosen; some platforms (offscreen, vnc) need no display
    x_display, wayland = os.environ.get("DISPLAY", ""), os.environ.get("WAYLAND_DISPLAY", "")
    if not (x_display or wayland) or (wayland and _wayland_answers(wayland)):
        return
    if x_display and _x_answers(x_display):
        return
    raise EnvironmentFault(
        f"The display {x_display or wayland} does not answer, so no window can be opened.",
        "Start Dateline from a desktop session, or unset DISPLAY and WAYLAND_DISPLAY to work without one.",
    )


def _wayland_answers(name: str) -> bool:
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return (Path(folder) / name).is_socket()


def _x_answers(name: str) -> bool:
    try:
        xcb = ctypes.CDLL(_XCB)
    except OSError:
        return True  # nothing to ask with; Qt will say what it lacks
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    connection = ctypes.c_void_p(xcb.xcb_connect(name.encode(), None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed
