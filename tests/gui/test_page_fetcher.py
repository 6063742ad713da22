"""A page is fetched only from the public web, in bounds, and without telling anything of its reader."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.errors import InputError
from core.ingest.fetch_rules import MAX_PAGE_BYTES, FetchRules
from gui.workers.page_fetcher import PageFetcher
from gui.workers.page_visit import FetchedPage
from tests.support.page_server import HOME, PageServer, Served, gzipped, redirect

PAGE = "<html><title>Norby votes</title><p>Norby voted on Friday, \u00fcber all.</p></html>".encode()
LONG_ENOUGH_MS = 8_000
PAGES = {
    "/story": Served(PAGE),
    "/squeezed": gzipped(PAGE),
    "/moved": redirect("/story"),
    "/home": redirect("http://127.0.0.2/secret"),
    "/inside": redirect("http://10.0.0.1/secret"),
    "/file": redirect("file:///etc/passwd"),
    "/round": redirect("/round"),
    "/picture": Served(b"\x89PNG" * 100, headers={"Content-Type": "image/png"}),
    "/huge": Served(b"x" * (MAX_PAGE_BYTES + 1)),
    "/bomb": gzipped(b" " * (MAX_PAGE_BYTES * 3)),
    "/closed": Served(b"no", 403),
    "/busy": Served(b"later", 429, {"Retry-After": "3600"}),
    "/broken": Served(b"oh", 500),
}


@pytest.fixture
def server() -> Iterator[PageServer]:
    with PageServer(PAGES) as running:
        yield running


@pytest.fixture
def ask(
    server: PageServer, qtbot: QtBot
) -> Iterator[Callable[..., tuple[list[FetchedPage], list[InputError]]]]:
    """Asks for links and waits for what becomes of each; every name leads to the server, unless told."""
    made: list[PageFetcher] = []

    def asking(
        *links: str, rules: FetchRules | None = None, leads_to: str = HOME
    ) -> tuple[list[FetchedPage], list[InputError]]:
        if not made:
            made.append(
                PageFetcher(rules or server.rules, lambda _, then: then((leads_to,) if leads_to else ()), 0.0)
            )
        fetcher = made[0]
        pages: list[FetchedPage] = []
        refusals: list[InputError] = []
        fetcher.fetched.connect(pages.append)
        fetcher.refused.connect(lambda _, error: refusals.append(error))
        with qtbot.waitSignal(fetcher.idle, timeout=LONG_ENOUGH_MS):
            fetcher.fetch(links)
        fetcher.fetched.disconnect()
        fetcher.refused.disconnect()
        return pages, refusals

    yield asking
    for fetcher in made:
        fetcher.deleteLater()


@pytest.mark.parametrize("path", ["/story", "/squeezed", "/moved"])
def test_a_page_comes_whole(
    server: PageServer, ask: Callable[..., tuple[list[FetchedPage], list]], path: str
) -> None:
    ((page,), refusals) = ask(server.link(path))
    assert refusals == []
    assert page.data == PAGE
    assert page.link == server.link(path)


def test_the_address_that_answered_is_known_after_a_redirect(
    server: PageServer, ask: Callable[..., tuple[list[FetchedPage], list]]
) -> None:
    ((page,), _) = ask(server.link("/moved"))
    assert page.address.url == server.link("/story")


def test_the_server_learns_its_name_and_who_asks_and_nothing_else(
    server: PageServer, ask: Callable[..., tuple[list[FetchedPage], list]]
) -> None:
    ask(server.link("/story"))
    ((_, headers),) = server.asked
    assert headers["Host"] == f"news.example:{server.port}"
    assert headers["User-Agent"].startswith("Dateline/")
    assert not {"Cookie", "Referer", "Authorization"} & set(headers)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        pytest.param("/home", "port", id="a redirect home"),
        pytest.param("/inside", "port", id="a redirect into a private network"),
        pytest.param("/file", "http", id="a redirect to a file"),
        pytest.param("/round", "on and on", id="a redirect in circles"),
        pytest.param("/picture", "no page", id="a picture"),
        pytest.param("/huge", "larger", id="too large"),
        pytest.param("/bomb", "", id="too large once unpacked"),
        pytest.param("/missing", "no such page", id="not there"),
        pytest.param("/closed", "browsers", id="for subscribers"),
        pytest.param("/busy", "left alone", id="asked to wait"),
        pytest.param("/broken", "500", id="a fault of the server"),
    ],
)
def test_what_cannot_be_had_is_refused_in_words(
    server: PageServer, ask: Callable[..., tuple[list, list[InputError]]], path: str, words: str
) -> None:
    pages, (refusal,) = ask(server.link(path))
    assert pages == []
    assert words in refusal.message
    assert refusal.what_to_do


@pytest.mark.parametrize(
    "leads_to", ["127.0.0.1", "10.0.0.7", "169.254.169.254", "::1", "::ffff:127.0.0.1", ""]
)
def test_a_name_that_leads_home_is_never_asked(
    server: PageServer, ask: Callable[..., tuple[list, list[InputError]]], leads_to: str
) -> None:
    only_port = FetchRules(ports=frozenset({server.port}))
    pages, (refusal,) = ask(server.link("/story"), rules=only_port, leads_to=leads_to)
    assert pages == []
    assert refusal.code == "not-fetched"
    assert server.asked == []


def test_a_host_that_asked_to_wait_is_left_alone(
    server: PageServer, ask: Callable[..., tuple[list[FetchedPage], list[InputError]]]
) -> None:
    ask(server.link("/busy"))
    pages, (refusal,) = ask(server.link("/story"))
    assert pages == []
    assert "left alone" in refusal.message
    assert [path for path, _ in server.asked] == ["/busy"]


def test_a_list_of_pages_keeps_to_what_the_site_lets_programs_read(
    server: PageServer, ask: Callable[..., tuple[list[FetchedPage], list[InputError]]]
) -> None:
    server.pages["/robots.txt"] = Served(
        b"User-agent: *\nDisallow: /closed", headers={"Content-Type": "text/plain"}
    )
    (page,), (refusal,) = ask(server.link("/story"), server.link("/closed"))
    assert page.data == PAGE
    assert "does not let programs" in refusal.message
    assert [path for path, _ in server.asked] == ["/robots.txt", "/story"]


def test_a_page_alone_is_asked_for_alone(
    server: PageServer, ask: Callable[..., tuple[list[FetchedPage], list[InputError]]]
) -> None:
    ask(server.link("/story"))
    assert [path for path, _ in server.asked] == ["/story"]


def test_what_was_given_up_comes_no_more(server: PageServer, qtbot: QtBot, qapp: QApplication) -> None:
    fetcher = PageFetcher(server.rules, lambda _, then: then((HOME,)), 0.0, qapp)
    came: list[object] = []
    fetcher.fetched.connect(came.append)
    with qtbot.waitSignal(fetcher.idle, timeout=LONG_ENOUGH_MS):
        fetcher.fetch([server.link("/story"), server.link("/moved")])
        fetcher.cancel()
    assert not fetcher.busy
    assert came == []
    fetcher.deleteLater()
