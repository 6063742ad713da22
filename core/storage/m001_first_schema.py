"""Migration 1: the first schema. Released migrations are never edited; add a new one instead.

STRICT tables without triggers, views or generated columns: a file that holds any is not ours.
Extraction (what the engine read) and decisions (what the user said) are kept apart; events are
derived from both. Bounds are civil seconds, spans are code points, lists and derivations are JSON.
"""

from core.storage.connection import Database

_DATING = """
    value text,
    earliest integer,
    start_latest integer,
    end_earliest integer,
    latest integer,
    granularity integer check (granularity between 0 and 14),
    extent text check (extent in ('point', 'throughout')),
    open_start integer check (open_start in (0, 1)),
    open_end integer check (open_end in (0, 1)),
    mod text,
    utc_offset_minutes integer,
    check ((value is null) = (earliest is null) and (value is null) = (latest is null)),
    check (earliest < latest),
    check (start_latest between earliest and latest and end_earliest between earliest and latest)
"""

_TABLES = (
    """create table article (
    id integer primary key,
    position integer not null unique,
    content_hash text not null unique,
    text_version integer not null,
    title text not null,
    language text not null,
    byline text not null,
    publisher text not null,
    url text not null,
    file text not null,
    member text,
    external_id text,
    removed integer not null check (removed in (0, 1))
) strict""",
    """create table article_text (
    article_id integer not null references article (id),
    version integer not null,
    content_hash text not null,
    body text not null,
    primary key (article_id, version)
) strict""",
    """create table publication (
    article_id integer not null references article (id),
    role text not null check (role in ('read', 'user')),
    instant integer,
    source text not null,
    confidence real not null check (confidence between 0 and 1),
    granularity integer not null check (granularity between 0 and 14),
    utc_offset_minutes integer,
    latest integer,
    rule text not null,
    derivation text not null,
    primary key (article_id, role)
) strict""",
    """create table extraction (
    id integer primary key,
    article_id integer not null references article (id),
    text_version integer not null,
    engine_version integer not null,
    unique (article_id, text_version, engine_version)
) strict""",
    """create table sentence (
    id integer primary key,
    extraction_id integer not null references extraction (id) on delete cascade,
    article_id integer not null references article (id),
    ordinal integer not null,
    span_start integer not null check (span_start >= 0),
    span_end integer not null check (span_end >= span_start),
    block integer not null,
    role text not null,
    dateline_start integer,
    dateline_end integer,
    unique (extraction_id, ordinal)
) strict""",
    f"""create table timex (
    extraction_id integer not null references extraction (id) on delete cascade,
    ordinal integer not null,
    span_start integer not null check (span_start >= 0),
    span_end integer not null check (span_end >= span_start),
    type text not null,
    timex_value text not null,
    symbolic text not null,
    anchor text not null,
    timex_mod text,
    quant text,
    freq text,
    signal text,
    signal_start integer,
    signal_end integer,
    offset_unit integer check (offset_unit between 0 and 14),
    offset_count integer,
    offset_direction integer,
    anchor_start integer,
    anchor_end integer,
    undated_reason text not null,
    rule text not null,
    derivation text not null,
    {_DATING.strip()},
    primary key (extraction_id, ordinal)
) strict""",
    """create table ledger (
    extraction_id integer not null references extraction (id) on delete cascade,
    ordinal integer not null,
    span_start integer not null check (span_start >= 0),
    span_end integer not null check (span_end >= span_start),
    state text not null,
    reason text not null,
    primary key (extraction_id, ordinal)
) strict""",
    f"""create table mention (
    id integer primary key,
    extraction_id integer not null references extraction (id) on delete cascade,
    article_id integer not null references article (id),
    span_start integer not null check (span_start >= 0),
    span_end integer not null check (span_end >= span_start),
    trigger_start integer not null check (trigger_start >= 0),
    trigger_end integer not null check (trigger_end >= trigger_start),
    phrase_start integer,
    phrase_end integer,
    quote text not null,
    prefix text not null,
    suffix text not null,
    title text not null,
    kind text not null,
    modality text not null,
    relation text not null,
    undated_reason text not null,
    negated integer not null check (negated in (0, 1)),
    places text not null,
    actors text not null,
    terms text not null,
    salience real not null check (salience between 0 and 1),
    same_as integer,
    rule text not null,
    derivation text not null,
    {_DATING.strip()}
) strict""",
    """create table mention_term (
    term text not null,
    mention_id integer not null references mention (id) on delete cascade,
    primary key (term, mention_id)
) strict, without rowid""",
    f"""create table event (
    id integer primary key,
    title text not null,
    kind text not null,
    modality text not null,
    undated_reason text not null,
    negated integer not null check (negated in (0, 1)),
    places text not null,
    actors text not null,
    tags text not null,
    note text not null,
    salience real not null check (salience between 0 and 1),
    review text not null,
    origin text not null,
    corrected integer not null check (corrected in (0, 1)),
    {_DATING.strip()}
) strict""",
    """create table source (
    mention_id integer primary key references mention (id),
    event_id integer not null references event (id),
    ordinal integer not null,
    unique (event_id, ordinal)
) strict""",
    """create table decision (
    seq integer primary key,
    kind text not null,
    event_id integer,
    article_id integer,
    mention_ids text not null,
    payload text not null,
    target_seq integer references decision (seq),
    made_at text not null
) strict""",
    """create table state (
    key text primary key,
    value text not null
) strict""",
)

_INDEXES = (
    "create index sentence_of_article on sentence (article_id, span_start)",
    "create index mention_of_article on mention (article_id, span_start)",
    "create index mention_of_extraction on mention (extraction_id)",
    "create index term_of_mention on mention_term (mention_id)",
    "create index mention_by_time on mention (earliest, latest)",
    "create index event_by_time on event (earliest, latest)",
)

_SEARCH = (
    "create virtual table sentence_search using fts5"
    " (body, content='', tokenize=\"unicode61 remove_diacritics 2\")",
    "create virtual table event_search using fts5"
    " (title, note, content='', tokenize=\"unicode61 remove_diacritics 2\")",
)


def apply(database: Database) -> None:
    """Make every table, index and search index."""
    for statement in (*_TABLES, *_INDEXES, *_SEARCH):
        database.execute(statement)
