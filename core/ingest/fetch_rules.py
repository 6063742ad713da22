"""Which web addresses may be asked for, and which answers are taken: rules only, no network here.

An address comes from a page, a drop or a redirect, so it is not trusted: it must not reach this computer,
its network, or a service of it. Every name is checked again by what it resolves to. The asking itself is
left to the window.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from core.errors import InputError

MAX_PAGE_BYTES = 10 * 1024 * 1024  # after decompression
MAX_REDIRECTS = 5
PAUSE_S = 2.0  # between two requests to one host
_LONGEST_PAUSE_S = 24 * 3600.0
_DEFAULT_PORTS = {"http": 80, "https": 443}
_LOCAL_NAMES = ("localhost", "local", "internal", "lan", "home", "corp", "intranet", "home.arpa")
_READ_TYPES = frozenset(
    {"text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf", "text/xml",
     "application/xml", "multipart/related", "application/feed+json"}
)  # fmt: skip
_SAFE_IN_PATH = "/%:=&?~#+!$,;'@()*[]"
_BY_HAND = "Save the page in your browser and drop the file here."
Address = IPv4Address | IPv6Address


@dataclass(frozen=True, slots=True)
class FetchRules:
    """`exempt` addresses are asked although they are not public: a server of one's own, named on purpose."""

    ports: frozenset[int] = frozenset(_DEFAULT_PORTS.values())
    exempt: frozenset[Address] = frozenset()


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address in its checked parts; `host` is in ASCII, lower case; `target` is path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        shown = "" if self.port == _DEFAULT_PORTS[self.scheme] else f":{self.port}"
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}{shown}"

    @property
    def url(self) -> str:
        return self.origin + self.target


def checked_address(url: str, rules: FetchRules) -> WebAddress:
    """The parts of an address. Raises InputError, in words, where it may not be asked."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port or _DEFAULT_PORTS.get(parts.scheme, 0)
        host = _ascii_host(parts.hostname or "")
    except ValueError:
        raise _refused("This is not a web address.") from None
    if parts.scheme not in _DEFAULT_PORTS or not host:
        raise _refused("Only addresses that begin with http:// or https:// are fetched.")
    if parts.username is not None or parts.password is not None:
        raise _refused("This address holds a user name or a password.")
    if port not in rules.ports:
        raise _refused(f"This address asks for port {port}; only the web's own ports are asked.")
    address = _literal(host)
    if address is None:
        _refuse_local_name(host)
    else:
        refuse_private(host, (host,), rules)
    query = f"?{parts.query}" if parts.query else ""
    return WebAddress(
        parts.scheme, host, port, quote(parts.path or "/", _SAFE_IN_PATH) + quote(query, _SAFE_IN_PATH)
    )


def checked_redirect(asked: WebAddress, location: str, rules: FetchRules) -> WebAddress:
    """Where an answer leads on. Raises InputError where that may not be followed."""
    onward = checked_address(urljoin(asked.url, location), rules)
    if asked.scheme == "https" and onward.scheme == "http":
        raise _refused("The page leads on from a protected to an unprotected address.")
    return onward


def refuse_private(host: str, addresses: Sequence[str], rules: FetchRules) -> None:
    """Raises InputError where a name leads nowhere, or anywhere but to the public internet."""
    if not addresses:
        raise _refused(f"No server was found under the name {host}.")
    for text in addresses:
        address = _literal(text)
        if address is None or not (address in rules.exempt or is_public(address)):
            raise _refused(f"{host} is on this computer or in a private network; that is never asked.")


def is_public(address: Address) -> bool:
    """Whether an address is of the public internet, with those it wraps or leads to looked at as well."""
    if isinstance(address, IPv6Address):
        if address.scope_id is not None:
            return False
        inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ()), _translated(address)]
        if any(one is not None and not is_public(one) for one in inner):
            return False
        if address.ipv4_mapped is not None:
            return True
    reserved = address.is_multicast or address.is_reserved or address.is_unspecified or address.is_loopback
    return address.is_global and not reserved and not address.is_link_local


def is_read_type(content_type: str) -> bool:
    """Whether an answer of this kind holds words: pages, text, PDF, feeds. Nothing stated passes."""
    kind = content_type.partition(";")[0].strip().lower()
    return not kind or kind in _READ_TYPES or kind.endswith("+xml")


def stated_charset(content_type: str) -> str | None:
    """The encoding that a server states with its answer."""
    message = Message()
    message["Content-Type"] = content_type
    charset = message.get_content_charset()
    return charset or None


def retry_pause_s(retry_after: str, now: datetime) -> float:
    """Seconds that a server asks to be left alone: stated as a number or as a date; a pause where neither."""
    words = retry_after.strip()
    if words.isascii() and words.isdigit():
        return min(float(words), _LONGEST_PAUSE_S)
    try:
        moment = parsedate_to_datetime(words)
    except ValueError:
        return PAUSE_S
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return min(max(PAUSE_S, math.ceil((moment - now).total_seconds())), _LONGEST_PAUSE_S)


def is_welcome(robots: str, url: str, agent: str) -> bool:
    """Whether a site's robots.txt lets a reader of this name ask for an address: for lists of addresses."""
    parser = RobotFileParser()
    parser.parse(robots.splitlines())
    return parser.can_fetch(agent, url)


def _ascii_host(host: str) -> str:
    """Lower case and in ASCII. Raises ValueError where it is no name; an idna error is one too."""
    name = host.rstrip(".").lower()
    return name if name.isascii() else name.encode("idna").decode("ascii")


def _refuse_local_name(host: str) -> None:
    ending = host.rpartition(".")[2]
    local = ending in _LOCAL_NAMES or any(host.endswith(f".{name}") for name in _LOCAL_NAMES)
    if "." not in host or local or any(character.isspace() for character in host):
        raise _refused(f"{host} is a name of this computer or of a private network; that is never asked.")


def _literal(text: str) -> Address | None:
    try:
        return ip_address(text)
    except ValueError:
        return None


def _translated(address: IPv6Address) -> IPv4Address | None:
    """The address behind a translator's well-known prefix 64:ff9b::/96 (RFC 6052)."""
    return IPv4Address(int(address) & 0xFFFF_FFFF) if int(address) >> 32 == 0x64FF9B << 64 else None


def _refused(message: str) -> InputError:
    return InputError("not-fetched", message, _BY_HAND)
