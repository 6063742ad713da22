"""The search: which hits there are, which one is shown; going through them, and leaving no trace after."""

from PySide6.QtCore import QObject, Signal

from core.model.views import SearchHit
from gui.models.words import number, tr
from gui.workers.project_access import ProjectAccess

_MOST_HITS = 200


class SearchPresenter(QObject):
    """Emits hits for the canvas and the reader, and a count for the box."""

    count_shown = Signal(str)
    hit_shown = Signal(object)  # SearchHit
    hits_marked = Signal(object)  # tuple[EventId, ...]

    def __init__(self, access: ProjectAccess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._access = access
        self._words = ""
        self._hits: tuple[SearchHit, ...] = ()
        self._at = -1
        self._stepped = False
        self._position_words = ""
        access.opened.connect(lambda _: self.seek(""))

    @property
    def position_words(self) -> str:
        """`2 of 12`, as the box shows it."""
        return self._position_words

    def seek(self, words: str) -> None:
        """Look for words; the first hit is shown when it comes. No words: all is as before."""
        self._words = words.strip()
        self._stepped = False
        if not self._words:
            self._access.take_back("search")
            self._show((), -1)
            return
        sought = self._words
        self._access.latest(
            "search", lambda session, stop: session.search(sought, _MOST_HITS, stop=stop), self._take
        )

    def go_next(self) -> None:
        self._go(1)

    def go_previous(self) -> None:
        self._go(-1)

    def _take(self, hits: tuple[SearchHit, ...]) -> None:
        """All hits in reading order; of more than can be gone through, the first that were found until the
        best of them are known."""
        self._show(hits, 0 if hits else -1)
        if len(hits) >= _MOST_HITS:
            sought = self._words
            self._access.latest(
                "search",
                lambda session, stop: session.search(sought, _MOST_HITS, best=True, stop=stop),
                self._take_best,
            )

    def _take_best(self, hits: tuple[SearchHit, ...]) -> None:
        """Nobody who has begun to go through the hits is put back to the first."""
        if not self._stepped:
            self._show(hits, 0 if hits else -1)

    def _go(self, step: int) -> None:
        self._stepped = True
        if self._hits:
            self._show_hit((self._at + step) % len(self._hits))

    def _show(self, hits: tuple[SearchHit, ...], at: int) -> None:
        self._hits = hits
        self.hits_marked.emit(tuple(hit.event_id for hit in hits if hit.event_id is not None))
        if at >= 0:
            self._show_hit(at)
        else:
            self._at = -1
            self._say(tr("no hit") if self._words else "")

    def _show_hit(self, at: int) -> None:
        self._at = at
        whole = f"{number(len(self._hits))}{'+' if len(self._hits) >= _MOST_HITS else ''}"
        self._say(tr("{at} of {whole}").format(at=number(at + 1), whole=whole))
        self.hit_shown.emit(self._hits[at])

    def _say(self, words: str) -> None:
        self._position_words = words
        self.count_shown.emit(words)
