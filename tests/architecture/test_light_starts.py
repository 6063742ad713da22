"""What a start must not load: whoever asks a small question never waits for libraries that answer others."""

import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[2]
_READING = ("dateparser", "trafilatura", "htmldate", "py3langid", "lxml")

_PAGES = ("compare", "dashboard", "date_review", "disputes", "history")

_STARTS = {
    "the module that starts": ("import main", ("core.pipeline", "PySide6", "numpy")),
    "the events command": ("import core.commands.events", (*_READING, "sqlite_utils", "numpy", "PySide6")),
    "the window": (
        "import gui.app",
        (
            *(*_READING, "sqlite_utils", "core.temporal", "core.events.extractor", "PySide6.QtNetwork"),
            *(f"gui.panels.{page}_page" for page in _PAGES),
            *(f"gui.presenters.{page}" for page in ("comparing", *_PAGES[1:])),
        ),
    ),
    "the open project": ("import core.pipeline.session", (*_READING, "sqlite_utils", "numpy")),
}


@pytest.mark.parametrize(("statement", "heavy"), _STARTS.values(), ids=_STARTS.keys())
def test_a_start_does_not_load_what_it_does_not_need(statement: str, heavy: tuple[str, ...]) -> None:
    asked = f"{statement}; import sys; print([name for name in {heavy!r} if name in sys.modules])"
    answer = subprocess.run(
        [sys.executable, "-c", asked], cwd=_ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert answer.strip() == "[]"
