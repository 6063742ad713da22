"""Big projects for measuring: bursty, news-like events in the real schema, the same for the same size.

Written straight into the tables in one transaction, indexes after: what a project of that size looks like,
not how it comes about. A project is kept in the temporary folder and used again by the next run.
"""

import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import numpy as np

from core.chrono.granularity import Granularity, floor
from core.chrono.instant import SECONDS_PER_DAY, Instant, iso_day
from core.model.event import Kind, Modality, Review
from core.pipeline.lanes import LaneKey
from core.pipeline.snapshots import Snapshots
from core.settings import DERIVATION_VERSION
from core.storage import state_store
from core.storage.connection import Database, connect_new
from core.storage.migrations import CURRENT_VERSION
from core.storage.project import Project, make_file

EVENTS_AN_ARTICLE = 10
_CHUNK = 50_000
_SEED = 20_260_101
_PLACES = tuple(
    f"{first}{last}"
    for first in (
        "Alder",
        "Brack",
        "Cor",
        "Dun",
        "East",
        "Fair",
        "Glen",
        "Holm",
        "Iver",
        "Kirk",
        "Lang",
        "Mar",
    )
    for last in (
        "ford",
        "haven",
        "mouth",
        "wick",
        "stead",
        "bury",
        "by",
        "port",
        "ness",
        "dale",
        "ton",
        "more",
    )
)
_ACTORS = tuple(
    f"{first} {last}"
    for first in (
        "Ana",
        "Boris",
        "Chidi",
        "Dora",
        "Emil",
        "Farah",
        "Goran",
        "Hana",
        "Ivo",
        "Jana",
        "Kofi",
        "Lena",
    )
    for last in ("Marsh", "Novak", "Okafor", "Petrov", "Quinn", "Rossi", "Sato", "Thorne", "Ueda", "Varga")
) + tuple(f"{what} of {where}" for what in ("Port", "Council", "Court", "Police") for where in _PLACES[::6])
_DEEDS = (
    "opens the new harbour bridge", "signs the fishing agreement", "closes two of the three mines",
    "wins the regional election", "rejects the plan for a dam", "reports a fire at the grain store",
    "calls a strike of the dock workers", "buys the last ferry line", "arrests four men over the theft",
    "publishes the report on the flood", "moves the market out of the old town", "mourns the former mayor",
    "starts repairs of the sea wall", "accuses the ministry of delay", "halts the work on the tunnel",
    "receives the delegation from the capital", "loses the appeal against the fine",
    "warns of a shortage of drinking water", "names a new head of the hospital", "sells the power station",
)  # fmt: skip
_OUTLETS = tuple(f"{place} {kind}" for place in _PLACES[:20] for kind in ("Courier", "Observer"))
# Share, granularity, days wide, lasting, and what becomes of the value and the modifier.
_SHAPES = (
    (0.58, Granularity.DAY, 1.0, False, ""),
    (0.06, Granularity.MINUTE, 1 / 24, False, ""),
    (0.12, Granularity.MONTH, 0.0, False, ""),
    (0.05, Granularity.YEAR, 0.0, False, ""),
    (0.08, Granularity.DAY, 9.0, True, ""),
    (0.04, Granularity.DAY, 40.0, True, "since"),
    (0.04, Granularity.DAY, 8.0, False, "APPROX"),
    (0.03, Granularity.DAY, 3.0, True, ""),
)


class _Dated(NamedTuple):
    """The dating columns of an event, in the order of the table."""

    value: str
    earliest: int
    start_latest: int
    end_earliest: int
    latest: int
    granularity: int
    extent: str
    open_start: int
    open_end: int
    mod: str | None
    utc_offset_minutes: None


def big_project(events: int, *, texts: bool = True) -> Path:
    """The project with so many events, made where it is not there yet; without `texts` it has no sentences
    and no search index, which is all that a timeline needs."""
    folder = Path(os.environ.get("DATELINE_BENCH_FOLDER", tempfile.gettempdir())) / "dateline-benchmarks"
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{events}-{'whole' if texts else 'bare'}-{CURRENT_VERSION:x}-{DERIVATION_VERSION}.dateline"
    path = folder / name
    if not path.exists():
        _make(path, events, texts=texts)
    return path


def _make(path: Path, events: int, *, texts: bool) -> None:
    beside = path.with_suffix(".part")
    beside.unlink(missing_ok=True)
    make_file(beside)
    with closing(connect_new(beside).conn) as connection:
        connection.execute("pragma synchronous = off")
        connection.execute("pragma foreign_keys = off")
        database = Database(connection)
        connection.execute("begin immediate")
        later = _without_indexes(database)
        _fill(database, events, texts=texts)
        for statement in later:
            connection.execute(statement)
        state_store.put(database, "derivation", DERIVATION_VERSION)
        connection.execute("commit")
        connection.execute("pragma wal_checkpoint(truncate)")
    project = Project(beside, read_only=False)
    snapshots = Snapshots(project, cache_folder=path.parent / "cache")
    snapshots.snapshot(LaneKey.PLACE)  # packs the columns, as the first time that it is open does
    snapshots.close()
    project.close()
    beside.rename(path)


