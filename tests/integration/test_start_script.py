"""The start script on a checkout of its own: real environment, real processes, a stand-in for the program.

The lock files are empty there, so that nothing is downloaded.
"""

import importlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "import sys\nsys.stdout.write(repr(sys.argv[1:]) + sys.stdin.read())\n"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the start script is for Linux")


def make_checkout(folder: Path) -> Path:
    folder.mkdir()
    shutil.copy(ROOT / "run", folder)
    without_caches = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "resources" / "setup", folder / "resources" / "setup", ignore=without_caches)
    for name in ("requirements.lock", "requirements-dev.lock"):
        (folder / name).write_text("")
    (folder / "main.py").write_text(PROGRAM)
    return folder


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_checkout(tmp_path_factory.mktemp("start") / "a folder with spaces")


def start(
    script: Path, *arguments: str, words: str = "", cwd: Path | None = None, path: str | None = None
) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PATH": path or f"{Path(sys.base_prefix) / 'bin'}:{os.environ['PATH']}"}
    return subprocess.run(
        [str(script), *arguments],
        input=words,
        capture_output=True,
        text=True,
        cwd=cwd,
        env=environment,
        check=False,
    )


def test_arguments_and_input_reach_the_program_and_only_its_words_come_out(checkout: Path) -> None:
    done = start(checkout / "run", "tag", "-", "two words", "", words="It rained.")

    assert done.returncode == 0, done.stderr
    assert done.stdout == "['tag', '-', 'two words', '']It rained."
    assert "Setting Dateline up" in done.stderr


def test_the_second_start_has_nothing_to_set_up(checkout: Path) -> None:
    start(checkout / "run", "--help")
    made = (checkout / ".venv" / "pyvenv.cfg").stat().st_mtime_ns

    again = start(checkout / "run", "--help")

    assert again.stderr == ""
    assert (checkout / ".venv" / "pyvenv.cfg").stat().st_mtime_ns == made


def test_it_starts_through_a_link_from_anywhere(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "links").mkdir()
    (tmp_path / "links" / "dateline").symlink_to(os.path.relpath(checkout / "run", tmp_path / "links"))
    (tmp_path / "again").symlink_to(tmp_path / "links" / "dateline")

    done = start(tmp_path / "again", "check", "p.dateline", cwd=tmp_path)

    assert done.stdout == "['check', 'p.dateline']", done.stderr


def test_new_pins_are_installed(checkout: Path) -> None:
    start(checkout / "run", "--help")
    (checkout / "requirements.lock").write_text("# other pins\n")

    assert "Setting Dateline up" in start(checkout / "run", "--help").stderr


def test_two_starts_at_once_after_a_set_up_broken_off_both_succeed(tmp_path: Path) -> None:
    script = make_checkout(tmp_path / "both") / "run"
    (tmp_path / "both" / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / "both" / ".venv" / "bin" / "python").write_text("half of it")
    environment = {**os.environ, "PATH": f"{Path(sys.base_prefix) / 'bin'}:{os.environ['PATH']}"}
    both = [
        subprocess.Popen(
            [str(script), "--help"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True, env=environment,
        )
        for _ in range(2)
    ]  # fmt: skip
    outcomes = [process.communicate() for process in both]

    assert [process.returncode for process in both] == [0, 0], outcomes
    assert [words for words, _ in outcomes] == ["['--help']", "['--help']"]
    assert sum("Setting Dateline up" in words for _, words in outcomes) == 1


def only_these_tools(folder: Path, *names: str) -> str:
    folder.mkdir()
    for name in names:
        found = shutil.which(name)
        assert found
        (folder / name).symlink_to(found)
    return str(folder)


def test_without_a_python_it_says_so(tmp_path: Path) -> None:
    script = make_checkout(tmp_path / "bare") / "run"
    tools = only_these_tools(tmp_path / "tools", "sh", "dirname", "readlink", "env")

    done = start(script, "--help", path=tools)

    assert done.returncode == 5
    assert "Dateline needs Python 3.11, 3.12 or 3.13" in done.stderr
    assert done.stdout == ""


class TestWhatTheMachineLacks:
    """The words for it, from the modules the script calls, with no right to install anything."""

    @pytest.fixture(autouse=True)
    def user_on_an_apt_system(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.syspath_prepend(str(ROOT / "resources" / "setup"))
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/apt-get")

    def test_a_missing_library_is_named_by_its_package_in_one_line(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        libraries = importlib.import_module("system_libraries")
        monkeypatch.setattr(libraries, "_OFFSCREEN", {"libno-such.so.1": "libno-such1"})

        with pytest.raises(importlib.import_module("missing").Missing) as missing:
            libraries.require_libraries(with_window=False)

        lines = [line for line in str(missing.value).splitlines() if "apt-get install" in line]
        assert len(lines) == 1
        assert lines[0].endswith("--no-install-recommends libno-such1")

    def test_a_missing_venv_module_is_named_by_its_package(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        environment = importlib.import_module("environment")
        (tmp_path / "requirements.lock").write_text("")
        monkeypatch.setattr(environment.importlib.util, "find_spec", lambda _: None)

        with pytest.raises(importlib.import_module("missing").Missing, match=r"python3[.\d]*-venv"):
            environment.make_environment(tmp_path, with_development=False)

    def test_a_folder_that_cannot_be_written_is_named(self, tmp_path: Path) -> None:
        environment = importlib.import_module("environment")
        (tmp_path / "requirements.lock").write_text("")
        (tmp_path / ".venv.lock").mkdir()

        with pytest.raises(importlib.import_module("missing").Missing, match="cannot be set up"):
            environment.make_environment(tmp_path, with_development=False)
