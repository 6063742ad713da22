"""Schemas that would do something by themselves, and schemas that are nearly ours."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from core.storage.migrations import CURRENT_VERSION
from tests.faults.hostile_case import Case, Verdict, sql

_NEWER = f"pragma user_version = {CURRENT_VERSION + 1}"
_ENDLESS = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"
_TABLE_OF_STATE = "create table state (key text primary key, value text not null{}) {}"


def _state_anew(more: str = "", options: str = "strict") -> Callable[[Path], None]:
    return sql("drop table state", _TABLE_OF_STATE.format(more, options))


def _reworded(name: str, old: str, new: str, version: str = "select 1") -> Callable[[Path], None]:
    """The words of a table in the schema, changed behind SQLite's back."""

    def spoil(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("pragma journal_mode = delete")
            connection.execute(version)
            connection.execute("pragma writable_schema = on")
            done = connection.execute(
                "update sqlite_schema set sql = replace(sql, ?, ?) where name = ? and instr(sql, ?)",
                [old, new, name, old],
            )
            assert done.rowcount == 1, "the words were not there to change"

    return spoil


def _many_tables(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("pragma journal_mode = delete")
        connection.execute("begin")
        for number in range(600):
            connection.execute(f"create table t{number} (a)")
        connection.execute("commit")


def _schema(set_to: str, where: str) -> Callable[[Path], None]:
    return sql(f"update sqlite_schema set {set_to} where {where}", schema=True)


def _newer(*statements: str) -> Callable[[Path], None]:
    return sql(_NEWER, *statements)


def _tower(depth: int) -> str:
    return "(" * depth + "1" + ")" * depth


_REFUSED, _SOUND = Verdict.REFUSED, Verdict.SOUND

CASES = (
    Case("a trigger that deletes decisions", _REFUSED,
         sql("create trigger bomb after insert on state begin delete from decision; end")),
    Case("a trigger with another table's name", _REFUSED,
         sql("create trigger event_by_times after insert on event begin delete from decision; end")),
    Case("a view", _REFUSED, sql("create view everything as select * from state")),
    Case("a view that never ends", _REFUSED, sql(f"create view endless as {_ENDLESS}")),
    Case("a view in the place of a table", _REFUSED,
         sql("drop table state", f"create view state as select 'a' as key, ({_ENDLESS}) as value")),
    Case("a trigger in the place of a view's rows", _REFUSED,
         sql("create view v as select 1 as a",
             "create trigger t instead of insert on v begin delete from decision; end")),
    Case("a table more", _REFUSED, sql("create table extra (id integer)")),
    Case("a tree of boxes", _REFUSED, sql("create virtual table boxes using rtree (id, low, high)")),
    Case("a search index over our own tables", _REFUSED,
         sql("create virtual table spy using fts5 (body, content='article_text')")),
    Case("a generated column", _REFUSED,
         sql("alter table event add column shout text generated always as (upper(title)) virtual")),
    Case("a column more", _REFUSED, sql("alter table event add column more text")),
    Case("a check of its own", _REFUSED, _state_anew(" check (length(value) >= 0)")),
    Case("a default that computes", _REFUSED,
         sql("drop table state", "create table state (key text primary key,"
             " value text not null default (hex(randomblob(1000000)))) strict")),
    Case("not strict", _REFUSED, _state_anew(options="")),
    Case("without row ids", _REFUSED, _state_anew(options="strict, without rowid")),
    Case("an order of its own", _REFUSED, _state_anew(" collate nocase")),
    Case("a key that deletes what refers to it", _REFUSED,
         _reworded("source", "references event (id)", "references event (id) on delete cascade")),
    Case("an index that computes", _REFUSED,
         sql("drop index event_by_time", "create index event_by_time on event (abs(earliest), latest)")),
    Case("an index of a part", _REFUSED,
         sql("drop index event_by_time",
             "create index event_by_time on event (earliest, latest) where earliest > 0")),
    Case("an index more", _REFUSED, sql("create index more on event (title)")),
    Case("an index less", _REFUSED, sql("drop index event_by_time")),
    Case("a table less", _REFUSED, sql("drop table state")),
    Case("six hundred tables", _REFUSED, _many_tables),
    Case("a schema that is no SQL", _REFUSED, _schema("sql = 'create tabel state (key)'", "name = 'state'")),
    Case("a schema of brackets", _REFUSED,
         _schema(f"sql = 'create table state (key check {_tower(20_000)})'", "name = 'state'")),
    Case("a schema that is not text", _REFUSED, _schema("sql = x'ff00ff00'", "name = 'state'")),
    Case("two tables in one place", _REFUSED,
         _schema("rootpage = (select rootpage from sqlite_schema where name = 'decision')",
                 "name = 'state'")),
    Case("a table in the place of the schema", _REFUSED, _schema("rootpage = 1", "name = 'state'")),
    Case("a table nowhere", _REFUSED, _schema("rootpage = 0", "name = 'state'")),
    Case("a table behind the end of the file", _REFUSED, _schema("rootpage = 999999", "name = 'state'")),
    Case("an index under the name of another", _REFUSED,
         _schema("name = 'event_by_tim'", "name = 'event_by_time'")),
    Case("a search index with a check in its tables", _REFUSED,
         _reworded("event_search_config", "k PRIMARY KEY", "k PRIMARY KEY check (abs(v) >= 0)")),
    Case("a search index of other words", _REFUSED,
         _reworded("event_search", "unicode61 remove_diacritics 2", "porter")),
    Case("a search index that ranks by a question of its own", _REFUSED,
         sql(f"insert into event_search_config values ('rank', 'bm25(({_ENDLESS}))')")),
    Case("a search index of a version to come", _REFUSED,
         sql("update event_search_config set v = 999 where k = 'version'")),
    Case("newer, with a table more", _SOUND,
         _newer("create table remark (id integer primary key, words text) strict")),
    Case("newer, with a plain column more", _SOUND,
         _newer("alter table article add column mood text not null default ''")),
    Case("newer, with a trigger", _REFUSED,
         _newer("create trigger bomb after insert on state begin delete from decision; end")),
    Case("newer, with a view", _REFUSED, _newer(f"create view endless as {_ENDLESS}")),
    Case("newer, with a check that computes", _REFUSED,
         _newer("drop table state", _TABLE_OF_STATE.format(" check (hex(value) > '')", "strict"))),
    Case("newer, with a check that compares for ever", _REFUSED,
         _newer("create table remark (a text check (not a like '" + "%a" * 20_000 + "b'))",
                "insert into remark values ('" + "a" * 30_000 + "')")),
    Case("newer, with a generated column", _REFUSED,
         _newer("alter table event add column shout text generated always as (upper(title)) virtual")),
    Case("newer, with an index that computes", _REFUSED,
         _newer("create index more on state (hex(value))")),
    Case("newer, with a search index over our own tables", _REFUSED,
         _newer("create virtual table spy using fts5 (body, content='article_text')")),
    Case("newer, with another search index under our name", _REFUSED,
         _newer("drop table event_search",
                "create virtual table event_search using fts5 (title, note, content='decision')")),
)  # fmt: skip
