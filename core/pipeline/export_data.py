"""Events as data: the records of the command line, and JSON, JSON Lines and CSV made of them.

CSV is safe to open in a spreadsheet: a cell that would be read as a formula gets an apostrophe before
it. JSON is letter for letter.
"""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

from core.chrono.dating import Dating, day_bounds, offset_suffix
from core.chrono.edtf import edtf
from core.chrono.granularity import Granularity
from core.chrono.instant import iso_clock, iso_day
from core.chrono.wording import dating_words
from core.model.article import PublicationDate
from core.model.contradiction import Contradiction, ContradictionSide
from core.model.dispute import independent
from core.model.event import Event, Source
from core.model.ids import format_id
from core.pipeline.event_filter import hidden_reason, is_shown

# A record is JSON: its values are of any type that JSON has.
Record = dict[str, Any]

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
# Letter for letter the same to whoever reads JSON, and no order to a terminal that shows it.
_ORDERS = (*range(0x7F, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A))
_ESCAPED = {code: f"\\u{code:04x}" for code in _ORDERS}
_UNDATED: Record = dict.fromkeys(
    ("value", "edtf", "earliest", "latest", "start_latest", "end_earliest", "extent")
) | {"open_start": False, "open_end": False, "granularity": None, "mod": None}
_CSV_COLUMNS = (
    "id", "title", "when", "value", "edtf", "earliest", "latest", "start_latest", "end_earliest",
    "start_time", "end_time", "extent", "open_start", "open_end", "granularity", "mod", "kind", "modality",
    "places", "actors", "tags", "salience", "review", "origin", "note", "source_count",
    "independent_sources", "contradictions", "quotes",
)  # fmt: skip


def event_record(event: Event) -> Record:
    """An event under the field names of the command line; those not shown by themselves say why."""
    record: Record = {
        "id": format_id(event.id),
        "title": event.title,
        **(_dating_record(event.dating) if event.dating else _UNDATED),
        "kind": event.kind.value,
        "modality": event.modality.value,
        "places": list(event.places),
        "actors": list(event.actors),
        "tags": list(event.tags),
        "salience": round(event.salience, 3),
        "review": event.review.value,
        "origin": event.origin.value,
        "sources": [_source_record(source) for source in event.sources],
    }
    if any(source.copy_of is not None for source in event.sources):
        record["independent_sources"] = event.independent_count
    if event.note:
        record["note"] = event.note
    if event.corrections:
        record["corrections"] = [one.value for one in event.corrections]
    if event.colour:
        record["colour"] = event.colour.value
    if event.starred:
        record["starred"] = True
    if event.contradictions:
        record["contradictions"] = [_contradiction_record(event, one) for one in event.contradictions]
    if not is_shown(event):
        record["reason"] = hidden_reason(event)
    return record


def _dating_record(dating: Dating) -> Record:
    days = day_bounds(dating)
    record: Record = {
        "value": dating.value,
        "edtf": edtf(dating),
        "earliest": days.earliest,
        "latest": days.latest,
        "start_latest": days.start_latest,
        "end_earliest": days.end_earliest,
    }
    if days.start_time is not None:
        record |= {"start_time": days.start_time, "end_time": days.end_time}
    return record | {
        "extent": dating.extent.value,
        "open_start": dating.open_start,
        "open_end": dating.open_end,
        "granularity": dating.granularity.label,
        "mod": dating.mod.value if dating.mod else None,
    }


def _source_record(source: Source) -> Record:
    copy = {} if source.copy_of is None else {"copy_of": format_id(source.copy_of)}
    return copy | {
        "article_id": format_id(source.article_id),
        "sentence_offset": [source.sentence.start, source.sentence.end],
        "phrase_offset": [source.phrase.start, source.phrase.end] if source.phrase else None,
        "quote": source.quote,
        "relation": source.relation.value,
        "why": source.derivation.in_words,
    }


def _contradiction_record(event: Event, contradiction: Contradiction) -> Record:
    """What sources contradict each other about; `sources` are places in the event's list of them, from 0, and
    `decided_for` is the place of the side that the user decided for."""
    record: Record = {
        "kind": contradiction.kind.value,
        "about": contradiction.about,
        "standing": contradiction.standing.value,
        "sides": [_side_record(event, side) for side in contradiction.sides],
    }
    if contradiction.chosen is not None:
        record["decided_for"] = contradiction.chosen
    if contradiction.reason:
        record["decided_because"] = contradiction.reason
    return record


def _contradiction_words(contradiction: Contradiction) -> str:
    """`date: 12 July 2019 / 13 July 2019 (decided for 12 July 2019)`."""
    sides = " / ".join(side.words for side in contradiction.sides)
    chosen, standing = contradiction.chosen, contradiction.standing.value
    state = standing if chosen is None else f"{standing} for {contradiction.sides[chosen].words}"
    return f"{contradiction.about}: {sides} ({state})"


def _side_record(event: Event, side: ContradictionSide) -> Record:
    said = [(at, source) for at, source in enumerate(event.sources) if source.mention_id in side.mention_ids]
    return {
        "says": side.words,
        "sources": [at for at, _ in said],
        "independent_sources": independent(source for _, source in said),
    }


def published_text(published: PublicationDate) -> str | None:
    """A publication date as an ISO day, or a date-time where the time of day is known."""
    if published.instant is None:
        return None
    day = iso_day(published.instant)
    if published.granularity >= Granularity.DAY:
        return day
    return f"{day}T{iso_clock(published.instant)}{offset_suffix(published.utc_offset_minutes)}"


def json_line(record: Record) -> str:
    """A record on one line."""
    return json.dumps(record, ensure_ascii=False).translate(_ESCAPED)


def json_document(events: Iterable[Event]) -> str:
    """All events as one JSON list, an event a line."""
    lines = ",\n".join(json_line(event_record(event)) for event in events)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def json_lines(events: Iterable[Event]) -> str:
    """All events, an object a line."""
    return "".join(f"{json_line(event_record(event))}\n" for event in events)


def csv_document(events: Sequence[Event]) -> str:
    """All events as a table with a header, lists joined by semicolons."""
    text = io.StringIO()
    writer = csv.DictWriter(text, _CSV_COLUMNS, restval="", extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_csv_row(event) for event in events)
    return text.getvalue()


def _csv_row(event: Event) -> Record:
    record = event_record(event) | {
        "when": dating_words(event.dating) if event.dating else "",
        "source_count": event.source_count,
        "independent_sources": event.independent_count,
        "contradictions": [_contradiction_words(one) for one in event.contradictions],
        "quotes": " | ".join(" ".join(source.quote.split()) for source in event.sources),
    }
    return {name: _cell(record.get(name)) for name in _CSV_COLUMNS}


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return formula_safe("; ".join(map(str, value)))
    return formula_safe(value) if isinstance(value, str) else value


def formula_safe(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.lstrip(" \"'").startswith(_FORMULA_STARTS) else text
