"""Titles, kinds, dates, places and names said of many events at once and taken back, without deriving the
events: where one telling alone stands for an event, what it says is a column of it.

Leaves events that several tellings tell, or whose date is found elsewhere, to `derive`.
"""

from collections.abc import Collection, Iterable, Sequence

from core.curation.draft import UNDATED_BY_USER, EventDraft
from core.curation.own_words import ELSEWHERE, WORDS, reasons_anew, words_of
from core.model.decision import Decision, DecisionKind
from core.model.event import Correction, Kind, Modality
from core.model.ids import EventId, MentionId
from core.pipeline.marking_events import InEffect, said_of, standing_alone
from core.storage import word_store
from core.storage.connection import Database
from core.storage.rows import DATING_COLUMNS, Row, dating_columns, json_text, member_of, strings_of

_FORM = ("kind", "modality", "negated")
# What of a mention is read for each word, and kept with the event where no word is said.
_COLUMNS = {
    Correction.DATE: (*DATING_COLUMNS, "undated_reason"),
    Correction.TITLE: ("title",),
    Correction.KIND: _FORM,
    Correction.MODALITY: _FORM,
    Correction.PLACES: ("places",),
    Correction.ACTORS: ("actors",),
}
_OWN = ("importance_reasons", "corrections", "corrected")


def reword(
    database: Database,
    in_effect: InEffect,
    touched: Iterable[MentionId],
    fresh: Sequence[Decision],
    kinds: Collection[DecisionKind],
) -> tuple[frozenset[EventId], frozenset[MentionId]]:
    """Write what decisions of these `kinds` come to for the events that hold the touched mentions, in the
    transaction that is open.

    `fresh` are the rows of the log that were written in it. Gives the events that changed, and the mentions
    left to be derived.
    """
    left = frozenset(touched)
    plain = standing_alone(database, in_effect, left)
    said = said_of(database, in_effect, plain, WORDS.keys() | ELSEWHERE, fresh)
    columns = tuple(dict.fromkeys(name for kind in kinds if kind in WORDS for name in _COLUMNS[WORDS[kind]]))
    told = word_store.told_once(database, set(plain.values()), columns)
    now: dict[EventId, Row] = {}
    changed: dict[EventId, Row] = {}
    for event_id, kept in word_store.kept(database, told, (*columns, *_OWN)).items():
        row = _reworded(told[event_id], kept, said.get(event_id, ()))
        if row is not None:
            now[event_id] = row
            other = {name: value for name, value in row.items() if value != kept[name]}
            if other:
                changed[event_id] = other
    word_store.put(database, changed)
    done = {key for key, event_id in plain.items() if event_id in now}
    return frozenset(changed), left - done


def _reworded(told: Row, kept: Row, decisions: Iterable[Decision]) -> Row | None:
    """The columns as the decisions leave them; None where that takes more than this telling."""
    draft = words_of(decisions)
    if draft is None:
        return None
    corrections = draft.corrections()
    row: Row = {
        **told,
        "corrections": json_text([one.value for one in corrections]),
        "corrected": int(bool(corrections)),
    }
    if "value" in told:
        row.update(_dated(told, draft))
    if "title" in told and draft.title:
        row["title"] = draft.title
    for name, names in (("places", draft.places), ("actors", draft.actors)):
        if name in told:
            row[name] = json_text(tuple(dict.fromkeys(strings_of(told[name]))) if names is None else names)
    return _formed(row, kept, draft) if "kind" in told else row


def _dated(told: Row, draft: EventDraft) -> Row:
    if draft.date is None:
        return {"undated_reason": "" if told["value"] is not None else told["undated_reason"]}
    dating = draft.date.dating
    return {**dating_columns(dating), "undated_reason": "" if dating else UNDATED_BY_USER}


def _formed(row: Row, kept: Row, draft: EventDraft) -> Row | None:
    """The row with the kind and modality that the user says, and what hangs on them."""
    kind = draft.kind or member_of(Kind, row["kind"])
    modality = draft.modality or member_of(Modality, row["modality"])
    before = (member_of(Kind, kept["kind"]), member_of(Modality, kept["modality"]))
    reasons = reasons_anew(strings_of(kept["importance_reasons"]), before, (kind, modality))
    if reasons is None:
        return None
    return {
        **row,
        "kind": kind.value,
        "modality": modality.value,
        "negated": row["negated"] if draft.modality is None else 0,
        "importance_reasons": json_text(reasons),
    }
