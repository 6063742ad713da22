"""What sentences of news say happened, and when: the whole room on texts of one or two sentences."""

import pytest

from core.chrono.dating import day_bounds
from core.chrono.instant import instant_from_iso_day
from core.chrono.wording import dating_words
from core.events.extractor import Extraction, extract
from core.model.article import Article, PublicationDate, PublishedSource
from core.model.event import Kind, Mention, Modality, TemporalLink
from core.model.ids import article_id, content_hash
from core.model.ledger import LedgerState
from core.temporal.tagger import ground, recognise
from core.text.segmenter import segment

PUBLISHED = "2021-06-16"  # a Wednesday


def extraction(text: str) -> Extraction:
    published = PublicationDate(instant_from_iso_day(PUBLISHED), PublishedSource.USER, 1.0)
    sentences = segment(text, "en")
    expressions = ground(recognise(text, sentences, "en"), published)
    text_hash = content_hash(text)
    article = Article(article_id(text_hash), text_hash, text, "", "en", published)
    return extract(article, sentences, expressions)


def mentions(text: str) -> tuple[Mention, ...]:
    return extraction(text).mentions


def days(mention: Mention) -> tuple[str, str]:
    assert mention.dating is not None, mention.undated_reason
    bounds = day_bounds(mention.dating)
    return bounds.earliest, bounds.latest


ONE_EVENT = [
    ("The mayor resigned on Monday.", "The mayor resigned", "2021-06-14", "2021-06-14"),
    ("On 3 May 2021, the dam burst, officials said.", "The dam burst", "2021-05-03", "2021-05-03"),
    (
        "Rebels seized the airport on Sunday, according to the army.",
        "Rebels seized the airport",
        "2021-06-13",
        "2021-06-13",
    ),
    (
        "“The fire started on Friday in the kitchen,” the chief said.",
        "The fire started in the kitchen",
        "2021-06-11",
        "2021-06-11",
    ),
    (
        "In March 2020, after weeks of talks in Geneva, Maria Holt and Jon Brandt signed a truce.",
        "Maria Holt and Jon Brandt signed a truce",
        "2020-03-01",
        "2020-03-31",
    ),
    (
        "Police said a man was arrested on Tuesday.",
        "A man was arrested",
        "2021-06-15",
        "2021-06-15",
    ),
    (
        "The clerk, who had worked there for years, was dismissed in 2019.",
        "The clerk was dismissed",
        "2019-01-01",
        "2019-12-31",
    ),
]


@pytest.mark.parametrize(
    ("text", "title", "earliest", "latest"), ONE_EVENT, ids=[row[1] for row in ONE_EVENT]
)
def test_a_sentence_gives_its_event_a_short_title_and_its_date(
    text: str, title: str, earliest: str, latest: str
) -> None:
    (mention,) = (m for m in mentions(text) if m.dating is not None)
    assert mention.title == title
    assert days(mention) == (earliest, latest)
    assert mention.derivation.steps


def test_the_bomb_of_a_known_attack_dates_the_other_incident_a_day_earlier() -> None:
    text = (
        "A bomb exploded in the market on Monday. The attack came two days after another incident, "
        "when soldiers shot down a drone."
    )
    drone = next(m for m in mentions(text) if "drone" in m.title)
    assert days(drone) == ("2021-06-12", "2021-06-12")
    assert drone.title == "Soldiers shot down a drone"


COUNTED = [
    ("The vote was held on 1 May 2021. He fled two days later.", "fled", "2021-05-03", "2021-05-03"),
    ("The vote was held on 1 May 2021. A week before the vote, he fled.", "fled", "2021-04-21", "2021-04-27"),
    (
        "She was elected on 1 May 2021. Three weeks earlier, the court freed her.",
        "freed",
        "2021-04-07",
        "2021-04-13",
    ),
    ("The strike began on 4 May 2021. Hours later, the plant closed.", "closed", "2021-05-04", "2021-05-04"),
    ("On 8 June, a day after the plant closed, workers marched.", "plant closed", "2021-06-07", "2021-06-07"),
]


@pytest.mark.parametrize(("text", "word", "earliest", "latest"), COUNTED, ids=[row[0] for row in COUNTED])
def test_a_date_counted_from_another_event_is_as_wide_as_its_words_are_vague(
    text: str, word: str, earliest: str, latest: str
) -> None:
    mention = next(m for m in mentions(text) if word in m.title)
    assert days(mention) == (earliest, latest)


