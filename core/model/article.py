"""Articles: what reading a file gives, and what is kept of it."""

from dataclasses import dataclass
from enum import StrEnum

from core.chrono.granularity import Granularity
from core.chrono.instant import Instant
from core.model.derivation import Derivation
from core.model.diagnostic import Diagnostic
from core.model.ids import ArticleId


class PublishedSource(StrEnum):
    """Where a publication date comes from."""

    USER = "user"
    RECORD = "record"
    METADATA = "metadata"
    URL = "url"
    FILE_NAME = "file name"
    DATELINE = "dateline"
    TEXT = "text"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """A publication date that one place of an article's file or text speaks for, chosen or not.

    `words` say which place and what it says ("its field “date” says 2019-07-13"). `instant` and
    `granularity` are as in `PublicationDate`; `confidence` is what the place is worth alone, 0..1.
    """

    instant: Instant
    granularity: Granularity
    source: PublishedSource
    words: str
    confidence: float


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """When an article was published: the anchor (TIMEX3's DCT) of what it says of time.

    `instant` is midnight of the day, or the time of day where `granularity` is finer than a day;
    None where it is unknown. `latest` bounds a range the text leaves open (inclusive day start).
    `confidence` is 0..1; 0.9 and above is shown as "high". `candidates` are all dates that were found,
    the best first, whichever was chosen.
    """

    instant: Instant | None
    source: PublishedSource
    confidence: float = 0.0
    granularity: Granularity = Granularity.DAY
    utc_offset_minutes: int | None = None
    latest: Instant | None = None
    derivation: Derivation = Derivation(())
    candidates: tuple[DateCandidate, ...] = ()


UNKNOWN_PUBLICATION = PublicationDate(None, PublishedSource.UNKNOWN)


@dataclass(frozen=True, slots=True)
class RawArticle:
    """What a reader makes of one article of a file; nothing is stored yet.

    `text` is the canonical text all offsets refer to. `published` is None where the file gives none.
    `member` is the path inside an archive or the number inside a file of many articles. `not_after` is
    when the file was made, saved or last changed: it is no date of publication, but bounds one.
    """

    text: str
    file: str = ""
    member: str | None = None
    external_id: str | None = None
    title: str = ""
    byline: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    published: PublicationDate | None = None
    language: str | None = None
    warnings: tuple[Diagnostic, ...] = ()
    not_after: Instant | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it is kept. `id` and `content_hash` come from the text alone."""

    id: ArticleId
    content_hash: str
    text: str
    title: str
    language: str
    published: PublicationDate
    byline: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    file: str = ""
    member: str | None = None
    external_id: str | None = None
