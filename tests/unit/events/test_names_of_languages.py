"""Who and where in German, French and Spanish: places by their own names, nouns with capitals no names."""

import pytest

from core.chrono.instant import instant_from_iso_day
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.pipeline.analyse import analyse

_PUBLISHED = PublicationDate(instant_from_iso_day("2021-06-16"), PublishedSource.METADATA, 0.98)


@pytest.mark.parametrize(
    ("language", "text", "places", "actors"),
    [
        ("de", "Am Montag traf Kanzlerin Angela Merkel in München ein.", ("Munich",), ("Angela Merkel",)),
        ("de", "Bei Unruhen in Hamburg wurden am Freitag Polizisten verletzt.", ("Hamburg",), ()),
        ("de", "Die Bauarbeiten in Österreich begannen am 3. Mai 2021.", ("Austria",), ()),
        ("fr", "Lundi, Emmanuel Macron est arrivé à Genève.", ("Geneva",), ("Emmanuel Macron",)),
        ("es", "El viernes, Pedro Sánchez viajó a Sevilla.", ("Seville",), ("Pedro Sánchez",)),
    ],
)
def test_an_event_names_who_and_where(
    language: str, text: str, places: tuple[str, ...], actors: tuple[str, ...]
) -> None:
    raw = RawArticle(text=text, title="", published=_PUBLISHED, language=language)
    told = [mention for mention in analyse(raw).mentions if mention.dating is not None]
    assert [(mention.places, mention.actors) for mention in told] == [(places, actors)]


def test_a_last_name_stands_for_the_whole_one_in_german() -> None:
    text = "Am Montag sprach Angela Merkel in Bonn. Merkel reiste am Dienstag nach Russland weiter."
    raw = RawArticle(text=text, title="", published=_PUBLISHED, language="de")
    second = analyse(raw).mentions[-1]
    assert second.actors == ("Angela Merkel",)
    assert second.places == ("Russia",)
