"""The files that articles came from: kept once, given back byte for byte, never another than was read."""

import json
from pathlib import Path

import pytest

from core.pipeline.checking import faults_of
from core.pipeline.import_job import ImportJob
from core.pipeline.originals import Keep
from core.pipeline.session import ProjectSession

_STORY = "The ferry to Amrum ran aground on 12 July 2019. Forty passengers were taken off by lifeboats.\r\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A text, and a file of three articles."""
    folder = tmp_path / "given"
    folder.mkdir()
    (folder / "a.txt").write_bytes(_STORY.encode("cp1252"))
    lines = (json.dumps({"id": str(number), "text": f"Story {number}. {_STORY}"}) for number in range(3))
    (folder / "b.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


def _imported(tmp_path: Path, folder: Path, keep: Keep) -> ProjectSession:
    session = ProjectSession.open(tmp_path / "p.dateline", create=True)
    ImportJob(session, [folder], in_processes=False, keep=keep).run()
    return session


@pytest.mark.parametrize("keep", Keep, ids=lambda keep: keep.value)
def test_each_file_is_given_back_as_it_was_read(tmp_path: Path, folder: Path, keep: Keep) -> None:
    session = _imported(tmp_path, folder, keep)
    read = {path.name: path.read_bytes() for path in folder.iterdir()}
    for article in session.articles():
        original = session.original(article.id)
        assert original is not None
        assert original.stored is (keep is Keep.PROJECT)
        assert session.original_bytes(article.id) == read[Path(original.file).name]
    for path in folder.iterdir():
        path.write_text("Something else stands here now.", encoding="utf-8")
    given_back = {session.original_bytes(article.id) for article in session.articles()}
    session.close()
    assert given_back == ({None} if keep is Keep.NOWHERE else set(read.values()))


def test_a_file_of_many_articles_is_kept_once_and_found_by_each(tmp_path: Path, folder: Path) -> None:
    session = _imported(tmp_path, folder, Keep.PROJECT)
    digests = [
        original.digest for article in session.articles() if (original := session.original(article.id))
    ]
    session.close()
    assert len(digests) == 4
    assert len(set(digests)) == 2
    assert faults_of(tmp_path / "p.dateline") == ()


def test_a_large_file_is_known_by_its_hash_and_path_alone(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.pipeline.originals.MOST_STORED_BYTES", 50)
    session = _imported(tmp_path, folder, Keep.PROJECT)
    originals = [session.original(article.id) for article in session.articles()]
    assert not any(original.stored for original in originals if original)
    assert all(session.original_bytes(article.id) is not None for article in session.articles())
    session.close()


def test_an_article_is_known_by_its_file_after_a_second_import_of_more_of_it(
    tmp_path: Path, folder: Path
) -> None:
    session = _imported(tmp_path, folder, Keep.PROJECT)
    path = folder / "b.jsonl"
    path.write_text(
        path.read_text() + "\n" + json.dumps({"id": "new", "text": "Rain fell."}), encoding="utf-8"
    )
    ImportJob(session, [folder], in_processes=False).run()
    new = next(article for article in session.articles() if article.external_id == "new")
    assert session.original_bytes(new.id) == path.read_bytes()
    session.close()
