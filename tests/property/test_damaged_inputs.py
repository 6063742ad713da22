"""Any bytes of any format changed give articles or words: no reader raises, none reaches for the network."""

import gzip
import lzma
import random
import socket
from collections.abc import Iterator
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.ingest.registry import read_bytes
from core.model.article import RawArticle
from core.model.diagnostic import Diagnostic
from core.pipeline.process_pool import ProcessPool
from core.pipeline.reading import BytesInput, Task
from tests.support import sample_files
from tests.support.sample_files import page, warc_gz, warc_record, zipped

_CRAWL = [warc_record(page(), f"https://norby.example/{number}") for number in range(3)]
_FILES = {"a.txt": b"It rained on Monday.", "b.html": page(), "c.docx": sample_files.docx()}
_SAMPLES = {
    "docx": sample_files.docx(),
    "odt": sample_files.odt(),
    "rtf": sample_files.rtf(),
    "mhtml": sample_files.mhtml(page()),
    "webarchive": sample_files.webarchive(page()),
    "XML webarchive": sample_files.webarchive(page(), binary=False),
    "warc.gz": warc_gz(_CRAWL),
    "warc": b"".join(_CRAWL),
    "wacz": zipped({"datapackage.json": b"{}", "archive/data.warc.gz": warc_gz(_CRAWL)}),
    "zip": zipped(_FILES),
    "tar": sample_files.tarred(_FILES),
    "tar.gz": gzip.compress(sample_files.tarred(_FILES)),
    "tar.xz": lzma.compress(sample_files.tarred(_FILES)),
}
_CHANGE = st.tuples(
    st.sampled_from(("set", "cut", "insert", "end")),
    st.floats(0, 1, exclude_max=True),
    st.one_of(
        st.binary(min_size=1, max_size=8),
        st.sampled_from((b"\xff\xff\xff\xff", b"\x00\x00\x00\x00", b"\x7f\xff\xff\xff", b"99999999")),
    ),
)


@pytest.fixture(autouse=True, scope="module")
def no_network() -> Iterator[None]:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("reading reached for the network")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        patch.setattr(socket, "getaddrinfo", refuse)
        yield


def _changed(data: bytes, changes: list[tuple[str, float, bytes]]) -> bytes:
    changed = bytearray(data)
    for how, where, words in changes:
        at = int(where * len(changed))
        if how == "end":
            del changed[max(1, at) :]
        elif how == "cut":
            del changed[at : at + 8 * len(words)]
        elif how == "set":
            changed[at : at + len(words)] = words
        else:
            changed[at:at] = words
    return bytes(changed)


@pytest.mark.parametrize("kind", _SAMPLES)
@settings(max_examples=60, deadline=None)
@given(changes=st.lists(_CHANGE, min_size=1, max_size=6))
def test_a_damaged_file_gives_articles_or_words(kind: str, changes: list[tuple[str, float, bytes]]) -> None:
    for item in read_bytes(_changed(_SAMPLES[kind], changes), f"story.{kind}"):
        assert item.file == f"story.{kind}"
        if isinstance(item, RawArticle):
            item.text.encode()
        else:
            assert item.message.endswith(".")


def test_damaged_pdfs_cost_no_process_more_than_themselves() -> None:
    """In processes, since the library is native code."""
    whole = sample_files.pdf(
        [[(72, 700, 10, "It rained on Monday, and again on Tuesday.")]] * 3, "/Title (x)"
    )
    chance = random.Random(5)
    inputs = []
    for number in range(200):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 3, 20))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        inputs.append(
            BytesInput(
                bytes(data[: chance.choice((len(data), chance.randrange(len(data))))]), f"{number}.pdf"
            )
        )
    tasks = [Task(number, given, events=False) for number, given in enumerate(inputs)]
    with ProcessPool(tasks, jobs=1, cancel=Event()) as pool:
        outcomes = list(pool.outcomes())

    assert {number for number, _ in outcomes} == set(range(200))
    assert not [one for _, one in outcomes if isinstance(one, Diagnostic) and one.code == "internal-fault"]