def test_an_event_counted_from_one_without_a_date_stays_undated_and_says_why() -> None:
    (mention,) = mentions("Two days after the concert, the hall closed.")
    assert mention.dating is None
    assert "another event" in mention.undated_reason or "an event" in mention.undated_reason


SIGNALS = [
    ("The road has been shut since 3 June.", TemporalLink.BEGUN_BY, "2021-06-03", PUBLISHED, (False, True)),
    ("She taught there until 2015.", TemporalLink.ENDED_BY, "2015-01-01", "2015-12-31", (True, False)),
    ("He served from 1997 to 2006.", TemporalLink.DURING, "1997-01-01", "2006-12-31", (False, False)),
    (
        "The ship sank between 3 May and 9 May.",
        TemporalLink.IS_INCLUDED,
        "2021-05-03",
        "2021-05-09",
        (False, False),
    ),
    ("The bill passed in May.", TemporalLink.IS_INCLUDED, "2021-05-01", "2021-05-31", (False, False)),
]


@pytest.mark.parametrize(
    ("text", "relation", "earliest", "latest", "open_ends"), SIGNALS, ids=[row[0] for row in SIGNALS]
)
def test_the_word_before_a_date_sets_its_bounds(
    text: str, relation: TemporalLink, earliest: str, latest: str, open_ends: tuple[bool, bool]
) -> None:
    (mention,) = mentions(text)
    assert mention.dating is not None
    assert mention.relation is relation
    assert days(mention) == (earliest, latest)
    assert (mention.dating.open_start, mention.dating.open_end) == open_ends


def test_the_clause_after_since_happened_on_the_day_itself() -> None:
    told = mentions("Officials have been meeting since Friday, when an attack damaged a ship.")
    assert [(m.kind, days(m)) for m in told] == [
        (Kind.STATE, ("2021-06-11", PUBLISHED)),
        (Kind.EVENT, ("2021-06-11", "2021-06-11")),
    ]


def test_what_was_not_so_until_a_day_began_on_that_day() -> None:
    (mention,) = mentions("The patient showed no symptoms until Thursday last week.")
    assert not mention.negated


MODALITIES = [
    ("The museum will open on 1 July.", Modality.PLANNED),
    ("The court is expected to rule on Friday.", Modality.PLANNED),
    ("The man allegedly stole the painting on Monday.", Modality.ALLEGED),
    ("The minister denied that he had met the banker in March.", Modality.DENIED),
    ("The club denied that it had been warned in March.", Modality.DENIED),
    ("The union alleged that managers removed the alarm in March.", Modality.ALLEGED),
    ("The alleged thief fled the town on Monday.", Modality.HAPPENED),
    ("The firm could close in 2022.", Modality.HYPOTHETICAL),
    ("The firm might have closed in 2019.", Modality.HYPOTHETICAL),
    ("The council closed the pool on Monday.", Modality.HAPPENED),
]


@pytest.mark.parametrize(("text", "modality"), MODALITIES, ids=[row[0] for row in MODALITIES])
def test_a_plan_a_claim_a_denial_and_a_possibility_are_not_facts(text: str, modality: Modality) -> None:
    assert [m.modality for m in mentions(text) if m.dating is not None] == [modality]


def test_a_time_beside_a_reporting_verb_dates_only_the_saying() -> None:
    (mention,) = mentions("The bank said on Monday that its chief had left.")
    assert mention.kind is Kind.SPEECH
    assert mention.title.startswith("The bank said")


def test_a_time_inside_what_was_said_dates_what_was_said() -> None:
    (mention,) = mentions("Guzman said the superintendent on Monday expressed concern.")
    assert mention.kind is Kind.EVENT
    assert mention.title == "The superintendent expressed concern"


def test_a_year_inside_a_noun_phrase_dates_the_noun() -> None:
    (mention,) = mentions("The film is about the 2014 fatal shooting of Leon Marsh by an officer.")
    assert mention.title == "Fatal shooting of Leon Marsh by an officer"
    assert days(mention) == ("2014-01-01", "2014-12-31")


def test_a_pronoun_takes_the_name_of_the_person_the_text_is_about() -> None:
    told = mentions("Clara Voss won the race on Sunday. She broke the record in 2018.")
    assert told[1].title == "Clara Voss broke the record"


def test_she_in_what_a_person_said_is_that_person() -> None:
    (mention,) = mentions("The engineer, Maren Oduya, said she posted the letter on 9 June.")
    assert mention.title == "Maren Oduya posted the letter"


