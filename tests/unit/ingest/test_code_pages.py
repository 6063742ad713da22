"""Text in one-byte code pages is read in the one of its language, and pieces pasted into UTF-8 in theirs."""

import pytest

from core.ingest.encoding import decode

WRITTEN = {
    "French": ("Café fermé\n\nLe café a été fermé à Noël 2013, et à l'été suivant il a rouvert.", "cp1252"),
    "Portuguese": ("A prefeitura não publicou o orçamento até à manhã de hoje, disse a câmara.", "cp1252"),
    "Danish": ("Rådhuset åbner igen i næste måned, siger borgmesteren. Så får øen sit bibliotek.", "cp1252"),
    "Czech": ("Příliš dlouhá cesta končí: nové nádraží otevřou v červnu, řekl náměstek.", "cp1250"),
    "Hungarian": ("A felújított pályaudvart hétfőn nyitják meg, közölte a főváros. Erről döntött.", "cp1250"),
}


@pytest.mark.parametrize(("text", "codec"), WRITTEN.values(), ids=WRITTEN)
def test_undeclared_one_byte_text_is_read_in_the_code_page_of_its_language(text: str, codec: str) -> None:
    assert decode(text.encode(codec)).text == text


def test_a_windows_piece_pasted_into_a_utf8_page_leaves_the_rest_as_it_is() -> None:
    page = "Café on the quay. The naïve “buyer” paid €5.".encode()
    pasted = "She said “no” – and the café’s owner left.".encode("cp1252")
    decoded = decode(page + b"\n" + pasted, "utf-8")
    assert (
        decoded.text
        == "Café on the quay. The naïve “buyer” paid €5.\nShe said “no” – and the café’s owner left."
    )
    assert [warning.code for warning in decoded.warnings] == ["mixed-encodings"]


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Старый терминал снесут до конца года, сообщили в порту.", "cp1251"),
        ("旧渡轮码头将在明年年底前拆除，港务局星期二表示。工人开始清除北厅的石棉。", "gb18030"),
    ],
    ids=["Russian", "Chinese"],
)
def test_other_scripts_under_a_false_declaration_are_not_taken_for_a_mixture(text: str, codec: str) -> None:
    assert decode(text.encode(codec), "utf-8").text == text
