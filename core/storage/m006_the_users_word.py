"""Migration 6: more of what a user says, steps of many decisions, and decisions held by content.

`decision.step` is the number of the step a decision belongs to, which is the `seq` of its first row; null
where it is one alone. `decision_mention` finds the decisions about a mention. `decided_mention` has the
words of every mention that any decision was ever about, so that it is found again when its article is read
otherwise: `bound_to` is the mention that it is now, null where it is none (`unfit` says why). `own_telling`
has the events that were added by hand without a sentence of an article, which no mention stands for.
"""

from core.storage.connection import Database

_STATEMENTS = (
    "alter table decision add column step integer",
    """create table decision_mention (
    mention_id integer not null,
    seq integer not null references decision (seq),
    primary key (mention_id, seq)
) strict, without rowid""",
    """create table decided_mention (
    mention_id integer primary key,
    article_id integer references article (id),
    span_start integer not null,
    span_end integer not null,
    trigger_start integer not null,
    trigger_end integer not null,
    title text not null,
    quote text not null,
    prefix text not null,
    suffix text not null,
    bound_to integer,
    unfit text not null default ''
) strict""",
    """create table own_telling (
    mention_id integer primary key,
    event_id integer not null references event (id)
) strict""",
    "create index mentions_of_decision on decision_mention (seq)",
    "create index decisions_of_step on decision (step) where step is not null",
    "create index decisions_of_article on decision (article_id, kind) where article_id is not null",
    "create index decided_of_article on decided_mention (article_id)",
    "create index decided_by_binding on decided_mention (bound_to)",
    # Without it, taking one event away looks through the names of all.
    "create index names_of_event on event_name (event_id)",
    "create index own_tellings_of_event on own_telling (event_id)",
    "alter table mention add column by_hand integer not null default 0 check (by_hand in (0, 1))",
    "alter table event add column colour text not null default ''",
    "create index event_coloured on event (id) where colour <> ''",
    "alter table event add column starred integer not null default 0 check (starred in (0, 1))",
    "alter table event add column not_event integer not null default 0 check (not_event in (0, 1))",
    "alter table event add column corrections text not null default '[]'",
    # What is there already: decisions by their mentions, and the mentions that still stand.
    "insert or ignore into decision_mention (mention_id, seq)"
    " select value, seq from decision, json_each(mention_ids)",
    "insert into decided_mention (mention_id, article_id, span_start, span_end, trigger_start, trigger_end,"
    " title, quote, prefix, suffix, bound_to)"
    " select distinct mention_id, article_id, coalesce(span_start, 0), coalesce(span_end, 0),"
    " coalesce(trigger_start, 0), coalesce(trigger_end, 0), coalesce(title, ''), coalesce(quote, ''),"
    " coalesce(prefix, ''), coalesce(suffix, ''), mention_id"
    " from decision_mention left join mention on mention.id = decision_mention.mention_id",
    # What decisions come to says more than before: the events that they are about are derived anew when the
    # project is opened.
    "insert or replace into state (key, value)"
    " select 'derive-decided', 'true' where exists (select 1 from decision)",
)


def apply(database: Database) -> None:
    """Make the columns and tables, and fill them with what can be told from the rows that are there."""
    for statement in _STATEMENTS:
        database.execute(statement)
