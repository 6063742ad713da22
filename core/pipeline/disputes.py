"""The contradictions of a project: all of them as lines, and one with its witnesses.

What contradicts is found when events are derived (`core.curation.contradictions`); here it is only looked up.
Those of rejected events are left out: nobody says anything of what did not count.
"""

from collections.abc import Iterator, Sequence

from core.model.article import Article
from core.model.contradiction import Contradiction, ContradictionSide, Standing
from core.model.dispute import Dispute, DisputeKey, DisputeLine, DisputeSide, Witness, independent
from core.model.event import Event, Review, Source
from core.model.ids import ArticleId
from core.storage import article_store, event_store, standing_store
from core.storage.connection import Database

# What is still to be settled comes first.
_ORDER = (Standing.OPEN, Standing.LEFT_OPEN, Standing.UPDATE, Standing.DECIDED)
_EVENTS_AT_ONCE = 500


def dispute_lines(database: Database) -> tuple[DisputeLine, ...]:
    """All contradictions: by standing, then those of weighty events, then in time."""
    found = list(_lines(database))
    return tuple(line for _, line in sorted(found, key=lambda pair: pair[0]))


def _lines(database: Database) -> Iterator[tuple[tuple[int, float, int], DisputeLine]]:
    ids = standing_store.contradicted_ids(database)
    place = {event_id: at for at, event_id in enumerate(ids)}
    for first in range(0, len(ids), _EVENTS_AT_ONCE):
        for event in event_store.by_ids(database, ids[first : first + _EVENTS_AT_ONCE]):
            for one in event.contradictions:
                yield (_ORDER.index(one.standing), -event.salience, place[event.id]), _line(event, one)


def _line(event: Event, contradiction: Contradiction) -> DisputeLine:
    sources = [source for side in contradiction.sides for source in _sources(event, side)]
    return DisputeLine(
        DisputeKey(event.id, contradiction.kind, contradiction.about),
        event.title,
        contradiction.standing,
        tuple(side.words for side in contradiction.sides),
        contradiction.chosen,
        len({source.article_id for source in sources}),
        independent(sources),
    )


def _sources(event: Event, side: ContradictionSide) -> list[Source]:
    said = set(side.mention_ids)
    return [source for source in event.sources if source.mention_id in said]


def dispute(database: Database, key: DisputeKey) -> Dispute | None:
    """A contradiction as it stands now; None where its event is gone or its sources agree."""
    event = event_store.get(database, key.event_id)
    if event is None or event.review is Review.REJECTED:
        return None
    found = [one for one in event.contradictions if (one.kind, one.about) == (key.kind, key.about)]
    if not found:
        return None
    sides = tuple(_side(database, event, side) for side in found[0].sides)
    return Dispute(key, event, found[0], sides)


def _side(database: Database, event: Event, side: ContradictionSide) -> DisputeSide:
    said = set(side.mention_ids)
    numbered: Sequence[tuple[int, Source]] = [
        (number, source) for number, source in enumerate(event.sources) if source.mention_id in said
    ]
    witnesses = []
    for number, source in numbered:
        article = _article(database, source.article_id)
        if article is not None:
            copied = None if source.copy_of is None else _article(database, source.copy_of)
            witnesses.append(Witness(number, source, article, copied.title if copied else ""))
    return DisputeSide(side.words, tuple(witnesses))


def _article(database: Database, article_id: ArticleId) -> Article | None:
    return article_store.get(database, article_id, with_text=False)
