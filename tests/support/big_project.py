"""A project with as many sentences and events as are asked for, written in bulk by the storage's own tables.

The words are invented and come as often as words do: a few in most sentences, most in hardly any.
"""

import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from core.chrono.granularity import Granularity
from core.chrono.instant import SECONDS_PER_DAY, instant_from_civil
from core.model.event import Origin, TemporalLink
from core.storage import search_store
from core.storage.connection import Database
from core.storage.project import Project
from core.storage.rows import Row, Table, insert_rows

SENTENCES_AN_ARTICLE = 50
_WORDS_A_SENTENCE = 14
_VOCABULARY = 60_000
_EVENTS_EVERY = 5  # sentences
_FIRST_DAY = instant_from_civil(2009, 1, 1)
_DAYS = 5_000
_PLACES = tuple(f"Place {number}" for number in range(400))
_ACTORS = tuple(f"Actor {number}" for number in range(3_000))
_KINDS = ("event", "event", "event", "speech", "state")
_NO_DATE = {"dateline_start": None, "dateline_end": None}


def vocabulary() -> list[str]:
    """Invented words, the shortest first: those are the most usual."""
    chance = random.Random(7)
    words: set[str] = set()
    while len(words) < _VOCABULARY:
        syllables = (
            chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(chance.randint(1, 4))
        )
        words.add("".join(syllables) + chance.choice(("", "n", "r", "s", "t")))
    return sorted(words, key=lambda word: (len(word), word))


def make_big_project(path: Path, sentences: int) -> None:
    """Write the project; one transaction, everything in it as an import leaves it."""
    project = Project.create(path)
    try:
        project.write(lambda database: _fill(database, sentences)).result()
    finally:
        project.close()


def _fill(database: Database, sentences: int) -> None:
    chance = np.random.default_rng(3)
    words = np.array(vocabulary(), dtype=object)
    for number in range(sentences // SENTENCES_AN_ARTICLE):
        ranks = (chance.zipf(1.25, size=(SENTENCES_AN_ARTICLE, _WORDS_A_SENTENCE)) - 1) % _VOCABULARY
        lines = [f"{' '.join(words[row])}." for row in ranks]
        _add_article(database, number + 1, lines, chance)


def _add_article(database: Database, number: int, lines: list[str], chance: np.random.Generator) -> None:
    text = "\n".join(lines)
    spans = list(_spans(lines))
    insert_rows(database, Table.ARTICLE, [_article(number)])
    body: Row = {"article_id": number, "version": 1, "content_hash": f"{number:064x}", "body": text}
    insert_rows(database, Table.ARTICLE_TEXT, [body])
    extraction: Row = {"id": number, "article_id": number, "text_version": 1, "engine_version": 1}
    insert_rows(database, Table.EXTRACTION, [extraction])
    rows: list[Row] = [
        {"extraction_id": number, "article_id": number, "ordinal": at, "span_start": start, "span_end": end,
         "block": at, "role": "body", **_NO_DATE}
        for at, (start, end) in enumerate(spans)
    ]  # fmt: skip
    insert_rows(database, Table.SENTENCE, rows)
    search_store.index_sentences(database, number, text)  # type: ignore[arg-type]  # numbers do for ids
    _add_events(database, number, lines, spans, chance)


def _spans(lines: list[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for line in lines:
        yield start, start + len(line)
        start += len(line) + 1


def _article(number: int) -> Row:
    return {
        "id": number, "position": number, "content_hash": f"{number:064x}", "text_version": 1,
        "title": f"Article {number}", "language": "en", "byline": "", "publisher": f"Outlet {number % 40}",
        "url": "", "file": f"{number}.txt", "member": None, "external_id": None, "removed": 0,
    }  # fmt: skip


def _add_events(
    database: Database,
    number: int,
    lines: list[str],
    spans: list[tuple[int, int]],
    chance: np.random.Generator,
) -> None:
    """An event for some of the sentences, each with one telling."""
    mentions, events, sources, names = [], [], [], []
    for at in range(0, len(lines), _EVENTS_EVERY):
        event_id = number * 1_000 + at
        told = _told(lines[at], chance)
        mentions.append({**told, **_mention(event_id, number, lines[at], spans[at])})
        counted = {"source_count": 1, "first_article": number}
        events.append({**told, **counted, "id": event_id, "tags": "[]", "note": "", "review": "proposed",
                       "origin": next(iter(Origin)).value, "corrected": 0})  # fmt: skip
        sources.append({"mention_id": event_id, "event_id": event_id, "ordinal": 0})
        for role, column in (("place", "places"), ("actor", "actors")):
            names.append({"role": role, "name": str(told[column])[2:-2], "event_id": event_id})
        database.execute(
            "insert into event_search (rowid, title, note) values (?, ?, '')", [event_id, told["title"]]
        )
    for table, rows in ((Table.MENTION, mentions), (Table.EVENT, events), (Table.SOURCE, sources)):
        insert_rows(database, table, rows)
    insert_rows(database, Table.EVENT_NAME, names)


def _told(line: str, chance: np.random.Generator) -> Row:
    day = _FIRST_DAY + int(chance.integers(_DAYS)) * SECONDS_PER_DAY
    end = day + SECONDS_PER_DAY
    return {
        "title": line[:40].rsplit(" ", 1)[0], "kind": str(chance.choice(_KINDS)), "modality": "happened",
        "undated_reason": "", "negated": 0, "places": f'["{_PLACES[int(chance.zipf(1.4)) % len(_PLACES)]}"]',
        "actors": f'["{_ACTORS[int(chance.zipf(1.3)) % len(_ACTORS)]}"]', "salience": float(chance.random()),
        "value": f"day {day}", "earliest": day, "start_latest": end, "end_earliest": day, "latest": end,
        "granularity": int(Granularity.DAY), "extent": "point", "open_start": 0, "open_end": 0,
    }  # fmt: skip


def _mention(event_id: int, number: int, line: str, span: tuple[int, int]) -> Row:
    start, end = span
    return {
        "id": event_id, "extraction_id": number, "article_id": number, "span_start": start, "span_end": end,
        "trigger_start": start, "trigger_end": start + 2, "quote": line, "prefix": "", "suffix": "",
        "relation": next(iter(TemporalLink)).value, "terms": "[]", "rule": "day", "derivation": "[]",
    }  # fmt: skip
