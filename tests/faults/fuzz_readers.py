"""Any bytes under any name to every reader: `python -m tests.faults.fuzz_readers SECONDS REPORT [KIND]`.

PDF files are not among them: their library is native code, and a reader's process is what holds it
(`tests/property/test_damaged_inputs.py`).
"""

import gzip
import json
import socket
import sys
from pathlib import Path

from core.ingest.registry import read_bytes
from core.model.article import RawArticle
from tests.faults.fuzzer import run
from tests.support import sample_files

_TEXT = "The ferry ran aground on 12 July 2019, and nobody was hurt in the harbour of Husum."
_FEED = (
    "<?xml version='1.0'?><rss version='2.0'><channel><title>Courier</title><item><title>Ferry</title>"
    f"<description>{_TEXT}</description><pubDate>Fri, 12 Jul 2019 10:00:00 +0000</pubDate></item>"
    "</channel></rss>"
)
_MAIL = f"From: a@b.example\nDate: Mon, 3 May 2021 10:00:00 +0000\nSubject: Ferry\n\n{_TEXT}\n"
_NEXIS = (
    "Documents (2)\n\nFerry\nCourier\nJuly 12, 2019 Friday\n\nSection: NEWS\nLength: 9 words\n\nBody\n\n"
    f"{_TEXT}\n\nClassification\n\nLanguage: ENGLISH\n\nLoad-Date: July 12, 2019\n\nEnd of Document\n\n"
)
_CRAWL = sample_files.warc_record(sample_files.page(), "https://norby.example/1")
KINDS = {
    "html": sample_files.page(),
    "docx": sample_files.docx(),
    "odt": sample_files.odt(),
    "rtf": sample_files.rtf(),
    "mhtml": sample_files.mhtml(sample_files.page()),
    "webarchive": sample_files.webarchive(sample_files.page()),
    "warc": _CRAWL,
    "warc.gz": gzip.compress(_CRAWL),
    "zip": sample_files.zipped({"a.txt": _TEXT, "b.html": sample_files.page()}),
    "tar": sample_files.tarred({"a.txt": _TEXT.encode()}),
    "csv": f'title,date,text,url\nFerry,03/04/2019,"{_TEXT}",https://k.example/1\n'.encode() * 3,
    "json": json.dumps({"articles": [{"title": "Ferry", "content": _TEXT, "date": 1562889600}]}).encode(),
    "jsonl": json.dumps({"id": 1, "text": _TEXT}).encode() + b"\n",
    "xml": _FEED.encode(),
    "eml": _MAIL.encode(),
    "mbox": b"From a@b Mon May  3 10:00:00 2021\n" + _MAIL.encode(),
    "ris": f"TY  - NEWS\nTI  - Ferry\nDA  - 2019/07/12/\nAB  - {_TEXT}\nER  - \n\n".encode(),
    "bib": f"@misc{{a, title = {{Ferry}}, date = {{2019-07-12}}, abstract = {{{_TEXT}}}}}\n".encode(),
    "md": f"# Ferry\n\n{_TEXT}\n".encode(),
    "txt": _NEXIS.encode() * 2,
}
_NAMES = tuple(KINDS)


def one(data: bytes) -> None:
    """The first byte chooses the name's ending. Articles or words come out, and nothing is fetched."""
    kind = _NAMES[data[0] % len(_NAMES)] if data else "txt"
    for item in read_bytes(data[1:], f"story.{kind}"):
        if isinstance(item, RawArticle):
            item.text.encode()
            item.title.encode()
        else:
            assert item.code != "internal-fault", item.message
            assert item.message.endswith("."), item.message


def _no_network(*_: object, **__: object) -> None:
    raise AssertionError("reading reached for the network")


def samples(kind: str = "") -> tuple[bytes, ...]:
    """Whole files, each behind the byte that names it; of one kind, where one is given."""
    wanted = {kind: KINDS[kind]} if kind else KINDS
    return tuple(bytes([_NAMES.index(name)]) + data for name, data in wanted.items())


if __name__ == "__main__":
    socket.socket.connect = _no_network  # type: ignore[method-assign]
    socket.getaddrinfo = _no_network  # type: ignore[assignment]
    run(one, samples(*sys.argv[3:4]), float(sys.argv[1]), Path(sys.argv[2]))
