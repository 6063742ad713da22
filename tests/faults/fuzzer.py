"""Runs one target on ever other bytes for some seconds: led by atheris where that is installed, else by
chance among changes of the samples.

A target is a function of bytes that raises for what it must not do. What took longest of the processor is
told, since a program that never comes back has not crashed either. Run in a process of its own.
"""

import importlib.util
import json
import random
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

Target = Callable[[bytes], None]
_MOST_BYTES = 4_096
# What breaks readers of anything: ends, numbers at their borders, brackets, letters of no width.
_TOKENS = (
    b"\0", b"\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n\n", b"\t", b"(" * 30, b"[" * 30, b'"', b"'",
    b"\\", b"-", b"--", b"-0", b"99999999999", b"0", b"-1", b"\xc2\xbd", b"\xe2\x80\xae", b"\xcc\x81" * 20,
    b"</p>", b"<![CDATA[", b"%00", b"2019-02-30", b"24:61", b"32 May", b"May", b" and ", b" to ", b" ago",
    b"the ", b"\xd9\xa1", b"\xe5\xb9\xb4", b"\xf0\x9f\x95\xb0", b"IIII", b"st", b"BC", b"/", b"..", b"XX",
    b"~", b"?",
)  # fmt: skip


@dataclass
class Outcome:
    """How many inputs were tried, by what, what failed (first lines of tracebacks), what took longest."""

    led_by: str
    tried: int = 0
    failures: dict[str, str] = field(default_factory=dict)
    longest_s: float = 0.0
    longest: str = ""

    def note(self, target: Target, data: bytes) -> None:
        started = time.process_time()
        try:
            target(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            frames = traceback.extract_tb(error.__traceback__)
            where = f"{type(error).__name__} at {Path(frames[-1].filename).name}:{frames[-1].lineno}"
            self.failures.setdefault(where, f"{error!s:.200} for {data[:300]!r}")
        took = time.process_time() - started
        self.tried += 1
        if took > self.longest_s:
            self.longest_s, self.longest = took, repr(data[:300])


def run(target: Target, samples: Sequence[bytes], seconds: float, report: Path) -> None:
    """Try inputs for so long, then write what came of it as JSON and end the process."""
    led = importlib.util.find_spec("atheris") is not None
    outcome = Outcome("atheris" if led else "chance")
    deadline = time.monotonic() + seconds

    def one(data: bytes) -> None:
        outcome.note(target, data)
        if outcome.tried % 50 == 0:
            report.write_text(json.dumps(vars(outcome)), encoding="utf-8")

    if led:
        _led(one, samples, seconds, report.parent)
    else:
        _by_chance(one, samples, deadline)
        report.write_text(json.dumps(vars(outcome)), encoding="utf-8")


def _led(one: Target, samples: Sequence[bytes], seconds: float, folder: Path) -> None:
    import atheris  # noqa: PLC0415 - need not be installed

    corpus = folder / "corpus"
    corpus.mkdir(exist_ok=True)
    for number, sample in enumerate(samples):
        (corpus / f"{number}").write_bytes(sample)
    options = [f"-max_total_time={int(seconds)}", f"-max_len={_MOST_BYTES}", "-timeout=120", "-verbosity=0"]
    atheris.instrument_all()
    atheris.Setup([sys.argv[0], *options, str(corpus)], one)
    atheris.Fuzz()


def _by_chance(one: Target, samples: Sequence[bytes], deadline: float) -> None:
    dice = random.Random(11)
    for sample in samples:
        one(sample)
    while time.monotonic() < deadline:
        one(changed(dice.choice(samples), samples, dice))


def changed(sample: bytes, samples: Sequence[bytes], dice: random.Random) -> bytes:
    """A sample with some of it cut, doubled, turned, or put elsewhere."""
    data = bytearray(sample)
    for _ in range(dice.choice((1, 1, 2, 3, 8))):
        at = dice.randrange(len(data) + 1)
        length = min(len(data) - at, dice.choice((1, 2, 8, 60)))
        kind = dice.randrange(6)
        if kind == 0:
            del data[at : at + length]
        elif kind == 1:
            data[at:at] = dice.choice(_TOKENS)
        elif kind == 2:
            data[at:at] = data[at : at + length] * dice.choice((1, 2, 20))
        elif kind == 3:
            data[at : at + length] = dice.randbytes(length)
        elif kind == 4:
            other = dice.choice(samples)
            start = dice.randrange(len(other) + 1)
            data[at : at + length] = other[start : start + 200]
        else:
            data[at : at + length] = dice.choice(_TOKENS)
    return bytes(data[: 16 * _MOST_BYTES])
