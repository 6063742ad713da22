"""How sure the dates of events are, told from their rows: what the surest source of each date rests on.

Answers for a whole project or for the events that are looked at; what makes an event worth a person's look
is `core.pipeline.doubts`.
"""

import json
from collections.abc import Iterable

from core.model.date_basis import DateBasis
from core.model.date_review import SURE
from core.model.event import Correction
from core.model.time_expression import Anchor
from core.storage.connection import Database

_INFERRED = ", ".join(f"'{anchor.value}'" for anchor in (Anchor.EVENT, Anchor.CONTEXT, Anchor.VAGUE))
_LEVELS = tuple(DateBasis)
_STATED, _UNSURE, _WORKED_OUT = range(3)
# Of several expressions in a phrase the first says what it is counted from; of a publication date the user's
# word counts more. Sources that give another date than the event's say nothing of how sure that is.
_LEVEL = f"""
    select event.id, case
        when event.corrections like '%"{Correction.DATE.value}"%' or event.origin = 'manual' then {_STATED}
        else coalesce(min(case coalesce((
                select case when anchor in ({_INFERRED}) then 'inferred' else anchor end from timex
                where timex.extraction_id = mention.extraction_id
                    and timex.span_start >= mention.phrase_start and timex.span_end <= mention.phrase_end
                order by timex.ordinal limit 1
            ), 'inferred')
            when 'inferred' then {_WORKED_OUT}
            when '{Anchor.PUBLICATION.value}' then iif((
                select confidence from publication where publication.article_id = mention.article_id
                order by role = 'user' desc limit 1
            ) >= {SURE}, {_STATED}, {_UNSURE})
            else {_STATED} end), {_WORKED_OUT})
        end as level
    from event join source on source.event_id = event.id join mention on mention.id = source.mention_id
        and mention.earliest = event.earliest and mention.latest = event.latest
    where event.earliest is not null {{asked}} group by event.id"""
# What no source dates so is dated by the user.
_SET = f"""
    select event.id, {_STATED} as level from event where event.earliest is not null {{asked}} and not exists (
        select 1 from source join mention on mention.id = source.mention_id
        where source.event_id = event.id
            and mention.earliest = event.earliest and mention.latest = event.latest)"""
_ALL = f"{_LEVEL} union all {_SET}"


def ids_of_bases(database: Database, bases: Iterable[DateBasis]) -> str:
    """Ids of the dated events that are as surely dated as one of these says, in digits, spaces between."""
    levels = ", ".join(str(_LEVELS.index(basis)) for basis in bases) or "-1"
    query = f"select group_concat(id, ' ') from ({_ALL.format(asked='')}) where level in ({levels})"
    (ids,) = database.execute(query).fetchone()
    return ids or ""


def by_basis(database: Database) -> list[tuple[int, int]]:
    """All dated events with the place of how sure their date is among the members of `DateBasis`."""
    cursor = database.conn.cursor()
    cursor.row_factory = None
    rows: list[tuple[int, int]] = cursor.execute(_ALL.format(asked="")).fetchall()
    return rows


def bases_of(database: Database, event_ids: Iterable[int]) -> dict[int, DateBasis]:
    """How sure the date of each of these events is; undated ones are left out."""
    asked = "and event.id in (select value from json_each(?))"
    ids = json.dumps(list(event_ids))
    rows = database.execute(_ALL.format(asked=asked), [ids, ids]).fetchall()
    return {row["id"]: _LEVELS[row["level"]] for row in rows}
