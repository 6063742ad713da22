"""Broken, hostile and odd files of the import corpus: articles or words for each, and no network."""

import socket
from pathlib import Path

import pytest

from core.ingest.registry import read_path
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic

EXPECTED = {
    "odd-blank.html": ["empty"],
    "odd-binary.txt": ["not-text"],
    "odd-cookie-wall.html": ["no-text"],
    "odd-wrong-extension.txt": [],
    "tika-droste.zip": ["unknown-kind", "unknown-kind", "nested-too-deep"],
    "tika-testZIP_corrupted_oom.zip": ["damaged"],
    "tika-testZipEncrypted.zip": ["password"],
    "tika-testWORD_protected_passtika.docx": ["password"],
    "tika-testODTnotaZipFile.odt": ["wrong-kind"],
    "tika-testPDF_no_extract_no_accessibility_owner_user.pdf": ["password"],
    "evil-bomb.zip": ["zip-bomb"],
    "evil-bomb.warc.gz": ["zip-bomb"],
    "evil-traversal.zip": ["unsafe-name"] * 3,
    "evil-xxe.docx": ["unsafe-xml"],
    "warc-example-trunc.warc": ["short-text", "damaged"],
    "mhtml-missing_boundary.mhtml": ["damaged"],
    "derived-nuls.txt": ["control-characters"],
    "derived-cp1251.txt": ["encoding-guessed"],
    "derived-mixed-line-ends.txt": [],
    "derived-utf16be-nobom.txt": [],
    "derived-shiftjis.html": [],
    "derived-singlefile.html": [],
    "derived-newsapi.json": ["excerpt"] * 3,
    "derived-scrape.jsonl": ["bad-json"],
}


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("reading reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize("name", EXPECTED, ids=str)
def test_each_odd_file_says_what_is_odd_about_it(shared: Path, name: str) -> None:
    codes: list[str] = []
    for item in read_path(shared / "corpora" / "import" / name):
        codes += [item.code] if isinstance(item, Diagnostic) else [warning.code for warning in item.warnings]

    assert codes == EXPECTED[name]


def test_a_page_cut_for_subscribers_is_kept_and_said_to_be_cut(shared: Path) -> None:
    (article,) = read_path(shared / "corpora" / "import" / "odd-paywall.html")

    assert isinstance(article, RawArticle)
    assert "opening lines" in article.text
    assert "paywall" in [warning.code for warning in article.warnings]


def test_every_file_of_every_format_gives_articles_or_words(shared: Path) -> None:
    paths = sorted((shared / "corpora" / "import").glob("[!w]*.*"))
    assert paths

    for path in paths:
        for item in read_path(path):
            if isinstance(item, Diagnostic):
                assert item.message.endswith("."), path.name
            else:
                assert item.text.strip(), path.name
                item.text.encode()
