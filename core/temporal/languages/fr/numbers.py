"""French rules for numbers in words: "vingt et un", "soixante-douze", "quatre-vingt-dix"."""

from core.temporal.grammar.rules import Rule

_BY_TWENTIES = (60, 80)


def _tens_and_units(n: float, k: float) -> float | None:
    """Tens and what is added: up to nine, and up to nineteen where twenties are counted (60 and 12 is 72)."""
    most = 19 if n in _BY_TWENTIES else 9
    return float(n + k) if 0 < k <= most else None


RULES = (
    Rule(
        "tens and units",
        "number",
        "n:tens dash? and? dash? k:small",
        _tens_and_units,
        ("vingt et un", "soixante-douze", "quatre-vingt-dix"),
    ),
)
