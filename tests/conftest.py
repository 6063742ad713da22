"""What every test gets: no screen, a home of its own, and the shared corpora where they are there."""

import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Before anything imports Qt or asks for the user's folders; worker processes inherit it.
_HOME = tempfile.TemporaryDirectory(prefix="dateline-tests-")
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["HOME"] = _HOME.name
for _variable, _folder in (
    ("XDG_DATA_HOME", ".local/share"),
    ("XDG_CONFIG_HOME", ".config"),
    ("XDG_CACHE_HOME", ".cache"),
    ("XDG_STATE_HOME", ".local/state"),
    ("XDG_RUNTIME_DIR", ".run"),
):
    _path = Path(_HOME.name) / _folder
    _path.mkdir(parents=True, mode=0o700)
    os.environ[_variable] = str(_path)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Corpora that lie beside the checkout and do not ship with it."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the shared corpora do not lie beside this checkout")
    return folder


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The sample articles that ship with Dateline."""
    return ROOT / "seeds"


@pytest.fixture(scope="module", autouse=True)
def _leaves_no_thread() -> Iterator[None]:
    """What a file of tests leaves open would be found by whichever file comes next in the same process."""
    yield
    left = {thread.name for thread in threading.enumerate() if thread.name.startswith("dateline")}
    assert not left, f"threads left behind: {left}"


@pytest.fixture(scope="session")
def qapp(qapp: Any) -> Any:
    """The application that tests of windows share, which remembers the font it began with."""
    qapp.setProperty("font before any test", qapp.font())
    return qapp


@pytest.fixture(scope="module", autouse=True)
def _leaves_no_look() -> Iterator[None]:
    """A font or a style that a file of tests gave the application would be the system's to the next file."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets.QApplication.instance() if widgets else None
    font = application.property("font before any test") if application else None
    if font is not None:
        application.setStyleSheet("")
        application.setFont(font)
