"""What the form for an event holds: what is there, and what the user made of it."""

from dataclasses import dataclass, field

from core.model.event import Colour, Correction, Kind, Modality
from core.model.passage import Passage


@dataclass(frozen=True, slots=True)
class PhraseChoice:
    """A time phrase that an event can hang on, in words with its date."""

    words: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class FormValues:
    """Every field as it stands; `date` is in words, empty for none. `phrase` is the number of the time phrase
    that it shall hang on, None where that stays."""

    title: str = ""
    date: str = ""
    kind: Kind = Kind.EVENT
    modality: Modality = Modality.HAPPENED
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    colour: Colour | None = None
    starred: bool = False
    note: str = ""
    phrase: int | None = None


@dataclass(frozen=True, slots=True)
class FormContent:
    """What the form opens with. `corrected` names what is the user's own word and can be given back;
    `is_new` is for an event that is only being added, which has no tags, colour, star or note yet."""

    heading: str
    values: FormValues
    corrected: frozenset[Correction] = frozenset()
    phrases: tuple[PhraseChoice, ...] = ()
    is_new: bool = False
    quote: str = ""
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names that the project holds already, the most frequent first."""

    places: tuple[str, ...] = field(default=())
    actors: tuple[str, ...] = field(default=())
    tags: tuple[str, ...] = field(default=())
