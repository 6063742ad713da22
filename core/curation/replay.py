"""Decisions replayed over what was extracted: mention groups and effective decisions give events.

Pure and deterministic. A decision is held fast by mentions, not by an event's id: it takes effect on
every event that holds any of its mentions now, so that regrouping, re-dating and reading again lose no
decision. Decisions take effect in the order in which they were made.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from core.chrono.dating import Dating
from core.curation.building import event_of
from core.curation.payload import REMOVED, TEXT, dating_of
from core.model.contradiction import Contradiction, ContradictionKind, Standing
from core.model.decision import Decision, DecisionKind
from core.model.event import Event, Review
from core.model.ids import MentionId
from core.model.telling import Telling


@dataclass(slots=True)
class _Draft:
    """An event in the making: its tellings, and what the user has said of it so far."""

    tellings: dict[MentionId, Telling]
    review: Review = Review.PROPOSED
    dating: Dating | None = None
    title: str = ""
    note: str = ""
    tags: list[str] = field(default_factory=list)

    def absorb(self, other: "_Draft") -> None:
        """Take over another's tellings; what the user said of this one goes first."""
        self.tellings.update(other.tellings)
        self.dating, self.title = self.dating or other.dating, self.title or other.title
        self.note = "\n".join(filter(None, (self.note, other.note)))
        self.tags.extend(tag for tag in other.tags if tag not in self.tags)

    def event(self) -> Event:
        built = event_of(tuple(self.tellings.values()))
        return replace(
            built,
            title=self.title or built.title,
            dating=self.dating or built.dating,
            undated_reason="" if self.dating else built.undated_reason,
            review=self.review,
            note=self.note,
            tags=tuple(self.tags),
            corrected=bool(self.dating or self.title),
            contradictions=tuple(map(self._as_it_stands, built.contradictions)),
        )

    def _as_it_stands(self, contradiction: Contradiction) -> Contradiction:
        """A date that the user has set settles what the sources say of it."""
        if self.dating is None or contradiction.kind is not ContradictionKind.DATE:
            return contradiction
        return replace(contradiction, standing=Standing.DECIDED)


class _Drafts:
    """All events in the making, found by mention."""

    def __init__(self, groups: Iterable[Sequence[Telling]]) -> None:
        self._holding: dict[MentionId, _Draft] = {}
        for group in groups:
            self._keep(_Draft({telling.mention.id: telling for telling in group}))

    def _keep(self, draft: _Draft) -> None:
        for mention_id in draft.tellings:
            self._holding[mention_id] = draft

    def holding(self, mention_ids: Iterable[MentionId]) -> list[_Draft]:
        """Each draft that holds any of these mentions, once, in their order."""
        found = (self._holding[mention_id] for mention_id in mention_ids if mention_id in self._holding)
        return list({id(draft): draft for draft in found}.values())

    def merge(self, mention_ids: Iterable[MentionId]) -> None:
        drafts = self.holding(mention_ids)
        for other in drafts[1:]:
            drafts[0].absorb(other)
            self._keep(drafts[0])

    def split(self, mention_ids: Iterable[MentionId]) -> None:
        """Mentions that are taken out of one event together become one event together."""
        for draft in self.holding(mention_ids):
            out = {key: draft.tellings[key] for key in mention_ids if key in draft.tellings}
            if len(out) < len(draft.tellings):
                draft.tellings = {key: value for key, value in draft.tellings.items() if key not in out}
                self._keep(_Draft(out))

    def events(self) -> tuple[Event, ...]:
        drafts = {id(draft): draft for draft in self._holding.values()}
        return tuple(sorted((draft.event() for draft in drafts.values()), key=lambda event: event.id))


def _set_review(review: Review) -> Callable[[_Draft, Decision], None]:
    def act(draft: _Draft, _: Decision) -> None:
        draft.review = review

    return act


def _set_date(draft: _Draft, decision: Decision) -> None:
    draft.dating = dating_of(decision.payload)


def _set_title(draft: _Draft, decision: Decision) -> None:
    draft.title = decision.payload.get(TEXT, "")


def _set_note(draft: _Draft, decision: Decision) -> None:
    draft.note = decision.payload.get(TEXT, "")


def _set_tag(draft: _Draft, decision: Decision) -> None:
    tag = decision.payload.get(TEXT, "")
    if decision.payload.get(REMOVED) == "yes":
        draft.tags = [kept for kept in draft.tags if kept != tag]
    elif tag and tag not in draft.tags:
        draft.tags.append(tag)


_ON_ONE_EVENT: dict[DecisionKind, Callable[[_Draft, Decision], None]] = {
    DecisionKind.ACCEPT: _set_review(Review.ACCEPTED),
    DecisionKind.REJECT: _set_review(Review.REJECTED),
    DecisionKind.UNDECIDED: _set_review(Review.UNDECIDED),
    DecisionKind.DATE: _set_date,
    DecisionKind.TITLE: _set_title,
    DecisionKind.NOTE: _set_note,
    DecisionKind.TAG: _set_tag,
}


def apply(groups: Iterable[Sequence[Telling]], decisions: Iterable[Decision]) -> tuple[Event, ...]:
    """The events, sorted by id; decisions about other mentions or about articles change nothing."""
    drafts = _Drafts(groups)
    for decision in decisions:
        if decision.kind is DecisionKind.MERGE:
            drafts.merge(decision.mention_ids)
        elif decision.kind is DecisionKind.SPLIT:
            drafts.split(decision.mention_ids)
        elif act := _ON_ONE_EVENT.get(decision.kind):
            for draft in drafts.holding(decision.mention_ids):
                act(draft, decision)
    return drafts.events()
