"""Fetches pages that the user has agreed to, one after the other, and gives each host its rest.

For a list of links a site's robots.txt is asked first. What may be asked at all is said by the rules; whether
anything is asked is the user's to say, every time.
"""

import time
from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QHostInfo, QNetworkAccessManager

from core.errors import InputError
from core.ingest.fetch_rules import PAUSE_S, FetchRules, checked_address, is_welcome
from core.settings import APPLICATION_NAME
from gui.workers.page_visit import FetchedPage, PageVisit, Resolve

_LONGEST_WAIT_S = 60.0


class PageFetcher(QObject):
    """Every link given to `fetch` comes back through one of the first two signals.

    It needs a parent to end with: Qt's network must not be ended by Python's counting of references.
    """

    fetched = Signal(object)  # FetchedPage
    refused = Signal(str, object)  # link, InputError
    asking = Signal(str)  # the host that is being asked
    idle = Signal()

    def __init__(
        self,
        rules: FetchRules = FetchRules(),  # noqa: B008 - frozen
        resolve: Resolve | None = None,
        pause_s: float = PAUSE_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._rules = rules
        self._resolve = resolve or _look_up
        self._pause_s = pause_s
        self._network: QNetworkAccessManager | None = None
        self._waiting: deque[tuple[str, bool]] = deque()  # links, and whether they came in a list
        self._visit: PageVisit | None = None
        self._go_on = QTimer(self)
        self._go_on.setSingleShot(True)
        self._go_on.setInterval(0)
        self._go_on.timeout.connect(self._next)
        self._free_at: dict[str, float] = {}
        self._robots: dict[str, str] = {}

    @property
    def busy(self) -> bool:
        return self._visit is not None or bool(self._waiting)

    def fetch(self, links: Sequence[str]) -> None:
        """Ask for these pages; the user has said yes to each of them."""
        self._waiting.extend((link, len(links) > 1) for link in links)
        if self._visit is None:
            self._next()

    def cancel(self) -> None:
        """Ask for nothing more; what has come has been handed on."""
        self._waiting.clear()
        if self._visit is not None:
            self._visit.abort()
            self._finish()

    def _next(self) -> None:
        if self._visit is not None:
            return
        if not self._waiting:
            self._robots.clear()  # a later list asks anew
            self.idle.emit()
            return
        link, listed = self._waiting[0]
        try:
            address = checked_address(link, self._rules)
        except InputError as error:
            self._refused(error)
            return
        self.asking.emit(address.host)
        if self._rest_s(address.host) > _LONGEST_WAIT_S:
            words = self.tr("{host} asked to be left alone for a while.").format(host=address.host)
            self._refused(InputError("not-fetched", words, self.tr("Try again later.")))
        elif not listed:
            self._visit_page(link, self._came, self._refused)
        elif address.origin not in self._robots:
            self._ask_robots(address.origin)
        elif is_welcome(self._robots[address.origin], address.url, APPLICATION_NAME):
            self._visit_page(link, self._came, self._refused)
        else:
            words = self.tr("{host} does not let programs read lists of its pages.").format(host=address.host)
            self._refused(
                InputError(
                    "not-fetched", words, self.tr("Save the pages in your browser and drop them here.")
                )
            )

    def _ask_robots(self, origin: str) -> None:
        def know(robots: str) -> None:
            self._robots[origin] = robots
            self._finish_visit()
            self._next()

        self._visit_page(
            f"{origin}/robots.txt",
            lambda page: know(page.data.decode("utf-8", "replace")),
            lambda _: know(""),  # a site that says nothing forbids nothing
        )

    def _visit_page(
        self, link: str, came: Callable[[FetchedPage], None], refused: Callable[[InputError], None]
    ) -> None:
        self._network = self._network or QNetworkAccessManager(self)
        visit = self._visit = PageVisit(link, self._network, self._rules, self._resolve, self._turn_ms, self)
        visit.came.connect(came)
        visit.refused.connect(refused)
        visit.told_to_wait.connect(self._leave_alone)
        visit.start()

    def _came(self, page: FetchedPage) -> None:
        self._waiting.popleft()
        self._finish_visit()
        self.fetched.emit(page)
        self._go_on.start()

    def _refused(self, error: InputError) -> None:
        link, _ = self._waiting.popleft()
        self._finish_visit()
        self.refused.emit(link, error)
        self._go_on.start()  # not at once: a long list must not go deep

    def _finish(self) -> None:
        self._finish_visit()
        self.idle.emit()

    def _finish_visit(self) -> None:
        if self._visit is not None:
            self._visit.deleteLater()
            self._visit = None

    def _leave_alone(self, host: str, pause_s: float) -> None:
        self._free_at[host] = time.monotonic() + pause_s

    def _rest_s(self, host: str) -> float:
        return max(0.0, self._free_at.get(host, 0.0) - time.monotonic())

    def _turn_ms(self, host: str) -> int:
        """How long to wait before a host may be asked again; it is taken to be asked then."""
        rest_s = self._rest_s(host)
        self._free_at[host] = time.monotonic() + rest_s + self._pause_s
        return round(rest_s * 1000)


def _look_up(host: str, then: Callable[[tuple[str, ...]], None]) -> None:
    def answered(info: QHostInfo) -> None:
        then(tuple(found.toString() for found in info.addresses()))

    QHostInfo.lookupHost(host, answered)  # type: ignore[call-overload]  # it is static; its stub says not