def test_a_pronoun_whose_person_is_not_known_stays_a_pronoun() -> None:
    told = mentions("Clara Voss won on Sunday. Police questioned a clerk on Monday. He denied it on Tuesday.")
    assert told[2].title.startswith("He denied")


TITLE_LIMITS = [
    "On Monday, the provincial governor’s office in the northern city of Vellamar announced a wide and "
    "sweeping programme of repairs to bridges, roads, schools and hospitals across the whole province.",
    "Negotiators from eleven countries meeting behind closed doors in the old customs house of the harbour "
    "signed a treaty on Tuesday that bans fishing.",
    "The committee’s long-awaited third annual report on the safety of inland waterways and ferries was "
    "published on Friday by the ministry.",
]


@pytest.mark.parametrize("text", TITLE_LIMITS)
def test_a_long_clause_is_cut_to_twelve_words_that_do_not_break_off(text: str) -> None:
    (mention,) = mentions(text)
    words = mention.title.split()
    assert len(words) <= 12
    assert words[-1].lower() not in {"the", "a", "of", "in", "and", "on", "for", "by", "to", "that", "with"}
    assert not {"monday", "tuesday", "friday"} & set(mention.title.lower().split())


def test_places_and_people_of_the_clause_are_named_without_their_titles() -> None:
    (mention,) = mentions("President Anna Reyes met the Turkish minister in Lisbon on Monday.")
    assert mention.places == ("Lisbon",)
    assert "Anna Reyes" in mention.actors


NOT_EVENTS = [
    ("The talks lasted for three hours.", "a length of time or an age: how long, not when"),
    ("Lucy lived 3.2 million years ago.", "deep time, beyond any chronicle"),
    ("This story was last updated on 15 June 2021.", "about the article itself, not its news"),
]


@pytest.mark.parametrize(("text", "reason"), NOT_EVENTS, ids=[row[0] for row in NOT_EVENTS])
def test_what_is_no_event_says_why(text: str, reason: str) -> None:
    found = extraction(text)
    assert not [m for m in found.mentions if m.dating is not None]
    assert {entry.reason for entry in found.ledger} <= {reason}
    assert all(entry.state is LedgerState.NOT_AN_EVENT for entry in found.ledger)


def test_the_last_day_of_a_stretch_dates_nothing_by_itself() -> None:
    (told,) = mentions("The mill closed two plants in the nine months ended March 31, 2020.")
    assert days(told) == ("2019-07-01", "2020-03-31")


def test_a_repeated_time_of_the_past_without_bounds_has_no_date() -> None:
    (mention,) = mentions("The market opened every Friday.")
    assert mention.dating is None
    assert "again and again" in mention.undated_reason


def test_two_dates_of_one_verb_are_two_mentions_with_their_own_triggers() -> None:
    told = mentions("The yard built 34 ships in 2020, up from 30 in 2019.")
    assert sorted(days(m)[0] for m in told) == ["2019-01-01", "2020-01-01"]
    assert len({m.id for m in told}) == 2


def test_a_sentence_told_twice_in_an_article_is_one_event_with_two_sources() -> None:
    told = mentions(
        "Militants attacked a police convoy near Daraa on Monday.\n\n"
        "The police convoy was attacked by militants near Daraa on Monday, witnesses said."
    )
    assert [m.same_as for m in told] == [None, told[0].id]


def test_a_language_without_words_of_its_own_still_gives_its_explicit_dates() -> None:
    text = "Der Damm brach am 13. Juli 2019 in der Stadt."
    published = PublicationDate(None, PublishedSource.UNKNOWN)
    sentences = segment(text, "de")
    expressions = ground(recognise(text, sentences, "de"), published)
    text_hash = content_hash(text)
    found = extract(
        Article(article_id(text_hash), text_hash, text, "", "de", published), sentences, expressions
    )
    assert [days(m) for m in found.mentions] == [("2019-07-13", "2019-07-13")]
    assert all(m.title for m in found.mentions)


WORDED = [
    ("The bank closed before 3 May 2019.", "before 3 May 2019"),
    ("The shop opened after 13 July 2019.", "after 13 July 2019"),
    ("The mill shut by 2006.", "by 2006"),
    ("The road has been shut since 3 June.", "since 3 June 2021"),
]


@pytest.mark.parametrize(("text", "words"), WORDED, ids=[row[1] for row in WORDED])
def test_an_open_date_reads_as_the_text_has_it(text: str, words: str) -> None:
    (mention,) = mentions(text)
    assert mention.dating is not None
    assert dating_words(mention.dating) == words
