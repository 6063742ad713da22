"""Which language a text is in, and the stored form of a text."""

import pytest

from core.text.language import identify_language
from core.text.normalise import stored_text

_SAMPLES = {
    "en": "The council voted to close the harbour, and the mayor said that it was the only way to be safe.",
    "de": "Der Stadtrat hat am Freitag beschlossen, den Hafen zu schließen, sagte der Bürgermeister.",
    "fr": "Le conseil municipal a voté vendredi la fermeture du port, a déclaré le maire à la presse locale.",
    "es": "El ayuntamiento votó el viernes a favor de cerrar el puerto, dijo el alcalde a la prensa local.",
    "ru": "Городской совет в пятницу проголосовал за закрытие порта, сообщил мэр города местной газете.",
}


@pytest.mark.parametrize(("language", "text"), list(_SAMPLES.items()), ids=list(_SAMPLES))
def test_language_is_identified(language: str, text: str) -> None:
    assert identify_language(text) == language


def test_declared_language_is_believed() -> None:
    assert identify_language(_SAMPLES["en"], "de-AT") == "de-AT"


@pytest.mark.parametrize("text", ["", "0 2,845", "ok", "12:30 – 14:00"])
def test_hardly_any_letters_are_undetermined(text: str) -> None:
    assert identify_language(text) == "und"


@pytest.mark.parametrize(
    ("raw", "stored"),
    [
        ("a\r\nb", "a\nb"),
        ("a\rb", "a\nb"),
        ("a\tb\nc", "a\tb\nc"),
        ("a\x00b\x1fc", "a\ufffdb\ufffdc"),
        ("é\u2028x", "é\u2028x"),
    ],
    ids=["windows", "old mac", "tab and line feed stay", "controls", "the rest stays"],
)
def test_stored_text(raw: str, stored: str) -> None:
    assert stored_text(raw) == stored
