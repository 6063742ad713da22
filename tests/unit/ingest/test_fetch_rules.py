"""No address leads to this computer or its network, however it is written; what servers ask for is kept."""

from datetime import UTC, datetime
from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InputError
from core.ingest.fetch_rules import (
    FetchRules,
    checked_address,
    checked_redirect,
    is_public,
    is_read_type,
    is_welcome,
    refuse_private,
    retry_pause_s,
    stated_charset,
)

RULES = FetchRules()


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        pytest.param(
            "https://news.example.org/a?b=1#c", "https://news.example.org/a?b=1", id="a fragment stays"
        ),
        pytest.param("HTTP://News.Example.org", "http://news.example.org/", id="no path"),
        pytest.param("https://example.org:443/x", "https://example.org/x", id="its own port"),
        pytest.param(
            "https://münchen.example/ä b", "https://xn--mnchen-3ya.example/%C3%A4%20b", id="letters"
        ),
        pytest.param(" https://example.org/a%20b ", "https://example.org/a%20b", id="escaped once"),
        pytest.param("https://93.184.215.14/x", "https://93.184.215.14/x", id="a public number"),
    ],
)
def test_a_public_page_may_be_asked(url: str, asked: str) -> None:
    assert checked_address(url, RULES).url == asked


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://example.org/a", "javascript:alert(1)", "https://", "not an address",
        "https://user:secret@example.org/", "https://user@example.org/", "http://example.org:22/",
        "http://example.org:8080/", "http://example.org:99999/", "http://localhost/", "http://LOCALHOST./",
        "http://a.localhost/", "http://printer.local/", "http://intranet/", "http://vault.internal/",
        "http://127.0.0.1/", "http://10.1.2.3/", "http://172.16.0.1/", "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://0.0.0.0/", "http://224.0.0.1/",
        "http://255.255.255.255/", "http://[::1]/", "http://[::]/", "http://[fe80::1]/", "http://[fc00::1]/",
        "http://[ff02::1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:10.0.0.1]/", "http://[2002:7f00:1::]/",
        "http://[64:ff9b::7f00:1]/", "http://[64:ff9b::a9fe:a9fe]/", "http://[fe80::1%25eth0]/",
        "http://2130706433/", "http://0x7f000001/",
    ],
)  # fmt: skip
def test_what_is_not_the_public_web_is_refused_in_words(url: str) -> None:
    with pytest.raises(InputError) as refused:
        checked_address(url, RULES)
    assert refused.value.code == "not-fetched"
    assert refused.value.what_to_do


@pytest.mark.parametrize(
    ("addresses", "passes"),
    [
        pytest.param(("93.184.215.14",), True, id="public"),
        pytest.param(("93.184.215.14", "10.0.0.1"), False, id="one of several is private"),
        pytest.param(("127.0.0.1",), False, id="a public name that leads home"),
        pytest.param((), False, id="nowhere"),
        pytest.param(("nonsense",), False, id="no address at all"),
    ],
)
def test_a_name_is_judged_by_what_it_resolves_to(addresses: tuple[str, ...], passes: bool) -> None:
    if passes:
        refuse_private("example.org", addresses, RULES)
        return
    with pytest.raises(InputError):
        refuse_private("example.org", addresses, RULES)


def test_a_server_of_ones_own_is_asked_only_where_it_is_named() -> None:
    own = FetchRules(ports=frozenset({8123}), exempt=frozenset({ip_address("127.0.0.1")}))
    assert checked_address("http://127.0.0.1:8123/x", own).port == 8123
    for other in ("http://127.0.0.2:8123/", "http://127.0.0.1/"):
        with pytest.raises(InputError):
            checked_address(other, own)


@pytest.mark.parametrize(
    ("location", "onward"),
    [
        pytest.param("/b", "https://example.org/b", id="a path"),
        pytest.param("//www.example.org/b", "https://www.example.org/b", id="another host"),
        pytest.param("http://example.org/b", None, id="no longer protected"),
        pytest.param("http://127.0.0.1/", None, id="home"),
        pytest.param("file:///etc/passwd", None, id="a file"),
    ],
)
def test_every_redirect_is_judged_anew(location: str, onward: str | None) -> None:
    asked = checked_address("https://example.org/a", RULES)
    if onward is not None:
        assert checked_redirect(asked, location, RULES).url == onward
        return
    with pytest.raises(InputError):
        checked_redirect(asked, location, RULES)


@pytest.mark.parametrize(
    ("content_type", "read"),
    [
        ("text/html; charset=utf-8", True),
        ("Application/XHTML+XML", True),
        ("application/pdf", True),
        ("application/rss+xml", True),
        ("", True),
        ("image/png", False),
        ("application/octet-stream", False),
        ("video/mp4", False),
        ("application/zip", False),
    ],
)
def test_only_answers_with_words_are_taken(content_type: str, read: bool) -> None:
    assert is_read_type(content_type) is read


@pytest.mark.parametrize(
    ("content_type", "charset"),
    [
        ("text/html; charset=ISO-8859-7", "iso-8859-7"),
        ('text/html; charset="windows-1251"', "windows-1251"),
        ("text/html", None),
        ("", None),
        ("; charset=", None),
    ],
)
def test_the_encoding_that_a_server_states_is_known(content_type: str, charset: str | None) -> None:
    assert stated_charset(content_type) == charset


@pytest.mark.parametrize(
    ("stated", "pause_s"),
    [
        ("120", 120.0),
        ("Sun, 03 May 2026 12:01:00 GMT", 60.0),
        ("Sun, 03 May 2026 11:00:00 GMT", 2.0),
        ("soon", 2.0),
        ("", 2.0),
        ("99999999999", 86_400.0),
    ],
)
def test_a_server_that_asks_to_wait_is_left_alone_that_long(stated: str, pause_s: float) -> None:
    assert retry_pause_s(stated, datetime(2026, 5, 3, 12, tzinfo=UTC)) == pause_s


@pytest.mark.parametrize(
    ("robots", "welcome"),
    [
        pytest.param("", True, id="nothing said"),
        pytest.param("User-agent: *\nDisallow: /archive/", False, id="closed to all"),
        pytest.param("User-agent: other\nDisallow: /", True, id="closed to another"),
        pytest.param("User-agent: Dateline\nDisallow: /", False, id="closed to us"),
        pytest.param("<html>not found</html>", True, id="a page in its place"),
    ],
)
def test_a_site_may_keep_readers_of_lists_out(robots: str, welcome: bool) -> None:
    assert is_welcome(robots, "https://example.org/archive/1", "Dateline") is welcome


@given(st.ip_addresses(v=4))
def test_an_address_in_the_clothes_of_another_kind_is_judged_as_itself(address: object) -> None:
    number = int(address)  # type: ignore[call-overload]
    mapped, translated = ip_address((0xFFFF << 32) + number), ip_address((0x64FF9B << 96) + number)
    plain = ip_address(number)
    assert is_public(mapped) == is_public(plain)
    assert not is_public(translated) or is_public(plain)


@given(st.text())
def test_any_words_at_all_are_an_address_or_refused(words: str) -> None:
    try:
        asked = checked_address(words, RULES)
    except InputError:
        return
    assert asked.url.isascii()
    assert checked_address(asked.url, RULES) == asked
