"""Which tellings are one event and which are not, in sentences as papers write them."""

import pytest

from core.events.merging import group
from core.model.event import Mention
from tests.support.stories import analysis_of


def mentions(*texts: str) -> tuple[Mention, ...]:
    """The dated mentions of articles of one sentence each, all published on one day."""
    analyses = (
        analysis_of(f"Paper {number}\n\nPublished 20 May 2024\n\n{text}\n", f"{number}.txt")
        for number, text in enumerate(texts)
    )
    return tuple(m for analysis in analyses for m in analysis.mentions if m.dating is not None)


def largest(*texts: str) -> int:
    """How many articles the event tells that most of them tell."""
    return max(len({mention.article_id for mention in found}) for found in group(mentions(*texts)))


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(
            ("A gas explosion destroyed the Marlow bakery in Ghent on 14 May 2024.",
             "On May 14, 2024, a blast destroyed the Marlow bakery in Ghent."),
            id="the same words in another order",
        ),
        pytest.param(
            ("Novelist Irma Vanden died on 14 May 2024.",
             "Irma Vanden died on 14 May 2024 at her home in Bruges after a long illness."),
            id="few words, but the same person",
        ),
        pytest.param(
            ("Voters in Ostend rejected the harbour tunnel in a referendum on 12 May 2024.",
             "The harbour tunnel was rejected by voters in a referendum in Ostend on Sunday, 12 May 2024."),
            id="active and passive",
        ),
        pytest.param(
            ("The trawler Belle Marie sank off Ostend on 14 May 2024 with five men aboard.",
             "Five men were aboard the Belle Marie when the trawler sank off Ostend on 14 May 2024."),
            id="the same count",
        ),
    ],
)  # fmt: skip
def test_two_papers_tell_one_event(texts: tuple[str, str]) -> None:
    assert largest(*texts) == 2


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(
            ("Police arrested a baker in Ghent on 14 May 2024.",
             "Police arrested a lawyer in Ghent on 14 May 2024."),
            id="others arrested in one town on one day",
        ),
        pytest.param(
            ("Novelist Irma Vanden died on 14 May 2024.", "Painter Jonas Vermeer died on 14 May 2024."),
            id="two deaths on one day",
        ),
        pytest.param(
            ("The mayor of Ghent opened a bridge on 14 May 2024.",
             "The mayor of Ghent opened a school on 14 May 2024."),
            id="one mayor's two openings",
        ),
        pytest.param(
            ("The Ostend harbour tunnel was approved on 14 May 2024.",
             "The Ostend harbour tunnel was flooded on 14 May 2024."),
            id="two things that befell one tunnel",
        ),
        pytest.param(
            ("Shares of Belcor fell 3 percent in Brussels on 14 May 2024.",
             "Shares of Belcor fell 3 percent in Brussels on 15 May 2024."),
            id="the same fall a day later",
        ),
        pytest.param(
            ("The strike at the port of Antwerp began on 14 May 2014.",
             "The strike at the port of Antwerp began on 14 May 2024."),
            id="the same day of another year",
        ),
        pytest.param(
            ("Minister Lena Claes said on 14 May 2024 that the tunnel would be built.",
             "Minister Lena Claes said on 14 May 2024 that her party had lost."),
            id="two sayings of one minister",
        ),
        pytest.param(
            ("The trawler Belle Marie did not leave Ostend on 14 May 2024.",
             "The trawler Belle Marie left Ostend on 14 May 2024."),
            id="what was and what was not",
        ),
    ],
)  # fmt: skip
def test_two_papers_tell_two_events(texts: tuple[str, str]) -> None:
    assert largest(*texts) == 1


def test_an_article_tells_its_news_again_in_fewer_words() -> None:
    text = (
        "A gas explosion destroyed the Marlow bakery in Ghent on 14 May 2024. The bakery was destroyed"
        " on 14 May 2024 before anyone was at work. The mayor visited the street on 16 May 2024."
    )
    found = sorted(len(members) for members in group(mentions(text)))
    assert found == [1, 2]
