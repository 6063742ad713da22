"""How sure the date of an event is: what the surest of the sources that give it rests on."""

from enum import StrEnum


class DateBasis(StrEnum):
    """From the surest to the least sure."""

    STATED = "stated"  # set by the user, or said by the text, or counted from a sure publication date
    UNSURE_PUBLICATION = "unsure publication"  # counted from a publication date that nobody has checked
    INFERRED = "inferred"  # from another event, the sentences around, or no time phrase of its own
