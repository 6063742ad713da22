"""Projects whose pages and schema are right, and whose content lies: they open, and `check` names it."""

import json
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.faults.hostile_case import Case, Verdict, run_sql, sql

_DEEP = "[" * 100_000 + "]" * 100_000
_DEEP_OBJECT = '{"a":' * 50_000 + "1" + "}" * 50_000
_FIRST = "(select min(id) from event)"
_DATED = "(select min(id) from event where earliest is not null)"
_MOST = (1 << 63) - 1


def _decision(
    kind: str, payload: object, mentions: str = "[1, 2]", target: str = "null"
) -> Callable[[Path], None]:
    words = payload if isinstance(payload, str) else json.dumps(payload)
    return lambda path: run_sql(
        path,
        "insert into decision (kind, event_id, article_id, mention_ids, payload, target_seq, made_at)"
        f" values ('{kind}', 7, null, '{mentions}', '{words}', {target}, '')",
    )


def _about(kind: str, payload: object) -> Callable[[Path], None]:
    """A decision about an event that is there."""

    def spoil(path: Path) -> None:
        words = payload if isinstance(payload, str) else json.dumps(payload)
        run_sql(
            path,
            "insert into decision (kind, event_id, mention_ids, payload, made_at) select"
            f" '{kind}', event_id, json_array(mention_id), '{words}', '' from source limit 1",
        )

    return spoil


def _dating(**changed: object) -> dict[str, str]:
    fields = {"value": "2019", "bounds": [0, 9, 0, 9], "granularity": 9, "extent": "point",
              "open": [False, False], "mod": None, "utc_offset_minutes": None}  # fmt: skip
    return {"text": "2019", "dating": json.dumps({**fields, **changed})}


def _event(assignments: str, where: str = _DATED) -> Callable[[Path], None]:
    return sql(f"update event set {assignments} where id = {where}")


