"""What a row of a comparison says in full: the date and the sentence of each side, and what differs.

Read for the rows that are looked at or written; which rows there are is `comparing`'s.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from core.chrono.dating import Dating
from core.chrono.wording import dating_words
from core.model.comparison import NOBODY, ComparedRow, Comparison, SideTelling, Told
from core.model.contradiction import Contradiction, ContradictionKind
from core.model.event import Event, Source
from core.model.ids import ArticleId, EventId, MentionId
from core.model.span import Span
from core.storage import compare_store, event_store
from core.storage.connection import Database

_DAY = 86_400
_NARROW = 3 * _DAY
_ORDER = tuple(Told)
_MUCH_MORE = 3  # times as wide: a month against its day, not a day against its evening
_ONE_STORY = "one story: what they print is a copy of the other or of the same"
Articles = frozenset[ArticleId] | None


def compared_rows(
    database: Database, comparison: Comparison, rows: Sequence[int]
) -> tuple[ComparedRow | None, ...]:
    """The rows with these numbers; None for one whose events are gone since."""
    wanted = {
        EventId(int(ids[row])) for row in rows for ids in (comparison.a_ids, comparison.b_ids)
    } - {NOBODY}  # fmt: skip
    events = {event.id: event for event in event_store.by_ids(database, wanted)}
    told_in = [source.article_id for event in events.values() for source in event.sources]
    sides = tuple(
        compare_store.articles_of(database, side.wanted, told_in) for side in (comparison.a, comparison.b)
    )
    outlets = compare_store.outlets_of(database, told_in)
    return tuple(_row(comparison, row, events, (sides[0], sides[1]), outlets) for row in rows)


def _row(
    comparison: Comparison,
    row: int,
    events: Mapping[EventId, Event],
    sides: tuple[Articles, Articles],
    outlets: Mapping[ArticleId, str],
) -> ComparedRow | None:
    told = _ORDER[int(comparison.told[row])]
    of_sides = [events.get(EventId(int(ids[row]))) for ids in (comparison.a_ids, comparison.b_ids)]
    event = of_sides[0] or of_sides[1]
    if event is None:
        return None
    a, b = (_heard(of_side, articles) for of_side, articles in zip(of_sides, sides, strict=True))
    return ComparedRow(
        told,
        event.title,
        dating_words(event.dating) if event.dating else "",
        _telling(of_sides[0], a, outlets),
        _telling(of_sides[1], b, outlets),
        "; ".join((*_differences(comparison, row, a, b), *_of_contents(event, a, b))),
    )


def _heard(event: Event | None, articles: Articles) -> list[Source]:
    """The sources of an event that speak for a side."""
    if event is None:
        return []
    return [source for source in event.sources if articles is None or source.article_id in articles]


def _telling(
    event: Event | None, heard: Sequence[Source], outlets: Mapping[ArticleId, str]
) -> SideTelling | None:
    if event is None:
        return None
    dating = _date_of(heard)
    words = dating_words(dating) if dating else ""
    if not heard:  # added by hand, or its articles left the side since
        return SideTelling(event.id, 0, event.title, words, "", "", ArticleId(NOBODY), Span(0, 0))
    speaks = next((source for source in heard if source.dating == dating), heard[0])
    return SideTelling(
        event.id, event.sources.index(speaks), event.title, words, " ".join(speaks.quote.split()),
        outlets.get(speaks.article_id, ""), speaks.article_id, speaks.sentence, len(heard) - 1,
    )  # fmt: skip


def _date_of(heard: Sequence[Source]) -> Dating | None:
    """The date that most articles of a side give, copies counted once; of equals the narrower, then the
    first."""
    by_bounds: dict[tuple[int, int], list[Source]] = defaultdict(list)
    for source in heard:
        if source.dating is not None:
            by_bounds[source.dating.earliest, source.dating.latest].append(source)
    if not by_bounds:
        return None
    most = max(
        by_bounds.values(),
        key=lambda sources: (len({one.copy_of or one.article_id for one in sources}), -_width(sources[0])),
    )
    return most[0].dating


def _width(source: Source) -> int:
    return source.dating.latest - source.dating.earliest if source.dating else 0


def _differences(comparison: Comparison, row: int, a: Sequence[Source], b: Sequence[Source]) -> Iterator[str]:
    """What the comparison itself found, and how exactly either side dates what both tell."""
    told = _ORDER[int(comparison.told[row])]
    ours, others = _date_of(a), _date_of(b)
    if told is Told.PERHAPS:
        yield comparison.differences.get(row, "")
    elif told is Told.DATES_DIFFER and ours is not None and others is not None:
        yield _apart_words(ours, others)
    elif told is Told.BOTH:
        if comparison.one_story[row]:
            yield _ONE_STORY
        yield from _exactness(ours, others)


def _of_contents(event: Event, a: Sequence[Source], b: Sequence[Source]) -> Iterator[str]:
    """What else the sources of the two sides contradict each other about, such as numbers."""
    for found in event.contradictions:
        if found.kind is ContradictionKind.DATE:
            continue
        ours, others = (_says(found, {one.mention_id for one in heard}) for heard in (a, b))
        if ours and others and ours != others:
            yield f"A says {ours}, B says {others}"


def _says(found: Contradiction, mention_ids: Set[MentionId]) -> str:
    return " or ".join(side.words for side in found.sides if not mention_ids.isdisjoint(side.mention_ids))


def _apart_words(a: Dating, b: Dating) -> str:
    """By how many days they lie apart, where both sides know the day."""
    later, earlier = (a, b) if a.earliest > b.earliest else (b, a)
    side = "A" if later is a else "B"
    if max(one.latest - one.earliest for one in (a, b)) > _NARROW:
        return f"later according to {side}"
    days = max(1, later.earliest // _DAY - earlier.earliest // _DAY)
    return f"{days} {'day' if days == 1 else 'days'} later according to {side}"


def _exactness(a: Dating | None, b: Dating | None) -> list[str]:
    if a is None or b is None:
        return [] if a is b else [f"only {'A' if a else 'B'} gives a date"]
    ours, others = a.latest - a.earliest, b.latest - b.earliest
    if max(ours, others) < _MUCH_MORE * min(ours, others):
        return []
    return [f"{'A' if ours < others else 'B'} is more exact"]
