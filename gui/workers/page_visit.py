"""One page asked of one server: checked before, at every redirect and while it comes, then handed on.

The name is resolved first and the connection goes to the address that was checked, so that a name cannot
lead elsewhere between the two. No cookies, no cache, no scripts, no pictures: the bytes of one answer.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from core.errors import InputError
from core.ingest.fetch_rules import (
    MAX_PAGE_BYTES,
    MAX_REDIRECTS,
    FetchRules,
    WebAddress,
    checked_address,
    checked_redirect,
    is_read_type,
    refuse_private,
    retry_pause_s,
    stated_charset,
)
from core.settings import APPLICATION_NAME, VERSION

_WHOLE_MS, _SILENCE_MS = 30_000, 15_000
_USER_AGENT = f"{APPLICATION_NAME}/{VERSION} (reads one page when its user says so)"
_ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,application/xml;q=0.7"
_TO_WAIT = (429, 503)

Resolve = Callable[[str, Callable[[tuple[str, ...]], None]], None]
Attribute = QNetworkRequest.Attribute


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """What came: the link that was asked for, the address that answered, its bytes, and the encoding that
    the server stated for them."""

    link: str
    address: WebAddress
    data: bytes
    charset: str | None


class PageVisit(QObject):
    """Ends with exactly one of its signals; `turn_ms` says how long a host must be left alone before."""

    came = Signal(object)  # FetchedPage
    refused = Signal(object)  # InputError
    told_to_wait = Signal(str, float)  # host, seconds

    def __init__(
        self,
        link: str,
        network: QNetworkAccessManager,
        rules: FetchRules,
        resolve: Resolve,
        turn_ms: Callable[[str], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._link = link
        self._network = network
        self._rules = rules
        self._resolve = resolve
        self._turn_ms = turn_ms
        self._address: WebAddress | None = None
        self._redirects = 0
        self._reply: QNetworkReply | None = None
        self._data = bytearray()
        self._over = False
        self._asked: QNetworkRequest | None = None
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._ask)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_WHOLE_MS)
        self._clock.timeout.connect(self._give_up)

    def start(self) -> None:
        self._follow(lambda: checked_address(self._link, self._rules))

    def abort(self) -> None:
        """End it without a word."""
        self._end()

    def _follow(self, address_of: Callable[[], WebAddress]) -> None:
        try:
            address = self._address = address_of()
        except InputError as error:
            self._fail(error)
            return
        self._resolve(address.host, lambda found: self._resolved(address, found))

    def _resolved(self, address: WebAddress, found: tuple[str, ...]) -> None:
        if self._over or address is not self._address:
            return
        try:
            refuse_private(address.host, found, self._rules)
        except InputError as error:
            self._fail(error)
            return
        self._clock.stop()  # waiting for the host's turn is ours, not the server's
        chosen = min(found, key=lambda text: ":" in text)  # the older protocol is there more often
        self._asked = _request(address, chosen)
        self._turn.start(self._turn_ms(address.host))

    def _ask(self) -> None:
        if self._over or self._asked is None:
            return
        self._clock.start()
        self._data.clear()
        reply = self._reply = self._network.get(self._asked)
        reply.metaDataChanged.connect(self._look_at_head)
        reply.readyRead.connect(self._take_in)
        reply.finished.connect(self._answered)

    def _look_at_head(self) -> None:
        """Refuse what is no page before its bytes come."""
        reply = self._reply
        if reply is None or self._over or _status(reply) != 200:
            return
        if not is_read_type(_header(reply, "Content-Type")):
            self._refuse(self.tr("This address leads to no page with words."))

    def _take_in(self) -> None:
        if self._reply is None or self._over:
            return
        self._data += self._reply.readAll().data()
        if len(self._data) > MAX_PAGE_BYTES:
            megabytes = MAX_PAGE_BYTES >> 20
            self._refuse(self.tr("This page is larger than {size} MB.").format(size=megabytes))

    def _answered(self) -> None:
        reply, address = self._reply, self._address
        if reply is None or address is None or self._over:
            return
        self._take_in()
        status, location = _status(reply), _header(reply, "Location")
        if self._over:
            return
        if 300 <= status < 400 and location:
            self._go_on(reply, address, location)
        elif status == 200 and reply.error() is QNetworkReply.NetworkError.NoError:
            charset = stated_charset(_header(reply, "Content-Type"))
            page = FetchedPage(self._link, address, bytes(self._data), charset)
            self._end()
            self.came.emit(page)
        else:
            self._refuse_status(reply, address, status)

    def _go_on(self, reply: QNetworkReply, address: WebAddress, location: str) -> None:
        self._redirects += 1
        self._let_go(reply)
        if self._redirects > MAX_REDIRECTS:
            self._refuse(self.tr("The page leads on and on to other addresses."))
            return
        self._follow(lambda: checked_redirect(address, location, self._rules))

    def _refuse_status(self, reply: QNetworkReply, address: WebAddress, status: int) -> None:
        if status in _TO_WAIT:
            pause_s = retry_pause_s(_header(reply, "Retry-After"), datetime.now(UTC))
            self.told_to_wait.emit(address.host, pause_s)
        self._refuse(self._status_words(status, address.host) or self._error_words(reply, address.host))

    def _status_words(self, status: int, host: str) -> str:
        if status in (404, 410):
            return self.tr("There is no such page at {host} any more.").format(host=host)
        if status in (401, 402, 403, 451):
            return self.tr("{host} gives this page only to browsers or to subscribers.").format(host=host)
        if status in _TO_WAIT:
            return self.tr("{host} asks to be left alone for a while.").format(host=host)
        return (
            self.tr("{host} answered with error {status}.").format(host=host, status=status) if status else ""
        )

    def _error_words(self, reply: QNetworkReply, host: str) -> str:
        errors = QNetworkReply.NetworkError
        if reply.error() is errors.SslHandshakeFailedError:
            return self.tr("The certificate of {host} is not valid.").format(host=host)
        if reply.error() in (errors.OperationCanceledError, errors.TimeoutError):
            return self.tr("The server took too long to answer.")
        return self.tr("{host} could not be reached.").format(host=host)

    def _give_up(self) -> None:
        self._refuse(self.tr("The server took too long to answer."))

    def _refuse(self, message: str) -> None:
        what_to_do = self.tr("Save the page in your browser and drop the file here.")
        self._fail(InputError("not-fetched", message, what_to_do))

    def _fail(self, error: InputError) -> None:
        if not self._over:
            self._end()
            self.refused.emit(error)

    def _end(self) -> None:
        self._over = True
        self._clock.stop()
        self._turn.stop()
        if self._reply is not None:
            self._let_go(self._reply)

    def _let_go(self, reply: QNetworkReply) -> None:
        """Hear no more of an answer."""
        self._reply = None
        for signal in (reply.metaDataChanged, reply.readyRead, reply.finished):
            signal.disconnect()
        reply.deleteLater()  # which closes its connection, should more be coming


def _request(address: WebAddress, ip: str) -> QNetworkRequest:
    """A request to the checked IP address, in the name of the host."""
    authority = f"[{ip}]" if ":" in ip else ip
    url = QUrl.fromEncoded(f"{address.scheme}://{authority}:{address.port}{address.target}".encode())
    request = QNetworkRequest(url)
    request.setPeerVerifyName(address.host)
    request.setRawHeader(b"Host", address.origin.partition("//")[2].encode())
    request.setRawHeader(b"User-Agent", _USER_AGENT.encode())
    request.setRawHeader(b"Accept", _ACCEPT.encode())
    request.setTransferTimeout(_SILENCE_MS)
    request.setDecompressedSafetyCheckThreshold(MAX_PAGE_BYTES)
    manual = QNetworkRequest.LoadControl.Manual
    for attribute in (
        Attribute.CookieLoadControlAttribute,
        Attribute.CookieSaveControlAttribute,
        Attribute.AuthenticationReuseAttribute,
    ):
        request.setAttribute(attribute, manual)
    request.setAttribute(
        Attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy
    )
    request.setAttribute(Attribute.Http2AllowedAttribute, False)
    request.setAttribute(Attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork)
    request.setAttribute(Attribute.CacheSaveControlAttribute, False)
    return request


def _status(reply: QNetworkReply) -> int:
    """The HTTP status, 0 where there is none yet."""
    status = reply.attribute(Attribute.HttpStatusCodeAttribute)
    return status if isinstance(status, int) else 0


def _header(reply: QNetworkReply, name: str) -> str:
    return bytes(reply.rawHeader(name).data()).decode("latin-1").strip()
