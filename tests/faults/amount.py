"""How much of each fault is tried: what the command line asks for, and what the parts go by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """Rounds of killing, steps of the model, minutes of each seed at the window, seeds, and minutes of each
    fuzzing target."""

    rounds: int = 200
    steps: int = 5_000
    minutes: float = 5.0
    seeds: int = 10
    fuzz_minutes: float = 10.0


_asked = [Amount()]


def set_amount(amount: Amount) -> None:
    _asked[0] = amount


def asked() -> Amount:
    """The amount that was asked for, the usual one where none was."""
    return _asked[0]
