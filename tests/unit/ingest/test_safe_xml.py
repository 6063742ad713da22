"""XML from anywhere gives a tree or words: nothing is expanded, loaded or fetched."""

import pytest

from core.errors import InputError
from core.ingest.safe_xml import parse_xml, refuse_entities

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(12))
_DECLARING = {
    "an entity": '<!DOCTYPE r [<!ENTITY e "x">]><r>&e;</r>',
    "an entity in an attribute": '<!DOCTYPE r [<!ENTITY e "x">]><r a="&e;"/>',
    "a file outside": '<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><r>&e;</r>',
    "a parameter entity": '<!DOCTYPE r [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]><r/>',
    "laughs": f"<!DOCTYPE r [{_LAUGHS}]><r>&l11;</r>",
    "behind a comment": '<!-- <r> --><!DOCTYPE r SYSTEM "<r" [<!ENTITY e "x">]><r>&e;</r>',
}
_DAMAGED = {
    "nothing": b"",
    "no XML": b"Tunnel closed",
    "NULs": b"\x00\x01\x02",
    "not closed": b"<r><p>Tunnel closed",
    "too deep": b"<r>" * 1000 + b"</r>" * 1000,
    "an encoding that is none": b"<?xml version='1.0' encoding='nonesuch'?><r/>",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("document", _DECLARING.values(), ids=_DECLARING)
def test_a_document_that_declares_entities_is_refused(document: str, encoding: str) -> None:
    data = f"<?xml version='1.0' encoding='{encoding}'?>{document}".encode(encoding)
    for read in (parse_xml, refuse_entities, lambda data: parse_xml(data, lenient=True)):
        with pytest.raises(InputError) as refused:
            read(data)
        assert refused.value.code == "unsafe-xml"


@pytest.mark.parametrize("data", _DAMAGED.values(), ids=_DAMAGED)
def test_a_damaged_document_is_told_in_words(data: bytes) -> None:
    with pytest.raises(InputError, match="damaged"):
        parse_xml(data)
    refuse_entities(data)


def test_a_lenient_reading_keeps_what_there_is() -> None:
    assert parse_xml(b"<r><p>Tunnel closed", lenient=True).findtext("p") == "Tunnel closed"


def test_a_document_type_without_entities_does_no_harm_and_is_not_loaded() -> None:
    root = parse_xml(
        b'<!DOCTYPE r PUBLIC "-//X" "http://127.0.0.1/x.dtd"><r><!-- c --><p>Tunnel</p><?x?></r>'
    )
    assert [child.tag for child in root] == ["p"]
