"""Bytes become the characters their writer meant, or a word on why they cannot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import InputError
from core.ingest.encoding import decode

GERMAN = (
    "Der Bürgermeister sagte am Montag, die Brücke bleibe bis März geschlossen. „Größe“ zählt nicht.\n" * 5
)
UKRAINIAN = "У понеділок мер міста заявив, що міст залишиться закритим до березня. Це сталося в Києві.\n" * 8
JAPANESE = "月曜日、市長は橋が三月まで閉鎖されると述べた。火曜日に議会が決定した。\n" * 8


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        pytest.param(GERMAN.encode(), None, GERMAN, id="UTF-8"),
        pytest.param(GERMAN.encode("utf-8-sig"), None, GERMAN, id="UTF-8 with a mark"),
        pytest.param(GERMAN.encode("utf-16"), None, GERMAN, id="UTF-16 with a mark"),
        pytest.param(GERMAN.encode("utf-16-be"), None, GERMAN, id="UTF-16 big-endian without a mark"),
        pytest.param(GERMAN.encode("utf-16-le"), None, GERMAN, id="UTF-16 little-endian without a mark"),
        pytest.param(GERMAN.encode("utf-32"), None, GERMAN, id="UTF-32"),
        pytest.param(GERMAN.encode("cp1252"), "iso-8859-1", GERMAN, id="Latin-1 as browsers read it"),
        pytest.param(GERMAN.encode(), "iso-8859-1", GERMAN, id="UTF-8 under a declaration left over"),
        pytest.param(GERMAN.encode("cp1252"), "utf-8", GERMAN, id="Windows-1252 declared as UTF-8"),
        pytest.param(GERMAN.encode("cp1252"), "no-such-charset", GERMAN, id="an unknown declaration"),
        pytest.param(GERMAN.encode("cp1252"), "base64", GERMAN, id="a declaration that is no charset"),
        pytest.param(UKRAINIAN.encode("cp1251"), None, UKRAINIAN, id="Cyrillic without a declaration"),
        pytest.param(JAPANESE.encode("shift_jis"), "Shift_JIS", JAPANESE, id="Japanese declared"),
        pytest.param(JAPANESE.encode("iso2022_jp"), "ISO-2022-JP", JAPANESE, id="Japanese in ASCII bytes"),
    ],
)
def test_text_is_decoded_as_it_was_written(data: bytes, declared: str | None, text: str) -> None:
    assert decode(data, declared).text == text


def test_a_guessed_encoding_is_said_to_be_one() -> None:
    assert [warning.code for warning in decode(UKRAINIAN.encode("cp1251")).warnings] == ["encoding-guessed"]


def test_a_few_lost_bytes_do_not_turn_a_file_into_another_encoding() -> None:
    damaged = (GERMAN * 20).encode().replace("ü".encode(), b"\xc3", 1)

    decoded = decode(damaged)

    assert decoded.encoding == "utf-8"
    assert "Brücke" in decoded.text
    assert [warning.code for warning in decoded.warnings] == ["damaged-characters"]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(bytes(range(256)) * 20, id="every byte"),
        pytest.param(b"\x7fELF\x02\x01\x01" + b"\x00" * 200 + b"\x90\x01\x02\x03" * 50, id="a program"),
    ],
)
def test_binary_data_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(InputError, match="not text") as refusal:
        decode(data)
    assert refusal.value.what_to_do


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff\ufffe")))
def test_utf8_with_a_mark_always_comes_back_whole(text: str) -> None:
    assert decode(text.encode("utf-8-sig")).text == text


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_refusal(data: bytes) -> None:
    text, refused = "", None
    try:
        text = decode(data).text
    except InputError as error:
        refused = error.code
    assert refused in (None, "not-text")
    assert text.encode("utf-8").decode("utf-8") == text
    assert text or refused or len(data) < 5, "what is more than a mark of its encoding came to nothing"