def _without_indexes(database: Database) -> list[str]:
    """Take the indexes away for now; the statements that make them again."""
    query = "select name, sql from sqlite_schema where type = 'index' and sql is not null"
    indexes = [(row["name"], row["sql"]) for row in database.execute(query).fetchall()]
    for name, _ in indexes:
        database.execute(f"drop index {name}")
    return [sql for _, sql in indexes]


def _fill(database: Database, events: int, *, texts: bool) -> None:
    random = np.random.default_rng(_SEED)
    stories = _Stories(random, max(20, events // 60))
    for first in range(0, events, _CHUNK):
        rows = list(_events(random, stories, first, min(_CHUNK, events - first)))
        _insert(database, "event", _EVENT, (row.event for row in rows))
        _insert(database, "source", "mention_id, event_id, ordinal", ((row.id, row.id, 0) for row in rows))
        _insert(database, "mention", _MENTION, (row.mention for row in rows))
        _insert(database, "event_name", "role, name, event_id", sorted(n for row in rows for n in row.names))
        articles = list(_articles(random, rows))
        _insert(database, "article", _ARTICLE, (row.article for row in articles))
        _insert(
            database, "article_text", "article_id, version, content_hash, body", (a.text for a in articles)
        )
        _insert(database, "publication", _PUBLICATION, (row.publication for row in articles))
        _insert(
            database,
            "extraction",
            "id, article_id, text_version, engine_version",
            (a.extraction for a in articles),
        )
        if texts:
            _insert(database, "sentence", _SENTENCE, (row.sentence for row in rows))
            _insert(database, "sentence_search", "rowid, body", ((row.number, row.quote) for row in rows))
            _insert(database, "event_search", "rowid, title, note", ((row.id, row.title, "") for row in rows))


def _insert(database: Database, table: str, columns: str, rows: Iterable[Sequence[object]]) -> None:
    marks = ", ".join("?" * (columns.count(",") + 1))
    database.conn.executemany(f"insert into {table} ({columns}) values ({marks})", rows)


_DATING = (
    "value, earliest, start_latest, end_earliest, latest, granularity, extent, open_start, open_end, mod,"
    " utc_offset_minutes"
)
_EVENT = (
    "id, title, kind, modality, undated_reason, negated, places, actors, tags, note, salience, review,"
    f" origin, corrected, {_DATING}, source_count, first_article"
)
_MENTION = (
    "id, extraction_id, article_id, span_start, span_end, trigger_start, trigger_end, quote, prefix, suffix,"
    " title, kind, modality, relation, undated_reason, negated, places, actors, terms, salience, rule,"
    f" derivation, {_DATING}"
)
_ARTICLE = "id, position, content_hash, text_version, title, language, byline, publisher, url, file, removed"
_PUBLICATION = "article_id, role, instant, source, confidence, granularity, rule, derivation"
_SENTENCE = "id, extraction_id, article_id, ordinal, span_start, span_end, block, role"


class _Stories:
    """Matters that news come back to: when they began, how long they went on, where, and who was in it."""

    def __init__(self, random: np.random.Generator, count: int) -> None:
        years = 1990 + 36 * np.sqrt(random.random(count))  # the nearer, the more
        self.start = ((years - 1970) * 365.2425 * SECONDS_PER_DAY).astype(np.int64)
        self.days = random.lognormal(2.5, 1.4, count)
        self.place = random.integers(0, len(_PLACES), count)
        self.actor = random.integers(0, len(_ACTORS), count)
        self.weight = random.pareto(1.2, count) + 0.2
        self.weight /= self.weight.sum()


class _Event(NamedTuple):
    number: int
    id: int
    title: str
    quote: str
    earliest: int
    dated: _Dated
    kind: str
    modality: str
    review: str
    place: str
    actor: str
    salience: float

    @property
    def article_id(self) -> int:
        return _id(1 << 61, (self.number - 1) // EVENTS_AN_ARTICLE)

    @property
    def span(self) -> tuple[int, int]:
        """Its place in the article: sentences of one text are as long as the first of them is made."""
        start = (self.number - 1) % EVENTS_AN_ARTICLE * _SLOT
        return start, start + len(self.quote)

    @property
    def names(self) -> tuple[tuple[str, str, int], ...]:
        return ("place", self.place, self.id), ("actor", self.actor, self.id)

    @property
    def event(self) -> tuple[object, ...]:
        told = (self.id, self.title, self.kind, self.modality, "", 0)
        named = (f'["{self.place}"]', f'["{self.actor}"]', "[]", "", self.salience, self.review)
        return (*told, *named, "extracted", 0, *self.dated, 1, self.article_id)

    @property
    def mention(self) -> tuple[object, ...]:
        start, end = self.span
        where = (self.id, self.article_id, self.article_id, start, end, start, start + 4)
        told = (self.quote, "", "", self.title, self.kind, self.modality, "IS_INCLUDED", "", 0)
        named = (f'["{self.place}"]', f'["{self.actor}"]', "[]", self.salience, "a day", "[]")
        return (*where, *told, *named, *self.dated)

    @property
    def sentence(self) -> tuple[object, ...]:
        ordinal = (self.number - 1) % EVENTS_AN_ARTICLE
        return (self.number, self.article_id, self.article_id, ordinal, *self.span, ordinal // 3, "body")


_SLOT = 160  # characters that a sentence has room in


def _events(random: np.random.Generator, stories: _Stories, first: int, count: int) -> Iterator[_Event]:
    story = np.repeat(
        random.choice(len(stories.start), count // EVENTS_AN_ARTICLE + 1, p=stories.weight), EVENTS_AN_ARTICLE
    )[:count]
    start = stories.start[story] + (random.exponential(stories.days[story]) * SECONDS_PER_DAY).astype(
        np.int64
    )
    shapes = random.choice(len(_SHAPES), count, p=[shape[0] for shape in _SHAPES])
    deeds = random.integers(0, len(_DEEDS), count)
    others = random.random(count) < 0.3
    actors = np.where(others, random.integers(0, len(_ACTORS), count), stories.actor[story])
    places = np.where(
        random.random(count) < 0.1, random.integers(0, len(_PLACES), count), stories.place[story]
    )
    doubt = random.choice(len(_DOUBTS), count, p=(0.9, 0.04, 0.04, 0.02))
    kinds = random.integers(0, len(_KINDS), count)
    accepted = random.random(count) < 0.15
    salience = np.round(random.beta(2, 4, count), 3)
    columns = (start, shapes, deeds, actors, places, doubt, kinds, accepted, salience)
    for at, values in enumerate(zip(*(column.tolist() for column in columns), strict=True)):
        begins, shape, deed, actor, place, doubts, kind, seen, weight = values
        number = first + at + 1
        dated = _dated(begins, _SHAPES[shape])
        title = f"{_ACTORS[actor]} {_DEEDS[deed]}"
        quote = f"In {_PLACES[place]}, on {iso_day(Instant(begins))}, {title}, according to notice {number}."
        yield _Event(
            number, _id(1 << 62, number), title, quote, dated.earliest, dated, _KINDS[kind], _DOUBTS[doubts],
            _ACCEPTED if seen else _PROPOSED, _PLACES[place], _ACTORS[actor], weight,
        )  # fmt: skip


_KINDS = tuple(kind.value for kind in Kind)
_DOUBTS = (Modality.HAPPENED.value, Modality.PLANNED.value, Modality.ALLEGED.value, Modality.DENIED.value)
_ACCEPTED, _PROPOSED = Review.ACCEPTED.value, Review.PROPOSED.value


def _dated(begins: int, shape: tuple[float, Granularity, float, bool, str]) -> _Dated:
    """The dating of an event that begins about then."""
    _, unit, days, lasting, more = shape
    start = begins // 60 * 60 if unit is Granularity.MINUTE else begins // SECONDS_PER_DAY * SECONDS_PER_DAY
    end = start + (60 if unit is Granularity.MINUTE else int(days * SECONDS_PER_DAY))
    value = iso_day(Instant(start))
    if unit >= Granularity.MONTH:
        start = int(floor(Instant(start), unit))
        value = value[:7] if unit is Granularity.MONTH else value[:4]
        end = start + (30 if unit is Granularity.MONTH else 365) * SECONDS_PER_DAY
    inner = (start + SECONDS_PER_DAY, end - SECONDS_PER_DAY) if lasting else (end, start)
    mod = more if more == "APPROX" else None
    extent = "throughout" if lasting else "point"
    return _Dated(value, start, *inner, end, int(unit), extent, 0, int(more == "since"), mod, None)


class _Article(NamedTuple):
    article: tuple[object, ...]
    text: tuple[object, ...]
    publication: tuple[object, ...]
    extraction: tuple[object, ...]


def _articles(random: np.random.Generator, rows: Sequence[_Event]) -> Iterator[_Article]:
    """The articles that some events are told in, one after the other."""
    outlets = random.integers(0, len(_OUTLETS), len(rows) // EVENTS_AN_ARTICLE + 1).tolist()
    for at in range(0, len(rows), EVENTS_AN_ARTICLE):
        told = rows[at : at + EVENTS_AN_ARTICLE]
        position = (told[0].number - 1) // EVENTS_AN_ARTICLE + 1
        article_id, body = told[0].article_id, "".join(row.quote.ljust(_SLOT) for row in told)
        published = max(row.earliest for row in told) // SECONDS_PER_DAY * SECONDS_PER_DAY
        title = f"{told[0].title} ({position})"
        outlet, digest = _OUTLETS[outlets[at // EVENTS_AN_ARTICLE]], f"{position:064x}"
        yield _Article(
            (article_id, position, digest, 1, title, "en", "[]", outlet, "", f"{position}.txt", 0),
            (article_id, 1, digest, body),
            (article_id, "read", published, "metadata", 0.9, int(Granularity.DAY), "", "[]"),
            (article_id, article_id, 1, 1),
        )


def _id(above: int, number: int) -> int:
    """Ascending, so that rows are appended; as long as the hashes of content that ids otherwise are."""
    return above + number * 4_000_037
