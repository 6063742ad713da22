"""What a user puts on an event without saying anything of what happened: review, colour, star, note, tags."""

from dataclasses import dataclass

from core.model.event import Colour, Review


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one event; the fields are those of `Event`."""

    review: Review = Review.PROPOSED
    not_event: bool = False
    colour: Colour | None = None
    starred: bool = False
    note: str = ""
    tags: tuple[str, ...] = ()
