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


def test_a_pasted_page_is_named_as_a_page() -> None:
    (text,) = intake_of(_mime(text="<!DOCTYPE html><html><p>x</p></html>")).texts
    assert text.name.endswith(".html")
