"""Events added by hand: from words chosen in the reader, from a place on the timeline, from nothing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.chrono.instant import Instant
from core.chrono.wording import dating_words
from core.model.ids import ArticleId
from core.model.passage import Passage, passage_at
from core.model.span import Span
from gui.models.pointed_date import pointed_date
from gui.models.reader_document import Passage as ShownPassage
from gui.panels.article_text import ArticleText
from gui.presenters.event_editing import EventEditingPresenter
from gui.presenters.reading import ReadingPresenter
from gui.timeline.canvas import TimelineCanvas
from gui.workers.project_access import ProjectAccess

if TYPE_CHECKING:
    from core.pipeline.session import ProjectSession


class Adding(QObject):
    """Opens the form with what is known of the event beforehand."""

    def __init__(
        self,
        canvas: TimelineCanvas,
        text: ArticleText,
        access: ProjectAccess,
        reading: ReadingPresenter,
        editing: EventEditingPresenter,
    ) -> None:
        super().__init__(editing)
        self._canvas = canvas
        self._text = text
        self._access = access
        self._reading = reading
        self._editing = editing
        canvas.empty_activated.connect(self.ask_at)
        text.event_asked.connect(self.ask)
        text.phrase_meant.connect(self._hang)

    def ask(self) -> None:
        """From the words that are chosen in the reader; from nothing, where none are."""
        span, article = self._text.chosen_span(), self._reading.reading.article
        if span is None or article is None:
            self._editing.add()
            return
        self._access.read("words", lambda session: _words_of(session, article.id, span), self._open)

    def ask_at(self, instant: Instant) -> None:
        """At a place of the timeline, as close as its grid tells time there."""
        ticks = self._canvas.layout_in_view().axis.ticks
        grid_s = min((b.instant - a.instant for a, b in pairwise(ticks)), default=0)
        self._editing.add(date=pointed_date(instant, grid_s))

    def _hang(self, phrase: ShownPassage) -> None:
        if phrase.sentence is not None:  # of a phrase, its own words
            self._editing.hang_on(phrase.sentence)

    def _open(self, words: _Words) -> None:
        self._editing.add(words.passage, title=words.passage.quote, date=words.date)


@dataclass(frozen=True, slots=True)
class _Words:
    """Words of an article, and the date that stands in them."""

    passage: Passage
    date: str


def _words_of(session: ProjectSession, article_id: ArticleId, span: Span) -> _Words:
    """On the project's thread."""
    view = session.article_view(article_id)
    text = view.article.text
    chosen = span.of(text)
    start = span.start + len(chosen) - len(chosen.lstrip())
    inside = Span(start, start + len(chosen.strip()))
    dated = (one.dating for one in view.expressions if inside.contains(one.span))
    dating = next((found for found in dated if found is not None), None)
    return _Words(passage_at(article_id, text, inside), dating_words(dating) if dating else "")
