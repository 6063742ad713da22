"""Listens for second starts on the open project, and takes from them what they were asked to read.

Only this user may knock; a message has a greatest length and a time to arrive in, and says nothing but
which files to read. Calling is `instance_call`'s.
"""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gui.workers.instance_call import LONGEST_MESSAGE_BYTES, TAKEN, door_name

if TYPE_CHECKING:  # loaded with the first project that is open
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_TIME_TO_SAY_MS = 5_000
_KNOCK_MS = 200
_MOST_WAITING = 8
logger = logging.getLogger(__name__)


class InstanceDoor(QObject):
    """One open project at a time."""

    handed = Signal(object, str)  # tuple[Path, ...] to read, and what lets the window come forward on Wayland

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None
        self._project: Path | None = None

    @property
    def project(self) -> Path | None:
        """The project that is listened for."""
        return self._project

    def listen(self, project: Path) -> None:
        """Listen for second starts on a project, and no longer on the one before."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - the window stands by now

        self.close()
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.setMaxPendingConnections(_MOST_WAITING)
        server.newConnection.connect(self._answer_all)
        name = door_name(project)
        if not server.listen(name) and not _somebody_listens(name):
            QLocalServer.removeServer(name)  # left by a process that was ended
            server.listen(name)
        if not server.isListening():
            logger.warning("second starts are not heard: %s", server.errorString())
            server.deleteLater()
            return
        self._server, self._project = server, project

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
        self._server, self._project = None, None

    def _answer_all(self) -> None:
        while self._server is not None and (caller := self._server.nextPendingConnection()) is not None:
            _Caller(caller, self)

    def take(self, message: bytes) -> bool:
        """Whether a message is one; what it asks is then told."""
        try:
            said = json.loads(message)
            articles, activation = said["articles"], said["activation"]
        except (ValueError, KeyError, TypeError, RecursionError):
            return False
        if not isinstance(activation, str) or not isinstance(articles, list):
            return False
        paths = [_path(name) for name in articles]
        if None in paths:
            return False
        self.handed.emit(tuple(paths), activation[:200])
        return True


class _Caller(QObject):
    """One second start, heard until its line ends, it takes too long or says too much."""

    def __init__(self, socket: QLocalSocket, door: InstanceDoor) -> None:
        super().__init__(door)
        self._socket = socket
        self._door = door
        self._heard = b""
        socket.setParent(self)
        socket.readyRead.connect(self._listen)
        socket.disconnected.connect(self.deleteLater)
        QTimer.singleShot(_TIME_TO_SAY_MS, self, socket.abort)
        self._listen()

    def _listen(self) -> None:
        self._heard += bytes(self._socket.readAll().data())
        if len(self._heard) > LONGEST_MESSAGE_BYTES:
            self._socket.abort()
        elif self._heard.endswith(b"\n"):
            if self._door.take(self._heard):
                self._socket.write(TAKEN)
                self._socket.flush()
            self._socket.disconnectFromServer()


def _path(name: object) -> Path | None:
    """An absolute path, as the bytes of the file system name it."""
    if not isinstance(name, str) or "\0" in name:
        return None
    try:
        path = Path(os.fsdecode(name.encode("utf-8", "surrogateescape")))
    except UnicodeError:
        return None
    return path if path.is_absolute() else None


def _somebody_listens(name: str) -> bool:
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

    socket = QLocalSocket()
    socket.connectToServer(name)
    there = socket.waitForConnected(_KNOCK_MS)
    socket.abort()
    return there
