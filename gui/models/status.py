"""The words of the status line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StatusWords:
    """Counts that add up, each a phrase: "1 article", "10 time phrases: 8 placed, 2 undated".

    `review_sum` says in full where every event is, so that "6 to review" explains itself.
    `dates` says how many publication dates ask for a look, and nothing where all are sure.
    """

    articles: str
    phrases: str
    review: str
    file: str
    review_sum: str = ""
    dates: str = ""
