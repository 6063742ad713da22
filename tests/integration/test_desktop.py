"""Dateline in the desktop, and out of it again, with the desktop's own tools in a home of its own."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from core.commands.desktop_entry import quoted_program
from core.commands.mime_defaults import remove_default, set_default
from core.settings import APPLICATION_ID, PROJECT_MIME_TYPE

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the desktop entry is for Linux")


class Desktop:
    """A user's home with nothing in it but what is installed there."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.data = home / "data home"
        self.config = home / "config"
        self._environment = {
            **os.environ,
            "HOME": str(home),
            "XDG_DATA_HOME": str(self.data),
            "XDG_CONFIG_HOME": str(self.config),
        }
        # The desktop passes over an entry whose program is not there.
        self.start = home / "my $tuff" / 'a "new" one' / "run"
        self.start.parent.mkdir(parents=True)
        self.start.write_text("#!/bin/sh\n")
        self.start.chmod(0o755)

    def call(self, *command: str) -> str:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, cwd=ROOT, env=self._environment
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def put(self, word: str) -> None:
        self.call(sys.executable, "-m", "core.commands.install", word, str(self.start))

    def files(self) -> list[str]:
        return sorted(str(path.relative_to(self.data)) for path in self.data.rglob("*") if path.is_file())


@pytest.fixture
def desktop(tmp_path: Path) -> Desktop:
    return Desktop(tmp_path)


def need(*tools: str) -> None:
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"not installed here: {', '.join(missing)}")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "story.dateline"
    database = sqlite3.connect(path)
    database.execute(f"pragma application_id = {APPLICATION_ID}")
    database.execute("create table article (id integer primary key)")
    database.commit()
    database.close()
    return path


def test_the_entry_is_valid_and_starts_the_script(desktop: Desktop) -> None:
    need("desktop-file-validate")
    desktop.put("--install")
    entry = desktop.data / "applications" / "dateline.desktop"

    assert desktop.call("desktop-file-validate", str(entry)) == ""
    (line,) = [line for line in entry.read_text().splitlines() if line.startswith("Exec=")]
    program = Path(line.removeprefix("Exec=").removesuffix(" %F"))
    assert program.resolve() == desktop.start.resolve()


def test_a_program_of_the_user_is_never_replaced(desktop: Desktop) -> None:
    other = desktop.home / ".local" / "bin" / "dateline"
    other.parent.mkdir(parents=True)
    other.write_text("someone else's")

    desktop.put("--install")
    entry = (desktop.data / "applications" / "dateline.desktop").read_text()
    desktop.put("--uninstall")

    assert '/my \\\\$tuff/a \\\\"new\\\\" one/run" %F\n' in entry
    assert other.read_text() == "someone else's"


def test_a_project_is_known_by_its_name_and_by_its_content(desktop: Desktop, project: Path) -> None:
    need("update-mime-database", "gio")
    desktop.put("--install")
    unnamed = project.with_name("copy without ending")
    shutil.copy(project, unnamed)

    for path in (project, unnamed):
        told = desktop.call("gio", "info", "-a", "standard::content-type", str(path))
        assert PROJECT_MIME_TYPE in told


def test_another_database_is_not_taken_for_a_project(desktop: Desktop, tmp_path: Path) -> None:
    need("update-mime-database", "gio")
    desktop.put("--install")
    database = sqlite3.connect(tmp_path / "other")
    database.execute("create table t (id integer)")
    database.commit()
    database.close()

    told = desktop.call("gio", "info", "-a", "standard::content-type", str(tmp_path / "other"))

    assert "sqlite3" in told
    assert PROJECT_MIME_TYPE not in told


def test_projects_open_with_it_and_articles_can(desktop: Desktop) -> None:
    need("update-desktop-database", "gio")
    desktop.put("--install")

    assert "dateline.desktop" in desktop.call("gio", "mime", PROJECT_MIME_TYPE).splitlines()[0]
    for kind in ("text/plain", "text/html", "text/markdown", "application/json", "application/x-ndjson"):
        assert "dateline.desktop" in desktop.call("gio", "mime", kind)


def test_what_articles_open_with_stays_as_the_user_chose(desktop: Desktop) -> None:
    desktop.config.mkdir()
    (desktop.config / "mimeapps.list").write_text("[Default Applications]\ntext/plain=editor.desktop\n")

    desktop.put("--install")

    lines = (desktop.config / "mimeapps.list").read_text().splitlines()
    assert "text/plain=editor.desktop" in lines
    assert f"{PROJECT_MIME_TYPE}=dateline.desktop" in lines


def test_taking_it_back_leaves_nothing_of_ours(desktop: Desktop) -> None:
    desktop.put("--install")
    assert any("dateline" in name for name in desktop.files())

    desktop.put("--uninstall")

    assert [name for name in desktop.files() if "dateline" in name] == []
    assert not (desktop.config / "mimeapps.list").exists()
    assert not (desktop.home / ".local" / "bin" / "dateline").is_symlink()
    desktop.put("--uninstall")


@pytest.mark.parametrize(
    ("path", "quoted"),
    [
        pytest.param("/opt/dateline/run", "/opt/dateline/run", id="plain"),
        pytest.param("/opt/a b/run", '"/opt/a b/run"', id="space"),
        pytest.param("/opt/100%/run", '"/opt/100%%/run"', id="field code"),
        pytest.param("/opt/$x`y/run", '"/opt/\\\\$x\\\\`y/run"', id="shell signs"),
        pytest.param("/opt/a\\b/run", '"/opt/a\\\\\\\\b/run"', id="backslash"),
    ],
)
def test_a_path_is_quoted_for_the_entry(path: str, quoted: str) -> None:
    assert quoted_program(path) == quoted


class TestMimeDefaults:
    def test_lines_of_others_are_kept(self, tmp_path: Path) -> None:
        path = tmp_path / "mimeapps.list"
        before = (
            "# mine\n[Added Associations]\nx/y=dateline.desktop\n\n"
            "[Default Applications]\nx/y=old.desktop\na/b=c.desktop\n"
        )
        path.write_text(before)

        set_default(path, "x/y", "dateline.desktop")
        remove_default(path, "dateline.desktop")

        assert path.read_text() == before.replace("x/y=old.desktop\n", "")

    def test_a_linked_list_stays_a_link(self, tmp_path: Path) -> None:
        real = tmp_path / "real.list"
        real.write_text("")
        path = tmp_path / "mimeapps.list"
        path.symlink_to(real)

        set_default(path, "x/y", "dateline.desktop")

        assert path.is_symlink()
        assert real.read_text() == "[Default Applications]\nx/y=dateline.desktop\n"
