"""Nothing of the user's leaves the machine unasked: no socket of a network is opened, no file that is
exported names a folder of this computer, no address is opened but plain ones."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = """<!doctype html><html><head><title>Fire on the quay</title>
<link rel="stylesheet" href="http://203.0.113.7/look.css"><script src="http://203.0.113.7/x.js"></script>
</head><body><article><h1>Fire on the quay</h1>
<p>A fire broke out on the quay of Port Ansel on 3 May 2021. <img src="http://203.0.113.7/beacon.png"></p>
<p>Two ferries sank the next day, said the harbour master, and the port was closed until 9 May 2021.</p>
<iframe src="http://203.0.113.7/frame"></iframe><img src="file:///etc/hostname"></article></body></html>
"""
EXPORTS = (".png", ".svg", ".pdf", ".csv", ".json")


def run(*command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of one page, in a folder with a name to look for."""
    made = tmp_path_factory.mktemp("wrens-desk")
    (made / "page.html").write_text(PAGE, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def project(folder: Path) -> Path:
    path = folder / "story.dateline"
    main = str(ROOT / "main.py")
    run(sys.executable, main, "add", str(path), str(folder / "page.html"), "--quiet", folder=folder)
    return path


@pytest.mark.parametrize("ending", EXPORTS)
def test_an_export_names_no_folder_of_this_computer(project: Path, folder: Path, ending: str) -> None:
    out = folder / f"timeline{ending}"
    main = str(ROOT / "main.py")
    run(sys.executable, main, "export", str(project), str(out), folder=folder)
    data = _opened(out)
    for private in (folder.name, str(ROOT), str(Path.home()), "page.html"):
        assert private.encode() not in data, private


def _opened(path: Path) -> bytes:
    """The bytes of a file, with those that are packed in it."""
    import zlib  # noqa: PLC0415

    data = path.read_bytes()
    parts = [data, data.replace(b"\x00", b"")]
    for found in re.finditer(rb"stream\r?\n|zTXt[^\x00]*\x00\x00|iTXt", data):
        try:
            parts.append(zlib.decompressobj().decompress(data[found.end() :]))
        except zlib.error:
            continue
    return b"\n".join(parts)


_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer, QSettings
from PySide6.QtWidgets import QApplication
from gui.app import DatelineApp
from gui.settings import Settings

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    application = QApplication(["dateline"])
    store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    app = DatelineApp(application, Settings(store))
    def show():
        article = app.access.session.articles()[0]
        app.reading.choose_article(article.id)
        QTimer.singleShot(1500, app.window.close)
    app.imports.ended.connect(lambda _: QTimer.singleShot(300, show))
    app.start((folder / "window.dateline", folder / "page.html"))
    QTimer.singleShot(60_000, app.window.close)
    sys.exit(application.exec())
"""


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_no_socket_of_a_network_is_opened_and_nothing_of_a_page_is_loaded(folder: Path) -> None:
    script, trace = folder / "window.py", folder / "trace"
    script.write_text(_WINDOW, encoding="utf-8")
    command = ["strace", "-f", "-o", str(trace), "-e", "trace=socket,connect,openat"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    try:
        done = subprocess.run(
            [*command, sys.executable, str(script), str(folder)],
            env=environment,
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
        )
    except OSError as error:
        pytest.skip(f"strace does not run here: {error}")
    if "ptrace" in done.stderr:
        pytest.skip("processes may not be traced here")
    assert done.returncode == 0, done.stderr
    calls = trace.read_text(encoding="utf-8", errors="replace")
    assert "AF_INET" not in calls
    assert "203.0.113" not in calls
    assert "/etc/hostname" not in calls
    assert "page.html" in calls, "the page was read"
