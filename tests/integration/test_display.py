"""A display that does not answer is told in words; Qt alone would end the process without any."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="displays are named on Linux only"
)


def start(*arguments: str, **named: str) -> subprocess.CompletedProcess[str]:
    """main.py with just these displays named."""
    unset = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {key: value for key, value in os.environ.items() if key not in unset} | named
    command = [sys.executable, str(ROOT / "main.py"), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize(
    "named", [{"DISPLAY": ":4711"}, {"WAYLAND_DISPLAY": "no-such-socket"}], ids=["X", "Wayland"]
)
def test_a_display_that_does_not_answer_is_said_in_words(named: dict[str, str]) -> None:
    ended = start(**named)
    assert ended.returncode == 5
    assert "does not answer" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_the_version_is_said_without_a_display() -> None:
    ended = start("--version", DISPLAY=":4711")
    assert ended.returncode == 0
    assert ended.stdout.startswith("Dateline 0.")
