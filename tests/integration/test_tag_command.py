"""`tag` as a user calls it: texts and corpora in, JSON Lines, TimeML or a table out."""

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

_ROOT = Path(__file__).resolve().parents[2]
_SENTENCE = "The bridge was closed on Saturday, three weeks after the flood of May 2018."


def _tag(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(_ROOT / "main.py"), "tag", *arguments],
        input=given, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120,
    )  # fmt: skip


def _records(result: subprocess.CompletedProcess[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_text_on_standard_input_is_tagged_with_the_given_day() -> None:
    result = _tag("--dct", "2019-07-13", "-", given=_SENTENCE)
    assert result.returncode == 0
    (record,) = _records(result)
    assert record["dct"] == "2019-07-13"
    assert record["lang"] == "en"
    timexes = record["timexes"]
    assert isinstance(timexes, list)
    assert [(timex["text"], timex["value"]) for timex in timexes] == [
        ("Saturday", "2019-07-13"),
        ("three weeks", "P3W"),
        ("May 2018", "2018-05"),
    ]
    saturday = timexes[0]
    assert _SENTENCE[saturday["start"] : saturday["end"]] == "Saturday"
    assert (saturday["earliest"], saturday["latest"]) == ("2019-07-13", "2019-07-13")
    assert saturday["granularity"] == "day"
    assert "published Saturday 13 July 2019" in saturday["why"]


def test_corpus_keeps_order_ids_and_offsets_of_the_text_given(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    texts = ["He left\r\non Friday.", "Er ging am 13. Juli 2019.", "\u0000 In 2018 he came."]
    rows = [
        {"id": "b", "lang": None, "dct": "2019-07-13", "text": texts[0]},
        {"id": 7, "lang": "de", "dct": None, "text": texts[1]},
        {"id": None, "lang": "en", "dct": None, "text": texts[2]},
    ]
    corpus.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    records = _records(_tag(str(corpus)))
    assert [record["id"] for record in records] == ["b", 7, 3]
    for record, text in zip(records, texts, strict=True):
        timexes = record["timexes"]
        assert isinstance(timexes, list)
        assert timexes
        assert all(text[timex["start"] : timex["end"]] == timex["text"] for timex in timexes)


def test_a_bad_line_is_named_and_the_others_are_done(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text('{"id": 1, "text": "In 2018."}\nnot json\n{"id": 3}\n{"id": 4, "text": ""}\n')
    result = _tag(str(corpus))
    assert result.returncode == 3
    assert [record["id"] for record in _records(result)] == [1, 4]
    assert "Line 2" in result.stderr
    assert "Line 3" in result.stderr
    assert "Traceback" not in result.stderr


def test_timeml_is_well_formed_and_holds_the_text() -> None:
    given = "Smith & Co. <left> on Saturday.\x0b"
    result = _tag("--dct", "2019-07-13", "--format", "timeml", given=given)
    document = ElementTree.fromstring(result.stdout)
    text = document.find("TEXT")
    assert text is not None
    assert "".join(text.itertext()) == given.replace("\x0b", "\ufffd")
    timex = text.find("TIMEX3")
    assert timex is not None
    assert (timex.text, timex.get("value")) == ("Saturday", "2019-07-13")


def test_timeml_that_is_written_reads_back_to_the_same_document() -> None:
    written = _tag(
        "--dct", "2019-07-15", "--format", "timeml", given="On Saturday & <b> \u201cagain\u201d.\nNext week."
    )
    again = _tag("--format", "timeml", given=written.stdout)
    assert again.stdout == written.stdout
    assert "2019-W30" in again.stdout


def test_expressions_that_a_timeml_document_has_already_leave_its_text_as_it_is() -> None:
    given = (
        "<!DOCTYPE TimeML>\n<TimeML><DOCID>d1</DOCID><DCT><TIMEX3 tid='t0' type='DATE' value='2019-07-15'"
        " functionInDocument='CREATION_TIME'>today</TIMEX3></DCT>"
        "<TEXT>\nIt <EVENT eid='e1'>fell</EVENT> <TIMEX3 tid='t1'>yesterday</TIMEX3>.</TEXT></TimeML>"
    )
    record = json.loads(_tag("--lang", "en", given=given).stdout)
    assert record["id"] == "d1"
    assert [(one["start"], one["text"], one["value"]) for one in record["timexes"]] == [
        (9, "yesterday", "2019-07-14")
    ]


@pytest.mark.parametrize(
    "given", ["<TimeML><DOCID>d</DOCID></TimeML>", "<TimeML><TEXT>cut off"], ids=["no text", "cut off"]
)
def test_damaged_timeml_is_refused_in_words(given: str) -> None:
    result = _tag(given=given)
    assert result.returncode == 3
    assert "TimeML" in result.stderr or "XML" in result.stderr
    assert "Traceback" not in result.stderr


def test_table_lists_each_expression_on_a_line() -> None:
    result = _tag("--dct", "2019-07-13", "--format", "table", given=_SENTENCE)
    assert "2019-07-13" in result.stdout
    assert len(result.stdout.splitlines()) == 4


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(("no-such-file.txt",), 3), (("--dct", "soon", "-"), 2), (("--format", "xml", "-"), 2)],
    ids=["missing file", "no day", "unknown format"],
)
def test_what_cannot_be_done_is_said_in_words(arguments: tuple[str, ...], status: int) -> None:
    result = _tag(*arguments, given="In 2018.")
    assert result.returncode == status
    assert result.stderr
    assert "Traceback" not in result.stderr
