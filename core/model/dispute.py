"""Contradictions as objects of their own: a line each in the list of all, and one with everything that is
said on its sides and by whom."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.model.article import Article
from core.model.contradiction import Contradiction, ContradictionKind, Standing
from core.model.event import Event, Source
from core.model.ids import ArticleId, EventId


@dataclass(frozen=True, slots=True)
class DisputeKey:
    """Which contradiction: of its event, by kind and by what it is about. It is the same one when articles
    join or leave a side."""

    event_id: EventId
    kind: ContradictionKind
    about: str


@dataclass(frozen=True, slots=True)
class DisputeLine:
    """A contradiction in the list of all. `sides` say what each side says, `articles` how many articles take
    part and `independent` how many of them are no copies of each other."""

    key: DisputeKey
    title: str
    standing: Standing
    sides: tuple[str, ...]
    chosen: int | None
    articles: int
    independent: int


@dataclass(frozen=True, slots=True)
class Witness:
    """A sentence on one side, and the article that it stands in (without its text). `number` is its place
    among the event's sources, `copy_of` the title of the article that its own is a copy of, empty where it
    is none."""

    number: int
    source: Source
    article: Article
    copy_of: str = ""


@dataclass(frozen=True, slots=True)
class DisputeSide:
    """What one side says, in words, and everybody who says it, in the order of publication."""

    words: str
    witnesses: tuple[Witness, ...]

    @property
    def articles(self) -> int:
        return len({witness.article.id for witness in self.witnesses})

    @property
    def independent(self) -> int:
        return independent(witness.source for witness in self.witnesses)


@dataclass(frozen=True, slots=True)
class Dispute:
    """One contradiction of an event with all its sides, the best supported one first."""

    key: DisputeKey
    event: Event
    contradiction: Contradiction
    sides: tuple[DisputeSide, ...]


def independent(sources: Iterable[Source]) -> int:
    """How many of the articles that these stand in are no copies of each other."""
    return len({counts_as(source) for source in sources})


def counts_as(source: Source) -> ArticleId:
    """The article that a source's own counts as."""
    return source.copy_of or source.article_id
