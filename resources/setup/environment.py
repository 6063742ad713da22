"""The Python environment `.venv`, made from the lock files and kept until they or its Python change.

A stamp written last says what is installed, so that a set-up that was broken off is begun again; a lock lets
one of several set-ups at a time do the work, and the others find it done.
"""

import fcntl
import hashlib
import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from apt import install_or_explain
from missing import Missing

_APP, _DEVELOPMENT = "requirements.lock", "requirements-dev.lock"
_OTHER_PLACES = frozenset(("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_VIRTUALENV"))
# Where this runs in the environment itself, the Python that it was made with.
_BASE = getattr(sys, "_base_executable", sys.executable)
_PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"


def make_environment(root: Path, *, with_development: bool) -> None:
    """See that `.venv` holds exactly what the lock files say. Raises Missing where that cannot be."""
    locks = (_APP, _DEVELOPMENT) if with_development else (_APP,)
    if all(_is_done(root, lock) for lock in locks):
        return
    with _alone(root):
        if not _is_done(root, _APP):
            _new_environment(root)
        for lock in locks:
            if not _is_done(root, lock):
                _install(root, lock)
        _compile(root)


def _is_done(root: Path, lock: str) -> bool:
    stamp = _stamp(root, lock)
    python = root / ".venv" / "bin" / "python"
    return stamp.is_file() and python.exists() and stamp.read_text() == _key(root, lock)


def _stamp(root: Path, lock: str) -> Path:
    return root / ".venv" / f"{lock}.installed"


def _key(root: Path, lock: str) -> str:
    digest = hashlib.sha256((root / lock).read_bytes()).hexdigest()
    return f"Python {_PYTHON} {digest}\n"


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Hold the set-up lock, which the system gives back however the process ends."""
    try:
        file = (root / ".venv.lock").open("w")
    except OSError as error:
        raise Missing(
            f"Dateline cannot be set up in {root}: {error.strerror}. Copy it to a folder of yours."
        ) from None
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.stderr.write("Waiting for another set-up of Dateline to end ...\n")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _new_environment(root: Path) -> None:
    if any(importlib.util.find_spec(module) is None for module in ("venv", "ensurepip")):
        install_or_explain([f"{Path(_BASE).name}-venv"], "Python's venv module is missing.")
    sys.stderr.write("Setting Dateline up for the first time; about 130 MB are downloaded ...\n")
    _run(
        [_BASE, "-E", "-m", "venv", "--clear", str(root / ".venv")],
        "The folder .venv could not be made.",
    )


def _install(root: Path, lock: str) -> None:
    pip = [
        str(root / ".venv" / "bin" / "python"),
        "-E",
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--no-input",
    ]
    quiet = [] if sys.stderr.isatty() else ["--quiet"]
    command = [*pip, "install", *quiet, "--no-deps", "--require-hashes", "-r", str(root / lock)]
    _run(
        command, "Dateline's libraries could not be installed. Check the network and the disk, and try again."
    )
    _stamp(root, lock).write_text(_key(root, lock))


def _compile(root: Path) -> None:
    """Compile the program once: the first window need not wait for it, nor any window where Python is told
    to write nothing. Where that cannot be (a folder that is only read), each start does it by itself."""
    folders = [str(root / name) for name in ("core", "gui") if (root / name).is_dir()]
    command = [str(root / ".venv" / "bin" / "python"), "-E", "-m", "compileall", "-q", *folders]
    if folders:
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=2, check=False)


def _run(command: list[str], failure: str) -> None:
    # A user's settings for pip may name an index or a proxy, but not another place to install to.
    environment = {name: value for name, value in os.environ.items() if name not in _OTHER_PLACES}
    done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=2, check=False)
    if done.returncode:
        raise Missing(failure)
