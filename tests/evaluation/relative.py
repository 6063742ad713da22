"""Dates counted from another event: in the gold set of dated happenings, and in tables of sentences.

Of the gold set only the required happenings that are dated by another one count; one is found where the
gold set's own scorer takes it for found, which asks for the right date.
"""

from collections.abc import Callable, Mapping

from tests.evaluation.events import corpus, predicted, scorer
from tests.support.dating_cases import HALVES, Case, cases_of, is_bounded_right, is_dated_right

_LEAST_FOUND = 7
_GOAL = 0.75


def rows() -> list[Mapping[str, object]]:
    """Shares of each table, open and kept back; of the gold set nothing where it is not there."""
    return [
        *_in_gold(),
        *_in_table("counted from an event", "event_relative_shapes_en.toml", is_dated_right),
        *_in_table("stretches and sets", "intervals_en.toml", is_bounded_right),
    ]


def _in_gold() -> list[Mapping[str, object]]:
    articles = corpus()
    if not articles:
        return []
    found = asked = 0
    rules = scorer()
    for article in articles:
        events, _ = rules.prepare(predicted(article)["events"])
        matched, _, _ = rules.match(events, article["events"], article["dct_inferable"] == "year")
        for number, event in enumerate(article["events"]):
            if event["anchor"] == "event-relative" and not event["optional"]:
                asked += 1
                found += number in matched.values()
    name = f"counted from an event, gold set, of {asked}"
    return [
        {
            "name": name,
            "value": found,
            "unit": "",
            "goal": f">= {_LEAST_FOUND}",
            "holds": found >= _LEAST_FOUND,
        }
    ]


def _in_table(name: str, table: str, is_right: Callable[[Case], bool]) -> list[Mapping[str, object]]:
    figures = []
    for half in HALVES:
        cases = cases_of(table, half)
        share = sum(map(is_right, cases)) / len(cases)
        figures.append(
            {
                "name": f"{name}, {half}, of {len(cases)}", "value": share, "unit": "share",
                "goal": f">= {_GOAL}", "holds": share >= _GOAL,
            }
        )  # fmt: skip
    return figures
