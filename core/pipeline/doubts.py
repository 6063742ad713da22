"""Why an event asks for a person's look, and how much.

Weights are judgements of how often such a reading is wrong, not measured on any text. A date is as sure as
the surest source that gives it: what one article says outright is not in doubt because another says
"the day after". Leaves the order of events to `review_queue`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from core.events.compared import compared
from core.events.similarity import likeness
from core.model.contradiction import ContradictionKind, Standing
from core.model.date_review import SURE
from core.model.event import Event, Mention, Modality, Source
from core.model.ids import ArticleId, MentionId
from core.model.review_item import Doubt, DoubtKind, ReviewItem
from core.model.time_expression import Anchor
from core.storage import mention_store, review_store
from core.storage.connection import Database
from core.storage.review_store import PhraseBasis

MOST_OUTLETS = 3  # of the sentences of an event that are shown while it is judged
_DIFFER = {ContradictionKind.DATE: DoubtKind.DATES_DIFFER, ContradictionKind.NUMBER: DoubtKind.NUMBERS_DIFFER}
_WEIGHTS = {
    DoubtKind.DATES_DIFFER: 0.7,
    DoubtKind.NUMBERS_DIFFER: 0.45,
    DoubtKind.OTHER_EVENT: 0.45,
    DoubtKind.CONTEXT: 0.3,
    DoubtKind.NO_PHRASE: 0.35,
    DoubtKind.MODALITY: 0.15,
}
_LEAST_UNSURE = 0.2  # what any date that hangs on an unsure publication date is doubted
_WELL_ALIKE = 0.6  # of the words of two tellings: nobody doubts that these are one
_MOST_MERGED_DOUBT = 0.7
_WORTH_SAYING = 0.05
_MOST_COMPARED = 12  # sentences of an event that many tell


def review_items(database: Database, events: Sequence[Event]) -> tuple[ReviewItem, ...]:
    """The events with their doubts, in their order."""
    basis = _Basis.read(database, events)
    shown = {source.article_id for event in events for source in event.sources[:MOST_OUTLETS]}
    outlets = review_store.outlets(database, shown)
    return tuple(
        ReviewItem(
            event,
            _doubts(event, basis),
            tuple(outlets.get(source.article_id, "") for source in event.sources[:MOST_OUTLETS]),
        )
        for event in events
    )


@dataclass(frozen=True, slots=True)
class _Basis:
    """What the dates of some events rest on, and the words of those that several articles tell."""

    phrases: Mapping[MentionId, PhraseBasis]
    confidences: Mapping[ArticleId, float]
    mentions: Mapping[MentionId, Mention]

    @classmethod
    def read(cls, database: Database, events: Sequence[Event]) -> "_Basis":
        sources = [source for event in events for source in _supporting(event)]
        merged = [source.mention_id for event in events for source in _told_apart(event)]
        return cls(
            review_store.phrase_bases(database, [source.mention_id for source in sources]),
            review_store.publication_confidences(database, {source.article_id for source in sources}),
            {told.mention.id: told.mention for told in mention_store.by_ids(database, merged)},
        )


def _doubts(event: Event, basis: _Basis) -> tuple[Doubt, ...]:
    found = [*_of_contradictions(event), *_of_date(event, basis), *_of_merge(event, basis.mentions)]
    if event.modality is not Modality.HAPPENED:
        found.append(_doubt(DoubtKind.MODALITY, event.modality.value))
    return tuple(sorted(found, key=lambda doubt: -doubt.weight))


def _doubt(kind: DoubtKind, detail: str) -> Doubt:
    return Doubt(kind, _WEIGHTS[kind], detail)


def _of_contradictions(event: Event) -> Iterable[Doubt]:
    """Each kind once, with what is said."""
    told: dict[DoubtKind, str] = {}
    for found in event.contradictions:
        if found.standing is Standing.OPEN:
            told.setdefault(_DIFFER[found.kind], " / ".join(side.words for side in found.sides))
    return (_doubt(kind, words) for kind, words in told.items())


def _supporting(event: Event) -> tuple[Source, ...]:
    """The sources that give the date that holds; none where the user has set it."""
    return tuple(source for source in event.sources if source.dating == event.dating is not None)


def _of_date(event: Event, basis: _Basis) -> tuple[Doubt, ...]:
    """The least of the doubts of all sources that give it."""
    doubts = [_of_source(source, basis) for source in _supporting(event)]
    if not doubts or None in doubts:
        return ()
    return (min((doubt for doubt in doubts if doubt is not None), key=lambda doubt: doubt.weight),)


def _of_source(source: Source, basis: _Basis) -> Doubt | None:
    phrase = basis.phrases.get(source.mention_id)
    if phrase is None:
        return _doubt(DoubtKind.NO_PHRASE, "")
    if phrase.anchor is Anchor.EVENT:
        return _doubt(DoubtKind.OTHER_EVENT, _counted_from(source) or phrase.words)
    if phrase.anchor in (Anchor.CONTEXT, Anchor.VAGUE):
        return _doubt(DoubtKind.CONTEXT, phrase.words)
    confidence = basis.confidences.get(source.article_id, 0.0)
    if phrase.anchor is Anchor.PUBLICATION and confidence < SURE:
        weight = max(_LEAST_UNSURE, 1.0 - confidence)
        return Doubt(DoubtKind.PUBLICATION, min(weight, 0.9), str(round(100 * confidence)))
    return None


def _counted_from(source: Source) -> str:
    """All the words that the date is read from: "a day after the attack" where the phrase is "a day"; empty
    where they do not stand in the sentence."""
    steps, sentence = source.derivation.steps, source.sentence
    span = steps[0].span if steps else None
    if span is None or span.start < sentence.start or span.end > sentence.end:
        return ""
    return " ".join(source.quote[span.start - sentence.start : span.end - sentence.start].split())


def _told_apart(event: Event) -> tuple[Source, ...]:
    """One sentence of each article that is no copy, where there are several: what was merged."""
    first: dict[ArticleId, Source] = {}
    for source in event.sources:
        first.setdefault(source.copy_of or source.article_id, source)
    return tuple(first.values())[:_MOST_COMPARED] if len(first) > 1 else ()


def _of_merge(event: Event, mentions: Mapping[MentionId, Mention]) -> tuple[Doubt, ...]:
    """How little the telling that fits least shares with any of the others."""
    told = [mentions[key.mention_id] for key in _told_apart(event) if key.mention_id in mentions]
    if len(told) < 2:
        return ()
    least = _least_tied(told)
    weight = round(_MOST_MERGED_DOUBT * (1.0 - least / _WELL_ALIKE), 3)
    return (Doubt(DoubtKind.MERGE, weight, str(len(told))),) if weight >= _WORTH_SAYING else ()


def _least_tied(mentions: Collection[Mention]) -> float:
    ready = [compared(mention) for mention in mentions]
    best = dict.fromkeys((one.id for one in ready), 0.0)
    for a, b in combinations(ready, 2):
        alike = likeness(a, b)
        best[a.id], best[b.id] = max(best[a.id], alike), max(best[b.id], alike)
    return min(best.values())
