"""The system's libraries that Qt loads: which are missing, and which Debian packages hold them.

Without them Qt fails on import or aborts the process, so they are looked for first, by loading them.
"""

import ctypes
import os
import sys

from apt import install_or_explain

_OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


def require_libraries(*, with_window: bool) -> None:
    """Install what is missing where we may. Raises Missing, with the line to run, where we may not."""
    if not sys.platform.startswith("linux"):
        return
    packages = missing_packages(with_window=with_window)
    if packages:
        install_or_explain(packages, "Libraries that draw windows and text are missing.")


def missing_packages(*, with_window: bool) -> list[str]:
    """Debian packages of the libraries that do not load."""
    wanted = dict(_OFFSCREEN)
    if with_window:
        wanted |= _WAYLAND if os.environ.get("WAYLAND_DISPLAY") and not os.environ.get("DISPLAY") else _X11
    return [package for library, package in wanted.items() if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
