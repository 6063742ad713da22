"""Looks at what the main job without a screen wrote: `check_main_job.py OUT` says what is wrong, or nothing.

The project, the PNG, the SVG and the PDF must be there and open, and the project must hold the six datable
events of the sample article, as `main.py events` gives them.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Expected:
    """A word of the event's title or quotes, the days it may begin and end on, and what else must hold."""

    word: str
    first: tuple[str, str]
    last: tuple[str, str]
    sources: int = 1
    open_end: bool = False
    approximate: bool = False


SIX_EVENTS = (
    Expected("patrol", ("2019-07-13", "2019-07-13"), ("2019-07-13", "2019-07-13"), sources=3),
    Expected("drones", ("2019-07-12", "2019-07-12"), ("2019-07-12", "2019-07-12")),
    Expected("attacks", ("2019-04-20", "2019-04-30"), ("2019-04-20", "9999-12-31"), open_end=True),
    Expected("demilitarized", ("2018-09-01", "2018-09-01"), ("2018-09-30", "2018-09-30")),
    Expected("denied", ("2019-06-15", "2019-06-22"), ("2019-06-22", "2019-06-29"), approximate=True),
    Expected("cease-fire", ("2018-01-01", "2018-01-01"), ("2018-12-31", "2018-12-31")),
)  # fmt: skip


def faults(out: Path) -> Iterator[str]:
    """Everything that is wrong with the outputs, a sentence each."""
    yield from _picture_faults(out)
    projects = sorted(out.glob("*.dateline"))
    if len(projects) != 1:
        yield f"{out} holds {len(projects)} projects, not one"
        return
    checked = _main("check", str(projects[0]))
    if checked.returncode or checked.stdout.strip() != "ok":
        yield f"the project is not whole: {checked.stdout}{checked.stderr}"
    listed = _main("events", str(projects[0]), "--format", "json")
    if listed.returncode:
        yield f"the events cannot be listed: {listed.stderr}"
        return
    events = json.loads(listed.stdout)
    for expected in SIX_EVENTS:
        if not any(_is(event, expected) for event in events):
            dates = f"begins {expected.first} and ends {expected.last}"
            yield f"no event about \u201c{expected.word}\u201d {dates}"


def _main(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(ROOT / "main.py"), *arguments]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)


def _is(event: Mapping[str, Any], expected: Expected) -> bool:
    words = " ".join((event["title"], *(source["quote"] for source in event["sources"]))).lower()
    return (
        expected.word in words
        and expected.first[0] <= event["earliest"] <= expected.first[1]
        and expected.last[0] <= event["latest"] <= expected.last[1]
        and len(event["sources"]) >= expected.sources
        and bool(event["open_end"]) >= expected.open_end
        and (event["mod"] == "APPROX") >= expected.approximate
    )


def _picture_faults(out: Path) -> Iterator[str]:
    application = QGuiApplication.instance() or QGuiApplication([])
    for ending, opens in ((".png", _png_opens), (".svg", _svg_opens), (".pdf", _pdf_opens)):
        files = sorted(out.glob(f"*{ending}"))
        if not files:
            yield f"{out} holds no {ending} file"
        for file in files:
            if not opens(file):
                yield f"{file} does not open"
    del application


def _png_opens(file: Path) -> bool:
    image = QImage(str(file))
    return not image.isNull() and min(image.width(), image.height()) > 100


def _svg_opens(file: Path) -> bool:
    return QSvgRenderer(str(file)).isValid() and b"<text" in file.read_bytes()


def _pdf_opens(file: Path) -> bool:
    data = file.read_bytes()
    return data.startswith(b"%PDF-") and b"/Type /Page" in data and data.rstrip().endswith(b"%%EOF")


def main(arguments: Sequence[str]) -> int:
    """Print every fault; 1 where there is one."""
    found = list(faults(Path(arguments[0])))
    sys.stdout.write("".join(f"{fault}\n" for fault in found) or "the main job's outputs are whole\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
