"""The checkout speaks of itself only: no path of one machine, no host of a registry, every file placed."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_TEXT = {".py", ".md", ".toml", ".xml", ".desktop", ".lock", ".svg", ".txt", ".json", ".jsonl", ".qss", ""}
# Spelt in pieces, so that this file does not hold what it forbids.
_MACHINE_PATHS = re.compile(
    "|".join((r"/ro" + r"ot/", r"/wo" + r"rk/", r"/home/" + r"\w+/", r"/Us" + r"ers/\w+/"))
)
_HOSTS = re.compile(r"https?://|pypi|index-url|find-links|\bfile:", re.IGNORECASE)


def _tracked() -> Iterator[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is not a git checkout")
    for name in listed.stdout.split("\0"):
        path = ROOT / name
        if name and path.is_file() and path.suffix in _TEXT and not name.startswith("resources/fonts/"):
            yield path


def test_no_file_names_a_path_of_one_machine() -> None:
    naming = [
        str(path.relative_to(ROOT))
        for path in _tracked()
        if _MACHINE_PATHS.search(path.read_text("utf-8", "replace"))
    ]

    assert naming == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_file_names_no_host(name: str) -> None:
    assert _HOSTS.findall((ROOT / name).read_text("utf-8")) == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_file_pins_every_package_by_version_and_hash(name: str) -> None:
    entries = re.split(r"\n(?=\w)", (ROOT / name).read_text("utf-8").strip())

    loose = [
        entry.splitlines()[0]
        for entry in entries
        if not re.match(r"[\w.-]+==[\w.]+", entry) or "--hash=sha256:" not in entry
    ]

    assert loose == []


def test_both_lock_files_pin_the_same_versions() -> None:
    app, development = (
        set(re.findall(r"^([\w.-]+==[\w.]+)", (ROOT / name).read_text("utf-8"), re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock")
    )

    assert app <= development
