"""Any input to the window: so many minutes of each of so many seeds, each in a program of its own.

A stall is told by the clock and by the window's own time on the processor: on a machine that others use, the
clock counts their work too.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median

from tests.faults.amount import asked
from tests.faults.rows import row
from tests.figures import Row

ROOT = Path(__file__).resolve().parents[2]
_LEVEL_MB = 60.0  # what the same window may hold more at its end than after the first quarter of its time


def one_seed(seed: int, seconds: float) -> dict[str, object]:
    """What the window told of itself; a program that broke off tells only that."""
    command = [sys.executable, "-m", "tests.faults.child_window", str(seed), str(seconds)]
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=seconds + 300
    )
    try:
        told: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    except (IndexError, ValueError):
        return {"wrong": [f"it broke off with {done.returncode}: {done.stderr[-1500:]}"]}
    return told


def growth_mb(memory: list[float]) -> float:
    """How much more there is in the last quarter than in the second."""
    quarter = len(memory) // 4
    return median(memory[-quarter:]) - median(memory[quarter : 2 * quarter]) if quarter else 0.0


def rows() -> list[Row]:
    amount = asked()
    told = [one_seed(seed, amount.minutes * 60) for seed in range(1, amount.seeds + 1)]
    wrong = [str(words) for one in told for words in one.get("wrong", [])]  # type: ignore[attr-defined]
    for words in [*wrong, *(str(words) for one in told for words in one.get("during", []))]:  # type: ignore[attr-defined]
        sys.stderr.write(f"  {words}\n")
    steps = sum(int(str(one.get("steps", 0))) for one in told)
    unit = f"of {steps} steps, {amount.seeds} seeds × {amount.minutes:g} min"
    growth = max(growth_mb(one.get("memory_mb", [])) for one in told)  # type: ignore[arg-type]
    return [
        row("any input: exceptions and Qt warnings", len(wrong), unit, at_most=0),
        row("any input: longest stall, processor", _most(told, "longest_cpu_ms"), "ms", at_most=200),
        row("any input: longest stall, clock", _most(told, "longest_ms"), "ms", at_most=200),
        row("any input: stalls over 200 ms, processor", sum(_all(told, "stalls_cpu")), unit, at_most=0),
        row("any input: growth after the first quarter", growth, "MB", at_most=_LEVEL_MB),
    ]


def _all(told: list[dict[str, object]], name: str) -> list[float]:
    return [float(str(one.get(name, 0))) for one in told]


def _most(told: list[dict[str, object]], name: str) -> float:
    return max(_all(told, name))
