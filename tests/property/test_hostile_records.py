"""Whatever is done to the bytes of tables, records, references and exports: articles or words come out."""

import json
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.ingest.registry import read_bytes
from core.model.article import RawArticle

_TEXT = "The ferry ran aground on 12 July 2019, and nobody was hurt in the “harbour” of Husum."
_RECORD = {"title": "Ferry", "content": f"<p>{_TEXT}</p>", "date": 1562889600}
_ENTRY = {"id": "a", "type": "article", "title": "F", "issued": {"date-parts": [[2019, 7, 12]]}}
_NEXIS = (
    "Documents (2)\n\nFerry\nCourier\nJuly 12, 2019 Friday\n\nSection: NEWS\nLength: 9 words\n\nBody\n\n"
    f"{_TEXT}\n\nClassification\n\nLanguage: ENGLISH\n\nLoad-Date: July 12, 2019\n\nEnd of Document\n\n"
)
_OLD = (
    "\n   1 of 1 DOCUMENTS\n\n   Courier\n\n   July 12, 2019\n\nFerry\n\nLENGTH: 9 words\n\n"
    f"{_TEXT}\n\nLOAD-DATE: x\n"
)
_FACTIVA = (
    f"HD\nFerry\nWC\n9 words\nPD\n12 July 2019\nSN\nCourier\nLP\n{_TEXT}\nTD\n{_TEXT}\nAN\nDocument X\n"
)
_PROQUEST = (
    f"{'_' * 40}\nFerry\n\nAuthor: Larsen, Ada\n\n"
    "Publication info: Courier ; Husum [Husum]12 July 2019: A.2.\n\n"
    f"Full text: {_TEXT}\n\nPublication title: Courier\n\nSource type: News\n\nDatabase: X\n\n"
)
_SAMPLES = {
    "table.csv": f'title,date,text,url\nFerry,03/04/2019,"{_TEXT}",https://k.example/1\n' * 3,
    "table.tsv": f"Titel\tDatum\tInhalt\nFerry\t12.07.2019\t{_TEXT}\n" * 3,
    "dump.json": json.dumps({"articles": [_RECORD] * 3}),
    "lines.jsonl": "\n".join(json.dumps({"id": number, "text": _TEXT}) for number in range(4)),
    "list.ris": f"TY  - NEWS\nTI  - Ferry\nAU  - Larsen, Ada\nDA  - 2019/07/12/\nAB  - {_TEXT}\nER  - \n\n"
    * 2,
    "list.bib": f"@misc{{a, title = {{Ferry}}, date = {{2019-07-12}}, abstract = {{{_TEXT}}}}}\n" * 2,
    "csl.json": json.dumps([_ENTRY]),
    "nexis.txt": _NEXIS * 2,
    "old.txt": _OLD,
    "factiva.txt": _FACTIVA,
    "proquest.txt": _PROQUEST * 2,
}
_Change = tuple[int, int, bytes]
_CHANGES = st.lists(
    st.tuples(st.integers(0, 900), st.integers(0, 60), st.binary(max_size=12) | st.sampled_from(
        [b'"', b"\x00", b"\xff\xfe", b"\n", b"{", b"]", b"\t", b"\\", b"<p>", b"\xe2\x80\xae", b"9" * 40]
    )),
    min_size=1,
    max_size=6,
)  # fmt: skip


@pytest.mark.parametrize("name", _SAMPLES)
@given(changes=_CHANGES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_done_to_a_file_is_told_and_raises_nothing(name: str, changes: list[_Change]) -> None:
    data = bytearray(_SAMPLES[name].encode())
    for position, length, put in changes:
        place = position % (len(data) + 1)
        data[place : place + length] = put
    for item in read_bytes(bytes(data), name):
        if isinstance(item, RawArticle):
            assert item.text.strip()
            item.text.encode()
            item.title.encode()
            if item.published is not None and item.published.instant is not None:
                assert 0 < item.published.confidence <= 1
        else:
            assert item.code
            assert item.message


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b'a,b\n"' + b"x\n" * 20_000, id="a quote that is never closed"),
        pytest.param(b"a,b\n" + b'"\n' * 5_000, id="nothing but quotes"),
        pytest.param(b"," * 200_000 + b"\n" + b"," * 200_000, id="nothing but commas"),
        pytest.param(b"[" + b'{"text":' * 20_000, id="nested objects that do not end"),
        pytest.param(b"1 of 2 DOCUMENTS\n" * 5_000, id="nothing but counts"),
        pytest.param(b"HD\nWC\nLP\nTD\n" * 5_000, id="nothing but codes"),
        pytest.param(b"Length: 1\nBody\nEnd of Document\n" * 5_000, id="nothing but frames"),
        pytest.param(b"@a{b," + b"{" * 20_000, id="braces that do not end"),
        pytest.param(b"TY  - X\n" * 2_000, id="nothing but beginnings"),
    ],
)
@pytest.mark.parametrize("name", ["x.csv", "x.json", "x.txt", "x.bib", "x.ris"])
def test_files_made_to_be_slow_are_read_or_refused(data: bytes, name: str) -> None:
    with suppress(StopIteration):
        assert next(iter(read_bytes(data, name))) is not None
