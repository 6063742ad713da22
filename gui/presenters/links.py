"""Links that were dropped or pasted: listed, or fetched one by one once the user has said yes.

The network is touched only between that yes and the last of the pages; nothing is asked in the background.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import InputError
from gui.models.intake import Intake, TextInput
from gui.models.words import counted, quoted, tr
from gui.presenters.imports import ImportPresenter
from gui.settings import Settings

if TYPE_CHECKING:  # nothing of the network is loaded before the first yes
    from gui.workers.page_fetcher import PageFetcher
    from gui.workers.page_visit import FetchedPage

_MOST_HOSTS = 3


class LinkPresenter(QObject):
    """Asks before anything is fetched; every link ends as an article or as a row that says why not."""

    consent_asked = Signal(str)  # the question, empty where there is nothing to ask any more
    told = Signal(str)

    def __init__(
        self,
        imports: ImportPresenter,
        settings: Settings,
        fetcher: PageFetcher | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._imports = imports
        self._settings = settings
        self._asked: tuple[str, ...] = ()
        self._fetcher: PageFetcher | None = None
        if fetcher is not None:
            self._take(fetcher)

    @property
    def busy(self) -> bool:
        return self._fetcher is not None and self._fetcher.busy

    def close(self) -> None:
        if self._fetcher is not None:
            self._fetcher.cancel()

    def add(self, links: tuple[str, ...]) -> None:
        """Ask whether these may be fetched; with fetching switched off, only say how to have them read."""
        if not links:
            return
        if not self._settings.fetches_pages():
            self._imports.tell_links(
                links,
                tr("Links are not fetched: nothing is asked of the network."),
                tr(
                    "Save the page in your browser and drop the file here, or let pages be fetched in the "
                    "File menu."
                ),
            )
            return
        self._asked = tuple(dict.fromkeys((*self._asked, *links)))
        self.consent_asked.emit(consent_words(self._asked))

    def agree(self) -> None:
        """The user said yes to what was asked, and to nothing more."""
        links, self._asked = self._asked, ()
        self.consent_asked.emit("")
        (self._fetcher or self._make_fetcher()).fetch(links)

    def decline(self) -> None:
        links, self._asked = self._asked, ()
        self.consent_asked.emit("")
        if links:
            what_to_do = tr("Drop it again, or save the page in your browser and drop the file here.")
            self._imports.tell_links(links, tr("Not fetched: you said no."), what_to_do)

    def set_fetches(self, fetches: bool) -> None:
        """The preference; switched off, what is being fetched is left."""
        self._settings.set_fetches_pages(fetches)
        if not fetches:
            self.decline()
            self.close()

    def _make_fetcher(self) -> PageFetcher:
        from gui.workers.page_fetcher import PageFetcher  # noqa: PLC0415 - Qt's network, with the first yes

        return self._take(PageFetcher())

    def _take(self, fetcher: PageFetcher) -> PageFetcher:
        fetcher.setParent(self)
        fetcher.fetched.connect(self._fetched)
        fetcher.refused.connect(self._refused)
        fetcher.asking.connect(
            lambda host: self.told.emit(tr("Fetching a page from {host}").format(host=host))
        )
        self._fetcher = fetcher
        return fetcher

    def _fetched(self, page: FetchedPage) -> None:
        self._imports.forget_links((page.link,))
        url = page.address.url
        text = TextInput(name_of(url), page.data, url, charset=page.charset)
        self._imports.add(Intake(texts=(text,)))

    def _refused(self, link: str, error: InputError) -> None:
        self._imports.tell_links((link,), error.message, error.what_to_do)


def consent_words(links: tuple[str, ...]) -> str:
    """What is asked, with the hosts by name."""
    hosts = list(dict.fromkeys(map(host_words, links)))
    named = ", ".join(quoted(host) for host in hosts[:_MOST_HOSTS])
    if (more := len(hosts) - _MOST_HOSTS) > 0:
        named = tr("{hosts} and {more}").format(hosts=named, more=counted(more, tr("other"), tr("others")))
    asked = (
        tr("Fetch this page from {hosts}?") if len(links) == 1 else tr("Fetch {count} pages from {hosts}?")
    ).format(hosts=named, count=len(links))
    return f"{asked} {tr('Dateline goes online only for this.')}"


def host_words(link: str) -> str:
    """The host of a link as it is to be asked; the link itself where it has none."""
    rest = link.partition("//")[2]
    authority = rest.partition("/")[0].partition("?")[0].partition("#")[0]
    return authority.rpartition("@")[2] or link


def name_of(url: str) -> str:
    """An address as a name of what came from it: without its query, whose end is no file's ending."""
    plain = url.partition("?")[0].partition("#")[0]
    return plain if PurePosixPath(plain).name else url
