"""The running program on a new project, and the article of the user."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.window_driver import WindowDriver


@pytest.fixture
def launch(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., WindowDriver]]:
    """Starts the program on a project; what was started is closed, and must leave no thread behind."""
    running: list[WindowDriver] = []

    def start(name: str = "timeline.dateline") -> WindowDriver:
        driver = WindowDriver(qtbot, qapp, tmp_path, tmp_path / name)
        running.append(driver)
        return driver

    yield start
    for driver in running:
        driver.close()
    left = {thread.name for thread in threading.enumerate() if thread.name.startswith("dateline")}
    assert not left, f"threads left behind: {left}"


@pytest.fixture
def driver(launch: Callable[..., WindowDriver]) -> WindowDriver:
    return launch()


@pytest.fixture
def seed_article(seeds: Path) -> Path:
    """The one plain-text article at the top of the samples."""
    return next(iter(sorted(seeds.glob("*.txt"))))
