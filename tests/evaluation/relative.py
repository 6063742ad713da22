"""Dates counted from another event: in the gold set of dated happenings, and in tables of sentences.

Of the gold set only the required happenings that are dated by another one count; one is found where the
gold set's own scorer takes it for found, which asks for the right date.
"""

from collections.abc import Callable, Mapping

from tests.evaluation.events import corpus, predicted, scorer
from tests.support.dating_cases import HALVES, Case, cases_of, is_bounded_right, is_dated_right

_LEAST_FOUND = 7
_GOAL = 0.75
_LATER = {"event_relative_shapes": "event_relative_late", "intervals": "intervals_late"}


def rows() -> list[Mapping[str, object]]:
    """Shares of each table, open and kept back; of the gold set nothing where it is not there."""
    return [
        *_in_gold(),
        *_in_table("counted from an event", "event_relative_shapes", is_dated_right),
        *_in_table("stretches and sets", "intervals", is_bounded_right),
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
    halves = [_share(f"{name}, {half}", cases_of(f"{table}_en.toml", half), is_right) for half in HALVES]
    return [*halves, _share(f"{name}, written later", cases_of(f"{_LATER[table]}_en.toml"), is_right)]


def _share(name: str, cases: list[Case], is_right: Callable[[Case], bool]) -> Mapping[str, object]:
    share = sum(map(is_right, cases)) / len(cases)
    return {
        "name": f"{name}, of {len(cases)}", "value": share, "unit": "share", "goal": f">= {_GOAL}",
        "holds": share >= _GOAL,
    }  # fmt: skip
