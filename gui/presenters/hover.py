"""What the hover card says of an event: its date as resolved, where, how many sources, its sentence."""

from PySide6.QtCore import QObject, Signal

from core.chrono.wording import dating_words
from core.model.event import Event
from core.model.ids import EventId
from gui.models.hover_content import HoverContent
from gui.models.words import counted, modality_words, review_words, shortened, tr
from gui.workers.project_access import ProjectAccess

_LONGEST_SENTENCE = 220


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
        dating_words(event.dating) if event.dating else tr("undated"),
        ", ".join(event.places[:2]),
        modality_words(event.modality),
        counted(event.source_count, tr("source"), tr("sources")),
        review_words(event.review),
    )
    sentence = shortened(event.sources[0].quote, _LONGEST_SENTENCE) if event.sources else ""
    return HoverContent(event.title, facts, sentence)
