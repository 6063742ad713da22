"""All of an event in a form: what stands in it, what a typed date means, what is written when it is saved.

An event that is added by hand goes by the same form. Typed dates are read on a thread of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.chrono.dating import Dating
from core.chrono.wording import dating_words
from core.curation import making
from core.errors import AppError
from core.model.changes import Changes
from core.model.event import Correction, Event, Origin
from core.model.event_filter import Facet
from core.model.ids import EventId
from core.model.passage import Passage, passage_at
from core.model.span import Span
from gui.models.event_form import FormContent, FormValues, KnownNames
from gui.models.words import quoted, shortened, tr
from gui.presenters.date_picture import date_picture
from gui.presenters.event_changes import added, as_read, changed
from gui.presenters.phrase_choices import phrase_choices
from gui.presenters.reading import Reading, ReadingPresenter
from gui.presenters.typed_dates import parse_date, reading_words
from gui.workers.project_access import ProjectAccess
from gui.workers.task_runner import TaskRunner

if TYPE_CHECKING:
    from core.pipeline.session import ProjectSession

_MOST_NAMES = 400  # that are suggested
_LONGEST_QUOTE = 220
_LONGEST_TITLE = 90


class EventEditingPresenter(QObject):
    """One event is edited at a time, or one is being added."""

    form_asked = Signal(object)  # FormContent
    date_read = Signal(str, bool)  # words, whether they can be saved
    picture_shown = Signal(object)  # tuple[PreviewRow, ...]
    names_known = Signal(object)  # KnownNames
    done = Signal()  # saved, or no longer wanted
    decided = Signal(str)  # a quiet word about what was written
    event_added = Signal(object)  # EventId

    def __init__(
        self, access: ProjectAccess, reading: ReadingPresenter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._access = access
        self._reading = reading
        self._entry = TaskRunner("form", self)
        self._event: Event | None = None
        self._content: FormContent | None = None
        self._passage: Passage | None = None
        reading.reading_shown.connect(self._leave_what_is_not_read)

    @property
    def busy(self) -> bool:
        return self._entry.busy

    def close(self) -> None:
        self._entry.close()

    def edit(self) -> None:
        """The event that was chosen last."""
        if (event_id := self._reading.event_id) is not None:
            self._access.read("form", lambda session: _form_of(session, event_id), self._open)

    def add(
        self,
        passage: Passage | None = None,
        *,
        title: str = "",
        date: str = "",
        places: tuple[str, ...] = (),
    ) -> None:
        """An event by hand, from words of an article or from nothing."""
        if self._access.read_only:
            return
        quote = quoted(shortened(passage.quote, _LONGEST_QUOTE)) if passage is not None else ""
        values = FormValues(title=shortened(title, _LONGEST_TITLE), date=date, places=places)
        heading = tr("New event, added by hand")
        self._passage = passage
        self._open((None, FormContent(heading, values, is_new=True, quote=quote)))
        if date:
            self.date_typed(date)

    def date_typed(self, words: str) -> None:
        """Say what the words mean, and draw it under what holds now."""
        if not words.strip():
            self.date_read.emit(tr("No date: it goes to the tray of what is undated."), True)
            self._draw(None)
            return
        self._entry.ask(
            lambda: parse_date(words),
            self._date_understood,
            topic="typed",
            failed=self._date_refused,
        )

    def save(self, values: FormValues) -> None:
        content = self._content
        if content is None:
            return
        says_date = bool(values.date) and values.phrase is None
        if says_date and (content.is_new or values.date != content.values.date):
            self._entry.ask(
                lambda: parse_date(values.date),
                lambda dating: self._write(values, dating),
                failed=self._date_refused,
            )
        else:
            self._write(values, None)

    def hang_on(self, phrase: Span) -> None:
        """The chosen event has the date of a time phrase of the article in the reader."""
        reading = self._reading.reading
        event, article = reading.event, reading.article
        if event is not None and article is not None:
            decision = making.hang_on(event, passage_at(article.id, article.text, phrase))
            self._access.write(lambda session: session.decide(decision), self._written)

    def give_back(self, correction: Correction) -> None:
        """What was read stands again in place of the user's own word; the form goes on with that."""
        if (event := self._event) is not None:
            decision = as_read(event, correction)
            self._access.write(lambda session: session.decide(decision), self._given_back)

    def leave(self) -> None:
        """The form was closed: nothing more is meant."""
        self._event, self._content, self._passage = None, None, None

    def _open(self, answer: tuple[Event | None, FormContent] | None) -> None:
        if answer is None:
            return
        self._event, self._content = answer
        if not self._content.is_new:
            self._passage = None
        self.form_asked.emit(self._content)
        self._draw(None)
        self._access.judging("names", _known_names, self.names_known.emit)

    def _write(self, values: FormValues, dating: Dating | None) -> None:
        event, content = self._event, self._content
        if content is None:
            return
        if event is None:
            decision = added(values, dating, self._passage)
            self._access.write(lambda session: session.decide(decision), self._added)
            return
        decisions = changed(event, content, values, dating)
        if decisions:
            self._access.write(lambda session: session.decide_all(decisions), self._written)
        else:
            self.done.emit()

    def _written(self, changes: Changes) -> None:
        self.done.emit()
        self.decided.emit(changes.summary)

    def _added(self, changes: Changes) -> None:
        self._written(changes)
        if len(changes.events) == 1:
            self.event_added.emit(next(iter(changes.events)))

    def _given_back(self, changes: Changes) -> None:
        self.decided.emit(changes.summary)
        self.edit()

    def _date_understood(self, dating: Dating) -> None:
        self.date_read.emit(reading_words(dating), True)
        self._draw(dating)

    def _date_refused(self, error: AppError) -> None:
        self.date_read.emit(str(error), False)
        self._draw(None)

    def _draw(self, dating: Dating | None) -> None:
        self.picture_shown.emit(date_picture(self._event, dating))

    def _leave_what_is_not_read(self, reading: Reading) -> None:
        """A form is about one event: when another is read, it closes unsaved. One being added stays."""
        event = self._event
        if event is not None and (reading.event is None or reading.event.id != event.id):
            self.done.emit()


def form_values(event: Event) -> FormValues:
    return FormValues(
        event.title,
        dating_words(event.dating) if event.dating else "",
        event.kind,
        event.modality,
        event.places,
        event.actors,
        event.tags,
        event.colour,
        event.starred,
        event.note,
    )


def _form_of(session: ProjectSession, event_id: EventId) -> tuple[Event, FormContent] | None:
    """On the project's thread; None where the event is gone."""
    event = session.event(event_id)
    if event is None:
        return None
    source = event.sources[0] if event.sources else None
    view = session.article_view(source.article_id) if source is not None else None
    phrases = phrase_choices(view, source.sentence) if view is not None and source is not None else ()
    by_hand = event.origin is Origin.MANUAL
    heading = tr("This event, added by hand") if by_hand else tr("This event")
    content = FormContent(heading, form_values(event), frozenset(event.corrections), phrases)
    return event, content


def _known_names(session: ProjectSession) -> KnownNames:
    """The names of a project, those of most events first."""
    places, actors, tags = (
        tuple(value.words for value in session.facet_values(facet, "", _MOST_NAMES))
        for facet in (Facet.PLACE, Facet.ACTOR, Facet.TAG)
    )
    return KnownNames(places, actors, tags)
