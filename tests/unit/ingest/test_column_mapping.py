"""Columns named by hand: previewed before an import, remembered by the columns, used by the next."""

import json
from pathlib import Path

from core.chrono.instant import iso_day
from core.ingest.column_mapping import fingerprint, mapping_as_json, mapping_from_json
from core.ingest.field_names import Field
from core.ingest.input_source import InputSource
from core.ingest.table_preview import preview
from core.model.article import RawArticle
from core.pipeline.import_job import ImportJob
from core.pipeline.import_report import Outcome
from core.pipeline.session import ProjectSession

_TABLE = b"k1;k2;k3\nHusum;03/04/2019;The ferry ran aground.\nWyk;05/04/2019;The ferry was towed to Husum.\n"


def _days(articles: tuple[object, ...]) -> list[str | None]:
    published = [article.published for article in articles if isinstance(article, RawArticle)]
    return [iso_day(one.instant) if one and one.instant is not None else None for one in published]


def test_a_guess_is_shown_with_its_doubts_and_what_it_comes_to() -> None:
    shown = preview(InputSource(_TABLE, "odd.csv"))
    assert shown.columns == ("k1", "k2", "k3")
    assert shown.rows[0] == ("Husum", "03/04/2019", "The ferry ran aground.")
    assert shown.mapping.of(Field.PUBLISHED) == ("k2",)
    assert shown.mapping.of(Field.TEXT) == ()
    assert len(shown.mapping.doubts) == 2
    assert shown.record_count == 2


def test_a_chosen_column_and_order_of_dates_change_the_preview_at_once() -> None:
    source = InputSource(_TABLE, "odd.csv")
    mapping = preview(source).mapping.with_column(Field.TEXT, "k3").with_column(Field.TITLE, "k1")
    undecided = preview(source, mapping)
    assert _days(undecided.articles) == [None, None]
    decided = preview(source, mapping.with_day_first(True))
    assert _days(decided.articles) == ["2019-04-03", "2019-04-05"]
    assert [article.title for article in decided.articles if isinstance(article, RawArticle)] == [
        "Husum",
        "Wyk",
    ]


def test_a_mapping_that_was_kept_as_json_is_the_same_mapping() -> None:
    mapping = (
        preview(InputSource(_TABLE, "odd.csv")).mapping.with_column(Field.TEXT, "k3").with_day_first(False)
    )
    assert mapping_from_json(json.loads(json.dumps(mapping_as_json(mapping)))) == mapping


def test_what_is_kept_for_columns_is_found_again_in_any_order_and_case() -> None:
    assert fingerprint(["Title", "Date", "k3"]) == fingerprint(["k3", "title", "date"])
    assert fingerprint(["Title", "Date"]) != fingerprint(["Title", "Date", "k3"])


def test_an_import_uses_the_mapping_that_the_user_gave_for_such_columns(tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(_TABLE)
    session = ProjectSession.open(tmp_path / "p.dateline", create=True)
    before = ImportJob(session, [path], in_processes=False).run()
    assert [item.code for item in before.failed] == ["columns-unnamed"]
    shown = preview(InputSource(_TABLE, str(path)))
    mapping = shown.mapping.with_column(Field.TEXT, "k3").with_day_first(True)
    report = ImportJob(session, [path], in_processes=False, mappings=((shown.key, mapping),)).run()
    published = [article.published.instant for article in session.articles()]
    session.close()
    assert report.count(Outcome.READ) == 2
    assert [iso_day(instant) for instant in published if instant is not None] == ["2019-04-03", "2019-04-05"]
