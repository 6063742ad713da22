"""What a user can choose of an event's kind, modality and colour, each with its words, in a fixed order."""

from core.model.event import Colour, Kind, Modality
from gui.models.words import tr


def kind_choices() -> tuple[tuple[Kind, str], ...]:
    return ((Kind.EVENT, tr("A happening")), (Kind.SPEECH, tr("A saying")), (Kind.STATE, tr("A state")))


def modality_choices() -> tuple[tuple[Modality, str], ...]:
    return (
        (Modality.HAPPENED, tr("Happened")),
        (Modality.PLANNED, tr("Planned")),
        (Modality.ALLEGED, tr("Alleged")),
        (Modality.DENIED, tr("Denied")),
        (Modality.HYPOTHETICAL, tr("Hypothetical")),
    )


def colour_choices() -> tuple[tuple[Colour | None, str], ...]:
    """The usual colour first."""
    names = {
        Colour.BLUE: tr("Blue"),
        Colour.GREEN: tr("Green"),
        Colour.ORANGE: tr("Orange"),
        Colour.PURPLE: tr("Purple"),
        Colour.OLIVE: tr("Olive"),
        Colour.ROSE: tr("Rose"),
        Colour.INDIGO: tr("Indigo"),
        Colour.BROWN: tr("Brown"),
    }
    return ((None, tr("Colour of its article")), *((colour, names[colour]) for colour in Colour))
