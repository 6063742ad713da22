"""What the card beside a mark says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HoverContent:
    """`facts` are joined by dots: date, place, "1 source", "not reviewed"; all is plain text."""

    title: str
    facts: tuple[str, ...]
    sentence: str = ""
