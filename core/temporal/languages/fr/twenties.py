"""French counts by twenties above sixty: "soixante-douze" is 60 and 12, "quatre-vingt-dix" 80 and 10."""

_BY_TWENTIES = (60, 80)


def up_to_nineteen(n: float, k: float) -> float | None:
    """Tens and what is added to them: up to nine, and up to nineteen where twenties are counted."""
    most = 19 if n in _BY_TWENTIES else 9
    return float(n + k) if 0 < k <= most else None
