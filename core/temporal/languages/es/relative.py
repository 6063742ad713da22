"""Spanish rules for stretches that go on: "lo que va de año"."""

from core.temporal.grammar.rules import Rule
from core.temporal.meanings import counted, portions
from core.temporal.symbolic import Symbolic


def _so_far(u: str) -> Symbolic | None:
    """The unit that publication lies in, up to then."""
    this = counted.deictic(0, u)
    return this and portions.sooner("EARLIER", this)


RULES = (Rule("so far this <unit>", "date", "so_far u:unit", _so_far, ("lo que va de año",)),)
