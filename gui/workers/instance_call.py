"""Asks whether a project is open in another window of this user, and hands it articles to read.

The one who listens is `instance_door`. Both speak over a local socket of the user's own, named by the user
and the project's real path; all that can be said is which files to read.
"""

import json
import os
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from hashlib import sha256
from pathlib import Path
from tempfile import gettempdir

from PySide6.QtCore import QDeadlineTimer

PATIENCE_MS = 2_000
LONGEST_MESSAGE_BYTES = 1_000_000
TAKEN = b"taken\n"
_ARTICLES_A_MESSAGE = 100


class Answer(Enum):
    """What became of a call."""

    TAKEN = auto()  # the other window has come forward and reads what it was given
    NOBODY = auto()  # no other window has the project open
    SILENT = auto()  # one has, and does not answer


def door_name(project: Path) -> str:
    """Where the window that has a project open listens: a file in the user's own folder for such things where
    the system has one, else in the folder for temporary files; a pipe's name on Windows."""
    whose = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")
    which = sha256(os.fsencode(os.path.realpath(project))).hexdigest()[:16]
    name = f"dateline-{whose}-{which}"
    if os.name != "posix":
        return name
    own = os.environ.get("XDG_RUNTIME_DIR", "")
    return os.path.join(own if own and _is_ours(own) else gettempdir(), name)


def hand_over(project: Path, articles: Sequence[Path] = (), patience_ms: int = PATIENCE_MS) -> Answer:
    """Call the window that has the project open, if there is one. Waits up to `patience_ms` for each
    hundred articles; for any thread."""
    for message in _messages(articles):
        answer = _call(project, message, patience_ms)
        if answer is not Answer.TAKEN:
            return answer
    return Answer.TAKEN


def _messages(articles: Sequence[Path]) -> Iterator[bytes]:
    names = [os.fsencode(path.absolute()).decode("utf-8", "surrogateescape") for path in articles]
    for start in range(0, max(1, len(names)), _ARTICLES_A_MESSAGE):
        part = names[start : start + _ARTICLES_A_MESSAGE]
        said = {"articles": part, "activation": os.environ.get("XDG_ACTIVATION_TOKEN", "")}
        yield json.dumps(said).encode("ascii") + b"\n"


def _call(project: Path, message: bytes, patience_ms: int) -> Answer:
    if os.name == "posix" and not os.path.exists(door_name(project)):
        return Answer.NOBODY
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - most starts have nobody to call

    deadline = QDeadlineTimer(patience_ms)
    socket = QLocalSocket()
    socket.connectToServer(door_name(project))
    if not socket.waitForConnected(patience_ms):
        faults = QLocalSocket.LocalSocketError
        absent = (faults.ServerNotFoundError, faults.ConnectionRefusedError)
        return Answer.NOBODY if socket.error() in absent else Answer.SILENT
    # In a folder for everybody, anybody could listen under this name.
    if os.name == "posix" and not _is_ours(socket.fullServerName()):
        socket.abort()
        return Answer.NOBODY
    socket.write(message)
    heard = b""
    while not heard.endswith(b"\n") and not deadline.hasExpired():
        if not socket.waitForReadyRead(int(deadline.remainingTime())):
            break
        heard += bytes(socket.readAll().data())
    hung_up = socket.state() is not QLocalSocket.LocalSocketState.ConnectedState
    socket.abort()
    if heard == TAKEN:
        return Answer.TAKEN
    return Answer.NOBODY if hung_up else Answer.SILENT


def _is_ours(path: str) -> bool:
    try:
        return os.stat(path).st_uid == os.getuid()
    except OSError:
        return False
