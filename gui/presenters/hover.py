"""What the hover card says of an event: its date as resolved, where, how many sources, its sentence."""

from PySide6.QtCore import QObject, Signal

from core.chrono.wording import dating_words
from core.model.event import Event, Source
from core.model.ids import EventId
from gui.models.hover_content import HoverContent
from gui.models.words import modality_words, shortened, source_words, standing_words, starred, tr
from gui.workers.project_access import ProjectAccess

_LONGEST_SENTENCE, _LONGEST_PHRASE = 220, 60


class HoverPresenter(QObject):
    """Answers a request for a card; one that was overtaken by the next is dropped."""

    card_shown = Signal(object, object)  # EventId, HoverContent

    def __init__(self, access: ProjectAccess, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._access = access

    def request(self, event_id: EventId) -> None:
        self._access.read("hover", lambda session: session.event(event_id), self._take)

    def _take(self, event: Event | None) -> None:
        if event is not None:
            self.card_shown.emit(event.id, hover_content(event))


def hover_content(event: Event) -> HoverContent:
    """Plain words; the sentence is the first source's."""
    facts = (
        _stated_and_resolved(event),
        ", ".join(event.places[:2]),
        modality_words(event.modality),
        source_words(event),
        standing_words(event),
    )
    sentence = shortened(event.sources[0].quote, _LONGEST_SENTENCE) if event.sources else ""
    return HoverContent(starred(event), facts, sentence)


def _stated_and_resolved(event: Event) -> str:
    """ "“a day after” = 12 July 2019"; the date alone where the text says it in the same words."""
    resolved = dating_words(event.dating) if event.dating else tr("undated")
    stated = _phrase(event.sources[0]) if event.sources else ""
    if not stated or stated.casefold() in resolved.casefold():
        return resolved
    return f"“{shortened(stated, _LONGEST_PHRASE)}” = {resolved}"


def _phrase(source: Source) -> str:
    """The words of the time phrase; empty where it stands in another sentence."""
    if source.phrase is None or not source.sentence.contains(source.phrase):
        return ""
    start = source.sentence.start
    return " ".join(source.quote[source.phrase.start - start : source.phrase.end - start].split())
