"""Mentions (one telling in one sentence) and events (what was told, by one mention or many)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from core.chrono.dating import Dating
from core.model.contradiction import UNSETTLED, Contradiction
from core.model.derivation import Derivation
from core.model.ids import ArticleId, EventId, MentionId
from core.model.span import Span


class Kind(StrEnum):
    EVENT = "event"
    SPEECH = "speech"
    STATE = "state"


class Modality(StrEnum):
    HAPPENED = "happened"
    PLANNED = "planned"
    ALLEGED = "alleged"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class Review(StrEnum):
    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNDECIDED = "undecided"


class Origin(StrEnum):
    EXTRACTED = "extracted"
    MANUAL = "manual"


class Colour(StrEnum):
    """The colours that a user may give an event, in the order of the timeline's palette."""

    BLUE = "blue"
    GREEN = "green"
    ORANGE = "orange"
    PURPLE = "purple"
    OLIVE = "olive"
    ROSE = "rose"
    INDIGO = "indigo"
    BROWN = "brown"

    @property
    def place(self) -> int:
        """Its place in the timeline's palette."""
        return tuple(Colour).index(self)


class Correction(StrEnum):
    """What of an event is the user's own word in the place of what was read."""

    DATE = "date"
    TITLE = "title"
    KIND = "kind"
    MODALITY = "modality"
    PLACES = "places"
    ACTORS = "actors"


class TemporalLink(StrEnum):
    """TimeML TLINK relation from the event to its time phrase."""

    IS_INCLUDED = "IS_INCLUDED"
    SIMULTANEOUS = "SIMULTANEOUS"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    BEGUN_BY = "BEGUN_BY"
    ENDED_BY = "ENDED_BY"
    DURING = "DURING"


@dataclass(frozen=True, slots=True)
class Mention:
    """One happening as one sentence tells it.

    `trigger` is the span of the words that tell it (its verb or event noun): with the article's
    content hash it makes the id. `phrase` is the time phrase with its preposition, None where the
    date comes from elsewhere. `dating` is None where the text gives no date; `undated_reason` then
    says why. `terms` are the lower-cased content words that merging compares. `salience` is 0..1.
    `same_as` joins mentions of one article that tell one event: the id of the first of them.
    """

    id: MentionId
    article_id: ArticleId
    sentence: Span
    trigger: Span
    phrase: Span | None
    title: str
    kind: Kind
    modality: Modality
    relation: TemporalLink
    derivation: Derivation
    dating: Dating | None = None
    undated_reason: str = ""
    negated: bool = False
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    terms: frozenset[str] = frozenset()
    salience: float = 0.5
    same_as: MentionId | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A place in an article that tells an event: quote with context, so that it can be found again.

    `copy_of` is the article that its own is a near copy or a later version of.
    """

    mention_id: MentionId
    article_id: ArticleId
    sentence: Span
    phrase: Span | None
    quote: str
    relation: TemporalLink
    derivation: Derivation
    prefix: str = ""
    suffix: str = ""
    dating: Dating | None = None
    copy_of: ArticleId | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """An event as the user sees it: what was extracted, with every decision applied.

    `salience` is its importance, 0..1; `importance_reasons` say in words what it comes from. `corrections`
    name what the user has set, in the order of `Correction`; `corrected` is whether there are any.
    `not_event` is what the user found to be no event at all: it is rejected, and the ledger counts it
    apart. `own_ids` are the tellings of the user's own that stand in it without a sentence of an article.
    """

    id: EventId
    title: str
    dating: Dating | None
    kind: Kind
    modality: Modality
    sources: tuple[Source, ...]
    undated_reason: str = ""
    negated: bool = False
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    salience: float = 0.5
    review: Review = Review.PROPOSED
    origin: Origin = Origin.EXTRACTED
    corrected: bool = False
    contradictions: tuple[Contradiction, ...] = ()
    importance_reasons: tuple[str, ...] = ()
    colour: Colour | None = None
    starred: bool = False
    not_event: bool = False
    corrections: tuple[Correction, ...] = ()
    own_ids: tuple[MentionId, ...] = ()

    @property
    def mention_ids(self) -> tuple[MentionId, ...]:
        """All tellings that stand in it: those of articles, then those of the user alone."""
        return (*(source.mention_id for source in self.sources), *self.own_ids)

    @property
    def disputed(self) -> bool:
        """Whether its sources cannot all be right, and nothing has settled it."""
        return any(found.standing in UNSETTLED for found in self.contradictions)

    @property
    def source_count(self) -> int:
        """How many sentences tell it, those of articles that are one counted once."""
        return count_once((source.copy_of or source.article_id, source.article_id) for source in self.sources)

    @property
    def independent_count(self) -> int:
        """How many articles tell it that are no copies of each other."""
        return len({source.copy_of or source.article_id for source in self.sources})


def count_once(told: Iterable[tuple[int, int]]) -> int:
    """How many of the tellings, each the article that its own counts as and its own, count: of articles that
    are one, those of the article that has most."""
    tellings = Counter(told)
    most: dict[int, int] = {}
    for (counts_as, _), count in tellings.items():
        most[counts_as] = max(count, most.get(counts_as, 0))
    return sum(most.values())
