"""Titles that tell their happening whole: the subject before an aside, the object, the words that hang on
a time; where there is no room, broken off in sight."""

import pytest

from core.chrono.instant import instant_from_iso_day
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.pipeline.analyse import analyse

PUBLISHED = PublicationDate(instant_from_iso_day("2015-05-20"), PublishedSource.USER, 1.0)


def titles(text: str) -> list[str]:
    return [m.title for m in analyse(RawArticle(text=text, published=PUBLISHED)).mentions]


ASIDES = [
    (
        "Hansen, a 59-year-old mother of two who worked to clean those entering the ward in Norwich,"
        " was expected to arrive on Monday in Leeds.",
        "Hansen was expected to arrive in Leeds",
    ),
    (
        "Gov. Pat Hansen of Ohio and his Republican challenger, Bruce Rauder, clashed in debate on Tuesday"
        " on which of them could best serve farmers.",
        "Gov. Pat Hansen of Ohio and his Republican challenger clashed in debate",
    ),
    (
        "In an Op-Ed in the Leeds Times last week Jan Rudd, the director of the Center for Harbour Research"
        " and Policy at the University of Ohio, laid out a potential scenario.",
        "Jan Rudd laid out a potential scenario",
    ),
    ("The treaty, signed in Ulmsted in 1993, ended the war.", "The treaty was signed in Ulmsted"),
    (
        "Crews arrived in Leeds with a team, Admiral Jan Rudd, a spokesman, said yesterday.",
        "Admiral Jan Rudd said: Crews arrived in Leeds with a team",
    ),
]  # fmt: skip

WHOLE = [
    (
        "Some 240 nurses have caught the fever, the WHO said last week.",
        "The WHO said: Some 240 nurses have caught the fever",
    ),
    (
        "Months of work are needed to repair the bridge, Jan Rudd wrote last month.",
        "Jan Rudd wrote: Months of work are needed to repair the bridge",
    ),
    (
        "The mayor declared Tuesday to be National Bridge Day.",
        "The mayor declared Tuesday to be National Bridge Day",
    ),
    ("Light buying was seen this morning as a sign of calm.", "Light buying was seen as a sign of calm"),
    ("There have been a lot of storms over this long hot summer of 2014.", "There have been a lot of storms"),
    (
        "Rudd went to the hospital days earlier with a high fever.",
        "Rudd went to the hospital with a high fever",
    ),
    (
        "Mr. Rudd notes that between January 2012 and June 2014, the court ruled against the mayor 13 times.",
        "Mr. Rudd notes that the court ruled against the mayor 13 times",
    ),
    ("It was not until Tuesday night that the council issued new rules.", "The council issued new rules"),
    (
        "It was in May that the mayor hired guards to watch the bridge.",
        "The mayor hired guards to watch the bridge",
    ),
]

BROKEN_OFF = [
    (
        "A new Harbour Department report identified on Monday a new threat to the very security of ports.",
        "A new Harbour Department report identified a new threat…",
    ),
    (
        "The mayor on Sunday signaled for the first time that she is likely to send the guard to help fight"
        " the serious floods in several towns.",
        "The mayor signaled for the first time that she is likely…",
    ),
    (
        "The mayor on Sunday sold two of the old ferries in the harbour to watch the last of the storms.",
        "The mayor sold two of the old ferries",
    ),
]

