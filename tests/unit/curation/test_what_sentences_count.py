"""What a sentence counts, and what is no count of anything."""

import pytest

from core.curation.counts import counts_in


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The blast killed 29 people at the market.", ["29 people killed"]),
        ("At least 31 people were killed and 12 injured.",
         ["at least 31 people killed", "12 people injured"]),
        ("The death toll rose to 31, the mayor said.", ["31 people killed"]),
        ("Killing 29 and injuring more than 100, it shook the port.",
         ["29 people killed", "at least 100 people injured"]),
        ("Police detained 14 men at the gate.", ["14 men arrested"]),
        ("About 50 protesters were arrested.", ["about 50 protesters arrested"]),
        ("The mill cut 1,200 jobs.", ["1,200 jobs"]),
        ("Two soldiers died and three others were wounded.", ["2 soldiers killed", "3 people injured"]),
        ("Some 2,000 houses were destroyed.", ["about 2,000 houses"]),
        ("The fire killed at least 29 civilians, including 7 children.",
         ["at least 29 civilians killed", "7 children"]),
    ],
)  # fmt: skip
def test_a_number_is_told_with_what_it_counts(sentence: str, words: list[str]) -> None:
    assert [count.words for count in counts_in(sentence)] == words


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("A 24-year-old man was hit.", id="an age"),
        pytest.param("It opened in 2014 after 12 years of work.", id="a year and a length of time"),
        pytest.param("Shares fell 5 percent to $31.", id="a percentage and a price"),
        pytest.param("The match began at 5 pm on July 13, 2019.", id="a time and a date"),
        pytest.param("The index closed at 11,188.23 points.", id="an index"),
    ],
)
def test_ages_dates_and_sums_are_no_counts(sentence: str) -> None:
    assert counts_in(sentence) == ()
