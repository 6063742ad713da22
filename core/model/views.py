"""What the windows and the exports are given to show: frozen, read from a project in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from core.model.article import Article, PublicationDate
from core.model.copies import CopyLink
from core.model.detail import Detail
from core.model.event import Event
from core.model.ids import ArticleId, EventId
from core.model.ledger import LedgerCounts, LedgerEntry
from core.model.sentence import Sentence
from core.model.span import Span
from core.model.time_expression import TimeExpression

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Int64s = npt.NDArray[np.int64]
    Bytes = npt.NDArray[np.uint8]
    Codes = npt.NDArray[np.uint8] | npt.NDArray[np.uint16]
    Floats = npt.NDArray[np.float32]
else:  # commands that draw nothing start without numpy
    Int64s = Bytes = Codes = Floats = object


Rivals = Mapping[int, tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class EventLabel:
    """What is written beside a mark: the title and the date in words, as uncertain as it is."""

    title: str
    date_words: str


class LabelSource(Protocol):
    """Labels of rows of a snapshot; only what is shown is ever asked for."""

    def labels(self, rows: Sequence[int]) -> Sequence[EventLabel]: ...


@dataclass(frozen=True, slots=True, eq=False)
class TimelineSnapshot:
    """All dated, shown events as columns sorted by `earliest` (then id); length n each.

    Bounds are instants (civil seconds, int64). `granularity` holds Granularity values; `extent` 0
    point, 1 throughout; `kind`, `modality` and `review` index the members of their enums in order;
    `soft` is 1 where the edges are soft (about, part of a unit); `source_count` counts sentences;
    `recurring` holds what `recurrence` gives, nought for what came once; `disputed` is 1 where sources
    contradict. `lane_of` indexes `lane_names`; `hue_of` is the index of the value that colours the mark (the
    article, by default), not yet cut to the palette. `rivals` are for few events, by id: the other dates,
    `[earliest, latest)`, that sources give for a disputed one. `faded` is 1 for what a filter leaves out
    without hiding it; None where nothing is. `detail` comes with what has very many events.
    """

    event_ids: Int64s
    earliest: Int64s
    start_latest: Int64s
    end_earliest: Int64s
    latest: Int64s
    granularity: Bytes
    extent: Bytes
    open_start: Bytes
    open_end: Bytes
    soft: Bytes
    kind: Bytes
    modality: Bytes
    review: Bytes
    salience: Floats
    source_count: Int64s
    hue_of: Int64s
    lane_of: Int64s
    recurring: Codes
    disputed: Bytes
    lane_names: tuple[str, ...]
    labels: LabelSource
    rivals: Rivals = field(default_factory=dict)
    faded: Bytes | None = None
    detail: Detail | None = None

    def __len__(self) -> int:
        return len(self.event_ids)


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """A row of the articles panel. `event_days` are the midnights of its dated events, for the
    sparkline; `counts` its ledger."""

    id: ArticleId
    title: str
    publisher: str
    published: PublicationDate
    event_days: Sequence[int]
    counts: LedgerCounts
    language: str


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """A row of the list of very many articles. `repeats` and `repeated_title` are of the article that it is a
    copy of; `copies` is how many are copies of it."""

    summary: ArticleSummary
    repeats: CopyLink | None = None
    repeated_title: str = ""
    copies: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class ArticleOutline:
    """All articles without what their rows say: ids in the order of reading, and how many publication dates
    ask for a look."""

    ids: Int64s
    doubtful: int


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article for the reader: the text, its sentences, its expressions with their ledger, and
    the events that its sentences tell."""

    article: Article
    sentences: tuple[Sentence, ...]
    expressions: tuple[TimeExpression, ...]
    ledger: tuple[LedgerEntry, ...]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class UndatedChip:
    """A chip of the undated tray: the phrase, the reason, and the sentence it leads to; an event that was
    added by hand from nothing leads to none."""

    event_id: EventId | None
    article_id: ArticleId | None
    sentence: Span | None
    phrase: str
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An event or a sentence that holds the words sought; `sentence` is the span to light."""

    article_id: ArticleId | None
    sentence: Span | None
    event_id: EventId | None
    excerpt: str


@dataclass(frozen=True, slots=True)
class ProjectCounts:
    """The counts of the status line: `events` are those not rejected, of which `shown` are on the timeline
    and `undated` in the tray; `to_review` are those shown that nobody has judged."""

    articles: int
    events: int
    dated: int
    to_review: int
    rejected: int
    ledger: LedgerCounts
    shown: int = 0
    undated: int = 0


@dataclass(frozen=True, slots=True)
class ProjectLists:
    """The lists around a timeline, all of one state of the project; articles in the order of reading."""

    articles: tuple[ArticleSummary, ...]
    counts: ProjectCounts
    undated: tuple[UndatedChip, ...]
