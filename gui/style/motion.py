"""Whether the desktop asks for less motion. Qt does not say, so each system is asked in its own way.

Cheap enough to be asked once, when something is about to move; what then moves is the widgets' matter.
"""

import ctypes
import os
import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication, QStyle

_PORTAL_MS = 150
_PORTAL = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
_CLIENT_AREA_ANIMATION = 0x1042  # SPI_GETCLIENTAREAANIMATION


def reduced_motion_wanted() -> bool:
    """Whether animations are switched off in the desktop's settings."""
    style = QApplication.style()
    if style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) <= 0:
        return True
    if sys.platform == "win32":
        return _windows_says_so()
    if sys.platform == "darwin":
        return _mac_says_so()
    return any(asked() for asked in (_kde_says_so, _gtk_file_says_so, _portal_says_so))


def _windows_says_so() -> bool:
    animated = ctypes.c_int(1)
    user32 = ctypes.CDLL("user32")
    known = user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animated), 0)
    return bool(known) and not animated.value


def _mac_says_so() -> bool:
    path = Path.home() / "Library" / "Preferences" / "com.apple.universalaccess.plist"
    return str(QSettings(str(path), QSettings.Format.NativeFormat).value("reduceMotion", 0)) in ("1", "true")


def _kde_says_so() -> bool:
    return _setting("kdeglobals", "AnimationDurationFactor") in ("0", "0.0")


def _gtk_file_says_so() -> bool:
    """The settings file of GTK, which desktops without a settings service write."""
    files = ("gtk-4.0/settings.ini", "gtk-3.0/settings.ini")
    return any(_setting(name, "gtk-enable-animations").lower() in ("0", "false") for name in files)


def _setting(file: str, key: str) -> str:
    """The last value of a key in one of the desktop's files, empty where it has none."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    path = Path(folder) / file
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    pairs = (line.partition("=") for line in lines)
    return next((value.strip() for name, _, value in reversed(list(pairs)) if name.strip() == key), "")


def _portal_says_so() -> bool:
    """What the desktop's settings service says; nothing where there is none or it does not answer at once."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return False
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage  # noqa: PLC0415 - only where there is a bus

    question = QDBusMessage.createMethodCall(*_PORTAL, "ReadOne")
    question.setArguments(["org.gnome.desktop.interface", "enable-animations"])
    answer = QDBusConnection.sessionBus().call(question, QDBus.CallMode.Block, _PORTAL_MS)
    said = answer.arguments() if answer.type() is QDBusMessage.MessageType.ReplyMessage else []
    return bool(said) and said[0] is False