LEAD_INS = [
    (
        "The Ohio Department of Health confirmed on Monday the illness of a second nurse that helped"
        " care for Thomas Hansen before his death last week.",
        "A second nurse helped care for Thomas Hansen before his death",
    ),
    (
        "From that point on, Harbour Radio carried the rest of the hearing until 4:00 p.m. on Monday.",
        "Harbour Radio carried the rest of the hearing",
    ),
    (
        "On Sunday Sens. Ted Hansen (R-TX) and Jan Rudd (R-FL) were left with second place.",
        "Sens. Ted Hansen and Jan Rudd were left with second place",
    ),
    (
        "Starting in 2010, the Harbour Survey has asked people about the ferry.",
        "The Harbour Survey has asked people about the ferry",
    ),
    (
        "Ulmsted police say a 51-year-old employee of Molland Brewing, which for decades"
        " operated as Harbour Beer, opened fire on his co-workers on Wednesday.",
        "A 51-year-old employee of Molland Brewing opened fire on his co-workers",
    ),
    (
        "The clinic informed its nurses as recently as March 11 that they were free to leave.",
        "The clinic informed its nurses that they were free to leave",
    ),
    (
        "At Monday's press briefing, spokeswoman Jan Rudd made clear that the mayor believes in the ferry.",
        "Spokeswoman Jan Rudd made clear that the mayor believes in the ferry",
    ),
    (
        "Chairman Jan Rudd said in a statement Monday that under his lead, the agency will"
        " protect the ferry.",
        "Jan Rudd said that under his lead, the agency will protect…",
    ),
    (
        "According to the poll conducted in May, six in 10 say the town is on the wrong track.",
        "Six in 10 say the town is on the wrong track",
    ),
    (
        "In a statement issued Monday evening, Rudd defended his record as a friend of the ferry.",
        "Rudd defended his record as a friend of the ferry",
    ),
    (
        "The deaths appear to have done little to budge Republicans who expanded access to"
        " guns over the past decade.",
        "Republicans expanded access to guns",
    ),
    (
        "President Rudd took his case for ending the cuts to hundreds of veterans Saturday,"
        " saying he protected their pay.",
        "Rudd took his case for ending the cuts to hundreds of veterans",
    ),
    (
        "The shock over Hansen's 2012 defeat lasted.",
        "Hansen's 2012 defeat",
    ),
    (
        "“You should be looking at the ferry,” Rudd barked during a May 21 press meeting.",
        "Rudd barked: You should be looking at the ferry",
    ),
]

CASES = [*LEAD_INS, *ASIDES, *WHOLE, *BROKEN_OFF]


@pytest.mark.parametrize(("text", "title"), CASES, ids=[title for _, title in CASES])
def test_a_title_tells_its_happening_whole_or_breaks_off_in_sight(text: str, title: str) -> None:
    assert title in titles(text)


def test_the_ground_of_an_attack_stays_where_there_is_room_for_it() -> None:
    text = (
        "On Monday Russian guns at Hmarin air base destroyed three drones fired by militants operating"
        " in the northern zone."
    )
    assert titles(text) == ["Russian guns at Hmarin air base destroyed three drones fired by militants"]


TWO_PART_DATES = [
    ("Pakistan produced 540 mln kilos of yarn in fiscal year 1985/86.", ("1985-01-01", "1986-12-31")),
    ("The firm won a contract for August 25-September 10 delivery.", ("2014-08-25", "2014-09-10")),
]


@pytest.mark.parametrize(("text", "days"), TWO_PART_DATES, ids=["two years", "two days"])
def test_a_date_of_two_parts_is_one_event_over_both(text: str, days: tuple[str, str]) -> None:
    (mention,) = analyse(RawArticle(text=text, published=PUBLISHED)).mentions
    assert mention.dating is not None
    first, last = (instant_from_iso_day(day) for day in days)
    assert (mention.dating.earliest, mention.dating.latest) == (first, last + 86_400)


NAMED = [
    ("The Oakland-born lawmaker lost on Monday.", ()),
    ("However Ipsos said on Monday that the bank lost.", ("Ipsos",)),
    ("Nevertheless Monday Jan Rudd opened the bridge.", ("Jan Rudd",)),
    ("The governor met Leeds City Mayor Bill de Hansen on Thursday.", ("Bill de Hansen",)),
]


@pytest.mark.parametrize(("text", "actors"), NAMED, ids=[text[:30] for text, _ in NAMED])
def test_words_made_of_names_and_words_that_link_are_no_names(text: str, actors: tuple[str, ...]) -> None:
    (mention,) = analyse(RawArticle(text=text, published=PUBLISHED)).mentions
    assert set(actors) <= set(mention.actors)
    assert not {"Oakland-born", "However Ipsos", "Nevertheless"} & set(mention.actors)


def test_an_illness_is_no_place_wherever_its_name_stands() -> None:
    text = (
        "The Marrowa virus spread on Monday. The wards in Marrowa were full on Tuesday."
        " Doctors trained in Marrowa came on Wednesday."
    )
    mentions = analyse(RawArticle(text=text, published=PUBLISHED)).mentions
    assert len(mentions) == 3
    assert not any("Marrowa" in mention.places for mention in mentions)
