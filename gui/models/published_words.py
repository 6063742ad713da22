"""A publication date in words: the date as finely as it is known, where it is from, how sure it is."""

from core.chrono.granularity import Granularity
from core.chrono.instant import civil_from_instant, iso_clock
from core.chrono.wording import MONTHS, day_words, year_words
from core.model.article import PublicationDate, PublishedSource
from gui.models.words import tr


def published_words(published: PublicationDate) -> str:
    """The publication date as finely as it is known."""
    if published.instant is None:
        return tr("Publication date unknown")
    civil = civil_from_instant(published.instant)
    if published.granularity >= Granularity.YEAR:
        return year_words(civil.year)
    if published.granularity >= Granularity.MONTH:
        return f"{MONTHS[civil.month - 1]} {year_words(civil.year)}"
    if published.granularity <= Granularity.HOUR:
        return f"{day_words(published.instant)}, {iso_clock(published.instant)}"
    return day_words(published.instant)


def published_source_words(source: PublishedSource) -> str:
    """Where a publication date is from, in a few words."""
    return {
        PublishedSource.USER: tr("set by you"),
        PublishedSource.RECORD: tr("from its record"),
        PublishedSource.METADATA: tr("from the page\u2019s metadata"),
        PublishedSource.URL: tr("from its address"),
        PublishedSource.FILE_NAME: tr("from its file name"),
        PublishedSource.DATELINE: tr("from its dateline"),
        PublishedSource.TEXT: tr("from its text"),
        PublishedSource.UNKNOWN: tr("set it, and relative dates are placed"),
    }[source]


def sure_words(published: PublicationDate) -> str:
    """How sure a publication date is: `set by you`, `93 %`, nothing where there is none."""
    if published.source is PublishedSource.USER:
        return tr("set by you")
    return f"{round(published.confidence * 100)}\u202f%" if published.instant is not None else ""
