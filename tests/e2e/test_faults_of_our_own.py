"""A fault of the program itself, in a handler, a thread or while it paints: a report without a word of the
user's, a window that goes on, and after a hard end one offer of the report at the next start."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.workers.crash_report import CrashReport, CrashReporting, report_of
from tests.support.window_driver import WindowDriver

ROOT = Path(__file__).resolve().parents[2]
_FAULTY = """
import json, sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication
from gui.app import DatelineApp
from gui.settings import Settings
from gui.timeline.canvas import TimelineCanvas
from gui.workers.crash_report import CrashReporting

SECRET = "Source Wren met us in Quay Sorrel"
def secret(): raise ValueError(SECRET)
painted = []
whole = TimelineCanvas.paintEvent
def paint(self, event):
    painter = QPainter(self)
    painter.drawLine(0, 0, 9, 9)
    painted.append(1)
    if len(painted) < 4:
        secret()
    painter.end()
    whole(self, event)

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    reporting = CrashReporting(folder / "logs"); reporting.install()
    application = QApplication(["dateline"])
    TimelineCanvas.paintEvent = paint
    app = DatelineApp(application, Settings(), reporting=reporting)
    app.window.show_empty(False)
    app.start((folder / f"{SECRET}.dateline",))
    threads = [threading.Thread(target=secret)]
    QTimer.singleShot(600, secret)
    QTimer.singleShot(900, threads[0].start)
    for after in (300, 1200, 1500, 1800, 2100):
        QTimer.singleShot(after, lambda: (app.window.show_empty(False), app.window.canvas.update()))
    def end():
        dialog = app.crashes.dialog
        print(json.dumps([len(painted), dialog.isVisible(), dialog.text()]))
        dialog.close(); app.window.close()
    QTimer.singleShot(3000, end)
    sys.exit(application.exec())
"""


@pytest.mark.skipif(os.name != "posix", reason="needs an off-screen window")
def test_the_window_outlives_faults_while_it_paints_and_reports_hold_nothing_of_the_users(
    tmp_path: Path,
) -> None:
    script = tmp_path / "faulty.py"
    script.write_text(_FAULTY, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    painted, visible, shown = json.loads(done.stdout.splitlines()[-1])
    assert visible
    assert painted > 4
    assert "active painter" not in done.stderr
    reports = [path.read_text(encoding="utf-8") for path in (tmp_path / "logs" / "reports").iterdir()]
    assert len(reports) == 3  # painting, a handler, a thread
    log = (tmp_path / "logs" / "dateline.log").read_text(encoding="utf-8")
    for text in (*reports, shown, log):
        assert "ValueError" in text
        assert "Wren" not in text
        assert str(Path.home()) not in text
        assert str(ROOT) not in text


def test_the_report_says_where_it_happened_and_what_it_says_only_when_asked() -> None:
    def inner() -> None:
        raise KeyError("Wren's article")

    try:
        try:
            inner()
        except KeyError as error:
            raise RuntimeError("in /desk/wren/notes.txt") from error
    except RuntimeError as error:
        report = report_of(error)
    plain, whole = report.text(with_words=False), report.text(with_words=True)
    assert "test_faults_of_our_own.py" in plain
    assert "inner" in plain
    assert "wren" not in plain.casefold()
    assert "KeyError" in plain
    assert "Wren's article" in whole
    assert "/desk/wren/notes.txt" in whole


def test_a_fault_is_shown_with_its_report_to_copy(driver: WindowDriver, qtbot: QtBot, tmp_path: Path) -> None:
    files = CrashReporting(tmp_path / "logs").files
    path = files.keep("where it was")
    driver.app.crashes.tell(CrashReport("where it was", "Words of an article", path))
    driver.until(lambda: driver.app.crashes.dialog is not None and driver.app.crashes.dialog.isVisible())
    driver.settle()
    dialog = driver.app.crashes.dialog
    assert dialog is not None
    assert "article" not in dialog.text()
    dialog.with_words.click()
    assert "Words of an article" in dialog.text()
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert "Words of an article" in QApplication.clipboard().text()
    driver.settle()
    (kept,) = (tmp_path / "logs" / "reports").iterdir()
    assert "Words of an article" not in kept.read_text(encoding="utf-8"), "another window's report"
    dialog.close()


def test_what_ended_the_program_is_offered_once_at_the_next_start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    script = (
        "import os, sys; from pathlib import Path; from gui.workers.crash_report import CrashReporting\n"
        "reporting = CrashReporting(Path(sys.argv[1])); reporting.install(); os.kill(os.getpid(), 11)\n"
    )
    logs = tmp_path / "logs"
    ended = subprocess.run(
        [sys.executable, "-c", script, str(logs)], cwd=ROOT, check=False, timeout=60, capture_output=True
    )
    assert ended.returncode == -signal.SIGSEGV
    reporting = CrashReporting(logs)
    reporting.take_in_faults()
    driver = WindowDriver(qtbot, qapp, tmp_path, tmp_path / "next.dateline", reporting=reporting)
    driver.until(driver.window.banner.isVisible)
    qtbot.mouseClick(driver.window.banner.way_buttons[0], Qt.MouseButton.LeftButton)
    dialog = driver.app.crashes.dialog
    assert dialog is not None
    assert "Segmentation fault" in dialog.text()
    assert str(ROOT) not in dialog.text()
    assert not driver.window.banner.isVisible()
    driver.close()
    assert reporting.files.unseen() is None
