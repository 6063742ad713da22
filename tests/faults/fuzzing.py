"""Any bytes to the tagger, the readers, the date entry and the opener, each in a process for so many minutes;
and how the time of reading a text grows with its length.
"""

import json
import math
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from core.model.article import RawArticle
from core.pipeline.analyse import analyse
from tests.faults.amount import asked
from tests.faults.rows import row
from tests.figures import Row

ROOT = Path(__file__).resolve().parents[2]
TARGETS = ("fuzz_tagger", "fuzz_entry", "fuzz_readers", "fuzz_opener")
_SHORT, _LONG = 8_000, 32_000
MOST_POWER = 1.4
_MOST_S = 5.0  # of the processor for 128,000 letters, so a fourth of it for a fourth of them
# What a grammar of dates and sentences could stumble over when there is nothing else.
REPEATED = (
    "1", "1 ", "May ", "1 May ", "2019-", "2019-07-", "the ", "the day after ", "between 1 and ", "last ",
    "in ", "Jan. ", "a.m. ", ", ", "(", "“", "a\n", "\n\n", ". ", "½ ", "\u0301", "日", "年", "١ ", "and ",
    "of the year ", "from 3 to ", "Mr. ", "said ", "-", "/", "12:", "'s ", "was ", "bridge collapsed ",
    "\u202e", "Q1 ", "IV ",
)  # fmt: skip


def outcome_of(target: str, seconds: float) -> dict[str, object]:
    """What came of a target; a process that died tells so."""
    with TemporaryDirectory() as name:
        report = Path(name) / "report.json"
        command = [sys.executable, "-m", f"tests.faults.{target}", str(seconds), str(report)]
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        told: dict[str, object] = {"tried": 0, "failures": {}, "longest_s": 0.0, "led_by": "?"}
        if report.exists():
            told |= json.loads(report.read_text("utf-8"))
        if done.returncode:
            told["failures"] = {**_failures(told), "the process": f"{done.returncode}: {done.stderr[-800:]}"}
        return told


def _failures(told: dict[str, object]) -> dict[str, str]:
    failures = told["failures"]
    return failures if isinstance(failures, dict) else {}


def growth() -> Iterator[tuple[str, float, float]]:
    """For each repeated piece: by which power of the length its time grows, and CPU seconds of the longer."""
    for piece in REPEATED:
        short, long = (_seconds(piece * (length // len(piece))) for length in (_SHORT, _LONG))
        yield piece, math.log(max(long, 1e-3) / max(short, 1e-3)) / math.log(_LONG / _SHORT), long


def _seconds(text: str) -> float:
    """CPU seconds of reading a text, the quicker of two times."""
    took = []
    for _ in range(2):
        started = time.process_time()
        analyse(RawArticle(text, "a.txt", language="en"))
        took.append(time.process_time() - started)
    return min(took)


def rows() -> list[Row]:
    found: list[Row] = []
    for target in TARGETS:
        told = outcome_of(target, asked().fuzz_minutes * 60)
        failures = _failures(told)
        for where, words in failures.items():
            sys.stderr.write(f"  {target}: {where}: {words}\n")
        unit = f"of {told['tried']} inputs in {asked().fuzz_minutes:g} min, led by {told['led_by']}"
        found.append(row(f"{target}: crashes", len(failures), unit, at_most=0))
        found.append(row(f"{target}: longest input", float(str(told["longest_s"])), "s CPU", at_most=_MOST_S))
    powers = sorted(growth(), key=lambda one: one[1])
    # A piece that is read in no time says nothing about growth.
    steepest = max((one for one in powers if one[2] > 0.2), key=lambda one: one[1], default=powers[-1])
    slowest = max(powers, key=lambda one: one[2])
    found.append(row("time of reading grows by", steepest[1], f"power, {steepest[0]!r}", at_most=MOST_POWER))
    found.append(row("slowest 32,000 letters", slowest[2], f"s CPU, {slowest[0]!r}", at_most=_MOST_S / 4))
    return found
