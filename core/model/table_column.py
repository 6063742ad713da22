"""The columns of the chronology as a table, which it can also be sorted by."""

from enum import StrEnum


class TableColumn(StrEnum):
    """Named for what of an event stands in it."""

    DATE = "date"
    TITLE = "title"
    KIND = "kind"
    PLACES = "places"
    ACTORS = "actors"
    SOURCES = "sources"
    REVIEW = "review"
    CONFIDENCE = "confidence"  # how sure the date is
    TAGS = "tags"
