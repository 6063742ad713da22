"""Events that the user added by hand, as the log keeps them: from words of an article, or from nothing.

Such an event stands under an id of its own, which decisions hold it by as they hold others by their
mentions. Its date is the user's: where it is from a sentence, the article is not taken to say it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from core.chrono.dating import Dating
from core.curation.payload import (
    ACTORS,
    DATING,
    KIND,
    MODALITY,
    PLACES,
    TITLE,
    dating_of,
    member_named,
    names_of,
    passage_of,
)
from core.model.decision import Decision, DecisionKind
from core.model.derivation import Derivation, Step
from core.model.event import Event, Kind, Mention, Modality, Origin, TemporalLink
from core.model.ids import MentionId, event_id
from core.model.passage import Passage
from core.model.span import Span

BY_HAND = "added by hand"
_SALIENCE = 0.5


@dataclass(frozen=True, slots=True)
class OwnEvent:
    """What the user said when adding it. `passage` are the words it was added from, None where from none."""

    id: MentionId
    title: str
    dating: Dating | None
    kind: Kind = Kind.EVENT
    modality: Modality = Modality.HAPPENED
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    passage: Passage | None = None

    def event(self) -> Event:
        """The event as it is without any article."""
        return Event(
            event_id(self.id),
            self.title,
            self.dating,
            self.kind,
            self.modality,
            (),
            "" if self.dating else f"{BY_HAND}, without a date",
            places=self.places,
            actors=self.actors,
            salience=_SALIENCE,
            origin=Origin.MANUAL,
            importance_reasons=(BY_HAND,),
        )

    def mention(self, span: Span) -> Mention:
        """It as a mention of the article that it was added from, where its words stand now."""
        assert self.passage is not None
        return Mention(
            self.id,
            self.passage.article_id,
            span,
            span,
            None,
            self.title,
            self.kind,
            self.modality,
            TemporalLink.IS_INCLUDED,
            Derivation((Step("you added it by hand"),), BY_HAND),
            None,
            "" if self.dating else f"{BY_HAND}, without a date",
            places=self.places,
            actors=self.actors,
            salience=_SALIENCE,
        )


def own_event_of(decision: Decision) -> OwnEvent:
    """The event that a NEW_EVENT decision adds."""
    payload = decision.payload
    return OwnEvent(
        decision.mention_ids[0],
        payload.get(TITLE, ""),
        dating_of(payload) if DATING in payload else None,
        member_named(Kind, payload.get(KIND, Kind.EVENT.value)),
        member_named(Modality, payload.get(MODALITY, Modality.HAPPENED.value)),
        names_of(payload, PLACES) or (),
        names_of(payload, ACTORS) or (),
        passage_of(payload),
    )


def own_events(effective: Iterable[Decision]) -> dict[MentionId, OwnEvent]:
    """All events added by hand and not deleted again, by the id that holds them."""
    found: dict[MentionId, OwnEvent] = {}
    for decision in effective:
        if decision.kind is DecisionKind.NEW_EVENT and decision.mention_ids:
            own = own_event_of(decision)
            found[own.id] = own
        elif decision.kind is DecisionKind.DELETE_EVENT:
            for mention_id in decision.mention_ids:
                found.pop(mention_id, None)
    return found
