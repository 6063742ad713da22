"""Folders: every article in them once, in a fixed order, and nothing from outside."""

import os
import sys
from pathlib import Path

import pytest

from core.ingest.registry import is_known
from core.ingest.walk import walk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "a folder"
    for name in (
        "b.txt",
        "a.md",
        "sub/c.html",
        "sub/d.jsonl",
        "plain",
        ".hidden.txt",
        ".git/config",
        "x.png",
        "y.py",
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("It rained on Monday.\n")
    (root / "noise").write_bytes(bytes(range(256)) * 4)
    return root


def test_articles_come_in_the_order_of_their_names_and_the_rest_is_counted(folder: Path) -> None:
    found = walk([folder])

    assert [path.relative_to(folder).as_posix() for path in found.files] == [
        "a.md", "b.txt", "plain", "sub/c.html", "sub/d.jsonl",
    ]  # fmt: skip
    assert [path.name for path in found.skipped] == ["noise", "x.png", "y.py"]


def test_a_file_named_directly_is_taken_whatever_its_kind(folder: Path) -> None:
    assert walk([folder / "x.png", folder / "gone.txt"]).files == (folder / "x.png", folder / "gone.txt")


def test_a_path_given_twice_is_read_once(folder: Path) -> None:
    assert len(walk([folder, folder / "b.txt", folder]).files) == 5


def test_a_link_out_of_the_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("It rained on Monday.\n")
    (folder / "leak.txt").symlink_to(outside / "secret.txt")
    (folder / "leaks").symlink_to(outside)
    (folder / "sub" / "loop").symlink_to(folder)

    names = [path.name for path in walk([folder]).files]

    assert "leak.txt" not in names
    assert "secret.txt" not in names
    assert len(names) == 5


def test_the_parts_a_browser_saves_beside_a_page_are_left_out(folder: Path) -> None:
    parts = folder / "story_files"
    parts.mkdir()
    (folder / "story.html").write_text("<html>")
    (parts / "frame.html").write_text("<html>")

    names = [path.name for path in walk([folder]).files]

    assert "story.html" in names
    assert "frame.html" not in names


def test_an_ending_or_text_without_one_makes_a_file_known(folder: Path) -> None:
    assert is_known(folder / "a.md")
    assert is_known(folder / "plain")
    assert not is_known(folder / "noise")
    assert not is_known(folder / "y.py")


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX links and pipes")
def test_links_in_circles_and_pipes_in_a_folder_are_passed_over(folder: Path) -> None:
    (folder / "itself.txt").symlink_to("itself.txt")
    (folder / "sub" / "up").symlink_to("..", target_is_directory=True)
    os.mkfifo(folder / "pipe.txt")

    assert walk([folder]).files == walk([folder, folder]).files
    assert "itself.txt" not in {path.name for path in walk([folder]).files}


def test_a_name_too_long_for_any_file_is_left_to_the_reader(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 300)
    assert walk([path]).files == (path,)
