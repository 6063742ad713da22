"""Cold start of the command line: a fresh process to its first answer; windows are `window_bench`'s."""

import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_RUNS = 5


def rows() -> list[Mapping[str, object]]:
    """Median seconds of five runs each."""
    return [
        _row("--help answers", _median([sys.executable, str(_ROOT / "main.py"), "--help"]), 0.3),
        _row("./run --help answers", _median([str(_ROOT / "run"), "--help"]), 0.8),
    ]


def _median(command: list[str]) -> float:
    return sorted(_seconds(command) for _ in range(_RUNS))[_RUNS // 2]


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    return time.perf_counter() - start


def _row(name: str, seconds: float, goal: float) -> Mapping[str, object]:
    return {
        "name": name,
        "value": round(seconds, 3),
        "unit": "s",
        "goal": f"<= {goal}",
        "holds": seconds <= goal,
    }
