"""The tagger on the development corpora, scored the TempEval-3 way, with HeidelTime's figures beside it.

Each F1 has a bootstrap 95 % interval over documents. Documents set aside tell how far unseen text differs.
The error list goes to `out/timex_errors.md`. Nothing is printed where the corpora are absent.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType

import numpy as np

from tests.evaluation.timex_causes import cause_rows, error_list
from tests.evaluation.timex_corpora import (
    ENGLISH,
    FURTHER,
    MEASURES,
    Corpus,
    Documents,
    documents,
    is_set_aside,
    scorer,
    tagged,
)

_ERRORS = Path(__file__).resolve().parents[2] / "out" / "timex_errors.md"
_RESAMPLES = 2_000
_COUNTS = ("gold", "pred", "relaxed", "strict", "value")

Row = Mapping[str, object]


def rows() -> list[Row]:
    """F1 of each corpus, its halves, the same without the creation time, and accuracy by cause."""
    module = scorer()
    if module is None:
        return []
    found: list[Row] = []
    errors: list[str] = []
    for corpus in (*ENGLISH, *FURTHER):
        gold = documents(corpus)
        predicted = {name: tagged(document, corpus.language) for name, document in gold.items()}
        found.extend(_corpus_rows(module, corpus, gold, predicted))
        if corpus in ENGLISH:
            found.extend(cause_rows(module, corpus.name, gold, predicted))
        errors.append(error_list(module, corpus.name, gold, predicted))
    _ERRORS.parent.mkdir(parents=True, exist_ok=True)
    _ERRORS.write_text("\n".join(errors), encoding="utf-8")
    return found


def _corpus_rows(module: ModuleType, corpus: Corpus, gold: Documents, predicted: Documents) -> Iterator[Row]:
    counts = {name: module.count({name: gold[name]}, {name: predicted[name]}) for name in gold}
    table = np.array([[one[key] for key in _COUNTS] for one in counts.values()], dtype=float)
    for measure, goal, peer in zip(MEASURES, corpus.goals, corpus.peer, strict=True):
        yield _row(
            f"{corpus.name}: {measure}",
            _f1(table.sum(axis=0), measure),
            goal,
            peer,
            _interval(table, measure),
        )
    aside = np.array([is_set_aside(name) for name in counts])
    for part, chosen in (("documents set aside", aside), ("documents read", ~aside)):
        for measure in MEASURES:
            yield _row(f"{corpus.name}: {measure}, {part}", _f1(table[chosen].sum(axis=0), measure))
    withheld = {name: tagged(document, corpus.language, withheld=True) for name, document in gold.items()}
    rates = module.rates(module.count(gold, withheld))
    yield _row(f"{corpus.name}: value_f1, creation time inferred", rates["value_f1"])


def _f1(totals: np.ndarray, measure: str) -> float:
    """TempEval-3's F1 in per cent; value F1 is relaxed F1 times the share of pairs with equal values."""
    gold, pred, relaxed, strict, value = totals
    hits = {"strict_f1": strict, "relaxed_f1": relaxed, "value_f1": value}[measure]
    return float(200 * hits / (gold + pred)) if gold + pred else 0.0


def _interval(table: np.ndarray, measure: str) -> str:
    """The bootstrap 95 % interval of an F1, documents drawn with replacement."""
    draws = np.random.default_rng(0).integers(0, len(table), size=(_RESAMPLES, len(table)))
    values = [_f1(table[draw].sum(axis=0), measure) for draw in draws]
    low, high = np.percentile(values, (2.5, 97.5))
    return f"{low:.1f}\u2013{high:.1f}"


def _row(
    name: str, value: float, goal: float | None = None, peer: float | None = None, interval: str = ""
) -> Row:
    return {
        "name": name, "value": round(value, 2), "unit": "%", "goal": "" if goal is None else goal,
        "holds": goal is None or value >= goal, "95 % interval": interval,
        "HeidelTime": "" if peer is None else peer,
    }  # fmt: skip
