"""Titles: what is said with who says it, subjects that stand by themselves, ends that leave nothing open."""

import pytest

from core.chrono.instant import instant_from_iso_day
from core.events.lexicon import lexicon_for
from core.events.title_faults import TitleFault, faults_of
from core.model.article import PublicationDate, PublishedSource, RawArticle
from core.pipeline.analyse import analyse

PUBLISHED = PublicationDate(instant_from_iso_day("2021-06-16"), PublishedSource.USER, 1.0)


def titles(text: str, byline: tuple[str, ...] = ()) -> list[str]:
    mentions = analyse(RawArticle(text=text, published=PUBLISHED, byline=byline)).mentions
    return [mention.title for mention in mentions if mention.dating is not None]


SAID = [
    (
        "Mayor Ann Keller announced on Monday from the town hall that the ferry had struck the old pier.",
        "Mayor Ann Keller announced that the ferry had struck the old pier",
    ),
    (
        "A study found last May that half of the wells were dry.",
        "A study found that half of the wells were dry",
    ),
    ("“We closed the bridge today,” Ann Keller said.", "Ann Keller: We closed the bridge"),
    ("“Not at all pretty,” Ann Keller said on Monday.", "Ann Keller said: Not at all pretty"),
    ("The level was lowered to 'severe' in May.", "The level was lowered to severe"),
    (
        "The harbour office warned on Tuesday that cranes and sheds may fall.",
        "The harbour office warned that cranes and sheds may fall",
    ),
    (
        "The court will consider on Friday whether the lease is void.",
        "The court will consider whether the lease is void",
    ),
]

SUBJECTS = [
    ("Gannet, 69, was killed in Ulmsted on Monday.", "Gannet was killed in Ulmsted"),
    (
        "His lawyer, Stephen Marsh, told the court on Monday that the papers were lost.",
        "Stephen Marsh told the court",
    ),
    (
        "In May, the flood, known as Big Water, that hit Ulmsted last year was studied.",
        "The flood hit Ulmsted",
    ),
    ("The treaty, signed in Ulmsted in 1993, ended the war.", "The treaty was signed in Ulmsted"),
    ("This year’s march was smaller.", "The march was smaller"),
    ("June was a terrible month for the farmers.", "June was a terrible month for the farmers"),
    (
        "Rep. Peter Kingsley, the man who leads the panel, on Friday called for the minister to go.",
        "Rep. Peter Kingsley called for the minister to go",
    ),
    ("A poll released on Thursday gives the mayor a narrow lead.", "A poll was released"),
]

ENDS = [
    (
        "There have been no strikes since November, a calm that many call welcome.",
        "There have been no strikes",
    ),
    ("The city had 658 fires in 2017, 567 in 2018 and 492 in 2019.", "The city had 567"),
    ("The rate has been roughly even since 2010.", "The rate has been roughly even"),
    (
        "The flag was taken down in May from a pole next to a church.",
        "The flag was taken down from a pole next to a church",
    ),
    (
        "The two towns signed the London–Ulmsted pact on Monday.",
        "The two towns signed the London–Ulmsted pact",
    ),
    ("The map was printed by USA Today on Monday.", "The map was printed by USA Today"),
    ("“[Keller] tried again on Monday,” said the clerk.", "Keller tried again"),
]


@pytest.mark.parametrize(
    ("text", "title"), SAID + SUBJECTS + ENDS, ids=[row[1] for row in SAID + SUBJECTS + ENDS]
)
def test_a_title_says_what_its_sentence_says(text: str, title: str) -> None:
    assert any(told.startswith(title) for told in titles(text)), titles(text)


def test_what_the_author_did_is_told_with_the_name_of_the_author() -> None:
    text = "I visited the dam on Monday. The wall was dry."
    assert "Jan Rudd: I visited the dam" in titles(text, byline=("Jan Rudd",))


def test_a_sentence_without_a_place_to_end_breaks_off_and_shows_it() -> None:
    text = (
        "The combined regional emergency coordination and volunteer mobilisation advisory working group "
        "chair resigned on Monday."
    )
    broken = [title for title in titles(text) if title.endswith("…")]
    assert broken
    assert all(len(title.split()) <= 12 for title in broken)


FAULTS = [
    ("The mayor resigned", ()),
    ("The mayor resigned over the", (TitleFault.DANGLING,)),
    ("And the mayor resigned", (TitleFault.FRAGMENT,)),
    ("the mayor resigned", (TitleFault.FRAGMENT,)),
    ("She resigned", (TitleFault.PRONOUN,)),
    ("The mayor called it “a shame", (TitleFault.UNBALANCED,)),
    ("A small house on the hill", (TitleFault.NO_VERB,)),
    ("", (TitleFault.EMPTY,)),
    ("The mayor resigned on the day that the old council met again in Ulm", (TitleFault.TOO_LONG,)),
    ("The clerk praised Ann", (TitleFault.CUT_NAME,)),
]


@pytest.mark.parametrize(("title", "faults"), FAULTS, ids=[row[0] or "empty" for row in FAULTS])
def test_a_fault_of_form_is_told_from_the_words(title: str, faults: tuple[TitleFault, ...]) -> None:
    assert faults_of(title, lexicon_for("en"), "The clerk praised Ann Keller.") == faults
