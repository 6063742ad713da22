"""Publication dates that a person should look at, with what there is to choose from."""

from dataclasses import dataclass
from enum import StrEnum

from core.model.article import DateCandidate, PublicationDate, PublishedSource
from core.model.ids import ArticleId

SURE = 0.9


class DateDoubt(StrEnum):
    """Why a date is to be checked."""

    UNKNOWN = "unknown"
    CONFLICTING = "conflicting"
    INFERRED = "inferred"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class DateReview:
    """An article whose date nobody has set and that is not sure. `published` is what reading chose; the
    candidates stand with the surest first, the chosen one among them where it is a day of theirs."""

    article_id: ArticleId
    title: str
    publisher: str
    file: str
    member: str | None
    published: PublicationDate
    doubt: DateDoubt

    @property
    def candidates(self) -> tuple[DateCandidate, ...]:
        return self.published.candidates


def is_sure(published: PublicationDate) -> bool:
    """Whether a date need not be checked: the user has set it, or it is known with high confidence."""
    known = published.instant is not None and published.confidence >= SURE
    return known or published.source is PublishedSource.USER
