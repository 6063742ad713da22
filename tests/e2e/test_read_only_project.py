"""A timeline that lies where nothing can be written is shown whole, and offers nothing that would write."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.pipeline.session import EventFilter
from gui.actions import Command
from tests.support.stories import analyses, filled
from tests.support.window_driver import WindowDriver


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    """A project in a folder that nobody may write to."""
    folder = tmp_path / "locked"
    folder.mkdir()
    path = folder / "kept.dateline"
    filled(path, analyses().values()).close()
    path.chmod(0o444)
    folder.chmod(0o555)
    if os.access(path, os.W_OK):
        folder.chmod(0o755)
        pytest.skip("this user may write everywhere, so that nothing is read-only for them")
    yield path
    folder.chmod(0o755)


def test_a_read_only_timeline_is_shown_and_not_changed(
    launch: Callable[..., WindowDriver], locked: Path
) -> None:
    before = locked.read_bytes()
    driver = launch("locked/kept.dateline")
    driver.until(lambda: len(driver.window.canvas.snapshot()) > 0)
    session = driver.app.access.session
    assert session is not None
    driver.choose(session.events(EventFilter())[0])
    assert "(read-only)" in driver.window.windowTitle()
    assert "only be read" in driver.window.banner.words
    for command in (Command.ACCEPT, Command.EDIT_DATE, Command.ADD_ARTICLES, Command.UNDO, Command.MERGE):
        assert not driver.action(command).isEnabled(), command
    assert driver.action(Command.COPY_EVENT).isEnabled()
    driver.close()
    assert locked.read_bytes() == before
