"""A row of the table of `make faults`: what was counted, and whether it is at most what it may be."""

from tests.figures import Row


def row(name: str, value: float, unit: str, *, at_most: float, **more: object) -> Row:
    """One figure beside its goal."""
    goal = f"≤ {at_most:g}" if at_most else "0"
    return {"name": name, "value": value, "unit": unit, "goal": goal, "holds": value <= at_most, **more}
