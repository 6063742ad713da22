"""Whatever is dropped or pasted is told apart without touching a file or the network."""

import pytest
from PySide6.QtCore import QMimeData, QUrl

from gui.models.intake import Intake
from gui.presenters.intake import intake_of


def _mime(text: str = "", html: str = "", urls: tuple[str, ...] = ()) -> QMimeData:
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setHtml(html)
    if urls:
        mime.setUrls([QUrl(url) for url in urls])
    return mime


def _kinds(intake: Intake) -> tuple[list[str], list[str], list[str]]:
    return (
        [str(path) for path in intake.paths],
        [text.data.decode() for text in intake.texts],
        list(intake.links),
    )


@pytest.mark.parametrize(
    ("mime", "paths", "texts", "links"),
    [
        pytest.param(_mime(urls=("file:///a/b%20c.txt",)), ["/a/b c.txt"], [], [], id="a file with a space"),
        pytest.param(
            _mime(urls=("file:///a.txt", "https://x.example/y")),
            ["/a.txt"],
            [],
            ["https://x.example/y"],
            id="both",
        ),
        pytest.param(
            _mime(text="https://x.example/y", urls=("https://x.example/y",)),
            [],
            [],
            ["https://x.example/y"],
            id="link",
        ),
        pytest.param(
            _mime(text=" https://x.example/y\n"), [], [], ["https://x.example/y"], id="a link as text"
        ),
        pytest.param(_mime(text="On Saturday."), [], ["On Saturday."], [], id="text"),
        pytest.param(
            _mime(text="On Saturday.", html="<b>On Saturday.</b>"),
            [],
            ["On Saturday."],
            [],
            id="text before markup",
        ),
        pytest.param(_mime(html="<p>Hi</p>"), [], ["<p>Hi</p>"], [], id="markup alone"),
        pytest.param(
            _mime(text="see https://x.example"), [], ["see https://x.example"], [], id="prose with a link"
        ),
        pytest.param(_mime(text="  \n "), [], [], [], id="nothing but space"),
        pytest.param(_mime(urls=("mailto:a@b.example",)), [], [], [], id="a link of another kind"),
    ],
)
def test_what_is_dropped_is_told_apart(
    mime: QMimeData, paths: list[str], texts: list[str], links: list[str]
) -> None:
    assert _kinds(intake_of(mime)) == (paths, texts, links)


def _with(mime: QMimeData, **formats: bytes) -> QMimeData:
    """More formats, by names that a keyword can have."""
    names = {
        "moz_url": "text/x-moz-url",
        "moz_source": "text/x-moz-url-priv",
        "chromium_source": "chromium/x-source-url",
        "windows": 'application/x-qt-windows-mime;value="HTML Format"',
        "copied": "x-special/gnome-copied-files",
    }
    for name, data in formats.items():
        mime.setData(names[name], data)
    return mime


_PAGE = "https://x.example/2024/05/story"
_WINDOWS_HEAD = f"Version:0.9\r\nStartHTML:00\r\nSourceURL:{_PAGE}\r\n<html>".encode()


@pytest.mark.parametrize(
    "mime",
    [
        pytest.param(
            _with(_mime(text="Words.", html="<b>Words.</b>"), moz_source=_PAGE.encode("utf-16-le")),
            id="Firefox",
        ),
        pytest.param(
            _with(_mime(text="Words.", html="<b>Words.</b>"), chromium_source=_PAGE.encode()), id="Chromium"
        ),
        pytest.param(_with(_mime(text="Words.", html="<b>Words.</b>"), windows=_WINDOWS_HEAD), id="Windows"),
    ],
)
def test_a_selected_part_of_a_page_keeps_the_address_it_is_from(mime: QMimeData) -> None:
    intake = intake_of(mime)
    (text,) = intake.texts
    assert (text.data, text.url, text.excerpt) == (b"Words.", _PAGE, True)
    assert not intake.links


@pytest.mark.parametrize(
    ("mime", "links"),
    [
        pytest.param(
            _with(QMimeData(), moz_url=f"{_PAGE}\nA story".encode("utf-16-le")), [_PAGE], id="Firefox, wide"
        ),
        pytest.param(
            _with(QMimeData(), moz_url=f"{_PAGE}\nA story".encode("utf-16")), [_PAGE], id="with a mark"
        ),
        pytest.param(
            _with(_mime(text=_PAGE, urls=(_PAGE,)), chromium_source=b"https://x.example/"),
            [_PAGE],
            id="a link on a page",
        ),
        pytest.param(
            _mime(text=f"{_PAGE}\nhttps://y.example/z\n"), [_PAGE, "https://y.example/z"], id="a list"
        ),
    ],
)
def test_a_dragged_link_is_a_link_however_the_browser_says_it(mime: QMimeData, links: list[str]) -> None:
    assert list(intake_of(mime).links) == links
    assert not intake_of(mime).texts


def test_files_copied_in_a_file_manager_are_files() -> None:
    mime = _with(QMimeData(), copied=b"copy\nfile:///a/b%20c.txt\nfile:///d.pdf")
    assert [str(path) for path in intake_of(mime).paths] == ["/a/b c.txt", "/d.pdf"]


def test_a_pasted_page_is_named_as_a_page() -> None:
    (text,) = intake_of(_mime(text="<!DOCTYPE html><html><p>x</p></html>")).texts
    assert text.name.endswith(".html")
