"""The program under a virtual display with a screen reader's side listening: what was read and heard.

Needs the system's own `xvfb-run`, `dbus-run-session`, `openbox`, `xdotool` and Python with `pyatspi`, and
says which of them is missing.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.settings import APPLICATION_NAME

ROOT = Path(__file__).resolve().parents[2]
_LISTENER = Path(__file__).with_name("screen_reader_listens.py")
_SYSTEM_PYTHON = "/usr/bin/python3"
_TOOLS = ("xvfb-run", "dbus-run-session", "openbox", "xdotool")
_LONGEST_S = 150
# The window manager gives the window the keys; both are ended when the listener has heard enough.
_SESSION = """
openbox & manager=$!
"$1" "$2" "$3" & program=$!
shift 3
"$@"
heard=$?
kill $program $manager
wait $program 2>/dev/null
exit $heard
"""


def missing() -> str:
    """Which of the tools this machine lacks; empty where it has all."""
    lacking = [tool for tool in _TOOLS if shutil.which(tool) is None]
    asked = [_SYSTEM_PYTHON, "-c", "import pyatspi"]
    if (
        not Path(_SYSTEM_PYTHON).exists()
        or subprocess.run(asked, capture_output=True, check=False).returncode
    ):
        lacking.append("pyatspi")
    return ", ".join(lacking)


def listen(article: Path, keys: Sequence[str], home: Path) -> list[dict[str, Any]]:
    """Open the program on one article, read its tree, press keys on the timeline: a record each, as told."""
    program = [sys.executable, str(ROOT / "main.py"), str(article)]
    listener = [_SYSTEM_PYTHON, str(_LISTENER), APPLICATION_NAME, *keys]
    command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", "dbus-run-session", "--"]
    done = subprocess.run(
        [*command, "sh", "-c", _SESSION, "sh", *program, *listener],
        env=_environment(home),
        capture_output=True,
        text=True,
        timeout=_LONGEST_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def _environment(home: Path) -> dict[str, str]:
    run = home / "run"
    run.mkdir(mode=0o700)
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_", "DISPLAY"))
    }
    return {
        **kept,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(run),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