def _head(change: Callable[[dict[str, object]], object]) -> Callable[[Path], None]:
    """Other words about what is packed."""

    def spoil(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection:
            (data,) = connection.execute("select data from timeline_column where name = 'head'").fetchone()
            about = json.loads(data)
            put = change(about)
            new = put if isinstance(put, bytes) else json.dumps(about if put is None else put).encode()
            connection.execute("update timeline_column set data = ? where name = 'head'", [new])
            connection.commit()
            connection.execute("pragma journal_mode = delete")

    return spoil


def _column(name: str, put: str) -> Callable[[Path], None]:
    return sql(f"update timeline_column set data = {put} where name = '{name}'")


def _bomb(path: Path) -> None:
    """Very much of nought in very little, that says it is small."""
    packer = zlib.compressobj(1)
    packed = b"".join(packer.compress(bytes(1 << 20)) for _ in range(200)) + packer.flush()
    run_sql(path, f"update original set bytes = x'{packed.hex()}', packing = 'zlib', size = 1000")


def _many_decisions(path: Path) -> None:
    one = "insert into decision (kind, mention_ids, payload, made_at) values ('accept', '[5]', '{}', '')"
    run_sql(path, "begin", *[one] * 5_000, "commit")


_FAULTS, _SOUND, _REFUSED = Verdict.FAULTS, Verdict.SOUND, Verdict.REFUSED

CASES = (
    Case("a text that is not UTF-8", _FAULTS,
         sql("update article_text set body = cast(x'fffe41' as text) where rowid = 1")),
    Case("a title that is not UTF-8", _FAULTS, _event("title = cast(x'ff80' as text)")),
    Case("another text", _FAULTS, sql("update article_text set body = 'Nothing happened.'")),
    Case("a quote that was never written", _FAULTS, sql("update mention set quote = 'He confessed.'")),
    Case("a sentence behind the end of its text", _FAULTS,
         sql("update mention set span_start = 900000, span_end = 900100")),
    Case("an event missing", _FAULTS, sql(f"delete from source where event_id = {_FIRST}")),
    Case("another title", _FAULTS, _event("title = 'Nobody was hurt'")),
    Case("a source of no event", _FAULTS, sql("update source set event_id = 5, ordinal = rowid")),
    Case("an article that is not there", _FAULTS,
         sql("update copy_link set copy_of = 99", "update event set first_article = 99")),
    Case("a value that no column may hold", _FAULTS,
         sql("update event set granularity = 99", unchecked=True)),
    Case("bounds the wrong way round", _FAULTS,
         sql(f"update event set earliest = latest + 5 where id = {_DATED}", unchecked=True)),
    Case("a kind that there is not", _FAULTS, _event("kind = 'miracle'")),
    Case("a beginning before all time", _FAULTS, _event(f"earliest = -{_MOST}, start_latest = -{_MOST}")),
    Case("an end after all time", _FAULTS, _event(f"latest = {_MOST}")),
    Case("places that are no list", _FAULTS, _event("places = 'nowhere'")),
    Case("places that are a tower of lists", _FAULTS, _event(f"places = '{_DEEP}'")),
    Case("tags that are an object", _FAULTS, _event("tags = '{\"a\": 1}'")),
    Case("contradictions of nothing", _FAULTS, _event("contradictions = '[{}]'")),
    Case("contradictions that are numbers", _FAULTS, _event("contradictions = '7'")),
    Case("contradictions that are a tower", _FAULTS, _event(f"contradictions = '{_DEEP}'")),
    Case("a reason that is a tower of lists", _FAULTS, sql(f"update mention set derivation = '{_DEEP}'")),
    Case("a reason from below nought", _FAULTS, sql("update mention set derivation = '[[\"a\", -5, -9]]'")),
    Case("an article behind all others", _REFUSED,
         sql(f"update article set position = {_MOST} where position = 1")),
    Case("more sources than there can be", _FAULTS, _event(f"source_count = {_MOST}")),
    Case("a date of reading behind all time", _FAULTS,
         sql(f"update publication set instant = {_MOST}", f"update date_candidate set instant = {_MOST}")),
    Case("a title as long as a book", _FAULTS, _event("title = hex(zeroblob(4000000))")),
    Case("a decision of no kind", _FAULTS, _decision("explode", {})),
    Case("a decision that names nothing", _SOUND, _decision("accept", {"title": "x"})),
    Case("five thousand decisions about nothing", _SOUND, _many_decisions),
    Case("an undo of itself", _SOUND, _decision("undo", {}, target="(select max(seq) + 1 from decision)")),
    Case("an undo of what comes after it", _FAULTS, _decision("undo", {}, target="9999")),
    Case("undo and redo in a circle", _SOUND,
         sql("insert into decision (seq, kind, mention_ids, payload, target_seq, made_at)"
             " values (5, 'undo', '[]', '{}', 6, ''), (6, 'redo', '[]', '{}', 5, '')")),
    Case("a decision about words", _FAULTS, _decision("accept", {}, mentions='["one"]')),
    Case("a decision about a tower of lists", _FAULTS, _decision("accept", {}, mentions=_DEEP)),
    Case("a decision about ids too large", _FAULTS, _decision("accept", {}, mentions=f"[{10**30}]")),
    Case("a decision that says a tower of objects", _FAULTS, _decision("note", _DEEP_OBJECT)),
    Case("a decision that says a list", _FAULTS, _decision("note", "[1]")),
    Case("a date that says nothing", _SOUND, _about("date", {"text": "x"})),
    Case("a kind that is no kind", _FAULTS, _about("kind", {"text": "miracle", "kind": "miracle"})),
    Case("places that are a number", _FAULTS, _about("places", {"names": "7"})),
    Case("a settling for a tower of sides", _SOUND, _about("settle", {"side": _DEEP, "about": "x"})),
    Case("a new event about nothing", _SOUND, _decision("new-event", {"title": "x"}, mentions="[]")),
    Case("a phrase of an article that is not there", _FAULTS,
         _about("time", {"article": "ffff", "span": "9-1", "quote": "x"})),
    Case("back to what comes after it", _FAULTS, _decision("back-to", {}, target="9999")),
    Case("a step that belongs to one to come", _SOUND,
         sql("insert into decision (kind, mention_ids, payload, made_at, step)"
             " values ('accept', '[]', '{}', '', 9999)")),
    Case("a colour that is a page", _FAULTS, _about("colour", {"text": "<b onclick=x>red"})),
    Case("a date of no grain", _FAULTS, _about("date", _dating(granularity=99))),
    Case("a date of endless bounds", _FAULTS,
         _about("date", {"dating": '{"bounds": [-1e999, 0, 0, 1e999]}'})),
    Case("a date of bounds too large", _FAULTS, _about("date", _dating(bounds=[0, 10**30, 0, 10**30]))),
    Case("a date that is a tower", _FAULTS, _about("date", {"dating": _DEEP})),
    Case("a day of publication that is a list", _FAULTS,
         sql("insert into decision (kind, article_id, mention_ids, payload, made_at)"
             " select 'published', id, '[]', '{\"published\": \"[]\"}', '' from article limit 1")),
    Case("a view that is a tower of lists", _FAULTS,
         sql(f"insert or replace into state values ('view', '{_DEEP}')")),
    Case("a view that is no JSON", _FAULTS, sql("insert or replace into state values ('view', '{')")),
    Case("a view that is a number", _SOUND, sql("insert or replace into state values ('view', '7')")),
    Case("stories that are one", _SOUND,
         sql("delete from story", "insert into story select id, 5 from mention", "delete from copy_link")),
    Case("copies of each other", _FAULTS,
         sql("delete from copy_link", "insert into copy_link select a.id, b.id, 'version', 1 from article a"
             " join article b on a.id <> b.id group by a.id")),
    Case("a kept file that is another", _FAULTS, sql("update original set bytes = x'00', packing = 'none'")),
    Case("a kept file that cannot be unpacked", _FAULTS,
         sql("update original set bytes = x'0102', packing = 'zlib'")),
    Case("a kept file that unpacks to very much", _FAULTS, _bomb),
    Case("packed: a count that lies", _SOUND, _head(lambda about: about.update(count=10**9))),
    Case("packed: a count without end", _SOUND, _head(lambda about: about.update(count=float("inf")))),
    Case("packed: changes without end", _SOUND, _head(lambda about: about.update(changes=float("inf")))),
    Case("packed: changes to come", _SOUND, _head(lambda about: about.update(changes=10**30))),
    Case("packed: a tower about it", _SOUND, _head(lambda _: _DEEP.encode())),
    Case("packed: words about it that are no text", _SOUND, _head(lambda _: b"\xff\xfe{")),
    Case("packed: texts that are numbers", _SOUND, _head(lambda about: about.update(texts={"title": 7}))),
    Case("packed: rival dates of nothing", _SOUND, _head(lambda about: about.update(rivals=[[]]))),
    Case("packed: rival dates without end", _SOUND,
         _head(lambda about: about.update(rivals=[[1, [0, float("inf")]]]))),
    Case("packed: a list about it", _SOUND, _head(lambda _: [1])),
    Case("packed: bytes missing", _SOUND, _column("earliest", "x'00'")),
    Case("packed: no bytes", _SOUND, _column("id", "x''")),
    Case("packed: other dates", _SOUND, _column("earliest", "randomblob(length(data))")),
    Case("packed: names that there are not", _SOUND,
         _column("place", "cast(replace(hex(data), '00', 'ff') as blob)")),
    Case("packed: names below nought", _SOUND,
         _column("title", "(select cast(replace(hex(zeroblob(length(data) / 2)), '0', char(255)) as blob))")),
    Case("packed: other events", _FAULTS, _column("id", "randomblob(length(data))")),
    Case("a stamp missing", _SOUND, sql("delete from timeline_stamp")),
    Case("a stamp to come", _REFUSED, sql(f"update timeline_stamp set changes = {_MOST}")),
    Case("search: a row missing", _FAULTS,
         sql("delete from event_search_docsize where id = (select min(id) from event)")),
    Case("search: other words", _FAULTS,
         sql("insert into event_search (rowid, title, note) values (5, 'war', '')")),
    Case("search: an index of noise", _FAULTS,
         sql("update event_search_data set block = randomblob(length(block)) where id > 10")),
    Case("search: no index", _FAULTS, sql("delete from sentence_search_data")),
)  # fmt: skip
