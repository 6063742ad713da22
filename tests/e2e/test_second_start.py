"""A second start on a timeline that is open: the first window reads what was asked, or, where it does not
answer, the second shows the timeline to be read only. Real processes, and what else is said to a door."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from core.pipeline.session import ProjectSession
from gui.workers.instance_call import Answer, door_name, hand_over
from gui.workers.instance_door import InstanceDoor
from tests.support.window_driver import WindowDriver, write_articles

ROOT = Path(__file__).resolve().parents[2]
FERRY = "The ferry Halden sank off Port Ansel on 3 May 2021. Nobody was hurt."
pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs signals and a socket file")


def command(*arguments: Path) -> list[str]:
    return [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]


@pytest.fixture
def first(tmp_path: Path, qtbot: QtBot) -> Iterator[subprocess.Popen[bytes]]:
    """A running program on a timeline, with its door open."""
    project = tmp_path / "harbour.dateline"
    process = subprocess.Popen(command(project), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    qtbot.waitUntil(lambda: Path(door_name(project)).exists(), timeout=60_000)
    yield process
    process.send_signal(signal.SIGCONT)
    process.terminate()
    process.wait(timeout=30)


def articles_in(project: Path) -> int:
    session = ProjectSession.open(project, read_only=True)
    try:
        return session.counts().articles
    finally:
        session.close()


def test_the_first_window_reads_what_a_second_start_was_given(
    first: subprocess.Popen[bytes], tmp_path: Path, qtbot: QtBot
) -> None:
    project = tmp_path / "harbour.dateline"
    (ferry,) = write_articles(tmp_path / "in", [("ferry.txt", FERRY)])
    second = subprocess.run(command(project, ferry), capture_output=True, text=True, timeout=60, check=False)
    assert second.returncode == 0
    assert "open already" in second.stderr
    qtbot.waitUntil(lambda: articles_in(project) == 1, timeout=60_000)
    assert first.poll() is None
    added = subprocess.run(
        [*command(), "add", str(project), "-", "--quiet"],
        input="The tug Brise capsized on 9 June 2021.",
        text=True,
        timeout=60,
        check=False,
    )
    assert added.returncode == 0
    assert articles_in(project) == 2


def test_a_window_that_does_not_answer_leaves_the_timeline_to_be_read(
    first: subprocess.Popen[bytes], launch: Callable[..., WindowDriver], qtbot: QtBot
) -> None:
    first.send_signal(signal.SIGSTOP)
    driver = launch("harbour.dateline")
    assert "does not answer" in driver.window.banner.words
    assert "(read-only)" in driver.window.windowTitle()
    first.kill()
    first.wait(timeout=30)
    with driver.waiting(driver.app.access.opened):
        qtbot.mouseClick(driver.window.banner.way_buttons[0], Qt.MouseButton.LeftButton)
    driver.settle()
    assert "(read-only)" not in driver.window.windowTitle()
    assert not driver.window.banner.isVisible()
    assert driver.app.files.door.project == driver.project


@pytest.mark.usefixtures("first")
def test_two_timelines_are_open_in_two_windows_and_one_of_them_comes_forward(
    launch: Callable[..., WindowDriver], tmp_path: Path
) -> None:
    driver = launch("other.dateline")
    assert driver.app.files.door.project == driver.project
    with driver.waiting(driver.app.files.told):
        driver.app.files.open_project(tmp_path / "harbour.dateline")
    assert "another window" in " ".join(driver.window.status.texts)
    assert driver.app.files.path == driver.project


@pytest.fixture
def door(tmp_path: Path) -> Iterator[tuple[InstanceDoor, list[tuple[Path, ...]]]]:
    """An open door, and what was handed through it."""
    made, handed = InstanceDoor(), list[tuple[Path, ...]]()
    made.handed.connect(lambda paths, _: handed.append(paths))
    made.listen(tmp_path / "a.dateline")
    yield made, handed
    made.close()


@pytest.mark.parametrize(
    "message",
    [
        pytest.param(b"\xff\xfe\x00 nothing that is meant\n", id="no text"),
        pytest.param(b"[" * 100_000 + b"\n", id="deep"),
        pytest.param(b'{"articles": "a.txt", "activation": ""}\n', id="no list"),
        pytest.param(b'{"articles": ["a.txt"], "activation": ""}\n', id="a relative path"),
        pytest.param(b'{"articles": ["/a\\u0000b"], "activation": ""}\n', id="no path"),
        pytest.param(b'{"articles": [], "activation": 7}\n', id="no words"),
        pytest.param(b"x" * 1_200_000, id="too long"),
    ],
)
def test_whatever_else_is_said_at_the_door_is_not_answered(
    door: tuple[InstanceDoor, list[tuple[Path, ...]]], message: bytes, tmp_path: Path, qtbot: QtBot
) -> None:
    socket = QLocalSocket()
    socket.connectToServer(door_name(tmp_path / "a.dateline"))
    socket.write(message)
    states = QLocalSocket.LocalSocketState
    qtbot.waitUntil(lambda: socket.state() is states.UnconnectedState, timeout=10_000)
    assert bytes(socket.readAll().data()) == b""
    assert door[1] == []


@pytest.mark.usefixtures("door")
def test_only_the_user_may_come_to_the_door(tmp_path: Path) -> None:
    assert Path(door_name(tmp_path / "a.dateline")).stat().st_mode & 0o077 == 0


def test_nobody_is_called_where_no_window_is_and_a_door_left_behind_is_opened_anew(
    tmp_path: Path,
) -> None:
    project = tmp_path / "left.dateline"
    assert hand_over(project) is Answer.NOBODY
    script = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication\n"
        "from gui.workers.instance_door import InstanceDoor\n"
        "application = QCoreApplication([]); door = InstanceDoor(); door.listen(Path(sys.argv[1]))\n"
        "assert door.project; os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(project)], cwd=ROOT, check=False, timeout=60)
    assert Path(door_name(project)).exists()
    assert hand_over(project) is Answer.NOBODY
    door = InstanceDoor()
    door.listen(project)
    assert door.project == project
    door.close()
