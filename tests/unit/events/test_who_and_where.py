"""Who acted and where it happened: names told apart, called by one form, and put where they belong."""

import pytest

from core.chrono.instant import instant_from_iso_day
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.model.event import Mention
from core.pipeline.analyse import analyse

PUBLISHED = PublicationDate(instant_from_iso_day("2021-06-16"), PublishedSource.USER, 1.0)


def last(text: str) -> Mention:
    """The last dated mention of a text."""
    mentions = analyse(RawArticle(text=text, published=PUBLISHED)).mentions
    return [mention for mention in mentions if mention.dating is not None][-1]


ACTORS = [
    ("Foreign Minister Ilse Brandt resigned on Monday.", ("Ilse Brandt",)),
    ("Secretary of State Jon Kerrow arrived on Monday.", ("Jon Kerrow",)),
    (
        "Health and Human Services Secretary Alec Arden resigned on Monday.",
        ("Health and Human Services", "Alec Arden"),
    ),
    ("President Tayyar Erdem won in May. Erdem resigned on Monday.", ("Tayyar Erdem",)),
    (
        "The Coastal Rescue Fund (CRF) was founded in May. The CRF bought a boat on Monday.",
        ("Coastal Rescue Fund",),
    ),
    ("The Federal Bureau of Investigation raided the office on Monday.", ("FBI",)),
    ("The Kremlin condemned the raid on Monday.", ("Kremlin",)),
    ("Germany published the papers on Monday.", ("Germany",)),
    ("Russian forces shelled the town on Monday.", ("Russia",)),
    ("Ann Keller of Ohio won the race on Monday.", ("Ann Keller",)),
]


@pytest.mark.parametrize(("text", "actors"), ACTORS, ids=[" ".join(row[1]) for row in ACTORS])
def test_who_acts_is_called_by_the_name_it_goes_by(text: str, actors: tuple[str, ...]) -> None:
    assert last(text).actors == actors


PLACES = [
    ("A train from Ahmedabad derailed on Monday.", ("Ahmedabad",)),
    ("Ministers met at the Kremlin on Monday.", ("Kremlin",)),
    ("A pipe burst at a Syrian airport on Monday.", ("Syria",)),
    ("Paris Hollins opened a shop on Monday.", ()),
    ("Ann Lindsay won in May. Voters turned from Lindsay on Monday.", ()),
    ("The Patriot Act was passed on Monday.", ()),
    ("Kansas attorney general Derek Voss resigned on Monday.", ()),
]


@pytest.mark.parametrize(("text", "places"), PLACES, ids=[row[0] for row in PLACES])
def test_where_it_happened_is_told_from_who_is_called_so(text: str, places: tuple[str, ...]) -> None:
    assert last(text).places == places


def test_two_people_of_one_last_name_keep_what_the_text_calls_them() -> None:
    text = "Ann Keller met Tom Keller in May. Keller resigned on Monday."
    assert last(text).actors == ("Keller",)
