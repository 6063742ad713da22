"""What is being read: the chosen event, the source of it that is shown, and the article around it.

All panes follow this one choice. Articles read once stay at hand until the project changes, so that
choosing a mark lights its sentence at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.model.article import Article
from core.model.changes import Changes
from core.model.event import Event, Source
from core.model.ids import ArticleId, EventId
from core.model.span import Span
from core.model.views import ArticleView, SearchHit, TimelineSnapshot, UndatedChip
from gui.models.event_details import EventDetails
from gui.models.ledger_list import LedgerList
from gui.models.published_words import published_words
from gui.models.reader_document import Passage, ReaderDocument
from gui.presenters.event_card import Outlet, event_details
from gui.presenters.ledger import ledger_list
from gui.presenters.reader_text import reader_document
from gui.workers.project_access import ProjectAccess

if TYPE_CHECKING:
    from core.pipeline.session import ProjectSession

_MOST_KEPT = 12


@dataclass(frozen=True, slots=True)
class Reading:
    """One answer for the reader: nothing of it is changed after it is made."""

    document: ReaderDocument | None
    lit: tuple[int, int] | None
    event: Event | None
    details: EventDetails | None
    article: Article | None
    ledger: LedgerList | None = None


NOTHING_READ = Reading(None, None, None, None, None)


class ReadingPresenter(QObject):
    """Emits the reading each time the choice or the project changes."""

    reading_shown = Signal(object)  # Reading
    event_chosen = Signal(object)  # EventId | None, for the canvas and the table
    article_chosen = Signal(object)  # ArticleId, for the articles panel

    def __init__(self, access: ProjectAccess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._access = access
        self._kept: dict[ArticleId, ArticleView] = {}
        self._snapshot: TimelineSnapshot | None = None
        self._event_id: EventId | None = None
        self._article_id: ArticleId | None = None
        self._sentence: Span | None = None
        self._source_number: int | None = None
        self.reading = NOTHING_READ
        access.opened.connect(self._forget_all)
        access.changed.connect(self._look_again)

    @property
    def event_id(self) -> EventId | None:
        return self._event_id

    @property
    def article_id(self) -> ArticleId | None:
        """The article in the reader."""
        return self._article_id

    def set_snapshot(self, snapshot: TimelineSnapshot) -> None:
        """Phrases are underlined in the colour of their marks, as soon as these are known."""
        self._snapshot = snapshot
        document = self.reading.document
        if document is not None and any(passage.hue < 0 for passage in document.phrases):
            self._load()

    def choose_event(self, event_id: EventId | None, source_number: int | None = None) -> None:
        """Read the sentence of an event; None: nothing is chosen, the article stays."""
        if event_id is None:
            self._choose(None, self._article_id, None, None)
        else:
            self._choose(event_id, None, None, source_number)

    def choose_article(self, article_id: ArticleId) -> None:
        self._choose(None, article_id, None, None)

    def choose_passage(self, passage: Passage) -> None:
        """A tinted sentence or an underlined phrase was clicked in the reader.

        A sentence that tells several events gives the next of them with each click.
        """
        told = self._told_by(passage)
        at = told.index(self._event_id) + 1 if self._event_id in told else 0
        event_id = told[at % len(told)] if told else passage.event_id
        self._choose(event_id, self._article_id, passage.sentence, None)

    def _told_by(self, passage: Passage) -> list[EventId]:
        """The events of all passages that cover the very same words, each once."""
        document = self.reading.document
        if document is None:
            return []
        alike = (
            other.event_id
            for other in (*document.phrases, *document.tinted)
            if (other.start, other.end) == (passage.start, passage.end)
        )
        return list(dict.fromkeys(event_id for event_id in alike if event_id is not None))

    def choose_chip(self, chip: UndatedChip) -> None:
        self._choose(chip.event_id, chip.article_id, chip.sentence, None)

    def choose_hit(self, hit: SearchHit) -> None:
        """The sentence of a search hit is lit, whatever it tells."""
        self._choose(hit.event_id, hit.article_id, hit.sentence, None)

    def choose_source(self, number: int) -> None:
        """Another of the sentences that tell the chosen event."""
        self.choose_event(self._event_id, number)

    def _choose(
        self,
        event_id: EventId | None,
        article_id: ArticleId | None,
        sentence: Span | None,
        number: int | None,
    ) -> None:
        self._event_id, self._sentence, self._source_number = event_id, sentence, number
        self._article_id = article_id
        self.event_chosen.emit(event_id)
        self._load()

    def _load(self) -> None:
        request = _Request(
            self._event_id,
            self._article_id,
            self._sentence,
            self._source_number,
            dict(self._kept),
            self._snapshot,
        )
        self._access.read("reading", request.answer, self._take)

    def _take(self, answer: _Answer) -> None:
        if answer.view is not None:
            self._keep(answer.view)
            self._article_id = answer.view.article.id
            self.article_chosen.emit(self._article_id)
        self.reading = answer.reading
        if answer.reading.event is None and self._event_id is not None:
            self._event_id = None  # it is gone: merged away, or its article was removed
            self.event_chosen.emit(None)
        self.reading_shown.emit(answer.reading)

    def _keep(self, view: ArticleView) -> None:
        self._kept.pop(view.article.id, None)
        self._kept[view.article.id] = view
        while len(self._kept) > _MOST_KEPT:
            self._kept.pop(next(iter(self._kept)))

    def _forget_all(self) -> None:
        self._kept.clear()
        self._choose(None, None, None, None)

    def _look_again(self, _: Changes) -> None:
        self._kept.clear()
        if self._event_id is not None or self._article_id is not None:
            self._load()


@dataclass(frozen=True, slots=True)
class _Answer:
    reading: Reading
    view: ArticleView | None


_NOTHING = _Answer(NOTHING_READ, None)


@dataclass(frozen=True, slots=True)
class _Request:
    """What is wanted, put together on the GUI thread and answered on the reading thread."""

    event_id: EventId | None
    article_id: ArticleId | None
    sentence: Span | None
    source_number: int | None
    kept: dict[ArticleId, ArticleView]
    snapshot: TimelineSnapshot | None

    def answer(self, session: ProjectSession) -> _Answer:
        event = session.event(self.event_id) if self.event_id is not None else None
        source = self._source(event)
        article_id = source.article_id if source else self.article_id
        if article_id is None:
            details = event_details(event, None, {}, None) if event else None
            return _Answer(Reading(None, None, event, details, None), None)
        view = self._view(session, article_id)
        if view is None:
            return _NOTHING
        return _Answer(self._reading(session, view, event, source), view)

    def _reading(
        self, session: ProjectSession, view: ArticleView, event: Event | None, source: Source | None
    ) -> Reading:
        sentence = source.sentence if source else self.sentence
        document = reader_document(view, self._hue_of, sentence)
        lit = document.displayed.positions_of(sentence) if sentence else None
        details = (
            event_details(event, source, self._outlets(session, event), view, document.displayed)
            if event
            else None
        )
        return Reading(document, lit, event, details, view.article, ledger_list(view, document.displayed))

    def _hue_of(self, event_id: EventId) -> int:
        """The hue of an event's mark; -1, drawn grey, where it has none."""
        if self.snapshot is None:
            return -1
        rows = np.flatnonzero(self.snapshot.event_ids == event_id)
        return int(self.snapshot.hue_of[rows[0]]) if len(rows) else -1

    def _source(self, event: Event | None) -> Source | None:
        """The one asked for by number, or by its place, or the first."""
        if event is None or not event.sources:
            return None
        if self.source_number is not None:
            return event.sources[min(self.source_number, len(event.sources) - 1)]
        here = [source for source in event.sources if source.article_id == self.article_id]
        asked = self.sentence
        exact = [source for source in here if asked is not None and source.sentence.overlaps(asked)]
        return (exact or here or list(event.sources))[0]

    def _view(self, session: ProjectSession, article_id: ArticleId) -> ArticleView | None:
        kept = self.kept.get(article_id)
        if kept is not None or not session.has_article(article_id):
            return kept
        return session.article_view(article_id)

    def _outlets(self, session: ProjectSession, event: Event) -> dict[ArticleId, Outlet]:
        names = {}
        for article_id in {source.article_id for source in event.sources}:
            view = self._view(session, article_id)
            if view is not None:
                article = view.article
                published = published_words(article.published) if article.published.instant else ""
                names[article_id] = Outlet(article.publisher or article.title, published)
        return names
