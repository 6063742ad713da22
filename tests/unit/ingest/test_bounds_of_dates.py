"""What is known of a file bounds an article's date: when it was made, and whose name it bears."""

from core.chrono.instant import instant_from_iso_day, iso_day
from core.ingest.publication_date import infer_publication
from core.model.article import UNKNOWN_PUBLICATION, RawArticle
from core.temporal.tagger import ground, recognise
from core.text.segmenter import segment

_TEXT = "The firm closed its mill on Sunday, 3 June 2018. In his story it burned on Monday, 5 May 2031."


def _day(article: RawArticle) -> str:
    sentences = segment(article.text, "en")
    expressions = ground(recognise(article.text, sentences, "en"), UNKNOWN_PUBLICATION)
    published = infer_publication(article, sentences, expressions)
    return iso_day(published.instant) if published.instant is not None else ""


def test_no_article_is_dated_long_after_its_file_was_made() -> None:
    made = instant_from_iso_day("2018-06-09")

    assert _day(RawArticle(_TEXT)) == "2031-05-05"
    assert _day(RawArticle(_TEXT, not_after=made)) == "2018-06-03"


def test_an_article_held_back_for_a_week_is_dated_by_its_text() -> None:
    text = "Published 15 June 2018\n\nThe firm closed its mill."

    assert _day(RawArticle(text, not_after=instant_from_iso_day("2018-06-09"))) == "2018-06-15"


def test_a_date_that_the_article_states_plainly_stands_though_its_file_was_made_from_an_old_template() -> (
    None
):
    text = "Mill to close\n\n9 April 2024\n\nThe firm closes its mill, which opened on 2 May 1999."
    article = RawArticle(text, not_after=instant_from_iso_day("2013-12-23"))
    sentences = segment(text, "en")
    expressions = ground(recognise(text, sentences, "en"), UNKNOWN_PUBLICATION)
    published = infer_publication(article, sentences, expressions)

    assert _day(article) == "2024-04-09"
    assert 0.5 < published.confidence < 0.9
    assert published.derivation is not None
    assert any("older" in step.words for step in published.derivation.steps)


def test_the_name_of_a_file_dates_it_and_not_the_name_of_the_archive_around_it() -> None:
    text = "The firm closed its mill."

    assert (
        _day(RawArticle(text, file="export-2024-05-06.zip", member="news/2018-06-03-mill.txt"))
        == "2018-06-03"
    )
    assert _day(RawArticle(text, file="export-2024-05-06.zip", member="news/mill.txt")) == ""
