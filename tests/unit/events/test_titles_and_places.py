"""What an event is called and where it is said to be: titles a reader would keep, places the text gives."""

import pytest

from core.chrono.instant import instant_from_iso_day
from core.model.analysis import ArticleAnalysis
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.model.ledger import LedgerState
from core.pipeline.analyse import analyse

PUBLISHED = PublicationDate(instant_from_iso_day("2021-06-16"), PublishedSource.USER, 1.0)


def read(text: str) -> ArticleAnalysis:
    return analyse(RawArticle(text=text, published=PUBLISHED))


def titles(text: str) -> list[str]:
    return [mention.title for mention in read(text).mentions if mention.dating is not None]


TITLES = [
    ("Yet the minister did not appear on Monday.", "The minister did not appear"),
    (
        "The bill that Harlow signed into law on 3 May was long awaited.",
        "Harlow signed the bill into law",
    ),
    ("In Oregon, which passed the law in 1997, patients asked for more.", "Oregon passed the law"),
    (
        "Sebelius defended the president at Wednesday’s hearing.",
        "Sebelius defended the president at the hearing",
    ),
    (
        "National Security Advisor Susan Price said on Monday that the speech had been destructive to ties.",
        "Susan Price said that the speech had been destructive to ties",
    ),
    ("The bank posted a loss in March. It cut 500 jobs in May.", "The bank cut 500 jobs"),
    ("The agency said it approved the drug on Monday.", "The agency approved the drug"),
    ("The strikers met on Monday. They rejected the offer on Tuesday.", "The strikers rejected the offer"),
    (
        "Sen. Charles Greene (R–Iowa), chairman of the committee, called a hearing on Monday.",
        "Sen. Charles Greene called a hearing",
    ),
    ("By May, that number had fallen.", "That number had fallen"),
    (
        "“I talked to the president on Monday,” Ann Keller said.",
        "Ann Keller talked to the president",
    ),
    (
        "Ann Keller left the firm in 2015. A year ago, she and her brother founded a brewery.",
        "Ann Keller and her brother founded a brewery",
    ),
    (
        "Records show Lopez had been deported before being sentenced to five years in prison in 1998.",
        "Records show Lopez was sentenced to five years in prison",
    ),
    (
        "Militants detonated a bomb on the route of a Russian military police patrol on Monday.",
        "Militants detonated a bomb on the route of a military police patrol",
    ),
]


@pytest.mark.parametrize(("text", "title"), TITLES, ids=[title for _, title in TITLES])
def test_a_title_reads_by_itself(text: str, title: str) -> None:
    assert title in titles(text)


LONG = [
    "Trump told reporters from the whole region on Monday that District Judge Gonzalo Curio should have "
    "been disqualified from presiding over the case that was brought by former students.",
    "Data from the labour department on Monday showed the number of Americans filing claims for benefits "
    "of all kinds edged lower than most of the economists of the large banks had predicted.",
    "Two hundred and thirty volunteers of the mountain rescue service of the canton searched on Monday the "
    "steep southern slopes of the mountain for the missing climbers.",
]


@pytest.mark.parametrize("text", LONG)
def test_a_long_sentence_gives_at_most_twelve_words_that_end_where_a_phrase_ends(text: str) -> None:
    for title in titles(text):
        words = title.split()
        assert len(words) <= 12
        assert words[-1].lower() not in {"the", "a", "of", "in", "that", "than", "by", "and", "from", "to"}


NOT_EVENTS = [
    ("He quoted the March 27 letter.", "only describes"),
    ("Lies spread fast (Kim et al., 2019).", "cited"),
    ("That last voice was January Ryan of the radio.", "part of a name"),
    ("They quoted the post-Sept. 11 order.", "longer word"),
    ("The recent storm hit the old mill.", "which one is meant"),
]


@pytest.mark.parametrize(("text", "reason"), NOT_EVENTS)
def test_a_date_that_dates_nothing_has_its_reason_in_the_ledger(text: str, reason: str) -> None:
    entries = [entry for entry in read(text).ledger if entry.state is LedgerState.NOT_AN_EVENT]
    assert any(reason in entry.reason for entry in entries), read(text).ledger


def test_what_has_happened_is_not_dated_ahead_of_the_article() -> None:
    analysis = read("The council met on 3 May. The clerk took notes. Nine months later, the mayor resigned.")
    resigned = next(mention for mention in analysis.mentions if "resigned" in mention.title)
    assert resigned.dating is None
    assert "ahead" in resigned.undated_reason


def test_the_date_that_follows_the_next_day_is_the_one_that_counts() -> None:
    analysis = read("They met in Bonn on 27 May. They spoke again the next day, 28 May.")
    spoke = [mention for mention in analysis.mentions if "spoke" in mention.title]
    assert len(spoke) == 1


PLACES = [
    ("Tarnhaven harbour was closed on Monday.", "Tarnhaven"),
    ("A dam burst near the town of Eskerby on Monday.", "Eskerby"),
    ("A ferry to Great Scarra sank on Monday.", "Great Scarra"),
    ("Three drones were destroyed at Hmeymir air base on Monday.", "Hmeymir"),
    ("A fire broke out in Ulmsted on Monday.", "Ulmsted"),
]


@pytest.mark.parametrize(("text", "place"), PLACES, ids=[place for _, place in PLACES])
def test_an_unknown_place_is_one_where_the_words_around_it_say_so(text: str, place: str) -> None:
    assert any(place in mention.places for mention in read(text).mentions)


def test_an_event_without_a_place_has_the_small_town_its_article_is_about() -> None:
    analysis = read(
        "TARNHAVEN – The old bridge collapsed into Tarnhaven harbour on Monday.\n\n"
        "Dockworkers closed the quay on Tuesday."
    )
    quay = next(mention for mention in analysis.mentions if "quay" in mention.title)
    assert quay.places == ("Tarnhaven",)


def test_where_a_report_was_written_is_not_where_things_happened() -> None:
    analysis = read("WASHINGTON – Rebels seized a dam on Monday. Troops left on Tuesday.")
    assert all("Washington" not in mention.places for mention in analysis.mentions)


def test_who_she_is_is_among_the_actors() -> None:
    analysis = read("Maren Oduya won the vote on Monday. She resigned on Tuesday.")
    resigned = next(mention for mention in analysis.mentions if "resigned" in mention.title)
    assert resigned.actors[:1] == ("Maren Oduya",)


def test_the_narrowest_place_comes_first() -> None:
    mentions = read("On 3 May 2019, in Syria’s Idlib province, engineers repaired the bridge.").mentions
    assert [mention.places for mention in mentions] == [("Idlib", "Syria")]
