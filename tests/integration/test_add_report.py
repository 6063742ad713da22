"""`add --report`: what became of every article of an import, kept as a file."""

import csv
import json
from pathlib import Path

import pytest

from core.commands import add
from core.errors import UsageError


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """A table with a bad row, a text twice, and a file of another kind."""
    folder = tmp_path / "given"
    folder.mkdir()
    (folder / "a.csv").write_text('title,text\nOne,"Rain fell."\nTwo,a,b,c\n', encoding="utf-8")
    (folder / "b.txt").write_text("Snow fell in Durne on 2 May 2020.", encoding="utf-8")
    (folder / "c.txt").write_text("Snow fell in Durne on 2 May 2020.", encoding="utf-8")
    (folder / "d.xyz").write_bytes(b"\0\1\2")
    return folder


def test_every_item_is_in_the_report_in_each_format(tmp_path: Path, given: Path) -> None:
    for ending in ("json", "csv", "txt"):
        project, report = tmp_path / f"{ending}.dateline", tmp_path / f"report.{ending}"
        status = add.run([str(project), str(given), "--quiet", "--jobs", "1", "--report", str(report)])
        assert status == add.SOME_UNREAD
    items = json.loads((tmp_path / "report.json").read_text())["items"]
    assert sorted((item["outcome"], Path(item["file"]).name, item["member"]) for item in items) == [
        ("duplicate", "c.txt", None),
        ("failed", "a.csv", "2"),
        ("read", "a.csv", "1"),
        ("read", "b.txt", None),
        ("skipped", "d.xyz", None),
    ]
    with (tmp_path / "report.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == 5
    assert "a.csv (2)" in (tmp_path / "report.txt").read_text()


def test_a_report_of_an_unknown_ending_is_refused_before_anything_is_read(
    tmp_path: Path, given: Path
) -> None:
    with pytest.raises(UsageError, match=r"\.csv"):
        add.run([str(tmp_path / "p.dateline"), str(given), "--report", "report.docx"])
    assert not (tmp_path / "p.dateline").exists()
