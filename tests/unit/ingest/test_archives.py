"""Archives: each file in them that is for reading is read, and of each of the others something is said."""

import bz2
import gzip
import lzma
import zipfile
from io import BytesIO

import pytest

from core.ingest.registry import read_bytes
from core.model.article import RawArticle
from core.model.diagnostic import Severity
from tests.support import sample_files

STORY = b"Tunnel closed\n\nThe tunnel was closed on Monday after engineers found cracks.\n"


def outcomes(data: bytes, name: str) -> dict[str, str]:
    """What became of each member: `read`, or the code of what is said."""
    items = list(read_bytes(data, name))
    assert all(item.file == name for item in items)
    return {item.member or "": "read" if isinstance(item, RawArticle) else item.code for item in items}


_MEMBERS = {
    "news/one.txt": STORY,
    "news/two.html": sample_files.page(),
    "news/three.docx": sample_files.docx(),
    "news/photo.jpg": b"\xff\xd8\xff\xe0",
    "news/data.xyz": bytes(range(256)),
    "__MACOSX/._one.txt": b"x",
    ".DS_Store": b"x",
}
_READ = {
    "news/one.txt": "read",
    "news/two.html": "read",
    "news/three.docx": "read",
    "news/photo.jpg": "unknown-kind",
    "news/data.xyz": "unknown-kind",
}
_TAR = sample_files.tarred(_MEMBERS)
_ARCHIVES = {
    "ZIP": (sample_files.zipped(_MEMBERS), "a.zip"),
    "ZIP called text": (sample_files.zipped(_MEMBERS), "a.txt"),
    "tar": (_TAR, "a.tar"),
    "tar and gzip": (gzip.compress(_TAR), "a.tar.gz"),
    "tar and bzip2": (bz2.compress(_TAR), "a.tar.bz2"),
    "tar and xz": (lzma.compress(_TAR), "a.tar.xz"),
}


@pytest.mark.parametrize(("data", "name"), _ARCHIVES.values(), ids=_ARCHIVES)
def test_files_of_all_kinds_are_read_and_the_others_counted(data: bytes, name: str) -> None:
    assert outcomes(data, name) == _READ
    skipped = [item for item in read_bytes(data, name) if not isinstance(item, RawArticle)]
    assert {item.severity for item in skipped} == {Severity.SKIPPED}


@pytest.mark.parametrize("press", [gzip.compress, bz2.compress, lzma.compress])
def test_a_compressed_file_is_read_as_what_is_in_it(press: object) -> None:
    assert outcomes(press(STORY), "story.txt.gz") == {"story.txt": "read"}  # type: ignore[operator]


def test_articles_of_files_inside_are_named_by_the_way_to_them() -> None:
    lines = b'{"text": "It rained."}\n{"text": \n{"text": "It snowed."}\n'
    inner = sample_files.zipped({"corpus.jsonl": lines})

    assert outcomes(sample_files.zipped({"inner.zip": inner}), "outer.zip") == {
        "inner.zip/corpus.jsonl/1": "read",
        "inner.zip/corpus.jsonl/2": "bad-json",
        "inner.zip/corpus.jsonl/3": "read",
    }


@pytest.mark.parametrize("name", ["../up.txt", "/root.txt", "C:\\disk.txt", "a/../../up.txt", "..\\up.txt"])
def test_a_name_that_leads_out_is_reported_and_its_neighbours_are_read(name: str) -> None:
    found = outcomes(sample_files.zipped({name: STORY, "good.txt": STORY}), "a.zip")

    assert sorted(found.values()) == ["read", "unsafe-name"]
    assert not any(".." in member or member.startswith("/") for member in found)


def test_a_page_is_read_without_the_parts_a_browser_saved_beside_it() -> None:
    members = {"story.html": sample_files.page(), "story_files/frame.html": sample_files.page()}

    assert outcomes(sample_files.zipped(members), "a.zip") == {"story.html": "read"}


def test_a_member_that_grows_without_measure_is_refused_and_the_others_are_read() -> None:
    members = {"bomb.txt": b" " * 30_000_000, "good.txt": STORY}

    assert outcomes(sample_files.zipped(members), "a.zip") == {"bomb.txt": "zip-bomb", "good.txt": "read"}


def test_a_bomb_behind_gzip_is_refused() -> None:
    assert outcomes(gzip.compress(b"0" * 60_000_000), "a.gz") == {"": "zip-bomb"}


def test_archives_in_archives_without_end_are_refused() -> None:
    data = STORY
    for _ in range(9):
        data = sample_files.zipped({"more.zip": data, "story.txt": STORY})
    found = outcomes(data, "a.zip")

    assert found["story.txt"] == found["more.zip/story.txt"] == "read"
    assert found["more.zip/more.zip"] == "nested-too-deep"


def test_more_files_than_anyone_means_are_refused() -> None:
    members = {f"{number}.txt": b"x" for number in range(2_001)}

    assert outcomes(sample_files.zipped(members), "a.zip") == {"": "too-large"}


def test_a_locked_member_is_named_and_the_others_are_read() -> None:
    data = bytearray(sample_files.zipped({"open.txt": STORY, "locked.txt": STORY}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1  # the directory says that it is encrypted

    assert outcomes(bytes(data), "a.zip") == {"open.txt": "read", "locked.txt": "password"}


def test_a_member_whose_bytes_are_damaged_is_named_and_the_others_are_read() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("one.txt", STORY)
        archive.writestr("two.txt", STORY + b"More.")
    data = file.getvalue().replace(STORY + b"More.", STORY + b"Lore.")

    assert outcomes(data, "a.zip") == {"one.txt": "read", "two.txt": "damaged"}


@pytest.mark.parametrize("cut", [0.3, 0.9])
def test_an_archive_that_ends_too_soon_gives_what_was_there(cut: float) -> None:
    members = {f"{number}.txt": STORY + bytes([65 + number]) for number in range(9)}
    data = gzip.compress(sample_files.tarred(members), 0)
    found = outcomes(data[: int(len(data) * cut)], "a.tgz")

    assert list(found.values()).count("read") >= 2
    assert "damaged" in found.values()


_NAMES = {
    "UTF-8 without its mark": ("zwei ü.txt".encode(), "zwei ü.txt"),
    "Shift-JIS": ("ニュース.txt".encode("cp932"), "ニュース.txt"),
    "the first IBM PC": ("Müll.txt".encode("cp437"), "Müll.txt"),
}


@pytest.mark.parametrize(("stored", "shown"), _NAMES.values(), ids=_NAMES)
def test_names_in_old_code_pages_are_shown_as_they_were_meant(stored: bytes, shown: str) -> None:
    data = sample_files.zipped({"N" * len(stored): STORY}).replace(b"N" * len(stored), stored)

    assert outcomes(data, "a.zip") == {shown: "read"}


@pytest.mark.parametrize("cut", [0.5, 0.8])
def test_a_zip_whose_download_broke_off_gives_the_files_that_came(cut: float) -> None:
    members = {f"{number}.txt": STORY + str(number).encode() * 99 for number in range(9)}
    data = sample_files.zipped(members)
    found = outcomes(data[: int(data.index(b"PK\x01\x02") * cut)], "a.zip")

    assert list(found.values()).count("read") >= 3
    assert found[""] == "damaged"


def test_half_a_document_is_no_article() -> None:
    data = sample_files.docx()

    assert outcomes(data[: data.index(b"PK\x01\x02")], "a.docx") == {"": "damaged"}
