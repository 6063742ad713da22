"""Migration 2: dates to choose from, copies, and originals.

What finds copies (`run_sample`, `page`) is made here for the articles that are there already.
"""

from core.storage.connection import Database
from core.text.shingles import sketch
from core.text.web_address import page_key

_STATEMENTS = (
    """create table date_candidate (
    article_id integer not null references article (id),
    ordinal integer not null,
    instant integer not null,
    granularity integer not null check (granularity between 0 and 14),
    source text not null,
    words text not null,
    confidence real not null check (confidence between 0 and 1),
    primary key (article_id, ordinal)
) strict""",
    """create table copy_link (
    article_id integer primary key references article (id),
    copy_of integer not null references article (id),
    kind text not null check (kind in ('near copy', 'version')),
    overlap real not null check (overlap between 0 and 1),
    check (article_id <> copy_of)
) strict""",
    """create table run_sample (
    run integer not null,
    article_id integer not null references article (id),
    primary key (run, article_id)
) strict, without rowid""",
    """create table page (
    article_id integer primary key references article (id),
    address text not null
) strict""",
    """create table original (
    sha256 text primary key,
    size integer not null check (size >= 0),
    packing text not null check (packing in ('none', 'zlib', 'elsewhere')),
    bytes blob,
    check ((bytes is null) = (packing = 'elsewhere'))
) strict""",
    """create table article_original (
    article_id integer primary key references article (id),
    sha256 text not null references original (sha256),
    file text not null,
    member text
) strict""",
    "create index copies_of on copy_link (copy_of)",
    "create index page_by_address on page (address)",
    "create index originals_articles on article_original (sha256)",
)


def apply(database: Database) -> None:
    """Make the tables, and find again what copies are found by."""
    for statement in _STATEMENTS:
        database.execute(statement)
    rows = database.execute("select id, url, text_version from article").fetchall()
    for row in rows:
        query = "select body from article_text where article_id = ? and version = ?"
        (body,) = database.execute(query, [row["id"], row["text_version"]]).fetchone()
        for run in sketch(body):
            database.execute("insert into run_sample values (?, ?)", [run, row["id"]])
        if key := page_key(row["url"]):
            database.execute("insert into page values (?, ?)", [row["id"], key])
