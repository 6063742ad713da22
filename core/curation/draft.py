"""An event in the making: its tellings, and what the user has said of it so far.

Leaves to `replay` which decision is about which draft.
"""

from dataclasses import dataclass, field, replace

from core.chrono.dating import Dating
from core.curation.building import event_of
from core.curation.own_events import OwnEvent
from core.curation.settling import Subject, as_settled, date_decided_for
from core.model.decision import Decision
from core.model.event import Colour, Correction, Event, Kind, Modality, Origin, Review
from core.model.ids import MentionId, event_id
from core.model.telling import Telling

UNDATED_BY_USER = "you said that it has no date"


@dataclass(frozen=True, slots=True)
class DateWord:
    """The user's word on the date; None is the word that there is none."""

    dating: Dating | None


@dataclass(slots=True)
class EventDraft:
    """`tellings` are those of articles, `own` what was added by hand, by the id that holds it; an own event
    from words of an article stands in both."""

    tellings: dict[MentionId, Telling]
    own: dict[MentionId, OwnEvent] = field(default_factory=dict)
    review: Review = Review.PROPOSED
    not_event: bool = False
    date: DateWord | None = None
    title: str = ""
    kind: Kind | None = None
    modality: Modality | None = None
    places: tuple[str, ...] | None = None
    actors: tuple[str, ...] | None = None
    colour: Colour | None = None
    starred: bool = False
    note: str = ""
    tags: list[str] = field(default_factory=list)
    settled: dict[Subject, Decision] = field(default_factory=dict)
    # Which of the groups that the user joined a telling is of; empty where nothing was joined.
    group_of: dict[MentionId, MentionId] = field(default_factory=dict)

    @property
    def mention_ids(self) -> set[MentionId]:
        return self.tellings.keys() | self.own.keys()

    def absorb(self, other: "EventDraft") -> None:
        """Take over another's tellings; what the user said of this one goes first."""
        self.group_of = {**self._groups(), **other._groups()}
        self.tellings.update(other.tellings)
        self.own.update(other.own)
        self.date = self.date or other.date
        self.title = self.title or other.title
        self.kind, self.modality = self.kind or other.kind, self.modality or other.modality
        self.places = other.places if self.places is None else self.places
        self.actors = other.actors if self.actors is None else self.actors
        self.colour, self.starred = self.colour or other.colour, self.starred or other.starred
        self.note = "\n".join(filter(None, (self.note, other.note)))
        self.tags.extend(tag for tag in other.tags if tag not in self.tags)
        self.settled = {**other.settled, **self.settled}

    def _groups(self) -> dict[MentionId, MentionId]:
        first = min(self.mention_ids)
        return {key: self.group_of.get(key, first) for key in self.tellings}

    def _joined(self) -> bool:
        return len({self.group_of[key] for key in self.tellings if key in self.group_of}) > 1

    def take_out(self, mention_ids: set[MentionId]) -> "EventDraft":
        """A draft of its own of some tellings, with nothing that was said of the whole."""
        out = EventDraft(
            {key: value for key, value in self.tellings.items() if key in mention_ids},
            {key: value for key, value in self.own.items() if key in mention_ids},
            group_of=dict(self.group_of),
        )
        self.tellings = {key: value for key, value in self.tellings.items() if key not in mention_ids}
        self.own = {key: value for key, value in self.own.items() if key not in mention_ids}
        if out.own.keys() == out.mention_ids:
            out.review = Review.ACCEPTED
        return out

    def event(self) -> Event:
        """The event that all this comes to."""
        built = self._built()
        date = self.date or self._settled_date(built)
        corrections = self.corrections()
        return replace(
            built,
            title=self.title or built.title,
            dating=date.dating if date else built.dating,
            undated_reason=_reason(date) if date else built.undated_reason,
            places=built.places if self.places is None else self.places,
            actors=built.actors if self.actors is None else self.actors,
            review=self.review,
            not_event=self.not_event,
            colour=self.colour,
            starred=self.starred,
            note=self.note,
            tags=tuple(self.tags),
            corrected=bool(corrections),
            corrections=corrections,
            contradictions=tuple(
                as_settled(one, self.settled, self.date.dating if self.date else None)
                for one in built.contradictions
            ),
        )

    def _built(self) -> Event:
        """What tellings come to, with the words of what the user added by hand in their place."""
        without_words = tuple(sorted(self.own.keys() - self.tellings.keys()))
        firsts = [self.own[key] for key in sorted(self.own)]
        if not self.tellings:
            return self._own_alone(firsts[0], without_words)
        built = event_of(tuple(self.tellings.values()), self.kind, self.modality, joined=self._joined())
        if not firsts:
            return built
        alone = self.own.keys() >= self.tellings.keys()
        dating = next((own.dating for own in firsts if own.dating), built.dating)
        return replace(
            built,
            id=event_id(min(self.mention_ids)),
            title=firsts[0].title,
            dating=dating,
            undated_reason="" if dating else built.undated_reason,
            origin=Origin.MANUAL if alone else Origin.EXTRACTED,
            own_ids=without_words,
        )

    def _own_alone(self, own: OwnEvent, ids: tuple[MentionId, ...]) -> Event:
        built = own.event()
        return replace(
            built, kind=self.kind or built.kind, modality=self.modality or built.modality, own_ids=ids
        )

    def _settled_date(self, built: Event) -> DateWord | None:
        dating = date_decided_for(built, self.settled, self.tellings.values())
        return DateWord(dating) if dating else None

    def corrections(self) -> tuple[Correction, ...]:
        """What of the event is the user's own word."""
        said = {
            Correction.DATE: self.date,
            Correction.TITLE: self.title or None,
            Correction.KIND: self.kind,
            Correction.MODALITY: self.modality,
            Correction.PLACES: self.places,
            Correction.ACTORS: self.actors,
        }
        return tuple(what for what, word in said.items() if word is not None)


def _reason(date: DateWord) -> str:
    return "" if date.dating else UNDATED_BY_USER
