"""What stands in the cells of the chronology's table, and in its lines where they are copied."""

from collections.abc import Iterable, Mapping

from core.chrono.wording import dating_words
from core.model.date_basis import DateBasis
from core.model.event import Event
from core.model.table_column import TableColumn
from core.text.shown_text import isolated
from gui.models.filter_words import basis_words
from gui.models.words import modality_words, number, source_words, standing_words, starred, tr

COLUMNS = (
    TableColumn.DATE,
    TableColumn.TITLE,
    TableColumn.PLACES,
    TableColumn.ACTORS,
    TableColumn.KIND,
    TableColumn.SOURCES,
    TableColumn.REVIEW,
    TableColumn.CONFIDENCE,
    TableColumn.TAGS,
)
RIGHT_ALIGNED = frozenset({TableColumn.SOURCES})


def heading_words(column: TableColumn) -> str:
    return {
        TableColumn.DATE: tr("Date"),
        TableColumn.TITLE: tr("Event"),
        TableColumn.KIND: tr("Kind"),
        TableColumn.PLACES: tr("Places"),
        TableColumn.ACTORS: tr("Who"),
        TableColumn.SOURCES: tr("Sources"),
        TableColumn.REVIEW: tr("Review"),
        TableColumn.CONFIDENCE: tr("Date is"),
        TableColumn.TAGS: tr("Tags"),
    }[column]


def cell_words(event: Event, column: TableColumn, basis: DateBasis | None = None) -> str:
    """What stands in one cell. `basis` says how sure the date is, where that is known."""
    if column is TableColumn.DATE:
        return dating_words(event.dating) if event.dating else tr("undated")
    if column is TableColumn.TITLE:
        return starred(event)
    if column is TableColumn.KIND:
        return ", ".join(word for word in (str(event.kind), modality_words(event.modality)) if word)
    if column is TableColumn.PLACES:
        return ", ".join(map(isolated, event.places))
    if column is TableColumn.ACTORS:
        return ", ".join(map(isolated, event.actors))
    if column is TableColumn.SOURCES:
        return number(event.independent_count)
    if column is TableColumn.CONFIDENCE:
        return basis_words(basis) if basis is not None and event.dating else ""
    if column is TableColumn.TAGS:
        return ", ".join(map(isolated, event.tags))
    return standing_words(event)


def tip_words(event: Event, column: TableColumn, basis: DateBasis | None = None) -> str:
    """The cell in full, and the sentence that tells the event, as plain text that Qt takes for no markup."""
    quote = event.sources[0].quote if event.sources else ""
    words = source_words(event) if column is TableColumn.SOURCES else cell_words(event, column, basis)
    lines = [line for line in (words, quote) if line]
    plain = "<br>".join(line.replace("&", "&amp;").replace("<", "&lt;") for line in lines)
    return f"<qt>{plain}</qt>" if plain else ""


def tab_separated(events: Iterable[Event], bases: Mapping[int, DateBasis] | None = None) -> str:
    """A line an event: its cells, then the sentence that tells it; no cell breaks a line."""
    known = bases or {}
    lines = []
    for event in events:
        cells = [cell_words(event, column, known.get(event.id)) for column in COLUMNS]
        cells.append(event.sources[0].quote if event.sources else "")
        lines.append("\t".join(" ".join(cell.split()) for cell in cells))
    return "\n".join(lines)
