"""Dates that no time phrase of the sentence states: lead news, headings that are dates, times beside."""

import pytest

from core.chrono.dating import day_bounds
from core.chrono.instant import instant_from_iso_day
from core.events.clause_dates import ClauseDates
from core.events.reading import read
from core.model.analysis import ArticleAnalysis
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.model.event import Mention
from core.model.ledger import LedgerState
from core.pipeline.analyse import analyse, identify
from core.temporal.tagger import ground

PUBLISHED = PublicationDate(instant_from_iso_day("2021-06-16"), PublishedSource.USER, 1.0)  # a Wednesday


def analysed(text: str, title: str = "", published: PublicationDate | None = PUBLISHED) -> ArticleAnalysis:
    return analyse(RawArticle(text=text, title=title, language="en", published=published))


def days(mention: Mention) -> tuple[str, str]:
    assert mention.dating is not None, mention.undated_reason
    bounds = day_bounds(mention.dating)
    return bounds.earliest, bounds.latest


def test_the_articles_own_news_without_a_time_is_of_its_day_or_the_day_before_and_says_so() -> None:
    analysis = analysed(
        "The council has chosen a new harbour master. She worked in Lisbon for years.",
        "Council chooses harbour master",
    )
    (news,) = (m for m in analysis.mentions if m.dating is not None)
    assert days(news) == ("2021-06-15", "2021-06-16")
    assert news.phrase is None
    assert news.title == "The council has chosen a new harbour master"
    assert "no time is stated" in news.derivation.in_words
    assert "16 June 2021" in news.derivation.in_words


def test_lead_news_is_of_the_day_that_the_lead_states_beside_it() -> None:
    analysis = analysed(
        "The council has chosen a new harbour master. Two members left the hall on Monday in protest.",
        "Council chooses harbour master",
    )
    assert {days(m) for m in analysis.mentions} == {("2021-06-14", "2021-06-14")}


NO_NEWS = [
    ("The harbour is the oldest of the coast.", "The oldest harbour of the coast", "a state"),
    ("The council said the harbour was safe.", "Council: harbour safe", "a saying"),
    ("The council will choose a harbour master.", "Council to choose harbour master", "a plan"),
    ("The council had chosen a harbour master.", "Council had chosen harbour master", "what came before"),
    ("The council has not chosen a harbour master.", "Council chooses no harbour master", "a denial"),
    ("The pilot has left the ship.", "Council chooses harbour master", "no headline tells it"),
    ("“The council has chosen a harbour master.”", "Council chooses harbour master", "somebody’s words"),
]


@pytest.mark.parametrize(("text", "title"), [row[:2] for row in NO_NEWS], ids=[row[2] for row in NO_NEWS])
def test_what_is_no_news_of_the_article_gets_no_date(text: str, title: str) -> None:
    assert [m.title for m in analysed(text, title).mentions if m.dating is not None] == []


def test_without_a_sure_publication_day_no_news_is_dated_by_it() -> None:
    unsure = PublicationDate(instant_from_iso_day("2021-06-16"), PublishedSource.TEXT, 0.3)
    text, title = "The council has chosen a new harbour master.", "Council chooses harbour master"
    assert analysed(text, title, unsure).mentions == ()


DIARY = (
    "The week of the flood\n\nTuesday, 8 June\n\nThe river broke its banks. Cellars filled.\n\n"
    "Thursday, 10 June\n\nSoldiers raised the dyke.\n\nThe mayor called for calm on Friday."
)


def test_a_date_on_a_line_of_its_own_dates_the_first_sentence_of_each_paragraph_under_it() -> None:
    analysis = analysed(DIARY)
    told = {m.title: days(m) for m in analysis.mentions}
    assert told["The river broke its banks"] == ("2021-06-08", "2021-06-08")
    assert told["Soldiers raised the dyke"] == ("2021-06-10", "2021-06-10")
    assert "Cellars filled" not in told
    assert ("2021-06-11", "2021-06-11") in told.values()


def test_a_heading_that_dates_something_is_placed_in_the_ledger_and_stands_in_the_derivation() -> None:
    analysis = analysed(DIARY)
    states = {entry.span.of(analysis.article.text): entry.state for entry in analysis.ledger}
    assert states["Tuesday, 8 June"] is LedgerState.PLACED
    river = next(m for m in analysis.mentions if "river" in m.title)
    assert "heading" in river.derivation.in_words


def test_the_line_with_the_articles_own_date_dates_nothing_under_it() -> None:
    analysis = analysed("June 16, 2021\n\nThe river broke its banks.\n\nSoldiers raised the dyke.")
    assert [m for m in analysis.mentions if m.phrase is not None] == []


def test_what_has_no_date_says_what_was_told_beside_it() -> None:
    analysis = analysed("The bank closed on Monday. It recently sold its tower.")
    (undated,) = (m for m in analysis.mentions if m.dating is None)
    assert undated.undated_reason.endswith("told beside 14 June 2021")


CLAUSES = [
    ("The bank closed on Monday. Its owner fled.", "fled", "2021-06-14", "goes on from the day told last"),
    ("The bank closed. Its owner fled on Monday.", "closed", "2021-06-14", "the day that the lead states"),
    ("The bank closed. Its owner fled.", "fled", "2021-06-16", "else the day of publication"),
    ("On 3 May the bank closed and its owner fled.", "fled", "2021-05-03", "with the clause it is joined to"),
    ("The guard said the bank burned on Sunday.", "burned", "2021-06-13", "its own time"),
]


@pytest.mark.parametrize(
    ("text", "word", "day"), [row[:3] for row in CLAUSES], ids=[row[3] for row in CLAUSES]
)
def test_every_clause_has_the_day_that_a_reader_gives_it(text: str, word: str, day: str) -> None:
    known = identify(RawArticle(text=text, language="en", published=PUBLISHED), published=PUBLISHED)
    dates = ClauseDates(read(known.article, known.sentences, ground(known.recognition, PUBLISHED)))
    found = dates.at(text.index(word))
    assert found is not None
    assert day_bounds(found.dating).earliest == day


def test_without_any_date_no_clause_has_one() -> None:
    known = identify(RawArticle(text="The bank closed.", language="en"))
    dates = ClauseDates(
        read(known.article, known.sentences, ground(known.recognition, known.article.published))
    )
    assert dates.at(9) is None


TOLD_BACK = [
    ("The clerk was not questioned until Friday.", "2021-06-11", "a weekday of the week before"),
    ("The council was not told until 13 July.", "2020-07-13", "a day of the year before"),
    ("The office closed on 3 August.", "2020-08-03", "a day without a year"),
    ("The office was to close on 3 August.", "2021-08-03", "a plan stays ahead"),
    ("The council agreed to meet on Friday.", "2021-06-18", "what was agreed stays ahead"),
    ("The hearing was scheduled for Friday.", "2021-06-18", "what was scheduled stays ahead"),
]


@pytest.mark.parametrize(("text", "day"), [row[:2] for row in TOLD_BACK], ids=[row[2] for row in TOLD_BACK])
def test_what_is_told_as_past_lies_before_the_article_was_written(text: str, day: str) -> None:
    (told,) = analysed(text).mentions
    assert days(told)[0] == day
